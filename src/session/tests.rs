//! A sitting from its first question to its score.

mod choices;
mod exams;
mod records;
mod sittings;

use std::collections::HashSet;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::bank::{self, Kind, Proof, load};

fn quizzes() -> &'static [Arc<Quiz>] {
    static QUIZZES: LazyLock<Vec<Arc<Quiz>>> = LazyLock::new(|| {
        let quiz = |at| load::built_in(at).reading.quiz;
        let every_type = include_str!("../../tests/quizzes/every-type.yaml");
        let every_type = bank::read_alone(every_type, "every-type").quiz.expect("a sound quiz");
        let built_in = (0..load::built_in_count()).filter_map(quiz);
        built_in.chain([every_type]).map(Arc::new).collect()
    });
    &QUIZZES
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("a small instant")
}

fn begin(quiz: &Arc<Quiz>, seed: u64) -> Session {
    Session::begin(Arc::clone(quiz), Choice::default(), seed, at(0)).expect("questions")
}

/// Answers every question by `answer`.
fn play(session: &mut Session, mut answer: impl FnMut(&Session) -> Answer) {
    for _ in 0..session.items().len() {
        let given = answer(session);
        session.answer(given, at(5));
        session.next(at(5));
    }
}

/// Some answer that fits the current question, right or wrong.
fn some_answer(session: &Session, pick: usize) -> Answer {
    match &session.question().kind {
        Kind::Single(single) => Answer::Option(pick % single.options.len()),
        Kind::Multiple(multiple) => {
            let ticked = |n: &usize| pick >> n & 1 == 1;
            Answer::Options((0..multiple.options.len()).filter(ticked).collect())
        }
        Kind::Order(order) => {
            let mut places: Vec<usize> = (0..order.items.len()).collect();
            places.rotate_left(pick % order.items.len());
            Answer::Order(places)
        }
        Kind::Match(matching) => {
            let count = matching.lefts.len();
            Answer::Pairs((0..count).map(|left| Some((left + pick) % count)).collect())
        }
        Kind::TrueFalse(statement) => match &statement.justification {
            Some(asked) => Answer::Justified(Truth::ALL[pick % 3], picked(&asked.proof, pick)),
            None => Answer::Truth(Truth::ALL[pick % 3]),
        },
        Kind::Proof(proof) => Answer::Sentences(picked(proof, pick)),
        Kind::Cloze(cloze) => {
            let words: Vec<&str> = cloze.words().map(CleanText::as_str).collect();
            Answer::gaps((0..words.len()).map(|gap| words[gap.wrapping_mul(pick) % words.len()]))
        }
        Kind::Short(_) | Kind::Number(_) if pick.is_multiple_of(2) => {
            marking::key(session.question())
        }
        Kind::Short(_) | Kind::Number(_) => Answer::typed(&pick.to_string()),
    }
}

/// Some of the sentences of a passage.
fn picked(proof: &Proof, pick: usize) -> Vec<usize> {
    (0..proof.among).filter(|place| pick >> (place % 60) & 1 == 1).collect()
}

proptest! {
    #[test]
    fn every_seed_asks_each_question_once_with_all_its_options(seed: u64) {
        for quiz in quizzes() {
            let session = begin(quiz, seed);
            let asked: HashSet<usize> = session.items().iter().map(|item| item.question).collect();
            prop_assert_eq!(asked.len(), quiz.questions.len());
            prop_assert_eq!(session.items().len(), quiz.questions.len());
            for (place, item) in session.items().iter().enumerate() {
                let mut options = item.options.clone();
                options.sort_unstable();
                let count = session.question_at(place).kind.texts().len();
                prop_assert_eq!(options, (0..count).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn all_right_answers_score_full_marks(seed: u64) {
        for quiz in quizzes() {
            let mut session = begin(quiz, seed);
            play(&mut session, |session| marking::key(session.question()));
            prop_assert!(session.is_finished());
            prop_assert_eq!(session.points(), session.out_of());
        }
    }

    #[test]
    fn scores_lie_between_nothing_and_the_maximum(seed: u64, picks: Vec<usize>) {
        for quiz in quizzes() {
            let mut session = begin(quiz, seed);
            let mut picks = picks.iter().copied().cycle();
            play(&mut session, |session| some_answer(session, picks.next().unwrap_or(0)));
            prop_assert!(session.points() <= session.out_of());
            for (_, verdict) in session.items().iter().filter_map(|item| item.given.as_ref()) {
                prop_assert!(verdict.points <= verdict.out_of);
                let is_right = matches!(verdict.outcome, Outcome::Right | Outcome::Remark);
                prop_assert_eq!(is_right, verdict.points == verdict.out_of);
            }
        }
    }
}

#[test]
fn a_question_is_answered_once() {
    let mut session = begin(&quizzes()[1], 1);
    let key = marking::key(session.question());
    session.answer(Answer::Unknown, at(2));
    session.answer(key, at(3));
    assert_eq!(session.item().given.as_ref().map(|(given, _)| given), Some(&Answer::Unknown));
    assert_eq!(session.points(), Points::ZERO);
}

#[test]
fn only_a_disputed_typed_answer_may_be_counted_right() {
    let quiz = bank::read_alone(include_str!("../../tests/quizzes/every-type.yaml"), "every-type");
    let mut session = begin(&Arc::new(quiz.quiz.expect("a sound quiz")), 1);
    play(&mut session, |session| match session.question().kind.is_typed() {
        true => Answer::typed("du the"),
        false => Answer::Unknown,
    });
    let before = session.points();
    let claimed: Vec<usize> =
        (0..session.items().len()).filter(|&place| session.claim(place, at(6))).collect();
    assert_eq!(claimed.len(), 2);
    assert_eq!(session.points().quarters(), before.quarters() + 4);
    assert!(session.remarks().is_empty());
    let report = serde_json::to_value(Report::new(&session.begun(None), session.log()));
    let report = report.expect("a report");
    let questions = report["questions"].as_array().expect("questions");
    for question in questions {
        let is_typed = matches!(question["type"].as_str(), Some("short" | "number"));
        assert_eq!(question["claimed"], is_typed);
        assert_eq!(question["points"] == question["out_of"], is_typed);
    }
    let verdicts: Vec<_> =
        questions.iter().filter(|q| q["id"] == "the").map(|q| &q["verdict"]).collect();
    assert_eq!(verdicts, ["remark"]);
    for place in claimed {
        session.claim(place, at(7));
    }
    assert_eq!(session.points(), before);
}

#[test]
fn a_clock_set_back_gives_no_negative_time() {
    let mut session = begin(&quizzes()[1], 1);
    session.answer(Answer::Unknown, at(-100));
    assert!(session.seconds().abs() < f64::EPSILON);
}

#[test]
fn the_missed_are_practised_alone() {
    let mut session = begin(&quizzes()[1], 7);
    let missed: Vec<usize> = session.items().iter().take(3).map(|item| item.question).collect();
    play(&mut session, |session| match missed.contains(&session.item().question) {
        true => Answer::Unknown,
        false => marking::key(session.question()),
    });
    let again = session.missed(8, at(10)).expect("three were missed");
    let asked: HashSet<usize> = again.items().iter().map(|item| item.question).collect();
    assert_eq!(asked, missed.into_iter().collect());
    play(&mut session, |session| marking::key(session.question()));
}

#[test]
fn a_choice_narrows_the_questions() {
    let quiz = &quizzes()[1];
    let chosen = |choice| Session::begin(Arc::clone(quiz), choice, 3, at(0));
    let three = chosen(Choice { count: Some(3), ..Choice::default() }).expect("three");
    assert_eq!(three.items().len(), 3);
    let located = chosen(Choice { skill: Some(Skill::Locate), ..Choice::default() }).expect("some");
    let all_locate =
        (0..located.items().len()).all(|at| located.question_at(at).skill == Some(Skill::Locate));
    assert!(all_locate);
    assert!(chosen(Choice { tag: Some("absent".into()), ..Choice::default() }).is_none());
    assert!(chosen(Choice { levels: vec![Level::C2], ..Choice::default() }).is_none());
    let ordered = chosen(Choice { no_shuffle: true, ..Choice::default() }).expect("all");
    assert!(ordered.items().iter().map(|item| item.question).eq(0..quiz.questions.len()));
}
