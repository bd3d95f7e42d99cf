//! Ranks, and Roman numerals: « troisième », `3e`, `XXIe`, `XIV`.

use super::super::atom::Joint;
use super::super::remark::RemarkKind;
use super::{Amount, Fault, Found, Reader, Value};
use crate::french::{lexicon, quantity};

impl Reader<'_, '_> {
    /// `3e`, `1er`, `troisième`.
    pub(super) fn ordinal(&self, at: usize) -> Option<Found> {
        if let (Some(number), Some(next)) = (self.atoms[at].whole(), self.atoms.get(at + 1)) {
            let is_apart = next.joint == Joint::Space
                && matches!(next.letters(), "er" | "ere" | "eme" | "ieme");
            let is_suffix =
                is_apart || next.joint == Joint::Glued && is_ordinal_suffix(next.letters());
            return is_suffix.then(|| (Self::plain(Amount::Ordinal(number)), 2));
        }
        let ordinal = quantity::ordinal(self.items.get(at..)?)?;
        let faults = self.faults(at, at + ordinal.items, &ordinal.faults);
        let value = Value { faults, in_words: true, ..Self::plain(Amount::Ordinal(ordinal.value)) };
        Some((value, ordinal.items))
    }

    /// `XXIe`, and `XIV`.
    pub(super) fn roman(&self, at: usize) -> Option<Found> {
        let (text, letters) = (self.atoms[at].text, self.letters(at));
        let digits = text.bytes().take_while(|c| b"IVXLC".contains(c)).count();
        let small = letters.bytes().take_while(|c| b"ivxlc".contains(c)).count();
        if digits == 0 && small > 0 && self.letters(at + 1).starts_with("siecle") {
            let number = roman(&letters[..small].to_uppercase())?;
            let is_suffix = matches!(&letters[small..], "e" | "eme" | "ieme");
            return is_suffix.then(|| (Self::plain(Amount::Ordinal(number)), 1));
        }
        if digits == 0 {
            return self.small_roman(at);
        }
        let number = roman(&text[..digits])?;
        let is_letter = digits == 1 && text.starts_with(['L', 'C']);
        // In capitals, « VIE » is a sixth only where a century follows.
        let is_capital = text.len() > digits && !text.contains(char::is_lowercase);
        let is_word = || lexicon::is_word(letters) && !self.letters(at + 1).starts_with("siecle");
        let suffix = if is_capital && !is_word() { &letters[digits..] } else { &text[digits..] };
        match suffix {
            "" => {}
            "er" | "re" | "ère" | "ere" if number == 1 => {
                return Some((Self::plain(Amount::Ordinal(1)), 1));
            }
            "e" | "ème" | "eme" | "ième" | "ieme" if !is_letter => {
                return Some((Self::plain(Amount::Ordinal(number)), 1));
            }
            _ => return None,
        }
        let follows_name = at > 0 && self.atoms[at - 1].text.starts_with(char::is_uppercase);
        let is_numeral = !text.contains(['L', 'C']) && (digits > 1 || follows_name);
        let number = u32::try_from(number).ok().filter(|_| is_numeral)?;
        Some((Self::plain(Amount::Number(number.into())), 1))
    }

    /// `xiv`, where mistakes are forgiven.
    fn small_roman(&self, at: usize) -> Option<Found> {
        let text = self.atoms[at].text;
        if let Some(digits) = text.strip_suffix('e').filter(|digits| digits.len() > 1)
            && self.forgiving
            && !lexicon::is_word(self.letters(at))
        {
            let number = roman(&digits.to_uppercase())?;
            return Some((Self::plain(Amount::Ordinal(number)), 1));
        }
        let upper = text.to_uppercase();
        let is_small = self.forgiving && text.len() > 1 && !lexicon::is_word(self.letters(at));
        let number = u32::try_from(roman(&upper).filter(|_| is_small)?).ok()?;
        let kind = RemarkKind::Case;
        let faults = vec![Fault { found: text.to_owned(), expected: upper, kind }];
        Some((Value { faults, ..Self::plain(Amount::Number(number.into())) }, 1))
    }
}

fn is_ordinal_suffix(letters: &str) -> bool {
    matches!(
        letters,
        "e" | "er"
            | "re"
            | "ere"
            | "eme"
            | "ieme"
            | "nd"
            | "nde"
            | "es"
            | "ers"
            | "res"
            | "emes"
            | "iemes"
    )
}

/// The value of a Roman numeral in its one right form, up to 399.
fn roman(text: &str) -> Option<u64> {
    const PARTS: [(&str, u64); 9] = [
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    let (mut rest, mut value) = (text, 0);
    for (part, worth) in PARTS {
        let most = if matches!(part, "C" | "X" | "I") { 3 } else { 1 };
        for _ in 0..most {
            let Some(left) = rest.strip_prefix(part) else { break };
            (rest, value) = (left, value + worth);
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}
