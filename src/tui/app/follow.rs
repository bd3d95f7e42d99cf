//! What only the preview of a quiz does with the screens: it goes to any question, shows the right
//! answer, and takes in a quiz that has changed.

use std::sync::Arc;

use jiff::Timestamp;

use super::super::keys::preview as keys;
use super::super::passage::PassageView;
use super::super::screen::question::Asking;
use super::super::screen::reading::Reading;
use super::{App, Overlay, Screen};
use crate::bank::Quiz;
use crate::session::Session;
use crate::tui::keys::Table;

impl App<'_> {
    /// The keys of the preview on the screen that is shown.
    pub(super) fn preview_tables(&self) -> &'static [Table] {
        if !self.choice.drafts {
            return &[];
        }
        match (&self.screen, &self.session) {
            (Screen::Question(asking), Some(session)) if !asking.is_whole() => {
                keys::of_question(asking.is_typing(session), session.question().draft)
            }
            _ => keys::READING,
        }
    }

    /// The place in the file of the question on screen.
    pub(crate) fn asked(&self) -> Option<usize> {
        match &self.screen {
            Screen::Question(asking) => Some(asking.place),
            _ => None,
        }
    }

    /// Whether letters go into an answer.
    pub(crate) fn is_typing(&self) -> bool {
        match (&self.screen, &self.session) {
            (Screen::Question(asking), Some(session)) => asking.is_typing(session),
            _ => false,
        }
    }

    /// Whether the question on screen has been answered and shows it.
    pub(crate) fn is_answered(&self) -> bool {
        match (&self.screen, &self.session) {
            (Screen::Question(asking), Some(session)) => {
                self.overlay.is_none()
                    && !asking.is_solved()
                    && !asking.is_whole()
                    && asking.shown(session).is_some()
            }
            _ => false,
        }
    }

    /// Asks the question at a place of the file.
    pub(crate) fn jump(&mut self, place: usize, now: Timestamp) {
        let view = match &self.screen {
            Screen::Reading(reading) => reading.view.clone(),
            Screen::Question(asking) => asking.view.clone(),
            _ => return,
        };
        if self.session.is_none() {
            let seed = self.seeds.draw();
            self.session = Session::begin(Arc::clone(view.quiz()), self.choice.clone(), seed, now);
        }
        let Some(session) = &mut self.session else { return };
        session.go_to(place, now);
        (self.left, self.overlay) = (None, None);
        self.screen = Screen::Question(Box::new(Asking::new(session, place, view, false)));
    }

    /// Shows the right answer to the question on screen, or hides it.
    pub(crate) fn toggle_solution(&mut self) {
        if let (Screen::Question(asking), Some(session)) = (&mut self.screen, &self.session) {
            asking.toggle_solution(session);
        }
    }

    /// Shows the quiz as it is now: the question on screen stays, as does the place in the text.
    pub(crate) fn follow(&mut self, quiz: &Arc<Quiz>, now: Timestamp) {
        let followed = self.session.as_ref().and_then(|s| s.follow(Arc::clone(quiz), now));
        let is_alike = followed.as_ref().is_some_and(|(_, is_alike)| *is_alike);
        self.session = followed.map(|(session, _)| session);
        self.left = match (self.left.take(), &self.session) {
            (Some(left), Some(session)) => Some(Box::new(left.follow(session, is_alike))),
            _ => None,
        };
        self.screen = match (std::mem::replace(&mut self.screen, Screen::Library), &self.session) {
            (Screen::Question(asking), Some(session)) => {
                Screen::Question(Box::new(asking.follow(session, is_alike)))
            }
            (Screen::Reading(reading), _) => {
                let view = reading.view.follow(Arc::clone(quiz));
                Screen::Reading(Box::new(Reading::previewed(view, Arc::clone(quiz))))
            }
            _ => Screen::Reading(Box::new(Reading::previewed(
                PassageView::new(Arc::clone(quiz), self.measure),
                Arc::clone(quiz),
            ))),
        };
        if let Some(Overlay::Search { .. }) = self.overlay {
            self.search();
        }
    }
}
