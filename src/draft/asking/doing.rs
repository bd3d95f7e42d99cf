//! Who does something: a clause whose subject the text names.

use super::{Reader, Source, saying};
use crate::draft::candidate::{Candidate, Fact, single};
use crate::draft::clause::{main_clause, text};
use crate::draft::lists;
use crate::draft::speech::{Saying, SpeakerKind, speaker};
use crate::draft::verb::Auxiliary;

/// Questions of fewer words behind the verb say too little.
const LEAST_WORDS: usize = 3;
const MOST_WORDS: usize = 20;

pub(in crate::draft) fn candidates(reader: &Reader<'_>) -> Vec<Candidate> {
    reader.fit().filter_map(|(number, _)| candidate(reader, number)).collect()
}

fn candidate(reader: &Reader<'_>, number: usize) -> Option<Candidate> {
    let tokens = &reader.sentences[number].tokens;
    let clause = main_clause(tokens)?;
    let verb = &clause.verb;
    let sentence = &reader.sentences[number];
    let speaker = speaker(reader.passage, sentence, &reader.people, &clause.subject)
        .filter(|speaker| speaker.kind == SpeakerKind::Person)?;
    let is_state = verb.auxiliary == Some(Auxiliary::Be) && verb.participle.is_none();
    let is_plain = matches!(reader.source(number, verb.finite), Source::Text)
        && !verb.is_conditional
        && !lists::is_speech(&verb.lemma)
        && !is_state
        && reader.speech[number].sayings.is_empty();
    let words = tokens[verb.end..clause.end].iter().filter(|token| token.is_word()).count();
    if !is_plain || !(LEAST_WORDS..MOST_WORDS).contains(&words) {
        return None;
    }
    let done = text(reader.passage, tokens, verb.start..clause.end);
    // Who else may have done so is found as it is for what is said.
    let like = Saying {
        speaker: speaker.clone(),
        content: verb.start..clause.end,
        is_quoted: false,
        lemma: None,
        verb: None,
    };
    let wrong: Vec<String> = saying::others(reader, number, &like);
    let wrong: Vec<String> = wrong
        .into_iter()
        .filter(|other| reader.people.iter().any(|person| person.name == *other))
        .collect();
    if wrong.is_empty() {
        return None;
    }
    let question = single(format!("Qui {done}\u{A0}?"), &speaker.shown, &wrong, "wrong-reference");
    let merit = 66 + i32::from(wrong.len() > 1) * 4;
    Some(reader.candidate(Fact::Who, number, format!("clause {number}"), merit, question))
}
