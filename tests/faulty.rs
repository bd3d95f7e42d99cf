//! Faulty quiz files and the reports that `relire check` gives of them.
//!
//! Each file in `tests/faulty` is named after the code of its first problem; its report in French
//! lies beside it. `RELIRE_BLESS=1 cargo test --test faulty` writes the reports anew: read them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use relire::bank::Code;

/// What is reported in English too.
const ENGLISH: &[&str] =
    &["answer-not-an-option", "not-utf8-latin1", "several-broken-questions", "several-problems"];

/// Warnings alone do not fail.
const WARNINGS: &[Code] = &[
    Code::MissingId,
    Code::TermNotInPassage,
    Code::NothingReady,
    Code::ExamPoints,
    Code::ExamWithoutJustification,
    Code::LongestOptionRight,
    Code::UnlikeOptions,
    Code::AnswerEchoesPrompt,
    Code::AnswerEchoesPassage,
    Code::AbsoluteWords,
    Code::OptionsSayTheSame,
    Code::AnswerGivenElsewhere,
    Code::RightAlwaysFirst,
    Code::AllTrueOrFalse,
    Code::MostlyLocate,
    Code::SkillAndEvidence,
    Code::UnsupportedAnswer,
    Code::GlossaryGivesAnswer,
    Code::SentenceOverused,
    Code::ParagraphUnused,
    Code::ProofIsEverything,
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faulty")
}

/// The stems of the faulty files.
fn names() -> Vec<String> {
    let entries = fs::read_dir(folder()).expect("the faulty files");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let yaml = paths.filter(|path| path.extension().is_some_and(|end| end == "yaml"));
    let mut names: Vec<String> =
        yaml.map(|path| path.file_stem().expect("a stem").to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// What `relire check` prints about a file of a folder, and its exit code.
fn check(folder: &Path, arguments: &[&str]) -> (String, i32) {
    let output = Command::new(env!("CARGO_BIN_EXE_relire"))
        .arg("check")
        .args(arguments)
        .current_dir(folder)
        .env("XDG_CONFIG_HOME", folder)
        .output()
        .expect("relire runs");
    let text = String::from_utf8(output.stdout).expect("reports are UTF-8");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
    (text, output.status.code().expect("no signal"))
}

/// Compares a report with the file that holds it, or writes that.
fn compare(report: &str, expected: &Path) {
    if std::env::var_os("RELIRE_BLESS").is_some() {
        fs::write(expected, report).expect("the report is written");
        return;
    }
    let known = fs::read_to_string(expected).unwrap_or_default();
    assert_eq!(report, known, "{}: see the head of tests/faulty.rs", expected.display());
}

/// The code that a file is named after: the longest that its name begins with.
fn code_of(name: &str) -> Option<Code> {
    let codes = Code::ALL.iter().copied().filter(|code| name.starts_with(code.name()));
    codes.max_by_key(|code| code.name().len())
}

#[test]
fn every_faulty_file_has_its_report() {
    for name in names() {
        let file = format!("{name}.yaml");
        let (report, _) = check(&folder(), &["--lang", "fr", &file]);
        compare(&report, &folder().join(format!("{name}.txt")));
        if ENGLISH.contains(&&*name) {
            let (report, _) = check(&folder(), &["--lang", "en", &file]);
            compare(&report, &folder().join(format!("{name}.en.txt")));
        }
    }
}

#[test]
fn the_first_problem_is_the_true_cause() {
    for name in names() {
        let Some(code) = code_of(&name) else { continue };
        let (json, exit) = check(&folder(), &["--format", "json", &format!("{name}.yaml")]);
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(json["problems"][0]["code"], code.name(), "{name}");
        assert_eq!(exit, i32::from(!WARNINGS.contains(&code)), "{name}");
        for problem in json["problems"].as_array().expect("a list") {
            assert!(problem["line"].as_u64() >= Some(1), "{name}");
            assert!(!problem["help"].is_null(), "{name}: no help");
        }
    }
}

#[test]
fn every_kind_of_problem_has_a_faulty_file() {
    let made = MADE.iter().map(|(name, _)| (*name).to_owned());
    let named: Vec<Code> = names().into_iter().chain(made).filter_map(|n| code_of(&n)).collect();
    for code in Code::ALL {
        assert!(named.contains(code), "no file of tests/faulty shows `{}`", code.name());
    }
}

/// Makes the content of a file; nothing for one that is not there.
type Make = fn() -> Option<Vec<u8>>;

/// Files that are too large to lie in the repository.
const MADE: &[(&str, Make)] = &[
    ("file-too-large", || Some(vec![b'-'; (1 << 20) + 1])),
    ("too-many-questions", || Some(questions(1_001).into_bytes())),
    ("too-many-options", || {
        let texts =
            |letter| (0..50_000).map(|n| format!("{letter}{n}")).collect::<Vec<_>>().join(", ");
        let question = format!("options: [{}]\n    answer: [{}]", texts('a'), texts('b'));
        let head = "title: Le marché\npassage: Léa va au marché.\nquestions:\n";
        let asks = "  - id: ou\n    type: multiple\n    prompt: Où va Léa ?\n    ";
        Some(format!("{head}{asks}{question}\n").into_bytes())
    }),
    ("unreadable-file", || None),
    ("yaml-syntax-long-key", || Some(vec![b'a'; 1 << 20])),
    ("anchor-or-alias-many", || Some("- &a b\n".repeat(140_000).into_bytes())),
    ("anchor-or-alias-bomb", || {
        let line =
            |n: u8| format!("{}: &{0} [*{1}, *{1}, *{1}, *{1}]\n", n as char, (n - 1) as char);
        Some(format!("a: &a [b]\n{}", (b'b'..=b'z').map(line).collect::<String>()).into_bytes())
    }),
];

/// A quiz of that many questions.
fn questions(count: usize) -> String {
    let head = "title: Le marché\npassage: Léa va au marché.\nquestions:\n".to_owned();
    let question = |at| {
        format!("  - id: q{at}\n    type: short\n    prompt: Où va Léa ?\n    answer: au marché\n")
    };
    head + &(0..count).map(question).collect::<String>()
}

#[test]
fn files_that_are_too_large_to_keep_have_their_reports() {
    let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join("faulty");
    fs::create_dir_all(&made).expect("a folder");
    for (name, content) in MADE {
        let file = format!("{name}.yaml");
        if let Some(content) = content() {
            fs::write(made.join(&file), content).expect("a file");
        }
        let (report, _) = check(&made, &["--lang", "fr", &file]);
        compare(&report, &folder().join(format!("made/{name}.txt")));
    }
    let quiz = questions(1_000);
    fs::write(made.join("thousand.yaml"), quiz).expect("a file");
    assert_eq!(check(&made, &["thousand.yaml"]).1, 0, "1,000 questions are allowed");
}

#[test]
fn no_report_holds_a_control_sequence() {
    let hostile = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    fs::create_dir_all(&hostile).expect("a folder");
    let text = "title: \"\\e]0;x\\a\"\n\u{1b}[31m: \u{9b}31m\u{202e}\nquestions: []\n";
    fs::write(hostile.join("a\u{1b}[31mb\u{202e}c\nd.yaml"), text).expect("a file");
    fs::write(hostile.join("escapes.yaml"), ESCAPES).expect("a file");
    for arguments in [&["."][..], &["--format", "json", "."], &["--lang", "fr", "."]] {
        let (report, exit) = check(&hostile, arguments);
        assert_eq!(exit, 1);
        assert!(report.lines().count() > 0);
        let forbidden = |c: char| {
            (c.is_control() && c != '\n')
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{200b}' | '\u{feff}')
        };
        assert!(!report.contains(forbidden), "{report:?}");
    }
}

/// Control characters by escape in every kind of place.
const ESCAPES: &str = r#"
"\e[31mtitre": x
title: "\e[31m"
level: "\e[31m"
language: "\u202e"
time_limit: "\x9b"
"fields\e": 1
passage: "Léa\e[31m"
allow: ["\e"]
questions:
  - id: "\e[31m"
    type: "\e[31m"
    prompt: "a"
  - type: single
    prompt: "\u202eLéa ?"
    skill: "\a"
    options: ["\e", "b", "b"]
    answer: "c\e"
    evidence: "\e"
    explain: { "\e": x, fr: y }
"#;
