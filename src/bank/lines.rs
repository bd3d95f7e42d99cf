//! Byte offsets → lines and columns as a person counts them.

use std::borrow::Cow;

use memchr::memmem;

/// What ends a line, besides CRLF.
pub const LINE_ENDS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// A text whose line ends are those of YAML, each byte at its place: U+0085, U+2028 and U+2029
/// become spaces and LF.
pub(super) fn with_plain_line_ends(text: &str) -> Cow<'_, str> {
    let mut others = LINE_ENDS[2..].iter();
    let has = |end: &char| memmem::find(text.as_bytes(), end.to_string().as_bytes()).is_some();
    if !others.any(has) {
        return Cow::Borrowed(text);
    }
    let plain = text.replace('\u{85}', " \n").replace(['\u{2028}', '\u{2029}'], "  \n");
    Cow::Owned(plain)
}

/// Where each line of a text begins.
#[derive(Debug)]
pub struct Lines<'s> {
    source: &'s str,
    starts: Vec<usize>,
}

impl<'s> Lines<'s> {
    /// Finds the lines of `source`: [`LINE_ENDS`] and CRLF end them.
    pub fn new(source: &'s str) -> Self {
        let ends = source.match_indices(LINE_ENDS).map(|(at, end)| at + end.len());
        let is_inside_crlf =
            |at: &usize| source[..*at].ends_with('\r') && source[*at..].starts_with('\n');
        let starts = std::iter::once(0).chain(ends.filter(|at| !is_inside_crlf(at))).collect();
        Self { source, starts }
    }

    /// The line and the column of a byte offset, from 1, the column in Unicode scalars.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let offset = offset.min(self.source.len());
        let line = self.starts.partition_point(|&start| start <= offset).max(1);
        let text = &self.source[self.starts[line - 1]..offset];
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        (line, text.chars().count() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_of_unicode_counts() {
        let lines = Lines::new("a\u{85}b\u{2028}c\u{2029}d");
        assert_eq!(lines.position("a\u{85}b\u{2028}c\u{2029}".len()), (4, 1));
        let text = "a: b\u{2028}c: d\u{85}";
        assert_eq!(with_plain_line_ends(text), "a: b  \nc: d \n");
        assert_eq!(with_plain_line_ends(text).len(), text.len());
    }

    #[test]
    fn columns_count_characters() {
        let lines = Lines::new("é: à\r\nb: c\rd\n");
        assert_eq!(lines.position(0), (1, 1));
        assert_eq!(lines.position("é: ".len()), (1, 4));
        assert_eq!(lines.position("é: à\r\nb: ".len()), (2, 4));
        assert_eq!(lines.position("é: à\r\nb: c\rd".len()), (3, 2));
        assert_eq!(lines.position(1_000), (4, 1));
    }
}
