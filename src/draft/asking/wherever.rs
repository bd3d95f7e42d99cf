//! Where: a place right behind a verb that wants one.

use std::ops::Range;

use super::count::clause_of;
use super::{Reader, Source, claimed};
use crate::draft::candidate::{Candidate, Fact, short};
use crate::draft::clause::{Clause, LONGEST_SUBJECT, ask, text};
use crate::draft::counted::counted_clause;
use crate::draft::lists;
use crate::draft::phrase::noun_phrase;
use crate::draft::places::place;
use crate::draft::token::Token;
use crate::draft::verb::skip_adverbs;

pub(in crate::draft) fn candidates(reader: &Reader<'_>) -> Vec<Candidate> {
    reader
        .fit()
        .filter_map(|(number, sentence)| {
            (1..sentence.tokens.len())
                .find_map(|at| candidate(reader, number, &place(&sentence.tokens, at)?))
        })
        .collect()
}

fn candidate(reader: &Reader<'_>, sentence: usize, place: &Range<usize>) -> Option<Candidate> {
    let tokens = &reader.sentences[sentence].tokens;
    let (prompt, merit) = question(reader, sentence, place)
        .map(|asked| (asked, 64))
        .or_else(|| Some((as_blank(reader, sentence, place)?, 42)))?;
    let shown = text(reader.passage, tokens, place.clone());
    let about = format!("place {sentence}");
    Some(reader.candidate(Fact::Where, sentence, about, merit, short(prompt, accepted(shown))))
}

/// « Où les wagons seront-ils assemblés ? »
fn question(reader: &Reader<'_>, sentence: usize, place: &Range<usize>) -> Option<String> {
    let tokens = &reader.sentences[sentence].tokens;
    let source = reader.source(sentence, place.start);
    let clause = clause_around(reader, sentence, place)?;
    claimed(&source, &ask(reader.passage, tokens, &clause, "où", place)?)
}

/// The clause whose verb a place surely belongs to.
fn clause_around(reader: &Reader<'_>, sentence: usize, place: &Range<usize>) -> Option<Clause> {
    let tokens = &reader.sentences[sentence].tokens;
    let clause = clause_of(reader, sentence, place.start).or_else(|| {
        let Source::Said(saying) = reader.source(sentence, place.start) else { return None };
        counted_clause(tokens, saying.content.start)
    })?;
    let is_asked = lists::wants_place(&clause.verb.lemma)
        && is_of_verb(tokens, &clause, place)
        && !clause.verb.is_conditional
        && !reader.is_repeated(sentence, &clause)
        && clause.subject.tokens.len() <= LONGEST_SUBJECT;
    is_asked.then_some(clause)
}

/// The first place of a sentence that surely belongs to its verb, with the clause.
pub(in crate::draft) fn of_clause(
    reader: &Reader<'_>,
    sentence: usize,
) -> Option<(Range<usize>, Clause)> {
    let tokens = &reader.sentences[sentence].tokens;
    let places = (1..tokens.len()).filter_map(|at| place(tokens, at));
    places.into_iter().find_map(|place| {
        let clause = clause_around(reader, sentence, &place)?;
        Some((place, clause))
    })
}

/// Other places of the text that go with the same preposition.
pub(in crate::draft) fn others(reader: &Reader<'_>, shown: &str) -> Vec<String> {
    let preposition = shown.split(' ').next().unwrap_or_default();
    let mut found: Vec<String> = Vec::new();
    for sentence in &reader.sentences {
        for place in (0..sentence.tokens.len()).filter_map(|at| place(&sentence.tokens, at)) {
            let other = text(reader.passage, &sentence.tokens, place.clone());
            let is_named = sentence.tokens[place.end - 1].is_capital();
            let is_other = !shown.contains(other) && !other.contains(shown);
            if is_named && is_other && other.split(' ').next() == Some(preposition) {
                found.push(other.to_owned());
            }
        }
    }
    found
}

/// « Quel lieu manque ? « Le titre qu’elle a conquis […]. » »: a known place, the only one.
fn as_blank(reader: &Reader<'_>, sentence: usize, at: &Range<usize>) -> Option<String> {
    let tokens = &reader.sentences[sentence].tokens;
    let others = (0..tokens.len()).filter_map(|start| place(tokens, start)).count();
    let is_named = tokens[at.end - 1].is_capital() && !tokens[at.end - 1].is_acronym();
    let is_sure = is_named && others == 1 && !reader.begins_with_pronoun(sentence);
    let without = reader.with_blank(sentence, at).filter(|_| is_sure)?;
    Some(format!("Quel lieu manque dans cette phrase\u{A0}? «\u{A0}{without}\u{A0}»"))
}

/// Whether a place follows the verb at once, or behind a simple object.
fn is_of_verb(tokens: &[Token<'_>], clause: &Clause, place: &Range<usize>) -> bool {
    let after = skip_adverbs(tokens, clause.verb.end);
    let object = noun_phrase(tokens, after).filter(|object| object.is_simple);
    place.start == after || object.is_some_and(|object| object.tokens.end == place.start)
}

/// A place with its preposition, with its article, and alone.
fn accepted(shown: &str) -> Vec<String> {
    let mut all = vec![shown.to_owned()];
    let mut bare = shown;
    for starts in
        [&["à ", "en ", "dans ", "sur ", "au ", "aux "][..], &["la ", "le ", "l’", "les "]]
    {
        if let Some(rest) = starts.iter().find_map(|start| bare.strip_prefix(start)) {
            all.push(rest.to_owned());
            bare = rest;
        }
    }
    all
}
