//! A script of what a person and the window do, played in memory: for tests and fuzzing.

mod kept;

use std::sync::mpsc;

use crossterm::event::KeyEvent;
use jiff::{SignedDuration, Timestamp};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use super::app::App;
use super::event::Event;
use super::{Face as _, Looks, read_library};
use crate::session::{Choice, Seeds, Session, Start};
use crate::settings::Settings;
use crate::words::Words;

pub use kept::{go_on, review};

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

/// Plays a script in a window of 80 columns and 24 rows, with a clock that stands still but for
/// ticks. `look` is shown each frame. What would leave the program leaves its screens as they are.
/// Returns every sitting that was begun, as it stands.
pub fn play(
    start: &Start,
    choice: Choice,
    seed: u64,
    words: &Words,
    looks: Looks,
    script: impl IntoIterator<Item = Step>,
    mut look: impl FnMut(&Buffer),
) -> Vec<Session> {
    let mut app = App::new(start, choice, Seeds::new(Some(seed), || 1), words, looks);
    let other = Words::new(words.language().other());
    app.take_settings(Settings::default(), Vec::new(), words.language(), &other);
    let mut now = Timestamp::UNIX_EPOCH;
    if let Start::Library(library) = start {
        let (sender, found) = mpsc::channel();
        read_library(library.clone(), sender);
        for event in found {
            let _ = app.update(event, now);
        }
    }
    // Drawing into memory cannot fail: its error type has no values.
    let Ok(mut terminal) = Terminal::new(TestBackend::new(80, 24));
    let Ok(_) = terminal.draw(|frame| app.view(frame));
    for step in script {
        let event = happened(step, terminal.backend_mut(), &mut now);
        let _ = app.update(event, now);
        let Ok(_) = terminal.draw(|frame| app.view(frame));
        look(terminal.backend().buffer());
    }
    app.ended().sittings
}

/// What a step is to the screens, once the window and the clock have followed it.
fn happened(step: Step, window: &mut TestBackend, now: &mut Timestamp) -> Event {
    match step {
        Step::Key(key) => Event::Key(key),
        Step::Paste(text) => Event::Paste(text),
        Step::Size(columns, rows) => {
            window.resize(columns, rows);
            Event::Resize
        }
        Step::Continue => Event::Continue,
        Step::Tick(seconds) => {
            *now = now.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(*now);
            Event::Tick
        }
    }
}
