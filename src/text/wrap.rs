//! Widths, graphemes and wrapping, in terminal columns.

use std::ops::Range;

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many columns `text` takes in a terminal.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The visible characters of `text`, with their byte offsets.
pub fn graphemes(text: &str) -> impl DoubleEndedIterator<Item = (usize, &str)> {
    text.grapheme_indices(true)
}

/// Wraps `text` to lines of at most `columns` (at least 1), as byte ranges of it. Words stay
/// whole, and no-break spaces hold, unless a word alone is wider than the line; spaces at a break
/// belong to no line. An empty text is one empty line.
pub fn wrap(text: &str, columns: usize) -> Vec<Range<usize>> {
    let options = Options::new(columns.max(1))
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    let mut from = 0;
    textwrap::wrap(text, options)
        .iter()
        .map(|line| {
            // The lines are pieces of the text in its order: nothing is indented or hyphenated.
            let start = from + text[from..].find(&**line).unwrap_or(0);
            from = start + line.len();
            start..from
        })
        .collect()
}

/// Shortens `text` to at most `columns`, with `…` where something is left out.
pub fn truncated(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 1;
    for (_, grapheme) in graphemes(text) {
        used += width(grapheme);
        if used > columns {
            break;
        }
        kept.push_str(grapheme);
    }
    if columns > 0 {
        kept.push('…');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(text: &str, columns: usize) -> Vec<&str> {
        wrap(text, columns).into_iter().map(|line| &text[line]).collect()
    }

    #[test]
    fn no_break_spaces_hold() {
        assert_eq!(lines("Il dit «\u{a0}oui\u{a0}».", 8), ["Il dit", "«\u{a0}oui\u{a0}»."]);
        assert_eq!(
            lines("environ 11\u{202f}000 hommes", 10),
            ["environ", "11\u{202f}000", "hommes"]
        );
    }

    #[test]
    fn what_is_too_long_is_cut_with_a_mark() {
        assert_eq!(truncated("bibliothèque", 6), "bibli…");
        assert_eq!(truncated("été", 3), "été");
        assert_eq!(truncated("été", 1), "…");
        assert_eq!(truncated("été", 0), "");
    }

    proptest! {
        #[test]
        fn lines_fit_and_lose_nothing_but_spaces(text in "[a-zé’« \u{a0}日]{0,60}", columns in 2usize..40) {
            let lines = lines(&text, columns);
            prop_assert!(lines.iter().all(|line| width(line) <= columns));
            let letters = |text: &str| text.replace(' ', "");
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
