//! An answer as it stands: what is noted of it in an exam, and how it is taken up again.

use super::{Field, Input};
use crate::bank::Kind;
use crate::marking::Answer;
use crate::session::Session;

impl Input {
    /// What would be answered now; nothing where nothing was put together.
    pub(crate) fn so_far(&self, session: &Session, place: usize) -> Option<Answer> {
        let shown = &session.items()[place].options;
        let kind = &session.question_at(place).kind;
        let answer = match self {
            Self::Choice(choice) => match kind {
                Kind::TrueFalse(_) => Answer::Truth(session.truths_at(place)[choice.selected]),
                _ => Answer::Option(shown[choice.selected]),
            },
            Self::Ticks(ticks) => ticks.answer(shown),
            Self::Text(field) => Answer::typed(field.text()),
            Self::Gaps(gaps) => Answer::gaps(gaps.fields.iter().map(Field::text)),
            Self::Filling(filling) => filling.answer(kind),
            Self::Arranging(arranging) => arranging.so_far(),
            Self::Pairing(pairing) => Answer::Pairs(pairing.pairs.clone()),
            Self::Picking(picking) => Answer::Sentences(picking.picked.clone()),
            Self::Judging(judging) => judging.so_far(),
        };
        Some(answer).filter(|answer| !answer.is_empty())
    }

    /// Takes an answer up again; one of another kind is left.
    pub(crate) fn take_up(&mut self, answer: &Answer, session: &Session, place: usize) {
        let shown = &session.items()[place].options;
        let kind = &session.question_at(place).kind;
        let at = |wanted: usize| shown.iter().position(|option| *option == wanted);
        match (self, answer) {
            (Self::Choice(choice), Answer::Option(option)) => {
                choice.selected = at(*option).unwrap_or(0);
            }
            (Self::Choice(choice), Answer::Truth(truth)) => {
                let place = session.truths_at(place).iter().position(|known| known == truth);
                choice.selected = place.unwrap_or(0);
            }
            (Self::Ticks(ticks), Answer::Options(options)) => {
                let ticked = shown.iter().map(|option| options.contains(option));
                ticks.ticked = ticked.collect();
            }
            (Self::Text(field), Answer::Text(text)) => field.insert(text),
            (Self::Gaps(gaps), Answer::Gaps(texts)) => {
                gaps.fields.iter_mut().zip(texts).for_each(|(field, text)| field.insert(text));
            }
            (Self::Filling(filling), Answer::Gaps(texts)) => filling.fill(texts, &kind.texts()),
            (Self::Arranging(arranging), Answer::Order(order)) => arranging.take_up(order),
            (Self::Pairing(pairing), Answer::Pairs(pairs)) => pairing.pairs.clone_from(pairs),
            (Self::Picking(picking), Answer::Sentences(picked)) => picking.pick(picked),
            (Self::Judging(judging), Answer::Justified(truth, picked)) => {
                judging.take_up(*truth, picked, &session.quiz_at(place).passage);
            }
            _ => {}
        }
    }
}
