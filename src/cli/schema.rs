//! `relire schema`: the JSON Schema of the quiz format.

use super::{Error, Exit, Invocation, environment};
use crate::bank::format;

pub(super) fn run(_invocation: &Invocation<'_>) -> Result<Exit, Error> {
    let schema = serde_json::to_string_pretty(&format::schema());
    environment::print(&(schema.map_err(|error| Error::Output(error.into()))? + "\n"))?;
    Ok(Exit::Fine)
}
