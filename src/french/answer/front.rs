//! What may stand in front of an answer, added or dropped: articles, « à », « dans », « c’est ».

use super::token::Token;
use crate::french::lexicon::Gender;

/// The words in front of an answer.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Front {
    /// How many tokens they take.
    pub(super) length: usize,
    pub(super) preposition: Option<Preposition>,
    /// Where « M. » or « Mme » stands.
    pub(super) title: Option<usize>,
    /// « à » was typed without its accent.
    pub(super) is_without_accent: bool,
    /// The gender that the article shows, and where it stands.
    pub(super) gender: Option<(Gender, usize)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Preposition {
    /// à, au, aux, en, dans.
    At,
    /// de, du, des, d’: a partitive article as well.
    Of,
}

/// Phrases that only lead to the answer.
const INTRODUCTIONS: &[&[&str]] =
    &[&["c", "est"], &["c", "etait"], &["ce", "sont"], &["ce", "est"], &["il", "s", "agit"]];
const TITLES: &[&str] = &["m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle"];

/// Finds the front of an answer; something always stands behind it. `forgiving`: « a » stands for « à ».
pub(super) fn front(tokens: &[Token], forgiving: bool) -> Front {
    let mut front = Front::default();
    let letters = |at: usize| tokens.get(at).map_or("", Token::letters);
    let introduced = INTRODUCTIONS
        .iter()
        .find(|words| words.iter().enumerate().all(|(at, word)| letters(at) == *word));
    front.length = introduced.map_or(0, |words| words.len());
    if front.length >= tokens.len() {
        return Front::default();
    }
    while front.length + 1 < tokens.len() {
        let word = tokens[front.length].small();
        let is_last = front.length + 2 == tokens.len();
        if is_last && turns_with_article(tokens[front.length + 1].lower()) {
            break;
        }
        if word == "a" && forgiving && front.preposition.is_none() {
            front.preposition = Some(Preposition::At);
            front.is_without_accent = true;
        } else if let Some(preposition) = preposition(word) {
            front.preposition = front.preposition.or(Some(preposition));
        } else if TITLES.contains(&word) {
            front.title = Some(front.length);
        } else if article_gender(word).is_none() && !is_article(word) {
            break;
        }
        if let Some(gender) = article_gender(word) {
            front.gender = Some((gender, front.length));
        }
        front.length += 1;
    }
    front
}

/// Whether a title is a man's.
pub(super) fn is_man(title: &str) -> bool {
    matches!(title, "m" | "mr" | "monsieur")
}

/// Articles, partitives and « de »: words that may also differ inside a phrase, with a remark.
pub(super) fn is_article(word: &str) -> bool {
    matches!(word, "le" | "la" | "les" | "l" | "un" | "une" | "des" | "du" | "de" | "d")
}

/// What a preposition says of a time or a duration.
pub(super) fn time_preposition(word: &str) -> Option<&'static str> {
    match word {
        "à" | "au" | "aux" => Some("à"),
        "en" => Some("en"),
        "dans" => Some("dans"),
        _ => None,
    }
}

/// Words that an article or a preposition turns into others: « jamais », « à jamais ».
pub(super) fn turns_with_article(word: &str) -> bool {
    matches!(
        word,
        "jamais" | "rien" | "personne" | "peu" | "tout" | "moins" | "plus" | "loin" | "même"
    )
}

fn preposition(word: &str) -> Option<Preposition> {
    match word {
        "à" | "au" | "aux" | "en" | "dans" => Some(Preposition::At),
        "de" | "du" | "des" | "d" => Some(Preposition::Of),
        _ => None,
    }
}

/// The gender that an article shows.
pub(super) fn article_gender(word: &str) -> Option<Gender> {
    match word {
        "le" | "un" | "du" | "au" => Some(Gender::Masculine),
        "la" | "une" => Some(Gender::Feminine),
        _ => None,
    }
}
