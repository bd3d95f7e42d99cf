//! Answers of every type, and what may be asked about an answer and its verdict.

use super::*;
use crate::bank;
use rstest::rstest;

/// The question that a piece of YAML is, in a small quiz.
pub(crate) fn quiz(yaml: &str) -> Quiz {
    let indented = yaml.replace('\n', "\n    ");
    let source = format!(
        "title: t\npassage: Léa lit. Max dort. Il rêve.\nquestions:\n  - id: q\n    {indented}\n"
    );
    let reading = bank::read_alone(&source, "test");
    reading.quiz.unwrap_or_else(|| panic!("{:?}", reading.problems))
}

pub(crate) fn question(yaml: &str) -> Question {
    quiz(yaml).questions.swap_remove(0)
}

/// What an answer on one line comes to, with the options in the order of the file.
pub(crate) fn told(yaml: &str, line: &str) -> String {
    let quiz = quiz(yaml);
    let question = &quiz.questions[0];
    let shown: Vec<usize> = (0..question.kind.texts().len()).collect();
    let Some(answer) = read(question, line, &shown, false) else {
        return "unreadable".to_owned();
    };
    let verdict = mark(&quiz, question, &answer);
    format!("{} {}/{}", verdict.outcome.name(), verdict.points, verdict.out_of)
}

fn marked(yaml: &str, answer: &Answer) -> Verdict {
    let quiz = quiz(yaml);
    mark(&quiz, &quiz.questions[0], answer)
}

const SINGLE: &str = "type: single\nprompt: p\noptions: [à midi, b, à neuf heures]\nanswer: à midi";
const MULTIPLE: &str =
    "type: multiple\nprompt: p\npoints: 2\noptions: [un, deux, trois, quatre]\nanswer: [un, trois]";
const STATEMENT: &str = "type: true-false\nstatement: p\nanswer: faux";
const SHORT: &str = "type: short\nprompt: p\nanswer: [l’école, à l’école]";
const NUMBER: &str = "type: number\nprompt: p\nanswer: 11000\nunit: soldats\naccept: [onze mille]";

#[rstest]
#[case(SINGLE, "à midi", "right 1/1")]
#[case(SINGLE, "À MIDI", "unreadable")]
#[case(SINGLE, "a", "right 1/1")]
#[case(SINGLE, " A ", "right 1/1")]
#[case::text_beats_letter(SINGLE, "b", "wrong 0/1")]
#[case(SINGLE, "d", "unreadable")]
#[case(SINGLE, "", "wrong 0/1")]
#[case(MULTIPLE, "a c", "right 2/2")]
#[case(MULTIPLE, "c a", "right 2/2")]
#[case(MULTIPLE, "a", "partial 1/2")]
#[case(MULTIPLE, "un", "partial 1/2")]
#[case(MULTIPLE, "un|trois", "right 2/2")]
#[case(MULTIPLE, "a b", "wrong 0/2")]
#[case(MULTIPLE, "a b c", "partial 1/2")]
#[case::everything(MULTIPLE, "a b c d", "wrong 0/2")]
#[case::the_same_twice(MULTIPLE, "a a", "partial 1/2")]
#[case(MULTIPLE, "a e", "unreadable")]
#[case(STATEMENT, "faux", "right 1/1")]
#[case(STATEMENT, "F", "right 1/1")]
#[case(STATEMENT, "true", "wrong 0/1")]
#[case(STATEMENT, "?", "unreadable")]
#[case(SHORT, "L'École.", "right 1/1")]
#[case(SHORT, "L'école.", "right 1/1")]
#[case(SHORT, "a l'ecole", "remark 1/1")]
#[case(SHORT, "   ", "wrong 0/1")]
#[case(NUMBER, "11 000", "right 1/1")]
#[case(NUMBER, "11.000 soldats", "right 1/1")]
#[case(NUMBER, "environ 11000", "right 1/1")]
#[case(NUMBER, "Onze mille", "right 1/1")]
#[case(NUMBER, "11 000 chars", "wrong 0/1")]
#[case(NUMBER, "600 000", "wrong 0/1")]
#[case(NUMBER, "-11000", "wrong 0/1")]
fn an_answer_is_marked(#[case] yaml: &str, #[case] line: &str, #[case] expected: &str) {
    assert_eq!(told(yaml, line), expected);
}

#[test]
fn letters_follow_the_order_shown() {
    assert_eq!(read(&question(SINGLE), "a", &[2, 0, 1], false), Some(Answer::Option(2)));
}

#[test]
fn all_or_nothing_gives_all_or_nothing() {
    let yaml = format!("{MULTIPLE}\nscoring: all-or-nothing");
    assert_eq!(marked(&yaml, &Answer::Options(vec![0])).points, Points::ZERO);
    assert_eq!(marked(&yaml, &Answer::Options(vec![0, 2])).outcome, Outcome::Right);
}

#[rstest]
#[case("0", "3")]
#[case("−3", "3,5")]
fn a_tolerance_widens_the_number(#[case] inside: &str, #[case] outside: &str) {
    let yaml = "type: number\nprompt: p\nanswer: 0\ntolerance: 3";
    assert_eq!(marked(yaml, &Answer::typed(inside)).outcome, Outcome::Right);
    assert_eq!(marked(yaml, &Answer::typed(outside)).outcome == Outcome::Right, outside == "3");
}

#[rstest]
#[case("OTAN", true)]
#[case(" OTAN.", true)]
#[case("otan", false)]
#[case("Otan", false)]
fn what_is_refused_in_small_letters_is_right_in_capitals(
    #[case] typed: &str,
    #[case] is_right: bool,
) {
    let yaml = "type: short\nprompt: p\nanswer: OTAN\nreject: [otan]";
    assert_eq!(marked(yaml, &Answer::typed(typed)).outcome == Outcome::Right, is_right);
}

#[rstest]
#[case("600 000", "600000")]
#[case("600 000", "600 000 soldats")]
#[case("600 000", "six cent mille soldats")]
#[case::with_its_unit("600 000 soldats", "600 000 soldats")]
#[case::no_number("beaucoup", "beaucoup")]
fn a_refused_number_has_its_feedback(#[case] refused: &str, #[case] typed: &str) {
    let yaml = format!(
        "type: number\nprompt: p\nanswer: 11\nunit: soldats\nreject:\n  - {{ text: \"{refused}\", feedback: non }}"
    );
    assert_eq!(fed_back(&yaml, &Answer::typed(typed)), ["non"]);
}

/// What the quiz says about an answer.
fn fed_back(yaml: &str, answer: &Answer) -> Vec<String> {
    let question = question(yaml);
    let told = feedback(&question, answer, &marked(yaml, answer));
    told.into_iter().map(|text| text.in_language("fr").to_string()).collect()
}

#[rstest]
#[case::one("single", "answer: b", Answer::Option(0), &["pas a"])]
#[case::one_without("single", "answer: b", Answer::Option(1), &[])]
#[case::several("multiple", "answer: [a, b]", Answer::Options(vec![0, 1, 2]), &["pas a", "pas c"])]
#[case::unknown("single", "answer: b", Answer::Unknown, &[])]
fn an_option_that_was_chosen_has_its_feedback(
    #[case] kind: &str,
    #[case] key: &str,
    #[case] answer: Answer,
    #[case] expected: &[&str],
) {
    let yaml = format!(
        "type: {kind}\nprompt: p\n{key}\noptions:\n  - {{ text: a, feedback: pas a }}\n  - b\n  - {{ text: c, feedback: pas c }}"
    );
    assert_eq!(fed_back(&yaml, &answer), expected);
}

#[test]
fn a_refused_text_has_its_feedback() {
    let yaml = "type: short\nprompt: p\nanswer: été\nreject: [{ text: hiver, feedback: non }]";
    assert_eq!(fed_back(yaml, &Answer::typed("hiver")), ["non"]);
    assert_eq!(fed_back(yaml, &Answer::typed("printemps")), [""; 0]);
}

#[rstest]
#[case(Answer::Unknown, true)]
#[case(Answer::Options(vec![]), true)]
#[case(Answer::Options(vec![1]), false)]
#[case(Answer::Sentences(vec![]), true)]
#[case(Answer::Sentences(vec![0]), false)]
#[case(Answer::Pairs(vec![None, None]), true)]
#[case(Answer::Pairs(vec![None, Some(0)]), false)]
#[case(Answer::Option(0), false)]
#[case(Answer::typed("été"), false)]
fn an_answer_with_nothing_in_it_is_empty(#[case] answer: Answer, #[case] is_empty: bool) {
    assert_eq!(answer.is_empty(), is_empty);
}

#[test]
fn an_outcome_is_found_by_its_name() {
    for outcome in [Outcome::Right, Outcome::Remark, Outcome::Partial, Outcome::Wrong] {
        assert_eq!(Outcome::from_name(outcome.name()), Some(outcome));
    }
    assert_eq!(Outcome::from_name("Right"), None);
}

const GAPS: &str = "type: cloze\npoints: 2\ntext: Elle {{ferme}} {{hier}} {{midi}} {{tard}}.";

/// What a learner may object to, and what the answer is worth then.
#[rstest]
#[case::right(SHORT, Answer::typed("l’école"), None)]
#[case::remarked(SHORT, Answer::typed("a l’ecole"), Some("1"))]
#[case::refused(SHORT, Answer::typed("le parc"), Some("1"))]
#[case::nothing_typed(SHORT, Answer::Unknown, None)]
#[case::chosen(SINGLE, Answer::Option(1), None)]
#[case::all_gaps(GAPS, Answer::gaps(["a", "b", "c", "d"].into_iter()), Some("2"))]
#[case::a_gap_left(GAPS, Answer::gaps(["a", "hier", "", "d"].into_iter()), Some("1.5"))]
fn what_was_typed_may_be_disputed(
    #[case] yaml: &str,
    #[case] answer: Answer,
    #[case] claimed: Option<&str>,
) {
    let verdict = marked(yaml, &answer);
    assert_eq!(verdict.is_disputable(), claimed.is_some());
    if let Some(claimed) = claimed {
        assert_eq!(verdict.claimed().to_string(), claimed);
    }
}

#[rstest]
#[case(MULTIPLE, Answer::Options(vec![0, 1, 3]), Some((1, 2, 2)))]
#[case(MULTIPLE, Answer::Options(vec![0, 2]), Some((2, 0, 2)))]
#[case(PROOF, Answer::Sentences(vec![0, 1, 2]), Some((2, 1, 2)))]
#[case::none(PROOF, Answer::Sentences(vec![]), Some((0, 0, 2)))]
#[case(MULTIPLE, Answer::Unknown, None)]
#[case(SINGLE, Answer::Option(0), None)]
fn picks_are_counted_right_and_wrong(
    #[case] yaml: &str,
    #[case] answer: Answer,
    #[case] counted: Option<(usize, usize, usize)>,
) {
    assert_eq!(picks(&question(yaml), &answer), counted);
}

const PROOF: &str = "type: proof\nprompt: p\nevidence: [Max dort., Il rêve.]";
const PROVED: &str =
    "type: true-false\nstatement: p\nanswer: vrai\njustify: true\nevidence: Max dort.";

#[rstest]
#[case(PROVED, Answer::Justified(Truth::True, vec![1]), Some((true, true)))]
#[case(PROVED, Answer::Justified(Truth::True, vec![0]), Some((true, false)))]
#[case(PROVED, Answer::Justified(Truth::False, vec![1]), Some((false, true)))]
#[case(PROVED, Answer::Unknown, Some((false, false)))]
#[case(STATEMENT, Answer::Truth(Truth::False), None)]
#[case(SINGLE, Answer::Option(0), None)]
fn judgement_and_proof_are_told_apart(
    #[case] yaml: &str,
    #[case] answer: Answer,
    #[case] told: Option<(bool, bool)>,
) {
    assert_eq!(halves(&question(yaml), &answer), told);
}

#[rstest]
#[case(PROVED, Answer::Justified(Truth::True, vec![1, 2]), "true @ 2 3")]
#[case::no_proof(PROVED, Answer::Justified(Truth::NotStated, vec![]), "not-stated")]
#[case(STATEMENT, Answer::Truth(Truth::False), "false")]
#[case(MULTIPLE, Answer::Options(vec![0, 2]), "un | trois")]
#[case(PROOF, Answer::Sentences(vec![0, 2]), "1 3")]
#[case(GAPS, Answer::gaps(["a", "", "c"].into_iter()), "a |  | c")]
#[case::unknown(GAPS, Answer::Unknown, "")]
fn an_answer_is_written_on_one_line(
    #[case] yaml: &str,
    #[case] answer: Answer,
    #[case] line: &str,
) {
    assert_eq!(written(&question(yaml), &answer).as_str(), line);
}
