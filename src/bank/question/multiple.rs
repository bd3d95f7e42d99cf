//! `multiple`: any number of options is right, at least one.

use super::super::fields::{Decoder, Fields};
use super::super::model::{AnswerOption, Kind, Multiple, Scoring};
use super::super::problem::{Code, Problem};
use super::super::tree::{Node, Value};

pub(super) const FIELDS: &[&str] = &["options", "answer", "scoring", "shuffle"];

pub(super) fn decode(decoder: &mut Decoder<'_>, fields: &Fields<'_, '_>) -> Option<Kind> {
    let options = decoder.options(fields);
    let shuffle = decoder.boolean(fields, "shuffle").unwrap_or(true);
    let scoring = fields.find("scoring");
    let scoring = scoring.and_then(|node| decoder.one_of(node, "scoring", Scoring::NAMES));
    let node = decoder.required(fields, "answer")?;
    let items = decoder.list(node, "answer");
    if items.is_empty() {
        if let Value::List(_) = node.value {
            decoder.field_problem(Code::EmptyText, &node.place, "answer");
        }
        return None;
    }
    let options = options?;
    if decoder.swallowed(fields, items, &options) {
        return None;
    }
    let answer = right_ones(decoder, fields, items, &options)?;
    decoder.no_trap_on(fields, &options, &answer);
    let scoring = scoring.unwrap_or(Scoring::PlusMinus);
    Some(Kind::Multiple(Multiple { options, answer, scoring, shuffle }))
}

/// The places of the right options, rising; nothing where one is none of them.
fn right_ones(
    decoder: &mut Decoder<'_>,
    fields: &Fields<'_, '_>,
    items: &[Node<'_>],
    options: &[AnswerOption],
) -> Option<Vec<usize>> {
    let mut right = Vec::with_capacity(options.len().min(items.len()));
    let mut whole = true;
    for item in items {
        match decoder.among(fields, item, options) {
            None => whole = false,
            Some(at) if right.contains(&at) => {
                let problem = Problem::new(Code::DuplicateAnswer, item.place.clone());
                decoder.report(problem.with("text", &options[at].text));
            }
            Some(at) => right.push(at),
        }
    }
    right.sort_unstable();
    whole.then_some(right)
}
