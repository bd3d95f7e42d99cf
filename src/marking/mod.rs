//! Marking: an answer and a question → a verdict with points. One file a question type.
//!
//! Pure and deterministic. Knows nothing of screens or time.

pub mod alignment;
mod cloze;
mod matching;
mod multiple;
mod number;
mod order;
mod proof;
mod short;
mod single;
mod true_false;
mod typed;
mod whole;

use serde::{Deserialize, Serialize};

use crate::bank::{Kind, Localised, Points, Question, Quiz, Reject, Truth};
use crate::text::{CleanText, fold_typography};

pub use crate::french::{Basis, Difference, Part, PartState, Reason, Remark, RemarkKind};
pub use typed::Typed;

/// The most characters of a typed answer that are read; what follows is cut off.
pub const MAX_TYPED: usize = 1_000;

/// What a reader answered. Options are named by their place in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// « Je ne sais pas ».
    Unknown,
    /// One option.
    Option(usize),
    /// The ticked options, rising.
    Options(Vec<usize>),
    /// A judgement on a statement.
    Truth(Truth),
    /// A typed text.
    Text(CleanText),
    /// Items in the order chosen.
    Order(Vec<usize>),
    /// For each left its right, where one was chosen.
    Pairs(Vec<Option<usize>>),
    /// For each gap what fills it, nothing where it was left.
    Gaps(Vec<CleanText>),
    /// The sentences picked, by their places in the passage, rising.
    Sentences(Vec<usize>),
    /// A judgement with the sentences that are to prove it.
    Justified(Truth, Vec<usize>),
}

impl Answer {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Unknown => true,
            Self::Options(places) | Self::Sentences(places) => places.is_empty(),
            Self::Pairs(pairs) => pairs.iter().all(Option::is_none),
            _ => false,
        }
    }

    /// A typed answer: cleaned, on one line, cut at [`MAX_TYPED`]; an empty one is unknown.
    pub fn typed(text: &str) -> Self {
        let capped: String = text.chars().take(MAX_TYPED).collect();
        let clean = CleanText::line(&capped);
        if clean.trim().is_empty() { Self::Unknown } else { Self::Text(clean) }
    }

    /// What fills the gaps, each as a typed answer is taken; unknown where nothing does. A bar is
    /// a space, since it parts gaps where they are written on one line.
    pub fn gaps<'g>(filled: impl Iterator<Item = &'g str>) -> Self {
        let text = |typed: &str| match Self::typed(&typed.replace('|', " ")) {
            Self::Text(text) => text,
            _ => CleanText::default(),
        };
        let texts: Vec<CleanText> = filled.map(text).collect();
        if texts.iter().all(|text| text.is_empty()) { Self::Unknown } else { Self::Gaps(texts) }
    }
}

/// What an answer is worth, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Right,
    /// All points, and something to look at again.
    Remark,
    /// Some of the points.
    Partial,
    Wrong,
}

impl Outcome {
    /// The word in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Remark => "remark",
            Self::Partial => "partial",
            Self::Wrong => "wrong",
        }
    }

    /// The outcome of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        let all = [Self::Right, Self::Remark, Self::Partial, Self::Wrong];
        all.into_iter().find(|outcome| outcome.name() == name)
    }
}

/// The judgement on an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    pub outcome: Outcome,
    pub points: Points,
    pub out_of: Points,
    /// Where a part of the points is given for a part of the answer: how many parts are right,
    /// and of how many.
    pub share: Option<(usize, usize)>,
    /// For a typed answer: how it stands beside the accepted one.
    pub typed: Option<Box<Typed>>,
    /// For a text with gaps: the judgement on each.
    pub gaps: Vec<GapVerdict>,
}

/// The judgement on what fills a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapVerdict {
    pub outcome: Outcome,
    /// How it stands beside the accepted word, where it was typed.
    pub typed: Option<Box<Typed>>,
}

impl GapVerdict {
    /// Whether the gap is filled as it should be.
    pub fn is_right(&self) -> bool {
        matches!(self.outcome, Outcome::Right | Outcome::Remark)
    }
}

impl Verdict {
    /// All points or none.
    fn all_or_nothing(right: bool, out_of: Points) -> Self {
        let (outcome, points) =
            if right { (Outcome::Right, out_of) } else { (Outcome::Wrong, Points::ZERO) };
        Self { outcome, points, out_of, share: None, typed: None, gaps: Vec::new() }
    }

    /// A share of the points; right only where the whole answer is.
    fn share(part: usize, whole: usize, is_whole: bool, out_of: Points) -> Self {
        let points = out_of.share(part, whole);
        let outcome = match (is_whole, points) {
            (true, _) => Outcome::Right,
            (false, Points::ZERO) => Outcome::Wrong,
            (false, _) => Outcome::Partial,
        };
        let share = Some((part, whole));
        Self { outcome, points, out_of, share, typed: None, gaps: Vec::new() }
    }

    /// How what was typed stands beside what was expected, for each field.
    fn fields(&self) -> impl Iterator<Item = &Typed> {
        let gaps = self.gaps.iter().map(|gap| &gap.typed);
        std::iter::once(&self.typed).chain(gaps).flatten().map(Box::as_ref)
    }

    /// What there is to remark on what was typed.
    pub fn remarks(&self) -> impl Iterator<Item = &Remark> {
        self.fields().flat_map(|typed| &typed.remarks)
    }

    /// The points where the learner counts what was typed right: a gap that was left stays wrong.
    pub fn claimed(&self) -> Points {
        match self.gaps.iter().filter(|gap| gap.typed.is_some()).count() {
            _ if self.gaps.is_empty() => self.out_of,
            filled => self.out_of.share(filled, self.gaps.len()),
        }
    }

    /// Whether the learner may object: what was typed was refused or remarked on.
    pub fn is_disputable(&self) -> bool {
        self.outcome != Outcome::Right && self.fields().next().is_some()
    }
}

/// Marks an answer to a question of a quiz. One that does not fit the question's type is wrong.
pub fn mark(quiz: &Quiz, question: &Question, answer: &Answer) -> Verdict {
    match &question.kind {
        Kind::Single(single) => single::mark(single, answer, question.points),
        Kind::Multiple(multiple) => multiple::mark(multiple, answer, question.points),
        Kind::TrueFalse(statement) => true_false::mark(statement, answer, question.points),
        Kind::Short(short) => short::mark(quiz, question, short, answer),
        Kind::Number(number) => number::mark(quiz, question, number, answer),
        Kind::Cloze(cloze) => cloze::mark(quiz, question, cloze, answer),
        Kind::Order(order) => order::mark(order, answer, question.points),
        Kind::Match(pairs) => matching::mark(pairs, answer, question.points),
        Kind::Proof(proof) => proof::mark(proof, answer, question.points),
    }
}

/// The answer that gets all points.
pub fn key(question: &Question) -> Answer {
    match &question.kind {
        Kind::Single(single) => Answer::Option(single.answer),
        Kind::Multiple(multiple) => Answer::Options(multiple.answer.clone()),
        Kind::TrueFalse(statement) => true_false::key(statement),
        Kind::Short(short) => Answer::Text(short.accept[0].clone()),
        Kind::Number(number) => Answer::Text(number.shown.clone()),
        Kind::Order(order) => Answer::Order((0..order.items.len()).collect()),
        Kind::Match(pairs) => Answer::Pairs((0..pairs.lefts.len()).map(Some).collect()),
        Kind::Cloze(cloze) => Answer::Gaps(cloze.words().cloned().collect()),
        Kind::Proof(proof) => Answer::Sentences(proof.sentences.clone()),
    }
}

/// For a judgement that had to be proved: whether it is right, and whether the proof is.
pub fn halves(question: &Question, answer: &Answer) -> Option<(bool, bool)> {
    let Kind::TrueFalse(statement) = &question.kind else { return None };
    true_false::halves(statement, answer)
}

/// Where several options or sentences are to be picked: how many of the right ones were, how many
/// others, and how many right ones there are.
pub fn picks(question: &Question, answer: &Answer) -> Option<(usize, usize, usize)> {
    let (picked, right) = match (&question.kind, answer) {
        (Kind::Multiple(multiple), Answer::Options(picked)) => (picked, &multiple.answer),
        (Kind::Proof(proof), Answer::Sentences(picked)) => (picked, &proof.sentences),
        _ => return None,
    };
    let found = picked.iter().filter(|place| right.contains(place)).count();
    Some((found, picked.len() - found, right.len()))
}

/// What the quiz says about an answer: the feedback of what was chosen, or of a refused text.
pub fn feedback<'q>(
    question: &'q Question,
    answer: &Answer,
    verdict: &Verdict,
) -> Vec<&'q Localised> {
    let chosen: &[usize] = match answer {
        Answer::Option(at) => std::slice::from_ref(at),
        Answer::Options(places) => places,
        _ => &[],
    };
    let options = question.kind.options();
    let of_options = chosen.iter().filter_map(|&at| options.get(at)?.feedback.as_ref());
    let rejected = verdict.typed.as_ref().and_then(|typed| typed.rejected);
    let of_reject = rejected.and_then(|at| rejects(&question.kind).get(at)?.feedback.as_ref());
    of_options.chain(of_reject).collect()
}

/// The answers that a question refuses by name.
fn rejects(kind: &Kind) -> &[Reject] {
    match kind {
        Kind::Short(short) => &short.reject,
        Kind::Number(number) => &number.reject,
        _ => &[],
    }
}

/// Reads an answer written on one line (contract: « How an answer is written »). Letters follow
/// `shown`, the places of the options in the order shown. Nothing where no answer can be read.
pub fn read(question: &Question, line: &str, shown: &[usize], not_stated: bool) -> Option<Answer> {
    if question.kind.is_typed() {
        return Some(Answer::typed(line));
    }
    if line.trim().is_empty() {
        return Some(Answer::Unknown);
    }
    match &question.kind {
        Kind::Single(_) => option(question, line, shown).map(Answer::Option),
        Kind::Multiple(_) => multiple::read(question, line, shown),
        Kind::TrueFalse(statement) => true_false::read(statement, line, not_stated),
        Kind::Cloze(cloze) => cloze::read(cloze, line, shown),
        Kind::Proof(proof) => {
            proof::read(proof, line).filter(|picked| !picked.is_empty()).map(Answer::Sentences)
        }
        Kind::Order(_) => order::read(question, line, shown),
        Kind::Match(pairs) => matching::read(pairs, line, shown),
        Kind::Short(_) | Kind::Number(_) => None,
    }
}

/// Writes an answer on one line, as it stands in reports: `""` for an unknown one.
pub fn written(question: &Question, answer: &Answer) -> CleanText {
    let texts = question.kind.texts();
    let text = |at: &usize| texts.get(*at).map_or("", |text| text.as_str());
    match answer {
        Answer::Unknown => CleanText::default(),
        Answer::Option(at) => CleanText::new(text(at)),
        Answer::Options(places) | Answer::Order(places) => {
            CleanText::new(&places.iter().map(text).collect::<Vec<_>>().join(" | "))
        }
        Answer::Pairs(pairs) => CleanText::new(&matching::written(question, pairs)),
        Answer::Gaps(texts) => {
            CleanText::new(&texts.iter().map(CleanText::as_str).collect::<Vec<_>>().join(" | "))
        }
        Answer::Sentences(places) => CleanText::new(&proof::written(places)),
        Answer::Justified(truth, places) if places.is_empty() => CleanText::new(truth.name()),
        Answer::Justified(truth, places) => {
            CleanText::new(&format!("{} @ {}", truth.name(), proof::written(places)))
        }
        Answer::Truth(truth) => CleanText::new(truth.name()),
        Answer::Text(text) => text.clone(),
    }
}

/// The option that a text or a letter names; the text wins.
fn option(question: &Question, written: &str, shown: &[usize]) -> Option<usize> {
    let options = question.kind.options();
    let folded = fold_typography(written);
    let by_text = options.iter().position(|option| *option.text == *written);
    let by_fold = || options.iter().position(|option| fold_typography(&option.text) == folded);
    by_text.or_else(by_fold).or_else(|| shown.get(letter(&folded)?).copied())
}

/// The place of a folded text among others.
fn option_of(texts: &[CleanText], folded: &str) -> Option<usize> {
    texts.iter().position(|text| fold_typography(text) == folded)
}

/// The place that a lone letter has in the alphabet.
fn letter(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    match (chars.next()?.to_ascii_lowercase(), chars.next()) {
        (c @ 'a'..='z', None) => Some(c as usize - 'a' as usize),
        _ => None,
    }
}

/// The places of several letters, apart by spaces or signs or not at all.
fn letters(line: &str) -> Option<Vec<usize>> {
    let is_apart = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '>' | '-' | '→');
    let apart: Vec<&str> = line.split(is_apart).filter(|part| !part.is_empty()).collect();
    let parts: Vec<&str> = match apart.as_slice() {
        [one] => one.split("").filter(|letter| !letter.is_empty()).collect(),
        _ => apart,
    };
    parts.into_iter().map(letter).collect()
}

#[cfg(test)]
pub(crate) mod tests;
