//! Writing files that a person named.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use super::Error;
use crate::bank::load::LoadError;
use crate::text::CleanText;

/// Replaces the text of a file as a whole or not at all; its permissions are kept, and a link goes on
/// leading to it.
///
/// # Errors
/// Where the file or its folder can't be written, and what is no file at all.
pub(super) fn replace(path: &Path, text: &str) -> Result<(), Error> {
    may_be_written(path)?;
    swap(path, text).map_err(|source| Error::Write { path: path.to_owned(), source })
}

/// Whether a path is one to write to: nothing stands there yet, a file, or a link to one. Pipes and
/// devices may never answer, so that they are not opened to find out.
///
/// # Errors
/// What else stands there.
pub(super) fn may_be_written(path: &Path) -> Result<(), Error> {
    let wrong = |source| Error::Write { path: path.to_owned(), source };
    let is_link = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink());
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Err(wrong(io::ErrorKind::IsADirectory.into())),
        Ok(metadata) if !metadata.is_file() => {
            Err(LoadError::NotRegular { path: path.to_owned() }.into())
        }
        Err(error) if is_link && error.kind() == io::ErrorKind::NotFound => {
            let name = CleanText::line(&path.to_string_lossy());
            Err(Error::Usage { message: "error-link-to-nothing", arguments: vec![("path", name)] })
        }
        Err(error) if is_link => Err(wrong(error)),
        _ => Ok(()),
    }
}

fn swap(path: &Path, text: &str) -> io::Result<()> {
    let path = fs::canonicalize(path)?;
    // A file that its owner protects is not to be replaced by way of its folder.
    drop(fs::OpenOptions::new().append(true).open(&path)?);
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().set_permissions(fs::metadata(&path)?.permissions())?;
    file.as_file().sync_all()?;
    file.persist(&path).map_err(|error| error.error)?;
    Ok(())
}
