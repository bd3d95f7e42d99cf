//! What is kept of a sitting, and what is said about that.

use std::sync::mpsc;
use std::time::Duration;

use jiff::Zoned;

use super::{Error, Talk};
use crate::bank::Paper;
use crate::review::Review;
use crate::session::{Session, Start};
use crate::store::{Keeper, Keeping, Save, Score, Standing, Store, StoreError, Waiting};
use crate::text::CleanText;

/// How long an answer may take to be on disk before something is said.
const AT_ONCE: Duration = Duration::from_millis(100);
/// How long attempts left open are looked for, and the disk is waited for at the end.
pub(super) const PATIENCE: Duration = Duration::from_secs(2);
/// How long what is due is looked for: all quizzes that were played are read.
const FOR_REVIEW: Duration = Duration::from_secs(10);

/// Where sittings are kept; nowhere by default.
#[derive(Default)]
pub(super) struct Memory {
    keeper: Option<Keeper>,
    learner: Option<CleanText>,
    fresh: bool,
    /// Whether anything was answered: before that, nothing can be lost.
    has_answers: bool,
    /// What was said last.
    told: Told,
}

/// How it stands with what was answered, as far as it was said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Told {
    #[default]
    Kept,
    /// Something is not kept yet.
    Unkept,
    /// Nothing more is kept.
    Off,
}

impl Memory {
    pub(super) fn start(keeping: Keeping) -> Self {
        let Keeping { path, learner, fresh, .. } = keeping;
        let keeper = Keeper::start(path, learner.clone(), || {});
        Self { keeper: Some(keeper), learner, fresh, ..Self::default() }
    }

    /// The attempts left open that this start could go on with.
    pub(super) fn open_attempts(&self, start: &Start) -> Vec<Session> {
        let Some(keeper) = self.keeper.as_ref().filter(|_| !self.fresh) else { return Vec::new() };
        keeper.recall(match start {
            Start::Quiz(quiz) => Some(quiz.id.clone()),
            Start::Exam(paper) => Some(paper.id.clone()),
            Start::Library(_) => None,
        });
        keeper.recalled(PATIENCE).unwrap_or_default()
    }

    /// The titles of attempts left open that can't be gone on with.
    fn unread(&self) -> Vec<CleanText> {
        self.keeper.as_ref().map(Keeper::unread).unwrap_or_default()
    }

    /// The scores of finished attempts; none where they can't be read.
    pub(super) fn scores(&self) -> Vec<Score> {
        let Some(keeper) = &self.keeper else { return Vec::new() };
        let ((sender, scores), learner) = (mpsc::channel(), self.learner.clone());
        keeper.look(move |store| {
            let store = store.ok().flatten();
            let learner = learner.as_ref().map(CleanText::as_str);
            let found = store.and_then(|store| store.scores(learner).ok());
            // No one waits any more where that took too long.
            let _ = sender.send(found.unwrap_or_default());
        });
        scores.recv_timeout(PATIENCE).unwrap_or_default()
    }

    /// Reads something of the learner's attempts; nothing where there are none, or the disk does not
    /// answer in time.
    pub(super) fn look<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Store, Option<&CleanText>) -> Result<T, StoreError> + Send + 'static,
    ) -> Option<Result<T, StoreError>> {
        let ((found, answer), learner) = (mpsc::channel(), self.learner.clone());
        self.keeper.as_ref()?.look(move |store| {
            let read = store
                .and_then(|store| store.map(|store| look(store, learner.as_ref())).transpose());
            // Where nobody waits any more, nobody needs it.
            let _ = found.send(read);
        });
        answer.recv_timeout(PATIENCE).ok()?.transpose()
    }

    /// What is due on the day of `now`, at most so much of it with its quizzes; nothing where the disk
    /// does not answer.
    pub(super) fn waiting(&self, now: Zoned, most: usize) -> Option<Result<Waiting, StoreError>> {
        let (found, answer) = mpsc::channel();
        let learner = self.learner.clone();
        self.keeper.as_ref()?.look(move |store| {
            // Where nobody waits any more, nobody needs it.
            let _ = found.send(Waiting::of(store, learner.as_ref(), &now, most));
        });
        answer.recv_timeout(FOR_REVIEW).ok()
    }

    pub(super) fn end(&mut self) {
        self.keeper.take().map(|keeper| keeper.end(PATIENCE));
    }
}

impl Talk<'_> {
    /// Says which attempts left open can't be gone on with.
    pub(super) fn tell_unread(&mut self) -> Result<(), Error> {
        for title in self.memory.unread() {
            let said = self.words().say_with("store-unread", &[("title", title.as_str().into())]);
            self.line(&said)?;
        }
        Ok(())
    }

    /// Keeps a sitting as it stands, before anything more is said of it; says where that fails.
    pub(super) fn keep(&mut self, session: &Session) -> Result<(), Error> {
        // A round of missed questions is practice that leaves no trace.
        let keeper = self.memory.keeper.as_mut().filter(|_| !session.is_round());
        let Some(keeper) = keeper else { return Ok(()) };
        keeper.keep(Save::of(session));
        self.memory.has_answers |= session.answered() > 0;
        self.tell_memory()
    }

    /// Keeps a review, before anything more is said of it; says where that fails.
    pub(super) fn keep_review(&mut self, review: Option<Review>) -> Result<(), Error> {
        let (Some(keeper), Some(review)) = (&mut self.memory.keeper, review) else {
            return Ok(());
        };
        keeper.keep_review(review);
        self.memory.has_answers = true;
        self.tell_memory()
    }

    /// Says how it stands with what was to be kept, where that has changed.
    pub(super) fn tell_memory(&mut self) -> Result<(), Error> {
        let Some(keeper) = &self.memory.keeper else { return Ok(()) };
        let standing = match keeper.standing(AT_ONCE) {
            Standing::Waiting if !self.memory.has_answers => Standing::Kept,
            standing => standing,
        };
        let told = match standing {
            Standing::Kept => Told::Kept,
            Standing::Waiting | Standing::Failing(_) => Told::Unkept,
            Standing::Off(_) => Told::Off,
        };
        let is_told = std::mem::replace(&mut self.memory.told, told) == told;
        match (is_told, self.words().standing(&standing)) {
            (true, _) => Ok(()),
            (false, Some(said)) => self.line(&said),
            (false, None) => self.say("store-kept"),
        }
    }

    /// Before the score: gives the disk a last chance, and says so where it did not take it.
    pub(super) fn tell_what_is_not_kept(&mut self) -> Result<(), Error> {
        let is_owed = self.memory.told == Told::Unkept && self.memory.has_answers;
        let Some(keeper) = self.memory.keeper.as_ref().filter(|_| is_owed) else {
            return Ok(());
        };
        match keeper.standing_at_last(PATIENCE) {
            Standing::Waiting | Standing::Failing(_) => self.say("store-lost"),
            _ => self.say("store-kept"),
        }
    }
}

/// Goes on with an attempt left open, and says so; `now` is its quiz as it is today.
pub(super) fn resume(session: Session, now: &Paper, talk: &mut Talk<'_>) -> Result<Session, Error> {
    let arguments =
        [("answered", session.answered().into()), ("asked", session.items().len().into())];
    let said = talk.words().say_with("store-resumed", &arguments);
    talk.line(&said)?;
    if session.paper().written != now.written {
        talk.say("store-edited")?;
    }
    talk.gap()?;
    Ok(session)
}
