//! Who says, confirms, claims, or calls something « … ».

use std::ops::Range;

use super::Reader;
use crate::draft::candidate::{Candidate, Fact, single};
use crate::draft::clause::{inside, is_qualified, main_clause, said_end, text};
use crate::draft::counted::counted_clause;
use crate::draft::lists;
use crate::draft::people::Person;
use crate::draft::speech::{Saying, Speaker, SpeakerKind};
use crate::draft::token::{Kind, Token};
use crate::draft::verb;
use crate::french::letters;
use crate::french::lexicon::{self, Class};

/// The most wrong options.
const MOST_WRONG: usize = 3;
/// A quotation of no more words is asked after as an expression.
const FEW_WORDS: usize = 7;
/// Longer ones are not asked after.
const MOST_WORDS: usize = 32;

pub(in crate::draft) fn candidates(reader: &Reader<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (number, _) in reader.fit() {
        for saying in &reader.speech[number].sayings {
            found.extend(candidate(reader, number, saying));
        }
    }
    found
}

fn candidate(reader: &Reader<'_>, number: usize, saying: &Saying) -> Option<Candidate> {
    let prompt = prompt(reader, number, saying)?;
    let wrong = others(reader, number, saying);
    if wrong.is_empty() {
        return None;
    }
    let merit = 80
        + i32::from(saying.lemma.as_deref() == Some("confirmer")) * 8
        + i32::from(wrong.len() > 1) * 5
        - i32::from(saying.speaker.kind == SpeakerKind::Office) * 10;
    let question = single(prompt, &saying.speaker.shown, &wrong, "wrong-reference");
    let about = about(number, saying);
    Some(reader.candidate(Fact::Speech, number, about, merit, question))
}

/// What is asked; nothing where the words said do not stand by themselves.
fn prompt(reader: &Reader<'_>, number: usize, saying: &Saying) -> Option<String> {
    let tokens = &reader.sentences[number].tokens;
    let words = |range: Range<usize>| tokens[range].iter().filter(|token| token.is_word()).count();
    if saying.is_quoted {
        let quoted = shortened(tokens, &saying.content);
        let cut = if quoted.end < saying.content.end { " […]" } else { "" };
        let content = format!("{}{cut}", text(reader.passage, tokens, quoted.clone()));
        let words = words(quoted);
        if words == 0 || words > MOST_WORDS {
            return None;
        }
        let asked = match (saying.lemma.as_deref(), words) {
            (Some("qualifier"), _) => {
                format!("D’après le texte, qui a parlé de «\u{A0}{content}\u{A0}»")
            }
            (_, ..=FEW_WORDS) if !content.starts_with(char::is_uppercase) => {
                format!("Qui a employé les mots «\u{A0}{content}\u{A0}»")
            }
            _ => format!("Qui a dit\u{A0}: «\u{A0}{content}\u{A0}»"),
        };
        return Some(format!("{asked}\u{A0}?"));
    }
    let said = plain_content(reader, number, saying)
        .filter(|_| words(saying.content.clone()) <= MOST_WORDS)?;
    Some(format!("{} {}\u{A0}?", opening(tokens, saying), behind_that(&said)))
}

/// A quotation of several sentences down to its first.
fn shortened(tokens: &[Token<'_>], quote: &Range<usize>) -> Range<usize> {
    const LEAST: usize = 5;
    let words =
        |end: usize| tokens[quote.start..end].iter().filter(|token| token.is_word()).count();
    let stops = |at: &usize| tokens[*at].kind == Kind::Stop && words(*at) >= LEAST;
    let end = (quote.start..quote.end).find(stops).map_or(quote.end, |at| at + 1);
    quote.start..end
}

/// « que la route est coupée », « qu’elle est coupée ».
pub(in crate::draft) fn behind_that(said: &str) -> String {
    let that = if lexicon::elides(&letters(first_word(said))) { "qu’" } else { "que " };
    format!("{that}{said}")
}

/// What a draft about a saying is about.
pub(in crate::draft) fn about(number: usize, saying: &Saying) -> String {
    format!("saying {number} {}", saying.content.start)
}

fn first_word(text: &str) -> &str {
    text.split([' ', '\u{A0}', '’']).next().unwrap_or_default()
}

/// What is said, as it stands behind « que »: a clause with a subject of its own.
pub(in crate::draft) fn plain_content(
    reader: &Reader<'_>,
    number: usize,
    saying: &Saying,
) -> Option<String> {
    let tokens = &reader.sentences[number].tokens;
    let start = saying.content.start;
    let within = &tokens[..saying.content.end];
    let counted = counted_clause(within, start);
    let led = || main_clause(within).filter(|clause| start == 0 && clause.lead.is_some());
    let end = counted.or_else(led).map(|clause| clause.end).or_else(|| said_end(within, start))?;
    let end = end.min(saying.content.end);
    if is_qualified(tokens, end) {
        return None;
    }
    // « que Léa Blin a dit » says nothing of what.
    let says = |token: &Token<'_>| token.participle().is_some_and(lists::is_speech);
    (!tokens[start..end].last().is_some_and(says))
        .then(|| inside(reader.passage, tokens, start..end))
}

/// « Qui a confirmé », « Qui affirme »: the verb of the text where it can stand behind « qui ».
fn opening(tokens: &[Token<'_>], saying: &Saying) -> String {
    let Some(range) = &saying.verb else { return "D’après le texte, qui affirme".to_owned() };
    let finite = &tokens[range.start];
    let participle = tokens[range.clone()].iter().rev().find(|token| token.participle().is_some());
    match (verb::auxiliary(finite), participle) {
        (Some(_), Some(participle)) => format!("Qui a {}", participle.lower),
        _ if !saying.speaker.plural => format!("Qui {}", finite.lower),
        _ => "D’après le texte, qui affirme".to_owned(),
    }
}

/// Others whom the text names, who surely did not say it.
pub(in crate::draft) fn others(reader: &Reader<'_>, number: usize, saying: &Saying) -> Vec<String> {
    let speaker = &saying.speaker;
    let people = reader.people.iter().filter(|person| is_other_person(speaker, person));
    let people = people.map(|person| person.name.clone());
    let bodies = speakers(reader)
        .filter(|other| is_other_body(speaker, other))
        .map(|other| other.shown.clone());
    let mut others: Vec<String> =
        people.chain(bodies).filter(|other| !says_alike(reader, number, saying, other)).collect();
    let mut seen = std::collections::HashSet::new();
    others.retain(|other| *other != speaker.shown && seen.insert(other.clone()));
    others.truncate(MOST_WRONG);
    others
}

/// Everybody who says something.
fn speakers<'r>(reader: &'r Reader<'_>) -> impl Iterator<Item = &'r Speaker> {
    reader.speech.iter().flat_map(|speech| &speech.sayings).map(|saying| &saying.speaker)
}

/// Whether a person cannot be the speaker under another name.
fn is_other_person(speaker: &Speaker, person: &Person) -> bool {
    match speaker.kind {
        SpeakerKind::Person => person.is_other_than(&speaker.shown),
        // Somebody whom the text may name elsewhere.
        SpeakerKind::Office => false,
        SpeakerKind::Body => {
            person.roles.iter().all(|role| !share_words(&speaker.shown, &role.text))
        }
    }
}

/// Whether a body or group cannot stand for the speaker, nor the speaker for it.
fn is_other_body(speaker: &Speaker, other: &Speaker) -> bool {
    let kinds = (speaker.kind, other.kind);
    kinds == (SpeakerKind::Body, SpeakerKind::Body) && !share_words(&speaker.shown, &other.shown)
        || (matches!(kinds, (SpeakerKind::Person | SpeakerKind::Office, SpeakerKind::Body))
            && other.plural)
}

/// Whether two descriptions have a word in common, or two that begin alike: « la préfecture », « le
/// préfet ».
fn share_words(one: &str, other: &str) -> bool {
    const ALIKE: usize = 4;
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).map(letters);
        words
            .filter(|word| word.len() >= ALIKE)
            .map(|word| word.chars().take(ALIKE).collect())
            .collect()
    };
    let others = words(other);
    words(one).iter().any(|word| others.contains(word))
        || one.split(|c: char| !c.is_alphanumeric()).any(|word| {
            word.len() > 1 && word.chars().all(char::is_uppercase) && other.contains(word)
        })
}

/// Whether the text has somebody else say so too: by the same verb, or in words much alike.
fn says_alike(reader: &Reader<'_>, number: usize, saying: &Saying, other: &str) -> bool {
    /// So many nouns and names in common, and two sentences may tell the same.
    const ALIKE_WORDS: usize = 4;
    const COMMON_VERBS: &[&str] =
        &["dire", "declarer", "expliquer", "ajouter", "preciser", "indiquer"];
    let lemma = saying.lemma.as_deref();
    let content = content_words(&reader.sentences[number].tokens[saying.content.clone()]);
    reader.sentences.iter().enumerate().any(|(place, sentence)| {
        let named = reader.passage[sentence.place.clone()].contains(other_mention(other));
        if !named {
            return false;
        }
        let same_verb = lemma.is_some_and(|lemma| {
            !COMMON_VERBS.contains(&lemma)
                && sentence
                    .tokens
                    .iter()
                    .any(|token| token.participle() == Some(lemma) || token.finite() == Some(lemma))
        });
        let own = place == number;
        let alike =
            content_words(&sentence.tokens).iter().filter(|word| content.contains(word)).count();
        // Somebody whom the same sentence names has a part in it.
        own || same_verb || alike >= ALIKE_WORDS.min(content.len().max(1))
    })
}

fn other_mention(other: &str) -> &str {
    other.rsplit([' ', '\u{A0}']).next().unwrap_or(other)
}

fn content_words(tokens: &[Token<'_>]) -> Vec<String> {
    let tells = |token: &&Token<'_>| {
        token.is_word()
            && (token.is_capital() || token.may_be(Class::Noun))
            && token.text.chars().count() > 3
    };
    tokens.iter().filter(tells).map(|token| letters(token.text)).collect()
}
