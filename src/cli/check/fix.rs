//! `check --fix`: writes what is surely safe into the files, and shows it first.

use std::path::{Path, PathBuf};

use similar::TextDiff;

use super::super::{Error, files};
use crate::bank::{Aim, fix, load};
use crate::text::CleanText;

/// How many lines around a change are shown.
const CONTEXT: usize = 1;

/// What is to be written to a file.
pub(super) struct Fix {
    path: PathBuf,
    /// Name, and lines with `-` and `+`.
    pub(super) diff: String,
    text: String,
}

/// What can be mended in a file, where that is something.
pub(super) fn of(path: &Path) -> Option<Fix> {
    let loaded = load::file(path, Aim::Play).ok()?;
    let text = fix::with_ids(&loaded.source, &loaded.reading)?;
    let after = load::as_written(path, text.clone(), Aim::Play);
    if !fix::is_same(&loaded.reading, &after.reading) {
        return None;
    }
    let diff = TextDiff::from_lines(&loaded.source, &text);
    let mut diff = diff.unified_diff();
    let diff = diff.context_radius(CONTEXT).header(&loaded.name, &loaded.name).to_string();
    let diff = diff.lines().map(|line| CleanText::line(line).to_string() + "\n").collect();
    Some(Fix { path: path.to_owned(), diff, text })
}

impl Fix {
    /// Writes the file: the new text takes the place of the old one as a whole, or not at all.
    ///
    /// # Errors
    /// Where the file or its folder can't be written.
    pub(super) fn write(&self) -> Result<(), Error> {
        files::replace(&self.path, &self.text)
    }
}
