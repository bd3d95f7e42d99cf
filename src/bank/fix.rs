//! What can surely be mended in a quiz file: ids that are missing. Nothing else of the file changes
//! by a byte.

use super::problem::{Code, Problem};
use super::quiz::Reading;

/// The text of a file with an id for each question that lacks one; nothing where none does.
pub fn with_ids(source: &str, reading: &Reading) -> Option<String> {
    let missing = reading.problems.iter().filter(|problem| problem.code == Code::MissingId);
    let mut insertions: Vec<(usize, String)> = missing.map(|p| insertion(source, p)).collect();
    insertions.sort_by_key(|(at, _)| *at);
    let (mut fixed, mut from) = (String::with_capacity(source.len()), 0);
    for (at, text) in insertions {
        fixed.push_str(&source[from..at]);
        fixed.push_str(&text);
        from = at;
    }
    fixed.push_str(&source[from..]);
    (from > 0).then_some(fixed)
}

/// Whether a file reads as before once it is mended, ids aside.
pub fn is_same(before: &Reading, after: &Reading) -> bool {
    let codes = |reading: &Reading| -> Vec<Code> {
        let others = reading.problems.iter().filter(|problem| problem.code != Code::MissingId);
        others.map(|problem| problem.code).collect()
    };
    let ids = |reading: &Reading| -> Option<Vec<_>> {
        let quiz = reading.quiz.as_ref()?;
        Some(quiz.questions.iter().map(|question| question.id.clone()).collect())
    };
    let is_mended = !after.problems.iter().any(|problem| problem.code == Code::MissingId);
    is_mended && codes(before) == codes(after) && ids(before) == ids(after)
}

/// The id of a question and where it goes: before its first field, aligned with it.
fn insertion(source: &str, problem: &Problem) -> (usize, String) {
    let at = problem.place.start;
    let id = problem.arguments.iter().find(|(name, _)| *name == "instead");
    let id = id.map_or("", |(_, id)| id.as_str());
    if let Some(rest) = source[at..].strip_prefix('{') {
        let gap = if rest.starts_with(char::is_whitespace) { "" } else { " " };
        return (at + 1, format!(" id: {id},{gap}"));
    }
    let line = source[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let margin = " ".repeat(source[line..at].chars().count());
    let end = match source[at..].find(['\n', '\r']) {
        Some(end) if source[at + end..].starts_with("\r\n") => "\r\n",
        Some(end) if source[at + end..].starts_with('\r') => "\r",
        _ => "\n",
    };
    (at, format!("id: {id}{end}{margin}"))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::super::read_alone;
    use super::*;

    #[rstest]
    #[case::block(
        "  - type: short\n    prompt: Qui lit ?\n    answer: Léa\n",
        "  - id: qui-lit\n    type: short\n    prompt: Qui lit ?\n    answer: Léa\n"
    )]
    #[case::comments_and_line_ends_stay(
        "# un\r\n- # deux\r\n  prompt:  Qui lit ? # trois\r\n  type: short\r\n  answer: Léa",
        "# un\r\n- # deux\r\n  id: qui-lit\r\n  prompt:  Qui lit ? # trois\r\n  type: short\r\n  answer: Léa"
    )]
    #[case::flow(
        "- {type: short, prompt: Qui lit ?, answer: Léa}\n",
        "- { id: qui-lit, type: short, prompt: Qui lit ?, answer: Léa}\n"
    )]
    #[case::flow_with_spaces(
        "- { type: short, prompt: Qui lit ?, answer: Léa }\n",
        "- { id: qui-lit, type: short, prompt: Qui lit ?, answer: Léa }\n"
    )]
    #[case::two(
        "- { type: short, prompt: Qui lit ?, answer: Léa }\n- type: short\n  prompt: Qui lit ?\n  answer: Léa\n",
        "- { id: qui-lit, type: short, prompt: Qui lit ?, answer: Léa }\n- id: qui-lit-2\n  type: short\n  prompt: Qui lit ?\n  answer: Léa\n"
    )]
    #[case::accents_and_wide_letters(
        "- type: short\n  prompt: « 日本 » où ?\n  answer: Léa\n",
        "- id: 日本-ou\n  type: short\n  prompt: « 日本 » où ?\n  answer: Léa\n"
    )]
    fn missing_ids_are_written_and_nothing_else(#[case] before: &str, #[case] after: &str) {
        let whole =
            |questions: &str| format!("title: t\npassage: Léa lit.\nquestions:\n{questions}");
        let read = |questions: &str| read_alone(&whole(questions), "t");
        let reading = read(before);
        assert_eq!(with_ids(&whole(before), &reading), Some(whole(after)));
        assert!(is_same(&reading, &read(after)));
    }

    #[test]
    fn what_has_its_ids_is_left_alone() {
        let source =
            "title: t\npassage: p\nquestions: [{ id: q, type: short, prompt: p, answer: a }]";
        assert_eq!(with_ids(source, &read_alone(source, "t")), None);
    }
}
