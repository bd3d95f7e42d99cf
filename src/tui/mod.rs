//! The full-screen face: a state, keys as a table, effects as data, one loop.
//!
//! Everything reaches the loop through one channel, and it sleeps until something does.

mod accent;
mod app;
mod event;
mod field;
mod frame;
mod input;
mod keys;
mod memory;
mod pane;
mod passage;
mod screen;
mod terminal;
mod theme;

use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use crossterm::event::KeyEvent;
use jiff::Timestamp;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use self::app::App;
use self::event::{Effect, Event};
use self::memory::Memory;
use self::terminal::Terminal;
use crate::bank::load::Library;
use crate::session::{Choice, Ended, Seeds, Start};
use crate::store::Keeping;
use crate::words::Words;

/// How the screens look.
#[derive(Debug, Clone, Copy, Default)]
pub struct Looks {
    pub colours: bool,
    /// The width of the passage, in columns, 45 to 100.
    pub measure: Option<u16>,
}

/// Plays on the terminal until the person leaves.
///
/// # Errors
/// Where the terminal can't be used.
pub fn run(
    start: Start,
    choice: Choice,
    seeds: &mut Seeds,
    words: &Words,
    looks: Looks,
    keeping: Keeping,
) -> io::Result<Ended> {
    // Colours are decided already; the backend would look at NO_COLOR once more.
    crossterm::style::force_color_output(looks.colours);
    let (sender, events) = mpsc::channel();
    let mut app = App::new(&start, choice, seeds, words, looks);
    let mut terminal = Terminal::claim(&sender, words)?;
    if let Start::Library(library) = start {
        read_library(library, sender.clone());
    }
    let mut memory = Memory::new(keeping, sender);
    turn(&mut app, &mut terminal, &events, &mut memory)?;
    drop(terminal);
    let warning = memory.end(words);
    Ok(Ended { warning, ..app.ended() })
}

/// The screen that a person sees in a window of `size` (columns, rows) after pressing `keys`, with
/// the seed 1 and a clock that stands still: for pictures and tests.
pub fn picture(
    start: &Start,
    words: &Words,
    looks: Looks,
    size: (u16, u16),
    keys: &[KeyEvent],
) -> Buffer {
    let mut seeds = Seeds::new(Some(1), || 1);
    let mut app = App::new(start, Choice::default(), &mut seeds, words, looks);
    if let Start::Library(library) = start {
        let (sender, found) = mpsc::channel();
        read_library(library.clone(), sender);
        for event in found {
            app.update(event, Timestamp::UNIX_EPOCH);
        }
    }
    let backend = TestBackend::new(size.0, size.1);
    // Drawing into memory cannot fail: its error type has no values.
    let Ok(mut terminal) = ratatui::Terminal::new(backend);
    let Ok(_) = terminal.draw(|frame| app.view(frame));
    for key in keys {
        app.update(Event::Key(*key), Timestamp::UNIX_EPOCH);
        let Ok(_) = terminal.draw(|frame| app.view(frame));
    }
    terminal.backend().buffer().clone()
}

/// Draws, waits, takes in all that has come, and so on.
fn turn(
    app: &mut App<'_>,
    terminal: &mut Terminal,
    events: &Receiver<Event>,
    memory: &mut Memory,
) -> io::Result<()> {
    loop {
        memory.settle(app);
        terminal.draw(|frame| app.view(frame))?;
        memory.start(app);
        // The loop holds a sender through the terminal's threads; where they are gone, so are we.
        let Ok(first) = events.recv() else { return Ok(()) };
        for event in std::iter::once(first).chain(events.try_iter()) {
            if matches!(event, Event::Continue) {
                terminal.resume()?;
            }
            memory.before(&event, app);
            let effect = app.update(event, Timestamp::now());
            memory.keep(app);
            match effect {
                Some(Effect::Quit) => return Ok(()),
                Some(Effect::Suspend) => Terminal::suspend(),
                None => {}
            }
        }
    }
}

/// Reads the library beside the loop, which fills as quizzes come.
fn read_library(library: Library, events: Sender<Event>) {
    thread::spawn(move || {
        library.read(|place, origin, read| {
            // The receiver is gone where the program is ending.
            let _ = events.send(Event::Found(place, origin, Box::new(read)));
        });
        let _ = events.send(Event::AllFound);
    });
}
