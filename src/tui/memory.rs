//! What the loop does for the memory of attempts: it carries out what the state asks for, and waits a
//! moment, so that an answer is on disk before anything is said of it.

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Face;
use super::app::App;
use super::event::{Effect, Event};
use super::keys::Table;
use super::look::{self, Wanted};

use super::screen::Style;
#[cfg(debug_assertions)]
use super::terminal::rehearsal;
use crate::session::Learner;
use crate::settings;
use crate::store::{Keeper, Keeping, Standing};
use crate::text::CleanText;
use crate::words::Words;

/// How long an answer may take to be on disk before the screen says that it is not.
const AT_ONCE: Duration = Duration::from_millis(100);
/// How long the first key waits for the attempts left open.
const FOR_RECALL: Duration = Duration::from_millis(500);
/// How long leaving waits for the disk.
const AT_END: Duration = Duration::from_millis(300);

/// The memory of attempts; its thread starts behind the first frame.
pub(super) struct Memory {
    keeping: Option<Keeping>,
    events: Sender<Event>,
    keeper: Option<Keeper>,
    path: Option<PathBuf>,
    fresh: bool,
    learner: Option<CleanText>,
    /// Who has attempts here, while that is asked.
    learners: Option<Receiver<Vec<Learner>>>,
}

impl Memory {
    pub(super) fn new(keeping: Keeping, events: Sender<Event>) -> Self {
        Self {
            path: keeping.path.clone(),
            fresh: keeping.fresh,
            learner: keeping.learner.clone(),
            keeping: Some(keeping),
            events,
            keeper: None,
            learners: None,
        }
    }

    /// Starts, where that has not been done: looks for attempts left open, and where it is to be asked,
    /// for who has attempts here.
    pub(super) fn start(&mut self, app: &mut App<'_>) {
        let Some(Keeping { asks_learner, .. }) = self.keeping.take() else { return };
        self.open(app, self.learner.clone());
        if let Some(keeper) = self.keeper.as_ref().filter(|_| asks_learner) {
            let (sender, learners) = mpsc::channel();
            let events = self.events.clone();
            keeper.look(move |store| {
                let known = store.ok().flatten().and_then(|store| store.learners().ok());
                // The receivers are gone where the program is ending.
                let _ = sender.send(known.unwrap_or_default());
                let _ = events.send(Event::Memory);
            });
            self.learners = Some(learners);
        }
    }

    /// Opens the attempts of a learner.
    fn open(&mut self, app: &mut App<'_>, learner: Option<CleanText>) {
        let events = self.events.clone();
        let keeper = Keeper::start(self.path.clone(), learner.clone(), move || {
            // The receiver is gone where the program is ending.
            let _ = events.send(Event::Memory);
        });
        app.remember(self.fresh);
        app.is_of(learner.clone());
        if !self.fresh {
            keeper.recall(app.only_quiz());
        }
        (self.keeper, self.learner) = (Some(keeper), learner);
    }

    /// Before an event: what a key means may depend on who is reading and on the attempts left open.
    /// Says whether another screen has come under the key.
    pub(super) fn before(&mut self, event: &Event, app: &mut App<'_>) -> bool {
        let patience = match event {
            Event::Key(_) => FOR_RECALL,
            _ => Duration::ZERO,
        };
        let known = self.learners.as_ref().and_then(|known| known.recv_timeout(patience).ok());
        if let Some(known) = known {
            self.learners = None;
            if app.ask_learner(known) {
                return !patience.is_zero();
            }
        }
        if let Some(keeper) =
            self.keeper.as_ref().filter(|_| app.is_recalling() && !app.is_asking_learner())
        {
            match keeper.recalled(patience) {
                Some(open) => {
                    app.recalled(open);
                    app.unread(&keeper.unread());
                }
                None if patience.is_zero() => {}
                None => app.recalled(Vec::new()),
            }
        }
        false
    }

    /// Begins for the learner who was chosen, and looks up what the screens ask for.
    pub(super) fn look(&mut self, app: &mut App<'_>) {
        if let Some(Learner(learner)) = app.chosen() {
            self.open(app, learner);
        }
        for wanted in app.wanted() {
            self.look_up(wanted);
        }
    }

    fn look_up(&self, wanted: Wanted) {
        let Some(keeper) = &self.keeper else { return };
        let (events, learner) = (self.events.clone(), self.learner.clone());
        keeper.look(move |store| {
            let found = look::look(wanted, learner.as_ref(), store);
            let _ = events.send(Event::Looked(Box::new(found)));
        });
    }

    /// Whose attempts they are.
    pub(super) fn learner(&self) -> Option<CleanText> {
        self.learner.clone()
    }

    /// Has the thread that keeps attempts panic, for tests from outside.
    #[cfg(debug_assertions)]
    fn rehearse_panic(&self, event: &Event) {
        if let Some(keeper) = self.keeper.as_ref().filter(|_| rehearsal::is_at("keeper", event)) {
            keeper.look(|_| rehearsal::panic_now());
        }
    }

    /// Hands over what is to be kept.
    pub(super) fn keep(&mut self, app: &mut App<'_>) {
        let save = app.save();
        if let (Some(keeper), Some(save)) = (&mut self.keeper, save) {
            keeper.keep(save);
        }
        let review = app.review();
        if let (Some(keeper), Some(review)) = (&mut self.keeper, review) {
            keeper.keep_review(review);
        }
    }

    /// Before a frame: waits for the disk, but not long.
    pub(super) fn settle(&self, app: &mut App<'_>) {
        if let Some(keeper) = &self.keeper {
            app.stands(&keeper.standing(AT_ONCE));
        }
    }

    /// Ends; gives what is to be said on the way out.
    pub(super) fn end(self, words: &Words) -> Option<CleanText> {
        match self.keeper?.end(AT_END) {
            Standing::Kept => None,
            Standing::Waiting => Some(words.say("store-lost")),
            Standing::Failing(error) | Standing::Off(error) => Some(words.store_error(&error)),
        }
    }
}

/// The program with its memory and its settings file, as the loop turns them.
pub(super) struct Kept<'w> {
    pub(super) app: App<'w>,
    pub(super) memory: Memory,
    pub(super) write: Box<settings::Write<'w>>,
}

impl Kept<'_> {
    /// Hands over a change of the settings to be written, once the screen that makes it is left.
    fn write_settings(&mut self, effect: Option<Effect>) {
        if let Some((before, after)) = self.app.changed_settings(effect == Some(Effect::Quit)) {
            let written = (self.write)(&before, &after, self.app.style().words);
            self.app.settings_written(written);
        }
    }
}

impl Face for Kept<'_> {
    fn update(&mut self, event: Event, now: Timestamp) -> Option<Effect> {
        #[cfg(debug_assertions)]
        self.memory.rehearse_panic(&event);
        if self.memory.before(&event, &mut self.app) {
            return None;
        }
        let effect = self.app.update(event, now);
        self.memory.keep(&mut self.app);
        self.write_settings(effect);
        self.memory.look(&mut self.app);
        effect
    }

    fn style(&self) -> &Style<'_> {
        self.app.style()
    }

    fn tables(&self) -> Vec<Table> {
        self.app.offered()
    }

    fn draw(&mut self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        self.app.draw(area, buffer)
    }

    fn settle(&mut self) {
        self.memory.settle(&mut self.app);
    }

    fn pulse(&self) -> Option<Duration> {
        self.app.pulse()
    }

    fn drawn(&mut self) {
        self.memory.start(&mut self.app);
        self.memory.look(&mut self.app);
    }
}
