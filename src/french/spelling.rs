//! What is never a fault in a typed answer (marking.md, step 1).

use crate::text::fold_typography;

/// Whether a typed answer is the expected one but for what is never a fault: Unicode form, spaces,
/// apostrophes, quotes around it, a final stop, œ for oe, dashes, capitals at the start or
/// throughout.
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

fn normalised(text: &str) -> String {
    let folded = fold_typography(text).replace('œ', "oe").replace('Œ', "Oe").replace('æ', "ae");
    let bare = folded.replace('Æ', "Ae");
    let bare = bare.trim_end_matches(['.', '!', '?', ';', ' ', '…']);
    let quote = |c| matches!(c, '"' | ' ');
    bare.trim_matches(quote).trim_end_matches(['.', '!', '?', ';', ' ']).to_owned()
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
    fn what_is_never_a_fault_is_the_same(#[case] expected: &str, #[case] typed: &str) {
        assert!(same_words(expected, typed));
        assert_eq!(words_key(expected), words_key(typed));
    }

    #[rstest]
    #[case("été", "ete")]
    #[case("poisson", "boisson")]
    #[case("Corée du Sud", "corée du sud")]
    #[case("à midi", "")]
    fn the_rest_is_not(#[case] expected: &str, #[case] typed: &str) {
        assert!(!same_words(expected, typed));
    }
}
