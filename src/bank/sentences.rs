//! Sentences that the file of a quiz gives itself, in place of the rules that cut its passage.

use std::ops::Range;

use super::fields::Decoder;
use super::lines::LINE_ENDS;
use super::model::Passage;
use super::problem::{Code, Problem};
use super::tree::{Node, Value};
use crate::text::{CleanText, Folded, fold_typography, truncated};

/// How much of the passage is told where a sentence does not follow, in columns.
const TOLD: usize = 60;

/// A sentence of the list `sentences`.
pub(super) struct Sentence {
    text: CleanText,
    /// Where it stands in the file.
    place: Range<usize>,
    /// Whether it ends with a line end, and with it a paragraph.
    ends_paragraph: bool,
}

/// Where a list of sentences and a passage part.
struct Mismatch {
    /// The sentence that does not stand in the passage next, or the last, after which there is more.
    sentence: usize,
    /// Where the passage goes on; nothing where it has ended.
    from: Option<usize>,
}

impl Decoder<'_> {
    /// The items of the list `sentences`; nothing where one is unfit.
    pub(super) fn sentences(&mut self, node: &Node<'_>) -> Option<Vec<Sentence>> {
        let items = self.list(node, "sentences");
        if items.is_empty() && matches!(node.value, Value::List(_)) {
            self.field_problem(Code::EmptyText, &node.place, "sentences");
        }
        let sentences: Vec<Sentence> =
            items.iter().filter_map(|item| self.sentence(item)).collect();
        (!items.is_empty() && sentences.len() == items.len()).then_some(sentences)
    }

    fn sentence(&mut self, node: &Node<'_>) -> Option<Sentence> {
        let text = self.text(node, "sentences")?;
        let written = node.text().unwrap_or_default().trim_end_matches([' ', '\t']);
        let ends_paragraph = written.ends_with(LINE_ENDS);
        Some(Sentence { text, place: node.place.clone(), ends_paragraph })
    }

    /// The text of a passage that is given by its sentences alone. They are joined by spaces; after
    /// one that ends with a line end, as all in a `|` block do, a paragraph begins. Line ends
    /// inside a sentence, blank lines too, are spaces.
    pub(super) fn joined_text(&mut self, sentences: &[Sentence]) -> Option<CleanText> {
        let mut joined = String::new();
        for sentence in sentences {
            joined.push_str(&sentence.text.trim_end().replace('\n', " "));
            joined.push_str(if sentence.ends_paragraph { "\n\n" } else { " " });
        }
        let first = sentences.first()?;
        self.passage_text(&joined, &first.place)
    }

    /// A passage cut into the sentences of its file. They must stand in it one after the other,
    /// typography aside, and leave nothing out; one may go on over the end of a paragraph.
    pub(super) fn cut_by_hand(&mut self, passage: Passage, sentences: &[Sentence]) -> Passage {
        match places(&passage.text, sentences) {
            Ok(places) => passage.cut_by_hand(places),
            Err(mismatch) => {
                let place = self.first_line(&sentences[mismatch.sentence].place);
                let problem = Problem::new(Code::SentencesNotThePassage, place);
                let rest = mismatch.from.and_then(|from| passage.text[from..].lines().next());
                self.report(match rest {
                    Some(rest) => problem.with("near", truncated(rest, TOLD)),
                    None => problem,
                });
                passage
            }
        }
    }
}

/// Where the sentences stand in `text`, each up to where the next one begins.
fn places(text: &str, sentences: &[Sentence]) -> Result<Vec<Range<usize>>, Mismatch> {
    let folded = Folded::new(text);
    let origin = |rest: &str| {
        let at = folded.as_str().len() - rest.len();
        (!rest.is_empty()).then(|| folded.origin_of(at))
    };
    let (mut rest, mut starts) = (folded.as_str(), Vec::with_capacity(sentences.len()));
    for (number, sentence) in sentences.iter().enumerate() {
        let from = origin(rest);
        let after = rest.strip_prefix(&*fold_typography(&sentence.text));
        let (Some(start), Some(after)) = (from, after.filter(|after| after.len() < rest.len()))
        else {
            return Err(Mismatch { sentence: number, from });
        };
        starts.push(start);
        rest = after.trim_start_matches(' ');
    }
    if !rest.is_empty() {
        return Err(Mismatch { sentence: sentences.len().saturating_sub(1), from: origin(rest) });
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let whole = starts.iter().zip(ends).map(|(&start, end)| (start, &text[start..end]));
    Ok(whole.map(|(start, sentence)| start..start + sentence.trim_end().len()).collect())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use crate::bank::{Code, Passage, Reading, read_alone};

    const QUESTIONS: &str = "questions: [{ id: q, type: short, prompt: Qui ?, answer: Léa }]\n";

    fn read(passage: &str) -> Reading {
        read_alone(&format!("title: t\npassage:\n{passage}{QUESTIONS}"), "quiz")
    }

    fn passage(text: &str) -> Passage {
        read(text).quiz.expect("a sound quiz").passage
    }

    fn cut(passage: &Passage) -> Vec<&str> {
        passage.sentences().iter().map(|place| &passage.text[place.clone()]).collect()
    }

    #[test]
    fn a_passage_is_cut_by_the_rules_of_its_language() {
        let french = passage("  text: Voici M. Roy. Il dort.\n");
        assert_eq!(cut(&french), ["Voici M. Roy.", "Il dort."]);
        let english = passage("  text: Here is Bo. He sleeps.\nlanguage: en\n");
        assert_eq!(cut(&english), ["Here is Bo.", "He sleeps."]);
    }

    #[test]
    fn sentences_alone_are_the_passage() {
        let passage = passage(
            "  sentences:\n    - L'un dort.\n    - |\n      L'autre lit\n\n      encore.\n    - \"Qui ?\\n\"\n    - Toi.\n",
        );
        assert_eq!(&*passage.text, "L’un dort. L’autre lit encore.\nQui\u{a0}?\nToi.");
        assert_eq!(cut(&passage), ["L’un dort.", "L’autre lit encore.", "Qui\u{a0}?", "Toi."]);
    }

    #[test]
    fn sentences_override_the_cutting_of_a_text() {
        let passage = passage(
            "  text: |\n    « Oui ! Non ! » dit l'un.\n\n    L'autre rit. Fin\n  sentences: [\"\\\"Oui! Non!\\\" dit l’un.\", L'autre rit. Fin]\n",
        );
        assert_eq!(
            cut(&passage),
            ["«\u{a0}Oui\u{a0}! Non\u{a0}!\u{a0}» dit l’un.", "L’autre rit. Fin"]
        );
        assert_eq!(passage.text.lines().count(), 2);
    }

    #[test]
    fn a_sentence_may_go_on_in_the_next_paragraph() {
        let passage = passage(
            "  text: |\n    Un vers,\n\n    un autre.\n  sentences: [\"Un vers, un autre.\"]\n",
        );
        assert_eq!(cut(&passage), ["Un vers,\nun autre."]);
    }

    #[rstest]
    #[case("[A b., C d!]", "C d!", Some("C d. E f."))]
    #[case("[A b., E f.]", "E f.", Some("C d. E f."))]
    #[case("[A b., C d.]", "C d.", Some("E f."))]
    #[case("[A b., C d., E f., G h.]", "G h.", None)]
    fn sentences_that_are_not_the_text_are_told_where(
        #[case] sentences: &str,
        #[case] at: &str,
        #[case] near: Option<&str>,
    ) {
        let source = format!("  text: A b. C d. E f.\n  sentences: {sentences}\n");
        let whole = format!("title: t\npassage:\n{source}{QUESTIONS}");
        let reading = read(&source);
        assert!(reading.quiz.is_none());
        let [problem] = &reading.problems[..] else { panic!("{:?}", reading.problems) };
        assert_eq!(problem.code, Code::SentencesNotThePassage);
        assert_eq!(&whole[problem.place.clone()], at);
        let told = problem.arguments.iter().find(|(name, _)| *name == "near");
        assert_eq!(told.map(|(_, text)| text.as_str()), near);
    }

    #[rstest]
    #[case("  sentences: []\n", Code::EmptyText)]
    #[case("  sentences: Une phrase.\n", Code::ListExpected)]
    #[case("  sentences: [Une phrase., \"\"]\n", Code::EmptyText)]
    #[case("  text: Une phrase.\n  sentences: [\"\", Une phrase.]\n", Code::EmptyText)]
    #[case("  text: Une phrase.\n  sentences: []\n", Code::EmptyText)]
    fn an_unfit_list_is_told_once(#[case] passage: &str, #[case] code: Code) {
        let codes: Vec<Code> = read(passage).problems.iter().map(|problem| problem.code).collect();
        assert_eq!(codes, [code]);
    }
}
