//! What the YAML parser stumbled over, told by its likely French cause.

use granit_parser::{ErrorKind, ScanError};

use super::problem::{Code, Problem};

/// The problem behind a parser's error, placed where the mistake is rather than where it showed.
pub(crate) fn problem(source: &str, error: &ScanError) -> Problem {
    let at = offset(source, error);
    let one = at..at + source[at..].chars().next().map_or(0, char::len_utf8);
    match error.kind() {
        ErrorKind::DirectiveDisallowed => Problem::new(Code::YamlDirective, one),
        ErrorKind::RecursionLimitExceeded => Problem::new(Code::TooDeep, one),
        ErrorKind::UndeclaredTagHandle => Problem::new(Code::YamlTag, one),
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

/// The likely cause and its place, looked for in the line of the error and the one before.
fn cause(
    source: &str,
    at: usize,
    kind: &ErrorKind,
) -> Option<(&'static str, std::ops::Range<usize>)> {
    let start = source[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = source[start..].find('\n').map_or(source.len(), |length| start + length);
    let line = &source[start..end];
    let margin = line.len() - line.trim_start().len();
    if let Some(tab) = line[..margin].find('\t') {
        return Some(("tab", start + tab..start + tab + 1));
    }
    if let Some(space) = line[..margin].find('\u{A0}') {
        return Some(("no-break-space", start + space..start + space + 2));
    }
    if matches!(kind, ErrorKind::UnclosedQuotedScalar) {
        return Some(("quote-not-closed", at..at + 1));
    }
    let value = line.find(": ").map(|colon| colon + 2)?;
    if line[value..].starts_with(['"', '\'']) {
        return Some(("quote-inside", start + value..end));
    }
    let second = line[value..].find(": ").map(|colon| start + value + colon);
    second.map(|colon| ("colon", colon..colon + 1))
}
