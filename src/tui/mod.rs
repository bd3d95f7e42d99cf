//! The full-screen face.

use std::io;

use crate::session::{Choice, Ended, Seeds, Start};
use crate::words::Words;

/// How the screens look.
#[derive(Debug, Clone, Copy)]
pub struct Looks {
    pub colours: bool,
    /// The width of the passage, in columns.
    pub measure: Option<u16>,
}

/// Plays on the terminal.
///
/// # Errors
/// Where the terminal can't be used.
pub fn run(
    _start: Start,
    _choice: Choice,
    _seeds: &mut Seeds,
    _words: &Words,
    _looks: Looks,
) -> io::Result<Ended> {
    Ok(Ended::default())
}
