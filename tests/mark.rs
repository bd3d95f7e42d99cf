//! `relire mark` from outside: the contract's JSON, raw answers, and the teacher's bench.

mod program;

use program::{Run, program, run};
use rstest::rstest;
use serde_json::{Value, json};

const QUIZ: &str = "tests/quizzes/every-type.yaml";

fn mark(arguments: &[&str], input: &str) -> Run {
    run(program("fr_FR.UTF-8").arg("mark").args(arguments), input.as_bytes())
}

/// The JSON rows of one question.
fn rows(id: &str, answers: &[&str], input: &str) -> Vec<Value> {
    let told = mark(&[&["--format", "json", QUIZ, id], answers].concat(), input);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
    told.out.lines().map(|line| serde_json::from_str(line).expect("an object")).collect()
}

#[test]
fn each_answer_is_one_object() {
    let rows = rows("the", &["du the", "du café"], "");
    let remark = json!({
        "question": "the", "answer": "du the", "verdict": "remark", "points": 1.0, "out_of": 1.0,
        "remarks": [{ "kind": "accent", "found": "the", "expected": "thé" }],
    });
    assert_eq!(rows[0], remark);
    assert_eq!(rows[1]["verdict"], "wrong");
    assert_eq!(rows.len(), 2);
}

#[rstest]
#[case::letter("heure", "a", "right", 1.0)]
#[case::text("heure", "à midi", "right", 1.0)]
#[case::no_option("heure", "z", "wrong", 0.0)]
#[case::share("gouts", "a", "partial", 1.0)]
#[case::texts("gouts", "les livres|le silence", "right", 2.0)]
#[case::judgement("karim", "v", "right", 1.0)]
#[case::not_offered("karim", "?", "wrong", 0.0)]
#[case::number("depuis", "deux mille dix-neuf", "right", 1.0)]
#[case::negative("depuis", "-2019", "wrong", 0.0)]
#[case::option_like("depuis", "-5 °C", "wrong", 0.0)]
#[case::empty("the", "", "wrong", 0.0)]
#[case::ordered("samedi", "a b c", "right", 1.5)]
#[case::in_part_ordered("samedi", "c a b", "partial", 0.75)]
#[case::an_item_twice("samedi", "a a b", "wrong", 0.0)]
#[case::paired("gens", "a1 b2 c3", "right", 1.5)]
#[case::in_part_paired("gens", "a1 b3", "partial", 0.5)]
#[case::too_many_pairs("gens", "a1 b2 c3 c4", "wrong", 0.0)]
#[case::filled("resume", "12 heures | donner un coup de main | thé", "right", 1.5)]
#[case::filled_with_a_slip("resume", "midi|aidr|the", "remark", 1.5)]
#[case::in_part_filled("resume", "midi||café", "partial", 0.5)]
#[case::too_many_gaps("resume", "midi|aider|thé|thé", "wrong", 0.0)]
#[case::from_the_bank("mots", "silence|sport|livres", "right", 1.0)]
#[case::by_letters("mots", "a b c", "right", 1.0)]
#[case::proved("preuve", "5 6", "right", 2.0)]
#[case::in_part_proved("preuve", "6", "partial", 1.0)]
#[case::everything("preuve", "1 2 3 4 5 6", "wrong", 0.0)]
#[case::one_too_many("preuve", "4 5 6", "partial", 1.0)]
#[case::no_such_sentence("preuve", "5 6 7", "wrong", 0.0)]
#[case::justified("bavards", "vrai @ 4", "right", 1.0)]
#[case::not_justified("bavards", "vrai", "partial", 0.5)]
#[case::other_proof("bavards", "v @ 2", "partial", 0.5)]
#[case::proof_of_the_contrary("bavards", "faux @ 4", "wrong", 0.0)]
fn answers_of_every_type_are_read(
    #[case] id: &str,
    #[case] answer: &str,
    #[case] verdict: &str,
    #[case] points: f64,
) {
    let id = if id == "heure" { first_id() } else { id.to_owned() };
    let rows = rows(&id, &[answer], "");
    assert_eq!((&rows[0]["answer"], &rows[0]["verdict"]), (&json!(answer), &json!(verdict)));
    assert_eq!(rows[0]["points"], points);
}

/// The id of the first question of the quiz.
fn first_id() -> String {
    let source = std::fs::read_to_string(QUIZ).expect("the quiz");
    let (_, rest) = source.split_once("- id: ").expect("a question");
    rest.lines().next().unwrap_or_default().to_owned()
}

#[test]
fn answers_from_standard_input_are_raw_lines() {
    let rows = rows("the", &[], "the\u{301}\n\n\u{a0}du thé \r\ndu thé");
    let told: Vec<_> = rows.iter().map(|row| (row["answer"].as_str(), &row["verdict"])).collect();
    let right = json!("right");
    assert_eq!(
        told,
        [
            (Some("the\u{301}"), &right),
            (Some(""), &json!("wrong")),
            (Some("\u{a0}du thé "), &right),
            (Some("du thé"), &right),
        ]
    );
}

#[test]
fn what_may_not_be_shown_is_cleaned() {
    let rows = rows("the", &["\u{1b}[31mdu\u{202e} thé"], "");
    let answer = rows[0]["answer"].as_str().expect("a text");
    assert!(!answer.contains(['\u{1b}', '\u{202e}']), "{answer:?}");
}

#[test]
fn options_may_stand_behind_the_answers() {
    let told = mark(&[QUIZ, "the", "-5", "du thé", "--format", "json", "--lang", "en"], "");
    assert_eq!((told.code, told.out.lines().count()), (Some(0), 2));
    let told = mark(&[QUIZ, "the", "--lang", "en", "--", "--lang"], "");
    assert!(told.out.starts_with("✗ --lang — Wrong"), "{}", told.out);
}

#[test]
fn the_bench_says_which_rule_decided() {
    let told = mark(&[QUIZ, "the", "thé", "du the", "du chat", "du café"], "");
    insta::assert_snapshot!(told.out.replace('\u{a0}', "~"), @"
    ✓ thé — Bonne réponse · 1/1
        Réponse attendue~: du thé
        Identique, à l’article ou à la préposition du début près.
    ≈ du the — Bonne réponse, avec une remarque · 1/1
        Vous    du the
        Attendu du thé
                     ^
        Il manque un accent~: thé
    ✗ du chat — Mauvaise réponse · 0/1
        Vous    du chat
        Attendu du thé·
                   ^^^^
        «~chat~» au lieu de «~thé~».
    ✗ du café — Mauvaise réponse · 0/1
        Vous    du café
        Attendu du thé·
                   ^^^^
        «~café~» au lieu de «~thé~».
        Karim prépare une autre boisson.
    ");
}

#[test]
fn the_bench_says_how_a_share_came_about() {
    let answers: [(&str, &[&str]); 4] = [
        ("resume", &["midi|aidr|café", "|aider|"]),
        ("mots", &["b a c"]),
        ("preuve", &["4 5 6", "5"]),
        ("bavards", &["vrai @ 2", "faux @ 4", "v @ 4"]),
    ];
    let told: String =
        answers.iter().map(|(id, lines)| mark(&[&[QUIZ, id], *lines].concat(), "").out).collect();
    insta::assert_snapshot!(told.replace('\u{a0}', "~"), @"
    ≈ midi~; aidr~; café — En partie juste · 1/1,5
        2 blancs sur 3
        (1) ✓ midi
        (2) ≈ aidr
            Une lettre à corriger~: aider, et non aidr
        (3) ✗ café → thé
        Réponse attendue~: midi~; aider~; thé
    ≈ …~; aider~; … — En partie juste · 0,5/1,5
        1 blanc sur 3
        (1) ✗ … → midi
        (2) ✓ aider
        (3) ✗ … → thé
        Réponse attendue~: midi~; aider~; thé
    ≈ sport~; silence~; livres — En partie juste · 0,25/1
        1 blanc sur 3
        (1) ✗ sport → silence
        (2) ✗ silence → sport
        (3) ✓ livres
        Réponse attendue~: silence~; sport~; livres
    ≈ phrases 4, 5 et 6 — En partie juste · 1/2
        2 phrases trouvées sur 2, une de trop
        Réponse attendue~: phrases 5 et 6
    ≈ phrase 5 — En partie juste · 1/2
        Une phrase trouvée sur 2
        Réponse attendue~: phrases 5 et 6
    ≈ Vrai (phrase 2) — En partie juste · 0,5/1
        Le choix est juste, mais pas la preuve.
        Réponse attendue~: Vrai (phrase 4)
    ✗ Faux (phrase 4) — Mauvaise réponse · 0/1
        La preuve est la bonne, mais elle dit le contraire de votre choix.
        Réponse attendue~: Vrai (phrase 4)
    ✓ Vrai (phrase 4) — Bonne réponse · 1/1
    ");
}

#[test]
fn each_gap_has_its_remarks() {
    let rows = rows("resume", &["midi|aidr|the"], "");
    let kinds: Vec<_> =
        rows[0]["remarks"].as_array().expect("a list").iter().map(|r| &r["kind"]).collect();
    assert_eq!(kinds, ["typo", "accent"]);
}

#[rstest]
#[case(&[QUIZ, "nope", "x"], "aucune question ne s’appelle `nope`")]
#[case(&["no-such-file.yaml", "the", "x"], "`no-such-file.yaml` ne peut pas être lu")]
#[case(&[QUIZ], "il manque : QUESTION")]
#[case(&[], "il manque : FICHIER, QUESTION")]
fn a_wrong_usage_is_a_sentence_and_2(#[case] arguments: &[&str], #[case] sentence: &str) {
    let told = mark(arguments, "");
    assert_eq!((told.code, told.out.as_str()), (Some(2), ""));
    assert!(told.err.replace('\u{a0}', " ").contains(sentence), "{}", told.err);
}
