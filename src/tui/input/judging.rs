//! A statement is judged, then the sentences that prove the judgement are picked.

use super::super::keys::Action;
use super::{Choice, Confirmed, Picking};
use crate::bank::{Passage, Truth};
use crate::marking::Answer;

/// The judgement, and what is picked once it is made.
pub(crate) struct Judging {
    pub(crate) choice: Choice,
    truths: &'static [Truth],
    picking: Option<Picking>,
    /// Whether the judgement is made.
    is_proving: bool,
    /// Where the reader stood in the passage.
    reading: usize,
}

impl Judging {
    pub(super) fn new(truths: &'static [Truth], reading: usize) -> Self {
        let choice = Choice::new(truths.len());
        Self { choice, truths, picking: None, is_proving: false, reading }
    }

    /// The judgement that the choice stands on.
    pub(crate) fn truth(&self) -> Truth {
        self.truths[self.choice.selected]
    }

    /// The sentences, while they are picked.
    pub(crate) fn picking(&self) -> Option<&Picking> {
        self.picking.as_ref().filter(|_| self.is_proving)
    }

    pub(super) fn update(&mut self, action: Action, passage: &Passage) {
        match self.picking.as_mut().filter(|_| self.is_proving) {
            Some(picking) => picking.update(action, passage),
            None => self.choice.update(action),
        }
    }

    /// Enter makes the judgement, then answers. What the text does not say has no proof.
    pub(super) fn confirm(&mut self, passage: &Passage) -> Confirmed {
        let truth = self.truth();
        match self.picking() {
            Some(picking) if picking.picked.is_empty() => Confirmed::Nudge,
            Some(picking) => Confirmed::Answer(Answer::Justified(truth, picking.picked.clone())),
            None if truth == Truth::NotStated => {
                Confirmed::Answer(Answer::Justified(truth, Vec::new()))
            }
            None => {
                self.prove(passage);
                Confirmed::Stay
            }
        }
    }

    /// Goes on from the judgement to its proof.
    fn prove(&mut self, passage: &Passage) {
        self.picking.get_or_insert_with(|| Picking::new(passage, self.reading));
        self.is_proving = true;
    }

    /// The judgement with what is picked for it.
    pub(super) fn so_far(&self) -> Answer {
        let picked = self.picking().map_or_else(Vec::new, |picking| picking.picked.clone());
        Answer::Justified(self.truth(), picked)
    }

    /// Takes a judgement with its proof up again.
    pub(super) fn take_up(&mut self, truth: Truth, picked: &[usize], passage: &Passage) {
        let place = self.truths.iter().position(|known| *known == truth);
        self.choice.selected = place.unwrap_or(0);
        if truth != Truth::NotStated {
            self.prove(passage);
            self.picking.iter_mut().for_each(|picking| picking.pick(picked));
        }
    }

    /// Back to the judgement; says whether it was made. What was picked stays.
    pub(super) fn back(&mut self) -> bool {
        std::mem::take(&mut self.is_proving)
    }
}
