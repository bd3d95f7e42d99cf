//! The file of a draft: what `serde_yaml` writes, between comments for the teacher.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

use super::Draft;
use super::article::shows_words;
use super::candidate::{Candidate, Fact, Question, short};
use crate::french;
use crate::text::{truncated, width};

/// How wide the passage is written, in columns.
const WIDTH: usize = 96;

/// What the file says to the teacher, in their language.
pub struct Comments<'c> {
    /// Above everything, a line each.
    pub head: Vec<String>,
    /// Where the title was made, not found.
    pub title: String,
    /// Above the words that may need an explanation.
    pub glossary: Vec<String>,
    /// Above the questions.
    pub questions: Vec<String>,
    /// Above a question of a kind.
    pub of: Box<dyn Fn(Fact) -> String + 'c>,
    /// In place of questions where none was drafted.
    pub no_questions: Vec<String>,
    /// What is asked in the one question that then stands there.
    pub blank: String,
}

/// The most columns of a title that is made from the first sentence.
const MADE_TITLE: usize = 70;

impl Draft {
    /// The quiz file.
    pub fn file(&self, comments: &Comments<'_>) -> String {
        let mut out = String::new();
        comment(&mut out, "", &comments.head);
        out.push('\n');
        if let Some(title) = &self.title {
            field(&mut out, "title", title);
        } else {
            comment(&mut out, "", std::slice::from_ref(&comments.title));
            field(&mut out, "title", &self.made_title());
        }
        for (name, text) in [("author", &self.author), ("source", &self.source)] {
            if let Some(text) = text {
                field(&mut out, name, text);
            }
        }
        out.push_str("language: fr\n\npassage: |\n");
        for (number, paragraph) in self.paragraphs.iter().enumerate() {
            if number > 0 {
                out.push('\n');
            }
            for line in lines(paragraph) {
                out.extend(["  ", &line, "\n"]);
            }
        }
        self.write_glossary(&mut out, comments);
        self.write_questions(&mut out, comments);
        out
    }

    /// How the first sentence begins.
    pub(super) fn made_title(&self) -> String {
        let first = self.paragraphs.first().map_or("", String::as_str);
        let sentence = french::sentences(first).into_iter().next().map_or(first, |at| &first[at]);
        let is_dash = |c: char| matches!(c, '-' | '–' | '—') || c.is_whitespace();
        let words = sentence.trim_start_matches(is_dash).trim_end_matches('.');
        if width(words) <= MADE_TITLE && shows_words(words) {
            return words.to_owned();
        }
        let cut = truncated(words, MADE_TITLE);
        let whole = cut.rfind(' ').map_or(cut.as_str(), |space| &cut[..space]);
        let is_loose = |c: char| c.is_whitespace() || ",;:…«–—".contains(c);
        format!("{}…", whole.trim_end_matches(is_loose))
    }

    /// The words that may need an explanation, as comments: an empty one would be an error.
    fn write_glossary(&self, out: &mut String, comments: &Comments<'_>) {
        if self.rare_words.is_empty() {
            return;
        }
        out.push('\n');
        comment(out, "", &comments.glossary);
        out.push_str("# glossary:\n");
        for word in &self.rare_words {
            out.extend(["#   - term: ", word, "\n#     fr: \n"]);
        }
    }

    fn write_questions(&self, out: &mut String, comments: &Comments<'_>) {
        out.push('\n');
        if self.questions.is_empty() {
            comment(out, "", &comments.no_questions);
            return write_blank(out, &comments.blank);
        }
        comment(out, "", &comments.questions);
        out.push_str("questions:\n");
        let mut ids = HashMap::new();
        for candidate in &self.questions {
            comment(out, "  ", &[(comments.of)(candidate.fact)]);
            question(out, candidate, &mut ids);
            out.push('\n');
        }
        out.truncate(out.trim_end().len());
        out.push('\n');
    }
}

/// A quiz has at least one question: one to be written.
fn write_blank(out: &mut String, prompt: &str) {
    let blank = Question {
        id: "question-1".to_owned(),
        draft: true,
        ..short(prompt.to_owned(), vec!["…".to_owned()])
    };
    out.push_str("questions:\n");
    for line in yaml(&[blank]).lines().filter(|line| !line.trim_start().starts_with("evidence:")) {
        out.extend(["  ", line, "\n"]);
    }
}

fn comment(out: &mut String, margin: &str, lines: &[String]) {
    for line in lines {
        out.push_str(margin);
        out.push_str(format!("# {line}").trim_end());
        out.push('\n');
    }
}

/// A field of the file.
fn field(out: &mut String, name: &str, text: &str) {
    out.push_str(&yaml(&BTreeMap::from([(name, text)])));
}

fn yaml(value: &impl Serialize) -> String {
    serde_yaml::to_string(value).expect("texts, lists and mappings of them can be written")
}

/// A question as one item of the list; `ids` counts those of each kind.
fn question(out: &mut String, candidate: &Candidate, ids: &mut HashMap<&'static str, usize>) {
    let mut question = candidate.question.clone();
    let name = candidate.fact.name();
    let number = ids.entry(name).and_modify(|number| *number += 1).or_insert(1);
    question.id = format!("{name}-{number}");
    for line in yaml(&[question]).lines() {
        out.extend(["  ", line, "\n"]);
    }
}

/// The lines of a paragraph, broken at spaces alone. A line that begins with a dash would be one of
/// dialogue.
fn lines(paragraph: &str) -> Vec<String> {
    let options = Options::new(WIDTH)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .break_words(false);
    let mut lines: Vec<String> = Vec::new();
    for line in textwrap::wrap(paragraph, options) {
        match lines.last_mut().filter(|_| line.starts_with(['–', '—'])) {
            Some(last) => {
                last.push(' ');
                last.push_str(&line);
            }
            None => lines.push(line.into_owned()),
        }
    }
    lines
}
