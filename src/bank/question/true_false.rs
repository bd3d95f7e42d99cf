//! `true-false`: a statement to judge by the text.

use super::super::fields::{Decoder, Fields};
use super::super::model::{Kind, TrueFalse, Truth};

pub(super) const FIELDS: &[&str] = &["statement", "answer"];

/// What may stand as an answer, in both languages.
const ANSWERS: &[(&str, Truth)] = &[
    ("true", Truth::True),
    ("false", Truth::False),
    ("not-stated", Truth::NotStated),
    ("vrai", Truth::True),
    ("faux", Truth::False),
    ("non mentionné", Truth::NotStated),
];

pub(super) fn decode(decoder: &mut Decoder<'_>, fields: &Fields<'_, '_>) -> Option<Kind> {
    let node = decoder.one_answer(fields)?;
    let answer = decoder.one_of(node, "answer", ANSWERS)?;
    Some(Kind::TrueFalse(TrueFalse { answer }))
}
