//! What the file says beside the quiz: a column where there is room, else a line or two below.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style as Look;
use ratatui::text::Line;

use super::super::frame::{self, wrapped};
use super::super::print::Print as _;
use super::super::screen::Style;
use super::super::theme::Theme;

/// From so many columns on, the file's margin stands beside the quiz.
const BESIDE: u16 = 110;
/// How wide it is at least and at most, with its rule.
const WIDTHS: (u16, u16) = (38, 60);
/// What the quiz needs for its passage and question side by side.
const QUIZ: u16 = 110;
/// The most lines that it takes below the quiz.
const MOST_BELOW: usize = 4;

/// Where things go.
pub(super) struct Places {
    pub(super) quiz: Rect,
    pub(super) margin: Rect,
}

/// Parts a window: `below` are so many lines that the margin needs where it stands below.
pub(super) fn places(area: Rect, below: usize) -> Places {
    if area.width >= BESIDE {
        let (least, most) = WIDTHS;
        let width = area.width.saturating_sub(QUIZ).clamp(least, most);
        let quiz = Rect { width: area.width - width, ..area };
        let height = area.height.saturating_sub(1);
        return Places { quiz, margin: Rect { x: quiz.right(), width, height, ..area } };
    }
    let rows = u16::try_from(below.min(MOST_BELOW)).unwrap_or(0);
    let quiz = Rect { height: area.height.saturating_sub(rows), ..area };
    // The quiz leaves its last line free, for the help line: the margin begins there.
    let y = quiz.bottom().saturating_sub(1);
    Places {
        quiz,
        margin: Rect { x: area.x + 1, y, width: area.width.saturating_sub(2), height: rows },
    }
}

/// Whether the margin stands beside the quiz.
pub(super) fn is_beside(area: Rect) -> bool {
    area.width >= BESIDE
}

/// How wide the text in the margin is.
pub(super) fn columns(area: Rect) -> usize {
    let margin = places(area, 0).margin;
    usize::from(if is_beside(area) { margin.width.saturating_sub(4) } else { margin.width })
}

/// What the margin says, from the most important on.
#[derive(Default)]
pub(super) struct Said {
    /// The file beside the quiz, the question below it.
    pub(super) heading: String,
    /// What must be known now.
    pub(super) notice: Option<(String, Look)>,
    /// How many problems there are.
    pub(super) count: String,
    /// Every problem, where there is room.
    pub(super) problems: Vec<Line<'static>>,
}

impl Said {
    /// The lines below a quiz: the notice alone, else question and count side by side.
    pub(super) fn below(&self, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
        if let Some((notice, look)) = &self.notice {
            return wrapped(&[], notice, *look, columns);
        }
        let count = crate::text::truncated(&self.count, columns);
        let room = columns.saturating_sub(crate::text::width(&count) + 2);
        let heading = crate::text::truncated(&self.heading, room);
        let gap = " ".repeat(columns - crate::text::width(&count) - crate::text::width(&heading));
        vec![Line::styled(format!("{heading}{gap}{count}"), theme.quiet)]
    }

    /// The lines beside it.
    fn beside(&self, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
        let mut lines = wrapped(&[], &self.heading, theme.title, columns);
        if let Some((notice, look)) = &self.notice {
            lines.push(Line::default());
            lines.extend(wrapped(&[], notice, *look, columns));
        }
        if !self.count.is_empty() {
            lines.push(Line::default());
            lines.extend(wrapped(&[], &self.count, theme.plain, columns));
        }
        if !self.problems.is_empty() {
            lines.push(Line::default());
            lines.extend(self.problems.iter().cloned());
        }
        lines
    }

    pub(super) fn draw(&self, area: Rect, place: Rect, buffer: &mut Buffer, style: &Style<'_>) {
        if !is_beside(area) {
            let lines = self.below(&style.theme, place.width.into());
            for (y, line) in (place.y..place.bottom()).zip(&lines) {
                buffer.print_line((place.x, y), line, place.width);
            }
            return;
        }
        for y in place.y..place.bottom() {
            buffer.set_stringn(place.x, y, "│", 1, style.theme.quiet);
        }
        let inner = Rect { x: place.x + 2, width: place.width - 3, ..place };
        let lines = self.beside(&style.theme, columns(area));
        frame::scrolled(&lines, 0, inner, buffer, &style.theme);
    }
}
