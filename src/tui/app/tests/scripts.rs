//! Whatever is pressed, pasted and resized, on every screen: no panic, keys shown, a sound score.

use proptest::prelude::*;

use super::*;
use crate::session::{Choice, Mode};
use crate::tui::script::{Step, play};

/// The keys of all screens, those that lead on more often, so that every screen is reached.
const KEYS: &str = "⏎⏎⏎⏎⏎⏎⏎⏎↑↓←→↑↓←→  ⎋⇟⇞⇱⇲⇥⌫⌦①②③④⑤⑥⑦⑧abchABn1239zpitvmlrrco?/+-=<>é'’œ日\u{301}";

/// A step, or keys that belong together.
fn step() -> impl Strategy<Value = Vec<Step>> {
    let keys: Vec<char> = KEYS.chars().collect();
    let key = prop::sample::select(keys).prop_map(|key| pressed(&key.to_string()));
    // A way on past any question: nothing is known, then what follows.
    let on = prop::sample::select(&["n⏎", "⑥⏎", "1⏎⏎", "⏎ ⏎⏎"][..]);
    let control = prop::sample::select(&['t', 'a', 'e', 'u', 'w', 'k', 'z'][..]);
    let side = prop_oneof![0..8_u16, 36..62_u16, 76..130_u16];
    let height = prop_oneof![0..12_u16, 18..32_u16, Just(70_u16)];
    prop_oneof![
        12 => key,
        6 => on.prop_map(pressed),
        1 => control.prop_map(|c| {
            vec![Step::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL))]
        }),
        1 => "\\PC{0,20}".prop_map(|text| vec![Step::Paste(text)]),
        1 => Just(vec![Step::Paste("mot \u{1b}[2J\u{202e}\n".repeat(300))]),
        2 => (side, height).prop_map(|(columns, rows)| vec![Step::Size(columns, rows)]),
        1 => Just(vec![Step::Continue]),
        2 => prop_oneof![Just(1_i64), Just(4), Just(400), Just(-90)]
            .prop_map(|seconds| vec![Step::Tick(seconds)]),
    ]
}

fn pressed(written: &str) -> Vec<Step> {
    keys(written).into_iter().map(Step::Key).collect()
}

/// What is on screen can be shown, and the keys are.
fn assert_fit(shown: &Buffer) {
    let is_hostile = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}');
    assert!(!shown.content.iter().any(|cell| cell.symbol().contains(is_hostile)));
    if shown.area.width >= 40 && shown.area.height >= 10 {
        let last = lines(shown).lines().last().unwrap_or_default().trim().to_owned();
        assert!(!last.is_empty(), "no keys are shown");
    }
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
        let words = Words::new(language);
        let looks = Looks { colours: true, ..Looks::default() };
        let choice = Choice { mode, ..Choice::default() };
        let steps = steps.into_iter().flatten();
        let sittings = play(&start, choice, 1, &words, looks, steps, assert_fit);
        for session in sittings {
            prop_assert!(session.points() <= session.out_of());
        }
    }
}
