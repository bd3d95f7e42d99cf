//! The picture in the README is a real screen: `RELIRE_BLESS=1 cargo test --test picture` draws it
//! anew, and without that the test holds that it is still what the program shows.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use relire::bank::load;
use relire::session::Start;
use relire::tui::{Looks, picture};
use relire::words::{Language, Words};

const PICTURE: &str = "docs/picture.svg";

#[test]
fn the_picture_in_the_readme_is_what_the_program_shows() {
    let quiz = load::built_in(0).reading.quiz.expect("a built-in quiz is sound");
    let keys = [KeyCode::Enter, KeyCode::Down, KeyCode::Enter]
        .map(|code| KeyEvent::new(code, KeyModifiers::NONE));
    let looks = Looks { colours: true, measure: None };
    let words = Words::new(Language::French);
    let shown = picture(&Start::Quiz(Arc::new(quiz)), &words, looks, (100, 30), &keys);
    let drawn =
        anstyle_svg::Term::new().palette(anstyle_svg::WIN10_CONSOLE).render_svg(&escaped(&shown));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PICTURE);
    if std::env::var_os("RELIRE_BLESS").is_some() {
        std::fs::write(&path, &drawn).expect("the picture can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == drawn, "{PICTURE} is out of date: RELIRE_BLESS=1 cargo test --test picture");
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
