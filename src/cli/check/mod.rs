//! `relire check`: every problem of every file, in one run.

mod fix;
mod rows;

use std::collections::HashSet;
use std::io::Read as _;
use std::path::PathBuf;
use std::sync::Mutex;

use super::{Error, Exit, Invocation, environment, paths, render};
use crate::bank::load::{self, LoadError, Loaded};
use crate::bank::{Code, Problem, Reading, Severity};
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
    let own = paths::quizzes(invocation.common);
    let paths = match paths {
        [] => own.into_iter().filter(|path| path.exists()).collect(),
        paths => paths.to_vec(),
    };
    let fixes = fix::fixes(&paths)?;
    for fix in &fixes {
        environment::print(&fix.diff)?;
        fix.write()?;
    }
    let said = invocation.words.say_with("check-fixed", &[("files", fixes.len().into())]);
    environment::print(&format!("{said}\n\n"))
}

/// The files, in the order in which they were named, and whether one can't be used at all.
fn checked(paths: Vec<PathBuf>, invocation: &Invocation<'_>) -> Result<(Vec<Loaded>, bool), Error> {
    let mut unusable = false;
    let mut checked = Vec::new();
    let own = paths.is_empty();
    let paths = match own {
        true => vec![paths::quizzes(invocation.common).ok_or(Error::NoDataFolder)?],
        false => paths,
    };
    let mut seen = HashSet::new();
    for path in paths {
        if path.as_os_str() == "-" {
            if !seen.insert(path) {
                continue;
            }
            let mut bytes = Vec::new();
            let most = load::MAX_FILE + 1;
            std::io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(Error::Input)?;
            let mut loaded = load::standard_input(bytes);
            loaded.advise();
            checked.push(loaded);
            continue;
        }
        if own && !path.exists() {
            continue;
        }
        let files = match load::find(std::slice::from_ref(&path)) {
            // A file that is named twice, or with its folder, is one file.
            Ok(files) => new_ones(files, &mut seen),
            Err(error) => {
                unusable = true;
                checked.push(unreadable(&path, error, invocation.words));
                continue;
            }
        };
        let read = Mutex::new(Vec::with_capacity(files.len()));
        load::side_by_side(&files, |at, mut loaded| {
            if let Ok(loaded) = &mut loaded {
                loaded.advise();
            }
            let mut read = read.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            read.push((at, loaded));
        });
        let mut read = read.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        read.sort_by_key(|(at, _)| *at);
        for (at, loaded) in read {
            checked.push(loaded.unwrap_or_else(|error| {
                unusable = true;
                unreadable(&files[at], error, invocation.words)
            }));
        }
    }
    checked.sort_by(|a, b| a.name.cmp(&b.name));
    Ok((checked, unusable))
}

/// The files that were not seen before.
fn new_ones(mut files: Vec<PathBuf>, seen: &mut HashSet<PathBuf>) -> Vec<PathBuf> {
    files.retain(|file| seen.insert(file.canonicalize().unwrap_or_else(|_| file.clone())));
    files
}

fn unreadable(path: &std::path::Path, error: LoadError, words: &Words) -> Loaded {
    let reason = Error::Load(error).sentence(words);
    let problem = Problem::new(Code::UnreadableFile, 0..0).with("reason", &reason);
    Loaded {
        name: CleanText::line(&path.to_string_lossy()),
        source: String::new(),
        reading: Reading { quiz: None, problems: vec![problem] },
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
    let questions: usize =
        checked.iter().filter_map(|l| l.reading.quiz.as_ref()).map(|q| q.questions.len()).sum();
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
