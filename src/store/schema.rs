//! What lies in the database, and how a connection to it is made.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::StoreError;

/// The version of the schema that this program writes.
pub(super) const VERSION: u32 = 2;
/// « reli », which says whose the file is.
pub(super) const APPLICATION: u32 = 0x7265_6C69;

/// How long another program that writes is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// What makes a database of each version one of the next; the first makes an empty one a database of
/// version 1. What was released is never changed here: files of it are out there.
const MIGRATIONS: [&str; VERSION as usize] = [TABLES, REVIEWS];

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

/// The raw log of reviews, from which all that is due is computed. `item` is a word of the glossary or
/// the id of a question, by `kind`.
const REVIEWS: &str = "
CREATE TABLE review (
    review BLOB PRIMARY KEY, learner TEXT, quiz TEXT NOT NULL, kind TEXT NOT NULL,
    item TEXT NOT NULL, at TEXT NOT NULL, rating TEXT NOT NULL, outcome TEXT NOT NULL,
    written TEXT NOT NULL, seconds REAL NOT NULL, remarks TEXT NOT NULL
) STRICT;
ALTER TABLE entry ADD COLUMN flagged INTEGER;
CREATE INDEX attempt_of_learner ON attempt (learner, quiz);
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
    SELECT attempt AS summed, SUM(points) AS points,
        SUM(IIF(event = 'answered', seconds, 0)) AS seconds, SUM(event = 'answered') AS answered
    FROM entry GROUP BY attempt
) AS sums ON summed = attempt.attempt
WHERE ?1 IS NULL OR learner = ?1 ORDER BY attempt.rowid DESC";

/// Makes an empty file a database of ours.
pub(super) fn fill(path: &Path) -> rusqlite::Result<()> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    migrate(&connection, 0)?;
    connection.pragma_update(None, "application_id", APPLICATION)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.close().map_err(|(_, error)| error)
}

/// Makes a database of an older version one of this: wholly or not at all.
pub(super) fn migrate(connection: &Connection, version: u32) -> rusqlite::Result<()> {
    let steps = MIGRATIONS[version as usize..].concat();
    connection.execute_batch(&format!(
        "BEGIN IMMEDIATE; {steps} PRAGMA user_version = {VERSION}; COMMIT;"
    ))
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

/// Refuses a database that is not ours or newer, by what it says of itself; gives its version.
pub(super) fn checked(connection: &Connection, path: &Path) -> Result<u32, StoreError> {
    let said = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let both = said("application_id").and_then(|id| Ok((id, said("user_version")?)));
    match both.map_err(|error| StoreError::of(path, &error))? {
        (application, _) if application != i64::from(APPLICATION) => {
            Err(StoreError::Foreign { path: path.to_owned() })
        }
        (_, version) => match u32::try_from(version) {
            Ok(version @ 1..=VERSION) => Ok(version),
            Ok(0) | Err(_) => Err(StoreError::Damaged { path: path.to_owned() }),
            Ok(schema) => Err(StoreError::Newer { path: path.to_owned(), schema }),
        },
    }
}
