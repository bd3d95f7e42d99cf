//! Reading, checking and shuffling generated quizzes: 100 files of 1,000 questions, 59 MB in all.
//!
//! `events` is what the YAML parser alone takes for the same bytes: the measure of the rest.

use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};
use std::thread;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use jiff::Timestamp;
use relire::bank::{check_alone, read_alone};
use relire::french::sentences;
use relire::session::{Choice, Session};

fn main() {
    divan::main();
}

const FILES: usize = 100;
const QUESTIONS: usize = 1_000;
const WORDS: &[&str] = &[
    "la bibliothèque",
    "le marché",
    "une élève",
    "l’école",
    "un voisin",
    "la fenêtre",
    "le facteur",
    "une lettre",
    "le boulanger",
    "la rivière",
    "l’hôpital",
    "un été",
    "le théâtre",
    "la forêt",
];
const VERBS: &[&str] = &["ouvre", "traverse", "cherche", "préfère", "connaît", "reçoit", "quitte"];
const TIMES: &[&str] = &["à midi", "le matin", "après l’école", "à dix-huit heures", "vers 9 h 30"];

/// The sentence of that number: no two are the same.
fn sentence(at: usize) -> String {
    let word = |shift: usize| WORDS[(at / shift) % WORDS.len()];
    let (verb, time) = (VERBS[at % VERBS.len()], TIMES[at % TIMES.len()]);
    format!("Le numéro {at} dit que {} {verb} {} {time}.", word(1), word(7))
}

fn passage() -> String {
    (0..40).map(|at| sentence(at) + if at % 5 == 4 { "\n\n  " } else { "\n  " }).collect()
}

/// A quiz file of [`QUESTIONS`] questions about a passage of 40 sentences.
fn quiz(file: usize) -> String {
    let mut text = format!(
        "relire: 1\ntitle: Le village, épisode {file}\nlevel: B1\npassage: |\n  {}\nquestions:\n",
        passage().trim_end()
    );
    for at in 0..QUESTIONS {
        // Writing to a string cannot fail.
        let _ = question(&mut text, at);
    }
    text
}

fn question(text: &mut String, at: usize) -> std::fmt::Result {
    let (a, b, c) = (at % 14, (at + 3) % 14, (at + 8) % 14);
    writeln!(text, "  - id: question-{at}\n    type: single\n    skill: locate")?;
    writeln!(
        text,
        "    prompt: Selon le numéro {}, que se passe-t-il {} ?",
        at % 40,
        TIMES[at % 5]
    )?;
    writeln!(
        text,
        "    translation: {{ en: \"According to number {}, what happens?\" }}",
        at % 40
    )?;
    writeln!(text, "    options:\n      - {}\n      - text: {}", WORDS[a], WORDS[b])?;
    writeln!(
        text,
        "        trap: elsewhere\n        feedback: Le texte le dit d’un autre voisin."
    )?;
    writeln!(text, "      - {}\n    answer: {}", WORDS[c], WORDS[a])?;
    writeln!(text, "    evidence: \"{}\"", sentence(at % 40))?;
    writeln!(
        text,
        "    explain: \"Le mot qui décide est « {} » : relisez la phrase.\"",
        VERBS[at % 7]
    )
}

fn quizzes() -> &'static [String] {
    static QUIZZES: OnceLock<Vec<String>> = OnceLock::new();
    QUIZZES.get_or_init(|| (0..FILES).map(quiz).collect())
}

fn bytes() -> BytesCount {
    BytesCount::new(quizzes().iter().map(String::len).sum::<usize>())
}

/// How many questions the quizzes hold that have no problem.
fn read(quizzes: &[String]) -> usize {
    let readings = quizzes.iter().map(|text| read_alone(black_box(text), "quiz"));
    readings.map(|reading| reading.quiz.expect("no problem").questions.len()).sum()
}

#[divan::bench(sample_count = 7, sample_size = 1)]
fn events(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench(|| {
        let parsers = quizzes().iter().map(|text| granit_parser::Parser::new_from_str(text));
        parsers.map(Iterator::count).sum::<usize>()
    });
}

#[divan::bench(sample_count = 7, sample_size = 1)]
fn check_on_one_core(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench(|| assert_eq!(read(quizzes()), FILES * QUESTIONS));
}

#[divan::bench(sample_count = 7, sample_size = 1)]
fn check_on_two_cores(bencher: Bencher<'_, '_>) {
    let (one, other) = quizzes().split_at(FILES / 2);
    bencher.counter(bytes()).bench(|| {
        thread::scope(|scope| {
            let half = scope.spawn(|| read(other));
            read(one) + half.join().expect("no panic")
        })
    });
}

/// The same with advice on the questions, as `relire check` gives it.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn check_and_advise(bencher: Bencher<'_, '_>) {
    bencher.counter(bytes()).bench(|| {
        for text in quizzes() {
            black_box(check_alone(black_box(text), "quiz"));
        }
    });
}

/// A page of a newspaper: 40 sentences with short forms, quotations and figures.
#[divan::bench]
fn sentences_of_a_page(bencher: Bencher<'_, '_>) {
    let page = include_str!("../tests/sentences/dispatch-1.txt").replace('\n', " ");
    bencher.counter(BytesCount::new(page.len())).bench(|| sentences(black_box(&page)));
}

/// The order of 1,000 questions and of the options of each.
#[divan::bench]
fn shuffle(bencher: Bencher<'_, '_>) {
    let quiz = Arc::new(read_alone(&quizzes()[0], "quiz").quiz.expect("no problem"));
    let mut seed = 0;
    bencher.bench_local(|| {
        seed += 1;
        Session::begin(Arc::clone(&quiz), Choice::default(), seed, Timestamp::UNIX_EPOCH)
    });
}
