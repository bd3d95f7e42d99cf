//! The forms that one key puts a letter through: plain first, then with its accents.

use crate::text::graphemes;

/// What French writes for a plain letter.
const LETTERS: [&[&str]; 7] = [
    &["a", "à", "â"],
    &["c", "ç"],
    &["e", "é", "è", "ê", "ë"],
    &["i", "î", "ï"],
    &["o", "ô", "œ"],
    &["u", "ù", "û", "ü"],
    &["y", "ÿ"],
];
/// What it writes for `oe`: cœur, but poésie, poème, poêle and Noël.
const PAIR: &[&str] = &["oe", "œ", "oé", "oè", "oê", "oë"];

/// Small letters, a capital at the start, capitals.
const CASES: [fn(&str) -> String; 3] = [str::to_owned, capitalised, str::to_uppercase];

/// The forms of a letter, and which of them stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Forms {
    forms: Vec<String>,
    at: usize,
}

impl Forms {
    /// The forms of what `text` ends with; nothing where that is only ever written in one way.
    pub(crate) fn of_end(text: &str) -> Option<Self> {
        let mut ends = graphemes(text).map(|(_, grapheme)| grapheme);
        let last = ends.next_back()?;
        let pair = ends.next_back().map(|before| format!("{before}{last}"));
        let of_pair = pair.and_then(|pair| Self::among(PAIR, &pair));
        of_pair.or_else(|| LETTERS.iter().find_map(|forms| Self::among(forms, last)))
    }

    fn among(forms: &[&str], written: &str) -> Option<Self> {
        CASES.iter().find_map(|case| {
            let forms: Vec<String> = forms.iter().map(|form| case(form)).collect();
            let at = forms.iter().position(|form| form == written)?;
            Some(Self { forms, at })
        })
    }

    /// Goes on to the next form or back to the one before, round and round.
    pub(crate) fn turn(&mut self, is_back: bool) {
        let step = if is_back { self.forms.len() - 1 } else { 1 };
        self.at = (self.at + step) % self.forms.len();
    }

    /// The form that stands in the text.
    pub(crate) fn current(&self) -> &str {
        &self.forms[self.at]
    }

    /// Every form, and whether it is the one in the text.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, bool)> {
        self.forms.iter().enumerate().map(|(at, form)| (form.as_str(), at == self.at))
    }
}

fn capitalised(form: &str) -> String {
    let mut chars = form.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    /// The forms with brackets around the one that stands in the text.
    fn shown(text: &str) -> String {
        let forms = Forms::of_end(text);
        let written = |(form, is_current): (&str, bool)| match is_current {
            true => format!("[{form}]"),
            false => form.to_owned(),
        };
        let all = forms.iter().flat_map(Forms::all).map(written);
        all.collect::<Vec<_>>().join(" ")
    }

    #[rstest]
    #[case::plain("ete", "[e] é è ê ë")]
    #[case::accented("etê", "e é è [ê] ë")]
    #[case::cedilla("c", "[c] ç")]
    #[case::capital("À", "A [À] Â")]
    #[case::rare("Y", "[Y] Ÿ")]
    #[case::ligature("sœ", "o ô [œ]")]
    #[case::pair("soe", "[oe] œ oé oè oê oë")]
    #[case::pair_with_an_accent("poé", "oe œ [oé] oè oê oë")]
    #[case::pair_with_a_capital("Oe", "[Oe] Œ Oé Oè Oê Oë")]
    #[case::pair_in_capitals("OE", "[OE] Œ OÉ OÈ OÊ OË")]
    #[case::no_pair("oE", "[E] É È Ê Ë")]
    #[case::no_accents("l", "")]
    #[case::another_accent("õ", "")]
    #[case::a_mark_that_does_not_compose("e\u{331}", "")]
    #[case::emoji("e👩‍👩‍👧", "")]
    #[case::nothing("", "")]
    fn a_letter_has_its_forms(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(shown(text), expected);
    }
}
