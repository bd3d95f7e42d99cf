//! Killed at any moment: no answer that was marked on screen is lost, the file stays sound, and the
//! attempt goes on where it was.
//!
//! 200 moments; `RELIRE_KILLS=2000` takes as many as that says.
#![cfg(unix)]

mod folder;
mod program;

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use folder::folder;
use program::{program, run};
use relire::bank;
use relire::session::Session;
use relire::store::{FILE, Store};

const FRENCH: &str = "fr_FR.UTF-8";
const QUESTIONS: usize = 12;
/// How many programs run at once: most of the time one waits for the disk.
const AT_ONCE: usize = 6;

/// A small generator is enough to spread the moments.
fn random(seed: usize) -> u64 {
    let mixed = (seed as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 20
}

#[test]
fn killed_at_any_moment_it_loses_no_answer() {
    let moments = std::env::var("RELIRE_KILLS").ok().and_then(|count| count.parse().ok());
    let moments: usize = moments.unwrap_or(200);
    let next = AtomicUsize::new(0);
    let kept_sums = AtomicUsize::new(0);
    thread::scope(|scope| {
        for worker in 0..AT_ONCE {
            let (next, kept_sums) = (&next, &kept_sums);
            scope.spawn(move || {
                let data = folder(&format!("kills-{worker}"));
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= moments {
                        break;
                    }
                    kept_sums.fetch_add(one(&data, number), Ordering::Relaxed);
                }
            });
        }
    });
    // The moments fell into the middle of attempts, not before or after all of them.
    let mean = kept_sums.into_inner() / moments;
    assert!((2..QUESTIONS - 1).contains(&mean), "{mean} answers kept on average");
}

/// One attempt, one kill; gives how many answers were kept.
fn one(data: &Path, number: usize) -> usize {
    for entry in std::fs::read_dir(data).expect("a folder") {
        let path = entry.expect("an entry").path();
        // Copies of the day stay: making them is another test's.
        let _ = std::fs::remove_file(path);
    }
    let Shown { sure, all, .. } = killed(data, number);
    let Some(store) = Store::open(&data.join(FILE)).expect("a file of ours") else {
        assert_eq!(sure, 0, "moment {number}: no file");
        return 0;
    };
    store.verify(false).expect("a sound file");
    let Some((begun, log)) = store.history(None).expect("a history").pop() else {
        assert_eq!(sure, 0, "moment {number}: no attempt");
        return 0;
    };
    let kept = log.len().min(QUESTIONS);
    assert!((sure..=all + 1).contains(&kept), "moment {number}: {kept} kept of {sure} to {all}");
    let open = store.open_attempts(None, None, 1).expect("attempts").pop();
    if kept < QUESTIONS {
        let written = open.expect("it is open").written;
        let paper = Arc::new(bank::paper_again(&written).expect("its quiz"));
        let session = Session::restore(paper, &begun, log, begun.started).expect("a sitting");
        assert_eq!((session.current(), session.answered()), (kept, kept), "moment {number}");
        if number.is_multiple_of(20) {
            goes_on(data, kept);
        }
    }
    kept
}

/// The verdicts that were seen.
#[derive(Default)]
struct Shown {
    /// Those behind which nothing was said to be unsaved: where a disk takes its time, that is said
    /// before the verdict.
    sure: usize,
    all: usize,
    is_unsaved: bool,
}

impl Shown {
    fn line(&mut self, line: &str) {
        self.all += usize::from(line.contains(" point sur "));
        let is_told = line.contains("as encore enregistré");
        self.is_unsaved = is_told || self.is_unsaved && !line.contains("Tout est enregistré");
        if !self.is_unsaved {
            self.sure = self.all;
        }
    }
}

/// Answers all at once, and kills a moment after some verdict was seen.
fn killed(data: &Path, number: usize) -> Shown {
    let mut command = program(FRENCH);
    command.arg("--data-dir").arg(data).args(["--plain", "koursk-b1"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a start");
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all("\n".repeat(QUESTIONS).as_bytes()).expect("lines");
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let mut shown = Shown::default();
    let random = random(number);
    let after = usize::try_from(random % (QUESTIONS as u64 + 1)).expect("small");
    while shown.all < after {
        let Some(Ok(line)) = lines.next() else { break };
        shown.line(&line);
    }
    let patience = if after == 0 { 60_000 } else { 6_000 };
    thread::sleep(Duration::from_micros((random >> 8) % patience));
    child.kill().expect("a kill");
    child.wait().expect("an end");
    lines.map_while(Result::ok).for_each(|line| shown.line(&line));
    shown
}

fn goes_on(data: &Path, kept: usize) {
    let mut command = program(FRENCH);
    let again = run(command.arg("--data-dir").arg(data).args(["--plain", "koursk-b1"]), b"");
    assert_eq!((again.code, again.err.as_str()), (Some(0), ""));
    assert!(again.out.contains(&format!("Question {} sur {QUESTIONS}", kept + 1)), "{}", again.out);
}
