//! A text as words and values: what two answers are compared by.

use super::agreement::Form;
use super::atom::{Atom, Joint, Kind, atoms};
use super::value::{Amount, Reader, Value};

/// A word, a value or a comma of an answer.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// As it stands in the answer, its typography folded.
    pub(super) text: String,
    pub(super) kind: TokenKind,
}

#[derive(Debug, Clone)]
pub(super) enum TokenKind {
    Word(Word),
    Value(Value),
    /// What separates the items of a list.
    Comma,
}

/// A word; compounds with their hyphens and « aujourd’hui » are one.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// Lower case, with accents, hyphens and apostrophes; œ is oe.
    pub(super) lower: String,
    /// The folded letters.
    pub(super) letters: String,
    pub(super) capitals: Capitals,
    /// It ends with an apostrophe and stands before another word: `l'`, `qu'`.
    pub(super) elided: bool,
    /// A sentence ended before it.
    pub(super) begins_sentence: bool,
}

/// The capitals of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Capitals {
    /// A bit for each part of a compound, the first the lowest: whether it begins with a capital.
    pub(super) parts: u32,
    /// Every letter is one, and there are several.
    pub(super) all: bool,
}

impl Capitals {
    fn of(text: &str) -> Self {
        let initials =
            text.split(['-', '\'', ' ']).map(|part| part.starts_with(char::is_uppercase));
        let parts = initials.take(32).enumerate().map(|(at, is)| u32::from(is) << at).sum();
        let mut cased = text.chars().filter(|c| c.is_lowercase() || c.is_uppercase());
        let several = cased.clone().nth(1).is_some();
        Self { parts, all: several && cased.all(char::is_uppercase) }
    }
}

impl Token {
    pub(super) fn word(&self) -> Option<&Word> {
        match &self.kind {
            TokenKind::Word(word) => Some(word),
            TokenKind::Value(_) | TokenKind::Comma => None,
        }
    }

    pub(super) fn value(&self) -> Option<&Value> {
        match &self.kind {
            TokenKind::Value(value) => Some(value),
            TokenKind::Word(_) | TokenKind::Comma => None,
        }
    }

    pub(super) fn is_comma(&self) -> bool {
        matches!(self.kind, TokenKind::Comma)
    }

    /// The same, but empty for an initial: « D. Lefèvre » has no « de » in front.
    pub(super) fn small(&self) -> &str {
        let is_initial = |word: &&Word| {
            word.letters.len() == 1
                && word.capitals.parts == 1
                && !word.elided
                && word.letters != "m"
        };
        match self.word() {
            Some(word) if is_initial(&word) => "",
            _ => self.lower(),
        }
    }

    /// A word in lower case, with its accents; empty for the rest.
    pub(super) fn lower(&self) -> &str {
        self.word().map_or("", |word| &word.lower)
    }

    /// The folded letters of a word; empty for the rest.
    pub(super) fn letters(&self) -> &str {
        self.word().map_or("", |word| &word.letters)
    }
}

/// Cuts a text whose typography is folded. `forgiving`: number words may be misspelt.
pub(super) fn tokens(text: &str, forgiving: bool) -> Vec<Token> {
    let atoms = atoms(text);
    let reader = Reader::new(&atoms, forgiving);
    let mut tokens = Vec::with_capacity(atoms.len());
    let mut at = 0;
    while at < atoms.len() {
        let (kind, used) = match reader.value(at) {
            Some((value, used)) => (TokenKind::Value(value), used),
            None => other(text, &atoms, at),
        };
        let slice = &text[atoms[at].start..atoms[at + used - 1].end];
        tokens.push(Token { text: with_apostrophe(slice, &kind), kind });
        at += used;
    }
    with_ranges(tokens)
}

/// « entre 10 et 15 » and « de 10 à 15 » as « 10 à 15 ».
fn with_ranges(mut tokens: Vec<Token>) -> Vec<Token> {
    let mut at = 0;
    while at + 3 < tokens.len() {
        let is_value = |place: usize| tokens[place].value().is_some();
        let is_range = is_value(at + 1)
            && is_value(at + 3)
            && matches!(
                (tokens[at].lower(), tokens[at + 2].lower()),
                ("entre", "et") | ("de" | "du" | "des", "à" | "a" | "au" | "aux")
            );
        if is_range {
            with_one_unit(&mut tokens[at + 1..=at + 3]);
            tokens[at + 2].kind = TokenKind::Word(word("à", false));
            tokens.remove(at);
        }
        at += 1;
    }
    tokens
}

/// « 18 ans et 25 ans » as « 18 et 25 ans ».
fn with_one_unit(range: &mut [Token]) {
    let unit = |token: &Token| token.value().and_then(|value| value.unit);
    if unit(&range[0]) == unit(&range[2])
        && let TokenKind::Value(first) = &mut range[0].kind
        && matches!(first.amount, Amount::Number(_))
    {
        first.unit = None;
    }
}

fn with_apostrophe(slice: &str, kind: &TokenKind) -> String {
    let elided = matches!(kind, TokenKind::Word(word) if word.elided);
    if elided { format!("{slice}'") } else { slice.to_owned() }
}

/// A sign or a word, and the atoms that it takes.
fn other(text: &str, atoms: &[Atom<'_>], at: usize) -> (TokenKind, usize) {
    let first = &atoms[at];
    match first.kind {
        Kind::Sign(',') => return (TokenKind::Comma, 1),
        Kind::Sign('&') => return (TokenKind::Word(word("et", false)), 1),
        Kind::Sign('-') => return (TokenKind::Word(word("à", false)), 1),
        _ => {}
    }
    let mut end = at + 1;
    while atoms.get(end).is_some_and(|next| is_of_word(&atoms[end - 1], next)) {
        end += 1;
    }
    let elided = atoms.get(end).is_some_and(|next| next.joint == Joint::Apostrophe);
    let slice = &text[first.start..atoms[end - 1].end];
    let before = text[..first.start].trim_end();
    let mut word = word(slice, elided);
    word.begins_sentence = before.ends_with(['.', '!', '?']) && first.start > 0;
    (TokenKind::Word(word), end - at)
}

/// Whether a piece belongs to the same word as the one before it.
fn is_of_word(before: &Atom<'_>, next: &Atom<'_>) -> bool {
    let is_sign = |atom: &Atom<'_>| matches!(atom.kind, Kind::Sign(_));
    match next.joint {
        Joint::Space => false,
        Joint::Hyphen => true,
        Joint::Apostrophe => is_within(before.letters(), next.letters()),
        Joint::Glued => !is_sign(before) && !is_sign(next),
    }
}

/// Words that have their apostrophe within.
fn is_within(before: &str, next: &str) -> bool {
    matches!(
        (before, next),
        ("aujourd", "hui")
            | ("presqu", "ile" | "iles")
            | ("quelqu", "un" | "une")
            | ("prud", "homme" | "hommes" | "hommal" | "hommale" | "homie")
            | ("o", _)
    )
}

fn word(slice: &str, elided: bool) -> Word {
    let mut lower = slice.to_lowercase();
    if lower.contains(['œ', 'æ']) {
        lower = lower.replace('œ', "oe").replace('æ', "ae");
    }
    let mut letters = crate::french::letters(slice);
    if letters.is_empty() {
        letters.clone_from(&lower);
    }
    let capitals = Capitals::of(slice);
    Word { lower, letters, capitals, elided, begins_sentence: false }
}

/// Some words as one: `après midi`, `l'école`.
pub(super) fn joined(tokens: &[Token]) -> Option<Word> {
    let mut words = tokens.iter().map(Token::word);
    let mut joined = words.next()??.clone();
    let mut parts = joined.parts();
    for word in words {
        let word = word?;
        joined.lower.push(if joined.elided { '\'' } else { ' ' });
        joined.lower.push_str(&word.lower);
        joined.letters.push_str(&word.letters);
        joined.capitals.parts |= word.capitals.parts.checked_shl(parts).unwrap_or(0);
        joined.capitals.all &= word.capitals.all;
        joined.elided = word.elided;
        parts += word.parts();
    }
    Some(joined)
}

impl Word {
    /// The word as agreement looks at it.
    pub(super) fn form(&self) -> Form<'_> {
        Form { lower: &self.lower, letters: &self.letters }
    }

    /// How many parts a compound has.
    fn parts(&self) -> u32 {
        self.joints().fold(1, |parts, _| parts + 1)
    }

    /// The hyphens, apostrophes and spaces within, in their order.
    pub(super) fn joints(&self) -> impl Iterator<Item = char> + '_ {
        self.lower.chars().filter(|c| matches!(c, '-' | '\'' | ' '))
    }

    /// The letters with their accents.
    pub(super) fn plain(&self) -> String {
        self.lower.chars().filter(|c| !matches!(c, '-' | '\'' | ' ')).collect()
    }
}
