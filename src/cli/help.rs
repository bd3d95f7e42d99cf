//! Help texts, in the person's language: what a command takes is read from its arguments, what
//! each is for from `words/*/cli.ftl`.

use std::ffi::OsString;
use std::fmt::Write as _;

use clap::Arg;

use super::arguments::{common, root, version_flag};
use super::{COMMANDS, Command};
use crate::text::{width, wrap};
use crate::words::Words;

/// How wide the help is, in columns.
const COLUMNS: usize = 80;
/// The space left of a label, and between it and its text.
const GAP: usize = 2;

/// Labels, each with its text, under a heading.
pub(super) struct Section {
    pub(super) heading: &'static str,
    pub(super) rows: Vec<(String, String)>,
}

/// The help of the command that the arguments name, long where `--help` asks for it.
pub(super) fn help(arguments: &[OsString], words: &Words) -> String {
    let entry = named(arguments).unwrap_or(&COMMANDS[0]);
    let long = arguments.iter().any(|argument| argument == "--help");
    let sections = sections(entry, words);
    let labels = sections.iter().flat_map(|section| &section.rows).map(|(label, _)| width(label));
    let column = GAP + labels.max().unwrap_or(0) + GAP;
    let mut help = format!("{}\n", about(entry, words));
    push_section(&mut help, &words.say("cli-usage"), &usage(entry, words));
    for section in sections.iter().filter(|section| !section.rows.is_empty()) {
        let rows: String = section.rows.iter().map(|row| aligned(row, column)).collect();
        push_section(&mut help, &words.say(section.heading), &rows);
    }
    let short = || words.say(&text_name(entry, "-short")).as_str().to_owned();
    let more = if long { more(entry, words) } else { short() };
    // Writing to a string cannot fail.
    let _ = write!(help, "\n{more}\n");
    help
}

/// The command that the arguments name: the first that is neither an option nor its value.
pub(super) fn named(arguments: &[OsString]) -> Option<&'static Command> {
    let root = root();
    let takes_value = |name: &str| {
        let mut options = root.get_arguments();
        options.any(|arg| arg.get_long() == Some(name) && arg.get_action().takes_values())
    };
    let mut rest = arguments.iter().skip(1).filter_map(|argument| argument.to_str());
    while let Some(argument) = rest.next() {
        match argument.strip_prefix("--") {
            Some(name) if takes_value(name) => _ = rest.next(),
            Some(_) => {}
            None if argument.starts_with('-') => {}
            None => return COMMANDS[1..].iter().find(|entry| entry.name == argument),
        }
    }
    None
}

/// What a command is for, in a sentence.
pub(super) fn about(entry: &Command, words: &Words) -> String {
    words.say(&text_name(entry, "")).as_str().to_owned()
}

/// How a command is called, a line each.
pub(super) fn usage_lines(entry: &Command, words: &Words) -> String {
    words.say(&text_name(entry, "-usage")).as_str().to_owned()
}

/// What the long help adds: examples, exit codes.
pub(super) fn more(entry: &Command, words: &Words) -> String {
    words.say(&text_name(entry, "-more")).as_str().to_owned()
}

/// The message of a command; playing has no name of its own.
fn text_name(entry: &Command, part: &str) -> String {
    let name = if entry.name.is_empty() { "play" } else { entry.name };
    format!("cli-{name}{part}")
}

fn usage(entry: &Command, words: &Words) -> String {
    let mut usage = String::new();
    for line in usage_lines(entry, words).lines() {
        // Writing to a string cannot fail.
        let _ = writeln!(usage, "{:GAP$}{line}", "");
    }
    usage
}

/// What a command takes: its own options first, those of every command last.
pub(super) fn sections(entry: &Command, words: &Words) -> [Section; 4] {
    let own = (entry.arguments)(clap::Command::new("relire"));
    let mut everywhere: Vec<Arg> = common();
    let mut commands = Vec::new();
    if entry.name.is_empty() {
        everywhere.push(version_flag());
        let row = |entry: &Command| (entry.name.to_owned(), about(entry, words));
        commands.extend(COMMANDS[1..].iter().map(row));
    }
    let row = |arg: &Arg| described(arg, words);
    let (positionals, options): (Vec<&Arg>, Vec<&Arg>) =
        own.get_arguments().partition(|arg| arg.is_positional());
    [
        Section { heading: "cli-commands", rows: commands },
        Section { heading: "cli-arguments", rows: positionals.into_iter().map(row).collect() },
        Section { heading: "cli-options", rows: options.into_iter().map(row).collect() },
        Section { heading: "cli-everywhere", rows: everywhere.iter().map(row).collect() },
    ]
}

/// An argument as it is written, and what it is for.
fn described(arg: &Arg, words: &Words) -> (String, String) {
    let id = arg.get_id();
    let text = words.say(&format!("cli-option-{id}")).as_str().to_owned();
    if arg.is_positional() {
        return (value_name(id.as_str(), words), text);
    }
    let short = arg.get_short().map_or("    ".to_owned(), |short| format!("-{short}, "));
    let mut label = format!("{short}--{id}");
    if arg.get_action().takes_values() {
        label.push(' ');
        label.push_str(&value_name(id.as_str(), words));
    }
    (label, text)
}

/// What stands for the value of an argument.
pub(super) fn value_name(id: &str, words: &Words) -> String {
    words.say(&format!("cli-value-{id}")).as_str().to_owned()
}

fn push_section(help: &mut String, heading: &str, rows: &str) {
    // Writing to a string cannot fail.
    let _ = write!(help, "\n{heading}\n{rows}");
}

/// A label with its text beside it, wrapped to what is left of the line.
fn aligned((label, text): &(String, String), column: usize) -> String {
    let lines = wrap(text, COLUMNS.saturating_sub(column));
    let mut rows = String::new();
    for (at, line) in lines.into_iter().enumerate() {
        let label = if at == 0 { label } else { "" };
        let space = column.saturating_sub(GAP + width(label));
        // Writing to a string cannot fail.
        let _ = writeln!(rows, "{:GAP$}{label}{:space$}{}", "", "", &text[line]);
    }
    rows
}
