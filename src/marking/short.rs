//! `short`: a few typed words.

use super::typed::Marker;
use super::{Answer, Verdict};
use crate::bank::{Question, Quiz, Short};

pub(super) fn mark(quiz: &Quiz, question: &Question, short: &Short, answer: &Answer) -> Verdict {
    let Answer::Text(text) = answer else {
        return Verdict::all_or_nothing(false, question.points);
    };
    Marker::new(quiz, question, &short.reject, text).mark(&short.accept, &short.expected)
}
