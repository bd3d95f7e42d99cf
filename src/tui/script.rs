//! A script of what a person and the window do, played in memory: for tests and fuzzing.

mod kept;

use std::sync::mpsc;

use crossterm::event::KeyEvent;
use jiff::{SignedDuration, Timestamp};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::app::App;
use super::event::Event;
use super::look::{Wanted, look};
use super::{Face as _, Looks, read_library};
use crate::session::{Choice, Seeds, Session, Start};
use crate::settings::Settings;
use crate::store::{Save, Store};
use crate::words::Words;

pub use kept::{go_on, review};

/// How long a step takes: what begins at another step has another name.
const PACE: SignedDuration = SignedDuration::from_millis(1);

/// The most attempts left open that are taken up.
const MOST_OPEN: usize = 3;

/// Something that a person, or the window, does.
#[derive(Debug, Clone)]
pub enum Step {
    Key(KeyEvent),
    Paste(String),
    /// The window has so many columns and rows.
    Size(u16, u16),
    /// Stopped by Ctrl-Z, and gone on.
    Continue,
    /// So many seconds pass; fewer than none where the clock is set back.
    Tick(i64),
}

/// What a script is played on.
pub struct Stage<'s> {
    pub start: &'s Start,
    pub choice: Choice,
    pub seed: u64,
    /// The words of the language that is spoken, and of the other.
    pub words: [&'s Words; 2],
    pub looks: Looks,
    /// The columns and rows of the window at first.
    pub size: (u16, u16),
    /// The attempts of before, which are looked at and stay as they are; without them, the program
    /// remembers nothing.
    pub store: Option<&'s mut Store>,
}

/// Plays a script in a window of 80 columns and 24 rows, remembering nothing, with a clock that goes
/// on a millisecond a step, and by ticks. `look` is shown each frame. What would leave the program
/// leaves its screens as they are. Returns every sitting that was begun, as it stands.
pub fn play(
    start: &Start,
    choice: Choice,
    seed: u64,
    words: &Words,
    looks: Looks,
    script: impl IntoIterator<Item = Step>,
    look: impl FnMut(&Buffer),
) -> Vec<Session> {
    let other = Words::new(words.language().other());
    let (words, size) = ([words, &other], (80, 24));
    Stage { start, choice, seed, words, looks, size, store: None }.play(script, look)
}

impl<'s> Stage<'s> {
    /// Plays a script, as [`play`] does.
    ///
    /// # Panics
    /// Where the cursor stands outside the window.
    pub fn play(
        mut self,
        script: impl IntoIterator<Item = Step>,
        mut look: impl FnMut(&Buffer),
    ) -> Vec<Session> {
        let mut now = Timestamp::UNIX_EPOCH;
        let mut known = Vec::new();
        let mut app = self.begin(now);
        self.remember(&mut app, &mut known, now);
        let mut window = Rect::new(0, 0, self.size.0, self.size.1);
        let mut buffer = Buffer::empty(window);
        app.draw_whole(window, &mut buffer);
        for step in script {
            let event = happened(step, &mut window, &mut now);
            let _ = app.update(event, now);
            self.remember(&mut app, &mut known, now);
            buffer.reset();
            buffer.resize(window);
            let cursor = app.draw_whole(window, &mut buffer);
            assert!(cursor.is_none_or(|cursor| window.contains(cursor)), "{cursor:?}");
            look(&buffer);
        }
        app.ended().sittings
    }

    /// The program as it is started, when its library has been read.
    fn begin(&mut self, now: Timestamp) -> App<'s> {
        let [words, other] = self.words;
        let seeds = Seeds::new(Some(self.seed), || 1);
        let mut app = App::new(self.start, self.choice.clone(), seeds, words, self.looks);
        app.take_settings(Settings::default(), Vec::new(), words.language(), other);
        if let Start::Library(library) = self.start {
            let (sender, found) = mpsc::channel();
            read_library(library.clone(), sender);
            for event in found {
                let _ = app.update(event, now);
            }
        }
        if let Some(store) = &self.store {
            let quiz = app.only_quiz();
            let open = store.open_attempts(None, quiz.as_deref(), MOST_OPEN).unwrap_or_default();
            app.remember(false);
            app.recalled(open.into_iter().filter_map(Save::restored).collect());
            app.is_of(None);
        }
        app
    }

    /// Looks up what the screens ask for; what they would have kept is let go.
    fn remember(&mut self, app: &mut App<'_>, known: &mut Vec<Wanted>, now: Timestamp) {
        let Some(store) = self.store.as_deref_mut() else { return };
        let _ = (app.save(), app.review());
        for wanted in app.wanted() {
            // Nothing is kept, so that what the library shows of it stays true.
            let is_shown = matches!(wanted, Wanted::Scores | Wanted::Due(0));
            if is_shown && known.contains(&wanted) {
                continue;
            }
            known.push(wanted);
            let found = look(wanted, None, Ok(Some(&mut *store)));
            let _ = app.update(Event::Looked(Box::new(found)), now);
        }
    }
}

/// What a step is to the screens, once the window and the clock have followed it.
fn happened(step: Step, window: &mut Rect, now: &mut Timestamp) -> Event {
    let passed = match step {
        Step::Tick(seconds) => SignedDuration::from_secs(seconds),
        _ => SignedDuration::ZERO,
    };
    *now = now.saturating_add(passed + PACE).unwrap_or(*now);
    match step {
        Step::Key(key) => Event::Key(key),
        Step::Paste(text) => Event::Paste(text),
        Step::Size(columns, rows) => {
            *window = Rect::new(0, 0, columns, rows);
            Event::Resize
        }
        Step::Continue => Event::Continue,
        Step::Tick(_) => Event::Tick,
    }
}
