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
    /// Whether Enter was pressed before anything was moved: once more answers all the same.
    is_warned: bool,
}

impl Arranging {
    pub(super) fn new(order: Vec<usize>) -> Self {
        Self { order, selected: 0, is_taken: false, is_moved: false, is_warned: false }
    }

    pub(super) fn update(&mut self, action: Action) {
        self.is_warned = false;
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

    /// Enter puts down what is taken before it gives the answer; where nothing was moved, it asks once
    /// whether that is meant.
    pub(super) fn confirm(&mut self) -> Confirmed {
        let was_warned = std::mem::replace(&mut self.is_warned, true);
        match (std::mem::take(&mut self.is_taken), self.is_moved || was_warned) {
            (true, _) => Confirmed::Stay,
            (false, false) => Confirmed::Nudge,
            (false, true) => Confirmed::Answer(Answer::Order(self.order.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_that_nobody_moved_is_asked_about_once() {
        let mut arranging = Arranging::new(vec![1, 0, 2]);
        assert!(matches!(arranging.confirm(), Confirmed::Nudge));
        arranging.update(Action::Down);
        assert!(matches!(arranging.confirm(), Confirmed::Nudge), "asked anew after another key");
        let Confirmed::Answer(answer) = arranging.confirm() else { panic!("an answer") };
        assert_eq!(answer, Answer::Order(vec![1, 0, 2]));
    }

    #[test]
    fn an_order_that_was_made_is_an_answer_at_once() {
        let mut arranging = Arranging::new(vec![1, 0, 2]);
        arranging.update(Action::Tick);
        arranging.update(Action::Down);
        assert!(matches!(arranging.confirm(), Confirmed::Stay), "Enter puts it down");
        let Confirmed::Answer(answer) = arranging.confirm() else { panic!("an answer") };
        assert_eq!(answer, Answer::Order(vec![0, 1, 2]));
    }
}
