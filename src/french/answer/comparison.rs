//! How a typed answer compares with an accepted one.

use super::remark::{Difference, Reason, Remark};
use crate::text::CleanText;

/// How a typed answer compares with an accepted one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// What there is to say of an answer that is accepted.
    pub remarks: Vec<Remark>,
    /// What keeps it from being accepted; empty where it is.
    pub differences: Vec<Difference>,
    /// Both answers, part by part, in the order of the expected one.
    pub parts: Vec<Part>,
    /// Neither fault nor remark, though not to the letter: the rule that made it right.
    pub basis: Basis,
}

/// A part of both answers that belongs together; either may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub found: String,
    pub expected: String,
    pub state: PartState,
}

/// How the two texts of a part stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartState {
    /// As good as the same.
    Same,
    /// A letter or a sign makes the difference, or a word does.
    Letters,
    /// They are to be seen as wholes: two values.
    Whole,
}

/// Why an answer without remark is right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Basis {
    /// Letter by letter.
    #[default]
    Exact,
    /// But for spaces, quotes, apostrophes, capitals, a final stop.
    Typography,
    /// By the value of a number, date, time or amount.
    Value,
    /// But for an article or the like in front.
    Front,
    /// The items of a list, in another order.
    List,
    /// By the spelling of 1990.
    Reformed,
    /// Within what the question tolerates.
    Tolerance,
}

impl Basis {
    /// The name of its message.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Typography => "typography",
            Self::Value => "value",
            Self::Front => "front",
            Self::List => "list",
            Self::Reformed => "reformed",
            Self::Tolerance => "tolerance",
        }
    }
}

impl Comparison {
    /// Whether the answer is accepted, with remarks or without.
    pub fn is_accepted(&self) -> bool {
        self.differences.is_empty()
    }

    /// A value that is not the expected one.
    pub fn other_value(found: &str, expected: &str) -> Self {
        let (found, expected) = (CleanText::new(found), CleanText::new(expected));
        let differences = vec![Difference { reason: Reason::Value, found, expected }];
        Self { differences, ..Self::default() }
    }

    /// The lower, the better.
    pub fn cost(&self) -> (usize, usize) {
        (self.differences.len(), self.remarks.len())
    }
}
