//! Reading the arguments.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use super::{COMMANDS, Error, help};
use crate::text::CleanText;
use crate::words::Words;

/// How alike a mistyped option and a known one must be, from 0 to 1, to ask whether it was meant.
const NEAR: f64 = 0.8;

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
    match command().try_get_matches_from(with_answers_apart(arguments)) {
        Ok(matches) => chosen(matches),
        Err(error) => match error.kind() {
            ErrorKind::DisplayVersion => {
                Ok(Parsed::Say(format!("relire {}\n", env!("CARGO_PKG_VERSION"))))
            }
            ErrorKind::DisplayHelp => Ok(Parsed::Say(help::help(arguments, words))),
            _ => Err(usage_error(&error, arguments, words)),
        },
    }
}

/// The arguments with what is free text behind `--`: an answer such as `-5 °C` is no option.
fn with_answers_apart(arguments: &[OsString]) -> Vec<OsString> {
    let entry = help::named(arguments).filter(|entry| entry.takes_answers);
    let name = entry.and_then(|entry| arguments.iter().position(|argument| argument == entry.name));
    let (Some(entry), Some(at)) = (entry, name) else { return arguments.to_vec() };
    let command = (entry.arguments)(clap::Command::new(entry.name)).args(common());
    let takes_value = |option: &str| {
        let mut options = command.get_arguments();
        options.any(|arg| arg.get_long() == Some(option) && arg.get_action().takes_values())
    };
    let (mut apart, mut answers) = (arguments[..=at].to_vec(), Vec::new());
    let mut rest = arguments[at + 1..].iter();
    while let Some(argument) = rest.next() {
        match argument.to_str().and_then(|text| text.strip_prefix("--")) {
            Some("") => answers.extend(rest.by_ref().cloned()),
            Some(option) => {
                apart.push(argument.clone());
                apart.extend(rest.by_ref().take(usize::from(takes_value(option))).cloned());
            }
            None if argument == "-h" => apart.push(argument.clone()),
            None => answers.push(argument.clone()),
        }
    }
    if !answers.is_empty() {
        apart.push("--".into());
        apart.extend(answers);
    }
    apart
}

/// The command and what it was given. Options of playing go with no other command.
fn chosen(matches: ArgMatches) -> Result<Parsed, Error> {
    let Some((name, own)) = matches.subcommand() else {
        return Ok(Parsed::Command { name: String::new(), matches });
    };
    let play = (COMMANDS[0].arguments)(clap::Command::new("relire"));
    let given = |id: &str| matches.value_source(id) == Some(ValueSource::CommandLine);
    match play.get_arguments().map(Arg::get_id).find(|id| given(id.as_str())) {
        Some(id) => Err(Error::Usage {
            message: "error-option-of-playing",
            arguments: vec![
                ("argument", CleanText::line(&format!("--{id}"))),
                ("command", CleanText::line(&format!("relire {name}"))),
            ],
        }),
        None => Ok(Parsed::Command { name: name.to_owned(), matches: own.clone() }),
    }
}

/// The whole command line, without its texts: those cost time and only help shows them.
fn command() -> clap::Command {
    COMMANDS[1..].iter().fold(root(), |root, entry| {
        let command = clap::Command::new(entry.name).disable_help_flag(true).arg(help_flag());
        root.subcommand((entry.arguments)(command))
    })
}

/// The whole command line with its texts, for shells.
pub(super) fn described(words: &Words) -> clap::Command {
    let with_texts = |command: clap::Command| {
        command.mut_args(|arg| {
            let text = words.say(&format!("cli-option-{}", arg.get_id()));
            arg.help(text.as_str().to_owned())
        })
    };
    let root = with_texts(root()).about(help::about(&COMMANDS[0], words));
    COMMANDS[1..].iter().fold(root, |root, entry| {
        let command = clap::Command::new(entry.name).disable_help_flag(true).arg(help_flag());
        let command = with_texts((entry.arguments)(command));
        root.subcommand(command.about(help::about(entry, words)))
    })
}

/// The command line of playing.
pub(super) fn root() -> clap::Command {
    let root = clap::Command::new("relire")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .args(common())
        .arg(version_flag());
    (COMMANDS[0].arguments)(root)
}

/// The options that stand with every command.
pub(super) fn common() -> Vec<Arg> {
    let value = |name: &'static str| Arg::new(name).long(name).global(true);
    vec![
        value("lang").value_parser(["fr", "en"]),
        value("color").value_parser(["auto", "always", "never"]),
        value("data-dir").value_parser(value_parser!(PathBuf)),
        help_flag(),
    ]
}

fn help_flag() -> Arg {
    Arg::new("help").long("help").short('h').action(ArgAction::Help)
}

pub(super) fn version_flag() -> Arg {
    Arg::new("version").long("version").short('V').action(ArgAction::Version)
}

/// What was wrong with the arguments, as data for a sentence.
fn usage_error(error: &clap::Error, arguments: &[OsString], words: &Words) -> Error {
    let argument = argument(error, ContextKind::InvalidArg, words);
    let value = context(error, ContextKind::InvalidValue);
    let near = near(&argument, arguments);
    let known = context(error, ContextKind::ValidValue);
    let other = self::argument(error, ContextKind::PriorArg, words);
    let twice = argument == other;
    let message = match error.kind() {
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => match &near {
            Some(_) => "error-unknown-option-near",
            None if argument.starts_with('-') => "error-unknown-option",
            None => "error-extra-argument",
        },
        ErrorKind::InvalidValue if value.is_empty() => "error-missing-value",
        ErrorKind::InvalidValue if !known.is_empty() => "error-invalid-choice",
        ErrorKind::ValueValidation => "error-invalid-number",
        ErrorKind::TooManyValues => "error-needless-value",
        ErrorKind::MissingRequiredArgument => "error-missing-argument",
        ErrorKind::ArgumentConflict if twice => "error-given-twice",
        ErrorKind::ArgumentConflict => "error-not-together",
        ErrorKind::InvalidUtf8 => "error-argument-not-utf8",
        _ => "error-usage",
    };
    let command = match help::named(arguments) {
        Some(entry) => format!("relire {}", entry.name),
        None => "relire".to_owned(),
    };
    let arguments = vec![
        ("argument", argument),
        ("other", other),
        ("value", value),
        ("known", known),
        ("near", near.unwrap_or_default()),
        ("command", CleanText::line(&command)),
    ];
    Error::Usage { message, arguments }
}

/// What clap knows about an error, as text.
fn context(error: &clap::Error, kind: ContextKind) -> CleanText {
    match error.get(kind) {
        Some(ContextValue::String(text)) => CleanText::line(text),
        Some(ContextValue::Strings(texts)) => CleanText::line(&texts.join(", ")),
        _ => CleanText::default(),
    }
}

/// The argument that an error is about: an option without what clap calls its value, or the
/// name of what is missing.
fn argument(error: &clap::Error, kind: ContextKind, words: &Words) -> CleanText {
    let text = context(error, kind);
    match text.strip_prefix('<').and_then(|text| text.strip_suffix('>')) {
        Some(ids) => {
            let names: Vec<String> =
                ids.split(">, <").map(|id| help::value_name(id, words)).collect();
            CleanText::line(&names.join(", "))
        }
        None if text.starts_with("--") => {
            CleanText::line(text.split([' ', '=']).next().unwrap_or_default())
        }
        None => text,
    }
}

/// The option of the command that a mistyped one is most like.
fn near(mistyped: &str, arguments: &[OsString]) -> Option<CleanText> {
    let mistyped = mistyped.strip_prefix("--")?;
    let entry = help::named(arguments).unwrap_or(&COMMANDS[0]);
    let command = (entry.arguments)(clap::Command::new("relire")).args(common());
    let alike = command.get_arguments().filter_map(|arg| {
        let name = arg.get_long()?;
        Some((strsim::jaro_winkler(mistyped, name), name))
    });
    let (_, name) =
        alike.filter(|(alike, _)| *alike >= NEAR).max_by(|(a, _), (b, _)| a.total_cmp(b))?;
    Some(CleanText::line(&format!("--{name}")))
}
