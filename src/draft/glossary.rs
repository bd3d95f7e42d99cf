//! The rarest words of a text, for the teacher to explain.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::sentence::Sentence;
use super::token::Token;
use crate::french::letters;
use crate::french::lexicon::Class;

/// Common French words, the most common first.
const COMMON: &str = include_str!("../../data/frequent.txt");
/// Words among the first so many need no explanation.
const EASY: usize = 5_000;
const MOST: usize = 12;

static RANKS: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| COMMON.lines().zip(0..).collect());

/// Words as they stand in the text, in its order: at most twelve.
pub(super) fn rare_words(sentences: &[Sentence<'_>]) -> Vec<String> {
    let mut seen = HashSet::new();
    let mut found: Vec<(usize, usize, &str)> = Vec::new();
    for token in sentences.iter().flat_map(|sentence| &sentence.tokens) {
        let rank = rank(token);
        if is_content(token) && rank >= EASY && seen.insert(lemma(token)) {
            found.push((rank, token.place.start, token.text));
        }
    }
    // The rarest of each paragraph in turn, so that all of the text has some.
    found.sort_by_key(|(rank, at, _)| (Reverse(*rank), *at));
    let mut taken = HashMap::<usize, usize>::new();
    found.sort_by_cached_key(|(_, at, _)| {
        let turn = taken.entry(paragraph_of(sentences, *at)).or_default();
        *turn += 1;
        *turn
    });
    found.truncate(MOST);
    found.sort_by_key(|(_, at, _)| *at);
    found.into_iter().map(|(_, _, text)| text.to_owned()).collect()
}

/// The paragraph that a place of the passage lies in.
fn paragraph_of(sentences: &[Sentence<'_>], at: usize) -> usize {
    let of = sentences.iter().find(|sentence| sentence.place.contains(&at));
    of.map_or(0, |sentence| sentence.paragraph)
}

/// A noun, adjective or infinitive of some length that is no name.
fn is_content(token: &Token<'_>) -> bool {
    let is_known = [Class::Noun, Class::Adjective].iter().any(|class| token.may_be(*class))
        || token.infinitive().is_some();
    token.is_word()
        && !token.is_capital()
        && is_known
        && token.text.chars().count() > 4
        && !token.may_be(Class::Other)
}

fn lemma(token: &Token<'_>) -> String {
    token.readings().first().map_or_else(|| letters(token.text), |reading| reading.lemma.clone())
}

/// The best rank of the form and of what it is a form of.
fn rank(token: &Token<'_>) -> usize {
    let own = letters(token.text);
    let lemmas = token.readings().iter().map(|reading| reading.lemma.as_str());
    let ranks =
        lemmas.chain([own.as_str()]).map(|word| RANKS.get(word).copied().unwrap_or(usize::MAX));
    ranks.min().unwrap_or(usize::MAX)
}
