//! Which questions a choice leaves, and in which order a round goes.

use rstest::rstest;

use super::*;

const QUIZ: &str = "title: t
level: B1
tags: [lieux]
passage: Léa lit.
questions:
  - { id: un, type: single, skill: locate, tags: [heures], prompt: p, options: [ici, là], answer: ici }
  - { id: deux, type: short, skill: infer, prompt: p, answer: hier, draft: true }
  - { id: trois, type: short, skill: infer, prompt: p, answer: été }
  - { id: quatre, type: true-false, statement: p, answer: faux }
";

fn quiz(source: &str) -> Arc<Quiz> {
    Arc::new(bank::read_alone(source, "t").quiz.expect("a sound quiz"))
}

fn ids(session: &Session) -> Vec<&str> {
    (0..session.items().len()).map(|place| session.question_at(place).id.as_str()).collect()
}

fn choice() -> Choice {
    Choice { no_shuffle: true, ..Choice::default() }
}

#[rstest]
#[case::all(choice(), &["un", "trois", "quatre"])]
#[case::drafts(Choice { drafts: true, ..choice() }, &["un", "deux", "trois", "quatre"])]
#[case::skill(Choice { skill: Some(Skill::Infer), ..choice() }, &["trois"])]
#[case::tag(Choice { tag: Some("heures".into()), ..choice() }, &["un"])]
#[case::tag_of_the_quiz(Choice { tag: Some("lieux".into()), ..choice() }, &["un", "trois", "quatre"])]
#[case::no_such_tag(Choice { tag: Some("gares".into()), ..choice() }, &[])]
#[case::level(Choice { levels: vec![Level::A1, Level::B1], ..choice() }, &["un", "trois", "quatre"])]
#[case::other_level(Choice { levels: vec![Level::A1], ..choice() }, &[])]
#[case::count(Choice { count: Some(2), ..choice() }, &["un", "trois"])]
fn a_choice_leaves_some_questions(#[case] choice: Choice, #[case] asked: &[&str]) {
    let session = Session::begin(quiz(QUIZ), choice.clone(), 1, at(0));
    assert_eq!(session.as_ref().map_or_else(Vec::new, ids), asked);
    assert_eq!(choice.takes_paper(&Paper::of(quiz(QUIZ))), !asked.is_empty());
    let again = session.as_ref().and_then(|session| session.again(2, at(9)));
    assert_eq!(again.as_ref().map_or_else(Vec::new, ids), asked);
}

#[test]
fn a_quiz_of_no_level_is_of_none_that_is_asked_for() {
    let quiz = quiz(&QUIZ.replace("level: B1\n", ""));
    let choice = Choice { levels: vec![Level::B1], ..choice() };
    assert!(!choice.takes_paper(&Paper::of(quiz)));
}

/// An exam is of its own level, whatever those of its texts, and never cut down.
#[rstest]
#[case(choice(), true)]
#[case(Choice { levels: vec![Level::B1], ..choice() }, true)]
#[case(Choice { levels: vec![Level::A2], ..choice() }, false)]
#[case(Choice { skill: Some(Skill::Vocabulary), ..choice() }, false)]
#[case(Choice { tag: Some("lieux".into()), ..choice() }, false)]
#[case(Choice { count: Some(20), ..choice() }, false)]
fn an_exam_is_taken_whole(#[case] choice: Choice, #[case] is_taken: bool) {
    let second = QUIZ.replace("level: B1", "level: A2").replace("locate", "vocabulary");
    let quizzes = vec![quiz(QUIZ), quiz(&second)];
    let paper = Paper { quizzes, ..exams::paper() };
    assert_eq!(choice.takes_paper(&paper), is_taken);
}

#[rstest]
#[case(1, Some("deux"))]
#[case(3, Some("quatre"))]
#[case(4, None)]
#[case(9, None)]
fn one_question_may_be_asked_alone(#[case] place: usize, #[case] id: Option<&str>) {
    let session = Session::at_question(quiz(QUIZ), place, 1, at(0));
    assert_eq!(session.as_ref().map(ids), id.map(|id| vec![id]));
}

#[test]
fn a_round_of_what_was_missed_keeps_to_the_choice_of_order() {
    let quiz = &quizzes()[1];
    let missed = |no_shuffle, seed| {
        let choice = Choice { no_shuffle, ..Choice::default() };
        let session = Session::begin(Arc::clone(quiz), choice, 1, at(0)).expect("questions");
        let round = session.missed(seed, at(1)).expect("all of them");
        assert!(round.is_round() && !session.is_round());
        round.items().iter().map(|item| item.question).collect::<Vec<_>>()
    };
    let orders: HashSet<Vec<usize>> = (0..20).map(|seed| missed(false, seed)).collect();
    assert!(orders.len() > 10);
    assert!((0..20).all(|seed| missed(true, seed).is_sorted()));
}
