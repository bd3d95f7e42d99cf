//! Where in a file stands what a finding is about, and whether the file allows it.

use std::ops::Range;

use super::super::fields::Decoder;
use super::super::problem::{Code, Problem};
use super::super::tree::{Node, Style, Value};
use super::finding::{Finding, Spot};

/// A sound file and its tree.
pub(super) struct Places<'d, 's, 't, 'a> {
    pub(super) decoder: &'d mut Decoder<'s>,
    root: &'t Node<'a>,
    /// What the whole file allows.
    allowed: Vec<Code>,
}

impl<'d, 's, 't, 'a> Places<'d, 's, 't, 'a> {
    pub(super) fn new(decoder: &'d mut Decoder<'s>, root: &'t Node<'a>) -> Self {
        let mut places = Self { decoder, root, allowed: Vec::new() };
        places.allowed = places.allowed_by(root);
        places
    }

    /// The problem that a finding is; nothing where it is allowed.
    pub(super) fn problem(&mut self, finding: Finding) -> Option<Problem> {
        let question = finding.question().and_then(|at| self.question(at));
        let by_question = question.map(|node| self.allowed_by(node)).unwrap_or_default();
        if self.allowed.contains(&finding.code) || by_question.contains(&finding.code) {
            return None;
        }
        let mut problem = Problem::new(finding.code, self.of(finding.spot));
        problem.arguments = finding.arguments;
        Some(problem)
    }

    fn allowed_by(&mut self, node: &Node<'_>) -> Vec<Code> {
        let fields = self.decoder.fields(node, "questions");
        fields.map(|fields| self.decoder.allowed(&fields)).unwrap_or_default()
    }

    fn question(&self, at: usize) -> Option<&'t Node<'a>> {
        item(self.root.find("questions")?, at)
    }

    /// The first line of what is meant.
    fn of(&self, spot: Spot) -> Range<usize> {
        let place = match spot {
            Spot::Questions => self.key("questions").map(|key| key.place.clone()),
            Spot::Paragraph(number) => self.paragraph(number),
            Spot::Field { question, name, item } => self.field(question, name, item),
        };
        self.decoder.first_line(&place.unwrap_or(0..0))
    }

    /// Where a field of the file is named.
    fn key(&self, name: &str) -> Option<&'t Node<'a>> {
        let Value::Mapping(entries) = &self.root.value else { return None };
        entries.iter().map(|(key, _)| key).find(|key| key.text() == Some(name))
    }

    fn field(&self, question: usize, name: &str, number: Option<usize>) -> Option<Range<usize>> {
        let question = self.question(question)?;
        let Some(node) = question.find(name) else { return Some(question.place.clone()) };
        let part = number.and_then(|number| item(node, number)).unwrap_or(node);
        Some(part.find("text").unwrap_or(part).place.clone())
    }

    /// Where a paragraph begins, in a passage that stands in the file line by line.
    fn paragraph(&self, number: usize) -> Option<Range<usize>> {
        let passage = self.root.find("passage")?;
        let text = passage.find("text").or_else(|| passage.find("file")).unwrap_or(passage);
        let written = &self.decoder.source[text.place.clone()];
        let is_block = matches!(text.value, Value::Text(_, Style::Block));
        let begins = is_block.then(|| begins(written, number)).flatten();
        match begins {
            Some(line) => Some(text.place.start + line.start..text.place.start + line.end),
            None => Some(self.key("passage")?.place.clone()),
        }
    }
}

/// The first line of a paragraph, as the reader of passages parts them; none where the block is not
/// kept line by line.
fn begins(block: &str, number: usize) -> Option<Range<usize>> {
    let (mut at, mut parted, mut count) = (0, true, 0);
    for line in block.split_inclusive('\n') {
        let (start, words) = (at, line.trim());
        at += line.len();
        if start == 0 && words.starts_with('>') {
            return None;
        }
        if start == 0 && words.starts_with('|') {
            continue;
        }
        if !words.is_empty() && (parted || words.starts_with(['–', '—'])) {
            if count == number {
                let margin = line.len() - line.trim_start().len();
                return Some(start + margin..start + line.trim_end().len());
            }
            count += 1;
        }
        parted = words.is_empty();
    }
    None
}

/// An item of a list.
fn item<'t, 'a>(node: &'t Node<'a>, at: usize) -> Option<&'t Node<'a>> {
    match &node.value {
        Value::List(items) => items.get(at),
        Value::Text(..) | Value::Mapping(_) | Value::Refused => None,
    }
}
