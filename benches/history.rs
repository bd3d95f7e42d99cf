//! The history of years: 100,000 answers on disk, and what one more costs.
//!
//! The store is made once, in a temporary folder; reading is measured from opening the file on.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use divan::{Bencher, black_box};
use jiff::Timestamp;
use relire::bank::{Quiz, read_alone};
use relire::marking;
use relire::session::{Choice, Session};
use relire::store::{FILE, Save, Store};
use tempfile::TempDir;
use uuid::Uuid;

fn main() {
    divan::main();
}

/// How many attempts there are, of so many questions.
const ATTEMPTS: u32 = 5_000;
const QUESTIONS: u32 = 20;

fn quiz() -> Arc<Quiz> {
    static QUIZ: OnceLock<Arc<Quiz>> = OnceLock::new();
    Arc::clone(QUIZ.get_or_init(|| {
        let question = |number| {
            format!(
                "  - {{ id: q{number}, type: single, prompt: Quand ?, options: [Lundi, Mardi, Jeudi], answer: Lundi }}\n"
            )
        };
        let questions: String = (0..QUESTIONS).map(question).collect();
        let source = format!("title: La semaine\npassage: Il vient lundi.\nquestions:\n{questions}");
        Arc::new(read_alone(&source, "semaine").quiz.expect("a sound quiz"))
    }))
}

fn at(second: u32) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + i64::from(second)).expect("a small instant")
}

/// A sitting with so many answers.
fn sitting(number: u32, answers: u32) -> Session {
    let begun = Session::begin(quiz(), Choice::default(), u64::from(number), at(number * 900));
    let mut session = begun.expect("questions").named(Uuid::from_u128(u128::from(number)));
    for answer in 0..answers {
        let key = marking::key(session.question());
        session.answer(key, at(number * 900 + answer * 7));
        session.next(at(number * 900 + answer * 7));
    }
    session
}

fn store(folder: &TempDir) -> PathBuf {
    folder.path().join(FILE)
}

/// The file with all those answers.
fn full() -> PathBuf {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut store = Store::open_or_create(&store(&folder)).expect("a store");
        for number in 1..=ATTEMPTS {
            store.keep(&Save::of(&sitting(number, QUESTIONS)), 0).expect("kept");
        }
        folder
    });
    store(folder)
}

#[divan::bench(sample_count = 20)]
fn summaries_of_all(bencher: Bencher) {
    let path = full();
    bencher.bench(|| {
        let store = Store::open(&path).expect("ours").expect("a store");
        black_box(store.summaries(None).expect("summaries").len())
    });
}

#[divan::bench(sample_count = 20)]
fn attempts_left_open(bencher: Bencher) {
    let path = full();
    bencher.bench(|| {
        let store = Store::open(&path).expect("ours").expect("a store");
        black_box(store.open_attempts(None, None, 20).expect("attempts").len())
    });
}

/// One more answer: a transaction, and the disk.
#[divan::bench(sample_count = 200, sample_size = 1)]
fn an_answer(bencher: Bencher) {
    let mut store = Store::open_or_create(&full()).expect("a store");
    let mut number = ATTEMPTS;
    let mut given = QUESTIONS;
    bencher
        .with_inputs(|| {
            (number, given) =
                if given == QUESTIONS { (number + 1, 1) } else { (number, given + 1) };
            (Save::of(&sitting(number, given)), given as usize - 1)
        })
        .bench_local_values(|(save, from)| store.keep(&save, from).expect("kept"));
}
