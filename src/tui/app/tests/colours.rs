//! Nothing is told by colour alone: every theme, and none, shows the same text, and wherever a colour
//! means something there is a sign or a weight that means it too.

use super::*;
use crate::bank::{Aim, load};
use crate::settings::ThemeName;
use crate::tui::Depth;
use crate::tui::preview_picture;

/// Every screen that there is, with what it begins with and the keys that lead to it.
fn screens() -> Vec<(Start, String)> {
    let quiz = SCREENS.iter().map(|(_, written)| (start(), (*written).to_owned()));
    let others = ["", "/petit", "?", "h", "p", "o", "o↓↓↓⏎Zoé"];
    let others = others.map(|written| (library(), written.to_owned()));
    let exam = ["", "⏎", "⏎↓⏎m", "⏎l"].map(|written| (exam(), written.to_owned()));
    quiz.chain(others).chain(exam).collect()
}

fn exam() -> Start {
    let path = std::path::Path::new("tests/exams/deux-textes.yaml");
    let loaded = load::file(path, Aim::Play).expect("an exam");
    Start::Exam(Arc::new(loaded.reading.paper().expect("a sound exam")))
}

fn looks(theme: ThemeName) -> Looks {
    Looks { colours: true, theme, ..Looks::default() }
}

fn drawn(start: &Start, looks: Looks, size: (u16, u16), written: &str) -> Buffer {
    picture(start, &Words::new(Language::French), looks, size, &keys(written))
}

/// A screen without colours. The settings say in words that there are none, and how it would look
/// else is told by the terminal's own.
fn bare(start: &Start, size: (u16, u16), written: &str) -> Buffer {
    let is_settings = written.starts_with('o');
    let looks = if is_settings { looks(ThemeName::Terminal) } else { Looks::default() };
    drawn(start, looks, size, written)
}

#[test]
fn every_theme_says_what_a_screen_without_colours_says() {
    for (start, written) in screens() {
        for size in [(100, 30), (60, 20)] {
            let bare = lines(&bare(&start, size, &written));
            for (name, theme) in ThemeName::NAMES {
                let shown = lines(&drawn(&start, looks(theme), size, &written));
                assert_eq!(shown, bare, "{name} {written}");
            }
        }
    }
}

#[test]
fn the_preview_says_the_same_without_colours() {
    for written in ["", "⏎", "⏎l", "⏎↓⏎", "!", "⏎s"] {
        for name in ["every-type.yaml", "three.yaml"] {
            let path = PathBuf::from("tests/quizzes").join(name);
            let (words, keys) = (Words::new(Language::French), keys(written));
            let shown = |looks| lines(&preview_picture(&path, &words, looks, (120, 30), &keys));
            for (_, theme) in ThemeName::NAMES {
                assert_eq!(shown(looks(theme)), shown(Looks::default()), "{written}");
            }
        }
    }
}

/// Whether cells like this have one of these signs: in the lines up from one of them, or, for a gap of
/// a text, in the line below the text that says what became of it.
fn is_signed(buffer: &Buffer, y: u16, is_like: impl Fn(&Cell) -> bool, signs: &[&str]) -> bool {
    let row = |y: u16| (0..buffer.area.width).map(move |x| &buffer[(x, y)]);
    let has_one = |y: &u16| row(*y).any(&is_like);
    let is_signed = |y: u16| row(y).any(|cell| signs.contains(&cell.symbol()));
    let is_of_gap = |y: &u16| {
        row(*y).find(|cell| cell.symbol() != " ").is_some_and(|cell| cell.symbol() == "(")
    };
    (0..=y).rev().take_while(has_one).any(is_signed)
        || (y..buffer.area.height).filter(has_one).filter(is_of_gap).any(is_signed)
}

/// What a coloured cell stands for has a sign in its lines, or the cell is underlined or reversed.
#[test]
fn every_colour_has_a_sign_or_a_weight_beside_it() {
    let mut met = std::collections::BTreeSet::new();
    for (start, written) in screens() {
        for size in SIZES {
            let coloured = drawn(&start, looks(ThemeName::Terminal), size, &written);
            let bare = bare(&start, size, &written);
            for y in 0..size.1 {
                for x in 0..size.0 {
                    let (cell, bare) = (&coloured[(x, y)], &bare[(x, y)]);
                    let signs: &[&str] = match (cell.fg, cell.bg) {
                        (Color::Reset, Color::Reset) => continue,
                        (_, Color::Yellow) => &["▌"],
                        (Color::Green, _) => &["✓", "≈"],
                        (Color::Magenta, _) => &["≈"],
                        (Color::Red, _) => &["✗", "≈"],
                        other => panic!("{other:?} means nothing"),
                    };
                    met.insert(format!("{:?} {:?}", cell.fg, cell.bg));
                    let weights = Modifier::UNDERLINED | Modifier::REVERSED;
                    let is_like = |other: &Cell| (other.fg, other.bg) == (cell.fg, cell.bg);
                    let is_told = bare.modifier.intersects(weights)
                        || is_signed(&coloured, y, is_like, signs);
                    assert!(is_told, "{written} {size:?} {x},{y}:\n{}", lines(&coloured));
                }
            }
        }
    }
    assert_eq!(met.len(), 4, "{met:?}");
}

/// Without colours each of these still differs from plain text, but for the verdicts: those have signs.
#[test]
fn a_theme_without_colours_has_weights() {
    let theme = crate::tui::theme::Theme::new(Looks::default());
    let styles = [theme.evidence, theme.picked, theme.glossary, theme.found, theme.selected];
    for (at, style) in styles.iter().enumerate() {
        assert!(!style.add_modifier.is_empty(), "{at}");
    }
    assert_ne!(theme.evidence, theme.picked);
    assert_ne!(theme.evidence, theme.glossary);
    assert_ne!(theme.picked, theme.glossary);
}

/// The terminal's own colours stay its own; the other themes paint every cell, at every depth.
#[test]
fn only_a_theme_with_colours_of_its_own_paints_the_screen() {
    for (start, written) in screens() {
        let own = drawn(&start, looks(ThemeName::Terminal), (80, 24), &written);
        assert!(own.content.iter().filter(|cell| cell.bg == Color::Reset).count() > 1000);
        for (name, theme) in &ThemeName::NAMES[1..] {
            for depth in [Depth::Sixteen, Depth::Palette, Depth::True] {
                let looks = Looks { depth, ..looks(*theme) };
                for size in [(80, 24), (30, 8)] {
                    let shown = drawn(&start, looks, size, &written);
                    let is_painted =
                        |cell: &Cell| cell.fg != Color::Reset && cell.bg != Color::Reset;
                    assert!(shown.content.iter().all(is_painted), "{name} {written}");
                }
            }
        }
    }
}
