//! Numbers, dates, times and amounts inside a text, read by value.

mod date;
mod judge;
mod number;
mod ordinal;
mod time;

use std::cell::OnceCell;

use jiff::civil::Weekday;

pub(super) use judge::{judge, quotient};

use super::atom::{Atom, Joint, Kind};
use super::calendar::{month, weekday};
use super::remark::RemarkKind;
use super::unit::Unit;
use crate::french::lexicon;
use crate::french::quantity::{self, Item, Misspelling, Quantity};
use crate::french::{Decimal, letters};

/// Something that goes by its value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Value {
    pub(super) amount: Amount,
    pub(super) unit: Option<Unit>,
    /// Written with a decimal point.
    pub(super) point: bool,
    /// Misspelt words of it: what stands there, and what should.
    pub(super) faults: Vec<Fault>,
    /// Whether words rather than digits say it.
    pub(super) in_words: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Amount {
    Number(Decimal),
    Ordinal(u64),
    Date {
        year: Option<u32>,
        month: u32,
        day: Option<u32>,
        weekday: Option<Weekday>,
    },
    /// Hours and minutes, of the day or of a duration.
    Time(u32, u32),
    /// « deux tiers ».
    Fraction(u64, u64),
    /// `1/3`: a fraction, or a day and its month.
    Slashed(u64, u64),
}

/// A misspelt word of a value that is certain.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fault {
    pub(super) found: String,
    pub(super) expected: String,
    pub(super) kind: RemarkKind,
}

impl Value {
    /// What is misspelt here that the expected value does not have too: « 1 euros ».
    pub(super) fn faults_beside<'v>(
        &'v self,
        expected: &'v Self,
    ) -> impl Iterator<Item = &'v Fault> {
        self.faults.iter().filter(|fault| {
            let is_it = |other: &Fault| {
                other.kind == fault.kind && letters(&other.found) == letters(&fault.found)
            };
            !expected.faults.iter().any(is_it)
        })
    }

    /// Whether it is a time of the day, or a duration.
    pub(super) fn is_time(&self) -> bool {
        matches!(self.unit, Some("h" | "min" | "s" | "jour" | "semaine" | "mois" | "an"))
    }
}

/// Reads values among atoms.
pub(super) struct Reader<'a, 't> {
    pub(super) atoms: &'a [Atom<'t>],
    items: Vec<Item<'a>>,
    /// The number that begins at each atom, once it was asked for.
    quantities: Vec<OnceCell<Option<Quantity>>>,
    /// Number words that were misspelt, by the place of their atom.
    corrected: Vec<(usize, &'static str)>,
    forgiving: bool,
}

/// A value and how many atoms say it.
type Found = (Value, usize);

impl<'a, 't> Reader<'a, 't> {
    /// `forgiving`: misspelt number words and months are read as what they can only be.
    pub(super) fn new(atoms: &'a [Atom<'t>], forgiving: bool) -> Self {
        let mut corrected = Vec::new();
        let mut items = Vec::with_capacity(atoms.len());
        for (at, atom) in atoms.iter().enumerate() {
            items.push(match &atom.kind {
                Kind::Digits(value, _) => Item::Digits(*value),
                Kind::Letters(letters) if forgiving => match correction(letters) {
                    Some(word) => {
                        corrected.push((at, word));
                        Item::Word(without_accent(word))
                    }
                    None => Item::Word(letters),
                },
                Kind::Letters(letters) => Item::Word(letters),
                Kind::Date(_) | Kind::Sign(_) => Item::Word(""),
            });
        }
        let quantities = vec![OnceCell::new(); atoms.len()];
        Self { atoms, items, quantities, corrected, forgiving }
    }

    /// The number that begins at a place.
    fn quantity_at(&self, at: usize) -> Option<&Quantity> {
        let read = || quantity::quantity(&self.items[at..]);
        self.quantities.get(at)?.get_or_init(read).as_ref()
    }

    /// The folded letters at a place, as they were meant.
    fn letters(&self, at: usize) -> &str {
        match self.items.get(at) {
            Some(Item::Word(word)) => word,
            Some(Item::Digits(_)) | None => "",
        }
    }

    /// The value that begins at a place; words for « about » before or behind it are part of it.
    pub(super) fn value(&self, at: usize) -> Option<Found> {
        if self.atoms[at].joint == Joint::Hyphen {
            return None;
        }
        let about = self.about(at);
        let (value, used) = self.bare_value(at + about)?;
        Some((value, about + used + self.about_behind(at + about + used)))
    }

    fn bare_value(&self, at: usize) -> Option<Found> {
        self.atoms.get(at).filter(|_| may_begin(self.letters(at)))?;
        let found = self
            .date(at)
            .or_else(|| self.time(at))
            .or_else(|| self.fraction(at))
            .or_else(|| self.number(at))?;
        // « mille-feuille » is no number.
        let next = self.atoms.get(at + found.1);
        let is_cut = next.is_some_and(|next| {
            next.joint == Joint::Hyphen
                || (next.joint == Joint::Glued && !next.letters().is_empty())
        });
        (!is_cut).then_some(found)
    }

    /// How many atoms say « about » there, before a value.
    fn about(&self, at: usize) -> usize {
        const ABOUT: &[&[&str]] = &[
            &["environ"],
            &["approximativement"],
            &["quelque"],
            &["vers"],
            &["a", "peu", "pres"],
            &["autour", "de"],
            &["aux", "alentours", "de"],
            &["aux", "environs", "de"],
        ];
        if self.atoms[at].is_sign('~') {
            return 1;
        }
        let stands = |words: &&&[&str]| {
            words.iter().enumerate().all(|(nth, word)| self.letters(at + nth) == *word)
        };
        ABOUT.iter().find(stands).map_or(0, |words| words.len())
    }

    fn about_behind(&self, at: usize) -> usize {
        match self.letters(at) {
            "environ" => 1,
            "a" if self.letters(at + 1) == "peu" && self.letters(at + 2) == "pres" => 3,
            _ => 0,
        }
    }

    fn plain(amount: Amount) -> Value {
        Value { amount, unit: None, point: false, faults: Vec::new(), in_words: false }
    }

    /// What is misspelt in the atoms from `at` to `end`, beside `faults` that the number has.
    fn faults(&self, at: usize, end: usize, faults: &[Misspelling]) -> Vec<Fault> {
        let fault = |place: usize, expected: &str, kind| Fault {
            found: self.atoms[place].text.to_owned(),
            expected: expected.to_owned(),
            kind,
        };
        let here = (at..end).filter(|place| !self.atoms[*place].letters().is_empty());
        let accents = here.filter_map(|place| {
            let expected = with_accent(self.atoms[place].text, self.letters(place))?;
            Some(fault(place, &expected, RemarkKind::Accent))
        });
        let typos = self.corrected.iter().filter(|(place, _)| (at..end).contains(place));
        let typos = typos.map(|&(place, expected)| fault(place, expected, RemarkKind::Typo));
        let spelling =
            faults.iter().map(|found| fault(at + found.item, found.expected, RemarkKind::Spelling));
        accents.chain(typos).chain(spelling).collect()
    }
}

/// Whether a value may begin with these letters, or with none of them: most words are no value by
/// this alone.
fn may_begin(letters: &str) -> bool {
    let behind_roman = letters.trim_start_matches(['i', 'v', 'x', 'l', 'c']);
    let may_be_roman = behind_roman.len() < letters.len()
        && matches!(behind_roman, "" | "e" | "er" | "re" | "ere" | "eme");
    letters.is_empty()
        || may_be_roman
        || matches!(letters, "moins" | "an" | "annee" | "midi" | "minuit")
        || quantity::is_number_word(letters)
        || month(letters).is_some()
        || weekday(letters).is_some()
}

/// The word that a misspelt one can only be: a number, a month or a day.
fn correction(letters: &str) -> Option<&'static str> {
    let is_other = lexicon::is_word(letters) || lexicon::is_name(letters);
    if letters.len() < 4 || quantity::is_number_word(letters) || is_other {
        return None;
    }
    quantity::correction(letters)
}

/// The folded letters of a correction.
fn without_accent(word: &'static str) -> &'static str {
    const ACCENTED: [(&str, &str); 13] = [
        ("zéro", "zero"),
        ("février", "fevrier"),
        ("décembre", "decembre"),
        ("août", "aout"),
        ("première", "premiere"),
        ("deuxième", "deuxieme"),
        ("troisième", "troisieme"),
        ("quatrième", "quatrieme"),
        ("cinquième", "cinquieme"),
        ("sixième", "sixieme"),
        ("septième", "septieme"),
        ("huitième", "huitieme"),
        ("neuvième", "neuvieme"),
    ];
    let folded = ACCENTED.iter().find(|(accented, _)| *accented == word).map(|(_, folded)| *folded);
    folded.unwrap_or(if word == "dixième" { "dixieme" } else { word })
}

/// A number word or month with the accent that it was typed without.
fn with_accent(typed: &str, letters: &str) -> Option<String> {
    if !typed.is_ascii() || typed.chars().all(char::is_uppercase) {
        return None;
    }
    match letters {
        "zero" => Some("zéro".to_owned()),
        "fevrier" => Some("février".to_owned()),
        "decembre" => Some("décembre".to_owned()),
        "premiere" => Some("première".to_owned()),
        "premieres" => Some("premières".to_owned()),
        _ => {
            let singular = letters.strip_suffix('s').unwrap_or(letters);
            let stem = singular.strip_suffix("ieme").filter(|stem| stem.len() > 2)?;
            Some(format!("{stem}ième{}", &letters[singular.len()..]))
        }
    }
}
