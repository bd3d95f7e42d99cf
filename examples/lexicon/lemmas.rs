//! The singular of plurals that the dictionary lists as words of their own.

use std::collections::HashSet;

/// Plurals that are written in one word, and their singulars.
const IRREGULAR: &[(&str, &str)] = &[
    ("aulx", "ail"),
    ("aïeux", "aïeul"),
    ("bisaïeux", "bisaïeul"),
    ("bonshommes", "bonhomme"),
    ("cieux", "ciel"),
    ("mesdames", "madame"),
    ("mesdemoiselles", "mademoiselle"),
    ("messeigneurs", "monseigneur"),
    ("messieurs", "monsieur"),
    ("trisaïeux", "trisaïeul"),
    ("yeux", "œil"),
];

/// The singulars that compounds may have.
#[derive(Debug, Default)]
pub(crate) struct Singulars<'a>(HashSet<&'a str>);

impl<'a> FromIterator<&'a str> for Singulars<'a> {
    /// Keeps the words with a hyphen.
    fn from_iter<I: IntoIterator<Item = &'a str>>(words: I) -> Self {
        Self(words.into_iter().filter(|word| word.contains('-')).collect())
    }
}

impl Singulars<'_> {
    /// The singular of a plural: `yeux` → `œil`, `grands-mères` → `grand-mère`; itself if unknown.
    pub(crate) fn of(&self, plural: &str) -> String {
        if let Some((_, singular)) = IRREGULAR.iter().find(|pair| pair.0 == plural) {
            return (*singular).to_owned();
        }
        let known = compounds(plural).into_iter().find(|word| self.0.contains(word.as_str()));
        known.unwrap_or_else(|| plural.to_owned())
    }
}

/// The compounds that `plural` may come from, those with most parts unchanged first.
fn compounds(plural: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for part in plural.split('-') {
        let parts = singulars(part);
        let longer = |start: &String| {
            let hyphen = if start.is_empty() { "" } else { "-" };
            parts.iter().map(|part| format!("{start}{hyphen}{part}")).collect::<Vec<_>>()
        };
        found = found.iter().flat_map(longer).collect();
    }
    found
}

/// What a part of a compound may be in the singular.
fn singulars(part: &str) -> Vec<String> {
    let cut = part.strip_suffix(['s', 'x']).filter(|rest| !rest.is_empty());
    let al = part.strip_suffix("aux").map(|rest| format!("{rest}al"));
    [part.to_owned()].into_iter().chain(cut.map(str::to_owned)).chain(al).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("yeux", "œil")]
    #[case("grands-mères", "grand-mère")]
    #[case("gardes-côtes", "garde-côtes")]
    #[case("tribunaux-navires", "tribunal-navire")]
    #[case("grands-parents", "grands-parents")]
    #[case("obsèques", "obsèques")]
    fn a_plural_has_its_singular(#[case] plural: &str, #[case] singular: &str) {
        let words = ["grand-mère", "garde-côtes", "garde-côte", "tribunal-navire", "obsèque"];
        assert_eq!(Singulars::from_iter(words).of(plural), singular);
    }
}
