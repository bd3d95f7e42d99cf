//! Begun in one face, gone on with in the other: the same report as played in one go.

use std::path::Path;
use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::Timestamp;
use relire::bank::{Aim, load};
use relire::session::{Choice, Mode, Session};
use relire::store::{Save, Store};
use relire::tui::Looks;
use relire::tui::script::{Step, go_on, play};
use relire::words::{Language, Words};
use serde_json::Value;

use super::super::Manner::{Right, Slip, Unknown, Wrong};
use super::super::folder::folder;
use super::super::program::{program, run};
use super::super::{Manner, in_lines, played, quizzes, timeless};
use super::exam::{self, Sat};

const MANNERS: &[Manner] = &[Right, Slip, Wrong, Unknown, Slip];
const SEED: u64 = 5;

/// What is done before a sitting is left, and after it is taken up again.
struct Halves {
    lines: [String; 2],
    steps: [Vec<Step>; 2],
}

/// Plays the first lines line by line, with more options; nothing is finished.
fn begin_in_lines(data: &Path, arguments: &[&str], lines: &str) {
    let mut program = program("fr_FR.UTF-8");
    program.arg("--plain").arg("--data-dir").arg(data).args(arguments);
    let ran = run(&mut program, lines.as_bytes());
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
}

/// Goes on line by line; gives the report.
fn end_in_lines(data: &Path, arguments: &[&str], lines: &str) -> Value {
    let mut program = program("fr_FR.UTF-8");
    program.arg("--plain").arg("--data-dir").arg(data).args(["--report", "-"]).args(arguments);
    let ran = run(&mut program, lines.as_bytes());
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.starts_with("Vous reprenez"), "{}", ran.out);
    timeless(serde_json::from_str(ran.out.lines().last().expect("a report")).expect("JSON"))
}

fn end_on_screen(data: &Path, steps: Vec<Step>) -> Value {
    let store = Store::open(&data.join("attempts.db")).expect("a store").expect("attempts");
    let attempt = store.summaries(None).expect("read")[0].attempt;
    let open = store.attempt(attempt).expect("read").expect("it is there");
    let open = open.restored().expect("its quiz is read");
    let words = Words::new(Language::French);
    let sittings = go_on(open, Timestamp::now(), &words, Looks::default(), steps);
    let [session] = &sittings[..] else { panic!("one sitting") };
    exam::report(session)
}

/// Keeps what was begun on the screen, as the program does.
fn keep(data: &Path, sittings: &[Session]) {
    let [session] = sittings else { panic!("one sitting") };
    let path = data.join("attempts.db");
    let mut store = Store::open_or_create(&path).expect("a store");
    store.keep(&Save::of(session), 0).expect("kept");
}

/// Both ways from one face to the other.
fn assert_same(path: &Path, mode: &[&str], whole: &Value, halves: Halves) {
    let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
    let name = format!("resumed-{name}-{}", mode.len());
    let file = path.to_str().expect("UTF-8");
    let seed = SEED.to_string();
    let paper = exam::paper(path);
    let [first_lines, last_lines] = halves.lines;
    let [first_steps, last_steps] = halves.steps;

    let data = folder(&format!("{name}-lines"));
    begin_in_lines(&data, &[mode, &["--seed", &seed, file]].concat(), &first_lines);
    assert_eq!(&end_on_screen(&data, last_steps), whole, "{file}: begun in lines");

    let data = folder(&format!("{name}-screen"));
    let mode_of = if mode.is_empty() { Mode::Practice } else { Mode::Exam };
    let choice = Choice { mode: mode_of, ..Choice::default() };
    let (start, words) = (exam::start(&paper), Words::new(Language::French));
    let begun = play(&start, choice, SEED, &words, Looks::default(), first_steps, |_| {});
    keep(&data, &begun);
    let ended = end_in_lines(&data, &[mode, &[file]].concat(), &last_lines);
    assert_eq!(&ended, whole, "{file}: begun on the screen");
}

#[test]
fn practice_goes_on_in_the_other_face() {
    for path in quizzes() {
        let loaded = load::file(&path, Aim::Play).expect("a quiz file");
        let quiz = Arc::new(loaded.reading.quiz.expect("a sound quiz"));
        let whole = played(Arc::clone(&quiz), SEED, MANNERS);
        let report = in_lines(&path, SEED, &[], &whole.lines);
        let half = quiz.questions.len() / 2;
        let lines: Vec<&str> = whole.lines.split_inclusive('\n').collect();
        // The key that opens the questions, and the one behind each answer, are pressed anew.
        let (first, last) = whole.steps.split_at(whole.ends[half - 1]);
        let halves = Halves {
            lines: [lines[..half].concat(), lines[half..].concat()],
            steps: [first.to_vec(), [&whole.steps[..1], &last[1..]].concat()],
        };
        assert_same(&path, &[], &report, halves);
    }
}

#[test]
fn exams_go_on_in_the_other_face() {
    for path in exam::exams() {
        let paper = exam::paper(&path);
        let mode: &[&str] = if paper.is_exam() { &[] } else { &["--mode", "exam"] };
        let mut manners = MANNERS.iter().copied().cycle();
        let mut sat = Sat::begin(Arc::clone(&paper), SEED);
        let half = sat.last() / 2;
        manners.by_ref().take(half).for_each(|manner| sat.answer(manner));
        let (lines, steps) = (sat.acts.lines.len(), sat.acts.steps.len());
        for manner in manners.by_ref().take(sat.last() - half) {
            sat.answer(manner);
        }
        sat.change_some();
        let acts = sat.hand_in(Right);
        let report = in_lines(&path, SEED, mode, &acts.lines);
        let left = Step::Key(KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL));
        let halves = Halves {
            lines: [acts.lines[..lines].to_owned(), acts.lines[lines..].to_owned()],
            steps: [
                [&acts.steps[..steps], &[left]].concat(),
                [&acts.steps[..1], &acts.steps[steps..]].concat(),
            ],
        };
        assert_same(&path, mode, &report, halves);
    }
}
