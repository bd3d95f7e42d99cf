//! Reading: the passage, alone and centred.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::frame;
use super::super::keys::{self, Action};
use super::super::passage::{MARGIN, PassageView};
use super::super::print::Print as _;
use super::{Next, Style};
use crate::bank::{Paper, Quiz};
use crate::settings::MEASURES;

/// The passage being read before its questions.
pub(crate) struct Reading {
    pub(crate) quiz: Arc<Quiz>,
    pub(crate) view: PassageView,
    /// Answered and asked questions of a sitting left open.
    pub(crate) open: Option<(usize, usize)>,
    /// How many questions wait where none is left open.
    waiting: usize,
    /// How long the passage takes to read, in minutes.
    minutes: usize,
}

impl Reading {
    pub(crate) fn new(quiz: Arc<Quiz>, measure: Option<u16>, open: Option<(usize, usize)>) -> Self {
        let (waiting, minutes) = (quiz.ready().count(), quiz.reading_minutes());
        Self { view: PassageView::new(Arc::clone(&quiz), measure), quiz, open, waiting, minutes }
    }

    /// The same where drafts are asked too, from a passage that is on screen already.
    pub(crate) fn previewed(view: PassageView, quiz: Arc<Quiz>) -> Self {
        let (waiting, minutes) = (quiz.questions.len(), quiz.reading_minutes());
        Self { view, open: None, waiting, minutes, quiz }
    }

    /// What its keys would ask for in vain.
    pub(crate) fn idle(&self) -> Vec<Action> {
        let measure = self.view.measure();
        keys::where_so([
            (Action::Glossary, !self.quiz.has_meanings()),
            (Action::Wider, measure == *MEASURES.end() || self.view.columns() < measure + MARGIN),
            (Action::Narrower, measure == *MEASURES.start()),
        ])
    }

    pub(crate) fn update(&mut self, action: Action) -> Next {
        match action {
            Action::Wider => self.view.change_measure(2),
            Action::Narrower => self.view.change_measure(-2),
            Action::Confirm => {
                return Next::Play(Arc::new(Paper::of(Arc::clone(&self.quiz))));
            }
            Action::Back => return Next::Back,
            action => scroll(&mut self.view, action),
        }
        Next::Stay
    }

    pub(crate) fn view(&mut self, area: Rect, buffer: &mut Buffer, style: &Style<'_>) {
        let (words, theme) = (style.words, &style.theme);
        let level = self.quiz.level.map_or("", crate::bank::Level::name);
        let about = words.say_with(
            if level.is_empty() { "reading-about" } else { "reading-about-level" },
            &[("level", level.into()), ("minutes", self.minutes.into())],
        );
        let body = frame::around(area, buffer, theme, &self.quiz.title, &about);
        let heading = u16::from(self.quiz.passage.title.is_some()) * 2;
        let footer = u16::from(body.height > 8) * 2;
        let rows = body.height.saturating_sub(heading + footer);
        self.view.fit(body.width, rows);
        let x = body.x + body.width.saturating_sub(self.view.columns() + 3) / 2;
        let text = Rect { x, width: body.right() - x, y: body.y + heading, height: rows };
        if let Some(title) = &self.quiz.passage.title {
            let indent = super::super::passage::MARGIN;
            let columns = usize::from(text.width.saturating_sub(indent));
            buffer.print((x + indent, body.y), title, columns, theme.title);
        }
        self.view.draw(text, buffer, theme, true);
        if footer > 0 {
            self.draw_invitation(body, x, buffer, style);
        }
    }

    /// The line under the text: where one stands, and that questions wait.
    fn draw_invitation(&self, body: Rect, x: u16, buffer: &mut Buffer, style: &Style<'_>) {
        let (line, last) = self.view.position();
        let said = match self.open {
            Some((answered, asked)) => style.words.say_with(
                "reading-continue",
                &[
                    ("line", line.into()),
                    ("last", last.into()),
                    ("answered", answered.into()),
                    ("asked", asked.into()),
                ],
            ),
            None => style.words.say_with(
                "reading-position",
                &[("line", line.into()), ("last", last.into()), ("questions", self.waiting.into())],
            ),
        };
        let x = x + super::super::passage::MARGIN;
        let columns = usize::from(body.right().saturating_sub(x));
        let said = crate::text::truncated(&said, columns);
        buffer.set_stringn(x, body.bottom() - 1, said, columns, style.theme.plain);
    }
}

/// Moves in a passage.
pub(crate) fn scroll(view: &mut PassageView, action: Action) {
    match action {
        Action::Up => view.step(-1),
        Action::Down => view.step(1),
        Action::PageUp => view.page(false),
        Action::PageDown => view.page(true),
        Action::First => view.go_to_end(false),
        Action::Last => view.go_to_end(true),
        _ => {}
    }
}
