//! Where: a place right behind a verb that wants one.

use std::ops::Range;

use super::super::candidate::{Candidate, Fact, short};
use super::super::clause::{Clause, ask, text};
use super::super::counted::counted_clause;
use super::super::lists;
use super::super::phrase::noun_phrase;
use super::super::places::place;
use super::super::token::Token;
use super::super::verb::skip_adverbs;
use super::count::clause_of;
use super::{Reader, Source, claimed};

pub(in super::super) fn candidates(reader: &Reader<'_>) -> Vec<Candidate> {
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
    let clause = clause_of(reader, sentence, place.start).or_else(|| match &source {
        Source::Said(saying) => counted_clause(tokens, saying.content.start),
        _ => None,
    })?;
    let is_asked = lists::wants_place(&clause.verb.lemma)
        && is_of_verb(tokens, &clause, place)
        && !clause.verb.is_conditional;
    if !is_asked || clause.subject.tokens.len() > 14 {
        return None;
    }
    claimed(&source, &ask(reader.passage, tokens, &clause, "où", place)?)
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
    for start in ["à ", "en ", "dans ", "sur ", "au ", "aux "] {
        if let Some(bare) = shown.strip_prefix(start) {
            all.push(bare.to_owned());
        }
    }
    all
}
