//! Opening the one quiz that a command is about.

use std::io::{self, Write as _};
use std::path::Path;

use super::{Error, Invocation, render};
use crate::bank::load::{self, Loaded};
use crate::bank::{Paper, Problem, Quiz};

/// The quiz of a file, or the built-in one of that id. Where it has errors, they are shown on
/// standard error.
///
/// # Errors
/// Where it can't be read, has errors, or is an exam.
pub(super) fn open(path: &Path, invocation: &Invocation<'_>) -> Result<Quiz, Error> {
    let loaded = opened(path, invocation)?;
    loaded.reading.quiz.ok_or(Error::Usage { message: "error-exam", arguments: Vec::new() })
}

/// The same where an exam will do as well.
///
/// # Errors
/// Where it can't be read, or has errors.
pub(super) fn open_paper(path: &Path, invocation: &Invocation<'_>) -> Result<Paper, Error> {
    let loaded = opened(path, invocation)?;
    let name = loaded.name;
    loaded.reading.paper().ok_or(Error::BrokenQuiz(name))
}

fn opened(path: &Path, invocation: &Invocation<'_>) -> Result<Loaded, Error> {
    let mut loaded = load::named(path)?;
    if loaded.reading.quiz.is_some() || loaded.reading.exam.is_some() {
        return Ok(loaded);
    }
    loaded.reading.problems.retain(Problem::is_error);
    tell(&loaded, invocation);
    Err(Error::BrokenQuiz(loaded.name))
}

fn tell(loaded: &Loaded, invocation: &Invocation<'_>) {
    let environment = invocation.environment;
    let color = invocation.common.color.as_deref();
    let colours = environment.colours(color, environment.stderr_is_terminal);
    let text = render::problems(loaded, invocation.words, colours);
    // Where standard error is closed, the exit code tells.
    let _ = io::stderr().write_all(text.as_bytes());
}
