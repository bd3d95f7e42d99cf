//! How long options are, beside one another.

use super::super::problem::Code;
use super::desk::{Asked, Desk};
use super::finding::Finding;

/// How many characters longer the right option is at least where it is the longest by far.
const FAR: usize = 12;
/// The same where a wrong option is unlike another: names may differ by less.
const UNLIKE: usize = 40;
/// How many words such an option has at least.
const MANY_WORDS: usize = 8;

/// The right option is half as long again as the next, or more.
pub(super) fn longest_option_right(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    for asked in &desk.asked {
        if let Some(text) = longest_right(asked) {
            let right = asked.right().unwrap_or_default();
            let finding = Finding::option(Code::LongestOptionRight, asked.at, right);
            found.push(finding.with("text", text));
        }
    }
}

fn longest_right<'q>(asked: &Asked<'q>) -> Option<&'q str> {
    let right = asked.right()?;
    let (_, text) = asked.prose.iter().find(|(at, _)| *at == right)?;
    let wrong = asked.choices().iter().enumerate().filter(|(at, _)| *at != right);
    let next = wrong.map(|(_, option)| length(&option.text)).max()?;
    let length = length(text);
    (length * 2 >= next * 3 && length >= next + FAR).then_some(text)
}

/// One option is thrice as long as another, and a sentence where that is a few words.
pub(super) fn unlike_lengths(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    for asked in &desk.asked {
        let prose = &asked.prose;
        let longest = prose.iter().max_by_key(|(_, text)| length(text));
        let shortest = prose.iter().min_by_key(|(_, text)| length(text));
        let (Some((at, long)), Some((_, short))) = (longest, shortest) else { continue };
        let (most, fewest) = (length(long), length(short));
        let words = long.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
        let is_unlike =
            most >= fewest * 3 && most >= fewest + UNLIKE && words.count() >= MANY_WORDS;
        if is_unlike && longest_right(asked).is_none() {
            let finding = Finding::option(Code::UnlikeOptions, asked.at, *at);
            found.push(finding.with("how", "length").with("text", long).with("other", short));
        }
    }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::super::tests::{codes, single};
    use crate::bank::Code;

    #[rstest]
    #[case::by_far("[parce qu’elle a oublié ses clés au bureau, elle dort, elle lit]", true)]
    #[case::not_by_far("[parce qu’elle est fatiguée, parce qu’elle lit, elle dort]", false)]
    #[case::short("[elle dormait, elle lit, il part]", false)]
    #[case::a_date("[le lundi 28 octobre 2024, lundi, mardi]", false)]
    #[case::of_the_others("[toutes les réponses ci-dessus, elle dort, elle lit]", false)]
    fn the_right_option_is_not_the_longest(#[case] options: &str, #[case] fires: bool) {
        assert_eq!(codes(&single(options)).contains(&Code::LongestOptionRight), fires);
    }

    #[rstest]
    #[case::a_sentence(
        "[à midi, à sept heures, à neuf heures comme tous les autres jours de la semaine]",
        true
    )]
    #[case::names("[l’ONU, l’Inde, les services de renseignement ukrainiens]", false)]
    #[case::alike("[elle dort, elle lit, elle va au marché avec son panier et son chien]", false)]
    fn a_wrong_option_is_no_exception(#[case] options: &str, #[case] fires: bool) {
        assert_eq!(codes(&single(options)).contains(&Code::UnlikeOptions), fires);
    }
}
