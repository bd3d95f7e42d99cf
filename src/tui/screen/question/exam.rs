//! A question of an exam: what is put together is noted, and one may turn to any other question.

use jiff::Timestamp;

use super::super::super::input::{Confirmed, Input};
use super::super::super::keys::Action;
use super::super::super::passage::PassageView;
use super::{Asking, Next};
use crate::session::{Extent, Session};

impl Asking {
    /// Notes what has been put together, where anything was.
    pub(crate) fn note(&mut self, session: &mut Session, now: Timestamp) {
        if std::mem::take(&mut self.is_touched) {
            session.note(self.input.so_far(session, self.place), now);
        }
    }

    /// Obeys a key while the exam is sat.
    pub(super) fn sit(&mut self, session: &mut Session, action: Action, now: Timestamp) -> Next {
        (self.is_nudged, self.follows) = (false, true);
        match action {
            Action::Confirm => return self.confirm(session, now),
            Action::After => return self.turn(session, self.place + 1, now),
            Action::Before => match self.place.checked_sub(1) {
                Some(before) => return self.turn(session, before, now),
                None => return Next::Stay,
            },
            Action::Questions => {
                self.note(session, now);
                return Next::Overview;
            }
            Action::Flag => session.flag(now),
            action => {
                let passage = &session.quiz().passage;
                self.input.update(action, &session.item().options, passage);
                self.is_touched |= !matches!(action, Action::Up | Action::Down);
                self.note(session, now);
            }
        }
        self.show_picking(session);
        Next::Stay
    }

    /// Enter notes the answer and goes on; from the last question, to all of them.
    fn confirm(&mut self, session: &mut Session, now: Timestamp) -> Next {
        match self.input.confirm(session) {
            // What was not put together yet, such as an order as it is shown first, is no answer.
            Confirmed::Answer(_) => self.is_touched = true,
            // A field may be left empty: that is no answer.
            Confirmed::Nudge if matches!(self.input, Input::Text(_) | Input::Arranging(_)) => {
                self.is_touched = true;
            }
            Confirmed::Nudge => {
                self.is_nudged = true;
                return Next::Stay;
            }
            Confirmed::Stay => {
                self.show_picking(session);
                return Next::Stay;
            }
        }
        self.turn(session, self.place + 1, now)
    }

    /// Turns to another question; behind the last one stand all of them.
    fn turn(&mut self, session: &mut Session, place: usize, now: Timestamp) -> Next {
        self.note(session, now);
        if place >= session.items().len() {
            return Next::Overview;
        }
        session.turn_to(place, now);
        self.look_at(session, place);
        Next::Stay
    }

    /// Shows the question at a place, with its own text.
    pub(super) fn look_at(&mut self, session: &Session, place: usize) {
        if session.quiz_at(place).id != self.view.quiz().id {
            let quiz = std::sync::Arc::clone(session.quiz_at(place));
            self.view = PassageView::new(quiz, Some(self.view.measure()));
            self.view.is_bare = self.is_exam;
        }
        self.enter(session, place);
    }
}

/// Whether a question has an answer and is to be looked at again, in signs.
pub(super) fn signs(session: &Session, place: usize) -> String {
    let flag = if session.items()[place].flagged { " ⚑" } else { "" };
    format!("{}{flag}", sign(session.extent(place)))
}

/// How far a question is answered, as a sign.
pub(crate) fn sign(extent: Extent) -> &'static str {
    match extent {
        Extent::Empty => "○",
        Extent::Begun => "◐",
        Extent::Whole => "●",
    }
}
