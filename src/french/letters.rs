//! The letters of a text: what is left of it when case, accents, ligatures and signs are no matter.

use unicode_normalization::UnicodeNormalization;

/// The letters and digits of `text` in lower case, without accents or signs, œ as oe and æ as ae:
/// « L’Œil d’août » has the letters `loeildaout`.
pub fn letters(text: &str) -> String {
    if text.is_ascii() {
        let kept = text.bytes().filter(u8::is_ascii_alphanumeric);
        return kept.map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    }
    let mut out = String::with_capacity(text.len());
    // The accents that Unicode sets apart are no letters: the filter drops them.
    for c in text.chars().flat_map(char::to_lowercase).nfd().filter(|c| c.is_alphanumeric()) {
        match c {
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("", "")]
    #[case("Poisson", "poisson")]
    #[case("après-midi", "apresmidi")]
    #[case("aujourd’hui", "aujourdhui")]
    #[case("aujourd'hui", "aujourdhui")]
    #[case("ŒUVRE, ex æquo", "oeuvreexaequo")]
    #[case("ÉTÉ", "ete")]
    #[case("e\u{301}te\u{301}", "ete")]
    #[case("Ça, maïs !", "camais")]
    #[case("11\u{202f}000 €", "11000")]
    #[case("ß ø μ", "ßøμ")]
    fn only_letters_and_digits_stay(#[case] text: &str, #[case] kept: &str) {
        assert_eq!(letters(text), kept);
    }

    proptest! {
        #[test]
        fn letters_have_themselves_as_letters(text in ".{0,40}") {
            let once = letters(&text);
            prop_assert_eq!(letters(&once), once);
        }
    }
}
