//! Answers that another question gives away.

use std::collections::HashMap;

use super::super::model::Kind;
use super::super::problem::Code;
use super::desk::{Asked, Desk};
use super::finding::Finding;
use super::words::{Sort, Word, telling};
use crate::text::CleanText;

/// Numbers below this one are in any text: « (deux réponses) ».
const SMALL_NUMBER: u64 = 20;

/// Where each telling word, and each with the next, is told: question, text, word.
type Index = HashMap<(u32, Option<u32>), Vec<(usize, usize, usize)>>;

/// What every question tells whoever reads it: the keys of its texts.
struct Told {
    texts: Vec<Vec<Vec<u32>>>,
    index: Index,
}

/// The right answer stands in what another question asks, and in nothing that its own asks.
pub(super) fn answer_given_elsewhere(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    if desk.asked.iter().all(|asked| answers(asked).next().is_none()) {
        return;
    }
    let told = Told::new(desk);
    for (number, asked) in desk.asked.iter().enumerate() {
        let given =
            answers(asked).find_map(|(text, words)| Some((text, told.elsewhere(words, number)?)));
        let Some((text, other)) = given else { continue };
        // Where a wrong option is told as well, none of them is given away.
        if asked.words_of(false).any(|(_, words)| told.elsewhere(words, number).is_some()) {
            continue;
        }
        let finding = Finding::field(Code::AnswerGivenElsewhere, asked.at, "answer");
        let other = &desk.asked[other].question.id;
        found.push(finding.with("text", text).with("other", other));
    }
}

/// The right answers that say enough: of those that are typed, the one that is shown.
fn answers<'a>(asked: &'a Asked<'_>) -> impl Iterator<Item = (&'a CleanText, &'a [Word])> {
    let shown = match &asked.question.kind {
        Kind::Short(short) => short.accept.first(),
        Kind::Number(number) => Some(&number.shown),
        _ => None,
    };
    let typed = shown.zip(asked.typed.iter().flatten().map(Vec::as_slice).next());
    let ticked = asked.words_of(true).map(|(at, words)| (&asked.choices()[at].text, words));
    ticked.chain(typed).filter(|(_, words)| says_enough(words))
}

/// Two telling words, not all of them names, or a number that no count is.
fn says_enough(words: &[Word]) -> bool {
    let mut first_two = telling(words);
    match (first_two.next(), first_two.next()) {
        (None, _) => false,
        (Some(word), None) => is_large(word),
        _ => telling(words).any(|word| word.is_content() && !word.is_capital),
    }
}

fn is_large(word: &Word) -> bool {
    let digits = || word.lower.chars().filter(char::is_ascii_digit).collect::<String>();
    word.sort == Sort::Number && digits().parse::<u64>().is_ok_and(|value| value >= SMALL_NUMBER)
}

impl Told {
    fn new(desk: &Desk<'_>) -> Self {
        let (mut texts, mut index) = (Vec::with_capacity(desk.asked.len()), Index::new());
        for (question, asked) in desk.asked.iter().enumerate() {
            let of =
                |words: &Vec<Word>| telling(words).map(|word| word.key()).collect::<Vec<u32>>();
            let own: Vec<Vec<u32>> =
                std::iter::once(&asked.prompt).chain(&asked.told).map(of).collect();
            for (text, keys) in own.iter().enumerate() {
                for (at, key) in keys.iter().enumerate() {
                    let next = keys.get(at + 1).copied().map(Some);
                    for next in std::iter::once(None).chain(next) {
                        let places: &mut Vec<_> = index.entry((*key, next)).or_default();
                        if places.len() < MOST_PLACES {
                            places.push((question, text, at));
                        }
                    }
                }
            }
            texts.push(own);
        }
        Self { texts, index }
    }

    /// The first question but `own` that tells an answer; nothing where `own` tells it itself.
    fn elsewhere(&self, answer: &[Word], own: usize) -> Option<usize> {
        let keys: Vec<u32> = telling(answer).map(|word| word.key()).collect();
        let places = self.index.get(&(*keys.first()?, keys.get(1).copied()))?;
        let tells = |(question, text, at): &(usize, usize, usize)| {
            self.texts[*question][*text].get(*at..at + keys.len()) == Some(&keys)
        };
        let is_own =
            self.texts[own].iter().any(|text| text.windows(keys.len()).any(|run| run == keys));
        let mut others = places.iter().filter(|place| place.0 != own && tells(place));
        others.next().filter(|_| !is_own).map(|(question, ..)| *question)
    }
}

/// How many places of the same words are kept: one of another question is enough.
const MOST_PLACES: usize = 8;

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::super::tests::{codes, quiz};
    use crate::bank::Code;

    fn both(asks: &str, answer: &str, other: &str) -> String {
        quiz(&format!(
            "  - id: a\n    type: short\n    skill: infer\n    prompt: {asks}\n    answer: {answer}\n  - id: b\n    type: true-false\n    statement: {other}\n    answer: true\n"
        ))
    }

    #[rstest]
    #[case::words("Où va Léa ?", "au marché couvert", "Léa aime le marché couvert.", true)]
    #[case::forms("Que mange-t-elle ?", "des pommes rouges", "La pomme rouge est bonne.", true)]
    #[case::a_number("Combien de pommes ?", "120", "Les 120 pommes sont rouges.", true)]
    #[case::one_word("Où va Léa ?", "au marché", "Léa aime le marché.", false)]
    #[case::a_count("Combien de pommes ?", "2", "Léa a 2 pommes.", false)]
    #[case::a_name("Qui est là ?", "Léa Martin", "Léa Martin part.", false)]
    #[case::in_its_own_prompt(
        "Où est le marché couvert ?",
        "le marché couvert",
        "Léa aime le marché couvert.",
        false
    )]
    #[case::not_in_a_row("Où va Léa ?", "au marché couvert", "Le marché est couvert.", true)]
    #[case::elsewhere("Où va Léa ?", "au marché couvert", "Le marché est ouvert.", false)]
    fn no_question_answers_another(
        #[case] asks: &str,
        #[case] answer: &str,
        #[case] other: &str,
        #[case] fires: bool,
    ) {
        assert_eq!(codes(&both(asks, answer, other)).contains(&Code::AnswerGivenElsewhere), fires);
    }

    #[rstest]
    #[case("le marché couvert", true)]
    #[case("le soir", false)]
    fn where_a_wrong_option_is_told_too_nothing_is_given(#[case] other: &str, #[case] told: bool) {
        let source = quiz(&format!(
            "  - id: a\n    type: single\n    prompt: Quand ?\n    options: [un soir calme, un marché couvert]\n    answer: un soir calme\n  - id: b\n    type: true-false\n    statement: Un soir calme, elle aime {other}.\n    answer: true\n"
        ));
        assert_eq!(codes(&source).contains(&Code::AnswerGivenElsewhere), !told);
    }
}
