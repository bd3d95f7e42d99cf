//! Gaps are filled by typing: one field each.

use super::super::field::Field;
use super::super::keys::Action;
use super::Confirmed;
use super::turned;
use crate::marking::Answer;

/// What was typed into each gap, and the gap that the cursor is in.
pub(crate) struct Gaps {
    pub(crate) fields: Vec<Field>,
    pub(crate) selected: usize,
    /// The gap that Enter was pressed in while it was empty: once more answers all the same.
    warned: Option<usize>,
}

impl Gaps {
    pub(super) fn new(gaps: usize) -> Self {
        Self { fields: vec![Field::default(); gaps], selected: 0, warned: None }
    }

    pub(super) fn field(&self) -> &Field {
        &self.fields[self.selected]
    }

    pub(super) fn field_mut(&mut self) -> &mut Field {
        &mut self.fields[self.selected]
    }

    /// Something was typed: an empty gap has to be warned of anew.
    pub(super) fn edited(&mut self) {
        self.warned = None;
    }

    pub(super) fn update(&mut self, action: Action) {
        self.warned = None;
        self.selected = turned(self.selected, action, self.fields.len());
    }

    /// How many gaps are empty.
    pub(crate) fn left(&self) -> usize {
        self.fields.iter().filter(|field| is_empty(field)).count()
    }

    /// Enter goes on to the next empty gap; it answers where all are filled, or when it is pressed
    /// twice in an empty one.
    pub(super) fn confirm(&mut self) -> Confirmed {
        let is_warned = self.warned.take() == Some(self.selected);
        let next = next_empty(self.selected, &self.fields, is_empty);
        match next {
            Some(next) if !is_empty(self.field()) => {
                self.selected = next;
                Confirmed::Stay
            }
            Some(_) if !is_warned => {
                self.warned = Some(self.selected);
                Confirmed::Nudge
            }
            _ => Confirmed::answer(Answer::gaps(self.fields.iter().map(Field::text))),
        }
    }
}

fn is_empty(field: &Field) -> bool {
    field.text().trim().is_empty()
}

/// The empty gap that comes next behind `selected`, itself last.
pub(super) fn next_empty<T>(
    selected: usize,
    gaps: &[T],
    is_empty: impl Fn(&T) -> bool,
) -> Option<usize> {
    let count = gaps.len();
    (1..=count).map(|step| (selected + step) % count).find(|&place| is_empty(&gaps[place]))
}
