//! Clauses: a subject, its verb, and what follows up to where another clause may begin.

use std::ops::Range;

use super::dates;
use super::phrase::{self, NounPhrase, noun_phrase};
use super::token::{Kind, Token};
use super::verb::{self, Verb, inverted, verb};
use crate::french::letters;
use crate::french::lexicon::{self, Class, Gender, Number};

/// A clause that says something plainly.
#[derive(Debug, Clone)]
pub(super) struct Clause {
    /// Where it begins, what leads it in (« Lundi, ») left out.
    pub(super) start: usize,
    pub(super) subject: NounPhrase,
    pub(super) verb: Verb,
    /// Behind the last token that surely belongs to it.
    pub(super) end: usize,
    /// What stands before it and its comma.
    pub(super) lead: Option<Range<usize>>,
}

/// Longer subjects make a question that nobody reads to its end, in tokens.
pub(super) const LONGEST_SUBJECT: usize = 14;

/// Words that begin another clause.
const LINKS: &[&str] = &[
    "qui",
    "que",
    "qu’",
    "dont",
    "où",
    "lorsque",
    "lorsqu’",
    "quand",
    "alors",
    "tandis",
    "car",
    "mais",
    "parce",
    "puisque",
    "puisqu’",
    "si",
    "s’il",
    "s’ils",
    "afin",
    "lequel",
    "laquelle",
    "lesquels",
    "lesquelles",
    "auquel",
    "comme",
    "sauf",
];
/// Words that lead a sentence in and add nothing.
const OPENERS: &[&str] = &[
    "pourtant",
    "ainsi",
    "enfin",
    "ensuite",
    "puis",
    "désormais",
    "aujourd’hui",
    "hier",
    "autrefois",
    "depuis",
    "déjà",
];

/// The main clause of a sentence; nothing where its grammar leaves doubt.
pub(super) fn main_clause(tokens: &[Token<'_>]) -> Option<Clause> {
    if let Some(clause) = clause(tokens, 0) {
        return Some(clause);
    }
    let comma = tokens.iter().take(9).position(|token| token.kind == Kind::Comma)?;
    let leads = tokens[0].is(OPENERS) || is_lead(tokens, comma);
    let clause = leads.then(|| clause(tokens, comma + 1)).flatten()?;
    Some(Clause { lead: Some(0..comma), ..clause })
}

/// Whether a sentence begins with a date or a place, and a comma at `comma`.
fn is_lead(tokens: &[Token<'_>], comma: usize) -> bool {
    let is_done = tokens[0].participle().is_some() && !tokens[0].may_be(Class::Noun);
    let is_plain =
        tokens[..comma].iter().all(|token| verb::auxiliary(token).is_none() && !token.is(LINKS));
    (is_done && is_plain)
        || dates::date(tokens, 0).is_some_and(|date| date.tokens.end == comma)
        || super::places::place(tokens, 0).is_some_and(|place| place.end == comma)
}

/// The clause that begins at a token.
pub(super) fn clause(tokens: &[Token<'_>], start: usize) -> Option<Clause> {
    let mut subject = noun_phrase(tokens, start)?;
    join(tokens, &mut subject);
    let mut at = after_apposition(tokens, subject.tokens.end);
    if tokens.get(at).is_some_and(|token| token.is(&["ne", "n’", "y", "en", "lui"])) {
        return None;
    }
    at = verb::skip_adverbs(tokens, at);
    let verb = verb(tokens, at)?;
    let agrees = verb.number == Some(subject.number);
    let denied = |token: &Token<'_>| token.is(verb::NEGATIONS) || token.is(&["pas"]);
    if !agrees || tokens[start..verb.end].iter().any(denied) {
        return None;
    }
    let end = bound(tokens, verb.end);
    if tokens[verb.end..end].iter().any(denied) || is_qualified(tokens, end) {
        return None;
    }
    Some(Clause { start, subject, verb, end, lead: None })
}

/// Where what somebody says ends, if it is a clause with a subject of its own: it may deny.
pub(super) fn said_end(tokens: &[Token<'_>], start: usize) -> Option<usize> {
    let subject =
        noun_phrase(tokens, start).filter(|subject| !phrase::points_back(tokens, subject))?;
    let mut joined = subject;
    join(tokens, &mut joined);
    let mut at = after_apposition(tokens, joined.tokens.end);
    while tokens.get(at).is_some_and(|token| {
        token.is(&["ne", "n’", "se", "s’", "y", "en"])
            || verb::is_adverb(token)
            || token.kind == Kind::Open
    }) {
        at += 1;
    }
    let token = tokens.get(at)?;
    let is_verb = verb::auxiliary(token).is_some()
        || verb(tokens, at).is_some()
        || (token.finite().is_some() && tokens[at - 1].is(&["ne", "n’", "se", "s’"]));
    let end = bound(tokens, joined.tokens.end.max(at));
    let end = if tokens[at - 1].kind == Kind::Open { bound(tokens, at - 1) } else { end };
    (is_verb && end > at && !is_qualified(tokens, end)).then_some(end)
}

/// Takes « et » and a second phrase into a subject.
fn join(tokens: &[Token<'_>], subject: &mut NounPhrase) {
    let at = subject.tokens.end;
    if !tokens.get(at).is_some_and(|token| token.is(&["et"])) {
        return;
    }
    let Some(second) = noun_phrase(tokens, at + 1) else { return };
    subject.tokens.end = second.tokens.end;
    subject.number = Number::Plural;
    subject.is_joined = true;
    subject.name = None;
    subject.gender = match (subject.gender, second.gender) {
        (Some(Gender::Feminine), Some(Gender::Feminine)) => Some(Gender::Feminine),
        (Some(_), Some(_)) => Some(Gender::Masculine),
        _ => None,
    };
}

/// Behind « , maire de Brest, » or « (Brest) », where a name or an office stands between.
pub(super) fn after_apposition(tokens: &[Token<'_>], at: usize) -> usize {
    let Some(first) = tokens.get(at) else { return at };
    let closing = match first.kind {
        Kind::Comma => Kind::Comma,
        Kind::OpenBracket => Kind::CloseBracket,
        _ => return at,
    };
    let close = tokens[at + 1..].iter().take(16).position(|token| token.kind == closing);
    let Some(close) = close.map(|close| at + 1 + close) else { return at };
    let inside = &tokens[at + 1..close];
    let has_verb = inside.iter().any(|token| {
        verb::auxiliary(token).is_some()
            || token.is(LINKS)
            || token.is(&["et", "ou"])
            || (token.finite().is_some() && token.is_only(Class::Verb))
    });
    // What goes on behind it is the verb, or the comma was one of a list.
    let goes_on = tokens.get(close + 1).is_some_and(|next| {
        verb::auxiliary(next).is_some()
            || next.finite().is_some()
            || next.is(&["se", "s’", "ne", "n’"])
    });
    match (goes_on || closing == Kind::CloseBracket) && !has_verb {
        true => close + 1,
        false => at,
    }
}

/// Where what begins at `from` surely ends: before a comma, a sign, or a word that may begin another
/// clause. A quotation is whole or left out.
pub(super) fn bound(tokens: &[Token<'_>], from: usize) -> usize {
    let mut end = loose_bound(tokens, from);
    // « depuis qu’elle dirige … »: what leads into the other clause belongs to it.
    let is_cut = tokens.get(end).is_some_and(|token| token.is(LINKS));
    while is_cut && end > from && tokens[end - 1].is(LEADS) {
        end -= 1;
    }
    end
}

/// Whether what follows a clause takes some of it back: « ou », « si », « , sauf ».
pub(super) fn is_qualified(tokens: &[Token<'_>], end: usize) -> bool {
    const TAKING_BACK: &[&str] =
        &["ou", "si", "s’il", "s’ils", "sauf", "sinon", "excepté", "hormis", "faute", "puis"];
    let at = end + usize::from(tokens.get(end).is_some_and(|token| token.kind == Kind::Comma));
    tokens.get(at).is_some_and(|token| token.is(TAKING_BACK))
}

/// Prepositions and adverbs that nothing follows within a clause.
const LEADS: &[&str] = &[
    "depuis",
    "avant",
    "après",
    "pour",
    "afin",
    "dès",
    "lors",
    "de",
    "à",
    "sans",
    "alors",
    "tandis",
    "parce",
    "ainsi",
    "bien",
    "pendant",
    "en",
    "par",
    "avec",
    "et",
    "ou",
    "notamment",
    "dans",
    "sur",
];

fn loose_bound(tokens: &[Token<'_>], from: usize) -> usize {
    let mut opened = None;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token.kind {
            Kind::Open => opened = Some(at),
            Kind::Close => opened = None,
            _ if opened.is_some() => {}
            Kind::Word | Kind::Figure if !begins_clause(tokens, at) => {}
            Kind::Sign if token.is(&["%", "€", "/", "°"]) => {}
            _ => return at,
        }
    }
    opened.unwrap_or(tokens.len())
}

fn begins_clause(tokens: &[Token<'_>], at: usize) -> bool {
    let token = &tokens[at];
    if token.is(LINKS) {
        // « en tant que », « plus que » go on.
        return !(token.is(&["que", "qu’"])
            && at > 0
            && tokens[at - 1].is(&["tant", "plus", "moins", "autant", "aussi", "même"]));
    }
    let is_gerund = token.lower.ends_with("ant")
        && !token.may_be(Class::Noun)
        && !token.may_be(Class::Adjective)
        && token.readings().iter().any(|r| r.class == Class::Verb);
    if is_gerund {
        return true;
    }
    if !token.is(&["et", "ou", "puis", "ni"]) {
        return false;
    }
    let Some(next) = tokens.get(at + 1) else { return true };
    let goes_on = noun_phrase(tokens, at + 1).is_some_and(|second| {
        let after = after_apposition(tokens, second.tokens.end);
        verb(tokens, after).is_some()
            || tokens.get(after).is_some_and(|token| token.is(&["ne", "n’", "se", "s’"]))
    });
    goes_on
        || verb::auxiliary(next).is_some()
        || (next.finite().is_some() && !next.may_be(Class::Noun))
        || next.is(&["ne", "n’", "se", "s’", "il", "elle", "ils", "elles", "on"])
}

/// The text of some tokens, as the passage has it.
pub(super) fn text<'t>(passage: &'t str, tokens: &[Token<'_>], range: Range<usize>) -> &'t str {
    match (tokens.get(range.start), range.end.checked_sub(1).and_then(|last| tokens.get(last))) {
        (Some(first), Some(last)) if first.place.start < last.place.end => {
            &passage[first.place.start..last.place.end]
        }
        _ => "",
    }
}

/// The same as it stands inside a sentence: the capital of its beginning goes where it is no name’s.
pub(super) fn inside(passage: &str, tokens: &[Token<'_>], range: Range<usize>) -> String {
    let text = text(passage, tokens, range.clone());
    let opens = range.start == 0
        || tokens[range.start - 1].kind == Kind::Open
        || tokens[range.start - 1].kind == Kind::Colon;
    let Some(first) = tokens.get(range.start).filter(|_| opens) else { return text.to_owned() };
    let is_common = phrase::determiner(first).is_some()
        || (first.is_known() && phrase::name(tokens, range.start).is_none());
    if is_common && !first.is_acronym() { uncapitalised(text) } else { text.to_owned() }
}

pub(super) fn uncapitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A question about a clause: `opening` (« Quand »), the subject, the verb turned round, and the
/// rest without the tokens in `left_out`.
pub(super) fn ask(
    passage: &str,
    tokens: &[Token<'_>],
    clause: &Clause,
    opening: &str,
    left_out: &Range<usize>,
) -> Option<String> {
    let Clause { subject, verb, .. } = clause;
    if phrase::points_back(tokens, subject)
        || left_out.end < verb.end && left_out.start >= clause.start
    {
        return None;
    }
    // « ses » may be anybody’s once the sentence is turned round, but for the object’s own.
    let mut behind = tokens[verb.end..clause.end].iter().skip(1);
    if behind.any(|token| token.is(&["son", "sa", "ses", "leur", "leurs"])) {
        return None;
    }
    let who = inside(passage, tokens, subject.tokens.clone());
    let form = &tokens[verb.finite].lower;
    let reflexive = text(passage, tokens, verb.start..verb.finite);
    let after = join_parts(&[
        text(passage, tokens, verb::skip_adverbs(tokens, verb.finite + 1).min(verb.end)..verb.end),
        text(passage, tokens, verb.end..left_out.start.clamp(verb.end, clause.end)),
        text(passage, tokens, left_out.end.clamp(verb.end, clause.end)..clause.end),
    ]);
    let reflexive = if reflexive.ends_with('’') || reflexive.is_empty() {
        reflexive.to_owned()
    } else {
        format!("{reflexive} ")
    };
    let asked = if let Some(gender) = subject.gender {
        let turned = inverted(form, subject.number, gender);
        format!("{opening} {who} {reflexive}{turned} {after}")
    } else {
        let elides =
            lexicon::elides(&letters(who.split([' ', '\u{A0}']).next().unwrap_or_default()));
        let link = if elides { "est-ce qu’" } else { "est-ce que " };
        format!("{opening} {link}{who} {reflexive}{form} {after}")
    };
    Some(format!("{}\u{A0}?", asked.trim()))
}

/// Texts joined by spaces, those that are empty left out.
pub(super) fn join_parts(parts: &[&str]) -> String {
    let parts: Vec<&str> =
        parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}
