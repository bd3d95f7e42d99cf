//! Dates and times of day in a sentence.

use std::ops::Range;

use super::token::{Kind, Token};
use crate::french::{MONTHS, WEEKDAYS};

/// A date as the text gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Date {
    /// Its tokens, with the preposition that belongs to it.
    pub(super) tokens: Range<usize>,
    pub(super) sort: Sort,
}

/// Kinds of dates; options of a question are of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Weekday,
    /// A day of a month.
    Day,
    Month,
    Year,
    /// « la semaine dernière », « hier ».
    Relative,
    Hour,
    /// « depuis 2008 ».
    Since,
}

const SEASONS: &[&str] = &["été", "automne", "hiver"];
const PERIODS: &[&str] = &[
    "semaine",
    "mois",
    "an",
    "année",
    "saison",
    "été",
    "hiver",
    "automne",
    "printemps",
    "week-end",
];
const NEAR: &[&str] = &["dernier", "dernière", "prochain", "prochaine", "passé", "passée"];
const DAYS: &[&str] = &["hier", "demain", "avant-hier", "après-demain"];
/// Words before a date that make it a limit or a guess.
const LIMITS: &[&str] = &[
    "jusqu’", "jusque", "d’ici", "vers", "avant", "après", "entre", "courant", "dès", "depuis",
    "fin", "début", "autour", "de", "du", "d’", "et", "ou", "à", "au", "chaque", "tous", "soit",
    "pour", "que",
];

/// The date that begins at a token; nothing where a word before it makes it a limit.
pub(super) fn date(tokens: &[Token<'_>], at: usize) -> Option<Date> {
    if at > 0 && tokens[at - 1].is(LIMITS) {
        return None;
    }
    if let Some(since) = since(tokens, at) {
        return Some(since);
    }
    let (end, sort) = weekday(tokens, at)
        .or_else(|| day(tokens, at))
        .or_else(|| month_or_year(tokens, at))
        .or_else(|| relative(tokens, at))
        .or_else(|| hour(tokens, at))?;
    // « lundi à 14 heures » is one date, « lundi ou mardi » are two.
    let (end, sort) = match hour(tokens, end).filter(|_| matches!(sort, Sort::Weekday | Sort::Day))
    {
        Some((end, _)) => (end, Sort::Relative),
        None => (end, sort),
    };
    let goes_on = tokens.get(end).is_some_and(|token| {
        token.is(&[
            "et",
            "ou",
            "à",
            "au",
            "-",
            "–",
            "puis",
            "soir",
            "matin",
            "du",
            "pile",
            "précises",
            "av",
            "apr",
        ])
    });
    (!goes_on).then_some(Date { tokens: at..end, sort })
}

/// « depuis 2008 », « depuis lundi »: since when.
fn since(tokens: &[Token<'_>], at: usize) -> Option<Date> {
    tokens.get(at).filter(|token| token.is(&["depuis"]))?;
    let (year, month) = (tokens.get(at + 1)?, tokens.get(at + 2));
    let end = match year {
        year if is_year(year) || year.is(MONTHS) && !month.is_some_and(is_year) => at + 2,
        year if year.is(MONTHS) => at + 3,
        _ => return None,
    };
    Some(Date { tokens: at..end, sort: Sort::Since })
}

/// « lundi », « mardi dernier », « lundi 28 octobre 2024 ».
fn weekday(tokens: &[Token<'_>], at: usize) -> Option<(usize, Sort)> {
    tokens.get(at).filter(|token| token.is(WEEKDAYS))?;
    // « le lundi » is every Monday.
    let is_habit = at > 0 && tokens[at - 1].is(&["le", "les", "un", "ce", "chaque"]);
    if let Some(end) = month_day(tokens, at + 1).filter(|_| !is_habit) {
        return Some((end, Sort::Day));
    }
    let end = at
        + 1
        + usize::from(tokens.get(at + 1).is_some_and(|token| {
            token.is(&["dernier", "prochain", "matin", "soir", "après-midi"])
        }));
    (!is_habit).then_some((end, Sort::Weekday))
}

/// « le 28 octobre 2024 ».
fn day(tokens: &[Token<'_>], at: usize) -> Option<(usize, Sort)> {
    tokens.get(at).filter(|token| token.is(&["le"]))?;
    let at = at + 1 + usize::from(tokens.get(at + 1).is_some_and(|token| token.is(WEEKDAYS)));
    Some((month_day(tokens, at)?, Sort::Day))
}

/// « 28 octobre », « 1er mai 2024 ».
fn month_day(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let day = tokens.get(at).filter(|token| token.kind == Kind::Figure)?;
    let number: u32 = day.text.trim_end_matches("er").parse().ok()?;
    let is_month = tokens.get(at + 1).is_some_and(|token| token.is(MONTHS));
    let year = usize::from(tokens.get(at + 2).is_some_and(|t| is_year(t) || t.is(NEAR)));
    ((1..=31).contains(&number) && is_month).then_some(at + 2 + year)
}

/// « en août 2022 », « en 2022 », « en été ».
fn month_or_year(tokens: &[Token<'_>], at: usize) -> Option<(usize, Sort)> {
    tokens.get(at).filter(|token| token.is(&["en"]))?;
    let next = tokens.get(at + 1)?;
    // « en août 2022 », « en novembre dernier ».
    let year =
        usize::from(tokens.get(at + 2).is_some_and(|token| is_year(token) || token.is(NEAR)));
    match next {
        next if is_year(next) => Some((at + 2, Sort::Year)),
        next if next.is(MONTHS) || next.is(SEASONS) => Some((at + 2 + year, Sort::Month)),
        _ => None,
    }
}

pub(super) fn is_year(token: &Token<'_>) -> bool {
    let year = token.text.len() == 4 && token.kind == Kind::Figure;
    year && token.text.parse().is_ok_and(|year: u32| (1000..2200).contains(&year))
}

/// « hier », « la semaine dernière », « au début du mois ».
fn relative(tokens: &[Token<'_>], at: usize) -> Option<(usize, Sort)> {
    let first = tokens.get(at)?;
    let is = |offset: usize, words: &[&str]| {
        tokens.get(at + offset).is_some_and(|token| token.is(words))
    };
    let end = if first.is(DAYS) {
        at + 1
    } else if first.is(&["la", "le", "l’"]) && is(1, PERIODS) && is(2, NEAR) {
        at + 3
    } else if first.is(&["cette", "ce"])
        && is(1, &["année", "semaine", "saison", "mois", "mois-ci", "matin", "soir"])
    {
        at + 2
    } else if first.is(&["au"])
        && is(1, &["début", "milieu"])
        && is(2, &["du", "de"])
        && is(3, &["mois"])
    {
        at + 4
    } else {
        return None;
    };
    Some((end, Sort::Relative))
}

/// « à 14 heures 30 », « à 9h30 », « à midi ».
fn hour(tokens: &[Token<'_>], at: usize) -> Option<(usize, Sort)> {
    tokens.get(at).filter(|token| token.is(&["à"]))?;
    let next = tokens.get(at + 1)?;
    if next.is(&["midi", "minuit"]) {
        return Some((at + 2, Sort::Hour));
    }
    let is_joined = next.kind == Kind::Figure && next.text.contains('h');
    if is_joined {
        return Some((at + 2, Sort::Hour));
    }
    let is_hour = next.is_number()
        && tokens.get(at + 2).is_some_and(|token| token.is(&["heure", "heures", "h"]));
    let minutes = usize::from(tokens.get(at + 3).is_some_and(Token::is_number));
    is_hour.then_some((at + 3 + minutes, Sort::Hour))
}
