//! The lines of a question: prompt, options or field, and after the answer what is said of it.

mod after;
mod arranged;
mod field;
mod gaps;
mod options;

use std::ops::Range;

use ratatui::style::Style as Look;
use ratatui::text::Line;

use super::frame::{labelled, wrapped};
use super::input::Input;
use super::screen::Style;
use super::screen::question::Asking;
use super::theme::Theme;
use crate::bank::{Kind, Points, Question};
use crate::marking::{Answer, Outcome, Verdict};
use crate::session::{Extent, Item, Session};
use crate::text::CleanText;
use crate::words::Words;

/// On screens lower than this, what follows an answer has no blank lines.
const ROOMY: u16 = 20;

/// The lines of a question, with those that must be in sight and the place of the cursor.
pub(crate) struct Pane<'s> {
    words: &'s Words,
    theme: &'s Theme,
    columns: usize,
    /// Whether blank lines are left out.
    is_tight: bool,
    pub(crate) lines: Vec<Line<'static>>,
    /// The lines of the chosen option or the field.
    pub(crate) focus: Option<Range<usize>>,
    /// Line and column of the cursor.
    pub(crate) cursor: Option<(usize, usize)>,
}

/// Lays a question out for a pane so wide, on a screen so high.
pub(crate) fn lines<'s>(
    asking: &Asking,
    session: &Session,
    style: &'s Style<'s>,
    columns: u16,
    rows: u16,
) -> Pane<'s> {
    let question = session.question_at(asking.place);
    let item = &session.items()[asking.place];
    let shown = asking.shown(session);
    let mut pane = Pane {
        words: style.words,
        theme: &style.theme,
        columns: columns.into(),
        is_tight: shown.is_some() && rows < ROOMY,
        lines: Vec::new(),
        focus: None,
        cursor: None,
    };
    // After the answer the verdict comes first: it is what the reader looks for.
    if let Some((answer, verdict)) = shown {
        match asking.is_solved() {
            true => pane.solution(question, asking.review),
            false => pane.verdict(question, answer, verdict, item.claimed),
        }
        pane.prompt(question, asking);
        pane.answered(session, asking, (answer, verdict));
        pane.explanation(question, answer, verdict);
        pane.proof(asking, verdict.outcome);
        if verdict.is_disputable() && verdict.outcome == Outcome::Wrong && !item.claimed {
            pane.text(&style.words.say("question-claim"), style.theme.plain);
        }
    } else {
        pane.prompt(question, asking);
        pane.how(question, asking);
        pane.input(session, asking, item);
        if asking.hint {
            pane.hint(question);
        }
        if session.is_sealed() {
            pane.noted(session, asking.place);
        }
    }
    pane
}

impl Pane<'_> {
    fn blank(&mut self) {
        if !self.is_tight {
            self.lines.push(Line::default());
        }
    }

    fn text(&mut self, text: &str, look: Look) {
        self.lines.extend(wrapped(&[], text, look, self.columns));
    }

    /// A word in bold, then the text.
    fn labelled(&mut self, label: &str, text: &str) {
        let label = self.words.say(label);
        let (label, text) = ((label.as_str(), self.theme.key), (text, self.theme.plain));
        self.lines.extend(labelled(label, text, self.columns));
    }

    fn prompt(&mut self, question: &Question, asking: &Asking) {
        self.text(&self.words.prompt(question), self.theme.title);
        if asking.translation {
            // The prompt is French already: for a French reader the translation is English.
            let said = match &question.translation {
                Some(text) => text.in_language("en").clone(),
                None => self.words.say("question-no-translation"),
            };
            self.text(&said, self.theme.plain);
        }
    }

    /// The answer so far, with what there is to choose from.
    fn input(&mut self, session: &Session, asking: &Asking, item: &Item) {
        let question = session.question_at(asking.place);
        match (&asking.input, &question.kind) {
            (Input::Text(field), _) => self.field(question, asking, field),
            (Input::Gaps(gaps), Kind::Cloze(cloze)) => self.gaps(cloze, gaps),
            (Input::Filling(filling), Kind::Cloze(cloze)) => {
                self.bank(cloze, filling, &item.options);
            }
            (Input::Arranging(arranging), Kind::Order(order)) => self.items(order, arranging),
            (Input::Pairing(pairing), Kind::Match(matching)) => {
                self.columns(matching, &item.options, pairing);
            }
            (Input::Judging(judging), _) if asking.input.picking().is_some() => {
                let choice = self.words.truth(judging.truth());
                let choice = [("choice", choice.as_str().into())];
                self.text(&self.words.say_with("question-your-choice", &choice), self.theme.plain);
                self.picked(question, asking);
            }
            (Input::Picking(_), _) => self.picked(question, asking),
            _ => self.options(session, asking),
        }
    }

    /// How many sentences are picked, of how many.
    fn picked(&mut self, question: &Question, asking: &Asking) {
        let picked = asking.input.picking().map_or(0, |picking| picking.picked.len());
        let arguments = [("picked", picked.into()), ("count", to_find(question).into())];
        self.text(&self.words.say_with("question-picked", &arguments), self.theme.key);
    }

    /// What was there to answer, with the right answer and the one given.
    fn answered(&mut self, session: &Session, asking: &Asking, given: (&Answer, &Verdict)) {
        let (answer, verdict) = given;
        self.blank();
        match &session.question_at(asking.place).kind {
            Kind::Short(_) | Kind::Number(_) | Kind::Proof(_) => {}
            Kind::Cloze(cloze) => self.filled(cloze, answer, verdict),
            Kind::Match(matching) => self.matched(matching, answer),
            Kind::Order(order) => self.ordered(order, answer),
            Kind::Single(_) | Kind::Multiple(_) | Kind::TrueFalse(_) => {
                self.options(session, asking);
            }
        }
    }

    /// How the question is answered and what it is worth, where that is not plain.
    fn how(&mut self, question: &Question, asking: &Asking) {
        let nudge = self.nudge(asking).filter(|_| asking.is_nudged);
        let look = if nudge.is_some() { self.theme.title } else { self.theme.plain };
        let worth = (question.points != Points::ONE).then(|| {
            let shown = self.words.points(question.points);
            let count = question.points.as_f64();
            let arguments = [("shown", shown.as_str().into()), ("count", count.into())];
            self.words.say_with("question-points", &arguments)
        });
        let how = nudge.or_else(|| self.way(question, asking));
        let told: Vec<CleanText> = how.into_iter().chain(worth).collect();
        if !told.is_empty() {
            let told = told.iter().map(CleanText::as_str).collect::<Vec<_>>().join(" · ");
            self.text(&told, look);
        }
        self.blank();
    }

    /// Which keys answer.
    fn way(&self, question: &Question, asking: &Asking) -> Option<CleanText> {
        let sentences = [("count", to_find(question).into())];
        let name = match &asking.input {
            Input::Choice(_) if matches!(question.kind, Kind::Single(_)) => return None,
            Input::Choice(_) => "question-statement",
            Input::Ticks(_) => "question-several",
            Input::Text(_) => return None,
            Input::Gaps(gaps) if gaps.fields.len() == 1 => "question-typed",
            Input::Gaps(_) => "question-gaps",
            Input::Filling(_) => "question-bank",
            Input::Arranging(arranging) if arranging.is_taken => "question-order-taken",
            Input::Arranging(_) => "question-order",
            Input::Pairing(_) => "question-match",
            Input::Judging(judging) if judging.picking().is_none() => {
                return Some(self.words.say_with("question-then-prove", &sentences));
            }
            Input::Picking(_) | Input::Judging(_) => {
                return Some(self.words.say_with("question-proof", &sentences));
            }
        };
        Some(self.words.say(name))
    }

    /// What is still to be done before Enter answers.
    fn nudge(&self, asking: &Asking) -> Option<CleanText> {
        let (left, gaps) = match &asking.input {
            Input::Gaps(gaps) => (gaps.left(), gaps.fields.len()),
            Input::Filling(filling) => (filling.left(), filling.filled.len()),
            Input::Ticks(_) => return Some(self.words.say("question-tick-first")),
            Input::Pairing(_) => return Some(self.words.say("question-pair-first")),
            Input::Arranging(_) => return Some(self.words.say("question-order-first")),
            Input::Picking(_) | Input::Judging(_) => {
                return Some(self.words.say("question-pick-first"));
            }
            _ => return None,
        };
        Some(match left == gaps {
            true => self.words.say("question-fill-first"),
            false => self.words.say_with("question-gaps-left", &[("count", left.into())]),
        })
    }

    /// Whether the question of an exam has an answer, and is to be looked at again.
    fn noted(&mut self, session: &Session, place: usize) {
        self.blank();
        let mut said = match session.extent(place) {
            Extent::Empty => self.words.say("exam-not-noted"),
            Extent::Begun => self.words.say("exam-begun"),
            Extent::Whole => self.words.say("exam-noted"),
        }
        .to_string();
        if session.items()[place].flagged {
            said = format!("{said}  {}", self.words.say("exam-flagged"));
        }
        self.text(&said, self.theme.plain);
    }

    fn hint(&mut self, question: &Question) {
        self.blank();
        match &question.hint {
            Some(hint) => {
                let hint = hint.in_language(self.words.language().tag());
                self.labelled("question-hint", hint);
            }
            None => self.text(&self.words.say("question-no-hint"), self.theme.plain),
        }
        // What was asked for is what is looked at.
        if let Some(focus) = &mut self.focus {
            focus.end = self.lines.len();
        }
    }
}

/// How many sentences prove the answer; one, too, where the text does not tell, so that the number
/// gives nothing away.
fn to_find(question: &Question) -> usize {
    question.kind.proof().map_or(1, |proof| proof.sentences.len().max(1))
}

/// The letter of what is shown at a place; a point where no letter is left for it: from `i` on, letters
/// ask for other things.
fn letter(shown: usize) -> char {
    ('a'..='h').nth(shown).unwrap_or('·')
}
