//! Thousands, millions and beyond, in words, in digits and in both.

use super::super::words::{self, Form, Kind, Word};
use super::super::{Decimal, Item};
use super::small::And;
use super::{Group, Reader, power_of_ten};

impl Reader<'_> {
    /// Zero, or groups of which each is below the one before.
    pub(super) fn whole(&mut self) -> Option<Group> {
        if self.kind(0) == Some(Kind::Zero) {
            self.at += 1;
            return Some(Group { value: Decimal::from(0), power: 0 });
        }
        self.groups()
    }

    pub(super) fn groups(&mut self) -> Option<Group> {
        let mut sum = self.group()?;
        let is_whole = sum.value.times_power_of_ten(-sum.power.cast_signed())?.is_whole();
        while is_whole && sum.power > 0 {
            let mark = self.mark();
            let Some(next) = self.group() else { break };
            let below = power_of_ten(sum.power)?;
            if !next.value.is_whole() || next.value >= below || next.value == Decimal::from(0) {
                self.return_to(mark);
                break;
            }
            sum = Group { value: sum.value.plus(next.value)?, power: next.power };
        }
        Some(sum)
    }

    fn group(&mut self) -> Option<Group> {
        let coefficient = self.below_million()?;
        Some(self.with_scale(coefficient))
    }

    /// `coefficient` times the million or more that follows, if one does.
    pub(super) fn with_scale(&mut self, coefficient: Decimal) -> Group {
        let unscaled = Group { value: coefficient, power: 0 };
        let Some(word) = self.word(0) else { return unscaled };
        let Kind::Scale(power) = word.kind else { return unscaled };
        let Some(value) = coefficient.times_power_of_ten(power.cast_signed()) else {
            return unscaled;
        };
        if word.form == Form::Ordinal && coefficient == Decimal::from(1) {
            return unscaled; // « un millionième » is a fraction
        }
        self.check_scale(word, power, coefficient >= Decimal::from(2));
        self.at += 1;
        Group { value, power }
    }

    /// Notes « deux million », « 1,5 millions » and « une million ».
    fn check_scale(&mut self, word: &Word, power: u32, wants_plural: bool) {
        let is_plural = word.form == Form::Plural;
        let forms = words::WORDS.iter().filter(|form| form.kind == Kind::Scale(power));
        let wanted = if wants_plural { Form::Plural } else { Form::Plain };
        if word.form != Form::Ordinal && is_plural != wants_plural {
            let expected = forms.filter(|form| form.form == wanted).map(|form| form.spelt).next();
            self.fault(self.at, expected.unwrap_or(word.spelt));
        }
        if self.previous().is_some_and(|word| word.form == Form::Feminine) {
            self.fault(self.at - 1, "un");
        }
    }

    /// A number below a million in words, or digits; thousands may be either: « 600 mille ».
    fn below_million(&mut self) -> Option<Decimal> {
        let start = self.at;
        let head = match self.items.get(start)? {
            Item::Digits(digits) if start > 0 && digits.is_negative() => return None,
            Item::Digits(digits) => {
                self.at += 1;
                if digits.is_negative() { digits.negated() } else { *digits }
            }
            Item::Word(_) if self.kind(0) == Some(Kind::Thousand) => Decimal::from(1),
            Item::Word(_) => Decimal::from(self.below_thousand(true)?),
        };
        Some(self.with_thousands(head, start).unwrap_or(head))
    }

    /// `head`, read from `start` on, times the « mille » that follows, and what is added to it.
    pub(super) fn with_thousands(&mut self, head: Decimal, start: usize) -> Option<Decimal> {
        let word = self.word(0).filter(|word| word.kind == Kind::Thousand)?;
        let is_multiplied = self.at > start;
        if is_multiplied && word.form == Form::Ordinal && head == Decimal::from(1) {
            return None; // « un millième » is a fraction
        }
        let thousands = head.times_power_of_ten(3)?;
        if is_multiplied && head == Decimal::from(1) {
            self.fault(start, "mille");
        }
        self.check_thousand(word);
        self.at += 1;
        if !head.is_whole() {
            return Some(thousands);
        }
        let rest = self.after_thousands();
        thousands.plus(rest)
    }

    /// Notes « milles », and « mil » unless it begins a number.
    fn check_thousand(&mut self, word: &Word) {
        match word.form {
            Form::Year if self.at == 0 => self.is_year = true,
            Form::Year | Form::Plural => self.fault(self.at, "mille"),
            _ => {}
        }
    }

    /// What is added to thousands: from 0 to 999, and no thousands themselves.
    fn after_thousands(&mut self) -> Decimal {
        let mark = self.mark();
        let rest = match self.items.get(self.at) {
            Some(Item::Digits(digits)) => self.digits_below_thousand(*digits),
            _ if self.kind(0) == Some(Kind::And) => self.after_tens(false, And::Free).into(),
            _ => self.below_thousand(false).unwrap_or(0).into(),
        };
        if self.kind(0) == Some(Kind::Thousand) {
            self.return_to(mark);
            return Decimal::from(0);
        }
        rest
    }

    fn digits_below_thousand(&mut self, digits: Decimal) -> Decimal {
        let fits = digits.is_whole() && (Decimal::from(1)..Decimal::from(1000)).contains(&digits);
        self.at += usize::from(fits);
        if fits { digits } else { Decimal::from(0) }
    }
}
