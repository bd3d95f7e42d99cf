//! Phrases that tell a place: « à Lyon », « dans la région de Koursk ».

use std::ops::Range;

use super::lists;
use super::phrase::{extended, name, noun_phrase};
use super::token::Token;
use crate::french::{is_place, letters};

/// The phrase of place that begins at a token, up to its last word.
pub(super) fn place(tokens: &[Token<'_>], at: usize) -> Option<Range<usize>> {
    let first = tokens.get(at)?;
    let is_city = |range: &Range<usize>| is_known_place(tokens, range);
    let phrase = match first {
        first if first.is(&["à", "en", "au", "aux"]) => {
            let name = name(tokens, at + 1)
                .filter(|name| is_city(name) || (first.is(&["à"]) && is_unknown(tokens, name)));
            name.map(|name| name.end).or_else(|| located(tokens, at))
        }
        first if first.is(&["dans", "sur"]) => located(tokens, at),
        _ => None,
    };
    phrase.map(|end| at..end)
}

/// Whether a name is no first name, acronym or word: a town that no list has.
fn is_unknown(tokens: &[Token<'_>], range: &Range<usize>) -> bool {
    let first = &tokens[range.start];
    range.len() == 1
        && !first.is_known()
        && !first.may_be(crate::french::lexicon::Class::Name)
        && !first.is_acronym()
}

fn is_known_place(tokens: &[Token<'_>], range: &Range<usize>) -> bool {
    let words: String = tokens[range.clone()].iter().map(|token| letters(token.text)).collect();
    is_place(&words)
}

/// The end of « dans l’est de la Russie », « à la gare de Lyon », « au musée »: a noun of a place.
fn located(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let contracted = tokens[at].is(&["au", "aux"]);
    let head = at + 1 + usize::from(!contracted);
    if contracted {
        // A noun behind its contracted article: read as if the article stood before it.
        tokens.get(head).filter(|token| lists::is_place_noun(&token.lower))?;
        return Some(extended(tokens, head));
    }
    let phrase = noun_phrase(tokens, at + 1)?;
    let is_placed = lists::is_place_noun(&tokens[phrase.head].lower);
    let known = phrase.name.as_ref().is_some_and(|name| is_known_place(tokens, name))
        && phrase.head == phrase.name.as_ref().map_or(usize::MAX, |name| name.start);
    (is_placed || known).then_some(phrase.tokens.end)
}
