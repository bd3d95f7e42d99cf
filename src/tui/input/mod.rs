//! An answer being put together: one file a way of answering, none of which marks anything.

mod arranging;
mod choice;
mod filling;
mod gaps;
mod judging;
mod noted;
mod pairing;
mod picking;
mod ticks;

use std::ops::Range;

use crossterm::event::KeyEvent;

use super::field::Field;
use super::keys::{self, Action, Table};
use crate::bank::{Kind, Passage};
use crate::marking::Answer;
use crate::session::Session;

pub(crate) use arranging::Arranging;
pub(crate) use choice::Choice;
pub(crate) use filling::Filling;
pub(crate) use gaps::Gaps;
pub(crate) use judging::Judging;
pub(crate) use pairing::Pairing;
pub(crate) use picking::Picking;
pub(crate) use ticks::Ticks;

/// What the reader has put together so far, by the way in which the question is answered.
pub(crate) enum Input {
    Choice(Choice),
    Ticks(Ticks),
    Text(Field),
    /// Gaps that are typed.
    Gaps(Gaps),
    /// Gaps that are filled from a bank of words.
    Filling(Filling),
    Arranging(Arranging),
    Pairing(Pairing),
    Picking(Picking),
    /// A judgement, then the sentences that prove it.
    Judging(Judging),
}

/// What Enter comes to.
pub(crate) enum Confirmed {
    Answer(Answer),
    /// Something is still to be done: the screen says what.
    Nudge,
    /// It led on inside the answer.
    Stay,
}

impl Confirmed {
    /// The answer, unless there is nothing in it: « je ne sais pas » has a key of its own.
    fn answer(answer: Answer) -> Self {
        if answer.is_empty() { Self::Nudge } else { Self::Answer(answer) }
    }
}

impl Input {
    /// Nothing yet, for the question at `place`; sentences are picked from `reading` on, an offset in
    /// the passage.
    pub(crate) fn new(session: &Session, place: usize, reading: usize) -> Self {
        let shown = &session.items()[place].options;
        let passage = &session.quiz_at(place).passage;
        match &session.question_at(place).kind {
            Kind::Single(_) => Self::Choice(Choice::new(shown.len())),
            Kind::Multiple(_) => Self::Ticks(Ticks::new(shown.len())),
            Kind::TrueFalse(statement) if statement.justification.is_some() => {
                Self::Judging(Judging::new(session.truths_at(place), reading))
            }
            Kind::TrueFalse(_) => Self::Choice(Choice::new(session.truths_at(place).len())),
            Kind::Short(_) | Kind::Number(_) => Self::Text(Field::default()),
            Kind::Cloze(cloze) if cloze.bank => Self::Filling(Filling::new(shown.clone())),
            Kind::Cloze(cloze) => Self::Gaps(Gaps::new(cloze.gaps.len())),
            Kind::Order(_) => Self::Arranging(Arranging::new(shown.clone())),
            Kind::Match(matching) => Self::Pairing(Pairing::new(matching.lefts.len())),
            Kind::Proof(_) => Self::Picking(Picking::new(passage, reading)),
        }
    }

    /// The keys that it obeys.
    pub(crate) fn tables(&self) -> &'static [Table] {
        match self {
            Self::Ticks(_) => keys::TICKS,
            Self::Text(_) => keys::TYPED,
            Self::Gaps(_) => keys::GAPS,
            Self::Filling(_) => keys::BANK,
            Self::Arranging(_) => keys::ORDER,
            Self::Pairing(_) => keys::MATCH,
            Self::Picking(_) => keys::PICKING,
            Self::Judging(judging) if judging.picking().is_some() => keys::PICKING,
            Self::Choice(_) | Self::Judging(_) => keys::CHOICE,
        }
    }

    /// The field that letters go into, where the answer is typed.
    pub(crate) fn field(&self) -> Option<&Field> {
        match self {
            Self::Text(field) => Some(field),
            Self::Gaps(gaps) => Some(gaps.field()),
            _ => None,
        }
    }

    fn field_mut(&mut self) -> Option<&mut Field> {
        match self {
            Self::Text(field) => Some(field),
            Self::Gaps(gaps) => Some(gaps.field_mut()),
            _ => None,
        }
    }

    /// Obeys a key that edits a text; says whether it was one.
    pub(crate) fn edit(&mut self, key: KeyEvent) -> bool {
        let edited = self.field_mut().is_some_and(|field| field.key(key));
        if let Self::Gaps(gaps) = self
            && edited
        {
            gaps.edited();
        }
        edited
    }

    /// Takes pasted text in, where one is typed.
    pub(crate) fn paste(&mut self, text: &str) {
        if let Some(field) = self.field_mut() {
            field.insert(text);
        }
    }

    /// Obeys a key that chooses, moves, picks. `shown`: the places of the options in the order shown.
    pub(crate) fn update(&mut self, action: Action, shown: &[usize], passage: &Passage) {
        match self {
            Self::Choice(choice) => choice.update(action),
            Self::Ticks(ticks) => ticks.update(action),
            Self::Text(_) => {}
            Self::Gaps(gaps) => gaps.update(action),
            Self::Filling(filling) => filling.update(action),
            Self::Arranging(arranging) => arranging.update(action),
            Self::Pairing(pairing) => pairing.update(action, shown),
            Self::Picking(picking) => picking.update(action, passage),
            Self::Judging(judging) => judging.update(action, passage),
        }
    }

    /// Obeys Enter.
    pub(crate) fn confirm(&mut self, session: &Session) -> Confirmed {
        let shown = &session.item().options;
        match self {
            Self::Choice(choice) => Confirmed::Answer(match session.question().kind {
                Kind::TrueFalse(_) => Answer::Truth(session.truths()[choice.selected]),
                _ => Answer::Option(shown[choice.selected]),
            }),
            Self::Ticks(ticks) => Confirmed::answer(ticks.answer(shown)),
            Self::Text(field) => Confirmed::answer(Answer::typed(field.text())),
            Self::Gaps(gaps) => gaps.confirm(),
            Self::Filling(filling) => filling.confirm(&session.question().kind),
            Self::Arranging(arranging) => arranging.confirm(),
            Self::Pairing(pairing) => Confirmed::answer(Answer::Pairs(pairing.pairs.clone())),
            Self::Picking(picking) => Confirmed::answer(Answer::Sentences(picking.picked.clone())),
            Self::Judging(judging) => judging.confirm(&session.quiz().passage),
        }
    }

    /// Obeys Esc; says whether it led back inside the answer.
    pub(crate) fn back(&mut self) -> bool {
        if let Self::Judging(judging) = self { judging.back() } else { false }
    }

    /// The sentences being picked, where that is so.
    pub(crate) fn picking(&self) -> Option<&Picking> {
        match self {
            Self::Picking(picking) => Some(picking),
            Self::Judging(judging) => judging.picking(),
            _ => None,
        }
    }

    /// The sentence that the choice stands on and those that are picked, as ranges of the passage.
    pub(crate) fn picked(&self, passage: &Passage) -> (Option<Range<usize>>, Vec<Range<usize>>) {
        let Some(picking) = self.picking() else { return (None, Vec::new()) };
        let sentences = passage.sentences();
        let place = |place: &usize| sentences.get(*place).cloned();
        (place(&picking.current), picking.picked.iter().filter_map(place).collect())
    }
}

/// A choice among `count` one step on or back, round at the ends; other keys leave it.
fn turned(selected: usize, action: Action, count: usize) -> usize {
    match action {
        _ if count == 0 => selected,
        Action::Up => (selected + count - 1) % count,
        Action::Down => (selected + 1) % count,
        Action::Choose(at) if at < count => at,
        _ => selected,
    }
}
