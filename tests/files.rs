//! Files that are no quiz files: each is refused at once, whatever reading it would do.

#![cfg(unix)]

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a run may hang before it counts as blocked; far more than it takes.
const PATIENCE: Duration = Duration::from_secs(10);

/// A new, empty folder of that name.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("files").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("an old folder goes");
    }
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// What `relire check` does with a path; it must end.
fn check(folder: &Path, path: &str) -> (String, i32) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_relire"))
        .args(["check", "--lang", "en", path])
        .current_dir(folder)
        .env("XDG_CONFIG_HOME", folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("relire runs");
    let start = Instant::now();
    while child.try_wait().expect("a state").is_none() {
        if start.elapsed() > PATIENCE {
            child.kill().expect("it is killed");
            panic!("`relire check {path}` hangs");
        }
        thread::sleep(Duration::from_millis(5));
    }
    let Output { status, stdout, .. } = child.wait_with_output().expect("its output");
    (String::from_utf8(stdout).expect("UTF-8"), status.code().expect("no signal"))
}

fn refused(folder: &Path, path: &str, exit: i32, says: &str) {
    let (report, code) = check(folder, path);
    assert!(report.contains(says), "{path}: {report}");
    assert_eq!(code, exit, "{path}: {report}");
}

/// Makes a pipe; where that can't be done, says so.
#[expect(clippy::print_stderr, reason = "a test that can't run is not passed over in silence")]
fn pipe(path: &Path) -> bool {
    let made = Command::new("mkfifo").arg(path).status().is_ok_and(|status| status.success());
    if !made {
        eprintln!("SKIPPED: no mkfifo here, so pipes are not tested");
    }
    made
}

/// A quiz whose passage is the file of that name.
fn quiz_with_passage(folder: &Path, file: &str) {
    let questions = "questions:\n  - id: ou\n    type: short\n    prompt: Où ?\n    answer: ici\n";
    let text = format!("title: Le marché\npassage:\n  file: {file}\n{questions}");
    fs::write(folder.join("quiz.yaml"), text).expect("a quiz");
}

#[test]
fn a_pipe_is_refused_unopened() {
    let folder = folder("pipe");
    if pipe(&folder.join("pipe.yaml")) {
        refused(&folder, "pipe.yaml", 2, "no regular file");
        refused(&folder, ".", 2, "no regular file");
        quiz_with_passage(&folder, "pipe.yaml");
        refused(&folder, "quiz.yaml", 1, "passage-file");
    }
}

#[test]
fn devices_and_files_of_the_kernel_are_refused() {
    let folder = folder("devices");
    refused(&folder, "/dev/zero", 2, "no regular file");
    refused(&folder, "/dev/null", 2, "no regular file");
    if Path::new("/proc/kmsg").exists() {
        refused(&folder, "/proc/kmsg", 1, "empty-file");
        refused(&folder, "/proc/self/mem", 1, "empty-file");
    }
}

#[test]
fn a_folder_is_no_passage_and_an_empty_one_no_fault() {
    let folder = folder("folders");
    assert_eq!(check(&folder, ".").1, 0);
    quiz_with_passage(&folder, "texts");
    refused(&folder, "quiz.yaml", 1, "is not found");
    fs::create_dir(folder.join("texts")).expect("a folder");
    refused(&folder, "quiz.yaml", 1, "is no regular file");
    refused(&folder, "nothing.yaml", 2, "no such file");
}

#[test]
fn a_passage_file_stays_in_its_folder() {
    let folder = folder("links");
    fs::create_dir(folder.join("inside")).expect("a folder");
    fs::write(folder.join("secret.txt"), "Un secret.\n").expect("a file");
    fs::write(folder.join("inside/text.txt"), "Léa est ici.\n").expect("a file");
    let inside = folder.join("inside");
    symlink("../secret.txt", inside.join("out.txt")).expect("a link");
    symlink("/dev/zero", inside.join("zero.txt")).expect("a link");
    symlink("text.txt", inside.join("in.txt")).expect("a link");
    symlink("loop.txt", inside.join("loop.txt")).expect("a link");
    for file in ["out.txt", "zero.txt", "loop.txt", "../secret.txt", "/dev/zero", "/proc/version"] {
        quiz_with_passage(&inside, file);
        refused(&inside, "quiz.yaml", 1, "passage-file");
        let (report, _) = check(&inside, "quiz.yaml");
        assert!(!report.contains("Un secret"), "{report}");
    }
    quiz_with_passage(&inside, "in.txt");
    assert_eq!(check(&inside, "quiz.yaml").1, 0);
}

#[test]
fn a_huge_file_is_refused_unread() {
    let folder = folder("huge");
    for name in ["huge.yaml", "huge.txt"] {
        let file = File::create(folder.join(name)).expect("a file");
        file.set_len(1 << 30).expect("a sparse file");
    }
    refused(&folder, "huge.yaml", 1, "file-too-large");
    quiz_with_passage(&folder, "huge.txt");
    refused(&folder, "quiz.yaml", 1, "too large");
}

#[test]
fn an_empty_file_holds_no_quiz() {
    let folder = folder("empty");
    fs::write(folder.join("empty.yaml"), "").expect("a file");
    refused(&folder, "empty.yaml", 1, "empty-file");
}

#[test]
fn a_broken_file_beside_good_ones_is_told() {
    let folder = folder("unreadable");
    symlink("nowhere.yaml", folder.join("gone.yaml")).expect("a link");
    fs::create_dir(folder.join("below")).expect("a folder");
    symlink("..", folder.join("below/up")).expect("a link");
    quiz_with_passage(&folder, "texte.txt");
    fs::write(folder.join("texte.txt"), "Léa est ici.\n").expect("a file");
    refused(&folder, ".", 2, "unreadable-file");
    refused(&folder, ".", 2, "2 files");
}
