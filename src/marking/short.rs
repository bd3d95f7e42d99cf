//! `short`: a few typed words.

use super::typed::Marker;
use super::{Answer, Verdict};
use crate::bank::{Question, Quiz, Short};

pub(super) fn mark(quiz: &Quiz, question: &Question, short: &Short, answer: &Answer) -> Verdict {
    match answer {
        Answer::Text(text) => Marker::new(quiz, question, &short.reject, text).mark(&short.accept),
        Answer::Unknown | Answer::Option(_) | Answer::Options(_) | Answer::Truth(_) => {
            Verdict::all_or_nothing(false, question.points)
        }
    }
}
