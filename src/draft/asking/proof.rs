//! Which sentence tells something: asked where one sentence alone does.

use super::super::candidate::{Candidate, Fact, Question};
use super::super::clause::{capitalised, text};
use super::super::counted::counts;
use super::super::dates::{Sort, date};
use super::count;
use super::{Reader, Source, role, when};

pub(in super::super) fn candidates(reader: &Reader<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for person in &reader.people {
        let [told] = &person.roles[..] else { continue };
        let last = person.last();
        // Where the name stands once, no other sentence can say who it is.
        if reader.sentences[told.sentence].is_fit && reader.passage.matches(last).count() == 1 {
            let asked = format!("qui est {}\u{A0}?", person.name);
            found.push(candidate(reader, told.sentence, role::about(person), &asked));
        }
    }
    for (number, sentence) in reader.fit() {
        for counted in counts(&sentence.tokens) {
            let figure = text(reader.passage, &sentence.tokens, counted.number.clone());
            let is_sure = reader.passage.matches(figure).count() == 1
                && !matches!(reader.source(number, counted.start), Source::Unsure);
            let Some((asked, _)) =
                is_sure.then(|| count::question(reader, number, &counted)).flatten()
            else {
                continue;
            };
            found.push(candidate(reader, number, count::about(number, &counted), &asked));
        }
        for at in 0..sentence.tokens.len() {
            let Some(date) = date(&sentence.tokens, at).filter(|date| date.sort != Sort::Relative)
            else {
                continue;
            };
            let shown = text(reader.passage, &sentence.tokens, date.tokens.clone());
            let is_sure = reader.passage.matches(shown).count() == 1
                && !matches!(reader.source(number, at), Source::Unsure);
            let Some(asked) = is_sure.then(|| when::question(reader, number, &date)).flatten()
            else {
                continue;
            };
            found.push(candidate(reader, number, when::about(number, &date), &asked));
        }
    }
    found
}

fn candidate(reader: &Reader<'_>, number: usize, about: String, asked: &str) -> Candidate {
    let prompt = format!(
        "Quelle phrase du texte répond à cette question\u{A0}: «\u{A0}{}\u{A0}»",
        capitalised(asked)
    );
    let question = Question { kind: "proof", skill: "locate", prompt, ..Question::default() };
    reader.candidate(Fact::Proof, number, about, 54, question)
}
