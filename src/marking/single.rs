//! `single`: all points or none.

use super::{Answer, Verdict};
use crate::bank::{Points, Single};

pub(super) fn mark(single: &Single, answer: &Answer, out_of: Points) -> Verdict {
    Verdict::all_or_nothing(*answer == Answer::Option(single.answer), out_of)
}
