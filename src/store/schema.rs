//! What lies in the database, and how a connection to it is made.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::StoreError;

/// The version of the schema that this program writes.
pub(super) const VERSION: u32 = 1;
/// « reli », which says whose the file is.
pub(super) const APPLICATION: u32 = 0x7265_6C69;

/// How long another program that writes is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// `points` of an entry are what it changes, in quarters, so that their sum is the score.
const TABLES: &str = "
CREATE TABLE quiz_text (
    hash BLOB PRIMARY KEY, stem TEXT NOT NULL, source TEXT NOT NULL, files TEXT NOT NULL
) STRICT;
CREATE TABLE attempt (
    attempt BLOB PRIMARY KEY, learner TEXT, quiz TEXT NOT NULL, title TEXT NOT NULL,
    hash BLOB NOT NULL, text BLOB NOT NULL REFERENCES quiz_text, seed TEXT NOT NULL,
    mode TEXT NOT NULL, choice TEXT NOT NULL, started TEXT NOT NULL, asked TEXT NOT NULL,
    out_of INTEGER NOT NULL
) STRICT;
CREATE TABLE entry (
    attempt BLOB NOT NULL REFERENCES attempt, sequence INTEGER NOT NULL, at TEXT NOT NULL,
    event TEXT NOT NULL, question TEXT, answer TEXT, written TEXT, outcome TEXT,
    points INTEGER NOT NULL DEFAULT 0, seconds REAL NOT NULL DEFAULT 0, hint INTEGER,
    claimed INTEGER, remarks TEXT, wording BLOB, key BLOB,
    PRIMARY KEY (attempt, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_sums ON entry (attempt, event, points, seconds);
";

/// Open attempts of a learner (1) at a quiz (2), the newest first.
pub(super) const OPEN: &str = "
SELECT * FROM attempt WHERE learner IS ?1 AND (?2 IS NULL OR quiz = ?2)
AND NOT EXISTS (
    SELECT 1 FROM entry WHERE entry.attempt = attempt.attempt AND event = 'finished'
)
ORDER BY rowid DESC";

/// Attempts of a learner, or of all, the newest first.
pub(super) const ATTEMPTS: &str = "
SELECT * FROM attempt WHERE ?1 IS NULL OR learner = ?1 ORDER BY rowid DESC";

pub(super) const SUMMARIES: &str = "
SELECT attempt.*, (
    SELECT at FROM entry WHERE entry.attempt = attempt.attempt AND event = 'finished'
) AS finished, sums.*
FROM attempt LEFT JOIN (
    SELECT attempt AS summed, SUM(points) AS points, SUM(seconds) AS seconds,
        SUM(event = 'answered') AS answered
    FROM entry GROUP BY attempt
) AS sums ON summed = attempt.attempt
WHERE ?1 IS NULL OR learner = ?1 ORDER BY attempt.rowid DESC";

/// Makes an empty file a database of ours.
pub(super) fn fill(path: &Path) -> rusqlite::Result<()> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.execute_batch(TABLES)?;
    connection.pragma_update(None, "application_id", APPLICATION)?;
    connection.pragma_update(None, "user_version", VERSION)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.close().map_err(|(_, error)| error)
}

/// A connection to a database that is there. Where its folder can't be written, one that only reads.
pub(super) fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).and_then(readable);
    match connection {
        Err(error) if may_be_read_alone(&error, path) => {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
                | OpenFlags::SQLITE_OPEN_URI
                | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            Connection::open_with_flags(as_immutable(path), flags).and_then(readable)
        }
        connection => connection,
    }
}

/// The connection, once something could be read through it.
fn readable(connection: Connection) -> rusqlite::Result<Connection> {
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    // In KiB: a sitting reads and writes few pages, and the whole program is to stay below 8 MB.
    connection.pragma_update(None, "cache_size", -256)?;
    connection.query_row("SELECT COUNT(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(connection)
}

/// Whether a database can be read where nothing can be written beside it: nothing lies there still
/// to be taken in.
fn may_be_read_alone(error: &rusqlite::Error, path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    matches!(error.sqlite_error_code(), Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly))
        && Path::new(&log).metadata().map_or(true, |log| log.len() == 0)
}

/// The address of a file that no one changes.
fn as_immutable(path: &Path) -> String {
    let mut address = "file:".to_owned();
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' => address.push(char::from(*byte)),
            byte if byte.is_ascii_alphanumeric() => address.push(char::from(*byte)),
            // Writing to a string cannot fail.
            byte => _ = write!(address, "%{byte:02X}"),
        }
    }
    address + "?immutable=1"
}

/// Refuses a database that is not ours or newer, by what it says of itself.
pub(super) fn checked(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let said = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let both = said("application_id").and_then(|id| Ok((id, said("user_version")?)));
    match both.map_err(|error| StoreError::of(path, &error))? {
        (application, _) if application != i64::from(APPLICATION) => {
            Err(StoreError::Foreign { path: path.to_owned() })
        }
        (_, version) if version > i64::from(VERSION) => Err(newer(path, version)),
        _ => Ok(()),
    }
}

fn newer(path: &Path, version: i64) -> StoreError {
    let schema = u32::try_from(version).unwrap_or(u32::MAX);
    StoreError::Newer { path: path.to_owned(), schema }
}
