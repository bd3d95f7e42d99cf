//! What a sitting shows that its learner may work on: told only from enough answers to mean
//! something, and always with how many they are.

use super::{Item, Session};
use crate::bank::{Skill, Trap};
use crate::marking::{Answer, RemarkKind};

/// The fewest answers that mean something.
const ENOUGH: usize = 3;

/// So many right, of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub right: usize,
    pub of: usize,
}

impl Tally {
    fn count(&mut self, is_right: bool) {
        self.right += usize::from(is_right);
        self.of += 1;
    }

    /// Enough answers, and fewer than two in three right.
    fn is_weak(self) -> bool {
        self.of >= ENOUGH && self.right * 3 < self.of * 2
    }

    /// Whether a smaller share is right than in another.
    fn is_below(self, other: Self) -> bool {
        self.right * other.of < other.right * self.of
    }
}

/// Something to work on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkOn {
    /// What the questions asked of the reader.
    Skill(Skill, Tally),
    /// A trap that most of the wrong options chosen had: how many, of how many.
    Trap(Trap, usize, usize),
    /// Proofs that stand in one sentence, or in several that have to be put together.
    Distance { is_several: bool, tally: Tally, other: Tally },
    /// What there was to remark on typed answers, the most frequent first.
    Remarks(Vec<(RemarkKind, usize)>),
}

impl Session {
    /// What there is to work on: skills, traps, distance of the proof, remarks.
    pub fn work_on(&self) -> Vec<WorkOn> {
        let remarks = Some(self.remarks()).filter(|remarks| !remarks.is_empty());
        let skills = Skill::NAMES.iter().filter_map(|(_, skill)| self.weak_skill(*skill));
        skills
            .chain(self.frequent_trap())
            .chain(self.distance())
            .chain(remarks.map(WorkOn::Remarks))
            .collect()
    }

    fn answered_items(&self) -> impl Iterator<Item = (usize, &Item)> {
        self.items.iter().enumerate().filter(|(_, item)| item.given.is_some())
    }

    fn weak_skill(&self, skill: Skill) -> Option<WorkOn> {
        let mut tally = Tally::default();
        for (place, item) in self.answered_items() {
            if self.question_at(place).skill == Some(skill) {
                tally.count(item.is_right());
            }
        }
        tally.is_weak().then_some(WorkOn::Skill(skill, tally))
    }

    /// The trap that at least half of the wrong options chosen had.
    fn frequent_trap(&self) -> Option<WorkOn> {
        let wrong: Vec<Option<Trap>> = self
            .answered_items()
            .flat_map(|(place, item)| self.wrong_options(place, item))
            .collect();
        let times = |trap: Trap| wrong.iter().filter(|other| **other == Some(trap)).count();
        let counted = Trap::NAMES.iter().map(|(_, trap)| (*trap, times(*trap)));
        // Of two that are as frequent, the first.
        let (trap, times) = counted.rev().max_by_key(|(_, times)| *times)?;
        let is_most = times >= ENOUGH && times * 2 >= wrong.len();
        is_most.then_some(WorkOn::Trap(trap, times, wrong.len()))
    }

    /// The traps of the wrong options that were chosen.
    fn wrong_options(&self, place: usize, item: &Item) -> Vec<Option<Trap>> {
        let question = self.question_at(place);
        let chosen: &[usize] = match &item.given {
            Some((Answer::Option(at), _)) => std::slice::from_ref(at),
            Some((Answer::Options(places), _)) => places,
            _ => &[],
        };
        let options = question.kind.options();
        let wrong = chosen.iter().filter(|at| !question.kind.is_right(**at));
        wrong.filter_map(|at| options.get(*at)).map(|option| option.trap).collect()
    }

    /// Whether proofs in one sentence, or in several, were much harder to find than the others.
    fn distance(&self) -> Option<WorkOn> {
        let (mut one, mut several) = (Tally::default(), Tally::default());
        for (place, item) in self.answered_items() {
            let places = self.question_at(place).evidence.iter().flat_map(|e| &e.places);
            match self.quiz_at(place).passage.sentences_of(places).len() {
                0 => {}
                1 => one.count(item.is_right()),
                _ => several.count(item.is_right()),
            }
        }
        let weak = |is_several, tally: Tally, other: Tally| {
            let is_harder = tally.is_weak() && other.of >= ENOUGH && tally.is_below(other);
            is_harder.then_some(WorkOn::Distance { is_several, tally, other })
        };
        weak(true, several, one).or_else(|| weak(false, one, several))
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::sync::Arc;

    use jiff::Timestamp;
    use rstest::rstest;

    use super::super::Choice;
    use super::*;
    use crate::bank::read_alone;

    /// A sitting at so many questions of one kind, each answered by the letter of its option: `a`
    /// is right, `b` repeats a word, `c` is another detail, `d` has no trap.
    fn sitting(questions: &[(&str, &str, char)]) -> Session {
        let mut source =
            "title: t\npassage: Léa lit. Max dort. Il rêve.\nshuffle: false\nquestions:\n"
                .to_owned();
        for (number, (skill, evidence, _)) in questions.iter().enumerate() {
            let evidence = match *evidence {
                "" => String::new(),
                evidence => format!("evidence: {evidence}, "),
            };
            let _ = writeln!(
                source,
                "  - {{ id: q{number}, type: single, prompt: p, skill: {skill}, shuffle: false, \
                 {evidence}answer: un, options: [un, {{ text: deux, trap: repeated-word }}, \
                 {{ text: trois, trap: wrong-detail }}, quatre] }}"
            );
        }
        let quiz = read_alone(&source, "t");
        let quiz = quiz.quiz.unwrap_or_else(|| panic!("{:?}", quiz.problems));
        let now = Timestamp::UNIX_EPOCH;
        let session = Session::begin(Arc::new(quiz), Choice::default(), 1, now);
        let mut session = session.expect("questions");
        for (.., letter) in questions {
            let answer = session.read(&letter.to_string()).expect("a letter");
            session.answer(answer, now);
            session.next(now);
        }
        session
    }

    const NEAR: &str = "Léa lit.";
    const FAR: &str = "[Léa lit., Il rêve.]";

    #[rstest]
    #[case::two_of_three((2, 3), false)]
    #[case::fewer((1, 3), true)]
    #[case::half((3, 6), true)]
    #[case::nearly_two_of_three((13, 20), true)]
    #[case::more((7, 10), false)]
    #[case::too_few_to_tell((0, 2), false)]
    fn weak_is_less_than_two_in_three(#[case] (right, of): (usize, usize), #[case] is_weak: bool) {
        assert_eq!(Tally { right, of }.is_weak(), is_weak);
    }

    #[rstest]
    #[case::fewer_of_as_many((1, 3), (2, 3), true)]
    #[case::more_of_as_many((2, 3), (1, 3), false)]
    #[case::the_same_share((1, 3), (2, 6), false)]
    #[case::more_in_all_and_a_smaller_share((2, 8), (1, 3), true)]
    #[case::fewer_in_all_and_a_larger_share((1, 3), (2, 8), false)]
    fn shares_are_compared_and_not_counts(
        #[case] (right, of): (usize, usize),
        #[case] other: (usize, usize),
        #[case] is_below: bool,
    ) {
        let other = Tally { right: other.0, of: other.1 };
        assert_eq!(Tally { right, of }.is_below(other), is_below);
    }

    #[test]
    fn a_weak_skill_is_told_with_its_count() {
        let session = sitting(&[
            ("infer", NEAR, 'a'),
            ("infer", NEAR, 'b'),
            ("infer", NEAR, 'd'),
            ("locate", NEAR, 'a'),
            ("locate", NEAR, 'c'),
        ]);
        assert_eq!(session.work_on(), [WorkOn::Skill(Skill::Infer, Tally { right: 1, of: 3 })]);
    }

    #[test]
    fn two_answers_mean_nothing() {
        let session = sitting(&[("infer", NEAR, 'b'), ("infer", FAR, 'b')]);
        assert_eq!(session.work_on(), []);
    }

    #[test]
    fn a_trap_is_told_where_it_was_most_of_the_faults() {
        let faults = ['b', 'b', 'c', 'b', 'd'].map(|letter| ("locate", NEAR, letter));
        let told = sitting(&faults).work_on();
        assert!(told.contains(&WorkOn::Trap(Trap::RepeatedWord, 3, 5)), "{told:?}");
        let faults = ['b', 'b', 'b', 'b', 'c', 'c', 'd', 'd'].map(|l| ("locate", NEAR, l));
        assert!(sitting(&faults).work_on().contains(&WorkOn::Trap(Trap::RepeatedWord, 4, 8)));
        let faults = ['b', 'b', 'c', 'c', 'd'].map(|letter| ("locate", NEAR, letter));
        assert!(!sitting(&faults).work_on().iter().any(|told| matches!(told, WorkOn::Trap(..))));
    }

    #[test]
    fn each_wrong_tick_is_a_fault_of_its_own() {
        let options = "[un, { text: deux, trap: repeated-word }, { text: trois, trap: repeated-word }, \
                       { text: quatre, trap: repeated-word }]";
        let source = format!(
            "title: t\npassage: p\nquestions:\n  - {{ id: q, type: multiple, prompt: p, answer: [un], options: {options} }}\n"
        );
        let quiz = read_alone(&source, "t").quiz.expect("a sound quiz");
        let now = Timestamp::UNIX_EPOCH;
        let session = Session::begin(Arc::new(quiz), Choice::default(), 1, now);
        let mut session = session.expect("questions");
        session.answer(Answer::Options(vec![0, 1, 2, 3]), now);
        assert_eq!(session.work_on(), [WorkOn::Trap(Trap::RepeatedWord, 3, 3)]);
    }

    #[test]
    fn proofs_far_apart_are_told_beside_the_near_ones() {
        let near = ['a', 'a', 'a', 'b'].map(|letter| ("locate", NEAR, letter));
        let far = ['a', 'b', 'c'].map(|letter| ("vocabulary", FAR, letter));
        let told = sitting(&[&near[..], &far].concat()).work_on();
        let (tally, other) = (Tally { right: 1, of: 3 }, Tally { right: 3, of: 4 });
        assert!(told.contains(&WorkOn::Distance { is_several: true, tally, other }), "{told:?}");
    }

    #[rstest]
    #[case::without_proof(["", "", ""], ['a', 'a', 'b'])]
    #[case::as_hard_to_find([FAR, FAR, FAR], ['a', 'b', 'c'])]
    #[case::too_few_far([FAR, FAR, ""], ['a', 'a', 'b'])]
    fn proofs_are_compared_where_there_are_enough(
        #[case] evidence: [&str; 3],
        #[case] near: [char; 3],
    ) {
        let near = near.map(|letter| ("locate", NEAR, letter));
        let [one, two, three] = evidence;
        let others = [("infer", one, 'b'), ("infer", two, 'b'), ("infer", three, 'a')];
        let told = sitting(&[near, others].concat()).work_on();
        assert!(!told.iter().any(|told| matches!(told, WorkOn::Distance { .. })), "{told:?}");
    }

    #[test]
    fn what_went_well_is_not_told() {
        let all = ['a'; 6].map(|letter| ("infer", FAR, letter));
        assert_eq!(sitting(&all).work_on(), []);
    }
}
