//! Attempts that are kept, left in every way, and gone on with.

mod clock;
mod copies;
mod erasing;
mod errors;
mod exports;
mod migrations;
mod telling;

use std::fs;
use std::sync::LazyLock;

use jiff::Timestamp;
use proptest::prelude::*;
use rstest::rstest;
use tempfile::TempDir;

use super::*;
use crate::bank::{self, Quiz};
use crate::marking::{self, Answer};
use crate::session::{Choice, Report};

/// A quiz with a question of every type.
fn quiz() -> Arc<Quiz> {
    static QUIZ: LazyLock<Arc<Quiz>> = LazyLock::new(|| {
        let source = include_str!("../../tests/quizzes/every-type.yaml");
        Arc::new(bank::read_alone(source, "every-type").quiz.expect("a sound quiz"))
    });
    Arc::clone(&QUIZ)
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("a small instant")
}

/// A sitting that has its name from its number.
fn sitting(number: u8) -> Session {
    let session = Session::begin(quiz(), Choice::default(), number.into(), at(number.into()));
    session.expect("questions").named(Uuid::from_bytes([number; 16]))
}

fn answer(session: &mut Session, pick: u8) {
    let answer = match (pick % 3, session.question().kind.takes_text()) {
        (0, _) => marking::key(session.question()),
        (1, true) => session.read("du the | midi | dort").unwrap_or(Answer::Unknown),
        _ => Answer::Unknown,
    };
    session.answer(answer, at(i64::from(pick) + 100));
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn store(folder: &TempDir) -> Store {
    Store::open_or_create(&folder.path().join(FILE)).expect("a store")
}

fn open(store: &Store) -> Vec<Session> {
    let saves = store.open_attempts(None, None, 20).expect("attempts");
    let restored = |save: Save| {
        let paper = bank::paper_again(&save.written).expect("the quiz once more");
        Session::restore(Arc::new(paper), &save.begun, save.log, at(0)).expect("a sitting")
    };
    saves.into_iter().map(restored).collect()
}

/// All of a sitting that a person could see, or a report tell.
fn told(session: &Session) -> String {
    let items: Vec<_> = session.items().iter().map(|i| (&i.options, &i.given, i.claimed)).collect();
    let report = serde_json::to_string(&Report::new(&session.begun(None), session.log()));
    format!("{} {items:?} {}", session.current(), report.expect("a report"))
}

#[test]
fn an_attempt_goes_on_as_it_was() {
    let folder = folder();
    let mut session = sitting(1);
    for pick in 0..9 {
        store(&folder).keep(&Save::of(&session), 0).expect("kept");
        let again = open(&store(&folder)).remove(0);
        assert_eq!(told(&again), told(&session));
        assert_eq!(again.quiz().written, session.quiz().written);
        answer(&mut session, pick);
        session.claim(session.current(), at(300));
        session.next(at(400));
    }
}

#[test]
fn what_is_kept_twice_is_kept_once() {
    let folder = folder();
    let (mut store, mut session) = (store(&folder), sitting(1));
    answer(&mut session, 0);
    for _ in 0..3 {
        store.keep(&Save::of(&session), 0).expect("kept");
    }
    let history = store.history(None).expect("a history");
    assert_eq!(history, [(session.begun(None), session.log().to_vec())]);
}

#[test]
fn a_summary_says_what_the_report_says() {
    let folder = folder();
    let (mut store, mut session) = (store(&folder), sitting(1));
    store.keep(&Save::of(&sitting(2)), 0).expect("kept");
    for pick in 0_u8..11 {
        answer(&mut session, pick);
        session.claim(session.current(), at(300));
        if pick % 2 == 0 {
            session.claim(session.current(), at(301));
        }
        session.next(at(400));
    }
    store.keep(&Save::of(&session), 0).expect("kept");
    let summaries = store.summaries(None).expect("summaries");
    assert_eq!((summaries[0].points, summaries[0].out_of), (session.points(), session.out_of()));
    assert_eq!(summaries[0].answered, 11);
    assert!((summaries[0].seconds - session.seconds()).abs() < 1e-9);
    assert_eq!(summaries[0].finished, Some(at(110)));
    assert_eq!((summaries[1].answered, summaries[1].finished), (0, None));
    assert_eq!(store.open_attempts(None, None, 20).expect("attempts").len(), 1);
}

#[test]
fn learners_and_quizzes_are_kept_apart() {
    let folder = folder();
    let mut store = store(&folder);
    for (number, learner) in [(1, Some("Zoé")), (2, None), (3, Some("Zoé"))] {
        let mut save = Save::of(&sitting(number));
        save.begun.learner = learner.map(Into::into);
        store.keep(&save, 0).expect("kept");
    }
    let open = |learner, quiz| {
        let saves = store.open_attempts(learner, quiz, 20).expect("attempts");
        saves.iter().map(|save| save.begun.seed).collect::<Vec<_>>()
    };
    assert_eq!(open(Some("Zoé"), None), [3]);
    assert_eq!(open(None, Some("every-type")), [2]);
    assert_eq!(open(None, Some("other")), [0; 0]);
    assert_eq!(open(Some("Max"), None), [0; 0]);
    assert_eq!(store.history(Some("Zoé")).expect("a history").len(), 2);
}

#[test]
fn two_windows_take_turns() {
    let folder = folder();
    let (mut one, mut other) = (store(&folder), store(&folder));
    let (mut first, mut second) = (sitting(1), sitting(2));
    for pick in 0..8 {
        answer(&mut first, pick);
        one.keep(&Save::of(&first), first.log().len() - 1).expect("kept");
        answer(&mut second, pick + 1);
        other.keep(&Save::of(&second), second.log().len() - 1).expect("kept");
        first.next(at(9));
        second.next(at(9));
    }
    let kept: Vec<usize> =
        one.history(None).expect("a history").iter().map(|(_, log)| log.len()).collect();
    assert_eq!(kept, [8, 8]);
}

#[test]
fn the_second_window_on_one_attempt_is_told() {
    let folder = folder();
    let (mut one, mut other) = (store(&folder), store(&folder));
    let (mut first, mut second) = (sitting(1), sitting(1));
    answer(&mut first, 0);
    answer(&mut second, 2);
    one.keep(&Save::of(&first), 0).expect("kept");
    let told = other.keep(&Save::of(&second), 0).expect_err("the place is taken");
    assert!(matches!(told, StoreError::Elsewhere { .. }), "{told}");
    assert_eq!(one.history(None).expect("a history")[0].1, first.log());
}

#[test]
fn a_deleted_file_does_not_go_on_acknowledging() {
    let folder = folder();
    let mut store = store(&folder);
    fs::remove_file(folder.path().join(FILE)).expect("a file");
    assert!(store.keep(&Save::of(&sitting(1)), 0).is_err());
}

/// A file under the name of ours, and what is said of it.
fn strange(kind: &str, path: &Path) {
    let database = |application: u32, version: u32| {
        let connection = Connection::open(path).expect("a database");
        connection.execute_batch("CREATE TABLE other (x)").expect("a table");
        connection.pragma_update(None, "application_id", application).expect("a number");
        connection.pragma_update(None, "user_version", version).expect("a number");
    };
    match kind {
        "empty" => fs::write(path, "").expect("a file"),
        "text" => fs::write(path, "title: Le chat\n".repeat(50)).expect("a file"),
        "short" => fs::write(path, "SQLite format 3\0").expect("a file"),
        "foreign" => database(0, 0),
        "newer" => database(schema::APPLICATION, schema::VERSION + 1),
        "folder" => fs::create_dir(path).expect("a folder"),
        _ => {
            drop(Store::open_or_create(path).expect("a store"));
            let mut bytes = fs::read(path).expect("a file");
            bytes[100..5_000].fill(0x5A);
            fs::write(path, bytes).expect("a file");
        }
    }
}

#[rstest]
#[case("empty", "is empty")]
#[case("text", "is no database")]
#[case("short", "is no database")]
#[case("foreign", "belongs to another program")]
#[case("newer", "has the schema 3")]
#[case("folder", "is no regular file")]
#[case("damaged", "is damaged")]
fn what_is_not_ours_is_refused_by_name_and_left_alone(#[case] kind: &str, #[case] said: &str) {
    let folder = folder();
    let path = folder.path().join(FILE);
    strange(kind, &path);
    let before = fs::read(&path).ok();
    let refused = Store::open_or_create(&path).and_then(|store| store.verify(true));
    let refused = refused.expect_err("a refusal");
    assert!(refused.to_string().ends_with(said), "{refused}");
    assert!(refused.is_final());
    let mut keeper = Keeper::start(Some(path.clone()), None, || {});
    keeper.recall(None);
    assert!(keeper.recalled(WHILE).is_some_and(|found| found.is_empty()));
    keeper.keep(Save::of(&sitting(1)));
    assert!(matches!(keeper.standing(WHILE), Standing::Off(_)));
    keeper.end(WHILE);
    assert_eq!(fs::read(&path).ok(), before);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

const WHILE: std::time::Duration = std::time::Duration::from_secs(20);

#[test]
fn a_keeper_without_a_folder_says_so() {
    let keeper = Keeper::start(None, None, || {});
    keeper.recall(None);
    assert!(keeper.recalled(WHILE).is_some_and(|found| found.is_empty()));
    assert!(
        matches!(keeper.standing(WHILE), Standing::Off(why) if matches!(*why, StoreError::NoFolder))
    );
}

#[test]
fn looking_for_attempts_writes_nothing() {
    let folder = folder();
    let keeper = Keeper::start(Some(folder.path().join("data").join(FILE)), None, || {});
    keeper.recall(None);
    assert!(keeper.recalled(WHILE).is_some());
    assert!(matches!(keeper.end(WHILE), Standing::Kept));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[test]
fn what_could_not_be_kept_is_tried_again() {
    let folder = folder();
    let data = folder.path().join("data");
    fs::write(&data, "in the way").expect("a file");
    let mut keeper = Keeper::start(Some(data.join(FILE)), None, || {});
    let mut session = sitting(1);
    keeper.keep(Save::of(&session));
    answer(&mut session, 0);
    keeper.keep(Save::of(&session));
    assert!(matches!(keeper.standing(WHILE), Standing::Failing(_)));
    fs::remove_file(&data).expect("a file");
    let until = std::time::Instant::now() + WHILE;
    while !matches!(keeper.standing(WHILE), Standing::Kept) {
        assert!(std::time::Instant::now() < until, "it was not tried again");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let store = Store::open(&data.join(FILE)).expect("ours").expect("a store");
    assert_eq!(store.history(None).expect("a history")[0].1, session.log());
}

/// The file is deleted in the middle: the next answer brings back all of the attempt.
#[test]
fn a_keeper_gives_everything_again_to_a_new_file() {
    let folder = folder();
    let path = folder.path().join(FILE);
    let mut keeper = Keeper::start(Some(path.clone()), Some("Zoé".into()), || {});
    let mut session = sitting(1);
    for pick in 0..3 {
        answer(&mut session, pick);
        session.next(at(5));
        keeper.keep(Save::of(&session));
        assert!(matches!(keeper.standing(WHILE), Standing::Kept | Standing::Failing(_)));
        // It may not have been made anew yet.
        let _ = fs::remove_file(&path);
    }
    keeper.keep(Save::of(&session));
    keeper.end(WHILE);
    let store = Store::open(&path).expect("ours").expect("a store");
    assert_eq!(store.history(Some("Zoé")).expect("a history")[0].1, session.log());
}

/// A step of a script.
#[derive(Debug, Clone)]
enum Step {
    Begin,
    Answer(u8),
    Claim,
    /// Nothing is closed: the next store finds what lies there.
    Kill,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        1 => Just(Step::Begin),
        8 => (0_u8..3).prop_map(Step::Answer),
        2 => Just(Step::Claim),
        3 => Just(Step::Kill),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// The model is a sitting that is never left, and a list of those before it.
    #[test]
    fn every_script_of_answers_and_kills_is_remembered(steps in prop::collection::vec(step(), 1..40)) {
        let folder = folder();
        let mut store = store(&folder);
        let mut model = vec![sitting(0)];
        store.keep(&Save::of(&model[0]), 0).expect("kept");
        for step in steps {
            let number = u8::try_from(model.len()).unwrap_or(u8::MAX);
            let session = model.last_mut().expect("a sitting");
            match step {
                Step::Begin => model.push(sitting(number)),
                Step::Answer(pick) => {
                    session.next(at(3));
                    answer(session, pick);
                }
                Step::Claim => _ = session.claim(session.current(), at(2)),
                Step::Kill => {
                    std::mem::forget(std::mem::replace(&mut store, self::store(&folder)));
                    let newest = model.iter().rev().find(|session| !session.is_finished());
                    let mut newest = newest.cloned();
                    newest.iter_mut().filter(|s| s.item().given.is_some()).for_each(|session| {
                        session.next(at(0));
                    });
                    let found = open(&store);
                    prop_assert_eq!(found.first().map(told), newest.as_ref().map(told));
                }
            }
            let session = model.last().expect("a sitting");
            store.keep(&Save::of(session), 0).expect("kept");
        }
        let history = store.history(None).expect("a history");
        let expected = model.iter().rev().map(|s| (s.begun(None), s.log().to_vec()));
        prop_assert_eq!(history, expected.collect::<Vec<_>>());
    }
}
