//! `multiple`: any number of options is right, at least one.

use super::super::fields::{Decoder, Fields};
use super::super::model::{Kind, Multiple, Scoring};
use super::super::problem::{Code, Problem};

pub(super) const FIELDS: &[&str] = &["options", "answer", "scoring", "shuffle"];

pub(super) fn decode(decoder: &mut Decoder<'_>, fields: &Fields<'_, '_>) -> Option<Kind> {
    let options = decoder.options(fields);
    let shuffle = decoder.boolean(fields, "shuffle").unwrap_or(true);
    let scoring = fields.find("scoring");
    let scoring = scoring.and_then(|node| decoder.one_of(node, "scoring", Scoring::NAMES));
    let node = decoder.required(fields, "answer")?;
    let options = options?;
    let items = decoder.one_or_more(node);
    if items.is_empty() {
        decoder.report(Problem::new(Code::EmptyText, node.place.clone()).with("field", "answer"));
        return None;
    }
    let mut answer = Vec::with_capacity(items.len());
    for item in items {
        let at = decoder.among(item, &options)?;
        if answer.contains(&at) {
            let text = &options.options[at].text;
            let problem = Problem::new(Code::DuplicateAnswer, item.place.clone());
            decoder.report(problem.with("text", text));
        }
        answer.push(at);
    }
    answer.sort_unstable();
    answer.dedup();
    decoder.no_trap_on(fields, &options, &answer);
    let scoring = scoring.unwrap_or(Scoring::PlusMinus);
    Some(Kind::Multiple(Multiple { options: options.options, answer, scoring, shuffle }))
}
