//! The keys of the settings.

use crossterm::event::KeyCode;

use super::Pattern::{Char, Code};
use super::{Action, COMMON, DOWN, END, ENTER, HOME, Table, UP, row};

pub(crate) const SETTINGS: &[Table] = &[
    &[
        row(&[Code(KeyCode::Left)], Action::Left, "key-change", true),
        row(&[Code(KeyCode::Right)], Action::Right, "key-change", true),
        row(ENTER, Action::Confirm, "key-change", true),
        row(&[Char(' ')], Action::Confirm, "key-change", false),
        row(UP, Action::Up, "key-move", true),
        row(DOWN, Action::Down, "key-move", true),
        row(HOME, Action::First, "key-ends", false),
        row(END, Action::Last, "key-ends", false),
    ],
    COMMON,
];
/// While a name is typed.
pub(crate) const TYPING: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-keep", true),
        row(&[Code(KeyCode::Esc)], Action::Back, "key-cancel", true),
    ],
    super::FIELD,
    &[row(&[Code(KeyCode::F(1))], Action::Help, "key-help", true)],
];
