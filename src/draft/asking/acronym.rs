//! What an acronym stands for, where the text spells it out beside it.

use std::ops::Range;

use super::Reader;
use crate::draft::candidate::{Candidate, Fact, Question, short};
use crate::draft::clause::text;
use crate::draft::token::{Kind, Token};
use crate::french::letters;
use crate::french::lexicon::Number;

/// Acronyms of the news that a text may gloss by a shorter name.
const GLOSSES: &[(&str, &str)] = &[
    ("RPDC", "Corée du Nord"),
    ("RDC", "Congo-Kinshasa"),
    ("RPC", "Chine"),
    ("UE", "Union européenne"),
    ("ONU", "Nations unies"),
    ("USA", "États-Unis"),
];
const SMALL: &[&str] = &[
    "de", "du", "des", "d’", "la", "le", "les", "l’", "et", "en", "à", "pour", "contre", "sur",
    "aux", "au", "par",
];

pub(in crate::draft) fn candidates(reader: &Reader<'_>) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for (number, sentence) in reader.fit() {
        for at in 0..sentence.tokens.len() {
            let Some((acronym, meaning)) = spelled_out(&sentence.tokens, at) else { continue };
            let acronym = &sentence.tokens[acronym].text;
            let shown = text(reader.passage, &sentence.tokens, meaning).to_owned();
            let is_gloss = GLOSSES.iter().any(|(short, _)| short == acronym);
            let asks = if is_gloss { "Que désigne" } else { "Que veut dire" };
            let question = short(format!("{asks} le sigle {acronym}\u{A0}?"), vec![shown]);
            let question = Question { skill: "vocabulary", ..question };
            found.push(reader.candidate(
                Fact::Acronym,
                number,
                format!("acronym {acronym}"),
                62,
                question,
            ));
        }
    }
    found
}

/// An acronym and its meaning around a bracket that opens at `at`.
fn spelled_out(tokens: &[Token<'_>], at: usize) -> Option<(usize, Range<usize>)> {
    tokens.get(at).filter(|token| token.kind == Kind::OpenBracket)?;
    let close =
        at + 1 + tokens[at + 1..].iter().position(|token| token.kind == Kind::CloseBracket)?;
    let inside = at + 1..close;
    if inside.len() == 1 && tokens[inside.start].is_capital() {
        let meaning = (at.saturating_sub(14)..at)
            .filter(|&start| tokens[start].is_word() && !tokens[start].is(SMALL))
            .find(|&start| stands_for(&tokens[start..at], tokens[inside.start].text))?;
        // « les accidents vasculaires cérébraux (AVC) »: one alone has another form.
        let is_plural = tokens[meaning].noun_number() == Some(Number::Plural);
        return (!is_plural).then_some((inside.start, meaning..at));
    }
    let acronym = at.checked_sub(1).filter(|&before| tokens[before].is_acronym())?;
    let words = &tokens[inside.clone()];
    let glossed: String = words.iter().map(|token| letters(token.text)).collect();
    let is_gloss = GLOSSES
        .iter()
        .any(|(short, long)| *short == tokens[acronym].text && letters(long) == glossed);
    (stands_for(words, tokens[acronym].text) || is_gloss).then_some((acronym, inside))
}

/// Whether the first letters of the words, small ones aside or not, are those of the acronym.
fn stands_for(words: &[Token<'_>], acronym: &str) -> bool {
    let initials = |with_small: bool| -> String {
        let words =
            words.iter().filter(|token| token.is_word() && (with_small || !token.is(SMALL)));
        let parts = words.flat_map(|token| token.text.split('-'));
        parts.filter_map(|part| letters(part).chars().next()).collect()
    };
    let acronym = letters(acronym);
    words.iter().all(|token| token.is_word() || token.kind == Kind::Comma)
        && acronym.len() > 1
        && (initials(false) == acronym || initials(true) == acronym)
}
