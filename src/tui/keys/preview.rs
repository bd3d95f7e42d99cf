//! The keys of a preview, beside those of the screens: a letter, and where letters are typed the same
//! with Ctrl.

use crossterm::event::KeyCode;

use super::Pattern::{Char, Code, Control, Digits};
use super::{Action, DOWN, END, ENTER, HOME, PAGE_DOWN, PAGE_UP, Table, UP, row};

const QUESTIONS: Table = &[row(&[Char('l'), Control('l')], Action::Questions, "key-list", true)];
const PROBLEMS: Table =
    &[row(&[Char('!'), Code(KeyCode::F(8))], Action::Problems, "key-problems", true)];
const TURN: Table = &[
    row(&[Char('<'), Control('p')], Action::Before, "key-turn", true),
    row(&[Char('>'), Control('n')], Action::After, "key-turn", true),
    row(&[Char('s'), Control('s')], Action::Solution, "key-solution", true),
];
const READY: Table = &[row(&[Char('r'), Control('r')], Action::Ready, "key-ready", true)];
const TYPED: Table = &[
    row(&[Control('l')], Action::Questions, "key-list", true),
    row(&[Control('p')], Action::Before, "key-turn", false),
    row(&[Control('n')], Action::After, "key-turn", true),
    row(&[Control('s')], Action::Solution, "key-solution", true),
];
const READY_TYPED: Table = &[row(&[Control('r')], Action::Ready, "key-ready", true)];
const PROBLEMS_TYPED: Table =
    &[row(&[Code(KeyCode::F(8))], Action::Problems, "key-problems", true)];

/// While the passage is read.
pub(crate) const READING: &[Table] = &[QUESTIONS, PROBLEMS];
const QUESTION: &[Table] = &[QUESTIONS, TURN, PROBLEMS];
const DRAFT: &[Table] = &[READY, QUESTIONS, TURN, PROBLEMS];
const QUESTION_TYPED: &[Table] = &[TYPED, PROBLEMS_TYPED];
const DRAFT_TYPED: &[Table] = &[READY_TYPED, TYPED, PROBLEMS_TYPED];

/// While nothing can be played yet, and in the list of problems.
pub(crate) const LINES: Table = &[
    row(UP, Action::Up, "key-line", true),
    row(DOWN, Action::Down, "key-line", true),
    row(PAGE_UP, Action::PageUp, "key-page", false),
    row(PAGE_DOWN, Action::PageDown, "key-page", false),
    row(HOME, Action::First, "key-ends", false),
    row(END, Action::Last, "key-ends", false),
];
/// While nothing can be played yet.
pub(crate) const WAITING: &[Table] = &[LINES, super::COMMON_FIRST];
/// The list of problems.
pub(crate) const PROBLEM_LIST: &[Table] = &[
    LINES,
    &[row(
        &[Code(KeyCode::Esc), Code(KeyCode::Enter), Char('!'), Code(KeyCode::F(8)), Char('q')],
        Action::Back,
        "key-close",
        true,
    )],
];
/// The list of questions.
pub(crate) const QUESTION_LIST: &[Table] = &[&[
    row(ENTER, Action::Confirm, "key-go", true),
    row(UP, Action::Up, "key-move", true),
    row(DOWN, Action::Down, "key-move", true),
    row(&[Digits], Action::Digit(0), "key-number", true),
    row(&[Code(KeyCode::Esc), Char('l'), Control('l'), Char('q')], Action::Back, "key-close", true),
    row(PAGE_UP, Action::PageUp, "key-page", false),
    row(PAGE_DOWN, Action::PageDown, "key-page", false),
    row(HOME, Action::First, "key-ends", false),
    row(END, Action::Last, "key-ends", false),
]];

/// While a question is asked.
pub(crate) fn of_question(is_typing: bool, is_draft: bool) -> &'static [Table] {
    match (is_typing, is_draft) {
        (false, false) => QUESTION,
        (false, true) => DRAFT,
        (true, false) => QUESTION_TYPED,
        (true, true) => DRAFT_TYPED,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        BANK, CHOICE, FEEDBACK, FEEDBACK_DISPUTABLE, GAPS, MATCH, ORDER, PICKING, SOLUTION, TICKS,
        WHOLE_PASSAGE, line, with,
    };
    use super::super::{READING as PASSAGE, TYPED as FIELD};
    use super::*;
    use crate::text::width;
    use crate::words::{Language, Words};

    /// Every table of the preview with those of the screens it lies over.
    fn screens() -> Vec<Vec<Table>> {
        let open =
            [CHOICE, MATCH, ORDER, TICKS, BANK, PICKING, FEEDBACK, FEEDBACK_DISPUTABLE, SOLUTION];
        let typed = [FIELD, GAPS];
        let mut screens: Vec<Vec<Table>> = vec![
            with(PASSAGE, READING),
            with(WHOLE_PASSAGE, READING),
            WAITING.to_vec(),
            PROBLEM_LIST.to_vec(),
            QUESTION_LIST.to_vec(),
        ];
        for is_draft in [false, true] {
            screens.extend(open.iter().map(|own| with(own, of_question(false, is_draft))));
            screens.extend(typed.iter().map(|own| with(own, of_question(true, is_draft))));
        }
        screens
    }

    #[test]
    fn no_key_means_two_things() {
        for tables in screens() {
            let mut seen: Vec<String> = Vec::new();
            for pattern in tables.iter().copied().flatten().flat_map(|row| row.patterns) {
                let written = format!("{pattern:?}");
                assert!(!seen.contains(&written), "{written}");
                seen.push(written);
            }
        }
    }

    #[test]
    fn the_help_line_fits() {
        for language in [Language::French, Language::English] {
            let words = Words::new(language);
            for tables in screens() {
                for columns in [58, 78, 118] {
                    let line = line(&tables, &words, columns);
                    let used: usize =
                        line.iter().map(|(keys, said)| width(keys) + 3 + width(said)).sum();
                    assert!(used <= columns + 3, "{columns}: {line:?}");
                }
            }
        }
    }
}
