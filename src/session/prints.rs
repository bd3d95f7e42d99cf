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
