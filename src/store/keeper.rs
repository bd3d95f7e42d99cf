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

use uuid::Uuid;

use super::{Save, Store, StoreError};
use crate::bank;
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
    Look(Look),
}

/// What is done with the attempts on disk, where there are any.
type Look = Box<dyn FnOnce(Result<Option<&mut Store>, StoreError>) + Send>;

/// What both threads see.
#[derive(Default)]
struct State {
    /// The attempts left open, once they were looked for.
    recalled: Option<Vec<Session>>,
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
    received: usize,
    shared: Arc<Shared>,
}

impl Memory {
    fn run(mut self, orders: &Receiver<Order>, changed: impl Fn()) {
        loop {
            let order = match self.pending.is_empty() {
                true => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
                false => orders.recv_timeout(PAUSE),
            };
            let is_end = matches!(order, Err(RecvTimeoutError::Disconnected));
            let before = self.shared.state().told();
            for order in order.into_iter().chain(orders.try_iter()) {
                match order {
                    Order::Recall(quiz) => self.recall(quiz.as_ref()),
                    Order::Keep(save) => self.take(*save),
                    Order::Look(look) => {
                        self.keep_all();
                        look(self.opened());
                    }
                }
            }
            self.keep_all();
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
        let mut state = self.shared.state();
        if matches!(state.trouble.as_deref(), Some(StoreError::Elsewhere { .. })) {
            (state.trouble, state.is_off) = (None, false);
        }
        drop(state);
        self.saves.insert(attempt, save);
        if !self.pending.contains(&attempt) {
            self.pending.push(attempt);
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
            Ok(sessions) => sessions,
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

    fn open_attempts(&mut self, quiz: Option<&CleanText>) -> Result<Vec<Session>, StoreError> {
        let learner = self.learner.clone();
        let Some(store) = self.opened()? else { return Ok(Vec::new()) };
        let learner = learner.as_ref().map(CleanText::as_str);
        let saves = store.open_attempts(learner, quiz.map(CleanText::as_str), MOST_OPEN)?;
        Ok(saves.into_iter().filter_map(restored).collect())
    }

    /// Tries to keep all that is not kept.
    fn keep_all(&mut self) {
        if self.shared.state().is_off {
            self.pending.clear();
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
                }
                if matches!(error, StoreError::Elsewhere { .. }) {
                    self.pending = self.saves.keys().copied().collect();
                }
                state.trouble = Some(Arc::new(error));
            }
        }
    }

    /// On a failure nothing is believed of the file any more: it is opened anew next time, and given
    /// everything once more.
    fn try_all(&mut self) -> Result<(), StoreError> {
        while let Some(attempt) = self.pending.first().copied() {
            if let Err(error) = self.keep_one(attempt) {
                self.store = None;
                self.kept.clear();
                if matches!(error, StoreError::Elsewhere { .. }) {
                    self.saves.remove(&attempt);
                    self.lost.push(attempt);
                }
                self.pending = self.saves.keys().copied().collect();
                return Err(error);
            }
            self.pending.remove(0);
        }
        Ok(())
    }

    fn keep_one(&mut self, attempt: Uuid) -> Result<(), StoreError> {
        let path = self.path.as_ref().ok_or(StoreError::NoFolder)?;
        let Some(save) = self.saves.get(&attempt) else { return Ok(()) };
        let store = match &mut self.store {
            Some(store) => store,
            store => store.insert(Store::open_or_create(path)?),
        };
        if self.kept.is_empty() && store.size() <= QUICKLY_CHECKED {
            store.verify(true)?;
        }
        store.keep(save, self.kept.get(&attempt).copied().unwrap_or(0))?;
        self.kept.insert(attempt, save.log.len());
        Ok(())
    }
}

/// The sitting that was kept; nothing where this program no longer reads its quiz.
fn restored(save: Save) -> Option<Session> {
    let paper = bank::paper_again(&save.written)?;
    let now = save.begun.started;
    Session::restore(Arc::new(paper), &save.begun, save.log, now)
}
