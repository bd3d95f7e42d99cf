//! What an exam adds to the program between two frames: its cover, its clock, its overview.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::super::event::Effect;
use super::super::screen::cover::Cover;
use super::super::screen::overview::Overview;
use super::super::screen::results::Results;
use super::{App, Screen};
use crate::bank::Paper;
use crate::session::Session;

/// How often the clock of an exam is looked at.
const SECOND: Duration = Duration::from_secs(1);

impl App<'_> {
    /// Shows the cover of an exam.
    pub(super) fn show_cover(&mut self, paper: Arc<Paper>) {
        let open = self.session.as_ref().filter(|session| session.is_sealed());
        let open = open.filter(|session| *session.id() == paper.id);
        self.screen = Screen::Cover(Cover::new(paper, &self.choice, open));
    }

    /// Back from a round of what was missed: to its results, then to the library, or out.
    pub(super) fn back_from_round(&mut self) -> Option<Effect> {
        match (&self.screen, &self.library) {
            (Screen::Question(_), _) => self.screen = Screen::Results(Results::default()),
            (_, None) => return Some(Effect::Quit),
            _ => self.show_library(),
        }
        None
    }

    /// Whether a question of an exam stands before the reader, so that its time runs.
    fn is_sitting(&self) -> bool {
        let is_there = matches!(self.screen, Screen::Question(_) | Screen::Overview(_));
        is_there && self.session.as_ref().is_some_and(Session::is_sealed)
    }

    /// After how long the clock has to be looked at; never where none runs.
    pub(crate) fn pulse(&self) -> Option<Duration> {
        self.is_sitting().then_some(SECOND)
    }

    /// Lets the clock run; hands in where the time is over.
    pub(super) fn tick(&mut self, now: Timestamp) {
        if !self.is_sitting() {
            return;
        }
        let Some(session) = &mut self.session else { return };
        session.tick(now);
        if let Screen::Question(asking) = &mut self.screen {
            asking.note(session, now);
        }
        if session.is_over() {
            self.hand_in(now);
            self.memory.notice = Some(self.style.words.say("exam-time-over"));
        }
    }

    /// Notes what stands on screen, before it is left.
    pub(super) fn note(&mut self, now: Timestamp) {
        if let (Screen::Question(asking), Some(session)) = (&mut self.screen, &mut self.session)
            && session.is_sealed()
        {
            asking.note(session, now);
            session.leave(now);
        }
    }

    /// Shows all questions of the exam.
    pub(super) fn show_overview(&mut self) {
        if let Some(session) = &self.session {
            self.screen = Screen::Overview(Overview::at(session.current()));
        }
    }

    /// Turns to a question of the exam.
    pub(super) fn turn_to(&mut self, place: usize, now: Timestamp) {
        if let Some(session) = &mut self.session {
            session.turn_to(place, now);
            self.ask(now);
        }
    }

    /// Hands the exam in.
    pub(super) fn hand_in(&mut self, now: Timestamp) {
        self.note(now);
        if let Some(session) = &mut self.session {
            session.hand_in(now);
            (self.overlay, self.left) = (None, None);
            self.screen = Screen::Results(Results::default());
        }
    }
}
