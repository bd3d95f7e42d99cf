//! Copies of days, and what is put back.

use jiff::civil::{Date, date};

use super::super::backup::{self, Reason};
use super::*;

/// The names in the folder of copies.
fn copies(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path().join("backups")).into_iter().flatten();
    let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("an entry").file_name();
    let mut names: Vec<String> =
        entries.map(|entry| name(entry).to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn daily(store: &Store, day: Date) -> Result<(), StoreError> {
    backup::daily(&store.connection, &store.path, day, &mut || false)
}

fn filled(folder: &TempDir, numbers: std::ops::Range<u8>) -> Store {
    let mut store = store(folder);
    for number in numbers {
        let mut session = sitting(number);
        answer(&mut session, number);
        store.keep(&Save::of(&session), 0).expect("kept");
    }
    store
}

/// Writes over what the pages hold, but for the first.
fn damage(path: &Path) {
    let mut bytes = fs::read(path).expect("a file");
    let end = bytes.len();
    bytes[4_096 + 8..end].fill(0x5A);
    fs::write(path, bytes).expect("a file");
}

#[test]
fn seven_days_have_their_copies() {
    let folder = folder();
    let store = filled(&folder, 0..2);
    for day in 1..=10 {
        daily(&store, date(2026, 11, day)).expect("a copy");
    }
    let names: Vec<String> = (4..=10).map(|day| format!("attempts-2026-11-{day:02}.db")).collect();
    assert_eq!(copies(&folder), names);
    let copy = Store::open(&folder.path().join("backups").join(&names[0])).expect("ours");
    assert_eq!(copy.expect("a copy").history(None).expect("a history").len(), 2);
}

#[test]
fn a_day_has_one_copy() {
    let folder = folder();
    let day = date(2026, 11, 23);
    daily(&filled(&folder, 0..1), day).expect("a copy");
    daily(&filled(&folder, 1..3), day).expect("no other");
    let copy = Store::open(&folder.path().join("backups/attempts-2026-11-23.db")).expect("ours");
    assert_eq!(copy.expect("a copy").history(None).expect("a history").len(), 1);
}

#[test]
fn a_clock_set_back_costs_one_copy_at_most() {
    let folder = folder();
    let store = filled(&folder, 0..1);
    for day in 1..=7 {
        daily(&store, date(2026, 11, day)).expect("a copy");
    }
    daily(&store, date(1970, 1, 1)).expect("a copy");
    daily(&store, date(1970, 1, 2)).expect("a copy");
    let names = copies(&folder);
    assert_eq!((names.len(), names[0].as_str()), (7, "attempts-1970-01-02.db"));
    assert_eq!(names[6], "attempts-2026-11-07.db");
}

#[test]
fn a_damaged_file_replaces_no_copy() {
    let folder = folder();
    let path = folder.path().join(FILE);
    for day in 1..=7 {
        daily(&filled(&folder, day..day + 1), date(2026, 11, i8::try_from(day).expect("small")))
            .expect("a copy");
    }
    let before = copies(&folder);
    damage(&path);
    let connection = Connection::open(&path).expect("a header");
    let made = backup::daily(&connection, &path, date(2026, 11, 8), &mut || false);
    assert!(matches!(made, Err(StoreError::Damaged { .. })), "{made:?}");
    assert_eq!(copies(&folder), before);
}

#[test]
fn what_is_urgent_comes_before_a_copy() {
    let folder = folder();
    let store = filled(&folder, 0..1);
    let mut looks = 0;
    let made = backup::daily(&store.connection, &store.path, date(2026, 11, 8), &mut || {
        looks += 1;
        true
    });
    assert!(matches!(made, Err(StoreError::Busy { .. })) && looks == 1, "{made:?}");
    assert_eq!(copies(&folder), [""; 0]);
}

#[test]
fn the_keeper_copies_a_day_after_its_first_answer() {
    let folder = folder();
    let path = folder.path().join(FILE);
    let mut keeper = Keeper::start(Some(path.clone()), None, || {});
    keeper.recall(None);
    keeper.recalled(WHILE).expect("a look");
    assert_eq!(copies(&folder), [""; 0], "looking copies nothing");
    let mut session = sitting(1);
    answer(&mut session, 0);
    keeper.keep(Save::of(&session));
    keeper.end(WHILE);
    assert_eq!(copies(&folder), ["attempts-1970-01-01.db"]);
    let copy = Store::open(&folder.path().join("backups/attempts-1970-01-01.db")).expect("ours");
    let history = copy.expect("a copy").history(None).expect("a history");
    assert_eq!(history[0].1, session.log());
}

/// The file was lost: the copy that would be the next to go is kept for good.
#[test]
fn a_new_file_spares_the_last_copy_of_the_old_one() {
    let folder = folder();
    daily(&filled(&folder, 0..2), date(2026, 11, 1)).expect("a copy");
    fs::remove_file(folder.path().join(FILE)).expect("a file");
    let anew = filled(&folder, 2..3);
    for day in 2..=20 {
        daily(&anew, date(2026, 11, day)).expect("a copy");
    }
    assert_eq!(copies(&folder)[0], "attempts-2026-11-01-replaced.db");
    assert_eq!(copies(&folder).len(), 8);
}

/// How many attempts there are in the file.
fn count(path: &Path) -> usize {
    let store = Store::open(path).expect("ours").expect("a store");
    store.verify(false).expect("sound");
    store.history(None).expect("a history").len()
}

#[rstest]
#[case("empty")]
#[case("text")]
#[case("foreign")]
#[case("newer")]
#[case("damaged")]
fn a_lost_file_is_set_aside_for_a_copy(#[case] kind: &str) {
    let (folder, other) = (folder(), super::folder());
    let path = folder.path().join(FILE);
    let copy = other.path().join("copy.db");
    filled(&other, 0..3).back_up_to(&copy).expect("a copy");
    strange(kind, &path);
    let before = fs::read(&path).expect("a file");
    let restored = restore(&path, &copy, at(0)).expect("a way back");
    assert_eq!((restored.attempts, count(&path)), (3, 3));
    let aside = folder.path().join("backups/aside-1970-01-01.db");
    assert_eq!(restored.replaced.as_deref(), Some(aside.as_path()));
    assert_eq!(fs::read(aside).expect("a file"), before);
}

#[test]
fn what_was_there_is_kept_and_open_windows_see_what_is_new() {
    let folder = folder();
    let path = folder.path().join(FILE);
    let copy = folder.path().join("copy.db");
    let mut window = filled(&folder, 0..1);
    window.back_up_to(&copy).expect("a copy");
    assert!(matches!(window.back_up_to(&copy), Err(StoreError::Exists { .. })));
    drop(filled(&folder, 1..4));
    let restored = restore(&path, &copy, at(0)).expect("a way back");
    assert_eq!(count(&path), 1);
    assert_eq!(window.history(None).expect("a history").len(), 1);
    assert_eq!(count(&restored.replaced.expect("a copy")), 4);
    let mut session = sitting(9);
    answer(&mut session, 0);
    window.keep(&Save::of(&session), 0).expect("kept");
    assert_eq!(count(&path), 2);
}

/// The copy is older than the attempt that goes on: what it lacks is given again.
#[test]
fn an_attempt_goes_on_after_an_older_copy_of_itself() {
    let folder = folder();
    let copy = folder.path().join("copy.db");
    let (mut window, mut session) = (store(&folder), sitting(1));
    for pick in 0..3 {
        answer(&mut session, pick);
        session.next(at(9));
        window.keep(&Save::of(&session), usize::from(pick)).expect("kept");
        if pick == 0 {
            window.back_up_to(&copy).expect("a copy");
        }
    }
    restore(&window.path, &copy, at(0)).expect("a way back");
    answer(&mut session, 1);
    window.keep(&Save::of(&session), 3).expect("kept");
    assert_eq!(window.history(None).expect("a history")[0].1, session.log());
}

#[rstest]
#[case("empty")]
#[case("text")]
#[case("short")]
#[case("foreign")]
#[case("newer")]
#[case("damaged")]
#[case("folder")]
#[case("nothing")]
fn what_is_no_copy_is_refused_and_nothing_is_changed(#[case] kind: &str) {
    let (folder, other) = (folder(), super::folder());
    let path = folder.path().join(FILE);
    let from = other.path().join("copy.db");
    drop(filled(&folder, 0..2));
    if kind != "nothing" {
        strange(kind, &from);
    }
    let before = fs::read(&path).expect("a file");
    let refused = restore(&path, &from, at(0)).expect_err("a refusal");
    assert_eq!(refused.path(), Some(from.as_path()), "{refused}");
    assert_eq!(fs::read(&path).expect("a file"), before);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[test]
fn a_copy_is_one_file_and_is_not_changed_by_looking() {
    let folder = folder();
    let copy = backup::name(&folder.path().join(FILE), date(2026, 1, 1), Reason::Day);
    let store = filled(&folder, 0..2);
    daily(&store, date(2026, 1, 1)).expect("a copy");
    let before = fs::read(&copy).expect("a file");
    assert_eq!(before[18..20], [1, 1], "no log beside it");
    restore(&store.path, &copy, at(0)).expect("a way back");
    assert_eq!(fs::read(&copy).expect("a file"), before);
    assert_eq!(copies(&folder).len(), 2);
}
