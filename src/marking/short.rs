//! `short`: a typed text, compared after what is never a fault is set aside.

use super::{Answer, Verdict};
use crate::bank::{Localised, Points, Short};
use crate::french::same_words;

pub(super) fn mark(short: &Short, answer: &Answer, out_of: Points) -> Verdict {
    let right = match answer {
        Answer::Text(text) => short.accept.iter().any(|accepted| same_words(accepted, text)),
        Answer::Unknown | Answer::Option(_) | Answer::Options(_) | Answer::Truth(_) => false,
    };
    Verdict::all_or_nothing(right, out_of)
}

pub(super) fn feedback<'q>(short: &'q Short, text: &str) -> Option<&'q Localised> {
    let reject = short.reject.iter().find(|reject| same_words(&reject.text, text));
    reject.and_then(|reject| reject.feedback.as_ref())
}
