//! Numbers that count something, exactly or with « environ ».

use std::ops::Range;

use super::clause::{Clause, bound, is_qualified};
use super::dates::is_year;
use super::lists;
use super::phrase::{NounPhrase, extended};
use super::token::{Kind, Token};
use super::verb::{self, verb};
use crate::french::lexicon::{Class, Number};
use crate::french::{Item, MONTHS, letters, quantity};

/// A number and what it counts.
#[derive(Debug, Clone)]
pub(super) struct Counted {
    /// The tokens of the number: « 11 000 », « 12 millions ».
    pub(super) number: Range<usize>,
    /// Where « environ » stands, or the number begins.
    pub(super) start: usize,
    /// What is counted: « fantassins nord-coréens ».
    pub(super) noun: usize,
    pub(super) end: usize,
    pub(super) is_about: bool,
}

/// Nouns that multiply the number before them.
pub(super) const SCALES: &[&str] =
    &["million", "millions", "milliard", "milliards", "milliers", "mille"];
/// Nouns that a number does not count but name a time or a rank.
const NO_COUNT: &[&str] = &[
    "h",
    "heure",
    "heures",
    "er",
    "e",
    "km",
    "fois",
    "sur",
    "contre",
    "pour",
    "points",
    "buts",
    "but",
    "degrés",
    "degré",
    "an",
    "ans",
    "tiers",
    "quarts",
    "dixièmes",
    "sortes",
    "°",
    "°c",
];

/// Every exact number of the tokens that counts a noun, or that « environ » stands before.
pub(super) fn counts(tokens: &[Token<'_>]) -> Vec<Counted> {
    (0..tokens.len()).filter_map(|at| counted(tokens, at)).collect()
}

fn counted(tokens: &[Token<'_>], at: usize) -> Option<Counted> {
    let first = tokens.get(at).filter(|token| token.is_number())?;
    let is_about = at > 0 && tokens[at - 1].is(&["environ"]);
    let start = at - usize::from(is_about);
    let number = at..number_end(tokens, at);
    let of = tokens.get(number.end).is_some_and(|token| token.is(&["de", "d’"]));
    let is_scaled = tokens[number.end - 1].is(SCALES);
    let noun = number.end + usize::from(of);
    let is_fit = !is_limited(tokens, start)
        && !is_year(first)
        && is_counted_noun(tokens.get(noun)?)
        && (!of || is_scaled)
        // « 300 à 400 », « trois ou quatre ».
        && !tokens[at + 1].is(&["à", "ou", "et"]);
    is_fit.then(|| Counted { number, start, noun, end: extended(tokens, noun), is_about })
}

/// Where a number ends: « 11 000 », « deux cents », « 12 millions ».
fn number_end(tokens: &[Token<'_>], at: usize) -> usize {
    let in_words = tokens[at].is_number_word();
    let goes_on = |token: &&Token<'_>| in_words && token.is_number_word();
    let end = at + 1 + tokens[at + 1..].iter().take_while(goes_on).count();
    end + usize::from(tokens.get(end).is_some_and(|token| token.is(SCALES)))
}

/// Whether what stands before a number makes it a limit, a name, or one of several.
fn is_limited(tokens: &[Token<'_>], start: usize) -> bool {
    let Some(before) = start.checked_sub(1).map(|at| &tokens[at]) else { return false };
    let before_that = start.checked_sub(2).map(|at| &tokens[at]);
    let limits = |token: &Token<'_>| lists::limits_number(&token.lower);
    limits(before)
        || before.is_number()
        || before.kind == Kind::Sign
        || (before.is_capital() && start > 1)
        || (before.is(&["de", "d’"]) && before_that.is_some_and(limits))
        || (before.kind == Kind::Comma && before_that.is_some_and(Token::is_number))
}

/// Whether a number before a word counts what it names, in the plural.
fn is_counted_noun(token: &Token<'_>) -> bool {
    let is_noun = token.is_word() && token.may_be(Class::Noun) && !token.is_capital();
    let is_plural = token.nouns().any(|reading| reading.number != Some(Number::Singular));
    is_noun && is_plural && !token.is(NO_COUNT) && !token.is(MONTHS) && !token.is_number_word()
}

/// A clause whose subject is a number with its noun: « environ 11 000 fantassins s’entraînaient ».
pub(super) fn counted_clause(tokens: &[Token<'_>], start: usize) -> Option<Clause> {
    let number = start + usize::from(tokens.get(start)?.is(&["environ"]));
    let counted = counted(tokens, number).filter(|counted| counted.start == start)?;
    let verb = verb(tokens, verb::skip_adverbs(tokens, counted.end))?;
    if verb.number != Some(Number::Plural) {
        return None;
    }
    let subject = NounPhrase {
        tokens: start..counted.end,
        head: counted.noun,
        gender: tokens[counted.noun].noun_gender(),
        number: Number::Plural,
        name: None,
        is_simple: false,
        is_joined: false,
    };
    let end = bound(tokens, verb.end);
    let denied =
        tokens[start..end].iter().any(|token| token.is(verb::NEGATIONS) || token.is(&["pas"]));
    (!denied && !is_qualified(tokens, end)).then_some(Clause {
        start,
        subject,
        verb,
        end,
        lead: None,
    })
}

/// A number in words, in digits.
pub(super) fn in_digits(tokens: &[Token<'_>]) -> Option<String> {
    let words: Vec<String> =
        tokens.iter().flat_map(|token| token.lower.split('-')).map(letters).collect();
    let items: Vec<Item<'_>> = words.iter().map(|word| Item::Word(word)).collect();
    let read = quantity(&items).filter(|read| read.items == items.len())?;
    Some(read.value.to_string())
}
