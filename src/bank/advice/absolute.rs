//! Words such as « jamais » that only wrong options have: whoever knows that rule needs no text.

use std::collections::HashSet;

use super::super::problem::Code;
use super::desk::{Asked, Desk};
use super::finding::Finding;
use super::words::Word;

const ABSOLUTE: &[&str] = &[
    "toujours",
    "jamais",
    "aucun",
    "aucune",
    "seulement",
    "uniquement",
    "absolument",
    "totalement",
    "complètement",
    "entièrement",
    "forcément",
    "exclusivement",
];
/// What makes an adjective of « tous » as common as any: « tous les jours », « tous deux ».
const COMMON: &[&str] = &[
    "jour", "matin", "soir", "midi", "semaine", "mois", "an", "annee", "heure", "samedi",
    "dimanche", "nuit", "fois", "deux", "trois",
];

/// An absolute word stands in a wrong option, none in a right one, in the prompt or in the passage.
pub(super) fn absolute_words(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    let absolute_ones = desk.passage.iter().flatten().filter(|word| word.is_absolute);
    let there: HashSet<&str> = absolute_ones.map(|word| word.lower.as_str()).collect();
    for asked in &desk.asked {
        if absolute(&asked.prompt).is_some()
            || asked.words_of(true).any(|(_, words)| absolute(words).is_some())
        {
            continue;
        }
        if let Some((at, word)) = wrong_one(asked, &there) {
            let finding = Finding::option(Code::AbsoluteWords, asked.at, at);
            found.push(finding.with("word", &word.lower));
        }
    }
}

fn wrong_one<'d>(asked: &'d Asked<'_>, there: &HashSet<&str>) -> Option<(usize, &'d Word)> {
    let prose = &asked.prose;
    let wrong = asked.words_of(false).filter(|(at, _)| prose.iter().any(|(prose, _)| prose == at));
    let found = wrong.filter_map(|(at, words)| Some((at, absolute(words)?)));
    // What contradicts the same word of the passage is a trap like any other.
    let mut new = found.filter(|(_, word)| !there.contains(&*word.lower));
    new.next()
}

/// The first absolute word of a text.
fn absolute(words: &[Word]) -> Option<&Word> {
    let said = words.iter().enumerate().filter(|(_, word)| word.is_absolute);
    let mut said = said.filter(|(at, word)| !is_all(&word.lower) || !is_common(&words[at + 1..]));
    said.next().map(|(_, word)| word)
}

/// Whether a word in lower case is absolute, if nothing that follows makes it common.
pub(super) fn is_absolute(word: &str) -> bool {
    ABSOLUTE.contains(&word) || is_all(word)
}

fn is_all(word: &str) -> bool {
    matches!(word, "tous" | "toutes")
}

/// Whether what follows « tous » or « toutes » makes it a common expression.
fn is_common(after: &[Word]) -> bool {
    let small = |word: &&Word| matches!(word.lower.as_str(), "les" | "ces" | "autres");
    let next = after.iter().find(|word| !small(word)).map(|word| word.letters.as_str());
    next.is_none_or(|next| COMMON.contains(&next) || COMMON.contains(&next.trim_end_matches('s')))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::super::tests::{codes, single};
    use crate::bank::Code;

    #[rstest]
    #[case::never("[elle lit le soir, elle ne dort jamais, elle part]", true)]
    #[case::all("[elle lit le soir, elle connaît tous les voisins, elle part]", true)]
    #[case::every_day("[elle lit le soir, elle dort tous les jours, elle part]", false)]
    #[case::every_other_day("[elle lit, elle dort comme tous les autres jours, elle part]", false)]
    #[case::right_too("[elle lit toujours, elle ne dort jamais, elle part]", false)]
    #[case::of_the_others("[elle lit, elle part, aucune de ces réponses]", false)]
    #[case::in_the_passage("[elle lit, elle vient souvent, elle est uniquement là]", false)]
    fn absolute_words_do_not_mark_wrong_options(#[case] options: &str, #[case] fires: bool) {
        assert_eq!(codes(&single(options)).contains(&Code::AbsoluteWords), fires);
    }
}
