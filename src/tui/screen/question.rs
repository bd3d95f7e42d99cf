//! A question with its passage, and what is said after the answer.

pub(super) mod exam;

use std::ops::Range;
use std::sync::Arc;

use crossterm::event::KeyEvent;
use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::super::input::{Confirmed, Input};
use super::super::keys::{self, Action, Table};
use super::super::passage::PassageView;
use super::super::{frame, pane};
use super::{Next, Style};
use crate::marking::{Answer, Verdict};
use crate::session::Session;
use crate::text::CleanText;

/// From so many columns on, passage and question stand side by side.
const SIDE_BY_SIDE: u16 = 110;
/// The most columns that a question takes: longer lines are hard to read.
const WIDEST: u16 = 76;
/// The fewest lines of the passage to be seen above a question.
const FEWEST_LINES: u16 = 4;

/// What the question screen keeps beside the sitting.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(crate) struct Asking {
    pub(crate) view: PassageView,
    /// The place of the question in the sitting.
    pub(crate) place: usize,
    /// The answer so far.
    pub(crate) input: Input,
    pub(crate) hint: bool,
    pub(crate) translation: bool,
    /// Enter was pressed with something still to be done: the screen says what.
    pub(crate) is_nudged: bool,
    /// The passage takes the whole screen.
    whole: bool,
    /// Whether it is asked in an exam.
    pub(crate) is_exam: bool,
    /// Whether something was put together that is not noted yet.
    is_touched: bool,
    scroll: usize,
    /// Whether the question has more lines than its pane.
    overflows: bool,
    /// Whether what is chosen stays in sight; not while the reader scrolls.
    follows: bool,
    /// Opened from the results: it leads back there.
    pub(crate) review: bool,
    /// The number of a card among those of a review, and how many they are.
    pub(crate) review_position: Option<(usize, usize)>,
    /// The right answer, while it is shown in place of the answer so far.
    solution: Option<Box<(Answer, Verdict)>>,
}

impl Asking {
    /// The question of a sitting at `place`. `review` shows it as it was answered.
    pub(crate) fn new(session: &Session, place: usize, view: PassageView, review: bool) -> Self {
        let input = Input::new(session, place, view.place());
        let mut asking = Self {
            view,
            place,
            input,
            hint: false,
            translation: false,
            is_nudged: false,
            whole: false,
            is_exam: session.is_sealed(),
            is_touched: false,
            scroll: 0,
            overflows: false,
            follows: true,
            review,
            review_position: None,
            solution: None,
        };
        asking.view.is_bare = asking.is_exam;
        asking.enter(session, place);
        asking
    }

    /// The question once more after it was left, with the answer so far.
    pub(crate) fn taken_up(self, session: &Session, view: PassageView) -> Self {
        let mut asking = Self { view, whole: false, ..self };
        asking.show_picking(session);
        asking
    }

    /// Turns to another question; the passage stays where it is.
    fn enter(&mut self, session: &Session, place: usize) {
        self.place = place;
        (self.hint, self.translation, self.is_nudged, self.scroll) = (false, false, false, 0);
        (self.follows, self.solution, self.is_touched) = (true, None, false);
        self.input = Input::new(session, place, self.view.place());
        let item = &session.items()[place];
        if let Some(noted) = &item.noted {
            self.input.take_up(noted, session, place);
        }
        // What was never answered is shown with its right answer.
        if self.review && item.given.is_none() {
            self.solution = Some(Box::new(session.solution(place)));
        }
        self.mark(session);
    }

    /// Shows in the passage what belongs to the question as it stands.
    fn mark(&mut self, session: &Session) {
        self.view.evidence.clear();
        self.view.picked.clear();
        match self.is_answered(session) {
            true => self.show_evidence(session),
            false => self.show_picking(session),
        }
    }

    /// The answer that is shown with its verdict: the right one where that is wanted, else the one
    /// that was given.
    pub(crate) fn shown<'s>(&'s self, session: &'s Session) -> Option<&'s (Answer, Verdict)> {
        self.solution.as_deref().or(session.items()[self.place].given.as_ref())
    }

    /// Whether the right answer is shown without one having been given.
    pub(crate) fn is_solved(&self) -> bool {
        self.solution.is_some()
    }

    /// Shows the right answer, or hides it again.
    pub(crate) fn toggle_solution(&mut self, session: &Session) {
        self.solution = match self.solution {
            Some(_) => None,
            None => Some(Box::new(session.solution(self.place))),
        };
        (self.whole, self.scroll, self.follows) = (false, 0, true);
        self.mark(session);
    }

    /// The current question of a sitting whose quiz has changed; `is_alike` says that it is asked
    /// as before: then what was put together stays. So does where the reader stands.
    pub(crate) fn follow(self, session: &Session, is_alike: bool) -> Self {
        let view = self.view.follow(Arc::clone(session.quiz()));
        let (place, solution) = (session.current(), self.solution.is_some());
        let whole = self.whole;
        let mut asking = if is_alike {
            Self { view, place, ..self }
        } else {
            Self { whole, ..Self::new(session, place, view, self.review) }
        };
        asking.solution = solution.then(|| Box::new(session.solution(place)));
        let stood = asking.view.clone();
        asking.mark(session);
        asking.view.stay_with(&stood);
        asking
    }

    fn is_answered(&self, session: &Session) -> bool {
        self.shown(session).is_some()
    }

    /// Whether the learner may count the answer right against its verdict.
    fn is_disputable(&self, session: &Session) -> bool {
        let given = self.shown(session).filter(|_| !self.is_solved());
        given.is_some_and(|(_, verdict)| verdict.is_disputable())
    }

    /// Whether the passage takes the whole screen.
    pub(crate) fn is_whole(&self) -> bool {
        self.whole
    }

    /// Whether letters go into the answer.
    pub(crate) fn is_typing(&self, session: &Session) -> bool {
        self.input.field().is_some() && !self.whole && !self.is_answered(session)
    }

    pub(crate) fn tables(&self, session: &Session) -> Vec<Table> {
        let is_sealed = session.is_sealed();
        let tables = match self.whole {
            true if is_sealed => keys::exam::WHOLE_PASSAGE,
            true => keys::WHOLE_PASSAGE,
            false if self.is_solved() && !self.review => keys::SOLUTION,
            false if self.is_disputable(session) => keys::FEEDBACK_DISPUTABLE,
            false if self.is_answered(session) => keys::FEEDBACK,
            false if is_sealed => {
                return keys::exam::of_question(self.input.tables(), self.is_typing(session));
            }
            false => self.input.tables(),
        };
        tables.to_vec()
    }

    /// What its keys would ask for in vain: help that there is none of, a question before the first.
    pub(crate) fn idle(&self, session: &Session) -> Vec<Action> {
        let question = session.question_at(self.place);
        keys::where_so([
            (Action::Hint, question.hint.is_none()),
            (Action::Translation, question.translation.is_none()),
            (Action::Glossary, !session.quiz_at(self.place).has_meanings()),
            (Action::Before, self.place == 0),
        ])
    }

    /// Obeys a key that edits the answer; says whether it was one.
    pub(crate) fn edit(&mut self, session: &Session, key: KeyEvent) -> bool {
        let edited = self.is_typing(session) && self.input.edit(key);
        self.follows |= edited;
        self.is_touched |= edited;
        self.is_nudged &= !edited || self.is_field_empty();
        edited
    }

    /// Takes pasted text into the answer, where one is typed.
    pub(crate) fn paste(&mut self, session: &Session, text: &str) {
        if self.is_typing(session) {
            self.input.paste(text);
            self.is_touched = true;
            self.is_nudged &= self.is_field_empty();
        }
    }

    fn is_field_empty(&self) -> bool {
        self.input.field().is_some_and(|field| field.text().is_empty())
    }

    pub(crate) fn update(&mut self, session: &mut Session, action: Action, now: Timestamp) -> Next {
        if self.whole {
            match action {
                Action::Passage | Action::Back => self.whole = false,
                action => super::reading::scroll(&mut self.view, action),
            }
            return Next::Stay;
        }
        match action {
            Action::Passage => self.whole = true,
            Action::Back | Action::Confirm if self.is_solved() && !self.review => {
                self.toggle_solution(session);
            }
            Action::Back if !self.is_answered(session) && self.input.back() => {
                self.show_picking(session);
            }
            Action::Back => {
                self.note(session, now);
                return Next::Back;
            }
            Action::PageUp => self.scroll_by(-3, session),
            Action::PageDown => self.scroll_by(3, session),
            action if session.is_sealed() => return self.sit(session, action, now),
            Action::Translation => {
                self.open_help(session, action, |asking| &mut asking.translation);
            }
            Action::Hint => self.open_help(session, action, |asking| &mut asking.hint),
            action if self.is_answered(session) => return self.after(session, action, now),
            action => self.before(session, action, now),
        }
        Next::Stay
    }

    /// Scrolls the question where it does not fit before the answer, else the passage.
    fn scroll_by(&mut self, lines: isize, session: &Session) {
        if self.overflows && !self.is_answered(session) {
            self.follows = false;
            self.scroll = self.scroll.saturating_add_signed(lines);
        } else {
            self.view.scroll(lines);
        }
    }

    /// Opens or closes the hint or the translation; opening is recorded, where there is one.
    fn open_help(
        &mut self,
        session: &mut Session,
        action: Action,
        which: fn(&mut Self) -> &mut bool,
    ) {
        let helps = !self.idle(session).contains(&action);
        let open = which(self);
        *open = !*open;
        if *open && helps && !self.review {
            session.hint_opened();
        }
    }

    fn before(&mut self, session: &mut Session, action: Action, now: Timestamp) {
        (self.is_nudged, self.follows) = (false, true);
        match action {
            Action::Unknown => return self.give(session, Answer::Unknown, now),
            Action::Confirm => match self.input.confirm(session) {
                Confirmed::Answer(answer) => return self.give(session, answer, now),
                Confirmed::Nudge => self.is_nudged = true,
                Confirmed::Stay => {}
            },
            action => self.input.update(action, &session.item().options, &session.quiz().passage),
        }
        self.show_picking(session);
    }

    /// Shows in the passage which sentences are picked, and goes to the one at the choice.
    fn show_picking(&mut self, session: &Session) {
        (self.view.current, self.view.picked) = self.input.picked(&session.quiz().passage);
        if let Some(current) = self.view.current.clone() {
            self.view.go_to(&current);
        }
    }

    fn give(&mut self, session: &mut Session, answer: Answer, now: Timestamp) {
        session.answer(answer, now);
        self.scroll = 0;
        self.show_evidence(session);
    }

    /// Lights up the proof and scrolls to it.
    fn show_evidence(&mut self, session: &Session) {
        let question = session.question_at(self.place);
        let passage = &session.quiz_at(self.place).passage;
        let sentences = |places: &[usize]| -> Vec<Range<usize>> {
            places.iter().filter_map(|place| passage.sentences().get(*place).cloned()).collect()
        };
        let evidence = question.evidence.iter().flat_map(|e| e.places.iter().cloned());
        self.view.evidence = match question.kind.proof() {
            Some(proof) if !proof.sentences.is_empty() => sentences(&proof.sentences),
            _ => evidence.collect(),
        };
        self.view.evidence.sort_by_key(|range| range.start);
        self.view.current = None;
        let given = session.items()[self.place].given.as_ref().filter(|_| !self.is_solved());
        self.view.picked = match given {
            Some((Answer::Sentences(picked) | Answer::Justified(_, picked), _)) => {
                sentences(picked)
            }
            _ => Vec::new(),
        };
        if let (Some(first), Some(last)) = (self.view.evidence.first(), self.view.evidence.last()) {
            let all = first.start..last.end;
            self.view.go_to(&all);
        }
    }

    fn after(&mut self, session: &mut Session, action: Action, now: Timestamp) -> Next {
        match action {
            Action::Up if self.overflows => self.scroll = self.scroll.saturating_sub(1),
            Action::Down if self.overflows => self.scroll += 1,
            Action::Up => self.view.scroll(-1),
            Action::Down => self.view.scroll(1),
            Action::Claim => _ = session.claim(self.place, now),
            Action::Confirm if self.review && self.place + 1 < session.items().len() => {
                self.look_at(session, self.place + 1);
            }
            Action::Confirm if self.review => return Next::Back,
            Action::Confirm if session.next(now) => self.enter(session, session.current()),
            Action::Confirm => return Next::Finish,
            _ => {}
        }
        Next::Stay
    }

    pub(crate) fn view(
        &mut self,
        area: Rect,
        buffer: &mut Buffer,
        style: &Style<'_>,
        session: &Session,
    ) -> Option<Position> {
        let words = style.words;
        let position = match self.review_position {
            Some(position) => words.review_position(position),
            None => words.say_with(
                "question-position",
                &[("number", (self.place + 1).into()), ("count", session.items().len().into())],
            ),
        };
        let position = match words.clock(session) {
            Some(clock) => {
                let signs = exam::signs(session, self.place);
                CleanText::new(&format!("{position} {signs} · {clock}"))
            }
            None => position,
        };
        let title = &session.quiz_at(self.place).title;
        let body = frame::around(area, buffer, &style.theme, title, &position);
        if self.whole {
            self.view.fit(body.width, body.height);
            let x = body.x + body.width.saturating_sub(self.view.columns() + 3) / 2;
            let text = Rect { x, width: body.right() - x, ..body };
            self.view.draw(text, buffer, &style.theme, true);
            return None;
        }
        let (text, question) = self.split(body, style, session);
        self.draw_passage(text, question, buffer, style);
        self.draw_question(question, body.height, buffer, style, session)
    }

    /// The places of the passage and of the question.
    fn split(&mut self, body: Rect, style: &Style<'_>, session: &Session) -> (Rect, Rect) {
        if body.width >= SIDE_BY_SIDE {
            let left = (self.view.measure() + 9).min(body.width * 3 / 5);
            let text = Rect { width: left, ..body };
            let width = (body.width - left - 3).min(WIDEST);
            let question = Rect { x: body.x + left + 2, width, ..body };
            return (text, question);
        }
        self.view.wrap(body.width);
        let columns = body.width.saturating_sub(2);
        let pane = pane::lines(self, session, style, columns, body.height);
        let wanted = u16::try_from(pane.lines.len()).unwrap_or(u16::MAX);
        let all = u16::try_from(self.view.height()).unwrap_or(u16::MAX);
        let room = body.height.saturating_sub(1);
        let left = room.saturating_sub(wanted);
        let fewest = FEWEST_LINES.min(room / 2);
        // Before the answer the question comes first: the passage is one key away. One that has to be
        // scrolled anyway leaves the passage its share.
        let share = FEWEST_LINES.min(room / 4).max(1);
        let above = match (self.is_answered(session), left) {
            (true, left) => left.max(fewest),
            (false, 0) => share,
            (false, left) => left,
        };
        let above = above.min(all);
        let text = Rect { height: above, ..body };
        let under = Rect {
            x: body.x + 1,
            y: body.y + above + 1,
            width: body.width.saturating_sub(2),
            height: room - above,
        };
        (text, under)
    }

    fn draw_passage(&mut self, text: Rect, question: Rect, buffer: &mut Buffer, style: &Style<'_>) {
        self.view.fit(text.width, text.height);
        self.view.draw(text, buffer, &style.theme, false);
        if question.x > text.right() {
            for y in text.y..text.bottom() {
                buffer.set_stringn(text.right(), y, "│", 1, style.theme.quiet);
            }
        } else {
            frame::rule(text, text.bottom(), buffer, &style.theme);
        }
    }

    fn draw_question(
        &mut self,
        area: Rect,
        rows_of_screen: u16,
        buffer: &mut Buffer,
        style: &Style<'_>,
        session: &Session,
    ) -> Option<Position> {
        let pane = pane::lines(self, session, style, area.width, rows_of_screen);
        let rows = usize::from(area.height);
        self.overflows = pane.lines.len() > rows;
        // The chosen option stays in sight.
        if let Some(focus) = pane.focus.as_ref().filter(|_| self.follows) {
            self.scroll = self.scroll.min(focus.start).max(focus.end.saturating_sub(rows));
        }
        let beside = Rect { width: area.width + 1, ..area }.intersection(buffer.area);
        self.scroll = frame::scrolled(&pane.lines, self.scroll, beside, buffer, &style.theme);
        let (row, column) = pane.cursor?;
        let y = area.y + u16::try_from(row.checked_sub(self.scroll)?).ok()?;
        let x = area.x + u16::try_from(column).ok()?;
        (y < area.bottom()).then_some(Position { x, y })
    }
}
