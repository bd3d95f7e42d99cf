//! What a quiz is: plain data, already checked.

mod named;
mod question;

use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::french;
use crate::text::{self, CleanText};

pub use named::{JustifyScoring, Level, Pin, Scoring, Skill, Trap};
pub use question::{
    AnswerOption, Cloze, Evidence, Gap, Justification, Kind, Matching, Multiple, Number, Order,
    Proof, Question, Reject, Short, Single, Strictness, TrueFalse, Truth,
};

/// A passage and its questions.
#[derive(Debug, Clone)]
pub struct Quiz {
    /// The name that progress is tied to; by default the file's stem.
    pub id: CleanText,
    pub title: CleanText,
    /// The level aimed at.
    pub level: Option<Level>,
    /// The language of the passage, as a tag such as `fr`.
    pub language: CleanText,
    pub source: Option<CleanText>,
    pub author: Option<CleanText>,
    pub license: Option<CleanText>,
    pub tags: Vec<CleanText>,
    pub passage: Passage,
    pub glossary: Vec<Term>,
    /// Drafts included.
    pub questions: Vec<Question>,
    /// Whether the order of the questions may be changed.
    pub shuffle: bool,
    /// For the exam, in minutes, 1 to 600.
    pub time_limit: Option<u16>,
    /// SHA-256 of the file.
    pub hash: [u8; 32],
    /// What it was read from.
    pub written: Arc<Written>,
}

/// All that a quiz was read from: enough to read it once more, whatever became of its files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The id where the file gives none.
    pub stem: String,
    /// The text of the file.
    pub source: String,
    /// The files that it names, with their texts.
    pub files: Vec<(String, String)>,
}

impl Quiz {
    /// Whether any true-false question offers « Le texte ne le dit pas »: then all do.
    pub fn offers_not_stated(&self) -> bool {
        self.questions.iter().any(
            |question| matches!(&question.kind, Kind::TrueFalse(t) if t.answer == Truth::NotStated),
        )
    }

    /// Whether the glossary explains a word.
    pub fn has_meanings(&self) -> bool {
        self.glossary.iter().any(|term| !term.meanings.is_empty())
    }

    /// How long reading the passage should take, in minutes, at least 1. Words a minute by level:
    /// 80 up to A2, 120 at B1 and where no level is given, 150 at B2, 180 above.
    pub fn reading_minutes(&self) -> usize {
        let speed = match self.level {
            Some(Level::A1 | Level::A2) => 80,
            Some(Level::B1) | None => 120,
            Some(Level::B2) => 150,
            Some(Level::C1 | Level::C2) => 180,
        };
        self.passage.words().div_ceil(speed).max(1)
    }

    /// The questions that are ready to be played.
    pub fn ready(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(|question| !question.draft)
    }
}

/// The text that is read. Paragraphs are lines; a blank line in the file separates them.
#[derive(Debug, Clone, Default)]
pub struct Passage {
    pub title: Option<CleanText>,
    /// One line a paragraph, set typographically where it is French.
    pub text: CleanText,
    /// Whether it is cut into sentences as French is.
    french: bool,
    /// Known from the start only where the file gives them.
    sentences: OnceLock<Vec<Range<usize>>>,
}

impl Passage {
    /// A passage whose sentences are cut by rule.
    pub(super) fn new(title: Option<CleanText>, text: CleanText, french: bool) -> Self {
        Self { title, text, french, sentences: OnceLock::new() }
    }

    /// Another text in its language, without a title: a part of it, or one with gaps.
    #[must_use]
    pub fn with_text(&self, text: &str) -> Self {
        Self::new(None, CleanText::new(text), self.french)
    }

    /// The same, its sentences being those of the file.
    pub(super) fn cut_by_hand(self, sentences: Vec<Range<usize>>) -> Self {
        Self { sentences: sentences.into(), ..self }
    }

    /// The sentences, as byte ranges of the text, in its order: those that the file gives, else cut
    /// by the rules of French or, in another language, of Unicode, the first time this is asked.
    pub fn sentences(&self) -> &[Range<usize>] {
        self.sentences.get_or_init(|| match self.french {
            true => french::sentences(&self.text),
            false => text::sentences(&self.text),
        })
    }

    /// The places among [`Self::sentences`] of those that hold any of `parts`, rising.
    pub fn sentences_of<'p>(&self, parts: impl Iterator<Item = &'p Range<usize>>) -> Vec<usize> {
        let sentences = self.sentences();
        let mut found: Vec<usize> = parts
            .flat_map(|part| {
                let first = sentences.partition_point(|sentence| sentence.end <= part.start);
                let end = sentences.partition_point(|sentence| sentence.start < part.end);
                first..end
            })
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The paragraphs, as byte ranges of the text.
    pub fn paragraphs(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let mut from = 0;
        self.text.split('\n').map(move |paragraph| {
            let range = from..from + paragraph.len();
            from = range.end + 1;
            range
        })
    }

    /// How many words it has, as a word processor counts them.
    pub fn words(&self) -> usize {
        self.text.split([' ', '\n']).filter(|word| word.contains(char::is_alphanumeric)).count()
    }
}

/// A word of the glossary.
#[derive(Debug, Clone)]
pub struct Term {
    /// As it stands in the passage.
    pub term: CleanText,
    /// Meanings by language tag, in the order of the file.
    pub meanings: Vec<(CleanText, CleanText)>,
    /// Meanings that it does not have.
    pub wrong: Vec<CleanText>,
    /// Where it stands first in the passage; nowhere if the passage lacks it.
    pub place: Option<Range<usize>>,
}

impl Term {
    /// The meaning in `language`, else in the language nearest to help: French, then the first.
    pub fn meaning(&self, language: &str) -> Option<&CleanText> {
        let of = |tag: &str| self.meanings.iter().find(|(l, _)| **l == *tag).map(|(_, text)| text);
        of(language).or_else(|| of("fr")).or_else(|| self.meanings.first().map(|(_, text)| text))
    }
}

/// A text in one language for all, or in several.
#[derive(Debug, Clone)]
pub enum Localised {
    Same(CleanText),
    /// By language tag, never empty.
    ByLanguage(Vec<(CleanText, CleanText)>),
}

impl Localised {
    /// The text in `language`; where that is missing in English, else the first.
    pub fn in_language(&self, language: &str) -> &CleanText {
        match self {
            Self::Same(text) => text,
            Self::ByLanguage(texts) => {
                let of = |tag: &str| texts.iter().find(|(l, _)| **l == *tag);
                &of(language).or_else(|| of("en")).unwrap_or(&texts[0]).1
            }
        }
    }
}

/// Points, in quarters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(u32);

impl Points {
    /// One point.
    pub const ONE: Self = Self(4);
    /// None.
    pub const ZERO: Self = Self(0);

    /// So many quarters of a point.
    pub fn from_quarters(quarters: u32) -> Self {
        Self(quarters)
    }

    /// How many quarters of a point these are.
    pub fn quarters(self) -> u32 {
        self.0
    }

    /// `part` of `whole` of these points, rounded down to a quarter. `whole` must not be 0.
    #[must_use]
    pub fn share(self, part: usize, whole: usize) -> Self {
        let quarters = self.0 as usize * part.min(whole) / whole;
        Self(u32::try_from(quarters).unwrap_or(self.0))
    }

    /// As a decimal number of points.
    pub fn as_f64(self) -> f64 {
        f64::from(self.0) / 4.0
    }
}

impl std::iter::Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        Self(points.map(|points| points.0).sum())
    }
}

impl fmt::Display for Points {
    /// With a decimal point and no zero at the end: `9.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.as_f64())
    }
}
