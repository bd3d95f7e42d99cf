//! Forms of one word that differ by agreement alone: a plural, a silent ending, an adjective's gender.

use crate::french::lexicon::{Class, Reading, readings};
use crate::french::pairs::changes_sense;

/// Endings that sound alike in the forms of one verb.
const ALIKE: &[&[&str]] = &[
    &["é", "ée", "és", "ées", "er", "ez", "ai", "ee", "ees"],
    &["ais", "ait", "aient", "ai"],
    &["e", "es", "ent"],
    &["i", "is", "it", "ie", "ies", "its", "ît"],
    &["u", "us", "ut", "ue", "ues", "ût"],
    &["", "s", "t", "x", "ts", "ds", "d"],
    &["t", "s", "e", "ent", "es"],
    &["ons", "ont"],
];

/// A word as agreement looks at it.
#[derive(Clone, Copy)]
pub(super) struct Form<'f> {
    /// In lower case, with its accents.
    pub(super) lower: &'f str,
    /// The folded letters.
    pub(super) letters: &'f str,
}

/// What surrounds two forms.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// The word is the whole answer, so that it may not be another word by sight (« parti », « partie »).
    pub(super) alone: bool,
    /// The expected word is a name.
    pub(super) is_name: bool,
    /// An article stands before it: it is a noun, whose gender tells who is meant.
    pub(super) behind_article: bool,
}

/// Determiners and adjectives with forms of their own.
const FORMS: &[&[&str]] = &[
    &["tout", "tous", "toute", "toutes"],
    &["quel", "quelle", "quels", "quelles"],
    &["ce", "cet", "cette"],
    &["beau", "bel", "belle"],
    &["nouveau", "nouvel", "nouvelle"],
    &["vieux", "vieil", "vieille"],
];

/// Whether `typed` is `expected` but for agreement.
pub(super) fn is_agreement(expected: Form<'_>, typed: Form<'_>, place: Place) -> bool {
    let are_forms =
        |forms: &&&[&str]| forms.contains(&expected.lower) && forms.contains(&typed.lower);
    if !place.alone && FORMS.iter().any(|forms| are_forms(&forms)) {
        return true;
    }
    let (theirs, ours) = (readings(typed.letters), readings(expected.letters));
    if theirs.is_empty() {
        return is_ill_formed(expected, typed, &ours);
    }
    let same_lemma = |one: &Reading, other: &Reading| one.lemma == other.lemma;
    let any = |relation: &dyn Fn(&Reading, &Reading) -> bool| {
        ours.iter()
            .any(|one| theirs.iter().any(|other| same_lemma(one, other) && relation(one, other)))
    };
    let same_accents = has_no_other_accent(expected.lower, typed.lower);
    let may_be_other_gender = !place.behind_article && !place.is_name;
    let is_number_or_gender = |one: &Reading, other: &Reading| {
        same_accents && (is_number(one, other) || (may_be_other_gender && is_gender(one, other)))
    };
    let same_person = !place.behind_article || any(&is_number);
    let sounds_alike = same_person
        && any(&|one, other| is_verb(one) && is_verb(other))
        && sound_alike(expected.lower, typed.lower);
    let is_participle =
        || any(&|one, other| is_verb(one) && is_verb(other) && is_number_or_gender(one, other));
    if !place.alone && !place.is_name && (sounds_alike || is_participle()) {
        return true;
    }
    let is_own_name = |reading: &Reading| reading.class == Class::Name;
    let has_name_of_its_own = place.is_name
        && ours.iter().any(is_own_name)
        && !theirs
            .iter()
            .any(|other| ours.iter().any(|one| is_own_name(one) && same_lemma(one, other)));
    let one_word = !has_name_of_its_own
        && !has_word_of_its_own(expected.lower, &ours, &theirs)
        && !has_word_of_its_own(typed.lower, &theirs, &ours);
    // Alone, « portière » is no form of « portier » but another thing.
    let are_nouns = place.alone
        && [&ours, &theirs].iter().all(|forms| forms.iter().any(|form| form.class == Class::Noun));
    let is_form = |one: &Reading, other: &Reading| {
        is_number_or_gender(one, other) && (!are_nouns || is_number(one, other))
    };
    one_word && (sounds_alike || any(&is_form))
}

/// Whether what is no French word is a form that the expected one, read as `ours`, might have had.
fn is_ill_formed(expected: Form<'_>, typed: Form<'_>, ours: &[Reading]) -> bool {
    let is_ending = ours.iter().any(is_verb)
        && sound_alike(expected.lower, typed.lower)
        && typed.letters.ends_with(['s', 't', 'e', 'r', 'z']);
    is_ending
        || is_final_letter(expected.letters, typed.letters)
        || is_regular_plural(expected.letters, typed.letters)
}

/// Whether what was typed has no accent where the expected word has another letter: « marché » is no
/// form of « marches ».
fn has_no_other_accent(expected: &str, typed: &str) -> bool {
    expected.chars().zip(typed.chars()).all(|(one, other)| one == other || other.is_ascii())
        && !changes_sense(expected.trim_end_matches('s'), typed.trim_end_matches('s'))
}

fn is_verb(reading: &Reading) -> bool {
    reading.class == Class::Verb
}

/// Whether some reading is a word that the others do not know: « fils » is more than the plural of
/// « fil ». The lexicon has no accents: « fatigué » is not the noun « fatigue ».
fn has_word_of_its_own(form: &str, readings: &[Reading], others: &[Reading]) -> bool {
    let singular = form.trim_end_matches('s');
    let (is_accented, letters) = (singular.ends_with('é'), crate::french::letters(singular));
    readings.iter().any(|reading| {
        let is_without_accent = is_accented && letters == reading.lemma;
        matches!(reading.class, Class::Noun | Class::Other)
            && !is_without_accent
            && others.iter().all(|other| other.lemma != reading.lemma)
    })
}

/// Whether a form has a number and a gender.
fn is_nominal(reading: &Reading) -> bool {
    match reading.class {
        Class::Noun | Class::Adjective | Class::Name => true,
        Class::Verb => !reading.is_conjugated && reading.number.is_some(),
        Class::Other => false,
    }
}

/// Whether two forms differ in number at the most.
fn is_number(one: &Reading, other: &Reading) -> bool {
    let same_gender = one.gender.is_none() || other.gender.is_none() || one.gender == other.gender;
    let are_names = [one, other].map(|reading| reading.class == Class::Name);
    is_nominal(one) && is_nominal(other) && same_gender && are_names[0] == are_names[1]
}

/// Whether two forms are those of an adjective or participle, in either gender.
fn is_gender(one: &Reading, other: &Reading) -> bool {
    let is_adjective = |reading: &Reading| {
        is_nominal(reading) && matches!(reading.class, Class::Adjective | Class::Verb)
    };
    is_adjective(one) && is_adjective(other)
}

/// Whether two forms of a verb end in what sounds alike, the rest being the same.
fn sound_alike(expected: &str, typed: &str) -> bool {
    ALIKE.iter().any(|endings| {
        endings.iter().any(|ending| {
            let Some(stem) = expected.strip_suffix(ending) else { return false };
            endings.iter().any(|other| other != ending && typed.strip_suffix(other) == Some(stem))
        })
    })
}

/// A final s or x too many or too few, which makes no other word.
fn is_final_letter(expected: &str, typed: &str) -> bool {
    let is_longer = |long: &str, short: &str| {
        short.len() > 2
            && !short.ends_with('s')
            && matches!(long.strip_prefix(short), Some("s" | "x"))
    };
    is_longer(expected, typed) || is_longer(typed, expected)
}

/// « chevals » for « chevaux ».
fn is_regular_plural(expected: &str, typed: &str) -> bool {
    let stem = expected.strip_suffix("aux");
    stem.is_some_and(|stem| {
        typed.strip_prefix(stem).is_some_and(|end| matches!(end, "als" | "ails" | "aus"))
    })
}
