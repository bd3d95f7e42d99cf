//! Any number is ticked.

use super::super::keys::Action;
use super::turned;
use crate::marking::Answer;

/// Which of the options shown are ticked, and the one that the choice stands on.
pub(crate) struct Ticks {
    pub(crate) selected: usize,
    pub(crate) ticked: Vec<bool>,
}

impl Ticks {
    pub(super) fn new(count: usize) -> Self {
        Self { selected: 0, ticked: vec![false; count] }
    }

    pub(super) fn update(&mut self, action: Action) {
        self.selected = turned(self.selected, action, self.ticked.len());
        let ticks = match action {
            Action::Tick => true,
            Action::Choose(at) => at == self.selected,
            _ => false,
        };
        if let Some(ticked) = self.ticked.get_mut(self.selected).filter(|_| ticks) {
            *ticked = !*ticked;
        }
    }

    pub(super) fn answer(&self, shown: &[usize]) -> Answer {
        let ticked = shown.iter().zip(&self.ticked).filter(|(_, ticked)| **ticked);
        let mut places: Vec<usize> = ticked.map(|(at, _)| *at).collect();
        places.sort_unstable();
        Answer::Options(places)
    }
}
