//! Which words of a glossary can be asked, and with which meanings, right and false.

use super::card::Prompts;
use crate::bank::{Quiz, Term};
use crate::text::{CleanText, Folded};

/// How many false meanings stand beside the right one.
const FALSE: usize = 2;
/// The fewest letters of a word that tells one meaning from another.
const TELLING: usize = 4;

/// The terms of a quiz that can be asked: those that stand in its passage, and have a meaning that
/// does not name them.
pub fn words(quiz: &Quiz) -> Vec<CleanText> {
    let asked = quiz.glossary.iter().filter(|term| {
        let tells = |(_, meaning): &(CleanText, CleanText)| !names(meaning, &term.term);
        term.place.is_some() && term.meanings.iter().any(tells)
    });
    asked.map(|term| term.term.clone()).collect()
}

/// The meaning of a term, in the language nearest to `language` that has one that does not name it:
/// the language, and the meaning.
pub(super) fn meaning<'t>(
    term: &'t Term,
    language: &str,
) -> Option<(&'t CleanText, &'t CleanText)> {
    let tells = |meaning: &&(CleanText, CleanText)| !names(&meaning.1, &term.term);
    let of = |tag: &str| term.meanings.iter().filter(tells).find(|(l, _)| **l == *tag);
    let found = of(language).or_else(|| of("fr")).or_else(|| term.meanings.iter().find(tells));
    found.map(|(language, meaning)| (language, meaning))
}

/// The right meaning and two false ones, in one language; nothing where there are not two.
///
/// False ones are those of the quiz, which are in the language of its passage, else the meanings of
/// other words.
pub(super) fn choice(
    quiz: &Quiz,
    term: &Term,
    prompts: &dyn Prompts,
    seed: u64,
) -> Option<Vec<CleanText>> {
    let (_, own) = meaning(term, &quiz.language)?;
    let own_false = term.wrong.iter().filter(|wrong| is_false(wrong, own));
    let given = distinct(own, own_false);
    if given.len() > FALSE {
        return Some(given);
    }
    let (language, right) = meaning(term, prompts.language())?;
    let others = quiz.glossary.iter().filter(|other| !is_alike(&other.term, &term.term));
    let meanings = others.flat_map(|other| &other.meanings).filter(|(tag, _)| tag == language);
    let mut others: Vec<&CleanText> =
        meanings.map(|(_, text)| text).filter(|text| is_false(text, right)).collect();
    if !others.is_empty() {
        let by = usize::try_from(seed % others.len() as u64).unwrap_or(0);
        others.rotate_left(by);
    }
    let all = distinct(right, others.into_iter());
    (all.len() > FALSE).then_some(all)
}

/// The right meaning, and the first false ones of which none could stand for another.
fn distinct<'m>(right: &CleanText, others: impl Iterator<Item = &'m CleanText>) -> Vec<CleanText> {
    let mut all = vec![right.clone()];
    for other in others {
        if all.len() <= FALSE && all.iter().all(|one| is_false(other, one)) {
            all.push(other.clone());
        }
    }
    all
}

/// Whether a text names a term, which gives it away.
fn names(text: &str, term: &str) -> bool {
    let is_inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let (text, term) = (Folded::loose(text), Folded::loose(term.trim()));
    let (text, term) = (text.as_str(), term.as_str());
    !term.is_empty()
        && text.match_indices(term).any(|(at, found)| {
            let after = &text[at + found.len()..];
            !is_inside(text[..at].chars().next_back()) && !is_inside(after.chars().next())
        })
}

/// Whether one term is, or holds, the other.
fn is_alike(one: &str, other: &str) -> bool {
    let (one, other) = (Folded::loose(one), Folded::loose(other));
    one.as_str().contains(other.as_str()) || other.as_str().contains(one.as_str())
}

/// Whether a meaning could not be taken for the right one: neither holds the other, and they share
/// less than half of their telling words.
fn is_false(text: &str, right: &str) -> bool {
    if text.trim().is_empty() || is_alike(text, right) {
        return false;
    }
    let (text, right) = (Folded::loose(text), Folded::loose(right));
    let (text, right) = (telling(text.as_str()), telling(right.as_str()));
    let shared = text.iter().filter(|word| right.contains(word)).count();
    shared == 0 || shared * 2 < text.len().min(right.len())
}

fn telling(text: &str) -> Vec<&str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.chars().count() >= TELLING).collect()
}

/// Whether the words around a term in its sentence give it away.
pub(super) fn is_repeated(around: [&str; 2], term: &str) -> bool {
    around.iter().any(|text| names(text, term))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::the_same("abroad", "abroad", false)]
    #[case::case_and_accents("À l’étranger", "a l'etranger", false)]
    #[case::one_holds_the_other("décision officielle", "décision", false)]
    #[case::nearly_the_same(
        "soldats qui se battent à pied",
        "soldats qui combattent à pied",
        false
    )]
    #[case::another("dans un autre pays", "qui devient grand", true)]
    #[case::a_shared_word("services secrets de l’État", "capitale de l’État voisin du nord", true)]
    #[case::blank(" ", "mot", false)]
    fn a_false_meaning_could_not_be_right(
        #[case] text: &str,
        #[case] right: &str,
        #[case] expected: bool,
    ) {
        assert_eq!(is_false(text, right), expected);
    }

    #[rstest]
    #[case("Moscow: here, the government", "Moscow", true)]
    #[case("le fait d’envoyer", "envoi", false)]
    #[case("art de peindre", "art", true)]
    #[case("un quart d’heure", "art", false)]
    #[case("état d’Afrique", "ÉTAT", true)]
    fn a_meaning_may_name_its_word(#[case] text: &str, #[case] term: &str, #[case] expected: bool) {
        assert_eq!(names(text, term), expected);
    }
}
