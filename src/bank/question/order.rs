//! `order`: things to be put in their order; the file has them in the right one.

use super::super::fields::{Decoder, Fields};
use super::super::model::{Kind, Order};
use super::super::problem::{Code, Problem};
use crate::text::{CleanText, same_typography};

pub(super) const FIELDS: &[&str] = &["items"];
const FEWEST: usize = 3;
const MOST: usize = 12;

pub(super) fn decode(decoder: &mut Decoder<'_>, fields: &Fields<'_, '_>) -> Option<Kind> {
    let node = decoder.required(fields, "items")?;
    let nodes = decoder.list(node, "items");
    if nodes.is_empty() && node.text().is_some() {
        return None;
    }
    let known = decoder.problems.len();
    let mut items: Vec<CleanText> = Vec::with_capacity(nodes.len().min(MOST));
    for node in nodes.iter().take(MOST) {
        let Some(item) = decoder.text(node, "items") else { continue };
        let is_sound = decoder.problems.len() == known;
        if is_sound && items.iter().any(|earlier| same_typography(earlier, &item)) {
            let place = decoder.first_line(&node.place);
            decoder.report(Problem::new(Code::DuplicateItem, place).with("text", &item));
        }
        items.push(item);
    }
    decoder.count_since(known, nodes, &node.place, "items", FEWEST..=MOST);
    (items.len() == nodes.len()).then_some(Kind::Order(Order { items }))
}
