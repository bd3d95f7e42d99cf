//! Writing files that a person named.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// Replaces the text of a file as a whole or not at all; its permissions are kept, and a link goes on
/// leading to it.
///
/// # Errors
/// Where the file or its folder can't be written.
pub(super) fn replace(path: &Path, text: &str) -> io::Result<()> {
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
