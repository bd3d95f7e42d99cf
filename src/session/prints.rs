//! Fingerprints of a question: of what it asks and of what is right. A mended typo changes the first,
//! and only the second makes an old answer worth something else.

use sha2::{Digest, Sha256};

use crate::bank::{Kind, Question};
use crate::marking;
use crate::text::CleanText;

/// SHA-256 of what a question asks: its type, its prompt and the texts shown with it.
pub(super) fn wording(question: &Question) -> [u8; 32] {
    let mut parts = vec![question.kind.name(), question.prompt.as_str()];
    parts.extend(question.kind.texts().into_iter().map(CleanText::as_str));
    match &question.kind {
        Kind::Match(pairs) => parts.extend(pairs.lefts.iter().map(CleanText::as_str)),
        Kind::Cloze(cloze) => parts.extend(cloze.pieces.iter().map(CleanText::as_str)),
        _ => {}
    }
    print(&parts)
}

/// SHA-256 of what is right: the right answer and all others that are accepted.
pub(super) fn key(question: &Question) -> [u8; 32] {
    let written = marking::written(question, &marking::key(question));
    let mut parts = vec![question.kind.name(), written.as_str()];
    let tolerance;
    match &question.kind {
        Kind::Short(short) => parts.extend(short.accept.iter().map(CleanText::as_str)),
        Kind::Number(number) => {
            tolerance = number.tolerance.to_string();
            parts.push(&tolerance);
            parts.extend(number.accept.iter().map(CleanText::as_str));
        }
        Kind::Cloze(cloze) => {
            let accepted = cloze.gaps.iter().flat_map(|gap| &gap.accept);
            parts.extend(accepted.map(CleanText::as_str));
        }
        _ => {}
    }
    print(&parts)
}

/// SHA-256 of texts, each with its length, so that none runs into the next.
fn print(parts: &[&str]) -> [u8; 32] {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    digest.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    const SHORT: &str = "type: short\nprompt: p\nanswer: [un, deux]";
    const NUMBER: &str = "type: number\nprompt: p\nanswer: 11\ntolerance: 2\naccept: [onze, dix]";
    const GAPS: &str = "type: cloze\ntext: Il {{lit|relit}} ici.";
    const PAIRS: &str = "type: match\nprompt: p\npairs: [[a, b], [c, d]]";
    const SINGLE: &str = "type: single\nprompt: p\noptions: [ici, là]\nanswer: ici";

    /// A question and the same with a change: whether what it asks changes, and what is right.
    #[rstest]
    #[case::nothing(SHORT, "short", "short", (false, false))]
    #[case::prompt(SHORT, "prompt: p", "prompt: q", (true, false))]
    #[case::accepted(SHORT, "deux", "trois", (false, true))]
    #[case::number(NUMBER, "11", "12", (false, true))]
    #[case::tolerance(NUMBER, "tolerance: 2", "tolerance: 3", (false, true))]
    #[case::accepted_text(NUMBER, "dix", "douze", (false, true))]
    #[case::around_the_gap(GAPS, "ici", "là", (true, false))]
    #[case::in_the_gap(GAPS, "relit", "dort", (false, true))]
    #[case::left(PAIRS, "[a,", "[x,", (true, true))]
    #[case::right(PAIRS, "d]", "x]", (true, true))]
    #[case::other_option(SINGLE, "là]", "loin]", (true, false))]
    #[case::key(SINGLE, "answer: ici", "answer: là", (false, true))]
    fn a_print_changes_with_what_it_is_of(
        #[case] yaml: &str,
        #[case] from: &str,
        #[case] to: &str,
        #[case] changes: (bool, bool),
    ) {
        let before = crate::marking::tests::question(yaml);
        let after = crate::marking::tests::question(&yaml.replace(from, to));
        let differ = (wording(&before) != wording(&after), key(&before) != key(&after));
        assert_eq!(differ, changes);
    }

    #[test]
    fn no_text_runs_into_the_next() {
        assert_ne!(print(&["ab", "c"]), print(&["a", "bc"]));
        assert_ne!(print(&["a", ""]), print(&["a"]));
    }
}
