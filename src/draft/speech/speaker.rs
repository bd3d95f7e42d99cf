//! Who speaks: a person by name or by office, a body.

use super::Context;
use crate::draft::clause::{inside, text};
use crate::draft::lists;
use crate::draft::people::{Person, Role, named};
use crate::draft::phrase::{NounPhrase, name, points_back};
use crate::draft::token::{Kind, Token};
use crate::french::lexicon::{Class, Number};
use crate::french::{is_place, letters};

/// Who says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::draft) struct Speaker {
    /// As an option shows it: the whole name of a person, else the words of the text.
    pub(in crate::draft) shown: String,
    pub(in crate::draft) kind: SpeakerKind,
    pub(in crate::draft) plural: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::draft) enum SpeakerKind {
    /// By name.
    Person,
    /// By office alone: « le maire ».
    Office,
    /// A body, a country, a group.
    Body,
}

impl Speaker {
    /// Somebody by the whole name.
    pub(in crate::draft) fn person(person: &Person) -> Self {
        Self { shown: person.name.clone(), kind: SpeakerKind::Person, plural: false }
    }
}

impl Context<'_, '_> {
    /// The person whose name a phrase is, ends with, or has behind a comma.
    fn named_in(&self, phrase: &NounPhrase) -> Option<&Person> {
        let tokens = &self.sentence.tokens;
        let own = phrase.name.clone().filter(|name| name.end == phrase.tokens.end);
        let comma = tokens.get(phrase.tokens.end).filter(|token| token.kind == Kind::Comma);
        let apposed = comma.and_then(|_| name(tokens, phrase.tokens.end + 1));
        let head = &tokens[phrase.head].lower;
        let is_thing = lists::is_body(head) || lists::is_place_noun(head);
        // « le frère du maire, Paul Roy »: which of the two?
        let complement = &tokens[phrase.head + 1..phrase.tokens.end];
        let has_role =
            complement.iter().any(|t| lists::is_role(&t.lower) && !t.may_be(Class::Adjective));
        let is_double = own.is_none() && has_role && !complement.iter().any(Token::is_capital);
        let mention = own.or(apposed).filter(|_| !phrase.is_joined && !is_thing && !is_double)?;
        named(self.people, text(self.passage, tokens, mention))
    }

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
        let plural = phrase.number == Number::Plural;
        if !plural && let Some(person) = self.named_in(phrase) {
            return Some(Speaker::person(person));
        }
        if points_back(tokens, phrase) || phrase.is_joined {
            return None;
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
        let kind = match is_body(tokens, phrase) {
            true => SpeakerKind::Body,
            // « les chantiers » say nothing; « les auteurs » may be people whom the text names.
            false if plural && !is_role_in_plural(tokens, phrase) => return None,
            false => SpeakerKind::Office,
        };
        Some(Speaker { shown: inside(self.passage, tokens, phrase.tokens.clone()), kind, plural })
    }
}

/// « les auteurs », « les avocates ».
fn is_role_in_plural(tokens: &[Token<'_>], phrase: &NounPhrase) -> bool {
    tokens[phrase.head].lower.strip_suffix('s').is_some_and(lists::is_role)
}

/// Whether a phrase names a body: an acronym, a place that stands for its government, an office, an
/// association. Other nouns in the singular may be a person whom the text names elsewhere.
fn is_body(tokens: &[Token<'_>], phrase: &NounPhrase) -> bool {
    let head = &tokens[phrase.head];
    head.is_acronym() || is_place(&letters(head.text)) || lists::is_body(&head.lower)
}
