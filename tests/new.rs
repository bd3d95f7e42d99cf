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

/// An article as a teacher pastes it: typewriter signs, a title, two paragraphs.
const ARTICLE: &str = "Le pont ferme\n\nLe préfet du Gard, Paul Roy, a annoncé lundi que le pont sera fermé. \
    \"Nous n'avons pas le choix\", regrette Léa Blin, maire de Brissac.\n\nSelon la préfecture, 12 000 voitures \
    y passent chaque jour. La commune emploie 35 agents. Le pont a été construit en 1932.\n";

fn drafted(locale: &str, path: &Path, arguments: &[&str], article: &[u8]) -> Run {
    run(program(locale).args(["new", shown(path), "--text", "-"]).args(arguments), article)
}

#[test]
fn a_draft_around_a_text_passes_the_check_and_is_no_quiz_yet() {
    for locale in ["fr_FR.UTF-8", "en_GB.UTF-8"] {
        let path = folder("draft").join("pont.yaml");
        let told = drafted(locale, &path, &[], ARTICLE.as_bytes());
        assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{}", told.out);
        let file = fs::read_to_string(&path).expect("the file");
        assert!(file.contains("title: Le pont ferme\n"), "{file}");
        assert!(file.contains("«\u{a0}Nous n’avons pas le choix\u{a0}»"), "{file}");
        let questions = file.matches("\n    draft: true").count();
        assert!(questions >= 6, "{file}");
        assert!(told.out.contains(&questions.to_string()), "{}", told.out);
        let checked = run(program(locale).args(["check", shown(&path)]), b"");
        assert_eq!(checked.code, Some(0), "{}", checked.out);
        let played = run(program(locale).args(["--plain", shown(&path)]), b"");
        assert_eq!(played.code, Some(2), "{}", played.out);
    }
}

#[test]
fn a_draft_has_as_many_questions_as_are_asked_for() {
    let path = folder("draft-few").join("pont.yaml");
    let told = drafted("fr_FR.UTF-8", &path, &["--questions", "3"], ARTICLE.as_bytes());
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert_eq!(
        fs::read_to_string(&path).expect("the file").matches("\n    draft: true").count(),
        3
    );
}

#[test]
fn a_text_with_nothing_to_ask_is_a_passage_with_a_question_to_write() {
    let path = folder("draft-none").join("pont.yaml");
    let told = drafted("fr_FR.UTF-8", &path, &[], "Oui.".as_bytes());
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert_eq!(run(program("fr_FR.UTF-8").args(["check", shown(&path)]), b"").code, Some(0));
}

#[test]
fn what_is_no_text_is_told_and_nothing_is_written() {
    let path = folder("draft-wrong").join("pont.yaml");
    for (bytes, told) in [
        (&b" \n\n"[..], "aucun mot"),
        (b"%PDF-1.4", "Word, PDF"),
        (b"L'\xe9t\xe9 revient.", "ISO-8859-1"),
        (b"L\0'\0e\0t\0e\0 \0r\0", "UTF-16"),
    ] {
        let run = drafted("fr_FR.UTF-8", &path, &[], bytes);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
        assert!(run.err.contains(told), "{}", run.err);
        assert!(!path.exists());
    }
}

#[test]
fn a_text_that_would_be_overwritten_or_is_too_long_is_refused() {
    let folder = folder("draft-same");
    let path = folder.join("pont.yaml");
    fs::write(&path, "Il dort. Elle lit.").expect("a file");
    let told = new("fr_FR.UTF-8", &["--text", shown(&path), "--force", shown(&path)]);
    assert_eq!(told.code, Some(2), "{}", told.out);
    assert!(told.err.contains("est le texte lui-même"), "{}", told.err);
    assert_eq!(fs::read_to_string(&path).expect("the file"), "Il dort. Elle lit.");
    let path = folder.join("long.yaml");
    let told = drafted("fr_FR.UTF-8", &path, &[], "Bon.\n".repeat(200_000).as_bytes());
    assert_eq!(told.code, Some(2), "{}", told.out);
    assert!(told.err.contains("le texte est trop long pour un quiz"), "{}", told.err);
    assert!(!path.exists());
}

#[test]
fn what_standard_input_holds_is_told_of_it() {
    let path = folder("draft-input").join("pont.yaml");
    for (bytes, wanted) in [
        (&b" \n"[..], "l’entrée standard ne contient aucun mot"),
        (b"%PDF-1.4", "l’entrée standard est un document"),
        (b"Il dort.\n\nElle\0 lit, ce soir, dit-on.", "ligne 3\u{a0}: un caractère de commande"),
    ] {
        let told = drafted("fr_FR.UTF-8", &path, &[], bytes);
        assert_eq!(told.code, Some(2), "{}", told.out);
        assert!(told.err.contains(wanted) && !told.err.contains("`-`"), "{}", told.err);
        assert!(!path.exists());
    }
}

#[test]
fn where_no_question_is_drafted_none_is_to_be_read_over() {
    let path = folder("draft-no-question").join("pont.yaml");
    let told = drafted("fr_FR.UTF-8", &path, &[], "Oui.".as_bytes());
    assert!(told.out.contains("sans question"), "{}", told.out);
    assert!(!told.out.to_lowercase().contains("relisez"), "{}", told.out);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_never_written_to() {
    let folder = folder("new-no-file");
    let socket = folder.join("prise.yaml");
    let _socket = std::os::unix::net::UnixListener::bind(&socket).expect("a socket");
    let (pipe, link) = (folder.join("tube.yaml"), folder.join("lien.yaml"));
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("a pipe");
    assert!(made.success());
    std::os::unix::fs::symlink("nulle-part.yaml", &link).expect("a link");
    for (path, wanted) in [
        (&socket, "n’est pas un fichier ordinaire"),
        (&pipe, "n’est pas un fichier ordinaire"),
        (&link, "est un lien qui ne mène à rien"),
    ] {
        for arguments in [&["--force", shown(path)][..], &[shown(path)]] {
            let told = new("fr_FR.UTF-8", arguments);
            assert_eq!((told.code, told.out.as_str()), (Some(2), ""));
            assert!(told.err.contains(wanted), "{}", told.err);
        }
    }
    assert!(!folder.join("nulle-part.yaml").exists());
}
