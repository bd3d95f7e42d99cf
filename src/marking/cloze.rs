//! `cloze`: the share of gaps filled right, each by the rules of typed answers or from the bank.

use super::typed::Marker;
use super::{Answer, GapVerdict, Outcome, Verdict};
use crate::bank::{Cloze, Gap, Question, Quiz, Reject};
use crate::french::same_words;
use crate::text::{CleanText, fold_typography, same_typography};

pub(super) fn mark(quiz: &Quiz, question: &Question, cloze: &Cloze, answer: &Answer) -> Verdict {
    let Answer::Gaps(filled) = answer else {
        return Verdict::all_or_nothing(false, question.points);
    };
    let nothing = CleanText::default();
    let texts = filled.iter().chain(std::iter::repeat(&nothing));
    let judged = |(gap, text): (&Gap, &CleanText)| match (text.is_empty(), cloze.bank) {
        (true, _) => GapVerdict { outcome: Outcome::Wrong, typed: None },
        (false, true) => chosen(gap, text),
        (false, false) => typed(quiz, question, cloze, gap, text),
    };
    let gaps: Vec<GapVerdict> = cloze.gaps.iter().zip(texts).map(judged).collect();
    let right = gaps.iter().filter(|gap| gap.is_right()).count();
    let is_whole = right == gaps.len();
    let share = Verdict::share(right, gaps.len(), is_whole, question.points);
    let is_remarked = gaps.iter().any(|gap| gap.outcome == Outcome::Remark);
    let outcome = if is_whole && is_remarked { Outcome::Remark } else { share.outcome };
    Verdict { outcome, gaps, ..share }
}

/// A word chosen from the bank: right where it is accepted in this gap.
fn chosen(gap: &Gap, text: &str) -> GapVerdict {
    let is_accepted = gap.accept.iter().any(|word| same_typography(word, &fold_typography(text)));
    let outcome = if is_accepted { Outcome::Right } else { Outcome::Wrong };
    GapVerdict { outcome, typed: None }
}

/// A typed word.
fn typed(quiz: &Quiz, question: &Question, cloze: &Cloze, gap: &Gap, text: &str) -> GapVerdict {
    // The word of another gap is another answer, as another option would be.
    let others = cloze.gaps.iter().flat_map(|gap| &gap.accept);
    let others = others.filter(|other| !gap.accept.iter().any(|word| same_words(word, other)));
    let reject: Vec<Reject> =
        others.map(|other| Reject { text: other.clone(), feedback: None }).collect();
    let verdict = Marker::new(quiz, question, &reject, text).mark(&gap.accept, &gap.expected);
    GapVerdict { outcome: verdict.outcome, typed: verdict.typed }
}

/// Texts apart by `|`, some of which may be empty, or missing at the end; from a bank also letters,
/// apart by spaces.
pub(super) fn read(cloze: &Cloze, line: &str, shown: &[usize]) -> Option<Answer> {
    if let Some(chosen) = Some(line).filter(|_| cloze.bank).and_then(|l| lettered(cloze, l, shown))
    {
        return Some(Answer::gaps(chosen.into_iter()));
    }
    let parts: Vec<&str> = line.split('|').map(str::trim).collect();
    if parts.len() > cloze.gaps.len() {
        return None;
    }
    if !cloze.bank {
        return Some(Answer::gaps(parts.into_iter()));
    }
    let words: Option<Vec<&str>> = parts.into_iter().map(|part| word(cloze, part, shown)).collect();
    Some(Answer::gaps(words?.into_iter()))
}

/// The words that several letters name, apart by spaces or commas or not at all: there the letters
/// win, since « a » may be a word of the bank.
fn lettered<'c>(cloze: &'c Cloze, line: &str, shown: &[usize]) -> Option<Vec<&'c str>> {
    let letters: Vec<usize> = super::letters(line)?;
    let fits = letters.len() > 1 && letters.len() <= cloze.gaps.len();
    let named = |letter: usize| cloze.words().nth(*shown.get(letter)?).map(CleanText::as_str);
    fits.then(|| letters.into_iter().map(named).collect()).flatten()
}

/// The word that a text or a letter names; an empty text leaves the gap.
fn word<'c>(cloze: &'c Cloze, part: &str, shown: &[usize]) -> Option<&'c str> {
    if part.is_empty() {
        return Some("");
    }
    let typed = fold_typography(part);
    let folded = typed.to_lowercase();
    let words = || cloze.gaps.iter().flat_map(|gap| &gap.accept);
    let exact = words().find(|word| same_typography(word, &typed));
    let in_any_case = || words().find(|word| fold_typography(word).to_lowercase() == folded);
    let by_text = exact.or_else(in_any_case);
    let by_letter = || {
        let place = *shown.get(super::letter(&folded)?)?;
        cloze.words().nth(place)
    };
    by_text.or_else(by_letter).map(CleanText::as_str)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{quiz, told};
    use super::super::{Answer, mark};
    use super::*;
    use rstest::rstest;

    const TYPED: &str = "type: cloze\npoints: 2\ntext: Elle {{ferme|clôt}} à {{midi}}, {{l’été}}.";
    const LETTER: &str = "type: cloze\nbank: true\ntext: \"Il {{va}} {{a}} dit.\"";
    const CASES: &str = "type: cloze\nbank: true\ntext: \"{{La}} porte, {{la}} rue.\"";
    const FORMS: &str = "type: cloze\ntext: J’ai {{mangé}}, je vais {{manger}}, vous {{mangez}}.";
    const BANK: &str = "type: cloze\nbank: true\ntext: \"{{Léa}} {{lit}} le {{soir}}.\"\npoints: 3";

    #[rstest]
    #[case(TYPED, "ferme|midi|l'été", "right 2/2")]
    #[case(TYPED, "clôt | midi | été", "right 2/2")]
    #[case::accent(TYPED, "clot|midi|l'ete", "remark 2/2")]
    #[case::one_wrong(TYPED, "ferme|neuf heures|été", "partial 1.25/2")]
    #[case::one_empty(TYPED, "ferme||été", "partial 1.25/2")]
    #[case::some_missing(TYPED, "ferme", "partial 0.5/2")]
    #[case::in_the_wrong_place(TYPED, "midi|ferme|midi", "wrong 0/2")]
    #[case::surplus(TYPED, "ferme|midi|été|hiver", "unreadable")]
    #[case::only_bars(TYPED, "||", "wrong 0/2")]
    #[case::nothing(TYPED, "", "wrong 0/2")]
    #[case(BANK, "a b c", "right 3/3")]
    #[case(BANK, "Léa|lit|soir", "right 3/3")]
    #[case(BANK, "abc", "right 3/3")]
    #[case(BANK, "a, b, c", "right 3/3")]
    #[case::a_word_that_is_a_letter(LETTER, "a b", "right 1/1")]
    #[case::one_letter_that_is_a_word(LETTER, "a", "wrong 0/1")]
    #[case::a_word_in_another_case(CASES, "La|la", "right 1/1")]
    #[case::another_gaps_word(FORMS, "mangez|manger|mangez", "partial 0.5/1")]
    #[case::each_its_own(FORMS, "mangé|manger|mangez", "right 1/1")]
    #[case(BANK, "léa | b | soir", "right 3/3")]
    #[case::swapped(BANK, "b a c", "partial 1/3")]
    #[case::the_same_twice(BANK, "a a a", "partial 1/3")]
    #[case::one_left(BANK, "|lit|", "partial 1/3")]
    #[case::no_such_word(BANK, "Léa|dort|soir", "unreadable")]
    #[case::no_such_letter(BANK, "a b d", "unreadable")]
    #[case::surplus(BANK, "a b c a", "unreadable")]
    fn each_gap_counts(#[case] yaml: &str, #[case] line: &str, #[case] expected: &str) {
        assert_eq!(told(yaml, line), expected);
    }

    #[test]
    fn each_gap_has_its_verdict() {
        let quiz = quiz(TYPED);
        let answer = Answer::gaps(["clot", "minuit", ""].into_iter());
        let verdict = mark(&quiz, &quiz.questions[0], &answer);
        let outcomes: Vec<Outcome> = verdict.gaps.iter().map(|gap| gap.outcome).collect();
        assert_eq!(outcomes, [Outcome::Remark, Outcome::Wrong, Outcome::Wrong]);
        assert_eq!(verdict.remarks().count(), 1);
        assert!(verdict.is_disputable());
    }

    #[rstest]
    #[case::article("la", "le", false)]
    #[case::contracted("au", "à", false)]
    #[case::partitive("du", "de", false)]
    #[case::elided("l’", "le", false)]
    #[case::number("les", "la", false)]
    #[case::the_same("l’", "l'", true)]
    #[case::preposition("sur", "sous", false)]
    #[case::capital("Elle", "elle", true)]
    #[case::all_capitals("ferme", "FERME", true)]
    #[case::verb("a", "à", false)]
    #[case::ending("ont", "on", false)]
    fn a_small_word_is_judged_as_it_stands(
        #[case] word: &str,
        #[case] typed: &str,
        #[case] is_right: bool,
    ) {
        let quiz = quiz(&format!("type: cloze\ntext: Il {{{{{word}}}}} dit."));
        let answer = Answer::gaps(std::iter::once(typed));
        assert_eq!(mark(&quiz, &quiz.questions[0], &answer).gaps[0].is_right(), is_right);
    }
}
