//! A typed answer beside all accepted ones: the best of them counts.

use super::{Outcome, Verdict};
use crate::bank::{Points, Question, Quiz, Reject, Strictness};
use crate::french::{
    self, Basis, Comparison, Difference, Known, Part, PartState, Reason, Remark, RemarkKind,
    is_person, is_place, letters, lexicon, same_words,
};
use crate::text::CleanText;

/// How a typed answer stands beside the accepted one that is nearest to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// The accepted answer, as the quiz has it.
    pub expected: CleanText,
    pub remarks: Vec<Remark>,
    /// What keeps the answer from being accepted; empty where it is.
    pub differences: Vec<Difference>,
    /// Both answers, part by part.
    pub parts: Vec<Part>,
    /// Why it is right, where there is nothing to remark.
    pub basis: Basis,
    /// The place of the refused answer that was typed, among those of the question.
    pub rejected: Option<usize>,
}

/// A question as typed answers to it are marked.
pub(super) struct Marker<'m> {
    quiz: &'m Quiz,
    question: &'m Question,
    reject: &'m [Reject],
}

impl<'m> Marker<'m> {
    pub(super) fn new(quiz: &'m Quiz, question: &'m Question, reject: &'m [Reject]) -> Self {
        Self { quiz, question, reject }
    }

    /// The verdict on a typed text: the best that any accepted answer gives.
    pub(super) fn mark(&self, accepted: &[CleanText], text: &str) -> Verdict {
        let verdicts = accepted
            .iter()
            .map(|expected| self.verdict(expected.clone(), self.compare(expected, text), text));
        // Each verdict stands by itself, so that one more accepted answer never makes it worse.
        let best = verdicts.min_by_key(|verdict| {
            let typed = verdict.typed.as_ref();
            let cost = typed.map(|typed| (typed.differences.len(), typed.remarks.len()));
            (verdict.points == Points::ZERO, cost)
        });
        best.unwrap_or_else(|| Verdict::all_or_nothing(false, self.question.points))
    }

    /// Compares a text with one accepted answer.
    pub(super) fn compare(&self, expected: &str, text: &str) -> Comparison {
        if *self.quiz.language != *"fr" {
            return foreign(expected, text);
        }
        let is_name = |word: &str| {
            is_place(word)
                || is_person(word)
                || lexicon::is_name(word)
                || has_name(&self.quiz.passage.text, word)
        };
        french::compare(expected, text, &Known { asked: &self.question.prompt, is_name: &is_name })
    }

    /// The verdict that a comparison comes to: refused answers and strictness are looked at.
    pub(super) fn verdict(
        &self,
        expected: CleanText,
        comparison: Comparison,
        text: &str,
    ) -> Verdict {
        let rejected = self.rejected(&comparison, text);
        let Comparison { remarks, mut differences, parts, basis } = comparison;
        if rejected.is_some() && differences.is_empty() {
            let found = CleanText::new(text);
            let expected = expected.clone();
            differences.push(Difference { reason: Reason::Rejected, found, expected });
        }
        differences.extend(strict(&remarks, self.question.strictness));
        let out_of = self.question.points;
        let (outcome, points) = match (differences.is_empty(), remarks.is_empty()) {
            (true, true) => (Outcome::Right, out_of),
            (true, false) => (Outcome::Remark, out_of),
            (false, _) => (Outcome::Wrong, Points::ZERO),
        };
        let typed = Typed { expected, remarks, differences, parts, basis, rejected };
        Verdict { outcome, points, out_of, typed: Some(Box::new(typed)) }
    }

    /// The refused answer that a text is, unless an accepted one is nearer.
    fn rejected(&self, comparison: &Comparison, text: &str) -> Option<usize> {
        self.reject.iter().position(|reject| {
            if same_words(&reject.text, text) {
                return true;
            }
            let refused = self.compare(&reject.text, text);
            let nearer = refused.cost() < comparison.cost();
            let as_near = refused.cost() == comparison.cost() && !comparison.remarks.is_empty();
            refused.is_accepted() && (nearer || as_near)
        })
    }
}

/// The remarks that the quiz takes for faults.
fn strict(remarks: &[Remark], strictness: Strictness) -> impl Iterator<Item = Difference> + '_ {
    let is_strict = move |kind: RemarkKind| match kind {
        RemarkKind::Accent => strictness.accents,
        RemarkKind::Case
        | RemarkKind::Apostrophe
        | RemarkKind::Hyphen
        | RemarkKind::Elision
        | RemarkKind::Article
        | RemarkKind::Agreement
        | RemarkKind::Spelling
        | RemarkKind::Typo => strictness.spelling,
        RemarkKind::Negation | RemarkKind::NumberFormat | RemarkKind::Unit => false,
    };
    remarks.iter().filter(move |remark| is_strict(remark.kind)).map(|remark| Difference {
        reason: Reason::Strict(remark.kind),
        found: remark.found.clone(),
        expected: remark.expected.clone(),
    })
}

/// Whether a text has a name with these folded letters: a capital that begins no sentence.
fn has_name(text: &str, folded: &str) -> bool {
    let mut begins = true;
    text.split_inclusive(|c: char| !c.is_alphanumeric() && c != '-').any(|piece| {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        let is_name = !begins && word.starts_with(char::is_uppercase) && letters(word) == folded;
        begins = piece.ends_with(['.', '!', '?', '\n', ':', '«', '"', '“'])
            || (word.is_empty() && begins);
        is_name
    })
}

/// What holds in any language: typography and the capitals of names.
fn foreign(expected: &str, text: &str) -> Comparison {
    let whole = |state| Part { found: text.to_owned(), expected: expected.to_owned(), state };
    if same_words(expected, text) {
        let basis = if expected == text { Basis::Exact } else { Basis::Typography };
        return Comparison { basis, parts: vec![whole(PartState::Same)], ..Comparison::default() };
    }
    let (found, wanted) = (CleanText::new(text), CleanText::new(expected));
    let lower = |text: &str| french::bare(text).to_lowercase();
    let mut comparison =
        Comparison { parts: vec![whole(PartState::Letters)], ..Comparison::default() };
    match lower(expected) == lower(text) {
        true => comparison.remarks.push(Remark { kind: RemarkKind::Case, found, expected: wanted }),
        false => comparison.differences.push(Difference {
            reason: Reason::Other,
            found,
            expected: wanted,
        }),
    }
    comparison
}
