//! Whatever is pressed, pasted and resized, on every screen: no panic, keys shown, a sound score.

use std::sync::mpsc;

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::super::super::read_library;
use super::super::App;
use super::*;
use crate::session::{Choice, Mode, Seeds};
use crate::settings::Settings;
use crate::tui::Face as _;
use crate::tui::event::Event;

/// Something that a person, or the window, does.
#[derive(Debug, Clone)]
enum Step {
    Keys(String),
    Control(char),
    Paste(String),
    Size(u16, u16),
    /// Stopped by Ctrl-Z, and gone on.
    Continue,
    /// So many seconds pass.
    Tick(i64),
}

/// The keys of all screens, those that lead on more often, so that every screen is reached.
const KEYS: &str = "⏎⏎⏎⏎⏎⏎⏎⏎↑↓←→↑↓←→  ⎋⇟⇞⇱⇲⇥⌫⌦①②③④⑤⑥⑦⑧abchABn1239zpitvmlrrco?/+-=<>é'’œ日\u{301}";

fn step() -> impl Strategy<Value = Step> {
    let keys: Vec<char> = KEYS.chars().collect();
    let key = prop::sample::select(keys).prop_map(|key| Step::Keys(key.to_string()));
    // A way on past any question: nothing is known, then what follows.
    let on = prop::sample::select(&["n⏎", "⑥⏎", "1⏎⏎", "⏎ ⏎⏎"][..]);
    let side = prop_oneof![0..8_u16, 36..62_u16, 76..130_u16];
    let height = prop_oneof![0..12_u16, 18..32_u16, Just(70_u16)];
    prop_oneof![
        12 => key,
        6 => on.prop_map(|keys| Step::Keys(keys.to_owned())),
        1 => prop::sample::select(&['t', 'a', 'e', 'u', 'w', 'k', 'z'][..]).prop_map(Step::Control),
        1 => "\\PC{0,20}".prop_map(Step::Paste),
        1 => Just(Step::Paste("mot \u{1b}[2J\u{202e}\n".repeat(300))),
        2 => (side, height).prop_map(|(columns, rows)| Step::Size(columns, rows)),
        1 => Just(Step::Continue),
        2 => prop_oneof![Just(1_i64), Just(4), Just(400), Just(-90)].prop_map(Step::Tick),
    ]
}

fn events(step: Step) -> Vec<Event> {
    match step {
        Step::Keys(written) => keys(&written).into_iter().map(Event::Key).collect(),
        Step::Control(c) => {
            vec![Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL))]
        }
        Step::Paste(text) => vec![Event::Paste(text)],
        Step::Size(..) => vec![Event::Resize],
        Step::Continue => vec![Event::Continue],
        Step::Tick(_) => vec![Event::Tick],
    }
}

/// The sittings are sound, and what is on screen can be shown.
fn assert_sound(app: &App<'_>, terminal: &Terminal<TestBackend>) -> Result<(), TestCaseError> {
    for session in app.sittings.iter().chain(&app.session) {
        prop_assert!(session.points() <= session.out_of());
    }
    let shown = terminal.backend().buffer();
    let is_hostile = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}');
    prop_assert!(!shown.content.iter().any(|cell| cell.symbol().contains(is_hostile)));
    let area = shown.area;
    if area.width >= 40 && area.height >= 10 {
        let last = lines(shown).lines().last().unwrap_or_default().trim().to_owned();
        prop_assert!(!last.is_empty(), "no keys are shown");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_script_of_keys_breaks_a_screen(
        steps in prop::collection::vec(step(), 1..60),
        from_library in prop::bool::weighted(0.1),
        mode in prop::sample::select(&[Mode::Practice, Mode::Practice, Mode::Exam][..]),
        language in prop::sample::select(&[Language::French, Language::English][..]),
    ) {
        let start = if from_library { library() } else { start() };
        let (seeds, words) = (Seeds::new(Some(1), || 1), Words::new(language));
        let (looks, other) =
            (Looks { colours: true, ..Looks::default() }, Words::new(language.other()));
        let choice = Choice { mode, ..Choice::default() };
        let mut app = App::new(&start, choice, seeds, &words, looks);
        app.take_settings(Settings::default(), Vec::new(), language, &other);
        let mut now = Timestamp::UNIX_EPOCH;
        if let Start::Library(library) = &start {
            let (sender, found) = mpsc::channel();
            read_library(library.clone(), sender);
            for event in found {
                app.update(event, Timestamp::UNIX_EPOCH);
            }
        }
        let Ok(mut terminal) = Terminal::new(TestBackend::new(80, 24));
        for step in steps {
            if let Step::Size(columns, rows) = step {
                terminal.backend_mut().resize(columns, rows);
            }
            if let Step::Tick(seconds) = step {
                now += SignedDuration::from_secs(seconds);
            }
            for event in events(step) {
                // What would leave the program leaves its screens as they are.
                let _ = app.update(event, now);
                let Ok(_) = terminal.draw(|frame| app.view(frame));
                assert_sound(&app, &terminal)?;
            }
        }
    }
}
