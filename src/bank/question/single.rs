//! `single`: one option is right.

use super::super::fields::{Decoder, Fields};
use super::super::model::{Kind, Single};

pub(super) const FIELDS: &[&str] = &["options", "answer", "shuffle"];

pub(super) fn decode(decoder: &mut Decoder<'_>, fields: &Fields<'_, '_>) -> Option<Kind> {
    let options = decoder.options(fields);
    let shuffle = decoder.boolean(fields, "shuffle").unwrap_or(true);
    let node = decoder.one_answer(fields)?;
    let options = options?;
    if decoder.swallowed(fields, std::slice::from_ref(node), &options) {
        return None;
    }
    let answer = decoder.among(fields, node, &options)?;
    decoder.no_trap_on(fields, &options, &[answer]);
    Some(Kind::Single(Single { options, answer, shuffle }))
}
