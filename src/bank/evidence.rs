//! Evidence: quotations that must stand in the passage verbatim, and once.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::ops::Range;

use super::fields::{Decoder, Fields};
use super::model::{Evidence, Passage};
use super::problem::{Code, Problem};
use super::tree::Node;
use crate::text::{CleanText, Folded, fold_typography};

/// What joins two parts of one sentence in a quotation.
const JOINERS: [&str; 4] = ["[...]", "[…]", "…", "..."];

/// The passage made ready for looking up quotations.
pub(super) struct PassageIndex<'p> {
    passage: &'p Passage,
    folded: Folded,
    /// The same in lower case, where it was needed.
    lower: OnceCell<Option<Folded>>,
    /// Each sentence with its words; made where a quotation is not found.
    sentences: OnceCell<Vec<(&'p str, HashSet<String>)>>,
}

impl<'p> PassageIndex<'p> {
    pub(super) fn new(passage: &'p Passage) -> Self {
        let (lower, sentences) = (OnceCell::new(), OnceCell::new());
        Self { passage, folded: Folded::new(&passage.text), lower, sentences }
    }

    /// The passage itself.
    pub(super) fn passage(&self) -> &'p Passage {
        self.passage
    }

    /// Where a word or expression stands first: as it is written, else in another case; as whole
    /// words, else inside one.
    pub(super) fn word(&self, word: &str) -> Option<Range<usize>> {
        self.whole_word(&self.folded, &fold_typography(word)).or_else(|| {
            // Lower case may shift bytes (İ); then only what is written so is found.
            let lower = self.lower.get_or_init(|| {
                let keeps =
                    |c: char| c.to_lowercase().map(char::len_utf8).sum::<usize>() == c.len_utf8();
                let text = &self.passage.text;
                text.chars().all(keeps).then(|| Folded::new(&text.to_lowercase()))
            });
            self.whole_word(lower.as_ref()?, &fold_typography(&word.to_lowercase()))
        })
    }

    fn whole_word(&self, folded: &Folded, needle: &str) -> Option<Range<usize>> {
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let text = &self.passage.text;
        let is_whole = |place: &Range<usize>| {
            !is_letter(text[..place.start].chars().next_back())
                && !is_letter(text[place.end..].chars().next())
        };
        folded.find_all(needle).find(is_whole).or_else(|| folded.find_all(needle).next())
    }

    /// The sentence that shares most words with a quotation, if it is most of them.
    fn nearest_sentence(&self, quotation: &str) -> Option<&'p str> {
        let sentences = self.sentences.get_or_init(|| {
            let places = self.passage.sentences().iter();
            let sentences = places.map(|place| &self.passage.text[place.clone()]);
            sentences.map(|sentence| (sentence, words(sentence).collect())).collect()
        });
        let quoted: Vec<String> = words(quotation).collect();
        let shared = |there: &HashSet<String>| quoted.iter().filter(|w| there.contains(*w)).count();
        sentences
            .iter()
            .map(|(sentence, there)| (shared(there), *sentence))
            .max_by_key(|(shared, _)| *shared)
            .filter(|(shared, _)| shared * 2 > quoted.len())
            .map(|(_, sentence)| sentence)
    }
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase)
}

impl Decoder<'_> {
    /// The evidence of a question; quotations that the passage lacks are reported and left out.
    pub(super) fn evidence(
        &mut self,
        fields: &Fields<'_, '_>,
        passage: Option<&PassageIndex<'_>>,
    ) -> Vec<Evidence> {
        let Some(node) = fields.find("evidence") else { return Vec::new() };
        let items = self.one_or_more(node, "evidence");
        items.iter().filter_map(|item| self.quotation(item, passage)).collect()
    }

    fn quotation(
        &mut self,
        node: &Node<'_>,
        passage: Option<&PassageIndex<'_>>,
    ) -> Option<Evidence> {
        let text = self.text(node, "evidence")?;
        let passage = passage?;
        match places(&text, passage) {
            Ok(places) => Some(Evidence { text, places }),
            Err(_) if self.is_full() => None,
            Err(code) => {
                let problem = Problem::new(code, node.place.clone());
                let missing = code == Code::EvidenceNotInPassage;
                let near = passage.nearest_sentence(&text).filter(|_| missing);
                self.report(match near {
                    Some(near) => problem.with("near", near),
                    None => problem,
                });
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
    let parts = JOINERS.iter().find_map(|joiner| quotation.split_once(joiner));
    let (first, second) = parts.ok_or(Code::EvidenceNotInPassage)?;
    joined_places(&fold_typography(first), &fold_typography(second), passage)
}

/// Where two parts of one sentence stand, in this order.
fn joined_places(
    first: &str,
    second: &str,
    passage: &PassageIndex<'_>,
) -> Result<Vec<Range<usize>>, Code> {
    let ends: Vec<Range<usize>> = passage.folded.find_all(second).collect();
    let mut pairs = Vec::new();
    let mut across = false;
    for start in passage.folded.find_all(first) {
        let next = ends.partition_point(|end| end.start < start.end);
        match ends.get(next) {
            Some(end) if passage.passage.sentences_of([&start, end].into_iter()).len() == 1 => {
                pairs.push(vec![start, end.clone()]);
            }
            Some(_) => across = true,
            None => {}
        }
        if pairs.len() > 1 {
            return Err(Code::EvidenceNotUnique);
        }
    }
    match pairs.pop() {
        Some(pair) => Ok(pair),
        None if across => Err(Code::EvidenceAcrossSentences),
        None => Err(Code::EvidenceNotInPassage),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSAGE: &str =
        "Selon l’OTAN, « c’est grave ». Il a dit : c’est grave. Léa, qui lit, part.";

    fn passage(text: &str) -> Passage {
        Passage::new(None, CleanText::new(text), true)
    }

    fn found(quotation: &str) -> Result<Vec<&'static str>, Code> {
        let passage = passage(PASSAGE);
        let places = places(&CleanText::new(quotation), &PassageIndex::new(&passage));
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
        assert_eq!(found("Il a dit … grave. … part."), Err(Code::EvidenceNotInPassage));
        assert_eq!(found("grave. … part."), Err(Code::EvidenceAcrossSentences));
    }

    #[test]
    fn a_short_form_ends_no_sentence() {
        let passage = passage("Hier M. Rutte a parlé. Il part.");
        let passage = PassageIndex::new(&passage);
        let places = |text| places(&CleanText::new(text), &passage).map(|places| places.len());
        assert_eq!(places("Hier … a parlé."), Ok(2));
        assert_eq!(places("Hier M. … parlé."), Ok(2));
        assert_eq!(places("Rutte … part."), Err(Code::EvidenceAcrossSentences));
    }

    #[test]
    fn a_word_of_the_glossary_is_a_whole_word_where_it_can_be() {
        let text = passage("Début. Le but est là. Il reste à l’Est.");
        let passage = PassageIndex::new(&text);
        let word = |word: &str| passage.word(word).map(|place| &text.text[place]);
        assert_eq!(passage.word("but"), Some(11..14));
        assert_eq!(
            (word("est"), word("là"), word("DÉBUT")),
            (Some("est"), Some("là"), Some("Début"))
        );
        assert_eq!(word("absent"), None);
        let shifted = super::tests::passage("İİ\u{212A} est là");
        assert_eq!(PassageIndex::new(&shifted).word("LÀ"), None);
    }

    #[test]
    fn a_quotation_must_be_there_and_once() {
        assert_eq!(found("c’est grave"), Err(Code::EvidenceNotUnique));
        assert_eq!(found("c’était grave"), Err(Code::EvidenceNotInPassage));
    }
}
