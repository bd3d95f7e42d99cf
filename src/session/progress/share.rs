//! Shares of something counted, and what may be said of two of them: nothing from few answers, and
//! nothing that chance explains as well.

use crate::bank::Points;

/// The fewest answers of which a share is told in hundredths.
pub const ENOUGH: usize = 5;
/// The fewest answers on each side of a comparison.
pub const ENOUGH_TO_COMPARE: usize = 10;

/// How wide an interval is, in standard deviations: it misses the true share once in twenty.
const DEVIATIONS: f64 = 1.96;

/// The points had at some questions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    pub questions: usize,
    pub points: Points,
    pub out_of: Points,
}

/// How many of some answers have something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rate {
    pub times: usize,
    pub of: usize,
}

/// Which way a share went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
    /// No clear difference: chance explains it as well.
    Level,
}

/// The earlier half of something beside its later half.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trend<T> {
    pub earlier: T,
    pub later: T,
    pub direction: Direction,
}

/// What a share can be taken of.
pub trait Counted {
    /// The share, from 0 to 1.
    fn share(&self) -> f64;

    /// How many answers it is of.
    fn of(&self) -> usize;

    /// The same in hundredths, from enough answers; 0 and 100 only where it is all or nothing.
    fn percent(&self) -> Option<u8> {
        let share = self.share();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
        let rounded = (share * 100.0).round() as u8;
        let inner = if share > 0.0 && share < 1.0 { rounded.clamp(1, 99) } else { rounded };
        (self.of() >= ENOUGH).then_some(inner)
    }
}

impl Counted for Share {
    fn share(&self) -> f64 {
        if self.out_of == Points::ZERO { 0.0 } else { self.points.as_f64() / self.out_of.as_f64() }
    }

    fn of(&self) -> usize {
        self.questions
    }
}

impl Counted for Rate {
    #[expect(clippy::cast_precision_loss, reason = "far fewer answers than 2⁵²")]
    fn share(&self) -> f64 {
        if self.of == 0 { 0.0 } else { self.times as f64 / self.of as f64 }
    }

    fn of(&self) -> usize {
        self.of
    }
}

impl Share {
    /// Counts one question more.
    pub(super) fn count(&mut self, points: Points, out_of: Points) {
        self.questions += 1;
        self.points = [self.points, points.min(out_of)].into_iter().sum();
        self.out_of = [self.out_of, out_of].into_iter().sum();
    }

    /// The share of some questions: points had, and possible.
    pub(super) fn sum(questions: &[(Points, Points)]) -> Self {
        let mut share = Self::default();
        for (points, out_of) in questions {
            share.count(*points, *out_of);
        }
        share
    }
}

impl Rate {
    /// Counts some answers more.
    pub(super) fn count(&mut self, times: usize, of: usize) {
        self.times += times.min(of);
        self.of += of;
    }
}

impl<T: Counted> Trend<T> {
    /// Compares two halves, where both have enough answers. One is said to be above the other only
    /// where their intervals lie apart: for a share that never changed, that is about once in 200.
    pub(super) fn of(earlier: T, later: T) -> Option<Self> {
        let enough = earlier.of().min(later.of()) >= ENOUGH_TO_COMPARE;
        let (before, after) = (interval(&earlier), interval(&later));
        let direction = match () {
            () if after.0 > before.1 => Direction::Up,
            () if after.1 < before.0 => Direction::Down,
            () => Direction::Level,
        };
        enough.then_some(Self { earlier, later, direction })
    }
}

/// Wilson's interval: where the true share lies, nineteen times in twenty.
#[expect(clippy::cast_precision_loss, reason = "far fewer answers than 2⁵²")]
fn interval(counted: &impl Counted) -> (f64, f64) {
    let (share, of) = (counted.share(), counted.of().max(1) as f64);
    let square = DEVIATIONS * DEVIATIONS;
    let middle = (share + square / (2.0 * of)) / (1.0 + square / of);
    let spread = (share * (1.0 - share) / of + square / (4.0 * of * of)).sqrt();
    let half = DEVIATIONS * spread / (1.0 + square / of);
    (middle - half, middle + half)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rand::SeedableRng as _;
    use rstest::rstest;

    use super::*;

    fn rate(times: usize, of: usize) -> Rate {
        Rate { times, of }
    }

    #[rstest]
    #[case::too_few(3, 4, None)]
    #[case::enough(4, 5, Some(80))]
    #[case::nearly_all(999, 1_000, Some(99))]
    #[case::hardly_any(1, 1_000, Some(1))]
    #[case::all(7, 7, Some(100))]
    #[case::none(0, 7, Some(0))]
    fn hundredths_need_enough_answers(
        #[case] times: usize,
        #[case] of: usize,
        #[case] percent: Option<u8>,
    ) {
        assert_eq!(rate(times, of).percent(), percent);
    }

    #[rstest]
    #[case::too_few((0, 9), (9, 9), None)]
    #[case::clearly((8, 20), (18, 20), Some(Direction::Up))]
    #[case::clearly_less((18, 20), (8, 20), Some(Direction::Down))]
    #[case::not_clearly((10, 20), (14, 20), Some(Direction::Level))]
    #[case::the_same_from_many((100, 200), (140, 200), Some(Direction::Up))]
    fn a_difference_is_told_where_chance_does_not_explain_it(
        #[case] before: (usize, usize),
        #[case] after: (usize, usize),
        #[case] told: Option<Direction>,
    ) {
        let trend = Trend::of(rate(before.0, before.1), rate(after.0, after.1));
        assert_eq!(trend.map(|trend| trend.direction), told);
    }

    /// By Wilson's formula, worked out by hand.
    #[rstest]
    #[case(8, 20, (0.2188, 0.6134))]
    #[case(10, 10, (0.7225, 1.0))]
    #[case(0, 10, (0.0, 0.2775))]
    fn an_interval_is_that_of_wilson(
        #[case] times: usize,
        #[case] of: usize,
        #[case] expected: (f64, f64),
    ) {
        let (low, high) = interval(&rate(times, of));
        let is_near = |one: f64, other: f64| (one - other).abs() < 0.000_1;
        assert!(is_near(low, expected.0) && is_near(high, expected.1), "{low} {high}");
    }

    /// 4,000 learners who neither gain nor lose anything: hardly one is told so.
    #[test]
    fn a_share_that_never_changed_is_hardly_ever_said_to_have() {
        let mut random = rand::rngs::ChaCha8Rng::seed_from_u64(1);
        let mut told = 0;
        for learner in 0..4_000_u16 {
            let true_share = 0.3 + 0.6 * f64::from(learner % 7) / 6.0;
            let of = 10 + usize::from(learner % 60);
            let mut half =
                || rate((0..of).filter(|_| random.random::<f64>() < true_share).count(), of);
            let trend = Trend::of(half(), half()).expect("enough answers");
            told += usize::from(trend.direction != Direction::Level);
        }
        assert!(told <= 40, "{told} of 4000");
    }

    proptest! {
        #[test]
        fn an_interval_holds_its_share_and_stays_within_bounds(of in 1_usize..500, part in 0.0..=1.0) {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "small")]
            let times = (part * of as f64) as usize;
            let (low, high) = interval(&rate(times, of));
            let share = rate(times, of).share();
            prop_assert!(-1e-9 <= low && low <= share + 1e-9 && share <= high + 1e-9 && high <= 1.0 + 1e-9);
        }
    }
}
