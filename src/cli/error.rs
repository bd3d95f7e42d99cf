//! What keeps a command from running, as one sentence and what to do.

use std::io;
use std::path::PathBuf;

use crate::bank::load::LoadError;
use crate::plain;
use crate::store::StoreError;
use crate::text::CleanText;
use crate::words::Words;

/// What keeps a command from running.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Wrong arguments; `message` names the sentence.
    #[error("{message}: {arguments:?}")]
    Usage { message: &'static str, arguments: Vec<(&'static str, CleanText)> },
    #[error(transparent)]
    Load(#[from] LoadError),
    /// Standard output can't be written.
    #[error("standard output: {0}")]
    Output(#[source] io::Error),
    /// Standard input can't be read.
    #[error("standard input: {0}")]
    Input(#[source] io::Error),
    #[error("`{}`: {source}", path.display())]
    Write { path: PathBuf, source: io::Error },
    /// No home folder is known, and none was given.
    #[error("no data folder")]
    NoDataFolder,
    /// The quiz has errors; they have been shown.
    #[error("`{0}` has errors")]
    BrokenQuiz(CleanText),
    /// The choice of questions leaves none.
    #[error("nothing to play")]
    NothingToPlay,
    /// The library holds no quiz to play.
    #[error("no quiz to play")]
    NoQuiz,
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What was to be put back can't be.
    #[error(transparent)]
    Restored(StoreError),
    #[error("terminal: {0}")]
    Terminal(#[source] io::Error),
}

impl From<plain::Error> for Error {
    fn from(error: plain::Error) -> Self {
        match error {
            plain::Error::Input(error) => Self::Input(error),
            plain::Error::Output(error) => Self::Output(error),
            plain::Error::NoQuiz => Self::NoQuiz,
            plain::Error::Store(error) => Self::from(error),
        }
    }
}

impl Error {
    /// Whether the reader of our output went away, which is no fault.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// What happened, and on a line of its own what to do, where that can be said.
    pub fn sentence(&self, words: &Words) -> CleanText {
        let path = |path: &PathBuf| CleanText::line(&path.to_string_lossy());
        match self {
            Self::Usage { message, arguments } => {
                let told = arguments.iter().map(|(name, text)| (*name, text.as_str().into()));
                words.say_with(message, &told.collect::<Vec<_>>())
            }
            Self::Load(error) => words.load_error(error).1,
            Self::Write { path: at, source } => words.say_with(
                "error-write",
                &[
                    ("path", path(at).as_str().into()),
                    ("reason", words.io_reason(source).as_str().into()),
                ],
            ),
            Self::Output(error) => words
                .say_with("error-output", &[("reason", words.io_reason(error).as_str().into())]),
            Self::Input(error) => {
                words.say_with("error-input", &[("reason", words.io_reason(error).as_str().into())])
            }
            Self::Terminal(error) => words
                .say_with("error-terminal", &[("reason", words.io_reason(error).as_str().into())]),
            Self::Store(error) => words.store_error(error),
            Self::Restored(error) => words.restore_error(error),
            Self::NoDataFolder => words.say("error-no-data-folder"),
            Self::BrokenQuiz(name) => {
                words.say_with("error-broken-quiz", &[("path", name.as_str().into())])
            }
            Self::NothingToPlay => words.say("error-nothing-to-play"),
            Self::NoQuiz => words.say("error-no-quiz"),
        }
    }
}
