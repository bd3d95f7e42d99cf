//! The plain face: the same quiz as lines of text, for pipes, screen readers and bare terminals.
//!
//! One thing a line; no escape sequence, no cursor movement, nothing redrawn. The texts come from
//! `words`, the judgements from the session: nothing is marked or decided here.

mod after;
mod answer;
mod asides;
mod command;
mod exam;
mod input;
mod learner;
mod library;
mod memory;
mod past;
mod question;
mod reading;
mod results;
mod review;
mod talk;
#[cfg(test)]
mod tests;

use std::io::{self, BufReader, BufWriter, IsTerminal as _};
use std::rc::Rc;
use std::sync::Arc;

use jiff::Timestamp;

use crate::bank::Paper;
use crate::session::{Choice, Ended, Seeds, Session, Start};
use crate::store::{Keeping, StoreError};
use crate::words::Words;
use after::After;
use input::Input;
use library::Shelf;
use memory::Memory;
use talk::{Pulse, Talk};

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
    choice: &Choice,
    seeds: &mut Seeds,
    words: &Words,
    keeping: Keeping,
) -> Result<Ended, Error> {
    let (ended, signal) = converse(words, |talk| {
        let Some(keeping) = learner::ask(keeping, talk)? else { return Ok(Ended::default()) };
        let learner = keeping.learner.clone();
        talk.memory = Memory::start(keeping);
        talk.is_person = io::stdin().is_terminal();
        Ok(Ended { learner, ..play(start, choice, seeds, talk)? })
    })?;
    Ok(Ended { signal, ..ended.unwrap_or_default() })
}

/// Asks on standard input and output what is due for review, at most so many things; gives the signal
/// that ended it.
///
/// # Errors
/// Where they can't be read or written, or the attempts can't be read.
pub fn review(
    most: Option<usize>,
    seeds: &mut Seeds,
    words: &Words,
    keeping: Keeping,
) -> Result<Option<u8>, Error> {
    let reviewed = converse(words, |talk| {
        talk.memory = Memory::start(keeping);
        review::run(most, seeds, talk)
    });
    match reviewed {
        Err(error) if error.is_closed_pipe() => Ok(None),
        reviewed => reviewed.map(|(_, signal)| signal),
    }
}

/// A conversation on standard input and output, kept to its end: what came of it, and the signal that
/// ended it, which may leave nobody to talk to.
fn converse<T>(
    words: &Words,
    conversation: impl FnOnce(&mut Talk<'_>) -> Result<T, Error>,
) -> Result<(Option<T>, Option<u8>), Error> {
    let pulse = Pulse::default();
    let mut input = BufReader::new(Input::start(Rc::clone(&pulse)).map_err(Error::Input)?);
    let mut output = BufWriter::new(io::stdout().lock());
    let mut talk = Talk::new(&mut input, &mut output, words, Timestamp::now);
    talk.pulse = pulse;
    let said = conversation(&mut talk);
    talk.memory.end();
    match (said, input.get_ref().signal()) {
        (Ok(said), signal) => Ok((Some(said), signal)),
        (Err(Error::Output(_)), signal @ Some(_)) => Ok((None, signal)),
        (Err(error), _) => Err(error),
    }
}

/// A panic on purpose, for tests from outside; not there in the program that is given to people.
#[cfg(debug_assertions)]
fn rehearse_panic(line: &str) {
    let wanted = line == "panic" && std::env::var("RELIRE_PANIC").is_ok_and(|at| at == "plain");
    assert!(!wanted, "rehearsed \u{1b}[31m\nand on another line");
}

/// Plays until the person leaves. Sittings that were begun are given back, however they ended.
fn play(
    start: Start,
    choice: &Choice,
    seeds: &mut Seeds,
    talk: &mut Talk<'_>,
) -> Result<Ended, Error> {
    let mut open = talk.memory.open_attempts(&start);
    talk.tell_memory()?;
    talk.tell_unread()?;
    let mut sittings = Vec::new();
    let mut alone = |paper| {
        let session = begin(paper, choice.clone(), &mut open, seeds, talk)?;
        sit(session, seeds, talk, &mut sittings).map(|_| ())
    };
    let played = match start {
        Start::Quiz(quiz) => alone(Arc::new(Paper::of(quiz))),
        Start::Exam(paper) => alone(paper),
        Start::Library(library) => {
            let shelf = Shelf { library: &library, choice };
            shelf.play(open, seeds, talk, &mut sittings)
        }
    };
    match played {
        Err(error) if !error.is_closed_pipe() => Err(error),
        _ => Ok(Ended { sittings, ..Ended::default() }),
    }
}

/// Goes on with the attempt left open at a paper, or begins one.
fn begin(
    paper: Arc<Paper>,
    choice: Choice,
    open: &mut Vec<Session>,
    seeds: &mut Seeds,
    talk: &mut Talk<'_>,
) -> Result<Session, Error> {
    let mode = choice.mode_of(&paper);
    let left = open.iter().position(|s| *s.id() == paper.id && s.mode() == mode);
    if let Some(left) = left {
        return memory::resume(open.remove(left), &paper, talk);
    }
    let begun = Session::begin_paper(paper, choice, seeds.draw(), talk.now());
    Ok(begun.ok_or(Error::NoQuiz)?.named(seeds.name(talk.now())))
}

/// How a sitting was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Left {
    /// At its end: something else may come.
    Done,
    /// With the wish to stop, or at the end of input.
    Stopped,
}

/// A sitting, and those at its questions that come after it. They are added to `sittings`, however they
/// ended.
fn sit(
    mut session: Session,
    seeds: &mut Seeds,
    talk: &mut Talk<'_>,
    sittings: &mut Vec<Session>,
) -> Result<Left, Error> {
    loop {
        let sat = match session.is_sealed() {
            true => exam::sit(&mut session, talk),
            false => practise(&mut session, talk),
        };
        let after = sat.and_then(|()| after::look_back(&mut session, seeds, talk));
        sittings.push(session);
        match after? {
            After::Another(another) => {
                session = *another;
                talk.gap()?;
            }
            After::Left(left) => return Ok(left),
        }
    }
}

/// One sitting at questions that are marked at once, from the title to the score.
fn practise(session: &mut Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    talk.keep(session)?;
    reading::introduce(session, talk)?;
    let mut last = None;
    session.resumed(talk.now());
    loop {
        reading::introduce_text(session, talk)?;
        question::ask(session, talk)?;
        let Some(answer) = question::hear(session, last, talk)? else { break };
        session.answer(answer, talk.now());
        talk.keep(session)?;
        answer::tell(session, session.current(), talk)?;
        last = Some(session.current());
        if !session.next(talk.now()) {
            asides::hear_last(session, session.current(), talk)?;
            break;
        }
    }
    talk.tell_what_is_not_kept()?;
    results::conclude(session, talk)
}
