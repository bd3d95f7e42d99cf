//! Windows of every size, and storms of them.

use std::time::Duration;

use super::*;

/// The built-in quiz with a long text, a few lines into it.
fn reading() -> (Terminal, String) {
    let mut terminal = Terminal::start(RELIRE, &["koursk-b2"], 24, 80);
    terminal.wait_for("questions vous attendent");
    for _ in 0..6 {
        terminal.press(DOWN);
    }
    terminal.wait_for("ligne 7 sur");
    let place = line(&terminal.seen());
    assert!(place.len() > 30);
    (terminal, place)
}

/// The line of the text where the reader is.
fn line(seen: &str) -> String {
    seen.lines()
        .find_map(|line| line.split_once('▸'))
        .map_or("", |(_, text)| text.trim())
        .to_owned()
}

/// Makes the window as large as it was, and looks for the place in the text.
fn look(mut terminal: Terminal, place: &str) {
    terminal.resize(24, 80);
    terminal.wait(place, |seen| line(seen) == place);
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());
}

#[rstest::rstest]
#[case(0, 0)]
#[case(0, 80)]
#[case(24, 0)]
#[case(1, 1)]
#[case(2, 1000)]
#[case(1000, 2)]
#[case(1000, 1000)]
fn no_size_is_too_much_and_the_place_is_kept(#[case] rows: u16, #[case] cols: u16) {
    let (terminal, place) = reading();
    terminal.resize(rows, cols);
    std::thread::sleep(Duration::from_millis(150));
    look(terminal, &place);
}

/// The most memory that the program has had, in kilobytes.
#[cfg(target_os = "linux")]
fn most_memory(terminal: &Terminal) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{}/status", terminal.id()));
    let status = status.expect("a running program");
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.strip_suffix("kB"));
    most.and_then(|most| most.trim().parse().ok()).expect("a number")
}

/// A terminal may claim four thousand million cells; its frames would take hundreds of gigabytes.
#[cfg(target_os = "linux")]
#[test]
fn a_window_that_claims_too_much_costs_no_more_and_the_place_is_kept() {
    let (terminal, place) = reading();
    terminal.size(65_535, 65_535);
    std::thread::sleep(Duration::from_millis(1_500));
    let most = most_memory(&terminal);
    assert!(most < 300_000, "{most} kB");
    look(terminal, &place);
}

#[test]
fn a_window_may_have_no_size_from_the_start() {
    let terminal = Terminal::start_command(command(RELIRE, &[QUIZ]), (0, 0));
    std::thread::sleep(Duration::from_millis(150));
    terminal.resize(24, 80);
    terminal.wait_for("La bibliothèque ouvre");
}

/// Sizes from nothing to far more than a screen, a few hundred a second.
#[test]
fn a_storm_of_resizes_ends_where_it_began() {
    let (terminal, place) = reading();
    let mut dice = Dice(11);
    for turn in 0..rounds("RELIRE_RESIZES", 200) {
        let most = if turn % 50 == 0 { 400 } else { 130 };
        let side = |dice: &mut Dice| u16::try_from(dice.below(most)).expect("small");
        let (rows, cols) = if turn % 20 == 0 { (0, 0) } else { (side(&mut dice), side(&mut dice)) };
        // What reads the frames here is not made for all sizes, and need not follow.
        terminal.size(rows, cols);
        std::thread::sleep(Duration::from_millis(3));
    }
    look(terminal, &place);
}
