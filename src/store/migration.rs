//! A database of an older version becomes one of this: a copy is made first, and it is wholly done or
//! not at all.

use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::StoreError;
use super::backup::{self, Reason};
use super::schema::{self, VERSION};

/// The same database as this version has it. One that can't be written is read into memory and made
/// so there; nothing can be kept in that.
///
/// # Errors
/// Where no copy could be made, or the file is in use.
pub(super) fn migrated(
    connection: Connection,
    path: &Path,
    version: u32,
) -> Result<Connection, StoreError> {
    let failed = |error| StoreError::of(path, &error);
    if connection.is_readonly("main").map_err(failed)? {
        return in_memory(&connection, path, version);
    }
    let transaction = Transaction::new_unchecked(&connection, TransactionBehavior::Immediate);
    let transaction = transaction.map_err(failed)?;
    // Another program may have been quicker.
    let version = schema::checked(&transaction, path)?;
    if version < VERSION {
        back_up(path, version)?;
        schema::migrate(&transaction, version).map_err(failed)?;
    }
    transaction.commit().map_err(failed)?;
    Ok(connection)
}

/// Copies the file as it is before; its day is the one on which it was last written to.
fn back_up(path: &Path, version: u32) -> Result<(), StoreError> {
    let written = path.metadata().and_then(|metadata| metadata.modified());
    let written = written.map_err(|source| StoreError::unusable(path, source))?;
    let day = backup::day(Timestamp::try_from(written).unwrap_or_default());
    // The connection that is to migrate is in a transaction, from which nothing is copied.
    let reader = schema::connect(path).map_err(|error| StoreError::of(path, &error))?;
    let copy = backup::name(path, day, Reason::Migration(version));
    backup::write(&reader, &copy, &mut || false)
}

fn in_memory(connection: &Connection, path: &Path, version: u32) -> Result<Connection, StoreError> {
    let failed = |error| StoreError::of(path, &error);
    let mut memory = Connection::open_in_memory().map_err(failed)?;
    backup::copy_into(connection, &mut memory, path, &mut || false)?;
    schema::migrate(&memory, version).map_err(failed)?;
    memory.pragma_update(None, "query_only", true).map_err(failed)?;
    Ok(memory)
}

/// Makes a database of an older version one of this in a transaction of its own.
pub(super) fn within(connection: &Connection, version: u32) -> rusqlite::Result<()> {
    let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    schema::migrate(&transaction, version)?;
    transaction.commit()
}
