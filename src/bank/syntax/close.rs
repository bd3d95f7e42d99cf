//! What was opened and never closed: quotation marks, brackets, braces; commas between items.

use super::super::suggested::quoted;
use super::sheet::{Line, Sheet, is_known};
use super::value::closing;
use super::{Repair, one};

/// The cause of a text in brackets that a ` #` cuts, and what closes them with it.
pub(super) const COMMENT: &str = "comment";

/// How many openings above a place are tried.
const MOST_OPENED: usize = 6;
/// No field has a longer name, in characters.
const LONGEST_NAME: usize = 16;
/// How many lines are looked at for them.
const MOST_ABOVE: usize = 2_000;

/// A quotation mark that is not closed in its line, nearest first.
pub(super) fn quote(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let before = found.len();
    for line in sheet.lines[..=at].iter().rev().take(MOST_ABOVE) {
        let value = line.value();
        let Some(open) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            continue;
        };
        if closing(value, open).is_some() {
            continue;
        }
        let place = one(sheet.text, line.end() - value.len());
        let last = value.chars().last().filter(|c| matches!(c, '"' | '\'' | '”' | '’' | '“' | '»'));
        if let Some(last) = last.filter(|_| value.len() > 1) {
            let range = line.end() - last.len_utf8()..line.end();
            found.push(Repair::new("quote-not-closed", place.clone(), range, open.to_string()));
        }
        let end = line.end()..line.end();
        found.push(Repair::new("quote-not-closed", place, end, open.to_string()));
        if found.len() - before >= MOST_OPENED {
            return;
        }
    }
}

/// A quotation mark that opens an item of a list in brackets and is not closed before its comma.
pub(super) fn item_quote(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    let value = line.value();
    if !value.starts_with(['[', '{']) {
        return;
    }
    let start = line.end() - value.len();
    let mut from = 0;
    while let Some(open) = value[from..].find(['"', '\'']).map(|at| from + at) {
        let mark = if value[open..].starts_with('"') { '"' } else { '\'' };
        if !value[..open].trim_end().ends_with(['[', ',', '{', ':']) {
            from = open + 1;
            continue;
        }
        match closing(&value[open..], mark).map(|end| open + end) {
            Some(end) if value[end + 1..].trim_start().starts_with([',', ']', '}']) => {
                from = end + 1;
            }
            _ => {
                let rest = &value[open..];
                let length = rest.find([',', ']', '}']).unwrap_or(rest.len());
                let end = start + open + rest[..length].trim_end().len();
                let place = one(sheet.text, start + open);
                found.push(Repair::new("quote-not-closed", place, end..end, mark.to_string()));
                return;
            }
        }
    }
}

/// A bracket or brace that is not closed in its line, nearest first.
pub(super) fn bracket(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let before = found.len();
    for (number, line) in sheet.lines[..=at].iter().enumerate().rev().take(MOST_ABOVE) {
        let Some((open, close)) = unclosed(line) else { continue };
        let place = one(sheet.text, open);
        let cause = if close == ']' { "bracket" } else { "brace" };
        let end = line.end() - line.text.len() + line.text.trim_end_matches(',').len();
        let wrong = line.text.chars().last().filter(|c| matches!(c, ')' | ']' | '}' | '>'));
        if wrong.is_some() {
            let range = line.end() - 1..line.end();
            found.push(Repair::new(cause, place.clone(), range, close.to_string()));
        }
        let spaced = sheet.text[open + 1..].starts_with(' ');
        let by = if spaced { format!(" {close}") } else { close.to_string() };
        found.push(Repair::new(cause, place.clone(), end..line.end(), by));
        // A list of several lines ends before the next field.
        let below = sheet.lines[number + 1..].iter().take(MOST_ABOVE);
        let inside = below.take_while(|below| below.known().is_none());
        if let Some(last) = inside.last() {
            let end = last.start + last.text.trim_end_matches(',').len();
            let repair = Repair::new(cause, place, end..last.end(), close.to_string());
            found.push(repair.unshown());
        }
        if found.len() - before >= MOST_OPENED {
            return;
        }
    }
}

/// The outermost bracket that a line's value opens and leaves open, and what closes it.
fn unclosed(line: &Line<'_>) -> Option<(usize, char)> {
    let value = line.value();
    let start = line.end() - value.len();
    if !value.starts_with(['[', '{']) {
        return None;
    }
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut at = 0;
    while let Some(c) = value[at..].chars().next() {
        match c {
            '[' => open.push((at, ']')),
            '{' => open.push((at, '}')),
            ']' | '}' if open.last().is_some_and(|(_, close)| *close == c) => _ = open.pop(),
            '"' | '\'' if value[..at].trim_end().ends_with(['[', '{', ',', ':']) => {
                at += closing(&value[at..], c).unwrap_or(0);
            }
            _ => {}
        }
        at += value[at..].chars().next().map_or(1, char::len_utf8);
    }
    open.last().map(|(at, close)| (start + at, *close))
}

/// A list of texts in quotation marks without its brackets.
pub(super) fn no_bracket(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    let value = line.value();
    let Some(open) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) else { return };
    let behind = closing(value, open).map(|end| value[end + 1..].trim_start());
    if line.known().is_some() && behind.is_some_and(|behind| behind.starts_with(',')) {
        let range = line.end() - value.len()..line.end();
        found.push(Repair::new("list", range.clone(), range, format!("[{value}]")));
    }
}

/// A bracket that closes nothing.
pub(super) fn bracket_too_many(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    if line.text.ends_with([']', '}']) {
        let range = line.end() - 1..line.end();
        let by = String::new();
        found.push(Repair::new("bracket-too-many", range.clone(), range, by));
    }
}

/// A comma forgotten between two items: behind a closing mark, or before the name of a field.
pub(super) fn comma(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    let value = line.value();
    let start = line.end() - value.len();
    if !value.starts_with(['[', '{']) {
        return;
    }
    let mut tried = 0;
    for (at, _) in value.match_indices(' ') {
        let (before, after) = (value[..at].trim_end(), value[at..].trim_start());
        let closed = before.ends_with([']', '}']) && before.len() > 1;
        // Words behind a quotation belong to it: `"Léa" dit oui`.
        let quoted = before.ends_with(['"', '\'']) && after.starts_with(['"', '\'']);
        let ends = after.is_empty() || after.starts_with([',', ']', '}', ':', '#']);
        let letters =
            after.chars().take(LONGEST_NAME).take_while(|c| c.is_alphanumeric() || *c == '_');
        let word = &after[..letters.map(char::len_utf8).sum()];
        let is_name = after[word.len()..].starts_with(':') && word.len() > 1 && is_known(word);
        let opens = before.ends_with([',', '{', '[', ':']);
        let begins = after.starts_with(['"', '[', '{']);
        if !ends && !opens && (closed || quoted || begins || is_name) {
            let at = start + before.len();
            let next = line.end() - after.len();
            found.push(Repair::new("comma", at..next, at..next, ", ".to_owned()));
            tried += 1;
            if tried == MOST_OPENED {
                return;
            }
        }
    }
}

/// A ` #` that cuts an item in brackets: what closes them is taken for a comment.
pub(super) fn comment(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    let value = line.value();
    let start = line.end() - value.len();
    for (hash, _) in value.match_indices('#').take(MOST_OPENED) {
        let before = &value[..hash];
        let from = before.rfind(['[', '{', ',']).map_or(0, |sign| sign + 1);
        let from = before.rfind(": ").map_or(from, |colon| from.max(colon + 2));
        let item = value[from..].split([',', ']', '}']).next().unwrap_or_default();
        let margin = item.len() - item.trim_start().len();
        let item = item.trim();
        if !(before.is_empty() || before.ends_with(' ')) || item.contains('"') {
            continue;
        }
        let range = start + from + margin..start + from + margin + item.len();
        let place = start + hash..line.end();
        found.push(Repair::new(COMMENT, place, range, quoted(item)));
    }
}

/// The last quotation mark that opens a text, up to there.
pub(super) fn opening_quote(text: &str, at: usize) -> Option<usize> {
    let end = one(text, at).end;
    let opens = |&(at, _): &(usize, &str)| {
        let before = text[..at].trim_end_matches(' ');
        before.is_empty() || before.ends_with(['\n', '\r', ':', '-', '[', '{', ','])
    };
    text[..end].rmatch_indices(['"', '\'']).find(opens).map(|(at, _)| at)
}
