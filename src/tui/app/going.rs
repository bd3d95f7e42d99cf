//! From one screen to another: what a screen asks for, the way back, and which sitting is asked.

use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;

use super::super::event::Effect;
use super::super::look::Wanted;
use super::super::passage::PassageView;
use super::super::screen::Next;
use super::super::screen::question::Asking;
use super::super::screen::reading::Reading;
use super::super::screen::results::Results;
use super::{App, Screen};
use crate::bank::Paper;
use crate::bank::load::{self, Origin};
use crate::session::{Mode, Session};

impl App<'_> {
    pub(super) fn go(&mut self, next: Next, now: Timestamp) -> Option<Effect> {
        if !matches!(next, Next::Stay) {
            self.memory.notice = None;
        }
        match next {
            Next::Stay => {}
            Next::History => self.show_history(),
            Next::Progress => self.show_progress(),
            Next::Attempt(attempt) => self.want(Wanted::Attempt(attempt)),
            Next::Learner(learner) => self.choose(learner),
            Next::Resume(attempt) => self.resume(attempt),
            Next::Open(origin) => self.open(&origin),
            Next::Play(paper) => self.play(&paper, now),
            Next::Overview => self.show_overview(),
            Next::Turn(place) => self.turn_to(place, now),
            Next::HandIn => self.hand_in(now),
            Next::Finish => self.screen = Screen::Results(Results::default()),
            Next::Missed => self.another(Session::missed, now),
            Next::Again => self.another(Session::again, now),
            Next::Review => self.begin_review(),
            Next::Settings => self.show_settings(),
            Next::Back => return self.back(),
        }
        None
    }

    /// One step back from the screen that is shown; from the first one, out.
    pub(super) fn back(&mut self) -> Option<Effect> {
        match &self.screen {
            Screen::Library | Screen::Learners(..) => return Some(Effect::Quit),
            Screen::Results(_) if self.past.history.is_some() => self.show_history(),
            Screen::Reading(_) | Screen::Cover(_) | Screen::Review(_) if self.library.is_none() => {
                return Some(Effect::Quit);
            }
            Screen::Reading(_)
            | Screen::Cover(_)
            | Screen::Review(_)
            | Screen::History
            | Screen::Progress(_)
            | Screen::Settings(_) => self.show_library(),
            Screen::Question(asking) if asking.review => {
                self.screen = Screen::Results(Results::at(asking.place));
            }
            Screen::Question(_) | Screen::Overview(_) | Screen::Results(_) => match &self.session {
                // A round of what was missed in an exam is no exam to go back to.
                Some(session) if session.is_round() && session.paper().is_exam() => {
                    return self.back_from_round();
                }
                Some(session) if self.library.is_none() || !session.is_finished() => {
                    let paper = Arc::clone(session.paper());
                    self.read(paper);
                }
                _ => self.show_library(),
            },
        }
        None
    }

    pub(super) fn show_library(&mut self) {
        self.screen = Screen::Library;
        self.past.history = None;
        self.count_due();
        self.offer();
        self.tell_best();
    }

    /// Opens the quiz of an attempt left open as it is today, or where that is gone as it was.
    pub(super) fn resume(&mut self, attempt: Uuid) {
        let Some(paper) = self.paper_of(attempt) else { return };
        let origin = self.library.as_ref().and_then(|library| library.origin(&paper.id));
        let today = origin.and_then(|origin| load::from(&origin).ok()?.reading.paper());
        self.read(today.map_or(paper, Arc::new));
    }

    pub(super) fn open(&mut self, origin: &Origin) {
        let words = self.style.words;
        let problem = match load::from(origin) {
            Ok(loaded) => match loaded.reading.paper() {
                Some(paper) => return self.read(Arc::new(paper)),
                None => words.say("library-changed"),
            },
            Err(error) => words.load_error(&error).1,
        };
        if let Some(library) = &mut self.library {
            library.notice = Some(problem);
        }
    }

    pub(super) fn read(&mut self, paper: Arc<Paper>) {
        if let Screen::Question(asking) = std::mem::replace(&mut self.screen, Screen::Library) {
            if self.choice.drafts {
                let quiz = Arc::clone(&paper.quizzes[0]);
                let reading = Reading::previewed(asking.view.unmarked(), quiz);
                self.screen = Screen::Reading(Box::new(reading));
                self.left = Some(asking);
                return;
            }
            self.left = Some(asking);
        }
        let mode = self.choice.mode_of(&paper);
        let paper = self.take_up(paper, mode);
        if mode == Mode::Exam {
            return self.show_cover(paper);
        }
        let open = self.how_far(&paper.id, mode);
        let quiz = Arc::clone(&paper.quizzes[0]);
        self.screen = Screen::Reading(Box::new(Reading::new(quiz, self.measure, open)));
    }

    /// Goes on with the sitting left open at this quiz, or begins one.
    pub(super) fn play(&mut self, paper: &Arc<Paper>, now: Timestamp) {
        if let Screen::Reading(reading) = &self.screen {
            self.measure = Some(reading.view.measure());
        }
        let mode = self.choice.mode_of(paper);
        let is_it = |s: &Session| !s.is_finished() && *s.id() == paper.id && s.mode() == mode;
        if !self.session.as_ref().is_some_and(is_it) {
            let seed = self.seeds.draw();
            let begun = Session::begin_paper(Arc::clone(paper), self.choice.clone(), seed, now);
            let Some(begun) = begun else { return };
            self.put_aside();
            self.session = Some(begun.named(self.seeds.name(now)));
        }
        self.ask(now);
    }

    pub(super) fn another(
        &mut self,
        begin: fn(&Session, u64, Timestamp) -> Option<Session>,
        now: Timestamp,
    ) {
        if self.reads_today() {
            return;
        }
        let seed = self.seeds.draw();
        let another = self.session.as_ref().and_then(|session| begin(session, seed, now));
        if let Some(another) = another {
            self.put_aside();
            self.session = Some(another.named(self.seeds.name(now)));
            self.ask(now);
        }
    }

    /// Shows the current question of the sitting.
    pub(super) fn ask(&mut self, now: Timestamp) {
        let Some(session) = &mut self.session else { return };
        session.resumed(now);
        if session.item().given.is_some() && !session.is_sealed() {
            session.next(now);
        }
        let view = match &self.screen {
            Screen::Reading(reading) => reading.view.clone(),
            _ => PassageView::new(Arc::clone(session.quiz()), self.measure),
        };
        let left = self.left.take().filter(|left| left.place == session.current());
        self.screen = Screen::Question(match left {
            Some(left) => Box::new(left.taken_up(session, view)),
            None => Box::new(Asking::new(session, session.current(), view, false)),
        });
    }

    /// Keeps the sitting for the report where it has an answer.
    pub(super) fn put_aside(&mut self) {
        self.left = None;
        let Some(session) = self.session.take() else { return };
        if std::mem::take(&mut self.past.is_shown) {
            return;
        }
        self.leave(&session);
        // An exam may be handed in without an answer.
        let counts = |session: &Session| session.is_finished() || session.answered() > 0;
        self.sittings.extend(Some(session).filter(counts));
    }
}
