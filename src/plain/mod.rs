//! The plain face: the same quiz as lines of text.

use std::io;

use crate::session::{Choice, Ended, Seeds, Start};
use crate::words::Words;

/// Plays line by line on standard input and output.
///
/// # Errors
/// Where they can't be read or written.
pub fn run(
    _start: Start,
    _choice: Choice,
    _seeds: &mut Seeds,
    _words: &Words,
) -> io::Result<Ended> {
    Ok(Ended::default())
}
