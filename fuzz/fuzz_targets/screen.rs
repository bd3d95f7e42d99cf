//! Whatever is pressed, pasted and resized: no panic, nothing on screen that may not be shown, keys
//! that are told, a sound score.
//!
//! An input is a byte for the language, the mode and the quiz, then steps: a byte each, some of them
//! with what follows.

#![no_main]

use std::sync::{Arc, LazyLock};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use libfuzzer_sys::fuzz_target;
use relire::bank::{self, Quiz};
use relire::session::{Choice, Mode, Start};
use relire::text::first_fault;
use relire::tui::Looks;
use relire::tui::script::{Step, play};
use relire::words::{Language, Words};

static QUIZZES: LazyLock<[Arc<Quiz>; 2]> = LazyLock::new(|| {
    let quiz = |source| Arc::new(bank::read_alone(source, "quiz").quiz.expect("a sound quiz"));
    [
        quiz(include_str!("../../tests/quizzes/every-type.yaml")),
        quiz(include_str!("../../tests/quizzes/three.yaml")),
    ]
});

thread_local! {
    static WORDS: LazyLock<[Words; 2]> =
        LazyLock::new(|| [Words::new(Language::French), Words::new(Language::English)]);
}

/// The most steps of a script: each is drawn.
const MOST: usize = 200;

/// The keys that are no characters.
const KEYS: [KeyCode; 22] = [
    KeyCode::Enter,
    KeyCode::Esc,
    KeyCode::Up,
    KeyCode::Down,
    KeyCode::Left,
    KeyCode::Right,
    KeyCode::PageUp,
    KeyCode::PageDown,
    KeyCode::Home,
    KeyCode::End,
    KeyCode::Backspace,
    KeyCode::Delete,
    KeyCode::Tab,
    KeyCode::BackTab,
    KeyCode::F(1),
    KeyCode::F(2),
    KeyCode::F(3),
    KeyCode::F(4),
    KeyCode::F(5),
    KeyCode::F(6),
    KeyCode::F(7),
    KeyCode::F(8),
];

/// The steps that bytes stand for.
fn steps(bytes: &[u8]) -> Vec<Step> {
    let mut rest = bytes.iter().copied();
    let mut steps = Vec::new();
    while let Some(byte) = rest.next().filter(|_| steps.len() < MOST) {
        let mut next = || rest.next().unwrap_or_default();
        steps.push(match byte {
            0x00..=0x15 => pressed(KEYS[usize::from(byte)], KeyModifiers::NONE),
            0x16 => Step::Size(u16::from(next()), u16::from(next())),
            0x17 => Step::Continue,
            0x18 => Step::Tick(i64::from(i8::from_le_bytes([next()])) * 30),
            0x19 => pressed(KeyCode::Char(char::from(next())), KeyModifiers::CONTROL),
            0x1a | 0x1b => {
                let count = usize::from(next());
                let text: Vec<u8> = rest.by_ref().take(count).collect();
                let times = if byte == 0x1a { 1 } else { 300 };
                Step::Paste(String::from_utf8_lossy(&text).repeat(times))
            }
            0x1c..=0x1f => {
                let code = u32::from_le_bytes([next(), next(), next(), byte & 1]);
                let c = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
                pressed(KeyCode::Char(c), KeyModifiers::NONE)
            }
            c => pressed(KeyCode::Char(char::from(c)), KeyModifiers::NONE),
        });
    }
    steps
}

fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Step {
    Step::Key(KeyEvent::new(code, modifiers))
}

fuzz_target!(|input: &[u8]| {
    let Some((first, script)) = input.split_first() else { return };
    let is_set = |bit: u8| usize::from(first >> bit & 1);
    let mode = [Mode::Practice, Mode::Exam][is_set(0)];
    let start = Start::Quiz(Arc::clone(&QUIZZES[is_set(1)]));
    let looks = Looks { colours: is_set(2) == 0, ..Looks::default() };
    let choice = Choice { mode, ..Choice::default() };
    let sittings = WORDS.with(|words| {
        play(&start, choice, 1, &words[is_set(3)], looks, steps(script), |shown| {
            for cell in &shown.content {
                assert_eq!(first_fault(cell.symbol()), None, "{:?}", cell.symbol());
            }
            if shown.area.width >= 40 && shown.area.height >= 10 {
                let below = shown.content.len() - usize::from(shown.area.width);
                let is_blank = shown.content[below..].iter().all(|cell| cell.symbol() == " ");
                assert!(!is_blank, "no keys are shown");
            }
        })
    });
    for session in sittings {
        assert!(session.points() <= session.out_of());
    }
});
