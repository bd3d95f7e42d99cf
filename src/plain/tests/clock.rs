//! The clock of an exam while nothing is said.

use std::collections::VecDeque;
use std::io::Read;
use std::sync::atomic::{AtomicI64, Ordering};

use super::*;
use crate::session::Event;

/// What comes from a person who thinks: bytes, and seconds in which nothing comes.
struct Slow(VecDeque<Option<&'static str>>);

impl Read for Slow {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        match self.0.pop_front() {
            None => Ok(0),
            Some(None) => Err(io::ErrorKind::TimedOut.into()),
            Some(Some(said)) => {
                bytes[..said.len()].copy_from_slice(said.as_bytes());
                Ok(said.len())
            }
        }
    }
}

/// A second later than when it was asked before.
fn clock() -> Timestamp {
    static SECOND: AtomicI64 = AtomicI64::new(0);
    let second = SECOND.fetch_add(1, Ordering::Relaxed);
    Timestamp::from_second(second).expect("a small instant")
}

fn sit(quiz: &str, said: Vec<Option<&'static str>>) -> (String, Session) {
    let words = Words::new(Language::French);
    let mut input = BufReader::new(Slow(said.into()));
    let mut output = Vec::new();
    let mut talk = Talk::new(&mut input, &mut output, &words, clock);
    let choice = Choice { mode: Mode::Exam, ..Choice::default() };
    let mut seeds = Seeds::new(Some(7), || 0);
    let mut ended = play(start(quiz), &choice, &mut seeds, &mut talk).expect("an exam");
    (String::from_utf8(output).expect("text"), ended.sittings.swap_remove(0))
}

/// Whoever is killed while they think loses no more than some seconds.
#[test]
fn the_time_of_a_question_is_kept_while_it_is_thought_about() {
    let (_, session) = sit(QUIZ, vec![None; 25]);
    let seconds: Vec<f64> = session.log().iter().filter_map(noted).collect();
    assert!(seconds.len() >= 3, "{seconds:?}");
    assert!((10.0..16.0).contains(&seconds[0]), "{seconds:?}");
    assert!((20.0..30.0).contains(&seconds[1]), "{seconds:?}");
}

fn noted(entry: &crate::session::Entry) -> Option<f64> {
    match &entry.event {
        Event::Noted(noted) => Some(noted.seconds),
        _ => None,
    }
}

#[test]
fn a_line_that_comes_in_pieces_is_one() {
    let said = vec![Some("sur "), None, Some("la table"), None, None, Some("\n3")];
    let (said, session) = sit(QUIZ, said);
    assert!(said.contains("Réponse notée."), "{said}");
    assert_eq!(session.answered(), 2, "the end of input ends the last line");
}

#[test]
fn an_exam_is_handed_in_as_soon_as_its_time_is_over() {
    let quiz = format!("time_limit: 1\n{QUIZ}");
    let mut pauses = vec![None; 100];
    pauses.insert(3, Some("b\n"));
    let (said, session) = sit(&quiz, pauses);
    assert!(said.contains("Le temps est écoulé"), "{said}");
    assert!(session.is_finished() && session.answered() == 1);
}
