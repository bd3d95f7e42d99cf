//! Memory on disk: attempts and what happened in them, in one database file.
//!
//! Entries are only ever added, one transaction at a time, and adding one twice changes nothing. No
//! row number leaves this module, and nothing is decided here about quizzes. A file that is not ours
//! is refused by name and left as it is.

mod backup;
mod erase;
mod file;
mod keeper;
mod lines;
mod migration;
mod past;
mod restore;
mod reviews;
mod rows;
mod schema;
#[cfg(test)]
mod tests;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::{Connection, ErrorCode, TransactionBehavior, params};
use uuid::Uuid;

use crate::bank::{Points, Written};
use crate::session::{Begun, Entry, Session};
use crate::text::CleanText;

pub use erase::Belongings;
pub use keeper::{Keeper, Standing};
pub use past::Score;
pub use restore::{Restored, restore};
pub use reviews::Waiting;

/// The name of the file in the data folder.
pub const FILE: &str = "attempts.db";

/// What keeps attempts from being kept or read.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No data folder is known.
    #[error("no data folder")]
    NoFolder,
    /// A folder, a device, a pipe.
    #[error("`{}` is no regular file", path.display())]
    NotRegular { path: PathBuf },
    /// 0 bytes: this program never leaves such a file, so that something was lost.
    #[error("`{}` is empty", path.display())]
    Empty { path: PathBuf },
    #[error("`{}` is no database", path.display())]
    NotDatabase { path: PathBuf },
    /// A database of another program.
    #[error("`{}` belongs to another program", path.display())]
    Foreign { path: PathBuf },
    /// Written by a newer version of this program.
    #[error("`{}` has the schema {schema}", path.display())]
    Newer { path: PathBuf, schema: u32 },
    #[error("`{}` is damaged", path.display())]
    Damaged { path: PathBuf },
    /// The file was deleted or exchanged while it was open.
    #[error("`{}` was replaced", path.display())]
    Replaced { path: PathBuf },
    /// Another program is writing to it.
    #[error("`{}` is in use", path.display())]
    Busy { path: PathBuf },
    /// The attempt was taken out of the file while it went on.
    #[error("`{}`: the attempt was erased", path.display())]
    Erased { path: PathBuf },
    /// A line of an export that says nothing known; lines count from 1.
    #[error("`{}`, line {line}: no line of an export", path.display())]
    Line { path: PathBuf, line: usize },
    /// The end of an export is missing.
    #[error("`{}` is cut off", path.display())]
    Cut { path: PathBuf },
    /// It is there already, and is not written over.
    #[error("`{}` is there already", path.display())]
    Exists { path: PathBuf },
    /// Another window has gone on with the same attempt.
    #[error("`{}`: the attempt goes on elsewhere", path.display())]
    Elsewhere { path: PathBuf },
    /// It can't be read or written: no room, no permission, a fault of the disk.
    #[error("`{}`: {source}", path.display())]
    Unusable { path: PathBuf, source: io::Error },
}

impl StoreError {
    /// Whether trying again is useless: someone has to do something about the file first.
    pub fn is_final(&self) -> bool {
        !matches!(self, Self::Replaced { .. } | Self::Busy { .. } | Self::Unusable { .. })
    }

    /// The file that it is about.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::NoFolder => None,
            Self::NotRegular { path }
            | Self::Empty { path }
            | Self::NotDatabase { path }
            | Self::Foreign { path }
            | Self::Newer { path, .. }
            | Self::Damaged { path }
            | Self::Replaced { path }
            | Self::Busy { path }
            | Self::Elsewhere { path }
            | Self::Erased { path }
            | Self::Line { path, .. }
            | Self::Cut { path }
            | Self::Exists { path }
            | Self::Unusable { path, .. } => Some(path),
        }
    }

    /// The newest copy that could stand in for a file that was lost.
    pub fn backup(&self) -> Option<PathBuf> {
        match self {
            Self::Empty { path }
            | Self::NotDatabase { path }
            | Self::Foreign { path }
            | Self::Damaged { path } => backup::all(path).pop(),
            _ => None,
        }
    }

    fn unusable(path: &Path, source: io::Error) -> Self {
        Self::Unusable { path: path.to_owned(), source }
    }

    fn of(path: &Path, error: &rusqlite::Error) -> Self {
        let path = path.to_owned();
        let io = |kind: io::ErrorKind| io::Error::from(kind);
        let source = match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                return Self::Busy { path };
            }
            Some(ErrorCode::DatabaseCorrupt) => return Self::Damaged { path },
            Some(ErrorCode::NotADatabase) => return Self::NotDatabase { path },
            Some(ErrorCode::DiskFull) => io(io::ErrorKind::StorageFull),
            Some(ErrorCode::ReadOnly) => file::refusal(&path),
            Some(ErrorCode::PermissionDenied) => io(io::ErrorKind::PermissionDenied),
            None if !matches!(error, rusqlite::Error::SqliteFailure(..)) => {
                return Self::Damaged { path };
            }
            _ => io::Error::other(error.to_string()),
        };
        Self::Unusable { path, source }
    }
}

/// Where a face keeps attempts, and whose.
#[derive(Debug, Clone, Default)]
pub struct Keeping {
    /// The file, which need not exist.
    pub path: Option<PathBuf>,
    pub learner: Option<CleanText>,
    /// Whether attempts left open are left alone.
    pub fresh: bool,
    /// Whether to ask for the learner where the file knows several.
    pub asks_learner: bool,
}

/// A sitting as it is to be kept.
#[derive(Debug, Clone)]
pub struct Save {
    pub begun: Begun,
    pub written: Arc<Written>,
    /// All that has happened so far.
    pub log: Vec<Entry>,
}

impl Save {
    /// A sitting as it stands; whose it is is known to the [`Keeper`].
    pub fn of(session: &Session) -> Self {
        let written = Arc::clone(&session.paper().written);
        Self { begun: session.begun(None), written, log: session.log().to_vec() }
    }
}

/// An attempt in a line of the history.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    pub attempt: Uuid,
    pub learner: Option<CleanText>,
    /// The id of the quiz.
    pub quiz: CleanText,
    pub title: CleanText,
    pub seed: u64,
    pub mode: CleanText,
    pub started: jiff::Timestamp,
    /// How many questions it has.
    pub asked: usize,
    /// When its last question was answered.
    pub finished: Option<jiff::Timestamp>,
    pub points: Points,
    pub out_of: Points,
    pub answered: usize,
    /// How long the answered questions took, in seconds.
    pub seconds: f64,
}

/// The attempts on disk.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    identity: file::Identity,
}

impl Store {
    /// Opens the file; nothing where there is none.
    ///
    /// # Errors
    /// Where it is not ours, or can't be used.
    pub fn open(path: &Path) -> Result<Option<Self>, StoreError> {
        if !file::inspect(path)? {
            return Ok(None);
        }
        let identity = file::Identity::of(path)?;
        let mut connection = schema::connect(path).map_err(|error| StoreError::of(path, &error))?;
        let version = schema::checked(&connection, path)?;
        if version < schema::VERSION {
            connection = migration::migrated(connection, path, version)?;
        }
        Ok(Some(Self { connection, path: path.to_owned(), identity }))
    }

    /// Opens the file, made first where there is none.
    ///
    /// # Errors
    /// Where it is not ours, or can't be used.
    pub fn open_or_create(path: &Path) -> Result<Self, StoreError> {
        if let Some(store) = Self::open(path)? {
            return Ok(store);
        }
        backup::spare(path);
        let filled = |made: &Path| schema::fill(made, schema::VERSION);
        file::create(path, |made| filled(made).map_err(|error| StoreError::of(path, &error)))?;
        let gone = || StoreError::Replaced { path: path.to_owned() };
        Self::open(path)?.ok_or_else(gone)
    }

    /// Keeps an attempt: its beginning where it is new, and of what happened in it all from the place
    /// `from` on. When this returns, it is on disk. Doing it twice changes nothing.
    ///
    /// # Errors
    /// Where it may not be on disk: open the file again, and do it again.
    pub fn keep(&mut self, save: &Save, from: usize) -> Result<(), StoreError> {
        let path = &self.path;
        match Self::write(&mut self.connection, save, from) {
            Ok(Found::AsLeft) => {}
            Ok(Found::Another) => return Err(StoreError::Elsewhere { path: path.clone() }),
            Ok(Found::Nothing) => return Err(StoreError::Erased { path: path.clone() }),
            Err(error) => return Err(StoreError::of(path, &error)),
        }
        // A file that was deleted takes everything, and keeps nothing.
        match file::Identity::of(&self.path) {
            Ok(identity) if identity == self.identity => Ok(()),
            _ => Err(StoreError::Replaced { path: self.path.clone() }),
        }
    }

    /// Writes in one transaction, unless something else is found than what was left there.
    fn write(connection: &mut Connection, save: &Save, from: usize) -> rusqlite::Result<Found> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let is_new = rows::begin(&transaction, &save.begun, &save.written)?;
        if is_new && from > 0 {
            return Ok(Found::Nothing);
        }
        let attempt = save.begun.attempt;
        // An older copy may have been put in the place of the file.
        let from = if rows::reaches(&transaction, attempt, from)? { from } else { 0 };
        for (sequence, entry) in (0..).zip(&save.log).skip(from) {
            if !rows::append(&transaction, attempt, sequence, entry)? {
                return Ok(Found::Another);
            }
        }
        schema::sum_up(&transaction, name(&attempt))?;
        transaction.commit()?;
        Ok(Found::AsLeft)
    }

    /// The attempts of a learner that are open, at one quiz or at all: of each quiz the newest, newest
    /// first, at most `most`.
    ///
    /// # Errors
    /// Where the file can't be read.
    pub fn open_attempts(
        &self,
        learner: Option<&str>,
        quiz: Option<&str>,
        most: usize,
    ) -> Result<Vec<Save>, StoreError> {
        let read = || {
            let mut statement = self.connection.prepare(schema::OPEN)?;
            let mut rows = statement.query(params![learner, quiz])?;
            let mut found: Vec<Save> = Vec::new();
            while let Some(row) = rows.next()? {
                let begun = rows::begun(row)?;
                let is_it = |save: &Save| {
                    (&save.begun.quiz, &save.begun.mode) == (&begun.quiz, &begun.mode)
                };
                if found.len() == most || found.iter().any(is_it) {
                    continue;
                }
                let text = row.get_ref("text")?.as_blob()?;
                let written = Arc::new(rows::written(&self.connection, text)?);
                let log = rows::log(&self.connection, begun.attempt)?;
                found.push(Save { begun, written, log });
            }
            Ok(found)
        };
        read().map_err(|error| StoreError::of(&self.path, &error))
    }

    /// Every attempt of a learner, or of all, newest first, with all that happened in it.
    ///
    /// # Errors
    /// Where the file can't be read.
    pub fn history(&self, learner: Option<&str>) -> Result<Vec<(Begun, Vec<Entry>)>, StoreError> {
        let read = || {
            let mut statement = self.connection.prepare(schema::ATTEMPTS)?;
            let mut rows = statement.query([learner])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                let begun = rows::begun(row)?;
                let log = rows::log(&self.connection, begun.attempt)?;
                found.push((begun, log));
            }
            Ok(found)
        };
        read().map_err(|error| StoreError::of(&self.path, &error))
    }

    /// The same in a line each.
    ///
    /// # Errors
    /// Where the file can't be read.
    pub fn summaries(&self, learner: Option<&str>) -> Result<Vec<Summary>, StoreError> {
        let read = || {
            let mut statement = self.connection.prepare(schema::SUMMARIES)?;
            let rows = statement.query_and_then([learner], rows::summary)?;
            rows.collect::<rusqlite::Result<Vec<_>>>()
        };
        read().map_err(|error| StoreError::of(&self.path, &error))
    }

    /// Reads the whole file and says whether it is sound; `quick` leaves out what takes long.
    ///
    /// # Errors
    /// Where it is damaged, or can't be read.
    pub fn verify(&self, quick: bool) -> Result<(), StoreError> {
        schema::verify(&self.connection, &self.path, quick)
    }

    /// Copies the file to one that is not there yet: the whole of it, or none.
    ///
    /// # Errors
    /// Where it is there already, can't be written, or the file is damaged.
    pub fn back_up_to(&self, to: &Path) -> Result<(), StoreError> {
        match to.exists() {
            true => Err(StoreError::Exists { path: to.to_owned() }),
            false => backup::write(&self.connection, to, &mut || false),
        }
    }

    /// Copies the file as that of today, in the place of an earlier one; gives the name of the copy.
    ///
    /// # Errors
    /// Where it can't be written, or the file is damaged.
    pub fn back_up(&self, now: jiff::Timestamp) -> Result<PathBuf, StoreError> {
        let copy = backup::name(&self.path, backup::day(now), backup::Reason::Day);
        backup::write(&self.connection, &copy, &mut || false)?;
        Ok(copy)
    }

    /// How many bytes the file has.
    fn size(&self) -> u64 {
        self.path.metadata().map_or(u64::MAX, |metadata| metadata.len())
    }
}

/// The copies beside the file at `path`, the oldest first, each with its day.
pub fn copies(path: &Path) -> Vec<(PathBuf, jiff::civil::Date)> {
    let dated = |copy: PathBuf| backup::date(&copy).map(|date| (copy, date));
    backup::all(path).into_iter().filter_map(dated).collect()
}

/// What stands in the file where an attempt is to go on.
enum Found {
    AsLeft,
    /// Something else happened in it.
    Another,
    /// It is not there any more.
    Nothing,
}

/// A learner's name as it is kept.
fn learner(begun: &Begun) -> Option<&str> {
    begun.learner.as_ref().map(CleanText::as_str)
}

/// The bytes that name an attempt.
fn name(attempt: &Uuid) -> &[u8] {
    attempt.as_bytes()
}
