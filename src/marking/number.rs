//! `number`: a typed number by its value, in digits or words; its unit may be left out, since the
//! question shows it.

use super::typed::Marker;
use super::{Answer, Verdict};
use crate::bank::{Number, Question, Quiz, Reject};
use crate::french::{self, Basis, Comparison, ExpectedTexts, RemarkKind};
use crate::text::CleanText;

pub(super) fn mark(quiz: &Quiz, question: &Question, number: &Number, answer: &Answer) -> Verdict {
    let Answer::Text(text) = answer else {
        return Verdict::all_or_nothing(false, question.points);
    };
    // A refused number is refused with its unit too.
    let with_unit = |reject: &Reject| match &number.unit {
        Some(unit)
            if french::value(&reject.text).is_some() && !reject.text.contains(unit.as_str()) =>
        {
            let text = CleanText::new(&format!("{}\u{A0}{unit}", reject.text));
            Reject { text, feedback: reject.feedback.clone() }
        }
        _ => reject.clone(),
    };
    let rejects: Vec<Reject> = number.reject.iter().map(with_unit).collect();
    let marker = Marker::new(quiz, question, &rejects, text);
    let by_value = marker.verdict(shown(number), compare(&marker, number, text));
    if by_value.points == question.points || number.accept.is_empty() {
        return by_value;
    }
    let by_text = marker.mark(&number.accept, &ExpectedTexts::default());
    if by_text.points == question.points { by_text } else { by_value }
}

/// The number with its unit.
fn shown(number: &Number) -> CleanText {
    match &number.unit {
        Some(unit) => CleanText::new(&format!("{}\u{A0}{unit}", number.shown)),
        None => number.shown.clone(),
    }
}

/// Compares a text with the number, or with itself where it lies within the tolerance.
fn compare(marker: &Marker<'_>, number: &Number, text: &str) -> Comparison {
    let typed = french::value(text);
    let expected = shown(number);
    if typed.is_some_and(|typed| !typed.is_within(number.tolerance, number.answer)) {
        return Comparison::other_value(text, &expected);
    }
    let compared = match typed.filter(|typed| *typed != number.answer) {
        Some(typed) => {
            let value = typed.to_string().replace('.', ",");
            marker.compare(&format!("{value} {}", number.unit.as_deref().unwrap_or_default()))
        }
        None => marker.compare(&expected),
    };
    let remarks = compared.remarks.into_iter().filter(|remark| remark.kind != RemarkKind::Unit);
    let is_near = typed.is_some_and(|typed| typed != number.answer);
    let basis = if is_near { Basis::Tolerance } else { compared.basis };
    Comparison { remarks: remarks.collect(), basis, ..compared }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{quiz, told};
    use super::super::{Answer, mark};
    use super::*;
    use rstest::rstest;

    const CROWD: &str = "type: number\nprompt: p\nanswer: 11000\ntolerance: 500\nunit: personnes\naccept: [onze mille, une foule]";

    #[rstest]
    #[case("11 000", "right 1/1")]
    #[case::besides("une foule", "right 1/1")]
    #[case::besides("une foulle", "remark 1/1")]
    #[case::neither("un attroupement", "wrong 0/1")]
    #[case::too_many("12 000", "wrong 0/1")]
    fn a_text_may_be_accepted_besides(#[case] line: &str, #[case] expected: &str) {
        assert_eq!(told(CROWD, line), expected);
    }

    /// Why it is right is said beneath the answer, and which answer it stands beside.
    #[rstest]
    #[case("11\u{A0}000\u{A0}personnes", Basis::Exact)]
    #[case("onze mille", Basis::Value)]
    #[case("11 300", Basis::Tolerance)]
    fn a_number_is_right_by_its_value(#[case] line: &str, #[case] basis: Basis) {
        let quiz = quiz(CROWD);
        let verdict = mark(&quiz, &quiz.questions[0], &Answer::typed(line));
        let typed = verdict.typed.expect("a typed answer");
        assert_eq!((typed.basis, &*typed.expected), (basis, "11\u{A0}000\u{A0}personnes"));
    }
}
