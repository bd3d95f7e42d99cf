//! `true-false`: a statement to judge by the text, and to prove by it where that is asked.

use super::super::fields::{Decoder, Fields};
use super::super::model::{Justification, JustifyScoring, Kind, Proof, TrueFalse, Truth};
use super::super::problem::Code;

pub(super) const FIELDS: &[&str] = &["statement", "answer", "justify", "scoring"];

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
    let justification = justification(decoder, fields);
    let node = decoder.one_answer(fields)?;
    let answer = decoder.one_of(node, "answer", ANSWERS)?;
    if justification.is_some() && answer != Truth::NotStated {
        decoder.required(fields, "evidence")?;
    }
    Some(Kind::TrueFalse(TrueFalse { answer, justification }))
}

/// `justify` with its `scoring`; its sentences are not known yet.
fn justification(decoder: &mut Decoder<'_>, fields: &Fields<'_, '_>) -> Option<Justification> {
    let justifies = decoder.boolean(fields, "justify").unwrap_or(false);
    let scoring = fields.find("scoring");
    if let Some(key) = fields.key("scoring").filter(|_| fields.find("justify").is_none()) {
        decoder.problem(Code::ScoringWithoutJustify, &key.place);
    }
    let scoring = scoring.and_then(|node| decoder.one_of(node, "scoring", JustifyScoring::NAMES));
    let scoring = scoring.unwrap_or(JustifyScoring::Delf);
    justifies.then(|| Justification { proof: Proof::default(), scoring })
}
