//! When the face is told that there is something to show: not for what changes nothing on screen.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

/// How often it is told, of a file made so, when attempts left open are looked for.
fn told_of(made: impl FnOnce(&TempDir)) -> usize {
    let folder = folder();
    made(&folder);
    told_at(&folder.path().join(FILE))
}

/// The same of the file at a path.
fn told_at(path: &Path) -> usize {
    let told = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&told);
    let keeper = Keeper::start(Some(path.to_owned()), None, move || {
        count.fetch_add(1, Ordering::SeqCst);
    });
    keeper.recall(None);
    keeper.end(WHILE);
    told.load(Ordering::SeqCst)
}

#[test]
fn an_attempt_left_open_is_told() {
    let keep = |folder: &TempDir, save: &Save| store(folder).keep(save, 0).expect("kept");
    assert_eq!(told_of(|folder| keep(folder, &Save::of(&sitting(1)))), 1);
    let mut unread = Save::of(&sitting(1));
    unread.written =
        Arc::new(Written { source: "no quiz".to_owned(), ..(*unread.written).clone() });
    assert_eq!(told_of(|folder| keep(folder, &unread)), 1);
}

#[test]
fn that_there_is_none_is_not() {
    assert_eq!(told_of(|_| {}), 0);
    assert_eq!(told_of(|folder| drop(store(folder))), 0);
}

#[test]
fn a_fault_is_told() {
    assert_eq!(told_of(|folder| fs::create_dir(folder.path().join(FILE)).expect("a folder")), 1);
}

/// It may go away before the first answer, which says so where it does not.
#[test]
fn a_fault_that_may_go_away_is_not_told_yet() {
    let folder = folder();
    let file = folder.path().join("file");
    fs::write(&file, "no folder").expect("a file");
    let below = file.join(FILE);
    assert!(Store::open(&below).is_err_and(|error| !error.is_final()));
    assert_eq!(told_at(&below), 0);
}

#[test]
fn what_was_given_is_on_disk_when_its_keeper_is_dropped() {
    let folder = folder();
    let mut keeper = Keeper::start(Some(folder.path().join(FILE)), None, || {});
    keeper.keep(Save::of(&sitting(1)));
    drop(keeper);
    assert_eq!(store(&folder).history(None).expect("a history").len(), 1);
}

#[test]
fn what_is_kept_as_it_should_be_is_not() {
    let folder = folder();
    let told = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&told);
    let mut keeper = Keeper::start(Some(folder.path().join(FILE)), None, move || {
        count.fetch_add(1, Ordering::SeqCst);
    });
    keeper.keep(Save::of(&sitting(1)));
    assert!(matches!(keeper.end(WHILE), Standing::Kept));
    assert_eq!(told.load(Ordering::SeqCst), 0);
}
