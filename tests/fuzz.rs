//! What the fuzz targets are given to begin with, and what they have found: played again.

#[path = "../fuzz/src/marking.rs"]
pub mod marking;
#[path = "../fuzz/src/reading.rs"]
pub mod reading;
#[path = "../fuzz/src/screen.rs"]
pub mod screen;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// What a target is given: what has a name, and what was found.
const FOLDERS: [&str; 2] = ["seeds", "found"];

/// The inputs of a target.
fn inputs(target: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let mut found = Vec::new();
    for folder in FOLDERS {
        let entries = fs::read_dir(root.join(folder).join(target)).expect("the inputs");
        let before = found.len();
        found.extend(entries.map(|entry| entry.expect("an entry").path()));
        assert!(found.len() > before, "nothing in {folder}");
    }
    found.sort();
    found
}

/// Gives each input to a target; says which of them it stumbles over.
fn replay(target: &str, check: fn(&[u8])) {
    let stumbles = |path: &PathBuf| {
        let input = fs::read(path).expect("an input");
        catch_unwind(AssertUnwindSafe(|| check(&input))).is_err()
    };
    let failed: Vec<PathBuf> = inputs(target).into_iter().filter(stumbles).collect();
    assert!(failed.is_empty(), "{failed:#?}");
}

#[test]
fn quiz_files_are_read_or_refused() {
    replay("reading", reading::check);
}

#[test]
fn answers_are_marked_soundly() {
    replay("marking", marking::check);
}

#[test]
fn scripts_of_keys_are_played() {
    replay("screen", screen::check);
}
