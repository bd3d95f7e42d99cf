//! A sitting of reviews in a real terminal.

use std::path::Path;

use rusqlite::Connection;

use super::RELIRE;
use super::folder::folder;
use super::support::Terminal;

/// Begins a quiz that has nine words in its glossary.
fn begin(data: &Path) {
    let mut terminal = in_terminal(data, &["--plain", "koursk-a2"], (200, 80));
    terminal.wait_for("Question 1 sur 10");
    terminal.press("\n");
    terminal.wait_for("Question 2 sur 10");
    terminal.press("/quitter\n");
    assert_eq!(terminal.end(), 0);
}

/// How many reviews are kept.
fn reviewed(data: &Path) -> u32 {
    let connection = Connection::open(data.join("attempts.db")).expect("a database");
    let count: Result<u32, _> =
        connection.query_row("SELECT COUNT(*) FROM review", [], |row| row.get(0));
    count.expect("a number")
}

fn in_terminal(data: &Path, arguments: &[&str], (rows, cols): (u16, u16)) -> Terminal {
    let data = data.to_str().expect("UTF-8");
    let arguments = [arguments, &["--data-dir", data]].concat();
    Terminal::start(RELIRE, &arguments, rows, cols)
}

#[test]
fn a_sitting_is_played_in_full_screen() {
    for (number, size) in [(30, 100), (24, 80), (20, 60)].into_iter().enumerate() {
        let data = folder(&format!("review-screen-{number}"));
        begin(&data);
        let mut terminal = in_terminal(&data, &["review", "--count", "2"], size);
        terminal.wait_for("Révision 1/2");
        terminal.wait_for("OTAN");
        terminal.press("\r");
        terminal
            .wait(" a verdict", |seen| seen.contains("onne réponse") || seen.contains("auvaise"));
        terminal.press("\r");
        terminal.wait_for("Révision 2/2");
        terminal.press("n");
        terminal.wait_for("Entrée continuer");
        assert_eq!(reviewed(&data), 2, "it is kept before its verdict is seen");
        terminal.press("\r");
        terminal.wait_for("Révision terminée");
        terminal.wait_for("Vous avez revu 2 mots.");
        terminal.wait_for("Encore à revoir aujourd’hui\u{a0}: 7 mots");
        terminal.press("\r");
        terminal.wait_for("Révision 1/2");
        terminal.press("q");
        assert_eq!(terminal.end(), 0);
        assert!(terminal.is_given_back());
    }
}

#[test]
fn the_library_says_what_is_due_and_asks_it() {
    let data = folder("review-library");
    begin(&data);
    let mut terminal = in_terminal(&data, &[], (20, 60));
    terminal.wait_for("À revoir aujourd’hui\u{a0}: 9 mots");
    terminal.press("r");
    terminal.wait_for("Révision 1/9");
    terminal.press("n");
    terminal.wait_for("Entrée continuer");
    terminal.press("\u{1b}");
    terminal.wait_for("À revoir aujourd’hui\u{a0}: 8 mots");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

/// What was reviewed before the program was killed is not asked again.
#[cfg(unix)]
#[test]
fn killed_in_the_middle_it_goes_on_behind_what_was_reviewed() {
    let data = folder("review-killed");
    begin(&data);
    for left in [8, 7] {
        let mut terminal = in_terminal(&data, &["review"], (24, 80));
        terminal.wait_for(&format!("Révision 1/{}", left + 1));
        terminal.press("n");
        terminal.wait_for("Entrée continuer");
        let id = rustix::process::Pid::from_raw(i32::try_from(terminal.id()).expect("an id"));
        rustix::process::kill_process(id.expect("not 0"), rustix::process::Signal::KILL)
            .expect("a kill");
        terminal.end();
        assert_eq!(reviewed(&data), 9 - left);
    }
}
