//! The thread that keeps attempts, so that nothing on screen waits for a disk.
//!
//! What could not be kept stays here and is tried again, after the file was opened anew; it wakes up by
//! itself only while there is something of that kind.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use jiff::civil::Date;
use uuid::Uuid;

use super::{Save, Store, StoreError, backup};
use crate::review::Review;
use crate::session::Session;
use crate::text::CleanText;

/// How long after a failure the next try is made.
const PAUSE: Duration = Duration::from_secs(1);
/// How long a panic waits for the disk.
const AT_PANIC: Duration = Duration::from_millis(300);
/// The largest file that is checked before it is written to, in bytes: that takes some milliseconds.
const QUICKLY_CHECKED: u64 = 2 << 20;
/// The most attempts left open that are offered.
const MOST_OPEN: usize = 20;

/// How it stands with what was given to be kept.
#[derive(Debug, Clone)]
pub enum Standing {
    /// All of it is on disk.
    Kept,
    /// Some of it is not yet, and no fault is known.
    Waiting,
    /// Some of it could not be kept; it is tried again.
    Failing(Arc<StoreError>),
    /// Nothing more is kept until someone sees to the file.
    Off(Arc<StoreError>),
}

enum Order {
    Recall(Option<CleanText>),
    Keep(Box<Save>),
    Review(Box<Review>),
    Look(Look),
}

/// What is done with the attempts on disk, where there are any.
type Look = Box<dyn FnOnce(Result<Option<&mut Store>, StoreError>) + Send>;

/// What both threads see.
#[derive(Default)]
struct State {
    /// The attempts left open, once they were looked for.
    recalled: Option<Vec<Session>>,
    /// The titles of those whose quiz this program no longer reads.
    unread: Vec<CleanText>,
    /// How many orders to keep something came to an end.
    done: usize,
    trouble: Option<Arc<StoreError>>,
    is_off: bool,
    has_ended: bool,
}

impl State {
    /// What the near end shows: whether there are open attempts, and which fault. That there are none
    /// is not worth another frame: who needs to know asks.
    fn told(&self) -> (bool, bool, Option<*const StoreError>) {
        let has_open = self.recalled.as_ref().is_some_and(|open| !open.is_empty());
        let has_open = has_open || !self.unread.is_empty();
        (has_open, self.is_off, self.trouble.as_ref().map(Arc::as_ptr))
    }
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until the state is as wanted, at most so long.
    fn wait(&self, patience: Duration, wanted: impl Fn(&State) -> bool) -> MutexGuard<'_, State> {
        let done = self.changed.wait_timeout_while(self.state(), patience, |s| !wanted(s));
        done.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// The near end of the thread that keeps attempts.
pub struct Keeper {
    orders: Option<Sender<Order>>,
    shared: Arc<Shared>,
    learner: Option<CleanText>,
    given: usize,
}

impl Keeper {
    /// Starts the thread. `path` is the file, which need not exist; `changed` is called on the thread
    /// whenever there is something to show.
    pub fn start(
        path: Option<PathBuf>,
        learner: Option<CleanText>,
        changed: impl Fn() + Send + 'static,
    ) -> Self {
        let (orders, received) = mpsc::channel();
        let shared = Arc::new(Shared::default());
        let memory = Memory {
            path,
            learner: learner.clone(),
            store: None,
            saves: HashMap::new(),
            kept: HashMap::new(),
            pending: Vec::new(),
            lost: Vec::new(),
            reviews: Vec::new(),
            kept_reviews: 0,
            backups: Backups::default(),
            received: 0,
            shared: Arc::clone(&shared),
        };
        thread::spawn(move || memory.run(&received, changed));
        Self { orders: Some(orders), shared, learner, given: 0 }
    }

    /// Looks for attempts left open, at one quiz or at all.
    pub fn recall(&self, quiz: Option<CleanText>) {
        self.order(Order::Recall(quiz));
    }

    /// The attempts left open, newest first, where they are found within `patience`; given out once.
    pub fn recalled(&self, patience: Duration) -> Option<Vec<Session>> {
        self.shared.wait(patience, |state| state.recalled.is_some()).recalled.take()
    }

    /// The titles of attempts left open whose quiz this program no longer reads; given out once.
    pub fn unread(&self) -> Vec<CleanText> {
        std::mem::take(&mut self.shared.state().unread)
    }

    /// Has something read from the attempts on disk, after all that is to be kept already; `look` is
    /// called on the thread.
    pub fn look(&self, look: impl FnOnce(Result<Option<&mut Store>, StoreError>) + Send + 'static) {
        self.order(Order::Look(Box::new(look)));
    }

    /// Keeps a sitting as it stands.
    pub fn keep(&mut self, mut save: Save) {
        save.begun.learner.clone_from(&self.learner);
        self.given += 1;
        self.order(Order::Keep(Box::new(save)));
    }

    /// Keeps a review, or what the learner has changed in it.
    pub fn keep_review(&mut self, review: Review) {
        self.given += 1;
        self.order(Order::Review(Box::new(review)));
    }

    fn order(&self, order: Order) {
        // The thread is there as long as this end is.
        let _ = self.orders.as_ref().map(|orders| orders.send(order));
    }

    /// How it stands, as soon as all is kept or a fault is known, at the latest after `patience`.
    pub fn standing(&self, patience: Duration) -> Standing {
        let given = self.given;
        let is_settled = |s: &State| s.done >= given || s.trouble.is_some();
        let state = self.shared.wait(patience, is_settled);
        match &state.trouble {
            Some(error) if state.is_off => Standing::Off(Arc::clone(error)),
            _ if state.done >= given => Standing::Kept,
            Some(error) => Standing::Failing(Arc::clone(error)),
            None => Standing::Waiting,
        }
    }

    /// The same, but a fault is given until then to go away.
    pub fn standing_at_last(&self, patience: Duration) -> Standing {
        let given = self.given;
        drop(self.shared.wait(patience, |state| state.done >= given));
        self.standing(Duration::ZERO)
    }

    /// Lets the thread end, after one more try at what is not kept; waits for that at most so long.
    pub fn end(mut self, patience: Duration) -> Standing {
        self.orders = None;
        drop(self.shared.wait(patience, |state| state.has_ended));
        self.standing(Duration::ZERO)
    }
}

impl Drop for Keeper {
    /// Where a panic passes by, what was handed over is waited for all the same.
    fn drop(&mut self) {
        if self.orders.take().is_some() {
            drop(self.shared.wait(AT_PANIC, |state| state.has_ended));
        }
    }
}

/// The far end.
struct Memory {
    path: Option<PathBuf>,
    learner: Option<CleanText>,
    store: Option<Store>,
    /// The attempts of this run, as they stood last.
    saves: HashMap<Uuid, Save>,
    /// How many entries of each are known to be on disk.
    kept: HashMap<Uuid, usize>,
    /// Those with something that is not.
    pending: Vec<Uuid>,
    /// Those that another window has gone on with.
    lost: Vec<Uuid>,
    /// The reviews of this run.
    reviews: Vec<Review>,
    /// How many of them are known to be on disk.
    kept_reviews: usize,
    backups: Backups,
    received: usize,
    shared: Arc<Shared>,
}

impl Memory {
    fn run(mut self, orders: &Receiver<Order>, changed: impl Fn()) {
        let mut waiting = None;
        loop {
            let is_settled = self.pending.is_empty() && self.kept_reviews == self.reviews.len();
            let order = match (waiting.take(), is_settled) {
                (Some(order), _) => Ok(order),
                (None, true) => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
                (None, false) => orders.recv_timeout(PAUSE),
            };
            let is_end = matches!(order, Err(RecvTimeoutError::Disconnected));
            let before = self.shared.state().told();
            for order in order.into_iter().chain(orders.try_iter()) {
                match order {
                    Order::Recall(quiz) => self.recall(quiz.as_ref()),
                    Order::Keep(save) => self.take(*save),
                    Order::Review(review) => self.take_review(*review),
                    Order::Look(look) => {
                        self.keep_all();
                        look(self.opened());
                    }
                }
            }
            self.keep_all();
            self.shared.changed.notify_all();
            self.back_up(&mut || {
                waiting = waiting.take().or_else(|| orders.try_recv().ok());
                waiting.is_some()
            });
            // Closing takes in what lies beside the file; who waits for the end waits for that too.
            if is_end {
                self.store = None;
            }
            self.shared.state().has_ended = is_end;
            self.shared.changed.notify_all();
            if is_end {
                return;
            }
            if self.shared.state().told() != before {
                changed();
            }
        }
    }

    fn take(&mut self, save: Save) {
        let attempt = save.begun.attempt;
        self.received += 1;
        if self.lost.contains(&attempt) {
            return;
        }
        self.go_on();
        self.saves.insert(attempt, save);
        if !self.pending.contains(&attempt) {
            self.pending.push(attempt);
        }
    }

    fn take_review(&mut self, review: Review) {
        self.received += 1;
        self.go_on();
        self.reviews.push(review);
    }

    /// That one attempt goes on elsewhere, or was erased, keeps nothing else from being kept.
    fn go_on(&mut self) {
        let mut state = self.shared.state();
        let has_ended = matches!(
            state.trouble.as_deref(),
            Some(StoreError::Elsewhere { .. } | StoreError::Erased { .. })
        );
        if has_ended {
            (state.trouble, state.is_off) = (None, false);
        }
    }

    /// Looks for attempts left open; a file that can't be read holds none.
    fn recall(&mut self, quiz: Option<&CleanText>) {
        let found = self.open_attempts(quiz);
        let mut state = self.shared.state();
        if let Err(error) = &found
            && error.is_final()
        {
            state.is_off = true;
        }
        let sessions = match found {
            Ok((sessions, unread)) => {
                state.unread = unread;
                sessions
            }
            Err(error) if error.is_final() => {
                state.trouble = Some(Arc::new(error));
                Vec::new()
            }
            // The first answer will say so.
            Err(_) => Vec::new(),
        };
        state.recalled = Some(sessions);
        drop(state);
        self.shared.changed.notify_all();
    }

    /// The attempts on disk; nothing where there are none.
    fn opened(&mut self) -> Result<Option<&mut Store>, StoreError> {
        let path = self.path.as_ref().ok_or(StoreError::NoFolder)?;
        if self.store.is_none() {
            self.store = Store::open(path)?;
        }
        Ok(self.store.as_mut())
    }

    /// The attempts left open, and the titles of those that can't be gone on with.
    fn open_attempts(
        &mut self,
        quiz: Option<&CleanText>,
    ) -> Result<(Vec<Session>, Vec<CleanText>), StoreError> {
        let learner = self.learner.clone();
        let Some(store) = self.opened()? else { return Ok((Vec::new(), Vec::new())) };
        let learner = learner.as_ref().map(CleanText::as_str);
        let saves = store.open_attempts(learner, quiz.map(CleanText::as_str), MOST_OPEN)?;
        let (mut sessions, mut unread) = (Vec::new(), Vec::new());
        for save in saves {
            let title = save.begun.title.clone();
            match save.restored() {
                Some(session) => sessions.push(session),
                None => unread.push(title),
            }
        }
        Ok((sessions, unread))
    }

    /// Makes the copy of the day once something was kept on it, where nothing else is to be done.
    fn back_up(&mut self, is_urgent: &mut dyn FnMut() -> bool) {
        let (Some(path), Some(store)) = (&self.path, &self.store) else { return };
        let Some(day) = self.backups.due().filter(|_| self.pending.is_empty()) else { return };
        let made = backup::daily(&store.connection, path, day, is_urgent);
        let is_damaged = matches!(made, Err(StoreError::Damaged { .. }));
        if !matches!(made, Err(StoreError::Busy { .. })) {
            self.backups.done = Some(day);
        }
        // The copy says so of itself; the file may be sound.
        if is_damaged && let Err(error @ StoreError::Damaged { .. }) = store.verify(true) {
            let mut state = self.shared.state();
            (state.trouble, state.is_off) = (Some(Arc::new(error)), true);
        }
    }

    /// Tries to keep all that is not kept.
    fn keep_all(&mut self) {
        if self.shared.state().is_off {
            self.give_up();
        }
        let tried = self.try_all();
        let mut state = self.shared.state();
        match tried {
            Ok(()) => {
                state.done = self.received;
                if !state.is_off {
                    state.trouble = None;
                }
            }
            Err(error) => {
                if error.is_final() {
                    (state.is_off, state.done) = (true, self.received);
                    self.pending.clear();
                    self.kept_reviews = self.reviews.len();
                }
                if matches!(error, StoreError::Elsewhere { .. }) {
                    self.pending = self.saves.keys().copied().collect();
                }
                state.trouble = Some(Arc::new(error));
            }
        }
    }

    /// Nothing more is kept.
    fn give_up(&mut self) {
        self.pending.clear();
        self.kept_reviews = self.reviews.len();
    }

    /// On a failure nothing is believed of the file any more: it is opened anew next time, and given
    /// everything once more.
    fn try_all(&mut self) -> Result<(), StoreError> {
        let tried = self.try_attempts().and_then(|()| self.try_reviews());
        if let Err(StoreError::Erased { .. }) = &tried {
            // Nothing of what was taken out is given again.
            self.lost.extend(self.saves.drain().map(|(attempt, _)| attempt));
            self.reviews.clear();
        }
        if tried.is_err() {
            (self.store, self.kept_reviews) = (None, 0);
            self.kept.clear();
            self.pending = self.saves.keys().copied().collect();
        }
        tried
    }

    fn try_reviews(&mut self) -> Result<(), StoreError> {
        while let Some(review) = self.reviews.get(self.kept_reviews).cloned() {
            let learner = self.learner.clone();
            self.writable()?.keep_review(&review, learner.as_ref().map(CleanText::as_str))?;
            self.backups.kept = Some(backup::day(review.at));
            self.kept_reviews += 1;
        }
        Ok(())
    }

    fn try_attempts(&mut self) -> Result<(), StoreError> {
        while let Some(attempt) = self.pending.first().copied() {
            if let Err(error) = self.keep_one(attempt) {
                if matches!(error, StoreError::Elsewhere { .. }) {
                    self.saves.remove(&attempt);
                    self.lost.push(attempt);
                }
                return Err(error);
            }
            self.pending.remove(0);
        }
        Ok(())
    }

    fn keep_one(&mut self, attempt: Uuid) -> Result<(), StoreError> {
        let Some(save) = self.saves.get(&attempt).cloned() else { return Ok(()) };
        let from = self.kept.get(&attempt).copied().unwrap_or(0);
        self.writable()?.keep(&save, from)?;
        self.kept.insert(attempt, save.log.len());
        let last = save.log.last().map_or(save.begun.started, |entry| entry.at);
        self.backups.kept = Some(backup::day(last));
        Ok(())
    }

    /// The file to be written to, made where there is none; before the first writing it is checked.
    fn writable(&mut self) -> Result<&mut Store, StoreError> {
        let path = self.path.as_ref().ok_or(StoreError::NoFolder)?;
        let is_first = self.kept.is_empty() && self.kept_reviews == 0;
        let store = match &mut self.store {
            Some(store) => store,
            store => store.insert(Store::open_or_create(path)?),
        };
        if is_first && store.size() <= QUICKLY_CHECKED {
            store.verify(true)?;
        }
        Ok(store)
    }
}

/// The days of copies.
#[derive(Default)]
struct Backups {
    /// The day on which something was kept last.
    kept: Option<Date>,
    /// The day whose copy was made, or could not be.
    done: Option<Date>,
}

impl Backups {
    /// The day whose copy is to be made.
    fn due(&self) -> Option<Date> {
        self.kept.filter(|_| self.kept != self.done)
    }
}
