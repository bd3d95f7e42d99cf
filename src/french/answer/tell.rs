//! An alignment as remarks, differences and parts to be shown.

use super::align::{Alignment, Pair};
use super::comparison::{Basis, Comparison, Part, PartState};
use super::remark::{Difference, Reason, Remark, RemarkKind};
use super::row::Row;
use super::token::{Token, TokenKind};
use crate::french::set;
use crate::text::CleanText;

/// An alignment as remarks, differences and parts; `starts` is what was left aside in front.
pub(super) fn told(
    expected: &Row,
    typed: &Row,
    starts: (usize, usize),
    alignment: &Alignment,
) -> Comparison {
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
    match &pair.judged {
        Ok(kinds) => {
            let values =
                ours.iter().zip(theirs).filter_map(|(a, b)| Some((a.value()?, b.value()?)));
            let faults: Vec<_> = values.flat_map(|(a, b)| b.faults_beside(a)).collect();
            for (place, kind) in kinds.iter().enumerate() {
                let fault = faults.iter().filter(|fault| fault.kind == *kind);
                let earlier = kinds[..place].iter().filter(|other| *other == kind).count();
                let (found, expected) = match fault.clone().nth(earlier) {
                    Some(fault) => (CleanText::new(&fault.found), CleanText::new(&fault.expected)),
                    None => (shown(theirs), shown(ours)),
                };
                comparison.remarks.push(Remark { kind: *kind, found, expected });
            }
        }
        Err(reason) => comparison.differences.push(Difference {
            reason: *reason,
            found: shown(theirs),
            expected: shown(ours),
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

/// Some tokens as they stand in their answer.
pub(super) fn shown(tokens: &[Token]) -> CleanText {
    CleanText::new(&set(&text(tokens)).replace('\'', "’"))
}

/// Some tokens as text: a space between them, but none behind an apostrophe or before a comma.
pub(super) fn text(tokens: &[Token]) -> String {
    let mut text = String::new();
    for token in tokens {
        if !text.is_empty() && !text.ends_with('\'') && !token.is_comma() {
            text.push(' ');
        }
        text.push_str(&token.text);
    }
    text
}
