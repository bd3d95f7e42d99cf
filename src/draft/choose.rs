//! Which drafts are kept: the best, spread over the paragraphs and kinds, no two on one fact.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::candidate::{Answer, Candidate, Fact};

/// What another draft of the same kind, paragraph, sentence costs.
const SAME_KIND: i32 = 7;
const SAME_PARAGRAPH: i32 = 3;
const SAME_SENTENCE: i32 = 16;
/// What it costs where a draft prints the answer of another.
const GIVES_AWAY: i32 = 22;
/// Sentences with gaps are easily made: no more than so many.
const MOST_GAPS: i32 = 6;
/// A sentence carries at most so many.
const MOST_A_SENTENCE: i32 = 3;

/// At most `count` of the candidates, in the order of the text.
pub(super) fn choose(mut left: Vec<Candidate>, count: usize) -> Vec<Candidate> {
    let mut chosen: Vec<Candidate> = Vec::new();
    let mut about: HashSet<String> = HashSet::new();
    let mut tally = Tally::default();
    while chosen.len() < count {
        left.retain(|candidate| {
            !candidate.about.iter().any(|fact| about.contains(fact))
                && tally.sentence(candidate) < MOST_A_SENTENCE
                && !(candidate.fact == Fact::Gap && tally.kind(Fact::Gap) >= MOST_GAPS)
        });
        let worth = |candidate: &Candidate| {
            let gives_away = |other| tells(other, candidate) || tells(candidate, other);
            tally.worth(candidate) - i32::from(chosen.iter().any(gives_away)) * GIVES_AWAY
        };
        let best = left.iter().enumerate().max_by_key(|(at, one)| (worth(one), Reverse(*at)));
        let Some((at, _)) = best else { break };
        let candidate = left.swap_remove(at);
        about.extend(candidate.about.iter().cloned());
        tally.add(&candidate);
        chosen.push(candidate);
    }
    chosen.sort_by_key(|candidate| (candidate.sentence, candidate.fact));
    chosen
}

/// Whether one draft prints the answer of another.
fn tells(one: &Candidate, other: &Candidate) -> bool {
    let Answer::One(key) = &other.question.answer else { return false };
    let question = &one.question;
    let printed = [&question.prompt, &question.statement, &question.text];
    key.chars().count() > 1 && printed.iter().any(|text| text.contains(key.as_str()))
}

/// How often each was taken.
#[derive(Default)]
struct Tally {
    kinds: HashMap<Fact, i32>,
    paragraphs: HashMap<usize, i32>,
    sentences: HashMap<usize, i32>,
    /// True statements less false ones.
    truth: i32,
}

impl Tally {
    fn sentence(&self, candidate: &Candidate) -> i32 {
        self.sentences.get(&candidate.sentence).copied().unwrap_or(0)
    }

    fn kind(&self, fact: Fact) -> i32 {
        self.kinds.get(&fact).copied().unwrap_or(0)
    }

    fn worth(&self, candidate: &Candidate) -> i32 {
        let kinds = self.kind(candidate.fact);
        let paragraphs = self.paragraphs.get(&candidate.paragraph).copied().unwrap_or(0);
        let truth = match candidate.question.answer {
            Answer::Truth(true) => self.truth,
            Answer::Truth(false) => -self.truth,
            _ => 0,
        };
        candidate.merit
            - kinds * SAME_KIND
            - paragraphs * SAME_PARAGRAPH
            - self.sentence(candidate) * SAME_SENTENCE
            - truth * 12
    }

    fn add(&mut self, candidate: &Candidate) {
        *self.kinds.entry(candidate.fact).or_default() += 1;
        *self.paragraphs.entry(candidate.paragraph).or_default() += 1;
        *self.sentences.entry(candidate.sentence).or_default() += 1;
        match candidate.question.answer {
            Answer::Truth(true) => self.truth += 1,
            Answer::Truth(false) => self.truth -= 1,
            _ => {}
        }
    }
}
