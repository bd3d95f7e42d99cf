//! One of several is chosen.

use super::super::keys::Action;
use super::turned;

/// The place of the chosen one among those shown.
pub(crate) struct Choice {
    pub(crate) selected: usize,
    count: usize,
}

impl Choice {
    pub(super) fn new(count: usize) -> Self {
        Self { selected: 0, count }
    }

    pub(super) fn update(&mut self, action: Action) {
        self.selected = turned(self.selected, action, self.count);
    }
}
