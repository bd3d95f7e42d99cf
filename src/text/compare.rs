//! Comparing texts as a reader would: spaces, apostrophes, quotes and dashes of any make are one.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text with its typography folded, that knows which place each of its bytes came from.
#[derive(Debug, Clone)]
pub struct Folded {
    text: String,
    /// For each byte of `text`, and for its end, the byte offset in the original.
    origin: Vec<usize>,
}

impl Folded {
    /// Folds `text` as [`fold_typography`] does, keeping the places. The text must be in NFC.
    pub fn new(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), origin: Vec::new() };
        let (mut end, mut opened) = (0, false);
        for (at, c) in text.char_indices() {
            end = at + c.len_utf8();
            match folded_char(c) {
                None => {}
                Some(' ') if opened || folded.text.is_empty() || folded.text.ends_with(' ') => {}
                Some(folded_c) => {
                    if matches!(c, '»' | ':' | ';' | '!' | '?') && folded.text.ends_with(' ') {
                        folded.pop();
                    }
                    folded.push(folded_c, at);
                }
            }
            opened = c == '«' || (opened && c.is_whitespace());
        }
        if folded.text.ends_with(' ') {
            end = folded.pop().unwrap_or(end);
        }
        folded.origin.push(end);
        folded
    }

    /// Folds `text` for searching: case and accents aside too. The text must be in NFC.
    pub fn loose(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), origin: Vec::new() };
        for (at, c) in text.char_indices() {
            let base = std::iter::once(c).nfd().filter(|c| !is_combining_mark(*c));
            for c in base.filter_map(folded_char).flat_map(char::to_lowercase) {
                match c {
                    'œ' => folded.push_str("oe", at),
                    'æ' => folded.push_str("ae", at),
                    c => folded.push(c, at),
                }
            }
        }
        folded.origin.push(text.len());
        folded
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    fn push_str(&mut self, text: &str, at: usize) {
        self.text.push_str(text);
        self.origin.resize(self.text.len(), at);
    }

    fn push(&mut self, c: char, at: usize) {
        self.text.push(c);
        self.origin.resize(self.text.len(), at);
    }

    /// Takes back the last character, a single byte.
    fn pop(&mut self) -> Option<usize> {
        self.text.pop();
        self.origin.pop()
    }

    /// Every place in the original where `needle`, folded already, stands; they do not overlap.
    pub fn find_all<'a>(&'a self, needle: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let starts = self.text.match_indices(needle).filter(|_| !needle.is_empty());
        starts.map(|(at, found)| self.origin[at]..self.origin[at + found.len()])
    }
}

/// Folds what typography varies: NFC, any space or run of them to one space (none at the ends),
/// every apostrophe to `'`, every double quotation mark to `"` without the spaces inside it, no space
/// before `: ; ! ?`, every dash and minus to `-`; what is invisible goes. Case and accents stay.
pub fn fold_typography(text: &str) -> String {
    Folded::new(&text.nfc().collect::<String>()).text
}

fn folded_char(c: char) -> Option<char> {
    Some(match c {
        '’' | '‘' | 'ʼ' | '‛' | '′' | '`' | '´' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' => return None,
        c if c.is_whitespace() => ' ',
        c => c,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("l’été", "l'été")]
    #[case("  11\u{202f}000\u{a0}soldats ", "11 000 soldats")]
    #[case("« oui »", "\"oui\"")]
    #[case("Ah bon ? Oui !", "Ah bon? Oui!")]
    #[case("après–midi", "après-midi")]
    #[case("e\u{301}te", "éte")]
    fn typography_is_folded(#[case] text: &str, #[case] folded: &str) {
        assert_eq!(fold_typography(text), folded);
    }

    #[test]
    fn a_search_is_blind_to_case_and_accents() {
        let text = "Sœur Élodie était là";
        let found = |needle| {
            let needle = Folded::loose(needle);
            Folded::loose(text).find_all(needle.as_str()).map(|r| &text[r]).collect::<Vec<_>>()
        };
        assert_eq!(found("soeur"), ["Sœur"]);
        assert_eq!(found("ET"), ["ét"]);
    }

    #[test]
    fn a_find_gives_the_place_in_the_original() {
        let text = "Il dit :\u{a0}l’été\u{a0}!  Oui.";
        let places: Vec<_> = Folded::new(text).find_all("l'été!").collect();
        assert_eq!(&text[places[0].clone()], "l’été\u{a0}!");
    }
}
