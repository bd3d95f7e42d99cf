//! Exams: their clock, their notes, several texts in one paper.

use rstest::rstest;

use super::*;

/// The exam that is built in.
pub(super) fn paper() -> Paper {
    let mut built_in = (0..load::built_in_count()).rev().map(load::built_in);
    built_in.find_map(|loaded| loaded.reading.exam).expect("an exam is built in")
}

const QUIZ: &str = "title: t
time_limit: 1
passage: Léa lit. Il pleut. Midi sonne.
questions:
  - { id: un, type: single, prompt: Qui ?, options: [Léa, Luc], answer: Léa }
  - { id: deux, type: short, prompt: Quoi ?, answer: la pluie, points: 2 }
  - { id: trois, type: single, prompt: Quand ?, options: [midi, minuit], answer: midi }
";

fn sitting(mode: Mode) -> Session {
    let quiz = Arc::new(bank::read_alone(QUIZ, "t").quiz.expect("a sound quiz"));
    let choice = Choice { mode, no_shuffle: true, ..Choice::default() };
    Session::begin(quiz, choice, 1, at(0)).expect("questions")
}

/// What has happened, in a word each.
fn told(session: &Session) -> Vec<&'static str> {
    let word = |entry: &Entry| match &entry.event {
        Event::Answered(_) => "answered",
        Event::Claimed { .. } => "claimed",
        Event::Noted(_) => "noted",
        Event::Paused { .. } => "paused",
        Event::Finished => "finished",
    };
    session.log().iter().map(word).collect()
}

#[test]
fn the_last_question_is_the_last() {
    let mut exam = sitting(Mode::Exam);
    let went: Vec<(bool, usize)> = (1..4).map(|s| (exam.next(at(s)), exam.current())).collect();
    assert_eq!(went, [(true, 1), (true, 2), (false, 2)]);
    exam.turn_to(3, at(5));
    assert_eq!(exam.current(), 2);
    exam.hand_in(at(6));
    exam.turn_to(1, at(7));
    assert_eq!(exam.current(), 0);
}

/// Every ten seconds the time is put on record, that no more is lost with a sitting that is killed.
#[rstest]
#[case::exam(Mode::Exam, &[(5, 0), (9, 0), (10, 1), (14, 1), (19, 1), (20, 2)])]
#[case::practice(Mode::Practice, &[(5, 0), (10, 0), (14, 0)])]
fn time_is_recorded_every_ten_seconds(#[case] mode: Mode, #[case] ticks: &[(i64, usize)]) {
    let mut session = sitting(mode);
    for (second, entries) in ticks {
        session.tick(at(*second));
        assert_eq!(session.log().len(), *entries, "at {second}");
    }
}

#[rstest]
#[case::five_seconds(5, 9.0, &["noted"])]
#[case::more(6, 4.0, &["noted", "paused"])]
fn a_longer_step_of_the_clock_is_a_pause(
    #[case] step: i64,
    #[case] seconds: f64,
    #[case] log: &[&str],
) {
    let mut exam = sitting(Mode::Exam);
    exam.note(Some(Answer::Option(1)), at(4));
    exam.tick(at(4 + step));
    assert_eq!((exam.seconds(), told(&exam)), (seconds, log.to_vec()));
}

#[test]
fn a_pause_is_recorded_where_an_exam_was_left() {
    let mut untouched = sitting(Mode::Exam);
    untouched.resumed(at(100));
    assert_eq!((told(&untouched), untouched.seconds()), (vec![], 0.0));
    let mut practice = sitting(Mode::Practice);
    practice.answer(Answer::Unknown, at(1));
    practice.resumed(at(100));
    assert_eq!(told(&practice), ["answered"]);
    let mut exam = sitting(Mode::Exam);
    exam.note(Some(Answer::Option(1)), at(1));
    exam.resumed(at(1));
    assert_eq!(exam.pauses(), (0, 0.0));
    exam.resumed(at(31));
    exam.flag(at(32));
    exam.resumed(at(52));
    assert_eq!(
        (told(&exam), exam.pauses()),
        (vec!["noted", "paused", "noted", "paused"], (2, 50.0))
    );
    exam.hand_in(at(53));
    exam.resumed(at(99));
    assert_eq!(exam.pauses(), (2, 50.0));
}

#[test]
fn leaving_records_the_time_once() {
    let mut exam = sitting(Mode::Exam);
    exam.leave(at(0));
    assert_eq!(told(&exam), [""; 0]);
    exam.leave(at(7));
    exam.leave(at(7));
    assert_eq!(told(&exam), ["noted"]);
    exam.hand_in(at(8));
    exam.leave(at(9));
    assert_eq!(told(&exam), ["noted", "noted", "finished"]);
}

#[test]
fn only_an_exam_has_a_clock_that_ends() {
    let mut exam = sitting(Mode::Exam);
    assert_eq!((exam.mode(), exam.left(), exam.is_over()), (Mode::Exam, Some(60.0), false));
    exam.run_to(at(59));
    assert!(!exam.is_over());
    exam.run_to(at(61));
    assert_eq!((exam.left(), exam.is_over()), (Some(0.0), true));
    exam.hand_in(at(62));
    assert!(!exam.is_over() && !exam.is_sealed());
    let mut practice = sitting(Mode::Practice);
    practice.run_to(at(600));
    assert_eq!((practice.left(), practice.is_over(), practice.is_sealed()), (None, false, false));
}

#[test]
fn an_exam_is_neither_answered_nor_noted_once_it_is_handed_in() {
    let mut exam = sitting(Mode::Exam);
    exam.note(Some(Answer::Option(0)), at(1));
    exam.note(Some(Answer::Option(0)), at(2));
    assert_eq!(told(&exam), ["noted"], "the same answer is not noted twice");
    exam.hand_in(at(3));
    let handed_in = told(&exam);
    exam.answer(Answer::Option(1), at(4));
    exam.note(Some(Answer::Option(1)), at(5));
    exam.flag(at(6));
    exam.hand_in(at(7));
    assert_eq!((told(&exam), exam.flagged(), exam.seconds()), (handed_in, 0, 3.0));
}

#[test]
fn points_so_far_are_those_of_what_is_noted() {
    let mut exam = sitting(Mode::Exam);
    exam.turn_to(1, at(1));
    exam.note(Some(Answer::typed("la pluie")), at(2));
    exam.turn_to(2, at(3));
    exam.note(Some(Answer::Unknown), at(4));
    assert_eq!((exam.points(), exam.points_so_far()), (Points::ZERO, Points::from_quarters(8)));
    assert_eq!(exam.items().iter().map(Item::has_answer).collect::<Vec<_>>(), [false, true, false]);
    exam.hand_in(at(5));
    assert_eq!(
        (exam.points(), exam.points_so_far()),
        (Points::from_quarters(8), Points::from_quarters(8))
    );
    assert_eq!(exam.items().iter().map(Item::has_answer).collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn each_text_of_an_exam_has_its_points() {
    let paper = Arc::new(paper());
    let mut exam =
        Session::begin_paper(Arc::clone(&paper), Choice::default(), 1, at(0)).expect("questions");
    assert_eq!(exam.mode(), Mode::Exam);
    let second = exam.items().iter().position(|item| item.quiz == 1).expect("a second text");
    exam.turn_to(second, at(1));
    exam.note(Some(exam.solution(second).0), at(2));
    exam.hand_in(at(3));
    let sums = exam.by_text();
    let titles: Vec<&CleanText> = paper.quizzes.iter().map(|quiz| &quiz.title).collect();
    assert_eq!(sums.iter().map(|(title, ..)| title).collect::<Vec<_>>(), titles);
    let quarters: Vec<u32> = sums.iter().map(|(_, points, _)| points.quarters()).collect();
    assert_eq!(quarters, [0, exam.question_at(second).points.quarters(), 0]);
    let out_of: Vec<String> = sums.iter().map(|(_, _, out_of)| out_of.to_string()).collect();
    assert_eq!(out_of, ["8", "9", "8"]);
}

/// Questions of an exam are named behind their quiz, and found again by that name.
#[test]
fn an_exam_of_several_texts_goes_on_as_it_was_left() {
    let paper = Arc::new(paper());
    let begin = Session::begin_paper(Arc::clone(&paper), Choice::default(), 1, at(0));
    let mut exam = begin.expect("questions");
    let last = exam.items().len() - 1;
    let name = format!("{}/{}", paper.quizzes[2].id, exam.question_at(last).id);
    assert_eq!(exam.id_at(last).as_str(), name);
    exam.turn_to(last, at(1));
    exam.note(Some(Answer::Unknown), at(4));
    let log = exam.log().to_vec();
    let again = Session::restore(paper, &exam.begun(None), log, at(9)).expect("the same paper");
    assert_eq!((again.current(), again.seconds()), (last, 4.0));
    assert_eq!(again.item().noted, Some(Answer::Unknown));
    assert!(
        again
            .items()
            .iter()
            .zip(exam.items())
            .all(|(a, b)| (a.quiz, a.question) == (b.quiz, b.question))
    );
}
