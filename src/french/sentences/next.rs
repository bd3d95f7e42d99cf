//! What stands after a run of stops: signs that close with it, and then how the next words begin.

use super::abbreviations::{is_beginning, is_opening, is_particle};
use super::is_stop;

/// How many signs are passed over in search of the next letter.
const MOST_SIGNS: usize = 24;
/// How many characters of a word are looked at.
const LONGEST_WORD: usize = 16;

/// A sign that closes with a run of stops.
#[derive(Debug, Clone, Copy)]
pub(super) struct Closing {
    /// With the spaces before it, in bytes.
    pub(super) length: usize,
    /// Whether it is a `"`.
    pub(super) is_typewriter: bool,
    /// Whether spaces stand before it.
    pub(super) is_spaced: bool,
    /// Whether it is the mark of a footnote.
    pub(super) is_mark: bool,
}

/// The sign at the beginning of `rest` that closes with the stops before. A `"` with a space before
/// it does only where a quotation is open.
pub(super) fn closing(rest: &str, quoted: bool) -> Option<Closing> {
    let sign = rest.trim_start();
    let is_spaced = sign.len() < rest.len();
    let first = sign.chars().next()?;
    let after = &sign[first.len_utf8()..];
    let mark = mark_length(sign);
    let closes = match first {
        '»' | '›' | '”' | ')' | ']' | '}' => true,
        '"' => !is_spaced || (quoted && is_over(after)),
        '’' | '\'' | '“' => !is_spaced && is_over(after),
        _ => mark.is_some_and(|_| !is_spaced || first == '['),
    };
    let length = rest.len() - sign.len() + mark.unwrap_or(first.len_utf8());
    let is_typewriter = first == '"';
    closes.then_some(Closing { length, is_typewriter, is_spaced, is_mark: mark.is_some() })
}

/// Whether no word goes on here.
fn is_over(after: &str) -> bool {
    !after.starts_with(char::is_alphanumeric)
}

/// The length of the mark of a footnote: `[12]`, `²`, `*`.
fn mark_length(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    match first {
        '[' => {
            let figures = text[1..].bytes().take(4).take_while(u8::is_ascii_digit).count();
            let closes = text[1 + figures..].starts_with(']');
            (figures > 0 && closes).then_some(figures + 2)
        }
        '*' | '†' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' => Some(first.len_utf8()),
        _ => None,
    }
}

/// How what follows begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next<'t> {
    /// Nothing more to read in this line, or a sign that goes on with what stands before.
    Nothing,
    /// A small letter.
    Small,
    /// A figure.
    Figure,
    /// A capital, or a letter without case: the text from there on.
    Capital(&'t str),
}

impl<'t> Next<'t> {
    /// How `after` begins, spaces and opening signs aside.
    pub(super) fn of(after: &'t str) -> Self {
        let mut rest = after;
        for _ in 0..MOST_SIGNS {
            rest = without_omission(rest.trim_start());
            let Some(c) = rest.chars().next() else { break };
            match c {
                _ if c.is_numeric() => return Self::Figure,
                _ if c.is_alphabetic() => return Self::of_letter(rest),
                '@' | '#' => return Self::Capital(rest),
                ',' | ';' | ':' | '/' | '=' | '%' | '|' | ')' | ']' | '}' | '»' | '›' | '”' => {
                    break;
                }
                _ => rest = &rest[c.len_utf8()..],
            }
        }
        Self::Nothing
    }

    /// A small letter before a capital, as in « iPhone », is a capital.
    fn of_letter(rest: &'t str) -> Self {
        let mut letters = rest.chars();
        let is_small = letters.next().is_some_and(char::is_lowercase);
        match is_small && !letters.next().is_some_and(char::is_uppercase) {
            true => Self::Small,
            false => Self::Capital(rest),
        }
    }

    /// Whether it is a figure or a Roman numeral.
    pub(super) fn is_number(self) -> bool {
        match self {
            Self::Figure => true,
            Self::Capital(rest) => is_roman(first_word(rest)),
            Self::Nothing | Self::Small => false,
        }
    }

    /// Whether it is a word that begins sentences, and here no part of a name.
    pub(super) fn is_beginning(self) -> bool {
        let Self::Capital(rest) = self else { return false };
        let word = first_word(rest);
        let after = &rest[word.len()..];
        is_beginning(word) && !after.starts_with('.') && (!is_particle(word) || !is_name(after))
    }
}

/// Whether `after` begins with a word that opens sentences, be it in small letters.
pub(super) fn opens_small(after: &str) -> bool {
    is_opening(first_word(after.trim_start()))
}

/// Whether a name goes on after its particle: with a capital.
fn is_name(after: &str) -> bool {
    after.trim_start().chars().next().is_none_or(|c| c.is_uppercase() || is_stop(c))
}

/// A text without the `(…)` or `[...]` at its beginning.
fn without_omission(text: &str) -> &str {
    let inner = text.strip_prefix(['(', '[']).unwrap_or_default();
    let inner = inner.strip_prefix('…').or_else(|| inner.strip_prefix("..."));
    inner.and_then(|inner| inner.strip_prefix([')', ']'])).unwrap_or(text)
}

/// The word at the beginning, with the apostrophe that elides it.
fn first_word(text: &str) -> &str {
    let mut word = text.char_indices().take(LONGEST_WORD).skip_while(|(_, c)| c.is_alphabetic());
    match word.next() {
        Some((at, c @ ('’' | '\''))) => &text[..at + c.len_utf8()],
        Some((at, _)) => &text[..at],
        None => text.char_indices().nth(LONGEST_WORD).map_or(text, |(at, _)| &text[..at]),
    }
}

/// Whether a word is a Roman numeral as chapters and volumes have: up to LXXXIX, no lone L.
pub(super) fn is_roman(word: &str) -> bool {
    let numeral = word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L'));
    numeral && !word.is_empty() && word.len() < 9 && word != "L"
}
