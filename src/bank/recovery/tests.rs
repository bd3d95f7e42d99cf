//! What is read behind a mistake, and what is not said of it.

use rstest::rstest;

use crate::bank::{Lines, read_alone};
use crate::text::CleanText;

const HEAD: &str = "title: Un\npassage: |\n  Léa lit.\n\n  Elle rit.\nquestions:\n";

/// The codes of a text's errors, each with its line.
fn errors(source: &str) -> Vec<(&'static str, usize)> {
    let reading = read_alone(source, "quiz");
    assert!(reading.quiz.is_none(), "{source}");
    let lines = Lines::new(source);
    let errors = reading.problems.iter().filter(|problem| problem.is_error());
    errors.map(|p| (p.code.name(), lines.position(p.place.start).0)).collect()
}

fn question(id: &str, answer: &str) -> String {
    format!("  - id: {id}\n    type: short\n    prompt: Qui lit ?\n    answer: {answer}\n")
}

#[test]
fn every_broken_question_is_told_and_the_others_are_read() {
    let source = [
        HEAD,
        &question("a", "Léa : elle"),
        &question("b", "Léa"),
        &question("c", "'l'eau'"),
        &question("b", "[]"),
        &question("d", "\"Léa"),
    ]
    .concat();
    let expected = [
        ("yaml-syntax", 10),
        ("yaml-syntax", 18),
        ("duplicate-id", 19),
        ("empty-text", 22),
        ("yaml-syntax", 26),
    ];
    assert_eq!(errors(&source), expected);
    let problems = read_alone(&source, "quiz").problems;
    let ids: Vec<_> = problems.iter().map(|p| p.question.as_ref().map(CleanText::as_str)).collect();
    assert_eq!(ids, [Some("a"), Some("c"), Some("b"), Some("b"), Some("d")]);
}

#[rstest]
#[case("title: a : b", 1)]
#[case("title: \"a", 1)]
#[case("title: a\ntags: [a", 2)]
#[case("title: a\nglossary:\n  - term: Léa\n   fr: elle", 4)]
#[case("title: a\n level: A2", 2)]
#[case("titre a\nlevel: A2", 1)]
#[case("Un titre : a : b\ntitle: a", 1)]
fn a_broken_head_is_told_and_the_questions_are_read(#[case] head: &str, #[case] line: usize) {
    let lines = head.lines().count();
    let source = format!("{head}\npassage: Léa lit.\nquestions:\n{}", question("a", "[]"));
    assert_eq!(errors(&source), [("yaml-syntax", line), ("empty-text", lines + 6)]);
}

#[test]
fn a_field_behind_the_questions_is_read() {
    let source = format!("{HEAD}{}shuffle: jamais\ncouleur: bleu\n", question("a", "a : b"));
    let expected = [("yaml-syntax", 10), ("not-a-boolean", 11), ("unknown-field", 12)];
    assert_eq!(errors(&source), expected);
}

#[rstest]
#[case("passage: |\nLéa lit.\n", ("yaml-syntax", 3))]
#[case("passage: \"Léa\n", ("yaml-syntax", 2))]
#[case(" passage: Léa\n", ("yaml-syntax", 2))]
fn what_is_broken_is_not_missing(#[case] passage: &str, #[case] error: (&'static str, usize)) {
    let source = format!("title: a\n{passage}questions:\n{}", question("a", "Léa"));
    assert_eq!(errors(&source), [error]);
}

#[rstest]
#[case("  id: b\n    type: short\n    prompt: Quoi ?\n    answer: Léa\n", 11)]
#[case("  -id: b\n    type: short\n    prompt: Quoi ?\n    answer: Léa\n", 11)]
#[case("   - id: b\n     type: short\n     prompt: Quoi ?\n     answer: Léa\n", 11)]
#[case(" - id: b\n   type: short\n   prompt: Quoi ?\n   answer: Léa\n", 11)]
fn a_question_that_begins_wrongly_is_told_alone(#[case] second: &str, #[case] line: usize) {
    let source = format!("{HEAD}{}{second}{}", question("a", "Léa"), question("c", "[]"));
    assert_eq!(errors(&source), [("yaml-syntax", line), ("empty-text", 18)]);
}

#[test]
fn a_first_question_without_a_dash_is_told_alone() {
    let first = "    id: a\n    type: short\n    prompt: Quoi ?\n    answer: Léa\n";
    let source = format!("{HEAD}{first}{}", question("b", "[]"));
    assert_eq!(errors(&source), [("yaml-syntax", 7), ("empty-text", 14)]);
}

#[test]
fn any_line_end_will_do() {
    let source = [HEAD, &question("a", "a : b"), &question("b", "[]")].concat();
    for end in ["\r\n", "\r", "\u{2028}"] {
        assert_eq!(errors(&source.replace('\n', end)), errors(&source), "{end:?}");
    }
    assert_eq!(errors(&format!("\u{feff}{source}")), errors(&source));
}
