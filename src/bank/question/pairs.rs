//! `match`: pairs to be found, and rights that match nothing.

use super::super::fields::{Decoder, Fields};
use super::super::model::{Kind, Matching};
use super::super::problem::{Code, Problem};
use super::super::suggested::in_brackets;
use super::super::tree::{Node, Value};
use crate::text::{CleanText, same_typography};

pub(super) const FIELDS: &[&str] = &["pairs", "extra"];
const FEWEST: usize = 2;
const MOST: usize = 12;
/// What authors write between the two texts of a pair.
const SIGNS: [&str; 6] = [" = ", " → ", " -> ", " – ", " - ", " / "];

pub(super) fn decode(decoder: &mut Decoder<'_>, fields: &Fields<'_, '_>) -> Option<Kind> {
    let node = decoder.required(fields, "pairs")?;
    let nodes = decoder.list(node, "pairs");
    if !matches!(node.value, Value::List(_)) {
        return None;
    }
    let known = decoder.problems.len();
    let (mut lefts, mut rights) = (Texts::default(), Texts::default());
    for pair in nodes.iter().take(MOST) {
        if let Some([left, right]) = both(decoder, pair) {
            lefts.add(decoder, left, "pairs");
            rights.add(decoder, right, "pairs");
        }
    }
    decoder.count_since(known, nodes, &node.place, "pairs", FEWEST..=MOST);
    if let Some(extra) = fields.find("extra") {
        for node in decoder.one_or_more(extra, "extra").iter().take(MOST) {
            rights.add(decoder, node, "extra");
        }
    }
    let is_whole = lefts.0.len() == nodes.len() && rights.0.len() >= lefts.0.len();
    is_whole.then_some(Kind::Match(Matching { lefts: lefts.0, rights: rights.0 }))
}

/// The two nodes of a pair; anything else is reported.
fn both<'t, 'a>(decoder: &mut Decoder<'_>, node: &'t Node<'a>) -> Option<&'t [Node<'a>; 2]> {
    if let Value::List(both) = &node.value
        && let Ok(both) = both.as_slice().try_into()
    {
        return Some(both);
    }
    if !matches!(node.value, Value::Refused) {
        let place = decoder.first_line(&node.place);
        let problem = Problem::new(Code::PairExpected, place);
        decoder.report(match meant(node) {
            Some(pair) => problem.with("near", format!("- {pair}")),
            None => problem,
        });
    }
    None
}

/// What stands where a pair is due, as a pair: `Léa: lit`, `Léa = lit`.
fn meant(node: &Node<'_>) -> Option<String> {
    let (left, right) = match &node.value {
        Value::Mapping(entries) => match &entries[..] {
            [(left, right)] => (left.text()?, right.text()?),
            _ => return None,
        },
        Value::Text(text, _) => SIGNS.iter().find_map(|sign| text.split_once(sign))?,
        Value::List(_) | Value::Refused => return None,
    };
    let is_pair = !left.trim().is_empty() && !right.trim().is_empty();
    is_pair.then(|| in_brackets([left, right].into_iter()))
}

/// Texts of one column, no two the same.
#[derive(Default)]
struct Texts(Vec<CleanText>);

impl Texts {
    fn add(&mut self, decoder: &mut Decoder<'_>, node: &Node<'_>, field: &str) {
        let Some(text) = decoder.text(node, field) else { return };
        if self.0.iter().any(|earlier| same_typography(earlier, &text)) {
            let place = decoder.first_line(&node.place);
            decoder.report(Problem::new(Code::DuplicateItem, place).with("text", &text));
        }
        self.0.push(text);
    }
}
