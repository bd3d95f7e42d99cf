//! `proof`: the share of the sentences found, less one for each other that was picked.

use super::{Answer, Verdict};
use crate::bank::{Points, Proof};

pub(super) fn mark(proof: &Proof, answer: &Answer, out_of: Points) -> Verdict {
    let Answer::Sentences(picked) = answer else {
        return Verdict::all_or_nothing(false, out_of);
    };
    let picked = each_once(picked.clone());
    let found = picked.iter().filter(|place| proof.sentences.contains(place)).count();
    let others = picked.len() - found;
    match proof.sentences.len() {
        0 => Verdict::all_or_nothing(false, out_of),
        all => {
            let is_whole = found == all && others == 0;
            Verdict::share(found.saturating_sub(others), all, is_whole, out_of)
        }
    }
}

/// Reads numbers of sentences, from 1, apart by spaces or signs; the same one twice counts once.
pub(super) fn read(proof: &Proof, line: &str) -> Option<Vec<usize>> {
    let is_apart = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '+' | '|' | '.');
    let numbers = line.split(is_apart).filter(|part| !matches!(*part, "" | "et" | "and"));
    let place = |number: &str| {
        let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
        let number: usize = number.parse().ok().filter(|_| is_number)?;
        number.checked_sub(1).filter(|place| *place < proof.among)
    };
    numbers.map(place).collect::<Option<Vec<usize>>>().map(each_once)
}

/// The numbers as they are written: `4 5`.
pub(super) fn written(places: &[usize]) -> String {
    places.iter().map(|place| (place + 1).to_string()).collect::<Vec<_>>().join(" ")
}

/// Places rising, none twice.
pub(super) fn each_once(mut places: Vec<usize>) -> Vec<usize> {
    places.sort_unstable();
    places.dedup();
    places
}

#[cfg(test)]
mod tests {
    use super::super::tests::{quiz, told};
    use super::super::{Answer, Outcome, mark};
    use rstest::rstest;

    /// The passage has three sentences.
    const ONE: &str = "type: proof\nprompt: p\nevidence: Max dort.";
    const TWO: &str = "type: proof\nprompt: p\npoints: 2\nevidence: [Max dort., Il rêve.]";

    #[rstest]
    #[case(ONE, "2", "right 1/1")]
    #[case(ONE, "1", "wrong 0/1")]
    #[case(ONE, "1 2", "wrong 0/1")]
    #[case::the_same_twice(ONE, "2 2", "right 1/1")]
    #[case::everything(ONE, "1 2 3", "wrong 0/1")]
    #[case::nothing(ONE, "", "wrong 0/1")]
    #[case::none_such(ONE, "4", "unreadable")]
    #[case::zero(ONE, "0", "unreadable")]
    #[case::sign(ONE, "+2", "right 1/1")]
    #[case::negative(ONE, "-2", "unreadable")]
    #[case::words(ONE, "deux", "unreadable")]
    #[case::no_number(ONE, ",", "unreadable")]
    #[case::huge(ONE, "99999999999999999999999", "unreadable")]
    #[case(TWO, "2 3", "right 2/2")]
    #[case(TWO, "3, 2", "right 2/2")]
    #[case(TWO, "2 et 3", "right 2/2")]
    #[case::half(TWO, "3", "partial 1/2")]
    #[case::half_and_another(TWO, "1 3", "wrong 0/2")]
    #[case::everything(TWO, "1 2 3", "partial 1/2")]
    fn sentences_found_count(#[case] yaml: &str, #[case] line: &str, #[case] expected: &str) {
        assert_eq!(told(yaml, line), expected);
    }

    #[test]
    fn an_answer_that_repeats_itself_counts_once() {
        let quiz = quiz(TWO);
        let verdict = mark(&quiz, &quiz.questions[0], &Answer::Sentences(vec![1, 1, 1]));
        assert_eq!((verdict.outcome, verdict.share), (Outcome::Partial, Some((1, 2))));
    }
}
