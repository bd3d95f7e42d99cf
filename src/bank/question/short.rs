//! `short`: a few typed words.

use super::super::fields::{Decoder, Fields};
use super::super::model::{Kind, Short};
use crate::french::ExpectedTexts;

pub(super) const FIELDS: &[&str] = &["answer", "reject"];
pub(in super::super) const REJECT: &[&str] = &["text", "feedback"];

pub(super) fn decode(decoder: &mut Decoder<'_>, fields: &Fields<'_, '_>) -> Option<Kind> {
    let reject = decoder.rejected(fields);
    let node = decoder.required(fields, "answer")?;
    let accept = decoder.accepted(node, "answer");
    decoder.not_both(fields, &accept, |_| false);
    (!accept.is_empty()).then_some(Kind::Short(Short {
        accept,
        expected: ExpectedTexts::default(),
        reject,
    }))
}
