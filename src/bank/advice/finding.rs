//! What a rule finds: a code, a spot of the quiz, arguments; no place in a file yet.

use super::super::problem::{Code, told};
use crate::text::CleanText;

/// One piece of advice.
#[derive(Debug)]
pub(super) struct Finding {
    pub(super) code: Code,
    pub(super) spot: Spot,
    pub(super) arguments: Vec<(&'static str, CleanText)>,
}

/// What a piece of advice is about.
#[derive(Debug, Clone, Copy)]
pub(super) enum Spot {
    /// All questions together.
    Questions,
    /// A paragraph of the passage, by its number from 0.
    Paragraph(usize),
    /// A field of a question; of a list, the item of that number from 0.
    Field { question: usize, name: &'static str, item: Option<usize> },
}

impl Finding {
    pub(super) fn new(code: Code, spot: Spot) -> Self {
        Self { code, spot, arguments: Vec::new() }
    }

    /// About a field of the question that stands at a place of the file.
    pub(super) fn field(code: Code, question: usize, name: &'static str) -> Self {
        Self::new(code, Spot::Field { question, name, item: None })
    }

    /// About an option of the question that stands at a place of the file.
    pub(super) fn option(code: Code, question: usize, option: usize) -> Self {
        Self::new(code, Spot::Field { question, name: "options", item: Some(option) })
    }

    /// The same with one more argument.
    pub(super) fn with(mut self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.arguments.push((name, told(value.as_ref())));
        self
    }

    /// The place of the question that it is about, if it is about one.
    pub(super) fn question(&self) -> Option<usize> {
        match self.spot {
            Spot::Field { question, .. } => Some(question),
            Spot::Questions | Spot::Paragraph(_) => None,
        }
    }
}
