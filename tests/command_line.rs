//! The command line from outside: help, exit codes, languages, files that can't be used.

mod folder;
mod program;

use std::fs::{self, File};
use std::path::Path;
use std::process::Stdio;

use folder::folder;
use program::{Run, program, run};
use rstest::rstest;
use serde_json::Value;

const QUIZ: &str = "quizzes/koursk-a2.yaml";
const ENGLISH: &str = "en_US.UTF-8";
const FRENCH: &str = "fr_FR.UTF-8";

fn relire(locale: &str, arguments: &[&str]) -> Run {
    run(program(locale).args(arguments), b"")
}

/// What the program says, with `~` for each no-break space.
fn said(arguments: &[&str], locale: &str) -> String {
    let told = relire(locale, arguments);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{arguments:?}");
    assert!(told.out.ends_with('\n') && !told.out.ends_with("\n\n"), "{arguments:?}");
    told.out.replace('\u{a0}', "~")
}

#[rstest]
#[case("premier-pas", "premiers-pas")]
#[case("examen-b2", "examen-b1")]
#[case("koursk", "koursk-a2")]
fn a_built_in_quiz_that_is_mistyped_is_named(#[case] mistyped: &str, #[case] meant: &str) {
    for arguments in [&[mistyped][..], &["show", mistyped], &["mark", mistyped, "q"]] {
        let told = relire(ENGLISH, arguments);
        assert_eq!(told.code, Some(2));
        assert!(told.err.contains(&format!("did you mean `{meant}`?")), "{}", told.err);
    }
    let told = relire(ENGLISH, &["check", mistyped]);
    assert_eq!(told.code, Some(2));
    assert!(told.out.contains(&format!("did you mean `{meant}`?")), "{}", told.out);
}

#[rstest]
#[case("quite-another")]
#[case("./examen-b2")]
#[case("examen-b2.yaml")]
fn a_file_that_is_missing_is_no_built_in_quiz(#[case] path: &str) {
    assert!(!relire(ENGLISH, &["show", path]).err.contains("did you mean"));
}

#[test]
fn a_built_in_quiz_is_checked_by_its_name() {
    let told = relire(ENGLISH, &["check", "koursk-a2", "examen-b1", "koursk-a2"]);
    assert_eq!(told.code, Some(0), "{}", told.out);
    assert!(told.out.contains("2 files"), "{}", told.out);
}

#[rstest]
#[case("--version")]
#[case("-V")]
fn the_version_is_one_line(#[case] flag: &str) {
    let version = format!("relire {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(said(&[flag], FRENCH), version);
}

#[rstest]
#[case(&["--nope"], "`--nope` is not an option of `relire`")]
#[case(&["--plian"], "`--plian` is not an option of `relire`\ndid you mean `--plain`?")]
#[case(&["check", "--denywarnings"], "`--denywarnings` is not an option of `relire check`\ndid you mean `--deny-warnings`?")]
#[case(&["-x"], "`-x` is not an option of `relire`")]
#[case(&["--seed"], "`--seed` needs a value")]
#[case(&["--seed", "abc"], "`abc` is not a valid number for `--seed`")]
#[case(&["--count", "0"], "`0` is not a valid number for `--count`")]
#[case(&["--seed", "1", "--seed", "2"], "`--seed` is given twice")]
#[case(&["--plain=yes"], "`--plain` takes no value")]
#[case(&["--mode", "slow"], "`slow` is not a value of `--mode`\nallowed: practice")]
#[case(&["--level", "A2,Z9"], "`Z9` is not a value of `--level`\nallowed: A1, A2, B1, B2, C1, C2")]
#[case(&["--lang", "de"], "`de` is not a value of `--lang`\nallowed: fr, en")]
#[case(&["--color", "blue"], "`blue` is not a value of `--color`")]
#[case(&["check", "--format", "xml"], "`xml` is not a value of `--format`")]
#[case(&["--plain", "check", QUIZ], "`--plain` is for playing and does not go with `relire check`")]
#[case(&["show"], "missing: FILE")]
#[case(&["show", "--key", "--sentences", QUIZ], "`--key` and `--sentences` do not go together")]
#[case(&["show", "a", "b"], "`b` is one too many")]
#[case(&["preview"], "missing: FILE")]
#[case(&["preview", QUIZ], "`relire preview` needs a terminal to show the quiz\ntry `relire check`")]
#[case(&["schema", "x"], "`x` is one too many")]
fn a_wrong_usage_is_a_sentence_and_2(#[case] arguments: &[&str], #[case] sentence: &str) {
    let told = relire(ENGLISH, arguments);
    assert_eq!((told.code, told.out.as_str()), (Some(2), ""));
    assert!(told.err.starts_with(&format!("relire: {sentence}")), "{}", told.err);
    let french = relire(FRENCH, arguments);
    assert_eq!(french.code, Some(2));
    assert!(!french.err.contains("error-") && french.err != told.err, "{}", french.err);
}

#[cfg(unix)]
#[test]
fn an_option_that_is_not_utf8_is_a_sentence_and_2() {
    use std::os::unix::ffi::OsStrExt as _;
    let hostile = std::ffi::OsStr::from_bytes(b"\xff\x1b[2J");
    let told = run(program(ENGLISH).arg("--learner").arg(hostile), b"");
    assert_eq!(told.code, Some(2));
    assert!(told.err.starts_with("relire: an option is not written in UTF-8"), "{}", told.err);
    let told = run(program(ENGLISH).arg(hostile), b"");
    assert_eq!(told.code, Some(2));
    assert!(!told.err.contains('\u{1b}'));
}

#[rstest]
#[case(&["nowhere.yaml"], "`nowhere.yaml` can’t be read: no such file or folder")]
#[case(&["nowhere.yaml", QUIZ], "`nowhere.yaml` can’t be read")]
#[case(&["show", "nowhere.yaml"], "`nowhere.yaml` can’t be read")]
#[case(&["show", "tests"], "`tests` is no regular file")]
#[case(&["--level", "C2", QUIZ], "no question fits this choice")]
#[case(&["--report", "nowhere/report.json", QUIZ], "`nowhere/report.json` can’t be written")]
#[case(&["--report", "tests", QUIZ], "`tests` can’t be written: it is a folder")]
#[case(&["--level", "C2"], "there is no quiz to play here")]
#[case(&["src"], "there is no quiz to play here")]
fn what_cannot_be_used_is_a_sentence_and_2(#[case] arguments: &[&str], #[case] sentence: &str) {
    let told = relire(ENGLISH, arguments);
    assert_eq!(told.code, Some(2), "{}", told.out);
    assert!(told.err.starts_with(&format!("relire: {sentence}")), "{}", told.err);
}

#[cfg(unix)]
#[test]
fn a_device_is_refused_unopened() {
    for arguments in [&["/dev/zero"][..], &["show", "/dev/zero"], &["check", "/dev/zero"]] {
        assert_eq!(relire(ENGLISH, arguments).code, Some(2));
    }
}

#[test]
fn a_broken_quiz_is_shown_with_its_problems_and_2() {
    let file = folder("broken").join("broken.yaml");
    fs::write(&file, "title: Sans texte\nquestions: []\n").expect("a file");
    let path = file.to_str().expect("a path in UTF-8");
    for arguments in [&[path][..], &["show", path], &["show", "--key", path]] {
        let told = relire(ENGLISH, arguments);
        assert_eq!((told.code, told.out.as_str()), (Some(2), ""));
        for text in ["error[missing-field]", "error[too-few]", "broken.yaml:2:", "can’t be used"]
        {
            assert!(told.err.contains(text), "{text} in {}", told.err);
        }
    }
}

#[test]
fn check_ends_with_0_1_or_2() {
    let folder = folder("check");
    let (sound, warned) = (folder.join("sound.yaml"), folder.join("warned.yaml"));
    fs::copy("quizzes/koursk-a2.yaml", &sound).expect("a copy");
    let quiz = "title: t\npassage: Léa lit.\nquestions: [{ type: short, prompt: Qui lit ?, answer: Léa }]\n";
    fs::write(&warned, quiz).expect("a file");
    let (sound, warned) = (sound.to_str().expect("UTF-8"), warned.to_str().expect("UTF-8"));
    assert_eq!(relire(ENGLISH, &["check", sound]).code, Some(0));
    assert_eq!(relire(ENGLISH, &["check", warned]).code, Some(0));
    assert_eq!(relire(ENGLISH, &["check", "--deny-warnings", sound]).code, Some(0));
    assert_eq!(relire(ENGLISH, &["check", "--deny-warnings", warned]).code, Some(1));
    assert_eq!(relire(ENGLISH, &["check", "Cargo.toml"]).code, Some(1));
    assert_eq!(relire(ENGLISH, &["check", "nowhere.yaml", sound]).code, Some(2));
    assert_eq!(relire(ENGLISH, &["check"]).code, Some(0));
    assert_eq!(relire(ENGLISH, &["--lang", "fr", "check", sound]).code, Some(0));
}

#[test]
fn a_file_named_twice_is_checked_once() {
    let told = relire(FRENCH, &["check", "--format", "json", QUIZ, QUIZ, "quizzes/../quizzes"]);
    let told: Value = serde_json::from_str(&told.out).expect("JSON");
    let alone = relire(FRENCH, &["check", "--format", "json", "quizzes"]);
    let alone: Value = serde_json::from_str(&alone.out).expect("JSON");
    assert_eq!(told["files"], alone["files"]);
}

#[test]
fn check_reads_standard_input() {
    let check = |input: &[u8]| {
        let told = run(program(ENGLISH).args(["check", "--format", "json", "-"]), input);
        let json: Value = serde_json::from_str(&told.out).expect("one object");
        (told.code, json)
    };
    let (code, json) = check(include_bytes!("../quizzes/koursk-a2.yaml"));
    assert_eq!((code, &json["files"], &json["errors"]), (Some(0), &1.into(), &0.into()));
    let (code, json) = check(b"title: t\npasage: p\nquestions: []\n");
    assert_eq!(code, Some(1));
    assert_eq!(json["problems"][0]["file"], "-");
    let codes: Vec<&str> = json["problems"]
        .as_array()
        .expect("problems")
        .iter()
        .filter_map(|problem| problem["code"].as_str())
        .collect();
    assert!(codes.contains(&"unknown-field") && codes.contains(&"too-few"), "{codes:?}");
}

#[test]
fn check_of_a_missing_file_still_prints_its_object() {
    let told = relire(ENGLISH, &["check", "--format", "json", "nowhere.yaml"]);
    assert_eq!(told.code, Some(2));
    let json: Value = serde_json::from_str(&told.out).expect("one object");
    let problem = &json["problems"][0];
    assert_eq!((&problem["file"], &problem["line"]), (&"nowhere.yaml".into(), &1.into()));
    assert_eq!((&problem["severity"], &json["errors"]), (&"error".into(), &1.into()));
}

#[test]
fn a_quiz_is_shown_as_on_paper() {
    let sheet = said(&["show", "koursk-a2"], FRENCH);
    assert!(sheet.starts_with("Des soldats nord-coréens en Russie\nNiveau visé~: A2\n"));
    assert!(sheet.contains("\n  5  ") && sheet.contains("\n 10  ") && !sheet.contains("Corrigé"));
    assert!(sheet.contains("\n1.  ") && sheet.contains("    [ ] a) "));
    assert!(sheet.lines().all(|line| line.chars().count() <= 72));
    let every = "tests/quizzes/every-type.yaml";
    let (sheet, key) = (said(&["show", every], FRENCH), said(&["show", "--key", every], FRENCH));
    assert!(key.starts_with(&sheet) && key.contains("\nCorrigé\n\n1.  a) à midi\n"));
}

#[test]
fn the_sentences_of_a_passage_are_shown_one_a_line() {
    let french = said(&["show", "--sentences", "koursk-a2"], FRENCH);
    assert_eq!(french, said(&["show", "koursk-a2", "--sentences", "--lang", "en"], FRENCH));
    for (number, line) in (1..).zip(french.lines()) {
        let (told, sentence) = line.split_once('\t').expect("a tab");
        assert_eq!(told, number.to_string());
        assert!(sentence.ends_with(['.', '!', '?', '…', '»']), "{sentence}");
    }
    let file = folder("sentences").join("sentences.yaml");
    fs::write(&file, BY_HAND).expect("a file");
    let path = file.to_str().expect("a path in UTF-8");
    let told = said(&["show", "--sentences", path], ENGLISH);
    assert_eq!(told, "1\tUn vers, un autre.\n2\tQui~? Moi~!\n");
}

/// A quiz whose sentences are its own: one goes on over a paragraph's end, one holds two.
const BY_HAND: &str = "\
title: Vers
passage:
  text: |
    Un vers,

    un autre.

    Qui ? Moi !
  sentences: [\"Un vers, un autre.\", Qui ? Moi !]
questions: [{ id: q, type: short, prompt: Qui ?, answer: moi }]
";

#[test]
fn a_closed_pipe_ends_quietly() {
    let commands = [
        &["--help"][..],
        &["--version"],
        &["show", "--key", "koursk-c1"],
        &["show", "--sentences", "koursk-c1"],
        &["check", "quizzes"],
        &["check", "--format", "json", "quizzes"],
        &["koursk-a2"],
        &["koursk-a2", "--report", "-"],
        &["--plain"],
    ];
    for arguments in commands {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let mut command = program(ENGLISH);
        command.args(arguments).stdin(Stdio::null()).stdout(writer).stderr(Stdio::piped());
        let output = command.spawn().and_then(std::process::Child::wait_with_output);
        let output = output.expect("the program ends");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn a_full_disk_is_a_sentence_and_2() {
    let Ok(full) = File::options().write(true).open("/dev/full") else {
        return skipped("there is no /dev/full here");
    };
    for arguments in
        [&["--help"][..], &["show", "koursk-a2"], &["check", "quizzes"], &["koursk-a2"]]
    {
        let mut command = program(ENGLISH);
        let full = full.try_clone().expect("a second handle");
        command.args(arguments).stdin(Stdio::null()).stdout(full).stderr(Stdio::piped());
        let output = command.spawn().and_then(std::process::Child::wait_with_output);
        let output = output.expect("the program ends");
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(error.contains("standard output can’t be written: there is no space left"));
    }
}

#[expect(clippy::print_stderr, reason = "whoever runs the tests must see what was not tested")]
fn skipped(why: &str) {
    eprintln!("skipped: {why}");
}

#[test]
fn an_input_that_cannot_be_read_is_a_sentence_and_2() {
    let here = File::open(Path::new(".")).expect("the folder opens");
    let mut command = program(ENGLISH);
    command.arg("koursk-a2").stdin(here).stdout(Stdio::null()).stderr(Stdio::piped());
    let output = command.spawn().and_then(std::process::Child::wait_with_output);
    let output = output.expect("the program ends");
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(error.starts_with("relire: standard input can’t be read"), "{error}");
}

#[rstest]
#[case::french(&[("LC_ALL", "fr_CA.UTF-8")], &[], "fr")]
#[case::another_language(&[("LC_ALL", "de_DE.UTF-8")], &[], "en")]
#[case::none(&[("LC_ALL", "")], &[], "en")]
#[case::lang(&[("LC_ALL", ""), ("LANG", "fr_FR")], &[], "fr")]
#[case::messages_before_lang(&[("LC_ALL", ""), ("LC_MESSAGES", "en_GB"), ("LANG", "fr")], &[], "en")]
#[case::all_before_messages(&[("LC_ALL", "fr"), ("LC_MESSAGES", "en_GB")], &[], "fr")]
#[case::option_before_locale(&[("LC_ALL", "en_GB")], &["--lang", "fr"], "fr")]
#[case::option_with_a_sign(&[("LC_ALL", "fr")], &["--lang=en"], "en")]
#[case::settings_before_locale(&[("LC_ALL", "en_GB"), ("XDG_CONFIG_HOME", "SETTINGS")], &[], "fr")]
#[case::option_before_settings(&[("XDG_CONFIG_HOME", "SETTINGS")], &["--lang", "en"], "en")]
fn the_language_is_that_of_option_settings_or_locale(
    #[case] variables: &[(&str, &str)],
    #[case] arguments: &[&str],
    #[case] language: &str,
) {
    let mut command = program(ENGLISH);
    for (name, value) in variables {
        match *value {
            "SETTINGS" => command.env(name, settings(arguments)),
            value => command.env(name, value),
        };
    }
    let told = run(command.args(arguments).arg("-h"), b"");
    let spoken = if told.out.contains("Utilisation") { "fr" } else { "en" };
    assert_eq!(spoken, language);
}

/// A folder of settings that ask for French; one for each test that runs at the same time.
fn settings(arguments: &[&str]) -> std::path::PathBuf {
    let folder = folder(&format!("settings{}", arguments.len()));
    fs::create_dir(folder.join("relire")).expect("a folder");
    fs::write(folder.join("relire/config.toml"), "language = \"fr\"\n").expect("settings");
    folder
}

/// The quiz in the README is a whole one, as it says.
#[test]
fn the_quiz_in_the_readme_is_sound() {
    let readme = include_str!("../README.md");
    let quiz = readme.split("```yaml\n").nth(1).and_then(|rest| rest.split("```").next());
    let reading = relire::bank::read_alone(quiz.expect("a quiz in the README"), "readme");
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
}
