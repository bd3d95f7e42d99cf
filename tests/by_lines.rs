//! The library by lines: searching, past attempts, progress, reviews, one quiz after the other.

mod folder;
mod program;

use std::path::Path;

use folder::folder;
use program::{program, run};

fn relire(data: &Path, locale: &str, arguments: &[&str], input: &str) -> String {
    let mut program = program(locale);
    let ran = run(program.arg("--data-dir").arg(data).args(arguments), input.as_bytes());
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{arguments:?}");
    ran.out.replace('\u{a0}', "~")
}

fn lines(data: &Path, input: &str) -> String {
    relire(data, "fr_FR.UTF-8", &["--plain"], input)
}

#[test]
fn the_library_is_searched_by_words_and_levels() {
    let data = folder("lines-search");
    let found = lines(&data, "/chercher pedibus\n/chercher b2\n/chercher zzz\n/quitter\n");
    assert!(found.contains("L’école commence sur le trottoir"), "{found}");
    let (_, level) =
        found.split_once("niveau B2").expect("the list").1.split_once("niveau B2").expect("found");
    assert!(level.contains("Aucun texte ne répond"), "{found}");
    let help = lines(&data, "/aide\n/liste\n/indice\n");
    assert!(help.contains("/historique pour retrouver vos essais"), "{help}");
    assert_eq!(help.matches("1. Le samedi de madame Petit").count(), 2, "{help}");
    assert!(help.contains("Ce n’est pas possible ici."), "{help}");
}

#[test]
fn past_attempts_are_listed_and_any_is_opened_again() {
    let data = folder("lines-past");
    let none = lines(&data, "/historique\n/progrès\n");
    assert!(none.contains("Aucun essai n’est encore enregistré."), "{none}");
    let three = "tests/quizzes/three.yaml";
    relire(&data, "fr_FR.UTF-8", &["--plain", three, "--seed", "1"], &"\n".repeat(3));
    relire(&data, "fr_FR.UTF-8", &["--plain", "koursk-a2"], "\n");
    let past = lines(&data, "/historique\n2\n1\n\n/historique\n1\n");
    let (_, listed) = past.split_once("Vos essais\n").expect("a list");
    assert!(listed.starts_with("1. ") && listed.contains(", à reprendre, 1/10\n2. "), "{past}");
    assert!(listed.contains("Score~: 0/4\n\nQuestion 1 sur 3"), "{past}");
    // An open one goes on.
    assert!(past.contains("Question 2 sur 10"), "{past}");
    let progress = lines(&data, "/progrès\n");
    assert!(progress.contains("3 questions répondues") || progress.contains("4 "), "{progress}");
}

#[test]
fn what_is_due_is_asked_from_the_library() {
    let data = folder("lines-review");
    relire(&data, "en_GB.UTF-8", &["--plain", "koursk-a2"], "\n");
    let review =
        relire(&data, "en_GB.UTF-8", &["--plain"], &format!("/review\n{}", "\n".repeat(9)));
    assert!(review.contains("Review 9 of 9"), "{review}");
    assert!(review.contains("No right answer out of 9"), "{review}");
    assert!(review.trim_end().ends_with("then press Enter."), "{review}");
}

/// What an exam would not be any more is refused, in both faces.
#[test]
fn an_exam_is_sat_whole() {
    let data = folder("lines-whole");
    for option in
        [&["--count", "3"][..], &["--skill", "infer"], &["--tag", "x"], &["--mode", "practice"]]
    {
        let mut program = program("fr_FR.UTF-8");
        program.arg("--data-dir").arg(&data).args(["--plain", "exams/examen-b1.yaml"]).args(option);
        let ran = run(&mut program, b"");
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{option:?}");
        assert!(ran.err.contains("en entier") && ran.err.contains(option[0]), "{}", ran.err);
    }
    let list = relire(&data, "fr_FR.UTF-8", &["--plain", "--count", "3"], "");
    assert!(!list.contains("examen"), "{list}");
}
