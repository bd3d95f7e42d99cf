//! What of the data needs a terminal: erasing, which asks, and what the library says.

use std::path::{Path, PathBuf};

use rstest::rstest;

use crate::folder::folder;
use crate::program::{program, run};
use crate::support::Terminal;

const RELIRE: &str = env!("CARGO_BIN_EXE_relire");
const THREE: &str = "tests/quizzes/three.yaml";

fn relire(data: &Path, arguments: &[&str]) -> String {
    let mut command = program("fr_FR.UTF-8");
    let told = run(command.arg("--data-dir").arg(data).args(arguments), b"\n");
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
    told.out
}

/// Two attempts, one of them of Zoé.
fn played(name: &str) -> PathBuf {
    let data = folder(name);
    relire(&data, &["--plain", THREE]);
    relire(&data, &["--plain", THREE, "--learner", "Zoé"]);
    data
}

/// Erasing asks twice; anything but the name, and nothing is erased.
#[rstest]
#[case("oui\n", "Zoé\n", "C’est effacé.", 1)]
#[case("oui\n", "Max\n", "Rien n’a été effacé.", 2)]
#[case("non\n", "", "Rien n’a été effacé.", 2)]
#[case("\n", "", "Rien n’a été effacé.", 2)]
fn erasing_asks_twice(
    #[case] sure: &str,
    #[case] name: &str,
    #[case] end: &str,
    #[case] left: usize,
) {
    let data = played(&format!("data-twice-{}-{}", sure.trim(), name.trim()));
    let folder = data.to_str().expect("UTF-8");
    let arguments = ["data", "erase", "--learner", "Zoé", "--data-dir", folder];
    let mut terminal = Terminal::start(RELIRE, &arguments, 24, 80);
    terminal.wait_for("- un essai, dont un à reprendre");
    terminal.wait_for("Effacer\u{a0}?");
    terminal.press(sure);
    if !name.is_empty() {
        terminal.wait_for("tapez le nom");
        terminal.press(name);
    }
    terminal.wait_for(end);
    assert_eq!(terminal.end(), 0);
    assert_eq!(relire(&data, &["history"]).lines().count(), left);
}

#[test]
fn erasing_everything_asks_for_a_word() {
    let data = played("erase-all");
    let folder = data.to_str().expect("UTF-8");
    for (word, end, left) in
        [("tout\n", "Rien n’a été effacé.", true), ("effacer\n", "C’est effacé.", false)]
    {
        let mut terminal =
            Terminal::start(RELIRE, &["data", "erase", "--data-dir", folder], 20, 60);
        terminal.wait_for("- 2 essais, dont 2 à reprendre");
        terminal.wait_for("Effacer\u{a0}?");
        terminal.press("o\n");
        terminal.wait_for("tapez\u{a0}: effacer");
        terminal.press(word);
        terminal.wait_for(end);
        assert_eq!(terminal.end(), 0);
        assert_eq!(relire(&data, &["history"]).contains("à reprendre"), left);
    }
}

/// Its quiz is no quiz any more: the library names the attempt.
#[test]
fn the_library_names_an_attempt_that_is_not_read_any_more() {
    let data = played("erase-unread");
    let database = rusqlite::Connection::open(data.join("attempts.db")).expect("a database");
    database.execute("UPDATE quiz_text SET source = 'title: 1: 2'", []).expect("a change");
    drop(database);
    let folder = data.to_str().expect("UTF-8");
    let mut terminal = Terminal::start(RELIRE, &["--data-dir", folder], 20, 60);
    terminal.wait_for("Qui lit");
    terminal.press("\r");
    terminal.wait_for("ne peut plus être repris\u{a0}: La bibl");
    terminal.press("\u{3}");
    assert_eq!(terminal.end(), 0);
}
