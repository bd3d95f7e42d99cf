//! Advice on good questions: warnings about a quiz that has no error.
//!
//! Rules look at the quiz as it is played and never at its file; only where one of them finds
//! something is the file read once more, for the places and for what its author allows. Nothing
//! here costs anything to who plays. A rule that is not sure says nothing.

mod absolute;
mod alike;
mod beginning;
mod coverage;
mod desk;
mod echo;
mod elsewhere;
mod finding;
mod glossary;
mod length;
mod place;
mod same;
mod skills;
mod support;
#[cfg(test)]
mod tests;
mod words;

use super::lines::with_plain_line_ends;
use super::model::Quiz;
use super::quiz::{Reading, whole_characters};
use super::tree;
use desk::Desk;
use finding::Finding;
use place::Places;

/// A rule: adds what it finds.
type Rule = fn(&Desk<'_>, &mut Vec<Finding>);

/// Every rule.
const RULES: &[Rule] = &[
    length::longest_option_right,
    length::unlike_lengths,
    beginning::unlike_sentences,
    beginning::unlike_beginnings,
    echo::answer_echoes_prompt,
    echo::answer_echoes_passage,
    absolute::absolute_words,
    alike::options_say_the_same,
    elsewhere::answer_given_elsewhere,
    same::right_always_first,
    same::all_true_or_false,
    skills::mostly_locate,
    skills::skill_and_evidence,
    support::unsupported_answer,
    glossary::glossary_gives_answer,
    coverage::sentence_overused,
    coverage::paragraph_unused,
    coverage::proof_is_everything,
];

/// The most findings that are told of one file.
const MOST_FINDINGS: usize = 10_000;

impl Reading {
    /// Adds advice to the problems of a file without errors. `source` is the text that was read.
    pub fn advise(&mut self, source: &str) {
        let Some(quiz) = &self.quiz else { return };
        let found = findings(quiz);
        if found.is_empty() {
            return;
        }
        let plain = with_plain_line_ends(source);
        let Ok(root) = tree::read(&plain, 0..plain.len(), &mut Vec::new()) else { return };
        let mut places = Places::new(&plain, &root);
        for finding in found {
            let question = finding.question().map(|at| quiz.questions[at].id.clone());
            if let Some(mut problem) = places.problem(finding) {
                problem.place = whole_characters(source, &problem.place);
                problem.question = question;
                self.problems.push(problem);
            }
        }
        self.problems.sort_by_key(|problem| (problem.place.start, problem.place.end));
    }
}

/// What the rules find, in their order.
fn findings(quiz: &Quiz) -> Vec<Finding> {
    let desk = Desk::new(quiz);
    let mut found = Vec::new();
    for rule in RULES {
        rule(&desk, &mut found);
    }
    found.truncate(MOST_FINDINGS);
    found
}
