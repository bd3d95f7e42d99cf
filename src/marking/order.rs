//! `order`: the share of neighbouring pairs that stand together, in their order.

use super::{Answer, Verdict};
use crate::bank::{Order, Points, Question};
use crate::text::{fold_typography, same_typography};

pub(super) fn mark(order: &Order, answer: &Answer, out_of: Points) -> Verdict {
    let Answer::Order(chosen) = answer else {
        return Verdict::all_or_nothing(false, out_of);
    };
    let pairs = order.items.len() - 1;
    // Whatever is chosen twice or left out keeps no more pairs than there are.
    let kept = chosen.windows(2).filter(|pair| pair[0] + 1 == pair[1]).count().min(pairs);
    let is_whole = chosen.iter().copied().eq(0..order.items.len());
    Verdict::share(kept, pairs, is_whole, out_of)
}

/// Letters in the chosen order, apart by spaces or commas or not at all, or texts apart by `|`: each
/// item once.
pub(super) fn read(question: &Question, line: &str, shown: &[usize]) -> Option<Answer> {
    if line.contains('|') {
        let texts = question.kind.texts();
        let place = |part: &str| {
            texts.iter().position(|text| same_typography(text, &fold_typography(part)))
        };
        return each_once(line.split('|').map(place).collect::<Option<_>>()?, texts.len());
    }
    let letters = super::letters(line)?;
    let order: Option<Vec<usize>> =
        letters.into_iter().map(|letter| shown.get(letter).copied()).collect();
    each_once(order?, shown.len())
}

/// The answer, where it has each of so many items once.
fn each_once(order: Vec<usize>, count: usize) -> Option<Answer> {
    let mut each = order.clone();
    each.sort_unstable();
    each.into_iter().eq(0..count).then_some(Answer::Order(order))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{quiz, told};
    use super::super::{Outcome, mark};
    use super::*;
    use rstest::rstest;

    const ORDER: &str = "type: order\nprompt: p\npoints: 3\nitems: [un, deux, trois, quatre]";

    #[rstest]
    #[case("a b c d", "right 3/3")]
    #[case("abcd", "right 3/3")]
    #[case("A, B, C, D", "right 3/3")]
    #[case("un | deux | trois | quatre", "right 3/3")]
    #[case::one_pair_lost("b c d a", "partial 2/3")]
    #[case::one_pair_kept("a b d c", "partial 1/3")]
    #[case::backwards("d c b a", "wrong 0/3")]
    #[case::twice("a a b c", "unreadable")]
    #[case::too_few("a b c", "unreadable")]
    #[case::too_many("a b c d a", "unreadable")]
    #[case::no_letter("a b c z", "unreadable")]
    #[case::nothing("", "wrong 0/3")]
    fn neighbouring_pairs_count(#[case] line: &str, #[case] expected: &str) {
        assert_eq!(told(ORDER, line), expected);
    }

    #[test]
    fn what_is_chosen_twice_gives_no_more_than_all() {
        let quiz = quiz(ORDER);
        let answer = Answer::Order(vec![0, 1, 2, 3, 0, 1, 2, 3]);
        let verdict = mark(&quiz, &quiz.questions[0], &answer);
        assert_ne!(verdict.outcome, Outcome::Right);
        assert!(verdict.points <= verdict.out_of);
    }
}
