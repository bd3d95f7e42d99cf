//! What a face is given to begin with, and what it gives back.

use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;

use super::Session;
use crate::bank::load::Library;
use crate::bank::{Paper, Quiz};
use crate::text::CleanText;

/// What to begin with.
#[derive(Debug, Clone)]
pub enum Start {
    /// Straight to a quiz.
    Quiz(Arc<Quiz>),
    /// Straight to an exam.
    Exam(Arc<Paper>),
    /// The choice among quizzes.
    Library(Library),
}

/// Who is reading: someone by name, or the one who gives none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Learner(pub Option<CleanText>);

impl Learner {
    /// The learner of a name as it was given; an empty one is none.
    pub fn named(name: &str) -> Self {
        Self(Some(CleanText::line(name.trim())).filter(|name| !name.is_empty()))
    }

    /// The name, where there is one.
    pub fn name(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

/// What was played, when the face has closed.
#[derive(Debug, Default)]
pub struct Ended {
    /// Every sitting worth a report, in the order begun: at least those with an answer.
    pub sittings: Vec<Session>,
    /// The signal that ended it.
    pub signal: Option<u8>,
    /// Whose they are.
    pub learner: Option<CleanText>,
    /// What is to be said when the screen is given back.
    pub warning: Option<CleanText>,
}

/// Seeds for sittings: first the one given by hand, then random ones of six figures, so that a
/// person can say them to another.
pub struct Seeds {
    given: Option<u64>,
    random: fn() -> u64,
}

impl Seeds {
    /// Seeds from `random`, after the one that was `given`.
    pub fn new(given: Option<u64>, random: fn() -> u64) -> Self {
        Self { given, random }
    }

    /// The next seed.
    pub fn draw(&mut self) -> u64 {
        self.given.take().unwrap_or_else(|| (self.random)() % 1_000_000)
    }

    /// A name for an attempt that begins now: a UUID of version 7, which orders by that time.
    pub fn name(&self, now: Timestamp) -> Uuid {
        let (high, low) = ((self.random)(), (self.random)());
        let mut random = [0; 10];
        random[..8].copy_from_slice(&high.to_le_bytes());
        random[8..].copy_from_slice(&low.to_le_bytes()[..2]);
        let milliseconds = u64::try_from(now.as_millisecond()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("Zoé", Some("Zoé"))]
    #[case(" Zoé\nB. ", Some("Zoé B."))]
    #[case("  ", None)]
    #[case("", None)]
    fn a_learner_has_a_name_or_none(#[case] given: &str, #[case] name: Option<&str>) {
        assert_eq!(Learner::named(given).name(), name);
    }

    #[test]
    fn the_seed_given_by_hand_comes_first_and_others_can_be_said() {
        let mut seeds = Seeds::new(Some(12_345_678), || 98_765_432_100);
        assert_eq!([seeds.draw(), seeds.draw(), seeds.draw()], [12_345_678, 432_100, 432_100]);
    }

    #[test]
    fn names_of_attempts_order_by_their_time() {
        let seeds = Seeds::new(None, || u64::MAX);
        let name = |second| seeds.name(Timestamp::from_second(second).expect("an instant"));
        let (earlier, later) = (name(1_700_000_000), name(1_700_000_001));
        assert!(earlier < later && earlier.get_version_num() == 7);
        assert_eq!(earlier.to_string(), "018bcfe5-6800-7fff-bfff-ffffffffffff");
        assert_eq!(name(-1).to_string(), "00000000-0000-7fff-bfff-ffffffffffff");
    }
}
