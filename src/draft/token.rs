//! The words, figures and signs of a sentence, and what the lexicon tells of them.

use std::ops::Range;

use crate::french::lexicon::{self, Class, Gender, Number, Reading};
use crate::french::{is_number_word, letters};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    /// A number in digits, its groups and decimals included.
    Figure,
    Comma,
    /// « opens, » closes.
    Open,
    Close,
    OpenBracket,
    CloseBracket,
    Colon,
    Semicolon,
    Stop,
    /// A dash, `%`, `€` and all other signs.
    Sign,
}

/// A word with its elision (`l’` stands alone), a figure, or a sign.
#[derive(Debug, Clone)]
pub(super) struct Token<'t> {
    pub(super) text: &'t str,
    /// Where it stands in the passage.
    pub(super) place: Range<usize>,
    pub(super) kind: Kind,
    /// In lower case, accents kept, with the apostrophe of an elision.
    pub(super) lower: String,
    readings: Vec<Reading>,
}

/// Words with an apostrophe that is no elision.
const WHOLE: &[&str] = &[
    "aujourd’hui",
    "main-d’œuvre",
    "presqu’île",
    "prud’hommes",
    "d’abord",
    "d’accord",
    "d’ailleurs",
    "quelqu’un",
    "d’environ",
];
/// How many characters the longest of them has.
const LONGEST_WHOLE: usize = 12;
/// What is no verb though a verb has its letters, accents aside.
const NEVER_VERBS: &[&str] = &["à", "où", "là", "dès", "ça", "sûr", "près", "après", "très", "été"];

/// The first tokens of `text[sentence]`, no more than `most`.
pub(super) fn tokens(text: &str, sentence: Range<usize>, most: usize) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end && found.len() < most {
        let rest = &text[at..sentence.end];
        let length = length(rest);
        if !rest.starts_with(char::is_whitespace) {
            found.push(Token::new(text, at..at + length));
        }
        at += length;
    }
    found
}

/// How many bytes the token takes that `rest` begins with.
fn length(rest: &str) -> usize {
    let first = rest.chars().next().map_or(1, char::len_utf8);
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return figure(rest);
    }
    if rest.starts_with(char::is_alphabetic) { word(rest) } else { first }
}

/// Digits with what belongs to them: `11 000`, `3,5`, `14h30`, `1er`.
fn figure(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let digit_follows = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        let is_part =
            c.is_alphanumeric() || (matches!(c, ',' | '.' | '\u{A0}' | '/') && digit_follows);
        if !is_part {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// A word; one that is elided ends with its apostrophe.
fn word(rest: &str) -> usize {
    // The point of « M. Roy » ends no sentence.
    if let Some(title) =
        ["M. ", "MM. ", "M.\u{A0}", "MM.\u{A0}"].iter().find(|title| rest.starts_with(**title))
    {
        return title.trim_end().len();
    }
    let near: String = rest.chars().take(LONGEST_WHOLE).flat_map(char::to_lowercase).collect();
    if let Some(known) = WHOLE.iter().find(|known| near.starts_with(**known)) {
        return known.len();
    }
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '-').unwrap_or(rest.len());
    match rest[end..].chars().next() {
        Some(apostrophe @ ('’' | '\'')) => end + apostrophe.len_utf8(),
        _ => rest[..end].trim_end_matches('-').len(),
    }
}

impl<'t> Token<'t> {
    fn new(text: &'t str, place: Range<usize>) -> Self {
        let text = &text[place.clone()];
        let kind = match text.chars().next().unwrap_or(' ') {
            c if c.is_ascii_digit() => Kind::Figure,
            c if c.is_alphabetic() => Kind::Word,
            ',' => Kind::Comma,
            '«' => Kind::Open,
            '»' => Kind::Close,
            '(' | '[' => Kind::OpenBracket,
            ')' | ']' => Kind::CloseBracket,
            ':' => Kind::Colon,
            ';' => Kind::Semicolon,
            '.' | '!' | '?' | '…' => Kind::Stop,
            _ => Kind::Sign,
        };
        let readings = match kind {
            Kind::Word => lexicon::readings(&letters(text)),
            _ => Vec::new(),
        };
        Self { text, place, kind, lower: text.to_lowercase(), readings }
    }

    /// Whether it is one of these words, in lower case.
    pub(super) fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.lower.as_str())
    }

    pub(super) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether it begins with a capital.
    pub(super) fn is_capital(&self) -> bool {
        self.is_word() && self.text.starts_with(char::is_uppercase)
    }

    /// Whether it is written all in capitals, two at least: `OTAN`.
    pub(super) fn is_acronym(&self) -> bool {
        let count = self.text.chars().count();
        (2..=8).contains(&count) && self.text.chars().all(|c| c.is_uppercase() || c == '-')
    }

    /// Whether French knows it as a word that is no name.
    pub(super) fn is_known(&self) -> bool {
        self.readings.iter().any(|reading| reading.class != Class::Name)
    }

    /// Whether it may be read as this class; verbs have tests of their own.
    pub(super) fn may_be(&self, class: Class) -> bool {
        self.readings.iter().any(|reading| reading.class == class)
    }

    /// Whether its only readings, names aside, are of this class.
    pub(super) fn is_only(&self, class: Class) -> bool {
        let others = |reading: &&Reading| reading.class != Class::Name;
        self.is_known() && self.readings.iter().filter(others).all(|reading| reading.class == class)
    }

    /// The readings as a noun.
    pub(super) fn nouns(&self) -> impl Iterator<Item = &Reading> {
        self.readings.iter().filter(|reading| reading.class == Class::Noun)
    }

    pub(super) fn readings(&self) -> &[Reading] {
        &self.readings
    }

    /// The verb that this is a finite form of, in the third person as far as the form tells: its
    /// letters as dictionaries list it.
    pub(super) fn finite(&self) -> Option<&str> {
        let is_participle = ["é", "és", "ée", "ées"].iter().any(|end| self.lower.ends_with(end));
        if is_participle || self.is(NEVER_VERBS) {
            return None;
        }
        let finite = self.readings.iter().find(|reading| reading.is_conjugated)?;
        Some(&finite.lemma)
    }

    /// The verb that this is a past participle of.
    pub(super) fn participle(&self) -> Option<&str> {
        let fits = |reading: &&Reading| {
            let accented = ["é", "és", "ée", "ées"].iter().any(|end| self.lower.ends_with(end));
            reading.class == Class::Verb
                && !reading.is_conjugated
                && !self.lower.ends_with("ant")
                && reading.lemma != letters(self.text)
                && (!reading.lemma.ends_with("er") || accented || reading.lemma == "etre")
        };
        // « été » is one of « être »; the lexicon has no accents to tell it from « étée ».
        self.readings.iter().find(fits).map(|reading| reading.lemma.as_str())
    }

    /// The verb that this is the infinitive of.
    pub(super) fn infinitive(&self) -> Option<&str> {
        let own = letters(self.text);
        let is_one = self.lower.ends_with('r') || self.lower.ends_with("re");
        let found = self.readings.iter().find(|r| r.class == Class::Verb && r.lemma == own);
        found.filter(|_| is_one).map(|reading| reading.lemma.as_str())
    }

    /// Whether it is a number in words above one.
    pub(super) fn is_number_word(&self) -> bool {
        self.is_word()
            && !self.is(&["un", "une", "premier", "première", "second", "seconde", "neuf", "neuve"])
            && is_number_word(&letters(self.text))
            && !self.lower.ends_with("ième")
            && !self.lower.ends_with("ièmes")
    }

    /// Whether it counts something exactly: digits or a number word.
    pub(super) fn is_number(&self) -> bool {
        let plain = |c: char| c.is_ascii_digit() || matches!(c, ',' | '\u{A0}');
        match self.kind {
            Kind::Figure => self.text.chars().all(plain),
            _ => self.is_number_word(),
        }
    }

    /// The gender of a noun that has but one.
    pub(super) fn noun_gender(&self) -> Option<Gender> {
        sole(self.nouns().map(|reading| reading.gender))
    }

    /// The number of a noun that has but one.
    pub(super) fn noun_number(&self) -> Option<Number> {
        sole(self.nouns().map(|reading| reading.number))
    }
}

/// What all say, where they agree.
fn sole<T: PartialEq>(mut all: impl Iterator<Item = Option<T>>) -> Option<T> {
    let first = all.next()??;
    all.all(|other| other.as_ref() == Some(&first)).then_some(first)
}
