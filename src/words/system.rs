//! What the operating system says, in the person's language.

use std::io;

use super::Words;
use crate::text::CleanText;

impl Words {
    /// Why something could not be read or written.
    pub fn io_reason(&self, error: &io::Error) -> CleanText {
        let name = match error.kind() {
            io::ErrorKind::NotFound => "error-reason-not-found",
            io::ErrorKind::PermissionDenied => "error-reason-permission",
            io::ErrorKind::IsADirectory => "error-reason-folder",
            io::ErrorKind::NotADirectory => "error-reason-no-folder",
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "error-reason-full",
            io::ErrorKind::ReadOnlyFilesystem => "error-reason-read-only",
            _ => return CleanText::line(&error.to_string()),
        };
        self.say(name)
    }
}
