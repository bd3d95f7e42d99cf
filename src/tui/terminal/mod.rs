//! The terminal: its state, the reading of keys, signals. Nothing else touches it.
//!
//! The state is claimed once and given back once, whichever way the program ends: on return, on an
//! error, on a panic in any thread, on a signal. What waits for keys and signals lies in one
//! module a system.

#[cfg(unix)]
mod unix;
#[cfg(unix)]
use unix as system;
#[cfg(not(unix))]
mod other;
#[cfg(not(unix))]
use other as system;

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Mutex, PoisonError};

use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::Frame;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Position, Rect};

use super::event::Event;
use crate::words::{Language, Words};

/// Whether the screen is ours: then, and only then, frames reach it.
static CLAIMED: AtomicBool = AtomicBool::new(false);
/// Held by whoever writes to the terminal or changes its state.
static WRITING: Mutex<()> = Mutex::new(());

/// How many bytes of a frame are written at once.
const PIECE: usize = 4096;

/// Frames are gathered and written at once, and not at all while the screen is not ours.
struct Screen {
    frame: Vec<u8>,
}

impl Write for Screen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.frame.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let _writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
        let frame = std::mem::take(&mut self.frame);
        // In pieces: where the terminal is given back meanwhile, the rest of a stuck frame is not sent.
        for piece in frame.chunks(PIECE) {
            if !CLAIMED.load(Ordering::SeqCst) {
                break;
            }
            system::write(piece)?;
        }
        Ok(())
    }
}

/// The terminal while the program draws on it; dropping it gives it back.
pub(super) struct Terminal {
    terminal: ratatui::Terminal<CrosstermBackend<Screen>>,
    _input: system::Input,
}

impl Terminal {
    /// Claims the terminal; keys, pastes, resizes and signals go to `events` from now on.
    pub(super) fn claim(events: &Sender<Event>, words: &Words) -> io::Result<Self> {
        restore_on_panic(words.language());
        // Signals are ours before the terminal is: one that comes between ends a terminal untouched.
        let input = system::Input::start(events)?;
        let screen = Screen { frame: Vec::with_capacity(16 * 1024) };
        let mut terminal = ratatui::Terminal::new(CrosstermBackend::new(screen))?;
        enter(terminal.backend_mut()).inspect_err(|_| restore())?;
        Ok(Self { terminal, _input: input })
    }

    /// Draws a frame.
    pub(super) fn draw(&mut self, view: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        if !CLAIMED.load(Ordering::SeqCst) {
            return Ok(());
        }
        self.terminal.draw(view).map(|_| ())
    }

    /// Gives the terminal back and stops the program, as the shell's job control asks. It goes on
    /// when [`Event::Continue`] comes.
    pub(super) fn suspend() {
        restore();
        system::stop();
    }

    /// Claims the terminal again after a stop, whatever the shell did with it meanwhile.
    pub(super) fn resume(&mut self) -> io::Result<()> {
        restore();
        enter(self.terminal.backend_mut())?;
        // `Terminal::clear` would ask the terminal for its cursor and wait for an answer.
        let size = self.terminal.size()?;
        self.terminal.resize(Rect::from((Position::ORIGIN, size)))
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

/// Puts the terminal into the state for drawing; the bytes go out with the first frame.
fn enter(out: &mut impl Write) -> io::Result<()> {
    enable_raw_mode()?;
    CLAIMED.store(true, Ordering::SeqCst);
    queue!(out, EnterAlternateScreen, EnableBracketedPaste, Hide)
}

/// Gives the terminal back as it was found. Does nothing where it is not ours.
fn restore() {
    let _writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    give_back();
}

/// What [`restore`] does, without waiting for a frame that is being written.
fn give_back() {
    if !CLAIMED.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut bytes = Vec::new();
    // Writing to a vector cannot fail; where the terminal is gone, nothing is left to restore.
    let _ = queue!(
        bytes,
        SetAttribute(Attribute::Reset),
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    );
    let _ = system::write(&bytes);
    let _ = disable_raw_mode();
}

/// A panic in any thread gives the terminal back, says one line and ends the program with 101.
fn restore_on_panic(language: Language) {
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        let line = Words::new(language).panic(panic.payload_as_str(), panic.location());
        // Where standard error is closed, the exit code tells.
        let _ = writeln!(io::stderr(), "{line}");
        std::process::exit(101);
    }));
}
