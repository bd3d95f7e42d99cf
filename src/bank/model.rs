//! What a quiz is: plain data, already checked.

use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

use crate::french::{self, ExpectedTexts};
use crate::text::{self, CleanText};

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
}

impl Quiz {
    /// Whether any true-false question offers « Le texte ne le dit pas »: then all do.
    pub fn offers_not_stated(&self) -> bool {
        self.questions.iter().any(
            |question| matches!(&question.kind, Kind::TrueFalse(t) if t.answer == Truth::NotStated),
        )
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

/// One thing that is asked.
#[derive(Debug, Clone)]
pub struct Question {
    /// Unique in the quiz: letters, digits, `-`, `_`.
    pub id: CleanText,
    /// What is asked, or the statement to judge.
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
    Order(Order),
    Match(Matching),
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
            Self::Order(_) => "order",
            Self::Match(_) => "match",
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
            | Self::Order(_)
            | Self::Match(_) => &[],
        }
    }

    /// The texts of the file that are shown in an order of the sitting: options, items to be put in
    /// order, what is to be matched.
    pub fn texts(&self) -> Vec<&CleanText> {
        match self {
            Self::Order(order) => order.items.iter().collect(),
            Self::Match(matching) => matching.rights.iter().collect(),
            kind => kind.options().iter().map(|option| &option.text).collect(),
        }
    }

    /// Whether the answer is typed.
    pub fn is_typed(&self) -> bool {
        matches!(self, Self::Short(_) | Self::Number(_))
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
    pub answer: crate::french::Decimal,
    /// The answer as the file writes it, for showing.
    pub shown: CleanText,
    pub unit: Option<CleanText>,
    /// How far off still counts; not below 0.
    pub tolerance: crate::french::Decimal,
    /// Other texts that are accepted.
    pub accept: Vec<CleanText>,
    pub reject: Vec<Reject>,
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

/// A judgement on a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// Gives an enum the names it has in the quiz file.
macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$note])* $variant),+ }

        impl $name {
            /// Every value with its name in the quiz file.
            pub const NAMES: &[(&'static str, Self)] = &[$(($text, Self::$variant)),+];

            /// The name in the quiz file.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The value of that name, case aside.
            pub fn from_name(name: &str) -> Option<Self> {
                let named = Self::NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
                named.map(|(_, value)| *value)
            }
        }
    };
}

named! {
    /// A level of the Common European Framework.
    Level { A1 = "A1", A2 = "A2", B1 = "B1", B2 = "B2", C1 = "C1", C2 = "C2" }
}

named! {
    /// What a question asks of the reader: the four processes of PIRLS, and vocabulary.
    Skill {
        /// Find what is said.
        Locate = "locate",
        /// Conclude what is not said in so many words.
        Infer = "infer",
        /// Put several parts together.
        Interpret = "interpret",
        /// Judge the text, its sources, its certainty.
        Evaluate = "evaluate",
        /// Tell what a word means where it stands.
        Vocabulary = "vocabulary",
    }
}

named! {
    /// Why a wrong option tempts.
    Trap {
        RepeatedWord = "repeated-word",
        OutsideText = "outside-text",
        Opposite = "opposite",
        TooGeneral = "too-general",
        /// An allegation turned into a fact.
        Overclaim = "overclaim",
        /// Another figure, date or place.
        WrongDetail = "wrong-detail",
        /// Another speaker or referent.
        WrongReference = "wrong-reference",
        /// True in the text, but not the answer.
        Elsewhere = "elsewhere",
    }
}

named! {
    /// Where an option stands whatever the shuffle.
    Pin { First = "first", Last = "last" }
}

named! {
    /// How points are given where several options are right.
    Scoring {
        /// Right ticks minus wrong ticks, over the right ones, never below 0.
        PlusMinus = "plus-minus",
        AllOrNothing = "all-or-nothing",
    }
}

/// Which remarks make a typed answer wrong.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Strictness {
    pub accents: bool,
    pub spelling: bool,
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
