//! Reading the arguments, and the help texts in the person's language.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use super::{COMMANDS, Error};
use crate::text::CleanText;
use crate::words::Words;

/// Options that stand with every command.
#[derive(Debug, Clone, Default)]
pub struct Common {
    pub color: Option<String>,
    pub data_dir: Option<PathBuf>,
}

impl Common {
    pub(super) fn of(matches: &ArgMatches) -> Self {
        Self {
            color: matches.get_one("color").cloned(),
            data_dir: matches.get_one("data-dir").cloned(),
        }
    }
}

/// What the arguments ask for.
pub enum Parsed {
    /// A text: help, or the version.
    Say(String),
    Command {
        name: String,
        matches: ArgMatches,
    },
}

/// Reads the arguments.
///
/// # Errors
/// Where they are not what the program takes.
pub(super) fn parse(arguments: &[OsString], words: &Words) -> Result<Parsed, Error> {
    match command().try_get_matches_from(arguments) {
        Ok(matches) => Ok(match matches.subcommand() {
            Some((name, matches)) => {
                Parsed::Command { name: name.to_owned(), matches: matches.clone() }
            }
            None => Parsed::Command { name: String::new(), matches },
        }),
        Err(error) => match error.kind() {
            ErrorKind::DisplayVersion => {
                Ok(Parsed::Say(format!("relire {}\n", env!("CARGO_PKG_VERSION"))))
            }
            ErrorKind::DisplayHelp => Ok(Parsed::Say(help(arguments, words))),
            _ => Err(usage_error(&error)),
        },
    }
}

/// The whole command line, without its texts: those cost time and only help shows them.
fn command() -> clap::Command {
    let common = |command: clap::Command| {
        command
            .disable_help_subcommand(true)
            .disable_help_flag(true)
            .arg(Arg::new("lang").long("lang").value_parser(["fr", "en"]).global(true))
            .arg(
                Arg::new("color")
                    .long("color")
                    .value_parser(["auto", "always", "never"])
                    .global(true),
            )
            .arg(
                Arg::new("data-dir")
                    .long("data-dir")
                    .value_parser(value_parser!(PathBuf))
                    .global(true),
            )
            .arg(help_flag())
    };
    let root = common(clap::Command::new("relire"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(Arg::new("version").long("version").short('V').action(ArgAction::Version))
        .args_conflicts_with_subcommands(true);
    let root = (COMMANDS[0].arguments)(root);
    COMMANDS[1..].iter().fold(root, |root, entry| {
        let command = clap::Command::new(entry.name).disable_help_flag(true).arg(help_flag());
        root.subcommand((entry.arguments)(command))
    })
}

fn help_flag() -> Arg {
    Arg::new("help").long("help").short('h').action(ArgAction::Help)
}

/// The help of the command that the arguments name, long where `--help` asks for it.
fn help(arguments: &[OsString], words: &Words) -> String {
    let named = arguments[1..].iter().find_map(|argument| {
        COMMANDS[1..].iter().find(|entry| argument.to_str() == Some(entry.name))
    });
    let name = named.map_or("play", |entry| entry.name);
    let long = arguments.iter().any(|argument| argument == "--help");
    let mut root = with_texts(command(), "play", words);
    let headings: Vec<_> = COMMANDS[1..].iter().map(|entry| entry.name).collect();
    for heading in headings {
        root = root.mut_subcommand(heading, |command| with_texts(command, heading, words));
    }
    root.build();
    let command = match named {
        Some(entry) => root.find_subcommand_mut(entry.name).map(std::mem::take),
        None => Some(root),
    };
    let Some(mut command) = command else { return String::new() };
    let text = if long { command.render_long_help() } else { command.render_help() };
    let more = words.say(&format!("cli-{name}-{}", if long { "more" } else { "short" }));
    format!("{}\n{more}\n", text.to_string().trim_end())
}

/// Gives a command and its arguments the texts of a language.
fn with_texts(command: clap::Command, name: &str, words: &Words) -> clap::Command {
    let say = |id: &str| StyledStr::from(words.say(id).as_str().to_owned());
    let arguments: Vec<clap::Id> =
        command.get_arguments().map(|arg| arg.get_id().clone()).collect();
    let command = command
        .about(say(&format!("cli-{name}")))
        .override_usage(say(&format!("cli-{name}-usage")))
        .subcommand_help_heading(words.say("cli-commands").as_str().to_owned())
        .help_template(format!(
            "{{about}}\n\n{} {{usage}}\n\n{{all-args}}",
            words.say("cli-usage")
        ));
    arguments.into_iter().fold(command, |command, id| {
        command.mut_arg(&id, |arg| {
            let heading = if arg.is_positional() { "cli-arguments" } else { "cli-options" };
            let text = format!("cli-option-{id}");
            let arg = arg.help(say(&text)).help_heading(words.say(heading).as_str().to_owned());
            match arg.get_action().takes_values() {
                true => arg.hide_possible_values(true).hide_default_value(true),
                false => arg,
            }
        })
    })
}

/// What was wrong with the arguments, as data for a sentence.
fn usage_error(error: &clap::Error) -> Error {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(CleanText::line(text)),
        Some(ContextValue::Strings(texts)) => Some(CleanText::line(&texts.join(", "))),
        _ => None,
    };
    let name = match error.kind() {
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => "error-unknown-argument",
        ErrorKind::InvalidValue
            if context(ContextKind::InvalidValue).is_some_and(|v| v.is_empty()) =>
        {
            "error-missing-value"
        }
        ErrorKind::InvalidValue if context(ContextKind::ValidValue).is_some() => {
            "error-invalid-choice"
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "error-invalid-value",
        ErrorKind::MissingRequiredArgument => "error-missing-argument",
        ErrorKind::ArgumentConflict => "error-argument-conflict",
        _ => "error-usage",
    };
    Error::Usage {
        message: name,
        argument: context(ContextKind::InvalidArg).unwrap_or_default(),
        value: context(ContextKind::InvalidValue).unwrap_or_default(),
        known: context(ContextKind::ValidValue).unwrap_or_default(),
    }
}
