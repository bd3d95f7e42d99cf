//! Each mistake of layout or punctuation, with its cause, its place and the text to write.

use rstest::rstest;

use crate::bank::{Code, Lines, Problem, read_alone};

/// The first problem of a text, and its line and column.
fn first(source: &str) -> (Problem, (usize, usize)) {
    let mut reading = read_alone(source, "quiz");
    assert!(!reading.problems.is_empty(), "no problem: {source}");
    let problem = reading.problems.remove(0);
    let place = Lines::new(source).position(problem.place.start);
    (problem, place)
}

fn argument<'p>(problem: &'p Problem, name: &str) -> Option<&'p str> {
    problem.arguments.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
}

/// A sound quiz but for its first lines, and for the fields of its first question.
fn quiz(head: &str, question: &str) -> String {
    format!(
        "{head}\npassage: |\n  Léa lit.\n\n  Elle rit.\nquestions:\n  - id: q\n{question}\n  - id: r\n    type: short\n    prompt: Qui lit ?\n    answer: Léa\n"
    )
}

const SOUND: &str = "    type: single\n    prompt: Qui ?\n    options: [Léa, Luc]\n    answer: Léa";

#[track_caller]
fn is_told(source: &str, cause: &str, place: (usize, usize), instead: Option<&str>) {
    let (problem, at) = first(source);
    let told = argument(&problem, "cause");
    assert_eq!((told, at), (Some(cause), place), "{source}\n{problem:?}");
    assert_eq!(argument(&problem, "instead"), instead, "{source}\n{problem:?}");
    assert_eq!(problem.code, Code::YamlSyntax);
    let problems = read_alone(source, "quiz").problems;
    assert_eq!(problems.iter().filter(|p| p.is_error()).count(), 1, "{source}\n{problems:?}");
}

#[rstest]
#[case("title: Attention : danger", "colon", (1, 18), Some("title: \"Attention : danger\""))]
#[case("title: Léa dit : « Oui »", "colon", (1, 16), Some("title: \"Léa dit : « Oui »\""))]
#[case("title: Complétez :", "colon", (1, 18), Some("title: \"Complétez :\""))]
#[case("title: \"Le marché", "quote-not-closed", (1, 8), Some("title: \"Le marché\""))]
#[case("title: 'Le marché", "quote-not-closed", (1, 8), Some("title: 'Le marché'"))]
#[case("title: \"Le marché'", "quote-not-closed", (1, 8), Some("title: \"Le marché\""))]
#[case("title: \"Le marché”", "quote-not-closed", (1, 8), Some("title: \"Le marché\""))]
#[case("title: 'De l'eau'", "apostrophe-inside", (1, 13), Some("title: \"De l'eau\""))]
#[case("title: \"Un \"bon\" jour\"", "quote-inside", (1, 12), Some(r#"title: "Un \"bon\" jour""#))]
#[case("title: \"Midi\" ou minuit", "quote-inside", (1, 13), Some(r#"title: "\"Midi\" ou minuit""#))]
#[case("title: “Le jour : midi”", "curly", (1, 8), Some("title: \"Le jour : midi\""))]
#[case("title: - Oui", "dialogue", (1, 8), Some("title: \"- Oui\""))]
#[case("title:Le marché", "colon-space", (1, 6), Some("title: Le marché"))]
#[case("title:\u{a0}Le marché", "colon-no-break", (1, 6), Some("title: Le marché"))]
#[case("title = Le marché", "equals", (1, 7), Some("title: Le marché"))]
#[case("title Le marché", "no-colon", (1, 1), Some("title: Le marché"))]
#[case("title： Le marché", "other-colon", (1, 6), Some("title: Le marché"))]
#[case("title: \"Midi\"\"", "quote-too-many", (1, 14), Some("title: \"Midi\""))]
#[case("title: Un\ntags: \"a\", \"b\"", "list", (2, 7), Some("tags: [\"a\", \"b\"]"))]
#[case("title: Un\ntags:\n  - a\n  • b", "other-dash", (4, 3), Some("- b"))]
#[case("```yaml\ntitle: Un", "fence", (1, 1), None)]
#[case("title: [Récit] Le marché", "sign", (1, 8), Some("title: \"[Récit] Le marché\""))]
#[case("title: @ Léa", "sign", (1, 8), Some("title: \"@ Léa\""))]
#[case("title: \"C:\\Home\"", "backslash", (1, 11), Some("title: \"C:\\\\Home\""))]
#[case("title: a level: A2", "two-fields", (1, 10), None)]
#[case("title: Un\ntags: [a, b", "bracket", (2, 7), Some("tags: [a, b]"))]
#[case("title: Un\ntags: [a, b)", "bracket", (2, 7), Some("tags: [a, b]"))]
#[case("title: Un\ntags: [a, b]]", "bracket-too-many", (2, 13), Some("tags: [a, b]"))]
#[case("title: Un\ntags: [\"a\" \"b\"]", "comma", (2, 11), Some("tags: [\"a\", \"b\"]"))]
#[case("title: Un\ntags:\n  - a\n  b\n  - c", "dash", (4, 3), Some("- b"))]
#[case("title: Un\ntags: [a, le jour : midi : soir]", "colon", (2, 19), Some("tags: [a, \"le jour : midi : soir\"]"))]
#[case("title: Un\n level: A2", "indent", (2, 2), None)]
fn a_mistake_at_the_head_names_itself(
    #[case] head: &str,
    #[case] cause: &str,
    #[case] place: (usize, usize),
    #[case] instead: Option<&str>,
) {
    is_told(&quiz(head, SOUND), cause, place, instead);
}

#[rstest]
#[case("    type: single prompt: Qui ?\n    options: [Léa, Luc]\n    answer: Léa", "two-fields", (8, 18), None)]
#[case("    type: single\n    prompt: Qui ?\n    options: [Léa, Luc\n    answer: Léa", "bracket", (10, 14), Some("options: [Léa, Luc]"))]
#[case("    type: single\n    prompt: Qui ?\n    options: [\n      Léa,\n      Luc\n    answer: Léa", "bracket", (10, 14), None)]
#[case("    type: single\n    prompt: Qui ?\n    options:\n      - { text: Léa\n      - Luc\n    answer: Léa", "brace", (11, 9), Some("- { text: Léa }"))]
#[case("    type: single\n    prompt: Qui ?\n    options:\n      - { text: Léa, trap: opposite pin: last }\n      - Luc\n    answer: Luc", "comma", (11, 36), Some("- { text: Léa, trap: opposite, pin: last }"))]
#[case("    type: single\n    prompt: - Qui ?\n    options: [Léa, Luc]\n    answer: Léa", "dialogue", (9, 13), Some("prompt: \"- Qui ?\""))]
#[case("    type: single\n    prompt: “Qui dit : oui ?”\n    options: [Léa, Luc]\n    answer: Léa", "curly", (9, 13), Some("prompt: \"Qui dit : oui ?\""))]
#[case("    type: single\n    prompt: 'Qui a l'eau ?'\n    options: [Léa, Luc]\n    answer: Léa", "apostrophe-inside", (9, 21), Some("prompt: \"Qui a l'eau ?\""))]
#[case("    type: single\n    prompt: Qui ?\n    options: ['l'eau', Luc]\n    answer: Luc", "apostrophe-inside", (10, 17), Some("options: [\"l'eau\", Luc]"))]
#[case("    type: single\n    prompt: Qui ?\n     options: [Léa, Luc]\n    answer: Léa", "indent", (10, 6), None)]
#[case("    type: single\n    prompt: Qui ?\n   options: [Léa, Luc]\n    answer: Léa", "indent", (10, 4), None)]
#[case("    type: single\n    prompt: Qui ?\n    options: [Léa, Luc]\n  answer: Léa", "indent", (11, 3), None)]
#[case("    type: single\n    prompt: Qui ?\n    options: [Léa, Luc]\nanswer: Léa", "indent", (11, 1), None)]
#[case("   type: single\n   prompt: Qui ?\n   options: [Léa, Luc]\n   answer: Léa", "indent", (8, 4), None)]
#[case("    type: single\n    prompt: Qui ?\n    options:\n      - Léa\n     - Luc\n    answer: Léa", "indent", (12, 6), None)]
#[case("    type: single\n    prompt: Qui ?\n    options:\n      - Léa\n      -Luc\n    answer: Léa", "dash-space", (12, 7), Some("- Luc"))]
#[case("    type: single\n    prompt: Qui ?\n    options:\n      - Léa\n      Luc\n    answer: Léa", "dash", (12, 7), Some("- Luc"))]
#[case("    type: single\n    prompt: Qui ?\n    options: [Léa, Luc]\n    answer:Léa", "colon-space", (11, 11), Some("answer: Léa"))]
#[case("    type: single\n    prompt: Qui ?\n    options:[Léa, Luc]\n    answer: Léa", "colon-space", (10, 12), Some("options: [Léa, Luc]"))]
#[case("    type:single\n    prompt: Qui ?\n    options: [Léa, Luc]\n    answer: Léa", "colon-space", (8, 9), Some("type: single"))]
#[case("    type: single\n    prompt = Qui ?\n    options: [Léa, Luc]\n    answer: Léa", "equals", (9, 12), Some("prompt: Qui ?"))]
#[case("    type: single\n\tprompt: Qui ?\n    options: [Léa, Luc]\n    answer: Léa", "tab", (9, 1), None)]
#[case("    type: single\n    prompt: Qui ?\n    options:\n\t- Léa\n\t- Luc\n    answer: Léa", "tab", (11, 1), None)]
#[case("    type: single\n\u{a0}\u{a0}\u{a0}\u{a0}prompt: Qui ?\n    options: [Léa, Luc]\n    answer: Léa", "no-break-space", (9, 1), None)]
#[case("    type: single\n    prompt: \"Qui ?\n    options: [Léa, Luc]\n    answer: Léa", "quote-not-closed", (9, 13), Some("prompt: \"Qui ?\""))]
#[case("    type: single\n    prompt: \"Qui ?\n    options: [Léa, Luc]\n    answer: \"Léa\"", "quote-not-closed", (9, 13), Some("prompt: \"Qui ?\""))]
#[case("    type: single\n    prompt: Qui ?\n    options: [\"Léa, \"Luc\"]\n    answer: Léa", "quote-not-closed", (10, 15), Some("options: [\"Léa\", \"Luc\"]"))]
#[case("    type: single\n    prompt: Qui ?\n    options: [Léa, Luc]\n    answer: Léa\n    explain: | Elle lit.", "text-after-bar", (12, 16), None)]
#[case("    type: single\n    prompt: Qui ?\n    options: [Léa, Luc]\n    answer: Léa\n    explain: Elle lit\n      ceci : un livre.", "no-bar", (12, 5), None)]
#[case("    type: single\n    prompt: Qui ?\n    options:\n      - Léa : Luc : Zoé\n      - Luc\n    answer: Luc", "colon", (11, 13), Some("- \"Léa : Luc : Zoé\""))]
#[case("    text: Elle {{lit}}.\n    type: cloze\n  - { id: c, type: cloze, text: Elle {{lit}} là. }", "braces", (10, 38), Some("- { id: c, type: cloze, text: \"Elle {{lit}} là.\" }"))]
#[case::undashed("    type: single\n    prompt: Qui ?\n    options:\n    Léa\n    Luc\n    answer: Léa", "dash", (11, 5), None)]
#[case::undashed_items("    type: order\n    prompt: Qui ?\n    items:\n    Léa\n    Luc\n    Zoé", "dash", (11, 5), None)]
#[case::comma_inside("    type: single\n    prompt: Qui ?\n    options: [oui, elle lit, non]\n    answer: oui, elle lit", "comma-inside", (10, 18), Some("\"oui, elle lit\""))]
#[case::glued("    type: short\n    prompt: Qui ?\n    answer: Léa\n  - {id:a, type: short, prompt: Qui ?, answer: Léa}", "colon-space", (11, 8), Some("id: a"))]
#[case::glued_option("    type: single\n    prompt: Qui ?\n    options: [{text:Léa}, Luc]\n    answer: Léa", "colon-space", (10, 20), Some("text: Léa"))]
#[case::glued_hint("    type: short\n    prompt: Qui ?\n    answer: Léa\n    hint: {fr:Cherchez}", "colon-space", (11, 14), Some("fr: Cherchez"))]
#[case::parentheses("    type: single\n    prompt: Qui ?\n    options: [(Léa, Luc)]\n    answer: Léa", "parentheses", (10, 15), Some("[Léa, Luc]"))]
#[case::closed_item("    type: single\n    prompt: Qui ?\n    options:\n      - Léa, Luc]\n      - Zoé\n    answer: Zoé", "bracket-too-many", (11, 17), None)]
fn a_mistake_in_a_question_names_itself(
    #[case] question: &str,
    #[case] cause: &str,
    #[case] place: (usize, usize),
    #[case] instead: Option<&str>,
) {
    is_told(&quiz("title: Un", question), cause, place, instead);
}

#[rstest]
#[case("passage: |\nLéa lit.\nElle rit.", "block-text", (3, 1))]
#[case("passage: |\n  Léa lit.\n\nElle rit.", "block-text", (5, 1))]
#[case("passage: |\nLéa dit : oui.\nElle rit.", "block-text", (3, 1))]
#[case("passage: |\n    Léa lit.\n  Elle rit.", "first-line", (3, 5))]
#[case("passage: |\n  Léa lit.\n Elle rit.", "block-text", (4, 2))]
#[case("passage: | Léa lit.\n  Elle rit.", "text-after-bar", (2, 12))]
#[case("passage: | Léa lit.", "text-after-bar", (2, 12))]
#[case("passage:\n  Léa dit : oui.\n\n  Elle rit.", "no-bar", (2, 1))]
#[case("passage: Léa lit.\n  Elle dit : oui.", "no-bar", (2, 1))]
#[case("passage: |\n\u{a0}\u{a0}Léa lit.\n\u{a0}\u{a0}Elle rit.", "no-break-space", (3, 1))]
fn a_mistake_in_the_passage_names_itself(
    #[case] passage: &str,
    #[case] cause: &str,
    #[case] place: (usize, usize),
) {
    let source = format!("title: Un\n{passage}\nquestions:\n  - id: q\n{SOUND}\n");
    is_told(&source, cause, place, None);
}

#[rstest]
#[case::list("    options: [Léa, numéro #1, Luc]", (10, 27), "\"numéro #1\"")]
#[case::first_sign("    options: [Léa, #1, Luc]", (10, 20), "\"#1\"")]
#[case::lines("    options: [\n      Léa,\n      numéro #1,\n      Luc ]", (12, 14), "\"numéro #1\"")]
#[case::braces("    options:\n      - { text: numéro #1, trap: opposite }\n      - Léa", (11, 24), "\"numéro #1\"")]
fn a_comment_in_brackets_names_itself(
    #[case] options: &str,
    #[case] place: (usize, usize),
    #[case] instead: &str,
) {
    let question = format!("    type: single\n    prompt: Qui ?\n{options}\n    answer: Léa");
    let source = quiz("title: Un", &question);
    let (problem, at) = first(&source);
    assert_eq!((problem.code, at), (Code::CommentCutsText, place), "{source}");
    assert_eq!(argument(&problem, "instead"), Some(instead), "{source}");
    assert_eq!(read_alone(&source, "quiz").problems.len(), 1, "{source}");
}

/// The codes of a quiz with such a first question.
fn codes(question: &str) -> Vec<Code> {
    let problems = read_alone(&quiz("title: Un", question), "quiz").problems;
    problems.iter().map(|problem| problem.code).collect()
}

#[rstest]
#[case::too_short("    options: [\"\", Luc]", &[Code::EmptyText])]
#[case::alike("    options:\n      - le numéro #1\n      - le numéro #2", &[Code::CommentCutsText; 2])]
#[case::too_few("    options:\n      - elle dit : oui", &[Code::TextExpected])]
fn a_list_whose_item_failed_is_not_counted(#[case] options: &str, #[case] expected: &[Code]) {
    let question = format!("    type: multiple\n    prompt: Qui ?\n{options}\n    answer: [Luc]");
    let found: Vec<Code> =
        codes(&question).into_iter().filter(|code| *code != Code::AnswerNotAnOption).collect();
    assert_eq!(found, expected);
}

#[rstest]
#[case::order("    type: order\n    prompt: Qui ?\n    items:\n      - le numéro #1\n      - le numéro #2", &[Code::CommentCutsText; 2])]
#[case::pairs("    type: match\n    prompt: Qui ?\n    pairs:\n      - Léa = lit", &[Code::PairExpected])]
#[case::mapping("    type: match\n    prompt: Qui ?\n    pairs:\n      Léa: lit\n      Luc: dort", &[Code::ListExpected])]
#[case::closed("    type: short\n    prompt: Qui ?\n    answer: Léa, Luc]", &[Code::ListExpected])]
fn a_mistake_in_a_list_is_the_only_one_told(#[case] question: &str, #[case] expected: &[Code]) {
    assert_eq!(codes(question), expected);
}

#[rstest]
#[case::title("passage: Léa lit.", "title", (1, 1))]
#[case::passage("title: Un", "passage", (1, 1))]
fn a_missing_field_is_told_beside_a_break(
    #[case] head: &str,
    #[case] field: &str,
    #[case] place: (usize, usize),
) {
    let source = format!(
        "{head}\nquestions:\n  - id: q\n    type: single\n    prompt: Qui ?\n    options: [Léa, Luc\n    answer: Léa\n"
    );
    let (problem, at) = first(&source);
    assert_eq!((problem.code, argument(&problem, "field")), (Code::MissingField, Some(field)));
    assert_eq!(at, place);
    assert_eq!(read_alone(&source, "quiz").problems.len(), 2, "{source}");
}

#[rstest]
#[case("title: Un\npassage: |\n  Léa lit.\n", (3, 3))]
#[case("title: Un\npassage: Léa lit.\n", (2, 1))]
fn missing_questions_are_told_where_they_belong(
    #[case] source: &str,
    #[case] place: (usize, usize),
) {
    let (problem, at) = first(source);
    assert_eq!((problem.code, at), (Code::MissingField, place));
}

#[rstest]
#[case("   options: [Léa, Luc]", "prompt:", "9")]
#[case("     options: [Léa, Luc]", "prompt:", "9")]
fn a_stray_line_is_told_what_to_align_with(
    #[case] line: &str,
    #[case] near: &str,
    #[case] at: &str,
) {
    let question = format!("    type: single\n    prompt: Qui ?\n{line}\n    answer: Léa");
    let (problem, _) = first(&quiz("title: Un", &question));
    assert_eq!((argument(&problem, "near"), argument(&problem, "line")), (Some(near), Some(at)));
}

#[rstest]
#[case("title : Un")]
#[case("title: Un « bon » jour")]
#[case("title: “Midi” ou minuit")]
#[case("title: – Oui")]
#[case("title: l'eau")]
#[case("title: 12:30")]
#[case("title: Un=deux")]
fn what_yaml_reads_is_sound(#[case] head: &str) {
    let problems = read_alone(&quiz(head, SOUND), "quiz").problems;
    assert!(problems.is_empty(), "{problems:?}");
}
