//! The pictures in the README and in the guides are real screens: `RELIRE_BLESS=1 cargo test --test
//! picture` draws them anew, and without that the tests hold that they are still what the program
//! shows.

mod folder;
mod program;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use folder::folder;
use program::{program, run};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use relire::bank::{load, read_alone};
use relire::session::Start;
use relire::settings::{AccentKey, ThemeName};
use relire::tui::{Depth, Looks, picture, preview_picture};
use relire::words::{Language, Words};
use rstest::rstest;

const ARTICLE: &str = include_str!("../docs/guide/article.txt");
const QUIZ: &str = include_str!("../docs/guide/atelier.yaml");
const SIZE: (u16, u16) = (100, 30);
/// Wide enough for the text and what is asked side by side.
const BESIDE: (u16, u16) = (120, 30);
const LOOKS: Looks = Looks {
    colours: true,
    depth: Depth::Palette,
    theme: ThemeName::Terminal,
    measure: None,
    accent_key: AccentKey::ControlT,
};

/// A draft that the guides show.
const DRAFT: &str = "prompt: Selon l’association, combien d’objets";

/// Opens the quiz of the guides and answers up to the sixth question, with the seed 1.
const FIVE_ANSWERS: &str = "⏎↓↓↓↓↓↓↓↓↓ ⏎⏎vingt-trois⏎⏎↓⏎⏎a⏎⏎d⏎⏎";

#[test]
fn the_picture_in_the_readme_is_what_the_program_shows() {
    let quiz = load::built_in(0).reading.quiz.expect("a built-in quiz is sound");
    let words = Words::new(Language::French);
    let shown = picture(&Start::Quiz(Arc::new(quiz)), &words, LOOKS, SIZE, &keys("⏎↓⏎"));
    hold("docs/picture.svg", &escaped(&shown));
}

#[rstest]
#[case::french("fr", Language::French)]
#[case::english("en", Language::English)]
fn a_draft_in_the_preview(#[case] locale: &str, #[case] language: Language) {
    let folder = folder(&format!("picture-preview-{locale}"));
    fs::write(folder.join("article.txt"), ARTICLE).expect("an article");
    let new = ["new", "atelier.yaml", "--text", "article.txt"];
    let drafted = run(program(locale).current_dir(&folder).args(new), b"");
    assert_eq!(drafted.code, Some(0), "{}", drafted.err);
    let file = folder.join("atelier.yaml");
    let draft = fs::read_to_string(&file).expect("a draft");
    let before = draft.split_once(DRAFT).expect("the draft that the guides show").0;
    let number = before.matches("\n  - id: ").count();
    let keys = keys(&format!("⏎l{number}⏎r"));
    let shown = preview_picture(&file, &Words::new(language), LOOKS, BESIDE, &keys);
    hold(&format!("docs/guide/preview-{locale}.svg"), &escaped(&shown));
}

#[rstest]
#[case::french("fr", Language::French)]
#[case::english("en", Language::English)]
fn an_answer_and_the_results(#[case] locale: &str, #[case] language: Language) {
    let quiz = read_alone(QUIZ, "atelier").quiz.expect("the quiz of the guides is sound");
    let start = Start::Quiz(Arc::new(quiz));
    let words = Words::new(language);
    for (name, typed) in [
        ("answer", format!("{FIVE_ANSWERS}c⏎")),
        ("results", format!("{FIVE_ANSWERS}c⏎⏎une tournevis⏎⏎b⏎⏎")),
    ] {
        let shown = picture(&start, &words, LOOKS, SIZE, &keys(&typed));
        hold(&format!("docs/guide/{name}-{locale}.svg"), &escaped(&shown));
    }
}

#[rstest]
#[case::french("fr")]
#[case::english("en")]
fn an_error_found_by_check(#[case] locale: &str) {
    let folder = folder(&format!("picture-check-{locale}"));
    let faulty = QUIZ.replace("\n    answer: environ 275\n", "\n    answer: environ 270\n");
    fs::write(folder.join("atelier.yaml"), faulty).expect("a quiz");
    let check = ["--color", "always", "check", "atelier.yaml"];
    let checked = run(program(locale).current_dir(&folder).args(check), b"");
    assert_eq!(checked.code, Some(1), "{}", checked.err);
    hold(&format!("docs/guide/check-{locale}.svg"), &checked.out);
}

/// Keys as they are written here: ⏎ is Enter, ↓ goes down.
fn keys(typed: &str) -> Vec<KeyEvent> {
    let key = |c| match c {
        '⏎' => KeyCode::Enter,
        '↓' => KeyCode::Down,
        other => KeyCode::Char(other),
    };
    typed.chars().map(|c| KeyEvent::new(key(c), KeyModifiers::NONE)).collect()
}

/// Holds that the picture in that file shows what the program shows.
fn hold(name: &str, shown: &str) {
    let drawn = anstyle_svg::Term::new().palette(anstyle_svg::WIN10_CONSOLE).render_svg(shown);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    if std::env::var_os("RELIRE_BLESS").is_some() {
        fs::write(&path, &drawn).expect("the picture can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == drawn, "{name} is out of date: RELIRE_BLESS=1 cargo test --test picture");
}

/// A screen as text with its styles, which the SVG is made from.
fn escaped(buffer: &Buffer) -> String {
    let mut text = String::new();
    for y in 0..buffer.area.height {
        for x in 0..buffer.area.width {
            let cell = &buffer[(x, y)];
            write!(text, "\u{1b}[0{}m{}", styles(cell), cell.symbol()).expect("a string");
        }
        text.push_str("\u{1b}[0m\n");
    }
    text
}

fn styles(cell: &Cell) -> String {
    let attributes = [
        (Modifier::BOLD, ";1"),
        (Modifier::DIM, ";2"),
        (Modifier::UNDERLINED, ";4"),
        (Modifier::REVERSED, ";7"),
    ];
    let set = attributes.iter().filter(|(modifier, _)| cell.modifier.contains(*modifier));
    let mut styles: String = set.map(|(_, code)| *code).collect();
    let number = |color| match color {
        Color::Black => Some(0),
        Color::Red => Some(1),
        Color::Green => Some(2),
        Color::Yellow => Some(3),
        Color::Magenta => Some(5),
        _ => None,
    };
    if let Some(front) = number(cell.fg) {
        write!(styles, ";{}", 30 + front).expect("a string");
    }
    if let Some(back) = number(cell.bg) {
        write!(styles, ";{}", 40 + back).expect("a string");
    }
    styles
}
