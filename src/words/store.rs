//! What is said where attempts can't be kept or read.

use std::io;
use std::path::Path;

use super::Words;
use crate::store::{Standing, StoreError};
use crate::text::CleanText;

/// The last part of the names of its messages.
fn name(error: &StoreError) -> &'static str {
    match error {
        StoreError::NoFolder => "no-folder",
        StoreError::NotRegular { .. } => "not-regular",
        StoreError::Empty { .. } => "empty",
        StoreError::NotDatabase { .. } => "not-database",
        StoreError::Foreign { .. } => "foreign",
        StoreError::Newer { .. } => "newer",
        StoreError::Damaged { .. } => "damaged",
        StoreError::Replaced { .. } => "replaced",
        StoreError::Busy { .. } => "busy",
        StoreError::Elsewhere { .. } => "elsewhere",
        StoreError::Erased { .. } => "erased",
        StoreError::Line { .. } => "line",
        StoreError::Cut { .. } => "cut",
        StoreError::Exists { .. } => "exists",
        StoreError::Unusable { source, .. } if is_full(source) => "full",
        StoreError::Unusable { .. } => "unusable",
    }
}

/// Whether a disk has no room left.
fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

impl Words {
    /// What is wrong with the file of attempts, and on a line of its own what to do.
    pub fn store_error(&self, error: &StoreError) -> CleanText {
        let path = error.path().map(|path| CleanText::line(&path.to_string_lossy()));
        let path = path.unwrap_or_default();
        let schema = if let StoreError::Newer { schema, .. } = error { *schema } else { 0 };
        let line = if let StoreError::Line { line, .. } = error { *line } else { 0 };
        let reason = self.store_reason(error);
        let said = self.say_with(
            &format!("store-{}", name(error)),
            &[
                ("path", path.as_str().into()),
                ("schema", schema.into()),
                ("line", line.into()),
                ("reason", reason.as_str().into()),
            ],
        );
        self.with_way_back(said, error)
    }

    /// What is wrong with a file that was to be put back, and what to give instead.
    pub fn restore_error(&self, error: &StoreError) -> CleanText {
        let said = self.store_error(error);
        let what = match error {
            StoreError::Line { .. } => return said,
            StoreError::Newer { .. } => "store-restore-newer",
            _ => "store-restore",
        };
        let first = said.lines().next().unwrap_or_default();
        CleanText::new(&format!("{first}\n{}", self.say(what)))
    }

    /// The same with the copy to go back to in the place of what to do, where there is one.
    fn with_way_back(&self, said: CleanText, error: &StoreError) -> CleanText {
        let Some((copy, folder)) = error.backup().zip(error.path().and_then(Path::parent)) else {
            return said;
        };
        let copy = CleanText::line(&copy.file_name().unwrap_or_default().to_string_lossy());
        let folder = folder.to_string_lossy();
        let folder = match folder.contains(' ') {
            true => CleanText::line(&format!("\"{folder}\"")),
            false => CleanText::line(&folder),
        };
        let arguments = [("copy", copy.as_str().into()), ("folder", folder.as_str().into())];
        let what = said.lines().next().unwrap_or_default();
        CleanText::new(&format!("{what}\n{}", self.say_with("store-go-back", &arguments)))
    }

    /// The same in a few words, without its path.
    fn store_reason(&self, error: &StoreError) -> CleanText {
        match error {
            StoreError::Unusable { source, .. } => self.io_reason(source),
            error => self.say(&format!("store-reason-{}", name(error))),
        }
    }

    /// Why the attempts can't be read, on one line.
    pub fn store_failure(&self, error: &StoreError) -> CleanText {
        let reason = self.store_reason(error);
        self.say_with("store-unseen", &[("reason", reason.as_str().into())])
    }

    /// What there is to say, on one line, of how it stands with what was to be kept.
    pub fn standing(&self, standing: &Standing) -> Option<CleanText> {
        let with = |name: &str, error: &StoreError| {
            let reason = self.store_reason(error);
            self.say_with(name, &[("reason", reason.as_str().into())])
        };
        match standing {
            Standing::Kept => None,
            Standing::Waiting => Some(self.say("store-waiting")),
            Standing::Failing(error) => Some(with("store-failing", error)),
            Standing::Off(error) => Some(with("store-off", error)),
        }
    }
}
