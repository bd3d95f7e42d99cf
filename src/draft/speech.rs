//! Who says what: speech verbs with their subjects in front, behind and inside, « selon … ».

use std::ops::Range;

use super::clause::{self, after_apposition, bound, inside, text};
use super::dates;
use super::lists;
use super::people::{Person, named};
use super::phrase::{NounPhrase, name, noun_phrase, points_back};
use super::sentence::Sentence;
use super::token::{Kind, Token};
use super::verb::{self, Verb};
use crate::french::letters;
use crate::french::lexicon::Number;

/// Somebody says something.
#[derive(Debug, Clone)]
pub(super) struct Saying {
    pub(super) speaker: Speaker,
    /// The tokens of what is said.
    pub(super) content: Range<usize>,
    /// Whether that is the speaker’s own words, between quotation marks.
    pub(super) is_quoted: bool,
    /// The speech verb as dictionaries list it, accents aside; none for « selon ».
    pub(super) lemma: Option<String>,
    /// The tokens of its finite form and participle.
    pub(super) verb: Option<Range<usize>>,
}

/// Who says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Speaker {
    /// As an option shows it: the whole name of a person, else the words of the text.
    pub(super) shown: String,
    pub(super) kind: SpeakerKind,
    pub(super) plural: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SpeakerKind {
    /// By name.
    Person,
    /// By office alone: « le maire ».
    Office,
    /// A body, a country, a group.
    Body,
}

/// What is known of the speech of one sentence.
#[derive(Debug, Default)]
pub(super) struct Speech {
    pub(super) sayings: Vec<Saying>,
    /// Whether somebody speaks whom the grammar does not tell for certain.
    pub(super) is_unsure: bool,
}

/// Those that tell of a fear, a promise, a regret: their content is no claim of a fact.
const UNCERTAIN: &[&str] =
    &["craindre", "redouter", "regretter", "deplorer", "rejouir", "prevoir", "promettre"];
/// Nouns of what is said: « les affirmations de X selon lesquelles ».
const CLAIMS: &[&str] = &[
    "affirmation",
    "affirmations",
    "déclaration",
    "déclarations",
    "allégation",
    "allégations",
    "information",
    "informations",
    "estimation",
    "estimations",
    "propos",
    "révélations",
    "accusations",
    "rapport",
    "étude",
];
/// What shows that a pronoun or nobody speaks.
const PRONOUN_ENDS: &[&str] = &["-il", "-elle", "-ils", "-elles", "-on", "-je"];

pub(super) fn speech(passage: &str, sentence: &Sentence<'_>, people: &[Person]) -> Speech {
    let tokens = &sentence.tokens;
    let context = Context { passage, sentence, people };
    let mut speech = Speech::default();
    speech.sayings.extend(context.front());
    speech.sayings.extend(context.behind());
    if speech.sayings.is_empty() {
        speech.sayings.extend(context.inserted());
    }
    speech.sayings.extend(context.according());
    speech.sayings.extend(context.called());
    let is_told = |at: usize| {
        speech
            .sayings
            .iter()
            .any(|saying| saying.verb.as_ref().is_some_and(|verb| verb.contains(&at)))
    };
    let inverted = tokens.iter().any(|token| {
        PRONOUN_ENDS.iter().any(|end| token.lower.ends_with(end) && token.lower.len() > end.len())
    });
    let untold = (0..tokens.len())
        .any(|at| !sentence.is_quoted(at) && is_speech(tokens, at) && !is_told(at));
    let claimed = |at: usize| tokens[at].is(&["selon"]) || is_dapres(tokens, at);
    let has_claim =
        tokens.first().is_some_and(|token| token.is(&["pour"])) || (0..tokens.len()).any(claimed);
    let is_settled = speech.sayings.iter().any(|saying| saying.verb.is_none());
    let vague = has_claim && !is_settled;
    speech.is_unsure = inverted
        || untold
        || vague
        || tokens.iter().any(|token| token.is(&["aurait", "auraient", "serait", "seraient"]));
    speech
}

/// Whether a speech verb stands at a token, finite or as a participle.
fn is_speech(tokens: &[Token<'_>], at: usize) -> bool {
    let token = &tokens[at];
    let lemma = token.finite().or_else(|| token.participle());
    let followed =
        tokens.get(at + 1).is_some_and(|next| next.is(&["que", "qu’"]) || next.kind == Kind::Colon);
    lemma.is_some_and(lists::is_speech)
        && (followed || at.checked_sub(1).is_some_and(|before| tokens[before].kind == Kind::Comma))
}

struct Context<'c, 't> {
    passage: &'t str,
    sentence: &'c Sentence<'t>,
    people: &'c [Person],
}

impl Context<'_, '_> {
    /// « Mark Rutte a confirmé lundi que … », « Le maire l’assure : « … » ».
    fn front(&self) -> Option<Saying> {
        let tokens = &self.sentence.tokens;
        let clause = clause::main_clause(tokens)?;
        let lemma =
            lists::is_speech(clause.verb.lemma.as_str()).then(|| clause.verb.lemma.clone())?;
        let mut at = verb::skip_adverbs(tokens, clause.verb.end);
        if let Some(date) = dates::date(tokens, at) {
            at = date.tokens.end;
        }
        let speaker = self.speaker(&clause.subject)?;
        let (content, is_quoted) = match tokens.get(at)? {
            token if token.is(&["que", "qu’"]) => (at + 1..bound(tokens, at + 1), false),
            token if token.kind == Kind::Colon => (self.quote_at(at + 1)?, true),
            _ => return None,
        };
        if clause.verb.is_conditional || content.is_empty() {
            return None;
        }
        Some(Saying {
            speaker,
            content,
            is_quoted,
            lemma: Some(lemma),
            verb: Some(clause.verb.start..clause.verb.end),
        })
    }

    /// « …, a confirmé lundi le secrétaire général de l’OTAN, Mark Rutte », « « … », dit Léa Roy ».
    fn behind(&self) -> Option<Saying> {
        let tokens = &self.sentence.tokens;
        (1..tokens.len()).find_map(|at| {
            let follows = !self.sentence.is_quoted(at)
                && matches!(tokens[at - 1].kind, Kind::Comma | Kind::Close);
            let verb = follows.then(|| speech_verb(tokens, at)).flatten()?;
            let subject = behind_verb(tokens, verb.end)?;
            let phrase = noun_phrase(tokens, subject)?;
            let speaker = self.speaker(&phrase)?;
            let (content, is_quoted) = self.before(at)?;
            let others =
                (at..tokens.len()).any(|later| later > verb.end && is_speech(tokens, later));
            let lemma = Some(verb.lemma.clone());
            (!others && ends(tokens, phrase.tokens.end)).then_some(Saying {
                speaker,
                content,
                is_quoted,
                lemma,
                verb: Some(verb.start..verb.end),
            })
        })
    }

    /// « On nous a menti, accuse Karim Haddou, depuis le début »: inside the quotation.
    fn inserted(&self) -> Option<Saying> {
        let tokens = &self.sentence.tokens;
        self.sentence.quotes.iter().find_map(|quote| {
            let at = (quote.start + 3..quote.end).find(|&at| {
                tokens[at - 1].kind == Kind::Comma && speech_verb(tokens, at).is_some()
            })?;
            let verb = speech_verb(tokens, at)?;
            let phrase = noun_phrase(tokens, behind_verb(tokens, verb.end)?)?;
            let closes = tokens
                .get(phrase.tokens.end)
                .is_some_and(|token| matches!(token.kind, Kind::Comma | Kind::Stop | Kind::Close));
            let speaker = self.speaker(&phrase).filter(|_| closes)?;
            Some(Saying {
                speaker,
                content: quote.start..at - 1,
                is_quoted: true,
                lemma: Some(verb.lemma.clone()),
                verb: Some(verb.start..verb.end),
            })
        })
    }

    /// What is said before a speech verb at `at`: the quotation that ends there, or all of it.
    fn before(&self, at: usize) -> Option<(Range<usize>, bool)> {
        let tokens = &self.sentence.tokens;
        let comma = at - usize::from(tokens[at - 1].kind == Kind::Comma);
        let quoted = self.sentence.quotes.iter().find(|quote| quote.end + 1 == comma);
        // The whole of what stands before is quoted, or none of it is a quotation that ends there.
        match quoted {
            Some(quote) if quote.start == 1 => Some((quote.clone(), true)),
            Some(_) | None if comma > 2 => Some((0..comma, false)),
            _ => None,
        }
    }

    fn quote_at(&self, at: usize) -> Option<Range<usize>> {
        self.sentence.quotes.iter().find(|quote| quote.start == at + 1).cloned()
    }

    /// « Selon Mark Rutte, … », « un conflit qui, selon Rutte, a … », « les affirmations de la
    /// préfecture selon lesquelles … ».
    fn according(&self) -> Option<Saying> {
        let tokens = &self.sentence.tokens;
        let at =
            (0..tokens.len()).find(|&at| tokens[at].is(&["selon"]) || is_dapres(tokens, at))?;
        if self.sentence.is_quoted(at) {
            return None;
        }
        let start = at + 1 + usize::from(tokens[at].is(&["d’"]));
        if tokens.get(start)?.is(&["lesquelles", "lesquels", "laquelle", "lequel"]) {
            let speaker = self.claimant(at)?;
            return Some(Saying {
                speaker,
                content: start + 1..bound(tokens, start + 1),
                is_quoted: false,
                lemma: None,
                verb: None,
            });
        }
        let phrase = noun_phrase(tokens, start)?;
        let end = after_apposition(tokens, phrase.tokens.end);
        let speaker = self.speaker(&phrase)?;
        let comma = if end > phrase.tokens.end {
            end
        } else {
            end + usize::from(tokens.get(end)?.kind == Kind::Comma)
        };
        let opens = at == 0 || tokens[at - 1].kind == Kind::Comma;
        if !opens || comma == phrase.tokens.end {
            return None;
        }
        let content = comma..bound(tokens, comma);
        (!content.is_empty()).then_some(Saying {
            speaker,
            content,
            is_quoted: false,
            lemma: None,
            verb: None,
        })
    }

    /// Whose claims stand before « selon lesquelles ».
    fn claimant(&self, at: usize) -> Option<Speaker> {
        let tokens = &self.sentence.tokens;
        let noun = (0..at).rev().find(|&at| tokens[at].is(CLAIMS))?;
        let de = tokens.get(noun + 1).filter(|token| token.is(&["de", "du", "des", "d’"]))?;
        let phrase = match de {
            // « des » and « du » hold the article of the phrase.
            de if de.is(&["des", "du"]) => {
                let end = super::phrase::extended(tokens, noun + 2);
                let article = if de.is(&["des"]) { "les" } else { "le" };
                let shown = format!("{article} {}", text(self.passage, tokens, noun + 2..end));
                let speaks = end == at && !tokens[noun + 2].is_capital();
                return speaks.then_some(Speaker {
                    shown,
                    kind: SpeakerKind::Body,
                    plural: de.is(&["des"]),
                });
            }
            _ => noun_phrase(tokens, noun + 2)?,
        };
        (phrase.tokens.end == at).then(|| self.speaker(&phrase)).flatten()
    }

    /// « que Volodymyr Zelensky a qualifiées de « premier pas » ».
    fn called(&self) -> Option<Saying> {
        let tokens = &self.sentence.tokens;
        let (at, quote) = self.sentence.quotes.iter().find_map(|quote| {
            let de = quote.start.checked_sub(2).filter(|&de| tokens[de].is(&["de", "d’"]))?;
            let verb = (1..de).rev().take(9).find(|&at| {
                tokens[at]
                    .participle()
                    .is_some_and(|lemma| matches!(lemma, "qualifier" | "traiter" | "accuser"))
            })?;
            Some((verb, quote.clone()))
        })?;
        let have = (0..at).rev().find(|&have| !verb::is_adverb(&tokens[have]))?;
        verb::auxiliary(&tokens[have]).filter(|(auxiliary, number)| {
            *auxiliary == verb::Auxiliary::Have && *number == Number::Singular
        })?;
        let start = (have.saturating_sub(5)..have)
            .find(|&start| name(tokens, start).is_some_and(|name| name.end == have))?;
        let before = start.checked_sub(1).map(|before| &tokens[before]);
        let is_subject = before.is_none_or(|token| {
            token.is(&["que"])
                || token.kind == Kind::Comma
                || token.may_be(crate::french::lexicon::Class::Adjective)
                || lists::is_role(&token.lower)
        });
        let person =
            named(self.people, text(self.passage, tokens, start..have)).filter(|_| is_subject)?;
        let speaker =
            Speaker { shown: person.name.clone(), kind: SpeakerKind::Person, plural: false };
        Some(Saying {
            speaker,
            content: quote,
            is_quoted: true,
            lemma: Some("qualifier".to_owned()),
            verb: Some(have..at + 1),
        })
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
        let is_former = |role: &super::people::Role| {
            role.text.starts_with("ancien") || role.text.starts_with("ex-")
        };
        (!holder.roles.iter().any(is_former)).then_some(holder)
    }

    /// Who a phrase is; nothing for pronouns and for what points to sentences before.
    fn speaker(&self, phrase: &NounPhrase) -> Option<Speaker> {
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
            return Some(Speaker { shown: person.name.clone(), kind: SpeakerKind::Person, plural });
        }
        if !plural && let Some(person) = self.holder(phrase) {
            return Some(Speaker { shown: person.name.clone(), kind: SpeakerKind::Person, plural });
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
    head.is_acronym() || crate::french::is_place(&letters(head.text)) || lists::is_body(&head.lower)
}

fn is_dapres(tokens: &[Token<'_>], at: usize) -> bool {
    tokens[at].is(&["d’"]) && tokens.get(at + 1).is_some_and(|next| next.is(&["après"]))
}

/// A speech verb before its subject: « a confirmé », « explique ».
fn speech_verb(tokens: &[Token<'_>], at: usize) -> Option<Verb> {
    let token = tokens.get(at).filter(|token| token.is_word())?;
    if verb::auxiliary(token).is_some() || token.is(&["se", "s’"]) {
        return verb::verb(tokens, at).filter(|verb| {
            verb.participle.is_some() && !verb.is_passive && lists::is_speech(verb.lemma.as_str())
        });
    }
    let lemma = token.finite().filter(|lemma| lists::is_speech(lemma))?.to_owned();
    let is_plain = !token.lower.ends_with("rait");
    is_plain.then_some(Verb {
        start: at,
        finite: at,
        end: at + 1,
        number: None,
        lemma,
        participle: None,
        is_passive: false,
        auxiliary: None,
        is_conditional: false,
    })
}

/// Where the subject begins behind a speech verb, past « lundi », « notamment », « à l’AFP ».
fn behind_verb(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let mut at = verb::skip_adverbs(tokens, at);
    if let Some(date) = dates::date(tokens, at) {
        at = date.tokens.end;
    }
    at = verb::skip_adverbs(tokens, at);
    let first = tokens.get(at)?;
    let is_name = first.is_capital() && name(tokens, at).is_some();
    (is_name || first.is(&["le", "la", "l’", "les"])).then_some(at)
}

/// Whether what stands behind a speaker ends the clause.
fn ends(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_none_or(|token| {
        matches!(token.kind, Kind::Comma | Kind::Stop | Kind::Semicolon | Kind::OpenBracket)
            || token.is(&["qui", "dans", "à", "lors", "au", "en", "dont", "sur", "devant"])
    })
}

/// Whether what somebody says so is claimed as a fact.
pub(super) fn claims_fact(saying: &Saying) -> bool {
    !saying.lemma.as_deref().is_some_and(|lemma| UNCERTAIN.contains(&lemma))
}
