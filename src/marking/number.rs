//! `number`: a typed number, by its value; its unit and a word for « about » may stand beside it.

use super::{Answer, Verdict};
use crate::bank::{Localised, Number, Points};
use crate::french::{self, Decimal, same_words};
use crate::text::fold_typography;

/// Words that leave the value as it is.
const ABOUT: [&str; 4] = ["environ ", "à peu près ", "autour de ", "about "];

pub(super) fn mark(number: &Number, answer: &Answer, out_of: Points) -> Verdict {
    let right = match answer {
        Answer::Text(text) => {
            value(number, text).is_some_and(|n| n.is_within(number.tolerance, number.answer))
                || number.accept.iter().any(|accepted| same_words(accepted, text))
        }
        Answer::Unknown | Answer::Option(_) | Answer::Options(_) | Answer::Truth(_) => false,
    };
    Verdict::all_or_nothing(right, out_of)
}

pub(super) fn feedback<'q>(number: &'q Number, text: &str) -> Option<&'q Localised> {
    let typed = value(number, text);
    let reject = number.reject.iter().find(|reject| {
        same_words(&reject.text, text) || (typed.is_some() && typed == french::number(&reject.text))
    });
    reject.and_then(|reject| reject.feedback.as_ref())
}

/// The value of a typed number, without its unit and a word for « about ».
fn value(number: &Number, text: &str) -> Option<Decimal> {
    let written = french::bare(text).to_lowercase();
    let mut bare = written.as_str();
    bare = ABOUT.iter().find_map(|about| bare.strip_prefix(about)).unwrap_or(bare);
    if let Some(unit) = &number.unit {
        let unit = fold_typography(unit).to_lowercase();
        bare = bare.strip_suffix(unit.as_str()).unwrap_or(bare);
    }
    french::number(bare)
}
