//! A file of an older version: every attempt stays, and what fails leaves it whole.

use super::super::{migration, schema};
use super::*;

/// A file that the first version made: one attempt finished, two open.
fn old(folder: &TempDir) -> PathBuf {
    let path = folder.path().join(FILE);
    fs::copy("tests/memory/version-1.db", &path).expect("a copy");
    path
}

fn version(path: &Path) -> u32 {
    let connection = schema::look(path).expect("a database");
    schema::checked(&connection, path).expect("ours")
}

/// The only copy there is.
fn copy(folder: &TempDir) -> PathBuf {
    let mut entries = fs::read_dir(folder.path().join("backups")).expect("copies");
    let copy = entries.next().expect("a copy").expect("an entry").path();
    assert!(entries.next().is_none());
    copy
}

#[test]
fn a_file_of_the_first_version_keeps_every_attempt_and_goes_on() {
    let folder = folder();
    let path = old(&folder);
    let mut store = Store::open(&path).expect("ours").expect("a store");
    store.verify(false).expect("sound");
    let summaries = store.summaries(None).expect("summaries");
    let told: Vec<_> =
        summaries.iter().map(|s| (s.answered, s.asked, s.finished.is_some())).collect();
    assert_eq!(told, [(1, 3, false), (2, 3, false), (3, 3, true)]);
    assert_eq!(summaries[2].points.quarters(), 16);
    let mut open = super::open(&store).remove(0);
    assert_eq!(open.answered(), 1);
    answer(&mut open, 0);
    store.keep(&Save::of(&open), 1).expect("kept");
    assert_eq!(store.history(None).expect("a history")[0].1, open.log());
}

#[test]
fn a_copy_is_made_before() {
    let folder = folder();
    let path = old(&folder);
    drop(Store::open(&path).expect("ours"));
    let copy = copy(&folder);
    let name = copy.file_name().expect("a name").to_string_lossy().into_owned();
    assert!(name.starts_with("attempts-2") && name.ends_with("-version-1.db"), "{name}");
    assert_eq!((version(&copy), version(&path)), (1, schema::VERSION));
    drop(Store::open(&copy).expect("ours"));
}

/// The second version has a table that is in the way: nothing of it is there afterwards.
#[test]
fn a_migration_that_fails_leaves_the_file_whole() {
    let folder = folder();
    let path = old(&folder);
    let connection = Connection::open(&path).expect("a database");
    connection.execute_batch("CREATE TABLE review (x)").expect("a table");
    drop(connection);
    let said = |path: &Path| {
        let connection = schema::look(path).expect("a database");
        let select = "SELECT group_concat(sql) || (SELECT count(*) FROM entry) FROM sqlite_schema";
        connection.query_row(select, [], |row| row.get::<_, String>(0)).expect("a text")
    };
    let before = said(&path);
    assert!(Store::open(&path).is_err());
    assert_eq!((said(&path), version(&path)), (before, 1));
}

#[test]
fn where_no_copy_can_be_made_nothing_is_migrated() {
    let folder = folder();
    let path = old(&folder);
    fs::write(folder.path().join("backups"), "in the way").expect("a file");
    let refused = Store::open(&path).expect_err("a refusal");
    assert!(matches!(refused, StoreError::Unusable { .. }), "{refused}");
    assert_eq!(version(&path), 1);
}

#[test]
fn windows_that_open_an_old_file_at_once_agree() {
    for _ in 0..5 {
        let folder = folder();
        let path = old(&folder);
        std::thread::scope(|scope| {
            let open = || Store::open(&path).expect("ours").expect("a store").summaries(None);
            let windows: Vec<_> = (0..4).map(|_| scope.spawn(open)).collect();
            for window in windows {
                let summaries = window.join().expect("no panic");
                assert_eq!(summaries.expect("summaries").len(), 3);
            }
        });
        assert_eq!((version(&path), version(&copy(&folder))), (schema::VERSION, 1));
    }
}

#[test]
fn an_old_file_that_only_reads_is_read_as_it_is() {
    let folder = folder();
    let path = old(&folder);
    let before = fs::read(&path).expect("a file");
    let connection = schema::look(&path).expect("a connection that only reads");
    let connection = migration::migrated(connection, &path, 1).expect("a database in memory");
    let identity = file::Identity::of(&path).expect("a file");
    let mut store = Store { connection, path: path.clone(), identity };
    assert_eq!(store.summaries(None).expect("summaries").len(), 3);
    let kept = store.keep(&Save::of(&sitting(1)), 0);
    assert!(matches!(kept, Err(StoreError::Unusable { .. })), "{kept:?}");
    assert_eq!(fs::read(&path).expect("a file"), before);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}
