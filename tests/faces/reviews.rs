//! Reviews in both faces over the same attempts: the same cards, grades and rows of the log.

use std::path::Path;

use crossterm::event::KeyCode;
use jiff::{Timestamp, ToSpan as _, Zoned};
use relire::bank::Kind;
use relire::marking::{self, Answer};
use relire::review::{Review, Sitting};
use relire::session::{Seeds, Session};
use relire::store::{Store, Waiting};
use relire::tui::Looks;
use relire::tui::script::{Step, review};
use relire::words::{Language, Words};
use rusqlite::Connection;

use super::super::folder::folder;
use super::super::hands;
use super::super::program::{program, run};
use super::Acts;

fn relire(data: &Path, arguments: &[&str], input: &str) -> String {
    let mut program = program("fr_FR.UTF-8");
    let ran = run(program.arg("--data-dir").arg(data).args(arguments), input.as_bytes());
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    ran.out
}

/// Makes everything that was kept three days older.
fn days_pass(data: &Path) {
    let connection = Connection::open(data.join("attempts.db")).expect("a database");
    for table in ["entry", "review"] {
        let mut found =
            connection.prepare(&format!("SELECT DISTINCT at FROM {table}")).expect("rows");
        let found = found.query_map([], |row| row.get(0)).expect("rows");
        let found: Vec<String> = found.collect::<Result<_, _>>().expect("rows");
        for at in found {
            let before = at.parse::<Timestamp>().expect("an instant") - 72.hours();
            let update = format!("UPDATE {table} SET at = ?1 WHERE at = ?2");
            connection.execute(&update, [before.to_string(), at]).expect("an update");
        }
    }
}

fn store(data: &Path) -> Store {
    Store::open(&data.join("attempts.db")).expect("a store").expect("attempts")
}

fn waiting(data: &Path, now: &Zoned) -> Waiting {
    store(data).waiting(None, now, relire::review::MOST).expect("read")
}

fn seeds() -> Seeds {
    Seeds::new(None, || 1)
}

/// The answer to a card: known, or not, or with another letter than its last.
fn answer(session: &Session, turn: usize) -> Answer {
    let key = marking::key(session.question());
    match (turn % 3, key, &session.question().kind) {
        (1, ..) => Answer::Unknown,
        (2, Answer::Gaps(texts), Kind::Cloze(cloze)) if !cloze.bank => {
            Answer::gaps(texts.iter().map(|text| &text[..text.len() - 1]))
        }
        (_, key, _) => key,
    }
}

/// Plays what is due in mind; options are written out, since their order is drawn anew.
fn reviewed(waiting: Waiting, now: Timestamp, words: &Words) -> Acts {
    let Waiting { past, first, .. } = waiting;
    let begun = Sitting::begin(past, &first, words, &mut seeds(), now);
    let (mut sitting, mut acts) = (begun.expect("something is due"), Acts::default());
    for turn in 0.. {
        let session = sitting.session();
        let given = answer(session, turn);
        let is_hinted = turn % 4 == 0;
        if is_hinted {
            acts.say("/indice");
            acts.press(KeyCode::F(3), 1);
        }
        acts.say(&marking::written(session.question(), &given));
        acts.steps.extend(hands::keys(session, &given).into_iter().map(Step::Key));
        sitting.session_mut().answer(given, now);
        let given = sitting.session().item().given.as_ref().expect("an answer");
        if given.1.is_disputable() {
            let claims = turn / 3 % 2;
            (0..claims).for_each(|_| acts.say("/correct"));
            acts.press(KeyCode::Char('c'), claims);
            acts.say("");
        }
        acts.press(KeyCode::Enter, 1);
        if !sitting.next(now) {
            break;
        }
    }
    acts
}

/// What of a review does not differ from one sitting to the next.
fn timeless(review: &Review) -> String {
    let Review { subject, asked, rating, outcome, written, hint, claimed, remarks, .. } = review;
    format!("{subject:?} {asked:?} {rating:?} {outcome:?} {written:?} {hint} {claimed} {remarks:?}")
}

#[test]
fn reviews_come_to_the_same_log() {
    let (data, words) = (folder("faces-review"), Words::new(Language::French));
    for quiz in ["quizzes/koursk-a2.yaml", "quizzes/pedibus-b1.yaml"] {
        relire(&data, &["--plain", quiz], &"\n".repeat(20));
    }
    let (mut is_claimed, mut asked) = (false, std::collections::BTreeSet::new());
    for round in 0..3 {
        days_pass(&data);
        let now = Zoned::now();
        let before = store(&data).reviews(None).expect("read").len();
        let acts = reviewed(waiting(&data, &now), now.timestamp(), &words);
        let full = review(
            waiting(&data, &now),
            seeds(),
            now.timestamp(),
            &words,
            Looks::default(),
            acts.steps,
        );
        let said = relire(&data, &["review", "--plain"], &acts.lines);
        assert!(said.contains("Révision terminée"), "round {round}: {said}");
        let plain = store(&data).reviews(None).expect("read").split_off(before);
        let told = |reviews: &[Review]| reviews.iter().map(timeless).collect::<Vec<_>>();
        assert_eq!(told(&plain), told(&full), "round {round}, lines:\n{}", acts.lines);
        is_claimed |= plain.iter().any(|review| review.claimed);
        asked.extend(plain.iter().map(|review| review.asked.name()));
    }
    assert!(is_claimed && asked.len() == 3, "{is_claimed} {asked:?}");
}
