//! Comparing texts as a reader would: spaces, apostrophes, quotes and dashes of any make are one.

use std::borrow::Cow;
use std::ops::Range;
use std::str::CharIndices;

use memchr::memmem;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A text with its typography folded, that knows which place each of its bytes came from.
#[derive(Debug, Clone)]
pub struct Folded {
    text: String,
    /// For each byte of `text`, where the character that it came from begins and ends.
    origin: Vec<(usize, usize)>,
}

impl Folded {
    /// Folds `text` as [`fold_typography`] does, keeping the places. The text must be in NFC.
    pub fn new(text: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            origin: Vec::with_capacity(text.len()),
        };
        for (at, c) in Folding::new(text) {
            let length = text[at..].chars().next().map_or(0, char::len_utf8);
            folded.push(c, (at, at + length));
        }
        folded
    }

    /// Folds `text` for searching: case and accents aside too. The text must be in NFC.
    pub fn loose(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), origin: Vec::new() };
        for (at, c) in text.char_indices() {
            let place = (at, at + c.len_utf8());
            let base = std::iter::once(c).nfd().filter(|c| !is_combining_mark(*c));
            for c in base.filter_map(folded_char).flat_map(char::to_lowercase) {
                match c {
                    'œ' => folded.push_str("oe", place),
                    'æ' => folded.push_str("ae", place),
                    c => folded.push(c, place),
                }
            }
        }
        folded
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where the character begins in the original that the byte `at` of the folded text came from.
    pub fn origin_of(&self, at: usize) -> usize {
        self.origin[at].0
    }

    fn push_str(&mut self, text: &str, place: (usize, usize)) {
        self.text.push_str(text);
        self.origin.resize(self.text.len(), place);
    }

    fn push(&mut self, c: char, place: (usize, usize)) {
        self.text.push(c);
        self.origin.resize(self.text.len(), place);
    }

    /// Every place in the original where `needle`, folded already, stands; they do not overlap.
    pub fn find_all<'a>(&'a self, needle: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        // Both are UTF-8, so that what is found begins and ends with a character.
        let starts = memmem::find_iter(self.text.as_bytes(), needle).filter(|_| !needle.is_empty());
        starts.map(|at| self.origin[at].0..self.origin[at + needle.len() - 1].1)
    }
}

/// Folds what typography varies: NFC, any space or run of them to one space (none at the ends),
/// every apostrophe to `'`, every double quotation mark to `"` without the spaces inside it, no space
/// before `: ; ! ?`, every dash and minus to `-`; what is invisible goes. Case and accents stay.
pub fn fold_typography(text: &str) -> Cow<'_, str> {
    if is_folded(text) {
        return Cow::Borrowed(text);
    }
    let fold = |text: &str| {
        let mut folded = String::with_capacity(text.len());
        folded.extend(Folding::new(text).map(|(_, c)| c));
        Cow::Owned(folded)
    };
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => fold(text),
        IsNormalized::No | IsNormalized::Maybe => fold(&text.nfc().collect::<String>()),
    }
}

/// Whether a text surely stays as it is: letters of ASCII and Latin 1, single spaces between words.
fn is_folded(text: &str) -> bool {
    let mut space = true;
    let stays = text.bytes().all(|byte| {
        let before = std::mem::replace(&mut space, byte == b' ');
        match byte {
            b' ' | b':' | b';' | b'!' | b'?' => !before,
            b'`' => false,
            // U+00C0 to U+00FF.
            b'!'..=b'~' | 0xC3 | 0x80..=0xBF => true,
            _ => false,
        }
    });
    stays && !space
}

/// Whether two texts in NFC are the same but for what [`fold_typography`] folds.
pub fn same_typography(one: &str, other: &str) -> bool {
    let folded = |text| Folding::new(text).map(|(_, c)| c);
    one == other || folded(one).eq(folded(other))
}

/// The folded characters of a text, each with the place that it came from.
struct Folding<'t> {
    chars: CharIndices<'t>,
    /// What comes next, where a space came before it.
    held: Option<(usize, char)>,
    begun: bool,
    /// Whether a quotation has just been opened: the spaces there go.
    opened: bool,
}

impl<'t> Folding<'t> {
    fn new(text: &'t str) -> Self {
        Self { chars: text.char_indices(), held: None, begun: false, opened: false }
    }
}

impl Iterator for Folding<'_> {
    type Item = (usize, char);

    fn next(&mut self) -> Option<(usize, char)> {
        if let Some(held) = self.held.take() {
            return Some(held);
        }
        let mut space = None;
        for (at, c) in self.chars.by_ref() {
            match folded_char(c) {
                None => {}
                Some(' ') if self.opened || !self.begun => {}
                Some(' ') => space = space.or(Some(at)),
                Some(folded) => {
                    self.begun = true;
                    self.opened = c == '«';
                    let closes = matches!(c, '»' | ':' | ';' | '!' | '?');
                    return match space.filter(|_| !closes) {
                        Some(space) => {
                            self.held = Some((at, folded));
                            Some((space, ' '))
                        }
                        None => Some((at, folded)),
                    };
                }
            }
        }
        None
    }
}

/// Whether a character shows nothing by itself: joiners, marks of direction, variants.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
        || matches!(c, '\u{34F}' | '\u{61C}' | '\u{FE00}'..='\u{FE0F}')
}

fn folded_char(c: char) -> Option<char> {
    Some(match c {
        ' '..='~' if c != '`' => c,
        '’' | '‘' | 'ʼ' | '‛' | '′' | '`' | '´' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        c if is_unseen(c) => return None,
        c if c.is_whitespace() => ' ',
        c => c,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("l’été", "l'été")]
    #[case("  11\u{202f}000\u{a0}soldats ", "11 000 soldats")]
    #[case("« oui »", "\"oui\"")]
    #[case("Ah bon ? Oui !", "Ah bon? Oui!")]
    #[case("après–midi", "après-midi")]
    #[case::keyboards("l`été, l´hiver", "l'été, l'hiver")]
    #[case::unseen("cou\u{ad}leur\u{200b} ✏\u{fe0f}, a\u{34f}b", "couleur ✏, ab")]
    #[case("e\u{301}te", "éte")]
    fn typography_is_folded(#[case] text: &str, #[case] folded: &str) {
        assert_eq!(fold_typography(text), folded);
        assert!(same_typography(&text.nfc().collect::<String>(), folded));
        assert!(!same_typography(folded, &format!("{folded}e")));
    }

    #[rstest]
    #[case("Il dit : non ! Ah", false)]
    #[case("Il dit: non! Ah, bon?", true)]
    #[case("été", true)]
    #[case(" été", false)]
    #[case("à la  carte", false)]
    #[case("l’été", false)]
    fn only_what_changes_is_copied(#[case] text: &str, #[case] stays: bool) {
        assert_eq!(matches!(fold_typography(text), Cow::Borrowed(_)), stays);
    }

    proptest! {
        #[test]
        fn what_surely_stays_does(text in "[a-zé0 :!'`«»’\n]{0,8}") {
            prop_assert!(!is_folded(&text) || Folding::new(&text).map(|(_, c)| c).eq(text.chars()));
        }
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
        let places: Vec<_> = Folded::new(text).find_all("l'été").collect();
        assert_eq!(&text[places[0].clone()], "l’été");
        let folded = Folded::new(text);
        let at = folded.as_str().find("Oui").map(|at| folded.origin_of(at));
        assert_eq!(at, text.find("Oui"));
    }
}
