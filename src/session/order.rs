//! The order of questions and options: the same from the same seed on every machine and version.

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;

use crate::bank::{AnswerOption, Kind, Pin, Quiz};
use crate::french::{is_figure_or_date, speaks_of_others};

/// The generator for one thing to shuffle: `stream` 0 is the order of the questions, `n + 1` the
/// options of the question that is `n`th in the file.
fn generator(seed: u64, stream: u64) -> ChaCha8Rng {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    bytes[8..16].copy_from_slice(&stream.to_le_bytes());
    ChaCha8Rng::from_seed(bytes)
}

/// Shuffles the order of the questions.
pub(super) fn shuffle_questions<T>(order: &mut [T], seed: u64) {
    order.shuffle(&mut generator(seed, 0));
}

/// How many streams each quiz of a paper has for its questions: no quiz has more.
const STREAMS: u64 = 1_000;

/// The questions of a quiz in the order of its text: by where their proof begins; one without stands
/// behind that before it in the file.
pub(super) fn by_text(quiz: &Quiz) -> Vec<usize> {
    let mut reached = 0;
    let begins = quiz.questions.iter().map(|question| {
        let places = question.evidence.iter().flat_map(|evidence| &evidence.places);
        reached = places.map(|place| place.start).min().unwrap_or(reached);
        reached
    });
    let begins: Vec<usize> = begins.collect();
    let mut order: Vec<usize> = (0..begins.len()).collect();
    order.sort_by_key(|&at| begins[at]);
    order
}

/// The options of a question in the order shown, by their places in the file.
/// `keep` leaves them as the file has them, but for items to be put in order, matches to be found and
/// the words of a bank: those are mixed always.
pub(super) fn options(
    kind: &Kind,
    (quiz, at): (usize, usize),
    seed: u64,
    keep: bool,
) -> Vec<usize> {
    let stream = quiz as u64 * STREAMS + at as u64 + 1;
    let (options, shuffle) = match kind {
        Kind::Single(single) => (&single.options, single.shuffle),
        Kind::Multiple(multiple) => (&multiple.options, multiple.shuffle),
        kind => return mixed(kind.texts().len(), &mut generator(seed, stream)),
    };
    let mut order: Vec<usize> = (0..options.len()).collect();
    if shuffle && !keep {
        let slots: Vec<usize> = order.iter().copied().filter(|&n| moves(&options[n])).collect();
        let mut movable = slots.clone();
        movable.shuffle(&mut generator(seed, stream));
        for (slot, option) in slots.into_iter().zip(movable) {
            order[slot] = option;
        }
    }
    order.sort_by_key(|&n| match options[n].pin {
        Some(Pin::First) => 0,
        None => 1,
        Some(Pin::Last) => 2,
    });
    order
}

/// So many places in another order than their own.
fn mixed(count: usize, generator: &mut ChaCha8Rng) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.shuffle(generator);
    if places.len() > 1 && places.is_sorted() {
        places.rotate_left(1);
    }
    places
}

fn moves(option: &AnswerOption) -> bool {
    option.pin.is_none() && !is_figure_or_date(&option.text) && !speaks_of_others(&option.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Changing these would change quizzes that people have agreed on by their seed.
    #[test]
    fn the_order_from_a_seed_never_changes() {
        let mut order: Vec<usize> = (0..12).collect();
        shuffle_questions(&mut order, 42);
        assert_eq!(order, [5, 11, 10, 2, 6, 1, 0, 8, 3, 7, 4, 9]);
        let single = question("options: [un, deux, trois, quatre, cinq, six]\nanswer: un");
        assert_eq!(options(&single, (0, 3), 42, false), [3, 2, 0, 1, 4, 5]);
        assert_eq!(options(&single, (1, 3), 42, false), [2, 0, 1, 4, 3, 5]);
    }

    #[test]
    fn what_is_to_be_put_in_order_never_stands_in_it() {
        let kind = |yaml: &str| crate::marking::tests::question(yaml).kind;
        let pairs = kind("type: match\nprompt: p\npairs: [[a, b], [c, d]]");
        let items = kind("type: order\nprompt: p\nitems: [un, deux, trois]");
        let shown = |kind, seed| options(kind, (0, 0), seed, true);
        assert!((0..50).all(|seed| shown(&pairs, seed) == [1, 0]));
        assert!((0..50).all(|seed| !shown(&items, seed).is_sorted()));
        assert!((0..50).any(|seed| shown(&items, seed) != shown(&items, 0)));
    }

    #[test]
    fn what_has_no_proof_follows_what_stands_before_it() {
        let source = "title: t\npassage: Léa lit. Il pleut. Midi sonne.\nquestions:
  - { id: a, type: short, prompt: p, answer: un, evidence: [Midi sonne., Il pleut.] }
  - { id: b, type: short, prompt: p, answer: un }
  - { id: c, type: short, prompt: p, answer: un, evidence: Léa lit. }
  - { id: d, type: short, prompt: p, answer: un }
";
        let quiz = crate::bank::read_alone(source, "t").quiz.expect("a sound quiz");
        assert_eq!(by_text(&quiz), [2, 3, 0, 1]);
    }

    fn question(yaml: &str) -> Kind {
        crate::marking::tests::question(&format!("type: single\nprompt: p\n{yaml}")).kind
    }
}
