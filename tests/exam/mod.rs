//! An exam on screen: sat, killed, taken up again, handed in.

use std::process::Command;

use serde_json::Value;

use super::support::Terminal;
use super::{DOWN, ESC, RELIRE};

#[test]
fn an_exam_is_sat_killed_and_handed_in() {
    let data = tempfile::tempdir().expect("a folder");
    let folder = data.path().to_str().expect("a path");
    let arguments = ["--data-dir", folder, "tests/exams/deux-textes.yaml"];
    let mut terminal = Terminal::start(RELIRE, &arguments, 24, 80);
    terminal.wait_for("DELF (format depuis 2020), niveau B1");
    terminal.press("\r");
    terminal.wait_for("Question 1/8");
    terminal.wait_for("il reste 10 minutes");
    terminal.press("b");
    terminal.wait_for("● Réponse notée");
    terminal.press(">");
    terminal.wait_for("Question 2/8");
    terminal.press("m");
    terminal.wait_for("⚑ à revoir");
    terminal.press(">");
    terminal.wait_for("Question 3/8");
    terminal.press("b");
    terminal.wait_for("● Réponse notée");
    kill(&mut terminal);
    let mut terminal = Terminal::start(RELIRE, &arguments, 24, 80);
    terminal.wait_for("Vous reprenez votre copie");
    terminal.press("\r");
    terminal.wait_for("Question 3/8");
    terminal.wait_for("● Réponse notée");
    terminal.press("l");
    terminal.wait_for("2 réponses sur 8 · 1 à revoir");
    terminal.press("r");
    terminal.wait_for("6 questions sont sans réponse");
    terminal.press(DOWN);
    terminal.wait_for("rendre la copie");
    terminal.press("rr");
    terminal.wait_for("/25");
    terminal.wait_for("sur 25");
    terminal.press(DOWN);
    terminal.press("\r");
    terminal.wait_for("Vous n’avez pas répondu");
    terminal.press(ESC);
    terminal.wait_for("Résultats");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    let mut told = Command::new(RELIRE);
    told.args(["history", "--format", "json", "--data-dir", folder]);
    let told = told.output().expect("a history");
    let kept = serde_json::from_slice::<Value>(&told.stdout).expect("JSON")[0].take();
    assert_eq!((kept["mode"].as_str(), kept["out_of"].as_f64()), (Some("exam"), Some(25.0)));
    let answered = kept["questions"].as_array().expect("questions").iter();
    assert_eq!(answered.filter(|question| !question["answer"].is_null()).count(), 2);
}

/// Kills the program outright, and waits for its end.
fn kill(terminal: &mut Terminal) {
    terminal.kill();
    terminal.end();
}
