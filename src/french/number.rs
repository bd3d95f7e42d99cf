//! Numbers as French writes them in digits, read by value.

use std::cmp::Ordering;
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
/// What sums and products stay below, without their decimal sign.
const UNITS_END: i128 = 10i128.pow(18);

impl Decimal {
    fn new(mut units: i128, mut scale: u32) -> Self {
        if units == 0 {
            return Self { units, scale: 0 };
        }
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

    /// Whether nothing stands after the decimal sign.
    pub fn is_whole(self) -> bool {
        self.scale == 0
    }

    /// This as a count; none where it is below zero or not whole.
    pub fn to_whole(self) -> Option<u64> {
        u64::try_from(self.units).ok().filter(|_| self.is_whole())
    }

    /// This with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self { units: -self.units, ..self }
    }

    /// The exact sum; none where it has more than 18 digits.
    pub fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let at_scale = |n: Self| n.units.checked_mul(10i128.checked_pow(scale - n.scale)?);
        Self::within_bounds(at_scale(self)?.checked_add(at_scale(other)?)?, scale)
    }

    /// The exact product with 10^`power`; none where it has more than 18 digits.
    pub fn times_power_of_ten(self, power: i32) -> Option<Self> {
        let places = i64::from(self.scale) - i64::from(power);
        if let Ok(scale) = u32::try_from(places) {
            return Self::within_bounds(self.units, scale);
        }
        let zeros = u32::try_from(places.unsigned_abs()).ok()?;
        Self::within_bounds(self.units.checked_mul(10i128.checked_pow(zeros)?)?, 0)
    }

    fn within_bounds(units: i128, scale: u32) -> Option<Self> {
        let sum = Self::new(units, scale);
        let fits = sum.units.abs() < UNITS_END && sum.scale as usize <= MAX_DIGITS;
        fits.then_some(sum)
    }
}

impl From<u32> for Decimal {
    fn from(whole: u32) -> Self {
        Self::new(whole.into(), 0)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    /// By value.
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        let at_scale = |n: &Self| n.units * 10i128.pow(scale - n.scale);
        at_scale(self).cmp(&at_scale(other))
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

    #[rstest]
    #[case("1,5", 6, Some("1500000"))]
    #[case("15", -2, Some("0.15"))]
    #[case("-0,5", 1, Some("-5"))]
    #[case("0", 12, Some("0"))]
    #[case("999999", 12, Some("999999000000000000"))]
    #[case("1", 18, None)]
    #[case("1", i32::MAX, None)]
    #[case("1", i32::MIN, None)]
    #[case("0", i32::MIN, Some("0"))]
    fn a_product_is_exact_or_none(
        #[case] n: &str,
        #[case] power: i32,
        #[case] product: Option<&str>,
    ) {
        let n = number(n).expect("a number");
        assert_eq!(n.times_power_of_ten(power).map(|n| n.to_string()).as_deref(), product);
    }

    #[rstest]
    #[case("2", "0,5", Some("2.5"))]
    #[case("2,5", "-0,5", Some("2"))]
    #[case("999999999999999999", "1", None)]
    #[case("1000000000000", "0,0000001", None)]
    fn a_sum_is_exact_or_none(#[case] a: &str, #[case] b: &str, #[case] sum: Option<&str>) {
        let n = |text| number(text).expect("a number");
        assert_eq!(n(a).plus(n(b)).map(|n| n.to_string()).as_deref(), sum);
    }

    #[test]
    fn numbers_are_ordered_by_value() {
        let n = |text| number(text).expect("a number");
        assert!(n("-1") < n("0,5") && n("0,5") < n("0,51") && n("9") < n("10"));
        assert_eq!(n("12").to_whole(), Some(12));
        assert_eq!(n("-12").to_whole().or(n("1,2").to_whole()), None);
        assert_eq!(n("1,2").negated(), n("-1,2"));
    }

    #[test]
    fn a_tolerance_includes_its_ends() {
        let n = |text| number(text).expect("a number");
        assert!(n("10,5").is_within(n("0,5"), n("11")));
        assert!(!n("10,49").is_within(n("0,5"), n("11")));
    }
}
