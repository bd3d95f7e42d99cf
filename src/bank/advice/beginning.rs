//! Options unlike in grammar: sentences among bare words, one that begins otherwise than all others.

use super::super::problem::Code;
use super::desk::{Asked, Desk};
use super::finding::Finding;
use super::words::{Shape, Sort, Word};

/// Some options are sentences with a capital and a stop, others have neither.
pub(super) fn unlike_sentences(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    for asked in &desk.asked {
        let Some((sentence, (at, bare))) = mixture(asked) else { continue };
        let finding = Finding::option(Code::UnlikeOptions, asked.at, at);
        found.push(finding.with("how", "sentence").with("text", bare).with("other", sentence));
    }
}

/// A sentence, and an option that is none with its place.
fn mixture<'q>(asked: &Asked<'q>) -> Option<(&'q str, (usize, &'q str))> {
    let prose = &asked.prose;
    let (_, sentence) = prose.iter().find(|(_, text)| is_sentence(text))?;
    let bare = prose.iter().find(|(_, text)| is_bare(text))?;
    Some((*sentence, *bare))
}

fn is_sentence(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && text.ends_with(['.', '!', '?']) && text.contains(' ')
}

fn is_bare(text: &str) -> bool {
    text.starts_with(char::is_lowercase) && !text.ends_with(['.', '!', '?', '…'])
}

/// How an option begins, where that is sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Beginning {
    /// An article or the like before a noun.
    Group,
    Infinitive,
    /// « que », « qu’ ».
    That,
    /// A pronoun that is the subject of a verb.
    Clause,
}

/// One option begins as none of the others does, which all begin alike.
pub(super) fn unlike_beginnings(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    for asked in &desk.asked {
        if let Some(odd) = odd_one(asked).filter(|_| mixture(asked).is_none()) {
            let finding = Finding::option(Code::UnlikeOptions, asked.at, odd);
            let text = &asked.choices()[odd].text;
            found.push(finding.with("how", "beginning").with("text", text));
        }
    }
}

fn odd_one(asked: &Asked<'_>) -> Option<usize> {
    let prose = &asked.prose;
    let begin = |at: usize| beginning(asked.options.get(at)?);
    let beginnings: Option<Vec<Beginning>> = prose.iter().map(|(at, _)| begin(*at)).collect();
    let beginnings = beginnings.filter(|all| all.len() > 2)?;
    let is_odd = |odd: usize| {
        let mut others = (0..beginnings.len()).filter(|at| *at != odd).map(|at| beginnings[at]);
        let first = others.next();
        let both = [first, Some(beginnings[odd])];
        first != both[1]
            && both.contains(&Some(Beginning::Group))
            && others.all(|b| Some(b) == first)
    };
    (0..beginnings.len()).find(|at| is_odd(*at)).map(|odd| prose[odd].0)
}

const DETERMINERS: &[&str] =
    &["un", "une", "des", "du", "mon", "ma", "mes", "son", "sa", "ses", "cet", "cette", "ces"];
/// Determiners that may be pronouns as well.
const ARTICLES: &[&str] = &["le", "la", "les", "l"];
const SUBJECTS: &[&str] = &["il", "elle", "on", "ils", "elles", "je", "j", "tu"];

fn beginning(words: &[Word]) -> Option<Beginning> {
    let first = words.first()?.letters.as_str();
    let second = words.get(1)?;
    let is_noun = second.shape == Shape::Noun || second.is_capital || second.sort == Sort::Number;
    match first {
        "que" | "qu" => Some(Beginning::That),
        _ if DETERMINERS.contains(&first) => Some(Beginning::Group),
        _ if ARTICLES.contains(&first) => is_noun.then_some(Beginning::Group),
        _ if SUBJECTS.contains(&first) => Some(Beginning::Clause),
        _ if words[0].shape == Shape::Infinitive => Some(Beginning::Infinitive),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::super::tests::{codes, single};
    use crate::bank::Code;

    #[rstest]
    #[case::one_sentence("[Elle va au marché., une promenade, un voyage]", true)]
    #[case::names("[M. Petit, Léa, le voisin]", false)]
    #[case::all_sentences("[Elle dort., Elle lit., Il part.]", false)]
    #[case::one_infinitive("[visiter la ville, le repos du dimanche, un repas en famille]", true)]
    #[case::one_that("[qu’elle est malade, le repos du dimanche, une longue promenade]", true)]
    #[case::one_group("[visiter la ville, traverser le marché, une longue promenade]", true)]
    #[case::one_clause("[elle est malade, le repos du dimanche, une longue promenade]", true)]
    #[case::two_and_two("[visiter la ville, traverser le marché, une promenade, un voyage]", false)]
    #[case::not_sure("[la voir partir, le repos du dimanche, une longue promenade]", false)]
    #[case::two_options("[visiter la ville, une longue promenade]", false)]
    #[case::figures("[visiter la ville, le 28 octobre, le 3 mai]", false)]
    fn options_are_alike_in_grammar(#[case] options: &str, #[case] fires: bool) {
        assert_eq!(codes(&single(options)).contains(&Code::UnlikeOptions), fires);
    }
}
