//! What attempts come to: weeks, first meetings, keys, claims, remarks.

use std::sync::Arc;

use jiff::{SignedDuration, civil};
use proptest::prelude::*;

use super::*;
use crate::bank::read_alone;
use crate::session::{Choice, Mode, Session};

const QUIZ: &str = "\
title: t
passage: Léa lit. Il pleut.
shuffle: false
questions:
  - { id: un, type: single, skill: locate, prompt: p, shuffle: false, options: [ici, là], answer: ici }
  - { id: deux, type: short, skill: infer, prompt: p, answer: été, points: 2 }
";

/// The noon of a day of November 2025 in UTC; the 3rd is a Monday.
fn noon(day: i8) -> Timestamp {
    let noon = civil::date(2025, 11, day).at(12, 0, 0, 0).to_zoned(TimeZone::UTC);
    noon.expect("a time of UTC").timestamp()
}

/// An attempt at a quiz on a day, each answer ten seconds after the one before.
fn attempt(source: &str, day: i8, answers: &[&str]) -> Past {
    let quiz = Arc::new(read_alone(source, "t").quiz.expect("a sound quiz"));
    let level = quiz.level;
    let mut now = noon(day);
    let session = Session::begin(quiz, Choice::default(), 1, now);
    let mut session = session.expect("questions");
    for written in answers {
        now += SignedDuration::from_secs(10);
        let answer = session.read(written).expect("an answer");
        session.answer(answer, now);
        session.next(now);
    }
    Past { begun: session.begun(None), level, log: session.log().to_vec() }
}

fn share(questions: usize, points: u32, out_of: u32) -> Share {
    let whole = |points: u32| Points::from_quarters(points * 4);
    Share { questions, points: whole(points), out_of: whole(out_of) }
}

fn progress(past: &[Past]) -> Progress {
    Progress::of(past, &TimeZone::UTC)
}

#[test]
fn each_week_has_the_share_of_its_points() {
    let past = [
        attempt(QUIZ, 17, &["a", "été"]),
        attempt(QUIZ, 9, &["b", "été"]),
        attempt(QUIZ, 3, &["a", "hiver"]),
    ];
    let told = progress(&past);
    let weeks: Vec<(String, Week)> =
        told.weeks.iter().map(|(monday, week)| (monday.to_string(), *week)).collect();
    let week = |all, first| Week { all, first };
    let first = Week { all: share(4, 3, 6), first: share(2, 1, 3) };
    let second = week(share(2, 3, 3), Share::default());
    assert_eq!(weeks, [("2025-11-03".to_owned(), first), ("2025-11-17".to_owned(), second)]);
    assert_eq!((told.finished, told.open, told.answers), (3, 0, 6));
    assert!((told.seconds - 60.0).abs() < 1e-9);
    assert_eq!(told.skills, [(Skill::Locate, share(3, 2, 3)), (Skill::Infer, share(3, 4, 6))]);
    assert_eq!(told.levels, [(None, share(6, 6, 9))]);
}

#[test]
fn a_week_is_that_of_the_reader() {
    let mut late = attempt(QUIZ, 9, &["a", "été"]);
    // Sunday, a quarter to midnight in UTC: Monday in Paris.
    for entry in &mut late.log {
        entry.at = noon(9) + SignedDuration::from_mins(11 * 60 + 45);
    }
    let paris = TimeZone::fixed(jiff::tz::offset(1));
    let told = Progress::of(&[late], &paris);
    assert_eq!(told.weeks.keys().next(), Some(&civil::date(2025, 11, 10)));
}

#[test]
fn an_attempt_left_open_gives_answers_and_no_points() {
    let told = progress(&[attempt(QUIZ, 3, &["a"])]);
    assert_eq!((told.finished, told.open, told.answers), (0, 1, 1));
    assert!(told.weeks.is_empty() && told.skills.is_empty());
}

#[test]
fn a_mended_prompt_keeps_its_answers_and_a_corrected_key_sets_them_aside() {
    let mended =
        QUIZ.replace("single, skill: locate, prompt: p", "single, skill: locate, prompt: q");
    let told = progress(&[attempt(&mended, 9, &["a"]), attempt(QUIZ, 3, &["a", "été"])]);
    assert_eq!((told.set_aside, told.skills[0].1), (0, share(1, 1, 1)));
    let corrected = QUIZ.replace("answer: ici", "answer: là");
    let told = progress(&[attempt(&corrected, 9, &["b"]), attempt(QUIZ, 3, &["a", "été"])]);
    assert_eq!((told.set_aside, told.answers), (1, 3));
    assert_eq!(told.skills, [(Skill::Infer, share(1, 2, 2))]);
}

#[test]
fn what_a_learner_counts_right_counts() {
    let quiz = Arc::new(read_alone(QUIZ, "t").quiz.expect("a sound quiz"));
    let mut session = Session::begin(quiz, Choice::default(), 1, noon(3)).expect("questions");
    for written in ["a", "hiver"] {
        let answer = session.read(written).expect("an answer");
        session.answer(answer, noon(3));
        session.next(noon(3));
    }
    assert!(session.claim(1, noon(3)));
    let past = |session: &Session| Past {
        begun: session.begun(None),
        level: None,
        log: session.log().to_vec(),
    };
    assert_eq!(progress(&[past(&session)]).skills[1].1, share(1, 2, 2));
    session.claim(1, noon(3));
    assert_eq!(progress(&[past(&session)]).skills[1].1, share(1, 0, 2));
}

#[test]
fn what_an_exam_is_handed_in_without_gives_no_points() {
    let quiz = Arc::new(read_alone(QUIZ, "t").quiz.expect("a sound quiz"));
    let choice = Choice { mode: Mode::Exam, ..Choice::default() };
    let mut session = Session::begin(quiz, choice, 1, noon(3)).expect("questions");
    let right = session.solution(0).0;
    session.note(Some(right), noon(3));
    let past = |session: &Session| Past {
        begun: session.begun(None),
        level: None,
        log: session.log().to_vec(),
    };
    assert_eq!((progress(&[past(&session)]).open, progress(&[past(&session)]).answers), (1, 0));
    session.hand_in(noon(10));
    let told = progress(&[past(&session)]);
    assert_eq!((told.finished, told.answers), (1, 1));
    let handed_in = told.weeks[&civil::date(2025, 11, 10)];
    assert_eq!((handed_in.all.questions, handed_in.first.questions), (2, 1));
    assert_eq!(told.skills, [(Skill::Locate, share(1, 1, 1)), (Skill::Infer, share(1, 0, 2))]);
}

#[test]
fn a_question_is_the_same_in_an_exam_of_several_texts() {
    let mut exam = attempt(QUIZ, 10, &["a", "été"]);
    let named = |id: &CleanText| CleanText::new(&format!("t/{id}"));
    exam.begun.quiz = CleanText::new("delf");
    exam.begun.asked.iter_mut().for_each(|asked| asked.id = named(&asked.id));
    for entry in &mut exam.log {
        if let Event::Answered(answered) = &mut entry.event {
            answered.question = named(&answered.question);
        }
    }
    let told = progress(&[exam, attempt(QUIZ, 3, &["a", "été"])]);
    let first: Vec<usize> = told.weeks.values().map(|week| week.first.questions).collect();
    assert_eq!(first, [2, 0]);
}

#[test]
fn remarks_are_counted_by_typed_answers() {
    let told = progress(&[attempt(QUIZ, 4, &["a", "ete"]), attempt(QUIZ, 3, &["a", "été"])]);
    assert_eq!(told.typed, 2);
    let accent = Remarked { kind: RemarkKind::Accent, rate: Rate { times: 1, of: 2 }, trend: None };
    assert_eq!(told.remarks, [accent]);
}

/// A gap is an answer of its own, unless its word was chosen from a bank; one that was left is none.
#[test]
fn gaps_are_typed_answers_where_they_are_typed() {
    let gaps = |bank: bool| {
        format!(
            "title: t\npassage: Léa lit.\nquestions:\n  - {{ id: g, type: cloze, bank: {bank}, prompt: p, text: \"{{{{Léa}}}} {{{{lit}}}} {{{{ici}}}}.\" }}\n"
        )
    };
    let typed = |bank| progress(&[attempt(&gaps(bank), 3, &["Léa||ici"])]).typed;
    assert_eq!((typed(false), typed(true)), (2, 0));
}

#[test]
fn remarks_are_compared_among_typed_answers_alone() {
    let short = |name: usize, line| attempt(&only("deux", name), 3, &[line]);
    let mut past: Vec<Past> = (0..10).map(|name| short(name, "ete")).collect();
    past.splice(0..0, (10..20).map(|name| short(name, "été")));
    past.splice(0..0, (20..40).map(|name| attempt(&only("un", name), 4, &["a"])));
    let told = progress(&past);
    let trend = told.remarks[0].trend.expect("enough typed answers");
    let rates = (trend.earlier, trend.later);
    assert_eq!(rates, (Rate { times: 10, of: 10 }, Rate { times: 0, of: 10 }));
    assert_eq!(trend.direction, Direction::Down);
}

/// The quiz with one of its questions, under another name.
fn only(id: &str, name: usize) -> String {
    let is_other = |line: &&str| !line.contains("- { id") || line.contains(&format!("id: {id},"));
    let lines: Vec<&str> = QUIZ.lines().filter(is_other).collect();
    lines.join("\n").replace(&format!("id: {id}"), &format!("id: {id}-{name}")) + "\n"
}

#[test]
fn getting_better_is_read_from_first_meetings_alone() {
    let quiz = |name: usize| QUIZ.replace("id: un", &format!("id: un-{name}"));
    let mut past: Vec<Past> = (0..20).map(|name| attempt(&quiz(name), 3, &["b", "x"])).collect();
    // The same quizzes again, all right: no sign of progress.
    past.splice(0..0, (0..20).map(|name| attempt(&quiz(name), 10, &["a", "été"])));
    let trend = progress(&past).trend.expect("enough");
    assert_eq!((trend.direction, trend.later.percent()), (Direction::Level, Some(0)));
    // Other quizzes, all right: one.
    past.splice(0..0, (20..45).map(|name| attempt(&quiz(name), 17, &["a", "été"])));
    assert_eq!(progress(&past).trend.map(|trend| trend.direction), Some(Direction::Up));
}

proptest! {
    /// Nothing is lost and nothing counted twice, whatever is answered in whatever order.
    #[test]
    fn the_sums_fit_each_other(attempts in proptest::collection::vec((1_i8..29, 0_usize..3), 0..12)) {
        let past: Vec<Past> = attempts
            .iter()
            .map(|(day, answers)| attempt(QUIZ, *day, &["a", "ete"][..*answers]))
            .collect();
        let told = progress(&past);
        let in_weeks: usize = told.weeks.values().map(|week| week.all.questions).sum();
        let in_skills: usize = told.skills.iter().map(|(_, share)| share.questions).sum();
        let in_levels: usize = told.levels.iter().map(|(_, share)| share.questions).sum();
        prop_assert_eq!(in_weeks, 2 * told.finished);
        prop_assert_eq!((in_skills, in_levels), (in_weeks, in_weeks));
        prop_assert_eq!(told.finished + told.open, past.len());
        prop_assert!(told.weeks.values().all(|week| week.first.questions <= week.all.questions));
    }
}
