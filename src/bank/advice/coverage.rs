//! Which parts of the passage the questions rest on: too much on one, nothing on another.

use super::super::model::Kind;
use super::super::problem::Code;
use super::desk::Desk;
use super::finding::{Finding, Spot};

/// How many questions may rest on one sentence.
const MOST_ON_ONE: usize = 2;
/// How many words a paragraph has at least that should be asked about.
const PARAGRAPH_WORDS: usize = 15;
/// How many questions are named.
const MOST_NAMED: usize = 6;

/// More than two questions rest on one sentence.
pub(super) fn sentence_overused(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    let mut resting: Vec<Vec<usize>> = vec![Vec::new(); desk.quiz.passage.sentences().len()];
    for (number, asked) in desk.asked.iter().enumerate() {
        // A question whose evidence lies in several sentences rests on none of them alone.
        if let [sentence] = desk.sentences_of(asked.question)[..] {
            resting[sentence].push(number);
        }
    }
    for questions in resting.iter().filter(|questions| questions.len() > MOST_ON_ONE) {
        let asked = &desk.asked[questions[MOST_ON_ONE]];
        let names = questions.iter().take(MOST_NAMED).map(|at| &desk.asked[*at].question.id);
        let mut names = names.map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
        if questions.len() > MOST_NAMED {
            names.push('…');
        }
        let finding = Finding::field(Code::SentenceOverused, asked.at, "evidence");
        let count = questions.len().to_string();
        found.push(finding.with("count", count).with("questions", names));
    }
}

/// A paragraph holds no evidence, though most questions show theirs, and there are questions enough.
pub(super) fn paragraph_unused(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    let passage = &desk.quiz.passage;
    let paragraphs: Vec<_> = passage.paragraphs().collect();
    let mut is_used = vec![false; paragraphs.len()];
    let mut proved = 0;
    for question in &desk.quiz.questions {
        proved += usize::from(!question.evidence.is_empty());
        for place in question.evidence.iter().flat_map(|evidence| &evidence.places) {
            let first = paragraphs.partition_point(|paragraph| paragraph.end <= place.start);
            let end = paragraphs.partition_point(|paragraph| paragraph.start < place.end);
            is_used[first..end].fill(true);
        }
    }
    if proved * 2 < desk.quiz.questions.len() || proved < paragraphs.len() {
        return;
    }
    for (number, place) in paragraphs.into_iter().enumerate().filter(|(at, _)| !is_used[*at]) {
        let text = &passage.text[place];
        let words: Vec<&str> = text.split_whitespace().collect();
        // A line of dialogue is a part of its scene.
        if words.len() >= PARAGRAPH_WORDS && !text.starts_with(['–', '—']) {
            let finding = Finding::new(Code::ParagraphUnused, Spot::Paragraph(number));
            found.push(finding.with("start", words[..5].join(" ") + "…"));
        }
    }
}

/// What proves an answer is half of the passage, or more.
pub(super) fn proof_is_everything(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    for asked in &desk.asked {
        let Kind::Proof(proof) = &asked.question.kind else { continue };
        let (count, among) = (proof.sentences.len(), proof.among);
        if count > 0 && count * 2 >= among {
            let finding = Finding::field(Code::ProofIsEverything, asked.at, "evidence");
            found.push(finding.with("count", count.to_string()).with("among", among.to_string()));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use rstest::rstest;

    use super::super::tests::{advice, codes, quiz};
    use crate::bank::Code;

    fn proving(evidence: &[&str]) -> String {
        let mut text = String::new();
        for (at, evidence) in evidence.iter().enumerate() {
            let asks = "type: true-false\n    statement: Elle est là.";
            let answer = ["true", "false"][at % 2];
            writeln!(
                text,
                "  - id: q{at}\n    {asks}\n    answer: {answer}\n    evidence: {evidence}"
            )
            .expect("text");
        }
        quiz(&text)
    }

    #[rstest]
    #[case::three(&["Léa va", "Elle achète", "du pain", "des pommes rouges", "elle rentre"], true)]
    #[case::two(&["Léa va", "Elle achète", "du pain", "elle rentre"], false)]
    #[case::in_many(&["Elle achète", "du pain", "[pommes rouges, elle rentre]"], false)]
    fn a_sentence_carries_two_questions(#[case] evidence: &[&str], #[case] fires: bool) {
        assert_eq!(codes(&proving(evidence)).contains(&Code::SentenceOverused), fires);
    }

    const LONG: &str = "  Le matin, elle prend le train de la ville avec son voisin, puis elle travaille dans une école.\n\n  Le soir,";

    #[rstest]
    #[case::unused(&["Léa va", "Elle achète", "elle rentre"], LONG, true)]
    #[case::used(&["Léa va", "Elle achète", "le train"], LONG, false)]
    #[case::few_questions(&["Léa va", "elle rentre"], LONG, false)]
    #[case::short(&["Léa va", "Elle achète", "elle rentre"], "  Elle dort.\n\n  Le soir,", false)]
    fn every_long_paragraph_is_asked_about(
        #[case] evidence: &[&str],
        #[case] inserted: &str,
        #[case] fires: bool,
    ) {
        let source = proving(evidence).replace("  Le soir,", inserted);
        let found = advice(&source);
        let unused = found.iter().find(|problem| problem.code == Code::ParagraphUnused);
        assert_eq!(unused.is_some(), fires);
        if let Some(problem) = unused {
            assert!(source[problem.place.clone()].starts_with("Le matin, elle prend"));
        }
    }

    #[rstest]
    #[case::half("[Léa va, Elle achète]", true)]
    #[case::one("Léa va", false)]
    fn a_proof_is_a_small_part(#[case] evidence: &str, #[case] fires: bool) {
        let source = quiz(&format!(
            "  - id: q\n    type: proof\n    prompt: Où ?\n    evidence: {evidence}\n"
        ));
        assert_eq!(codes(&source).contains(&Code::ProofIsEverything), fires);
    }
}
