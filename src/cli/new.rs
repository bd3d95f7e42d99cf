//! `relire new`: a commented quiz to start from.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, value_parser};

use super::{Error, Exit, Invocation, environment, files};
use crate::bank::load;
use crate::text::CleanText;
use crate::words::Language;

pub(super) fn arguments(command: clap::Command) -> clap::Command {
    command
        .arg(Arg::new("force").long("force").action(ArgAction::SetTrue))
        .arg(Arg::new("new").required(true).value_parser(value_parser!(PathBuf)))
}

pub(super) fn run(invocation: &Invocation<'_>) -> Result<Exit, Error> {
    let path = invocation.matches.get_one::<PathBuf>("new").expect("clap asks for it");
    let name = CleanText::line(&path.to_string_lossy());
    if !load::is_quiz_name(path) {
        return Err(usage("error-not-yaml", name));
    }
    let written =
        write(path, template(invocation.words.language()), invocation.matches.get_flag("force"));
    match written {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(usage("error-file-exists", name))
        }
        Err(source) => Err(Error::Write { path: path.clone(), source }),
        Ok(()) => {
            let said = invocation.words.say_with("new-written", &[("file", name.as_str().into())]);
            environment::print(&format!("{said}\n"))?;
            Ok(Exit::Fine)
        }
    }
}

fn usage(message: &'static str, file: CleanText) -> Error {
    Error::Usage { message, arguments: vec![("file", file)] }
}

/// The quiz to start from, its comments in the language of the interface.
fn template(language: Language) -> &'static str {
    match language {
        Language::French => include_str!("../../data/new/fr.yaml"),
        Language::English => include_str!("../../data/new/en.yaml"),
    }
}

/// Writes a file that is not there yet, or with `force` in place of one that is.
fn write(path: &Path, text: &str, force: bool) -> io::Result<()> {
    if force && path.exists() {
        return files::replace(path, text);
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    // What could not be written whole is not left behind.
    file.write_all(text.as_bytes()).inspect_err(|_| _ = fs::remove_file(path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::check_alone;

    #[test]
    fn what_one_starts_from_is_sound() {
        for language in [Language::French, Language::English] {
            let reading = check_alone(template(language), "new");
            assert!(reading.problems.is_empty(), "{:?}", reading.problems);
            let quiz = reading.quiz.expect("a sound quiz");
            assert_eq!((quiz.questions.len(), quiz.ready().count()), (6, 5));
        }
    }
}
