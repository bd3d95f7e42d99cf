//! One sitting of reviews as a pure state machine: cards in order, each answered once.

use std::sync::Arc;

use jiff::{Timestamp, Zoned};
use uuid::Uuid;

use super::card::{Card, Draw, Prompts};
use super::log::{Kind, Review};
use super::memory::by_subject;
use super::plan::{Due, Past, Plan};
use crate::bank::Quiz;
use crate::session::{Seeds, Session};

/// So many words and questions were asked, so many of them right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    pub words: usize,
    pub questions: usize,
    pub right: usize,
}

impl Count {
    /// How many were asked.
    pub fn all(self) -> usize {
        self.words + self.questions
    }
}

/// One sitting.
#[derive(Debug, Clone)]
pub struct Sitting {
    past: Past,
    cards: Vec<Card>,
    current: usize,
}

impl Sitting {
    /// A sitting at what is due, each with the quiz that it is asked from; nothing where nothing can
    /// be asked.
    pub fn begin(
        past: Past,
        due: &[(Due, Arc<Quiz>)],
        prompts: &dyn Prompts,
        seeds: &mut Seeds,
        now: Timestamp,
    ) -> Option<Self> {
        let reviews = by_subject(&past.log);
        let mut cards = Vec::with_capacity(due.len());
        for (due, quiz) in due {
            let before = reviews.get(&due.subject).map_or(&[][..], Vec::as_slice);
            let (seed, review): (u64, Uuid) = (seeds.draw(), seeds.name(now));
            let draw = Draw { prompts, seed, review, now };
            cards.extend(Card::new(due, quiz, before, &draw));
        }
        let is_empty = cards.is_empty();
        (!is_empty).then_some(Self { past, cards, current: 0 })
    }

    /// The card that is asked now.
    pub fn card(&self) -> &Card {
        &self.cards[self.current]
    }

    /// All cards, in the order asked.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.cards.iter()
    }

    /// The sitting at its question.
    pub fn session(&self) -> &Session {
        &self.cards[self.current].session
    }

    /// The same, to be answered.
    pub fn session_mut(&mut self) -> &mut Session {
        &mut self.cards[self.current].session
    }

    /// The number of the card, from 1, and of how many.
    pub fn position(&self) -> (usize, usize) {
        (self.current + 1, self.cards.len())
    }

    /// Goes on to the next card; stays at the last, and says whether it went.
    pub fn next(&mut self, now: Timestamp) -> bool {
        let goes = self.current + 1 < self.cards.len();
        if goes {
            self.current += 1;
            self.session_mut().resumed(now);
        }
        goes
    }

    /// What is to be kept of the current card, once it is answered.
    pub fn review(&self) -> Option<Review> {
        self.review_of(self.card())
    }

    fn review_of(&self, card: &Card) -> Option<Review> {
        let before = self.past.log.iter().filter(|review| review.subject == card.subject);
        card.reviewed(&before.collect::<Vec<_>>())
    }

    /// The cards that were answered, in the order asked.
    pub fn answered(&self) -> impl Iterator<Item = &Card> {
        self.cards.iter().filter(|card| card.session.item().given.is_some())
    }

    /// How many were asked, and how many right.
    pub fn count(&self) -> Count {
        let of = |kind| self.answered().filter(|card| card.subject.kind == kind).count();
        let right = self.answered().filter(|card| card.is_right()).count();
        Count { words: of(Kind::Word), questions: of(Kind::Question), right }
    }

    /// What is due now, after what was answered here.
    pub fn after(&self, now: &Zoned) -> Plan {
        let mut past = self.past.clone();
        past.log.extend(self.cards.iter().filter_map(|card| self.review_of(card)));
        Plan::new(&past, now)
    }
}
