//! Sentences of the passage are picked.

use super::super::keys::Action;
use crate::bank::Passage;

/// The sentence that the choice stands on, and those that are picked, by their places.
pub(crate) struct Picking {
    pub(crate) current: usize,
    /// Rising.
    pub(crate) picked: Vec<usize>,
}

impl Picking {
    /// Nothing is picked; the choice stands on the sentence at the offset `reading`, or behind it.
    pub(super) fn new(passage: &Passage, reading: usize) -> Self {
        let sentences = passage.sentences();
        let current = sentences.partition_point(|sentence| sentence.end <= reading);
        Self { current: current.min(sentences.len().saturating_sub(1)), picked: Vec::new() }
    }

    pub(super) fn update(&mut self, action: Action, passage: &Passage) {
        let last = passage.sentences().len().saturating_sub(1);
        self.current = match action {
            Action::Up => self.current.saturating_sub(1),
            Action::Down => (self.current + 1).min(last),
            Action::First => 0,
            Action::Last => last,
            Action::Left => self.paragraph_before(passage),
            Action::Right => self.paragraph_behind(passage),
            Action::Tick => return self.toggle(),
            _ => return,
        };
    }

    /// Picks these, and stands on the first.
    pub(super) fn pick(&mut self, picked: &[usize]) {
        self.picked = picked.to_vec();
        self.current = picked.first().copied().unwrap_or(self.current);
    }

    fn toggle(&mut self) {
        match self.picked.binary_search(&self.current) {
            Ok(at) => _ = self.picked.remove(at),
            Err(at) => self.picked.insert(at, self.current),
        }
    }

    /// The first sentence of the paragraph; from there, that of the paragraph before.
    fn paragraph_before(&self, passage: &Passage) -> usize {
        let begins = |place: &usize| begins_paragraph(passage, *place);
        (0..self.current).rev().find(begins).unwrap_or(0)
    }

    /// The first sentence of the next paragraph; in the last one, its last sentence.
    fn paragraph_behind(&self, passage: &Passage) -> usize {
        let count = passage.sentences().len();
        let begins = |place: &usize| begins_paragraph(passage, *place);
        (self.current + 1..count).find(begins).unwrap_or(count.saturating_sub(1))
    }
}

/// Whether a paragraph begins with the sentence at `place`.
fn begins_paragraph(passage: &Passage, place: usize) -> bool {
    let start = passage.sentences()[place].start;
    passage.text[..start].trim_end_matches(' ').ends_with('\n') || start == 0
}
