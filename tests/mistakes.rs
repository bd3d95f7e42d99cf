//! Quiz files with one mistake each, as teachers make them who have never written YAML: the first
//! problem told is the true cause, at its place, with what to do.
//!
//! `messages.tsv` holds what is told of each: file, line, code, message, help.
//! `RELIRE_BLESS=1 cargo test --test mistakes` writes it anew: read what changed.

mod program;

use std::fs;
use std::path::{Path, PathBuf};

use program::{program, run};
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes")
}

/// The files, by name.
fn names() -> Vec<String> {
    let entries = fs::read_dir(folder()).expect("the files");
    let paths = entries.map(|entry| PathBuf::from(entry.expect("an entry").file_name()));
    let quizzes = paths.filter(|path| path.extension().is_some_and(|end| end == "yaml"));
    let mut names: Vec<String> = quizzes.map(|path| path.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// The first problem told of a file, as a row of the table.
fn first_problem(name: &str) -> String {
    let mut command = program("fr_FR.UTF-8");
    command.current_dir(folder()).args(["check", "--format", "json", name]);
    let told = run(&mut command, b"");
    assert!(matches!(told.code, Some(0 | 1)) && told.err.is_empty(), "{name}: {told:?}");
    let report: Value = serde_json::from_str(&told.out).expect("JSON");
    let problem = &report["problems"][0];
    let text = |field: &str| problem[field].as_str().unwrap_or_default().to_owned();
    [name, &problem["line"].to_string(), &text("code"), &text("message"), &text("help")].join("\t")
}

#[test]
fn the_first_problem_of_each_file_is_the_true_cause() {
    let rows: Vec<String> = names().iter().map(|name| first_problem(name)).collect();
    assert!(rows.len() > 100, "{}", rows.len());
    let table = folder().join("messages.tsv");
    if std::env::var_os("RELIRE_BLESS").is_some() {
        fs::write(&table, rows.join("\n") + "\n").expect("the table is written");
        return;
    }
    let known = fs::read_to_string(&table).expect("the table");
    for (row, known) in rows.iter().zip(known.lines()) {
        assert_eq!(row, known, "see the head of tests/mistakes.rs");
    }
    assert_eq!(rows.len(), known.lines().count());
}
