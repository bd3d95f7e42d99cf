//! `relire [PATH]…`: play.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Arg, ArgAction, value_parser};
use rand::TryRng as _;

use super::{Error, Exit, Invocation, environment, paths, quiz};
use crate::bank::load::{self, Library};
use crate::bank::{Level, Skill};
use crate::session::{Choice, Ended, Learner, Mode, Report, Seeds, Session, Start};
use crate::store::Keeping;
use crate::text::CleanText;
use crate::{plain, tui};

pub(super) fn arguments(command: clap::Command) -> clap::Command {
    let value = |name: &'static str| Arg::new(name).long(name);
    let skills: Vec<&str> = Skill::NAMES.iter().map(|(name, _)| *name).collect();
    let levels: Vec<&str> = Level::NAMES.iter().map(|(name, _)| *name).collect();
    command
        .arg(value("mode").value_parser(["practice", "exam"]))
        .arg(value("seed").value_parser(value_parser!(u64)))
        .arg(value("count").value_parser(value_parser!(u32).range(1..)))
        .arg(value("level").value_delimiter(',').ignore_case(true).value_parser(levels))
        .arg(value("skill").ignore_case(true).value_parser(skills))
        .arg(value("tag"))
        .arg(value("no-shuffle").action(ArgAction::SetTrue))
        .arg(value("learner"))
        .arg(value("new").action(ArgAction::SetTrue))
        .arg(value("plain").action(ArgAction::SetTrue))
        .arg(value("report").value_parser(value_parser!(PathBuf)))
        .arg(Arg::new("path").num_args(0..).value_parser(value_parser!(PathBuf)))
}

pub(super) fn run(invocation: &Invocation<'_>) -> Result<Exit, Error> {
    let (matches, words) = (invocation.matches, invocation.words);
    let report =
        matches.get_one::<PathBuf>("report").map(|path| ReportFile::open(path)).transpose()?;
    let choice = choice(matches);
    let mut seeds = Seeds::new(matches.get_one("seed").copied(), random);
    let start = start(invocation, &choice)?;
    let keeping = Keeping {
        path: paths::attempts(invocation.common),
        learner: named(invocation).and_then(|learner| learner.0),
        fresh: matches.get_flag("new") || matches.contains_id("seed"),
        asks_learner: named(invocation).is_none() && invocation.environment.stdin_is_terminal,
    };
    let ended = if is_plain(invocation) {
        plain::run(start, &choice, &mut seeds, words, keeping)?
    } else {
        let looks = invocation.looks();
        let settings = invocation.environment.settings_file.keeping(invocation);
        tui::run(start, choice, seeds, words, looks, keeping, settings).map_err(Error::Terminal)?
    };
    invocation.environment.settings_file.end();
    warn(&ended);
    if let Some(report) = report {
        report.write(&ended.sittings, ended.learner.as_ref())?;
    }
    Ok(ended.signal.map_or(Exit::Fine, Exit::Signal))
}

/// Says what is to be said when the screen is given back.
pub(super) fn warn(ended: &Ended) {
    if let Some(warning) = &ended.warning {
        // Where standard error is closed, there is no one left to tell.
        let _ = writeln!(io::stderr(), "relire: {warning}");
    }
}

/// Whether lines are wanted, or all there can be.
pub(super) fn is_plain(invocation: &Invocation<'_>) -> bool {
    let environment = invocation.environment;
    invocation.matches.get_flag("plain")
        || environment.settings.plain
        || environment.dumb
        || !environment.stdin_is_terminal
        || !environment.stdout_is_terminal
}

/// The learner whom the arguments name, else the settings; an empty name is the one without a name.
pub(super) fn named(invocation: &Invocation<'_>) -> Option<Learner> {
    let named = invocation.matches.get_one::<String>("learner");
    let settings = invocation.environment.settings.learner.clone();
    named.map(|name| Learner::named(name)).or_else(|| Some(Learner(Some(settings?))))
}

fn choice(matches: &clap::ArgMatches) -> Choice {
    let levels = matches.get_many::<String>("level").into_iter().flatten();
    let count: Option<u32> = matches.get_one("count").copied();
    Choice {
        count: count.and_then(|count| usize::try_from(count).ok()),
        levels: levels.filter_map(|name| Level::from_name(name)).collect(),
        skill: matches.get_one::<String>("skill").and_then(|name| Skill::from_name(name)),
        tag: matches.get_one::<String>("tag").map(|tag| CleanText::line(tag)),
        no_shuffle: matches.get_flag("no-shuffle"),
        drafts: false,
        mode: matches
            .get_one::<String>("mode")
            .and_then(|name| Mode::from_name(name))
            .unwrap_or_default(),
    }
}

/// What to begin with: one file goes straight to its quiz, which must be sound.
fn start(invocation: &Invocation<'_>, choice: &Choice) -> Result<Start, Error> {
    let paths: Vec<PathBuf> =
        invocation.matches.get_many("path").into_iter().flatten().cloned().collect();
    match paths.as_slice() {
        [] => {
            let own = paths::quizzes(invocation.common);
            Ok(Start::Library(Library { built_in: true, paths, own }))
        }
        [path] if !path.is_dir() => {
            let mut paper = quiz::open_paper(path, invocation)?;
            if paper.is_exam() {
                refuse_parts(invocation)?;
            }
            if !choice.takes_paper(&paper) {
                return Err(Error::NothingToPlay);
            }
            Ok(match paper.is_exam() {
                true => Start::Exam(Arc::new(paper)),
                false => Start::Quiz(paper.quizzes.swap_remove(0)),
            })
        }
        _ => {
            if let Some(path) = paths.iter().find(|path| !path.exists()) {
                load::find(std::slice::from_ref(path))?;
            }
            Ok(Start::Library(Library { built_in: false, paths, own: None }))
        }
    }
}

/// An exam is sat whole, and as an exam: options that want something else of it are refused.
fn refuse_parts(invocation: &Invocation<'_>) -> Result<(), Error> {
    let matches = invocation.matches;
    let practice = matches.get_one::<String>("mode").is_some_and(|mode| mode == "practice");
    let mut others = ["count", "skill", "tag"].into_iter().filter(|name| matches.contains_id(name));
    let option = if practice { Some("mode practice") } else { others.next() };
    let Some(option) = option else { return Ok(()) };
    let option = CleanText::new(&format!("--{option}"));
    Err(Error::Usage { message: "error-exam-whole", arguments: vec![("option", option)] })
}

/// A random number from the system.
pub(super) fn random() -> u64 {
    // A system without randomness shuffles by its clock.
    let clock = || u64::try_from(jiff::Timestamp::now().as_millisecond()).unwrap_or_default();
    rand::rngs::SysRng.try_next_u64().unwrap_or_else(|_| clock())
}

/// Where the report goes, known to be writable before anything is played.
enum ReportFile {
    StandardOutput,
    File(PathBuf, File),
}

impl ReportFile {
    fn open(path: &Path) -> Result<Self, Error> {
        if path.as_os_str() == "-" {
            return Ok(Self::StandardOutput);
        }
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(path);
        match file {
            Ok(file) => Ok(Self::File(path.to_owned(), file)),
            Err(source) => Err(Error::Write { path: path.to_owned(), source }),
        }
    }

    /// Writes the first finished sitting as one line.
    fn write(self, sittings: &[Session], learner: Option<&CleanText>) -> Result<(), Error> {
        // Rounds after the first are practice; where none was finished, the last is told as it is.
        let finished = sittings.iter().find(|session| session.is_finished());
        let Some(session) = finished.or(sittings.last()) else { return Ok(()) };
        let report = Report::new(&session.begun(learner.cloned()), session.log());
        let line = serde_json::to_string(&report).map_err(|error| Error::Output(error.into()))?;
        let line = line + "\n";
        match self {
            Self::StandardOutput => environment::print(&line),
            Self::File(path, mut file) => {
                let written = cleared(&file).and_then(|()| file.write_all(line.as_bytes()));
                written.map_err(|source| Error::Write { path, source })
            }
        }
    }
}

/// Empties a regular file; a pipe or device has nothing to empty.
fn cleared(file: &File) -> io::Result<()> {
    if file.metadata()?.is_file() { file.set_len(0) } else { Ok(()) }
}
