//! Whether an answer has everything that its question asks for, right or not.

use super::Answer;
use crate::bank::{Kind, Truth};

impl Answer {
    /// Whether nothing is missing that the question says it wants: a pair for each left, a text in each
    /// gap, so many sentences.
    pub fn is_whole(&self, kind: &Kind) -> bool {
        match self {
            Self::Unknown => false,
            Self::Pairs(pairs) => pairs.iter().all(Option::is_some),
            Self::Gaps(texts) => texts.iter().all(|text| !text.is_empty()),
            Self::Sentences(picked) => picked.len() >= to_find(kind),
            Self::Justified(truth, picked) => {
                *truth == Truth::NotStated || picked.len() >= to_find(kind)
            }
            Self::Option(_)
            | Self::Options(_)
            | Self::Truth(_)
            | Self::Text(_)
            | Self::Order(_) => !self.is_empty(),
        }
    }
}

/// How many sentences a question says it wants: one at least, so that the number gives nothing away.
fn to_find(kind: &Kind) -> usize {
    kind.proof().map_or(1, |proof| proof.sentences.len().max(1))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::super::tests::question;
    use super::super::{key, read};

    const PAIRS: &str = "type: match\nprompt: p\npairs: [[Léa, lit], [Karim, range]]";
    const GAPS: &str = "type: cloze\ntext: \"{{Léa}} {{lit}}.\"";
    const TICKS: &str = "type: multiple\nprompt: p\noptions: [un, deux, trois]\nanswer: [un, deux]";

    #[rstest]
    #[case::pairs(PAIRS, "a2 b1", true)]
    #[case::a_pair_is_missing(PAIRS, "a2", false)]
    #[case::gaps(GAPS, "Luc | dort", true)]
    #[case::a_gap_is_empty(GAPS, "Luc |", false)]
    #[case::some_options(TICKS, "c", true)]
    #[case::nothing(TICKS, "", false)]
    fn what_is_missing_is_seen(#[case] yaml: &str, #[case] line: &str, #[case] is_whole: bool) {
        let question = question(yaml);
        let shown: Vec<usize> = (0..question.kind.texts().len()).collect();
        let answer = read(&question, line, &shown, false).expect("an answer");
        assert_eq!(answer.is_whole(&question.kind), is_whole);
        assert!(key(&question).is_whole(&question.kind));
    }
}
