//! What the YAML parser stumbled over, told by its likely French cause.

use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

use super::problem::{Code, Problem};

/// The problem behind a parser's error, placed where the mistake is rather than where it showed.
pub(crate) fn problem(source: &str, error: &ScanError) -> Problem {
    let at = offset(source, error);
    let one = one(source, at);
    match error.kind() {
        ErrorKind::DirectiveDisallowed => Problem::new(Code::YamlDirective, one),
        ErrorKind::RecursionLimitExceeded => Problem::new(Code::TooDeep, one),
        ErrorKind::UndeclaredTagHandle => Problem::new(Code::YamlTag, one),
        _ if is_comment(source, at) => {
            Problem::new(Code::CommentCutsText, at..at + line(source, at).len())
        }
        kind => {
            let (cause, place) = cause(source, at, kind).unwrap_or(("other", one));
            Problem::new(Code::YamlSyntax, place).with("cause", cause)
        }
    }
}

fn offset(source: &str, error: &ScanError) -> usize {
    let marker = error.marker();
    let at = marker
        .byte_offset()
        .or_else(|| source.char_indices().nth(marker.index()).map(|(at, _)| at));
    let mut at = at.unwrap_or(source.len()).min(source.len());
    while !source.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The place of one character; empty at the end of the source.
fn one(source: &str, at: usize) -> Range<usize> {
    at..at + source[at..].chars().next().map_or(0, char::len_utf8)
}

/// The rest of the line, without the spaces that end it.
fn line(source: &str, at: usize) -> &str {
    source[at..].split(['\n', '\r']).next().unwrap_or_default().trim_end_matches(' ')
}

/// Whether a comment stands after a text there: YAML ends the text, and what follows is left over.
fn is_comment(source: &str, at: usize) -> bool {
    let before = source[..at].rsplit(['\n', '\r']).next().unwrap_or_default();
    source[at..].starts_with('#') && !before.trim().is_empty()
}

/// The likely cause of an error and its place.
fn cause(source: &str, at: usize, kind: &ErrorKind) -> Option<(&'static str, Range<usize>)> {
    let start = source[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    match kind {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => {
            let quote = opening_quote(source, at)?;
            Some(("quote-not-closed", one(source, quote)))
        }
        ErrorKind::InvalidTrailingDoubleQuotedScalar
        | ErrorKind::InvalidTrailingSingleQuotedScalar => {
            let quote = source[start..at].rfind(['"', '\''])?;
            Some(("quote-inside", one(source, start + quote)))
        }
        ErrorKind::MappingValueNotAllowed if source[start..at].contains(": ") => {
            Some(("colon", one(source, at)))
        }
        _ => match tab_in_margin(source, start) {
            Some(tab) => Some(("tab", one(source, tab))),
            None => Some(("sign", one(source, sign(source, start)?))),
        },
    }
}

/// A sign that YAML reads its own way at the start of a text, in the line that starts there.
fn sign(source: &str, start: usize) -> Option<usize> {
    let line = line(source, start);
    let starts = [": ", "- ", "[", ", ", "{ "].iter().flat_map(|before| {
        line.match_indices(before).map(|(at, before)| start + at + before.len())
    });
    let is_sign = |at: &usize| {
        let text = &source[*at..];
        text.starts_with(['&', '*', '%', '@', '`', '!']) || text.starts_with("{{")
    };
    starts.filter(is_sign).min()
}

/// The last quotation mark that opens a text, up to there.
fn opening_quote(source: &str, at: usize) -> Option<usize> {
    let end = one(source, at).end;
    let opens = |&(at, _): &(usize, &str)| {
        let before = source[..at].trim_end_matches(' ');
        before.is_empty() || before.ends_with(['\n', ':', '-', '[', '{', ','])
    };
    source[..end].rmatch_indices(['"', '\'']).find(opens).map(|(at, _)| at)
}

/// A tab in the margin of the line that starts there, or of the next: errors show late or early.
fn tab_in_margin(source: &str, start: usize) -> Option<usize> {
    let mut from = start;
    for line in source[start..].split_inclusive('\n').take(2) {
        let margin = &line[..line.len() - line.trim_start().len()];
        if let Some(tab) = margin.find('\t') {
            return Some(from + tab);
        }
        from += line.len();
    }
    None
}
