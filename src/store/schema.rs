//! What lies in the database, and how a connection to it is made.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension as _};

use super::StoreError;
use crate::system;

/// The version of the schema that this program writes.
pub(super) const VERSION: u32 = 2;
/// « reli », which says whose the file is.
pub(super) const APPLICATION: u32 = 0x7265_6C69;

/// How long another program that writes is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// What makes a database of each version one of the next; the first makes an empty one a database of
/// version 1. What was released is never changed here: files of it are out there.
const MIGRATIONS: [&[&str]; VERSION as usize] = [&[TABLES], &[REVIEWS, SUMS]];

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

/// `questions` of an attempt is how many were `asked`, told without reading those; what follows it are
/// the sums of its entries, so that a history of years is a look at its attempts alone. `review` is the
/// raw log of reviews, from which all that is due is computed. `item` is a word of the glossary or
/// the id of a question, by `kind`.
const REVIEWS: &str = "
CREATE TABLE review (
    review BLOB PRIMARY KEY, learner TEXT, quiz TEXT NOT NULL, kind TEXT NOT NULL,
    item TEXT NOT NULL, at TEXT NOT NULL, asked TEXT NOT NULL, rating TEXT NOT NULL,
    outcome TEXT NOT NULL, written TEXT NOT NULL, seconds REAL NOT NULL, hint INTEGER NOT NULL,
    claimed INTEGER NOT NULL, remarks TEXT NOT NULL
) STRICT;
ALTER TABLE entry ADD COLUMN flagged INTEGER;
CREATE INDEX attempt_of_learner ON attempt (learner, quiz);
ALTER TABLE attempt ADD COLUMN questions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attempt ADD COLUMN answered INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attempt ADD COLUMN points INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attempt ADD COLUMN seconds REAL NOT NULL DEFAULT 0;
ALTER TABLE attempt ADD COLUMN finished TEXT;
UPDATE attempt SET questions = json_array_length(asked);
";

/// Sums up the entries of attempts.
/// What is noted last of a question of an exam counts where it has no answer: its time always, and
/// what is noted as an answer before the exam is handed in.
const SUMS: &str = "
UPDATE attempt SET (answered, points, seconds, finished) = (
    SELECT COALESCE(SUM(event = 'answered'), 0), COALESCE(SUM(points), 0),
        COALESCE(SUM(IIF(event = 'answered', seconds, 0.0)), 0.0),
        MAX(IIF(event = 'finished', at, NULL))
    FROM entry WHERE entry.attempt = attempt.attempt
) WHERE questions > 0;
UPDATE attempt SET (answered, seconds) = (
    SELECT attempt.answered + COALESCE(SUM(attempt.finished IS NULL
        AND COALESCE(noted.answer, '\"unknown\"') <> '\"unknown\"'), 0),
        attempt.seconds + COALESCE(SUM(noted.seconds), 0.0)
    FROM entry AS noted WHERE noted.attempt = attempt.attempt AND noted.event = 'noted'
    AND noted.sequence = (
        SELECT MAX(later.sequence) FROM entry AS later WHERE later.attempt = attempt.attempt
        AND later.event = 'noted' AND later.question = noted.question
    ) AND NOT EXISTS (
        SELECT 1 FROM entry AS given WHERE given.attempt = attempt.attempt
        AND given.event = 'answered' AND given.question = noted.question
    )
) WHERE questions > 0 AND mode = 'exam';
";

/// Open attempts of a learner (1) at a quiz (2), the newest first.
pub(super) const OPEN: &str = "
SELECT * FROM attempt WHERE learner IS ?1 AND (?2 IS NULL OR quiz = ?2) AND finished IS NULL
ORDER BY rowid DESC";

/// Attempts of a learner, or of all, the newest first.
pub(super) const ATTEMPTS: &str = "
SELECT * FROM attempt WHERE ?1 IS NULL OR learner = ?1 ORDER BY rowid DESC";

/// The same without what a line of the history does not tell.
pub(super) const SUMMARIES: &str = "
SELECT attempt, learner, quiz, title, seed, mode, started, out_of, questions, answered, points,
    seconds, finished
FROM attempt WHERE ?1 IS NULL OR learner = ?1 ORDER BY rowid DESC";

/// The reviews of a learner (1), in the order written.
pub(super) const REVIEWED: &str = "SELECT * FROM review WHERE learner IS ?1 ORDER BY rowid";

/// The quizzes that a learner (1) began, the newest attempt first.
pub(super) const PLAYED: &str =
    "SELECT quiz, text FROM attempt WHERE learner IS ?1 ORDER BY rowid DESC";

/// The answers in the finished attempts of a learner (1), the oldest first, each with whether it was
/// counted right by hand.
pub(super) const LAST_ANSWERS: &str = "
SELECT attempt.quiz, attempt.text, given.question, given.at, given.outcome, COALESCE((
    SELECT claimed FROM entry WHERE entry.attempt = given.attempt
    AND entry.question = given.question AND entry.event = 'claimed'
    ORDER BY entry.sequence DESC LIMIT 1
), 0) AS claimed
FROM attempt JOIN entry AS given ON given.attempt = attempt.attempt
WHERE attempt.learner IS ?1 AND given.event = 'answered' AND EXISTS (
    SELECT 1 FROM entry WHERE entry.attempt = attempt.attempt AND entry.event = 'finished'
)
ORDER BY attempt.rowid, given.sequence";

/// Sums up the entries of one attempt (1).
pub(super) fn sum_up(connection: &Connection, attempt: &[u8]) -> rusqlite::Result<()> {
    let mut sums = SUMS.split(';').map(str::trim).filter(|sum| !sum.is_empty());
    sums.try_for_each(|sum| {
        connection.execute(&format!("{sum} AND attempt.attempt = ?1"), [attempt]).map(|_| ())
    })
}

/// Makes an empty file a database of ours, of this version or an older one.
pub(super) fn fill(path: &Path, version: u32) -> rusqlite::Result<()> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let steps = MIGRATIONS[..version as usize].concat().concat();
    connection.execute_batch(&format!(
        "BEGIN; {steps} PRAGMA user_version = {version}; PRAGMA application_id = {APPLICATION}; COMMIT;"
    ))?;
    connection.close().map_err(|(_, error)| error)
}

/// What makes a database of an older version one of this, in a transaction that someone has begun.
pub(super) fn migrate(connection: &Connection, version: u32) -> rusqlite::Result<()> {
    let steps = MIGRATIONS[version as usize..].concat().concat();
    connection.execute_batch(&format!("{steps} PRAGMA user_version = {VERSION};"))
}

/// A connection to a database that is there. Where its folder can't be written, one that only reads.
pub(super) fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let shared = match system::is_remote(path) {
        true => alone(path),
        false => opened(path).and_then(logged),
    };
    match shared {
        Err(error) if is_without_memory(&error) => {
            alone(path).or_else(|_| if may_be_read_alone(path) { read(path) } else { Err(error) })
        }
        Err(error) if is_read_only(&error) && may_be_read_alone(path) => read(path),
        shared => shared,
    }
}

fn opened(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

/// With a write-ahead log, so that who reads and who writes never wait for each other.
fn logged(connection: Connection) -> rusqlite::Result<Connection> {
    let connection = readable(connection)?;
    let mode =
        connection.pragma_query_value(None, "journal_mode", |row| row.get::<_, String>(0))?;
    if mode != "wal" && !connection.is_readonly("main")? {
        // Where another window has the file open, it stays as it is.
        let _ = connection.pragma_update(None, "journal_mode", "WAL");
    }
    Ok(connection)
}

/// With a rollback journal: a log needs memory that programs share, unless one has the file alone,
/// which it is asked for only while the log is given up.
fn alone(path: &Path) -> rusqlite::Result<Connection> {
    let connection = opened(path)?;
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    let connection = readable(connection)?;
    connection.pragma_update(None, "journal_mode", "DELETE")?;
    connection.pragma_update(None, "locking_mode", "NORMAL")?;
    readable(connection)
}

/// A connection to a copy, which is not changed by it in any way.
pub(super) fn look(path: &Path) -> rusqlite::Result<Connection> {
    if may_be_read_alone(path) { read(path) } else { opened(path) }
}

/// A connection that takes the file as one that no one changes.
fn read(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(as_immutable(path), flags).and_then(readable)
}

/// The connection, once something could be read through it.
fn readable(connection: Connection) -> rusqlite::Result<Connection> {
    connection.pragma_update(None, "synchronous", "FULL")?;
    // In KiB: a sitting reads and writes few pages, and the whole program is to stay below 8 MB.
    connection.pragma_update(None, "cache_size", -256)?;
    connection.query_row("SELECT COUNT(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(connection)
}

/// Whether the memory that a log needs could not be had; `SQLite` tells that in two ways.
fn is_without_memory(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::CannotOpen | ErrorCode::SystemIoFailure))
}

fn is_read_only(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::ReadOnly)
}

/// Whether nothing lies beside a database that would still have to be taken in, so that it can be read
/// where nothing can be written beside it.
fn may_be_read_alone(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    Path::new(&log).metadata().map_or(true, |log| log.len() == 0)
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

/// Reads a whole database and says whether it is sound; `quick` leaves out what takes long.
pub(super) fn verify(connection: &Connection, path: &Path, quick: bool) -> Result<(), StoreError> {
    let check = if quick { "PRAGMA quick_check(1)" } else { "PRAGMA integrity_check(1)" };
    let said = connection.query_row(check, [], |row| row.get::<_, String>(0)).optional();
    match said.map_err(|error| StoreError::of(path, &error))?.as_deref() {
        Some("ok") => Ok(()),
        _ => Err(StoreError::Damaged { path: path.to_owned() }),
    }
}

/// A table as the database itself tells it.
pub(super) struct Table {
    pub(super) name: String,
    /// Names and types of its columns.
    pub(super) columns: Vec<(String, String)>,
    /// The columns by which its rows are ordered.
    pub(super) order: String,
}

impl Table {
    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|(name, _)| name == column)
    }
}

/// The tables of a database, each after those that it refers to.
pub(super) fn tables(connection: &Connection) -> rusqlite::Result<Vec<Table>> {
    let select = "SELECT name, sql LIKE '%WITHOUT ROWID%' FROM sqlite_schema \
                  WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid";
    let mut statement = connection.prepare(select)?;
    let names = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let names: Vec<(String, bool)> = names.collect::<rusqlite::Result<_>>()?;
    names.into_iter().map(|(name, has_key)| table(connection, name, has_key)).collect()
}

fn table(connection: &Connection, name: String, has_key: bool) -> rusqlite::Result<Table> {
    let select = "SELECT name, type, pk FROM pragma_table_info(?1) ORDER BY cid";
    let mut statement = connection.prepare(select)?;
    let columns =
        statement.query_map([&name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let columns: Vec<(String, String, u32)> = columns.collect::<rusqlite::Result<_>>()?;
    let mut key: Vec<(u32, &str)> =
        columns.iter().filter(|(.., at)| *at > 0).map(|(name, _, at)| (*at, &**name)).collect();
    key.sort_unstable();
    let key = key.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(", ");
    let order = if has_key { key } else { "rowid".to_owned() };
    let columns = columns.into_iter().map(|(name, kind, _)| (name, kind)).collect();
    Ok(Table { name, columns, order })
}
