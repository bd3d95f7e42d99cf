//! Putting a copy or an export in the place of the file: looked at first, and what was there is kept.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::Connection;
use tempfile::TempPath;

use super::backup::{self, Reason};
use super::file::{self, Filled};
use super::{Store, StoreError, lines, migration, schema};

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// How many attempts there are now.
    pub attempts: usize,
    /// Where that lies which was there before.
    pub replaced: Option<PathBuf>,
}

/// Puts what is in `from`, a copy or an export, in the place of the file at `path`.
///
/// # Errors
/// Where `from` is neither, is damaged or of a newer version: nothing was changed then.
pub fn restore(path: &Path, from: &Path, now: Timestamp) -> Result<Restored, StoreError> {
    let made = file::filled(path, |made| fill(made, from))?;
    let connection = schema::look(&made).map_err(|error| StoreError::of(from, &error))?;
    schema::verify(&connection, from, false)?;
    let attempts = readable(connection, from)?;
    let replaced = put(path, made, now)?;
    Ok(Restored { attempts, replaced })
}

/// Makes a database of this version out of a copy or an export.
fn fill(made: &Path, from: &Path) -> Filled {
    let unusable = |source| StoreError::unusable(from, source);
    let metadata = fs::metadata(from).map_err(unusable)?;
    if !metadata.is_file() {
        return Err(StoreError::NotRegular { path: from.to_owned() });
    }
    let mut beginning = Vec::new();
    let read = File::open(from).and_then(|file| file.take(16).read_to_end(&mut beginning));
    read.map_err(unusable)?;
    if !beginning.starts_with(b"SQLite") && !beginning.is_empty() {
        return lines::read(from, made);
    }
    file::inspect(from)?;
    let failed = |error| StoreError::of(from, &error);
    let connection = schema::look(from).map_err(failed)?;
    let version = schema::checked(&connection, from)?;
    backup::copied(&connection, made, from, &mut || false)?;
    let made = Connection::open(made).map_err(failed)?;
    migration::within(&made, version).map_err(failed)
}

/// How many attempts there are, once all of it was read.
fn readable(connection: Connection, from: &Path) -> Result<usize, StoreError> {
    let orphans = "SELECT COUNT(*) FROM pragma_foreign_key_check";
    let orphans = connection.query_row(orphans, [], |row| row.get::<_, u32>(0));
    if orphans.map_err(|error| StoreError::of(from, &error))? > 0 {
        return Err(StoreError::Damaged { path: from.to_owned() });
    }
    let identity = file::Identity::of(from)?;
    let store = Store { connection, path: from.to_owned(), identity };
    Ok(store.history(None)?.len())
}

/// Puts a file in the place of the one that is there; gives where that lies now. A sound one is
/// overwritten page by page, so that other windows that have it open find what is new.
fn put(path: &Path, made: TempPath, now: Timestamp) -> Result<Option<PathBuf>, StoreError> {
    let current = Store::open(path).and_then(|store| {
        store.as_ref().map_or(Ok(()), |store| store.verify(false))?;
        Ok(store)
    });
    let day = backup::day(now);
    match current {
        Ok(Some(mut store)) => {
            let copy = backup::name(path, day, Reason::Replaced);
            backup::write(&store.connection, &copy, &mut || false)?;
            store.overwrite(&made)?;
            Ok(Some(copy))
        }
        Ok(None) => settle(path, made).map(|()| None),
        Err(error) if error.is_lost() => {
            let aside = backup::set_aside(path, day)?;
            settle(path, made)?;
            Ok(Some(aside))
        }
        Err(error) => Err(error),
    }
}

fn settle(path: &Path, made: TempPath) -> Filled {
    let settled = made.persist_noclobber(path);
    settled.map_err(|error| StoreError::unusable(path, error.error))?;
    file::sync_folder(path)
}

impl Store {
    /// Writes another database over this one, in one transaction.
    fn overwrite(&mut self, made: &Path) -> Filled {
        let failed = |error| StoreError::of(&self.path, &error);
        // One that can't be written was read into memory.
        if self.connection.path().is_none_or(str::is_empty) {
            return Err(StoreError::unusable(&self.path, file::refusal(&self.path)));
        }
        let from = schema::look(made).map_err(failed)?;
        backup::copy_into(&from, &mut self.connection, &self.path, &mut || false)
    }
}

impl StoreError {
    /// Whether the file holds nothing that this version could read.
    fn is_lost(&self) -> bool {
        matches!(
            self,
            Self::Empty { .. }
                | Self::NotDatabase { .. }
                | Self::Foreign { .. }
                | Self::Newer { .. }
                | Self::Damaged { .. }
        )
    }
}
