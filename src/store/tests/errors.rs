//! What is said where the file can't be used: which fault, whether to try again, which copy is left.

use std::io::ErrorKind;

use jiff::civil::date;
use rusqlite::ffi;

use super::super::backup;
use super::*;

/// A fault by its name and, where the system has one for it, by that.
fn told(error: &StoreError) -> (&'static str, Option<ErrorKind>) {
    match error {
        StoreError::Busy { .. } => ("busy", None),
        StoreError::Damaged { .. } => ("damaged", None),
        StoreError::NotDatabase { .. } => ("no database", None),
        StoreError::Unusable { source, .. } => ("unusable", Some(source.kind())),
        _ => ("other", None),
    }
}

#[rstest]
#[case::busy(ffi::SQLITE_BUSY, ("busy", None), false)]
#[case::locked(ffi::SQLITE_LOCKED, ("busy", None), false)]
#[case::corrupt(ffi::SQLITE_CORRUPT, ("damaged", None), true)]
#[case::no_database(ffi::SQLITE_NOTADB, ("no database", None), true)]
#[case::full(ffi::SQLITE_FULL, ("unusable", Some(ErrorKind::StorageFull)), false)]
#[case::forbidden(ffi::SQLITE_PERM, ("unusable", Some(ErrorKind::PermissionDenied)), false)]
#[case::disk(ffi::SQLITE_IOERR, ("unusable", Some(ErrorKind::Other)), false)]
fn a_fault_of_the_database_has_its_name(
    #[case] code: i32,
    #[case] expected: (&str, Option<ErrorKind>),
    #[case] is_final: bool,
) {
    let fault = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
    let error = StoreError::of(Path::new("a.db"), &fault);
    assert_eq!((told(&error), error.is_final()), (expected, is_final));
    assert_eq!(error.path(), Some(Path::new("a.db")));
}

#[test]
fn what_can_not_be_read_as_it_was_written_is_damage() {
    let error = StoreError::of(Path::new("a.db"), &rusqlite::Error::QueryReturnedNoRows);
    assert_eq!(told(&error), ("damaged", None));
}

#[test]
fn the_newest_copy_stands_in_for_a_file_that_was_lost() {
    let folder = folder();
    let path = folder.path().join(FILE);
    let store = store(&folder);
    for day in [1, 2] {
        backup::daily(&store.connection, &path, date(2026, 11, day), &mut || false)
            .expect("a copy");
    }
    drop(store);
    fs::write(&path, "no database, but a text that is long enough to be looked at")
        .expect("a file");
    let error = Store::open(&path).expect_err("no database");
    let newest = folder.path().join("backups/attempts-2026-11-02.db");
    assert_eq!(error.backup(), Some(newest));
    assert_eq!(StoreError::Busy { path }.backup(), None);
}

#[test]
fn opening_a_file_of_this_version_copies_nothing() {
    let folder = folder();
    drop(store(&folder));
    assert!(Store::open(&folder.path().join(FILE)).expect("ours").is_some());
    assert_eq!(copies(&folder.path().join(FILE)), []);
    assert!(!folder.path().join("backups").exists());
}
