//! What is said of a typed answer: remarks on what is accepted, differences of what is not.

use serde::{Deserialize, Serialize};

use crate::text::CleanText;

/// What a fair teacher mentions without refusing the answer. The names are those of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RemarkKind {
    /// Accents that are missing, too many, or others.
    Accent,
    /// A name without its capital.
    Case,
    Apostrophe,
    Hyphen,
    /// « la école ».
    Elision,
    /// An article of the wrong gender, or one too many or too few inside a phrase.
    Article,
    /// A plural, a silent ending, the gender of an adjective.
    Agreement,
    /// A misspelt word whose sense is certain: « deux cent ».
    Spelling,
    /// One wrong letter.
    Typo,
    /// « ne » left out.
    Negation,
    /// A decimal point.
    NumberFormat,
    /// A unit left out.
    Unit,
}

impl RemarkKind {
    /// Every kind, in the order of the contract.
    pub const ALL: [Self; 12] = [
        Self::Accent,
        Self::Case,
        Self::Apostrophe,
        Self::Hyphen,
        Self::Elision,
        Self::Article,
        Self::Agreement,
        Self::Spelling,
        Self::Typo,
        Self::Negation,
        Self::NumberFormat,
        Self::Unit,
    ];

    /// The name in JSON and of its messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Accent => "accent",
            Self::Case => "case",
            Self::Apostrophe => "apostrophe",
            Self::Hyphen => "hyphen",
            Self::Elision => "elision",
            Self::Article => "article",
            Self::Agreement => "agreement",
            Self::Spelling => "spelling",
            Self::Typo => "typo",
            Self::Negation => "negation",
            Self::NumberFormat => "number-format",
            Self::Unit => "unit",
        }
    }
}

/// A remark on a part of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    pub kind: RemarkKind,
    /// What was typed; empty where something is missing.
    pub found: CleanText,
    /// What should stand there; empty where something is too much.
    pub expected: CleanText,
}

/// Why a part of an answer is not what was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Another word by its accents: « ou » for « où ».
    Accent,
    /// Another French word: « poison » for « poisson ».
    Word,
    /// Another name of the text, or a country or a city.
    Name,
    /// Another number, date or time.
    Value,
    /// Another unit.
    Unit,
    /// Another preposition.
    Preposition,
    /// A negation added or lost.
    Negation,
    /// Something is missing.
    Missing,
    /// Something is too much.
    Added,
    /// Something else.
    Other,
    /// An answer that the quiz refuses.
    Rejected,
    /// A fault that this quiz does not forgive.
    Strict(RemarkKind),
}

impl Reason {
    /// The name of its messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Accent => "accent",
            Self::Word => "word",
            Self::Name => "name",
            Self::Value => "value",
            Self::Unit => "unit",
            Self::Preposition => "preposition",
            Self::Negation => "negation",
            Self::Missing => "missing",
            Self::Added => "added",
            Self::Other => "other",
            Self::Rejected => "rejected",
            Self::Strict(_) => "strict",
        }
    }
}

/// A part of an answer that is not what was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub reason: Reason,
    pub found: CleanText,
    pub expected: CleanText,
}
