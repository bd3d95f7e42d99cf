//! A clock that is set back, or jumps: what happened keeps its order, and no time is negative.

use super::*;

/// Instants as a bad clock gives them: set back by a year, forward, and back by the hour of winter time.
const INSTANTS: [i64; 6] =
    [1_793_000_000, 1_761_000_000, 1_793_000_050, 1_793_003_600, 1_793_000_100, 0];

#[test]
fn entries_keep_their_order_and_no_time_is_negative() {
    let folder = folder();
    let mut store = store(&folder);
    let begun = Session::begin(quiz(), Choice::default(), 1, at(INSTANTS[0])).expect("questions");
    let mut session = begun.named(Uuid::from_u128(1));
    for second in INSTANTS {
        session.answer(crate::marking::key(session.question()), at(second));
        session.next(at(second));
        store.keep(&Save::of(&session), session.log().len() - 1).expect("kept");
    }
    let history = store.history(None).expect("a history");
    let instants: Vec<i64> = history[0].1.iter().map(|entry| entry.at.as_second()).collect();
    assert_eq!(instants, INSTANTS);
    let summary = &store.summaries(None).expect("summaries")[0];
    assert!((summary.seconds - session.seconds()).abs() < 1e-9 && summary.seconds >= 0.0);
    let again = open(&store).remove(0);
    assert_eq!(told(&again), told(&session));
    assert!(again.items().iter().all(|item| item.seconds >= 0.0));
}

#[test]
fn attempts_stand_in_the_order_begun_whatever_their_dates() {
    let folder = folder();
    let mut store = store(&folder);
    for (number, second) in (1..).zip(INSTANTS) {
        let begun = Session::begin(quiz(), Choice::default(), number, at(second));
        let session = begun.expect("questions").named(Uuid::from_u128(number.into()));
        store.keep(&Save::of(&session), 0).expect("kept");
    }
    let seeds: Vec<u64> =
        store.summaries(None).expect("summaries").iter().map(|summary| summary.seed).collect();
    assert_eq!(seeds, [6, 5, 4, 3, 2, 1]);
    let newest = store.open_attempts(None, None, 1).expect("attempts").remove(0);
    assert_eq!(newest.begun.seed, 6);
}

/// What lies between closing the lid and opening it is told to the sitting, and does not count.
#[test]
fn a_pause_that_is_told_does_not_count() {
    let begun = Session::begin(quiz(), Choice::default(), 1, at(0)).expect("questions");
    let mut session = begun.named(Uuid::from_u128(1));
    session.resumed(at(30_000));
    session.answer(Answer::Unknown, at(30_004));
    assert!((session.seconds() - 4.0).abs() < 1e-9);
}
