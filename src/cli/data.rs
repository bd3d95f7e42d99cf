//! `relire data`: where the user's data lies, and whether it is sound.

use clap::Arg;

use super::{Error, Exit, Invocation, environment, paths};
use crate::store::Store;
use crate::text::CleanText;

pub(super) fn arguments(command: clap::Command) -> clap::Command {
    command.arg(Arg::new("action").required(true).value_parser(["path", "verify"]))
}

pub(super) fn run(invocation: &Invocation<'_>) -> Result<Exit, Error> {
    let action = invocation.matches.get_one::<String>("action");
    let said = if action.is_some_and(|action| action == "verify") {
        verified(invocation)?
    } else {
        let folder = paths::data(invocation.common).ok_or(Error::NoDataFolder)?;
        CleanText::line(&folder.to_string_lossy())
    };
    environment::print(&format!("{said}\n"))?;
    Ok(Exit::Fine)
}

fn verified(invocation: &Invocation<'_>) -> Result<CleanText, Error> {
    let path = paths::attempts(invocation.common).ok_or(Error::NoDataFolder)?;
    let count = match Store::open(&path)? {
        Some(store) => {
            store.verify(false)?;
            store.history(None)?.len()
        }
        None => 0,
    };
    Ok(invocation.words.say_with("history-sound", &[("count", count.into())]))
}
