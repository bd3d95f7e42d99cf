//! Verbs of a sentence: which is the finite one, its tense, and how a question turns it round.

use super::token::{Kind, Token};
use crate::french::letters;
use crate::french::lexicon::{Class, Gender, Number};

/// A finite verb with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Verb {
    /// « se » or « s’ » before it, else the finite form itself.
    pub(super) start: usize,
    pub(super) finite: usize,
    /// Behind the participle or infinitive that goes with it.
    pub(super) end: usize,
    pub(super) number: Option<Number>,
    /// The letters of the main verb as dictionaries list it.
    pub(super) lemma: String,
    /// The place of a past participle.
    pub(super) participle: Option<usize>,
    pub(super) is_passive: bool,
    pub(super) auxiliary: Option<Auxiliary>,
    /// Whether it only supposes: « aurait », « pourrait ».
    pub(super) is_conditional: bool,
}

impl Verb {
    /// A simple form alone.
    pub(super) fn alone(at: usize, lemma: String) -> Self {
        Self {
            start: at,
            finite: at,
            end: at + 1,
            number: None,
            lemma,
            participle: None,
            is_passive: false,
            auxiliary: None,
            is_conditional: false,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Auxiliary {
    Have,
    Be,
    /// Followed by an infinitive: « va », « doit », « peut ».
    Modal,
}

/// Forms of the third person, each with its number.
const AUXILIARIES: &[(&str, Auxiliary, bool)] = &[
    ("a", Auxiliary::Have, false),
    ("ont", Auxiliary::Have, true),
    ("avait", Auxiliary::Have, false),
    ("avaient", Auxiliary::Have, true),
    ("aura", Auxiliary::Have, false),
    ("auront", Auxiliary::Have, true),
    ("eut", Auxiliary::Have, false),
    ("eurent", Auxiliary::Have, true),
    ("aurait", Auxiliary::Have, false),
    ("auraient", Auxiliary::Have, true),
    ("est", Auxiliary::Be, false),
    ("sont", Auxiliary::Be, true),
    ("était", Auxiliary::Be, false),
    ("étaient", Auxiliary::Be, true),
    ("sera", Auxiliary::Be, false),
    ("seront", Auxiliary::Be, true),
    ("fut", Auxiliary::Be, false),
    ("furent", Auxiliary::Be, true),
    ("serait", Auxiliary::Be, false),
    ("seraient", Auxiliary::Be, true),
    ("va", Auxiliary::Modal, false),
    ("vont", Auxiliary::Modal, true),
    ("doit", Auxiliary::Modal, false),
    ("doivent", Auxiliary::Modal, true),
    ("peut", Auxiliary::Modal, false),
    ("peuvent", Auxiliary::Modal, true),
    ("devait", Auxiliary::Modal, false),
    ("devaient", Auxiliary::Modal, true),
    ("pourrait", Auxiliary::Modal, false),
    ("pourraient", Auxiliary::Modal, true),
    ("devrait", Auxiliary::Modal, false),
    ("devraient", Auxiliary::Modal, true),
    ("veut", Auxiliary::Modal, false),
    ("veulent", Auxiliary::Modal, true),
    ("pouvait", Auxiliary::Modal, false),
    ("pouvaient", Auxiliary::Modal, true),
];
/// Words that deny.
pub(super) const NEGATIONS: &[&str] = &[
    "ne",
    "n’",
    "ni",
    "aucun",
    "aucune",
    "nul",
    "nulle",
    "jamais",
    "non",
    "guère",
    "sans",
    "nullement",
];
/// Words that leave it open.
pub(super) const DOUBTS: &[&str] = &[
    "si",
    "s’il",
    "s’ils",
    "peut-être",
    "probablement",
    "vraisemblablement",
    "éventuellement",
    "apparemment",
    "semble",
    "semblent",
    "semblait",
    "espère",
    "espèrent",
    "espérait",
    "souhaite",
    "souhaitent",
    "souhaitait",
    "faudrait",
    "voudrait",
    "aimerait",
    "faux",
    "fausse",
    "fausses",
    "rumeur",
    "rumeurs",
    "légende",
    "roman",
    "rêve",
    "croire",
    "croit",
    "croient",
    "croyait",
    "imagine",
    "prétendument",
    "soi-disant",
    "mensonge",
    "croyaient",
    "cru",
    "dément",
    "démenti",
];
/// Adverbs that may stand between an auxiliary and its participle.
const ADVERBS: &[&str] = &[
    "déjà",
    "aussi",
    "ainsi",
    "notamment",
    "encore",
    "toujours",
    "bien",
    "enfin",
    "même",
    "depuis",
    "souvent",
    "longtemps",
    "d’ailleurs",
    "beaucoup",
    "tout",
    "alors",
    "désormais",
    "hier",
    "d’abord",
    "ensuite",
    "surtout",
    "vite",
    "récemment",
    "pourtant",
    "cependant",
    "toutefois",
    "également",
    "quasiment",
];
/// Verbs that make their compound tenses with « être ».
const MOVING: &[&str] = &[
    "aller",
    "arriver",
    "descendre",
    "devenir",
    "entrer",
    "monter",
    "mourir",
    "naitre",
    "partir",
    "parvenir",
    "rentrer",
    "rester",
    "retourner",
    "revenir",
    "sortir",
    "tomber",
    "venir",
    "survenir",
    "intervenir",
];

pub(super) fn auxiliary(token: &Token<'_>) -> Option<(Auxiliary, Number)> {
    let (_, auxiliary, plural) = AUXILIARIES.iter().find(|(form, ..)| *form == token.lower)?;
    Some((*auxiliary, if *plural { Number::Plural } else { Number::Singular }))
}

/// Whether a token is an adverb that leaves the sense alone.
pub(super) fn is_adverb(token: &Token<'_>) -> bool {
    token.is(ADVERBS) || (token.lower.ends_with("ment") && token.may_be(Class::Other))
}

/// The finite verb that begins at a token, right behind its subject; nothing where it is denied or
/// where the form may be another word.
pub(super) fn verb(tokens: &[Token<'_>], start: usize) -> Option<Verb> {
    let is_reflexive = tokens.get(start)?.is(&["se", "s’"]);
    let finite = start + usize::from(is_reflexive);
    let token = tokens.get(finite).filter(|token| token.is_word() && !token.is_capital())?;
    let Some((auxiliary, number)) = auxiliary(token) else { return simple(tokens, start, finite) };
    let next = skip_adverbs(tokens, finite + 1);
    let mut verb = Verb {
        start,
        finite,
        end: finite + 1,
        number: Some(number),
        lemma: if auxiliary == Auxiliary::Have { "avoir" } else { "etre" }.to_owned(),
        participle: None,
        is_passive: false,
        auxiliary: Some(auxiliary),
        is_conditional: token.lower.ends_with("rait") || token.lower.ends_with("raient"),
    };
    if tokens.get(next).is_some_and(|next| next.is(&["pas", "plus", "jamais", "rien"])) {
        return None;
    }
    if auxiliary == Auxiliary::Modal {
        let infinitive = tokens.get(next)?.infinitive()?.to_owned();
        (verb.lemma, verb.end) = (infinitive, next + 1);
        return Some(verb);
    }
    take_participle(tokens, &mut verb, next);
    Some(verb)
}

fn take_participle(tokens: &[Token<'_>], verb: &mut Verb, at: usize) {
    let Some(token) = tokens.get(at) else { return };
    if token.is(&["été"]) && verb.auxiliary == Some(Auxiliary::Have) {
        let next = skip_adverbs(tokens, at + 1);
        (verb.end, verb.participle) = (at + 1, Some(at));
        if let Some(lemma) = tokens.get(next).and_then(Token::participle) {
            *verb = Verb {
                end: next + 1,
                participle: Some(next),
                is_passive: true,
                lemma: lemma.to_owned(),
                ..verb.clone()
            };
        }
        return;
    }
    if let Some(lemma) = token.participle() {
        let is_reflexive = verb.start < verb.finite;
        let is_passive =
            verb.auxiliary == Some(Auxiliary::Be) && !is_reflexive && !MOVING.contains(&lemma);
        *verb = Verb {
            end: at + 1,
            participle: Some(at),
            is_passive,
            lemma: lemma.to_owned(),
            ..verb.clone()
        };
    }
}

/// A simple form: only where no noun or adjective looks alike, or « se » stands before it.
fn simple(tokens: &[Token<'_>], start: usize, finite: usize) -> Option<Verb> {
    let token = &tokens[finite];
    let lemma = token.finite()?.to_owned();
    let is_sure =
        start < finite || token.is_only(Class::Verb) || is_followed_as_verb(tokens, finite);
    let is_third = !["ons", "ez", "ai", "as"].iter().any(|end| token.lower.ends_with(end));
    if !is_sure
        || !is_third
        || tokens.get(finite + 1).is_some_and(|next| next.is(&["pas", "plus", "jamais", "rien"]))
    {
        return None;
    }
    let plural = token.lower.ends_with("nt");
    let number = Some(if plural { Number::Plural } else { Number::Singular });
    let is_conditional = is_conditional(&token.lower, &lemma);
    Some(Verb {
        start,
        finite,
        end: finite + 1,
        number,
        lemma,
        participle: None,
        is_passive: false,
        auxiliary: None,
        is_conditional,
    })
}

/// Forms that may be nouns too, but are verbs before « que », an article or a figure.
fn is_followed_as_verb(tokens: &[Token<'_>], at: usize) -> bool {
    let is_plain = !tokens[at].may_be(Class::Adjective) && !tokens[at].may_be(Class::Other);
    let next = tokens.get(at + 1);
    is_plain
        && next.is_some_and(|next| {
            next.is(&[
                "que",
                "qu’",
                "le",
                "la",
                "l’",
                "les",
                "un",
                "une",
                "des",
                "son",
                "sa",
                "ses",
                "leur",
                "leurs",
                "aussi",
                "également",
                "aujourd’hui",
                "ainsi",
            ]) || next.is_number()
                || next.kind == Kind::Colon
        })
}

/// How conditionals begin that do not with their infinitive.
const IRREGULAR: &[&str] = &[
    "aur", "ser", "pourr", "devr", "fer", "ir", "verr", "viendr", "voudr", "saur", "faudr",
    "recevr", "tiendr", "enverr", "courr", "mourr", "vaudr",
];

fn is_conditional(form: &str, lemma: &str) -> bool {
    let form = letters(form);
    let Some(stem) = form.strip_suffix("aient").or_else(|| form.strip_suffix("ait")) else {
        return false;
    };
    stem == lemma
        || Some(stem) == lemma.strip_suffix('e')
        || IRREGULAR.iter().any(|irregular| {
            stem.ends_with(irregular)
                && stem.len() <= irregular.len() + 4
                && !lemma.ends_with("rer")
        })
}

pub(super) fn skip_adverbs(tokens: &[Token<'_>], mut at: usize) -> usize {
    while tokens.get(at).is_some_and(is_adverb) {
        at += 1;
    }
    at
}

/// How the finite form stands before its pronoun in a question: « a-t-il », « sont-elles ».
pub(super) fn inverted(form: &str, number: Number, gender: Gender) -> String {
    let pronoun = match (number, gender) {
        (Number::Singular, Gender::Masculine) => "il",
        (Number::Singular, Gender::Feminine) => "elle",
        (Number::Plural, Gender::Masculine) => "ils",
        (Number::Plural, Gender::Feminine) => "elles",
    };
    let link = if form.ends_with(['t', 'd']) { "-" } else { "-t-" };
    format!("{form}{link}{pronoun}")
}
