//! Which sentence tells something: asked where one sentence alone does.

use super::count;
use super::{Reader, Source, when};
use crate::draft::candidate::{Candidate, Fact, Question};
use crate::draft::clause::{capitalised, text};
use crate::draft::counted::counts;
use crate::draft::dates::{Sort, date};

pub(in crate::draft) fn candidates(reader: &Reader<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
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
