//! `relire data`, from outside: copies, the way back, exports, erasing.

mod folder;
mod program;

use std::io::Write as _;
use std::path::Path;

use folder::folder;
use program::{Run, program, run};
use rstest::rstest;

const FRENCH: &str = "fr_FR.UTF-8";
const ENGLISH: &str = "en_GB.UTF-8";
const THREE: &str = "tests/quizzes/three.yaml";

fn relire_in(locale: &str, data: &Path, arguments: &[&str], input: &str) -> Run {
    let mut command = program(locale);
    run(command.arg("--data-dir").arg(data).args(arguments), input.as_bytes())
}

fn relire(data: &Path, arguments: &[&str]) -> Run {
    relire_in(FRENCH, data, arguments, "")
}

/// Plays two attempts, one of them of Zoé.
fn played(name: &str) -> std::path::PathBuf {
    let data = folder(name);
    relire_in(FRENCH, &data, &["--plain", THREE], "\n");
    relire_in(FRENCH, &data, &["--plain", THREE, "--learner", "Zoé"], "\n\n");
    data
}

fn fine(told: &Run) -> String {
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
    told.out.replace('\u{a0}', "~")
}

/// The error with the folder and the day taken out.
fn refused(data: &Path, told: &Run) -> String {
    assert_eq!((told.code, told.out.as_str()), (Some(2), ""));
    let shown = told.err.replace(data.to_str().expect("UTF-8"), "DOSSIER").replace('\u{a0}', "~");
    let copies = std::fs::read_dir(data.join("backups")).into_iter().flatten();
    let names = copies.map(|copy| copy.expect("a copy").file_name().to_string_lossy().into_owned());
    names.fold(shown, |shown, name| shown.replace(&name, "COPIE"))
}

fn newest(data: &Path) -> String {
    let copies = std::fs::read_dir(data.join("backups")).expect("copies");
    let names = copies.map(|copy| copy.expect("a copy").file_name().to_string_lossy().into_owned());
    names.max().expect("a copy")
}

#[test]
fn a_copy_comes_back_by_its_name() {
    let data = played("data-copy");
    let told = fine(&relire(&data, &["data", "backup"]));
    assert!(told.starts_with("Copie faite~: `"), "{told}");
    relire_in(FRENCH, &data, &["--plain", THREE, "--new"], "\n");
    let told = fine(&relire(&data, &["data", "restore", &newest(&data)]));
    assert!(
        told.contains("est en place~: 2 essais.\nCe qui était là avant est gardé~: `"),
        "{told}"
    );
    assert_eq!(fine(&relire(&data, &["history"])).lines().count(), 2);
    let replaced = told.split('`').nth(3).expect("a path");
    fine(&relire(&data, &["data", "restore", replaced]));
    assert_eq!(fine(&relire(&data, &["history"])).lines().count(), 3);
}

#[test]
fn a_copy_is_written_where_it_is_asked_for_and_over_nothing() {
    let data = played("data-where");
    let stick = folder("data-stick");
    for action in ["backup", "export"] {
        fine(&relire(&data, &["data", action, stick.to_str().expect("UTF-8")]));
        let file = stick.join(action);
        let file = file.to_str().expect("UTF-8");
        fine(&relire(&data, &["data", action, file]));
        let again = relire(&data, &["data", action, file]);
        assert_eq!(again.code, Some(2));
        assert!(again.err.contains("existe déjà"), "{}", again.err);
        let other = folder("data-other");
        let told = fine(&relire(&other, &["data", "restore", file]));
        assert!(told.ends_with("est en place~: 2 essais.\n"), "{told}");
        assert_eq!(fine(&relire(&other, &["history"])), fine(&relire(&data, &["history"])));
    }
    assert_eq!(std::fs::read_dir(stick).expect("a folder").count(), 4);
}

#[test]
fn an_export_comes_back_byte_for_byte() {
    let data = played("data-export");
    let export = fine(&relire(&data, &["data", "export"]));
    assert_eq!(export.lines().next(), Some("{\"relire\":{\"export\":2,\"schema\":2}}"));
    for line in export.lines() {
        serde_json::from_str::<serde_json::Value>(line).expect("an object a line");
    }
    let file = data.join("export.jsonl");
    fine(&relire(&data, &["data", "export", file.to_str().expect("UTF-8")]));
    assert_eq!(fine(&relire(&data, &["data", "erase", "--yes"])), "C’est effacé.\n");
    assert_eq!(fine(&relire(&data, &["data", "export"])).lines().count(), 2);
    fine(&relire(&data, &["data", "restore", file.to_str().expect("UTF-8")]));
    assert_eq!(fine(&relire(&data, &["data", "export"])), export);
}

#[test]
fn a_learner_is_erased_and_the_others_stay() {
    let data = played("data-erase");
    let refusal = relire(&data, &["data", "erase", "--learner", "Zoé"]);
    insta::assert_snapshot!(refused(&data, &refusal), @"
    relire: sans terminal, relire ne peut pas demander s’il faut vraiment effacer~; rien n’a été effacé
    pour effacer sans question, ajoutez `--yes`
    ");
    assert_eq!(fine(&relire(&data, &["history"])).lines().count(), 2);
    let zoe = ["data", "erase", "--learner", "Zoé", "--yes"];
    assert_eq!(fine(&relire(&data, &zoe)), "C’est effacé.\n");
    assert_eq!(fine(&relire(&data, &["history"])).lines().count(), 1);
    assert_eq!(fine(&relire(&data, &zoe)), "Il n’y a rien à effacer pour Zoé.\n");
    relire_in(FRENCH, &data, &["--plain", THREE, "--learner", "Zoé"], "\n\n");
    let mistyped = ["data", "erase", "--learner", "Zoe", "--yes"];
    let told = fine(&relire(&data, &mistyped));
    assert_eq!(told, "Il n’y a rien à effacer pour Zoe. Vouliez-vous dire Zoé~?\n");
    assert_eq!(fine(&relire(&data, &["history"])).lines().count(), 2);
}

/// A word too many, an option that is another action’s, a file that is missing.
#[rstest]
#[case(&["data"], "manque")]
#[case(&["data", "burn"], "n’est pas une valeur")]
#[case(&["data", "path", "x"], "est de trop")]
#[case(&["data", "erase", "x"], "est de trop")]
#[case(&["data", "verify", "--yes"], "n’est pas une option de `relire data verify`")]
#[case(&["data", "backup", "--learner", "Zoé"], "n’est pas une option de `relire data backup`")]
#[case(&["data", "restore"], "demande un fichier")]
#[case(&["data", "restore", "nowhere.db"], "introuvable")]
#[case(&["data", "backup"], "rien à copier")]
#[case(&["data", "export"], "rien à copier")]
fn what_does_not_go_together_is_refused(#[case] arguments: &[&str], #[case] said: &str) {
    let data = folder(&format!("data-refused-{}", arguments.join("-").replace('.', "")));
    let told = relire(&data, arguments);
    assert_eq!((told.code, told.out.as_str()), (Some(2), ""));
    assert!(told.err.contains(said), "{}", told.err);
    assert!(!data.join(relire::store::FILE).exists());
}

/// What helps is another copy, and not another folder.
#[rstest]
#[case::no_copy("tests/data.rs", "donnez une copie faite par `relire data backup`")]
#[case::no_file("nowhere.db", "donnez une copie faite par `relire data backup`")]
#[case::a_folder("tests", "donnez une copie faite par `relire data backup`")]
fn what_cannot_be_put_back_is_told_with_what_to_give(#[case] from: &str, #[case] said: &str) {
    let data = played(&format!("data-from-{}", from.replace(['/', '.'], "-")));
    let told = relire(&data, &["data", "restore", from]);
    assert_eq!(told.code, Some(2));
    let is_line = told.err.contains("ligne 1");
    assert!(is_line || told.err.contains(said), "{}", told.err);
    assert!(!told.err.contains("--data-dir"), "{}", told.err);
    assert_eq!(fine(&relire(&data, &["history"])).lines().count(), 2);
}

/// A small disk of its own, filled up: that is the reason, and not that it may only be read.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_as_that() {
    let data = folder("data-full");
    let mount = |program: &str, arguments: &[&str]| {
        let done = std::process::Command::new(program).args(arguments).arg(&data).output();
        done.is_ok_and(|done| done.status.success())
    };
    if !mount("mount", &["-t", "tmpfs", "-o", "size=400k", "tmpfs"]) {
        let said = writeln!(std::io::stderr(), "skipped: no disk can be mounted here");
        return said.expect("standard error");
    }
    relire_in(FRENCH, &data, &["--plain", THREE, "--learner", "Zoé"], "\n\n");
    let copy = folder("data-full-copy").join("copy.db");
    fine(&relire(&data, &["data", "backup", copy.to_str().expect("UTF-8")]));
    let mut fill = std::fs::File::create(data.join("fill")).expect("a file");
    while fill.write_all(&[0; 512]).is_ok() {}
    drop(fill);
    let restored = relire(&data, &["data", "restore", copy.to_str().expect("UTF-8")]);
    let erased = relire(&data, &["data", "erase", "--yes"]);
    assert!(mount("umount", &[]), "the disk is taken away");
    for told in [restored, erased] {
        assert_eq!(told.code, Some(2), "{}", told.out);
        let said =
            "attempts.db` ne peut pas être écrit\u{a0}: il n’y a plus de place sur le disque";
        assert!(told.err.contains(said), "{}", told.err);
        assert!(told.err.contains("faites de la place"), "{}", told.err);
    }
}

#[test]
fn a_lost_file_is_told_with_the_copy_to_go_back_to() {
    let data = played("data-lost");
    let file = data.join("attempts.db");
    std::fs::write(&file, "").expect("an empty file");
    let told = refused(&data, &relire(&data, &["history"]));
    insta::assert_snapshot!(told, @"
    relire: `DOSSIER/attempts.db` est vide, alors qu’il devrait contenir des essais~; rien n’y a été écrit
    pour revenir à la dernière copie~: `relire data restore COPIE --data-dir DOSSIER`
    ");
    let told = refused(&data, &relire_in(ENGLISH, &data, &["history"], ""));
    insta::assert_snapshot!(told, @"
    relire: `DOSSIER/attempts.db` is empty, where attempts should be; nothing was written to it
    to go back to the last copy: `relire data restore COPIE --data-dir DOSSIER`
    ");
    let told = fine(&relire(&data, &["data", "restore", &newest(&data)]));
    assert!(told.contains("aside-"), "{told}");
    assert_eq!(fine(&relire(&data, &["history"])).lines().count(), 1);
    std::fs::remove_file(&file).expect("a file");
    let told = fine(&relire(&data, &["data", "verify"]));
    assert!(
        told.starts_with("Le fichier des essais n’est plus là, mais une copie l’est"),
        "{told}"
    );
}

/// Its quiz is no quiz any more: the attempt is named, once, and the others are offered.
#[test]
fn an_attempt_whose_quiz_is_not_read_any_more_is_named() {
    let data = played("data-unread");
    let database = rusqlite::Connection::open(data.join("attempts.db")).expect("a database");
    database.execute("UPDATE quiz_text SET source = 'title: 1: 2'", []).expect("a change");
    drop(database);
    let told = fine(&relire(&data, &["--plain"]));
    let said = "Un essai ne peut plus être repris~: La bibliothèque du village\n";
    assert!(told.starts_with(said), "{told}");
    assert_eq!(told.matches("ne peut plus être repris").count(), 1);
}
