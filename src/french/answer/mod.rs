//! A typed French answer beside an accepted one, judged as a fair teacher would (marking.md).
//!
//! Both are folded and cut into words and values; what may stand in front goes; the rest is laid
//! side by side, and each pair is the same, worth a remark, or another thing.

mod agreement;
mod align;
mod atom;
mod calendar;
mod front;
mod list;
mod remark;
mod sound;
mod token;
mod unit;
mod value;
mod word;

pub use remark::{Difference, Reason, Remark, RemarkKind};

use align::{Alignment, Expected, Pair, align};
use front::{Front, front};
use token::{Token, TokenKind};
use value::Amount;
use word::Scope;

use super::lexicon;
use super::number::Decimal;
use super::spelling::bare;
use crate::text::CleanText;

/// What is known beside the two answers.
pub struct Known<'k> {
    /// What was asked: a unit or a noun that stands there may follow a number.
    pub asked: &'k str,
    /// Whether folded letters are a name of the passage or of a place.
    pub is_name: &'k dyn Fn(&str) -> bool,
}

/// How a typed answer compares with an accepted one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// What there is to say of an answer that is accepted.
    pub remarks: Vec<Remark>,
    /// What keeps it from being accepted; empty where it is.
    pub differences: Vec<Difference>,
    /// Both answers, part by part, in the order of the expected one.
    pub parts: Vec<Part>,
    /// Neither fault nor remark, though not to the letter: the rule that made it right.
    pub basis: Basis,
}

/// A part of both answers that belongs together; either may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub found: String,
    pub expected: String,
    pub state: PartState,
}

/// How the two texts of a part stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartState {
    /// As good as the same.
    Same,
    /// A letter or a sign makes the difference, or a word does.
    Letters,
    /// They are to be seen as wholes: two values.
    Whole,
}

/// Why an answer without remark is right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Basis {
    /// Letter by letter.
    #[default]
    Exact,
    /// But for spaces, quotes, apostrophes, capitals, a final stop.
    Typography,
    /// By the value of a number, date, time or amount.
    Value,
    /// But for an article or the like in front.
    Front,
    /// The items of a list, in another order.
    List,
    /// By the spelling of 1990.
    Reformed,
}

impl Basis {
    /// The name of its message.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Typography => "typography",
            Self::Value => "value",
            Self::Front => "front",
            Self::List => "list",
            Self::Reformed => "reformed",
        }
    }
}

impl Comparison {
    /// Whether the answer is accepted, with remarks or without.
    pub fn is_accepted(&self) -> bool {
        self.differences.is_empty()
    }

    /// A value that is not the expected one.
    pub fn other_value(found: &str, expected: &str) -> Self {
        let (found, expected) = (CleanText::new(found), CleanText::new(expected));
        let differences = vec![Difference { reason: Reason::Value, found, expected }];
        Self { differences, ..Self::default() }
    }

    /// The lower, the better.
    pub fn cost(&self) -> (usize, usize) {
        (self.differences.len(), self.remarks.len())
    }
}

/// Compares what was typed with one accepted answer. Deterministic, and linear in what was typed.
pub fn compare(expected: &str, typed: &str, known: &Known<'_>) -> Comparison {
    let (ours, theirs) = (bare(expected), bare(typed));
    if ours == theirs {
        let basis = if expected == typed { Basis::Exact } else { Basis::Typography };
        return Comparison { basis, ..Comparison::default() };
    }
    let expected = Row::new(&ours, false, false, known);
    let has_value = expected.tokens.iter().any(|token| token.value().is_some());
    let typed = Row::new(&theirs, has_value, true, known);
    compare_rows(&expected, &typed, known)
}

/// The number that a text is, in digits or words, whatever stands beside it; nothing where there is
/// none, or several.
pub fn value(text: &str) -> Option<Decimal> {
    let tokens = token::tokens(&bare(text), true);
    let mut values = tokens.iter().filter_map(Token::value);
    let value = values.next().filter(|_| values.next().is_none())?;
    match value.amount {
        Amount::Number(number) => Some(number),
        Amount::Time(hour, 0) => Some(hour.into()),
        Amount::Fraction(one, part) | Amount::Slashed(one, part) => value::quotient(one, part),
        Amount::Time(..) | Amount::Ordinal(_) | Amount::Date { .. } => None,
    }
}

/// An answer as tokens.
struct Row {
    tokens: Vec<Token>,
    /// For each token, the parts of a word that need their capital.
    names: Vec<u32>,
    front: Front,
    /// It is what was typed: mistakes are read as what they can only be.
    forgiving: bool,
}

impl Row {
    fn new(text: &str, has_value: bool, forgiving: bool, known: &Known<'_>) -> Self {
        let tokens = token::tokens(text, forgiving && has_value);
        let names = (0..tokens.len()).map(|at| names(&tokens, at, known)).collect();
        let front = front(&tokens, forgiving);
        Self { tokens, names, front, forgiving }
    }

    /// The row from a place on, as what is expected.
    fn from(&self, start: usize) -> Expected<'_> {
        let before = start.checked_sub(1).map_or("", |before| self.tokens[before].lower());
        Expected {
            tokens: &self.tokens[start..],
            names: &self.names[start..],
            behind_article: front::is_article(before),
        }
    }

    /// Whether one word is all that stands behind the front.
    fn is_one_word(&self) -> bool {
        let mut tokens = self.tokens[self.front.length..].iter().filter(|token| !token.is_comma());
        tokens.next().is_some_and(|first| first.word().is_some()) && tokens.next().is_none()
    }

    fn is_in_capitals(&self) -> bool {
        let mut words = self.tokens.iter().filter_map(Token::word);
        words.clone().any(|word| word.capitals.all)
            && words.all(|word| word.capitals.all || word.letters.len() < 2)
    }
}

/// The parts of a word that need their capital: those of a name, which neither the beginning of a
/// sentence nor an article explains.
fn names(tokens: &[Token], at: usize, known: &Known<'_>) -> u32 {
    let Some(word) = tokens[at].word() else { return 0 };
    let begins = at == 0 || word.begins_sentence;
    if word.capitals.parts == 0 {
        return 0;
    }
    let is_name = || lexicon::is_name(&word.letters) || (known.is_name)(&word.letters);
    let is_common = lexicon::is_word(&word.letters) && !is_name();
    let is_small_word = front::is_article(&word.lower) || word.letters.len() < 2;
    match begins && (is_common || is_small_word) && !word.capitals.all {
        true => word.capitals.parts & !1,
        false => word.capitals.parts,
    }
}

fn compare_rows(expected: &Row, typed: &Row, known: &Known<'_>) -> Comparison {
    if let Some(comparison) = list::counted(expected, typed, known) {
        return comparison;
    }
    let whole = lay(expected, typed, known);
    match whole.is_accepted() {
        true => whole,
        false => list::compare(expected, typed, known).unwrap_or(whole),
    }
}

/// Lays two rows side by side, without their fronts or, where that is better, with them.
fn lay(expected: &Row, typed: &Row, known: &Known<'_>) -> Comparison {
    let (front, typed_front) = (expected.front, typed.front);
    let scope = Scope {
        alone: expected.is_one_word(),
        in_capitals: typed.is_in_capitals(),
        behind_article: false,
        known,
    };
    let without = align(&expected.from(front.length), &typed.tokens[typed_front.length..], scope);
    let mut comparison = told(expected, typed, (front.length, typed_front.length), &without);
    if without.cost > 0 && front.length + typed_front.length > 0 {
        let with = align(&expected.from(0), &typed.tokens, scope);
        if with.cost < without.cost {
            comparison = told(expected, typed, (0, 0), &with);
            comparison.remarks.extend(sound::remarks(&expected.tokens, &typed.tokens));
            return comparison;
        }
    }
    comparison.remarks.extend(sound::remarks(&expected.tokens, &typed.tokens));
    comparison.remarks.extend(typed_front.is_without_accent.then(|| Remark {
        kind: RemarkKind::Accent,
        found: CleanText::new("a"),
        expected: CleanText::new("à"),
    }));
    comparison.remarks.extend(sound::gender(expected, typed));
    comparison.differences.extend(preposition(expected, typed));
    comparison.differences.extend(title(expected, typed));
    comparison.differences.extend(lost_negation(expected, typed, &comparison));
    comparison
}

/// « une personne a… » for « personne n’a… »: without « ne », the article makes a noun of it.
fn lost_negation(expected: &Row, typed: &Row, comparison: &Comparison) -> Option<Difference> {
    let lost = comparison.remarks.iter().find(|remark| remark.kind == RemarkKind::Negation)?;
    let has_noun = |row: &Row| {
        row.tokens.windows(2).any(|pair| {
            front::is_article(pair[0].lower()) && matches!(pair[1].lower(), "personne" | "rien")
        })
    };
    (has_noun(typed) && !has_noun(expected)).then(|| Difference {
        reason: Reason::Negation,
        found: shown(&typed.tokens),
        expected: lost.expected.clone(),
    })
}

/// Another preposition in front: « de Paris » for « à Paris ».
fn preposition(expected: &Row, typed: &Row) -> Option<Difference> {
    let (ours, theirs) = (expected.front, typed.front);
    let differ = ours.preposition? != theirs.preposition?;
    differ.then(|| Difference {
        reason: Reason::Preposition,
        found: shown(&typed.tokens[..theirs.length]),
        expected: shown(&expected.tokens[..ours.length]),
    })
}

/// Another title: « M. » for « Mme ».
fn title(expected: &Row, typed: &Row) -> Option<Difference> {
    let (ours, theirs) = (expected.front.title?, typed.front.title?);
    let [ours, theirs] = [&expected.tokens[ours], &typed.tokens[theirs]];
    let differ = front::is_man(ours.letters()) != front::is_man(theirs.letters());
    differ.then(|| Difference {
        reason: Reason::Other,
        found: shown(std::slice::from_ref(theirs)),
        expected: shown(std::slice::from_ref(ours)),
    })
}

/// Some tokens as they stand in their answer.
fn shown(tokens: &[Token]) -> CleanText {
    CleanText::new(&super::set(&text(tokens)).replace('\'', "’"))
}

/// Some tokens as text: a space between them, but none behind an apostrophe or before a comma.
fn text(tokens: &[Token]) -> String {
    let mut text = String::new();
    for token in tokens {
        if !text.is_empty() && !text.ends_with('\'') && !token.is_comma() {
            text.push(' ');
        }
        text.push_str(&token.text);
    }
    text
}

/// An alignment as remarks, differences and parts; `starts` is what was left aside in front.
fn told(expected: &Row, typed: &Row, starts: (usize, usize), alignment: &Alignment) -> Comparison {
    let (ours, theirs) = (&expected.tokens[starts.0..], &typed.tokens[starts.1..]);
    let mut comparison = Comparison::default();
    if starts != (0, 0) {
        comparison.parts.push(Part {
            found: text(&typed.tokens[..starts.1]),
            expected: text(&expected.tokens[..starts.0]),
            state: PartState::Same,
        });
    }
    for pair in &merged(&alignment.pairs) {
        tell(
            pair,
            &ours[pair.expected.0..pair.expected.1],
            &theirs[pair.typed.0..pair.typed.1],
            &mut comparison,
        );
    }
    let texts = |row: &Row| text(&row.tokens);
    comparison.basis = basis(starts, ours, theirs, || texts(expected) == texts(typed));
    comparison
}

/// Neighbouring articles that differ are one remark: « du » for « de la ».
fn merged(pairs: &[Pair]) -> Vec<Pair> {
    let mut merged: Vec<Pair> = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let is_article =
            |pair: &Pair| matches!(&pair.judged, Ok(kinds) if kinds == &[RemarkKind::Article]);
        let alike = |one: &Result<Vec<RemarkKind>, Reason>,
                     other: &Result<Vec<RemarkKind>, Reason>| {
            matches!(
                (one, other),
                (Err(Reason::Missing), Err(Reason::Missing))
                    | (Err(Reason::Added), Err(Reason::Added))
            )
        };
        match merged.last_mut() {
            Some(last)
                if (is_article(last) && is_article(pair)) || alike(&last.judged, &pair.judged) =>
            {
                last.expected.1 = pair.expected.1;
                last.typed.1 = pair.typed.1;
            }
            _ => merged.push(pair.clone()),
        }
    }
    merged
}

/// Adds what there is to say of a pair.
fn tell(pair: &Pair, ours: &[Token], theirs: &[Token], comparison: &mut Comparison) {
    let (found, wanted) = (shown(theirs), shown(ours));
    match &pair.judged {
        Ok(kinds) => {
            let faults: Vec<_> =
                theirs.iter().filter_map(Token::value).flat_map(|value| &value.faults).collect();
            for (place, kind) in kinds.iter().enumerate() {
                let fault = faults.iter().filter(|fault| fault.kind == *kind);
                let earlier = kinds[..place].iter().filter(|other| *other == kind).count();
                let (found, expected) = match fault.clone().nth(earlier) {
                    Some(fault) => (CleanText::new(&fault.found), CleanText::new(&fault.expected)),
                    None => (found.clone(), wanted.clone()),
                };
                comparison.remarks.push(Remark { kind: *kind, found, expected });
            }
        }
        Err(reason) => comparison.differences.push(Difference {
            reason: *reason,
            found: found.clone(),
            expected: wanted.clone(),
        }),
    }
    let state = state(&pair.judged, ours.iter().any(|token| token.value().is_some()));
    comparison.parts.push(Part { found: text(theirs), expected: text(ours), state });
}

fn state(judged: &Result<Vec<RemarkKind>, Reason>, has_value: bool) -> PartState {
    match judged {
        Ok(kinds) if kinds.is_empty() => PartState::Same,
        // A misspelt number is told in words; beside digits its letters say nothing.
        Ok(kinds) if has_value && *kinds != [RemarkKind::Unit] => PartState::Same,
        Err(_) if has_value => PartState::Whole,
        Ok(_) | Err(_) => PartState::Letters,
    }
}

/// Why tokens that are all the same are not the same text.
fn basis(
    starts: (usize, usize),
    ours: &[Token],
    theirs: &[Token],
    same_text: impl Fn() -> bool,
) -> Basis {
    let is_value = |token: &Token| matches!(token.kind, TokenKind::Value(_));
    let pairs = || ours.iter().zip(theirs);
    if pairs().any(|(one, other)| is_value(one) && one.text != other.text) {
        Basis::Value
    } else if starts != (0, 0) && starts.0 != starts.1 {
        Basis::Front
    } else if same_text()
        || pairs().all(|(one, other)| one.text.to_lowercase() == other.text.to_lowercase())
    {
        Basis::Typography
    } else {
        Basis::Reformed
    }
}

#[cfg(test)]
mod tests;
