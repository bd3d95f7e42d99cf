//! Options that speak of the others: « toutes les réponses ci-dessus », « A et B ».

/// How options begin that speak of the others, and so keep their place among them.
const ABOUT_OTHERS: &[&str] = &[
    "toutes les réponses",
    "toutes ces réponses",
    "aucune de ces réponses",
    "aucune des réponses",
    "aucune réponse",
    "all of the above",
    "none of the above",
    "all of these",
    "none of these",
];
/// The same, where they say no more than that.
const BOTH: &[&str] = &[
    "les deux",
    "tous les deux",
    "toutes les deux",
    "aucun des deux",
    "aucune des deux",
    "both",
    "neither",
];

/// Whether an option speaks of the others: « Toutes les réponses ci-dessus », « A et B ».
pub fn speaks_of_others(text: &str) -> bool {
    let is_letters = text.split([' ', ',']).filter(|word| !word.is_empty()).all(|word| {
        matches!(word, "et" | "ou" | "and" | "or")
            || (word.len() == 1 && word.bytes().all(|b| b.is_ascii_uppercase()))
    });
    (is_letters && text.contains(' '))
        || BOTH.iter().any(|both| rest(text.trim_end_matches('.'), both) == Some(0))
        || ABOUT_OTHERS.iter().any(|beginning| rest(text, beginning).is_some())
}

/// How many letters follow a beginning in lower case, where a text has it.
fn rest(text: &str, beginning: &str) -> Option<usize> {
    // All begin with a letter of ASCII.
    if !text.as_bytes().first()?.eq_ignore_ascii_case(beginning.as_bytes().first()?) {
        return None;
    }
    let mut letters = text.chars().flat_map(char::to_lowercase);
    beginning.chars().all(|c| letters.next() == Some(c)).then(|| letters.count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("Toutes les réponses ci-dessus", true)]
    #[case("Aucune de ces réponses", true)]
    #[case("Les deux", true)]
    #[case("Les deux pays", false)]
    #[case("A et B", true)]
    #[case("A, B et C", true)]
    #[case("A", false)]
    #[case("Mark Rutte et Lloyd Austin", false)]
    fn options_about_others_are_known(#[case] text: &str, #[case] about: bool) {
        assert_eq!(speaks_of_others(text), about);
    }
}
