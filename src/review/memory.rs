//! What is remembered of a word by its reviews: FSRS with its default parameters, in calendar days.

use std::collections::HashMap;

use fsrs::{FSRS, FSRS6_DEFAULT_DECAY, ItemState, MemoryState, current_retrievability};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _, Zoned};

use super::log::{Kind, Rating, Review, Subject};

/// The chance of remembering at which something is due.
const WANTED: f32 = 0.9;
/// From this stability on, in days, a word may count as known: where Anki draws the line between
/// young and mature cards.
const STABLE: f32 = 21.0;
/// The chance of remembering today that a known word has at least.
const LIKELY: f32 = 0.8;

/// What is remembered of one thing after its reviews.
#[derive(Debug, Clone, Copy)]
pub(super) struct Memory {
    state: MemoryState,
    /// The day of the review written last.
    last: Date,
    /// How many days after it is due, 1 or more.
    interval: i32,
}

impl Memory {
    /// What the reviews of one thing come to, in the order written; nothing before the first.
    pub(super) fn of(fsrs: &FSRS, reviews: &[&Review], zone: &TimeZone) -> Option<Self> {
        reviews.iter().fold(None, |before: Option<Self>, review| {
            let today = day(review.at, zone);
            let passed = before.map_or(0, |before| passed(before.last, today));
            let state = before.map(|before| before.state);
            let next = fsrs.next_states(state, WANTED, passed).ok();
            let rated = next.map(|next| match review.rating {
                Rating::Again => next.again,
                Rating::Hard => next.hard,
                Rating::Good => next.good,
                Rating::Easy => next.easy,
            });
            rated.map(|rated| Self::after(&rated, today)).or(before)
        })
    }

    fn after(rated: &ItemState, today: Date) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "FSRS gives 0.001 to 36,500 days")]
        let interval = rated.interval.round().max(1.0) as i32;
        Self { state: rated.memory, last: today, interval }
    }

    /// The day on which it is due.
    pub(super) fn due(&self) -> Date {
        self.last.saturating_add(self.interval.days())
    }

    /// Whether it is due on a day. One that was reviewed later than tomorrow was so under a wrong
    /// clock, then or now: it is asked, or it might not come back for years.
    pub(super) fn is_due(&self, today: Date) -> bool {
        self.due() <= today || is_ahead(self.last, today)
    }

    /// The chance of remembering it on a day, from 0 to 1.
    pub(super) fn chance(&self, today: Date) -> f32 {
        let days = i16::try_from(passed(self.last, today)).unwrap_or(i16::MAX);
        current_retrievability(self.state, days.into(), FSRS6_DEFAULT_DECAY)
    }
}

/// The learner's calendar day at an instant.
pub(super) fn day(at: Timestamp, zone: &TimeZone) -> Date {
    at.to_zoned(zone.clone()).date()
}

/// The days from one to another, none where the clock was set back.
fn passed(from: Date, to: Date) -> u32 {
    u32::try_from((to - from).get_days()).unwrap_or(0)
}

/// Whether a day lies further ahead than travelling could bring it.
pub(super) fn is_ahead(day: Date, today: Date) -> bool {
    day > today.saturating_add(1.day())
}

/// The reviews of each thing, in the order written.
pub(super) fn by_subject(log: &[Review]) -> HashMap<&Subject, Vec<&Review>> {
    let mut reviews: HashMap<&Subject, Vec<&Review>> = HashMap::new();
    for review in log {
        reviews.entry(&review.subject).or_default().push(review);
    }
    reviews
}

/// The words that count as known: stable for three weeks or more, and likely to be remembered
/// today still.
pub fn known<'l>(log: &'l [Review], now: &Zoned) -> Vec<&'l Subject> {
    let (fsrs, today) = (FSRS::default(), now.date());
    let is_known = |reviews: &[&Review]| {
        let memory = Memory::of(&fsrs, reviews, now.time_zone());
        memory.is_some_and(|m| m.state.stability >= STABLE && m.chance(today) >= LIKELY)
    };
    let words = by_subject(log).into_iter().filter(|(subject, _)| subject.kind == Kind::Word);
    let known = words.filter(|(_, reviews)| is_known(reviews)).map(|(subject, _)| subject);
    let mut known: Vec<&Subject> = known.collect();
    known.sort_unstable();
    known
}
