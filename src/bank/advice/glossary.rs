//! Terms of the glossary whose meaning is the answer to a question about them.

use std::collections::HashMap;

use super::super::model::Kind;
use super::super::problem::Code;
use super::desk::{Asked, Desk};
use super::finding::Finding;
use super::words::{Word, telling};

/// A prompt names a term, and its right answer is a meaning that the glossary gives.
pub(super) fn glossary_gives_answer(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    let mut terms: HashMap<u32, Vec<usize>> = HashMap::new();
    for (at, words) in desk.terms.iter().enumerate() {
        if let Some(first) = telling(words).next() {
            terms.entry(first.key()).or_default().push(at);
        }
    }
    for asked in &desk.asked {
        let given = telling(&asked.prompt).filter_map(|word| terms.get(&word.key())).flatten();
        let mut given = given.filter_map(|term| Some((*term, given_by(desk, asked, *term)?)));
        if let Some((term, meaning)) = given.next() {
            let term = &desk.quiz.glossary[term];
            let finding = Finding::field(Code::GlossaryGivesAnswer, asked.at, "answer");
            let meaning = &term.meanings[meaning].1;
            found.push(finding.with("term", &term.term).with("meaning", meaning));
        }
    }
}

/// The meaning of a term that is the answer to a question, if the question names the term.
fn given_by(desk: &Desk<'_>, asked: &Asked<'_>, term: usize) -> Option<usize> {
    let keys = |words: &[Word]| words.iter().map(|word| word.key()).collect::<Vec<u32>>();
    let (prompt, named) = (keys(&asked.prompt), keys(&desk.terms[term]));
    if !prompt.windows(named.len()).any(|run| run == named) {
        return None;
    }
    let wrong: Vec<&[Word]> = asked.words_of(false).map(|(_, words)| words).collect();
    let mut meanings = desk.meanings[term].iter();
    meanings.position(|meaning| {
        answers(asked).any(|answer| is_told(answer, meaning))
            && !wrong.iter().any(|wrong| is_told(wrong, meaning))
    })
}

fn answers<'a>(asked: &'a Asked<'_>) -> impl Iterator<Item = &'a [Word]> {
    let typed = match asked.question.kind {
        Kind::Short(_) => asked.typed.iter().flatten(),
        _ => [].iter().flatten(),
    };
    asked.words_of(true).map(|(_, words)| words).chain(typed.map(Vec::as_slice))
}

/// Whether a meaning holds all that an answer says.
fn is_told(answer: &[Word], meaning: &[Word]) -> bool {
    let mut said = telling(answer).peekable();
    said.peek().is_some() && said.all(|word| meaning.iter().any(|other| other.is_like(word)))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::super::tests::{codes, quiz};
    use crate::bank::Code;

    #[rstest]
    #[case::the_meaning("Que veut dire « pomme » ?", "un fruit rond", "une fleur", true)]
    #[case::a_part_of_it("Que veut dire « pomme » ?", "un fruit", "une fleur", true)]
    #[case::another_language("Que veut dire « pomme » ?", "apple", "pear", true)]
    #[case::another_meaning("Que veut dire « pomme » ?", "un légume", "une fleur", false)]
    #[case::a_wrong_one_too("Que veut dire « pomme » ?", "un fruit", "un fruit rond", false)]
    #[case::another_term("Que veut dire « pain » ?", "un fruit", "une fleur", false)]
    fn the_glossary_answers_no_question(
        #[case] asks: &str,
        #[case] right: &str,
        #[case] wrong: &str,
        #[case] fires: bool,
    ) {
        let source = quiz(&format!(
            "  - id: q\n    type: single\n    skill: vocabulary\n    prompt: {asks}\n    options: [{right}, {wrong}]\n    answer: {right}\nglossary:\n  - {{ term: pommes, fr: un fruit rond, en: apple }}\n"
        ));
        assert_eq!(codes(&source).contains(&Code::GlossaryGivesAnswer), fires);
    }
}
