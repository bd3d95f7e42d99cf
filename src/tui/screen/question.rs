//! A question with its passage, and what is said after the answer.

use std::sync::Arc;

use crossterm::event::KeyEvent;
use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::super::field::Field;
use super::super::keys::{self, Action, Table};
use super::super::passage::PassageView;
use super::super::{frame, pane};
use super::{Next, Style};
use crate::bank::Kind;
use crate::marking::Answer;
use crate::session::Session;

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
    /// The place among the options shown.
    pub(crate) selected: usize,
    /// Items to be put in order, as they stand now.
    pub(crate) order: Vec<usize>,
    /// For each left of a match, the right that it was given.
    pub(crate) pairs: Vec<Option<usize>>,
    /// The item at the choice has been taken: it moves with the choice.
    pub(crate) is_taken: bool,
    /// Which of the options shown are ticked.
    pub(crate) ticked: Vec<bool>,
    pub(crate) field: Field,
    pub(crate) hint: bool,
    pub(crate) translation: bool,
    /// Enter was pressed before anything was ticked or typed: the screen says what to do.
    pub(crate) is_nudged: bool,
    /// The passage takes the whole screen.
    whole: bool,
    scroll: usize,
    /// Whether the question has more lines than its pane.
    overflows: bool,
    /// Opened from the results: it leads back there.
    pub(crate) review: bool,
}

impl Asking {
    /// The question of a sitting at `place`. `review` shows it as it was answered.
    pub(crate) fn new(session: &Session, place: usize, view: PassageView, review: bool) -> Self {
        let mut asking = Self {
            view,
            place,
            selected: 0,
            order: Vec::new(),
            pairs: Vec::new(),
            is_taken: false,
            ticked: Vec::new(),
            field: Field::default(),
            hint: false,
            translation: false,
            is_nudged: false,
            whole: false,
            scroll: 0,
            overflows: false,
            review,
        };
        asking.enter(session, place);
        asking
    }

    /// Turns to another question; the passage stays where it is.
    fn enter(&mut self, session: &Session, place: usize) {
        self.place = place;
        self.selected = 0;
        self.ticked = vec![false; session.question_at(place).kind.texts().len()];
        self.order.clone_from(&session.items()[place].options);
        self.is_taken = false;
        self.pairs = match &session.question_at(place).kind {
            Kind::Match(matching) => vec![None; matching.lefts.len()],
            _ => Vec::new(),
        };
        self.field = Field::default();
        (self.hint, self.translation, self.is_nudged, self.scroll) = (false, false, false, 0);
        self.view.evidence.clear();
        if self.is_answered(session) {
            self.show_evidence(session);
        }
    }

    fn is_answered(&self, session: &Session) -> bool {
        session.items()[self.place].given.is_some()
    }

    /// Whether the learner may count the answer right against its verdict.
    fn is_disputable(&self, session: &Session) -> bool {
        let given = session.items()[self.place].given.as_ref();
        given.is_some_and(|(_, verdict)| verdict.is_disputable())
    }

    /// How many there are to choose from.
    fn choices(&self, session: &Session) -> usize {
        match session.question_at(self.place).kind {
            Kind::TrueFalse(_) => session.truths().len(),
            Kind::Match(_) => self.pairs.len(),
            _ => self.ticked.len(),
        }
    }

    /// Whether letters go into the answer.
    pub(crate) fn is_typing(&self, session: &Session) -> bool {
        let is_typed = session.question_at(self.place).kind.is_typed();
        is_typed && !self.whole && !self.is_answered(session)
    }

    pub(crate) fn tables(&self, session: &Session) -> &'static [Table] {
        match &session.question_at(self.place).kind {
            _ if self.whole => keys::WHOLE_PASSAGE,
            _ if self.is_disputable(session) => keys::FEEDBACK_DISPUTABLE,
            _ if self.is_answered(session) => keys::FEEDBACK,
            Kind::Match(_) => keys::MATCH,
            Kind::Order(_) => keys::ORDER,
            Kind::Multiple(_) => keys::TICKS,
            kind if kind.is_typed() => keys::TYPED,
            _ => keys::CHOICE,
        }
    }

    /// Obeys a key that edits the answer; says whether it was one.
    pub(crate) fn edit(&mut self, session: &Session, key: KeyEvent) -> bool {
        let edited = self.is_typing(session) && self.field.key(key);
        self.is_nudged &= !edited || self.field.text().is_empty();
        edited
    }

    /// Takes pasted text into the answer, where one is typed.
    pub(crate) fn paste(&mut self, session: &Session, text: &str) {
        if self.is_typing(session) {
            self.field.insert(text);
            self.is_nudged &= self.field.text().is_empty();
        }
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
            Action::Back => return Next::Back,
            Action::PageUp => self.view.scroll(-3),
            Action::PageDown => self.view.scroll(3),
            Action::Translation => self.open_help(session, |asking| &mut asking.translation),
            Action::Hint => self.open_help(session, |asking| &mut asking.hint),
            action if self.is_answered(session) => return self.after(session, action, now),
            action => self.before(session, action, now),
        }
        Next::Stay
    }

    /// Opens or closes the hint or the translation; opening is recorded.
    fn open_help(&mut self, session: &mut Session, which: fn(&mut Self) -> &mut bool) {
        let open = which(self);
        *open = !*open;
        if *open && !self.review {
            session.hint_opened();
        }
    }

    fn before(&mut self, session: &mut Session, action: Action, now: Timestamp) {
        if let Kind::Order(_) = session.question().kind
            && self.arrange(action)
        {
            return;
        }
        if let Kind::Match(_) = session.question().kind {
            self.pair(&session.item().options, action);
        }
        let choices = self.choices(session);
        match action {
            Action::Up if choices > 0 => self.selected = (self.selected + choices - 1) % choices,
            Action::Down if choices > 0 => self.selected = (self.selected + 1) % choices,
            Action::Choose(at) if at < choices => {
                self.selected = at;
                if matches!(session.question().kind, Kind::Multiple(_)) {
                    self.ticked[at] = !self.ticked[at];
                }
            }
            Action::Tick if self.selected < self.ticked.len() => {
                self.ticked[self.selected] = !self.ticked[self.selected];
            }
            Action::Unknown => self.give(session, Answer::Unknown, now),
            Action::Confirm => {
                let answer = self.answer(session);
                match Self::is_empty(&answer) {
                    true => self.is_nudged = true,
                    false => self.give(session, answer, now),
                }
            }
            _ => {}
        }
    }

    /// Pairs the chosen left with a right of those shown, or undoes the pair.
    fn pair(&mut self, shown: &[usize], action: Action) {
        let free = |right: &usize| {
            let mut others = self.pairs.iter().enumerate();
            !others.any(|(left, pair)| left != self.selected && *pair == Some(*right))
        };
        let now = self.pairs[self.selected];
        let mut ways: Vec<Option<usize>> = vec![None];
        ways.extend(shown.iter().copied().filter(free).map(Some));
        let at = ways.iter().position(|way| *way == now).unwrap_or(0);
        let chosen = match action {
            Action::PairNext => ways[(at + 1) % ways.len()],
            Action::PairBack => ways[(at + ways.len() - 1) % ways.len()],
            Action::Pair(place) => {
                let Some(&right) = shown.get(place) else { return };
                // A right goes from one left to another; the same again undoes the pair.
                self.pairs.iter_mut().filter(|pair| **pair == Some(right)).for_each(|p| *p = None);
                (now != Some(right)).then_some(right)
            }
            _ => return,
        };
        self.pairs[self.selected] = chosen;
    }

    /// Moves what has been taken, takes it or puts it down; says whether that was asked for.
    fn arrange(&mut self, action: Action) -> bool {
        let last = self.order.len().saturating_sub(1);
        let to = match action {
            Action::Tick => {
                self.is_taken = !self.is_taken;
                return true;
            }
            // Enter puts down what is taken before it gives the answer.
            Action::Confirm if self.is_taken => {
                self.is_taken = false;
                return true;
            }
            Action::Choose(at) if !self.is_taken => {
                self.selected = at.min(last);
                self.is_taken = true;
                return true;
            }
            Action::Up if self.is_taken => self.selected.saturating_sub(1),
            Action::Down if self.is_taken => (self.selected + 1).min(last),
            Action::Choose(at) => at.min(last),
            _ => return false,
        };
        let item = self.order.remove(self.selected);
        self.order.insert(to, item);
        self.selected = to;
        true
    }

    /// Whether nothing was ticked or typed: Enter alone then answers nothing, since « je ne sais
    /// pas » has a key of its own.
    fn is_empty(answer: &Answer) -> bool {
        match answer {
            Answer::Unknown => true,
            Answer::Options(ticked) => ticked.is_empty(),
            Answer::Pairs(pairs) => pairs.iter().all(Option::is_none),
            Answer::Option(_) | Answer::Truth(_) | Answer::Text(_) | Answer::Order(_) => false,
        }
    }

    fn answer(&self, session: &Session) -> Answer {
        let shown = &session.item().options;
        match &session.question().kind {
            Kind::Order(_) => Answer::Order(self.order.clone()),
            Kind::Match(_) => Answer::Pairs(self.pairs.clone()),
            Kind::Single(_) => Answer::Option(shown[self.selected]),
            Kind::Multiple(_) => {
                let ticked = shown.iter().zip(&self.ticked).filter(|(_, ticked)| **ticked);
                let mut places: Vec<usize> = ticked.map(|(at, _)| *at).collect();
                places.sort_unstable();
                Answer::Options(places)
            }
            Kind::TrueFalse(_) => Answer::Truth(session.truths()[self.selected]),
            Kind::Short(_) | Kind::Number(_) => Answer::typed(self.field.text()),
        }
    }

    fn give(&mut self, session: &mut Session, answer: Answer, now: Timestamp) {
        session.answer(answer, now);
        self.scroll = 0;
        self.show_evidence(session);
    }

    /// Lights up the proof and scrolls to it.
    fn show_evidence(&mut self, session: &Session) {
        let evidence = &session.question_at(self.place).evidence;
        self.view.evidence = evidence.iter().flat_map(|e| e.places.iter().cloned()).collect();
        self.view.evidence.sort_by_key(|range| range.start);
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
            Action::Claim => _ = session.claim(self.place),
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
        let position = words.say_with(
            "question-position",
            &[("number", (self.place + 1).into()), ("count", session.items().len().into())],
        );
        let title = Arc::clone(session.quiz());
        let tables = self.tables(session);
        let body =
            frame::around(area, buffer, &style.theme, words, &title.title, &position, tables);
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
        let above = room.saturating_sub(wanted).max(FEWEST_LINES.min(room / 2)).min(all);
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
        if let Some(focus) = &pane.focus {
            self.scroll = self.scroll.min(focus.start).max(focus.end.saturating_sub(rows));
        }
        self.scroll = frame::scrolled(&pane.lines, self.scroll, area, buffer, &style.theme);
        let (row, column) = pane.cursor?;
        let y = area.y + u16::try_from(row.checked_sub(self.scroll)?).ok()?;
        let x = area.x + u16::try_from(column).ok()?;
        (y < area.bottom()).then_some(Position { x, y })
    }
}
