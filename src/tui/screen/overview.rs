//! All questions of an exam before it is handed in: which have an answer, which are to be looked at
//! again.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::frame;
use super::super::keys::Action;
use super::question::exam;
use super::{Next, Style, moved};
use crate::session::Session;
use crate::text::{truncated, width};

/// What the overview keeps beside the sitting.
#[derive(Default)]
pub(crate) struct Overview {
    selected: usize,
    /// The place of the question that one came from.
    from: usize,
    scroll: usize,
    /// Whether handing in was asked for once: once more does it.
    is_sure: bool,
}

impl Overview {
    /// With the choice on the question at `place`.
    pub(crate) fn at(place: usize) -> Self {
        Self { selected: place, from: place, ..Self::default() }
    }

    pub(crate) fn update(&mut self, session: &Session, action: Action) -> Next {
        let was_sure = std::mem::take(&mut self.is_sure);
        match action {
            Action::HandIn if was_sure => return Next::HandIn,
            Action::HandIn => self.is_sure = true,
            Action::Confirm => return Next::Turn(self.selected),
            Action::Back => return Next::Turn(self.from),
            action => self.selected = moved(self.selected, action, session.items().len() - 1),
        }
        Next::Stay
    }

    pub(crate) fn view(
        &mut self,
        area: Rect,
        buffer: &mut Buffer,
        style: &Style<'_>,
        session: &Session,
    ) {
        let (words, theme) = (style.words, &style.theme);
        let position = words.clock(session).unwrap_or_else(|| words.say("exam-title"));
        let body = frame::around(area, buffer, theme, session.title(), &position);
        let body = Rect { x: body.x + 2, width: body.width.saturating_sub(3), ..body };
        let columns = usize::from(body.width);
        let said = words.exam_answered(session);
        let mut head = frame::wrapped(&[], &said, theme.title, columns);
        let empty = session.items().len() - session.answered();
        let how = match self.is_sure {
            true => {
                let counts = [("empty", empty.into()), ("begun", session.begun_only().into())];
                words.say_with("exam-sure", &counts)
            }
            false => words.say("exam-how-to-hand-in"),
        };
        let look = if self.is_sure { theme.title } else { theme.plain };
        head.extend(frame::wrapped(&[], &how, look, columns));
        head.push(Line::default());
        let top = u16::try_from(head.len()).unwrap_or(u16::MAX).min(body.height);
        frame::scrolled(&head, 0, Rect { height: top, ..body }, buffer, theme);
        let list = Rect { y: body.y + top, height: body.height - top, ..body };
        let items = 0..session.items().len();
        let lines: Vec<Line<'static>> = items
            .map(|place| row(session, place, place == self.selected, style, columns))
            .collect();
        let rows = usize::from(list.height);
        self.scroll = self.scroll.min(self.selected).max((self.selected + 1).saturating_sub(rows));
        self.scroll = frame::scrolled(&lines, self.scroll, list, buffer, theme);
    }
}

/// A question: whether it has an answer, whether it is to be looked at again, how it begins.
fn row(
    session: &Session,
    place: usize,
    is_selected: bool,
    style: &Style<'_>,
    columns: usize,
) -> Line<'static> {
    let (item, theme) = (&session.items()[place], &style.theme);
    let number = format!(" {:>2} ", place + 1);
    let sign = exam::sign(session.extent(place));
    let flag = if item.flagged { "⚑" } else { " " };
    let room = columns.saturating_sub(width(&number) + 7);
    let prompt = style.words.prompt(session.question_at(place));
    let prompt = truncated(&prompt.replace('\n', " "), room);
    let look = if is_selected { theme.selected } else { theme.key };
    Line::from(vec![
        Span::styled(if is_selected { "▸" } else { " " }, theme.key),
        Span::styled(number, look),
        Span::styled(format!(" {sign} {flag} "), theme.key),
        Span::styled(prompt, theme.plain),
    ])
}
