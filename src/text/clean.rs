//! Cleaning: what may stand in a text that is shown, and what becomes of the rest.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_segmentation::UnicodeSegmentation;

/// The most combining marks and joiners that one visible character may carry.
pub const MAX_COMBINING_MARKS: usize = 8;
/// The most code points that one visible character may consist of (emoji sequences need ten).
pub const MAX_CODE_POINTS: usize = 16;

/// Text in NFC that holds no control, direction or invisible character but the line end `\n`,
/// and no visible character of more than [`MAX_CODE_POINTS`] code points. Cheap to clone.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CleanText(Arc<str>);

/// What makes a text unfit to be shown as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// A C0 or C1 control character, or DEL.
    Control(char),
    /// A character that reorders the text around it (U+202A–202E, U+2066–2069).
    Direction(char),
    /// A character that shows nothing: U+200B, U+FEFF, tags, fillers.
    Invisible(char),
    /// One visible character made of too many code points.
    Overloaded,
}

impl CleanText {
    /// Makes `text` fit to be shown: composes it to NFC, turns every line end to `\n` and tabs to
    /// spaces, replaces controls and direction characters by U+FFFD, drops what is invisible, and
    /// cuts what is piled on a visible character beyond the limits.
    pub fn new(text: &str) -> Self {
        if unusual(text).next().is_none() {
            return Self(text.into());
        }
        if first_fault(text).is_none() && !text.contains(needs_mapping) {
            return match is_nfc(text) {
                true => Self(text.into()),
                false => Self::within_limits(&text.nfc().collect::<String>()),
            };
        }
        let mut cleaned = String::with_capacity(text.len());
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\r' if chars.peek() == Some(&'\n') => {}
                '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
                '\t' => cleaned.push(' '),
                '\u{AD}' => {}
                c => match fault_of(c) {
                    Some(Fault::Invisible(_)) => {}
                    Some(_) => cleaned.push(char::REPLACEMENT_CHARACTER),
                    None => cleaned.push(c),
                },
            }
        }
        Self::within_limits(&cleaned.nfc().collect::<String>())
    }

    /// The same, on one line: line ends become spaces.
    pub fn line(text: &str) -> Self {
        let cleaned = Self::new(text);
        match cleaned.contains('\n') {
            true => Self(cleaned.replace('\n', " ").into()),
            false => cleaned,
        }
    }

    fn within_limits(text: &str) -> Self {
        if !text.contains(may_pile) {
            return Self(text.into());
        }
        let mut cut: String = text.graphemes(true).flat_map(limited).collect();
        // What is left of a character may join what comes behind it: prefixes do, and syllables.
        while cut.graphemes(true).any(is_overloaded) {
            cut = cut.graphemes(true).flat_map(limited).collect();
        }
        Self(cut.into())
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a grapheme is beyond the limits.
fn is_overloaded(grapheme: &str) -> bool {
    grapheme.chars().count() > MAX_CODE_POINTS
        || grapheme.chars().filter(|&c| is_mark(c)).count() > MAX_COMBINING_MARKS
}

/// The first code points of a grapheme, up to the limits.
fn limited(grapheme: &str) -> impl Iterator<Item = char> {
    let mut marks = 0;
    grapheme.chars().take(MAX_CODE_POINTS).filter(move |&c| {
        marks += usize::from(is_mark(c));
        !is_mark(c) || marks <= MAX_COMBINING_MARKS
    })
}

/// Whether a character is one more sign on the one before it: without columns of its own.
fn is_mark(c: char) -> bool {
    is_combining_mark(c) || matches!(c, '\u{200C}' | '\u{200D}')
}

/// Whether a character could be one of many in a visible one: marks, joiners, parts of syllables,
/// skin tones, prefixes. Where in doubt, it could.
fn may_pile(c: char) -> bool {
    c >= '\u{300}' && !is_ordinary(c)
}

/// Whether a character may stand anywhere as it is: what French is written with, and its like.
/// None of these ever composes with the one before it.
fn is_ordinary(c: char) -> bool {
    matches!(c, ' '..='~' | '\n' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{2FF}')
        || matches!(c, '\u{2010}'..='\u{2027}' | '\u{202F}' | '€')
}

/// The characters of a text that are not ordinary, with their places. Most texts have none, so
/// that whole runs of ASCII are passed over.
fn unusual(text: &str) -> impl Iterator<Item = (usize, char)> {
    let is_plain = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n');
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            // Eight bytes at a time as far as they go.
            while let Some(eight) = text.as_bytes()[at..].first_chunk::<8>()
                && eight.iter().fold(true, |all, byte| all & is_plain(byte))
            {
                at += eight.len();
            }
            let rest = &text.as_bytes()[at..];
            at += rest.iter().position(|byte| !is_plain(byte)).unwrap_or(rest.len());
            // Letters of French with their accents: all that begins so is ordinary.
            if matches!(text.as_bytes().get(at), Some(0xC3..=0xCB)) {
                at += 2;
                continue;
            }
            let c = text[at..].chars().next()?;
            let place = at;
            at += c.len_utf8();
            if !is_ordinary(c) {
                return Some((place, c));
            }
        }
    })
}

fn needs_mapping(c: char) -> bool {
    matches!(c, '\t' | '\r' | '\u{85}' | '\u{AD}' | '\u{2028}' | '\u{2029}')
}

/// What is wrong with a character wherever it stands. Tabs and all line ends pass: they are mapped.
fn fault_of(c: char) -> Option<Fault> {
    match c {
        '\t' | '\n' | '\r' | '\u{85}' => None,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' => Some(Fault::Control(c)),
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Some(Fault::Direction(c)),
        c if is_invisible(c) => Some(Fault::Invisible(c)),
        _ => None,
    }
}

/// Whether a character shows nothing and does nothing that French, Arabic or emoji need: zero-width
/// spaces, fillers, tags.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}')
        || matches!(c, '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}' | '\u{3164}')
        || matches!(c, '\u{FFA0}' | '\u{FFF9}'..='\u{FFFC}' | '\u{FFFE}' | '\u{FFFF}')
        || matches!(c, '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}')
        || matches!(c, '\u{E0000}'..='\u{E007F}')
}

/// Finds the first thing in `text` that may not be shown, with its byte offset.
pub fn first_fault(text: &str) -> Option<(usize, Fault)> {
    faults(text, 1).pop()
}

/// Finds what in `text` may not be shown, with the byte offsets, at most `most` of it: first single
/// characters, then what is piled up.
pub fn faults(text: &str, most: usize) -> Vec<(usize, Fault)> {
    let mut piled = false;
    let mut found: Vec<(usize, Fault)> = unusual(text)
        .inspect(|&(_, c)| piled |= may_pile(c))
        .filter_map(|(at, c)| Some((at, fault_of(c)?)))
        .take(most)
        .collect();
    if piled && found.len() < most {
        let heaps = text.grapheme_indices(true).filter(|(_, grapheme)| is_overloaded(grapheme));
        found.extend(heaps.map(|(at, _)| (at, Fault::Overloaded)).take(most - found.len()));
    }
    found
}

impl Deref for CleanText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for CleanText {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Default for CleanText {
    fn default() -> Self {
        Self("".into())
    }
}

impl From<&str> for CleanText {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for CleanText {
    fn from(text: String) -> Self {
        Self::new(&text)
    }
}

impl fmt::Display for CleanText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for CleanText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl Serialize for CleanText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for CleanText {
    /// What comes from outside is cleaned.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self::new(&text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case::escape("a\u{1b}[31mb", "a\u{FFFD}[31mb")]
    #[case::c1("a\u{9b}b", "a\u{FFFD}b")]
    #[case::tab("a\tb", "a b")]
    #[case::line_ends("a\r\nb\rc\u{2028}d\u{85}e", "a\nb\nc\nd\ne")]
    #[case::bidi("a\u{202e}b", "a\u{FFFD}b")]
    #[case::zero_width("a\u{200b}b\u{feff}", "ab")]
    #[case::soft_hyphen("cou\u{ad}leur", "couleur")]
    #[case::decomposed("e\u{301}te\u{301}", "été")]
    #[case::family("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦")]
    #[case::arabic("مرحبا", "مرحبا")]
    fn a_text_is_cleaned(#[case] text: &str, #[case] cleaned: &str) {
        assert_eq!(CleanText::new(text).as_str(), cleaned);
    }

    /// However a text comes in and goes out, what attacks a terminal stays behind.
    #[test]
    fn every_way_in_cleans_and_every_way_out_is_clean() -> serde_json::Result<()> {
        let hostile = "e\u{301}\u{1b}[2J";
        let made = [
            CleanText::new(hostile),
            CleanText::line(hostile),
            CleanText::from(hostile),
            CleanText::from(hostile.to_owned()),
            serde_json::from_str(&serde_json::to_string(hostile)?)?,
        ];
        for text in made {
            let shown: &str = text.as_ref();
            assert_eq!(shown, "é\u{FFFD}[2J");
            assert_eq!(format!("{text:>7}|{text:?}"), "  é\u{FFFD}[2J|\"é\u{FFFD}[2J\"");
            assert_eq!(serde_json::to_string(&text)?, "\"é\u{FFFD}[2J\"");
        }
        Ok(())
    }

    #[rstest]
    #[case::as_it_is("Léa lit.", "Léa lit.")]
    #[case::line_ends("un\r\ndeux\ntrois\u{2029}", "un deux trois ")]
    fn a_line_has_no_line_end(#[case] text: &str, #[case] line: &str) {
        assert_eq!(CleanText::line(text).as_str(), line);
    }

    #[rstest]
    #[case::without_width("\u{200B}\u{FEFF}\u{2060}\u{2065}\u{206A}\u{206F}")]
    #[case::fillers("\u{115F}\u{1160}\u{3164}\u{FFA0}")]
    #[case::unseen_vowels("\u{17B4}\u{17B5}\u{180E}")]
    #[case::annotations("\u{FFF9}\u{FFFC}\u{FFFE}\u{FFFF}")]
    #[case::shorthand_and_music("\u{1BCA0}\u{1BCA3}\u{1D173}\u{1D17A}")]
    #[case::tags("\u{E0000}\u{E007F}")]
    fn what_shows_nothing_is_told_and_dropped(#[case] unseen: &str) {
        for unseen in unseen.chars() {
            let text = format!("été{unseen}!");
            assert_eq!(first_fault(&text), Some((5, Fault::Invisible(unseen))));
            assert_eq!(CleanText::new(&text).as_str(), "été!");
        }
    }

    #[test]
    fn no_more_faults_are_told_than_asked_for() {
        let heap = format!("e{}", "\u{316}".repeat(MAX_COMBINING_MARKS + 1));
        let text = format!("{heap}\u{1b}{heap}\u{202E}{heap}");
        let told = |most| faults(&text, most);
        let single = [
            (heap.len(), Fault::Control('\u{1b}')),
            (2 * heap.len() + 1, Fault::Direction('\u{202E}')),
        ];
        assert_eq!(told(1), single[..1]);
        assert_eq!(told(2), single);
        assert_eq!(told(3), [&single[..], &[(0, Fault::Overloaded)]].concat());
        assert_eq!(told(9).len(), 5);
    }

    #[test]
    fn piled_marks_are_cut() {
        let piled = format!("e{}", "\u{0316}".repeat(100_000));
        assert_eq!(CleanText::new(&piled).chars().count(), 1 + MAX_COMBINING_MARKS);
        assert_eq!(first_fault(&piled), Some((0, Fault::Overloaded)));
    }

    /// Whatever a visible character can be made of without end.
    #[rstest]
    #[case::joiners("e", "\u{200d}")]
    #[case::non_joiners("e", "\u{200c}")]
    #[case::syllables("\u{1100}", "\u{1161}")]
    #[case::skin_tones("👩", "🏽")]
    #[case::voicing("か", "\u{ff9e}")]
    #[case::prefixes("", "\u{600}")]
    #[case::beginnings("", "\u{1100}")]
    fn no_visible_character_is_without_end(#[case] first: &str, #[case] more: &str) {
        let piled = format!("{first}{}a", more.repeat(1_000)).repeat(3);
        assert_eq!(first_fault(&piled), Some((0, Fault::Overloaded)));
        let cleaned = CleanText::new(&piled);
        assert!(!cleaned.graphemes(true).any(is_overloaded), "{cleaned:?}");
    }

    proptest! {
        #[test]
        fn no_ordinary_character_is_part_of_another(
            text in prop::collection::vec(any::<char>().prop_filter("alone", |c| !may_pile(*c) && *c != '\r'), 0..20)
        ) {
            let text = String::from_iter(text);
            prop_assert!(text.graphemes(true).all(|grapheme| grapheme.chars().count() == 1));
        }

        #[test]
        fn what_is_clean_has_no_fault_and_stays_as_it_is(text in any::<String>()) {
            let cleaned = CleanText::new(&text);
            prop_assert_eq!(first_fault(&cleaned), None);
            prop_assert!(!cleaned.contains(needs_mapping));
            prop_assert_eq!(CleanText::new(&cleaned), cleaned);
        }

        #[test]
        fn what_is_ordinary_stays_as_it_is(c in any::<char>().prop_filter("ordinary", |c| is_ordinary(*c))) {
            prop_assert_eq!(fault_of(c), None);
            prop_assert!(!needs_mapping(c));
            let after_a_letter = format!("e{c}");
            prop_assert!(is_nfc(&after_a_letter));
        }
    }
}
