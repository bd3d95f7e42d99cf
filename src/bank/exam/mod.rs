//! What one sitting asks questions of: a quiz, or an exam made of several by a profile.

mod profile;

use std::sync::Arc;

use super::model::{Level, Quiz, Written};
use super::quiz;
use crate::text::CleanText;

pub use profile::{Answers, Profile};

/// Reads what one sitting asked about once more from what it was read from; nothing where this program
/// no longer reads it.
pub fn paper_again(written: &Written) -> Option<Paper> {
    quiz::read_again(written).quiz.map(|quiz| Paper::of(Arc::new(quiz)))
}

/// What one sitting asks questions of.
#[derive(Debug, Clone)]
pub struct Paper {
    /// The name that progress is tied to.
    pub id: CleanText,
    pub title: CleanText,
    /// The texts in their order, each with the questions asked of it; never empty.
    pub quizzes: Vec<Arc<Quiz>>,
    /// The form of the exam; nothing for a quiz.
    pub profile: Option<&'static Profile>,
    /// How long an exam of it lasts, in minutes; nothing where no one has said.
    pub minutes: Option<u16>,
    /// SHA-256 of the file.
    pub hash: [u8; 32],
    /// What it was read from.
    pub written: Arc<Written>,
}

impl Paper {
    /// One quiz.
    pub fn of(quiz: Arc<Quiz>) -> Self {
        Self {
            id: quiz.id.clone(),
            title: quiz.title.clone(),
            profile: None,
            minutes: quiz.time_limit,
            hash: quiz.hash,
            written: Arc::clone(&quiz.written),
            quizzes: vec![quiz],
        }
    }

    /// Whether it can only be sat as an exam.
    pub fn is_exam(&self) -> bool {
        self.profile.is_some()
    }

    /// The level aimed at: that of the profile, else of the quiz.
    pub fn level(&self) -> Option<Level> {
        self.profile.map(|profile| profile.level).or(self.quizzes[0].level)
    }
}
