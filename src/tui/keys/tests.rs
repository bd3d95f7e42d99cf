//! No key means two things, and the help line fits.

use super::*;
use crate::text::width;
use crate::words::Words;

fn press(code: KeyCode, modifiers: KeyModifiers) -> KeyEvent {
    KeyEvent::new(code, modifiers)
}

#[test]
fn altgr_types_and_control_does_not() {
    let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
    assert_eq!(typed(press(KeyCode::Char('@'), both)), Some('@'));
    assert_eq!(typed(press(KeyCode::Char('c'), KeyModifiers::CONTROL)), None);
}

#[test]
fn tab_and_control_t_give_accents() {
    for pressed in
        [press(KeyCode::Tab, KeyModifiers::NONE), press(KeyCode::Char('t'), KeyModifiers::CONTROL)]
    {
        assert_eq!(action(TYPED, pressed), Some(Action::Accent));
    }
    let back = press(KeyCode::BackTab, KeyModifiers::SHIFT);
    assert_eq!(action(TYPED, back), Some(Action::AccentBack));
    assert_eq!(action(TYPED, press(KeyCode::Char('t'), KeyModifiers::NONE)), None);
    assert_eq!(action(CHOICE, press(KeyCode::Tab, KeyModifiers::NONE)), None);
}

#[test]
fn letters_and_digits_are_options() {
    let choose = |c| action(CHOICE, press(KeyCode::Char(c), KeyModifiers::NONE));
    assert_eq!(choose('b'), Some(Action::Choose(1)));
    assert_eq!(choose('H'), Some(Action::Choose(7)));
    assert_eq!(choose('3'), Some(Action::Choose(2)));
    assert_eq!(choose('p'), Some(Action::Passage));
}

#[test]
fn the_help_line_fits_and_keeps_help_and_the_way_back() {
    for language in [crate::words::Language::French, crate::words::Language::English] {
        let words = Words::new(language);
        for tables in [
            LIBRARY, READING, CHOICE, TICKS, TYPED, GAPS, BANK, PICKING, FEEDBACK, RESULTS,
            REVIEWED,
        ] {
            for columns in [40, 60, 80, 100] {
                let line = line(tables, &words, columns);
                let used: usize =
                    line.iter().map(|(keys, said)| width(keys) + 3 + width(said)).sum();
                assert!(used <= columns + 3, "{columns}: {line:?}");
                assert!(line.iter().any(|(_, said)| *said == words.say("key-help")));
            }
        }
    }
}

#[test]
fn no_key_means_two_things_on_one_screen() {
    let due = with(LIBRARY, DUE);
    let screens = [
        &due,
        LIBRARY,
        READING,
        CHOICE,
        MATCH,
        ORDER,
        TICKS,
        TYPED,
        GAPS,
        BANK,
        PICKING,
        FEEDBACK,
        FEEDBACK_DISPUTABLE,
        WHOLE_PASSAGE,
        RESULTS,
        past::HISTORY,
        past::PROGRESS,
        past::LEARNERS,
        past::LEARNER_NAME,
        REVIEWED,
        REVIEWED_PART,
        NOTHING_DUE,
        OVERLAY,
        SEARCH,
    ];
    for tables in screens {
        let mut seen: Vec<String> = Vec::new();
        for pattern in tables.iter().copied().flatten().flat_map(|row| row.patterns) {
            let written = format!("{pattern:?}");
            assert!(!seen.contains(&written), "{written}");
            seen.push(written);
        }
    }
}
