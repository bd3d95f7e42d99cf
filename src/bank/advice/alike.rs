//! Two options that say the same.

use super::super::problem::Code;
use super::desk::{Asked, Desk};
use super::finding::Finding;
use super::words::{Shape, Sort, Word};
use crate::french::{changes_sense, same_words};

/// Articles with what they tell of their noun: gender, number.
const ARTICLES: &[(&str, Option<char>, char)] = &[
    ("le", Some('m'), 's'),
    ("la", Some('f'), 's'),
    ("l", None, 's'),
    ("un", Some('m'), 's'),
    ("une", Some('f'), 's'),
    ("du", Some('m'), 's'),
    ("les", None, 'p'),
    ("des", None, 'p'),
];

/// Two options differ by no more than articles, accents, capitals, signs or the plural of a noun.
pub(super) fn options_say_the_same(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    for asked in &desk.asked {
        let pairs =
            (1..asked.options.len()).flat_map(|at| (0..at).map(move |earlier| (earlier, at)));
        if let Some((earlier, at)) = pairs.into_iter().find(|(a, b)| say_the_same(asked, *a, *b)) {
            let finding = Finding::option(Code::OptionsSayTheSame, asked.at, at);
            let text = |at: usize| &asked.choices()[at].text;
            found.push(finding.with("text", text(at)).with("other", text(earlier)));
        }
    }
}

fn say_the_same(asked: &Asked<'_>, one: usize, other: usize) -> bool {
    let text = |at: usize| asked.choices()[at].text.as_str();
    if asked.figures.contains(&one) || asked.figures.contains(&other) {
        // « lundi » is one day, « le lundi » every week; but « 11 000 » is « 11000 ».
        return same_words(text(one), text(other));
    }
    let (one, other) = (&asked.options[one], &asked.options[other]);
    let mut others = said(other);
    said(one).all(|one| others.next().is_some_and(|other| is_same(one, other)))
        && others.next().is_none()
        && said(one).any(|word| word.sort != Sort::Small)
        && agree(one, other)
}

/// The words but for articles.
fn said(words: &[Word]) -> impl Iterator<Item = &Word> {
    words.iter().filter(|word| article(word).is_none())
}

fn is_same(one: &Word, other: &Word) -> bool {
    let letters = one.letters == other.letters && !changes_sense(&one.lower, &other.lower);
    let plural = one.shape == Shape::Noun && other.shape == Shape::Noun && {
        let (one, other) = (&one.letters, &other.letters);
        one.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(one)
    };
    letters || plural
}

fn article(word: &Word) -> Option<(Option<char>, char)> {
    let mut articles = ARTICLES.iter().filter(|_| word.sort == Sort::Small);
    let known = articles.find(|(article, ..)| *article == word.lower);
    known.map(|(_, gender, number)| (*gender, *number))
}

/// Whether no article contradicts another: « le poste » is not « la poste », nor « un chat » two.
fn agree(one: &[Word], other: &[Word]) -> bool {
    let articles = |words: &[Word]| words.iter().filter_map(article).collect::<Vec<_>>();
    let mut both = articles(one).into_iter().zip(articles(other));
    both.all(|((gender, number), (other_gender, other_number))| {
        number == other_number
            && (gender.is_none() || other_gender.is_none() || gender == other_gender)
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::super::tests::{codes, single};
    use crate::bank::Code;

    #[rstest]
    #[case::an_article("[un grand panier, le grand panier, un chat]", true)]
    #[case::a_capital("[Un panier, un panier, un chat]", true)]
    #[case::an_accent("[une bibliotheque, une bibliothèque, un chat]", true)]
    #[case::a_plural("[bibliothèque, bibliothèques, chat]", true)]
    #[case::a_stop("[une bibliothèque., une bibliothèque, un chat]", true)]
    #[case::figures("[\"11000\", \"11 000\", \"12 000\"]", true)]
    #[case::several("[un chat, des chats, un chien]", false)]
    #[case::another_gender("[le poste, la poste, un chien]", false)]
    #[case::another_word("[dans le panier, sur le panier, un chien]", false)]
    #[case::a_negation("[elle vient, elle ne vient pas, elle part]", false)]
    #[case::accents_that_tell("[un marché, une marche, un chien]", false)]
    #[case::another_tense("[il mange, il mangera, il mangeait]", false)]
    #[case::days("[lundi, le lundi, mardi]", false)]
    #[case::pronouns("[le, la, les]", false)]
    #[case::another_order("[Léa aide Max, Max aide Léa, un chien]", false)]
    fn options_that_say_the_same_are_told(#[case] options: &str, #[case] fires: bool) {
        assert_eq!(codes(&single(options)).contains(&Code::OptionsSayTheSame), fires);
    }
}
