//! Each shipped quiz and exam, played in both faces with the same answers, comes to the same report.

mod faces;
mod folder;
mod hands;
mod program;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crossterm::event::KeyCode;
use jiff::Timestamp;
use relire::bank::load;
use relire::bank::{Aim, Kind, Quiz, Truth};
use relire::marking::{self, Answer};
use relire::session::{Choice, Report, Session, Start};
use relire::tui::Looks;
use relire::tui::script::{Step, play};
use relire::words::{Language, Words};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// How well an answer is given.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Manner {
    Right,
    /// Without its accents, or only in part.
    Slip,
    Wrong,
    Unknown,
}

use Manner::{Right, Slip, Unknown, Wrong};

/// What a learner does, question by question and round again.
const LEARNERS: &[&[Manner]] = &[
    &[Right],
    &[Slip],
    &[Wrong],
    &[Unknown],
    &[Right, Slip, Wrong],
    &[Wrong, Unknown, Right, Slip],
];

/// The quizzes that are shipped, and the one that has every type.
fn quizzes() -> Vec<PathBuf> {
    let mut found = load::find(&[PathBuf::from("quizzes")]).expect("the shipped quizzes");
    assert!(found.len() > 4, "{found:?}");
    found.push(PathBuf::from("tests/quizzes/every-type.yaml"));
    found
}

/// An answer of that manner to the question that a sitting stands at.
fn answer(session: &Session, manner: Manner) -> Answer {
    let key = marking::key(session.question());
    match manner {
        Right => key,
        Slip => slip(key),
        Wrong => wrong(session, key),
        Unknown => Answer::Unknown,
    }
}

fn slip(key: Answer) -> Answer {
    let bare = |text: &str| text.nfd().filter(|c| !is_combining_mark(*c)).collect::<String>();
    match key {
        Answer::Options(places) => Answer::Options(places[..1].to_vec()),
        Answer::Sentences(places) => Answer::Sentences(places[..1].to_vec()),
        Answer::Text(text) => Answer::typed(&bare(&text)),
        Answer::Order(mut places) => {
            places.swap(0, 1);
            Answer::Order(places)
        }
        Answer::Pairs(mut pairs) => {
            pairs[0] = None;
            Answer::Pairs(pairs)
        }
        key => key,
    }
}

fn wrong(session: &Session, key: Answer) -> Answer {
    let sentences = session.quiz().passage.sentences().len();
    let other = |truth: Truth| match truth {
        Truth::True => Truth::False,
        Truth::False | Truth::NotStated => Truth::True,
    };
    match key {
        Answer::Option(place) => Answer::Option((place + 1) % session.item().options.len()),
        Answer::Options(places) => {
            let all = 0..session.item().options.len();
            Answer::Options(all.filter(|place| !places.contains(place)).collect())
        }
        Answer::Truth(truth) => Answer::Truth(other(truth)),
        Answer::Justified(truth, _) => Answer::Justified(other(truth), vec![sentences - 1]),
        Answer::Sentences(places) => Answer::Sentences(vec![(places[0] + 1) % sentences]),
        Answer::Text(_) => Answer::typed("xyz"),
        Answer::Order(mut places) => {
            places.reverse();
            Answer::Order(places)
        }
        Answer::Pairs(mut pairs) => {
            pairs.rotate_left(1);
            Answer::Pairs(pairs)
        }
        Answer::Gaps(mut texts) => {
            let is_bank = matches!(&session.question().kind, Kind::Cloze(cloze) if cloze.bank);
            texts.rotate_left(1);
            if !is_bank {
                texts.fill("xyz".into());
            }
            Answer::Gaps(texts)
        }
        Answer::Unknown => Answer::Unknown,
    }
}

/// What both hands do at one quiz.
struct Played {
    lines: String,
    steps: Vec<Step>,
    /// Behind which step each question is answered.
    ends: Vec<usize>,
}

/// Plays a sitting in mind, to know what is asked and in which order it is shown.
fn played(quiz: Arc<Quiz>, seed: u64, learner: &[Manner]) -> Played {
    let begun = Session::begin(quiz, Choice::default(), seed, Timestamp::UNIX_EPOCH);
    let mut session = begun.expect("questions");
    let on = || Step::Key(hands::key(KeyCode::Enter));
    let mut played = Played { lines: String::new(), steps: vec![on()], ends: Vec::new() };
    for manner in learner.iter().cycle() {
        let answer = answer(&session, *manner);
        played.lines += &(hands::line(&session, &answer) + "\n");
        played.steps.extend(hands::keys(&session, &answer).into_iter().map(Step::Key));
        played.ends.push(played.steps.len());
        played.steps.push(on());
        session.answer(answer, Timestamp::UNIX_EPOCH);
        if !session.next(Timestamp::UNIX_EPOCH) {
            break;
        }
    }
    played
}

/// A report without what differs from one sitting to the next.
fn timeless(mut report: Value) -> Value {
    let fields = report.as_object_mut().expect("an object");
    for name in ["attempt", "started"] {
        assert!(fields.remove(name).is_some(), "no {name}");
    }
    let finished = fields.remove("finished").expect("finished");
    assert!(finished.is_string(), "not finished: {report:#}");
    for question in report["questions"].as_array_mut().expect("questions") {
        let seconds = question.as_object_mut().expect("an object").remove("seconds");
        assert!(seconds.is_some(), "no seconds");
    }
    report
}

fn in_lines(path: &Path, seed: u64, more: &[&str], lines: &str) -> Value {
    let mut program = program::program("fr_FR.UTF-8");
    program.args(["--plain", "--report", "-", "--seed", &seed.to_string()]).args(more).arg(path);
    let run = program::run(&mut program, lines.as_bytes());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", path.display());
    let last = run.out.lines().last().expect("a report");
    timeless(serde_json::from_str(last).expect("JSON"))
}

fn on_screen(quiz: Arc<Quiz>, seed: u64, steps: Vec<Step>) -> Value {
    let looks = Looks { colours: true, ..Looks::default() };
    let (start, words) = (Start::Quiz(quiz), Words::new(Language::French));
    let sittings = play(&start, Choice::default(), seed, &words, looks, steps, |_| {});
    let [session] = &sittings[..] else { panic!("one sitting") };
    let report = Report::new(&session.begun(None), session.log());
    timeless(serde_json::to_value(report).expect("JSON"))
}

#[test]
fn both_faces_come_to_the_same_report() {
    let mut verdicts = BTreeSet::new();
    for path in quizzes() {
        let loaded = load::file(&path, Aim::Play).expect("a quiz file");
        let quiz = Arc::new(loaded.reading.quiz.expect("a sound quiz"));
        for (seed, learner) in (1..).zip(LEARNERS) {
            let hands = played(Arc::clone(&quiz), seed, learner);
            let plain = in_lines(&path, seed, &[], &hands.lines);
            let full = on_screen(Arc::clone(&quiz), seed, hands.steps);
            let name = path.display();
            assert_eq!(plain, full, "{name}, {learner:?}, answers:\n{}", hands.lines);
            let questions = plain["questions"].as_array().expect("questions").iter();
            verdicts.extend(questions.map(|question| question["verdict"].to_string()));
        }
    }
    // Answers of every worth were given.
    assert_eq!(verdicts.len(), 4, "{verdicts:?}");
}
