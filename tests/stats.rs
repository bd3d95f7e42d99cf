//! Progress from outside: in words, as a chart, as JSON; each learner apart.

mod folder;
mod program;

use std::path::Path;

use folder::folder;
use program::{Run, program, run};
use serde_json::{Value, json};

const FRENCH: &str = "fr_FR.UTF-8";
const THREE: &str = "tests/quizzes/three.yaml";
const RIGHT: &str = "a\nles livres | le silence\n2019\n";

fn relire(data: &Path, arguments: &[&str], input: &str) -> Run {
    let mut command = program(FRENCH);
    run(command.arg("--data-dir").arg(data).args(arguments), input.as_bytes())
}

fn told(data: &Path, arguments: &[&str]) -> String {
    let told = relire(data, &[&["stats"], arguments].concat(), "");
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
    told.out.replace('\u{a0}', "~")
}

fn objects(data: &Path, arguments: &[&str]) -> Vec<Value> {
    let told = told(data, &[&["--format", "json"], arguments].concat());
    serde_json::from_str(&told).expect("an array")
}

/// What is told, without the week, which is that of the test.
fn without_weeks(told: &str) -> String {
    let lines = told.lines().filter(|line| !line.contains("sem. du "));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn without_attempts_it_invites_and_writes_nothing() {
    let data = folder("stats-nothing");
    insta::assert_snapshot!(told(&data, &[]), @"
    Aucun essai pour l’instant.
    Répondez à un texte jusqu’au bout~: vos progrès se liront ici.
    ");
    assert!(!data.join("attempts.db").exists(), "looking writes nothing");
    assert_eq!(objects(&data, &[]), Vec::<Value>::new());
    assert_eq!(objects(&data, &["--learner", "Zoé"])[0]["answers"], 0);
}

#[test]
fn little_is_told_of_little_and_much_of_more() {
    let data = folder("stats-more");
    relire(&data, &["--plain", THREE, "--seed", "1"], RIGHT);
    let few = told(&data, &[]);
    assert!(!few.contains('%') && few.contains("4 sur 4"), "{few}");
    relire(&data, &["--plain", THREE, "--seed", "1"], "b\n\n2019\n");
    let more = told(&data, &[]);
    assert!(
        more.lines().any(|line| line.contains("sem. du ") && line.contains("63~%, 6")),
        "{more}"
    );
    insta::assert_snapshot!(without_weeks(&more), @"
    2 essais finis~; 6 réponses en tout, en moins d’une minute.

    Semaine après semaine
    Il est trop tôt pour parler de progrès~: il faut 20 questions vues pour la
    première fois (3 pour l’instant).
    Un quiz rejoué compte chaque fois.

    Par compétence
      repérer  3 sur 6 points
      déduire  2 sur 2 points

    Par niveau visé
      A2  █████████████░░░░░░░  63~%, 6 questions

    À l’écrit
    2 réponses écrites, sans remarque.
    ");
    let plain = told(&data, &["--plain"]);
    assert!(!plain.contains(['█', '░']) && plain.contains("63~%"), "{plain}");
    // No columns for those who listen.
    assert!(!plain.contains("  "), "{plain}");
}

#[test]
fn learners_are_told_of_apart() {
    let data = folder("stats-learners");
    relire(&data, &["--plain", THREE, "--seed", "1"], RIGHT);
    relire(&data, &["--plain", THREE, "--seed", "1", "--learner", "Zoé"], "b\n");
    let all = told(&data, &[]);
    let titles: Vec<&str> = all.lines().filter(|line| line.starts_with("Progrès~:")).collect();
    assert_eq!(titles, ["Progrès~: Zoé", "Progrès~: sans nom"]);
    assert!(!told(&data, &["--learner", ""]).contains("Zoé"));
    let learners: Vec<Value> =
        objects(&data, &[]).into_iter().map(|object| object["learner"].clone()).collect();
    assert_eq!(learners, [json!("Zoé"), Value::Null]);
    let hers = objects(&data, &["--learner", "Zoé"]).remove(0);
    assert_eq!(
        (&hers["finished"], &hers["open"], &hers["answers"]),
        (&json!(0), &json!(1), &json!(1))
    );
}

#[test]
fn the_object_has_every_field_of_its_description() {
    let data = folder("stats-json");
    relire(&data, &["--plain", THREE, "--seed", "1"], RIGHT);
    let object = objects(&data, &[]).remove(0);
    let guide = include_str!("../docs/stats.md");
    let fields = object.as_object().expect("an object").keys();
    for field in fields {
        assert!(guide.contains(&format!("`{field}`")), "{field}");
    }
    let week = &object["weeks"][0];
    assert_eq!(
        (&week["questions"], &week["points"], &week["out_of"]),
        (&json!(3), &json!(4.0), &json!(4.0))
    );
    assert_eq!(week["first"]["questions"], 3);
    assert!(week["week"].as_str().is_some_and(|week| week.contains("-W")), "{week}");
    assert_eq!(
        object["levels"][0],
        json!({"name": "A2", "questions": 3, "points": 4.0, "out_of": 4.0})
    );
}

#[test]
fn a_corrected_key_sets_answers_aside_and_a_mended_typo_does_not() {
    let data = folder("stats-key");
    let quiz = data.join("quiz.yaml");
    let path = quiz.to_str().expect("a path in UTF-8");
    let source = "title: t\npassage: Léa lit.\nquestions:\n  - { id: qui, type: single, prompt: Qui lit ?, \
                  options: [Léa, Max], answer: Léa, shuffle: false }\n";
    std::fs::write(&quiz, source).expect("a quiz");
    relire(&data, &["--plain", path], "a\n");
    std::fs::write(&quiz, source.replace("Qui lit ?", "Qui donc lit ?")).expect("another prompt");
    relire(&data, &["--plain", path], "a\n");
    assert_eq!(objects(&data, &[])[0]["set_aside"], 0);
    std::fs::write(&quiz, source.replace("answer: Léa", "answer: Max")).expect("another key");
    relire(&data, &["--plain", path], "b\n");
    let object = objects(&data, &[]).remove(0);
    assert_eq!((&object["set_aside"], &object["weeks"][0]["points"]), (&json!(2), &json!(1.0)));
    assert!(told(&data, &[]).contains("Clé corrigée depuis~: 2 réponses mises de côté."));
}

#[test]
fn the_plain_library_tells_the_best_result() {
    let data = folder("stats-best");
    relire(&data, &["--plain", THREE, "--seed", "1"], RIGHT);
    relire(&data, &["--plain", THREE, "--seed", "2", "--learner", "Zoé"], "b\n\n2019\n");
    let shown = relire(&data, &["--plain", "tests/quizzes"], "").out.replace('\u{a0}', "~");
    assert!(shown.contains("3 questions, 1 minute de lecture, meilleur résultat 4/4"), "{shown}");
    assert_eq!(shown.matches("meilleur").count(), 1, "{shown}");
}
