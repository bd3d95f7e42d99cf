//! `multiple`: right ticks minus wrong ticks, over the right ones, never below 0.

use super::{Answer, Verdict};
use crate::bank::{Multiple, Points, Question, Scoring};

pub(super) fn mark(multiple: &Multiple, answer: &Answer, out_of: Points) -> Verdict {
    let ticked: &[usize] = if let Answer::Options(ticked) = answer { ticked } else { &[] };
    let right = ticked.iter().filter(|at| multiple.answer.contains(at)).count();
    let wrong = ticked.len() - right;
    let is_whole = wrong == 0 && right == multiple.answer.len();
    match multiple.scoring {
        Scoring::AllOrNothing => Verdict::all_or_nothing(is_whole, out_of),
        Scoring::PlusMinus => {
            Verdict::share(right.saturating_sub(wrong), multiple.answer.len(), is_whole, out_of)
        }
    }
}

/// Letters apart by spaces, or texts apart by `|`; the same one twice counts once.
pub(super) fn read(question: &Question, line: &str, shown: &[usize]) -> Option<Answer> {
    if let Some(one) = super::option(question, line, shown) {
        return Some(Answer::Options(vec![one]));
    }
    let parts: Vec<&str> = match line.contains('|') {
        true => line.split('|').map(str::trim).collect(),
        false => line.split_whitespace().collect(),
    };
    let ticked: Option<Vec<usize>> =
        parts.into_iter().map(|part| super::option(question, part, shown)).collect();
    let mut ticked = ticked?;
    ticked.sort_unstable();
    ticked.dedup();
    Some(Answer::Options(ticked))
}
