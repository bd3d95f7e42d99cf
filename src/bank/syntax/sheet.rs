//! A text as its author laid it out: lines with margins, dashes, field names and values.

use super::super::exam::{EXAM, PART};
use super::super::localised::is_language_tag;
use super::super::names::meant;
use super::super::passage::{PASSAGE, TERM};
use super::super::question::options::OPTION;
use super::super::question::{COMMON, MARKING, TYPES};
use super::super::quiz::QUIZ;

/// One line; places are in the whole text.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Line<'t> {
    /// Where it begins.
    pub(in super::super) start: usize,
    /// Its text, without its end and the spaces before that.
    pub(in super::super) text: &'t str,
    /// How many spaces stand before its first sign.
    pub(in super::super) margin: usize,
    /// Where what follows the margin and its dashes begins, in the line.
    pub(in super::super) content: usize,
}

/// The name of a field and its value, in a line.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Field<'t> {
    pub(in super::super) name: &'t str,
    /// Where the value begins, in the line; at its end where there is none.
    pub(in super::super) value: usize,
}

impl<'t> Line<'t> {
    fn new(start: usize, text: &'t str) -> Self {
        let text = text.trim_end_matches([' ', '\t']);
        let margin = text.len() - text.trim_start_matches([' ', '\u{FEFF}']).len();
        let mut content = margin;
        while let Some(rest) = text[content..].strip_prefix("- ") {
            content = text.len() - rest.trim_start_matches(' ').len();
        }
        Self { start, text, margin, content }
    }

    pub(in super::super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it begins with the dash of a list.
    pub(in super::super) fn has_dash(&self) -> bool {
        let text = &self.text[self.margin..];
        text == "-" || text.starts_with("- ")
    }

    /// The field that it begins, after its dashes.
    pub(in super::super) fn field(&self) -> Option<Field<'t>> {
        let rest = &self.text[self.content..];
        let colon = colons(rest).next()?;
        let name = rest[..colon].trim_end_matches([' ', '\u{A0}', '\u{202F}']);
        let is_name =
            !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
        let value = self.content + colon + 1;
        let value = value + (self.text[value..].len() - self.text[value..].trim_start().len());
        is_name.then_some(Field { name, value })
    }

    /// The field that it begins, where the format has one of that name.
    pub(in super::super) fn known(&self) -> Option<Field<'t>> {
        self.field().filter(|field| is_known(field.name))
    }

    /// Where its value begins: after the name of a field, or else after the dashes.
    pub(super) fn value_start(&self) -> usize {
        self.field().map_or(self.content, |field| field.value)
    }

    /// Its value: what follows the name of a field, or else the dashes.
    pub(super) fn value(&self) -> &'t str {
        &self.text[self.value_start()..]
    }
}

/// Where colons stand that YAML takes for the end of a name: before a space or the end.
pub(super) fn colons(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.match_indices(':').map(|(at, _)| at).filter(|at| {
        let rest = &text[at + 1..];
        rest.is_empty() || rest.starts_with([' ', '\t'])
    })
}

/// Every name that the format has.
fn names() -> impl Iterator<Item = &'static str> + Clone {
    let types = TYPES.iter().flat_map(|kind| kind.fields);
    [QUIZ, PASSAGE, TERM, COMMON, OPTION, MARKING, EXAM, PART]
        .into_iter()
        .flatten()
        .chain(types)
        .copied()
}

/// Whether the format has a field of that name.
pub(in super::super) fn is_known(name: &str) -> bool {
    names().any(|known| known == name) || (name.len() == 2 && is_language_tag(name))
}

/// Whether the format has a field of that name, or of one that is meant by it.
pub(super) fn is_meant(name: &str) -> bool {
    is_known(name) || meant(name, names()).is_some()
}

/// The lines of a text that are not blank.
pub(in super::super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    let all = text.split_inclusive(['\n', '\r']).map(move |line| {
        let at = start;
        start += line.len();
        Line::new(at, line.trim_end_matches(['\n', '\r']))
    });
    all.filter(|line| !line.text.trim().is_empty())
}

/// A text in lines, without the blank ones.
#[derive(Debug)]
pub(in super::super) struct Sheet<'t> {
    pub(in super::super) text: &'t str,
    pub(in super::super) lines: Vec<Line<'t>>,
}

impl<'t> Sheet<'t> {
    pub(in super::super) fn new(text: &'t str) -> Self {
        let mut all = Vec::with_capacity(lines(text).count().max(1));
        all.extend(lines(text));
        if all.is_empty() {
            all.push(Line::new(0, ""));
        }
        Self { text, lines: all }
    }

    /// The line of a place.
    pub(super) fn line_at(&self, at: usize) -> usize {
        self.lines.partition_point(|line| line.start <= at).saturating_sub(1)
    }

    /// The line before that one, and where it stands.
    pub(super) fn before(&self, line: usize) -> Option<(usize, &Line<'t>)> {
        let before = line.checked_sub(1)?;
        Some((before, self.lines.get(before)?))
    }

    /// The line after that one, and where it stands.
    pub(super) fn after(&self, line: usize) -> Option<(usize, &Line<'t>)> {
        Some((line + 1, self.lines.get(line + 1)?))
    }
}
