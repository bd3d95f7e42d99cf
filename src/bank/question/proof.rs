//! `proof`: the sentences of the passage that hold the evidence are to be found.

use super::super::evidence::PassageIndex;
use super::super::fields::{Decoder, Fields};
use super::super::model::{Evidence, Kind, Proof, Truth};

/// All that it has is common to every question.
pub(super) const FIELDS: &[&str] = &[];

pub(super) fn decode(decoder: &mut Decoder<'_>, fields: &Fields<'_, '_>) -> Option<Kind> {
    decoder.required(fields, "evidence")?;
    Some(Kind::Proof(Proof::default()))
}

/// Gives a question that asks for a proof the sentences of its evidence.
pub(super) fn complete(
    kind: Kind,
    evidence: &[Evidence],
    passage: Option<&PassageIndex<'_>>,
) -> Kind {
    let Some(passage) = passage.map(PassageIndex::passage) else { return kind };
    let proof = || {
        let places = evidence.iter().flat_map(|evidence| &evidence.places);
        Proof { sentences: passage.sentences_of(places), among: passage.sentences().len() }
    };
    match kind {
        Kind::Proof(_) => Kind::Proof(proof()),
        Kind::TrueFalse(mut statement) => {
            if let Some(justification) = &mut statement.justification {
                justification.proof = proof();
                // What the text does not say, no sentence proves.
                if statement.answer == Truth::NotStated {
                    justification.proof.sentences.clear();
                }
            }
            Kind::TrueFalse(statement)
        }
        kind => kind,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use crate::bank::{Code, read_alone};

    fn source(question: &str) -> String {
        format!(
            "title: t\npassage: Léa lit. Max dort. Il rêve.\nquestions:\n  - id: q\n    {question}\n"
        )
    }

    #[rstest]
    #[case::one("type: proof\n    prompt: p\n    evidence: Max dort.", &[1])]
    #[case::a_part("type: proof\n    prompt: p\n    evidence: rêve", &[2])]
    #[case::two("type: proof\n    prompt: p\n    evidence: [Il rêve., Léa lit.]", &[0, 2])]
    #[case::over_two("type: proof\n    prompt: p\n    evidence: dort. Il", &[1, 2])]
    #[case::the_same("type: proof\n    prompt: p\n    evidence: [Il rêve., rêve]", &[2])]
    #[case::justified(
        "type: true-false\n    statement: s\n    answer: vrai\n    justify: true\n    evidence: Léa lit.",
        &[0]
    )]
    #[case::not_stated(
        "type: true-false\n    statement: s\n    answer: not-stated\n    justify: oui\n    evidence: Léa lit.",
        &[]
    )]
    fn the_sentences_of_the_evidence_are_known(#[case] question: &str, #[case] places: &[usize]) {
        let reading = read_alone(&source(question), "t");
        let quiz = reading.quiz.unwrap_or_else(|| panic!("{:?}", reading.problems));
        let proof = quiz.questions[0].kind.proof().expect("a proof");
        assert_eq!((proof.sentences.as_slice(), proof.among), (places, 3));
    }

    #[rstest]
    #[case("type: proof\n    prompt: p", Code::MissingField)]
    #[case(
        "type: true-false\n    statement: s\n    answer: faux\n    justify: true",
        Code::MissingField
    )]
    #[case(
        "type: true-false\n    statement: s\n    answer: faux\n    scoring: ebsr",
        Code::ScoringWithoutJustify
    )]
    fn what_is_needed_is_asked_for(#[case] question: &str, #[case] code: Code) {
        let problems = read_alone(&source(question), "t").problems;
        assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [code]);
    }
}
