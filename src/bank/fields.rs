//! Reading one mapping of a quiz file: its fields by name, each with what may stand there.
//!
//! Every reader returns nothing where the value is unfit, having said so: the caller goes on with
//! the next field, so that all mistakes are found in one run.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::{Range, RangeInclusive};

use unicode_normalization::char::is_combining_mark;

use super::lines::Lines;
use super::names::meant;
use super::problem::{Code, Problem};
use super::suggested::{closes_list, in_brackets, quoted};
use super::syntax::is_known;
use super::tree::{Node, Style, Value};
use crate::french;
use crate::text::{CleanText, Fault, first_fault};

/// How many errors, and how many warnings, of one file are kept: a hostile one has millions.
const MOST_PROBLEMS: usize = 10_000;

/// How many names of one mapping are compared one by one.
const FEW_NAMES: usize = 24;

/// How many names are looked at for one that was meant for a field that is missing.
const MOST_EXPLAINING: usize = 1_000;

/// What is collected while a quiz is decoded.
pub(super) struct Decoder<'s> {
    pub(super) source: &'s str,
    /// Whether the passage is French: then texts are set as French is printed.
    pub(super) french: bool,
    pub(super) problems: Vec<Problem>,
    /// How many of the problems are errors.
    errors: usize,
    /// The id of the question being read.
    pub(super) question: Option<CleanText>,
    /// The ids of the questions before it, with their places.
    pub(super) ids: HashMap<CleanText, usize>,
    /// Fields of a question that stand among those of the file: they are missing nowhere.
    pub(super) outside: Vec<String>,
    /// Where lines begin, once that was asked.
    lines: Option<Lines<'s>>,
    /// The ids that are written anywhere in the file, where some are missing.
    pub(super) written_ids: HashSet<CleanText>,
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

    pub(super) fn entries(&self) -> &'t [(Node<'a>, Node<'a>)] {
        self.entries
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Where the name of a field stands.
    pub(super) fn key(&self, name: &str) -> Option<&'t Node<'a>> {
        self.keys().find(|key| key.text() == Some(name))
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &'t Node<'a>> + use<'t, 'a> {
        self.entries.iter().map(|(key, _)| key)
    }
}

impl<'s> Decoder<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self {
            source,
            french: true,
            problems: Vec::new(),
            errors: 0,
            question: None,
            ids: HashMap::new(),
            outside: Vec::new(),
            lines: None,
            written_ids: HashSet::new(),
        }
    }

    pub(super) fn report(&mut self, problem: Problem) {
        let errors = usize::from(problem.is_error());
        let alike = if errors == 1 { self.errors } else { self.problems.len() - self.errors };
        if alike < MOST_PROBLEMS {
            self.errors += errors;
            let question = self.question.clone();
            self.problems.push(Problem { question, ..problem });
        }
    }

    /// The line of a place, from 1.
    pub(super) fn line(&mut self, place: usize) -> usize {
        self.lines.get_or_insert_with(|| Lines::new(self.source)).position(place).0
    }

    /// Whether so many errors are known that no more need be looked for.
    pub(super) fn is_full(&self) -> bool {
        self.errors >= MOST_PROBLEMS
    }

    pub(super) fn problem(&mut self, code: Code, place: &Range<usize>) {
        self.report(Problem::new(code, place.clone()));
    }

    /// Reports a problem that is told with the name of a field.
    pub(super) fn field_problem(&mut self, code: Code, place: &Range<usize>, field: &str) {
        self.report(Problem::new(code, place.clone()).with("field", field));
    }

    /// The fields of `node`, which must be a mapping, none of them twice.
    pub(super) fn fields<'t, 'a>(
        &mut self,
        node: &'t Node<'a>,
        field: &str,
    ) -> Option<Fields<'t, 'a>> {
        let entries = match &node.value {
            Value::Mapping(entries) => entries,
            Value::Refused => return None,
            Value::Text(..) | Value::List(_) => {
                let place = self.first_line(&node.place);
                self.field_problem(Code::MappingExpected, &place, field);
                return None;
            }
        };
        if self.glued(node) {
            return None;
        }
        let mut names = HashSet::new();
        let mut twice = Vec::new();
        for (at, (key, _)) in entries.iter().enumerate() {
            let Some(name) = key.text() else {
                self.field_problem(Code::TextExpected, &key.place, field);
                continue;
            };
            // Few names are compared, many are hashed.
            let is_known = match entries.len() <= FEW_NAMES {
                true => entries[..at].iter().any(|(earlier, _)| earlier.text() == Some(name)),
                false => !names.insert(name),
            };
            twice.extend(is_known.then_some(key));
        }
        let is_one = self.no_field_twice(field, &twice);
        is_one.then_some(Fields { entries, place: &node.place })
    }

    /// Reports a field in braces whose name YAML reads with its value, as in `{id:a}`, and says
    /// whether there is one.
    pub(super) fn glued(&mut self, node: &Node<'_>) -> bool {
        let Value::Mapping(entries) = &node.value else { return false };
        let glued = entries.iter().find_map(|(key, value)| {
            let Value::Text(text, Style::Plain) = &key.value else { return None };
            let (name, rest) = text.split_once(':').filter(|_| value.text() == Some(""))?;
            (!rest.is_empty() && is_known(name))
                .then(|| (key, name.len(), format!("{name}: {rest}")))
        });
        let Some((key, length, instead)) = glued else { return false };
        let colon = key.place.start + length;
        let problem = Problem::new(Code::YamlSyntax, colon..colon + 1);
        self.report(problem.with("cause", "colon-space").with("instead", instead));
        true
    }

    /// Reports fields that are given twice. Several in a question are another that has no dash:
    /// then nothing more can be said of the two.
    fn no_field_twice(&mut self, field: &str, twice: &[&Node<'_>]) -> bool {
        let is_question = field == "questions" && twice.len() > 1;
        let told = if is_question { &twice[..1] } else { twice };
        for key in told {
            let problem = Problem::new(Code::DuplicateField, key.place.clone());
            let rest = &self.source[key.place.start..];
            let line = rest.lines().next().unwrap_or_default().trim_end();
            self.report(match is_question {
                true => Problem { code: Code::YamlSyntax, ..problem }
                    .with("cause", "dash-question")
                    .with("instead", format!("- {line}")),
                false => problem.with("field", key.text().unwrap_or_default()),
            });
        }
        !is_question
    }

    /// Reports every field that is not among `known`, with the one that was likely meant.
    pub(super) fn only(&mut self, fields: &Fields<'_, '_>, known: &[&[&str]]) {
        for key in fields.keys() {
            let is_known = |name: &str| known.iter().any(|names| names.contains(&name));
            match key.text() {
                Some(name) if name != "<<" && !is_known(name) && !self.is_full() => {
                    self.unknown_field(key, known);
                }
                _ => {}
            }
        }
    }

    /// Reports a field that is none of `known`.
    pub(super) fn unknown_field(&mut self, key: &Node<'_>, known: &[&[&str]]) {
        let name = key.text().unwrap_or_default();
        let near = meant(name, known.iter().copied().flatten().copied());
        let problem = Problem::new(Code::UnknownField, key.place.clone()).with("field", name);
        self.report(match near {
            Some(near) => problem.with("near", near),
            None => problem.with("known", known.concat().join(", ")),
        });
    }

    /// The value of a required field.
    pub(super) fn required<'t, 'a>(
        &mut self,
        fields: &Fields<'t, 'a>,
        name: &str,
    ) -> Option<&'t Node<'a>> {
        let value = fields.find(name);
        // A misspelt name or a merge key is reported as such, and that is enough.
        let explains = |key: &Node<'_>| {
            let key = key.text().unwrap_or_default();
            key == "<<" || meant(key, std::iter::once(name)).is_some()
        };
        let is_outside = || self.outside.iter().any(|outside| outside == name);
        if value.is_none() && !fields.keys().take(MOST_EXPLAINING).any(explains) && !is_outside() {
            let line = match name {
                "questions" => self.last_line(fields.place),
                _ => self.first_line(fields.place),
            };
            self.field_problem(Code::MissingField, &line, name);
        }
        value
    }

    /// The part of a place that lies in its last line that is not blank.
    fn last_line(&self, place: &Range<usize>) -> Range<usize> {
        let text = self.source[place.clone()].trim_end();
        let line = text.rfind('\n').map_or(0, |end| end + 1);
        let margin = text[line..].len() - text[line..].trim_start().len();
        place.start + line + margin..place.start + text.len()
    }

    /// The part of a place that lies in its first line.
    pub(super) fn first_line(&self, place: &Range<usize>) -> Range<usize> {
        let length = self.source[place.clone()].find('\n').unwrap_or(place.len());
        place.start..place.start + self.source[place.start..place.start + length].trim_end().len()
    }

    /// A name or other short text as it is written; not prose.
    pub(super) fn word<'t>(&mut self, node: &'t Node<'_>, field: &str) -> Option<&'t str> {
        let (written, style) = match &node.value {
            Value::Text(text, style) => (text, *style),
            Value::Refused => return None,
            Value::List(_) | Value::Mapping(_) => {
                self.text_expected(node, field);
                return None;
            }
        };
        let text = match style {
            Style::Block => written.trim_end_matches('\n'),
            Style::Plain | Style::Quoted => written,
        };
        if text.trim().is_empty() {
            let problem = Problem::new(Code::EmptyText, node.place.clone()).with("field", field);
            self.report(match style {
                Style::Block => problem.with("near", field),
                Style::Plain | Style::Quoted => problem,
            });
            return None;
        }
        // What is written as such was looked through with the whole file; escapes were not.
        let escaped = style == Style::Quoted && matches!(written, Cow::Owned(_));
        if escaped && let Some((_, fault)) = first_fault(text) {
            self.fault(fault, &node.place);
            return None;
        }
        Some(text)
    }

    /// Text that is shown, set as its language is printed.
    pub(super) fn text(&mut self, node: &Node<'_>, field: &str) -> Option<CleanText> {
        self.comment_cuts(node);
        let text = self.word(node, field)?;
        let clean = self.set(text);
        if !shows_something(&clean) {
            self.field_problem(Code::EmptyText, &node.place, field);
            return None;
        }
        Some(clean)
    }

    /// A text, set as its language is printed.
    pub(super) fn set(&self, text: &str) -> CleanText {
        match self.french {
            true => CleanText::new(&french::set(text)),
            false => CleanText::new(text),
        }
    }

    pub(super) fn text_expected(&mut self, node: &Node<'_>, field: &str) {
        let place = self.first_line(&node.place);
        let written = self.source[node.place.clone()].trim_end();
        let is_cut = matches!(&node.value, Value::Mapping(entries) if entries.len() == 1)
            && !written.starts_with('{');
        let cut = if is_cut { "colon" } else { "nothing" };
        let problem = Problem::new(Code::TextExpected, place.clone()).with("field", field);
        let problem = problem.with("cut", cut);
        self.report(match place.len() == written.len() {
            true => problem.with("instead", quoted(written)),
            false => problem,
        });
    }

    pub(super) fn fault(&mut self, fault: Fault, place: &Range<usize>) {
        self.report(fault_problem(fault, place.clone()));
    }

    /// An unquoted text of several words that a ` #` cuts off: YAML takes the rest for a comment.
    pub(super) fn comment_cuts(&mut self, node: &Node<'_>) {
        let Value::Text(text, Style::Plain) = &node.value else { return };
        let rest = &self.source[node.place.end..];
        if !rest.starts_with([' ', '\t']) {
            return;
        }
        let line = rest[..rest.find(['\n', '\r']).unwrap_or(rest.len())].trim_end();
        let comment = line.trim_start();
        // A lone word may have a remark beside it, but « Numéro #1 » is one text.
        let cuts = text.contains(' ') || !comment.starts_with("# ");
        if comment.starts_with('#') && cuts {
            let end = node.place.end + line.len();
            let written = &self.source[node.place.start..end];
            let problem = Problem::new(Code::CommentCutsText, end - comment.len()..end);
            self.report(problem.with("instead", quoted(written)));
        }
    }

    /// A list; a single value is no list.
    pub(super) fn list<'t, 'a>(&mut self, node: &'t Node<'a>, field: &str) -> &'t [Node<'a>] {
        match &node.value {
            Value::List(items) => items,
            Value::Refused => &[],
            Value::Text(..) | Value::Mapping(_) => {
                let problem = self.list_expected(node, field);
                self.report(problem);
                &[]
            }
        }
    }

    /// What stands where a list is due, with what to write where that can be told.
    fn list_expected(&self, node: &Node<'_>, field: &str) -> Problem {
        let place = self.first_line(&node.place);
        let written = self.source[place.clone()].trim_end();
        let whole = place.len() == self.source[node.place.clone()].trim_end().len();
        let problem = Problem::new(Code::ListExpected, place).with("field", field);
        let text = match &node.value {
            Value::Text(text, Style::Plain) => text,
            Value::Mapping(entries) if field == "pairs" && !entries.is_empty() => {
                let (left, right) = &entries[0];
                let pair = in_brackets([left, right].into_iter().filter_map(Node::text));
                return problem.with("near", format!("- {pair}"));
            }
            Value::Mapping(_) if !written.starts_with('{') => {
                return problem.with("near", format!("- {written}"));
            }
            _ => return problem,
        };
        let bare =
            text.trim_start_matches(['[', ']', '(']).trim_end_matches([']', '[', ')']).trim();
        match text.strip_prefix(['-', '–', '—', '•', '*']) {
            Some(rest) if !rest.is_empty() => {
                let item = written.chars().skip(1).collect::<String>();
                problem.with("near", format!("- {}", item.trim()))
            }
            _ if whole && !bare.is_empty() && !bare.contains(['[', ']', '{', '}', '"', '\'']) => {
                let sign = if bare.contains(';') { ';' } else { ',' };
                problem.with("instead", in_brackets(bare.split(sign)))
            }
            _ if !whole && !bare.is_empty() => problem.with("near", format!("- {written}")),
            _ => problem,
        }
    }

    /// One value or a list of them, at least one.
    pub(super) fn one_or_more<'t, 'a>(
        &mut self,
        node: &'t Node<'a>,
        field: &str,
    ) -> &'t [Node<'a>] {
        match &node.value {
            Value::List(items) => {
                if items.is_empty() {
                    self.field_problem(Code::EmptyText, &node.place, field);
                }
                items
            }
            Value::Text(text, Style::Plain) if field != "evidence" && closes_list(text) => {
                let problem = self.list_expected(node, field);
                self.report(problem);
                &[]
            }
            Value::Text(..) | Value::Mapping(_) => std::slice::from_ref(node),
            Value::Refused => &[],
        }
    }

    /// Reports a list that is shorter or longer than it may be, at its first item too many.
    pub(super) fn count(
        &mut self,
        items: &[Node<'_>],
        place: &Range<usize>,
        field: &str,
        limits: RangeInclusive<usize>,
    ) {
        let (code, place, limit) = if items.len() < *limits.start() {
            (Code::TooFew, self.first_line(place), limits.start())
        } else if let Some(item) = items.get(*limits.end()) {
            (Code::TooMany, self.first_line(&item.place), limits.end())
        } else {
            return;
        };
        let problem = Problem::new(code, place).with("field", field);
        self.report(
            problem.with("found", items.len().to_string()).with("limit", limit.to_string()),
        );
    }

    /// The same once the items are read: of a list with an item that was reported, since `known`
    /// problems were, it is not said that it is too short.
    pub(super) fn count_since(
        &mut self,
        known: usize,
        items: &[Node<'_>],
        place: &Range<usize>,
        field: &str,
        limits: RangeInclusive<usize>,
    ) {
        if self.problems.len() == known || items.len() > *limits.end() {
            self.count(items, place, field, limits);
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

fn shows_something(text: &str) -> bool {
    text.contains(|c: char| {
        !c.is_whitespace()
            && !is_combining_mark(c)
            && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{61C}' | '\u{2800}')
    })
}
