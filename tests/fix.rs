//! `relire check --fix` and `--format github`, from outside.

mod folder;
mod program;

use std::fs;
use std::path::{Path, PathBuf};

use folder::folder;
use program::{Run, program, run};

const QUIZ: &str = "# Un quiz à relire\r\ntitle: Le chat\r\npassage: Félix dort.\r\nquestions:\r\n\
                    - type: short # sans nom\r\n  prompt: Qui dort ?\r\n  answer: Félix\r\n\
                    - { type: short, prompt: Que fait-il ?, answer: il dort }\r\n";

fn check(arguments: &[&str]) -> Run {
    run(program("fr_FR.UTF-8").arg("check").args(arguments), b"")
}

/// A file of the folder of a test.
fn written(name: &str, text: &str) -> (PathBuf, String) {
    let path = folder(name).join("quiz.yaml");
    fs::write(&path, text).expect("the quiz");
    let shown = path.to_str().expect("a path in UTF-8").to_owned();
    (path, shown)
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("the quiz")
}

#[test]
fn missing_ids_are_shown_then_written_to_the_byte() {
    let (path, shown) = written("fix", QUIZ);
    let told = check(&["--fix", &shown]);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
    insta::assert_snapshot!(told.out.replace(&shown, "quiz.yaml").replace('\u{a0}', "~"), @"
    --- quiz.yaml
    +++ quiz.yaml
    @@ -4,5 +4,6 @@
     questions:
    -- type: short # sans nom
    +- id: qui-dort
    +  type: short # sans nom
       prompt: Qui dort ?
       answer: Félix
    -- { type: short, prompt: Que fait-il ?, answer: il dort }
    +- { id: que-fait-il, type: short, prompt: Que fait-il ?, answer: il dort }
    Un fichier corrigé.

    1 fichier, 2 questions~: aucune erreur, aucun avertissement
    ");
    let mended = QUIZ
        .replace("- type: short #", "- id: qui-dort\r\n  type: short #")
        .replace("- { type", "- { id: que-fait-il, type");
    assert_eq!(text(&path), mended);
    let again = check(&["--fix", &shown]);
    assert!(again.out.starts_with("Rien à corriger sans vous."), "{}", again.out);
    assert_eq!(text(&path), mended);
}

#[test]
fn a_file_that_has_errors_too_keeps_them_and_gets_its_ids() {
    let (path, shown) = written("fix-errors", &QUIZ.replace("answer: Félix", "answr: Félix"));
    let told = check(&["--fix", &shown]);
    assert_eq!(told.code, Some(1));
    assert!(told.out.contains("unknown-field") && !told.out.contains("missing-id"), "{}", told.out);
    assert!(text(&path).contains("- id: qui-dort\r\n") && text(&path).contains("answr: Félix"));
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let (path, _) = written("fix-link", QUIZ);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("permissions");
    let link = path.with_file_name("link.yaml");
    symlink("quiz.yaml", &link).expect("a link");
    let told = check(&["--fix", link.to_str().expect("a path in UTF-8")]);
    assert_eq!(told.code, Some(0));
    assert!(fs::symlink_metadata(&link).expect("the link").is_symlink());
    assert!(text(&path).contains("id: qui-dort"));
    assert_eq!(fs::metadata(&path).expect("the quiz").permissions().mode() & 0o777, 0o640);
    let names = fs::read_dir(path.parent().expect("a folder")).expect("the folder").count();
    assert_eq!(names, 2, "something was left behind");
}

#[test]
fn what_is_no_file_to_be_mended_is_wrong_usage() {
    for arguments in [&["--fix", "-"][..], &["--fix", "--format", "json", "quizzes"]] {
        let told = check(arguments);
        assert_eq!((told.code, told.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(told.err.contains("--fix"), "{}", told.err);
    }
}

#[test]
fn github_is_told_each_problem_on_a_line() {
    let (_, shown) = written("github", &QUIZ.replace("Félix dort", "Félix, 100 % dort"));
    let told = check(&["--format", "github", &shown]);
    insta::assert_snapshot!(told.out.replace(&shown, "quiz.yaml").replace('\u{a0}', "~"), @"
    ::warning file=quiz.yaml,line=5,endLine=5,col=3,endColumn=25,title=missing-id::cette question n’a pas d’`id`~; les résultats des élèves y sont attachés%0Aaide: ajoutez `id: qui-dort`
    ::warning file=quiz.yaml,line=8,endLine=8,col=3,endColumn=58,title=missing-id::cette question n’a pas d’`id`~; les résultats des élèves y sont attachés%0Aaide: ajoutez `id: que-fait-il`
    ");
}
