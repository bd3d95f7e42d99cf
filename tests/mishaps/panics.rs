//! A fault of the program itself, in any thread.

use super::*;

const F12: &str = "\u{1b}[24~";
const SAID: &str = "relire: une erreur du programme l’a arrêté (src/";

/// Whether panics can be had: the program that is given to people has none to order.
fn is_rehearsed() -> bool {
    if !cfg!(debug_assertions) {
        say("skipped: this program has no panics to order");
    }
    cfg!(debug_assertions)
}

/// The quiz, to panic somewhere when asked.
fn panicking(place: &str, arguments: &[&str], rows: u16) -> Terminal {
    let mut command = command(RELIRE, arguments);
    command.env("RELIRE_PANIC", place);
    Terminal::start_command(command, (rows, 200))
}

/// Looks at what is left: the code, the terminal, the one line.
fn look(terminal: &mut Terminal) {
    assert_eq!(terminal.end(), 101);
    assert!(terminal.is_given_back());
    terminal.wait_for(SAID);
    terminal.wait_for("on another line)");
    let seen = terminal.seen();
    let said: Vec<&str> = seen.lines().filter(|line| line.contains("rehearsed")).collect();
    assert!(matches!(said[..], [line] if line.contains("on another line")), "{seen}");
    assert!(!seen.contains("panicked") && !seen.contains('\u{202e}'), "{seen}");
}

#[test]
fn a_panic_anywhere_gives_back_keeps_and_says_one_line() {
    if !is_rehearsed() {
        return;
    }
    for place in ["loop", "thread", "keeper"] {
        let mut terminal = panicking(place, &[QUIZ], 24);
        terminal.wait_for("La bibliothèque ouvre");
        answer_first(&mut terminal);
        terminal.press(F12);
        look(&mut terminal);
        assert_eq!(kept(terminal.data()), 1, "{place}");
    }
}

#[test]
fn a_panic_in_the_preview_gives_the_terminal_back() {
    if !is_rehearsed() {
        return;
    }
    for place in ["loop", "thread"] {
        let mut terminal = panicking(place, &["preview", QUIZ], 24);
        terminal.wait_for("La bibliothèque ouvre");
        terminal.press(F12);
        look(&mut terminal);
    }
}

#[test]
fn a_panic_of_the_plain_face_is_one_line_and_keeps() {
    if !is_rehearsed() {
        return;
    }
    let mut terminal = panicking("plain", &["--plain", QUIZ], 200);
    terminal.wait_for("Question 1 sur 3");
    terminal.press("a\n");
    terminal.wait_for("Question 2 sur 3");
    terminal.press("panic\n");
    look(&mut terminal);
    assert_eq!(kept(terminal.data()), 1);
}

/// The order is obeyed by the program that was told where; to any other the key means nothing.
#[test]
fn no_panic_comes_without_being_asked_for() {
    let mut terminal = answered();
    terminal.press(F12);
    terminal.press("\r");
    terminal.wait_for("Question 2/3");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}
