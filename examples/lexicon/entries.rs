//! Dictionary entries: which are words, and how their forms are read.

use std::collections::BTreeSet;

use relire::french::letters;
use relire::french::lexicon::{Class, Gender, Number, Reading, key};

use crate::affixes::{Affixes, Flag, Form, flags};
use crate::lemmas::Singulars;

/// Kinds of entries that are no words: signs, faults, parts of words, Roman numerals, and
/// surnames, which would make too many slips look like words.
const NO_WORDS: &[&str] = &[
    "po:sign",
    "po:ponc",
    "po:div",
    "po:err",
    "po:pfx",
    "po:sfx",
    "po:nbro",
    "po:patr",
    "po:loc.patr",
];
/// The tenses and moods of conjugated forms.
const FINITE: &[&str] = &["ipre", "iimp", "ipsi", "ifut", "cond", "spre", "simp", "impe"];

/// A line of the dictionary.
struct Entry<'a> {
    word: &'a str,
    flags: Vec<Flag>,
    tags: Vec<&'a str>,
}

/// The keys of all forms in a dictionary, in their order.
pub(crate) fn keys(dictionary: &str, affixes: &Affixes) -> BTreeSet<Vec<u8>> {
    let entries = dictionary.lines().filter_map(entry);
    let words: Vec<Entry<'_>> = entries.filter(|entry| is_word(entry, affixes)).collect();
    let singulars = words.iter().filter(|entry| !entry.has("is:pl")).map(|entry| entry.word);
    let singulars: Singulars<'_> = singulars.collect();
    words.iter().flat_map(|entry| keys_of(entry, affixes, &singulars)).collect()
}

/// The entry on a line; the first line of a dictionary is only a count.
fn entry(line: &str) -> Option<Entry<'_>> {
    let mut fields = line.split_whitespace();
    let word = fields.next()?;
    let (word, run) = word.split_once('/').unwrap_or((word, ""));
    let tags: Vec<&str> = fields.collect();
    (!tags.is_empty()).then(|| Entry { word, flags: flags(run), tags })
}

impl Entry<'_> {
    fn has(&self, tag: &str) -> bool {
        self.tags.contains(&tag)
    }

    fn is_capitalised(&self) -> bool {
        self.word.starts_with(char::is_uppercase)
    }
}

fn is_word(entry: &Entry<'_>, affixes: &Affixes) -> bool {
    let is_marked = |mark| affixes.is_marked(&entry.flags, mark);
    let is_code = entry.is_capitalised() && is_marked("NOSUGGEST") && !is_proper(entry);
    let is_other = NO_WORDS.iter().all(|kind| !entry.has(kind)) || is_proper(entry);
    !is_marked("KEEPCASE")
        && !is_marked("FORBIDDENWORD")
        && !is_code
        && is_other
        && !is_symbol(entry)
}

/// Whether it is a first name or a place.
fn is_proper(entry: &Entry<'_>) -> bool {
    entry.has("po:prn") || entry.has("po:npr")
}

/// Whether it is an abbreviation, a formula or a letter by itself, not a word: km, Mme, `NaCl`.
fn is_symbol(entry: &Entry<'_>) -> bool {
    let is_raised = |c: char| matches!(c, '\u{2b0}'..='\u{2ff}' | '\u{1d2c}'..='\u{1dbf}' | 'ⁿ');
    if entry.word.chars().any(|c| c.is_numeric() || is_raised(c)) {
        return true;
    }
    let letters = letters(entry.word);
    let is_elided = entry.word.ends_with(['\'', '’']);
    let has_vowel = letters.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let is_letter = entry.word.chars().count() == 1 && entry.has("po:nom");
    let is_title = entry.is_capitalised() && entry.has("po:titr");
    let is_short = letters.len() <= 3 && !has_vowel && !is_elided && !entry.is_capitalised();
    is_letter || is_title || is_short || (!is_proper(entry) && has_stray_capital(entry.word))
}

/// Whether a part of the word has capitals after its first letter, and small letters too.
fn has_stray_capital(word: &str) -> bool {
    word.split(['-', '\'', '’']).any(|part| {
        part.chars().skip(1).any(char::is_uppercase) && part.contains(char::is_lowercase)
    })
}

fn keys_of(entry: &Entry<'_>, affixes: &Affixes, singulars: &Singulars<'_>) -> Vec<Vec<u8>> {
    let stem = entry.tags.iter().find_map(|tag| tag.strip_prefix("st:")).map(str::to_owned);
    let stem = stem.or_else(|| entry.has("is:pl").then(|| singulars.of(entry.word)));
    let keys = |form: &Form| form_keys(entry, form, stem.as_ref().unwrap_or(&form.lemma));
    affixes.forms(entry.word, &entry.flags).iter().flat_map(keys).collect()
}

/// The keys of a form: one for each class of its entry.
fn form_keys(entry: &Entry<'_>, form: &Form, lemma: &str) -> Vec<Vec<u8>> {
    let (word, lemma) = (letters(&form.word), letters(lemma));
    let tags: Vec<&str> = form.tags.iter().map(String::as_str).chain(entry.tags.clone()).collect();
    let classes = entry.tags.iter().filter_map(|tag| class(entry, tag));
    let readings = classes.flat_map(|class| readings(class, &lemma, &tags));
    readings.map(|reading| key(&word, &reading)).collect()
}

/// The class that a tag of an entry gives it.
fn class(entry: &Entry<'_>, tag: &str) -> Option<Class> {
    let kind = tag.strip_prefix("po:")?;
    match kind {
        _ if NO_WORDS.contains(&tag) => None,
        "prn" | "npr" => Some(Class::Name),
        _ if entry.is_capitalised() => Some(Class::Name),
        "nom" | "titr" => Some(Class::Noun),
        "adj" => Some(Class::Adjective),
        // What a verb's entry says beside its class is about its one form.
        _ if is_verb(kind) => Some(Class::Verb),
        _ if entry.tags.iter().any(|tag| tag.strip_prefix("po:").is_some_and(is_verb)) => None,
        _ => Some(Class::Other),
    }
}

/// Whether a class is that of a verb of some group: `v1_it___zz`.
fn is_verb(kind: &str) -> bool {
    kind.strip_prefix('v').is_some_and(|group| group.starts_with(|c: char| c.is_ascii_digit()))
}

/// The readings of a form in one class: a form may be a participle and conjugated too.
fn readings(class: Class, lemma: &str, tags: &[&str]) -> Vec<Reading> {
    let says =
        |name: &&str| tags.iter().any(|tag| tag.split_once(':').is_some_and(|t| t.1 == *name));
    let is_finite = class == Class::Verb && FINITE.iter().any(&says);
    let reading = |gender, number, is_conjugated| {
        let lemma = lemma.to_owned();
        Reading { lemma, class, gender, number, is_conjugated }
    };
    let mut found = Vec::new();
    if is_finite {
        found.push(reading(None, person_number(tags), true));
    }
    if !is_finite || says(&"ppas") {
        found.push(reading(gender(tags), number(tags), false));
    }
    found
}

/// The gender that the first tag for one tells: the rule's before the entry's.
fn gender(tags: &[&str]) -> Option<Gender> {
    let told = |tag: &&str| match *tag {
        "is:mas" => Some(Some(Gender::Masculine)),
        "is:fem" => Some(Some(Gender::Feminine)),
        "is:epi" => Some(None),
        _ => None,
    };
    tags.iter().find_map(told).flatten()
}

/// The number that the first tag for one tells.
fn number(tags: &[&str]) -> Option<Number> {
    let told = |tag: &&str| match *tag {
        "is:sg" => Some(Some(Number::Singular)),
        "is:pl" => Some(Some(Number::Plural)),
        "is:inv" => Some(None),
        _ => None,
    };
    tags.iter().find_map(told).flatten()
}

/// The number of the persons that tags such as `po:3pl!` tell.
fn person_number(tags: &[&str]) -> Option<Number> {
    let persons = || tags.iter().map(|tag| tag.trim_end_matches('!'));
    let is_singular = persons().any(|tag| tag.ends_with("sg"));
    let is_plural = persons().any(|tag| tag.ends_with("pl"));
    match (is_singular, is_plural) {
        (true, false) => Some(Number::Singular),
        (false, true) => Some(Number::Plural),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    const RULES: &str = "\
FLAG long
NEEDAFFIX ()
FORBIDDENWORD {}
KEEPCASE ||
NOSUGGEST --
PFX L' Y 1
PFX L' 0 l' .
SFX S. Y 2
SFX S. 0 0/L' . is:sg
SFX S. 0 s . is:pl
SFX F. Y 2
SFX F. 0 0/L' . is:mas is:sg
SFX F. 0 e/L' . is:fem is:sg
SFX a0 Y 3
SFX a0 er er er po:infi
SFX a0 er ent er po:ipre po:spre po:3pl!
SFX a0 er é er po:ppas po:adj po:1jsg is:mas is:sg
SFX p. Y 1
SFX p. er é er po:ppas is:epi is:inv
PFX U. N 1
PFX U. 0 k .
";

    /// The keys of a dictionary of one line, with the zero byte as a bar and the rest in figures
    /// and letters: form, tag, how much is dropped, what is put there.
    fn told(line: &str) -> String {
        let affixes = Affixes::read(RULES).expect("rules");
        let told = |key: Vec<u8>| {
            let at = key.iter().position(|&byte| byte == 0).expect("a separator");
            let (form, code) = (&key[..at], &key[at + 1..]);
            let (form, ending) =
                (String::from_utf8_lossy(form), String::from_utf8_lossy(&code[2..]));
            format!("{form}|{}-{}+{ending}", code[0], code[1])
        };
        let keys = keys(&format!("1\n{line}\n"), &affixes);
        keys.into_iter().map(told).collect::<Vec<_>>().join(" ")
    }

    #[rstest]
    #[case::nouns("étang/S.() po:nom is:mas", "etang|4-0+ etangs|5-1+")]
    #[case::either_gender("élève/S.() po:nom is:epi", "eleve|1-0+ eleves|2-1+")]
    #[case::invariable("fils/L' po:nom is:mas is:inv", "fils|3-0+")]
    #[case::two_classes(
        "content/F.() po:nom po:adj",
        "content|4-0+ content|13-0+ contente|7-1+ contente|16-1+"
    )]
    #[case::verbs("aimer/a0() po:v1_it_q__a", "aime|22-0+r aiment|29-2+r aimer|18-0+")]
    #[case::participles_without_gender("dîner/p.() po:v1_i_____a", "dine|18-0+r")]
    #[case::only_an_infinitive("courre/d' po:v3__t_____ is:infi", "courre|18-0+")]
    #[case::only_a_present("ci-gît po:v3_i______ is:ipre is:3sg", "cigit|28-0+")]
    #[case::another_stem("vaux/L' po:nom is:mas is:pl st:val", "vaux|5-2+l")]
    #[case::apostrophes("aujourd'hui/L' po:adv", "aujourdhui|36-0+")]
    #[case::elided_words("qu'/-- po:mg po:cjsub st:que", "qu|36-0+e")]
    #[case::ligatures("œil/S.() po:nom is:mas", "oeil|4-0+ oeils|5-1+")]
    #[case::first_names("Zoé/L' po:prn is:fem is:inv", "zoe|51-0+")]
    #[case::countries("Corée/S.() po:nom is:fem", "coree|52-0+ corees|53-1+")]
    #[case::acronyms("ONU/L' po:nom is:fem is:inv", "onu|51-0+")]
    #[case::titles_in_full("messieurs/L' po:titr is:mas is:pl", "messieurs|5-8+onsieur")]
    #[case::letters_that_are_words("à/L' po:mg po:prep", "a|36-0+")]
    fn an_entry_gives_its_keys(#[case] line: &str, #[case] keys: &str) {
        assert_eq!(told(line), keys);
    }

    #[rstest]
    #[case::signs("- po:ponc po:sign")]
    #[case::units("km/|| po:nom is:mas is:inv")]
    #[case::units_with_prefixes("m/U.||-- po:nom is:mas is:inv")]
    #[case::forbidden("jms/{} po:adv")]
    #[case::prefixes("anti/L' po:pfx")]
    #[case::faults("t'il po:err")]
    #[case::titles("Mme/S.() po:titr is:fem")]
    #[case::raised("Mᵐᵉ po:titr is:fem is:sg")]
    #[case::figures("2e/-- po:adj is:epi is:sg")]
    #[case::formulas("CO₂ po:nom is:mas is:inv")]
    #[case::formulas_without_figures("NaCl/L' po:nom is:mas is:inv")]
    #[case::roman_numerals("XIV/-- po:nbro is:epi is:pl")]
    #[case::roman_ordinals("Ve/-- po:adj is:epi is:sg")]
    #[case::currencies("USD/-- po:nom is:mas is:inv")]
    #[case::letters("b/L' po:nom is:mas is:inv")]
    #[case::without_a_vowel("pt/S.() po:nom is:mas")]
    #[case::surnames("Dupont/L' po:patr is:epi is:inv")]
    #[case::the_count("84172")]
    fn what_is_no_word_gives_none(#[case] line: &str) {
        assert_eq!(told(line), "");
    }
}
