//! What one sitting asks questions of: a quiz, or an exam made of several by a profile.

mod profile;
mod read;

use std::sync::Arc;

use super::model::{Level, Points, Quiz, Written};
use super::quiz;
use crate::text::CleanText;

pub use profile::{Answers, Profile};
pub(super) use read::{EXAM, PART, ReadQuiz, nested};

/// Reads what one sitting asked about once more from what it was read from; nothing where this program
/// no longer reads it.
pub fn paper_again(written: &Written) -> Option<Paper> {
    quiz::read_again(written).paper()
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

    /// How many questions are ready to be asked.
    pub fn questions(&self) -> usize {
        self.quizzes.iter().map(|quiz| quiz.ready().count()).sum()
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

/// Shares points out in the proportions of others, by quarters, at least one each: what is left over
/// goes to those whose share was cut most, the first of them first.
fn share(points: &[Points], total: Points) -> Vec<Points> {
    let all: u64 = points.iter().map(|points| u64::from(points.quarters())).sum();
    let total = u64::from(total.quarters());
    let exact = |points: &Points| u64::from(points.quarters()) * total;
    let mut shares: Vec<u64> =
        points.iter().map(|points| (exact(points) / all.max(1)).max(1)).collect();
    let given: u64 = shares.iter().sum();
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by_key(|&at| std::cmp::Reverse(exact(&points[at]) % all.max(1)));
    let more = usize::try_from(total.saturating_sub(given)).unwrap_or(0);
    for &at in order.iter().cycle().take(more) {
        shares[at] += 1;
    }
    // A quarter each may be more than the exact shares: the largest give it back.
    for _ in 0..given.saturating_sub(total) {
        if let Some(largest) = shares.iter_mut().max().filter(|share| **share > 1) {
            *largest -= 1;
        }
    }
    shares.iter().map(|share| Points::from_quarters(u32::try_from(*share).unwrap_or(0))).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn shared(points: &[u32], total: u32) -> Vec<u32> {
        let points: Vec<Points> = points.iter().map(|q| Points::from_quarters(*q)).collect();
        share(&points, Points::from_quarters(total)).into_iter().map(Points::quarters).collect()
    }

    #[rstest]
    #[case::as_they_are(&[4, 4, 8], 16, &[4, 4, 8])]
    #[case::more(&[4, 4, 4], 16, &[6, 5, 5])]
    #[case::less(&[40, 4, 4], 6, &[4, 1, 1])]
    #[case::a_quarter_each(&[400, 1, 1], 4, &[2, 1, 1])]
    fn points_are_shared_out(#[case] points: &[u32], #[case] total: u32, #[case] expected: &[u32]) {
        assert_eq!(shared(points, total), expected);
    }

    proptest! {
        #[test]
        fn nothing_is_lost(points in prop::collection::vec(1..400_u32, 1..60), total in 60..400_u32) {
            let shared = shared(&points, total);
            prop_assert_eq!(shared.iter().sum::<u32>(), total);
            prop_assert!(shared.iter().all(|share| *share > 0));
        }
    }
}
