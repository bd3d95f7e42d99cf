//! What is due is asked again, line by line.

mod folder;
mod program;

use std::path::Path;

use folder::folder;
use jiff::{Timestamp, ToSpan as _};
use program::{Run, program, run};
use rusqlite::Connection;

const FRENCH: &str = "fr_FR.UTF-8";
const THREE: &str = "tests/quizzes/three.yaml";

fn relire(data: &Path, arguments: &[&str], input: &str) -> Run {
    let mut command = program(FRENCH);
    let run = run(command.arg("--data-dir").arg(data).args(arguments), input.as_bytes());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    Run { out: run.out.replace('\u{a0}', "~"), ..run }
}

/// Makes everything that was kept so many days older.
fn days_pass(data: &Path, days: i64) {
    let connection = Connection::open(data.join("attempts.db")).expect("a database");
    for table in ["entry", "review"] {
        let mut statement =
            connection.prepare(&format!("SELECT DISTINCT at FROM {table}")).expect("a table");
        let rows = statement.query_map([], |row| row.get::<_, String>(0)).expect("rows");
        for at in rows.map(|at| at.expect("an instant")) {
            let instant: Timestamp = at.parse().expect("an instant");
            let before = instant - (24 * days).hours();
            let update = format!("UPDATE {table} SET at = ?1 WHERE at = ?2");
            connection.execute(&update, [before.to_string(), at]).expect("an update");
        }
    }
}

/// The words and questions that the log of reviews has, in its order.
fn reviewed(data: &Path) -> Vec<String> {
    let connection = Connection::open(data.join("attempts.db")).expect("a database");
    let mut statement =
        connection.prepare("SELECT item FROM review ORDER BY rowid").expect("a table");
    let rows = statement.query_map([], |row| row.get(0)).expect("rows");
    rows.map(|row| row.expect("a text")).collect()
}

#[test]
fn nothing_played_leaves_nothing_to_review() {
    let data = folder("review-nothing");
    let told = relire(&data, &["review", "--plain"], "");
    assert!(told.out.starts_with("Il n’y a encore rien à revoir"), "{}", told.out);
    assert!(!data.join("attempts.db").exists(), "looking writes nothing");
}

#[test]
fn words_are_asked_in_their_sentence_and_come_back_another_day() {
    let data = folder("review-words");
    relire(&data, &["--plain", "koursk-a2"], "\n");
    let told = relire(&data, &["review", "--plain", "--count", "2"], "\n\n").out;
    assert!(told.starts_with("À revoir aujourd’hui~: 9 mots\nCette fois~: 2 mots."), "{told}");
    let sentence = "Mark Rutte, secrétaire général de l’OTAN, l’a confirmé lundi 28 octobre.";
    let card = &told[told.find(sentence).expect("a sentence")..];
    assert!(
        card.contains("Révision 1 sur 2\nDans cette phrase, que veut dire «~OTAN~»~?\n"),
        "{told}"
    );
    for line in ["a) ", "b) ", "c) ", "La bonne réponse~: groupe de pays"] {
        assert!(card.contains(&format!("\n{line}")), "{line} in {told}");
    }
    assert!(told.ends_with("Encore à revoir aujourd’hui~: 7 mots\n"), "{told}");
    let rest = relire(&data, &["review", "--plain"], &"\n".repeat(7)).out;
    assert!(
        rest.ends_with(
            "Vous avez revu 7 mots.\nAucune bonne réponse sur 7\nProchaine révision~: demain\n"
        ),
        "{rest}"
    );
    let none = relire(&data, &["review", "--plain"], "").out;
    assert_eq!(none, "Rien à revoir aujourd’hui.\nProchaine révision~: demain\n");
    assert_eq!(reviewed(&data).len(), 9);
    days_pass(&data, 1);
    let again = relire(&data, &["review", "--plain"], "").out;
    assert!(again.starts_with("À revoir aujourd’hui~: 9 mots\n"), "{again}");
}

#[test]
fn a_word_that_was_recognised_is_typed_the_next_time() {
    let data = folder("review-typed");
    relire(&data, &["--plain", "koursk-a2"], "\n");
    let right = "groupe de pays d’Europe et d’Amérique du Nord qui se défendent ensemble\n";
    let first = relire(&data, &["review", "--plain", "--count", "1"], right).out;
    assert!(first.contains("Bonne réponse, 1 point sur 1"), "{first}");
    days_pass(&data, 3);
    let typed = relire(&data, &["review", "--plain", "--count", "1"], "Otan\n/correct\n").out;
    let card = &typed[typed.find("Révision 1 sur 1").expect("a card")..];
    insta::assert_snapshot!(card.trim(), @"
    Révision 1 sur 1
    Complétez par le mot ou l’expression du texte qui veut dire~: groupe de pays d’Europe et d’Amérique du Nord qui se défendent ensemble
    (blanc 1)
    Répondez par ce qui manque dans le blanc.

    Bonne réponse, 1 point sur 1
    Blanc 1~: Otan, juste

    Révision terminée
    Vous avez revu 1 mot.
    Une bonne réponse sur 1
    Encore à revoir aujourd’hui~: 8 mots
    ");
}

#[test]
fn a_missed_question_comes_back_once_with_its_text() {
    let data = folder("review-question");
    relire(&data, &["--plain", THREE, "--seed", "1"], "\nles livres | le silence\n2019\n");
    let today = relire(&data, &["review", "--plain"], "").out;
    assert!(!today.contains("1 question"), "{today}");
    days_pass(&data, 2);
    let due = relire(&data, &["review", "--plain"], "a\n").out;
    assert!(due.starts_with("À revoir aujourd’hui~: 1 mot, 1 question\n"), "{due}");
    assert!(due.contains("La bibliothèque ouvre"), "{due}");
    assert!(due.contains("Une bonne réponse sur 1"), "{due}");
    days_pass(&data, 30);
    let never = relire(&data, &["review", "--plain"], "").out;
    assert!(never.starts_with("À revoir aujourd’hui~: 1 mot\n"), "{never}");
}

#[test]
fn learners_have_reviews_of_their_own() {
    let data = folder("review-learners");
    relire(&data, &["--plain", "koursk-a2", "--learner", "Zoé"], "\n");
    assert!(relire(&data, &["review", "--plain"], "").out.starts_with("Il n’y a encore rien"));
    let hers = relire(&data, &["review", "--plain", "--learner", "Zoé"], "").out;
    assert!(hers.starts_with("À revoir aujourd’hui~: 9 mots"), "{hers}");
}

/// In a paper of several texts a question is named after its quiz: there it belongs.
#[test]
fn questions_missed_in_an_exam_come_back_with_their_own_text() {
    let data = folder("review-exam");
    let blank = "\n".repeat(17);
    relire(&data, &["--plain", "tests/exams/deux-textes.yaml"], &format!("{blank}/rendre\n"));
    days_pass(&data, 2);
    let due = relire(&data, &["review", "--plain"], &blank).out;
    let first = due.lines().next().unwrap_or_default();
    assert!(first.ends_with(" questions"), "{due}");
    assert!(due.contains("La bibliothèque ouvre à neuf heures."), "{due}");
    assert!(due.contains("Révision terminée"), "{due}");
    let after = relire(&data, &["review", "--plain"], "").out;
    assert!(after.starts_with("Rien à revoir aujourd’hui."), "{after}");
}
