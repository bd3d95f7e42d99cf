//! `true-false`: all points or none; where the judgement has to be proved, both count.

use super::{Answer, Verdict, proof};
use crate::bank::{JustifyScoring, Points, TrueFalse, Truth};

/// What may be written for each judgement, in both languages.
const WRITTEN: &[(&str, Truth)] = &[
    ("vrai", Truth::True),
    ("true", Truth::True),
    ("v", Truth::True),
    ("t", Truth::True),
    ("faux", Truth::False),
    ("false", Truth::False),
    ("f", Truth::False),
    ("non mentionné", Truth::NotStated),
    ("not stated", Truth::NotStated),
    ("not-stated", Truth::NotStated),
    ("?", Truth::NotStated),
];

pub(super) fn mark(statement: &TrueFalse, answer: &Answer, out_of: Points) -> Verdict {
    let scoring = statement.justification.as_ref().map(|justification| justification.scoring);
    match (halves(statement, answer), scoring) {
        (Some((true, false)), Some(JustifyScoring::Ebsr)) => Verdict::share(1, 2, false, out_of),
        (Some((choice, proof)), _) => Verdict::all_or_nothing(choice && proof, out_of),
        (None, _) => Verdict::all_or_nothing(*answer == Answer::Truth(statement.answer), out_of),
    }
}

/// The answer that gets all points.
pub(super) fn key(statement: &TrueFalse) -> Answer {
    match &statement.justification {
        Some(asked) => Answer::Justified(statement.answer, asked.proof.sentences.clone()),
        None => Answer::Truth(statement.answer),
    }
}

/// Whether the judgement is right, and whether the proof is, where one is asked for.
pub(super) fn halves(statement: &TrueFalse, answer: &Answer) -> Option<(bool, bool)> {
    let asked = statement.justification.as_ref()?;
    let Answer::Justified(truth, picked) = answer else { return Some((false, false)) };
    let choice = *truth == statement.answer;
    // What the text does not say has no proof.
    let is_proof =
        || !picked.is_empty() && proof::each_once(picked.clone()) == asked.proof.sentences;
    Some((choice, (choice && *truth == Truth::NotStated) || is_proof()))
}

/// Reads a judgement, with its proof behind `@` where one is asked for: `vrai @ 4`. The third
/// judgement only where it is offered.
pub(super) fn read(statement: &TrueFalse, line: &str, not_stated: bool) -> Option<Answer> {
    let Some(asked) = &statement.justification else {
        return truth(line, not_stated).map(Answer::Truth);
    };
    let figures = || line.find(|c: char| c.is_ascii_digit()).map(|at| line.split_at(at));
    let (choice, proof) = line.split_once('@').or_else(figures).unwrap_or((line, ""));
    let truth = truth(choice.trim(), not_stated)?;
    let picked = proof::read(&asked.proof, proof)?;
    Some(Answer::Justified(truth, if truth == Truth::NotStated { Vec::new() } else { picked }))
}

fn truth(line: &str, not_stated: bool) -> Option<Truth> {
    let line = crate::text::fold_typography(line).to_lowercase();
    let truth = WRITTEN.iter().find(|(written, _)| *written == line).map(|(_, truth)| *truth);
    truth.filter(|truth| not_stated || *truth != Truth::NotStated)
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;
    use rstest::rstest;

    const DELF: &str =
        "type: true-false\nstatement: p\nanswer: vrai\njustify: true\nevidence: Max dort.";
    const EBSR: &str = "type: true-false\nstatement: p\nanswer: faux\njustify: true\nscoring: ebsr\npoints: 1.5\nevidence: [Max dort., Il rêve.]";

    #[rstest]
    #[case(DELF, "vrai @ 2", "right 1/1")]
    #[case(DELF, "V@2", "right 1/1")]
    #[case(DELF, "v 2", "right 1/1")]
    #[case::choice_alone(DELF, "vrai", "wrong 0/1")]
    #[case::other_proof(DELF, "vrai @ 1", "wrong 0/1")]
    #[case::too_much(DELF, "vrai @ 1 2", "wrong 0/1")]
    #[case::everything(DELF, "vrai @ 1 2 3", "wrong 0/1")]
    #[case::proof_alone(DELF, "faux @ 2", "wrong 0/1")]
    #[case::no_such_sentence(DELF, "vrai @ 9", "unreadable")]
    #[case::no_judgement(DELF, "@ 2", "unreadable")]
    #[case::not_offered(DELF, "? @ 2", "unreadable")]
    #[case::nothing(DELF, "", "wrong 0/1")]
    #[case(EBSR, "f @ 2 3", "right 1.5/1.5")]
    #[case::half(EBSR, "f @ 2", "partial 0.75/1.5")]
    #[case::half_alone(EBSR, "faux", "partial 0.75/1.5")]
    #[case::proof_alone(EBSR, "vrai @ 2 3", "wrong 0/1.5")]
    fn judgement_and_proof_count(#[case] yaml: &str, #[case] line: &str, #[case] expected: &str) {
        assert_eq!(told(yaml, line), expected);
    }
}
