//! Numbers read word by word, from the smallest to the largest: below a hundred, a thousand, a
//! million, then by groups (« deux millions | trois cent mille »).

mod fraction;
mod large;
mod small;

use super::words::{self, Form, Kind, Word};
use super::{Decimal, Item, Misspelling};

/// Where a reading stands, and what was misspelt so far.
pub(super) struct Reader<'t> {
    items: &'t [Item<'t>],
    at: usize,
    faults: Vec<Misspelling>,
    find: fn(&str) -> Option<&'static Word>,
    /// « mil » was read: a year, where a final « cent » or « vingt » may go without its s.
    is_year: bool,
}

/// A number, and the power of ten that its last word is the noun of: 0 where it is none.
struct Group {
    value: Decimal,
    power: u32,
}

fn find_cardinal(letters: &str) -> Option<&'static Word> {
    words::find(letters).filter(|word| word.form != Form::Ordinal)
}

impl<'t> Reader<'t> {
    pub(super) fn of_cardinals(items: &'t [Item<'t>]) -> Self {
        Self { items, at: 0, faults: Vec::new(), find: find_cardinal, is_year: false }
    }

    /// A reader of `items` of which the last is an ordinal word.
    pub(super) fn of_ordinals(items: &'t [Item<'t>]) -> Self {
        Self { find: words::find_in_either_number, ..Self::of_cardinals(items) }
    }

    /// How many items were read, and what is misspelt in them.
    pub(super) fn finish(mut self) -> (usize, Vec<Misspelling>) {
        self.faults.sort_by_key(|fault| fault.item);
        self.faults.dedup_by_key(|fault| fault.item);
        (self.at, self.faults)
    }

    /// A number, with what may follow a whole one: « virgule cinq », « et demi ».
    pub(super) fn number(&mut self) -> Option<Decimal> {
        let whole = self.whole()?;
        let fractional = self.with_fraction(&whole).or_else(|| self.with_half(&whole));
        Some(fractional.unwrap_or(whole.value))
    }

    /// The whole number that all items together are.
    pub(super) fn whole_of_all(&mut self) -> Option<Decimal> {
        self.groups().filter(|_| self.at == self.items.len()).map(|group| group.value)
    }

    fn word(&self, ahead: usize) -> Option<&'static Word> {
        match self.items.get(self.at + ahead)? {
            Item::Word(letters) => (self.find)(letters),
            Item::Digits(_) => None,
        }
    }

    fn kind(&self, ahead: usize) -> Option<Kind> {
        self.word(ahead).map(|word| word.kind)
    }

    /// The word before this place.
    fn previous(&self) -> Option<&'static Word> {
        match self.items.get(self.at.checked_sub(1)?)? {
            Item::Word(letters) => (self.find)(letters),
            Item::Digits(_) => None,
        }
    }

    fn fault(&mut self, item: usize, expected: &'static str) {
        self.faults.push(Misspelling { item, expected });
    }

    fn mark(&self) -> (usize, usize) {
        (self.at, self.faults.len())
    }

    fn return_to(&mut self, (at, faults): (usize, usize)) {
        self.at = at;
        self.faults.truncate(faults);
    }
}

/// Ten to this power, below 10^18.
fn power_of_ten(power: u32) -> Option<Decimal> {
    Decimal::from(1).times_power_of_ten(power.cast_signed())
}
