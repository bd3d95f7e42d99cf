//! Cutting French text into sentences.
//!
//! A line is a paragraph and is cut by itself, from left to right: at each run of stops, what
//! follows it says whether a sentence ends there, and after a lone point what stands before it too.
//! Time is linear in the text: nothing is looked at further than a fixed way, or more than a few
//! times.

mod abbreviations;
mod next;
mod point;

use std::ops::Range;

use next::Next;

/// What ends a line.
const LINE_ENDS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];
/// How long a parenthesis inside a sentence may be, in bytes, for its stops to end nothing.
const LONGEST_PARENTHESIS: usize = 600;

/// The sentences of a French text, as byte ranges of it, in order and without the spaces around
/// them. Every character but spaces lies in exactly one; a line end always ends one.
///
/// A sentence ends with stops and what closes with them (a quotation, a bracket, the mark of a
/// footnote) where a capital or a figure follows, unless a lone point belongs to a short form, an
/// initial or a number of a list; and with a lone point after a whole word where a word that opens
/// sentences follows in small letters. A quotation of several sentences is cut inside too; a colon,
/// a semicolon, and stops in a parenthesis inside a sentence end nothing, unless they close it and
/// a word that begins sentences follows with a capital.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut from) = (Vec::new(), 0);
    for line in text.split_inclusive(LINE_ENDS) {
        let mut cutter = Cutter::new(line);
        let mut start = 0;
        for end in std::iter::from_fn(|| cutter.next_end()) {
            push_trimmed(&mut found, line, start..end, from);
            start = end;
        }
        push_trimmed(&mut found, line, start..line.len(), from);
        from += line.len();
    }
    found
}

/// Adds a part of a line without the spaces around it; the line begins at `from`.
fn push_trimmed(found: &mut Vec<Range<usize>>, line: &str, part: Range<usize>, from: usize) {
    let text = &line[part.clone()];
    let start = part.start + text.len() - text.trim_start().len();
    let end = part.start + text.trim_end().len();
    if start < end {
        found.push(from + start..from + end);
    }
}

/// A line as it is being cut.
struct Cutter<'t> {
    line: &'t str,
    /// Where the next stop is looked for.
    at: usize,
    /// Where the present sentence begins.
    start: usize,
    /// Whether it holds a letter or figure so far.
    worded: bool,
    /// Where the parenthesis inside it ends.
    parenthesis: usize,
    /// Whether an odd number of typewriter quotes stands before.
    quoted: bool,
    /// Whether the parts of the line are numbered.
    numbered: bool,
}

/// A run of stops and what closes with it.
#[derive(Debug, Clone, Copy)]
struct Stops {
    start: usize,
    /// Where what closes with the run ends too.
    end: usize,
    /// Whether it is one point: that of a short form, perhaps.
    is_point: bool,
    /// Whether a quotation or a bracket closes with it.
    closes: bool,
}

impl<'t> Cutter<'t> {
    fn new(line: &'t str) -> Self {
        let (at, start, parenthesis) = (0, 0, 0);
        Self { line, at, start, worded: false, parenthesis, quoted: false, numbered: false }
    }

    /// Where the present sentence ends, if another one follows it in the line.
    fn next_end(&mut self) -> Option<usize> {
        while let Some(start) = self.next_stop() {
            let stops = self.stops(start);
            self.at = stops.end;
            if self.is_end(stops) {
                (self.start, self.worded) = (stops.end, false);
                return Some(stops.end);
            }
        }
        None
    }

    /// The place of the next stop, noting what stands before it.
    fn next_stop(&mut self) -> Option<usize> {
        let bytes = self.line.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                b'.' | b'!' | b'?' => return Some(self.at),
                b'"' => self.quoted = !self.quoted,
                b'(' if self.worded && self.at >= self.parenthesis => self.open_parenthesis(),
                // The stops of Unicode and most other signs begin with this byte.
                0xE2 if self.line[self.at..].starts_with(is_stop) => return Some(self.at),
                0xE2 => {}
                // From here on letters begin, but for a few signs.
                0xC3.. => self.worded = true,
                byte => self.worded |= byte.is_ascii_alphanumeric(),
            }
            self.at += 1;
        }
        None
    }

    /// Notes where the parenthesis ends that opens here, inside a sentence.
    fn open_parenthesis(&mut self) {
        let bytes = &self.line.as_bytes()[self.at..];
        let near = &bytes[..bytes.len().min(LONGEST_PARENTHESIS)];
        if let Some(length) = memchr::memchr(b')', near) {
            self.parenthesis = self.at + length;
        }
    }

    /// The run of stops that begins at `start`, with what closes with it.
    fn stops(&mut self, start: usize) -> Stops {
        let mut end = start;
        loop {
            let rest = &self.line[end..];
            let spaced = rest.trim_start();
            // « Quoi ? ! » is one run; an ellipsis after a space begins something.
            if rest.starts_with(is_stop) || (end > start && spaced.starts_with(['!', '?'])) {
                end += rest.len() - spaced.len();
                end += spaced.chars().next().map_or(0, char::len_utf8);
            } else {
                break;
            }
        }
        let is_point = &self.line[start..end] == ".";
        let closes = self.close(&mut end);
        Stops { start, end, is_point, closes }
    }

    /// Moves `end` behind what closes with a run of stops; whether a quotation or bracket does.
    fn close(&mut self, end: &mut usize) -> bool {
        let mut closes = false;
        while let Some(closing) = next::closing(&self.line[*end..], self.quoted) {
            *end += closing.length;
            self.quoted ^= closing.is_typewriter;
            if closing.is_typewriter && closing.is_spaced {
                break;
            }
            closes |= !closing.is_mark;
        }
        closes
    }

    fn is_end(&mut self, stops: Stops) -> bool {
        let (before, after) = (&self.line[..stops.start], &self.line[stops.end..]);
        let is_inside = stops.start < self.parenthesis;
        if !self.worded
            || (is_inside && stops.end <= self.parenthesis)
            || (stops.closes && before.ends_with(['(', '[']))
            || !after.starts_with(|c: char| c.is_whitespace() || c == '—')
        {
            return false;
        }
        match Next::of(after) {
            next if is_inside && !next.is_beginning() => false,
            Next::Nothing => false,
            Next::Small => stops.is_point && next::opens_small(after) && self.ends_a_word(stops),
            next => !stops.is_point || self.point_ends(stops, next),
        }
    }
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‼' | '‽' | '⁇' | '⁈' | '⁉')
}

#[cfg(test)]
mod tests;
