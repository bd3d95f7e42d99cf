//! An exam line by line: sealed until it is handed in, marked out of 25.

mod folder;
mod program;

use std::path::Path;

use folder::folder;
use program::{Run, program, run};
use serde_json::Value;

const EXAM: &str = "tests/exams/deux-textes.yaml";

fn relire(data: &Path, arguments: &[&str], input: &str) -> Run {
    let mut command = program("fr_FR.UTF-8");
    run(command.arg("--data-dir").arg(data).args(arguments), input.as_bytes())
}

fn history(data: &Path) -> Vec<Value> {
    let told = relire(data, &["history", "--format", "json"], "");
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
    serde_json::from_str(&told.out).expect("an array")
}

#[test]
fn nothing_is_told_before_all_is_answered() {
    let data = folder("exam-sealed");
    let played = relire(&data, &["--plain", EXAM, "--report", "-"], "a\na\n\n\n\n\n\n\n");
    let (before, after) = played.out.split_once("Votre copie est rendue").expect("it is handed in");
    assert!(!before.contains("Bonne réponse") && !before.contains("La bonne réponse"));
    assert!(after.contains("Question 1 sur 8") && after.contains("Dans le texte"), "{after}");
    assert!(before.contains("Texte 1 sur 2") && before.contains("Texte 2 sur 2"), "{before}");
    let report: Value =
        serde_json::from_str(played.out.lines().last().expect("a report")).expect("JSON");
    assert_eq!((&report["mode"], &report["out_of"]), (&"exam".into(), &25.0.into()));
    assert_eq!(report["quiz"], "deux-textes");
    assert!(report["finished"].is_string());
    assert_eq!(history(&data), [report]);
}

#[test]
fn the_end_of_input_hands_nothing_in() {
    let data = folder("exam-left");
    let left = relire(&data, &["--plain", EXAM], "a\n\n/marquer\n");
    assert!(left.out.contains("Cette question est marquée"), "{}", left.out);
    assert!(left.out.contains("votre copie n’est pas rendue"), "{}", left.out);
    assert!(left.out.lines().last().expect("a score").starts_with("Score\u{a0}: "));
    assert_eq!(history(&data)[0]["finished"], Value::Null);
    let told = relire(&data, &["history"], "");
    assert!(told.out.contains("à reprendre, 1/8"), "{}", told.out);
    let again = relire(&data, &["--plain", EXAM], "/liste\n/quitter\n");
    assert!(again.out.starts_with("Vous reprenez"), "{}", again.out);
    assert!(
        again.out.contains("1. réponse notée") && again.out.contains("3. sans réponse, à revoir")
    );
}

#[test]
fn practice_and_exam_of_one_quiz_are_two_attempts() {
    let data = folder("exam-two");
    relire(&data, &["--plain", "koursk-a2"], "a\n");
    let exam = relire(&data, &["--plain", "--mode", "exam", "koursk-a2"], "a\n");
    assert!(!exam.out.contains("Vous reprenez"), "{}", exam.out);
    let modes: Vec<Value> = history(&data).iter().map(|attempt| attempt["mode"].clone()).collect();
    assert_eq!(modes, ["exam", "practice"]);
    let again = relire(&data, &["--plain", "koursk-a2"], "");
    assert!(again.out.starts_with("Vous reprenez") && !again.out.contains("copie"));
}
