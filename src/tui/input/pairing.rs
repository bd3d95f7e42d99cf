//! Lefts get rights: each right goes to one left.

use super::super::keys::Action;
use super::turned;

/// For each left the right that it was given, and the left that the choice stands on.
pub(crate) struct Pairing {
    pub(crate) pairs: Vec<Option<usize>>,
    pub(crate) selected: usize,
}

impl Pairing {
    pub(super) fn new(lefts: usize) -> Self {
        Self { pairs: vec![None; lefts], selected: 0 }
    }

    /// Pairs the chosen left with a right of those shown, undoes the pair, or moves the choice.
    pub(super) fn update(&mut self, action: Action, shown: &[usize]) {
        self.selected = turned(self.selected, action, self.pairs.len());
        let now = self.pairs[self.selected];
        let ways = self.ways(shown);
        let at = ways.iter().position(|way| *way == now).unwrap_or(0);
        let chosen = match action {
            Action::Right => ways[(at + 1) % ways.len()],
            Action::Left => ways[(at + ways.len() - 1) % ways.len()],
            Action::Pair(place) => {
                let Some(&right) = shown.get(place) else { return };
                // A right goes from one left to another; the same again undoes the pair.
                self.pairs.iter_mut().filter(|pair| **pair == Some(right)).for_each(|p| *p = None);
                (now != Some(right)).then_some(right)
            }
            _ => return,
        };
        self.pairs[self.selected] = chosen;
    }

    /// What the chosen left may be given: nothing, or a right that no other has.
    fn ways(&self, shown: &[usize]) -> Vec<Option<usize>> {
        let free = |right: &usize| {
            let mut others = self.pairs.iter().enumerate();
            !others.any(|(left, pair)| left != self.selected && *pair == Some(*right))
        };
        std::iter::once(None).chain(shown.iter().copied().filter(free).map(Some)).collect()
    }
}
