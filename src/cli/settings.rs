//! The settings file, read at the start.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::bank::load::{self, LoadError};
use crate::settings::{self, Mistake, Settings};
use crate::text::CleanText;
use crate::words::Words;

/// Where the settings come from, with what is wrong there.
#[derive(Debug, Default)]
pub struct SettingsFile {
    /// Nothing where no home folder is known.
    path: Option<PathBuf>,
    mistakes: Vec<Mistake>,
    /// Why it can't be read.
    error: Option<LoadError>,
}

impl SettingsFile {
    /// The settings that the file asks for; one that is not there asks for nothing.
    pub(super) fn read(path: Option<PathBuf>) -> (Settings, Self) {
        let text = path.as_deref().map_or(Ok(None), text);
        let (text, error) = match text {
            Ok(text) => (text.unwrap_or_default(), None),
            Err(error) => (String::new(), Some(error)),
        };
        let (settings, mistakes) = settings::read(&text);
        (settings, Self { path, mistakes, error })
    }

    /// Says everything that is wrong in it.
    pub(super) fn warn(&self, words: &Words) {
        let path = self.shown();
        let mistake = |mistake: &Mistake| {
            let sentence = mistake.sentence(words);
            words.say_with(
                "settings-mistake",
                &[
                    ("path", path.as_str().into()),
                    ("line", mistake.line.into()),
                    ("column", mistake.column.into()),
                    ("mistake", sentence.as_str().into()),
                ],
            )
        };
        let error = self.error.iter().map(|error| words.load_error(error).1);
        for told in error.chain(self.mistakes.iter().map(mistake)) {
            // Where standard error is closed, there is no one left to tell.
            let _ = writeln!(io::stderr(), "relire: {told}");
        }
    }

    fn shown(&self) -> CleanText {
        let path = self.path.as_deref().unwrap_or(Path::new(""));
        CleanText::line(&path.to_string_lossy())
    }
}

/// The text of the file; nothing where there is none.
fn text(path: &Path) -> Result<Option<String>, LoadError> {
    match load::text(path) {
        Err(LoadError::Unreadable { source, .. })
            if matches!(source.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            Ok(None)
        }
        text => text.map(Some),
    }
}
