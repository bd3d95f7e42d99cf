//! How keys are told: as many as fit on the last line, all of them in the help.

use crossterm::event::KeyCode;

use super::Pattern::{self, Char, Code, Control, Digits, Letters};
use super::{Action, Binding, Table};
use crate::text::{CleanText, width};
use crate::words::Words;

/// What the help calls in full, by its label and what it asks for.
const IN_FULL: [(&str, Action, &str); 4] = [
    ("key-fill", Action::Confirm, "key-fill-full"),
    ("key-turn", Action::Before, "key-turn-before"),
    ("key-turn", Action::After, "key-turn-after"),
    ("key-hand-in-list", Action::Questions, "key-hand-in-list-full"),
];

/// What a row is called on the help line, or in the help.
fn label(row: &Binding, in_line: bool) -> &'static str {
    let full =
        IN_FULL.iter().find(|(label, action, _)| *label == row.label && *action == row.action);
    full.filter(|_| !in_line).map_or(row.label, |(.., full)| full)
}

/// Rows that share a label are one: `(keys, label)`, those of the help line first if asked.
fn labelled(
    tables: &[Table],
    in_line_only: bool,
    words: &Words,
) -> Vec<(String, CleanText, &'static str)> {
    let mut labelled: Vec<(String, CleanText, &'static str)> = Vec::new();
    for row in tables.iter().copied().flatten().filter(|row| row.in_line || !in_line_only) {
        let shown = if in_line_only { &row.patterns[..1] } else { row.patterns };
        let names: Vec<CleanText> = shown.iter().map(|pattern| name(*pattern, words)).collect();
        let names = names.iter().map(CleanText::as_str).collect::<Vec<_>>().join(" ");
        let called = label(row, in_line_only);
        match labelled.iter_mut().find(|(.., label)| *label == called) {
            Some((keys, ..)) if in_line_only && names.chars().count() == 1 => keys.push_str(&names),
            Some((keys, ..)) => {
                keys.push(' ');
                keys.push_str(&names);
            }
            None => labelled.push((names, words.say(called), called)),
        }
    }
    labelled
}

/// The help line: the keys that matter now, as many as fit; help and the way back always do.
pub(crate) fn line(tables: &[Table], words: &Words, columns: usize) -> Vec<(String, CleanText)> {
    let rows = labelled(tables, true, words);
    let is_kept =
        |label: &str| matches!(label, "key-help" | "key-back" | "key-close" | "key-leave");
    let columns_of =
        |(keys, said, _): &(String, CleanText, &str)| width(keys) + 1 + width(said) + 2;
    // No gap stands behind the last.
    let mut left = (columns + 2).saturating_sub(
        rows.iter().filter(|(.., label)| is_kept(label)).map(columns_of).sum::<usize>(),
    );
    rows.into_iter()
        .filter(|row| {
            let fits = columns_of(row) <= left;
            if fits && !is_kept(row.2) {
                left -= columns_of(row);
            }
            fits || is_kept(row.2)
        })
        .map(|(keys, said, _)| (keys, said))
        .collect()
}

/// Every key of a screen with what it does.
pub(crate) fn all(tables: &[Table], words: &Words) -> Vec<(String, CleanText)> {
    labelled(tables, false, words).into_iter().map(|(keys, said, _)| (keys, said)).collect()
}

/// What is written on a key.
pub(super) fn name(pattern: Pattern, words: &Words) -> CleanText {
    match pattern {
        Letters => CleanText::new("a–h"),
        Digits => CleanText::new("1–9"),
        Char(' ') => words.say("key-name-space"),
        Char(c) => CleanText::new(&c.to_string()),
        Control(letter) => CleanText::new(&format!("Ctrl-{}", letter.to_ascii_uppercase())),
        Code(KeyCode::Up) => CleanText::new("↑"),
        Code(KeyCode::Down) => CleanText::new("↓"),
        Code(KeyCode::Left) => CleanText::new("←"),
        Code(KeyCode::Right) => CleanText::new("→"),
        Code(KeyCode::Enter) => words.say("key-name-enter"),
        Code(KeyCode::Esc) => words.say("key-name-esc"),
        Code(KeyCode::Tab) => words.say("key-name-tab"),
        Code(KeyCode::BackTab) => words.say("key-name-back-tab"),
        Code(KeyCode::PageUp) => words.say("key-name-page-up"),
        Code(KeyCode::PageDown) => words.say("key-name-page-down"),
        Code(KeyCode::Backspace) => words.say("key-name-backspace"),
        Code(KeyCode::Delete) => words.say("key-name-delete"),
        Code(KeyCode::Home) => words.say("key-name-home"),
        Code(KeyCode::End) => words.say("key-name-end"),
        Code(KeyCode::F(n)) => CleanText::new(&format!("F{n}")),
        Code(_) => CleanText::default(),
    }
}
