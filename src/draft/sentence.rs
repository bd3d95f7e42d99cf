//! The text as drafts look at it: sentences with their tokens and what is quoted in them.

use std::ops::Range;

use memchr::memmem;

use super::article::ends_sentence;
use super::token::{Kind, Token, tokens};
use crate::french;

/// A sentence of the passage.
#[derive(Debug)]
pub(super) struct Sentence<'t> {
    pub(super) place: Range<usize>,
    pub(super) paragraph: usize,
    pub(super) tokens: Vec<Token<'t>>,
    /// The tokens between « and », the signs left out.
    pub(super) quotes: Vec<Range<usize>>,
    /// Whether it is a whole sentence of prose that stands but once, and whose signs close: only
    /// then is anything drafted from it.
    pub(super) is_fit: bool,
}

/// Sentences with fewer words or more are not drafted from.
const WORDS: Range<usize> = 4..75;
/// No more sentences are drafted from: a text to be read in class is far shorter.
const MOST_SENTENCES: usize = 400;
/// What stands behind so many tokens of a sentence is not looked at: it is unfit by then.
const MOST_TOKENS: usize = 250;

/// The sentences of a passage, one paragraph a line.
pub(super) fn read(passage: &str) -> Vec<Sentence<'_>> {
    let places = french::sentences(passage);
    let sentence = |place: &Range<usize>| {
        let tokens = tokens(passage, place.clone(), MOST_TOKENS);
        let text = &passage[place.clone()];
        let words = tokens.iter().filter(|token| token.is_word()).count();
        let quotes = quotes(&tokens);
        let is_fit = quotes.is_some()
            && WORDS.contains(&words)
            && ends_sentence(text)
            && !text.ends_with(['?', '!'])
            && brackets_close(&tokens)
            && memmem::find_iter(passage.as_bytes(), text).nth(1).is_none();
        let paragraph = passage[..place.start].matches('\n').count();
        Sentence {
            place: place.clone(),
            paragraph,
            quotes: quotes.unwrap_or_default(),
            tokens,
            is_fit,
        }
    };
    with_whole_quotes(passage, &places).iter().take(MOST_SENTENCES).map(sentence).collect()
}

/// The sentences, those of one quotation joined: « « Non. Je reste », dit-elle. » is one.
fn with_whole_quotes(passage: &str, places: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    // How many more « than » the last of them has.
    let mut open = 0;
    for place in places {
        match joined.last_mut() {
            Some(last) if open > 0 && !passage[last.end..place.start].contains('\n') => {
                last.end = place.end;
            }
            _ => {
                open = 0;
                joined.push(place.clone());
            }
        }
        let text = &passage[place.clone()];
        open += text.matches('«').count().cast_signed() - text.matches('»').count().cast_signed();
    }
    joined
}

/// What stands in quotation marks; nothing where one is not closed or one stands in another.
fn quotes(tokens: &[Token<'_>]) -> Option<Vec<Range<usize>>> {
    let (mut found, mut open) = (Vec::new(), None);
    for (at, token) in tokens.iter().enumerate() {
        match (token.kind, open) {
            (Kind::Open, None) => open = Some(at + 1),
            (Kind::Close, Some(start)) => {
                found.push(start..at);
                open = None;
            }
            (Kind::Open, Some(_)) | (Kind::Close, None) => return None,
            _ => {}
        }
    }
    open.is_none().then_some(found)
}

fn brackets_close(tokens: &[Token<'_>]) -> bool {
    let count = |kind| tokens.iter().filter(|token| token.kind == kind).count();
    count(Kind::OpenBracket) == count(Kind::CloseBracket)
}

/// What « que » may follow without anything being said, thought or denied by it.
const COMPARING: &[&str] = &[
    "tant", "ainsi", "alors", "tandis", "plus", "moins", "aussi", "autant", "bien", "même", "dès",
    "depuis", "après", "avant", "pendant", "lors",
];

impl Sentence<'_> {
    /// Whether a « que » before a token may put what follows into somebody’s mouth or dreams.
    pub(super) fn is_reported(&self, at: usize) -> bool {
        (1..at).any(|que| {
            let is_que = self.tokens[que].is(&["que", "qu’"]);
            is_que && !self.is_quoted(que) && !self.tokens[que - 1].is(COMPARING)
        })
    }

    /// Whether a token stands in a quotation.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        self.quotes.iter().any(|quote| quote.contains(&at))
    }
}
