//! Marking typed answers: the judged ones of `tests/marking`, and apart those of one kind.
//!
//! Every quiz is read before the time is taken; a verdict is all that is measured.

use std::fs;
use std::sync::OnceLock;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use relire::bank::{Quiz, read_alone};
use relire::marking::{Answer, mark};

fn main() {
    divan::main();
}

const TABLES: &[&str] =
    &["tests/marking/everyday.tsv", "tests/marking/news.tsv", "tests/marking/traps.tsv"];

/// A question with what was typed for it.
struct Asked {
    quiz: Quiz,
    answer: Answer,
}

impl Asked {
    fn new(passage: &str, key: &str, typed: &str) -> Self {
        let accepted: Vec<&str> = key.split('|').collect();
        let text = |value| serde_json::to_string(&value).expect("texts");
        let accepted = serde_json::to_string(&accepted).expect("texts");
        let source = format!(
            "title: t\npassage: {}\nquestions:\n  - {{ id: q, type: short, prompt: Quoi, answer: {accepted} }}\n",
            text(passage)
        );
        let quiz = read_alone(&source, "quiz").quiz.expect("no problem");
        Self { quiz, answer: Answer::typed(typed) }
    }
}

/// The rows of the tables: accepted answers, what was typed, the verdict, why.
fn rows() -> &'static [Vec<String>] {
    static ROWS: OnceLock<Vec<Vec<String>>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let tables = TABLES.iter().map(|path| fs::read_to_string(path).expect("a table"));
        let rows = |table: String| {
            let cells = |row: &str| row.split('\t').map(str::to_owned).collect();
            table.lines().skip(1).map(cells).collect::<Vec<_>>()
        };
        tables.flat_map(rows).collect()
    })
}

/// The rows of the tables whose verdict and reason begin so.
fn asked(verdict: &str, why: &str, passage: &str) -> Vec<Asked> {
    let alike = rows().iter().filter(|row| row[2].starts_with(verdict) && row[3].starts_with(why));
    alike.map(|row| Asked::new(passage, &row[0], &row[1])).collect()
}

/// A passage of about 400 words, with its names.
fn long_passage() -> String {
    let one = "Léa Martin habite à Nantes depuis 2019. Le mercredi, Mark Rutte lit un livre avec \
               les soldats de Pékin, et la bibliothèque ferme à midi. ";
    one.repeat(16)
}

fn run(bencher: Bencher<'_, '_>, asked: &[Asked]) {
    assert!(!asked.is_empty());
    bencher.counter(ItemsCount::new(asked.len())).bench(|| {
        for Asked { quiz, answer } in asked {
            black_box(mark(quiz, &quiz.questions[0], black_box(answer)));
        }
    });
}

#[divan::bench]
fn tables(bencher: Bencher<'_, '_>) {
    run(bencher, &asked("", "", "Léa lit."));
}

#[divan::bench]
fn tables_beside_a_long_passage(bencher: Bencher<'_, '_>) {
    run(bencher, &asked("", "", &long_passage()));
}

#[divan::bench]
fn exact(bencher: Bencher<'_, '_>) {
    let same = rows().iter().map(|row| {
        let first = row[0].split('|').next().expect("an answer");
        Asked::new("Léa lit.", &row[0], first)
    });
    run(bencher, &same.collect::<Vec<_>>());
}

#[divan::bench]
fn typos(bencher: Bencher<'_, '_>) {
    run(bencher, &asked("remark", "[typo]", "Léa lit."));
}

#[divan::bench]
fn numbers(bencher: Bencher<'_, '_>) {
    run(bencher, &asked("right", "[number]", "Léa lit."));
}

#[divan::bench]
fn wrong_sentences(bencher: Bencher<'_, '_>) {
    let sentences = rows().iter().filter(|row| row[0].split(' ').count() > 4);
    let other = rows().iter().rev().filter(|row| row[0].split(' ').count() > 4);
    let pairs = sentences.zip(other).filter(|(one, other)| one[0] != other[0]);
    let asked = pairs.map(|(one, other)| Asked::new("Léa lit.", &one[0], &other[1]));
    run(bencher, &asked.collect::<Vec<_>>());
}

/// As much as is read of an answer, beside a short one and beside a sentence.
#[divan::bench(args = ["midi", "les enfants jouent dans le jardin et lisent un livre"])]
fn a_thousand_characters(bencher: Bencher<'_, '_>, accepted: &str) {
    let typed: String = long_passage().chars().take(1_000).collect();
    run(bencher, &[Asked::new("Léa lit.", accepted, &typed)]);
}
