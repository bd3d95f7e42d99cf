//! What a sitting says of itself on its way: where it stands, hints, remarks, skills.

use super::*;

const QUIZ: &str = "id: q
title: Un jour
passage: Léa lit.
questions:
  - { id: un, type: short, skill: locate, prompt: p, answer: chat }
  - { id: deux, type: short, skill: locate, prompt: p, answer: chien }
  - { id: trois, type: short, skill: infer, prompt: p, answer: été, points: 2 }
  - { id: quatre, type: cloze, prompt: p, text: \"Il {{lit}} {{hier}}.\" }
";

fn sitting(source: &str) -> Session {
    let quiz = bank::read_alone(source, "t").quiz.expect("a sound quiz");
    let choice = Choice { no_shuffle: true, ..Choice::default() };
    Session::begin(Arc::new(quiz), choice, 7, at(3)).expect("questions")
}

/// Answers the questions in turn.
fn answered(lines: &[&str]) -> Session {
    let mut session = sitting(QUIZ);
    for line in lines {
        let answer = session.read(line).expect("an answer");
        session.answer(answer, at(5));
        session.next(at(5));
    }
    session
}

#[test]
fn a_sitting_says_what_it_is() {
    let name = Uuid::from_u128(7);
    let session = sitting(QUIZ);
    assert_eq!(session.attempt(), Uuid::nil());
    let session = session.named(name);
    assert_eq!((session.attempt(), session.seed(), session.started()), (name, 7, at(3)));
    assert_eq!((session.id().as_str(), session.title().as_str()), ("q", "Un jour"));
    assert_eq!((session.mode(), session.begun(None).attempt), (Mode::Practice, name));
}

#[test]
fn what_is_passed_over_comes_round_again() {
    let mut session = sitting(QUIZ);
    let went = |session: &mut Session| (session.next(at(4)), session.current());
    assert_eq!([went(&mut session), went(&mut session)], [(true, 1), (true, 2)]);
    session.answer(Answer::Unknown, at(5));
    assert_eq!([went(&mut session), went(&mut session)], [(true, 3), (true, 0)]);
    session.answer(Answer::Unknown, at(6));
    assert_eq!(session.answered(), 2);
    assert_eq!([went(&mut session), went(&mut session)], [(true, 1), (true, 3)]);
    session.answer(Answer::Unknown, at(7));
    assert_eq!(went(&mut session), (true, 1));
    session.answer(Answer::Unknown, at(8));
    assert!(session.is_finished() && went(&mut session) == (false, 1));
}

#[test]
fn a_hint_counts_before_the_answer_alone() {
    let mut session = sitting(QUIZ);
    session.answer(Answer::Unknown, at(4));
    session.hint_opened();
    session.next(at(5));
    session.hint_opened();
    session.hint_opened();
    session.answer(Answer::Unknown, at(6));
    let hints: Vec<bool> = session.items().iter().map(|item| item.hint).collect();
    assert_eq!(hints, [false, true, false, false]);
}

#[test]
fn each_question_takes_the_time_it_was_shown() {
    let mut session = sitting(QUIZ);
    session.answer(Answer::Unknown, at(13));
    session.next(at(20));
    session.answer(Answer::Unknown, at(22));
    let seconds: Vec<f64> = session.items().iter().map(|item| item.seconds).collect();
    assert_eq!(seconds, [10.0, 2.0, 0.0, 0.0]);
}

#[test]
fn remarks_are_told_by_how_many_there_are() {
    let mut session = answered(&["chats", "chiens", "ete", "lit|hier"]);
    assert_eq!(session.remarks(), [(RemarkKind::Agreement, 2), (RemarkKind::Accent, 1)]);
    session.claim(0, at(9));
    assert_eq!(session.remarks(), [(RemarkKind::Accent, 1), (RemarkKind::Agreement, 1)]);
}

#[test]
fn points_are_summed_up_by_skill() {
    let session = answered(&["chat", "loup", "été", "lit|hier"]);
    let points = Points::from_quarters;
    assert_eq!(
        session.by_skill(),
        [(Skill::Locate, points(4), points(8)), (Skill::Infer, points(8), points(8))]
    );
    assert_eq!((session.points(), session.out_of()), (points(16), points(20)));
}

#[test]
fn what_is_counted_right_is_right_where_nothing_was_left() {
    let mut session = answered(&["chat", "loup", "?", "dort|"]);
    let right =
        |session: &Session| -> Vec<bool> { session.items().iter().map(Item::is_right).collect() };
    assert_eq!(right(&session), [true, false, false, false]);
    assert!(!session.claim(0, at(9)), "nothing to object to");
    assert!(session.claim(1, at(9)) && session.claim(3, at(9)));
    assert_eq!(right(&session), [true, true, false, false]);
}

#[test]
fn three_judgements_are_offered_where_one_is_not_stated() {
    let judged = |answer: &str| {
        sitting(&format!(
            "title: t\npassage: Léa lit.\nquestions:\n  - {{ id: q, type: true-false, statement: p, answer: {answer} }}\n"
        ))
    };
    assert_eq!(judged("vrai").truths(), [Truth::True, Truth::False]);
    let three = judged("non mentionné");
    assert_eq!(
        (three.truths(), three.read("?")),
        (&Truth::ALL[..], Some(Answer::Truth(Truth::NotStated)))
    );
    assert_eq!(judged("vrai").read("?"), None);
}

#[test]
fn the_solution_gets_every_point() {
    let session = sitting(QUIZ);
    let (answer, verdict) = session.solution(2);
    assert_eq!((answer, verdict.points), (Answer::typed("été"), Points::from_quarters(8)));
}
