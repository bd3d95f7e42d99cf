//! Figures as options: other ones of the text that are as large, and some made like them.

use super::asking::Reader;
use super::clause::text;
use super::counted::{SCALES, counts};

/// How many wrong figures are wanted.
const WANTED: usize = 3;
/// How many times as large or small another figure may be.
const NEAR: f64 = 100.0;

/// A figure of a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figure {
    /// As it is written: « 11 000 », « 2,4 millions », « douze ».
    pub(super) shown: String,
    /// Whether digits say it, not words.
    pub(super) is_digits: bool,
    /// The digits, without their groups.
    digits: String,
    /// « million », « millions ».
    pub(super) scale: Option<String>,
}

impl Figure {
    /// Reads a figure as a text has it, in small letters.
    pub(super) fn read(shown: &str) -> Option<Self> {
        let is_digits = shown.starts_with(|c: char| c.is_ascii_digit());
        let scale = shown.rsplit([' ', '\u{A0}']).next().filter(|word| SCALES.contains(word));
        let number = scale.map_or(shown, |scale| shown.trim_end_matches(scale)).trim_end();
        let is_part = |c: &char| c.is_ascii_digit() || *c == ',';
        let digits = number.chars().filter(is_part).collect();
        let scale = scale.map(str::to_owned);
        (!number.is_empty()).then(|| Self { shown: shown.to_owned(), is_digits, digits, scale })
    }

    fn value(&self) -> f64 {
        self.digits.replace(',', ".").parse().unwrap_or(0.0)
    }

    /// Whether this may stand for another: written alike, and about as large.
    fn is_like(&self, other: &Self) -> bool {
        let (one, two) = (self.value(), other.value());
        let near = !self.is_digits || (one * NEAR >= two && two * NEAR >= one);
        self.shown != other.shown
            && self.is_digits == other.is_digits
            && self.scale == other.scale
            && near
    }

    /// Figures made from this one: another first digit, ten times as much.
    fn made(&self) -> Vec<String> {
        if !self.is_digits || self.digits.is_empty() {
            return Vec::new();
        }
        let first = self.digits.as_bytes()[0] - b'0';
        let with_first = |digit: u8| {
            let rest = &self.digits[1..];
            self.with_digits(&format!("{digit}{rest}"))
        };
        let is_round =
            self.digits.len() >= 3 && self.digits.len() < 9 && !self.digits.contains(',');
        let ten_times = is_round.then(|| self.with_digits(&format!("{}0", self.digits)));
        // « 1,2 million » has no plural, « 2 millions » no singular.
        let others = [first + 1, first + 2, first.saturating_sub(1)];
        let others = others.into_iter().filter(|digit| (2..=9).contains(digit) && first > 1);
        let plain = (first == 1 && self.scale.is_none()).then(|| with_first(2));
        others.map(with_first).chain(plain).chain(ten_times).collect()
    }

    fn with_digits(&self, digits: &str) -> String {
        let (whole, decimals) = digits.split_once(',').unwrap_or((digits, ""));
        let decimals = if decimals.is_empty() { String::new() } else { format!(",{decimals}") };
        let scale = self.scale.as_ref().map(|scale| format!(" {scale}")).unwrap_or_default();
        let whole = grouped(whole);
        format!("{whole}{decimals}{scale}")
    }
}

/// Figures that are surely another: of the text first, then made ones.
pub(super) fn others(reader: &Reader<'_>, figure: &Figure) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for sentence in &reader.sentences {
        for counted in counts(&sentence.tokens) {
            let other = text(reader.passage, &sentence.tokens, counted.number).to_lowercase();
            let is_like = Figure::read(&other).is_some_and(|other| figure.is_like(&other));
            if is_like && !found.contains(&other) {
                found.push(other);
            }
        }
    }
    for made in figure.made() {
        if !found.contains(&made) && !reader.passage.contains(&made) {
            found.push(made);
        }
    }
    found.truncate(WANTED);
    found
}

/// Digits in groups of three.
fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{A0}');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("11\u{a0}000", &["21\u{a0}000", "110\u{a0}000"])]
    #[case("35", &["45", "55", "25"])]
    #[case("2,4 millions", &["3,4 millions", "4,4 millions"])]
    #[case("1,2\u{a0}million", &[])]
    #[case("842", &["942", "742", "8\u{a0}420"])]
    #[case("douze", &[])]
    fn other_figures_are_made(#[case] figure: &str, #[case] made: &[&str]) {
        assert_eq!(Figure::read(figure).expect("a figure").made(), made);
    }
}
