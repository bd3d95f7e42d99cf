//! Words that go by two spellings, words that one accent makes another, and names of places.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::letters;

/// Groups of words that only accents tell apart, and that mean something else: a line each.
const ACCENT_PAIRS: &str = include_str!("../../data/accent-pairs.tsv");
/// Words whose spelling was changed in 1990: the old one, the new one.
const REFORMED: &str = include_str!("../../data/spelling-1990.tsv");
/// Countries, cities and regions as French names them.
const PLACES: &str = include_str!("../../data/places.txt");

/// Well-known people whose names dictionaries have as words.
const PEOPLE: &[&str] = &[
    "camus",
    "corneille",
    "curie",
    "diesel",
    "fontaine",
    "lumiere",
    "pasteur",
    "poutine",
    "racine",
    "sand",
    "verne",
];

/// Words that keep their circumflex on i or u, since it tells them from others.
const CIRCUMFLEX_KEPT: &[&str] = &[
    "dû", "mûr", "mûre", "mûrs", "mûres", "sûr", "sûre", "sûrs", "sûres", "jeûne", "jeûnes", "crû",
    "croît", "croîs",
];

static GROUPS: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| {
    let lines = ACCENT_PAIRS.lines().enumerate();
    lines.flat_map(|(group, line)| line.split('\t').map(move |word| (word, group))).collect()
});

static REFORMS: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| REFORMED.lines().filter_map(|line| line.split_once('\t')).collect());

static PLACE_LETTERS: LazyLock<HashSet<String>> =
    LazyLock::new(|| PLACES.lines().map(letters).collect());

/// Whether two words in lower case, told apart by accents alone, mean something else: « ou », « où ».
pub fn changes_sense(one: &str, other: &str) -> bool {
    one != other && GROUPS.get(one).is_some_and(|group| GROUPS.get(other) == Some(group))
}

/// Whether two words in lower case are one in the spellings before and since 1990.
pub(super) fn is_reformed(one: &str, other: &str) -> bool {
    one != other && reformed(one) == reformed(other) && !changes_sense(one, other)
}

/// Whether folded letters are those of a place.
pub fn is_place(letters: &str) -> bool {
    PLACE_LETTERS.contains(letters)
}

/// Whether folded letters are the name of someone whose name is also a French word.
pub fn is_person(letters: &str) -> bool {
    PEOPLE.contains(&letters)
}

/// A word in the spelling of 1990.
fn reformed(word: &str) -> Cow<'_, str> {
    let word = REFORMS.get(word).copied().unwrap_or(word);
    if !word.contains(['î', 'û']) || keeps_circumflex(word) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.replace('î', "i").replace('û', "u"))
}

/// Endings of verbs keep it: « nous fîmes », « qu’il fût »; « il connaît » does not.
fn keeps_circumflex(word: &str) -> bool {
    CIRCUMFLEX_KEPT.contains(&word)
        || ["îmes", "îtes", "ûmes", "ûtes"].iter().any(|ending| word.ends_with(ending))
        || (word.ends_with("ît") && !word.ends_with("aît"))
        || (word.ends_with("ût")
            && !matches!(
                word,
                "août" | "goût" | "coût" | "moût" | "ragoût" | "dégoût" | "surcoût" | "avant-goût"
            ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;
    use unicode_normalization::is_nfc;

    #[rstest]
    #[case("ou", "où", true)]
    #[case("côté", "côte", true)]
    #[case("pêche", "péché", true)]
    #[case("été", "ete", false)]
    #[case("ou", "ou", false)]
    fn some_accents_change_the_sense(
        #[case] one: &str,
        #[case] other: &str,
        #[case] do_they: bool,
    ) {
        assert_eq!(changes_sense(one, other), do_they);
        assert_eq!(changes_sense(other, one), do_they);
    }

    #[rstest]
    #[case("août", "aout", true)]
    #[case("île", "ile", true)]
    #[case("événement", "évènement", true)]
    #[case("week-end", "weekend", true)]
    #[case("connaît", "connait", true)]
    #[case("sûr", "sur", false)]
    #[case("fût", "fut", false)]
    #[case("élève", "elève", false)]
    fn both_spellings_are_one_word(#[case] one: &str, #[case] other: &str, #[case] are: bool) {
        assert_eq!(is_reformed(one, other), are);
        assert_eq!(is_reformed(other, one), are);
    }

    #[test]
    fn the_lists_are_well_formed() {
        for line in ACCENT_PAIRS.lines() {
            assert!(line.split('\t').count() > 1 && is_nfc(line), "{line}");
            let first = letters(line.split('\t').next().unwrap_or_default());
            assert!(line.split('\t').all(|word| letters(word) == first), "{line}");
        }
        assert!(REFORMED.lines().all(|line| line.split('\t').count() == 2 && is_nfc(line)));
        for (old, new) in REFORMED.lines().filter_map(|line| line.split_once('\t')) {
            assert_eq!(letters(old).chars().next(), letters(new).chars().next());
        }
        assert!(PLACES.lines().is_sorted() && is_place("coreedunord") && is_place("pyongyang"));
    }
}
