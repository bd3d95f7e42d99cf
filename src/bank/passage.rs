//! The passage and the glossary of a quiz file.

use std::collections::HashSet;
use std::ops::Range;

use super::evidence::PassageIndex;
use super::fields::{Decoder, Fields, fault_problem};
use super::model::{Passage, Term};
use super::problem::{Code, Problem};
use super::sentences::Sentence;
use super::tree::{Node, Value};
use crate::text::{CleanText, first_fault};

pub(super) const PASSAGE: &[&str] = &["text", "file", "title", "sentences"];
pub(super) const TERM: &[&str] = &["term", "wrong"];

/// Why the file of a passage is refused; its name is an argument of the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFault {
    /// An absolute path, one with `..`, an address.
    Outside,
    /// The quiz was not read from a folder: standard input, or built in.
    NoFolder,
    Missing,
    /// A folder, a device, a pipe, a link that leads out of the folder.
    NotRegular,
    TooLarge,
    NotUtf8,
}

impl FileFault {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Outside => "outside",
            Self::NoFolder => "no-folder",
            Self::Missing => "missing",
            Self::NotRegular => "not-regular",
            Self::TooLarge => "too-large",
            Self::NotUtf8 => "not-utf8",
        }
    }
}

/// Gives the text of a file named in a quiz.
pub(super) type ReadFile<'r> = &'r dyn Fn(&str) -> Result<String, FileFault>;

impl Decoder<'_> {
    /// The passage: a text, or a mapping that holds or names one.
    pub(super) fn passage(&mut self, node: &Node<'_>, read_file: ReadFile<'_>) -> Option<Passage> {
        let Value::Mapping(_) = &node.value else {
            self.comment_cuts(node);
            let text = self.word(node, "passage")?;
            let text = self.passage_text(text, &node.place)?;
            return Some(Passage::new(None, text, self.french));
        };
        let fields = self.fields(node, "passage")?;
        self.only(&fields, &[PASSAGE]);
        let title = self.optional_text(&fields, "title");
        let sentences = fields.find("sentences").and_then(|node| self.sentences(node));
        let text = self.mapped_text(&fields, sentences.as_deref(), read_file)?;
        let passage = Passage::new(title, text, self.french);
        Some(match sentences {
            Some(sentences) => self.cut_by_hand(passage, &sentences),
            None => passage,
        })
    }

    /// The text that a mapping holds or names, or that its sentences are, where those are fit.
    fn mapped_text(
        &mut self,
        fields: &Fields<'_, '_>,
        sentences: Option<&[Sentence]>,
        read_file: ReadFile<'_>,
    ) -> Option<CleanText> {
        match (fields.find("text"), fields.find("file")) {
            (Some(_), Some(file)) => self.problem(Code::BothTextAndFile, &file.place),
            (None, Some(file)) => return self.passage_file(file, read_file),
            (Some(text), None) => {
                self.comment_cuts(text);
                let written = self.word(text, "text")?;
                return self.passage_text(written, &text.place);
            }
            (None, None) if fields.find("sentences").is_some() => {
                return self.joined_text(sentences?);
            }
            (None, None) => _ = self.required(fields, "text"),
        }
        None
    }

    fn passage_file(&mut self, node: &Node<'_>, read_file: ReadFile<'_>) -> Option<CleanText> {
        let name = self.word(node, "file")?;
        match read_file(name) {
            Ok(text) => match first_fault(&text) {
                None => self.passage_text(&text, &node.place),
                Some((_, fault)) => {
                    self.report(fault_problem(fault, node.place.clone()).with("file", name));
                    None
                }
            },
            Err(fault) => {
                let problem = Problem::new(Code::PassageFile, node.place.clone());
                self.report(problem.with("file", name).with("fault", fault.name()));
                None
            }
        }
    }

    pub(super) fn passage_text(&mut self, text: &str, place: &Range<usize>) -> Option<CleanText> {
        let clean = CleanText::new(text);
        let joined = paragraphs(&clean).join("\n");
        if joined.is_empty() {
            self.field_problem(Code::EmptyText, place, "passage");
            return None;
        }
        Some(self.set(&joined))
    }

    /// The glossary, each term with its place in the passage.
    pub(super) fn glossary(
        &mut self,
        fields: &Fields<'_, '_>,
        passage: &PassageIndex<'_>,
    ) -> Vec<Term> {
        let Some(node) = fields.find("glossary") else { return Vec::new() };
        let (mut terms, mut known) = (Vec::new(), HashSet::new());
        for item in self.list(node, "glossary") {
            let Some(term) = self.term(item, passage) else { continue };
            if !known.insert(term.term.clone()) {
                let place = item.find("term").map_or(&item.place, |node| &node.place);
                let problem = Problem::new(Code::DuplicateTerm, place.clone());
                self.report(problem.with("term", &term.term));
            }
            terms.push(term);
        }
        terms
    }

    fn term(&mut self, node: &Node<'_>, passage: &PassageIndex<'_>) -> Option<Term> {
        let fields = self.fields(node, "glossary")?;
        let before = self.problems.len();
        let node = self.required(&fields, "term");
        let term = node.and_then(|node| self.text(node, "term"));
        let meanings = self.meanings(&fields);
        if node.is_none() && self.problems.len() == before {
            // « ter » looks like a misspelt `term`, but is a language tag and passed as one.
            let place = self.first_line(fields.place);
            self.field_problem(Code::MissingField, &place, "term");
        }
        if let Some(wrong) = fields.find("wrong")
            && let Value::List(items) = &wrong.value
        {
            self.count(items, &wrong.place, "wrong", 2..=2);
        }
        let wrong = self.texts(&fields, "wrong");
        let (node, term) = (node?, term?);
        let place = passage.word(&term);
        if place.is_none() {
            let problem = Problem::new(Code::TermNotInPassage, node.place.clone());
            self.report(problem.with("term", &term));
        }
        Some(Term { term, meanings, wrong, place })
    }

    /// What a term means, in one language at least.
    fn meanings(&mut self, fields: &Fields<'_, '_>) -> Vec<(CleanText, CleanText)> {
        let before = self.problems.len();
        let meanings = self.by_language(fields, TERM);
        if meanings.is_empty() && self.problems.len() == before {
            let place = self.first_line(fields.place);
            self.field_problem(Code::MissingField, &place, "fr");
        }
        meanings
    }
}

/// The paragraphs of a text as written in a file: blank lines part them, single line ends are
/// spaces, and a line of dialogue (it begins with a dash) stands by itself.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut parted = true;
    for line in text.lines() {
        let words = line.split([' ']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            parted = true;
            continue;
        }
        match paragraphs.last_mut() {
            Some(last) if !parted && !words.starts_with(['–', '—']) => {
                last.push(' ');
                last.push_str(&words);
            }
            _ => paragraphs.push(words),
        }
        parted = false;
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_and_dialogue_part_paragraphs() {
        let text = "Léa lit\nun  livre.\n\n– Il est bon ?\n– Oui.\n";
        assert_eq!(paragraphs(text), ["Léa lit un livre.", "– Il est bon ?", "– Oui."]);
    }
}
