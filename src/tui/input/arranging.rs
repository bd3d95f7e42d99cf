//! Items are put in order: one is taken, moved, put down.

use super::super::keys::Action;
use super::{Confirmed, turned};
use crate::marking::Answer;

/// The items as they stand now, by their places in the file.
pub(crate) struct Arranging {
    pub(crate) order: Vec<usize>,
    pub(crate) selected: usize,
    /// The item at the choice has been taken: it moves with the choice.
    pub(crate) is_taken: bool,
    /// Whether an item was moved: as they are shown first, they are never right.
    is_moved: bool,
}

impl Arranging {
    pub(super) fn new(order: Vec<usize>) -> Self {
        Self { order, selected: 0, is_taken: false, is_moved: false }
    }

    pub(super) fn update(&mut self, action: Action) {
        let last = self.order.len().saturating_sub(1);
        let to = match action {
            Action::Tick => {
                self.is_taken = !self.is_taken;
                return;
            }
            Action::Choose(at) if !self.is_taken => {
                self.selected = at.min(last);
                self.is_taken = true;
                return;
            }
            Action::Up if self.is_taken => self.selected.saturating_sub(1),
            Action::Down if self.is_taken => (self.selected + 1).min(last),
            Action::Choose(at) => at.min(last),
            action => {
                self.selected = turned(self.selected, action, self.order.len());
                return;
            }
        };
        let item = self.order.remove(self.selected);
        self.order.insert(to, item);
        self.is_moved = true;
        self.selected = to;
    }

    /// Takes an order up again.
    pub(super) fn take_up(&mut self, order: &[usize]) {
        (self.order, self.is_moved) = (order.to_vec(), true);
    }

    /// The order as it stands, once something was moved.
    pub(super) fn so_far(&self) -> Answer {
        match self.is_moved {
            true => Answer::Order(self.order.clone()),
            false => Answer::Unknown,
        }
    }

    /// Enter puts down what is taken before it gives the answer.
    pub(super) fn confirm(&mut self) -> Confirmed {
        match std::mem::take(&mut self.is_taken) {
            true => Confirmed::Stay,
            false => Confirmed::Answer(Answer::Order(self.order.clone())),
        }
    }
}
