//! Byte offsets → lines and columns as a person counts them.

/// Where each line of a text begins.
#[derive(Debug)]
pub struct Lines<'s> {
    source: &'s str,
    starts: Vec<usize>,
}

impl<'s> Lines<'s> {
    /// Finds the lines of `source`: LF, CRLF and CR end them.
    pub fn new(source: &'s str) -> Self {
        let bytes = source.as_bytes();
        let ends = bytes.iter().enumerate().filter(|&(at, &byte)| {
            byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
        });
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
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
    fn columns_count_characters() {
        let lines = Lines::new("é: à\r\nb: c\rd\n");
        assert_eq!(lines.position(0), (1, 1));
        assert_eq!(lines.position("é: ".len()), (1, 4));
        assert_eq!(lines.position("é: à\r\nb: ".len()), (2, 4));
        assert_eq!(lines.position("é: à\r\nb: c\rd".len()), (3, 2));
        assert_eq!(lines.position(1_000), (4, 1));
    }
}
