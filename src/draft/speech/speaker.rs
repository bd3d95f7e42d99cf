//! Who speaks: a person by name or by office, a body.

use std::ops::Range;

use super::super::clause::{inside, text};
use super::super::lists;
use super::super::people::{Person, Role, named};
use super::super::phrase::{NounPhrase, name, points_back};
use super::super::token::{Kind, Token};
use super::Context;
use crate::french::lexicon::Number;
use crate::french::{is_place, letters};

/// Who says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Speaker {
    /// As an option shows it: the whole name of a person, else the words of the text.
    pub(in super::super) shown: String,
    pub(in super::super) kind: SpeakerKind,
    pub(in super::super) plural: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum SpeakerKind {
    /// By name.
    Person,
    /// By office alone: « le maire ».
    Office,
    /// A body, a country, a group.
    Body,
}

impl Speaker {
    /// Somebody by the whole name.
    pub(in super::super) fn person(person: &Person) -> Self {
        Self { shown: person.name.clone(), kind: SpeakerKind::Person, plural: false }
    }
}

impl Context<'_, '_> {
    /// The one person whose office a phrase names without saying more: « la présidente ».
    fn holder(&self, phrase: &NounPhrase) -> Option<&Person> {
        let head = &self.sentence.tokens[phrase.head].lower;
        let definite = self.sentence.tokens[phrase.tokens.start].is(&["le", "la", "l’"]);
        let holds = |person: &&Person| person.roles.iter().any(|role| role.head == *head);
        let mut holders = self.people.iter().filter(holds);
        let holder = holders
            .next()
            .filter(|_| definite && phrase.tokens.len() == 2 && holders.next().is_none())?;
        let is_former =
            |role: &Role| role.text.starts_with("ancien") || role.text.starts_with("ex-");
        (!holder.roles.iter().any(is_former)).then_some(holder)
    }

    /// Who a phrase is; nothing for pronouns and for what points to sentences before.
    pub(super) fn speaker(&self, phrase: &NounPhrase) -> Option<Speaker> {
        let tokens = &self.sentence.tokens;
        if points_back(tokens, phrase) || phrase.is_joined {
            return None;
        }
        let mention = |range: Range<usize>| text(self.passage, tokens, range);
        let plural = phrase.number == Number::Plural;
        // A name between commas behind an office is who it is.
        let apposed = tokens
            .get(phrase.tokens.end)
            .filter(|token| token.kind == Kind::Comma)
            .and_then(|_| name(tokens, phrase.tokens.end + 1));
        let names = [phrase.name.clone(), apposed];
        let person =
            names.into_iter().flatten().find_map(|range| named(self.people, mention(range)));
        let is_role = lists::is_role(&tokens[phrase.head].lower);
        if let Some(person) = person.filter(|_| {
            !plural
                && (is_role
                    || phrase.name.as_ref().is_some_and(|name| name.start == phrase.tokens.start))
        }) {
            return Some(Speaker::person(person));
        }
        if !plural && let Some(person) = self.holder(phrase) {
            return Some(Speaker::person(person));
        }
        let determined = tokens[phrase.tokens.start].is(&["le", "la", "l’", "les"]);
        let is_lone_name = phrase.name.as_ref().is_some_and(|name| *name == phrase.tokens);
        let is_named = is_lone_name && is_body(tokens, phrase);
        if !(determined || is_named) {
            return None;
        }
        let kind = match is_role || !is_body(tokens, phrase) {
            true if !plural => SpeakerKind::Office,
            _ => SpeakerKind::Body,
        };
        Some(Speaker { shown: inside(self.passage, tokens, phrase.tokens.clone()), kind, plural })
    }
}

/// Whether a phrase names a body: an acronym, a place that stands for its government, an office, an
/// association. Other nouns in the singular may be a person whom the text names elsewhere.
fn is_body(tokens: &[Token<'_>], phrase: &NounPhrase) -> bool {
    let head = &tokens[phrase.head];
    head.is_acronym() || is_place(&letters(head.text)) || lists::is_body(&head.lower)
}
