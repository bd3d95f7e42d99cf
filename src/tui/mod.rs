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
mod look;
mod memory;
mod pane;
mod passage;
mod preview;
mod print;
mod screen;
pub mod script;
mod terminal;
mod theme;

use std::io;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvError, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use crossterm::event::KeyEvent;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use ratatui::Frame;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use self::app::App;
use self::event::{Effect, Event};
use self::keys::Table;
use self::memory::{Kept, Memory};
use self::preview::{Preview, Watch};
use self::screen::Style;
use self::terminal::{HANG_UP, Terminal};
pub use self::theme::Depth;
use crate::bank::load::Library;
use crate::session::{Choice, Ended, Seeds, Start};
use crate::settings::{self, AccentKey, Settings, ThemeName};
use crate::store::Keeping;
use crate::text::CleanText;
use crate::words::Words;

/// How the screens look, and the key for accents.
#[derive(Debug, Clone, Copy, Default)]
pub struct Looks {
    pub colours: bool,
    /// How many colours the terminal has.
    pub depth: Depth,
    pub theme: ThemeName,
    /// The width of the passage, in columns, 45 to 100.
    pub measure: Option<u16>,
    pub accent_key: AccentKey,
}

impl Looks {
    /// The looks that settings ask for, on a terminal of that depth.
    pub fn new(settings: &Settings, colours: bool, depth: Depth) -> Self {
        let Settings { theme, measure, accent_key, .. } = *settings;
        Self { colours, depth, theme, measure: Some(measure), accent_key }
    }
}

/// What the loop turns: a state that takes events in and draws itself.
trait Face {
    /// Takes an event in; what only the loop can do comes back.
    fn update(&mut self, event: Event, now: Timestamp) -> Option<Effect>;

    /// How it looks and speaks.
    fn style(&self) -> &Style<'_>;

    /// The keys that matter now.
    fn tables(&self) -> Vec<Table>;

    /// Draws all but the help line; returns where the cursor is.
    fn draw(&mut self, area: Rect, buffer: &mut Buffer) -> Option<Position>;

    /// Draws itself, with the help line; returns where the cursor is.
    fn draw_whole(&mut self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        if frame::too_small(area, buffer, self.style().words) {
            self.style().theme.paint(buffer);
            return None;
        }
        let cursor = self.draw(area, buffer);
        let (tables, style) = (self.tables(), self.style());
        frame::help_line(area, buffer, &style.theme, style.words, &tables);
        style.theme.paint(buffer);
        cursor
    }

    /// Draws itself as a frame of a terminal.
    fn view(&mut self, frame: &mut Frame<'_>) {
        if let Some(cursor) = self.draw_whole(frame.area(), frame.buffer_mut()) {
            frame.set_cursor_position(cursor);
        }
    }

    /// What is waited for before a frame, a moment at most.
    fn settle(&mut self) {}

    /// What begins behind the first frame.
    fn drawn(&mut self) {}

    /// After how long it wants to see the clock, where nothing else happens; never, as a rule.
    fn pulse(&self) -> Option<Duration> {
        None
    }
}

/// Plays on the terminal until the person leaves.
///
/// # Errors
/// Where the terminal can't be used.
pub fn run(
    start: Start,
    choice: Choice,
    seeds: Seeds,
    words: &Words,
    looks: Looks,
    keeping: Keeping,
    settings: settings::Keeping<'_>,
) -> io::Result<Ended> {
    // Colours are decided already; the backend would look at NO_COLOR once more.
    crossterm::style::force_color_output(looks.colours);
    let (sender, events) = mpsc::channel();
    let other = Words::new(words.language().other());
    let mut app = App::new(&start, choice, seeds, words, looks);
    app.take_settings(settings.settings, settings.given, settings.system, &other);
    app.say_first(settings.wrong);
    let terminal = Terminal::claim(&sender, words)?;
    if let Start::Library(library) = start {
        read_library(library, sender.clone());
    }
    let memory = Memory::new(keeping, sender);
    let kept = Kept { app, memory, write: settings.write };
    Ok(play(kept, terminal, &events))
}

/// Asks on the terminal what is due for review, until the person leaves; `wrong` is what is wrong in
/// the settings, told first.
///
/// # Errors
/// Where the terminal can't be used.
pub fn review(
    choice: Choice,
    seeds: Seeds,
    words: &Words,
    looks: Looks,
    keeping: Keeping,
    wrong: Vec<CleanText>,
) -> io::Result<Ended> {
    crossterm::style::force_color_output(looks.colours);
    let (sender, events) = mpsc::channel();
    let mut app = App::reviewing(choice, seeds, words, looks);
    app.say_first(wrong);
    let terminal = Terminal::claim(&sender, words)?;
    let memory = Memory::new(keeping, sender);
    // There are no settings to be changed here.
    let kept = Kept { app, memory, write: Box::new(|_, _, _| Ok(())) };
    Ok(play(kept, terminal, &events))
}

/// Plays until the person leaves, and lets the disk finish.
fn play(mut kept: Kept<'_>, mut terminal: Terminal, events: &Receiver<Event>) -> Ended {
    turn(&mut kept, &mut terminal, events);
    drop(terminal);
    let Kept { app, memory, .. } = kept;
    let (learner, warning) = (memory.learner(), memory.end(app.style().words));
    Ended { learner, warning, ..app.ended() }
}

/// An instant where the learner is.
fn local(at: Timestamp) -> Zoned {
    at.to_zoned(TimeZone::system())
}

/// The present instant where the learner is.
fn present() -> Zoned {
    local(Timestamp::now())
}

/// Plays the quiz of a file on the terminal while it is being written, until the person leaves.
/// `wrong` is what is wrong in the settings, told first. Returns the signal that ended it.
///
/// # Errors
/// Where the terminal can't be used.
pub fn preview(
    path: &Path,
    words: &Words,
    looks: Looks,
    wrong: Vec<CleanText>,
) -> io::Result<Option<u8>> {
    crossterm::style::force_color_output(looks.colours);
    let (sender, events) = mpsc::channel();
    let mut watch = Watch::start(path);
    let first = Event::Saved(Box::new(watch.read()));
    let mut preview = Preview::new(path, words, looks);
    preview.update(first, Timestamp::now());
    preview.say_first(wrong);
    let mut terminal = Terminal::claim(&sender, words)?;
    thread::spawn(move || watch.follow(&sender));
    turn(&mut preview, &mut terminal, &events);
    drop(terminal);
    Ok(preview.signal())
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
    let seeds = Seeds::new(Some(1), || 1);
    let other = Words::new(words.language().other());
    let mut app = App::new(start, Choice::default(), seeds, words, looks);
    app.take_settings(Settings::default(), Vec::new(), words.language(), &other);
    if let Start::Library(library) = start {
        let (sender, found) = mpsc::channel();
        read_library(library.clone(), sender);
        for event in found {
            app.update(event, Timestamp::UNIX_EPOCH);
        }
    }
    drawn(&mut app, size, keys)
}

/// As [`picture`], of the preview of a file as it lies there, called by its name alone.
pub fn preview_picture(
    path: &Path,
    words: &Words,
    looks: Looks,
    size: (u16, u16),
    keys: &[KeyEvent],
) -> Buffer {
    let name = path.file_name().map_or(path, Path::new);
    let mut preview = Preview::new(name, words, looks);
    let read = Event::Saved(Box::new(Watch::start(path).read()));
    preview.update(read, Timestamp::UNIX_EPOCH);
    drawn(&mut preview, size, keys)
}

/// What a face shows after `keys`, in memory.
fn drawn(face: &mut impl Face, size: (u16, u16), keys: &[KeyEvent]) -> Buffer {
    let backend = TestBackend::new(size.0, size.1);
    // Drawing into memory cannot fail: its error type has no values.
    let Ok(mut terminal) = ratatui::Terminal::new(backend);
    let Ok(_) = terminal.draw(|frame| face.view(frame));
    for key in keys {
        face.update(Event::Key(*key), Timestamp::UNIX_EPOCH);
        let Ok(_) = terminal.draw(|frame| face.view(frame));
    }
    terminal.backend().buffer().clone()
}

/// Draws, waits, takes in all that has come, and so on. A terminal that can't be written to any more
/// is gone.
fn turn(face: &mut impl Face, terminal: &mut Terminal, events: &Receiver<Event>) {
    while let Ok(goes_on) = round(face, terminal, events) {
        if !goes_on {
            return;
        }
    }
    face.update(Event::Signal(HANG_UP), Timestamp::now());
}

/// One frame and what came after it; says whether there is another.
fn round(
    face: &mut impl Face,
    terminal: &mut Terminal,
    events: &Receiver<Event>,
) -> io::Result<bool> {
    face.settle();
    let leaves_on_q = keys::leaves(&face.tables());
    terminal.draw(leaves_on_q, |frame| face.view(frame))?;
    face.drawn();
    // The loop holds a sender through the terminal's threads; where they are gone, so are we.
    let Ok(first) = next(events, face.pulse()) else { return Ok(false) };
    for event in std::iter::once(first).chain(events.try_iter()) {
        match &event {
            Event::Continue => terminal.resume()?,
            // What is held here is kept on the way out.
            Event::Panic => std::panic::resume_unwind(Box::new(())),
            _ => {}
        }
        #[cfg(debug_assertions)]
        terminal::rehearsal::panic_at(&event);
        match face.update(event, Timestamp::now()) {
            Some(Effect::Quit) => return Ok(false),
            Some(Effect::Suspend) => Terminal::suspend(),
            None => {}
        }
    }
    Ok(true)
}

/// The next event; after so long without one, a look at the clock.
fn next(events: &Receiver<Event>, pulse: Option<Duration>) -> Result<Event, RecvError> {
    let Some(pulse) = pulse else { return events.recv() };
    match events.recv_timeout(pulse) {
        Err(RecvTimeoutError::Timeout) => Ok(Event::Tick),
        event => event.map_err(|_| RecvError),
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
