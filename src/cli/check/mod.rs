//! `relire check`: every problem of every file, in one run.

mod fix;
mod rows;

use std::collections::HashSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::{Error, Exit, Invocation, environment, paths, render};
use crate::bank::load::{self, LoadError, Loaded};
use crate::bank::{Aim, Code, Problem, Reading, Severity};
use crate::text::CleanText;
use crate::words::Words;
use clap::{Arg, ArgAction, value_parser};

pub(super) fn arguments(command: clap::Command) -> clap::Command {
    command
        .arg(
            Arg::new("format")
                .long("format")
                .value_parser(["human", "json", "github"])
                .default_value("human"),
        )
        .arg(Arg::new("fix").long("fix").action(ArgAction::SetTrue))
        .arg(Arg::new("deny-warnings").long("deny-warnings").action(ArgAction::SetTrue))
        .arg(Arg::new("path").num_args(0..).value_parser(value_parser!(PathBuf)))
}

pub(super) fn run(invocation: &Invocation<'_>) -> Result<Exit, Error> {
    let paths: Vec<PathBuf> =
        invocation.matches.get_many("path").into_iter().flatten().cloned().collect();
    let format = invocation.matches.get_one::<String>("format").map_or("human", String::as_str);
    if invocation.matches.get_flag("fix") {
        mend(&paths, format, invocation)?;
    }
    let (checked, unusable) = checked(paths, invocation)?;
    let count = |severity| {
        let problems = checked.iter().flat_map(|loaded| &loaded.reading.problems);
        problems.filter(|problem| problem.code.severity() == severity).count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let text = match format {
        "json" => rows::json(&checked, (errors, warnings), invocation.words)?,
        "github" => rows::github(&checked, invocation.words),
        _ => human(&checked, errors, warnings, invocation),
    };
    environment::print(&text)?;
    let denied = invocation.matches.get_flag("deny-warnings") && warnings > 0;
    Ok(match (unusable, errors > 0 || denied) {
        (true, _) => Exit::Unusable,
        (false, true) => Exit::Problems,
        (false, false) => Exit::Fine,
    })
}

/// Shows what can surely be mended in the files, and writes it.
fn mend(paths: &[PathBuf], format: &str, invocation: &Invocation<'_>) -> Result<(), Error> {
    if format != "human" || paths.iter().any(|path| path.as_os_str() == "-") {
        return Err(Error::Usage { message: "error-fix-files", arguments: Vec::new() });
    }
    let paths = match paths.is_empty() {
        true => own_folder(invocation)?,
        false => paths.to_vec(),
    };
    // What can't be used at all is told by the check that follows.
    let mut seen = HashSet::new();
    let found = paths.iter().filter_map(|path| load::find(std::slice::from_ref(path)).ok());
    let found: Vec<PathBuf> = found.flat_map(|files| new_ones(files, &mut seen)).collect();
    let fixes: Vec<fix::Fix> = found.iter().filter_map(|path| fix::of(path)).collect();
    for fix in &fixes {
        environment::print(&fix.diff)?;
        fix.write()?;
    }
    let said = invocation.words.say_with("check-fixed", &[("files", fixes.len().into())]);
    environment::print(&format!("{said}\n\n"))
}

/// The files that were checked.
#[derive(Default)]
struct Checked {
    files: Vec<Loaded>,
    /// Whether one can't be used at all.
    unusable: bool,
    /// What was checked already: a file that is named twice, or with its folder, is one file.
    seen: HashSet<PathBuf>,
}

impl Checked {
    fn standard_input(&mut self) -> Result<(), Error> {
        if !self.seen.insert(PathBuf::from("-")) {
            return Ok(());
        }
        let mut bytes = Vec::new();
        let most = load::MAX_FILE + 1;
        std::io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(Error::Input)?;
        self.files.push(load::standard_input(bytes, Aim::Check));
        Ok(())
    }

    /// The files of a path, side by side on all cores.
    fn path(&mut self, path: &Path, words: &Words) {
        if let Some(built_in) = load::built_in_named(path, Aim::Check) {
            if self.seen.insert(path.to_owned()) {
                self.files.push(built_in);
            }
            return;
        }
        let files = match load::find(&[path.to_owned()]) {
            Ok(files) => new_ones(files, &mut self.seen),
            Err(error) => return self.unusable(path, error, words),
        };
        let read = Mutex::new(Vec::with_capacity(files.len()));
        load::side_by_side(&files, Aim::Check, |at, loaded| {
            let mut read = read.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            read.push((at, loaded));
        });
        for (at, loaded) in read.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner) {
            match loaded {
                Ok(loaded) => self.files.push(loaded),
                Err(error) => self.unusable(&files[at], error, words),
            }
        }
    }

    fn unusable(&mut self, path: &Path, error: LoadError, words: &Words) {
        self.unusable = true;
        self.files.push(unreadable(path, error, words));
    }
}

/// The files by name, and whether one can't be used at all.
fn checked(paths: Vec<PathBuf>, invocation: &Invocation<'_>) -> Result<(Vec<Loaded>, bool), Error> {
    let mut checked = Checked::default();
    let paths = match paths.is_empty() {
        true => own_folder(invocation)?,
        false => paths,
    };
    for path in paths {
        match path.as_os_str() == "-" {
            true => checked.standard_input()?,
            false => checked.path(&path, invocation.words),
        }
    }
    checked.files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok((checked.files, checked.unusable))
}

/// The user's own folder, where it is there.
fn own_folder(invocation: &Invocation<'_>) -> Result<Vec<PathBuf>, Error> {
    let own = paths::quizzes(invocation.common).ok_or(Error::NoDataFolder)?;
    Ok(Some(own).into_iter().filter(|path| path.exists()).collect())
}

/// The files that were not seen before.
fn new_ones(mut files: Vec<PathBuf>, seen: &mut HashSet<PathBuf>) -> Vec<PathBuf> {
    files.retain(|file| seen.insert(file.canonicalize().unwrap_or_else(|_| file.clone())));
    files
}

fn unreadable(path: &Path, error: LoadError, words: &Words) -> Loaded {
    let reason = Error::Load(error).sentence(words);
    let problem = Problem::new(Code::UnreadableFile, 0..0).with("reason", &reason);
    Loaded {
        name: CleanText::line(&path.to_string_lossy()),
        source: String::new(),
        reading: Reading::broken(vec![problem]),
        files: Vec::new(),
    }
}

fn human(
    checked: &[Loaded],
    errors: usize,
    warnings: usize,
    invocation: &Invocation<'_>,
) -> String {
    let words = invocation.words;
    let color = invocation.common.color.as_deref();
    let colours = invocation.environment.colours(color, invocation.environment.stdout_is_terminal);
    let mut text = String::new();
    for loaded in checked {
        text.push_str(&render::problems(loaded, words, colours));
    }
    let quizzes = checked.iter().filter_map(|loaded| loaded.reading.quiz.as_ref());
    let exams = checked.iter().filter_map(|loaded| loaded.reading.exam.as_ref());
    let asked = exams.flat_map(|exam| &exam.quizzes).map(|quiz| quiz.questions.len());
    let questions: usize = quizzes.map(|quiz| quiz.questions.len()).chain(asked).sum();
    let drafts = checked
        .iter()
        .filter_map(|loaded| loaded.reading.quiz.as_ref())
        .flat_map(|quiz| &quiz.questions)
        .filter(|question| question.draft)
        .count();
    let summary = words.say_with(
        "check-summary",
        &[
            ("files", checked.len().into()),
            ("questions", questions.into()),
            ("drafts", drafts.into()),
            ("errors", errors.into()),
            ("warnings", warnings.into()),
        ],
    );
    text.push_str(&summary);
    text.push('\n');
    text
}
