//! What is due again, and the sitting that asks it: glossary words by FSRS, questions that were
//! missed once.
//!
//! Pure: a log of past reviews and what was played come in with the instant and its time zone, what
//! is due comes out. Days are those of the learner's calendar, so that one of 23 or 25 hours is a day.
//! The log stands in the order written, which no clock decides; a clock set back counts as no time.

mod card;
mod log;
mod meaning;
mod memory;
mod plan;
mod sitting;
#[cfg(test)]
mod tests;

pub use card::{Card, Prompts};
pub use log::{Asked, Kind, Rating, Review, Subject};
pub use meaning::words;
pub use memory::known;
pub use plan::{Due, Missed, Past, Plan, Played};
pub use sitting::{Count, Sitting};

/// The most that one sitting asks.
pub const MOST: usize = 20;
