//! `match`: the share of pairs found.

use super::{Answer, Verdict, option_of};
use crate::bank::{Matching, Points, Question};
use crate::text::fold_typography;

pub(super) fn mark(matching: &Matching, answer: &Answer, out_of: Points) -> Verdict {
    let Answer::Pairs(chosen) = answer else {
        return Verdict::all_or_nothing(false, out_of);
    };
    let pairs = matching.lefts.len();
    let is_right = |(left, right): &(usize, &Option<usize>)| **right == Some(*left);
    let right = chosen.iter().take(pairs).enumerate().filter(is_right).count();
    Verdict::share(right, pairs, right == pairs, out_of)
}

/// Pairs such as `a2 b1`, or texts such as `left → right | …`: none twice, some may be missing.
pub(super) fn read(matching: &Matching, line: &str, shown: &[usize]) -> Option<Answer> {
    let parts: Vec<&str> = if line.contains('→') {
        line.split('|').collect()
    } else {
        let parts = line.split([' ', '\u{A0}', '\t', ',', ';']);
        parts.flat_map(each_pair).filter(|part| !part.is_empty()).collect()
    };
    let mut pairs = vec![None; matching.lefts.len()];
    for part in parts {
        let (left, right) = pair(matching, part, shown)?;
        if pairs.contains(&Some(right)) || pairs.get_mut(left)?.replace(right).is_some() {
            return None;
        }
    }
    // A line without any pair was not meant for an answer.
    pairs.iter().any(Option::is_some).then_some(Answer::Pairs(pairs))
}

/// Pairs that stand together: `a2b1`.
fn each_pair(part: &str) -> impl Iterator<Item = &str> {
    let begins = |at: &usize| {
        let is_figure = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
        let before = at.checked_sub(1).and_then(|before| part.as_bytes().get(before));
        *at == 0
            || (is_figure(before) && part[*at..].starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    let starts: Vec<usize> =
        part.char_indices().map(|(at, _)| at).filter(begins).chain([part.len()]).collect();
    let parts: Vec<&str> = starts.windows(2).map(|ends| &part[ends[0]..ends[1]]).collect();
    parts.into_iter()
}

/// One pair, by its letter and number or by its texts.
fn pair(matching: &Matching, part: &str, shown: &[usize]) -> Option<(usize, usize)> {
    if let Some((left, right)) = part.split_once('→') {
        let place = |texts, text: &str| option_of(texts, &fold_typography(text));
        return Some((place(&matching.lefts, left)?, place(&matching.rights, right)?));
    }
    let mut chars = part.chars();
    let left = super::letter(chars.next()?.encode_utf8(&mut [0; 4]))?;
    let number: usize = chars.as_str().parse().ok()?;
    Some((left, *shown.get(number.checked_sub(1)?)?))
}

/// The pairs as they are written: `left → right | …`.
pub(super) fn written(question: &Question, pairs: &[Option<usize>]) -> String {
    let crate::bank::Kind::Match(matching) = &question.kind else { return String::new() };
    let both = matching.lefts.iter().zip(pairs);
    let found = both.filter_map(|(left, right)| Some((left, matching.rights.get((*right)?)?)));
    found.map(|(left, right)| format!("{left} → {right}")).collect::<Vec<_>>().join(" | ")
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;
    use rstest::rstest;

    const PAIRS: &str = "type: match\nprompt: p\npoints: 3\npairs: [[Léa, lit], [Karim, range], [Max, dort]]\nextra: [court]";

    #[rstest]
    #[case("a1 b2 c3", "right 3/3")]
    #[case("c3,a1;b2", "right 3/3")]
    #[case("a1b2c3", "right 3/3")]
    #[case::figures_together("a01b02c03", "right 3/3")]
    #[case("Léa → lit | Karim → range | Max → dort", "right 3/3")]
    #[case::one_missing("a1 b2", "partial 2/3")]
    #[case::one_wrong("a1 b2 c4", "partial 2/3")]
    #[case::all_wrong("a2 b3 c1", "wrong 0/3")]
    #[case::extra("a4", "wrong 0/3")]
    #[case::the_same_left_twice("a1 a2", "unreadable")]
    #[case::the_same_right_twice("a1 b1 c1", "unreadable")]
    #[case::surplus("a1 b2 c3 d4", "unreadable")]
    #[case::no_number("a", "unreadable")]
    #[case::no_pair(",", "unreadable")]
    #[case::no_such_number("a5", "unreadable")]
    #[case::nothing("", "wrong 0/3")]
    fn each_pair_counts(#[case] line: &str, #[case] expected: &str) {
        assert_eq!(told(PAIRS, line), expected);
    }
}
