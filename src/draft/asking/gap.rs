//! Words taken out of a sentence, offered in a bank: no two could stand for one another.

use super::Reader;
use crate::draft::candidate::{Candidate, Fact, Question};
use crate::draft::token::Token;
use crate::draft::verb::auxiliary;
use crate::french::letters;
use crate::french::lexicon::{Class, Gender, Number};

/// Sentences of so many words are good for gaps.
const WORDS: std::ops::Range<usize> = 12..36;
const GAPS: std::ops::RangeInclusive<usize> = 3..=4;

pub(in crate::draft) fn candidates(reader: &Reader<'_>) -> Vec<Candidate> {
    reader.fit().filter_map(|(number, _)| candidate(reader, number)).collect()
}

fn candidate(reader: &Reader<'_>, number: usize) -> Option<Candidate> {
    let sentence = &reader.sentences[number];
    let tokens = &sentence.tokens;
    let words = tokens.iter().filter(|token| token.is_word()).count();
    let gaps = gaps(tokens);
    if !WORDS.contains(&words) || !GAPS.contains(&gaps.len()) {
        return None;
    }
    let (mut text, mut from) = (String::new(), sentence.place.start);
    for &at in &gaps {
        let place = &tokens[at].place;
        text.push_str(&reader.passage[from..place.start]);
        text.extend(["{{", tokens[at].text, "}}"]);
        from = place.end;
    }
    text.push_str(&reader.passage[from..sentence.place.end]);
    let is_clean = !reader.passage[sentence.place.clone()].contains(['{', '}', '|']);
    let question = Question {
        kind: "cloze",
        skill: "vocabulary",
        prompt: "Complétez la phrase avec les mots proposés.".to_owned(),
        text,
        bank: true,
        ..Question::default()
    };
    let merit = 58 - i32::from(!sentence.quotes.is_empty()) * 6;
    is_clean.then(|| reader.candidate(Fact::Gap, number, format!("gap {number}"), merit, question))
}

/// What a word is, as far as another would have to be the same to stand in its place.
type Shape = (Class, Option<Gender>, Option<Number>, bool);

/// Words to take out: of one reading each, of shapes that all differ, spread over the sentence.
fn gaps(tokens: &[Token<'_>]) -> Vec<usize> {
    let mut found: Vec<(usize, Shape)> = Vec::new();
    for (at, token) in tokens.iter().enumerate().skip(1) {
        let Some(shape) = shape(token) else { continue };
        let is_near = found.last().is_some_and(|(last, _)| at - last < 3);
        let is_taken = found.iter().any(|(_, other)| interchangeable(*other, shape));
        let elided = tokens[at - 1].text.ends_with('’');
        let repeated = tokens.iter().filter(|other| other.lower == token.lower).count() > 1;
        if !is_near && !is_taken && !repeated && !elided && found.len() < *GAPS.end() {
            found.push((at, shape));
        }
    }
    found.into_iter().map(|(at, _)| at).collect()
}

/// Whether a word of one shape may stand where one of the other does.
fn interchangeable(one: Shape, other: Shape) -> bool {
    let agree = |a: bool, b: bool| a || b;
    let gender = one.1 == other.1 || agree(one.1.is_none(), other.1.is_none());
    let number = one.2 == other.2 || agree(one.2.is_none(), other.2.is_none());
    // Nouns and adjectives may change places: « un jeune ».
    let class = one.0 == other.0 || (one.0 != Class::Verb && other.0 != Class::Verb);
    class && one.3 == other.3 && gender && number
}

fn shape(token: &Token<'_>) -> Option<Shape> {
    let is_content =
        [Class::Noun, Class::Adjective, Class::Verb].iter().any(|class| token.is_only(*class));
    let long = token.text.chars().count() >= 5;
    if !is_content
        || auxiliary(token).is_some()
        || !long
        || !token.is_word()
        || token.is_capital()
        || token.is_number_word()
        || letters(token.text).len() < 5
        || token.text.contains('-')
    {
        return None;
    }
    let mut readings = token.readings().iter().filter(|reading| reading.class != Class::Name);
    let first = readings.next()?;
    if readings.next().is_some() {
        return None;
    }
    Some((first.class, first.gender, first.number, first.is_conjugated))
}
