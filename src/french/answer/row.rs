//! An answer as a row of tokens, with what stands in front of it and the capitals of its names.

use super::Known;
use super::align::Expected;
use super::front::{self, Front, front};
use super::token::{self, Token};
use crate::french::lexicon;

/// An answer as tokens.
pub(super) struct Row {
    pub(super) tokens: Vec<Token>,
    /// For each token, the parts of a word that need their capital; none in what was typed.
    pub(super) names: Vec<u32>,
    pub(super) front: Front,
    /// It is what was typed: mistakes are read as what they can only be.
    pub(super) forgiving: bool,
}

impl Row {
    pub(super) fn expected(text: &str, known: &Known<'_>) -> Self {
        let tokens = token::tokens(text, false);
        let names = (0..tokens.len()).map(|at| names(&tokens, at, known)).collect();
        let front = front(&tokens, false);
        Self { tokens, names, front, forgiving: false }
    }

    /// `has_value`: a value is expected, so that misspelt ones are read.
    pub(super) fn typed(text: &str, has_value: bool) -> Self {
        let tokens = token::tokens(text, has_value);
        let (names, front) = (vec![0; tokens.len()], front(&tokens, true));
        Self { tokens, names, front, forgiving: true }
    }

    pub(super) fn has_value(&self) -> bool {
        self.tokens.iter().any(|token| token.value().is_some())
    }

    /// The row from a place on, as what is expected.
    pub(super) fn from(&self, start: usize) -> Expected<'_> {
        let before = start.checked_sub(1).map_or("", |before| self.tokens[before].lower());
        Expected {
            tokens: &self.tokens[start..],
            names: &self.names[start..],
            behind_article: front::is_article(before),
        }
    }

    /// Whether one word is all that stands behind the front.
    pub(super) fn is_one_word(&self) -> bool {
        let mut tokens = self.tokens[self.front.length..].iter().filter(|token| !token.is_comma());
        tokens.next().is_some_and(|first| first.word().is_some()) && tokens.next().is_none()
    }

    pub(super) fn is_in_capitals(&self) -> bool {
        let mut words = self.tokens.iter().filter_map(Token::word);
        words.clone().any(|word| word.capitals.all)
            && words.all(|word| word.capitals.all || word.letters.len() < 2)
    }
}

/// The parts of a word that need their capital: those of a name, which neither the beginning of a
/// sentence nor an article explains.
fn names(tokens: &[Token], at: usize, known: &Known<'_>) -> u32 {
    let Some(word) = tokens[at].word() else { return 0 };
    let begins = at == 0 || word.begins_sentence;
    if word.capitals.parts == 0 {
        return 0;
    }
    let is_name = || lexicon::is_name(&word.letters) || (known.is_name)(&word.letters);
    let is_common = lexicon::is_word(&word.letters) && !is_name();
    let is_small_word = front::is_article(&word.lower) || word.letters.len() < 2;
    match begins && (is_common || is_small_word) && !word.capitals.all {
        true => word.capitals.parts & !1,
        false => word.capitals.parts,
    }
}
