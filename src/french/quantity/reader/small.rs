//! Below a thousand, and years by hundreds; where « et » and a final s stand.

use super::super::words::{Form, Kind, Word};
use super::Reader;

/// Whether « et » stands before « un » and « onze ».
#[derive(Clone, Copy)]
pub(super) enum And {
    Wanted,
    Free,
    Unwanted,
}

/// Whether `small` stands before « cent »: « deux cents », « dix-neuf cents ».
fn multiplies_hundred(small: u32) -> bool {
    matches!(small, 2..=9 | 11..=19)
}

impl Reader<'_> {
    /// From 1 to 19.
    fn below_twenty(&mut self) -> Option<u32> {
        let (Kind::Unit(value) | Kind::Teen(value)) = self.kind(0)? else { return None };
        self.at += 1;
        match self.kind(0) {
            Some(Kind::Unit(unit @ 7..=9)) if value == 10 => {
                self.at += 1;
                Some(value + unit)
            }
            _ => Some(value),
        }
    }

    /// From 1 to 99.
    fn below_hundred(&mut self) -> Option<u32> {
        if (self.kind(0), self.kind(1)) == (Some(Kind::Unit(4)), Some(Kind::Tens(20))) {
            return Some(self.eighty());
        }
        let Some(Kind::Tens(tens)) = self.kind(0) else { return self.below_twenty() };
        if self.word(0).is_some_and(|word| word.form == Form::Plural) {
            self.fault(self.at, "vingt");
        }
        self.at += 1;
        let and = if tens == 80 { And::Free } else { And::Wanted };
        Some(tens + self.after_tens(tens == 60, and))
    }

    /// « quatre-vingts » and what is added to it.
    fn eighty(&mut self) -> u32 {
        let item = self.at + 1;
        let Some(word) = self.word(1) else { return 0 };
        self.at += 2;
        let rest = self.after_tens(true, And::Unwanted);
        self.check_final_s(item, word, rest > 0, ["vingt", "vingts"]);
        80 + rest
    }

    /// What is added to tens: from 0 to 9, or with `teens` to 19.
    pub(super) fn after_tens(&mut self, teens: bool, and: And) -> u32 {
        let is_joined = self.kind(0) == Some(Kind::And);
        let Some(word) = self.word(usize::from(is_joined)) else { return 0 };
        let value = match word.kind {
            Kind::Unit(value) => value,
            Kind::Teen(value) if teens => value,
            _ => return 0,
        };
        let takes_and = matches!(value, 1 | 11);
        if is_joined && !takes_and {
            return 0;
        }
        self.at += usize::from(is_joined);
        match and {
            And::Wanted if takes_and && !is_joined => self.fault(self.at, word.after_and()),
            And::Unwanted if is_joined => self.fault(self.at, word.spelt),
            _ => {}
        }
        self.below_twenty().unwrap_or(0)
    }

    /// From 1 to 999, or with `long` to 1999 by hundreds: « seize cent cinquante ».
    pub(super) fn below_thousand(&mut self, long: bool) -> Option<u32> {
        if self.kind(0) == Some(Kind::Hundred) {
            return Some(100 + self.after_hundreds(false));
        }
        let small = self.below_hundred()?;
        let multiplies = multiplies_hundred(small) && (long || small < 10);
        if !multiplies || self.kind(0) != Some(Kind::Hundred) {
            return Some(small);
        }
        Some(100 * small + self.after_hundreds(true))
    }

    /// Passes over « cent » and reads what is added to it.
    fn after_hundreds(&mut self, multiplied: bool) -> u32 {
        let Some(hundred) = self.word(0) else { return 0 };
        let item = self.at;
        self.at += 1;
        let mark = self.mark();
        let mut rest = match self.kind(0) {
            Some(Kind::And) => self.after_tens(false, And::Unwanted),
            _ => self.below_hundred().unwrap_or(0),
        };
        if multiplies_hundred(rest) && self.kind(0) == Some(Kind::Hundred) {
            self.return_to(mark);
            rest = 0;
        }
        if multiplied {
            self.check_final_s(item, hundred, rest > 0, ["cent", "cents"]);
        } else if hundred.form == Form::Plural {
            self.fault(item, "cent");
        }
        rest
    }

    /// Notes an s that a multiplied « vingt » or « cent » lacks, or has before another number.
    fn check_final_s(&mut self, item: usize, word: &Word, added: bool, forms: [&'static str; 2]) {
        let next = self.word(0);
        let wanted = !added && next.is_none_or(|next| next.kind != Kind::Thousand);
        let before_ordinal = next.is_some_and(|next| next.form == Form::Ordinal);
        let is_free = word.form == Form::Ordinal || wanted && (self.is_year || before_ordinal);
        if !is_free && wanted != (word.form == Form::Plural) {
            self.fault(item, forms[usize::from(wanted)]);
        }
    }
}
