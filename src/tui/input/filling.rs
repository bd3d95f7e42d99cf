//! Gaps are filled from a bank: each word of it once.

use super::super::keys::Action;
use super::gaps::{entered, next_empty};
use super::{Confirmed, turned};
use crate::bank::Kind;
use crate::marking::Answer;
use crate::text::CleanText;

/// For each gap the word that fills it, and the gap that the choice stands on.
pub(crate) struct Filling {
    pub(crate) filled: Vec<Option<usize>>,
    pub(crate) selected: usize,
    /// The words in the order shown, by the gaps that they belong to.
    shown: Vec<usize>,
    /// The gap that Enter was pressed in while it was empty: once more answers all the same.
    warned: Option<usize>,
}

impl Filling {
    pub(super) fn new(shown: Vec<usize>) -> Self {
        Self { filled: vec![None; shown.len()], selected: 0, shown, warned: None }
    }

    pub(super) fn update(&mut self, action: Action) {
        self.warned = None;
        match action {
            Action::Choose(place) => self.put(place),
            Action::Erase => self.filled[self.selected] = None,
            Action::Right => self.turn(1),
            Action::Left => self.turn(-1),
            action => self.selected = turned(self.selected, action, self.filled.len()),
        }
    }

    /// Puts the word shown at `place` into the chosen gap, out of another where it was, and goes on
    /// to the next empty one; the word that stands there is taken out.
    fn put(&mut self, place: usize) {
        let Some(&word) = self.shown.get(place) else { return };
        let is_there = self.filled[self.selected] == Some(word);
        self.filled.iter_mut().filter(|gap| **gap == Some(word)).for_each(|gap| *gap = None);
        if !is_there {
            self.filled[self.selected] = Some(word);
            self.selected = next_empty(self.selected, &self.empty()).unwrap_or(self.selected);
        }
    }

    /// Gives the chosen gap the next word that no other has, or the one before, or none.
    fn turn(&mut self, by: isize) {
        let now = self.filled[self.selected];
        let is_free = |word: &usize| now == Some(*word) || !self.filled.contains(&Some(*word));
        let words = self.shown.iter().copied().filter(is_free).map(Some);
        let ways: Vec<Option<usize>> = std::iter::once(None).chain(words).collect();
        let at = ways.iter().position(|way| *way == now).unwrap_or(0);
        let next = if by < 0 { at + ways.len() - 1 } else { at + 1 };
        self.filled[self.selected] = ways[next % ways.len()];
    }

    /// How many gaps are empty.
    pub(crate) fn left(&self) -> usize {
        self.filled.iter().filter(|gap| gap.is_none()).count()
    }

    /// Enter goes on, or answers.
    pub(super) fn confirm(&mut self, kind: &Kind) -> Confirmed {
        let empty = self.empty();
        entered(&mut self.selected, &mut self.warned, &empty)
            .unwrap_or_else(|| Confirmed::answer(self.answer(kind)))
    }

    /// The words as they stand.
    pub(super) fn answer(&self, kind: &Kind) -> Answer {
        let texts = kind.texts();
        let text = |word: &Option<usize>| word.map_or("", |word| texts[word].as_str());
        Answer::gaps(self.filled.iter().map(text))
    }

    /// Fills the gaps with words of the bank, each of which is there once.
    pub(super) fn fill(&mut self, words: &[CleanText], texts: &[&CleanText]) {
        let mut free: Vec<usize> = (0..texts.len()).collect();
        for (gap, word) in self.filled.iter_mut().zip(words) {
            let at = free.iter().position(|at| *texts[*at] == *word);
            *gap = at.map(|at| free.remove(at));
        }
    }

    fn empty(&self) -> Vec<bool> {
        self.filled.iter().map(Option::is_none).collect()
    }
}
