//! The file itself: whose it is, told before anything is opened for writing; made whole or not at all.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use tempfile::TempPath;

use super::StoreError;
use super::schema::{APPLICATION, VERSION};
use crate::system;

/// How every file of `SQLite` begins.
const BEGINNING: &[u8] = b"SQLite format 3\0";
/// Where the header has the version of the schema and the application, as 4 bytes each.
const VERSION_AT: usize = 60;
const APPLICATION_AT: usize = 68;
const HEADER: usize = 100;

/// Looks at a file without opening it for writing; says whether there is one.
///
/// # Errors
/// Where it is not one of ours.
pub(super) fn inspect(path: &Path) -> Result<bool, StoreError> {
    let owned = || path.to_owned();
    let metadata = match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        metadata => metadata.map_err(|source| StoreError::Unusable { path: owned(), source })?,
    };
    match metadata.is_file() {
        false => return Err(StoreError::NotRegular { path: owned() }),
        true if metadata.len() == 0 => return Err(StoreError::Empty { path: owned() }),
        true => {}
    }
    let mut header = Vec::with_capacity(HEADER);
    let read = File::open(path).and_then(|file| file.take(100).read_to_end(&mut header));
    read.map_err(|source| StoreError::Unusable { path: owned(), source })?;
    if !header.starts_with(BEGINNING) || header.len() < HEADER {
        return Err(StoreError::NotDatabase { path: owned() });
    }
    match (number(&header, APPLICATION_AT), number(&header, VERSION_AT)) {
        (APPLICATION, version) if version > VERSION => {
            Err(StoreError::Newer { path: owned(), schema: version })
        }
        (APPLICATION, _) => Ok(true),
        _ => Err(StoreError::Foreign { path: owned() }),
    }
}

/// The number of 4 bytes at a place of the header.
fn number(header: &[u8], at: usize) -> u32 {
    header[at..at + 4].iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

/// Makes a file: elsewhere in its folder first, filled there, so that it is never seen half made.
/// One that another program has made meanwhile stays.
///
/// # Errors
/// Where it can't be written.
pub(super) fn create(path: &Path, fill: impl FnOnce(&Path) -> Filled) -> Filled {
    match filled(path, fill)?.persist_noclobber(path) {
        Err(error) if error.error.kind() != io::ErrorKind::AlreadyExists => {
            Err(StoreError::unusable(path, error.error))
        }
        _ => sync_folder(path),
    }
}

/// The same, but what stands there already goes.
///
/// # Errors
/// Where it can't be written: then what stands there is as it was.
pub(super) fn replace(path: &Path, fill: impl FnOnce(&Path) -> Filled) -> Filled {
    let made = filled(path, fill)?;
    made.persist(path).map_err(|error| StoreError::unusable(path, error.error))?;
    sync_folder(path)
}

/// Whether a file could be made as it was to be.
pub(super) type Filled = Result<(), StoreError>;

/// How the names of files begin that are being made.
pub(super) const UNFINISHED: &str = ".attempts-";

/// A file beside `path`, filled and on disk; it goes with the value.
pub(super) fn filled(
    path: &Path,
    fill: impl FnOnce(&Path) -> Filled,
) -> Result<TempPath, StoreError> {
    let unusable = |source| StoreError::unusable(path, source);
    let folder = folder(path);
    fs::create_dir_all(folder).map_err(unusable)?;
    let made = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder);
    let made = made.map_err(unusable)?.into_temp_path();
    fill(&made)?;
    File::open(&made).and_then(|file| file.sync_all()).map_err(unusable)?;
    Ok(made)
}

/// The folder that a file is in.
pub(super) fn folder(path: &Path) -> &Path {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    parent.unwrap_or(Path::new("."))
}

/// Makes the name of a file last.
pub(super) fn sync_folder(path: &Path) -> Filled {
    system::sync_folder(folder(path)).map_err(|source| StoreError::unusable(path, source))
}

/// Why a file that can't be written can't be, as its folder tells when a little is written there: a
/// disk that is full is not the same as one that may only be read.
pub(super) fn refusal(path: &Path) -> io::Error {
    // More than a disk that is all but full still takes.
    let little = vec![0; 64 * 1024];
    let opened = fs::OpenOptions::new().append(true).open(path);
    let tried =
        opened.and_then(|_| tempfile::NamedTempFile::new_in(folder(path))).and_then(|mut tried| {
            tried.write_all(&little)?;
            tried.as_file().sync_all()
        });
    tried.err().unwrap_or_else(|| io::ErrorKind::ReadOnlyFilesystem.into())
}

/// Which file stands at a path: another one of the same name is another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Identity((u64, u64));

impl Identity {
    /// Of the file that stands there now.
    ///
    /// # Errors
    /// Where there is none, or it can't be asked.
    pub(super) fn of(path: &Path) -> Result<Self, StoreError> {
        match fs::metadata(path) {
            Ok(metadata) => Ok(Self(system::file_number(&metadata))),
            Err(source) => Err(StoreError::Unusable { path: path.to_owned(), source }),
        }
    }
}
