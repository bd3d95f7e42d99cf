//! Who says what: speech verbs with their subjects in front, behind and inside, « selon … ».

mod forms;
mod speaker;

use std::ops::Range;

use super::lists;
use super::people::Person;
use super::phrase::NounPhrase;
use super::sentence::Sentence;
use super::token::{Kind, Token};

pub(super) use speaker::{Speaker, SpeakerKind};

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
/// Forms that only report what others say.
const SUPPOSED: &[&str] = &["aurait", "auraient", "serait", "seraient"];
/// What shows that a pronoun or nobody speaks.
const PRONOUN_ENDS: &[&str] = &["-il", "-elle", "-ils", "-elles", "-on", "-je"];

pub(super) fn speech(passage: &str, sentence: &Sentence<'_>, people: &[Person]) -> Speech {
    let context = Context { passage, sentence, people };
    let mut speech = Speech::default();
    speech.sayings.extend(context.front());
    speech.sayings.extend(context.behind());
    if speech.sayings.is_empty() {
        speech.sayings.extend(context.inserted());
    }
    speech.sayings.extend(context.according());
    speech.sayings.extend(context.called());
    speech.is_unsure = is_unsure(sentence, &speech.sayings);
    speech
}

/// Whether somebody speaks in a sentence besides those who are known to: a pronoun, « selon lui »,
/// whoever it is that « aurait » said so.
fn is_unsure(sentence: &Sentence<'_>, sayings: &[Saying]) -> bool {
    let tokens = &sentence.tokens;
    let verbs = || sayings.iter().filter_map(|saying| saying.verb.as_ref());
    let is_untold = |at: usize| {
        let is_open = !sentence.is_quoted(at) && is_speech(tokens, at);
        is_open && !verbs().any(|verb| verb.contains(&at))
    };
    let is_claim = |at: usize| tokens[at].is(&["selon"]) || is_dapres(tokens, at);
    let has_claim =
        tokens.first().is_some_and(|token| token.is(&["pour"])) || (0..tokens.len()).any(is_claim);
    let is_settled = sayings.iter().any(|saying| saying.verb.is_none());
    let inverted = |token: &Token<'_>| {
        PRONOUN_ENDS.iter().any(|end| token.lower.ends_with(end) && token.lower.len() > end.len())
    };
    tokens.iter().any(|token| inverted(token) || token.is(SUPPOSED))
        || (0..tokens.len()).any(is_untold)
        || (has_claim && !is_settled)
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

/// A sentence and who is named in the text.
struct Context<'c, 't> {
    passage: &'t str,
    sentence: &'c Sentence<'t>,
    people: &'c [Person],
}

/// Who a phrase names; nothing for pronouns and for what points to sentences before.
pub(super) fn speaker(
    passage: &str,
    sentence: &Sentence<'_>,
    people: &[Person],
    phrase: &NounPhrase,
) -> Option<Speaker> {
    Context { passage, sentence, people }.speaker(phrase)
}

/// Whether what somebody says so is claimed as a fact.
pub(super) fn claims_fact(saying: &Saying) -> bool {
    !saying.lemma.as_deref().is_some_and(|lemma| UNCERTAIN.contains(&lemma))
}

fn is_dapres(tokens: &[Token<'_>], at: usize) -> bool {
    tokens[at].is(&["d’"]) && tokens.get(at + 1).is_some_and(|next| next.is(&["après"]))
}
