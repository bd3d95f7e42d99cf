//! What is kept of a sitting: going on with it, and its report.

use rstest::rstest;

use super::*;

const QUIZ: &str = "id: q
title: Un jour
passage: Léa lit.
questions:
  - { id: un, type: short, skill: locate, prompt: p, answer: chat }
  - { id: deux, type: short, prompt: p, answer: chien }
  - { id: trois, type: single, prompt: p, options: [ici, là], answer: ici, points: 2 }
";

fn paper(source: &str) -> Arc<Paper> {
    let quiz = bank::read_alone(source, "q").quiz.expect("a sound quiz");
    Arc::new(Paper::of(Arc::new(quiz)))
}

fn choice() -> Choice {
    Choice { no_shuffle: true, ..Choice::default() }
}

/// Two questions answered, the first counted right, after a hint.
fn left() -> Session {
    let begin = Session::begin_paper(paper(QUIZ), choice(), 7, at(0));
    let mut session = begin.expect("questions").named(Uuid::from_u128(9));
    session.hint_opened();
    session.answer(Answer::typed("loup"), at(4));
    session.claim(0, at(5));
    session.next(at(6));
    session.answer(Answer::typed("chiens"), at(9));
    session
}

fn restored(source: &str, begun: &Begun, log: &[Entry]) -> Option<Session> {
    Session::restore(paper(source), begun, log.to_vec(), at(100))
}

#[test]
fn a_sitting_goes_on_at_the_next_question() {
    let session = left();
    let again = restored(QUIZ, &session.begun(None), session.log()).expect("the same sitting");
    assert_eq!(again.begun(None), session.begun(None));
    assert_eq!((again.log(), again.points()), (session.log(), session.points()));
    assert_eq!((again.current(), again.is_finished(), again.is_round()), (2, false, false));
    for (item, kept) in session.items().iter().zip(again.items()) {
        assert_eq!((&item.given, item.claimed, item.hint), (&kept.given, kept.claimed, kept.hint));
        assert!((item.seconds - kept.seconds).abs() < 1e-9);
    }
    let mut again = again;
    again.answer(Answer::Option(0), at(103));
    assert!(again.is_finished());
    assert_eq!((again.item().seconds, again.seconds()), (3.0, 10.0));
    let finished = restored(QUIZ, &again.begun(None), again.log()).expect("the same sitting");
    assert_eq!((finished.is_finished(), finished.current()), (true, 2));
}

#[test]
fn an_exam_that_was_left_is_sat_again_as_one() {
    let exam = Session::begin_paper(paper(QUIZ), Choice { mode: Mode::Exam, ..choice() }, 7, at(0));
    let mut exam = exam.expect("questions");
    exam.note(Some(Answer::typed("chat")), at(5));
    let begun = Begun { choice: choice(), ..exam.begun(None) };
    let mut again = restored(QUIZ, &begun, exam.log()).expect("the same sitting");
    assert_eq!((again.mode(), again.current(), again.left()), (Mode::Exam, 0, None));
    again.leave(at(100));
    assert_eq!(again.log(), exam.log(), "no time has passed since");
    let next = again.again(8, at(101)).expect("questions");
    assert_eq!(next.mode(), Mode::Exam);
}

/// Where the quiz is not the one that was begun, or the record says what never was.
#[rstest]
#[case::a_question_is_gone(&QUIZ.replace("id: deux", "id: hier"), "practice", &[0, 1, 2])]
#[case::one_option_more(&QUIZ.replace("là]", "là, loin]"), "practice", &[0, 1, 2])]
#[case::another_type(&QUIZ.replace("short, prompt: p, answer: chien", "order, prompt: p, items: [a, b, c]"), "practice", &[0, 1, 2])]
#[case::no_such_mode(QUIZ, "duel", &[0, 1, 2])]
#[case::nothing_asked(QUIZ, "practice", &[])]
#[case::answered_and_not_asked(QUIZ, "practice", &[1, 2])]
fn what_does_not_fit_is_not_gone_on_with(
    #[case] source: &str,
    #[case] mode: &str,
    #[case] asked: &[usize],
) {
    let session = left();
    let begun = session.begun(None);
    let asked = asked.iter().map(|place| begun.asked[*place].clone()).collect();
    let begun = Begun { mode: mode.into(), asked, ..begun };
    assert!(restored(source, &begun, session.log()).is_none());
}

/// However marking or the key has changed since, but never more points than there are.
#[test]
fn what_was_said_of_an_answer_stays() {
    let session = left();
    let cheap = QUIZ.replace("answer: chien", "answer: chien, points: 0.5");
    let corrected = cheap.replace("answer: chien", "answer: âne");
    for source in [cheap, corrected] {
        let again = restored(&source, &session.begun(None), session.log()).expect("the questions");
        let (_, verdict) = again.items()[1].given.as_ref().expect("an answer");
        assert_eq!((verdict.outcome, verdict.points), (Outcome::Remark, Points::from_quarters(2)));
    }
}

#[test]
fn a_change_of_mind_is_kept_with_its_points() {
    let mut session = left();
    session.claim(0, at(10));
    let changes: Vec<(bool, i32)> = session
        .log()
        .iter()
        .filter_map(|entry| match &entry.event {
            Event::Claimed { claimed, change, .. } => Some((*claimed, *change)),
            _ => None,
        })
        .collect();
    assert_eq!(changes, [(true, 4), (false, -4)]);
}

#[test]
fn a_report_says_all_that_happened() {
    let mut session = left();
    let told = |session: &Session| {
        let begun = Begun { hash: [10; 32], ..session.begun(Some("Zoé".into())) };
        serde_json::to_value(Report::new(&begun, session.log())).expect("JSON")
    };
    let open = told(&session);
    assert_eq!((&open["finished"], &open["questions"][2]["answer"]), (&().into(), &().into()));
    session.next(at(10));
    session.answer(Answer::Unknown, at(12));
    let report = told(&session);
    assert_eq!(report["quiz_hash"], "0a".repeat(32));
    assert_eq!(report["attempt"], "00000000-0000-0000-0000-000000000009");
    assert_eq!((&report["learner"], &report["seed"]), (&"Zoé".into(), &7.into()));
    assert_eq!(report["started"], "1970-01-01T00:00:00Z");
    assert_eq!(report["finished"], "1970-01-01T00:00:12Z");
    assert_eq!((&report["points"], &report["out_of"]), (&2.0.into(), &4.0.into()));
    let questions = report["questions"].as_array().expect("questions");
    let fields = ["id", "skill", "answer", "verdict", "points", "seconds", "hint", "claimed"];
    let row =
        |question: &serde_json::Value| fields.map(|field| question[field].to_string()).join(" ");
    assert_eq!(
        questions.iter().map(row).collect::<Vec<_>>(),
        [
            r#""un" "locate" "loup" "wrong" 1.0 4.0 true true"#,
            r#""deux" null "chiens" "remark" 1.0 3.0 false false"#,
            r#""trois" null "" "wrong" 0.0 2.0 false false"#,
        ]
    );
    assert_eq!(questions[1]["remarks"][0]["kind"], "agreement");
}

#[test]
fn a_report_of_an_open_exam_has_the_time_of_each_question() {
    let exam = Session::begin_paper(paper(QUIZ), Choice { mode: Mode::Exam, ..choice() }, 7, at(0));
    let mut exam = exam.expect("questions");
    exam.turn_to(1, at(4));
    exam.note(Some(Answer::typed("chien")), at(7));
    let report = serde_json::to_value(Report::new(&exam.begun(None), exam.log())).expect("JSON");
    let seconds: Vec<&serde_json::Value> =
        report["questions"].as_array().expect("questions").iter().map(|q| &q["seconds"]).collect();
    assert_eq!(seconds, [&4.0, &3.0, &0.0]);
    assert_eq!((&report["mode"], &report["points"]), (&"exam".into(), &0.0.into()));
}
