//! Quizzes for the tests of the rules, and what all rules have in common.

use std::fs;
use std::path::Path;

use rstest::rstest;

use crate::bank::{Code, Problem, Severity, check_alone, read_alone};

/// A passage, its title before it.
const HEAD: &str = "title: t\npassage: |\n  Le mercredi, Léa va au marché couvert du village. Elle achète du pain et des pommes rouges.\n\n  Le soir, elle rentre à la maison. Elle est uniquement là pour dormir.\n";

/// A quiz with these questions.
pub(super) fn quiz(questions: &str) -> String {
    format!("{HEAD}questions:\n{questions}")
}

/// A quiz of one `single` question with these options; the first is right.
pub(super) fn single(options: &str) -> String {
    asking("Qui est là ?", options)
}

/// The same with another prompt.
pub(super) fn asking(prompt: &str, options: &str) -> String {
    let first = options.trim_start_matches('[').split([',', ']']).next().unwrap_or_default();
    quiz(&format!(
        "  - id: q\n    type: single\n    prompt: \"{prompt}\"\n    options: {options}\n    answer: {first}\n"
    ))
}

/// The advice about a quiz without errors.
pub(super) fn advice(source: &str) -> Vec<Problem> {
    let known: Vec<Code> = read_alone(source, "t").problems.iter().map(|p| p.code).collect();
    let mut reading = check_alone(source, "t");
    assert!(reading.quiz.is_some(), "{:?}\n{source}", reading.problems);
    reading.problems.retain(|problem| !known.contains(&problem.code));
    reading.problems
}

/// The kinds of advice about a quiz without errors.
pub(super) fn codes(source: &str) -> Vec<Code> {
    advice(source).iter().map(|problem| problem.code).collect()
}

const JAMAIS: &str = "[elle lit, elle ne dort jamais, elle part]";

#[test]
fn advice_stands_at_what_it_is_about() {
    let source = single(JAMAIS);
    let [problem] = &advice(&source)[..] else { panic!("one piece of advice") };
    assert_eq!(&source[problem.place.clone()], "elle ne dort jamais");
    assert_eq!(problem.question.as_deref(), Some("q"));
    assert_eq!(problem.code.severity(), Severity::Warning);
}

#[test]
fn a_place_is_right_whatever_ends_the_lines() {
    for end in ["\r\n", "\u{2028}", "\u{85}"] {
        let source = single(JAMAIS).replace('\n', end);
        let [problem] = &advice(&source)[..] else { panic!("one piece of advice") };
        assert_eq!(&source[problem.place.clone()], "elle ne dort jamais");
    }
}

#[rstest]
#[case::on_the_question("    allow: absolute-words\n", "")]
#[case::in_a_list("    allow: [unlike-options, absolute-words]\n", "")]
#[case::in_the_file("", "allow: [absolute-words]\n")]
fn advice_may_be_silenced_by_name(#[case] question: &str, #[case] file: &str) {
    let source = single(JAMAIS) + question;
    assert!(codes(&format!("{file}{source}")).is_empty());
}

#[test]
fn a_draft_gets_no_advice() {
    let source = single(JAMAIS) + "    draft: true\n";
    assert!(codes(&source).is_empty());
}

#[test]
fn a_quiz_with_an_error_gets_no_advice() {
    let source = single(JAMAIS) + "    unknown: x\n";
    let reading = check_alone(&source, "t");
    assert_eq!(reading.problems.len(), 1);
}

#[test]
fn our_own_quizzes_get_no_advice() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("quizzes");
    for entry in fs::read_dir(folder).expect("our quizzes") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|end| end == "yaml") {
            let source = fs::read_to_string(&path).expect("a quiz");
            assert_eq!(codes(&source), [], "{}", path.display());
        }
    }
}

#[test]
fn a_very_long_option_made_for_the_screens_is_noticed() {
    assert_eq!(
        codes(include_str!("../../../tests/quizzes/every-type.yaml")),
        [Code::UnlikeOptions]
    );
}
