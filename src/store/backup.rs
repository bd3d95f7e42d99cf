//! Copies of the file beside it: made by `SQLite`'s own backup call, checked, and there whole or not
//! at all.
//!
//! Seven of them are of days; that made before a migration, before something was put in the file's
//! place, or of a file that was lost, stays.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::file::{self, Filled, UNFINISHED};
use super::{StoreError, schema};

/// The folder of the copies, beside the file.
const FOLDER: &str = "backups";
/// How many copies of days there are.
const DAYS: usize = 7;
/// How many pages are copied before the next look at whether something else is more urgent.
const PAGES: i32 = 64;
/// How often a file that another program has locked is tried again, and after which time.
const TRIES: usize = 200;
const PAUSE: Duration = Duration::from_millis(10);

/// What a copy was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    Day,
    /// The file was of that version.
    Migration(u32),
    /// Something else is put in its place.
    Replaced,
}

/// The day of an instant. It is that of Greenwich: no zone and no summer time makes it come twice.
pub(super) fn day(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}

/// The name of the copy of a day beside the file at `path`.
pub(super) fn name(path: &Path, day: Date, reason: Reason) -> PathBuf {
    let name = match reason {
        Reason::Day => format!("attempts-{day}.db"),
        Reason::Migration(version) => format!("attempts-{day}-version-{version}.db"),
        Reason::Replaced => return free(path, &format!("attempts-{day}-replaced")),
    };
    folder(path).join(name)
}

/// A name in the folder of copies that no file has.
fn free(path: &Path, beginning: &str) -> PathBuf {
    let name = |number: u32| match number {
        1 => folder(path).join(format!("{beginning}.db")),
        number => folder(path).join(format!("{beginning}-{number}.db")),
    };
    (1..u32::MAX).map(name).find(|name| !name.exists()).unwrap_or_else(|| name(1))
}

fn folder(path: &Path) -> PathBuf {
    file::folder(path).join(FOLDER)
}

/// The copies beside the file at `path`, the oldest first.
pub(super) fn all(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder(path)).into_iter().flatten().flatten();
    let mut copies: Vec<PathBuf> =
        entries.map(|entry| entry.path()).filter(|copy| date(copy).is_some()).collect();
    copies.sort();
    copies
}

/// The day that the name of a copy tells.
pub(super) fn date(copy: &Path) -> Option<Date> {
    let name = copy.file_name()?.to_str()?;
    name.strip_suffix(".db")?.strip_prefix("attempts-")?.get(..10)?.parse().ok()
}

/// Whether a copy is one of the seven.
fn is_of_a_day(copy: &Path) -> bool {
    copy.file_name().is_some_and(|name| name.len() == "attempts-2000-01-01.db".len())
}

/// Copies a database to a file, which is there only when it is whole and was checked.
///
/// # Errors
/// Where it can't be read or written, is damaged, or `is_urgent` said that it has to wait.
pub(super) fn write(
    from: &Connection,
    to: &Path,
    is_urgent: &mut dyn FnMut() -> bool,
) -> Result<(), StoreError> {
    file::replace(to, |made| copied(from, made, to, is_urgent))
}

/// Copies a database to a file of its own, without a log beside it.
pub(super) fn copied(
    from: &Connection,
    made: &Path,
    to: &Path,
    is_urgent: &mut dyn FnMut() -> bool,
) -> Filled {
    let failed = |error| StoreError::of(to, &error);
    let mut copy = Connection::open(made).map_err(failed)?;
    // The whole file is put on disk at the end, and is not there before.
    copy.pragma_update(None, "journal_mode", "OFF").map_err(failed)?;
    copy.pragma_update(None, "synchronous", "OFF").map_err(failed)?;
    copy_into(from, &mut copy, to, is_urgent)?;
    copy.pragma_update(None, "journal_mode", "DELETE").map_err(failed)?;
    schema::verify(&copy, to, true)?;
    copy.close().map_err(|(_, error)| failed(error))
}

/// Copies a database into another one, as it is at this moment.
pub(super) fn copy_into(
    from: &Connection,
    into: &mut Connection,
    path: &Path,
    is_urgent: &mut dyn FnMut() -> bool,
) -> Filled {
    let failed = |error| StoreError::of(path, &error);
    let backup = Backup::new(from, into).map_err(failed)?;
    let mut tries = 0;
    while !is_urgent() && tries < TRIES {
        match backup.step(PAGES).map_err(failed)? {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => {
                tries += 1;
                thread::sleep(PAUSE);
            }
        }
    }
    Err(StoreError::Busy { path: path.to_owned() })
}

/// Makes the copy of a day where there is none; then the oldest of more than seven go, and what an
/// earlier try left half made.
pub(super) fn daily(
    from: &Connection,
    path: &Path,
    day: Date,
    is_urgent: &mut dyn FnMut() -> bool,
) -> Filled {
    let made = name(path, day, Reason::Day);
    if made.exists() {
        return Ok(());
    }
    write(from, &made, is_urgent)?;
    let of_days: Vec<PathBuf> =
        all(path).into_iter().filter(|copy| is_of_a_day(copy) && *copy != made).collect();
    for copy in of_days.iter().rev().skip(DAYS - 1) {
        // One that can't be deleted is one too many, and no harm.
        let _ = fs::remove_file(copy);
    }
    clear(path);
    Ok(())
}

/// Takes away what was left half made among the copies.
pub(super) fn clear(path: &Path) {
    let entries = fs::read_dir(folder(path)).into_iter().flatten().flatten();
    for entry in entries.filter(|e| e.file_name().to_string_lossy().starts_with(UNFINISHED)) {
        // Another program may have been quicker.
        let _ = fs::remove_file(entry.path());
    }
}

/// Keeps the newest copy of a day for good, where a file is made anew that history is expected of.
pub(super) fn spare(path: &Path) {
    let Some(newest) = all(path).into_iter().rfind(|copy| is_of_a_day(copy)) else { return };
    let Some(day) = date(&newest) else { return };
    // Where its name can't be changed, it stays one of the seven.
    let _ = fs::rename(&newest, name(path, day, Reason::Replaced));
}

/// Puts a file that is no sound database of ours among the copies, with what lies beside it; gives its
/// new name, which is none of a copy.
pub(super) fn set_aside(path: &Path, day: Date) -> Result<PathBuf, StoreError> {
    let unusable = |source| StoreError::unusable(path, source);
    fs::create_dir_all(folder(path)).map_err(unusable)?;
    let aside = free(path, &format!("aside-{day}"));
    for end in ["-wal", "-shm", "-journal", ""] {
        let ended = |path: &Path| {
            let mut name = path.as_os_str().to_owned();
            name.push(end);
            PathBuf::from(name)
        };
        let (from, to) = (ended(path), ended(&aside));
        if end.is_empty() || from.exists() {
            fs::rename(from, to).map_err(unusable)?;
        }
    }
    file::sync_folder(path)?;
    Ok(aside)
}

/// The files that were set aside.
pub(super) fn aside(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder(path)).into_iter().flatten().flatten();
    let is_aside = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("aside-"))
    };
    entries.map(|entry| entry.path()).filter(is_aside).collect()
}
