//! Who is reading: asked at a terminal where several have attempts, and never of a script.

use std::path::Path;

use rstest::rstest;
use serde_json::Value;

use super::RELIRE;
use super::folder::folder;
use super::program::{program, run};
use super::support::Terminal;

const THREE: &str = "tests/quizzes/three.yaml";

/// Answers one question line by line.
fn played(data: &Path, arguments: &[&str]) -> String {
    let mut command = program("fr_FR.UTF-8");
    command.arg("--data-dir").arg(data).args(["--plain", THREE]).args(arguments);
    let played = run(&mut command, b"\n");
    assert_eq!((played.code, played.err.as_str()), (Some(0), ""));
    played.out
}

fn folder_of(name: &str, learners: &[&str]) -> std::path::PathBuf {
    let data = folder(name);
    for learner in learners {
        played(&data, &["--learner", learner]);
    }
    data
}

/// The learner of each attempt, newest first, with how many answers it has.
fn learners(data: &Path) -> Vec<(Value, usize)> {
    let mut command = program("fr_FR.UTF-8");
    let told = run(command.arg("--data-dir").arg(data).args(["history", "--format", "json"]), b"");
    let attempts: Vec<Value> = serde_json::from_str(&told.out).expect("an array");
    let answers = |attempt: &Value| {
        let questions = attempt["questions"].as_array().expect("questions").iter();
        questions.filter(|question| question["answer"].is_string()).count()
    };
    attempts.iter().map(|attempt| (attempt["learner"].clone(), answers(attempt))).collect()
}

fn start(data: &Path, arguments: &[&str]) -> Terminal {
    let data = data.to_str().expect("a path in UTF-8");
    let arguments = [&["--data-dir", data], arguments].concat();
    Terminal::start(RELIRE, &arguments, 24, 80)
}

#[test]
fn several_learners_are_asked_and_the_chosen_one_goes_on() {
    let data = folder_of("learners-several", &["Zoé", "Max"]);
    let mut terminal = start(&data, &[THREE]);
    terminal.wait_for("Qui lit");
    assert!(terminal.seen().contains("1  Max") && terminal.seen().contains("2  Zoé"));
    terminal.press("2");
    terminal.press("\r");
    terminal.wait_for("vous avez répondu à une question");
    terminal.press("\r");
    terminal.wait_for("Question 2/3");
    terminal.press("\u{3}");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());
    assert_eq!(learners(&data).len(), 2, "no third attempt was begun");
}

#[test]
fn someone_else_gives_a_name() {
    let data = folder_of("learners-else", &["Zoé", "Max"]);
    let mut terminal = start(&data, &[THREE]);
    terminal.wait_for("Qui lit");
    terminal.press("4\r");
    terminal.wait_for("Votre nom");
    terminal.press("Karim\r");
    terminal.wait_for("Entrée répondre");
    terminal.press("\r");
    terminal.wait_for("Question 1/3");
    terminal.press("\u{3}");
    assert_eq!(terminal.end(), 0);
    assert_eq!(learners(&data)[0].0, "Karim");
}

#[rstest]
#[case::one_alone(&["Zoé"], &[])]
#[case::one_who_is_named(&["Zoé", "Max"], &["--learner", "Max"])]
#[case::no_name_on_purpose(&["Zoé", "Max"], &["--learner", ""])]
fn where_it_is_clear_no_one_is_asked(#[case] known: &[&str], #[case] arguments: &[&str]) {
    let data =
        folder_of(&format!("learners-clear-{}-{}", known.len(), arguments.concat().len()), known);
    let mut terminal = start(&data, &[arguments, &[THREE]].concat());
    terminal.wait_for("Entrée répondre");
    terminal.press("\r");
    terminal.wait_for("Question ");
    assert!(!terminal.seen().contains("Qui lit"));
    terminal.press("\u{3}");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_script_is_never_asked() {
    let data = folder_of("learners-script", &["Zoé", "Max"]);
    let said = played(&data, &[]);
    assert!(!said.contains("Qui lit") && said.contains("Mauvaise réponse"), "{said}");
    assert_eq!(learners(&data)[0], (Value::Null, 1));
}

#[test]
fn at_a_keyboard_the_plain_face_asks_by_number() {
    let data = folder_of("learners-plain", &["Zoé", "Max"]);
    let mut terminal = start(&data, &["--plain", THREE]);
    terminal.wait_for("de 1 à 4");
    assert!(terminal.seen().contains("3. sans nom"), "{}", terminal.seen());
    terminal.press("2\n");
    terminal.wait_for("Question 2 sur 3");
    terminal.press("/quitter\n");
    assert_eq!(terminal.end(), 0);
    assert_eq!(learners(&data).len(), 2);
}

#[test]
fn a_past_attempt_is_looked_at_again() {
    let data = folder("learners-again");
    let mut command = program("fr_FR.UTF-8");
    command.arg("--data-dir").arg(&data).args(["--plain", THREE, "--seed", "1"]);
    run(&mut command, "a\nles livres | le silence\n2019\n".as_bytes());
    let mut terminal = start(&data, &["tests/quizzes"]);
    terminal.wait_for("meilleur résultat");
    terminal.press("h");
    terminal.wait_for(" · 4/4 · ");
    terminal.press("\r");
    terminal.wait_for("Tout est juste");
    terminal.press("\r");
    terminal.wait_for("Bonne réponse");
    terminal.press("\u{1b}");
    terminal.wait_for("Tout est juste");
    terminal.press("\u{1b}");
    terminal.wait_for("Vos essais");
    terminal.press("\u{1b}");
    terminal.wait_for("Bibliothèque");
    terminal.press("p");
    terminal.wait_for("4 sur 4");
    terminal.press("\u{3}");
    assert_eq!(terminal.end(), 0);
    assert_eq!(learners(&data).len(), 1, "looking begins nothing");
}
