//! What every screen has: a line at the top, the help line at the bottom, wrapped text between.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget as _};

use super::keys::{self, Table};
use super::print::Print as _;
use super::theme::Theme;
use crate::text::{truncated, width, wrap};
use crate::words::Words;

/// The smallest window in which the screens work.
const SMALLEST: (u16, u16) = (40, 10);

/// From so many lines on, a blank one stands below the top line and above the help line.
const ROOMY: u16 = 22;

/// Draws the line at the top: what this is on the left, where one stands on the right. Returns what
/// is left for the screen between it and the help line, which is drawn over all screens alike.
pub(crate) fn around(
    area: Rect,
    buffer: &mut Buffer,
    theme: &Theme,
    title: &str,
    position: &str,
) -> Rect {
    let columns = usize::from(area.width);
    let right = truncated(position, columns.saturating_sub(2));
    let room = columns.saturating_sub(width(&right) + 4);
    buffer.print((area.x + 1, area.y), &truncated(title, room), room, theme.title);
    let at = area.right().saturating_sub(u16::try_from(width(&right) + 1).unwrap_or(0));
    buffer.print((at, area.y), &right, width(&right), theme.plain);
    let gap = u16::from(area.height >= ROOMY);
    Rect { y: area.y + 1 + gap, height: area.height.saturating_sub(2 + 2 * gap), ..area }
}

/// Draws the help line over whatever stands there.
pub(crate) fn help_line(
    area: Rect,
    buffer: &mut Buffer,
    theme: &Theme,
    words: &Words,
    tables: &[Table],
) {
    let y = area.bottom().saturating_sub(1);
    Clear.render(Rect { y, height: 1, ..area }, buffer);
    let mut x = area.x + 1;
    let left = |x: u16| usize::from(area.right().saturating_sub(x));
    for (keys, said) in keys::line(tables, words, usize::from(area.width.saturating_sub(2))) {
        x = buffer.print((x, y), &keys, left(x), theme.key);
        x = buffer.print((x + 1, y), &said, left(x + 1), theme.plain);
        x += 2;
    }
}

/// Draws one sentence instead of a screen where the window is too small for any; says whether.
pub(crate) fn too_small(area: Rect, buffer: &mut Buffer, words: &Words) -> bool {
    let is_small = area.width < SMALLEST.0 || area.height < SMALLEST.1;
    if is_small {
        let said = words.say("help-too-small");
        for (row, line) in wrap(&said, usize::from(area.width).max(1)).into_iter().enumerate() {
            let y = area.y.saturating_add(u16::try_from(row).unwrap_or(u16::MAX));
            if y < area.bottom() {
                buffer.set_stringn(area.x, y, &said[line], area.width.into(), Style::new());
            }
        }
    }
    is_small
}

/// Wraps `text` to lines of `columns`: `first` stands before the first line, and spaces as wide
/// before the others.
pub(crate) fn wrapped(
    first: &[Span<'static>],
    text: &str,
    style: Style,
    columns: usize,
) -> Vec<Line<'static>> {
    let indent: usize = first.iter().map(|span| width(&span.content)).sum();
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        for line in wrap(paragraph, columns.saturating_sub(indent).max(8)) {
            let mut spans = match lines.is_empty() {
                true => first.to_vec(),
                false => vec![Span::raw(" ".repeat(indent))],
            };
            spans.push(Span::styled(paragraph[line].to_owned(), style));
            lines.push(Line::from(spans));
        }
    }
    lines
}

/// Wraps a word in one style and the text behind it in another.
pub(crate) fn labelled(
    (label, of_label): (&str, Style),
    (text, of_text): (&str, Style),
    columns: usize,
) -> Vec<Line<'static>> {
    let mut lines = wrapped(&[], &format!("{label} {text}"), of_text, columns);
    if let Some(first) = lines.first_mut() {
        let whole: String = first.spans.iter().map(|span| span.content.as_ref()).collect();
        let rest = whole.strip_prefix(label).unwrap_or_default().to_owned();
        *first = vec![Span::styled(label.to_owned(), of_label), Span::styled(rest, of_text)].into();
    }
    lines
}

/// Draws lines from the `scroll`th on, with arrows at the right edge where there are more. Returns
/// the scroll that could be had: the end stays at the bottom.
pub(crate) fn scrolled(
    lines: &[Line<'static>],
    scroll: usize,
    area: Rect,
    buffer: &mut Buffer,
    theme: &Theme,
) -> usize {
    let rows = usize::from(area.height);
    let scroll = scroll.min(lines.len().saturating_sub(rows));
    for (y, line) in (area.y..area.bottom()).zip(lines.iter().skip(scroll)) {
        buffer.print_line((area.x, y), line, area.width);
    }
    arrows(area, buffer, theme, scroll > 0, scroll + rows < lines.len());
    scroll
}

/// Draws arrows at the right edge where there is more above and below.
pub(crate) fn arrows(area: Rect, buffer: &mut Buffer, theme: &Theme, above: bool, below: bool) {
    if area.is_empty() {
        return;
    }
    let edge = area.right() - 1;
    if above {
        buffer.set_stringn(edge, area.y, "↑", 1, theme.key);
    }
    if below {
        buffer.set_stringn(edge, area.bottom() - 1, "↓", 1, theme.key);
    }
}

/// So many cells, full as far as the share goes.
pub(crate) fn bar(share: f64, cells: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "as many as fit a line")]
    let full = (1..=cells).filter(|cell| *cell as f64 <= share * cells as f64 + 0.5).count();
    format!("{}{}", "█".repeat(full), "░".repeat(cells - full))
}

/// Draws a rule across.
pub(crate) fn rule(area: Rect, y: u16, buffer: &mut Buffer, theme: &Theme) {
    let dashes = "─".repeat(usize::from(area.width));
    buffer.set_stringn(area.x, y, dashes, area.width.into(), theme.quiet);
}
