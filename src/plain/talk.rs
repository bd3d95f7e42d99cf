//! A conversation by lines: what is said goes out line by line, what is answered comes in so.

use std::io::{BufRead, Read as _, Write};

use jiff::Timestamp;

use super::Error;
use super::memory::Memory;
use crate::text::CleanText;
use crate::words::Words;

/// The most bytes of a line that are kept; the rest of it is passed over.
const LONGEST_LINE: u64 = 64 * 1024;

/// The two ends of a conversation, its language and its clock.
pub(super) struct Talk<'t> {
    input: &'t mut dyn BufRead,
    output: &'t mut dyn Write,
    words: &'t Words,
    clock: fn() -> Timestamp,
    /// Where sittings are kept.
    pub(super) memory: Memory,
    /// The number of a card among those of a review, and how many they are.
    pub(super) review_position: Option<(usize, usize)>,
    /// Whether a person types, who can be asked; else lines were written before.
    pub(super) is_person: bool,
    /// The id of the quiz whose text was said last.
    pub(super) text: Option<CleanText>,
}

impl<'t> Talk<'t> {
    pub(super) fn new(
        input: &'t mut dyn BufRead,
        output: &'t mut dyn Write,
        words: &'t Words,
        clock: fn() -> Timestamp,
    ) -> Self {
        Self {
            input,
            output,
            words,
            clock,
            memory: Memory::default(),
            review_position: None,
            is_person: false,
            text: None,
        }
    }

    /// The messages, in the person's language.
    pub(super) fn words(&self) -> &'t Words {
        self.words
    }

    /// The present instant.
    pub(super) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// Says a line, or several where the text has line ends.
    pub(super) fn line(&mut self, text: &str) -> Result<(), Error> {
        writeln!(self.output, "{text}").map_err(Error::Output)
    }

    /// Says the message of that name.
    pub(super) fn say(&mut self, name: &str) -> Result<(), Error> {
        let text = self.words.say(name);
        self.line(&text)
    }

    /// Leaves a blank line.
    pub(super) fn gap(&mut self) -> Result<(), Error> {
        self.line("")
    }

    /// Lets everything said so far be heard.
    pub(super) fn flush(&mut self) -> Result<(), Error> {
        self.output.flush().map_err(Error::Output)
    }

    /// The next line without its end; nothing at the end of input. What is not UTF-8 in it is
    /// replaced.
    pub(super) fn hear(&mut self) -> Result<Option<String>, Error> {
        self.flush()?;
        let mut line = Vec::new();
        let mut beginning = (&mut *self.input).take(LONGEST_LINE);
        if beginning.read_until(b'\n', &mut line).map_err(Error::Input)? == 0 {
            return Ok(None);
        }
        match line.strip_suffix(b"\n") {
            Some(whole) => line.truncate(whole.len()),
            None => _ = self.input.skip_until(b'\n').map_err(Error::Input)?,
        }
        let line = line.strip_suffix(b"\r").unwrap_or(&line);
        let line = String::from_utf8_lossy(line).into_owned();
        #[cfg(debug_assertions)]
        super::rehearse_panic(&line);
        Ok(Some(line))
    }
}
