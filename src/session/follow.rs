//! A sitting whose quiz is changed while it is open: the question asked is found again, and its
//! answer stays where the question is asked as it was.

use std::sync::Arc;

use jiff::Timestamp;

use super::Session;
use crate::bank::{Kind, Question, Quiz};
use crate::marking;
use crate::text::CleanText;

impl Session {
    /// The same sitting at the changed quiz, without the answers to other questions. The current
    /// one is found again by its id, else by its place. Says whether it is asked as before: then
    /// its answer stays, marked anew. Nothing where the choice leaves no question.
    pub fn follow(&self, quiz: Arc<Quiz>, now: Timestamp) -> Option<(Self, bool)> {
        let mut followed = Self::begin(quiz, self.choice.clone(), self.seed, now)?;
        let last = followed.items.len() - 1;
        let id = &self.question().id;
        let found = (0..=last).find(|&place| followed.question_at(place).id == *id);
        followed.current = found.unwrap_or(self.current.min(last));
        (followed.started, followed.shown) = (self.started, self.shown);
        let is_alike = self.is_alike(&followed);
        if is_alike {
            followed.keep(self);
        }
        Some((followed, is_alike))
    }

    /// Keeps what was done at the current question of a sitting, asked alike.
    fn keep(&mut self, before: &Self) {
        let mut item = before.item().clone();
        item.question = self.item().question;
        if !self.question().kind.options().is_empty() {
            item.options.clone_from(&self.item().options);
        }
        if let Some((answer, verdict)) = &mut item.given {
            *verdict = marking::mark(self.quiz(), self.question(), answer);
            item.claimed &= verdict.is_disputable();
        }
        self.items[self.current] = item;
        if self.items.iter().all(|item| item.given.is_some()) {
            self.finished = before.finished;
        }
    }

    /// Whether an answer to the current question of one sitting is one to that of another, in the
    /// same words or with some of them mended.
    fn is_alike(&self, other: &Self) -> bool {
        let (a, b) = (self.question(), other.question());
        let named = a.id == b.id || a.prompt == b.prompt;
        named
            && is_kind_alike(&a.kind, &b.kind)
            && is_quiz_alike((self.quiz(), a), (other.quiz(), b))
    }
}

fn is_kind_alike(a: &Kind, b: &Kind) -> bool {
    let own = match (a, b) {
        (Kind::Cloze(a), Kind::Cloze(b)) => a.gaps.len() == b.gaps.len() && a.bank == b.bank,
        (Kind::Match(a), Kind::Match(b)) => {
            is_unmoved(&Vec::from_iter(&a.lefts), &Vec::from_iter(&b.lefts))
        }
        (Kind::TrueFalse(a), Kind::TrueFalse(b)) => {
            a.justification.is_some() == b.justification.is_some()
        }
        _ => a.name() == b.name(),
    };
    own && is_unmoved(&a.texts(), &b.texts())
}

/// What the rest of the quiz has to do with a question: the third judgement, the sentences.
fn is_quiz_alike((a, asked): (&Quiz, &Question), (b, _): (&Quiz, &Question)) -> bool {
    let is_judged = matches!(asked.kind, Kind::TrueFalse(_));
    let is_proved = asked.kind.proof().is_some();
    (!is_judged || a.offers_not_stated() == b.offers_not_stated())
        && (!is_proved || a.passage.sentences().len() == b.passage.sentences().len())
}

/// Whether so many texts stand where they stood: some may be mended, none is at another place.
fn is_unmoved(before: &[&CleanText], after: &[&CleanText]) -> bool {
    before.len() == after.len()
        && before.iter().zip(after).all(|(old, new)| old == new || !before.contains(new))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::bank::read_alone;
    use crate::marking::{Answer, Outcome};
    use crate::session::Choice;

    const FIRST: &str = "  - { id: un, type: short, prompt: Qui lit ?, answer: Léa }\n";
    const ASKED: &str = "  - { id: deux, type: single, prompt: Où ?, options: [ici, là], answer: ici, draft: true }\n";
    const LAST: &str = "  - { id: trois, type: order, prompt: Quand ?, items: [a, b, c] }\n";

    fn quiz(questions: &[&str]) -> Arc<Quiz> {
        let source =
            format!("title: t\npassage: Léa lit. Il pleut.\nquestions:\n{}", questions.concat());
        Arc::new(read_alone(&source, "t").quiz.expect("a sound quiz"))
    }

    fn sitting(quiz: Arc<Quiz>, place: usize) -> Session {
        let choice = Choice { no_shuffle: true, drafts: true, ..Choice::default() };
        let mut session =
            Session::begin(quiz, choice, 1, Timestamp::UNIX_EPOCH).expect("questions");
        session.go_to(place, Timestamp::UNIX_EPOCH);
        session
    }

    #[rstest]
    #[case::nothing(&[FIRST, ASKED, LAST], 1, true)]
    #[case::one_before_it_is_gone(&[ASKED, LAST], 0, true)]
    #[case::the_order(&[LAST, FIRST, ASKED], 2, true)]
    #[case::an_option_is_mended(&[FIRST, &ASKED.replace("là]", "là-bas]"), LAST], 1, true)]
    #[case::the_prompt(&[FIRST, &ASKED.replace("Où ?", "À quel endroit ?"), LAST], 1, true)]
    #[case::the_id(&[FIRST, &ASKED.replace("deux", "lieu"), LAST], 1, true)]
    #[case::the_key(&[FIRST, &ASKED.replace("answer: ici", "answer: là"), LAST], 1, true)]
    #[case::options_change_places(&[FIRST, &ASKED.replace("[ici, là]", "[là, ici]"), LAST], 1, false)]
    #[case::one_option_more(&[FIRST, &ASKED.replace("là]", "là, ailleurs]"), LAST], 1, false)]
    #[case::another_type(&[FIRST, &FIRST.replace("un", "deux"), LAST], 1, false)]
    #[case::it_is_gone(&[FIRST, LAST], 1, false)]
    #[case::all_behind_it_too(&[FIRST], 0, false)]
    fn the_question_is_found_again(
        #[case] after: &[&str],
        #[case] place: usize,
        #[case] is_alike: bool,
    ) {
        let session = sitting(quiz(&[FIRST, ASKED, LAST]), 1);
        let followed = session.follow(quiz(after), Timestamp::UNIX_EPOCH).expect("questions");
        assert_eq!((followed.0.current(), followed.1), (place, is_alike));
    }

    #[test]
    fn an_answer_is_marked_by_the_new_key() {
        let mut session = sitting(quiz(&[FIRST, ASKED]), 1);
        session.answer(Answer::Option(0), Timestamp::UNIX_EPOCH);
        let after = quiz(&[&ASKED.replace("answer: ici", "answer: là"), FIRST]);
        let (followed, _) = session.follow(after, Timestamp::UNIX_EPOCH).expect("questions");
        let (answer, verdict) = followed.item().given.as_ref().expect("still answered");
        assert_eq!((answer, verdict.outcome), (&Answer::Option(0), Outcome::Wrong));
        assert!(!followed.is_finished());
    }

    #[test]
    fn things_to_be_ordered_keep_the_order_they_are_shown_in() {
        let session = sitting(quiz(&[FIRST, ASKED, LAST]), 2);
        let after = quiz(&[LAST, FIRST, ASKED, ASKED.replace("deux", "quatre").as_str()]);
        let (followed, _) = session.follow(after, Timestamp::UNIX_EPOCH).expect("questions");
        assert_eq!(followed.item().options, session.item().options);
    }

    #[test]
    fn a_question_one_goes_to_is_asked_anew() {
        let mut session = sitting(quiz(&[FIRST]), 0);
        session.answer(session.solution(0).0, Timestamp::UNIX_EPOCH);
        assert!(session.is_finished());
        session.go_to(0, Timestamp::UNIX_EPOCH);
        assert!(!session.is_finished() && session.item().given.is_none());
    }

    const GAPS: &str = "  - { id: g, type: cloze, prompt: p, text: \"{{Léa}} lit {{ici}}.\" }\n";
    const PAIRS: &str = "  - { id: m, type: match, prompt: p, pairs: [[a, b], [c, d]] }\n";
    const JUDGED: &str = "  - { id: v, type: true-false, statement: p, answer: vrai }\n";
    const PROVED: &str = "  - { id: v, type: true-false, statement: p, answer: vrai, justify: true, evidence: Léa lit. }\n";
    const THIRD: &str = "  - { id: z, type: true-false, statement: q, answer: non mentionné }\n";

    /// What an answer is made of: gaps, pairs, judgements, proofs.
    #[rstest]
    #[case::the_gaps_words(GAPS, GAPS.replace("ici", "là"), true)]
    #[case::one_gap_more(GAPS, GAPS.replace("lit", "{{lit}}"), false)]
    #[case::a_bank(GAPS, GAPS.replace("prompt: p", "prompt: p, bank: true"), false)]
    #[case::a_left_is_mended(PAIRS, PAIRS.replace("[a,", "[A,"), true)]
    #[case::lefts_change_places(PAIRS, PAIRS.replace("[a, b], [c, d]", "[c, b], [a, d]"), false)]
    #[case::one_pair_more(PAIRS, PAIRS.replace("[c, d]", "[c, d], [e, f]"), false)]
    #[case::a_statement(JUDGED, JUDGED.replace("statement: p", "statement: q"), true)]
    #[case::to_be_proved(JUDGED, PROVED.to_owned(), false)]
    #[case::a_third_judgement(JUDGED, [JUDGED, THIRD].concat(), false)]
    #[case::of_no_matter_to_others(ASKED, [ASKED, THIRD].concat(), true)]
    fn an_answer_stays_where_its_parts_do(
        #[case] before: &str,
        #[case] after: String,
        #[case] is_alike: bool,
    ) {
        let session = sitting(quiz(&[before]), 0);
        let followed = session.follow(quiz(&[&after]), Timestamp::UNIX_EPOCH).expect("questions");
        assert_eq!(followed.1, is_alike);
    }

    #[rstest]
    #[case::proof(PROVED, false)]
    #[case::another_type(JUDGED, true)]
    fn sentences_are_counted_where_they_are_picked(#[case] asked: &str, #[case] is_alike: bool) {
        let longer =
            format!("title: t\npassage: Léa lit. Il pleut. Midi sonne.\nquestions:\n{asked}");
        let longer = Arc::new(read_alone(&longer, "t").quiz.expect("a sound quiz"));
        let session = sitting(quiz(&[asked]), 0);
        let followed = session.follow(longer, Timestamp::UNIX_EPOCH).expect("questions");
        assert_eq!(followed.1, is_alike);
    }

    #[rstest]
    #[case::still_refused("Zoé", true)]
    #[case::right_now("Luc", false)]
    fn what_was_counted_right_stays_so_where_it_is_needed(#[case] key: &str, #[case] stays: bool) {
        let mut session = sitting(quiz(&[FIRST]), 0);
        session.answer(Answer::typed("Luc"), Timestamp::UNIX_EPOCH);
        let unclaimed = session.follow(quiz(&[FIRST]), Timestamp::UNIX_EPOCH).expect("questions");
        assert!(!unclaimed.0.item().claimed);
        assert!(session.claim(0, Timestamp::UNIX_EPOCH));
        let after = quiz(&[&FIRST.replace("Léa", key)]);
        let (followed, _) = session.follow(after, Timestamp::UNIX_EPOCH).expect("questions");
        assert_eq!((followed.item().claimed, followed.is_finished()), (stays, true));
    }
}
