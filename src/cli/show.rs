//! `relire show`: a quiz as text on paper would have it, and its key on demand.

use std::path::PathBuf;

use clap::{Arg, ArgAction, value_parser};

use super::{Error, Exit, Invocation, environment, quiz, sheet};

pub(super) fn arguments(command: clap::Command) -> clap::Command {
    command
        .arg(Arg::new("key").long("key").action(ArgAction::SetTrue))
        .arg(Arg::new("file").required(true).value_parser(value_parser!(PathBuf)))
}

pub(super) fn run(invocation: &Invocation<'_>) -> Result<Exit, Error> {
    let file = invocation.matches.get_one::<PathBuf>("file");
    let quiz = quiz::open(file.expect("clap asks for it"), invocation)?;
    let key = invocation.matches.get_flag("key");
    environment::print(&sheet::sheet(&quiz, key, invocation.words))?;
    Ok(Exit::Fine)
}
