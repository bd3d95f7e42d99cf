//! `number`: a typed number, compared by value.

use super::super::fields::{Decoder, Fields};
use super::super::model::{Kind, Number};
use super::super::problem::{Code, Problem};
use super::super::tree::Node;
use crate::french::{self, Decimal};
use crate::text::CleanText;

pub(super) const FIELDS: &[&str] = &["answer", "unit", "tolerance", "accept", "reject"];

pub(super) fn decode(decoder: &mut Decoder<'_>, fields: &Fields<'_, '_>) -> Option<Kind> {
    let unit = decoder.optional_text(fields, "unit");
    let tolerance = match fields.find("tolerance") {
        Some(node) => decoder.value(node, "tolerance").and_then(|(value, _)| {
            if value.is_negative() {
                let found = node.text().unwrap_or_default();
                decoder.unfit_number(node, "tolerance", found, "≥ 0");
            }
            (!value.is_negative()).then_some(value)
        }),
        None => french::number("0"),
    };
    let accept =
        fields.find("accept").map(|node| decoder.accepted(node, "accept")).unwrap_or_default();
    let reject = decoder.rejected(fields);
    let node = decoder.one_answer(fields)?;
    let (answer, shown) = decoder.value(node, "answer")?;
    decoder.not_both(fields, &accept, |text| french::number(text) == Some(answer));
    Some(Kind::Number(Number { answer, shown, unit, tolerance: tolerance?, accept, reject }))
}

impl Decoder<'_> {
    fn value(&mut self, node: &Node<'_>, field: &str) -> Option<(Decimal, CleanText)> {
        let word = self.word(node, field)?;
        let value = french::number(word);
        if value.is_none() {
            let problem = Problem::new(Code::NotANumber, node.place.clone());
            self.report(problem.with("field", field).with("found", word));
        }
        Some((value?, grouped(word.trim())))
    }
}

/// A number as it is shown: a bare run of five digits or more in groups of three.
fn grouped(written: &str) -> CleanText {
    if written.len() < 5 || !written.bytes().all(|b| b.is_ascii_digit()) {
        return CleanText::new(&french::set(written));
    }
    let mut grouped = String::new();
    for (at, digit) in written.chars().enumerate() {
        if at > 0 && (written.len() - at).is_multiple_of(3) {
            grouped.push('\u{A0}');
        }
        grouped.push(digit);
    }
    CleanText::new(&grouped)
}
