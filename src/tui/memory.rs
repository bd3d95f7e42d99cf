//! What the loop does for the memory of attempts: it carries out what the state asks for, and waits a
//! moment, so that an answer is on disk before anything is said of it.

use std::sync::mpsc::Sender;
use std::time::Duration;

use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Face;
use super::app::App;
use super::event::{Effect, Event};
use super::keys::Table;
use super::screen::Style;
#[cfg(debug_assertions)]
use super::terminal::rehearsal;
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
}

impl Memory {
    pub(super) fn new(keeping: Keeping, events: Sender<Event>) -> Self {
        Self { keeping: Some(keeping), events, keeper: None }
    }

    /// Starts, where that has not been done, and looks for attempts left open.
    pub(super) fn start(&mut self, app: &mut App<'_>) {
        let Some(Keeping { path, learner, fresh }) = self.keeping.take() else { return };
        let events = self.events.clone();
        let keeper = Keeper::start(path, learner, move || {
            // The receiver is gone where the program is ending.
            let _ = events.send(Event::Memory);
        });
        app.remember(fresh);
        if !fresh {
            keeper.recall(app.only_quiz());
        }
        self.keeper = Some(keeper);
    }

    /// Before a key: what it means may depend on the attempts left open.
    pub(super) fn before(&self, event: &Event, app: &mut App<'_>) {
        let patience = match event {
            Event::Key(_) => FOR_RECALL,
            _ => Duration::ZERO,
        };
        if let Some(keeper) = self.keeper.as_ref().filter(|_| app.is_recalling()) {
            match keeper.recalled(patience) {
                Some(open) => app.recalled(open),
                None if patience.is_zero() => {}
                None => app.recalled(Vec::new()),
            }
        }
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

/// The program with its memory, as the loop turns them.
pub(super) struct Kept<'w> {
    pub(super) app: App<'w>,
    pub(super) memory: Memory,
}

impl Face for Kept<'_> {
    fn update(&mut self, event: Event, now: Timestamp) -> Option<Effect> {
        #[cfg(debug_assertions)]
        self.memory.rehearse_panic(&event);
        self.memory.before(&event, &mut self.app);
        let effect = self.app.update(event, now);
        self.memory.keep(&mut self.app);
        effect
    }

    fn style(&self) -> &Style<'_> {
        self.app.style()
    }

    fn tables(&self) -> Vec<Table> {
        self.app.tables()
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
    }
}
