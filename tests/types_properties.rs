//! What holds of every type of question, whatever is answered: points lie between nothing and the
//! maximum, the key gets them all, and a better answer never scores less.

use proptest::prelude::*;
use relire::bank::{self, Cloze, Kind, Points, Proof, Question, Quiz, Truth};
use relire::marking::{self, Answer, Outcome, Verdict};
use relire::text::CleanText;

/// How many options, items, pairs, gaps and sentences each question has.
const MANY: usize = 6;

/// One question of each type whose answers have parts, each worth `quarters` of a point.
fn quiz(quarters: u32, scoring: &str) -> Quiz {
    let points = f64::from(quarters) / 4.0;
    let sentence = |number: usize| format!("Voici la phrase {}.", letters(number));
    let passage = (0..MANY).map(sentence).collect::<Vec<_>>().join(" ");
    let words = |what: &str| {
        let texts = (0..MANY).map(|number| format!("\"{what} {}\"", letters(number)));
        texts.collect::<Vec<_>>().join(", ")
    };
    let pairs: Vec<String> = (0..MANY)
        .map(|number| format!("[\"gauche {0}\", \"droite {0}\"]", letters(number)))
        .collect();
    let gap = |number: usize| format!("Ici {{{{mot{}}}}}.", letters(number));
    let text = (0..MANY).map(gap).collect::<Vec<_>>().join(" ");
    let evidence = "[la phrase aa, la phrase cc, la phrase dd]";
    let common = format!("prompt: p, points: {points}");
    let source = format!(
        "title: t\npassage: \"{passage}\"\nquestions:\n\
         - {{ id: multiple, type: multiple, {common}, options: [{options}], answer: [option aa, option cc, option dd], scoring: {scoring} }}\n\
         - {{ id: order, type: order, {common}, items: [{items}] }}\n\
         - {{ id: match, type: match, {common}, pairs: [{pairs}], extra: [rien, personne] }}\n\
         - {{ id: cloze, type: cloze, {common}, text: \"{text}\" }}\n\
         - {{ id: bank, type: cloze, bank: true, {common}, text: \"{text}\" }}\n\
         - {{ id: proof, type: proof, {common}, evidence: {evidence} }}\n\
         - {{ id: delf, type: true-false, {common}, answer: true, justify: true, evidence: {evidence} }}\n\
         - {{ id: ebsr, type: true-false, {common}, answer: not-stated, justify: true, scoring: ebsr }}\n\
         - {{ id: ebsr2, type: true-false, {common}, answer: false, justify: true, scoring: ebsr, evidence: {evidence} }}\n",
        options = words("option"),
        items = words("item"),
        pairs = pairs.join(", "),
    );
    let reading = bank::read_alone(&source, "test");
    reading.quiz.unwrap_or_else(|| panic!("{source}\n{:?}", reading.problems))
}

/// A word for a number that no other is a slip of: `aa`, `bb`…
fn letters(number: usize) -> String {
    ["aa", "bb", "cc", "dd", "ee", "ff"][number % MANY].to_owned()
}

/// An answer to a question made of `picks`, and a better one, which has the part `at` right.
fn answers(question: &Question, picks: &[usize], at: usize) -> (Answer, Answer) {
    match &question.kind {
        Kind::Multiple(multiple) => better_set(picks, at, &multiple.answer, Answer::Options),
        Kind::Proof(proof) => better_set(picks, at, &proof.sentences, Answer::Sentences),
        Kind::Order(_) => better_order(picks, at),
        Kind::Match(_) => {
            let pick = |pick: &usize| Some(*pick).filter(|pick| *pick < MANY + 2);
            let mut pairs: Vec<Option<usize>> = picks.iter().map(pick).collect();
            let worse = Answer::Pairs(pairs.clone());
            pairs[at] = Some(at);
            (worse, Answer::Pairs(pairs))
        }
        Kind::Cloze(cloze) => better_gaps(cloze, picks, at),
        Kind::TrueFalse(statement) => {
            let proof = &statement.justification.as_ref().expect("a justification").proof;
            better_judgement(statement.answer, proof, picks, at)
        }
        kind => panic!("{}", kind.name()),
    }
}

/// Places, and the same with one right place more or one wrong place less.
fn better_set(
    picks: &[usize],
    at: usize,
    right: &[usize],
    answer: fn(Vec<usize>) -> Answer,
) -> (Answer, Answer) {
    let mut places: Vec<usize> = picks.iter().copied().filter(|pick| *pick < MANY).collect();
    places.sort_unstable();
    places.dedup();
    let worse = answer(places.clone());
    match places.binary_search(&at) {
        Err(to) if right.contains(&at) => places.insert(to, at),
        Ok(found) if !right.contains(&at) => _ = places.remove(found),
        _ => {}
    }
    (worse, answer(places))
}

/// An order, and the same with the item behind `at` brought there, where that parts no right pair.
fn better_order(picks: &[usize], at: usize) -> (Answer, Answer) {
    let mut order: Vec<usize> = (0..MANY).collect();
    order.sort_by_key(|item| picks[*item]);
    let mut better = order.clone();
    let kept = |order: &[usize]| order.windows(2).filter(|pair| pair[0] + 1 == pair[1]).count();
    if let Some(from) = better.iter().position(|item| *item == at + 1) {
        let item = better.remove(from);
        let to = better.iter().position(|item| *item == at).map_or(0, |to| to + 1);
        better.insert(to, item);
    }
    match kept(&better) >= kept(&order) {
        true => (Answer::Order(order), Answer::Order(better)),
        false => (Answer::Order(better), Answer::Order(order)),
    }
}

fn better_gaps(cloze: &Cloze, picks: &[usize], at: usize) -> (Answer, Answer) {
    let words: Vec<&str> = cloze.words().map(CleanText::as_str).collect();
    let mut filled: Vec<&str> =
        picks.iter().map(|pick| words.get(*pick).copied().unwrap_or("")).collect();
    let worse = Answer::gaps(filled.iter().copied());
    filled[at] = words[at];
    (worse, Answer::gaps(filled.into_iter()))
}

/// A judgement with its proof, and the same with one of the two put right.
fn better_judgement(right: Truth, proof: &Proof, picks: &[usize], at: usize) -> (Answer, Answer) {
    let truth = Truth::ALL[picks[0] % 3];
    let picked: Vec<usize> = picks[1..].iter().copied().filter(|pick| *pick < MANY).collect();
    let better = match at % 2 {
        0 => Answer::Justified(right, picked.clone()),
        _ => Answer::Justified(truth, proof.sentences.clone()),
    };
    (Answer::Justified(truth, picked), better)
}

fn assert_sound(verdict: &Verdict) {
    assert!(verdict.points <= verdict.out_of, "{verdict:?}");
    let is_right = matches!(verdict.outcome, Outcome::Right | Outcome::Remark);
    assert_eq!(is_right, verdict.points == verdict.out_of, "{verdict:?}");
    let is_partial = verdict.points > Points::ZERO && !is_right;
    assert_eq!(verdict.outcome == Outcome::Partial, is_partial, "{verdict:?}");
    if let Some((part, whole)) = verdict.share {
        assert!(part <= whole, "{verdict:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_better_answer_never_scores_less(
        quarters in 1_u32..=400,
        scoring in prop::sample::select(&["plus-minus", "all-or-nothing"][..]),
        picks in prop::collection::vec(0..MANY + 3, MANY),
        at in 0..MANY,
    ) {
        let quiz = quiz(quarters, scoring);
        for question in &quiz.questions {
            let (worse, better) = answers(question, &picks, at);
            let (worse, better) =
                (marking::mark(&quiz, question, &worse), marking::mark(&quiz, question, &better));
            assert_sound(&worse);
            assert_sound(&better);
            prop_assert!(
                better.points >= worse.points,
                "{}: {:?} {:?}", question.id, worse, better
            );
        }
    }

    #[test]
    fn the_key_gets_every_point_and_is_read_as_it_is_written(quarters in 1_u32..=400) {
        let quiz = quiz(quarters, "plus-minus");
        for question in &quiz.questions {
            let key = marking::key(question);
            let verdict = marking::mark(&quiz, question, &key);
            prop_assert_eq!(verdict.outcome, Outcome::Right, "{}", question.id);
            prop_assert_eq!(verdict.points, question.points);
            let shown: Vec<usize> = (0..question.kind.texts().len()).rev().collect();
            let read = marking::read(question, &marking::written(question, &key), &shown, true);
            prop_assert_eq!(read, Some(key), "{}", question.id);
        }
    }

    #[test]
    fn any_line_is_read_or_refused(
        line in prop_oneof!["\\PC{0,60}", "[a-h0-9 |@,;→✓vf?-]{0,40}", "(vrai|faux|\\?)? ?@? ?[0-9 ]{0,9}"],
    ) {
        let quiz = quiz(4, "plus-minus");
        for question in &quiz.questions {
            let shown: Vec<usize> = (0..question.kind.texts().len()).collect();
            if let Some(answer) = marking::read(question, &line, &shown, true) {
                assert_sound(&marking::mark(&quiz, question, &answer));
                let again = marking::read(question, &marking::written(question, &answer), &shown, true);
                let typed = matches!(answer, Answer::Gaps(_));
                prop_assert!(typed || again.as_ref() == Some(&answer), "{:?} {:?}", answer, again);
            }
        }
    }

    #[test]
    fn an_answer_of_another_type_is_wrong(picks in prop::collection::vec(0..MANY + 3, MANY)) {
        let quiz = quiz(4, "plus-minus");
        let answers: Vec<Answer> =
            quiz.questions.iter().map(|question| answers(question, &picks, 0).1).collect();
        for question in &quiz.questions {
            for answer in &answers {
                assert_sound(&marking::mark(&quiz, question, answer));
            }
        }
    }
}
