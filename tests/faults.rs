//! Faults of the disk: each opening, write and sync of the file of attempts fails, once or from then on.
//! Nothing that was acknowledged is lost, the file stays sound, and the program goes on.
//!
//! The faults come from `tests/faults/faults.c`, loaded before the C library. Where there is no C
//! compiler, that is said and nothing is tested.
#![cfg(target_os = "linux")]

mod folder;
mod program;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use folder::folder;
use program::{Run, program, run};
use relire::session::Event;
use relire::store::{FILE, Store};
use rstest::rstest;

const FRENCH: &str = "fr_FR.UTF-8";
const QUESTIONS: usize = 20;
/// How many programs run at once: those whose disk fails for good wait for it at the end.
const AT_ONCE: usize = 16;

/// The compiled faults; nothing where there is no compiler.
fn faults() -> Option<&'static Path> {
    static FAULTS: OnceLock<Option<PathBuf>> = OnceLock::new();
    let compiled = FAULTS.get_or_init(|| {
        let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join("faults.so");
        let mut compiler = Command::new("cc");
        compiler
            .args(["-O1", "-shared", "-fPIC", "tests/faults/faults.c", "-ldl", "-o"])
            .arg(&made);
        compiler.current_dir(env!("CARGO_MANIFEST_DIR"));
        match compiler.stderr(Stdio::inherit()).status() {
            Ok(status) => {
                assert!(status.success(), "tests/faults/faults.c compiles");
                Some(made)
            }
            Err(error) => {
                writeln!(std::io::stderr(), "skipped: no C compiler ({error})").expect("stderr");
                None
            }
        }
    });
    compiled.as_deref()
}

/// What fails, and how.
#[derive(Debug, Clone, Copy)]
struct Fault {
    call: &'static str,
    /// Which of them, from 1; 0 only counts.
    at: usize,
    /// Whether all after it fail too, or the program is killed there.
    how: Option<&'static str>,
}

impl Fault {
    /// Runs a command with it.
    fn meet(self, command: &mut Command, file: &str, input: &str) -> Run {
        command.env("LD_PRELOAD", faults().expect("compiled before")).env("FAULT_FILE", file);
        command.env("FAULT_CALL", self.call).env("FAULT_AT", self.at.to_string());
        if let Some(how) = self.how {
            command.env(how, "1");
        }
        run(command, input.as_bytes())
    }
}

/// How many calls of a kind a run makes where none fails.
fn count(told: &Run) -> usize {
    let calls = told.err.lines().find_map(|line| line.strip_prefix("calls "));
    calls.and_then(|count| count.parse().ok()).expect("a count")
}

/// Does something for each fault of a list, many at once.
fn each(faults: &[Fault], name: &str, test: impl Fn(Fault, &Path) + Sync) {
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for worker in 0..AT_ONCE {
            let (next, test) = (&next, &test);
            scope.spawn(move || {
                while let Some(fault) = faults.get(next.fetch_add(1, Ordering::Relaxed)) {
                    test(*fault, &folder(&format!("{name}-{worker}")));
                }
            });
        }
    });
}

fn relire(data: &Path, arguments: &[&str]) -> Command {
    let mut command = program(FRENCH);
    command.arg("--data-dir").arg(data).args(arguments);
    command
}

/// The path of a quiz of twenty questions, written once for all tests.
fn quiz() -> &'static str {
    static QUIZ: OnceLock<String> = OnceLock::new();
    QUIZ.get_or_init(|| {
        let question = |number| {
            format!(
                "  - {{ id: q{number}, type: single, prompt: Quand ?, options: [a, b, c], answer: a }}\n"
            )
        };
        let questions: String = (0..QUESTIONS).map(question).collect();
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("twenty.yaml");
        let quiz = format!("title: Vingt\npassage: Il vient lundi.\nquestions:\n{questions}");
        std::fs::write(&path, quiz).expect("a quiz");
        path.to_str().expect("UTF-8").to_owned()
    })
}

/// How many answers were marked while nothing was said to be unkept, or once all was.
fn acknowledged(out: &str) -> usize {
    let (mut is_kept, mut marked, mut acknowledged) = (true, 0, 0);
    for line in out.lines() {
        match line {
            "Tout est enregistré." => is_kept = true,
            _ if line.starts_with("Pas encore enregistré") => is_kept = false,
            _ if line.starts_with("Votre réponse n’est pas encore") => is_kept = false,
            _ if line.starts_with("Rien ne sera enregistré") => is_kept = false,
            _ if line.contains(" point sur ") => marked += 1,
            _ => {}
        }
        if is_kept {
            acknowledged = marked;
        }
    }
    acknowledged
}

/// How many answers lie in the file, which is sound; none where there is no file.
fn kept(data: &Path) -> usize {
    let Some(store) = Store::open(&data.join(FILE)).expect("a file of ours") else { return 0 };
    store.verify(false).expect("a sound file");
    let history = store.history(None).expect("a history");
    let is_answer = |event: &Event| matches!(event, Event::Answered(_));
    history.first().map_or(0, |(_, log)| log.iter().filter(|entry| is_answer(&entry.event)).count())
}

#[rstest]
#[case::openings("open")]
#[case::writes("write")]
#[case::syncs("sync")]
fn a_disk_that_fails_costs_no_acknowledged_answer(#[case] call: &'static str) {
    if faults().is_none() {
        return;
    }
    let quiz = quiz();
    let lines = "\n".repeat(QUESTIONS);
    let play = |fault: Fault, data: &Path| {
        fault.meet(&mut relire(data, &["--plain", quiz]), "attempts", &lines)
    };
    // Runs differ: a copy of the day is made as there is time. The calls of every run are swept.
    let sound = (0..3).map(|run| {
        let folder = folder(&format!("faults-{call}-{run}"));
        let sound = play(Fault { call, at: 0, how: None }, &folder);
        assert_eq!(acknowledged(&sound.out), QUESTIONS);
        count(&sound)
    });
    let all = sound.min().unwrap_or(0);
    assert!(all > 10, "{all} calls");
    let once = (1..=all).map(|at| Fault { call, at, how: None });
    let for_good = (1..=all).map(|at| Fault { call, at, how: Some("FAULT_LASTING") });
    let faults: Vec<Fault> = once.chain(for_good).collect();
    let met = AtomicUsize::new(0);
    each(&faults, &format!("faults-{call}"), |fault, data| {
        let played = play(fault, data);
        met.fetch_add(usize::from(played.err.contains("fault\n")), Ordering::Relaxed);
        assert_eq!(played.code, Some(0), "{fault:?}: {}", played.err);
        assert!(played.out.contains("Score\u{a0}: 0/20"), "{fault:?}: {}", played.out);
        let (acknowledged, kept) = (acknowledged(&played.out), kept(data));
        assert!(kept >= acknowledged, "{fault:?}: {kept} kept of {acknowledged}");
        if fault.how.is_none() {
            assert_eq!(kept, QUESTIONS, "{fault:?}: one fault passes");
        }
    });
    // Two runs differ by a few calls, as threads do.
    assert!(met.into_inner() * 10 > faults.len() * 9, "nearly all faults were met");
}

/// Where memory can't be shared among programs, there is no log beside the file, and all is kept.
#[test]
fn without_shared_memory_everything_is_kept() {
    if faults().is_none() {
        return;
    }
    let data = folder("faults-memory");
    let quiz = quiz();
    let play = |at: usize, answers: usize| {
        let fault = Fault { call: "open", at, how: Some("FAULT_LASTING") };
        let command = &mut relire(&data, &["--plain", quiz]);
        let played = fault.meet(command, "-shm", &"\n".repeat(answers));
        assert_eq!(played.err.contains("fault"), at > 0, "{}", played.err);
        assert_eq!(acknowledged(&played.out), answers, "{}", played.out);
    };
    // Without memory, with it, and without again: each finds what the one before has left.
    for (at, expected) in [(1, 5), (0, 10), (1, 15), (1, QUESTIONS)] {
        play(at, 5);
        assert_eq!(kept(&data), expected);
    }
}

/// A file of the first version, and a fault or a kill at every call of its migration.
#[rstest]
#[case::openings("open")]
#[case::writes("write")]
#[case::syncs("sync")]
fn a_migration_that_is_cut_short_loses_nothing(#[case] call: &'static str) {
    if faults().is_none() {
        return;
    }
    let open = |fault: Fault, data: &Path| {
        std::fs::copy("tests/memory/version-1.db", data.join(FILE)).expect("a copy");
        fault.meet(&mut relire(data, &["history"]), "attempts", "")
    };
    let name = format!("faults-old-{call}");
    let all = count(&open(Fault { call, at: 0, how: None }, &folder(&name)));
    assert!(all > 2, "{all} calls");
    let ways = [None, Some("FAULT_LASTING"), Some("FAULT_KILL")];
    let faults: Vec<Fault> =
        ways.iter().flat_map(|how| (1..=all).map(|at| Fault { call, at, how: *how })).collect();
    each(&faults, &name, |fault, data| {
        let told = open(fault, data);
        let expected: &[Option<i32>] =
            if fault.how == Some("FAULT_KILL") { &[None] } else { &[Some(0), Some(2)] };
        assert!(expected.contains(&told.code), "{fault:?}: {told:?}");
        let store = Store::open(&data.join(FILE)).expect("a file of ours").expect("a file");
        store.verify(false).expect("a sound file");
        assert_eq!(store.summaries(None).expect("summaries").len(), 3, "{fault:?}");
    });
}
