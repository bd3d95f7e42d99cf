//! A question after its answer, on which a theme and a measure are shown as they are.

use std::sync::Arc;

use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::super::passage::PassageView;
use super::super::Style;
use super::super::question::Asking;
use crate::bank::{Quiz, read_alone};
use crate::marking::Answer;
use crate::session::{Choice, Session};
use crate::text::CleanText;

/// The question, answered: one option is right, one is wrong.
pub(super) struct Sample {
    measure: u16,
    session: Session,
    asking: Asking,
}

impl Sample {
    /// The question beside a passage of that measure, under a title.
    pub(super) fn new(measure: u16, title: CleanText) -> Option<Self> {
        let read = read_alone(include_str!("../../../../data/settings/sample.yaml"), "sample");
        let quiz = Arc::new(Quiz { title, ..read.quiz? });
        // It is nobody's attempt: the clock stands still.
        let now = Timestamp::UNIX_EPOCH;
        let mut session = Session::begin(Arc::clone(&quiz), Choice::default(), 1, now)?;
        session.answer(Answer::Options(vec![0, 1, 2]), now);
        let asking = Asking::new(&session, 0, PassageView::new(quiz, Some(measure)), true);
        Some(Self { measure, session, asking })
    }

    /// Whether it is of that measure and title.
    pub(super) fn is(&self, measure: u16, title: &CleanText) -> bool {
        (self.measure, self.session.title()) == (measure, title)
    }

    pub(super) fn view(&mut self, area: Rect, buffer: &mut Buffer, style: &Style<'_>) {
        // Nothing is typed into it: it has no cursor.
        let _ = self.asking.view(area, buffer, style, &self.session);
    }
}
