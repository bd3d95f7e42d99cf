//! Whether a lone point before a capital or a figure ends a sentence: what stands before it tells.

use super::abbreviations::{Stop, is_beginning, is_head, is_lettered, stop_of};
use super::next::{Next, is_roman};
use super::{Cutter, Stops};

/// How long what numbers a part of a text may be, in bytes: « – Chapitre XXXVIII ».
const LONGEST_NUMBERING: usize = 40;
/// How many letters make a word surely whole: most short forms have fewer.
const WHOLE_WORD: usize = 5;
/// What short forms hardly ever end with: they are cut off before a vowel.
const VOWELS: &str = "aeiouyàâéèêëîïôùûü";
/// Words before « J.-C. ».
const BEFORE_CHRIST: &[&str] = &["av.", "ap.", "apr.", "avant", "après"];
/// Words before the letters of an institution or a country, not before those of first names.
const ARTICLES: &[&str] = &[
    "l’", "le", "la", "les", "du", "des", "au", "aux", "en", "un", "une", "ce", "cet", "cette",
    "notre", "son", "leur",
];
/// Words before a month without a day.
const BEFORE_MONTHS: &[&str] = &["en", "dès", "depuis", "fin", "début", "mi"];

impl Cutter<'_> {
    /// Whether the point of `stops` ends a sentence, a capital or a figure being next.
    pub(super) fn point_ends(&mut self, stops: Stops, next: Next<'_>) -> bool {
        let head = &self.line[self.start..stops.start];
        let token = last_token(head);
        let before = &head[..head.len() - token.len()];
        if token.is_empty() || (!stops.closes && self.numbers(before, token)) {
            return token.is_empty();
        }
        match meaning(token, before, next) {
            Stop::Word => true,
            Stop::Title | Stop::Bound => stops.closes,
            Stop::Numbered => stops.closes || !next.is_number(),
            Stop::Named => next.is_beginning(),
        }
    }

    /// Whether the lone point of `stops` stands behind a whole word.
    pub(super) fn ends_a_word(&self, stops: Stops) -> bool {
        let head = self.line[self.start..stops.start].trim_end_matches([')', '”', '"']);
        !stops.closes && is_whole(last_token(head))
    }

    /// Whether `token` numbers a part of the text: « 2. Le vote », « Art. 3. – Les sacs ».
    fn numbers(&mut self, before: &str, token: &str) -> bool {
        if before.len() > LONGEST_NUMBERING {
            return self.numbers_in_a_list(before, token);
        }
        let is_sign = |c: char| !c.is_alphanumeric();
        let is_figure = token.len() < 4 && is_digits(token);
        let is_letter = is_capital(token) || is_roman(token);
        let head = before.trim_start_matches(is_sign);
        if head.is_empty() {
            let begins_line = self.line[..self.start].is_empty();
            self.numbered |= is_figure && (begins_line || token == "1");
            return is_letter || (is_figure && self.numbered);
        }
        let is_number = token.starts_with(|c: char| c.is_ascii_digit()) || is_letter;
        (is_number && is_head(head.trim_end_matches(is_sign)))
            || self.numbers_in_a_list(before, token)
    }

    /// Whether `token` begins a list inside a sentence: « trois points : 1. Le vote ».
    fn numbers_in_a_list(&mut self, before: &str, token: &str) -> bool {
        let begins = token == "1" && before.trim_end().ends_with(':');
        self.numbered |= begins;
        begins
    }
}

/// What the point after `token` may mean.
fn meaning(token: &str, before: &str, next: Next<'_>) -> Stop {
    let previous = last_word(before);
    let counted = previous.ends_with(|c: char| c.is_ascii_digit()) || before.ends_with('°');
    let is_single = token.chars().nth(1).is_none();
    if is_single && counted {
        // « 500 M. », « 12 °C. », « 220 V. »: a unit.
        return Stop::Word;
    }
    match stop_of(token) {
        Some(Stop::Title) if token == "M" => meaning_of_m(previous, next),
        Some(Stop::Numbered) if is_another_word(token, previous) => Stop::Word,
        Some(stop) => stop,
        None if is_initials(token) => meaning_of_initials(token, previous),
        None if is_shortened_name(token) => Stop::Named,
        None => Stop::Word,
    }
}

/// Whether what may be a short form is a word or a unit here: « ils étaient sept. », « 5 min. ».
fn is_another_word(token: &str, previous: &str) -> bool {
    let numbered = previous.starts_with(|c: char| c.is_ascii_digit());
    match token {
        "sept" => !numbered && !is_one_of(previous, BEFORE_MONTHS),
        "min" => numbered,
        _ => false,
    }
}

/// « M. » is a title, but after a first name the initial of a person not named: « Nicolas M. Il… ».
fn meaning_of_m(previous: &str, next: Next<'_>) -> Stop {
    let is_first_name = previous.starts_with(char::is_uppercase)
        && previous.chars().nth(1).is_some()
        && !is_beginning(previous);
    if is_first_name && next.is_beginning() { Stop::Word } else { Stop::Title }
}

/// Letters with points: of a first name, or of what goes by its letters.
fn meaning_of_initials(token: &str, previous: &str) -> Stop {
    let is_christ = token == "J.-C" && is_one_of(previous, BEFORE_CHRIST);
    let are_letters = token.contains('.') && !token.contains('-');
    let is_institution = are_letters && is_one_of(previous, ARTICLES);
    let is_name_of_thing = is_capital(token) && is_lettered(previous);
    if is_christ || is_institution || is_name_of_thing { Stop::Word } else { Stop::Named }
}

/// Whether a form is surely no short one: « existait », « Grand-Charmont », « cela », « lui ».
fn is_whole(token: &str) -> bool {
    let is_part = |c: char| c.is_alphabetic() || matches!(c, '-' | '‑');
    let is_long = token.chars().nth(WHOLE_WORD - 1).is_some();
    let is_cut_off = !token.ends_with(|c| VOWELS.contains(c)) || token.chars().nth(2).is_none();
    let ends_small = token.ends_with(char::is_lowercase);
    ends_small && (is_long || !is_cut_off) && token.chars().all(is_part) && stop_of(token).is_none()
}

fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.contains(&word.to_lowercase().replace('\'', "’").as_str())
}

/// Whether a form ends with a capital by itself: « J », « J.-P », « Jean-P », « O.N.U ».
fn is_initials(token: &str) -> bool {
    is_capital(token.rsplit(['.', '-', '‑']).next().unwrap_or_default())
}

/// Whether a form is a capital and consonants after it, as of a first name: « Ph », « Chr », « Cn ».
fn is_shortened_name(token: &str) -> bool {
    let is_consonant = |c: char| c.is_ascii_alphabetic() && !"AEIOUYaeiouy".contains(c);
    let mut letters = token.chars();
    token.len() < 4
        && token.chars().all(is_consonant)
        && letters.next().is_some_and(char::is_uppercase)
        && letters.all(char::is_lowercase)
}

/// Whether a text is one capital letter.
fn is_capital(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The form at the end of `text`, with the points and hyphens inside it.
fn last_token(text: &str) -> &str {
    from_last(text, |c| c.is_alphanumeric() || matches!(c, '.' | '-' | '‑'))
}

/// The word at the end of `text`, spaces aside, with its apostrophe or point.
fn last_word(text: &str) -> &str {
    let text = text.trim_end();
    let whole = text.trim_end_matches(['’', '\'']);
    let word = from_last(whole, |c| c.is_alphanumeric() || matches!(c, '.' | '-' | '‑'));
    &text[whole.len() - word.len()..]
}

/// The longest end of `text` all of whose characters belong to it.
fn from_last(text: &str, belongs: impl Fn(char) -> bool) -> &str {
    &text[text.trim_end_matches(belongs).len()..]
}
