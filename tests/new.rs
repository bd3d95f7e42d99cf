//! `relire new`, from outside.

mod folder;
mod program;

use std::fs;
use std::path::Path;

use folder::folder;
use program::{Run, program, run};

fn new(locale: &str, arguments: &[&str]) -> Run {
    run(program(locale).arg("new").args(arguments), b"")
}

fn shown(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

#[test]
fn a_new_quiz_passes_the_check_and_can_be_played() {
    for locale in ["fr_FR.UTF-8", "en_GB.UTF-8"] {
        let path = folder("new").join("mon-quiz.yaml");
        let told = new(locale, &[shown(&path)]);
        assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
        assert!(told.out.contains("mon-quiz.yaml"), "{}", told.out);
        let checked = run(program(locale).args(["check", "--deny-warnings", shown(&path)]), b"");
        assert_eq!(checked.code, Some(0), "{}", checked.out);
        let played = run(program(locale).args(["--plain", shown(&path)]), &b"\n".repeat(5));
        assert!(played.out.trim_end().ends_with("0/5.5".replace('.', point(locale)).as_str()));
    }
}

fn point(locale: &str) -> &'static str {
    if locale.starts_with("fr") { "," } else { "." }
}

#[test]
fn what_is_there_is_never_overwritten_unless_that_is_asked_for() {
    let path = folder("new-twice").join("mon-quiz.yaml");
    fs::write(&path, "title: à moi").expect("a file");
    let told = new("fr_FR.UTF-8", &[shown(&path)]);
    assert_eq!((told.code, told.out.as_str()), (Some(2), ""));
    assert!(told.err.contains("existe déjà") && told.err.contains("--force"), "{}", told.err);
    assert_eq!(fs::read_to_string(&path).expect("the file"), "title: à moi");
    assert_eq!(new("fr_FR.UTF-8", &["--force", shown(&path)]).code, Some(0));
    assert!(fs::read_to_string(&path).expect("the file").starts_with("# yaml-language-server"));
}

#[test]
fn a_name_that_is_no_quiz_file_or_a_folder_that_is_missing_is_told() {
    for name in ["mon-quiz", "mon-quiz.txt", "nulle-part/mon-quiz.yaml"] {
        let told = new("fr_FR.UTF-8", &[name]);
        assert_eq!((told.code, told.out.as_str()), (Some(2), ""), "{name}");
        assert!(told.err.contains(name), "{}", told.err);
    }
}
