//! A typed French answer beside an accepted one, judged as a fair teacher would (marking.md).
//!
//! Both are folded and cut into words and values; what may stand in front goes; the rest is laid
//! side by side, and each pair is the same, worth a remark, or another thing.

mod agreement;
mod align;
mod atom;
mod calendar;
mod comparison;
mod front;
mod list;
mod remark;
mod row;
mod sound;
mod tell;
mod token;
mod unit;
mod value;
mod word;

use std::cell::OnceCell;
use std::fmt;
use std::sync::OnceLock;

pub use comparison::{Basis, Comparison, Part, PartState};
pub use remark::{Difference, Reason, Remark, RemarkKind};

use align::align;
use row::Row;
use tell::{shown, text, told};
use token::Token;
use value::{Amount, Value};
use word::Scope;

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

/// What was typed, folded and cut once for all accepted answers that it is compared with.
pub struct TypedText<'t> {
    text: &'t str,
    bare: String,
    /// Where no value is expected, and where one is.
    rows: [OnceCell<Row>; 2],
}

impl<'t> TypedText<'t> {
    pub fn new(text: &'t str) -> Self {
        Self { text, bare: bare(text), rows: Default::default() }
    }

    fn row(&self, has_value: bool) -> &Row {
        self.rows[usize::from(has_value)].get_or_init(|| Row::typed(&self.bare, has_value))
    }
}

/// An accepted answer, folded, and cut once for all that is typed.
pub struct ExpectedText {
    text: CleanText,
    bare: String,
    row: OnceLock<Row>,
}

impl ExpectedText {
    pub fn new(text: &CleanText) -> Self {
        Self { text: text.clone(), bare: bare(text), row: OnceLock::new() }
    }

    /// Compares what was typed with this answer. Deterministic, and linear in what was typed.
    /// `known` is the same each time: the names of the answer are looked for once.
    pub fn compare(&self, typed: &TypedText<'_>, known: &Known<'_>) -> Comparison {
        if self.bare == typed.bare {
            let basis = if *self.text == *typed.text { Basis::Exact } else { Basis::Typography };
            return Comparison { basis, ..Comparison::default() };
        }
        let expected = self.row.get_or_init(|| Row::expected(&self.bare, known));
        compare_rows(expected, typed.row(expected.has_value()), known)
    }
}

/// The accepted answers of a question as [`ExpectedText`]s, made when they are first asked for.
/// A copy makes its own.
#[derive(Default)]
pub struct ExpectedTexts(OnceLock<Vec<ExpectedText>>);

impl ExpectedTexts {
    /// Those of `texts`; nothing where other texts were asked for before.
    pub fn of(&self, texts: &[CleanText]) -> Option<&[ExpectedText]> {
        let made = self.0.get_or_init(|| texts.iter().map(ExpectedText::new).collect());
        made.iter().map(|expected| &expected.text).eq(texts).then_some(made)
    }
}

impl Clone for ExpectedTexts {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl fmt::Debug for ExpectedTexts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExpectedTexts").finish_non_exhaustive()
    }
}

/// Compares what was typed with one accepted answer, once.
pub fn compare(expected: &str, typed: &TypedText<'_>, known: &Known<'_>) -> Comparison {
    ExpectedText::new(&CleanText::new(expected)).compare(typed, known)
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

fn compare_rows(expected: &Row, typed: &Row, known: &Known<'_>) -> Comparison {
    if let Some(comparison) = list::counted(expected, typed, known) {
        return comparison;
    }
    let whole = lay(expected, typed, known);
    if whole.is_accepted() && whole.remarks.is_empty() {
        return whole;
    }
    match list::compare(expected, typed, known) {
        Some(list) if !whole.is_accepted() || list.cost() < whole.cost() => list,
        _ => whole,
    }
}

/// Lays two rows side by side, without their fronts or, where that is better, with them.
fn lay(expected: &Row, typed: &Row, known: &Known<'_>) -> Comparison {
    let (front, typed_front) = (expected.front, typed.front);
    let scope = Scope {
        alone: expected.is_one_word(),
        in_capitals: typed.is_in_capitals(),
        behind_article: typed.from(typed_front.length).behind_article,
        known,
    };
    let without = align(&expected.from(front.length), &typed.tokens[typed_front.length..], scope);
    let mut comparison = told(expected, typed, (front.length, typed_front.length), &without);
    if without.cost > 0 && !has_same_front(expected, typed) {
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

/// Whether the same words stand in front, or none.
fn has_same_front(expected: &Row, typed: &Row) -> bool {
    let [ours, theirs] = [expected, typed].map(|row| &row.tokens[..row.front.length]);
    ours.iter().map(Token::lower).eq(theirs.iter().map(Token::lower))
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
    let is_time = expected.tokens.get(ours.length)?.value().is_some_and(Value::is_time);
    let word = |row: &Row| {
        let front = &row.tokens[..row.front.length];
        front.iter().find_map(|token| front::time_preposition(token.lower()))
    };
    // « dans deux heures », « en deux heures » and « à deux heures » are three things.
    let differ =
        ours.preposition? != theirs.preposition? || (is_time && word(expected) != word(typed));
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

#[cfg(test)]
mod tests;
