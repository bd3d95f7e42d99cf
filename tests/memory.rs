//! Nothing lost, and resumed: attempts left in every way, from outside.

mod folder;
mod program;

#[cfg(unix)]
use std::io::Write as _;
use std::path::Path;

use folder::folder;
use program::{Run, program, run};
use rstest::rstest;
use serde_json::Value;

const FRENCH: &str = "fr_FR.UTF-8";
const THREE: &str = "tests/quizzes/three.yaml";

fn relire(data: &Path, arguments: &[&str], input: &str) -> Run {
    let mut command = program(FRENCH);
    run(command.arg("--data-dir").arg(data).args(arguments), input.as_bytes())
}

fn history(data: &Path) -> Vec<Value> {
    let told = relire(data, &["history", "--format", "json"], "");
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
    serde_json::from_str(&told.out).expect("an array")
}

/// What was answered, in the order asked, as far as it goes.
fn answers(attempt: &Value) -> Vec<String> {
    let questions = attempt["questions"].as_array().expect("questions").iter();
    questions.map_while(|question| question["answer"].as_str().map(str::to_owned)).collect()
}

fn ids(attempt: &Value) -> Vec<&Value> {
    attempt["questions"].as_array().expect("questions").iter().map(|q| &q["id"]).collect()
}

#[test]
fn an_attempt_left_in_the_middle_goes_on_where_it_was() {
    let data = folder("memory-goes-on");
    let left = relire(&data, &["--plain", "koursk-a2"], "\n\n");
    assert!(!left.out.contains("Vous reprenez"), "{}", left.out);
    let open = history(&data).remove(0);
    assert_eq!((answers(&open).len(), &open["finished"]), (2, &Value::Null));
    let again = relire(&data, &["--plain", "koursk-a2", "--report", "-"], &"\n".repeat(20));
    assert!(again.out.starts_with("Vous reprenez l’essai"), "{}", again.out);
    assert!(again.out.contains("2 réponses pour 10 questions"), "{}", again.out);
    assert!(again.out.contains("Question 3 sur 10") && !again.out.contains("Question 2 sur 10"));
    let report: Value =
        serde_json::from_str(again.out.lines().last().expect("a report")).expect("JSON");
    let kept = history(&data);
    assert_eq!(kept, std::slice::from_ref(&report));
    assert_eq!((&report["attempt"], ids(&report)), (&open["attempt"], ids(&open)));
    assert_eq!(answers(&report)[..2], answers(&open)[..]);
    assert_eq!(report["questions"][0], open["questions"][0]);
    assert!(report["finished"].is_string());
    let third = relire(&data, &["--plain", "koursk-a2"], "");
    assert!(!third.out.contains("Vous reprenez"), "a finished one is not gone on with");
}

#[rstest]
#[case(&["--new"])]
#[case(&["--seed", "7"])]
fn another_is_begun_where_that_is_asked(#[case] how: &[&str]) {
    let data = folder(&format!("memory-another-{}", how.len()));
    relire(&data, &["--plain", THREE], "\n");
    let other = relire(&data, &[&["--plain", THREE], how].concat(), "\n");
    assert!(!other.out.contains("Vous reprenez"), "{}", other.out);
    let attempts = history(&data);
    assert_eq!(attempts.len(), 2);
    assert_ne!(attempts[0]["attempt"], attempts[1]["attempt"]);
}

#[test]
fn learners_keep_apart() {
    let data = folder("memory-learners");
    relire(&data, &["--plain", THREE, "--learner", "Zoé"], "\n");
    let other = relire(&data, &["--plain", THREE], "\n");
    assert!(!other.out.contains("Vous reprenez"), "{}", other.out);
    let zoe = relire(&data, &["--plain", THREE, "--learner", "Zoé"], "\n");
    assert!(zoe.out.contains("une réponse pour 3 questions"), "{}", zoe.out);
    let hers = relire(&data, &["history", "--format", "json", "--learner", "Zoé"], "");
    let hers: Vec<Value> = serde_json::from_str(&hers.out).expect("an array");
    assert_eq!((hers.len(), &hers[0]["learner"]), (1, &Value::from("Zoé")));
}

#[test]
fn a_quiz_edited_meanwhile_goes_on_as_it_was() {
    let data = folder("memory-edited");
    let quiz = data.join("quiz.yaml");
    let source = std::fs::read_to_string(THREE).expect("a quiz");
    std::fs::write(&quiz, &source).expect("a copy");
    let path = quiz.to_str().expect("a path in UTF-8");
    relire(&data, &["--plain", path], "\n");
    std::fs::write(&quiz, source.replace("bibliothèque", "médiathèque")).expect("another text");
    let again = relire(&data, &["--plain", path], "\n\n\n");
    assert!(again.out.contains("Ce quiz a changé depuis"), "{}", again.out);
    assert!(again.out.contains("bibliothèque") && !again.out.contains("médiathèque"));
    assert!(again.out.contains("Question 2 sur 3"), "{}", again.out);
}

#[test]
fn an_attempt_left_open_stands_first_in_the_list() {
    let data = folder("memory-list");
    relire(&data, &["--plain", "koursk-b1"], "\n\n");
    let list = relire(&data, &["--plain"], "1\n");
    let shown = list.out.replace('\u{a0}', "~");
    let first: Vec<&str> = shown.lines().take(3).collect();
    insta::assert_snapshot!(first.join("\n"), @"
    Choisissez un texte.
    1. Reprendre~: Troupes nord-coréennes en Russie~: qui dit quoi~?, 2 réponses sur 12
    2. Le samedi de madame Petit, niveau A1, 11 questions, 2 minutes de lecture
    ");
    assert!(list.out.contains("Question 3 sur 12"), "{}", list.out);
}

#[test]
fn where_nothing_can_be_kept_it_is_said_and_played_on() {
    let data = folder("memory-nowhere").join("file");
    std::fs::write(&data, "in the way").expect("a file");
    let played = relire(&data, &["--plain", THREE], "\n\n\n");
    assert_eq!((played.code, played.err.as_str()), (Some(0), ""));
    assert!(played.out.starts_with("Pas encore enregistré ("), "{}", played.out);
    assert_eq!(played.out.matches("Pas encore enregistré").count(), 1);
    assert!(played.out.contains("n’ont pas pu être enregistrées"), "{}", played.out);
    assert!(played.out.lines().last().is_some_and(|line| line.starts_with("Score")));
}

#[cfg(unix)]
#[test]
fn a_folder_that_only_reads_shows_its_history() {
    use std::os::unix::fs::PermissionsExt as _;

    let data = folder("memory-reads");
    relire(&data, &["--plain", THREE], "\n");
    let lock = |mode| {
        let mode = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(&data, mode).expect("permissions");
    };
    lock(0o555);
    let is_locked = std::fs::write(data.join("trial"), "").is_err();
    if is_locked {
        assert_eq!(history(&data).len(), 1);
        let played = relire(&data, &["--plain", "koursk-a2"], "\n");
        assert!(played.out.contains("Pas encore enregistré"), "{}", played.out);
        assert_eq!(played.code, Some(0));
    } else {
        writeln!(std::io::stderr(), "skipped: root writes everywhere").expect("stderr");
    }
    lock(0o755);
}

#[test]
fn a_strange_file_is_named_with_the_way_out_and_played_without() {
    let data = folder("memory-strange");
    let file = data.join("attempts.db");
    std::fs::write(&file, "").expect("an empty file");
    let told = relire(&data, &["history"], "");
    assert_eq!((told.code, told.out.as_str()), (Some(2), ""));
    let shown = told.err.replace(data.to_str().expect("UTF-8"), "DOSSIER").replace('\u{a0}', "~");
    insta::assert_snapshot!(shown, @"
    relire: `DOSSIER/attempts.db` est vide, alors qu’il devrait contenir des essais~; rien n’y a été écrit
    remettez à sa place une copie, ou supprimez-le pour repartir de zéro
    ");
    let played = relire(&data, &["--plain", THREE], "\n");
    assert!(played.out.starts_with("Rien ne sera enregistré"), "{}", played.out);
    assert_eq!((played.code, played.out.matches("Rien ne sera").count()), (Some(0), 1));
    assert_eq!(std::fs::read(&file).expect("the file").len(), 0);
}

/// Whoever opens the table in a spreadsheet runs nothing that a learner has called themselves.
#[test]
fn a_name_is_no_formula_in_a_table() {
    let data = folder("memory-formula");
    relire(&data, &["--plain", THREE, "--seed", "1", "--learner", "=1+1"], "\n");
    let csv = relire(&data, &["history", "--format", "csv"], "").out;
    assert!(csv.contains(",\"'=1+1\",three,"), "{csv}");
}

/// As progress is: an empty name is the learner without one, and the settings may name one.
#[test]
fn the_history_is_of_the_learner_who_is_named() {
    let data = folder("memory-named");
    relire(&data, &["--plain", THREE, "--seed", "1"], "a\n");
    relire(&data, &["--plain", THREE, "--seed", "1", "--learner", "Zoé"], "b\n");
    let told = |arguments: &[&str]| -> Vec<Value> {
        let told = relire(&data, &[&["history", "--format", "json"], arguments].concat(), "").out;
        let attempts: Vec<Value> = serde_json::from_str(&told).expect("JSON");
        attempts.iter().map(|attempt| attempt["learner"].clone()).collect()
    };
    assert_eq!(told(&[]), [Value::from("Zoé"), Value::Null]);
    assert_eq!(told(&["--learner", ""]), [Value::Null]);
    assert_eq!(told(&["--learner", "Zoé"]), [Value::from("Zoé")]);
    let csv = relire(&data, &["history", "--format", "csv", "--learner", ""], "").out;
    assert_eq!(csv.lines().count(), 2, "{csv}");
}

#[test]
fn history_is_told_in_every_form() {
    let data = folder("memory-history");
    assert_eq!(history(&data), Vec::<Value>::new());
    assert_eq!(relire(&data, &["history"], "").out, "Aucun essai n’est encore enregistré.\n");
    assert!(!data.join("attempts.db").exists(), "looking writes nothing");
    relire(&data, &["--plain", THREE, "--seed", "1"], "a\nles livres | le silence\n2019\n");
    relire(&data, &["--plain", THREE, "--seed", "2", "--learner", "Zoé, l’élève"], "\n");
    let told = relire(&data, &["history"], "").out.replace('\u{a0}', "~");
    let without_dates: Vec<&str> = told.lines().map(|line| &line[16..]).collect();
    insta::assert_snapshot!(without_dates.join("\n"), @"
    à reprendre, 1/3  0~min 0~s  Zoé, l’élève  La bibliothèque du village
    4/4               0~min 0~s                La bibliothèque du village
    ");
    let csv = relire(&data, &["history", "--format", "csv"], "").out;
    let rows: Vec<&str> = csv.lines().collect();
    assert_eq!(rows.len(), 3);
    assert!(rows[1].contains(",\"Zoé, l’élève\",three,"), "{csv}");
    assert!(rows[2].contains(",4,4,3,3,"), "{csv}");
    let verified = relire(&data, &["data", "verify"], "").out.replace('\u{a0}', "~");
    let (sound, copies) = verified.split_once('\n').expect("two lines");
    assert_eq!(sound, "Le fichier des essais est en bon état~: 2 essais.");
    assert!(copies.starts_with("Une copie de sauvegarde, du "), "{copies}");
    let path = relire(&data, &["data", "path"], "").out;
    assert_eq!(path.trim_end(), data.to_str().expect("UTF-8"));
}
