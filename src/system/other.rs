//! Windows.

use std::fs::Metadata;
use std::io;
use std::path::Path;

/// A name lasts with its file.
#[expect(clippy::unnecessary_wraps, reason = "syncing a folder may fail elsewhere")]
pub(crate) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// An open file can't be deleted: none takes its place.
pub(crate) fn file_number(_: &Metadata) -> (u64, u64) {
    (0, 0)
}

/// The system does not tell it.
pub(crate) fn is_loop(_: &io::Error) -> bool {
    false
}

/// The locale that the person has chosen.
pub(crate) fn locale() -> Option<String> {
    sys_locale::get_locale()
}
