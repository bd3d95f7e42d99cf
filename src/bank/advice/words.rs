//! The words of a quiz's French texts, each looked up once: what rules about words compare.

use std::collections::HashMap;
use std::rc::Rc;

use super::absolute::is_absolute;
use crate::french::lexicon::{Class, Reading, readings};
use crate::french::{Item, is_figure_or_date, is_number_word, letters, number, quantity};

/// A word as it stands in a text; all that are written the same are one.
pub(super) type Word = Rc<Entry>;

/// What is known of a word.
#[derive(Debug)]
pub(super) struct Entry {
    /// As it is written, in lower case.
    pub(super) lower: String,
    pub(super) letters: String,
    /// The words that dictionaries have for it, numbered; of a number, its value.
    pub(super) lemmas: Vec<u32>,
    pub(super) sort: Sort,
    pub(super) is_capital: bool,
    /// Whether it is one such as « jamais ».
    pub(super) is_absolute: bool,
    /// Whether it is French, or may stand in a French text.
    is_known: bool,
    pub(super) shape: Shape,
}

/// What a word is to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// It says something by itself.
    Content,
    /// A number, in digits or in words.
    Number,
    /// Articles, pronouns, prepositions, the commonest verbs.
    Small,
}

/// What a word is for sure, where it begins a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Infinitive,
    /// A noun or an adjective; no verb.
    Noun,
    Unsure,
}

impl Entry {
    pub(super) fn is_content(&self) -> bool {
        self.sort == Sort::Content
    }

    /// Whether both may be forms of one word.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.lemmas.iter().any(|lemma| other.lemmas.contains(lemma))
    }

    /// One number for all forms that are read alike.
    pub(super) fn key(&self) -> u32 {
        self.lemmas.first().copied().unwrap_or(u32::MAX)
    }
}

/// Verbs that are in any text.
const COMMON_VERBS: &[&str] = &[
    "etre", "avoir", "faire", "aller", "dire", "pouvoir", "vouloir", "devoir", "falloir", "savoir",
];
/// What elision and hyphens leave of small words, and small words that the lexicon has as others.
const SMALL: &[&str] =
    &["qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "aujourd", "hui", "peut", "ci"];

/// How long a word is about, with the space before it, in bytes: room is made for so many.
const LETTERS: usize = 6;

/// The words looked up so far.
#[derive(Debug, Default)]
pub(super) struct Dictionary<'q> {
    entries: HashMap<&'q str, Word>,
    numbers: HashMap<String, u32>,
}

impl<'q> Dictionary<'q> {
    /// The words of a text, in its order.
    pub(super) fn words(&mut self, text: &'q str) -> Vec<Word> {
        let mut words = Vec::with_capacity(text.len() / LETTERS + 1);
        let mut from = 0;
        while let Some(token) = next_token(text, from) {
            let written = &text[token.0..token.1];
            let word = self.word(written);
            from = token.1;
            match self.number_in_words(text, token, &word) {
                Some((end, value)) => {
                    from = end;
                    words.push(value);
                }
                None => words.push(word),
            }
        }
        words
    }

    /// A number in words that begins with `first`: where it ends.
    fn number_in_words(
        &mut self,
        text: &'q str,
        token: (usize, usize),
        first: &Entry,
    ) -> Option<(usize, Word)> {
        if first.sort != Sort::Number || first.letters.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let mut run = vec![(token, first.letters.clone())];
        while let Some(next) = next_token(text, run[run.len() - 1].0.1) {
            let letters = letters(&text[next.0..next.1]);
            let gap = &text[run[run.len() - 1].0.1..next.0];
            let joins = gap.chars().all(|c| c.is_whitespace() || c == '-');
            if !joins || run.len() > 12 || !(letters == "et" || is_number_word(&letters)) {
                break;
            }
            run.push((next, letters));
        }
        let items: Vec<Item<'_>> = run.iter().map(|(_, letters)| Item::Word(letters)).collect();
        let quantity = quantity(&items)?;
        let end = run[quantity.items - 1].0.1;
        let written = &text[token.0..end];
        let lemma = self.numbered(format!("#{}", quantity.value));
        let entry = Entry { lemmas: vec![lemma], ..entry(written, Sort::Number) };
        Some((end, Rc::new(entry)))
    }

    fn word(&mut self, written: &'q str) -> Word {
        if let Some(word) = self.entries.get(written) {
            return Rc::clone(word);
        }
        let word = Rc::new(self.look_up(written));
        self.entries.insert(written, Rc::clone(&word));
        word
    }

    fn look_up(&mut self, written: &str) -> Entry {
        let mut entry = entry(written, Sort::Content);
        if let Some(value) = number(written) {
            entry.lemmas = vec![self.numbered(format!("#{value}"))];
            return Entry { sort: Sort::Number, ..entry };
        }
        let readings = readings(&entry.letters);
        let mut lemmas: Vec<&str> = readings.iter().map(|reading| &*reading.lemma).collect();
        lemmas.sort_unstable();
        lemmas.dedup();
        entry.sort = sort(&entry, &readings);
        entry.is_known |= !readings.is_empty() || entry.sort != Sort::Content;
        entry.shape = shape(&entry, &readings);
        entry.lemmas = lemmas.iter().map(|lemma| self.numbered((*lemma).to_owned())).collect();
        if entry.lemmas.is_empty() {
            entry.lemmas = vec![self.numbered(entry.letters.clone())];
        }
        entry
    }

    fn numbered(&mut self, lemma: String) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(lemma).or_insert(next)
    }
}

/// Whether these may be the words of a French text.
pub(super) fn are_french(words: &[Word]) -> bool {
    let known = words.iter().filter(|word| word.is_known).count();
    known * 4 >= words.len() * 3
}

/// The words that say something by themselves, in their order.
pub(super) fn telling(words: &[Word]) -> impl Iterator<Item = &Word> {
    words.iter().filter(|word| word.sort != Sort::Small)
}

fn entry(written: &str, sort: Sort) -> Entry {
    let is_capital = written.starts_with(char::is_uppercase);
    let lower = written.to_lowercase();
    Entry {
        is_absolute: is_absolute(&lower),
        lower,
        letters: letters(written),
        lemmas: Vec::new(),
        sort,
        is_capital,
        is_known: is_capital || sort == Sort::Number,
        shape: Shape::Unsure,
    }
}

fn sort(entry: &Entry, readings: &[Reading]) -> Sort {
    let letters = entry.letters.as_str();
    let is_small = letters.len() < 2
        || SMALL.contains(&letters)
        || readings.iter().any(|reading| COMMON_VERBS.contains(&&*reading.lemma));
    if !matches!(letters, "un" | "une" | "et") && is_number_word(letters) {
        Sort::Number
    } else if is_figure_or_date(&entry.lower) {
        Sort::Content
    } else if is_small || readings.iter().any(|reading| reading.class == Class::Other) {
        Sort::Small
    } else {
        Sort::Content
    }
}

fn shape(entry: &Entry, readings: &[Reading]) -> Shape {
    let is_infinitive = |reading: &Reading| {
        reading.class == Class::Verb && !reading.is_conjugated && reading.lemma == entry.letters
    };
    let is_noun = |reading: &Reading| matches!(reading.class, Class::Noun | Class::Adjective);
    if readings.is_empty() {
        Shape::Unsure
    } else if readings.iter().all(is_infinitive) {
        Shape::Infinitive
    } else if readings.iter().all(is_noun) {
        Shape::Noun
    } else {
        Shape::Unsure
    }
}

/// Whether a character is a letter or digit; those of French are known without a table.
fn is_letter(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '0'..='9' | 'à'..='ö' | 'ø'..='ÿ')
        || (!c.is_ascii() && c.is_alphanumeric())
}

/// Where the next word or number begins and ends. The groups of a number are one.
fn next_token(text: &str, from: usize) -> Option<(usize, usize)> {
    let start = from + text[from..].find(is_letter)?;
    let end_of = |from: usize| {
        let length = text[from..].find(|c: char| !is_letter(c));
        length.map_or(text.len(), |length| from + length)
    };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let mut end = end_of(start);
    while text[..end].ends_with(|c: char| c.is_ascii_digit())
        && is_digits(&text[end_of_last(text, start, end)..end])
    {
        let Some(sign) = text[end..].chars().next() else { break };
        let next = end + sign.len_utf8();
        let group = &text[next..end_of(next)];
        let groups = is_digits(group) && sign.is_whitespace() && group.len() == 3;
        let decimals = is_digits(group) && matches!(sign, ',' | '.');
        if !groups && !decimals {
            break;
        }
        end = next + group.len();
    }
    Some((start, end))
}

/// Where the last run of letters and digits begins in a part of a text.
fn end_of_last(text: &str, start: usize, end: usize) -> usize {
    let sign = text[start..end].rfind(|c: char| !c.is_alphanumeric());
    sign.map_or(start, |at| {
        start + at + text[start + at..].chars().next().map_or(1, char::len_utf8)
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn told(text: &str) -> Vec<String> {
        let words = Dictionary::default().words(text);
        telling(&words).map(|word| word.lower.clone()).collect()
    }

    #[rstest]
    #[case("Le mercredi, elle ferme à midi.", &["mercredi", "ferme", "midi"])]
    #[case("Il est allé dans l’est.", &[])]
    #[case("11\u{202f}000 soldats, le 28 octobre 2024", &["11\u{202f}000", "soldats", "28", "octobre", "2024"])]
    #[case("vingt et un chats et trois chiens", &["vingt et un", "chats", "trois", "chiens"])]
    #[case("3,5 km", &["3,5", "km"])]
    #[case("2024. 300 personnes", &["2024", "300", "personnes"])]
    fn small_words_are_told_from_others(#[case] text: &str, #[case] words: &[&str]) {
        assert_eq!(told(text), words);
    }

    #[rstest]
    #[case("ferme", "fermer", true)]
    #[case("chevaux", "cheval", true)]
    #[case("trois", "3", true)]
    #[case("quatre-vingt-douze", "92", true)]
    #[case("Koursk", "koursk", true)]
    #[case("chat", "chien", false)]
    fn forms_of_one_word_are_alike(#[case] one: &str, #[case] other: &str, #[case] alike: bool) {
        let mut dictionary = Dictionary::default();
        let (one, other) = (dictionary.words(one), dictionary.words(other));
        assert_eq!(one[0].is_like(&other[0]), alike);
    }

    #[rstest]
    #[case("Que fait Léa le mercredi ?", true)]
    #[case("Qui ment ?", true)]
    #[case("What does Léa buy at the market?", false)]
    #[case("Wann schließt die Bibliothek am Mittwoch?", false)]
    fn french_is_told_from_other_languages(#[case] text: &str, #[case] french: bool) {
        assert_eq!(are_french(&Dictionary::default().words(text)), french);
    }
}
