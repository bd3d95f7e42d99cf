//! A value beside the expected one.

use jiff::civil::Weekday;

use super::super::Known;
use super::super::calendar::weekday_of;
use super::super::remark::{Reason, RemarkKind};
use super::super::token::Token;
use super::super::unit::{Unit, unit};
use super::super::word::Judged;
use super::{Amount, Value};
use crate::french::Decimal;

/// Judges a typed token for an expected one, where one of them is a value.
pub(in super::super) fn judge(expected: &Token, typed: &Token, known: &Known<'_>) -> Judged {
    let (Some(ours), Some(theirs)) = (expected.value(), typed.value()) else {
        return if is_one(expected, typed) || is_one(typed, expected) {
            Ok(Vec::new())
        } else {
            Err(Reason::Other)
        };
    };
    if !ours.is_same_amount(theirs) {
        return Err(Reason::Value);
    }
    let mut remarks = Vec::new();
    match (ours.unit, theirs.unit) {
        (Some(one), Some(other)) if one != other => return Err(Reason::Unit),
        (Some(_), None) => remarks.push(RemarkKind::Unit),
        (None, Some(unit)) if !is_asked_for(unit, known.asked) => return Err(Reason::Unit),
        _ => {}
    }
    if theirs.point && !ours.point {
        remarks.push(RemarkKind::NumberFormat);
    }
    remarks.extend(theirs.faults_beside(ours).map(|fault| fault.kind));
    if is_other_form(expected, typed) {
        remarks.push(RemarkKind::Agreement);
    }
    Ok(remarks)
}

/// Whether a word is the article that a value of one stands for: « une heure », « l’heure ».
fn is_one(value: &Token, word: &Token) -> bool {
    let is_one = value.value().is_some_and(|value| match value.amount {
        Amount::Number(number) => number.to_whole() == Some(1) && value.unit.is_none(),
        _ => false,
    });
    is_one && matches!(word.letters(), "un" | "une")
}

/// Whether the question names the unit: then it is no other.
fn is_asked_for(asked_unit: Unit, asked: &str) -> bool {
    let atoms = super::super::atom::atoms(asked);
    (0..atoms.len()).any(|at| unit(&atoms[at..]).is_some_and(|(found, _)| found == asked_unit))
}

/// Whether ordinals in words differ in gender or number: « premier » for « première ».
fn is_other_form(expected: &Token, typed: &Token) -> bool {
    let letters = |token: &Token| {
        let value = token.value().filter(|value| value.in_words)?;
        matches!(value.amount, Amount::Ordinal(_)).then(|| crate::french::letters(&token.text))
    };
    let (Some(ours), Some(theirs)) = (letters(expected), letters(typed)) else { return false };
    ours != theirs && (ours.starts_with(&theirs) || theirs.starts_with(&ours))
}

impl Value {
    /// Whether a typed value is this one, its unit aside.
    pub(in super::super) fn is_same_amount(&self, typed: &Self) -> bool {
        match (self.amount, typed.amount) {
            (Amount::Number(one), Amount::Number(other)) => one == other,
            (Amount::Ordinal(one), Amount::Ordinal(other)) => one == other,
            (Amount::Time(hour, 0), Amount::Number(number))
            | (Amount::Number(number), Amount::Time(hour, 0)) => {
                number.to_whole() == Some(u64::from(hour))
            }
            (
                Amount::Fraction(one, part) | Amount::Slashed(one, part),
                Amount::Fraction(other, parts) | Amount::Slashed(other, parts),
            ) => (one, part) == (other, parts),
            (Amount::Fraction(one, part) | Amount::Slashed(one, part), Amount::Number(number))
            | (Amount::Number(number), Amount::Fraction(one, part) | Amount::Slashed(one, part)) => {
                quotient(one, part) == Some(number)
            }
            (Amount::Slashed(day, month), Amount::Date { .. })
            | (Amount::Date { .. }, Amount::Slashed(day, month)) => {
                let date = |value: &Self| match value.amount {
                    Amount::Date { year: None, month, day: Some(day), .. } => Some((day, month)),
                    Amount::Date { year: Some(year), month, day: None, .. } => Some((month, year)),
                    _ => None,
                };
                date(self).or_else(|| date(typed)).is_some_and(|(its_day, its_month)| {
                    (u64::from(its_day), u64::from(its_month)) == (day, month)
                })
            }
            (Amount::Time(hour, minutes), Amount::Time(typed_hour, typed_minutes)) => {
                (hour, minutes) == (typed_hour, typed_minutes)
            }
            (
                Amount::Date { year, month, day, weekday },
                Amount::Date {
                    year: typed_year,
                    month: typed_month,
                    day: typed_day,
                    weekday: typed_weekday,
                },
            ) => {
                (year, month, day) == (typed_year, typed_month, typed_day)
                    && is_true_weekday(typed_weekday, weekday, (year, month, day))
            }
            _ => false,
        }
    }
}

/// A fraction in hundredths, where that is exact.
pub(in super::super) fn quotient(one: u64, part: u64) -> Option<Decimal> {
    let hundredths = one.checked_mul(100).filter(|_| part > 0 && 100 % part == 0)? / part;
    Decimal::from(u32::try_from(hundredths).ok()?).times_power_of_ten(-2)
}

/// Whether a weekday added to a date is the true one.
fn is_true_weekday(
    typed: Option<Weekday>,
    expected: Option<Weekday>,
    (year, month, day): (Option<u32>, u32, Option<u32>),
) -> bool {
    let Some(typed) = typed else { return true };
    let known = || weekday_of(year?, month, day?);
    expected.or_else(known) == Some(typed)
}
