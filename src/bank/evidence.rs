//! Evidence: quotations that must stand in the passage verbatim, and once.

use std::ops::Range;

use super::fields::{Decoder, Fields};
use super::model::Evidence;
use super::problem::{Code, Problem};
use super::tree::Node;
use crate::text::{CleanText, Folded, fold_typography};

/// What joins two parts of one sentence in a quotation.
const JOINERS: [&str; 4] = ["[...]", "[…]", "…", "..."];

/// The passage made ready for looking up quotations.
pub(super) struct PassageIndex<'p> {
    pub(super) text: &'p str,
    folded: Folded,
}

impl<'p> PassageIndex<'p> {
    pub(super) fn new(text: &'p str) -> Self {
        Self { text, folded: Folded::new(text) }
    }
}

impl Decoder<'_> {
    /// The evidence of a question; quotations that the passage lacks are reported and left out.
    pub(super) fn evidence(
        &mut self,
        fields: &Fields<'_, '_>,
        passage: Option<&PassageIndex<'_>>,
    ) -> Vec<Evidence> {
        let Some(node) = fields.find("evidence") else { return Vec::new() };
        let items = self.one_or_more(node);
        if items.is_empty() {
            self.report(
                Problem::new(Code::EmptyText, node.place.clone()).with("field", "evidence"),
            );
        }
        items.iter().filter_map(|item| self.quotation(item, passage?)).collect()
    }

    fn quotation(&mut self, node: &Node<'_>, passage: &PassageIndex<'_>) -> Option<Evidence> {
        let text = self.text(node, "evidence")?;
        match places(&text, passage) {
            Ok(places) => Some(Evidence { text, places }),
            Err(code) => {
                let mut problem = Problem::new(code, node.place.clone());
                if code == Code::EvidenceNotInPassage
                    && let Some(near) = nearest_sentence(&text, passage.text)
                {
                    problem = problem.with("near", near);
                }
                self.report(problem);
                None
            }
        }
    }
}

/// Where a quotation stands: one place, or one for each part that a joiner sets apart.
fn places(quotation: &CleanText, passage: &PassageIndex<'_>) -> Result<Vec<Range<usize>>, Code> {
    let needle = fold_typography(quotation);
    let mut whole = passage.folded.find_all(&needle);
    if let Some(place) = whole.next() {
        return match whole.next() {
            None => Ok(vec![place]),
            Some(_) => Err(Code::EvidenceNotUnique),
        };
    }
    let Some((first, second)) = JOINERS.iter().find_map(|joiner| quotation.split_once(joiner))
    else {
        return Err(Code::EvidenceNotInPassage);
    };
    let (first, second) = (fold_typography(first), fold_typography(second));
    let mut pairs = Vec::new();
    let mut across = false;
    for start in passage.folded.find_all(&first) {
        let next = passage.folded.find_all(&second).find(|place| place.start >= start.end);
        match next {
            Some(end) if is_one_sentence(&passage.text[start.end..end.start]) => {
                pairs.push(vec![start, end]);
            }
            Some(_) => across = true,
            None => {}
        }
    }
    match (pairs.len(), across) {
        (1, _) => Ok(pairs.remove(0)),
        (0, true) => Err(Code::EvidenceAcrossSentences),
        (0, false) => Err(Code::EvidenceNotInPassage),
        _ => Err(Code::EvidenceNotUnique),
    }
}

/// Whether no sentence ends in what is left out: a stop, then a space and a capital.
fn is_one_sentence(left_out: &str) -> bool {
    let mut stopped = false;
    for c in left_out.chars() {
        match c {
            '\n' => return false,
            '.' | '!' | '?' | '…' => stopped = true,
            c if c.is_whitespace() || matches!(c, '»' | '«' | '"') => {}
            c if stopped && c.is_uppercase() => return false,
            _ => stopped = false,
        }
    }
    true
}

/// The sentence of the passage that shares most words with a quotation, if it is most of them.
fn nearest_sentence<'p>(quotation: &str, passage: &'p str) -> Option<&'p str> {
    let words = |text: &str| -> Vec<String> {
        let letters = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        letters.map(str::to_lowercase).collect()
    };
    let quoted = words(quotation);
    passage
        .split_inclusive(['.', '!', '?', '\n'])
        .map(str::trim)
        .map(|sentence| {
            let there = words(sentence);
            (quoted.iter().filter(|word| there.contains(word)).count(), sentence)
        })
        .max_by_key(|(shared, _)| *shared)
        .filter(|(shared, _)| shared * 2 > quoted.len())
        .map(|(_, sentence)| sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSAGE: &str =
        "Selon l’OTAN, « c’est grave ». Il a dit : c’est grave. Léa, qui lit, part.";

    fn found(quotation: &str) -> Result<Vec<&'static str>, Code> {
        let places = places(&CleanText::new(quotation), &PassageIndex::new(PASSAGE));
        places.map(|places| places.into_iter().map(|place| &PASSAGE[place]).collect())
    }

    #[test]
    fn a_quotation_is_found_whatever_its_apostrophes_and_spaces() {
        assert_eq!(
            found("Selon l'OTAN,  \"c'est grave\""),
            Ok(vec!["Selon l’OTAN, « c’est grave »"])
        );
    }

    #[test]
    fn two_parts_of_one_sentence_may_be_joined() {
        assert_eq!(found("Léa, … part."), Ok(vec!["Léa,", "part."]));
        assert_eq!(found("Léa [...] part."), Ok(vec!["Léa", "part."]));
        assert_eq!(found("Selon l’OTAN … part."), Err(Code::EvidenceAcrossSentences));
    }

    #[test]
    fn a_quotation_must_be_there_and_once() {
        assert_eq!(found("c’est grave"), Err(Code::EvidenceNotUnique));
        assert_eq!(found("c’était grave"), Err(Code::EvidenceNotInPassage));
    }
}
