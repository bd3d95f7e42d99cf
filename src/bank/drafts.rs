//! Where a file says that its questions are drafts, and what to delete there so that they are ready.

use std::ops::Range;

use super::lines::{Lines, with_plain_line_ends};
use super::tree::{self, Node, Value};
use crate::text::CleanText;

/// What makes a question a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The line of the file, from 1.
    pub line: usize,
    /// What to delete there.
    pub text: CleanText,
}

/// For each question of a file that can be read, the field that makes it a draft.
pub fn of(source: &str) -> Vec<Option<Draft>> {
    let plain = with_plain_line_ends(source);
    let Ok(root) = tree::read(&plain, 0..plain.len(), &mut Vec::new()) else { return Vec::new() };
    let Some(Value::List(questions)) = root.find("questions").map(|node| &node.value) else {
        return Vec::new();
    };
    let lines = Lines::new(&plain);
    let draft = |question: &Node<'_>| {
        let field = field(&plain, question)?;
        let text = CleanText::line(&plain[field.clone()]);
        Some(Draft { line: lines.position(field.start).0, text })
    };
    questions.iter().map(draft).collect()
}

/// The field `draft` of a question, in braces with the comma that must go with it.
fn field(source: &str, question: &Node<'_>) -> Option<Range<usize>> {
    let Value::Mapping(entries) = &question.value else { return None };
    let (key, value) = entries.iter().find(|(key, _)| key.text() == Some("draft"))?;
    let field = key.place.start..value.place.end;
    if !source[question.place.start..].starts_with('{') {
        return Some(field);
    }
    let behind = source[field.end..].trim_start_matches([' ', '\t']);
    if behind.starts_with(',') {
        return Some(field.start..source.len() - behind.len() + 1);
    }
    let before = source[..field.start].trim_end_matches([' ', '\t']);
    let start = if before.ends_with(',') { before.len() - 1 } else { field.start };
    Some(start..field.end)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::super::read_alone;
    use super::*;

    #[rstest]
    #[case::last(
        "  - id: q\n    type: short\n    prompt: p\n    answer: a\n    draft: true\n",
        8,
        "draft: true"
    )]
    #[case::first(
        "  - draft: yes\n    id: q\n    type: short\n    prompt: p\n    answer: a\n",
        4,
        "draft: yes"
    )]
    #[case::a_comment_stays(
        "  - id: q\n    draft: true # à relire\n    type: short\n    prompt: p\n    answer: a\n",
        5,
        "draft: true"
    )]
    #[case::last_in_braces(
        "  - { id: q, type: short, prompt: p, answer: a, draft: true }\n",
        4,
        ", draft: true"
    )]
    #[case::first_in_braces(
        "  - { draft: true, id: q, type: short, prompt: p, answer: a }\n",
        4,
        "draft: true,"
    )]
    #[case::in_braces_over_lines(
        "  - { id: q, type: short, prompt: p, answer: a,\n      draft: true }\n",
        5,
        "draft: true"
    )]
    fn what_makes_a_draft_is_found_and_may_be_deleted(
        #[case] question: &str,
        #[case] line: usize,
        #[case] text: &str,
    ) {
        let ready = "  - { id: r, type: short, prompt: p, answer: b }\n";
        let source = format!("title: t\npassage: Léa lit.\nquestions:\n{question}{ready}");
        let is_draft = |source: &str| {
            let quiz = read_alone(source, "t").quiz.expect("a sound quiz");
            assert_eq!(quiz.questions.len(), 2);
            quiz.questions[0].draft
        };
        assert!(is_draft(&source));
        let found = of(&source);
        assert_eq!(found, [Some(Draft { line, text: CleanText::line(text) }), None]);
        let at = source.lines().take(line - 1).map(|line| line.len() + 1).sum::<usize>();
        assert!(source[at..].lines().next().is_some_and(|line| line.contains(text)));
        assert!(!is_draft(&source.replacen(text, "", 1)));
    }

    #[test]
    fn a_file_without_questions_has_no_drafts() {
        assert!(of("title: [").is_empty() && of("title: t").is_empty());
    }
}
