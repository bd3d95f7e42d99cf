//! What follows a whole number: « virgule cinq », « et demi ».

use super::super::Decimal;
use super::super::words::{Form, Kind};
use super::{Group, Reader, power_of_ten};

/// The most zeros that are read after « virgule ».
const MOST_ZEROS: usize = 18;

impl Reader<'_> {
    /// `whole` and its decimals: « trois virgule cinq », « un virgule deux million ».
    pub(super) fn with_fraction(&mut self, whole: &Group) -> Option<Decimal> {
        if whole.power > 0 || !whole.value.is_whole() || self.kind(0) != Some(Kind::Comma) {
            return None;
        }
        let mark = self.mark();
        self.at += 1;
        let Some(value) = self.decimals().and_then(|decimals| whole.value.plus(decimals)) else {
            self.return_to(mark);
            return None;
        };
        if self.kind(0) == Some(Kind::Thousand) {
            return Some(self.with_thousands(value, mark.0).unwrap_or(value));
        }
        Some(if whole.value < power_of_ten(6)? { self.with_scale(value).value } else { value })
    }

    /// What stands after « virgule »: zeros, and a number below a thousand.
    fn decimals(&mut self) -> Option<Decimal> {
        let is_zero = |ahead: &usize| self.kind(*ahead) == Some(Kind::Zero);
        let zeros = (0..MOST_ZEROS).take_while(is_zero).count();
        self.at += zeros;
        let Some(digits) = self.below_thousand(false) else {
            return (zeros > 0).then_some(Decimal::from(0));
        };
        let places = zeros + digits.to_string().len();
        Decimal::from(digits).times_power_of_ten(-i32::try_from(places).ok()?)
    }

    /// `whole` and a half: « deux et demi », « un million et demi ».
    pub(super) fn with_half(&mut self, whole: &Group) -> Option<Decimal> {
        let counted = whole.value.times_power_of_ten(-whole.power.cast_signed())?;
        let after_thousand = self.previous().is_some_and(|word| word.kind == Kind::Thousand);
        let half = self.word(1).filter(|word| word.kind == Kind::Half)?;
        if self.kind(0) != Some(Kind::And) || after_thousand || !counted.is_whole() {
            return None;
        }
        let added = Decimal::from(5).times_power_of_ten(whole.power.cast_signed() - 1)?;
        let value = whole.value.plus(added)?;
        if whole.power > 0 && half.form == Form::Feminine {
            self.fault(self.at + 1, "demi");
        }
        self.at += 2;
        Some(value)
    }
}
