//! Exams in both faces: answers given, left blank, marked to be looked at again, changed after going back.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent};
use jiff::Timestamp;
use relire::bank::{Aim, Kind, Paper, load};
use relire::marking::Answer;
use relire::session::{Choice, Mode, Report, Session, Start};
use relire::tui::Looks;
use relire::tui::script::{Step, play};
use relire::words::{Language, Words};
use serde_json::Value;

use super::super::Manner::{Right, Slip, Unknown, Wrong};
use super::super::{Manner, answer, hands, in_lines, timeless};
use super::Acts;

const LEARNERS: &[&[Manner]] =
    &[&[Right], &[Slip, Unknown], &[Wrong, Right, Unknown, Slip], &[Unknown]];

const EXAM: Choice = Choice {
    count: None,
    levels: Vec::new(),
    skill: None,
    tag: None,
    no_shuffle: false,
    drafts: false,
    mode: Mode::Exam,
};

pub(super) fn paper(path: &Path) -> Arc<Paper> {
    let loaded = load::file(path, Aim::Play).expect("a file");
    Arc::new(loaded.reading.paper().expect("a sound quiz or exam"))
}

pub(super) fn start(paper: &Arc<Paper>) -> Start {
    match paper.is_exam() {
        true => Start::Exam(Arc::clone(paper)),
        false => Start::Quiz(Arc::clone(&paper.quizzes[0])),
    }
}

/// An exam in mind: what is done up to a question, and what is done then.
pub(super) struct Sat {
    session: Session,
    pub(super) acts: Acts,
}

impl Sat {
    pub(super) fn begin(paper: Arc<Paper>, seed: u64) -> Self {
        let begun = Session::begin_paper(paper, EXAM, seed, Timestamp::UNIX_EPOCH);
        let mut acts = Acts::default();
        acts.press(KeyCode::Enter, 1);
        Self { session: begun.expect("questions"), acts }
    }

    pub(super) fn last(&self) -> usize {
        self.session.items().len() - 1
    }

    /// Answers the question that it stands at, or passes it over; leads to the next one.
    pub(super) fn answer(&mut self, manner: Manner) {
        let place = self.session.current();
        if place % 3 == 1 {
            self.acts.say("/marquer");
            self.acts.press(KeyCode::F(5), 1);
        }
        if manner == Unknown {
            self.acts.say("/suivante");
            self.acts.press(KeyCode::F(4), 1);
        } else {
            let given = answer(&self.session, manner);
            self.acts.say(&hands::line(&self.session, &given));
            self.acts.steps.extend(hands::keys(&self.session, &given).into_iter().map(Step::Key));
            self.session.note(Some(given), Timestamp::UNIX_EPOCH);
        }
        self.session.turn_to(place + 1, Timestamp::UNIX_EPOCH);
    }

    /// Goes to a question by the list of all.
    fn go_to(&mut self, place: usize) {
        self.acts.say("/liste");
        self.acts.say(&(place + 1).to_string());
        self.acts.press(KeyCode::F(6), 1);
        self.acts.press(KeyCode::Home, 1);
        self.acts.press(KeyCode::Down, place);
        self.acts.press(KeyCode::Enter, 1);
        self.session.turn_to(place, Timestamp::UNIX_EPOCH);
    }

    /// Changes some answers, and comes back to the last question.
    pub(super) fn change_some(&mut self) {
        for place in (0..self.last()).filter(|place| place % 4 != 2) {
            self.go_to(place);
            let given = answer(&self.session, Wrong);
            let Some(keys) = changed(&self.session, &given) else { continue };
            self.acts.say(&hands::line(&self.session, &given));
            self.acts.steps.extend(keys.into_iter().map(Step::Key));
            self.session.note(Some(given), Timestamp::UNIX_EPOCH);
            self.session.turn_to(place + 1, Timestamp::UNIX_EPOCH);
            // One step back to it, and on again.
            self.acts.say("/précédente");
            self.acts.press(KeyCode::F(3), 1);
            self.session.turn_to(place, Timestamp::UNIX_EPOCH);
        }
        self.go_to(self.last());
    }

    /// Answers the last question, and hands in: in lines sent all at once, that needs no word.
    pub(super) fn hand_in(mut self, manner: Manner) -> Acts {
        self.answer(manner);
        self.acts.press(KeyCode::Char('r'), 2);
        self.acts
    }
}

/// The keys that give another answer where there is one, or none, already; nothing where that takes more
/// than a few.
fn changed(session: &Session, answer: &Answer) -> Option<Vec<KeyEvent>> {
    let letter = |place: usize| ('a'..='h').nth(place).map(|letter| vec![KeyCode::Char(letter)]);
    let mut codes = match (answer, &session.question().kind) {
        (Answer::Option(at), _) => {
            letter(session.item().options.iter().position(|shown| shown == at)?)?
        }
        (Answer::Truth(truth), _) => {
            letter(session.truths().iter().position(|shown| shown == truth)?)?
        }
        (Answer::Text(text), Kind::Short(_) | Kind::Number(_)) => {
            let erased = std::iter::repeat_n(KeyCode::Backspace, 200);
            erased.chain(text.chars().map(KeyCode::Char)).collect()
        }
        _ => return None,
    };
    codes.push(KeyCode::Enter);
    Some(codes.into_iter().map(hands::key).collect())
}

pub(super) fn on_screen(paper: &Arc<Paper>, seed: u64, steps: Vec<Step>) -> Vec<Session> {
    let looks = Looks { colours: true, ..Looks::default() };
    let words = Words::new(Language::French);
    play(&start(paper), EXAM, seed, &words, looks, steps, |_| {})
}

pub(super) fn report(session: &Session) -> Value {
    let report = Report::new(&session.begun(None), session.log());
    timeless(serde_json::to_value(report).expect("JSON"))
}

pub(super) fn exams() -> [PathBuf; 3] {
    ["exams/examen-b1.yaml", "quizzes/koursk-a2.yaml", "tests/quizzes/every-type.yaml"]
        .map(PathBuf::from)
}

#[test]
fn exams_come_to_the_same_report() {
    for path in exams() {
        let paper = paper(&path);
        // What is an exam is one without being asked.
        let mode: &[&str] = if paper.is_exam() { &[] } else { &["--mode", "exam"] };
        for (seed, learner) in (1..).zip(LEARNERS) {
            let mut sat = Sat::begin(Arc::clone(&paper), seed);
            let mut manners = learner.iter().copied().cycle();
            for manner in manners.by_ref().take(sat.last()) {
                sat.answer(manner);
            }
            if seed % 2 == 1 {
                sat.change_some();
            }
            let acts = sat.hand_in(manners.next().expect("a manner"));
            let plain = in_lines(&path, seed, mode, &acts.lines);
            let full = on_screen(&paper, seed, acts.steps);
            let [full] = &full[..] else { panic!("one exam") };
            let told = (path.display(), learner, &acts.lines);
            assert_eq!(plain, report(full), "{told:?}");
            assert_eq!(plain["mode"], "exam");
        }
    }
}
