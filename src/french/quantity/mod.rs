//! Quantities in words, in digits and in both, read by value.
//!
//! France's, Belgium's and Switzerland's words, with hyphens or without. A slip of spelling that
//! leaves the value certain is told, not refused; what is no number in French ends the reading.

mod correction;
#[cfg(test)]
mod oracle_tests;
mod reader;
#[cfg(test)]
mod tests;
mod words;

use super::number::Decimal;
use reader::Reader;
use words::{Form, Kind, Word};

pub use correction::correction;
pub use words::is_number_word;

/// A piece of a text: a number in digits or a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item<'t> {
    /// A number in digits, its groups joined.
    Digits(Decimal),
    /// A word's letters in lower case without accents: `zero`, `deuxieme`, `vingt`, `et`.
    Word(&'t str),
}

/// A number read from the start of some items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// What it is worth.
    pub value: Decimal,
    /// How many items it takes, at least one.
    pub items: usize,
    /// What is misspelt in it, in the order of the items, at most once an item.
    pub faults: Vec<Misspelling>,
}

/// A rank read from the start of some items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ordinal {
    /// What it is worth, at least one.
    pub value: u64,
    /// How many items it takes, at least one.
    pub items: usize,
    /// What is misspelt in it, in the order of the items, at most once an item.
    pub faults: Vec<Misspelling>,
}

/// A word of a number that is written otherwise than it should be; the value is certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Misspelling {
    /// Its place among the items.
    pub item: usize,
    /// How it should be written, accents and a missing « et » included: « cents », « et un ».
    pub expected: &'static str,
}

/// The most items that an ordinal below 10^18 takes, and some more.
const MOST_ITEMS: usize = 48;

/// Reads the longest number at the start of `items`; none where it is 10^18 or more.
///
/// « deux trois » is 2, in one item; « quatre-vingt-douze cent » is 92. A noun that counts
/// (« million ») is no number alone, digits do not multiply « cent » (« 5 cents » is money), and
/// they do not follow « virgule », where their zeros would be lost.
pub fn quantity(items: &[Item<'_>]) -> Option<Quantity> {
    if let Item::Word(letters) = items.first()? {
        words::find(letters)?;
    }
    let mut reader = Reader::of_cardinals(items);
    let value = reader.number()?;
    let negative = matches!(items.first(), Some(Item::Digits(digits)) if digits.is_negative());
    let value = if negative { value.negated() } else { value };
    let (items, faults) = reader.finish();
    Some(Quantity { value, items, faults })
}

/// Reads an ordinal in words at the start of `items`: « premières », « deux cent unième ».
///
/// A fraction is none: « un millième », « deux centièmes ».
pub fn ordinal(items: &[Item<'_>]) -> Option<Ordinal> {
    let (last, word, plural) = ordinal_word(items)?;
    let counts = matches!(word.kind, Kind::Hundred | Kind::Thousand | Kind::Scale(_));
    let mut reader = Reader::of_ordinals(&items[..=last]);
    let value = match (word.kind, last) {
        (Kind::Alone(value), 0) => Decimal::from(value),
        (Kind::Scale(power), 0) => Decimal::from(1).times_power_of_ten(power.cast_signed())?,
        (Kind::Alone(_), _) | (Kind::Unit(1), 0) => return None,
        _ if counts && plural && last > 0 => return None,
        _ => reader.whole_of_all()?,
    };
    Some(Ordinal { value: value.to_whole()?, items: last + 1, faults: reader.finish().1 })
}

/// The first ordinal word among number words: its place, what it is, and whether it is plural.
fn ordinal_word(items: &[Item<'_>]) -> Option<(usize, &'static Word, bool)> {
    for (at, item) in items.iter().take(MOST_ITEMS).enumerate() {
        let Item::Word(letters) = item else { return None };
        let word = words::find_in_either_number(letters)?;
        if word.form == Form::Ordinal {
            return Some((at, word, word.letters.len() < letters.len()));
        }
    }
    None
}
