//! The terminal: its state, the reading of keys, signals. Nothing else touches it.
//!
//! The state is claimed once and given back once, whichever way the program ends: on return, on an
//! error, on a panic in any thread, on a signal. What waits for keys and signals lies in one
//! module a system.

#[cfg(unix)]
mod reader;
#[cfg(unix)]
mod unix;
#[cfg(unix)]
use unix as system;
#[cfg(not(unix))]
mod other;
#[cfg(not(unix))]
use other as system;
#[cfg(debug_assertions)]
pub(super) mod rehearsal;
mod window;

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::thread;
use std::time::Duration;

use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use self::window::Window;
use super::event::Event;
use super::keys;
use crate::words::{Language, Words};

/// Whether the screen is ours: only then frames reach it.
static CLAIMED: AtomicBool = AtomicBool::new(false);
/// Whether the program is being ended, whatever the loop does: nothing is drawn any more.
static ENDING: AtomicBool = AtomicBool::new(false);
/// How many frames were drawn: one that is stuck is not counted.
static DRAWN: AtomicUsize = AtomicUsize::new(0);
/// Whether the letter q leaves the program as the screen is now.
static LEAVES_ON_Q: AtomicBool = AtomicBool::new(false);
/// Held by whoever writes to the terminal or changes its state.
static WRITING: Mutex<()> = Mutex::new(());

/// How many bytes of a frame are written at once.
const PIECE: usize = 4096;
/// How long a frame may take to be written before the terminal is given back without waiting for it.
const PATIENCE: Duration = Duration::from_millis(200);
/// How long the program may take to keep what it holds and to end after a panic.
const AFTER_PANIC: Duration = Duration::from_secs(1);
/// The exit code of a panic.
const PANICKED: i32 = 101;
/// The signal of a terminal that is gone.
pub(super) const HANG_UP: u8 = 1;

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
        let _writing = writing();
        let frame = std::mem::take(&mut self.frame);
        // In pieces: where the terminal is given back meanwhile, the rest of a stuck frame is not sent.
        for piece in frame.chunks(PIECE) {
            if !is_drawn_on() {
                break;
            }
            system::write(piece)?;
        }
        Ok(())
    }
}

/// The terminal while the program draws on it; dropping it gives it back.
pub(super) struct Terminal {
    terminal: ratatui::Terminal<Window<Screen>>,
    _input: system::Input,
}

impl Terminal {
    /// Claims the terminal; keys, pastes, resizes and signals go to `events` from now on.
    pub(super) fn claim(events: &Sender<Event>, words: &Words) -> io::Result<Self> {
        restore_on_panic(words.language(), events.clone());
        // Signals are ours before the terminal is: one that comes between ends a terminal untouched.
        let input = system::Input::start(events)?;
        let screen = Screen { frame: Vec::with_capacity(16 * 1024) };
        let mut terminal = ratatui::Terminal::new(Window::new(screen))?;
        enter(terminal.backend_mut()).inspect_err(|_| restore())?;
        Ok(Self { terminal, _input: input })
    }

    /// Draws a frame of a screen that the letter q leaves, or does not.
    pub(super) fn draw(
        &mut self,
        leaves_on_q: bool,
        view: impl FnOnce(&mut Frame<'_>),
    ) -> io::Result<()> {
        if !is_drawn_on() {
            return Ok(());
        }
        LEAVES_ON_Q.store(leaves_on_q, Ordering::SeqCst);
        self.terminal.draw(view)?;
        DRAWN.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }

    /// Gives the terminal back and stops the program, as the shell's job control asks. It goes on
    /// when [`Event::Continue`] comes. Does nothing where there is no shell to come back from.
    pub(super) fn suspend() {
        if system::is_job() {
            restore();
            system::stop();
        }
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
    let _writing = writing();
    if ENDING.load(Ordering::SeqCst) {
        return Ok(());
    }
    enable_raw_mode()?;
    CLAIMED.store(true, Ordering::SeqCst);
    // A console without another screen, as Linux's own, would show through where nothing is drawn.
    queue!(out, EnterAlternateScreen, Clear(ClearType::All), EnableBracketedPaste, Hide)
}

/// Whether frames reach the screen.
fn is_drawn_on() -> bool {
    CLAIMED.load(Ordering::SeqCst) && !ENDING.load(Ordering::SeqCst)
}

/// Whether the program leaves when it takes a key.
#[cfg_attr(not(unix), expect(dead_code, reason = "keys are not looked at on their way there"))]
fn is_leaving(event: &Event) -> bool {
    let Event::Key(key) = event else { return false };
    let is_q = keys::typed(*key).is_some_and(|typed| typed.eq_ignore_ascii_case(&'q'));
    keys::is_control(*key, 'c') || (is_q && LEAVES_ON_Q.load(Ordering::SeqCst))
}

/// Waits until nothing else is written.
fn writing() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Gives the terminal back as it was found. Does nothing where it is not ours.
fn restore() {
    let _writing = writing();
    give_back();
}

/// The same for good, but waits only so long for a frame that is being written; then it is cut off.
fn restore_within(patience: Duration) {
    ENDING.store(true, Ordering::SeqCst);
    let writing = (0..patience.as_millis()).find_map(|_| match WRITING.try_lock() {
        Ok(writing) => Some(writing),
        Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
        Err(TryLockError::WouldBlock) => {
            thread::sleep(Duration::from_millis(1));
            None
        }
    });
    if writing.is_none() {
        system::discard();
    }
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
    // The modes first: writing may be stuck.
    let _ = disable_raw_mode();
    let _ = system::write(&bytes);
}

/// A panic in any thread gives the terminal back, says one line and ends the program with 101: the
/// loop is told, and unwinds, so that what it holds is kept.
fn restore_on_panic(language: Language, events: Sender<Event>) {
    std::panic::set_hook(Box::new(move |panic| {
        let waiting = thread::Builder::new().spawn(|| {
            thread::sleep(AFTER_PANIC);
            std::process::exit(PANICKED);
        });
        restore_within(PATIENCE);
        // Where standard error is closed, the exit code tells.
        let _ = writeln!(io::stderr(), "{}", Words::new(language).panic(panic));
        if waiting.is_err() {
            std::process::exit(PANICKED);
        }
        // The receiver is gone where the loop itself has panicked.
        let _ = events.send(Event::Panic);
    }));
}
