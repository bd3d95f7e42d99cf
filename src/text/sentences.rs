//! Sentences of any language, by the rule that Unicode gives for all.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// The sentences of `text` by Unicode's annex 29, as byte ranges without the spaces around them.
/// A line end always ends one. Knows no language's short forms.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let trimmed = text.split_sentence_bound_indices().map(|(at, sentence)| {
        let start = at + sentence.len() - sentence.trim_start().len();
        start..start + sentence.trim().len()
    });
    trimmed.filter(|place| !place.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_and_line_ends_part_sentences() {
        let text = " Ana lee. ¿Y Max?\nDuerme\n\n“No! He did.” ";
        let found: Vec<&str> = sentences(text).into_iter().map(|place| &text[place]).collect();
        assert_eq!(found, ["Ana lee.", "¿Y Max?", "Duerme", "“No!", "He did.”"]);
        assert!(sentences(" \n").is_empty());
    }
}
