//! `relire show`: a quiz as text on paper would have it.

use super::{Error, Exit, Invocation};

pub(super) fn arguments(command: clap::Command) -> clap::Command {
    command
}

pub(super) fn run(_invocation: &Invocation<'_>) -> Result<Exit, Error> {
    Ok(Exit::Fine)
}
