//! A sitting as an exam: answers are noted, not marked, until it is handed in; one may go back, and a
//! clock runs.
//!
//! Time belongs to the question on screen, so that the clock is the sum of all of them. What is noted,
//! the time included, is an entry like any other: a sitting that was killed goes on with it.

use std::sync::Arc;

use jiff::Timestamp;

use super::record::{Entry, Event, Noted};
use super::{Item, Session};
use crate::bank::{Points, Quiz};
use crate::marking::{self, Answer};
use crate::text::CleanText;

/// How a sitting is played.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mode {
    /// Each answer is marked at once.
    #[default]
    Practice,
    /// Answers are marked when the whole is handed in.
    Exam,
}

impl Mode {
    /// `practice` or `exam`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Exam => "exam",
        }
    }

    /// The mode of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Practice, Self::Exam].into_iter().find(|mode| mode.name() == name)
    }
}

/// How far a question of an exam is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    Empty,
    /// A part of what it asks for is missing: a pair, a gap, the proof.
    Begun,
    Whole,
}

impl Extent {
    /// `empty`, `begun` or `whole`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Begun => "begun",
            Self::Whole => "whole",
        }
    }
}

/// A clock that is looked at every second and then jumps by more, in seconds, was stopped: the computer
/// slept, or its clock was set.
const LONGEST_STEP: f64 = 5.0;
/// How much time may be lost with a sitting that is killed, in seconds.
const MOST_LOST: f64 = 10.0;

impl Session {
    /// How it is played.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Whether it is an exam that is not handed in: then nothing is told of what is right.
    pub fn is_sealed(&self) -> bool {
        self.mode == Mode::Exam && self.finished.is_none()
    }

    /// How many seconds are left; nothing where there is no limit.
    pub fn left(&self) -> Option<f64> {
        let minutes = self.paper.minutes.filter(|_| self.mode == Mode::Exam)?;
        Some((f64::from(minutes) * 60.0 - self.seconds()).max(0.0))
    }

    /// Whether its time is over before it was handed in.
    pub fn is_over(&self) -> bool {
        self.is_sealed() && self.left().is_some_and(|left| left <= 0.0)
    }

    /// Lets the clock run to `now`, where that is looked at every second: a longer step is a pause, and
    /// is recorded as one.
    pub fn tick(&mut self, now: Timestamp) {
        match self.passed(now) {
            passed if passed > LONGEST_STEP => self.pause(passed, now),
            _ => self.run_to(now),
        }
        if self.is_sealed() && self.seconds() - self.recorded >= MOST_LOST {
            self.record_note(now);
        }
    }

    /// Seconds since the clock was looked at; none where it was set back.
    fn passed(&self, now: Timestamp) -> f64 {
        now.duration_since(self.shown).as_secs_f64().max(0.0)
    }

    /// Gives the current question the time up to `now`, in whole milliseconds.
    pub fn run_to(&mut self, now: Timestamp) {
        let passed = (self.passed(now) * 1_000.0).round() / 1_000.0;
        // What the limit leaves is all that there is, however late this is looked at.
        let passed = self.left().map_or(passed, |left| passed.min(left));
        self.items[self.current].seconds += passed;
        self.shown = now;
    }

    /// Records a pause of so many seconds that ends now.
    pub(super) fn pause(&mut self, seconds: f64, now: Timestamp) {
        self.shown = now;
        // Before anything has happened it was not left, but not begun.
        if self.is_sealed() && seconds >= 1.0 && !self.log.is_empty() {
            self.log.push(Entry { at: now, event: Event::Paused { seconds: seconds.round() } });
        }
    }

    /// How long nothing has happened in an exam that is taken up again, in seconds.
    pub(super) fn away(&self, now: Timestamp) -> f64 {
        let last = self.log.last().map_or(self.started, |entry| entry.at);
        now.duration_since(last.max(self.shown)).as_secs_f64().max(0.0)
    }

    /// Notes the answer to the current question, or that it has none; another time, another answer.
    pub fn note(&mut self, answer: Option<Answer>, now: Timestamp) {
        if !self.is_sealed() {
            return;
        }
        self.run_to(now);
        if self.item().noted != answer {
            self.items[self.current].noted = answer;
            self.record_note(now);
        }
    }

    /// Marks the current question to be looked at again, or takes that back.
    pub fn flag(&mut self, now: Timestamp) {
        if self.is_sealed() {
            self.run_to(now);
            let item = &mut self.items[self.current];
            item.flagged = !item.flagged;
            self.record_note(now);
        }
    }

    /// Turns to the question at a place of an exam.
    pub fn turn_to(&mut self, place: usize, now: Timestamp) {
        if self.is_sealed() && place < self.items.len() {
            self.run_to(now);
            self.record_note(now);
            self.current = place;
        }
    }

    /// Records the time so far of an exam that is left, and at which question that was.
    pub fn leave(&mut self, now: Timestamp) {
        if self.is_sealed() {
            self.run_to(now);
            let here = self.id_at(self.current);
            let is_elsewhere = |entry: &Entry| matches!(&entry.event, Event::Noted(noted) if noted.question != here);
            if self.seconds() > self.recorded || self.log.last().is_some_and(is_elsewhere) {
                self.record_note(now);
            }
        }
    }

    /// Hands an exam in: all that is noted is marked, and nothing can be changed any more.
    pub fn hand_in(&mut self, now: Timestamp) {
        if !self.is_sealed() {
            return;
        }
        self.run_to(now);
        self.record_note(now);
        for place in 0..self.items.len() {
            let Some(answer) = self.items[place].noted.take() else { continue };
            let verdict = marking::mark(self.quiz_at(place), self.question_at(place), &answer);
            self.items[place].given = Some((answer, verdict));
            self.log_answer(place, now);
        }
        self.finished = Some(now);
        self.log.push(Entry { at: now, event: Event::Finished });
        self.current = 0;
    }

    /// Records how it stands with the current question.
    fn record_note(&mut self, at: Timestamp) {
        let (item, question) = (self.item(), self.question());
        let noted = Noted {
            question: self.id_at(self.current),
            answer: item.noted.clone(),
            written: item.noted.as_ref().map(|answer| marking::written(question, answer)),
            flagged: item.flagged,
            seconds: item.seconds,
        };
        self.log.push(Entry { at, event: Event::Noted(Box::new(noted)) });
        self.recorded = self.seconds();
    }

    /// The points so far, with those of answers that are only noted.
    pub fn points_so_far(&self) -> Points {
        let noted = (0..self.items.len()).filter_map(|place| {
            let answer = self.items[place].noted.as_ref()?;
            Some(marking::mark(self.quiz_at(place), self.question_at(place), answer).points)
        });
        noted.sum::<Points>().max(self.points())
    }

    /// The points and the maximum of each text of the paper.
    pub fn by_text(&self) -> Vec<(CleanText, Points, Points)> {
        let sums = |(at, quiz): (usize, &Arc<Quiz>)| {
            let places = (0..self.items.len()).filter(|place| self.items[*place].quiz == at);
            let points = places.clone().map(|place| self.items[place].points()).sum();
            let out_of = places.map(|place| self.question_at(place).points).sum();
            (quiz.title.clone(), points, out_of)
        };
        self.paper.quizzes.iter().enumerate().map(sums).collect()
    }

    /// How often an exam was left and taken up again, and for how many seconds in all.
    pub fn pauses(&self) -> (usize, f64) {
        let pauses = self.log.iter().filter_map(|entry| match entry.event {
            Event::Paused { seconds } => Some(seconds),
            _ => None,
        });
        pauses.fold((0, 0.0), |(count, all), seconds| (count + 1, all + seconds))
    }

    /// How far the question at a place is answered.
    pub fn extent(&self, place: usize) -> Extent {
        let item = &self.items[place];
        match &item.noted {
            _ if !item.has_answer() => Extent::Empty,
            Some(noted) if !noted.is_whole(&self.question_at(place).kind) => Extent::Begun,
            _ => Extent::Whole,
        }
    }

    /// How many questions have only a part of an answer.
    pub fn begun_only(&self) -> usize {
        (0..self.items.len()).filter(|place| self.extent(*place) == Extent::Begun).count()
    }

    /// How many questions are marked to be looked at again.
    pub fn flagged(&self) -> usize {
        self.items.iter().filter(|item| item.flagged).count()
    }
}

impl Item {
    /// Whether there is an answer: marked, or noted and not « je ne sais pas ».
    pub fn has_answer(&self) -> bool {
        let is_noted = self.noted.as_ref().is_some_and(|answer| *answer != Answer::Unknown);
        self.given.is_some() || is_noted
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::read_alone;
    use crate::session::{Choice, Report};

    const SOURCE: &str = "title: t
time_limit: 2
passage: Léa lit. Il pleut. Midi sonne.
questions:
  - { id: trois, type: single, prompt: Quand ?, options: [midi, minuit], answer: midi, evidence: Midi sonne. }
  - { id: un, type: single, prompt: Qui ?, options: [Léa, Luc], answer: Léa, evidence: Léa lit. }
  - { id: deux, type: short, prompt: Quel temps ?, answer: la pluie, evidence: Il pleut. }
";

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("a small instant")
    }

    fn exam() -> Session {
        let quiz = Arc::new(read_alone(SOURCE, "t").quiz.expect("a sound quiz"));
        let choice = Choice { mode: Mode::Exam, ..Choice::default() };
        Session::begin(quiz, choice, 1, at(0)).expect("questions")
    }

    fn restored(session: &Session) -> Session {
        let paper = Arc::clone(session.paper());
        Session::restore(paper, &session.begun(None), session.log().to_vec(), at(0))
            .expect("the same sitting")
    }

    #[test]
    fn questions_come_in_the_order_of_the_text() {
        let exam = exam();
        let ids: Vec<&str> = (0..3).map(|place| exam.question_at(place).id.as_str()).collect();
        assert_eq!(ids, ["un", "deux", "trois"]);
    }

    #[test]
    fn nothing_is_marked_before_it_is_handed_in() {
        let mut exam = exam();
        exam.answer(marking::key(exam.question()), at(1));
        assert!(exam.item().given.is_none() && exam.is_sealed());
        assert_eq!(exam.points(), Points::ZERO);
        exam.turn_to(2, at(2));
        exam.note(Some(Answer::Option(1)), at(3));
        exam.note(Some(Answer::Option(0)), at(4));
        exam.hand_in(at(5));
        assert_eq!((exam.points(), exam.answered()), (Points::from_quarters(8), 2));
        assert!(exam.is_finished() && exam.items()[1].given.is_none());
        exam.note(None, at(6));
        exam.flag(at(6));
        assert_eq!(exam.answered(), 2);
    }

    #[test]
    fn it_goes_on_as_it_was_left() {
        let mut exam = exam();
        exam.note(Some(Answer::Option(1)), at(10));
        exam.turn_to(1, at(20));
        exam.flag(at(30));
        exam.note(Some(Answer::typed("la pluie")), at(31));
        let mut again = restored(&exam);
        again.resumed(at(1_000));
        assert_eq!((again.current(), again.flagged(), again.answered()), (1, 1, 2));
        assert!((again.seconds() - 31.0).abs() < 0.001);
        assert_eq!(
            again.log().last().map(|entry| &entry.event),
            Some(&Event::Paused { seconds: 969.0 })
        );
        again.hand_in(at(1_001));
        let report = serde_json::to_value(Report::new(&again.begun(None), again.log()));
        let report = report.expect("JSON");
        assert_eq!((&report["mode"], &report["points"]), (&"exam".into(), &1.0.into()));
        assert_eq!(report["questions"][2]["verdict"], serde_json::Value::Null);
    }

    #[test]
    fn a_clock_that_jumps_is_a_pause() {
        let mut exam = exam();
        for second in 1..=12 {
            exam.tick(at(second));
        }
        assert!(matches!(exam.log().last(), Some(Entry { event: Event::Noted(_), .. })));
        exam.tick(at(5_000));
        exam.tick(at(3));
        exam.tick(at(4));
        assert!((exam.seconds() - 13.0).abs() < 0.001, "{}", exam.seconds());
        assert_eq!(exam.left(), Some(107.0));
    }

    #[test]
    fn time_ends_at_its_limit() {
        let mut exam = exam();
        for second in 1..=130 {
            exam.tick(at(second));
        }
        assert!(exam.is_over());
        assert_eq!(exam.left(), Some(0.0));
        exam.hand_in(at(131));
        assert!((exam.seconds() - 120.0).abs() < 0.001);
    }

    #[test]
    fn a_part_of_an_answer_is_told_from_a_whole_one() {
        let source = "title: t\npassage: Léa lit.\nquestions:\n  - { id: un, type: match, prompt: p, \
                      pairs: [[Léa, lit], [Luc, dort]] }\n";
        let quiz = Arc::new(read_alone(source, "t").quiz.expect("a sound quiz"));
        let choice = Choice { mode: Mode::Exam, ..Choice::default() };
        let mut exam = Session::begin(quiz, choice, 1, at(0)).expect("questions");
        let mut extents = vec![exam.extent(0)];
        for pairs in [[Some(0), None], [Some(0), Some(1)], [None, None]] {
            exam.note(Some(Answer::Pairs(pairs.to_vec())).filter(|a| !a.is_empty()), at(1));
            extents.push(exam.extent(0));
        }
        assert_eq!(extents, [Extent::Empty, Extent::Begun, Extent::Whole, Extent::Empty]);
        assert_eq!((exam.begun_only(), exam.answered()), (0, 0));
        exam.note(Some(Answer::Pairs(vec![Some(0), None])), at(2));
        assert_eq!((exam.begun_only(), exam.answered()), (1, 1));
        exam.hand_in(at(3));
        assert_eq!(exam.extent(0), Extent::Whole, "what is handed in is answered");
        assert_eq!(exam.points(), Points::from_quarters(2));
    }

    #[test]
    fn it_is_left_at_the_question_that_was_turned_to() {
        let mut exam = exam();
        exam.leave(at(0));
        assert!(exam.log().is_empty(), "nothing has happened yet");
        exam.turn_to(2, at(0));
        exam.leave(at(0));
        assert_eq!(restored(&exam).current(), 2);
    }

    #[test]
    fn what_is_unknown_is_recorded_and_no_answer() {
        let mut exam = exam();
        exam.note(Some(Answer::Option(0)), at(1));
        exam.note(Some(Answer::Unknown), at(2));
        assert_eq!(exam.answered(), 0);
        exam.hand_in(at(3));
        let report = serde_json::to_value(Report::new(&exam.begun(None), exam.log()));
        assert_eq!(report.expect("JSON")["questions"][0]["answer"], "");
    }
}
