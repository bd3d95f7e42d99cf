//! `true-false`: all points or none.

use super::{Answer, Verdict};
use crate::bank::{Points, TrueFalse, Truth};

/// What may be written for each judgement, in both languages.
const WRITTEN: &[(&str, Truth)] = &[
    ("vrai", Truth::True),
    ("true", Truth::True),
    ("v", Truth::True),
    ("t", Truth::True),
    ("faux", Truth::False),
    ("false", Truth::False),
    ("f", Truth::False),
    ("non mentionné", Truth::NotStated),
    ("not stated", Truth::NotStated),
    ("not-stated", Truth::NotStated),
    ("?", Truth::NotStated),
];

pub(super) fn mark(statement: &TrueFalse, answer: &Answer, out_of: Points) -> Verdict {
    Verdict::all_or_nothing(*answer == Answer::Truth(statement.answer), out_of)
}

/// Reads a judgement; the third only where it is offered.
pub(super) fn read(line: &str, not_stated: bool) -> Option<Answer> {
    let line = crate::text::fold_typography(line).to_lowercase();
    let truth = WRITTEN.iter().find(|(written, _)| *written == line).map(|(_, truth)| *truth);
    truth.filter(|truth| not_stated || *truth != Truth::NotStated).map(Answer::Truth)
}
