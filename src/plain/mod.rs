//! The plain face: the same quiz as lines of text, for pipes, screen readers and bare terminals.
//!
//! One thing a line; no escape sequence, no cursor movement, nothing redrawn. The texts come from
//! `words`, the judgements from the session: nothing is marked or decided here.

mod command;
mod exam;
mod learner;
mod library;
mod memory;
mod question;
mod reading;
mod results;
mod review;
mod talk;
#[cfg(test)]
mod tests;

use std::io::{self, BufWriter, IsTerminal as _};
use std::sync::Arc;

use jiff::Timestamp;

use crate::bank::Paper;
use crate::session::{Choice, Ended, Mode, Seeds, Session, Start};
use crate::store::{Keeping, StoreError};
use crate::words::Words;
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
    /// What is due can't be read.
    #[error(transparent)]
    Store(#[from] StoreError),
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
    let mut input = io::stdin().lock();
    let mut output = BufWriter::new(io::stdout().lock());
    let mut talk = Talk::new(&mut input, &mut output, words, Timestamp::now);
    let Some(keeping) = learner::ask(keeping, &mut talk)? else { return Ok(Ended::default()) };
    let learner = keeping.learner.clone();
    talk.memory = Memory::start(keeping);
    talk.is_person = io::stdin().is_terminal();
    let ended = play(start, choice, seeds, &mut talk);
    talk.memory.end();
    Ok(Ended { learner, ..ended? })
}

/// Asks on standard input and output what is due for review, at most so many things.
///
/// # Errors
/// Where they can't be read or written, or the attempts can't be read.
pub fn review(
    most: Option<usize>,
    seeds: &mut Seeds,
    words: &Words,
    keeping: Keeping,
) -> Result<(), Error> {
    let mut input = io::stdin().lock();
    let mut output = BufWriter::new(io::stdout().lock());
    let mut talk = Talk::new(&mut input, &mut output, words, Timestamp::now);
    talk.memory = Memory::start(keeping);
    let ended = review::run(most, seeds, &mut talk);
    talk.memory.end();
    match ended {
        Err(error) if !error.is_closed_pipe() => Err(error),
        _ => Ok(()),
    }
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
    talk.tell_unread()?;
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
