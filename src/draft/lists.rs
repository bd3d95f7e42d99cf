//! Words by what they are, for drafts: lists of `data/draft`, a word a line.

use std::collections::HashSet;
use std::sync::LazyLock;

type List = LazyLock<HashSet<&'static str>>;

macro_rules! list {
    ($file:literal) => {
        LazyLock::new(|| {
            include_str!(concat!("../../data/draft/", $file, ".txt")).lines().collect()
        })
    };
}

static ROLES: List = list!("roles");
static BODIES: List = list!("bodies");
static SPEECH_VERBS: List = list!("speech-verbs");
static CLAIMS: List = list!("claims");
static PLACE_NOUNS: List = list!("place-nouns");
static PLACE_VERBS: List = list!("place-verbs");
static BEFORE_NUMBERS: List = list!("before-numbers");
static BEFORE_NOUNS: List = list!("before-nouns");

/// Whether a word in lower case says what somebody is: an office, a profession, kin.
pub(super) fn is_role(word: &str) -> bool {
    let word = word.strip_prefix("vice-").or_else(|| word.strip_prefix("ex-")).unwrap_or(word);
    ROLES.contains(word)
}

/// Whether a noun in lower case names a body that speaks: « préfecture », « syndicat ».
pub(super) fn is_body(noun: &str) -> bool {
    BODIES.contains(noun)
}

/// Whether a verb, as dictionaries list it without its accents, is one of speech or opinion.
pub(super) fn is_speech(lemma: &str) -> bool {
    SPEECH_VERBS.contains(lemma)
}

/// Whether a noun in lower case is one for what is said: « affirmations », « estimation ».
pub(super) fn is_claim(noun: &str) -> bool {
    CLAIMS.contains(noun)
}

/// Whether a noun in lower case names a kind of place: « gare », « quartier ».
pub(super) fn is_place_noun(noun: &str) -> bool {
    PLACE_NOUNS.contains(noun)
}

/// Whether a verb, as dictionaries list it without its accents, wants a place: what stands right
/// behind it tells where.
pub(super) fn wants_place(lemma: &str) -> bool {
    PLACE_VERBS.contains(lemma)
}

/// Whether an adjective in lower case commonly stands before its noun.
pub(super) fn is_before_noun(adjective: &str) -> bool {
    BEFORE_NOUNS.contains(adjective)
}

/// Whether a word in lower case makes the number behind it a limit, a name or one of a series.
pub(super) fn limits_number(word: &str) -> bool {
    BEFORE_NUMBERS.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_well_formed() {
        for list in [
            &ROLES,
            &BODIES,
            &SPEECH_VERBS,
            &PLACE_NOUNS,
            &PLACE_VERBS,
            &BEFORE_NOUNS,
            &BEFORE_NUMBERS,
            &CLAIMS,
        ] {
            assert!(list.len() > 10 && list.iter().all(|word| word.trim() == *word));
        }
        assert!(is_role("maire") && is_role("vice-présidente") && !is_role("mairie"));
    }
}
