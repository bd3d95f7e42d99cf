//! Mistakes inside a line: signs that YAML reads its own way in a value, and what parts it from its
//! name.

use std::ops::Range;

use super::super::suggested::quoted;
use super::sheet::{Line, Sheet, colons, is_known, is_meant};
use super::{Repair, one};

/// What stands for a colon and is none.
const NO_COLONS: [char; 6] = ['=', ';', '\u{FF1A}', '\u{2236}', '\u{A789}', '\u{FE55}'];

/// Signs that begin no text.
const SIGNS: [char; 13] = ['&', '*', '!', '%', '@', '`', '|', '>', ',', ']', '}', '?', ':'];

/// Curly quotation marks, which YAML takes for letters, with those that close them.
const CURLY: [(char, char); 4] = [('“', '”'), ('„', '“'), ('‘', '’'), ('”', '”')];

/// A part of a line with its place in the text.
#[derive(Debug, Clone, Copy)]
struct Piece<'t> {
    start: usize,
    text: &'t str,
}

impl<'t> Piece<'t> {
    fn range(self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// A part of it without the spaces around.
    fn part(self, range: Range<usize>) -> Piece<'t> {
        let text = &self.text[range.clone()];
        let before = text.len() - text.trim_start().len();
        Piece { start: self.start + range.start + before, text: text.trim() }
    }
}

/// The value of a line.
fn value<'t>(line: &Line<'t>) -> Piece<'t> {
    Piece { start: line.start + line.value_start(), text: line.value() }
}

/// The value as YAML should have it, where the line's first word is no field's name.
fn text<'t>(line: &Line<'t>) -> Piece<'t> {
    match line.field() {
        Some(field) if is_meant(field.name) => value(line),
        // « - Attention : danger : eau » is a sentence.
        Some(_) if line.has_dash() => {
            Piece { start: line.start + line.content, text: &line.text[line.content..] }
        }
        _ => value(line),
    }
}

/// The texts of a value: itself, or those of a list or mapping in brackets.
fn texts<'t>(line: &Line<'t>) -> Vec<Piece<'t>> {
    let whole = text(line);
    let is_list = whole.text.starts_with(['[', '{']) && whole.text.ends_with([']', '}']);
    if !is_list || whole.text.len() < 2 {
        return vec![whole];
    }
    let inside = whole.part(1..whole.text.len() - 1);
    let items = items(inside.text).into_iter().map(|range| inside.part(range));
    items.map(|item| without_name(item)).collect()
}

/// The text of an item of a mapping, without the name of its field.
fn without_name(item: Piece<'_>) -> Piece<'_> {
    let colon = colons(item.text).next();
    match colon.filter(|colon| is_known(item.text[..*colon].trim())) {
        Some(colon) => item.part(colon + 1..item.text.len()),
        None => item,
    }
}

/// Cuts what stands in brackets at its commas.
fn items(text: &str) -> Vec<Range<usize>> {
    let (mut items, mut from, mut deep, mut quote) = (Vec::new(), 0, 0_usize, None);
    for (at, c) in text.char_indices() {
        let begins = text[from..at].trim().is_empty();
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') if begins => quote = Some(c),
            (None, '[' | '{') => deep += 1,
            (None, ']' | '}') => deep = deep.saturating_sub(1),
            (None, ',') if deep == 0 => {
                items.push(from..at);
                from = at + 1;
            }
            _ => {}
        }
    }
    items.push(from..text.len());
    items
}

/// A name parted from its value by another sign than a colon with a space after it.
pub(super) fn separator(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    let rest = &line.text[line.content..];
    let letters = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    let name = rest.len() - rest.trim_start_matches(letters).len();
    let spaced = &rest[name..];
    let sign = spaced.trim_start();
    let Some(first) = sign.chars().next().filter(|_| name > 0) else { return };
    let space = spaced.len() - sign.len();
    let behind = &sign[first.len_utf8()..];
    let cause = match first {
        ':' if space == 0 && behind.starts_with(['\u{A0}', '\u{202F}']) => "colon-no-break",
        ':' if space == 0 && !behind.is_empty() && !behind.starts_with(' ') => "colon-space",
        '=' => "equals",
        c if NO_COLONS.contains(&c) => "other-colon",
        _ => return,
    };
    if !is_meant(&rest[..name]) {
        return;
    }
    let start = line.start + line.content + name;
    let sign_at = start + space;
    let end = line.end() - behind.trim_start().len();
    let by = if end == line.end() { ":" } else { ": " };
    found.push(Repair::new(cause, one(sheet.text, sign_at), start..end, by.to_owned()));
}

/// The name of a field with no colon behind it.
pub(super) fn no_colon(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    let rest = &line.text[line.content..];
    let name = rest.split(' ').next().unwrap_or_default();
    let is_name = name.chars().all(|c| c.is_alphabetic() || matches!(c, '_' | '-'));
    // « de », « et » and « un » are words before they are languages.
    let is_field = name == "id" || name.len() > 2 && is_meant(name);
    if line.field().is_none() && is_name && is_field {
        let start = line.start + line.content;
        let end = start + name.len();
        found.push(Repair::new("no-colon", start..end, end..end, ":".to_owned()));
    }
}

/// Two fields on one line.
pub(super) fn two_fields(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    if line.known().is_none() {
        return;
    }
    let value = value(line);
    for colon in colons(value.text) {
        let before = &value.text[..colon];
        let Some(space) = before.rfind([' ', '\t']) else { continue };
        let name = &before[space + 1..];
        if name.len() > 2 && is_known(name) {
            let start = value.start + space;
            let from = start - before[..space].len() + before[..space].trim_end().len();
            let by = format!("\n{}", " ".repeat(line.content));
            let place = start + 1..start + 1 + name.len() + 1;
            let mut repair = Repair::new("two-fields", place, from..start + 1, by);
            repair.mate = line.field().map(|field| (format!("{}:", field.name), line.start));
            found.push(repair);
            return;
        }
    }
}

/// A value that begins with a dash and a space, as a dialogue does.
pub(super) fn dialogue(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    for text in texts(line) {
        let is_item = text.start == line.start + line.content;
        if text.text.starts_with("- ") && (!is_item || line.field().is_none()) {
            let sign = one(sheet.text, text.start);
            found.push(Repair::new("dialogue", sign, text.range(), quoted(text.text)));
        }
    }
}

/// A quotation mark more behind the one that closes a text.
pub(super) fn quote_too_many(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    for text in texts(&sheet.lines[at]) {
        let Some(open) = text.text.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            continue;
        };
        let behind = closing(text.text, open).map(|end| &text.text[end + 1..]).unwrap_or_default();
        if behind.len() == 1 && behind.ends_with(['"', '\'']) {
            let end = text.range().end;
            let repair = Repair::new("quote-too-many", end - 1..end, end - 1..end, String::new());
            found.push(repair);
        }
    }
}

/// A text in quotation marks that one inside it ends too early, or that another kind closes.
pub(super) fn inside_quotes(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    for text in texts(&sheet.lines[at]) {
        let Some(open) = text.text.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            continue;
        };
        let Some(end) = closing(text.text, open) else { continue };
        let behind = &text.text[end + 1..];
        if behind.trim_start().is_empty() || behind.trim_start().starts_with('#') {
            continue;
        }
        let closes = text.text.len() > 1 && text.text.ends_with(open);
        let whole = behind.len() > 1 || !closes;
        let inside = if closes && whole { &text.text[1..text.text.len() - 1] } else { text.text };
        let (inside, cause) = if open == '"' {
            (inside.replace("\\\"", "\""), "quote-inside")
        } else if behind.starts_with(char::is_alphabetic) {
            (inside.replace("''", "'"), "apostrophe-inside")
        } else {
            (inside.replace("''", "'"), "quote-inside")
        };
        let place = one(sheet.text, text.start + end);
        found.push(Repair::new(cause, place, text.range(), quoted(&inside)));
    }
}

/// Where a quotation mark of that kind closes a text that begins with one.
pub(super) fn closing(text: &str, open: char) -> Option<usize> {
    let mut signs = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = signs.next() {
        match c {
            '\\' if open == '"' => _ = signs.next(),
            c if c == open => match signs.peek() {
                Some((_, '\'')) if open == '\'' => _ = signs.next(),
                _ => return Some(at),
            },
            _ => {}
        }
    }
    None
}

/// A backslash in double quotes that begins no escape.
pub(super) fn escape(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    for text in texts(&sheet.lines[at]) {
        if !text.text.starts_with('"') {
            continue;
        }
        let known = |c: char| "0abtnvfre \"/\\N_LPxuU".contains(c);
        let mut signs = text.text.char_indices();
        while let Some((at, c)) = signs.next() {
            if c == '\\' && signs.next().is_none_or(|(_, next)| !known(next)) {
                let by = text.text.replace('\\', "\\\\").replace("\\\\\"", "\\\"");
                let place = one(sheet.text, text.start + at);
                found.push(Repair::new("backslash", place, text.range(), by));
                break;
            }
        }
    }
}

/// A text in curly quotation marks, which do not keep YAML from reading it.
pub(super) fn curly(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    for text in texts(&sheet.lines[at]) {
        for (open, close) in CURLY {
            if let Some(rest) = text.text.strip_prefix(open) {
                let inside = rest.strip_suffix(close).or_else(|| rest.strip_suffix(['"', '”']));
                let by = quoted(inside.unwrap_or(text.text));
                let place = one(sheet.text, text.start);
                found.push(Repair::new("curly", place, text.range(), by));
            }
        }
    }
}

/// An unquoted colon in a text.
pub(super) fn colon(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    for text in texts(&sheet.lines[at]) {
        if text.text.starts_with(['"', '\'', '[', '{', '|', '>', '&', '*', '!']) {
            continue;
        }
        if let Some(colon) = colons(text.text).next() {
            let place = one(sheet.text, text.start + colon);
            found.push(Repair::new("colon", place, text.range(), quoted(text.text)));
        }
    }
}

/// A text with gaps among fields in braces, whose own braces YAML takes for theirs.
pub(super) fn gaps(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    const FIELD: &str = "text:";
    let line = &sheet.lines[at];
    let Some(field) = line.text.find(FIELD) else { return };
    let rest = &line.text[field + FIELD.len()..];
    let value = rest.trim_start();
    let (Some(gap), Some(last)) = (value.find("{{"), value.rfind("}}")) else { return };
    if value.starts_with(['"', '\'']) {
        return;
    }
    let start = line.start + field + FIELD.len() + rest.len() - value.len();
    // It ends before another field, or before the brace that closes them.
    let ends = value.match_indices([',', '}']).map(|(end, _)| end).filter(|end| *end > last);
    for end in ends {
        let text = value[..end].trim_end();
        let place = one(sheet.text, start + gap);
        found.push(Repair::new("braces", place, start..start + text.len(), quoted(text)));
    }
}

/// A sign that YAML reads its own way at the start of a text.
pub(super) fn sign(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    let whole = text(line);
    let closed = [('[', ']'), ('{', '}')].into_iter().any(|(open, close)| {
        let end = whole.text.rfind(close);
        whole.text.starts_with(open) && end.is_some_and(|end| end + 1 < whole.text.len())
    });
    let pieces = if closed { vec![whole] } else { texts(line) };
    for text in pieces {
        let begins = text.text.starts_with(SIGNS) && text.text.len() > 1;
        if closed || begins {
            let place = one(sheet.text, text.start);
            found.push(Repair::new("sign", place, text.range(), quoted(text.text)));
        }
    }
}
