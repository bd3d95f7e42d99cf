//! Reading one mapping of a quiz file: its fields by name, each with what may stand there.
//!
//! Every reader returns nothing where the value is unfit, having said so: the caller goes on with
//! the next field, so that all mistakes are found in one run.

use std::ops::Range;

use super::model::Localised;
use super::problem::{Code, Problem};
use super::tree::{Node, Style, Value};
use crate::french;
use crate::text::{CleanText, Fault, first_fault};

/// What is collected while a quiz is decoded.
pub(super) struct Decoder<'s> {
    pub(super) source: &'s str,
    /// Whether the passage is French: then texts are set as French is printed.
    pub(super) french: bool,
    pub(super) problems: Vec<Problem>,
    /// The id of the question being read.
    pub(super) question: Option<CleanText>,
}

/// The entries of one mapping.
#[derive(Clone, Copy)]
pub(super) struct Fields<'t, 'a> {
    entries: &'t [(Node<'a>, Node<'a>)],
    /// Where what is missing is reported: the parent's first line.
    pub(super) place: &'t Range<usize>,
}

impl<'t, 'a> Fields<'t, 'a> {
    pub(super) fn find(&self, name: &str) -> Option<&'t Node<'a>> {
        self.entries.iter().find(|(key, _)| key.text() == Some(name)).map(|(_, value)| value)
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &'t Node<'a>> {
        self.entries.iter().map(|(key, _)| key)
    }
}

impl<'s> Decoder<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self { source, french: true, problems: Vec::new(), question: None }
    }

    pub(super) fn report(&mut self, problem: Problem) {
        let question = self.question.clone();
        self.problems.push(Problem { question, ..problem });
    }

    pub(super) fn problem(&mut self, code: Code, place: &Range<usize>) {
        self.report(Problem::new(code, place.clone()));
    }

    /// The fields of `node`, which must be a mapping, none of them twice.
    pub(super) fn fields<'t, 'a>(
        &mut self,
        node: &'t Node<'a>,
        field: &str,
    ) -> Option<Fields<'t, 'a>> {
        let Value::Mapping(entries) = &node.value else {
            self.report(
                Problem::new(Code::MappingExpected, node.place.clone()).with("field", field),
            );
            return None;
        };
        for (at, (key, _)) in entries.iter().enumerate() {
            let Some(name) = key.text() else {
                self.report(
                    Problem::new(Code::TextExpected, key.place.clone()).with("field", field),
                );
                continue;
            };
            if entries[..at].iter().any(|(earlier, _)| earlier.text() == Some(name)) {
                self.report(
                    Problem::new(Code::DuplicateField, key.place.clone()).with("field", name),
                );
            }
        }
        Some(Fields { entries, place: &node.place })
    }

    /// Reports every field that is not among `known`, with the one that was likely meant.
    pub(super) fn only(&mut self, fields: &Fields<'_, '_>, known: &[&[&str]]) {
        for key in fields.keys() {
            let Some(name) = key.text().filter(|name| *name != "<<") else { continue };
            if known.iter().any(|names| names.contains(&name)) {
                continue;
            }
            let near = nearest(name, known.iter().copied().flatten().copied());
            let problem = Problem::new(Code::UnknownField, key.place.clone()).with("field", name);
            self.report(match near {
                Some(near) => problem.with("near", near),
                None => problem.with("known", known.concat().join(", ")),
            });
        }
    }

    /// The value of a required field.
    pub(super) fn required<'t, 'a>(
        &mut self,
        fields: &Fields<'t, 'a>,
        name: &str,
    ) -> Option<&'t Node<'a>> {
        let value = fields.find(name);
        let misspelt = |key: &Node<'_>| {
            key.text().is_some_and(|key| nearest(key, std::iter::once(name)).is_some())
        };
        // A misspelt name is reported as such, and that is enough.
        if value.is_none() && !fields.keys().any(misspelt) {
            let line = self.first_line(fields.place);
            self.report(Problem::new(Code::MissingField, line).with("field", name));
        }
        value
    }

    /// The part of a place that lies in its first line.
    pub(super) fn first_line(&self, place: &Range<usize>) -> Range<usize> {
        let length = self.source[place.clone()].find('\n').unwrap_or(place.len());
        place.start..place.start + self.source[place.start..place.start + length].trim_end().len()
    }

    /// A name or other short text as it is written; not prose.
    pub(super) fn word<'t>(&mut self, node: &'t Node<'_>, field: &str) -> Option<&'t str> {
        let Value::Text(text, style) = &node.value else {
            self.text_expected(node, field);
            return None;
        };
        let text = match style {
            Style::Block => text.trim_end_matches('\n'),
            Style::Plain | Style::Quoted => text,
        };
        if text.trim().is_empty() {
            self.report(Problem::new(Code::EmptyText, node.place.clone()).with("field", field));
            return None;
        }
        if let Some((_, fault)) = first_fault(text) {
            self.fault(fault, &node.place);
            return None;
        }
        Some(text)
    }

    /// Text that is shown, set as its language is printed.
    pub(super) fn text(&mut self, node: &Node<'_>, field: &str) -> Option<CleanText> {
        self.comment_cuts(node);
        let text = self.word(node, field)?;
        let clean = match self.french {
            true => CleanText::new(&french::set(text)),
            false => CleanText::new(text),
        };
        if !shows_something(&clean) {
            self.report(Problem::new(Code::EmptyText, node.place.clone()).with("field", field));
            return None;
        }
        Some(clean)
    }

    fn text_expected(&mut self, node: &Node<'_>, field: &str) {
        let place = self.first_line(&node.place);
        let written = self.source[place.clone()].trim();
        let problem = Problem::new(Code::TextExpected, place.clone()).with("field", field);
        let on_one_line = place.len() == self.source[node.place.clone()].trim_end().len();
        self.report(match on_one_line && !written.contains('"') {
            true => problem.with("instead", format!("\"{written}\"")),
            false => problem,
        });
    }

    pub(super) fn fault(&mut self, fault: Fault, place: &Range<usize>) {
        self.report(fault_problem(fault, place.clone()));
    }

    /// An unquoted text of several words that a ` #` cuts off: YAML takes the rest for a comment.
    fn comment_cuts(&mut self, node: &Node<'_>) {
        let Value::Text(text, Style::Plain) = &node.value else { return };
        let rest = &self.source[node.place.end..];
        let line = rest[..rest.find('\n').unwrap_or(rest.len())].trim_end();
        if text.contains(' ') && line.starts_with([' ', '\t']) && line.trim_start().starts_with('#')
        {
            let place = node.place.end..node.place.end + line.len();
            let written = self.source[node.place.start..place.end].replace('"', "\\\"");
            self.report(
                Problem::new(Code::CommentCutsText, place)
                    .with("instead", format!("\"{written}\"")),
            );
        }
    }

    /// A list; a single value is no list.
    pub(super) fn list<'t, 'a>(&mut self, node: &'t Node<'a>, field: &str) -> &'t [Node<'a>] {
        match &node.value {
            Value::List(items) => items,
            Value::Text(..) | Value::Mapping(_) => {
                let place = self.first_line(&node.place);
                self.report(Problem::new(Code::ListExpected, place).with("field", field));
                &[]
            }
        }
    }

    /// One value or a list of them.
    pub(super) fn one_or_more<'t, 'a>(&mut self, node: &'t Node<'a>) -> &'t [Node<'a>] {
        match &node.value {
            Value::List(items) => items,
            Value::Text(..) | Value::Mapping(_) => std::slice::from_ref(node),
        }
    }

    /// A list of texts, such as tags.
    pub(super) fn texts(&mut self, fields: &Fields<'_, '_>, field: &str) -> Vec<CleanText> {
        let Some(node) = fields.find(field) else { return Vec::new() };
        let items = self.list(node, field);
        items.iter().filter_map(|item| self.text(item, field)).collect()
    }

    /// An optional text.
    pub(super) fn optional_text(
        &mut self,
        fields: &Fields<'_, '_>,
        field: &str,
    ) -> Option<CleanText> {
        fields.find(field).and_then(|node| self.text(node, field))
    }

    /// Yes or no: `true`, `false`, and the French words for them.
    pub(super) fn boolean(&mut self, fields: &Fields<'_, '_>, field: &str) -> Option<bool> {
        let node = fields.find(field)?;
        let word = self.word(node, field)?;
        match word.to_lowercase().as_str() {
            "true" | "vrai" | "oui" | "yes" => Some(true),
            "false" | "faux" | "non" | "no" => Some(false),
            _ => {
                let problem = Problem::new(Code::NotABoolean, node.place.clone());
                self.report(problem.with("field", field).with("found", word));
                None
            }
        }
    }

    /// One of the names of an enum.
    pub(super) fn one_of<T: Copy>(
        &mut self,
        node: &Node<'_>,
        field: &str,
        names: &[(&'static str, T)],
    ) -> Option<T> {
        let word = self.word(node, field)?.trim();
        if let Some((_, value)) = names.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)) {
            return Some(*value);
        }
        let known = names.iter().map(|(name, _)| *name);
        let problem = Problem::new(Code::UnknownValue, node.place.clone())
            .with("field", field)
            .with("found", word)
            .with("known", known.clone().collect::<Vec<_>>().join(", "));
        self.report(match nearest(word, known) {
            Some(near) => problem.with("near", near),
            None => problem,
        });
        None
    }

    /// A text, or texts by language.
    pub(super) fn localised(&mut self, fields: &Fields<'_, '_>, field: &str) -> Option<Localised> {
        self.localised_node(fields.find(field)?, field)
    }

    pub(super) fn localised_node(&mut self, node: &Node<'_>, field: &str) -> Option<Localised> {
        let Value::Mapping(_) = &node.value else {
            return self.text(node, field).map(Localised::Same);
        };
        let texts = self.by_language(node, field)?;
        (!texts.is_empty()).then_some(Localised::ByLanguage(texts))
    }

    /// Texts by language tag.
    pub(super) fn by_language(
        &mut self,
        node: &Node<'_>,
        field: &str,
    ) -> Option<Vec<(CleanText, CleanText)>> {
        let fields = self.fields(node, field)?;
        let unfit = fields.keys().find(|key| !key.text().is_some_and(is_language_tag));
        if let Some(key) = unfit {
            if fields.entries.len() == 1 {
                self.text_expected(node, field);
            } else {
                let problem = Problem::new(Code::UnknownField, key.place.clone());
                let name = key.text().unwrap_or_default();
                self.report(problem.with("field", name).with("known", "fr, en, es, de…"));
            }
            return None;
        }
        if fields.entries.is_empty() {
            self.report(Problem::new(Code::EmptyText, node.place.clone()).with("field", field));
        }
        let texts = fields.entries.iter();
        Some(texts.filter_map(|(key, value)| self.in_language(key.text()?, value)).collect())
    }

    /// A text with the tag of its language, set as that is printed.
    pub(super) fn in_language(
        &mut self,
        tag: &str,
        value: &Node<'_>,
    ) -> Option<(CleanText, CleanText)> {
        let french = std::mem::replace(&mut self.french, tag == "fr");
        let text = self.text(value, tag);
        self.french = french;
        Some((CleanText::new(tag), text?))
    }
}

/// The problem that a fault in a text is.
pub(super) fn fault_problem(fault: Fault, place: Range<usize>) -> Problem {
    match fault {
        Fault::Control(c) | Fault::Direction(c) | Fault::Invisible(c) => {
            let code_point = format!("U+{:04X}", u32::from(c));
            Problem::new(Code::ForbiddenCharacter, place).with("character", code_point)
        }
        Fault::Overloaded => Problem::new(Code::OverloadedCharacter, place),
    }
}

/// Whether a tag looks like one of BCP 47: `fr`, `en`, `pt-BR`.
pub(super) fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    parts.next().is_some_and(|first| {
        (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase())
    }) && parts.all(|part| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}

fn shows_something(text: &str) -> bool {
    text.contains(|c: char| {
        !c.is_whitespace()
            && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{2800}' | '\u{FE00}'..='\u{FE0F}')
    })
}

/// The name that was likely meant: at most two letters off, and no more than a third of them.
pub(super) fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let lower = name.to_lowercase();
    known
        .map(|known| (strsim::osa_distance(&lower, &known.to_lowercase()), known))
        .filter(|(distance, known)| {
            let length = known.chars().count();
            *distance <= 2 && *distance < length && distance * 3 <= length.max(3)
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}
