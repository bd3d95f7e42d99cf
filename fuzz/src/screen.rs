//! Whatever is pressed, pasted and resized: no panic, nothing on screen that may not be shown, keys
//! that are told, a sound score.
//!
//! An input is two bytes for what is started and how it looks, then steps: a byte each, some of them
//! with what follows. Every step is drawn.

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::{SignedDuration, Timestamp};
use ratatui::buffer::Buffer;
use relire::bank::load::{self, Library};
use relire::bank::{self, Quiz};
use relire::marking::{self, Answer};
use relire::session::{Choice, Mode, Seeds, Session, Start};
use relire::settings::{AccentKey, ThemeName};
use relire::store::{Save, Store};
use relire::text::first_fault;
use relire::tui::Looks;
use relire::tui::script::{Stage, Step};
use relire::words::{Language, Words};
use tempfile::TempDir;

/// A quiz of every type, a short one, and one that can't be played.
const EVERY_TYPE: &str = include_str!("../../tests/quizzes/every-type.yaml");
const SHORT: &str = include_str!("../../tests/quizzes/three.yaml");
const BROKEN: &str = "title: Sans questions\npassage: Rien.\nquestions: []\n";

/// The most steps of a script: each is drawn.
const MOST: usize = 48;

/// The windows at first.
const WINDOWS: [(u16, u16); 4] = [(60, 20), (40, 12), (80, 24), (112, 20)];

const THEMES: [ThemeName; 8] = [
    ThemeName::Terminal,
    ThemeName::Terminal,
    ThemeName::Terminal,
    ThemeName::Terminal,
    ThemeName::Dark,
    ThemeName::Light,
    ThemeName::Contrast,
    ThemeName::Safe,
];

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

/// Ways on past any question, so that a short script reaches the end of a round.
const WAYS: [&[u8]; 4] = [b"n\x00", b"\x13\x00", b"1\x00\x00", b"\x00 \x00\x00"];

/// What scripts are played on.
struct Scene {
    /// French and English.
    words: [Words; 2],
    /// A quiz of every type, an exam of several texts, a short quiz, a library.
    starts: [Start; 4],
    /// Attempts at both quizzes.
    store: RefCell<Store>,
    /// Where the library and the attempts lie.
    _folder: TempDir,
}

thread_local! {
    static SCENE: Scene = Scene::new();
}

impl Scene {
    fn new() -> Self {
        let folder = TempDir::with_prefix("relire-fuzz-").expect("a folder");
        let (every_type, short) = (quiz(EVERY_TYPE), quiz(SHORT));
        let exam = load::built_in(load::built_in_count() - 1).reading.paper().expect("an exam");
        Self {
            words: [Words::new(Language::French), Words::new(Language::English)],
            store: RefCell::new(attempts(folder.path(), &every_type, &short)),
            starts: [
                Start::Quiz(every_type),
                Start::Exam(Arc::new(exam)),
                Start::Quiz(short),
                Start::Library(library(folder.path())),
            ],
            _folder: folder,
        }
    }
}

fn quiz(source: &str) -> Arc<Quiz> {
    Arc::new(bank::read_alone(source, "quiz").quiz.expect("a sound quiz"))
}

/// A library of a quiz and a file that is none.
fn library(folder: &Path) -> Library {
    let paths = [("short.yaml", SHORT), ("broken.yaml", BROKEN)].map(|(name, source)| {
        let path = folder.join(name);
        std::fs::write(&path, source).expect("a file");
        path
    });
    Library { paths: paths.into(), ..Library::default() }
}

/// One attempt of each kind: with mistakes, as an exam, without a mistake, left open.
fn attempts(folder: &Path, every_type: &Arc<Quiz>, short: &Arc<Quiz>) -> Store {
    let mut store = Store::open_or_create(&folder.join("attempts.db")).expect("a store");
    let exam = Choice { mode: Mode::Exam, ..Choice::default() };
    let kinds = [
        (every_type, Choice::default(), 0),
        (every_type, exam, 3),
        (short, Choice::default(), usize::MAX),
        (short, Choice { count: Some(2), ..Choice::default() }, 1),
    ];
    let numbers: [fn() -> u64; 4] = [|| 2, || 3, || 4, || 5];
    for (day, ((quiz, choice, right), number)) in (1..).zip(kinds.into_iter().zip(numbers)) {
        let now = Timestamp::UNIX_EPOCH - SignedDuration::from_hours(24 * (10 - day));
        let session = Session::begin(Arc::clone(quiz), choice, 1, now).expect("questions");
        let session = session.named(Seeds::new(None, number).name(now));
        store.keep(&Save::of(&played(session, right, day < 4, now)), 0).expect("kept");
    }
    store
}

/// A sitting with so many right answers, then mistakes, to the end or not.
fn played(mut session: Session, right: usize, is_whole: bool, now: Timestamp) -> Session {
    let asked = if is_whole { session.items().len() } else { 1 };
    for place in 0..asked {
        let key = marking::key(session.question());
        session.answer(if place < right { key } else { Answer::Unknown }, now);
        session.next(now);
    }
    if is_whole && session.mode() == Mode::Exam {
        session.hand_in(now);
    }
    session
}

/// The steps that bytes stand for.
fn steps(bytes: &[u8]) -> Vec<Step> {
    let mut rest = bytes.iter().copied();
    let mut steps = Vec::new();
    while let Some(byte) = rest.next().filter(|_| steps.len() < MOST) {
        let mut next = || rest.next().unwrap_or_default();
        steps.push(match byte {
            0x16 => Step::Size(u16::from(next()) % 140, u16::from(next()) % 48),
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
            0x80..=0x83 => {
                steps.extend(WAYS[usize::from(byte - 0x80)].iter().map(|byte| key(*byte)));
                continue;
            }
            byte => key(byte),
        });
    }
    steps
}

/// The key that a byte stands for.
fn key(byte: u8) -> Step {
    let code = KEYS.get(usize::from(byte)).copied();
    pressed(code.unwrap_or(KeyCode::Char(char::from(byte))), KeyModifiers::NONE)
}

fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Step {
    Step::Key(KeyEvent::new(code, modifiers))
}

/// Plays what an input says, and looks at every screen.
///
/// # Panics
/// Where a screen breaks, or shows what it may not.
pub fn check(input: &[u8]) {
    let Some(([what, how], script)) = input.split_first_chunk() else { return };
    SCENE.with(|scene| {
        let mut store = scene.store.borrow_mut();
        let bits = |byte: u8, at: u8, count: u8| usize::from(byte >> at & ((1 << count) - 1));
        let language = bits(*what, 3, 1);
        let stage = Stage {
            start: &scene.starts[bits(*what, 0, 2)],
            choice: Choice {
                mode: [Mode::Practice, Mode::Exam][bits(*what, 2, 1)],
                count: Some(3).filter(|_| bits(*what, 5, 2) == 1),
                no_shuffle: bits(*what, 6, 1) == 1,
                ..Choice::default()
            },
            seed: 1,
            words: [&scene.words[language], &scene.words[1 - language]],
            looks: Looks {
                colours: bits(*how, 5, 1) == 0,
                theme: THEMES[bits(*how, 2, 3)],
                accent_key: AccentKey::NAMES[bits(*how, 6, 2)].1,
                ..Looks::default()
            },
            size: WINDOWS[bits(*how, 0, 2)],
            store: (bits(*what, 4, 1) == 0).then_some(&mut *store),
        };
        for session in stage.play(steps(script), check_frame) {
            assert!(session.points() <= session.out_of());
        }
    });
}

/// Nothing that may not be shown, and keys that are told.
fn check_frame(shown: &Buffer) {
    for cell in &shown.content {
        let is_plain = matches!(cell.symbol().as_bytes(), [b' '..=b'~']);
        assert!(is_plain || first_fault(cell.symbol()).is_none(), "{:?}", cell.symbol());
    }
    if shown.area.width >= 40 && shown.area.height >= 10 {
        let below = shown.content.len() - usize::from(shown.area.width);
        let is_blank = shown.content[below..].iter().all(|cell| cell.symbol() == " ");
        assert!(!is_blank, "no keys are shown");
    }
}
