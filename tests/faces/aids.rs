//! Hints, translations, and answers counted right: asked for in both faces, they come to the same report.

use std::sync::Arc;

use crossterm::event::KeyCode;
use jiff::Timestamp;
use relire::bank::{Aim, Quiz, load};
use relire::session::{Choice, Session};
use serde_json::Value;

use super::super::Manner::{Right, Slip, Wrong};
use super::super::{Manner, answer, hands, in_lines, on_screen, quizzes};
use super::Acts;

const MANNERS: &[Manner] = &[Slip, Wrong, Right, Slip];

/// Plays in mind: hints on some questions, whether there are any or not; claims on some answers, whether
/// they can be claimed or not, some of them taken back.
fn helped(quiz: Arc<Quiz>, seed: u64) -> Acts {
    let now = Timestamp::UNIX_EPOCH;
    let mut session = Session::begin(quiz, Choice::default(), seed, now).expect("questions");
    let (mut acts, mut claims) = (Acts::default(), 0);
    acts.press(KeyCode::Enter, 1);
    for turn in 0..session.items().len() {
        for (is_asked, line, code) in
            [(turn % 2 == 0, "/indice", 3), (turn % 3 == 0, "/traduction", 4)]
        {
            if is_asked {
                acts.say(line);
                acts.press(KeyCode::F(code), 1);
            }
        }
        let given = answer(&session, MANNERS[turn % MANNERS.len()]);
        acts.say(&hands::line(&session, &given));
        acts.steps.extend(hands::keys(&session, &given).into_iter().map(super::Step::Key));
        session.answer(given, now);
        // Claimed once, or claimed and taken back; in lines that is said at the next question.
        claims = [1, 0, 2, 1][(turn + usize::try_from(seed).expect("small")) % 4];
        acts.press(KeyCode::Char('c'), claims);
        if session.next(now) {
            acts.press(KeyCode::Enter, 1);
            (0..claims).for_each(|_| acts.say("/correct"));
        }
    }
    end(&session, claims, acts)
}

/// The last answer is claimed before the score, and two others after it.
fn end(session: &Session, claims: usize, mut acts: Acts) -> Acts {
    let disputable = |place: &usize| {
        let given = session.items()[*place].given.as_ref();
        given.is_some_and(|(_, verdict)| verdict.is_disputable())
    };
    if disputable(&session.current()) {
        (0..claims).for_each(|_| acts.say("/correct"));
        acts.say("");
    }
    acts.press(KeyCode::Enter, 1);
    for place in (0..session.items().len()).filter(disputable).take(2) {
        acts.say(&format!("/correct {}", place + 1));
        acts.press(KeyCode::Home, 1);
        acts.press(KeyCode::Down, place);
        acts.press(KeyCode::Enter, 1);
        acts.press(KeyCode::Char('c'), 1);
        acts.press(KeyCode::Esc, 1);
    }
    acts
}

#[test]
fn hints_and_claims_come_to_the_same_report() {
    let (mut hints, mut claims) = (0, 0);
    for path in quizzes() {
        let loaded = load::file(&path, Aim::Play).expect("a quiz file");
        let quiz = Arc::new(loaded.reading.quiz.expect("a sound quiz"));
        for seed in 0..4 {
            let acts = helped(Arc::clone(&quiz), seed);
            let plain = in_lines(&path, seed, &[], &acts.lines);
            let full = on_screen(Arc::clone(&quiz), seed, acts.steps);
            assert_eq!(plain, full, "{}, {seed}, lines:\n{}", path.display(), acts.lines);
            let is = |name: &str| {
                let questions = plain["questions"].as_array().expect("questions").iter();
                questions.filter(|question| question[name] == Value::Bool(true)).count()
            };
            hints += is("hint");
            claims += is("claimed");
        }
    }
    assert!(hints > 20 && claims > 5, "{hints} hints, {claims} claims");
}
