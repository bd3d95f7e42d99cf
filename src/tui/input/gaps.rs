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

    /// Enter goes on, or answers.
    pub(super) fn confirm(&mut self) -> Confirmed {
        let empty: Vec<bool> = self.fields.iter().map(is_empty).collect();
        entered(&mut self.selected, &mut self.warned, &empty)
            .unwrap_or_else(|| Confirmed::answer(Answer::gaps(self.fields.iter().map(Field::text))))
    }
}

fn is_empty(field: &Field) -> bool {
    field.text().trim().is_empty()
}

/// What Enter comes to among gaps, where that is no answer yet: from a filled one it goes on to the
/// next that is `empty`; in an empty one it warns, and answers when it is pressed there once more.
pub(super) fn entered(
    selected: &mut usize,
    warned: &mut Option<usize>,
    empty: &[bool],
) -> Option<Confirmed> {
    let was_warned = warned.take() == Some(*selected);
    let next = next_empty(*selected, empty)?;
    if !empty[*selected] {
        *selected = next;
        return Some(Confirmed::Stay);
    }
    if was_warned {
        return None;
    }
    *warned = Some(*selected);
    Some(Confirmed::Nudge)
}

/// The empty gap that comes next behind `selected`, itself last.
pub(super) fn next_empty(selected: usize, empty: &[bool]) -> Option<usize> {
    let count = empty.len();
    (1..=count).map(|step| (selected + step) % count).find(|&place| empty[place])
}
