//! `relire data`: where the user's data lies, whether it is sound, copies of it, and its end.

mod erase;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, value_parser};
use jiff::Timestamp;
use jiff::civil::Date;

use super::{Error, Exit, Invocation, environment, paths};
use crate::store::{self, Store, StoreError};
use crate::text::CleanText;
use crate::words::Words;

/// What can be done, and whether that takes a file.
const ACTIONS: [(&str, bool); 6] = [
    ("path", false),
    ("verify", false),
    ("backup", true),
    ("restore", true),
    ("export", true),
    ("erase", false),
];

pub(super) fn arguments(command: clap::Command) -> clap::Command {
    command
        .arg(Arg::new("action").required(true).value_parser(ACTIONS.map(|(action, _)| action)))
        .arg(Arg::new("copy").value_parser(value_parser!(PathBuf)))
        .arg(Arg::new("learner").long("learner"))
        .arg(Arg::new("yes").long("yes").action(ArgAction::SetTrue))
}

pub(super) fn run(invocation: &Invocation<'_>) -> Result<Exit, Error> {
    let action = invocation.matches.get_one::<String>("action").map(String::as_str);
    let action = action.expect("clap asks for it");
    let file = invocation.matches.get_one::<PathBuf>("copy").map(PathBuf::as_path);
    let words = invocation.words;
    check(invocation, action, file)?;
    let path = paths::attempts(invocation.common).ok_or(Error::NoDataFolder)?;
    let said = match action {
        "verify" => verified(&path, words)?,
        "backup" => backed_up(&path, file, words)?,
        "restore" => restored(&path, file, words)?,
        "export" => match file.filter(|file| file.as_os_str() != "-") {
            None => return printed(&path),
            Some(file) => exported(&path, file, words)?,
        },
        "erase" => erase::run(&path, invocation)?,
        _ => {
            let folder = paths::data(invocation.common).ok_or(Error::NoDataFolder)?;
            CleanText::line(&folder.to_string_lossy())
        }
    };
    environment::print(&format!("{said}\n"))?;
    Ok(Exit::Fine)
}

/// Refuses what does not go with an action.
fn check(invocation: &Invocation<'_>, action: &str, file: Option<&Path>) -> Result<(), Error> {
    let refused = |message, argument: &str| {
        let command = format!("relire data {action}");
        let arguments =
            vec![("argument", CleanText::line(argument)), ("command", CleanText::line(&command))];
        Err(Error::Usage { message, arguments })
    };
    let takes_file = ACTIONS.iter().any(|(name, takes)| *name == action && *takes);
    if let Some(file) = file.filter(|_| !takes_file) {
        return refused("error-extra-argument", &file.to_string_lossy());
    }
    let own = [
        ("--learner", invocation.matches.contains_id("learner")),
        ("--yes", invocation.matches.get_flag("yes")),
    ];
    match own.iter().find(|(_, is_given)| *is_given && action != "erase") {
        Some((option, _)) => refused("error-unknown-option", option),
        None => Ok(()),
    }
}

/// The attempts there are; nothing to copy is an error.
fn opened(path: &Path) -> Result<Store, Error> {
    let nothing = || Error::Usage { message: "data-nothing", arguments: Vec::new() };
    Store::open(path)?.ok_or_else(nothing)
}

fn verified(path: &Path, words: &Words) -> Result<CleanText, Error> {
    let copies = store::copies(path);
    let count = match Store::open(path)? {
        Some(store) => {
            store.verify(false)?;
            for learner in store.learners()? {
                store.reviews(learner.name())?;
                store.past(learner.name())?;
            }
            store.history(None)?.len()
        }
        None => 0,
    };
    let sound = words.say_with("history-sound", &[("count", count.into())]);
    let Some((copy, date)) = copies.last() else { return Ok(sound) };
    if !path.exists() {
        return Ok(words.say_with("data-missing", &[("copy", shown(copy).as_str().into())]));
    }
    let date = day(*date, words);
    let arguments = [("count", copies.len().into()), ("date", date.as_str().into())];
    Ok(CleanText::new(&format!("{sound}\n{}", words.say_with("data-copies", &arguments))))
}

fn day(date: Date, words: &Words) -> CleanText {
    let two = |number: i8| format!("{number:02}");
    words.say_with(
        "data-date",
        &[
            ("year", date.year().to_string().into()),
            ("month", two(date.month()).into()),
            ("day", two(date.day()).into()),
        ],
    )
}

fn backed_up(path: &Path, file: Option<&Path>, words: &Words) -> Result<CleanText, Error> {
    let store = opened(path)?;
    let copy = match file {
        None => store.back_up(Timestamp::now())?,
        Some(file) => {
            let file = within(file, "db");
            store.back_up_to(&file)?;
            file
        }
    };
    Ok(words.say_with("data-copied", &[("path", shown(&copy).as_str().into())]))
}

/// Everything to standard output.
fn printed(path: &Path) -> Result<Exit, Error> {
    opened(path)?.export(environment::print)?;
    Ok(Exit::Fine)
}

fn exported(path: &Path, file: &Path, words: &Words) -> Result<CleanText, Error> {
    let file = within(file, "jsonl");
    opened(path)?.export_to(&file)?;
    Ok(words.say_with("data-exported", &[("path", shown(&file).as_str().into())]))
}

/// The file itself, or in a folder one with the day in its name.
fn within(file: &Path, end: &str) -> PathBuf {
    let day = jiff::Zoned::now().date();
    match file.is_dir() {
        true => file.join(format!("relire-{day}.{end}")),
        false => file.to_owned(),
    }
}

fn restored(path: &Path, file: Option<&Path>, words: &Words) -> Result<CleanText, Error> {
    let copies = store::copies(path);
    let Some(file) = file else {
        let names: Vec<String> = copies.iter().rev().map(|(copy, _)| name(copy)).collect();
        let none = words.say("data-no-copies");
        let known = if names.is_empty() { none } else { CleanText::line(&names.join(", ")) };
        return Err(Error::Usage { message: "data-no-file", arguments: vec![("known", known)] });
    };
    // The name of one of our own copies is enough.
    let own =
        copies.iter().map(|(copy, _)| copy).find(|copy| copy.file_name() == Some(file.as_os_str()));
    let from = own.filter(|_| !file.exists()).map_or(file, PathBuf::as_path);
    let restored = store::restore(path, from, Timestamp::now());
    let restored = restored.map_err(|error| failed(error, path, from))?;
    let shown_from = shown(from);
    let arguments = [("from", shown_from.as_str().into()), ("count", restored.attempts.into())];
    let said = words.say_with("data-restored", &arguments);
    let Some(replaced) = restored.replaced else { return Ok(said) };
    let kept = words.say_with("data-replaced", &[("path", shown(&replaced).as_str().into())]);
    Ok(CleanText::new(&format!("{said}\n{kept}")))
}

/// Why nothing was put back: as `from` is no such thing, or as there is no room for it at `path`.
fn failed(error: StoreError, path: &Path, from: &Path) -> Error {
    match error {
        StoreError::Unusable { source, .. } if source.kind() == ErrorKind::StorageFull => {
            Error::Store(StoreError::Unusable { path: path.to_owned(), source })
        }
        error if error.path() == Some(from) => Error::Restored(error),
        error => Error::Store(error),
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn shown(path: &Path) -> CleanText {
    CleanText::line(&path.to_string_lossy())
}
