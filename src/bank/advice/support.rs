//! Typed answers that nothing in the passage supports.

use std::collections::HashSet;

use super::super::model::{Kind, Skill};
use super::super::problem::Code;
use super::desk::{Asked, Desk};
use super::finding::Finding;
use super::words::{Sort, Word};
use crate::french::is_place;

/// How many letters tell a family of words: « Japon », « japonais ».
const STEM: usize = 4;
/// Hours that texts write in figures.
const HOURS: &[&str] = &["midi", "minuit"];

/// No word of any accepted answer stands in the passage, where the answer is to be found in it.
pub(super) fn unsupported_answer(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    let words = || desk.passage.iter().flatten();
    let lemmas: HashSet<u32> = words().flat_map(|word| &word.lemmas).copied().collect();
    let stems: HashSet<&str> = words().filter_map(|word| stem(word)).collect();
    let is_there = |word: &Word| {
        let said = word.lemmas.iter().any(|lemma| lemmas.contains(lemma))
            || stem(word).is_some_and(|stem| stems.contains(stem));
        word.is_content() && said
    };
    for asked in desk.asked.iter().filter(|asked| is_found(asked)) {
        for (gap, accepted) in asked.typed.iter().enumerate() {
            let judged = accepted.iter().all(|words| is_telling(words));
            if judged && !accepted.iter().flatten().any(is_there) {
                found.push(finding(asked, gap));
            }
        }
    }
}

fn finding(asked: &Asked<'_>, gap: usize) -> Finding {
    let (field, text) = match &asked.question.kind {
        Kind::Cloze(cloze) => ("text", &cloze.gaps[gap].accept[0]),
        Kind::Short(short) => ("answer", &short.accept[0]),
        _ => ("answer", &asked.question.prompt),
    };
    Finding::field(Code::UnsupportedAnswer, asked.at, field).with("text", text)
}

/// Whether the answer of a question is to be found as it is said, and nothing shows where. A summary
/// with gaps may say it in other words unless it declares that it does not.
fn is_found(asked: &Asked<'_>) -> bool {
    let question = asked.question;
    let says_so = question.skill == Some(Skill::Locate);
    let is_found = match question.kind {
        Kind::Short(_) => says_so || question.skill.is_none(),
        Kind::Cloze(_) => says_so,
        _ => false,
    };
    is_found && question.evidence.is_empty()
}

/// Whether an answer has words of its own: no numbers, which may be counted, and no places, whose
/// people may be called otherwise.
fn is_telling(words: &[Word]) -> bool {
    words.iter().any(|word| word.is_content())
        && words.iter().all(|word| {
            word.sort != Sort::Number
                && !HOURS.contains(&&*word.letters)
                && !is_place(&word.letters)
        })
}

fn stem(word: &Word) -> Option<&str> {
    let long = word.letters.len() > STEM && word.letters.is_ascii();
    (word.is_content() && long).then(|| &word.letters[..STEM])
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::super::tests::{codes, quiz};
    use crate::bank::Code;

    #[rstest]
    #[case::nowhere("skill: locate", "[des cerises, une poire]", true)]
    #[case::no_skill("points: 1", "des cerises", true)]
    #[case::one_is_there("skill: locate", "[des cerises, une pomme]", false)]
    #[case::another_form("skill: locate", "acheter", false)]
    #[case::a_family("skill: locate", "un acheteur", false)]
    #[case::a_number("skill: locate", "12", false)]
    #[case::small_words("skill: locate", "oui", false)]
    #[case::concluded("skill: infer", "des cerises", false)]
    #[case::a_word("skill: vocabulary", "des cerises", false)]
    #[case::with_evidence("skill: locate\n    evidence: Elle achète", "des cerises", false)]
    #[case::a_country("skill: locate", "le Japon", false)]
    fn the_passage_supports_what_is_found(
        #[case] field: &str,
        #[case] answer: &str,
        #[case] fires: bool,
    ) {
        let source = quiz(&format!(
            "  - id: q\n    type: short\n    {field}\n    prompt: Que mange Léa ?\n    answer: {answer}\n"
        ));
        assert_eq!(codes(&source).contains(&Code::UnsupportedAnswer), fires);
    }

    #[rstest]
    #[case::one_is_there("skill: locate", "Elle achète des {{pommes|poires}}.", false)]
    #[case::nowhere("skill: locate", "Elle achète des {{cerises|poires}}.", true)]
    #[case::in_other_words("points: 1", "Elle achète des {{cerises|poires}}.", false)]
    fn a_gap_is_judged_by_itself(#[case] field: &str, #[case] text: &str, #[case] fires: bool) {
        let source =
            quiz(&format!("  - id: q\n    type: cloze\n    {field}\n    text: \"{text}\"\n"));
        assert_eq!(codes(&source).contains(&Code::UnsupportedAnswer), fires);
    }
}
