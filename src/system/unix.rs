//! Linux, macOS and their like.

use std::fs::{File, Metadata};
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use rustix::io::Errno;

/// Makes the names of the files in a folder last.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder).and_then(|folder| folder.sync_all())
}

/// What a file has for itself alone while it is there: device and number.
pub(crate) fn file_number(metadata: &Metadata) -> (u64, u64) {
    (metadata.dev(), metadata.ino())
}

/// Whether links lead round in a circle: the kind of that error has no name in stable Rust.
pub(crate) fn is_loop(error: &io::Error) -> bool {
    error.raw_os_error() == Some(Errno::LOOP.raw_os_error())
}

/// The locale, where the system has one that its variables do not tell.
pub(crate) fn locale() -> Option<String> {
    None
}
