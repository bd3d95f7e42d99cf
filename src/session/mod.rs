//! One sitting at a quiz, as a pure state machine: the order, the answers, the score.
//!
//! It has no clock, no disk, no terminal and no randomness of its own: the seed and the instant are
//! passed in, so that a sitting can be played again to the letter.

mod exam;
mod follow;
mod order;
mod prints;
pub mod progress;
mod record;
mod report;
mod start;
mod work;

use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;

use crate::bank::{Level, Paper, Points, Question, Quiz, Skill, Truth};
use crate::marking::{self, Answer, Outcome, RemarkKind, Verdict};
use crate::text::CleanText;

pub use exam::{Extent, Mode};
pub use record::{Answered, Asked, Begun, Entry, Event, Noted};
pub use report::Report;
pub use start::{Ended, Learner, Seeds, Start};
pub use work::{Tally, WorkOn};

/// Which questions of a quiz are played, and whether they are shuffled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// At most so many questions.
    pub count: Option<usize>,
    /// Only quizzes of these levels; any where empty.
    pub levels: Vec<Level>,
    pub skill: Option<Skill>,
    /// Only questions with this tag, or all where the quiz has it.
    pub tag: Option<CleanText>,
    /// Keep questions and options in the order of the file.
    pub no_shuffle: bool,
    /// Questions that are drafts too.
    pub drafts: bool,
    /// How it is played; what is made as an exam is one all the same.
    pub mode: Mode,
}

impl Choice {
    /// How a paper is sat by this choice.
    pub fn mode_of(&self, paper: &Paper) -> Mode {
        if paper.is_exam() { Mode::Exam } else { self.mode }
    }

    /// Whether a paper has anything to play by this choice. What is made as an exam is sat whole, or not
    /// at all.
    pub fn takes_paper(&self, paper: &Paper) -> bool {
        let is_refused = paper.is_exam() && self.is_part();
        let has_level =
            self.levels.is_empty() || paper.level().is_some_and(|l| self.levels.contains(&l));
        let takes = |quiz: &Arc<Quiz>| quiz.questions.iter().any(|q| self.takes_question(quiz, q));
        !is_refused && has_level && paper.quizzes.iter().any(takes)
    }

    /// Whether only some questions are wanted of what is played.
    fn is_part(&self) -> bool {
        self.count.is_some() || self.skill.is_some() || self.tag.is_some()
    }

    fn takes_question(&self, quiz: &Quiz, question: &Question) -> bool {
        let tagged = |tag: &CleanText| quiz.tags.contains(tag) || question.tags.contains(tag);
        (self.drafts || !question.draft)
            && self.skill.is_none_or(|skill| question.skill == Some(skill))
            && self.tag.as_ref().is_none_or(tagged)
    }
}

/// A question as it is asked in one sitting.
#[derive(Debug, Clone)]
pub struct Item {
    /// The place of its quiz among those of the paper.
    pub quiz: usize,
    /// Its place in the quiz file.
    pub question: usize,
    /// Its options in the order shown, by their places in the file.
    pub options: Vec<usize>,
    /// Whether a hint or translation was opened before the answer.
    pub hint: bool,
    /// How long it was on screen before the answer, in seconds.
    pub seconds: f64,
    pub given: Option<(Answer, Verdict)>,
    /// Whether the learner counted it right, against the verdict.
    pub claimed: bool,
    /// The answer so far in an exam that is not handed in.
    pub noted: Option<Answer>,
    /// Whether the learner marked it to be looked at again before handing in.
    pub flagged: bool,
}

/// One sitting.
#[derive(Debug, Clone)]
pub struct Session {
    paper: Arc<Paper>,
    mode: Mode,
    attempt: Uuid,
    is_round: bool,
    seed: u64,
    choice: Choice,
    items: Vec<Item>,
    current: usize,
    started: Timestamp,
    shown: Timestamp,
    finished: Option<Timestamp>,
    log: Vec<Entry>,
    /// How much of the time of an exam is in the log, in seconds.
    recorded: f64,
}

impl Session {
    /// Begins a sitting at a quiz; nothing where the choice leaves no question.
    pub fn begin(quiz: Arc<Quiz>, choice: Choice, seed: u64, now: Timestamp) -> Option<Self> {
        Self::begin_paper(Arc::new(Paper::of(quiz)), choice, seed, now)
    }

    /// A sitting at one question alone, by its place in the quiz; nothing where there is none.
    pub fn at_question(quiz: Arc<Quiz>, place: usize, seed: u64, now: Timestamp) -> Option<Self> {
        let is_there = place < quiz.questions.len();
        let (paper, choice) = (Arc::new(Paper::of(quiz)), Choice::default());
        let begin = || Self::with_order(paper, Mode::Practice, choice, &[(0, place)], seed, now);
        is_there.then(begin).flatten()
    }

    /// Begins a sitting; nothing where the choice leaves no question. An exam keeps to the order of the
    /// text.
    pub fn begin_paper(
        paper: Arc<Paper>,
        choice: Choice,
        seed: u64,
        now: Timestamp,
    ) -> Option<Self> {
        if !choice.takes_paper(&paper) {
            return None;
        }
        let mode = choice.mode_of(&paper);
        let all = paper.quizzes.iter().enumerate().flat_map(|(quiz, text)| {
            let of_text = match mode {
                Mode::Exam => order::by_text(text),
                Mode::Practice => (0..text.questions.len()).collect(),
            };
            of_text.into_iter().map(move |question| (quiz, question))
        });
        let takes = |&(quiz, at): &(usize, usize)| {
            let quiz = &paper.quizzes[quiz];
            choice.takes_question(quiz, &quiz.questions[at])
        };
        let mut order: Vec<(usize, usize)> = all.filter(takes).collect();
        if mode == Mode::Practice && paper.quizzes[0].shuffle && !choice.no_shuffle {
            order::shuffle_questions(&mut order, seed);
        }
        order.truncate(choice.count.unwrap_or(usize::MAX));
        Self::with_order(paper, mode, choice, &order, seed, now)
    }

    fn with_order(
        paper: Arc<Paper>,
        mode: Mode,
        choice: Choice,
        order: &[(usize, usize)],
        seed: u64,
        now: Timestamp,
    ) -> Option<Self> {
        let item = |&(quiz, at): &(usize, usize)| {
            let kind = &paper.quizzes[quiz].questions[at].kind;
            Item::new(quiz, at, order::options(kind, (quiz, at), seed, choice.no_shuffle))
        };
        let items: Vec<Item> = order.iter().map(item).collect();
        let session = Self {
            paper,
            mode,
            attempt: Uuid::nil(),
            is_round: false,
            seed,
            choice,
            items,
            current: 0,
            started: now,
            shown: now,
            finished: None,
            log: Vec::new(),
            recorded: 0.0,
        };
        (!session.items.is_empty()).then_some(session)
    }

    /// Another sitting at the same choice of questions, in another order.
    pub fn again(&self, seed: u64, now: Timestamp) -> Option<Self> {
        Self::begin_paper(Arc::clone(&self.paper), self.choice.clone(), seed, now)
    }

    /// Another sitting at the questions that did not get all their points: practice, whatever this was.
    pub fn missed(&self, seed: u64, now: Timestamp) -> Option<Self> {
        let missed = self.items.iter().filter(|item| !item.is_right());
        let mut order: Vec<(usize, usize)> =
            missed.map(|item| (item.quiz, item.question)).collect();
        if self.paper.quizzes[0].shuffle && !self.choice.no_shuffle {
            order.sort_unstable();
            order::shuffle_questions(&mut order, seed);
        }
        let paper = Arc::clone(&self.paper);
        let choice = self.choice.clone();
        let round = Self::with_order(paper, Mode::Practice, choice, &order, seed, now)?;
        Some(Self { is_round: true, ..round })
    }

    /// The same, under the name by which it is kept: a UUID of version 7.
    #[must_use]
    pub fn named(self, attempt: Uuid) -> Self {
        Self { attempt, ..self }
    }

    /// The name by which it is kept; the nil UUID where it was given none.
    pub fn attempt(&self) -> Uuid {
        self.attempt
    }

    /// Whether it is only a round of what was missed in another sitting.
    pub fn is_round(&self) -> bool {
        self.is_round
    }

    /// What is asked about.
    pub fn paper(&self) -> &Arc<Paper> {
        &self.paper
    }

    /// The name that progress is tied to.
    pub fn id(&self) -> &CleanText {
        &self.paper.id
    }

    /// What it is called.
    pub fn title(&self) -> &CleanText {
        &self.paper.title
    }

    /// The quiz of the current question.
    pub fn quiz(&self) -> &Arc<Quiz> {
        self.quiz_at(self.current)
    }

    /// The quiz of the question at a place among [`Self::items`].
    pub fn quiz_at(&self, place: usize) -> &Arc<Quiz> {
        &self.paper.quizzes[self.items[place].quiz]
    }

    /// The name of the question at a place: its id, in an exam behind that of its quiz.
    pub fn id_at(&self, place: usize) -> CleanText {
        self.items[place].id(&self.paper)
    }

    /// The seed of the order.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The questions in the order asked.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The place of the current question among [`Self::items`].
    pub fn current(&self) -> usize {
        self.current
    }

    /// The current question as it is asked.
    pub fn item(&self) -> &Item {
        &self.items[self.current]
    }

    /// The current question.
    pub fn question(&self) -> &Question {
        self.question_at(self.current)
    }

    /// The question at a place among [`Self::items`].
    pub fn question_at(&self, place: usize) -> &Question {
        &self.quiz_at(place).questions[self.items[place].question]
    }

    /// The judgements offered on statements: three where the quiz has one that is not stated.
    pub fn truths(&self) -> &'static [Truth] {
        self.truths_at(self.current)
    }

    /// The same of the question at a place.
    pub fn truths_at(&self, place: usize) -> &'static [Truth] {
        if self.quiz_at(place).offers_not_stated() { &Truth::ALL } else { &Truth::ALL[..2] }
    }

    /// Reads an answer to the current question, written on one line.
    pub fn read(&self, line: &str) -> Option<Answer> {
        let not_stated = self.quiz().offers_not_stated();
        marking::read(self.question(), line, &self.item().options, not_stated)
    }

    /// Says that a hint or translation of the current question was opened.
    pub fn hint_opened(&mut self) {
        let item = &mut self.items[self.current];
        item.hint |= item.given.is_none();
    }

    /// Marks an answer to the current question, or notes it in an exam. A question is marked once:
    /// later answers change nothing.
    pub fn answer(&mut self, answer: Answer, now: Timestamp) {
        if self.is_sealed() {
            return self.note(Some(answer), now);
        }
        if self.item().given.is_some() || self.mode == Mode::Exam {
            return;
        }
        let verdict = marking::mark(self.quiz(), self.question(), &answer);
        self.run_to(now);
        self.items[self.current].given = Some((answer, verdict));
        self.log_answer(self.current, now);
        if self.items.iter().all(|item| item.given.is_some()) {
            self.finished = Some(now);
            self.log.push(Entry { at: now, event: Event::Finished });
        }
    }

    /// Counts the typed answer at a place right against its verdict, or takes that back. Says
    /// whether there was a verdict to object to.
    pub fn claim(&mut self, place: usize, now: Timestamp) -> bool {
        let item = &mut self.items[place];
        let is_disputable = item.given.as_ref().is_some_and(|(_, verdict)| verdict.is_disputable());
        if is_disputable {
            let before = item.points();
            item.claimed = !item.claimed;
            self.log_claim(place, before, now);
        }
        is_disputable
    }

    /// Goes on to the next question without an answer; stays at the last, and says whether it went.
    pub fn next(&mut self, now: Timestamp) -> bool {
        if self.mode == Mode::Exam {
            let is_last = self.current + 1 == self.items.len();
            self.turn_to(self.current + 1, now);
            return !is_last;
        }
        let open = |place: &usize| self.items[*place].given.is_none();
        let after = (self.current + 1..self.items.len()).find(open);
        let Some(next) = after.or_else(|| (0..self.current).find(open)) else { return false };
        self.current = next;
        self.shown = now;
        true
    }

    /// Goes to the question at a place, which is asked anew: an answer that it had is forgotten.
    pub fn go_to(&mut self, place: usize, now: Timestamp) {
        let item = &mut self.items[place];
        (item.given, item.claimed, item.hint, item.seconds) = (None, false, false, 0.0);
        (self.current, self.shown, self.finished) = (place, now, None);
    }

    /// The answer to the question at a place that gets all its points, and its verdict.
    pub fn solution(&self, place: usize) -> (Answer, Verdict) {
        let answer = marking::key(self.question_at(place));
        let verdict = marking::mark(self.quiz_at(place), self.question_at(place), &answer);
        (answer, verdict)
    }

    /// Says that the current question is on screen again, after a pause that does not count; in an exam
    /// it is recorded.
    pub fn resumed(&mut self, now: Timestamp) {
        self.pause(self.away(now), now);
    }

    /// Whether every question has an answer, or the exam is handed in.
    pub fn is_finished(&self) -> bool {
        self.finished.is_some()
    }

    /// How many questions have an answer.
    pub fn answered(&self) -> usize {
        self.items.iter().filter(|item| item.has_answer()).count()
    }

    /// When it began.
    pub fn started(&self) -> Timestamp {
        self.started
    }

    /// The points so far.
    pub fn points(&self) -> Points {
        self.items.iter().map(Item::points).sum()
    }

    /// The points that all questions of the sitting give.
    pub fn out_of(&self) -> Points {
        (0..self.items.len()).map(|place| self.question_at(place).points).sum()
    }

    /// How long the answered questions took, in seconds.
    pub fn seconds(&self) -> f64 {
        self.items.iter().map(|item| item.seconds).sum()
    }

    /// How many remarks of each kind there are to look at again, the most frequent first; what the
    /// learner counted right is not among them.
    pub fn remarks(&self) -> Vec<(RemarkKind, usize)> {
        let given = self.items.iter().filter(|item| !item.claimed).filter_map(|i| i.given.as_ref());
        let kinds: Vec<RemarkKind> =
            given.flat_map(|(_, verdict)| verdict.remarks()).map(|remark| remark.kind).collect();
        let count = |kind| kinds.iter().filter(|other| **other == kind).count();
        let mut counts: Vec<(RemarkKind, usize)> =
            RemarkKind::ALL.into_iter().map(|kind| (kind, count(kind))).collect();
        counts.retain(|(_, count)| *count > 0);
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts
    }

    /// Points and maximum of each skill that was asked, in the order of [`Skill::NAMES`].
    pub fn by_skill(&self) -> Vec<(Skill, Points, Points)> {
        let of = |skill: Skill| {
            let places =
                (0..self.items.len()).filter(|&at| self.question_at(at).skill == Some(skill));
            let sums: Vec<(Points, Points)> =
                places.map(|at| (self.items[at].points(), self.question_at(at).points)).collect();
            let points = sums.iter().map(|(points, _)| *points).sum();
            (!sums.is_empty())
                .then(|| (skill, points, sums.iter().map(|(_, out_of)| *out_of).sum()))
        };
        Skill::NAMES.iter().filter_map(|(_, skill)| of(*skill)).collect()
    }
}

impl Item {
    /// A question without an answer.
    fn new(quiz: usize, question: usize, options: Vec<usize>) -> Self {
        Self {
            quiz,
            question,
            options,
            hint: false,
            seconds: 0.0,
            given: None,
            claimed: false,
            noted: None,
            flagged: false,
        }
    }

    /// The id of its question, in an exam behind that of its quiz.
    fn id(&self, paper: &Paper) -> CleanText {
        let quiz = &paper.quizzes[self.quiz];
        let id = &quiz.questions[self.question].id;
        match paper.is_exam() {
            false => id.clone(),
            true => CleanText::new(&format!("{}/{id}", quiz.id)),
        }
    }

    /// Whether its question has that id.
    fn is_named(&self, id: &str, paper: &Paper) -> bool {
        let quiz = &paper.quizzes[self.quiz];
        let own = match paper.is_exam() {
            false => Some(id),
            true => id.strip_prefix(quiz.id.as_str()).and_then(|id| id.strip_prefix('/')),
        };
        own.is_some_and(|id| *quiz.questions[self.question].id == *id)
    }

    /// Whether it was answered with all its points.
    pub fn is_right(&self) -> bool {
        let is_full =
            |verdict: &Verdict| matches!(verdict.outcome, Outcome::Right | Outcome::Remark);
        let claimed = |verdict: &Verdict| self.claimed && verdict.claimed() == verdict.out_of;
        self.given.as_ref().is_some_and(|(_, verdict)| is_full(verdict) || claimed(verdict))
    }

    /// The points that its answer gives.
    pub fn points(&self) -> Points {
        match &self.given {
            Some((_, verdict)) if self.claimed => verdict.claimed().max(verdict.points),
            Some((_, verdict)) => verdict.points,
            None => Points::ZERO,
        }
    }
}

#[cfg(test)]
mod tests;
