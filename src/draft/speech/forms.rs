//! The forms that speech takes in a sentence.

use std::ops::Range;

use super::{Context, Saying, Speaker, SpeakerKind, is_dapres, is_speech};
use crate::draft::clause::{self, after_apposition, bound, text};
use crate::draft::dates;
use crate::draft::lists;
use crate::draft::people::named;
use crate::draft::phrase::{self, name, noun_phrase};
use crate::draft::token::{Kind, Token};
use crate::draft::verb::{self, Verb};
use crate::french::lexicon::{Class, Number};

impl Context<'_, '_> {
    /// « Mark Rutte a confirmé lundi que … », « Le maire l’assure : « … » ».
    pub(super) fn front(&self) -> Option<Saying> {
        let tokens = &self.sentence.tokens;
        let clause = clause::main_clause(tokens)?;
        if !lists::is_speech(&clause.verb.lemma) {
            return self.announced(&clause);
        }
        let lemma = clause.verb.lemma.clone();
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

    /// « Léa Roy a dit sa colère : « Vous nous avez trompés. » »: a whole sentence behind a colon.
    fn announced(&self, clause: &clause::Clause) -> Option<Saying> {
        let tokens = &self.sentence.tokens;
        let quote = self.sentence.quotes.last()?.clone();
        let colon = quote.start.checked_sub(2).filter(|&at| tokens[at].kind == Kind::Colon)?;
        let is_sentence = tokens[quote.end - 1].kind == Kind::Stop && quote.len() > 5;
        let speaker = self.speaker(&clause.subject)?;
        let is_person = speaker.kind == SpeakerKind::Person && is_sentence && clause.end <= colon;
        let verb = Some(clause.verb.start..clause.verb.end);
        is_person.then_some(Saying { speaker, content: quote, is_quoted: true, lemma: None, verb })
    }

    /// « …, a confirmé lundi le secrétaire général de l’OTAN, Mark Rutte », « « … », dit Léa Roy ».
    pub(super) fn behind(&self) -> Option<Saying> {
        let tokens = &self.sentence.tokens;
        (1..tokens.len()).find_map(|at| {
            let follows = !self.sentence.is_quoted(at)
                && matches!(tokens[at - 1].kind, Kind::Comma | Kind::Close);
            let verb = follows
                .then(|| speech_verb(tokens, at).or_else(|| self.verb_behind_quote(at)))
                .flatten()?;
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
    pub(super) fn inserted(&self) -> Option<Saying> {
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

    /// « « On a retrouvé la clé sous le tapis », rigole Léa Roy »: any verb between a long quotation
    /// and a person.
    fn verb_behind_quote(&self, at: usize) -> Option<Verb> {
        const LEAST: usize = 6;
        let tokens = &self.sentence.tokens;
        let comma = at - usize::from(tokens[at - 1].kind == Kind::Comma);
        let quote = self.sentence.quotes.iter().find(|quote| quote.end + 1 == comma)?;
        let lemma = tokens.get(at)?.finite()?.to_owned();
        let phrase = noun_phrase(tokens, behind_verb(tokens, at + 1)?)?;
        let is_person = self.speaker(&phrase)?.kind == SpeakerKind::Person;
        (quote.len() >= LEAST && is_person).then(|| Verb::alone(at, lemma))
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
    pub(super) fn according(&self) -> Option<Saying> {
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
        let noun = (0..at).rev().find(|&at| lists::is_claim(&tokens[at].lower))?;
        let de = tokens.get(noun + 1).filter(|token| token.is(&["de", "du", "des", "d’"]))?;
        let phrase = match de {
            // « des » and « du » hold the article of the phrase.
            de if de.is(&["des", "du"]) => {
                let end = phrase::extended(tokens, noun + 2);
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
    pub(super) fn called(&self) -> Option<Saying> {
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
                || token.may_be(Class::Adjective)
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
}

/// A speech verb before its subject: « a confirmé », « explique ».
fn speech_verb(tokens: &[Token<'_>], at: usize) -> Option<Verb> {
    let token = tokens.get(at).filter(|token| token.is_word())?;
    if verb::auxiliary(token).is_some() || token.is(&["se", "s’"]) {
        return verb::verb(tokens, at).filter(|verb| {
            let is_whole = verb.participle.is_some() || verb.start < verb.finite;
            is_whole && !verb.is_passive && !verb.is_conditional && lists::is_speech(&verb.lemma)
        });
    }
    let lemma = token.finite().filter(|lemma| lists::is_speech(lemma))?.to_owned();
    let is_plain = !token.lower.ends_with("rait");
    is_plain.then(|| Verb::alone(at, lemma))
}

/// Where the subject begins behind a speech verb, past « lundi », « notamment », « à l’AFP ».
fn behind_verb(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let mut at = verb::skip_adverbs(tokens, at);
    if let Some(date) = dates::date(tokens, at) {
        at = date.tokens.end;
    }
    at = verb::skip_adverbs(tokens, at);
    at = behind_place(tokens, at).unwrap_or(at);
    let first = tokens.get(at)?;
    let is_name = first.is_capital() && name(tokens, at).is_some();
    (is_name || first.is(&["le", "la", "l’", "les", "son", "sa", "leur"])).then_some(at)
}

/// Behind « à la presse », « lors d’une réunion », « devant le tribunal », where a subject follows.
fn behind_place(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let first = tokens.get(at)?;
    if first.is(&["au", "aux"]) {
        let noun = tokens.get(at + 1).filter(|token| token.may_be(Class::Noun))?;
        return (!noun.is_capital()).then(|| phrase::extended(tokens, at + 1));
    }
    let is_place = first.is(&["à", "devant", "dans", "sur", "après", "avant", "en", "lors"]);
    let length = if first.is(&["lors"]) { 2 } else { 1 };
    is_place.then(|| noun_phrase(tokens, at + length)).flatten().map(|phrase| phrase.tokens.end)
}

/// Whether what stands behind a speaker ends the clause.
fn ends(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_none_or(|token| {
        matches!(token.kind, Kind::Comma | Kind::Stop | Kind::Semicolon | Kind::OpenBracket)
            || token.is(&["qui", "dans", "à", "lors", "au", "en", "dont", "sur", "devant"])
    })
}
