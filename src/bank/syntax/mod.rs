//! What the YAML parser stumbled over, told by its likely French cause.
//!
//! Near the place where the parser stopped, each mistake that a teacher may have made is mended on
//! trial; the first mending with which the parser reads on names the cause and its place.

mod close;
mod margin;
mod sheet;
mod trial;
mod value;

use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

use super::problem::{Code, Problem};
use sheet::Sheet;
pub(super) use sheet::{Line, is_known, lines};
pub(super) use trial::Trials;

/// Where the parser stopped in a text, and why.
#[derive(Debug)]
pub(super) struct Stumble {
    pub(super) at: usize,
    kind: ErrorKind,
}

impl Stumble {
    pub(super) fn new(text: &str, error: &ScanError) -> Self {
        let marker = error.marker();
        let at = marker
            .byte_offset()
            .or_else(|| text.char_indices().nth(marker.index()).map(|(at, _)| at));
        let at = text.floor_char_boundary(at.unwrap_or(text.len()).min(text.len()));
        Self { at, kind: error.kind().clone() }
    }

    /// What it is where YAML's own words say it; such a text is not mended.
    pub(super) fn told(&self, text: &str) -> Option<Problem> {
        let one = one(text, self.at);
        Some(match self.kind {
            ErrorKind::DirectiveDisallowed => Problem::new(Code::YamlDirective, one),
            ErrorKind::RecursionLimitExceeded => Problem::new(Code::TooDeep, one),
            ErrorKind::UndeclaredTagHandle => Problem::new(Code::YamlTag, one),
            _ => return None,
        })
    }
}

/// A change that may mend a text, and the mistake that it would prove. Places are in the text.
#[derive(Debug)]
struct Repair {
    cause: &'static str,
    place: Range<usize>,
    /// What is replaced, and by what.
    range: Range<usize>,
    by: String,
    /// Whether the mended line is the very text to write.
    shown: bool,
    /// A field or dash to align with, and where it stands.
    mate: Option<(String, usize)>,
}

impl Repair {
    fn new(cause: &'static str, place: Range<usize>, range: Range<usize>, by: String) -> Self {
        Self { cause, place, range, by, shown: true, mate: None }
    }

    /// The same, whose mended line is not worth showing.
    fn unshown(self) -> Self {
        Self { shown: false, ..self }
    }

    fn apply(&self, text: &str) -> String {
        [&text[..self.range.start], &self.by, &text[self.range.end..]].concat()
    }
}

/// Lists the mendings of one kind that a line may need.
type Look = fn(&Sheet<'_>, usize, &mut Vec<Repair>);

/// The kinds, the surest first.
const LOOKS: &[Look] = &[
    margin::fence,
    margin::tab,
    margin::no_break_space,
    value::separator,
    margin::text_after_bar,
    margin::dash_without_space,
    value::two_fields,
    margin::field,
    value::dialogue,
    close::comma,
    close::comment,
    close::item_quote,
    close::no_bracket,
    value::quote_too_many,
    value::inside_quotes,
    value::escape,
    value::curly,
    value::colon,
    value::gaps,
    value::sign,
    value::no_colon,
    margin::dash,
    margin::no_dashes,
    margin::block_text,
    margin::no_bar,
    margin::continued,
    margin::any_line,
    close::bracket_too_many,
];

/// Those that look up for what was opened and never closed.
const LOOKS_UP: &[Look] = &[close::quote, close::bracket];

/// How many mendings of one kind are tried for a line.
const MOST_REPAIRS: usize = 8;

/// The longest line that is shown mended, in characters.
const LONGEST_SHOWN: usize = 200;

/// The problem behind a stumble in `text`, placed in it where the mistake is rather than where it
/// showed. `line` gives the line of the file, from 1, of a place in the text.
pub(super) fn problem(
    text: &str,
    stumble: &Stumble,
    trials: &mut Trials,
    line: impl Fn(usize) -> usize,
) -> Problem {
    let at = stumble.at;
    if let Some(told) = stumble.told(text) {
        return told;
    }
    if is_comment(text, at) {
        return Problem::new(Code::CommentCutsText, at..at + rest_of_line(text, at).len());
    }
    let sheet = Sheet::new(text);
    let repairs = repairs(&sheet, at);
    if let Some(best) = trials.best(text, at, &repairs) {
        return mended(text, &repairs[best], line);
    }
    let (cause, place) = unmended(text, stumble).unwrap_or(("other", one(text, at)));
    Problem::new(Code::YamlSyntax, place).with("cause", cause)
}

/// Everything that may be wrong around a place, the likeliest first.
fn repairs(sheet: &Sheet<'_>, at: usize) -> Vec<Repair> {
    let mut found = Vec::new();
    let here = sheet.line_at(at);
    let beside = [sheet.before(here), sheet.after(here)];
    let beside = beside.into_iter().flatten().map(|(line, _)| line);
    for line in std::iter::once(here).chain(beside) {
        for look in LOOKS {
            let before = found.len();
            look(sheet, line, &mut found);
            found.truncate(before + MOST_REPAIRS);
        }
    }
    for look in LOOKS_UP {
        look(sheet, here, &mut found);
    }
    found
}

/// The problem that a mending proved, with the text to write.
fn mended(text: &str, repair: &Repair, line: impl Fn(usize) -> usize) -> Problem {
    if repair.cause == close::COMMENT {
        return Problem::new(Code::CommentCutsText, repair.place.clone())
            .with("instead", &repair.by);
    }
    let mut problem =
        Problem::new(Code::YamlSyntax, repair.place.clone()).with("cause", repair.cause);
    if let Some((mate, at)) = &repair.mate {
        problem = problem.with("near", mate).with("line", line(*at).to_string());
    }
    let start = text[..repair.range.start].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let is_one_line =
        !text[repair.range.clone()].contains(['\n', '\r']) && !repair.by.contains('\n');
    if repair.shown && is_one_line {
        let before = text[start..repair.range.start].trim_start();
        let after = rest_of_line(text, repair.range.end);
        let written = [before, &repair.by, after].concat();
        if written.chars().count() <= LONGEST_SHOWN {
            return problem.with("instead", written.trim());
        }
    }
    problem
}

/// The place of one character; empty at the end of the text.
fn one(text: &str, at: usize) -> Range<usize> {
    at..at + text[at..].chars().next().map_or(0, char::len_utf8)
}

/// The rest of the line, without the spaces that end it.
fn rest_of_line(text: &str, at: usize) -> &str {
    text[at..].split(['\n', '\r']).next().unwrap_or_default().trim_end_matches(' ')
}

/// Whether a comment stands after a text there: YAML ends the text, and what follows is left over.
fn is_comment(text: &str, at: usize) -> bool {
    let before = text[..at].rsplit(['\n', '\r']).next().unwrap_or_default();
    text[at..].starts_with('#') && !before.trim().is_empty()
}

/// The cause and its place where no mending helps.
fn unmended(text: &str, stumble: &Stumble) -> Option<(&'static str, Range<usize>)> {
    let at = stumble.at;
    let start = text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    match stumble.kind {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => {
            Some(("quote-not-closed", one(text, close::opening_quote(text, at)?)))
        }
        ErrorKind::InvalidTrailingDoubleQuotedScalar
        | ErrorKind::InvalidTrailingSingleQuotedScalar => {
            let quote = text[start..at].rfind(['"', '\''])?;
            Some(("quote-inside", one(text, start + quote)))
        }
        ErrorKind::MappingValueNotAllowed if text[start..at].contains(": ") => {
            Some(("colon", one(text, at)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
