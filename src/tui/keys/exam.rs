//! The keys of an exam: to and fro among its questions instead of hints, translations and glossary.

use crossterm::event::KeyCode;

use super::Pattern::{Char, Code};
use super::{
    Action, COMMON, COMMON_TYPED, DOWN, END, ENTER, FIELD, HOME, PAGE_DOWN, PAGE_UP, Table, UP,
    WHOLE, WHOLE_MORE, row, without,
};

/// The ways out of a question, which the narrowest line keeps.
const WAYS: Table = &[
    row(&[Char('l'), Code(KeyCode::F(6))], Action::Questions, "key-hand-in-list", true),
    row(&[Char('p'), Code(KeyCode::F(2))], Action::Passage, "key-passage", true),
];
const WAYS_TYPED: Table = &[
    row(&[Code(KeyCode::F(6))], Action::Questions, "key-hand-in-list", true),
    row(&[Code(KeyCode::F(2))], Action::Passage, "key-passage", true),
];
const TURN: Table = &[
    row(&[Char('<'), Code(KeyCode::F(3))], Action::Before, "key-turn", true),
    row(&[Char('>'), Char('n'), Code(KeyCode::F(4))], Action::After, "key-turn", true),
    row(&[Char('m'), Code(KeyCode::F(5))], Action::Flag, "key-flag", true),
    row(&[Char('/'), Code(KeyCode::F(7))], Action::Search, "key-search-text", false),
    row(PAGE_UP, Action::PageUp, "key-scroll", false),
    row(PAGE_DOWN, Action::PageDown, "key-scroll", false),
];
const TURN_TYPED: Table = &[
    row(&[Code(KeyCode::F(3))], Action::Before, "key-turn", true),
    row(&[Code(KeyCode::F(4))], Action::After, "key-turn", true),
    row(&[Code(KeyCode::F(5))], Action::Flag, "key-flag", true),
    row(&[Code(KeyCode::F(7))], Action::Search, "key-search-text", false),
    row(PAGE_UP, Action::PageUp, "key-scroll", false),
    row(PAGE_DOWN, Action::PageDown, "key-scroll", false),
];

/// The keys of a question of an exam, for those that it has in practice: the ways out behind its very
/// first, then its own, then the others.
pub(crate) fn of_question(practice: &'static [Table], is_typing: bool) -> Vec<Table> {
    let (ways, around, common) = match is_typing {
        true => (WAYS_TYPED, &[FIELD, TURN_TYPED][..], COMMON_TYPED),
        false => (WAYS, &[TURN][..], COMMON),
    };
    // Behind the keys around it, a typed answer may have arrows that scroll.
    let more = practice.get(3..practice.len() - 1).unwrap_or_default();
    let (first, own) = practice[0].split_at(1);
    // Where letters are typed, the way to the passage is among its own.
    let own = without(&[own], &[Action::Passage]);
    [&[first, ways], own.as_slice(), around, more, &[common]].concat()
}

/// Before it begins, or goes on.
pub(crate) const COVER: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-begin-exam", true),
        row(UP, Action::Up, "key-line", false),
        row(DOWN, Action::Down, "key-line", false),
    ],
    COMMON,
];

/// The passage on the whole screen.
pub(crate) const WHOLE_PASSAGE: &[Table] = &[WHOLE, WHOLE_MORE, COMMON];

/// All questions before it is handed in.
pub(crate) const OVERVIEW: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-go", true),
        row(UP, Action::Up, "key-move", true),
        row(DOWN, Action::Down, "key-move", true),
        row(&[Char('r')], Action::HandIn, "key-hand-in", true),
        row(PAGE_UP, Action::PageUp, "key-page", false),
        row(PAGE_DOWN, Action::PageDown, "key-page", false),
        row(HOME, Action::First, "key-ends", false),
        row(END, Action::Last, "key-ends", false),
    ],
    COMMON,
];

#[cfg(test)]
mod tests {
    use super::super::{BANK, CHOICE, GAPS, MATCH, ORDER, PICKING, TICKS, TYPED, line};
    use super::*;
    use crate::text::width;
    use crate::words::{Language, Words};

    fn screens() -> Vec<Vec<Table>> {
        let chosen = [CHOICE, TICKS, ORDER, MATCH, BANK, PICKING];
        let chosen = chosen.map(|own| of_question(own, false));
        let typed = [TYPED, GAPS].map(|own| of_question(own, true));
        let mut screens: Vec<Vec<Table>> = chosen.into_iter().chain(typed).collect();
        screens.extend([COVER, WHOLE_PASSAGE, OVERVIEW].map(<[Table]>::to_vec));
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

    /// In the narrowest window too one finds the text and the list from which it is handed in.
    #[test]
    fn the_ways_out_are_always_told() {
        for language in [Language::French, Language::English] {
            let words = Words::new(language);
            let typed = [TYPED, GAPS].map(|own| of_question(own, true));
            let chosen = [CHOICE, TICKS, ORDER, MATCH, PICKING].map(|own| of_question(own, false));
            for tables in chosen.iter().chain(&typed) {
                let line = line(tables, &words, 58);
                for label in ["key-hand-in-list", "key-passage"] {
                    assert!(line.iter().any(|(_, said)| *said == words.say(label)), "{line:?}");
                }
            }
        }
    }

    #[test]
    fn nothing_helps_with_the_answer() {
        for tables in screens() {
            let helps = tables.iter().copied().flatten().find(|row| {
                matches!(
                    row.action,
                    Action::Hint | Action::Translation | Action::Glossary | Action::Unknown
                )
            });
            assert!(helps.is_none(), "{:?}", helps.map(|row| row.label));
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
