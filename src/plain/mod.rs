//! The plain face: the same quiz as lines of text, for pipes, screen readers and bare terminals.
//!
//! One thing a line; no escape sequence, no cursor movement, nothing redrawn. The texts come from
//! `words`, the judgements from the session: nothing is marked or decided here.

mod command;
mod library;
mod question;
mod reading;
mod results;
mod talk;
#[cfg(test)]
mod tests;

use std::io::{self, BufWriter};
use std::sync::Arc;

use jiff::Timestamp;

use crate::session::{Choice, Ended, Seeds, Session, Start};
use crate::words::Words;
use question::Heard;
use talk::Talk;

/// What keeps a quiz from being played line by line.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Standard input can't be read.
    #[error("standard input: {0}")]
    Input(#[source] io::Error),
    /// Standard output can't be written.
    #[error("standard output: {0}")]
    Output(#[source] io::Error),
    /// The library holds no quiz that this choice could play.
    #[error("no quiz to play")]
    NoQuiz,
}

impl Error {
    /// Whether the reader of our output went away, which is no fault.
    fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

/// Plays line by line on standard input and output.
///
/// # Errors
/// Where they can't be read or written, or nothing can be played.
pub fn run(start: Start, choice: Choice, seeds: &mut Seeds, words: &Words) -> Result<Ended, Error> {
    let mut input = io::stdin().lock();
    let mut output = BufWriter::new(io::stdout().lock());
    let mut talk = Talk::new(&mut input, &mut output, words, Timestamp::now);
    play(start, choice, seeds, &mut talk)
}

/// Plays one quiz. A sitting that was begun is given back, however it ended.
fn play(
    start: Start,
    choice: Choice,
    seeds: &mut Seeds,
    talk: &mut Talk<'_>,
) -> Result<Ended, Error> {
    let quiz = match start {
        Start::Quiz(quiz) => quiz,
        Start::Library(library) => match library::choose(&library, &choice, talk)? {
            Some(quiz) => Arc::new(quiz),
            None => return Ok(Ended::default()),
        },
    };
    let session = Session::begin(quiz, choice, seeds.draw(), talk.now());
    let mut session = session.ok_or(Error::NoQuiz)?.named(seeds.name(talk.now()));
    match sit(&mut session, talk) {
        Err(error) if !error.is_closed_pipe() => Err(error),
        _ => Ok(Ended { sittings: vec![session], signal: None }),
    }
}

/// One sitting, from the title to the score.
fn sit(session: &mut Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    reading::introduce(session, talk)?;
    let mut last = None;
    loop {
        question::ask(session, talk)?;
        let Heard::Answer(answer) = question::hear(session, last, talk)? else { break };
        session.answer(answer, talk.now());
        question::tell(session, talk)?;
        last = Some(session.current());
        if !session.next(talk.now()) {
            question::hear_last(session, session.current(), talk)?;
            break;
        }
    }
    results::conclude(session, talk)
}
