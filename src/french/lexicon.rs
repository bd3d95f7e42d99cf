//! The forms of French words, accents aside, and how each may be read.
//!
//! `data/lexicon.fst` is a set of keys: the letters of a form, a zero byte, a tag (class, gender,
//! number), how many bytes to take from the form's end, and what to put there to get its lemma.
//! It is looked up as it lies in the program: nothing is parsed. `examples/lexicon` builds it.

use std::sync::LazyLock;

use fst::raw::{Fst, Node};

pub use super::elision::elides;

static FORMS: LazyLock<Fst<&'static [u8]>> = LazyLock::new(|| {
    Fst::new(include_bytes!("../../data/lexicon.fst").as_slice())
        .expect("the file is part of the program, and a test opens it")
});

/// What kind of word a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A common noun.
    Noun,
    /// An adjective; participles are verbs.
    Adjective,
    /// Any form of a verb.
    Verb,
    /// A first name, a place, whatever is written with a capital.
    Name,
    /// Numerals, adverbs, prepositions, determiners, pronouns, interjections.
    Other,
}

/// The grammatical gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// As in « le poisson ».
    Masculine,
    /// As in « la boisson ».
    Feminine,
}

/// The grammatical number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// One.
    Singular,
    /// More than one.
    Plural,
}

/// One way to read a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The letters of the word as dictionaries list it.
    pub lemma: String,
    /// What kind of word it is.
    pub class: Class,
    /// The gender; none where it is either, or has no sense.
    pub gender: Option<Gender>,
    /// The number; none where it is either, or has no sense.
    pub number: Option<Number>,
    /// Whether it is a finite verb form: no infinitive, no participle.
    pub is_conjugated: bool,
}

/// What tags tell first: class, and whether the form is conjugated. Names stand last.
const KINDS: [(Class, bool); 6] = [
    (Class::Noun, false),
    (Class::Adjective, false),
    (Class::Verb, false),
    (Class::Verb, true),
    (Class::Other, false),
    (Class::Name, false),
];
const GENDERS: [Option<Gender>; 3] = [None, Some(Gender::Masculine), Some(Gender::Feminine)];
const NUMBERS: [Option<Number>; 3] = [None, Some(Number::Singular), Some(Number::Plural)];

/// The tags from this one on are those of names.
const FIRST_NAME: u8 = 45;
/// What stands between a form and a reading in a key.
const SEPARATOR: u8 = 0;

/// All readings of the form with these letters (see [`letters`](super::letters)); none where
/// French has no such form.
pub fn readings(letters: &str) -> Vec<Reading> {
    let mut found = Vec::new();
    if let Some(node) = codes(letters) {
        each_code(node, &mut Vec::new(), &mut |code| found.extend(reading(letters, code)));
    }
    found
}

/// Whether a French word that is no [`Class::Name`] has a form with these letters.
pub fn is_word(letters: &str) -> bool {
    codes(letters).is_some_and(|node| !node.is_empty() && node.transition(0).inp < FIRST_NAME)
}

/// Whether a [`Class::Name`] has these letters.
pub fn is_name(letters: &str) -> bool {
    codes(letters)
        .is_some_and(|node| !node.is_empty() && node.transition(node.len() - 1).inp >= FIRST_NAME)
}

/// The key that holds a reading of a form (255 bytes at most) in the set: for what builds it.
pub fn key(letters: &str, reading: &Reading) -> Vec<u8> {
    let kind = position(&KINDS, &(reading.class, reading.is_conjugated));
    let tag = (kind * 3 + position(&GENDERS, &reading.gender)) * 3;
    let tag = tag + position(&NUMBERS, &reading.number);
    let (form, lemma) = (letters.as_bytes(), reading.lemma.as_bytes());
    let common = form.iter().zip(lemma).take_while(|(a, b)| a == b).count();
    let dropped = u8::try_from(form.len() - common).unwrap_or(u8::MAX);
    let kept = form.len() - usize::from(dropped);
    [form, &[SEPARATOR, tag, dropped], &lemma[kept.min(lemma.len())..]].concat()
}

/// The place of `item` in a table of tags, 0 where it has none.
fn position<T: PartialEq>(table: &[T], item: &T) -> u8 {
    table.iter().zip(0..).find_map(|(other, at)| (other == item).then_some(at)).unwrap_or(0)
}

/// Where the codes of the form with these letters begin.
fn codes(letters: &str) -> Option<Node<'static>> {
    let forms = &*FORMS;
    let mut node = forms.root();
    for byte in letters.bytes().chain([SEPARATOR]) {
        let at = node.find_input(byte)?;
        node = forms.node(node.transition_addr(at));
    }
    Some(node)
}

/// Calls `found` with each code that begins with `path` and goes on at `node`.
fn each_code(node: Node<'_>, path: &mut Vec<u8>, found: &mut impl FnMut(&[u8])) {
    if node.is_final() {
        found(path);
    }
    for transition in node.transitions() {
        path.push(transition.inp);
        each_code(FORMS.node(transition.addr), path, found);
        path.pop();
    }
}

fn reading(letters: &str, code: &[u8]) -> Option<Reading> {
    let [tag, dropped, ending @ ..] = code else { return None };
    let kept = letters.len().checked_sub(usize::from(*dropped))?;
    let lemma = String::from_utf8([&letters.as_bytes()[..kept], ending].concat()).ok()?;
    let tag = usize::from(*tag);
    let &(class, is_conjugated) = KINDS.get(tag / 9)?;
    let (gender, number) = (GENDERS[tag / 3 % 3], NUMBERS[tag % 3]);
    Some(Reading { lemma, class, gender, number, is_conjugated })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    /// The readings of a form, one text each: lemma, class, gender, number.
    fn told(letters: &str) -> Vec<String> {
        let told = |reading: Reading| {
            let class = match reading.class {
                Class::Verb if reading.is_conjugated => "conjugated".to_owned(),
                class => format!("{class:?}").to_lowercase(),
            };
            let gender = reading.gender.map_or("", |gender| match gender {
                Gender::Masculine => " m",
                Gender::Feminine => " f",
            });
            let number = reading.number.map_or("", |number| match number {
                Number::Singular => " sg",
                Number::Plural => " pl",
            });
            format!("{} {class}{gender}{number}", reading.lemma)
        };
        readings(letters).into_iter().map(told).collect()
    }

    #[test]
    fn the_file_is_whole() {
        assert!(FORMS.verify().is_ok());
        assert!(FORMS.len() > 400_000);
    }

    #[rstest]
    #[case("poisson", &["poisson noun m sg"])]
    #[case("boisson", &["boisson noun f sg"])]
    #[case("chevaux", &["cheval noun m pl"])]
    #[case("yeux", &["oeil noun m pl"])]
    #[case("grandsmeres", &["grandmere noun f pl"])]
    #[case("oeil", &["oeil noun m sg"])]
    #[case("mangeaient", &["manger conjugated pl"])]
    #[case("mangees", &["manger verb f pl"])]
    #[case("mangeant", &["manger verb"])]
    #[case("mange", &["manger verb m sg", "manger conjugated sg"])]
    #[case("ete", &["ete noun m sg", "etre verb"])]
    #[case("fils", &["fils noun m", "fil noun m pl"])]
    #[case("fois", &["fois noun f", "foi noun f pl"])]
    #[case("foi", &["foi noun f sg"])]
    #[case("mois", &["mois noun m"])]
    #[case("moi", &["moi other sg"])]
    #[case("cours", &["cours noun m", "cour noun f pl", "courir conjugated sg"])]
    #[case("grande", &["grand noun f sg", "grand adjective f sg"])]
    #[case("kilometres", &["kilometre noun m pl", "kilometrer verb m pl", "kilometrer conjugated sg"])]
    #[case("arcsenciel", &["arcenciel noun m pl"])]
    #[case("apresmidi", &["apresmidi noun"])]
    #[case("aujourdhui", &["aujourdhui other"])]
    #[case("trois", &["trois other pl"])]
    #[case("autriche", &["autriche name f"])]
    #[case("pierre", &["pierre noun f sg", "pierrer verb m sg", "pierrer conjugated sg", "pierre name m"])]
    fn a_form_is_read_in_all_its_ways(#[case] form: &str, #[case] expected: &[&str]) {
        assert_eq!(told(form), expected);
        assert_eq!(is_name(form), expected.iter().any(|told| told.contains(" name")));
        assert_eq!(is_word(form), expected.iter().any(|told| !told.contains(" name")));
    }

    #[rstest]
    #[case("")]
    #[case("lundy")]
    #[case("sieze")]
    #[case("poissson")]
    #[case("environement")]
    #[case("octbre")]
    #[case("Poisson")]
    #[case("été")]
    #[case("poisson\0")]
    #[case("魚")]
    #[case::units("km")]
    #[case::titles("mme")]
    #[case::roman("xxi")]
    #[case::formulas("nacl")]
    #[case::letters("k")]
    #[case::surnames("dupont")]
    #[case::elided("lhomme")]
    fn what_is_no_form_has_no_readings(#[case] letters: &str) {
        assert_eq!(told(letters), [""; 0]);
        assert!(!is_word(letters) && !is_name(letters));
    }

    #[test]
    fn a_very_long_text_is_no_form() {
        assert!(!is_word(&"anticonstitutionnellement".repeat(10_000)));
    }

    proptest! {
        #[test]
        fn a_key_is_found_where_its_reading_is(form in "[a-z]{1,4}") {
            for reading in readings(&form) {
                prop_assert!(FORMS.contains_key(key(&form, &reading)));
            }
        }
    }
}
