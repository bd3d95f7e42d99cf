//! The plain face: the same quiz as lines of text, for pipes, screen readers and bare terminals.
//!
//! One thing a line; no escape sequence, no cursor movement, nothing redrawn. The texts come from
//! `words`, the judgements from the session: nothing is marked or decided here.

mod command;
mod exam;
mod input;
mod library;
mod memory;
mod question;
mod reading;
mod results;
mod talk;
#[cfg(test)]
mod tests;

use std::io::{self, BufReader, BufWriter, IsTerminal as _};
use std::sync::Arc;

use jiff::Timestamp;

use crate::bank::Paper;
use crate::session::{Choice, Ended, Mode, Seeds, Session, Start};
use crate::store::Keeping;
use crate::words::Words;
use input::Input;
use memory::Memory;
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
pub fn run(
    start: Start,
    choice: Choice,
    seeds: &mut Seeds,
    words: &Words,
    keeping: Keeping,
) -> Result<Ended, Error> {
    let mut input = BufReader::new(Input::start().map_err(Error::Input)?);
    let mut output = BufWriter::new(io::stdout().lock());
    let mut talk = Talk::new(&mut input, &mut output, words, Timestamp::now);
    talk.memory = Memory::start(keeping);
    talk.is_person = io::stdin().is_terminal();
    let ended = play(start, choice, seeds, &mut talk);
    talk.memory.end();
    match (ended, input.get_ref().signal()) {
        (Ok(ended), signal) => Ok(Ended { signal, ..ended }),
        // The signal tells why nothing can be said any more.
        (Err(Error::Output(_)), signal @ Some(_)) => Ok(Ended { signal, ..Ended::default() }),
        (Err(error), _) => Err(error),
    }
}

/// A panic on purpose, for tests from outside; not there in the program that is given to people.
#[cfg(debug_assertions)]
fn rehearse_panic(line: &str) {
    let wanted = line == "panic" && std::env::var("RELIRE_PANIC").is_ok_and(|at| at == "plain");
    assert!(!wanted, "rehearsed \u{1b}[31m\nand on another line");
}

/// Plays one quiz. A sitting that was begun is given back, however it ended.
fn play(
    start: Start,
    choice: Choice,
    seeds: &mut Seeds,
    talk: &mut Talk<'_>,
) -> Result<Ended, Error> {
    let mut open = talk.memory.open_attempts(&start);
    talk.tell_memory()?;
    let paper = match start {
        Start::Quiz(quiz) => Arc::new(Paper::of(quiz)),
        Start::Exam(paper) => paper,
        Start::Library(library) => match library::choose(&library, &choice, &open, talk)? {
            Some(paper) => paper,
            None => return Ok(Ended::default()),
        },
    };
    let mode = if paper.is_exam() { Mode::Exam } else { choice.mode };
    let left = open.iter().position(|s| *s.id() == paper.id && s.mode() == mode);
    let mut session = if let Some(left) = left {
        memory::resume(open.swap_remove(left), &paper, talk)?
    } else {
        let begun = Session::begin_paper(paper, choice, seeds.draw(), talk.now());
        begun.ok_or(Error::NoQuiz)?.named(seeds.name(talk.now()))
    };
    let sat = match session.is_sealed() {
        true => exam::sit(&mut session, talk),
        false => sit(&mut session, talk),
    };
    match sat {
        Err(error) if !error.is_closed_pipe() => Err(error),
        _ => Ok(Ended { sittings: vec![session], ..Ended::default() }),
    }
}

/// One sitting, from the title to the score.
fn sit(session: &mut Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    talk.keep(session)?;
    reading::introduce(session, talk)?;
    let mut last = None;
    session.resumed(talk.now());
    loop {
        question::ask(session, talk)?;
        let Some(answer) = question::hear(session, last, talk)? else { break };
        session.answer(answer, talk.now());
        talk.keep(session)?;
        question::tell(session, session.current(), talk)?;
        last = Some(session.current());
        if !session.next(talk.now()) {
            question::hear_last(session, session.current(), talk)?;
            break;
        }
    }
    talk.tell_what_is_not_kept()?;
    results::conclude(session, talk)
}
