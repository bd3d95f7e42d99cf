//! What a question is, type by type.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{JustifyScoring, Localised, Pin, Points, Scoring, Skill, Trap};
use crate::french::{Decimal, ExpectedTexts};
use crate::text::CleanText;

/// One thing that is asked.
#[derive(Debug, Clone)]
pub struct Question {
    /// Unique in the quiz: letters, digits, `-`, `_`.
    pub id: CleanText,
    /// What is asked, the statement to judge, or the text with gaps where nothing else is asked.
    pub prompt: CleanText,
    pub translation: Option<Localised>,
    pub skill: Option<Skill>,
    /// More than 0, at most 100.
    pub points: Points,
    pub evidence: Vec<Evidence>,
    pub explain: Option<Localised>,
    pub hint: Option<Localised>,
    pub tags: Vec<CleanText>,
    pub strictness: Strictness,
    /// Not ready: left out of play unless asked for.
    pub draft: bool,
    pub kind: Kind,
}

impl Question {
    /// What is asked; nothing where the text with its gaps says it all.
    pub fn instruction(&self) -> Option<&CleanText> {
        let is_text = |cloze: &Cloze| *self.prompt == *cloze.with(|_| Cloze::GAP.to_owned());
        let says_all = matches!(&self.kind, Kind::Cloze(cloze) if is_text(cloze));
        (!says_all).then_some(&self.prompt)
    }
}

/// A quotation of the passage that proves an answer.
#[derive(Debug, Clone)]
pub struct Evidence {
    pub text: CleanText,
    /// Where its parts stand in the passage.
    pub places: Vec<Range<usize>>,
}

/// The type of a question with what only that type has.
#[derive(Debug, Clone)]
pub enum Kind {
    Single(Single),
    Multiple(Multiple),
    TrueFalse(TrueFalse),
    Short(Short),
    Number(Number),
    Cloze(Cloze),
    Order(Order),
    Match(Matching),
    Proof(Proof),
}

impl Kind {
    /// The name of the type in the quiz file.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Single(_) => "single",
            Self::Multiple(_) => "multiple",
            Self::TrueFalse(_) => "true-false",
            Self::Short(_) => "short",
            Self::Number(_) => "number",
            Self::Cloze(_) => "cloze",
            Self::Order(_) => "order",
            Self::Match(_) => "match",
            Self::Proof(_) => "proof",
        }
    }

    /// The options to choose from; none where the answer is not chosen from texts of the file.
    pub fn options(&self) -> &[AnswerOption] {
        match self {
            Self::Single(single) => &single.options,
            Self::Multiple(multiple) => &multiple.options,
            Self::TrueFalse(_)
            | Self::Short(_)
            | Self::Number(_)
            | Self::Cloze(_)
            | Self::Order(_)
            | Self::Match(_)
            | Self::Proof(_) => &[],
        }
    }

    /// Whether the option at a place is right.
    pub fn is_right(&self, option: usize) -> bool {
        match self {
            Self::Single(single) => single.answer == option,
            Self::Multiple(multiple) => multiple.answer.contains(&option),
            _ => false,
        }
    }

    /// The texts of the file that are shown in an order of the sitting: options, items to be put in
    /// order, what is to be matched, the words of a bank.
    pub fn texts(&self) -> Vec<&CleanText> {
        match self {
            Self::Order(order) => order.items.iter().collect(),
            Self::Match(matching) => matching.rights.iter().collect(),
            Self::Cloze(cloze) if cloze.bank => cloze.words().collect(),
            kind => kind.options().iter().map(|option| &option.text).collect(),
        }
    }

    /// The texts that are accepted besides the one shown, where the answer is typed in one field.
    pub fn accepted(&self) -> &[CleanText] {
        match self {
            Self::Short(short) => &short.accept[1..],
            Self::Number(number) => &number.accept,
            _ => &[],
        }
    }

    /// Whether the answer is typed, in one field.
    pub fn is_typed(&self) -> bool {
        matches!(self, Self::Short(_) | Self::Number(_))
    }

    /// Whether any text may be an answer: one is typed, in one field or several.
    pub fn takes_text(&self) -> bool {
        self.is_typed() || matches!(self, Self::Cloze(cloze) if !cloze.bank)
    }

    /// The sentences that the reader has to show, where that is asked.
    pub fn proof(&self) -> Option<&Proof> {
        match self {
            Self::Proof(proof) => Some(proof),
            Self::TrueFalse(statement) => statement.justification.as_ref().map(|j| &j.proof),
            _ => None,
        }
    }
}

/// One option is right.
#[derive(Debug, Clone)]
pub struct Single {
    pub options: Vec<AnswerOption>,
    /// The place of the right one among the options.
    pub answer: usize,
    pub shuffle: bool,
}

/// Any number of options is right.
#[derive(Debug, Clone)]
pub struct Multiple {
    pub options: Vec<AnswerOption>,
    /// The places of the right ones, rising.
    pub answer: Vec<usize>,
    pub scoring: Scoring,
    pub shuffle: bool,
}

/// A statement to judge by the text.
#[derive(Debug, Clone)]
pub struct TrueFalse {
    pub answer: Truth,
    /// Where the sentences that prove the judgement are asked for too.
    pub justification: Option<Justification>,
}

/// The proof that goes with a judgement. What the text does not say asks for none.
#[derive(Debug, Clone)]
pub struct Justification {
    pub proof: Proof,
    pub scoring: JustifyScoring,
}

/// Sentences of the passage to be found: those that hold the evidence.
#[derive(Debug, Clone, Default)]
pub struct Proof {
    /// Their places among the sentences of the passage, rising.
    pub sentences: Vec<usize>,
    /// How many sentences the passage has.
    pub among: usize,
}

/// A few typed words.
#[derive(Debug, Clone)]
pub struct Short {
    /// Accepted answers; the first is the one shown. Never empty.
    pub accept: Vec<CleanText>,
    /// The same, as marking compares them.
    pub expected: ExpectedTexts,
    pub reject: Vec<Reject>,
}

/// A typed number.
#[derive(Debug, Clone)]
pub struct Number {
    pub answer: Decimal,
    /// The answer as the file writes it, for showing.
    pub shown: CleanText,
    pub unit: Option<CleanText>,
    /// How far off still counts; not below 0.
    pub tolerance: Decimal,
    /// Other texts that are accepted.
    pub accept: Vec<CleanText>,
    pub reject: Vec<Reject>,
}

/// A text with gaps.
#[derive(Debug, Clone)]
pub struct Cloze {
    /// What stands before each gap, and last what stands behind them all: one more than gaps.
    pub pieces: Vec<CleanText>,
    /// 1 to 26.
    pub gaps: Vec<Gap>,
    /// Whether the words that fill the gaps are offered, each once.
    pub bank: bool,
}

impl Cloze {
    /// What stands for a gap where a text is only named.
    pub(in super::super) const GAP: &str = "…";

    /// The words of the bank: of each gap the first that is accepted.
    pub fn words(&self) -> impl Iterator<Item = &CleanText> {
        self.gaps.iter().map(|gap| &gap.accept[0])
    }

    /// The text, each gap as `filled` shows it by its place.
    pub fn with(&self, filled: impl Fn(usize) -> String) -> String {
        let mut text = String::new();
        for (place, piece) in self.pieces.iter().enumerate() {
            text.push_str(piece);
            if place < self.gaps.len() {
                text.push_str(&filled(place));
            }
        }
        text
    }
}

/// A gap to be filled.
#[derive(Debug, Clone)]
pub struct Gap {
    /// Accepted words; the first is the one shown. Never empty.
    pub accept: Vec<CleanText>,
    /// The same, as marking compares them.
    pub expected: ExpectedTexts,
}

/// Things to be put in their order.
#[derive(Debug, Clone)]
pub struct Order {
    /// In the right order, 3 to 12, no two the same.
    pub items: Vec<CleanText>,
}

/// Pairs to be found.
#[derive(Debug, Clone)]
pub struct Matching {
    /// 2 to 12, no two the same.
    pub lefts: Vec<CleanText>,
    /// The match of each left at its place, then those that match nothing; no two the same.
    pub rights: Vec<CleanText>,
}

/// A typed answer that is refused with a word about it.
#[derive(Debug, Clone)]
pub struct Reject {
    pub text: CleanText,
    pub feedback: Option<Localised>,
}

/// One of the texts to choose from.
#[derive(Debug, Clone)]
pub struct AnswerOption {
    pub text: CleanText,
    pub feedback: Option<Localised>,
    /// Why it tempts, where it is wrong.
    pub trap: Option<Trap>,
    pub pin: Option<Pin>,
}

/// A judgement on a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Truth {
    True,
    False,
    NotStated,
}

impl Truth {
    /// All three, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::True, Self::False, Self::NotStated];

    /// The English word of the quiz file.
    pub fn name(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::False => "false",
            Self::NotStated => "not-stated",
        }
    }
}

/// Which remarks make a typed answer wrong.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Strictness {
    pub accents: bool,
    pub spelling: bool,
}
