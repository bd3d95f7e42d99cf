//! A French text → draft questions, each with its evidence.
//!
//! Only what grammar tells surely becomes a draft: where it leaves doubt, nothing is asked. Pure: no
//! files, no clock, no chance.

mod article;
mod asking;
mod candidate;
mod choose;
mod clause;
mod counted;
mod dates;
mod figures;
mod file;
mod glossary;
mod lists;
mod people;
mod phrase;
mod places;
mod print;
mod sentence;
mod speech;
mod token;
mod verb;

use std::collections::HashMap;

use article::Article;
use asking::{Reader, acronym, count, doing, gap, proof, role, saying, statement, when, wherever};
use candidate::Candidate;

pub use article::control_line;
pub use candidate::Fact;
pub use file::Comments;

/// A quiz drafted around a text.
#[derive(Debug, Clone)]
pub struct Draft {
    title: Option<String>,
    author: Option<String>,
    source: Option<String>,
    paragraphs: Vec<String>,
    questions: Vec<Candidate>,
    /// Words that may need an explanation.
    rare_words: Vec<String>,
}

impl Draft {
    /// How many questions were drafted.
    pub fn questions(&self) -> usize {
        self.questions.len()
    }
}

/// Drafts at most `most` questions around a French text; nothing where it holds no words.
pub fn draft(text: &str, most: usize) -> Option<Draft> {
    let Article { title, author, source, paragraphs } = Article::read(text);
    if paragraphs.is_empty() {
        return None;
    }
    let passage = paragraphs.join("\n");
    let reader = read(&passage);
    let rare_words = glossary::rare_words(&reader.sentences);
    let questions = choose::choose(candidates(&reader), most);
    drop(reader);
    Some(Draft { title, author, source, paragraphs, questions, rare_words })
}

fn read(passage: &str) -> Reader<'_> {
    let sentences = sentence::read(passage);
    let people = people::people(passage, &sentences);
    let speech =
        sentences.iter().map(|sentence| speech::speech(passage, sentence, &people)).collect();
    Reader { passage, sentences, people, speech }
}

fn candidates(reader: &Reader<'_>) -> Vec<Candidate> {
    let kinds: [fn(&Reader<'_>) -> Vec<Candidate>; 10] = [
        saying::candidates,
        doing::candidates,
        count::candidates,
        when::candidates,
        wherever::candidates,
        role::candidates,
        acronym::candidates,
        gap::candidates,
        statement::candidates,
        proof::candidates,
    ];
    let found: Vec<Candidate> = kinds.iter().flat_map(|of_kind| of_kind(reader)).collect();
    let mut asked: HashMap<String, usize> = HashMap::new();
    for candidate in &found {
        *asked.entry(candidate.question.asked()).or_default() += 1;
    }
    // What is asked twice in the same words has two answers: « Qui a dit que le pont fermera ? »
    found.into_iter().filter(|candidate| asked[&candidate.question.asked()] == 1).collect()
}

#[cfg(test)]
mod tests;
