//! `relire schema`: the JSON Schema of the quiz format.

use super::{Error, Exit, Invocation};

pub(super) fn run(_invocation: &Invocation<'_>) -> Result<Exit, Error> {
    Ok(Exit::Fine)
}
