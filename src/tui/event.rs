//! What reaches the loop, through one channel.

use crossterm::event::KeyEvent;

use super::look::Looked;
use crate::bank::load::{LoadError, Loaded, Origin};
use crate::text::CleanText;

/// Something that happened.
pub(crate) enum Event {
    Key(KeyEvent),
    Paste(String),
    Resize,
    /// A signal that ends the program, by its number; a terminal that is gone is a hang-up.
    Signal(u8),
    /// Another thread has panicked; it has been said.
    Panic,
    /// Ctrl-Z from elsewhere: stop.
    #[cfg_attr(not(unix), expect(dead_code, reason = "there is no job control elsewhere"))]
    Suspend,
    /// The program runs again after a stop.
    Continue,
    /// A file of the library was read; its place there.
    Found(usize, Origin, Box<Result<Loaded, LoadError>>),
    /// The library has been read.
    AllFound,
    /// The quiz that is previewed was saved, deleted or moved, and read once more.
    Saved(Box<Result<Loaded, LoadError>>),
    /// Its saves can't be followed; why.
    Unwatched(CleanText),
    /// The clock of an exam has to be looked at.
    Tick,
    /// Something has become of what was to be kept.
    Memory,
    /// Something was looked up among the attempts on disk.
    Looked(Box<Looked>),
}

/// What only the loop can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    Quit,
    Suspend,
}
