//! What the operating system says, in the person's language.

use std::io;
use std::path::Path;

use super::Words;
use crate::bank::load::LoadError;
use crate::text::CleanText;

impl Words {
    /// Why a quiz file can't be used at all.
    pub fn load_error(&self, error: &LoadError) -> CleanText {
        let clean = |path: &Path| CleanText::line(&path.to_string_lossy());
        match error {
            LoadError::Unreadable { path, source } => self.say_with(
                "error-unreadable",
                &[
                    ("path", clean(path).as_str().into()),
                    ("reason", self.io_reason(source).as_str().into()),
                ],
            ),
            LoadError::NotRegular { path } => {
                self.say_with("error-not-regular", &[("path", clean(path).as_str().into())])
            }
        }
    }

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
