//! Taking a learner out of the file and its copies, or everyone: afterwards nothing of it lies there.

use std::fs;
use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::file::{self, Filled};
use super::{Store, StoreError, backup, schema};

/// What there is of a learner, or of all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Belongings {
    pub attempts: usize,
    /// How many of those are not finished.
    pub open: usize,
    /// How many reviews.
    pub reviews: usize,
    /// How many copies beside the file hold something of it.
    pub copies: usize,
}

impl Belongings {
    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Store {
    /// What there is of a learner, or of all.
    ///
    /// # Errors
    /// Where the file can't be read.
    pub fn belongings(&self, learner: Option<&str>) -> Result<Belongings, StoreError> {
        let counted = || {
            let whose = "?1 IS NULL OR learner = ?1";
            let count = |what: &str| {
                let select = format!("SELECT COUNT(*) FROM {what}");
                self.connection.query_row(&select, [learner], |row| row.get::<_, u32>(0))
            };
            Ok(Belongings {
                attempts: count(&format!("attempt WHERE ({whose})"))? as usize,
                open: count(&format!("attempt WHERE ({whose}) AND finished IS NULL"))? as usize,
                reviews: count(&format!("review WHERE ({whose})"))? as usize,
                copies: 0,
            })
        };
        let counted = counted().map_err(|error| StoreError::of(&self.path, &error))?;
        let held = backup::all(&self.path).into_iter().filter(|copy| holds(copy, learner));
        let copies = held.count() + backup::aside(&self.path).len();
        Ok(Belongings { copies, ..counted })
    }

    /// Takes a learner out of the file and its copies, or everyone. Copies that can't be read go whole.
    ///
    /// # Errors
    /// Where something of it may still be there: do it again.
    pub fn erase(&mut self, learner: Option<&str>) -> Result<(), StoreError> {
        let failed = |error| StoreError::of(&self.path, &error);
        erase_rows(&self.connection, learner).map_err(failed)?;
        // What was overwritten would still stand in the log.
        let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
        let is_held = self.connection.query_row(checkpoint, [], |row| row.get::<_, bool>(0));
        if is_held.map_err(failed)? {
            return Err(StoreError::Busy { path: self.path.clone() });
        }
        for copy in backup::all(&self.path) {
            if learner.is_none() || without(&copy, learner).is_err() {
                remove(&copy)?;
            }
        }
        // A file set aside may hold others, and can't be written: it only goes with everything.
        if learner.is_none() {
            backup::aside(&self.path).iter().try_for_each(|aside| remove(aside))?;
        }
        backup::clear(&self.path);
        Ok(())
    }
}

fn remove(path: &Path) -> Filled {
    fs::remove_file(path).map_err(|source| StoreError::unusable(path, source))
}

/// Whether a copy holds something of a learner; one that can't be read may.
fn holds(copy: &Path, learner: Option<&str>) -> bool {
    let found = schema::look(copy).and_then(|connection| {
        let select = "SELECT EXISTS (SELECT 1 FROM attempt WHERE ?1 IS NULL OR learner = ?1)";
        connection.query_row(select, [learner], |row| row.get::<_, bool>(0))
    });
    found.unwrap_or(true)
}

/// Writes a copy anew without a learner.
fn without(copy: &Path, learner: Option<&str>) -> Filled {
    let failed = |error| StoreError::of(copy, &error);
    let from = schema::look(copy).map_err(failed)?;
    file::replace(copy, |made| {
        backup::copied(&from, made, copy, &mut || false)?;
        let made = Connection::open(made).map_err(failed)?;
        erase_rows(&made, learner).map_err(failed)?;
        schema::verify(&made, copy, true)
    })
}

/// Every table that says whose a row is, or to which attempt it belongs, whatever the version.
fn erase_rows(connection: &Connection, learner: Option<&str>) -> rusqlite::Result<()> {
    connection.pragma_update(None, "secure_delete", true)?;
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    // What refers to a row goes after it, in the same transaction.
    transaction.pragma_update(None, "defer_foreign_keys", true)?;
    for table in schema::tables(&transaction)?.iter().filter(|table| table.has("learner")) {
        let delete = format!("DELETE FROM {} WHERE ?1 IS NULL OR learner = ?1", table.name);
        transaction.execute(&delete, [learner])?;
    }
    for table in schema::tables(&transaction)?.iter().filter(|table| table.name != "attempt") {
        if table.has("attempt") {
            let orphans = "attempt NOT IN (SELECT attempt FROM attempt)";
            transaction.execute(&format!("DELETE FROM {} WHERE {orphans}", table.name), [])?;
        }
    }
    let unused = "DELETE FROM quiz_text WHERE hash NOT IN (SELECT text FROM attempt)";
    transaction.execute(unused, [])?;
    transaction.commit()?;
    connection.execute_batch("VACUUM")
}
