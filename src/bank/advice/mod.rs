//! Advice on good questions: warnings about a quiz that has no error.
//!
//! Rules look at the quiz as it is played and never at its file; for what they find, the tree of
//! the file knows the places and what its author allows. Nothing here costs anything to who plays.
//! A rule that is not sure says nothing.

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

use super::fields::Decoder;
use super::model::Quiz;
use super::problem::Problem;
use super::tree::Node;
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

impl Decoder<'_> {
    /// Adds advice on a quiz without errors, whose file is `root`.
    pub(super) fn advise(&mut self, quiz: &Quiz, root: &Node<'_>) {
        let found = findings(quiz);
        if found.is_empty() {
            return;
        }
        let mut places = Places::new(self, root);
        for finding in found {
            let question = finding.question().map(|at| quiz.questions[at].id.clone());
            if let Some(problem) = places.problem(finding) {
                places.decoder.problems.push(Problem { question, ..problem });
            }
        }
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
