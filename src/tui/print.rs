//! Writing text into cells. Nearly all of what is shown is letters and signs of one column each, which
//! need not be parted into graphemes: that is half the work of a frame otherwise.

use ratatui::buffer::Buffer;
use ratatui::style::Style;
use ratatui::text::Line;

/// Text on a buffer, as [`Buffer::set_stringn`] and [`Buffer::set_line`] write it.
pub(crate) trait Print {
    /// Writes what fits `columns`; returns the column behind it.
    fn print(&mut self, at: (u16, u16), text: &str, columns: usize, style: Style) -> u16;

    /// The same for a line of several styles.
    fn print_line(&mut self, at: (u16, u16), line: &Line<'_>, columns: u16);
}

impl Print for Buffer {
    fn print(&mut self, (x, y): (u16, u16), text: &str, columns: usize, style: Style) -> u16 {
        let room = usize::from(self.area.right().saturating_sub(x)).min(columns);
        if room == 0 || !text.chars().all(is_plain) {
            return self.set_stringn(x, y, text, columns, style).0;
        }
        let mut end = x;
        let first = self.index_of(x, y);
        for (cell, c) in self.content[first..first + room].iter_mut().zip(text.chars()) {
            cell.set_char(c).set_style(style);
            end += 1;
        }
        end
    }

    fn print_line(&mut self, (x, y): (u16, u16), line: &Line<'_>, columns: u16) {
        let (mut from, end) = (x, x.saturating_add(columns));
        for span in line {
            let room = end.saturating_sub(from).into();
            from = self.print((from, y), &span.content, room, line.style.patch(span.style));
        }
    }
}

/// Whether a character takes one column and never joins another: Latin letters and signs, the
/// typographer's dashes and quotation marks, rules and bars.
fn is_plain(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{24F}' | '\u{2010}'..='\u{2027}'
        | '\u{202F}' | '\u{2500}'..='\u{259F}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Stylize as _};
    use ratatui::text::Span;

    use super::*;

    const AREA: Rect = Rect { x: 2, y: 1, width: 12, height: 2 };

    proptest! {
        /// What is written is what ratatui writes, whatever the text, the place and the room.
        #[test]
        fn text_is_written_as_ratatui_does(
            text in "[ -~«»éœ’…— \u{202F}\u{AD}\u{301}👍🏽\u{200D}字─│█]{0,16}|\\PC{0,16}",
            x in 2_u16..=14, columns in 0_usize..20,
        ) {
            let style = Style::new().fg(Color::Red).bold();
            let (mut ours, mut theirs) = (Buffer::empty(AREA), Buffer::empty(AREA));
            let end = ours.print((x, 2), &text, columns, style);
            prop_assert_eq!(end, theirs.set_stringn(x, 2, &text, columns, style).0);
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn a_line_is_written_as_ratatui_does(
            texts in prop::collection::vec("[ -~éœ字\u{301}]{0,6}", 0..4), columns in 0_u16..20,
        ) {
            let spans = texts.iter().map(|text| Span::raw(text.clone()).italic());
            let line = spans.collect::<Line<'_>>().bold();
            let (mut ours, mut theirs) = (Buffer::empty(AREA), Buffer::empty(AREA));
            ours.print_line((3, 1), &line, columns);
            theirs.set_line(3, 1, &line, columns);
            prop_assert_eq!(ours, theirs);
        }
    }

    /// Every character that is called plain has one column, by itself and beside any other.
    #[test]
    fn plain_characters_have_one_column_and_never_join() {
        use unicode_segmentation::UnicodeSegmentation as _;
        let plain: Vec<char> = ('\0'..='\u{FFFF}').filter(|c| is_plain(*c)).collect();
        assert!(plain.len() > 500);
        for c in &plain {
            assert_eq!(crate::text::width(&c.to_string()), 1, "{c:?}");
        }
        for pair in plain.windows(2) {
            assert_eq!(pair.iter().collect::<String>().graphemes(true).count(), 2, "{pair:?}");
        }
    }
}
