//! What can be asked of a text: a file a kind of fact.

pub(super) mod acronym;
pub(super) mod count;
pub(super) mod doing;
pub(super) mod gap;
pub(super) mod proof;
pub(super) mod role;
pub(super) mod saying;
pub(super) mod statement;
pub(super) mod when;
pub(super) mod wherever;

use std::ops::Range;

use super::candidate::{Candidate, Evidence, Fact, Question};
use super::people::Person;
use super::phrase::NounPhrase;
use super::sentence::Sentence;
use super::speech::{Saying, Speech};
use super::verb::{DOUBTS, NEGATIONS};
use crate::french::lexicon::Number;

/// A text with all that was found in it before anything is asked.
pub(super) struct Reader<'t> {
    pub(super) passage: &'t str,
    pub(super) sentences: Vec<Sentence<'t>>,
    pub(super) people: Vec<Person>,
    /// One a sentence.
    pub(super) speech: Vec<Speech>,
}

/// To whom the text gives what stands at a token.
pub(super) enum Source<'r> {
    /// The text itself says it.
    Text,
    /// Somebody whom it names says it.
    Said(&'r Saying),
    /// It cannot be told.
    Unsure,
}

impl<'t> Reader<'t> {
    /// The sentences that drafts may be made from, with their numbers.
    pub(super) fn fit(&self) -> impl Iterator<Item = (usize, &Sentence<'t>)> {
        self.sentences.iter().enumerate().filter(|(_, sentence)| sentence.is_fit)
    }

    /// The person whom a subject names, by name or by name and office.
    pub(super) fn person(&self, number: usize, subject: &NounPhrase) -> Option<&Person> {
        let tokens = &self.sentences[number].tokens;
        let name = subject
            .name
            .clone()
            .filter(|_| subject.number == Number::Singular && !subject.is_joined)?;
        let is_titled = name.start > subject.tokens.start;
        let is_own =
            !is_titled || (subject.is_simple && super::lists::is_role(&tokens[subject.head].lower));
        let mention = super::clause::text(self.passage, tokens, name);
        super::people::named(&self.people, mention).filter(|_| is_own)
    }

    /// Whether a sentence denies or supposes anything outside its quotations.
    pub(super) fn is_plain(&self, number: usize) -> bool {
        let sentence = &self.sentences[number];
        let outside = sentence.tokens.iter().enumerate().filter(|(at, _)| !sentence.is_quoted(*at));
        outside.map(|(_, token)| token).all(|token| {
            let supposes = token.finite().is_some()
                && (token.lower.ends_with("rait") || token.lower.ends_with("raient"));
            !token.is(NEGATIONS) && !token.is(&["pas"]) && !token.is(DOUBTS) && !supposes
        })
    }

    /// A short plain sentence with « … » in place of some tokens that are not quoted.
    pub(super) fn with_blank(&self, number: usize, blank: &Range<usize>) -> Option<String> {
        const MOST_WORDS: usize = 26;
        let sentence = &self.sentences[number];
        let words = sentence.tokens.iter().filter(|token| token.is_word()).count();
        let is_unsure = matches!(self.source(number, blank.start), Source::Unsure);
        if words > MOST_WORDS || is_unsure || !self.is_plain(number) {
            return None;
        }
        let (first, last) = (&sentence.tokens[blank.start], &sentence.tokens[blank.end - 1]);
        let before = &self.passage[sentence.place.start..first.place.start];
        let after = &self.passage[last.place.end..sentence.place.end];
        let is_nested = before.contains('«') || after.contains('«');
        (!is_nested).then(|| format!("{before}…{after}"))
    }

    /// Who vouches for what stands at a token of a sentence.
    pub(super) fn source(&self, number: usize, at: usize) -> Source<'_> {
        let (sentence, speech) = (&self.sentences[number], &self.speech[number]);
        let is_open = sentence.tokens.iter().any(|token| token.is(super::verb::DOUBTS));
        if is_open || sentence.is_quoted(at) {
            return Source::Unsure;
        }
        let mut said = speech.sayings.iter().filter(|saying| saying.content.contains(&at));
        match (said.next(), said.next()) {
            (Some(saying), None) if super::speech::claims_fact(saying) => Source::Said(saying),
            (Some(_), _) => Source::Unsure,
            // « selon Rutte » settles who speaks where it stands; elsewhere a pronoun leaves it open.
            (None, _) if speech.is_unsure => Source::Unsure,
            (None, _) => Source::Text,
        }
    }

    /// A candidate from one sentence, which is its evidence.
    pub(super) fn candidate(
        &self,
        fact: Fact,
        number: usize,
        about: String,
        merit: i32,
        question: Question,
    ) -> Candidate {
        let sentence = &self.sentences[number];
        let evidence = match question.evidence {
            Evidence::One(ref text) if text.is_empty() => {
                Evidence::One(self.passage[sentence.place.clone()].to_owned())
            }
            ref given => given.clone(),
        };
        let question = Question { evidence, draft: true, ..question };
        Candidate {
            fact,
            about: vec![about],
            sentence: number,
            paragraph: sentence.paragraph,
            merit,
            question,
        }
    }
}

/// A prompt with the one who claims it before it: « Selon la préfecture, combien … ».
pub(super) fn claimed(source: &Source<'_>, prompt: &str) -> Option<String> {
    use super::clause::{capitalised, uncapitalised};
    match source {
        Source::Text => Some(capitalised(prompt)),
        Source::Said(saying) => {
            Some(format!("Selon {}, {}", saying.speaker.shown, uncapitalised(prompt)))
        }
        Source::Unsure => None,
    }
}
