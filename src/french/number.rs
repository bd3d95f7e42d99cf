//! Numbers as French writes them in digits, read by value.

use std::fmt;
use std::str::FromStr;

/// An exact decimal number: `units` tenths, hundredths… as `scale` says, with no zero at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    units: i128,
    scale: u32,
}

/// The most digits that are read: more would leave exact arithmetic.
const MAX_DIGITS: usize = 18;

impl Decimal {
    fn new(mut units: i128, mut scale: u32) -> Self {
        while scale > 0 && units % 10 == 0 {
            units /= 10;
            scale -= 1;
        }
        Self { units, scale }
    }

    /// Whether this lies within `tolerance` (not below 0) of `other`, the ends included.
    pub fn is_within(self, tolerance: Self, other: Self) -> bool {
        let scale = self.scale.max(other.scale).max(tolerance.scale);
        let at_scale = |n: Self| n.units * 10i128.pow(scale - n.scale);
        (at_scale(self) - at_scale(other)).abs() <= at_scale(tolerance)
    }

    /// Whether this is below zero.
    pub fn is_negative(self) -> bool {
        self.units < 0
    }
}

impl fmt::Display for Decimal {
    /// With a decimal point and no grouping.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits =
            format!("{:0>width$}", self.units.unsigned_abs(), width = self.scale as usize + 1);
        let (whole, fraction) = digits.split_at(digits.len() - self.scale as usize);
        let sign = if self.units < 0 { "-" } else { "" };
        match fraction {
            "" => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{fraction}"),
        }
    }
}

impl FromStr for Decimal {
    type Err = NotANumber;

    /// Reads a number as [`number`] does.
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        number(text).ok_or(NotANumber)
    }
}

/// The text is not a number in digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number")]
pub struct NotANumber;

/// Reads a whole text as one number in digits, by value: `11 000`, `11.000`, `11000`, `−5`, `3,5`.
///
/// Any space or apostrophe groups. A comma is the decimal sign; so is a point, unless exactly
/// three digits follow it (`11.000` is eleven thousand, `0.125` is not) or it stands more than once.
pub fn number(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = split_at_decimal_sign(digits)?;
    let whole = ungrouped(whole)?;
    if whole.len() + fraction.len() > MAX_DIGITS || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let units: i128 = format!("{whole}{fraction}").parse().ok()?;
    let scale = u32::try_from(fraction.len()).ok()?;
    Some(Decimal::new(if negative { -units } else { units }, scale))
}

/// The digits before the decimal sign, groups and all, and those after it.
fn split_at_decimal_sign(digits: &str) -> Option<(&str, &str)> {
    if let Some((whole, fraction)) = digits.split_once(',') {
        return (!whole.contains('.') || is_grouped_by_points(whole))
            .then_some((whole, fraction))
            .filter(|_| !fraction.is_empty());
    }
    match digits.rsplit_once('.') {
        Some((whole, fraction))
            if (fraction.len() != 3 || whole == "0") && !whole.contains('.') =>
        {
            (!fraction.is_empty()).then_some((whole, fraction))
        }
        Some(_) if !is_grouped_by_points(digits) => None,
        _ => Some((digits, "")),
    }
}

fn is_grouped_by_points(whole: &str) -> bool {
    let mut groups = whole.split('.');
    groups.next().is_some_and(|first| (1..=3).contains(&first.len()))
        && groups.all(|group| group.len() == 3)
}

/// The digits without what groups them; nothing where a group lacks digits or else stands there.
fn ungrouped(whole: &str) -> Option<String> {
    let is_separator = |c: char| c.is_whitespace() || matches!(c, '.' | '\'' | '’');
    let ends_with_digits = whole.starts_with(|c: char| c.is_ascii_digit())
        && whole.ends_with(|c: char| c.is_ascii_digit());
    let doubled =
        whole.chars().zip(whole.chars().skip(1)).any(|(a, b)| is_separator(a) && is_separator(b));
    let digits: String = whole.chars().filter(|&c| !is_separator(c)).collect();
    (ends_with_digits && !doubled && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("11 000", "11000")]
    #[case("11\u{202f}000", "11000")]
    #[case("11.000", "11000")]
    #[case("1.250.000", "1250000")]
    #[case("1'250'000", "1250000")]
    #[case("11000", "11000")]
    #[case(" 007 ", "7")]
    #[case("3,50", "3.5")]
    #[case("1.10", "1.1")]
    #[case("0.125", "0.125")]
    #[case("1.250,75", "1250.75")]
    #[case("−5", "-5")]
    #[case("0,05", "0.05")]
    fn digits_are_read_by_value(#[case] text: &str, #[case] value: &str) {
        assert_eq!(number(text).map(|n| n.to_string()).as_deref(), Some(value));
    }

    #[rstest]
    #[case("")]
    #[case("onze")]
    #[case("11 000 soldats")]
    #[case("1.2.3")]
    #[case("12.34.567")]
    #[case("1,")]
    #[case(",5")]
    #[case("1..000")]
    #[case("12345678901234567890")]
    #[case("٣")]
    fn what_is_no_number_is_none(#[case] text: &str) {
        assert_eq!(number(text), None);
    }

    #[test]
    fn a_tolerance_includes_its_ends() {
        let n = |text| number(text).expect("a number");
        assert!(n("10,5").is_within(n("0,5"), n("11")));
        assert!(!n("10,49").is_within(n("0,5"), n("11")));
    }
}
