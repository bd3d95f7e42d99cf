//! The terminal, whatever happens to it: signals, stops, panics, a window that is closed, never read,
//! of any size, or that sends more keys than anyone presses.
//!
//! The long rounds, with a table of what was measured:
//! `RELIRE_MOMENTS=1400 RELIRE_RESIZES=20000 cargo test --test terminal mishaps -- --nocapture`

mod burst;
mod gone;
mod jobs;
mod moments;
mod panics;
mod signals;
mod sizes;
mod tmux;

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use portable_pty::CommandBuilder;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

use super::support::Terminal;
use super::{DOWN, ESC, RELIRE};

const QUIZ: &str = "tests/quizzes/three.yaml";
const ENDING: [Signal; 4] = [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT];

fn send(terminal: &Terminal, signal: Signal) {
    let id = i32::try_from(terminal.id()).expect("a process id");
    kill_process(Pid::from_raw(id).expect("a process id"), signal).expect("a signal");
}

/// The exit code of a program that was ended by a signal.
fn code_of(signal: Signal) -> u32 {
    128 + u32::try_from(signal.as_raw()).expect("small")
}

/// A program to be started in the folder of the project.
fn command(program: &str, arguments: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(program);
    command.args(arguments);
    command.cwd(env!("CARGO_MANIFEST_DIR"));
    command
}

/// The first question of the quiz, answered.
fn answered() -> Terminal {
    let mut terminal = super::three(24, 80);
    answer_first(&mut terminal);
    terminal
}

fn answer_first(terminal: &mut Terminal) {
    terminal.press("\r");
    terminal.wait_for("Question 1/3");
    terminal.press("\r");
    terminal.wait_for("Bonne réponse");
}

/// How many answers of the last attempt are kept in a data folder.
fn kept(data: &Path) -> usize {
    let mut history = Command::new(RELIRE);
    history.args(["history", "--format", "json"]).env("XDG_DATA_HOME", data);
    let told = history.output().expect("a history").stdout;
    let attempts: Value = serde_json::from_slice(&told).expect("JSON");
    let questions = attempts[0]["questions"].as_array().map(Vec::as_slice).unwrap_or_default();
    questions.iter().filter(|question| !question["answer"].is_null()).count()
}

/// How much is asked of a round: the number in an environment variable, or less.
fn rounds(variable: &str, fewer: usize) -> usize {
    std::env::var(variable).ok().and_then(|number| number.parse().ok()).unwrap_or(fewer)
}

/// Says something beside the outcome of tests.
fn say(text: &str) {
    writeln!(std::io::stderr(), "{text}").expect("standard error");
}

/// Whether a program can be had here; says what is skipped where it can't.
fn is_here(program: &str, option: &str) -> bool {
    let is_here = Command::new(program).arg(option).output().is_ok();
    if !is_here {
        say(&format!("skipped: there is no {program} here"));
    }
    is_here
}

/// Random numbers that are the same in each run.
struct Dice(u64);

impl Dice {
    /// A number below `end`.
    fn below(&mut self, end: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}
