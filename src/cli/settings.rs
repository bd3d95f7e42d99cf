//! The settings file: read at the start, written when a person changes a setting.

use std::cell::RefCell;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::{Error, Invocation, files};
use crate::bank::load::{self, LoadError};
use crate::settings::{self, Keeping, Mistake, Setting, Settings};
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
    /// Why the last change could not be written, to be told again at the end.
    unwritten: RefCell<Option<CleanText>>,
}

/// What keeps a change from being written.
enum Unwritten {
    NoPlace,
    /// The file has an error on that line, or a section named like a setting.
    Broken(Option<usize>),
    Error(Error),
}

impl Unwritten {
    /// Why, in a few words, and as a sentence.
    fn told(self, words: &Words) -> (CleanText, CleanText) {
        let reason = match &self {
            Self::NoPlace => words.say("settings-no-place"),
            Self::Broken(Some(line)) => {
                words.say_with("settings-broken", &[("line", (*line).into())])
            }
            Self::Broken(None) => words.say("settings-table"),
            Self::Error(Error::Write { source, .. }) => words.io_reason(source),
            Self::Error(error) => error.sentence(words),
        };
        let not_written = [("reason", reason.as_str().into())];
        let sentence = match &self {
            Self::Error(error) => error.sentence(words),
            _ => words.say_with("settings-not-written", &not_written),
        };
        (reason, sentence)
    }
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
        (settings, Self { path, mistakes, error, unwritten: RefCell::default() })
    }

    /// Everything that is wrong in it, each with its place and what to do.
    pub(super) fn wrong(&self, words: &Words) -> Vec<CleanText> {
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
        error.chain(self.mistakes.iter().map(mistake)).collect()
    }

    /// Says everything that is wrong in it.
    pub(super) fn warn(&self, words: &Words) {
        for told in self.wrong(words) {
            // Where standard error is closed, there is no one left to tell.
            let _ = writeln!(io::stderr(), "relire: {told}");
        }
    }

    /// Says on the way out why the last change was not written.
    pub(super) fn end(&self) {
        if let Some(sentence) = self.unwritten.take() {
            let _ = writeln!(io::stderr(), "relire: {sentence}");
        }
    }

    /// What a face needs to change settings.
    pub(super) fn keeping<'k>(&'k self, invocation: &Invocation<'_>) -> Keeping<'k> {
        let environment = invocation.environment;
        Keeping {
            settings: environment.settings.clone(),
            given: given(invocation),
            system: environment.system_language(),
            write: Box::new(|before, after, words| self.write(before, after, words)),
            wrong: self.wrong(invocation.words),
        }
    }

    /// Writes a change, or says in a few words why it can't be.
    fn write(&self, before: &Settings, after: &Settings, words: &Words) -> Result<(), CleanText> {
        let path = self.path.as_deref().ok_or(Unwritten::NoPlace);
        let written = path.and_then(|path| write(path, before, after, words));
        let told = written.map_err(|error| error.told(words));
        *self.unwritten.borrow_mut() = told.as_ref().err().map(|(_, sentence)| sentence.clone());
        told.map_err(|(reason, _)| reason)
    }

    fn shown(&self) -> CleanText {
        let path = self.path.as_deref().unwrap_or(Path::new(""));
        CleanText::line(&path.to_string_lossy())
    }
}

/// The settings that the command line decides.
fn given(invocation: &Invocation<'_>) -> Vec<Setting> {
    let options = [(Setting::Language, "lang"), (Setting::Learner, "learner")];
    let is_given = |option: &str| invocation.matches.contains_id(option);
    options.into_iter().filter(|(_, option)| is_given(option)).map(|(setting, _)| setting).collect()
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

/// Writes what has changed into the file as it is now; makes it with its folder where there is none.
fn write(path: &Path, before: &Settings, after: &Settings, words: &Words) -> Result<(), Unwritten> {
    let wrong = |source| Unwritten::Error(Error::Write { path: path.to_owned(), source });
    files::may_be_written(path).map_err(Unwritten::Error)?;
    let Some(text) = text(path).map_err(|error| Unwritten::Error(error.into()))? else {
        let fresh = settings::fresh(after, words).ok_or(Unwritten::Broken(None))?;
        return create(path, &fresh).map_err(wrong);
    };
    let broken = || Unwritten::Broken(settings::broken_line(&text));
    let changed = settings::changed(&text, before, after).ok_or_else(broken)?;
    files::replace(path, &changed).map_err(Unwritten::Error)
}

/// Makes the file whole, in a folder that is made with it.
fn create(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    Ok(())
}
