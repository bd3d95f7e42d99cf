//! One review as the log keeps it, and the rating that follows from what happened.

use jiff::Timestamp;
use uuid::Uuid;

use crate::marking::{Outcome, Remark};
use crate::text::CleanText;

/// The most seconds that a quick answer takes, its sentence read meanwhile.
const QUICK: f64 = 10.0;
/// The fewest seconds that a slow one takes.
const SLOW: f64 = 60.0;
/// How many quick answers in a row, this one with them, make a word easy.
const SEVERAL: usize = 3;

/// What kind of thing comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A word of a glossary.
    Word,
    /// A question that was missed.
    Question,
}

impl Kind {
    const ALL: [Self; 2] = [Self::Word, Self::Question];

    /// The word by which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Question => "question",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What comes back: a term or the id of a question, in its quiz.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Subject {
    /// The id of the quiz.
    pub quiz: CleanText,
    pub kind: Kind,
    pub name: CleanText,
}

/// How something was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The meaning of a word, among three.
    Meaning,
    /// The word itself, typed into its sentence.
    Word,
    /// A question as the quiz asks it.
    Question,
}

impl Asked {
    const ALL: [Self; 3] = [Self::Meaning, Self::Word, Self::Question];

    /// The word by which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Self::Meaning => "meaning",
            Self::Word => "word",
            Self::Question => "question",
        }
    }

    /// The way of asking of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|asked| asked.name() == name)
    }
}

/// How well something was remembered: the four grades of FSRS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rating {
    Again,
    Hard,
    Good,
    Easy,
}

impl Rating {
    const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// The word by which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Self::Again => "again",
            Self::Hard => "hard",
            Self::Good => "good",
            Self::Easy => "easy",
        }
    }

    /// The rating of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| rating.name() == name)
    }
}

/// One thing asked again, and what happened: all that a later fit of the parameters needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// A UUID of version 7.
    pub review: Uuid,
    pub subject: Subject,
    pub at: Timestamp,
    pub asked: Asked,
    pub rating: Rating,
    pub outcome: Outcome,
    /// The answer on one line.
    pub written: CleanText,
    /// How long it took, in seconds, never negative.
    pub seconds: f64,
    /// Whether a hint or translation was opened.
    pub hint: bool,
    /// Whether the learner counted it right, against the verdict.
    pub claimed: bool,
    pub remarks: Vec<Remark>,
}

impl Review {
    /// Whether it counts as remembered.
    pub fn is_right(&self) -> bool {
        self.claimed || matches!(self.outcome, Outcome::Right | Outcome::Remark)
    }

    /// Right at once, with no help and nothing to remark.
    fn is_quick(&self) -> bool {
        self.outcome == Outcome::Right && !self.hint && self.seconds <= QUICK
    }

    /// The rating of what happened, after the earlier reviews of the same thing. Nobody grades
    /// themselves: the grades mean what FSRS means by them (forgotten; with much effort; remembered;
    /// without any), and outcome and time stand for the effort.
    ///
    /// | what happened | rating |
    /// | --- | --- |
    /// | wrong, in part wrong, « je ne sais pas » | again |
    /// | right with a remark or by the learner’s own claim, with a hint, or after a minute | hard |
    /// | right | good |
    /// | right within ten seconds and without help, as the two times before | easy |
    pub fn rated(&self, before: &[&Self]) -> Rating {
        let is_effort = self.outcome != Outcome::Right || self.hint || self.seconds >= SLOW;
        let quick = before.iter().rev().take_while(|review| review.is_quick()).count();
        match (self.is_right(), is_effort) {
            (false, _) => Rating::Again,
            (true, true) => Rating::Hard,
            (true, false) if self.is_quick() && quick + 1 >= SEVERAL => Rating::Easy,
            (true, false) => Rating::Good,
        }
    }
}
