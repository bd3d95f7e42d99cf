//! A question that may be drafted, and the form in which the file holds it.

use serde::Serialize;

/// What a draft asks after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fact {
    /// Who says, confirms, claims, calls.
    Speech,
    /// Who does something.
    Who,
    Count,
    When,
    Where,
    /// Who somebody is.
    Role,
    /// What an acronym stands for.
    Acronym,
    /// Words that were taken out of a sentence.
    Gap,
    /// Whether a statement is right.
    Statement,
    /// Which sentence tells something.
    Proof,
}

impl Fact {
    /// Its name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Speech => "speech",
            Self::Who => "who",
            Self::Count => "count",
            Self::When => "when",
            Self::Where => "where",
            Self::Role => "role",
            Self::Acronym => "acronym",
            Self::Gap => "gap",
            Self::Statement => "statement",
            Self::Proof => "proof",
        }
    }
}

/// A question that may be drafted.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) fact: Fact,
    /// What it is about: no two drafts share one.
    pub(super) about: Vec<String>,
    pub(super) sentence: usize,
    pub(super) paragraph: usize,
    /// How good it is, from 0 to 100.
    pub(super) merit: i32,
    pub(super) question: Question,
}

/// A question as the file holds it.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Question {
    pub(super) id: String,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) skill: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) prompt: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) statement: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) text: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) options: Vec<AnswerOption>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) pairs: Vec<[String; 2]>,
    #[serde(skip_serializing_if = "Answer::is_none")]
    pub(super) answer: Answer,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) bank: bool,
    pub(super) evidence: Evidence,
    pub(super) draft: bool,
}

impl Question {
    /// Its words, whatever field holds them.
    pub(super) fn asked(&self) -> String {
        [self.prompt.as_str(), &self.statement, &self.text].concat()
    }
}

/// An option: a text alone where it is right, with its trap where it is wrong.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub(super) enum AnswerOption {
    Right(String),
    Wrong { text: String, trap: &'static str },
}

#[derive(Debug, Clone, Default, Serialize)]
#[serde(untagged)]
pub(super) enum Answer {
    #[default]
    None,
    One(String),
    Any(Vec<String>),
    Truth(bool),
}

impl Answer {
    fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

/// One quotation or several.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub(super) enum Evidence {
    One(String),
    Several(Vec<String>),
}

impl Default for Evidence {
    fn default() -> Self {
        Self::One(String::new())
    }
}

/// A choice of one: the right text and the wrong ones, in the order of their letters, so that the
/// place tells nothing.
pub(super) fn single(
    prompt: String,
    right: &str,
    wrong: &[String],
    trap: &'static str,
) -> Question {
    let mut options: Vec<AnswerOption> =
        wrong.iter().map(|text| AnswerOption::Wrong { text: text.clone(), trap }).collect();
    let at = wrong.iter().filter(|text| text.as_str() < right).count().min(options.len());
    options.insert(at, AnswerOption::Right(right.to_owned()));
    Question {
        kind: "single",
        skill: "locate",
        prompt,
        options,
        answer: Answer::One(right.to_owned()),
        ..Question::default()
    }
}

/// A few words to write; the first of `accepted` is the one shown.
pub(super) fn short(prompt: String, mut accepted: Vec<String>) -> Question {
    let answer =
        if accepted.len() == 1 { Answer::One(accepted.remove(0)) } else { Answer::Any(accepted) };
    Question { kind: "short", skill: "locate", prompt, answer, ..Question::default() }
}
