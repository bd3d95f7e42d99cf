//! Looking back: past attempts, progress, and whose they are.

use std::mem;
use std::sync::Arc;

use jiff::Timestamp;

use super::super::look::{Looked, Wanted};
use super::super::screen::history::History;
use super::super::screen::learners::Learners;
use super::super::screen::progress::ProgressView;
use super::super::screen::results::Results;
use super::{App, Screen};
use crate::bank::load;
use crate::session::{Learner, Session};
use crate::store::Score;
use crate::text::CleanText;

/// What is known of the past, and what is still asked of the disk.
#[derive(Default)]
pub(super) struct Past {
    wanted: Vec<Wanted>,
    /// Scores kept before this run.
    scores: Vec<Score>,
    /// The list, for as long as one is there or in an attempt opened from it.
    pub(super) history: Option<History>,
    /// Whether the sitting is one that was finished before and is only shown.
    pub(super) is_shown: bool,
    learner: Option<CleanText>,
    /// The learner chosen on the screen for that, until the loop takes it up.
    chosen: Option<Learner>,
}

impl Past {
    /// Whose attempts these are, where they have a name.
    pub(super) fn learner(&self) -> Option<&CleanText> {
        self.learner.as_ref()
    }
}

impl App<'_> {
    /// Whose attempts these are.
    pub(crate) fn is_of(&mut self, learner: Option<CleanText>) {
        self.past.learner = learner;
        if self.library.is_some() {
            self.past.wanted.push(Wanted::Scores);
        }
    }

    /// What is to be looked up, given out once.
    pub(crate) fn wanted(&mut self) -> Vec<Wanted> {
        mem::take(&mut self.past.wanted)
    }

    /// Asks who is reading, where nothing was begun yet; says whether it did.
    pub(crate) fn ask_learner(&mut self, known: Vec<Learner>) -> bool {
        let asks = known.len() > 1 && self.session.is_none();
        if asks {
            (self.overlay, self.past.history) = (None, None);
            // What was shown of the past was someone's, whose it may not be.
            let behind = match mem::replace(&mut self.screen, Screen::Library) {
                reading @ Screen::Reading(_) => reading,
                _ => Screen::Library,
            };
            self.screen = Screen::Learners(Learners::new(known), Box::new(behind));
        }
        asks
    }

    /// Whether a learner is being asked for.
    pub(crate) fn is_asking_learner(&self) -> bool {
        matches!(self.screen, Screen::Learners(..))
    }

    /// The learner who was chosen, given out once.
    pub(crate) fn chosen(&mut self) -> Option<Learner> {
        self.past.chosen.take()
    }

    pub(super) fn choose(&mut self, learner: Learner) {
        if let Screen::Learners(_, behind) = mem::replace(&mut self.screen, Screen::Library) {
            self.screen = *behind;
        }
        self.past.chosen = Some(learner);
    }

    /// Shows the past attempts: read anew, and until then as they were.
    pub(super) fn show_history(&mut self) {
        if self.past.is_shown {
            self.put_aside();
        }
        self.past.history.get_or_insert_default();
        self.past.wanted.push(Wanted::History);
        self.screen = Screen::History;
    }

    pub(super) fn show_progress(&mut self) {
        self.past.wanted.push(Wanted::Progress);
        self.screen = Screen::Progress(ProgressView::default());
    }

    /// Asks for a past attempt, to be shown or gone on with.
    pub(super) fn want(&mut self, wanted: Wanted) {
        self.past.wanted.push(wanted);
    }

    /// Takes in what was found. What is no longer waited for is passed over.
    pub(super) fn looked(&mut self, looked: Looked, now: Timestamp) {
        let words = self.style.words;
        if let Looked::Due(most, found) = looked {
            return self.waiting(most, found, now);
        }
        match (looked, &mut self.screen, &mut self.past.history) {
            (Looked::Scores(scores), ..) => {
                self.past.scores = scores;
                self.tell_best();
            }
            (Looked::History(Ok(rows)), _, Some(history)) => history.read(rows),
            (Looked::History(Err(error)), _, Some(history)) => {
                history.fail(words.store_failure(&error));
            }
            (Looked::Attempt(Ok(Some(session))), Screen::History, _) => {
                self.open_past(session, now);
            }
            (Looked::Attempt(Ok(None)), Screen::History, Some(history)) => {
                history.notice = Some(words.say("history-unreadable"));
            }
            (Looked::Attempt(Err(error)), Screen::History, Some(history)) => {
                history.notice = Some(words.store_failure(&error));
            }
            (Looked::Progress(found), Screen::Progress(view), _) => {
                let found = found.map(Box::new);
                view.progress = Some(found.map_err(|error| words.store_failure(&error)));
            }
            _ => {}
        }
    }

    /// Shows the results of a finished attempt, or goes on with an open one.
    fn open_past(&mut self, session: Session, now: Timestamp) {
        if !session.is_finished() {
            self.past.history = None;
            return self.go_on(session, now);
        }
        self.put_aside();
        self.is_kept(&session);
        self.session = Some(session);
        self.past.is_shown = true;
        self.screen = Screen::Results(Results::default());
    }

    /// Goes on with an attempt left open: at its text, or straight at its question where it is played in
    /// another mode than the program was started in.
    fn go_on(&mut self, session: Session, now: Timestamp) {
        let (attempt, mode) = (session.attempt(), session.mode());
        let is_own = mode == self.choice.mode_of(session.paper());
        let is_here = self.session.as_ref().is_some_and(|s| s.attempt() == attempt);
        if !is_here {
            self.put_aside();
            self.left_open(session);
        }
        if is_own {
            return self.resume(attempt);
        }
        if let Some(session) = self.taken(attempt) {
            self.is_kept(&session);
            self.session = Some(session);
        }
        self.ask(now);
    }

    /// Before a past attempt is played again: where its quiz has changed since, puts that of today before
    /// the reader, whose key may be another. Says whether it did.
    pub(super) fn reads_today(&mut self) -> bool {
        let shown = self.session.as_ref().filter(|_| self.past.is_shown);
        let Some((library, session)) = self.library.as_ref().zip(shown) else { return false };
        let origin = library.origin(session.id());
        let today = origin.and_then(|origin| load::from(&origin).ok()?.reading.paper());
        let Some(today) = today.filter(|paper| paper.written != session.paper().written) else {
            return false;
        };
        self.put_aside();
        self.past.history = None;
        self.read(Arc::new(today));
        self.memory.notice = Some(self.style.words.say("history-changed"));
        true
    }

    /// Says in the library what the best result at each quiz is: kept before, or had since.
    pub(super) fn tell_best(&mut self) {
        let sittings = self.sittings.iter().chain(&self.session);
        let finished = sittings.filter(|session| session.is_finished());
        let had: Vec<Score> = finished.map(score).collect();
        let Some(library) = &mut self.library else { return };
        for entry in &mut library.entries {
            let scores = self.past.scores.iter().chain(&had);
            entry.best = Score::best(scores, &entry.id, entry.questions);
        }
    }
}

fn score(session: &Session) -> Score {
    Score {
        quiz: session.id().clone(),
        asked: session.items().len(),
        points: session.points(),
        out_of: session.out_of(),
    }
}
