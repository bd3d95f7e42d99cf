//! Noun phrases and names: where one begins and ends, its head, gender and number.

use std::ops::Range;

use super::lists;
use super::token::{Kind, Token};
use crate::french::lexicon::{Class, Gender, Number};
use crate::french::{is_place, letters};

/// A group of words around a noun or a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NounPhrase {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The token of its noun, or the first of its name.
    pub(super) head: usize,
    pub(super) gender: Option<Gender>,
    pub(super) number: Number,
    /// The tokens of a name that is the phrase or ends its core: « le président Léo Roy ».
    pub(super) name: Option<Range<usize>>,
    /// Whether a complement, a participle or a second noun stands in it.
    pub(super) is_simple: bool,
    pub(super) is_joined: bool,
}

const SINGULAR: &[&str] =
    &["le", "la", "l’", "un", "une", "ce", "cet", "cette", "son", "sa", "leur", "notre", "chaque"];
const PLURAL: &[&str] =
    &["les", "des", "ces", "ses", "leurs", "nos", "plusieurs", "quelques", "certains", "certaines"];
const MASCULINE: &[&str] = &["le", "un", "ce", "cet"];
const FEMININE: &[&str] = &["la", "une", "cette"];
/// Determiners that point to somebody or something named before.
const POINTING: &[&str] =
    &["ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "notre", "nos"];
/// What stands between the parts of a name.
const PARTICLES: &[&str] =
    &["de", "du", "d’", "van", "von", "ben", "el", "al", "le", "la", "di", "da", "des"];
const COMPLEMENT: &[&str] = &["de", "du", "des", "d’"];

/// A determiner, and whether it is plural.
pub(super) fn determiner(token: &Token<'_>) -> Option<Number> {
    let of = |words: &[&str], number| token.is(words).then_some(number);
    of(SINGULAR, Number::Singular).or_else(|| of(PLURAL, Number::Plural))
}

/// Whether the phrase points to what only the sentences before tell.
pub(super) fn points_back(tokens: &[Token<'_>], phrase: &NounPhrase) -> bool {
    tokens[phrase.tokens.clone()].iter().any(|token| {
        token.is(POINTING)
            || token.is(&[
                "celui",
                "celle",
                "ceux",
                "celles",
                "dernier",
                "dernière",
                "même",
                "autre",
                "autres",
            ])
    })
}

/// A run of capitalised words: a name, perhaps. The first word of a sentence counts where French
/// does not know it, or where another capital follows it.
pub(super) fn name(tokens: &[Token<'_>], at: usize) -> Option<Range<usize>> {
    let first = tokens.get(at).filter(|token| token.is_capital())?;
    let mut end = at + 1;
    loop {
        let particles =
            tokens[end..].iter().take(2).take_while(|token| token.is(PARTICLES)).count();
        let is_next = |at: usize| tokens.get(at).is_some_and(Token::is_capital);
        // « le président Roy et Léa »: no particle begins with a capital, none joins common nouns.
        let joins = particles == 0 || !first.may_be(Class::Noun) || first.may_be(Class::Name);
        if !joins || !is_next(end + particles) {
            break;
        }
        end += particles + 1;
    }
    let opens_sentence = at == 0 || tokens[at - 1].kind == Kind::Open;
    if opens_sentence && first.may_be(Class::Other) {
        return None;
    }
    let is_common =
        first.is_known() && !is_place(&letters(first.text)) && !first.may_be(Class::Name);
    (!opens_sentence || !is_common || (end > at + 1 && determiner(first).is_none()))
        .then_some(at..end)
}

/// The longest noun phrase that begins at a token.
pub(super) fn noun_phrase(tokens: &[Token<'_>], start: usize) -> Option<NounPhrase> {
    let mut at = start;
    let first = tokens.get(at)?;
    let determiner = determiner(first);
    at += usize::from(determiner.is_some());
    let mut phrase = match head(tokens, &mut at, determiner.is_some())? {
        Head::Noun(head) => from_noun(tokens, start, head, determiner),
        Head::Name(name) => from_name(tokens, start, name, determiner)?,
    };
    at = at.max(phrase.head + 1).max(phrase.name.as_ref().map_or(0, |name| name.end));
    extend(tokens, &mut phrase, at);
    Some(phrase)
}

enum Head {
    Noun(usize),
    Name(Range<usize>),
}

/// The noun or name after a determiner; adjectives may stand before it.
fn head(tokens: &[Token<'_>], at: &mut usize, is_determined: bool) -> Option<Head> {
    for _ in 0..4 {
        let token = tokens.get(*at).filter(|token| token.is_word())?;
        let next = tokens.get(*at + 1);
        let noun_follows = next.is_some_and(|next| {
            next.is_word()
                && (next.may_be(Class::Noun) || next.may_be(Class::Adjective))
                && next.finite().is_none_or(|_| next.is_only(Class::Noun))
        });
        let before_noun = token.may_be(Class::Adjective)
            && noun_follows
            && is_determined
            && lists::is_before_noun(&token.lower);
        if before_noun || (is_determined && token.is_number()) {
            *at += 1;
            continue;
        }
        if is_determined && token.may_be(Class::Noun) {
            return Some(Head::Noun(*at));
        }
        return name(tokens, *at).map(Head::Name);
    }
    None
}

fn from_noun(
    tokens: &[Token<'_>],
    start: usize,
    head: usize,
    determiner: Option<Number>,
) -> NounPhrase {
    let token = &tokens[head];
    let number = determiner.or_else(|| token.noun_number()).unwrap_or(Number::Singular);
    let by_determiner = match &tokens[start] {
        first if first.is(MASCULINE) => Some(Gender::Masculine),
        first if first.is(FEMININE) => Some(Gender::Feminine),
        _ => None,
    };
    let gender = by_determiner.or_else(|| token.noun_gender());
    NounPhrase {
        tokens: start..head + 1,
        head,
        gender,
        number,
        name: None,
        is_simple: true,
        is_joined: false,
    }
}

/// A phrase whose core is a name; one that is plural needs its determiner.
fn from_name(
    tokens: &[Token<'_>],
    start: usize,
    name: Range<usize>,
    determiner: Option<Number>,
) -> Option<NounPhrase> {
    let first = &tokens[start];
    let gender = if first.is(FEMININE) {
        Some(Gender::Feminine)
    } else if first.is(MASCULINE) {
        Some(Gender::Masculine)
    } else {
        name_gender(&tokens[name.start])
    };
    let fits = determiner.is_none() || first.is(&["le", "la", "l’", "les"]);
    fits.then(|| NounPhrase {
        tokens: start..name.end,
        head: name.start,
        gender,
        number: determiner.unwrap_or(Number::Singular),
        name: Some(name),
        is_simple: true,
        is_joined: false,
    })
}

/// The gender of a first name or country that the lexicon knows.
fn name_gender(token: &Token<'_>) -> Option<Gender> {
    let mut names = token.readings().iter().filter(|reading| reading.class == Class::Name);
    let first = names.next()?.gender?;
    names.all(|other| other.gender == Some(first)).then_some(first)
}

/// Takes what follows the core into the phrase: adjectives, a name, complements.
fn extend(tokens: &[Token<'_>], phrase: &mut NounPhrase, mut at: usize) {
    while let Some(token) = tokens.get(at) {
        // Behind a complement a name is the complement’s: « le frère du maire Paul Roy ».
        let is_name_next = phrase.name.is_none() && phrase.is_simple && token.is_capital();
        if is_adjective_after(tokens, at) {
            at += 1;
        } else if let Some(name) = is_name_next.then(|| name(tokens, at)).flatten() {
            at = name.end;
            phrase.name = Some(name);
        } else if token.is(COMPLEMENT) {
            let Some(end) = complement(tokens, at) else { break };
            phrase.is_simple = false;
            at = end;
        } else if token.is(&["à", "au", "aux", "en"]) && lists::is_role(&tokens[phrase.head].lower)
        {
            // « secrétaire à la Défense », « adjointe aux sports »: elsewhere it tells where.
            let Some(end) = office(tokens, at) else { break };
            phrase.is_simple = false;
            at = end;
        } else {
            break;
        }
        phrase.tokens.end = at;
    }
}

/// The end of what an office is about: « à la Défense », « aux mobilités », « en chef ».
fn office(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let next = tokens.get(at + 1)?;
    match &tokens[at] {
        token if token.is(&["à"]) && next.is(&["la", "l’"]) => {
            Some(noun_phrase(tokens, at + 1)?.tokens.end)
        }
        token if token.is(&["au", "aux"]) && next.may_be(Class::Noun) => {
            Some(extended(tokens, at + 1))
        }
        token if token.is(&["en"]) && next.is(&["chef"]) => Some(at + 2),
        _ => name(tokens, at + 1).map(|name| name.end),
    }
}

/// Whether a token can only be an adjective of the noun before it.
fn is_adjective_after(tokens: &[Token<'_>], at: usize) -> bool {
    let token = &tokens[at];
    if !token.is_word() || token.is_capital() || super::verb::auxiliary(token).is_some() {
        return false;
    }
    let adjective = token.may_be(Class::Adjective) || is_hyphenated_adjective(token);
    let is_participle_alone = token.participle().is_some() && !token.may_be(Class::Adjective);
    adjective && !is_participle_alone
}

/// « nord-coréennes », « franco-allemand »: what follows the hyphen is an adjective.
fn is_hyphenated_adjective(token: &Token<'_>) -> bool {
    use crate::french::lexicon::readings;
    let Some((before, after)) = token.text.rsplit_once('-') else { return false };
    let is_adjective =
        |letters: String| readings(&letters).iter().any(|r| r.class == Class::Adjective);
    before.chars().all(|c| c.is_lowercase() || c == '-') && is_adjective(letters(after))
}

/// The end of a complement that begins with `de`: a noun phrase with its article or without.
pub(super) fn complement(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let next = tokens.get(at + 1)?;
    if next.is_number() {
        return None;
    }
    if let Some(phrase) = noun_phrase(tokens, at + 1) {
        return Some(phrase.tokens.end);
    }
    // « services de renseignement »: a noun alone.
    let is_noun =
        next.is_word() && next.may_be(Class::Noun) && super::verb::auxiliary(next).is_none();
    if !is_noun {
        return None;
    }
    let mut end = at + 2;
    while tokens.get(end).is_some() && is_adjective_after(tokens, end) {
        end += 1;
    }
    // « du ministre Paul Roy ».
    if lists::is_role(&next.lower)
        && let Some(name) = name(tokens, end)
    {
        end = name.end;
    }
    match tokens.get(end).is_some_and(|token| token.is(COMPLEMENT)) {
        true => Some(complement(tokens, end).unwrap_or(end)),
        false => Some(end),
    }
}

/// Where a phrase ends whose noun is `head`, when it has no determiner.
pub(super) fn extended(tokens: &[Token<'_>], head: usize) -> usize {
    let mut phrase = from_noun(tokens, head, head, Some(Number::Singular));
    extend(tokens, &mut phrase, head + 1);
    phrase.tokens.end
}
