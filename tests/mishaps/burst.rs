//! More keys at once than anyone presses, and pastes.

use std::time::{Duration, Instant};

use super::*;

/// How long a megabyte, or ten thousand arrows, may take.
const AT_ONCE: Duration = Duration::from_secs(1);

/// The question that a number is typed for.
fn typing() -> Terminal {
    let mut terminal = answered();
    terminal.press("\r");
    terminal.wait_for("Question 2/3");
    terminal.press("n");
    terminal.wait_for("je ne sais pas");
    terminal.press("\r");
    terminal.wait_for("Question 3/3");
    terminal
}

fn pasted(text: &str) -> String {
    format!("\u{1b}[200~{text}\u{1b}[201~")
}

/// Waits for what is seen after a burst, which must not take long.
fn wait_briefly(terminal: &Terminal, started: Instant, text: &str) {
    terminal.wait_for(text);
    say(&format!("a burst was over after {} ms", started.elapsed().as_millis()));
    assert!(started.elapsed() < AT_ONCE, "{:?}", started.elapsed());
}

#[test]
fn a_megabyte_is_pasted_into_a_field_at_once_and_capped() {
    let mut terminal = typing();
    let started = Instant::now();
    terminal.press(&pasted(&"1234567890".repeat(100_000)));
    wait_briefly(&terminal, started, "‹");
    terminal.press("\r");
    terminal.wait_for("Mauvaise réponse");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());
}

/// Keys and escape sequences in it mean nothing.
#[test]
fn a_megabyte_outside_a_field_means_nothing() {
    let mut terminal = super::super::three(24, 80);
    terminal.press("\r");
    terminal.wait_for("Question 1/3");
    let started = Instant::now();
    terminal.press(&pasted(&"q\u{3}\u{1b}\u{1b}[A\r\n".repeat(100_000)));
    terminal.press("n");
    wait_briefly(&terminal, started, "je ne sais pas");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

/// Letters without the marks of a paste, as old terminals send one.
#[test]
fn ten_thousand_letters_are_typed_at_once() {
    let mut terminal = typing();
    let started = Instant::now();
    terminal.press(&"7".repeat(10_000));
    terminal.press("\r");
    terminal.wait_for("Mauvaise réponse");
    // A frame for each would take minutes; without optimisation each letter alone takes its time.
    assert!(started.elapsed() < AT_ONCE * 10, "{:?}", started.elapsed());
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

/// None of their bytes is taken for Esc, wherever the burst is cut.
#[test]
fn ten_thousand_arrows_are_nothing_but_arrows() {
    let mut terminal = super::super::three(24, 80);
    terminal.press("\r");
    terminal.wait_for("Question 1/3");
    let started = Instant::now();
    terminal.press(&DOWN.repeat(10_000));
    terminal.press("n");
    wait_briefly(&terminal, started, "je ne sais pas");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

/// Esc and a key behind it, both in one burst, are two keys.
#[test]
fn esc_and_an_arrow_at_once_are_two_keys() {
    let mut terminal = super::super::three(24, 80);
    terminal.press("\r");
    terminal.wait_for("Question 1/3");
    terminal.press("?");
    terminal.wait_for("Les touches de cet écran");
    terminal.press(&format!("{ESC}{DOWN}"));
    terminal.wait_for("▸  b");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

/// The peer that pasted died on the way, or forgot the end: what came of it counts as typed, and the
/// keyboard works again.
#[test]
fn a_paste_that_never_ends_leaves_the_keyboard_alive() {
    let mut terminal = typing();
    terminal.press("\u{1b}[200~2019");
    terminal.wait_for("› 2019");
    terminal.press("\r");
    terminal.wait_for("Bonne réponse");
    // Nothing is typed here: it means nothing.
    terminal.press("\u{1b}[200~q\u{3}\u{1b}[20");
    std::thread::sleep(Duration::from_millis(1_300));
    terminal.press("?");
    terminal.wait_for("Les touches de cet écran");
    leave_help(terminal);
}

/// Closes the help, and leaves.
fn leave_help(mut terminal: Terminal) {
    terminal.press(ESC);
    terminal.wait("no help", |seen| !seen.contains("Les touches de cet écran"));
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());
}

/// Alt with a bracket or a P begins what a terminal would end, and nobody does.
#[test]
fn half_a_sequence_leaves_the_keyboard_alive() {
    for begun in ["\u{1b}]", "\u{1b}P", "\u{1b}["] {
        let mut terminal = super::super::three(24, 80);
        terminal.press(begun);
        std::thread::sleep(Duration::from_millis(500));
        terminal.press("?");
        terminal.wait_for("Les touches de cet écran");
        leave_help(terminal);
    }
}
