//! A typed answer beside all accepted ones: the best of them counts.

use std::cell::OnceCell;

use super::{MAX_TYPED, Outcome, Verdict};
use crate::bank::{Points, Question, Quiz, Reject, Strictness};
use crate::french::{
    self, Basis, Comparison, Difference, ExpectedTexts, Known, Part, PartState, Reason, Remark,
    RemarkKind, TypedText, is_person, is_place, letters, lexicon, same_words,
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
    text: &'m str,
    typed: TypedText<'m>,
    /// How the text compares with each refused answer, once that is asked.
    refused: OnceCell<Vec<Comparison>>,
}

impl<'m> Marker<'m> {
    pub(super) fn new(
        quiz: &'m Quiz,
        question: &'m Question,
        reject: &'m [Reject],
        text: &'m str,
    ) -> Self {
        let typed = TypedText::new(text);
        Self { quiz, question, reject, text, typed, refused: OnceCell::new() }
    }

    /// The verdict on the text: the best that any accepted answer gives.
    /// `expected`: the same answers, where they are kept cut.
    pub(super) fn mark(&self, accepted: &[CleanText], expected: &ExpectedTexts) -> Verdict {
        let cut = expected.of(accepted);
        // Each verdict stands by itself, so that one more accepted answer never makes it worse.
        let rank = |verdict: &Verdict| {
            let typed = verdict.typed.as_ref();
            let cost = typed.map(|typed| (typed.differences.len(), typed.remarks.len()));
            (verdict.points == Points::ZERO, cost)
        };
        let mut best: Option<Verdict> = None;
        for (at, expected) in accepted.iter().enumerate() {
            let compared = match cut {
                Some(cut) => {
                    self.compare_with(expected, |known| cut[at].compare(&self.typed, known))
                }
                None => self.compare(expected),
            };
            let verdict = self.verdict(expected.clone(), compared);
            if verdict.outcome == Outcome::Right {
                return verdict;
            }
            if best.as_ref().is_none_or(|best| rank(&verdict) < rank(best)) {
                best = Some(verdict);
            }
        }
        best.unwrap_or_else(|| Verdict::all_or_nothing(false, self.question.points))
    }

    /// Compares the text with one accepted answer.
    pub(super) fn compare(&self, expected: &str) -> Comparison {
        self.compare_with(expected, |known| french::compare(expected, &self.typed, known))
    }

    /// The same, by `compare` where the passage is French.
    fn compare_with(
        &self,
        expected: &str,
        compare: impl Fn(&Known<'_>) -> Comparison,
    ) -> Comparison {
        // What is longer than can be typed is met by none: it is not worth the time of an alignment.
        let is_too_long = expected.chars().nth(MAX_TYPED).is_some();
        if *self.quiz.language != *"fr" || is_too_long {
            return foreign(expected, self.text);
        }
        let is_name = |word: &str| {
            is_place(word)
                || is_person(word)
                || lexicon::is_name(word)
                || has_name(&self.quiz.passage.text, word)
        };
        compare(&Known { asked: &self.question.prompt, is_name: &is_name })
    }

    /// The verdict that a comparison comes to: refused answers and strictness are looked at.
    pub(super) fn verdict(&self, expected: CleanText, comparison: Comparison) -> Verdict {
        let rejected = self.rejected(&expected, &comparison);
        let Comparison { remarks, mut differences, parts, basis } = comparison;
        if rejected.is_some() && differences.is_empty() {
            let found = CleanText::new(self.text);
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
        let typed = Some(Box::new(typed));
        Verdict { outcome, points, out_of, share: None, typed, gaps: Vec::new() }
    }

    /// The refused answer that the text is, unless an accepted one is nearer: « otan » may be refused
    /// beside « OTAN », which is the same in capitals throughout.
    fn rejected(&self, expected: &str, comparison: &Comparison) -> Option<usize> {
        let compare = |reject: &Reject| self.compare(&reject.text);
        let refused = self.refused.get_or_init(|| self.reject.iter().map(compare).collect());
        let is_expected = same_words(expected, self.text);
        self.reject.iter().zip(refused).position(|(reject, refused)| {
            let nearer = refused.cost() < comparison.cost();
            let as_near = refused.cost() == comparison.cost() && !comparison.remarks.is_empty();
            let is_it = !is_expected && same_words(&reject.text, self.text);
            (refused.is_accepted() && (nearer || as_near)) || is_it
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
    let (ours, theirs) = (french::bare(expected), french::bare(text));
    let is_same = ours.to_lowercase() == theirs.to_lowercase();
    // A capital that was not typed is a name's, unless everything was typed in capitals.
    let is_small = |(one, other): (char, char)| one.is_uppercase() && other.is_lowercase();
    if (is_same && !ours.chars().zip(theirs.chars()).any(is_small)) || same_number(&ours, &theirs) {
        let basis = if expected == text { Basis::Exact } else { Basis::Typography };
        return Comparison { basis, parts: vec![whole(PartState::Same)], ..Comparison::default() };
    }
    let (found, wanted) = (CleanText::new(text), CleanText::new(expected));
    let mut comparison =
        Comparison { parts: vec![whole(PartState::Letters)], ..Comparison::default() };
    match is_same {
        true => comparison.remarks.push(Remark { kind: RemarkKind::Case, found, expected: wanted }),
        false => comparison.differences.push(Difference {
            reason: Reason::Other,
            found,
            expected: wanted,
        }),
    }
    comparison
}

/// Whether two texts are one number in digits.
fn same_number(one: &str, other: &str) -> bool {
    french::number(one).is_some_and(|number| french::number(other) == Some(number))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{quiz, told};
    use super::super::{Answer, mark};
    use super::*;
    use rstest::rstest;

    /// An answer that is accepted, one that is refused, and what was typed.
    #[rstest]
    #[case::fits_both("le chat", "un chat", "chat", "right 1/1")]
    #[case::as_near_to_both("élève doué", "élèves doués", "eleve doue", "wrong 0/1")]
    #[case::nearer_to_the_refused("l’école fermée", "l’école fermé", "la ecole fermé", "wrong 0/1")]
    #[case::nearer_to_the_accepted(
        "l’école fermé",
        "l’école fermée",
        "la ecole fermé",
        "remark 1/1"
    )]
    #[case::the_refused_itself("marché", "marche", "Marche !", "wrong 0/1")]
    #[case::neither("marché", "marche", "foire", "wrong 0/1")]
    fn the_nearer_answer_counts(
        #[case] accepted: &str,
        #[case] refused: &str,
        #[case] line: &str,
        #[case] expected: &str,
    ) {
        let yaml = format!("type: short\nprompt: p\nanswer: {accepted}\nreject: [{refused}]");
        assert_eq!(told(&yaml, line), expected);
    }

    #[test]
    fn of_answers_equally_far_the_first_is_shown() {
        let quiz = quiz("type: short\nprompt: p\nanswer: [été, hiver]");
        let verdict = mark(&quiz, &quiz.questions[0], &Answer::typed("automne"));
        assert_eq!(verdict.typed.map(|typed| typed.expected), Some("été".into()));
    }

    #[rstest]
    #[case("{ accents: strict }", "ete", "wrong 0/1")]
    #[case("{ accents: strict }", "étés", "remark 1/1")]
    #[case("{ spelling: strict }", "ete", "remark 1/1")]
    #[case("{ spelling: strict }", "étés", "wrong 0/1")]
    #[case("{}", "ete", "remark 1/1")]
    #[case("{ accents: strict, spelling: strict }", "Été.", "right 1/1")]
    fn a_quiz_may_take_remarks_for_faults(
        #[case] marking: &str,
        #[case] line: &str,
        #[case] expected: &str,
    ) {
        let yaml = format!("type: short\nprompt: p\nanswer: été\nmarking: {marking}");
        assert_eq!(told(&yaml, line), expected);
    }

    #[rstest]
    #[case::inside("max", true)]
    #[case::joined("jeanpaul", true)]
    #[case::behind_a_name("rutte", true)]
    #[case::no_part_of_one("paul", false)]
    #[case::at_the_start("lea", false)]
    #[case::of_a_sentence("demain", false)]
    #[case::of_a_line("puis", false)]
    #[case::of_a_quotation("viens", false)]
    #[case::behind_a_colon("oui", false)]
    #[case::small("voit", false)]
    #[case::absent("luc", false)]
    fn a_name_is_a_capital_that_begins_no_sentence(#[case] folded: &str, #[case] is_name: bool) {
        let text =
            "Léa voit Max, Jean-Paul et Mark Rutte. — Demain ? Réponse : Oui\nPuis : « Viens ! »";
        assert_eq!(has_name(text, folded), is_name);
    }

    /// Of a text in another language only signs, capitals and figures are known.
    #[rstest]
    #[case("London", "London", "right", Basis::Exact)]
    #[case("London", "London.", "right", Basis::Typography)]
    #[case("London", "LONDON", "right", Basis::Typography)]
    #[case("the river", "The river", "right", Basis::Typography)]
    #[case("London", "london", "remark", Basis::Exact)]
    #[case("London", "Londres", "wrong", Basis::Exact)]
    #[case::number("11000", "11 000", "right", Basis::Typography)]
    #[case::other_number("11000", "12 000", "wrong", Basis::Exact)]
    fn another_language_is_compared_by_its_letters(
        #[case] accepted: &str,
        #[case] line: &str,
        #[case] outcome: &str,
        #[case] basis: Basis,
    ) {
        let french = quiz(&format!("type: short\nprompt: p\nanswer: {accepted:?}"));
        let quiz = Quiz { language: "en".into(), ..french };
        let verdict = mark(&quiz, &quiz.questions[0], &Answer::typed(line));
        let typed = verdict.typed.expect("a typed answer");
        assert_eq!((verdict.outcome.name(), typed.basis), (outcome, basis));
        let state = if outcome == "right" { PartState::Same } else { PartState::Letters };
        let part = Part { found: line.to_owned(), expected: typed.expected.to_string(), state };
        assert_eq!(typed.parts, [part]);
    }
}
