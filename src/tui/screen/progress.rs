//! Progress: sentences first, then bars, week by week, by skill, by level, by remark.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::frame;
use super::super::keys::Action;
use super::{Next, Style};
use crate::session::progress::Progress;
use crate::text::{CleanText, width};
use crate::words::progress::{Part, Row};

/// From so many columns on, bars are longer.
const ROOMY: usize = 76;

/// What is told, once it was read.
#[derive(Default)]
pub(crate) struct ProgressView {
    pub(crate) progress: Option<Result<Box<Progress>, CleanText>>,
    scroll: usize,
    /// How many lines are seen at once.
    rows: usize,
}

impl ProgressView {
    pub(crate) fn update(&mut self, action: Action) -> Next {
        let page = self.rows.saturating_sub(1).max(1);
        self.scroll = match action {
            Action::Back => return Next::Back,
            Action::Up => self.scroll.saturating_sub(1),
            Action::Down => self.scroll.saturating_add(1),
            Action::PageUp => self.scroll.saturating_sub(page),
            Action::PageDown => self.scroll.saturating_add(page),
            Action::First => 0,
            Action::Last => usize::MAX,
            _ => self.scroll,
        };
        Next::Stay
    }

    pub(crate) fn view(
        &mut self,
        area: Rect,
        buffer: &mut Buffer,
        style: &Style<'_>,
        learner: Option<&CleanText>,
    ) {
        let (words, theme) = (style.words, &style.theme);
        let name = learner.map_or("", CleanText::as_str);
        let body = frame::around(area, buffer, theme, &words.say("progress-title"), name);
        let body = Rect { x: body.x + 2, width: body.width.saturating_sub(3), ..body };
        let columns = usize::from(body.width.saturating_sub(1));
        let lines = match &self.progress {
            None => frame::wrapped(&[], &words.say("progress-reading"), theme.plain, columns),
            Some(Err(why)) => frame::wrapped(&[], why, theme.wrong, columns),
            Some(Ok(progress)) => lines(&words.progress(progress), style, columns),
        };
        self.rows = usize::from(body.height);
        self.scroll = frame::scrolled(&lines, self.scroll, body, buffer, theme);
    }
}

fn lines(parts: &[Part], style: &Style<'_>, columns: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for part in parts {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(part.title.iter().map(|t| Line::styled(t.to_string(), style.theme.title)));
        for sentence in &part.sentences {
            lines.extend(frame::wrapped(&[], sentence, style.theme.plain, columns));
        }
        let widest = part.widest_name();
        let cells = match part.rows.iter().any(|row| row.share.is_some()) {
            true if columns < ROOMY => 10,
            true => 20,
            false => 0,
        };
        lines
            .extend(part.rows.iter().flat_map(|row| row_lines(row, widest, cells, style, columns)));
    }
    lines
}

/// A row: its name, its bar where the rows have any, what is told.
fn row_lines(
    row: &Row,
    widest: usize,
    cells: usize,
    style: &Style<'_>,
    columns: usize,
) -> Vec<Line<'static>> {
    let theme = &style.theme;
    if row.told.is_empty() {
        return frame::wrapped(&[], &row.name, theme.plain, columns);
    }
    let pad = " ".repeat(widest.saturating_sub(width(&row.name)) + 2);
    let mut first = vec![Span::styled(format!("{}{pad}", row.name), theme.plain)];
    if cells > 0 {
        let bar = row.share.map_or_else(|| " ".repeat(cells), |share| frame::bar(share, cells));
        first.push(Span::styled(bar + "  ", theme.plain));
    }
    frame::wrapped(&first, &row.told, theme.key, columns)
}
