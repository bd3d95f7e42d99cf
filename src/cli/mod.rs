//! The command line: one file a command, one table of them.

mod arguments;
mod check;
mod completions;
mod csv;
mod data;
mod environment;
mod error;
mod files;
mod help;
mod history;
mod man;
mod mark;
mod new;
mod panic;
mod paths;
mod play;
mod preview;
mod quiz;
mod render;
mod review;
mod schema;
mod settings;
mod sheet;
mod show;
mod stats;

use std::ffi::OsString;

pub use arguments::{Common, Parsed};
pub use environment::Environment;
pub use error::Error;
pub use panic::say_panics;
pub use settings::SettingsFile;

use crate::tui::Looks;
use crate::words::Words;

/// What a command may touch. A learner-only installation is the list of commands that leave
/// quiz keys alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touches {
    /// It may show the right answers of a quiz before they are given.
    Keys,
    /// It reads files that are named to it.
    Files,
    /// It writes files that are named to it.
    Writes,
    /// It reads or keeps attempts.
    Store,
}

/// A command of the program.
pub struct Command {
    /// Empty for playing, which needs no name.
    pub name: &'static str,
    pub touches: &'static [Touches],
    /// Whether it takes free text, which may begin as options do.
    takes_answers: bool,
    arguments: fn(clap::Command) -> clap::Command,
    run: fn(&Invocation<'_>) -> Result<Exit, Error>,
}

/// Every command; the first is what the program does without a name.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "",
        touches: &[Touches::Files, Touches::Writes, Touches::Store],
        takes_answers: false,
        arguments: play::arguments,
        run: play::run,
    },
    Command {
        name: "check",
        touches: &[Touches::Keys, Touches::Files, Touches::Writes],
        takes_answers: false,
        arguments: check::arguments,
        run: check::run,
    },
    Command {
        name: "show",
        touches: &[Touches::Keys, Touches::Files],
        takes_answers: false,
        arguments: show::arguments,
        run: show::run,
    },
    Command {
        name: "mark",
        touches: &[Touches::Keys, Touches::Files],
        takes_answers: true,
        arguments: mark::arguments,
        run: mark::run,
    },
    Command {
        name: "new",
        touches: &[Touches::Writes],
        takes_answers: false,
        arguments: new::arguments,
        run: new::run,
    },
    Command {
        name: "preview",
        touches: &[Touches::Keys, Touches::Files],
        takes_answers: false,
        arguments: preview::arguments,
        run: preview::run,
    },
    Command {
        name: "history",
        touches: &[Touches::Store],
        takes_answers: false,
        arguments: history::arguments,
        run: history::run,
    },
    Command {
        name: "stats",
        touches: &[Touches::Store],
        takes_answers: false,
        arguments: stats::arguments,
        run: stats::run,
    },
    Command {
        name: "review",
        touches: &[Touches::Store],
        takes_answers: false,
        arguments: review::arguments,
        run: review::run,
    },
    Command {
        name: "data",
        touches: &[Touches::Files, Touches::Writes, Touches::Store],
        takes_answers: false,
        arguments: data::arguments,
        run: data::run,
    },
    Command {
        name: "schema",
        touches: &[],
        takes_answers: false,
        arguments: |command| command,
        run: schema::run,
    },
    Command {
        name: "completions",
        touches: &[],
        takes_answers: false,
        arguments: completions::arguments,
        run: completions::run,
    },
    Command {
        name: "man",
        touches: &[],
        takes_answers: false,
        arguments: |command| command,
        run: man::run,
    },
];

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Fine,
    /// `check` found errors.
    Problems,
    /// Something that was named can't be used; it has been said.
    Unusable,
    /// Ended by a signal, after saving and restoring.
    Signal(u8),
}

impl Exit {
    /// The exit code.
    pub fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Problems => 1,
            Self::Unusable => 2,
            Self::Signal(number) => 128u8.saturating_add(number),
        }
    }
}

/// One call of a command.
pub struct Invocation<'i> {
    pub matches: &'i clap::ArgMatches,
    pub common: &'i Common,
    pub environment: &'i Environment,
    pub words: &'i Words,
}

impl Invocation<'_> {
    /// How the screens look.
    fn looks(&self) -> Looks {
        let environment = self.environment;
        let colours = environment.colours(self.common.color.as_deref(), true);
        Looks::new(&environment.settings, colours, environment.depth)
    }
}

/// Runs the program with its arguments, the first of which is its name.
///
/// # Errors
/// What keeps it from running, to be said with [`Error::sentence`].
pub fn run(
    arguments: &[OsString],
    environment: &Environment,
    words: &Words,
) -> Result<Exit, Error> {
    match arguments::parse(arguments, words)? {
        Parsed::Say(text) => {
            environment::print(&text)?;
            Ok(Exit::Fine)
        }
        Parsed::Command { name, matches } => {
            let common = Common::of(&matches);
            let command = COMMANDS.iter().find(|command| command.name == name);
            let command = command.unwrap_or(&COMMANDS[0]);
            environment.settings_file.warn(words);
            (command.run)(&Invocation { matches: &matches, common: &common, environment, words })
        }
    }
}
