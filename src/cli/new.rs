//! `relire new`: a commented quiz to start from.

use std::fs::{self, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, value_parser};

use super::{Error, Exit, Invocation, environment, files};
use crate::bank::load::{self, LoadError};
use crate::draft::{Comments, Draft, Fact, control_line, draft};
use crate::text::CleanText;
use crate::words::{Language, Words};

/// How many questions are drafted where nobody says.
const QUESTIONS: u16 = 20;

pub(super) fn arguments(command: clap::Command) -> clap::Command {
    let questions = value_parser!(u16).range(1..=1000);
    command
        .arg(Arg::new("text").long("text").value_parser(value_parser!(PathBuf)))
        .arg(Arg::new("questions").long("questions").requires("text").value_parser(questions))
        .arg(Arg::new("force").long("force").action(ArgAction::SetTrue))
        .arg(Arg::new("output").required(true).value_parser(value_parser!(PathBuf)))
}

pub(super) fn run(invocation: &Invocation<'_>) -> Result<Exit, Error> {
    let (matches, words) = (invocation.matches, invocation.words);
    let path = matches.get_one::<PathBuf>("output").expect("clap asks for it");
    let name = CleanText::line(&path.to_string_lossy());
    if !load::is_quiz_name(path) {
        return Err(usage("error-not-yaml", name));
    }
    files::may_be_written(path)?;
    let file = ("file", name.as_str().into());
    let (text, said) = match matches.get_one::<PathBuf>("text") {
        Some(article) if is_same(article, path) => return Err(usage("error-same-file", name)),
        Some(article) => {
            let most = matches.get_one("questions").copied().unwrap_or(QUESTIONS);
            let draft = drafted(article, most.into())?;
            let count = ("count", draft.questions().into());
            (whole(&draft, words)?, words.say_with("new-drafted", &[file, count]))
        }
        None => (template(words.language()).to_owned(), words.say_with("new-written", &[file])),
    };
    write(path, &text, matches.get_flag("force"))?;
    environment::print(&format!("{said}\n"))?;
    Ok(Exit::Fine)
}

/// Whether the text is the very file that would be written.
fn is_same(article: &Path, path: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).ok();
    article.as_os_str() != "-" && real(article).is_some_and(|article| real(path) == Some(article))
}

/// A draft around the text of a file, or of standard input.
fn drafted(article: &Path, most: usize) -> Result<Draft, Error> {
    let is_input = article.as_os_str() == "-";
    let text = if is_input { input()? } else { load::text(article)? };
    let name = CleanText::line(&article.to_string_lossy());
    let refused = |message, mut arguments: Vec<(&'static str, CleanText)>| {
        arguments.push(("path", name.clone()));
        Error::Usage { message, arguments }
    };
    if let Some(line) = control_line(&text) {
        let line = vec![("line", CleanText::new(&line.to_string()))];
        return Err(refused(if is_input { "error-input-control" } else { "error-control" }, line));
    }
    let no_words = if is_input { "error-input-no-words" } else { "error-no-words" };
    draft(&text, most).ok_or_else(|| refused(no_words, Vec::new()))
}

/// The text on standard input.
fn input() -> Result<String, Error> {
    let mut bytes = Vec::new();
    let most = load::MAX_FILE + 1;
    io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(Error::Input)?;
    let refused = |message, arguments| Error::Usage { message, arguments };
    load::text_of(Path::new("-"), bytes).map_err(|error| match error {
        LoadError::TooLarge { .. } => refused("error-input-too-large", Vec::new()),
        LoadError::NotUtf8 { encoding, .. } => {
            refused("error-input-not-utf8", vec![("encoding", CleanText::new(encoding))])
        }
        error => error.into(),
    })
}

/// The file of a draft, which `check` must be able to read.
fn whole(draft: &Draft, words: &Words) -> Result<String, Error> {
    let file = draft.file(&comments(words));
    match file.len() as u64 > load::MAX_FILE {
        true => Err(Error::Usage { message: "error-text-too-long", arguments: Vec::new() }),
        false => Ok(file),
    }
}

/// What a drafted file says to the teacher.
fn comments(words: &Words) -> Comments<'_> {
    let lines = |name: &str| words.say(name).lines().map(str::to_owned).collect();
    Comments {
        head: lines("new-head"),
        title: words.say("new-title").as_str().to_owned(),
        glossary: lines("new-glossary"),
        questions: lines("new-questions"),
        no_questions: lines("new-no-questions"),
        blank: words.say("new-blank-prompt").as_str().to_owned(),
        of: Box::new(|fact: Fact| {
            words.say(&format!("new-of-{}", fact.name())).as_str().to_owned()
        }),
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
fn write(path: &Path, text: &str, force: bool) -> Result<(), Error> {
    if force && path.exists() {
        return files::replace(path, text);
    }
    create(path, text).map_err(|source| match source.kind() {
        io::ErrorKind::AlreadyExists => {
            usage("error-file-exists", CleanText::line(&path.to_string_lossy()))
        }
        _ => Error::Write { path: path.to_owned(), source },
    })
}

fn create(path: &Path, text: &str) -> io::Result<()> {
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
