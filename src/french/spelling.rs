//! What is never a fault in a typed answer (marking.md, step 1).

use super::number::number;
use crate::text::fold_typography;

/// Whether a typed answer is the expected one but for what is never a fault: Unicode form, spaces,
/// apostrophes, quotes around it, a final stop, œ for oe, dashes, capitals at the start or
/// throughout; figures go by value.
pub fn same_words(expected: &str, typed: &str) -> bool {
    let (expected, typed) = (normalised(expected), normalised(typed));
    expected == typed
        || uncapitalised(&expected) == uncapitalised(&typed)
        || (!typed.contains(char::is_lowercase) && expected.to_lowercase() == typed.to_lowercase())
}

/// A key that all texts share which [`same_words`] takes for one another.
pub fn words_key(text: &str) -> String {
    normalised(text).to_lowercase()
}

/// A text with its typography folded, without quotes around it and without its final stop.
pub fn bare(text: &str) -> String {
    let folded = with_plain_ordinals(fold_typography(text).into_owned());
    let stop = |c| matches!(c, '.' | '!' | '?' | ';' | ' ' | '…');
    let unquoted = folded.trim_end_matches(stop).trim_matches(|c| matches!(c, '"' | ' '));
    unquoted.trim_end_matches(stop).to_owned()
}

/// `1ᵉʳ` and `XXIᵉ` with plain letters.
fn with_plain_ordinals(text: String) -> String {
    const RAISED: [(char, &str); 6] =
        [('ᵉ', "e"), ('ʳ', "r"), ('ᵐ', "m"), ('ⁿ', "n"), ('ᵈ', "d"), ('ˢ', "s")];
    if !text.contains(RAISED.map(|(raised, _)| raised)) {
        return text;
    }
    RAISED.iter().fold(text, |text, (raised, plain)| text.replace(*raised, plain))
}

fn normalised(text: &str) -> String {
    let bare = bare(text);
    if let Some(number) = number(&bare) {
        return number.to_string();
    }
    let letters = bare.replace('œ', "oe").replace('Œ', "Oe").replace('æ', "ae").replace('Æ', "Ae");
    ungrouped(&letters)
}

/// Figures without the spaces between their groups of three: « 11 000 soldats », « 11000 soldats ».
fn ungrouped(text: &str) -> String {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let mut after = text[at + c.len_utf8()..].chars();
        let groups = c == ' '
            && is_digit(out.chars().next_back())
            && (0..3).all(|_| is_digit(after.next()))
            && !is_digit(after.next());
        if !groups {
            out.push(c);
        }
    }
    out
}

fn uncapitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().into_iter().flat_map(char::to_lowercase).chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("l’été", "L'été")]
    #[case("l'été", "l'e\u{301}te\u{301}")]
    #[case("sœur", "soeur")]
    #[case("sœur", "SOEUR")]
    #[case("à midi", " à  midi. ")]
    #[case("oui", "« Oui ! »")]
    #[case("Corée du Sud", "CORÉE DU SUD")]
    #[case("vendredi", "Vendredi.")]
    #[case("11 000", "11.000")]
    #[case("11 000 soldats", "11000 soldats")]
    fn what_is_never_a_fault_is_the_same(#[case] expected: &str, #[case] typed: &str) {
        assert!(same_words(expected, typed));
        assert_eq!(words_key(expected), words_key(typed));
    }

    #[rstest]
    #[case("été", "ete")]
    #[case("poisson", "boisson")]
    #[case("Corée du Sud", "corée du sud")]
    #[case("à midi", "")]
    #[case("11 000", "11")]
    #[case("en 2022 2023", "en 20222023")]
    fn the_rest_is_not(#[case] expected: &str, #[case] typed: &str) {
        assert!(!same_words(expected, typed));
    }
}
