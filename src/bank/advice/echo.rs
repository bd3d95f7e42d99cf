//! Words that only the right option has from the prompt, or in a row from the passage.

use std::collections::HashSet;

use super::super::problem::Code;
use super::desk::{Asked, Desk};
use super::finding::Finding;
use super::words::{Word, telling};

/// How many telling words in a row are a copy of the passage.
const COPIED: usize = 3;

/// Only the right option takes up a word of its prompt.
pub(super) fn answer_echoes_prompt(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    for asked in &desk.asked {
        let Some(right) = asked.right() else { continue };
        let Some(words) = asked.options.get(right) else { continue };
        let echoed = |words: &[Word]| words.iter().find(|word| echoes(asked, word)).cloned();
        let Some(word) = echoed(words) else { continue };
        if asked.words_of(false).all(|(_, words)| echoed(words).is_none()) {
            let finding = Finding::option(Code::AnswerEchoesPrompt, asked.at, right);
            let text = &asked.choices()[right].text;
            found.push(finding.with("text", text).with("word", &word.lower));
        }
    }
}

/// Whether a word stands in the prompt too; names and numbers may.
fn echoes(asked: &Asked<'_>, word: &Word) -> bool {
    let same = |other: &&Word| other.is_content() && other.is_like(word);
    let name = |other: &Word| other.is_capital;
    word.is_content()
        && !name(word)
        && asked.prompt.iter().find(same).is_some_and(|other| !name(other))
}

/// Only the right option copies words in a row from the passage.
pub(super) fn answer_echoes_passage(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    let keys: Vec<Vec<u32>> = desk.passage.iter().map(|words| keys(words)).collect();
    let runs = |length: usize| -> HashSet<&[u32]> {
        keys.iter().flat_map(|keys| keys.windows(length)).collect()
    };
    let (copies, near) = (runs(COPIED), runs(COPIED - 1));
    let is_copy = |length: usize, known: &HashSet<&[u32]>, words: &[Word]| {
        words.len() >= length && self::keys(words).windows(length).any(|run| known.contains(run))
    };
    let touches = |words: &[Word]| is_copy(COPIED - 1, &near, words);
    for asked in &desk.asked {
        let Some(right) = asked.right() else { continue };
        let Some(words) = asked.options.get(right) else { continue };
        if is_copy(COPIED, &copies, words)
            && !asked.words_of(false).any(|(_, words)| touches(words))
        {
            let finding = Finding::option(Code::AnswerEchoesPassage, asked.at, right);
            found.push(finding.with("text", &asked.choices()[right].text));
        }
    }
}

fn keys(words: &[Word]) -> Vec<u32> {
    telling(words).map(|word| word.key()).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::super::tests::{asking, codes, single};
    use crate::bank::Code;

    #[rstest]
    #[case::only_the_right("[un marché couvert, une rue, une école]", true)]
    #[case::another_form("[les marchés, les rues, les écoles]", true)]
    #[case::a_wrong_one_too("[un marché couvert, un marché ouvert, une école]", false)]
    #[case::none("[une place, une rue, une école]", false)]
    fn a_word_of_the_prompt_gives_no_answer_away(#[case] options: &str, #[case] fires: bool) {
        let source = asking("Qu’est-ce que Léa aime au marché du village ?", options);
        assert_eq!(codes(&source).contains(&Code::AnswerEchoesPrompt), fires);
    }

    #[rstest]
    #[case::a_name("Que fait Léa ?", "[Léa dort, elle lit, elle part]")]
    #[case::a_number("Que font les 3 chats ?", "[3 choses, des repas, des nuits]")]
    #[case::english("What does Léa buy at the market?", "[a market, a street, a school]")]
    fn names_numbers_and_other_languages_may_stand_twice(
        #[case] asks: &str,
        #[case] options: &str,
    ) {
        assert!(!codes(&asking(asks, options)).contains(&Code::AnswerEchoesPrompt));
    }

    #[rstest]
    #[case::only_the_right("[du pain et des pommes rouges, de la viande, des œufs]", true)]
    #[case::a_wrong_one_too(
        "[du pain et des pommes rouges, le marché couvert du village, des œufs]",
        false
    )]
    #[case::two_words("[du pain et des pommes, de la viande, des œufs]", false)]
    fn a_copy_of_the_passage_gives_no_answer_away(#[case] options: &str, #[case] fires: bool) {
        assert_eq!(codes(&single(options)).contains(&Code::AnswerEchoesPassage), fires);
    }
}
