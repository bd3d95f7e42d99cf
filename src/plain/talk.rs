//! A conversation by lines: what is said goes out line by line, what is answered comes in so.

use std::cell::Cell;
use std::io::{self, BufRead, Read as _, Write};
use std::rc::Rc;
use std::time::Duration;

use jiff::Timestamp;

use super::Error;
use super::memory::Memory;
use crate::text::CleanText;
use crate::words::Words;

/// The most bytes of a line that are kept; the rest of it is passed over.
const LONGEST_LINE: usize = 64 * 1024;

/// After how long the input says that nothing has come; it waits without end where there is nothing.
pub(super) type Pulse = Rc<Cell<Option<Duration>>>;

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
    /// The id of the quiz whose sentences were said with their numbers.
    pub(super) sentences: Option<CleanText>,
    /// How often the input lets the clock be looked at.
    pub(super) pulse: Pulse,
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
            sentences: None,
            pulse: Pulse::default(),
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
        self.hear_while(|_| Ok(true))
    }

    /// The same, but at each pulse of the input `goes_on` is asked whether to wait any longer.
    pub(super) fn hear_while(
        &mut self,
        mut goes_on: impl FnMut(&mut Self) -> Result<bool, Error>,
    ) -> Result<Option<String>, Error> {
        self.flush()?;
        let mut line = Vec::new();
        while !self.read_into(&mut line)? {
            if !goes_on(self)? {
                return Ok(None);
            }
        }
        if line.is_empty() {
            return Ok(None);
        }
        match line.strip_suffix(b"\n") {
            Some(whole) => line.truncate(whole.len()),
            None => while !self.skip_rest()? {},
        }
        let line = line.strip_suffix(b"\r").unwrap_or(&line);
        let line = String::from_utf8_lossy(line).into_owned();
        #[cfg(debug_assertions)]
        super::rehearse_panic(&line);
        Ok(Some(line))
    }

    /// Reads a line on to its end, or as much of it as is kept; says whether it came.
    fn read_into(&mut self, line: &mut Vec<u8>) -> Result<bool, Error> {
        let room = u64::try_from(LONGEST_LINE.saturating_sub(line.len())).unwrap_or(0);
        let mut beginning = (&mut *self.input).take(room);
        has_come(beginning.read_until(b'\n', line))
    }

    /// Passes over the rest of a line; says whether its end came.
    fn skip_rest(&mut self) -> Result<bool, Error> {
        has_come(self.input.skip_until(b'\n'))
    }
}

/// Whether something was read; not where the input only let the clock be looked at.
fn has_come(read: io::Result<usize>) -> Result<bool, Error> {
    match read {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::TimedOut => Ok(false),
        Err(error) => Err(Error::Input(error)),
    }
}
