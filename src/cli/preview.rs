//! `relire preview`: plays a quiz file while it is being written.

use std::path::PathBuf;

use clap::{Arg, value_parser};

use super::{Error, Exit, Invocation};
use crate::bank::{Aim, load};
use crate::tui;

pub(super) fn arguments(command: clap::Command) -> clap::Command {
    command.arg(Arg::new("written").required(true).value_parser(value_parser!(PathBuf)))
}

pub(super) fn run(invocation: &Invocation<'_>) -> Result<Exit, Error> {
    let environment = invocation.environment;
    let path: &PathBuf = invocation.matches.get_one("written").expect("clap asks for it");
    if !environment.stdin_is_terminal || !environment.stdout_is_terminal || environment.dumb {
        return Err(Error::Usage { message: "error-preview-terminal", arguments: Vec::new() });
    }
    // A name that is mistyped is told at once, not waited for.
    if load::file(path, Aim::Play)?.reading.exam.is_some() {
        return Err(Error::Usage { message: "error-exam", arguments: Vec::new() });
    }
    let wrong = environment.settings_file.wrong(invocation.words);
    let signal = tui::preview(path, invocation.words, invocation.looks(), wrong);
    let signal = signal.map_err(Error::Terminal)?;
    Ok(signal.map_or(Exit::Fine, Exit::Signal))
}
