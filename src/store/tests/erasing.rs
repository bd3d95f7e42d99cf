//! What is erased is gone, from the file, its log and its copies.

use jiff::civil::date;

use super::super::backup;
use super::*;

/// Letters that stand nowhere by chance.
const HERS: &str = "Zoé-7f3a";
const HIS: &str = "Max-90bc";

/// A sitting of a learner, whose name she types as an answer too.
fn save(number: u8, learner: &str) -> Save {
    let mut session = sitting(number);
    while !session.question().kind.takes_text() && session.next(at(0)) {}
    let typed = session.read(learner).expect("a typed answer");
    session.answer(typed, at(1));
    let mut save = Save::of(&session);
    save.begun.learner = Some(learner.into());
    save
}

/// Whether a text stands in any file of a folder.
fn is_left(folder: &Path, text: &str) -> bool {
    fs::read_dir(folder).expect("a folder").any(|entry| {
        let path = entry.expect("an entry").path();
        let held = || fs::read(&path).expect("a file");
        match path.is_dir() {
            true => is_left(&path, text),
            false => held().windows(text.len()).any(|bytes| bytes == text.as_bytes()),
        }
    })
}

/// Attempts of two people, and two copies of them.
fn two(folder: &TempDir) -> Store {
    let mut store = store(folder);
    for (number, learner) in [(1, HERS), (2, HIS), (3, HERS)] {
        store.keep(&save(number, learner), 0).expect("kept");
    }
    for day in [1, 2] {
        backup::daily(&store.connection, &store.path, date(2026, 11, day), &mut || false)
            .expect("a copy");
    }
    store
}

#[test]
fn one_learner_goes_and_the_other_stays_whole() {
    let folder = folder();
    let mut store = two(&folder);
    let his = store.history(Some(HIS)).expect("a history");
    let belongings = store.belongings(Some(HERS)).expect("a count");
    assert_eq!(belongings, Belongings { attempts: 2, open: 2, reviews: 0, copies: 2 });
    assert!(!belongings.is_empty());
    assert!(is_left(folder.path(), HERS));
    store.erase(Some(HERS)).expect("erased");
    assert!(!is_left(folder.path(), HERS));
    assert!(store.belongings(Some(HERS)).expect("a count").is_empty());
    assert_eq!(store.history(None).expect("a history"), his);
    for (copy, _) in copies(&store.path) {
        let copy = Store::open(&copy).expect("ours").expect("a copy");
        copy.verify(false).expect("sound");
        assert_eq!(copy.history(None).expect("a history"), his);
    }
}

#[test]
fn everyone_goes_with_every_copy() {
    let folder = folder();
    let mut store = two(&folder);
    let aside = folder.path().join("backups/aside-2026-11-01.db");
    fs::write(&aside, HIS).expect("a file");
    store.erase(None).expect("erased");
    assert!(!is_left(folder.path(), HERS) && !is_left(folder.path(), HIS));
    assert_eq!(copies(&store.path), []);
    assert!(!aside.exists());
    assert!(store.belongings(None).expect("a count").is_empty());
    store.verify(false).expect("sound");
}

#[test]
fn what_was_erased_does_not_come_back_from_an_open_window() {
    let folder = folder();
    let path = folder.path().join(FILE);
    let mut keeper = Keeper::start(Some(path.clone()), Some(HERS.into()), || {});
    let mut finished = sitting(1);
    while !finished.is_finished() {
        answer(&mut finished, 0);
        finished.next(at(0));
    }
    keeper.keep(Save::of(&finished));
    let mut session = sitting(2);
    answer(&mut session, 0);
    keeper.keep(Save::of(&session));
    assert!(matches!(keeper.standing(WHILE), Standing::Kept));
    store(&folder).erase(None).expect("erased while a window is open");
    session.next(at(3));
    answer(&mut session, 0);
    keeper.keep(Save::of(&session));
    let standing = keeper.standing(WHILE);
    assert!(
        matches!(&standing, Standing::Off(why) if matches!(**why, StoreError::Erased { .. })),
        "{standing:?}"
    );
    keeper.keep(Save::of(&session));
    keeper.keep(Save::of(&finished));
    assert_eq!(store(&folder).history(None).expect("a history"), []);
    keeper.keep(Save::of(&sitting(3)));
    assert!(matches!(keeper.end(WHILE), Standing::Kept), "another attempt is kept");
    assert_eq!(store(&folder).history(None).expect("a history").len(), 1);
}
