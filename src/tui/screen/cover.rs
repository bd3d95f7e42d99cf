//! The cover of an exam: what it asks, how long it lasts, what is allowed; the clock does not run here.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::frame;
use super::super::keys::Action;
use super::{Next, Style};
use crate::bank::Paper;
use crate::session::{Choice, Session};
use crate::text::CleanText;

/// The most columns of its lines.
const WIDEST: u16 = 72;

/// What the cover says.
pub(crate) struct Cover {
    pub(crate) paper: Arc<Paper>,
    /// How many questions it asks.
    questions: usize,
    /// Answered questions and the seconds left, of a sitting that goes on.
    open: Option<(usize, Option<f64>)>,
    scroll: usize,
}

impl Cover {
    /// `session`: the sitting that goes on; a new one would ask what `choice` takes.
    pub(crate) fn new(paper: Arc<Paper>, choice: &Choice, session: Option<&Session>) -> Self {
        let questions = paper.questions().min(choice.count.unwrap_or(usize::MAX));
        let open = session.map(|session| (session.answered(), session.left()));
        let questions = session.map_or(questions, |session| session.items().len());
        Self { paper, questions, open, scroll: 0 }
    }

    pub(crate) fn update(&mut self, action: Action) -> Next {
        match action {
            Action::Confirm => return Next::Play(Arc::clone(&self.paper)),
            Action::Back => return Next::Back,
            Action::Up => self.scroll = self.scroll.saturating_sub(1),
            Action::Down => self.scroll += 1,
            _ => {}
        }
        Next::Stay
    }

    pub(crate) fn view(&mut self, area: Rect, buffer: &mut Buffer, style: &Style<'_>) {
        let position = style.words.say("exam-title");
        let body = frame::around(area, buffer, &style.theme, &self.paper.title, &position);
        let width = body.width.saturating_sub(4).min(WIDEST);
        let x = body.x + body.width.saturating_sub(width) / 2;
        let text = Rect { x, width, ..body };
        let lines = self.lines(style, usize::from(width).saturating_sub(1));
        self.scroll = frame::scrolled(&lines, self.scroll, text, buffer, &style.theme);
    }

    fn lines(&self, style: &Style<'_>, columns: usize) -> Vec<Line<'static>> {
        let theme = &style.theme;
        let mut lines = vec![Line::styled(self.paper.title.to_string(), theme.title)];
        for fact in style.words.exam_facts(&self.paper, self.questions) {
            lines.extend(frame::wrapped(&[], &fact, theme.plain, columns));
        }
        lines.push(Line::default());
        let begin = match self.open {
            Some((answered, left)) => style.words.exam_goes_on(answered, self.questions, left),
            None => style.words.say("exam-begin"),
        };
        lines.extend(frame::wrapped(&[], &begin, theme.title, columns));
        lines.push(Line::default());
        let rule = |name: &str| style.words.say(name);
        let mut rules: Vec<CleanText> =
            ["exam-rule-back", "exam-rule-help", "exam-rule-saved"].map(rule).to_vec();
        if self.paper.minutes.is_some() {
            rules.push(rule("exam-rule-clock"));
        }
        for rule in &rules {
            lines.extend(frame::wrapped(&[Span::raw("· ")], rule, theme.plain, columns));
        }
        lines.push(Line::default());
        if self.paper.is_exam() {
            let said = style.words.say("exam-only-training");
            lines.extend(frame::wrapped(&[], &said, theme.plain, columns));
            lines.push(Line::default());
        }
        if lines.last().is_some_and(|line| line.width() == 0) {
            lines.pop();
        }
        lines
    }
}
