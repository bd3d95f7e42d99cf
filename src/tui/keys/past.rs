//! The keys of looking back: past attempts, progress, who is reading.

use crossterm::event::KeyCode;

use super::Pattern::{Char, Code, Digits};
use super::{
    Action, COMMON, COMMON_FIRST, DOWN, END, ENTER, FIELD, HOME, PAGE_DOWN, PAGE_UP, Table, UP, row,
};

/// Past attempts.
pub(crate) const HISTORY: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-open", true),
        row(UP, Action::Up, "key-move", true),
        row(DOWN, Action::Down, "key-move", true),
        row(&[Char('/')], Action::Search, "key-search", true),
        row(PAGE_UP, Action::PageUp, "key-page", false),
        row(PAGE_DOWN, Action::PageDown, "key-page", false),
        row(HOME, Action::First, "key-ends", false),
        row(END, Action::Last, "key-ends", false),
    ],
    COMMON,
];
pub(crate) const PROGRESS: &[Table] = &[
    &[
        row(UP, Action::Up, "key-feedback", true),
        row(DOWN, Action::Down, "key-feedback", true),
        row(&[Code(KeyCode::PageDown), Char(' ')], Action::PageDown, "key-page", false),
        row(PAGE_UP, Action::PageUp, "key-page", false),
        row(HOME, Action::First, "key-ends", false),
        row(END, Action::Last, "key-ends", false),
    ],
    COMMON,
];
/// Who is reading.
pub(crate) const LEARNERS: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-next", true),
        row(UP, Action::Up, "key-move", true),
        row(DOWN, Action::Down, "key-move", true),
        row(&[Digits], Action::Choose(0), "key-move", false),
        row(PAGE_UP, Action::PageUp, "key-page", false),
        row(PAGE_DOWN, Action::PageDown, "key-page", false),
    ],
    COMMON_FIRST,
];
/// The name of someone else.
pub(crate) const LEARNER_NAME: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-next", true),
        row(&[Code(KeyCode::Esc)], Action::Back, "key-back", true),
    ],
    FIELD,
];
