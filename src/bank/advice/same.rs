//! Answers that are always the same: their place among the options, or true and false.

use super::super::model::{Kind, Truth};
use super::super::problem::Code;
use super::desk::{Asked, Desk};
use super::finding::Finding;

/// From how many questions on a place is a habit.
const MANY_SINGLE: usize = 4;
/// The same of statements to judge.
const MANY_STATEMENTS: usize = 3;

/// Where options keep their order, the right one always stands at the same place.
pub(super) fn right_always_first(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    let kept: Vec<(&Asked<'_>, usize)> =
        desk.asked.iter().filter_map(|asked| Some((asked, kept_place(asked)?))).collect();
    let [(first, place), rest @ ..] = &kept[..] else { return };
    if kept.len() >= MANY_SINGLE && rest.iter().all(|(_, other)| other == place) {
        let finding = Finding::option(Code::RightAlwaysFirst, first.at, *place);
        let count = kept.len().to_string();
        found.push(finding.with("count", count).with("place", (place + 1).to_string()));
    }
}

/// The place of the right option where it is shown as the file has it.
fn kept_place(asked: &Asked<'_>) -> Option<usize> {
    let Kind::Single(single) = &asked.question.kind else { return None };
    let is_kept = !single.shuffle || asked.figures.contains(&single.answer);
    let is_pinned = single.options.iter().any(|option| option.pin.is_some());
    (is_kept && !is_pinned).then_some(single.answer)
}

/// All statements of a quiz are true, or all are false.
pub(super) fn all_true_or_false(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    let judged = desk.asked.iter().filter_map(|asked| match &asked.question.kind {
        Kind::TrueFalse(statement) => Some((asked.at, statement.answer)),
        _ => None,
    });
    let judged: Vec<(usize, Truth)> = judged.collect();
    let [(first, answer), rest @ ..] = &judged[..] else { return };
    if judged.len() >= MANY_STATEMENTS && rest.iter().all(|(_, other)| other == answer) {
        let finding = Finding::field(Code::AllTrueOrFalse, *first, "answer");
        let count = judged.len().to_string();
        found.push(finding.with("count", count).with("answer", answer.name()));
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use rstest::rstest;

    use super::super::tests::{codes, quiz};
    use crate::bank::Code;

    fn singles(answers: &[&str], more: &str) -> String {
        let mut text = String::new();
        for (at, answer) in answers.iter().enumerate() {
            let asks = "type: single\n    prompt: Qui est là ?\n    options: [elle, lui, nous]";
            writeln!(text, "  - id: q{at}\n    {asks}\n    answer: {answer}\n    {more}")
                .expect("text");
        }
        quiz(&text)
    }

    #[rstest]
    #[case::always_first(&["elle", "elle", "elle", "elle"], "shuffle: false", true)]
    #[case::always_second(&["lui", "lui", "lui", "lui"], "shuffle: false", true)]
    #[case::shuffled(&["elle", "elle", "elle", "elle"], "shuffle: true", false)]
    #[case::varied(&["elle", "elle", "lui", "elle"], "shuffle: false", false)]
    #[case::few(&["elle", "elle", "elle"], "shuffle: false", false)]
    fn the_right_option_moves(#[case] answers: &[&str], #[case] more: &str, #[case] fires: bool) {
        assert_eq!(codes(&singles(answers, more)).contains(&Code::RightAlwaysFirst), fires);
    }

    #[rstest]
    #[case::true_all(&["true", "vrai", "true"], true)]
    #[case::false_all(&["false", "faux", "false"], true)]
    #[case::varied(&["true", "false", "true"], false)]
    #[case::third(&["true", "not-stated", "true"], false)]
    #[case::few(&["true", "true"], false)]
    fn statements_are_not_all_alike(#[case] answers: &[&str], #[case] fires: bool) {
        let mut text = String::new();
        for (at, answer) in answers.iter().enumerate() {
            let asks = "type: true-false\n    statement: Elle est là.";
            writeln!(text, "  - id: q{at}\n    {asks}\n    answer: {answer}").expect("text");
        }
        assert_eq!(codes(&quiz(&text)).contains(&Code::AllTrueOrFalse), fires);
    }
}
