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
use super::clause::Clause;
use super::people::Person;
use super::sentence::Sentence;
use super::speech::{Saying, Speech};
use super::token::{Kind, Token};
use super::verb::{DOUBTS, NEGATIONS};

/// Words of somebody who speaks, quotation marks or not.
const SPEAKING: &[&str] =
    &["je", "j’", "nous", "vous", "mon", "ma", "mes", "notre", "nos", "votre", "vos"];

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

    /// Whether another sentence has the same subject do the same: then it may tell otherwise.
    pub(super) fn is_repeated(&self, number: usize, clause: &Clause) -> bool {
        let head = &self.sentences[number].tokens[clause.subject.head].lower;
        let lemma = clause.verb.lemma.as_str();
        let does =
            |token: &Token<'_>| token.finite() == Some(lemma) || token.participle() == Some(lemma);
        self.sentences.iter().enumerate().any(|(at, sentence)| {
            let tokens = &sentence.tokens;
            at != number
                && tokens.iter().any(|token| token.lower == *head)
                && tokens.iter().any(does)
        })
    }

    /// Whether a sentence denies or supposes anything outside its quotations.
    pub(super) fn is_plain(&self, number: usize) -> bool {
        let sentence = &self.sentences[number];
        let outside = sentence.tokens.iter().enumerate().filter(|(at, _)| !sentence.is_quoted(*at));
        outside.map(|(_, token)| token).all(|token| {
            let supposes = token.finite().is_some()
                && (token.lower.ends_with("rait") || token.lower.ends_with("raient"));
            !token.is(SPEAKING)
                && !token.is(NEGATIONS)
                && !token.is(&["pas"])
                && !token.is(DOUBTS)
                && !supposes
        })
    }

    /// A plain sentence, or the part of a long one between commas, with « […] » in place of some
    /// tokens that are not quoted.
    pub(super) fn with_blank(&self, number: usize, blank: &Range<usize>) -> Option<String> {
        let tokens = &self.sentences[number].tokens;
        if matches!(self.source(number, blank.start), Source::Unsure) || !self.is_plain(number) {
            return None;
        }
        let part = self.part_around(number, blank)?;
        let text = |range: Range<usize>| super::clause::text(self.passage, tokens, range);
        let begins = blank.start == part.start;
        let told = format!(
            "{}{}{}[…]{}{}{}",
            if part.start > 0 && !begins { "… " } else { "" },
            text(part.start..blank.start),
            if !begins && self.is_spaced(number, blank.start) { " " } else { "" },
            if self.is_spaced(number, blank.end) { " " } else { "" },
            text(blank.end..part.end),
            if part.end < tokens.len() { "…" } else { "" },
        );
        Some(told)
    }

    /// A sentence that is no longer than can be read at a glance, or what stands of it between
    /// the commas around some tokens; nothing quoted.
    fn part_around(&self, number: usize, blank: &Range<usize>) -> Option<Range<usize>> {
        const MOST_WORDS: usize = 30;
        const LEAST_WORDS: usize = 7;
        let tokens = &self.sentences[number].tokens;
        let is_comma = |at: &usize| matches!(tokens[*at].kind, Kind::Comma | Kind::Semicolon);
        let before = (0..blank.start).rev().find(is_comma).map_or(0, |comma| comma + 1);
        let after = (blank.end..tokens.len()).find(is_comma).unwrap_or(tokens.len());
        let fits = |part: &Range<usize>| {
            let words = tokens[part.clone()].iter().filter(|token| token.is_word()).count();
            (LEAST_WORDS..=MOST_WORDS).contains(&words)
        };
        let whole = 0..tokens.len();
        let is_short = whole.len() < LEAST_WORDS + 4;
        let is_quoted = |part: &Range<usize>| {
            tokens[part.clone()].iter().any(|t| matches!(t.kind, Kind::Open | Kind::Close))
        };
        [whole.clone(), before..after, before..tokens.len(), 0..after]
            .into_iter()
            .find(|part| (fits(part) || (is_short && *part == whole)) && !is_quoted(part))
    }

    /// Whether a space stands before a token.
    fn is_spaced(&self, number: usize, at: usize) -> bool {
        let Some(token) = self.sentences[number].tokens.get(at) else { return false };
        self.passage[..token.place.start].ends_with(char::is_whitespace)
    }

    /// Whether what stands in a sentence before its verb points to sentences before: « Elle », « Sa ».
    pub(super) fn begins_with_pronoun(&self, number: usize) -> bool {
        const PRONOUNS: &[&str] = &[
            "il", "elle", "ils", "elles", "on", "ce", "c’", "cela", "son", "sa", "ses", "leur",
            "leurs", "cet", "cette", "ces",
        ];
        self.sentences[number].tokens.iter().take(2).any(|token| token.is(PRONOUNS))
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
            (None, _) if speech.is_unsure || sentence.is_reported(at) => Source::Unsure,
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
