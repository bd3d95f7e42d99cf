//! A sitting of reviews: its cards one by one, as questions are asked, and what came of it.

use crossterm::event::KeyEvent;
use jiff::civil::Date;
use jiff::{Timestamp, Zoned};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::super::frame;
use super::super::keys::{self, Action, Table};
use super::super::local;
use super::super::passage::PassageView;
use super::question::Asking;
use super::{Next, Style};
use crate::review::{Card, Plan, Review, Sitting};
use crate::session::Seeds;
use crate::store::{StoreError, Waiting};
use crate::text::CleanText;
use crate::words::Words;

/// What the review screen shows.
enum State {
    /// What is due is being looked for.
    Looking,
    /// There is nothing to ask; why, and what comes next.
    Nothing(Vec<CleanText>),
    Card(Box<(Sitting, Asking)>),
    Over(Box<Over>),
}

/// A sitting of which all cards were answered.
struct Over {
    sitting: Sitting,
    /// What is due after it.
    plan: Plan,
    today: Date,
}

/// A sitting of reviews, from looking for what is due to its end.
pub(crate) struct Reviewing {
    state: State,
    measure: Option<u16>,
    scroll: usize,
}

impl Reviewing {
    /// While what is due is being looked for.
    pub(crate) fn looking() -> Self {
        Self { state: State::Looking, measure: None, scroll: 0 }
    }

    /// Takes in what was found, and asks the first card.
    pub(crate) fn found(
        &mut self,
        found: Result<Waiting, StoreError>,
        words: &Words,
        seeds: &mut Seeds,
        now: &Zoned,
        measure: Option<u16>,
    ) {
        self.measure = measure;
        let Waiting { past, plan, first } = match found {
            Ok(found) => found,
            Err(error) => {
                let said = words.store_error(&error);
                let lines = said.lines().map(|line| CleanText::new(line.trim_start()));
                return self.state = State::Nothing(lines.collect());
            }
        };
        match Sitting::begin(past, &first, words, seeds, now.timestamp()) {
            Some(sitting) => self.ask(sitting),
            None => self.state = State::Nothing(words.nothing_due(&plan, now.date())),
        }
    }

    /// Asks the current card of a sitting.
    fn ask(&mut self, sitting: Sitting) {
        let session = sitting.session();
        let view = PassageView::new(session.quiz().clone(), self.measure);
        let mut asking = Asking::new(session, 0, view, false);
        asking.review_position = Some(sitting.position());
        self.state = State::Card(Box::new((sitting, asking)));
    }

    /// What is to be kept of the card on screen, once it is answered.
    pub(crate) fn review(&self) -> Option<Review> {
        match &self.state {
            State::Card(card) => card.0.review(),
            _ => None,
        }
    }

    /// The card is on screen again, after a pause that does not count.
    pub(crate) fn resumed(&mut self, now: Timestamp) {
        if let State::Card(card) = &mut self.state {
            card.0.session_mut().resumed(now);
        }
    }

    pub(crate) fn tables(&self) -> Vec<Table> {
        match &self.state {
            State::Card(card) => card.1.tables(card.0.session()),
            State::Over(over) if !over.plan.due.is_empty() => keys::REVIEWED_PART.to_vec(),
            State::Over(_) => keys::REVIEWED.to_vec(),
            State::Looking | State::Nothing(_) => keys::NOTHING_DUE.to_vec(),
        }
    }

    /// What its keys would ask for in vain.
    pub(crate) fn idle(&self) -> Vec<Action> {
        match &self.state {
            State::Card(card) => card.1.idle(card.0.session()),
            _ => Vec::new(),
        }
    }

    pub(crate) fn edit(&mut self, key: KeyEvent) -> bool {
        match &mut self.state {
            State::Card(card) => card.1.edit(card.0.session(), key),
            _ => false,
        }
    }

    pub(crate) fn paste(&mut self, text: &str) {
        if let State::Card(card) = &mut self.state {
            card.1.paste(card.0.session(), text);
        }
    }

    /// The passage on screen.
    pub(crate) fn passage(&mut self) -> Option<&mut PassageView> {
        match &mut self.state {
            State::Card(card) => Some(&mut card.1.view),
            _ => None,
        }
    }

    pub(crate) fn update(&mut self, action: Action, now: Timestamp) -> Next {
        let next = match &mut self.state {
            State::Card(card) => {
                let (sitting, asking) = card.as_mut();
                asking.update(sitting.session_mut(), action, now)
            }
            State::Over(over) => match action {
                Action::Confirm if !over.plan.due.is_empty() => Next::Review,
                Action::Confirm | Action::Back => Next::Back,
                action => {
                    self.scroll = super::moved(self.scroll, action, usize::MAX - 1);
                    Next::Stay
                }
            },
            State::Looking | State::Nothing(_) => match action {
                Action::Confirm | Action::Back => Next::Back,
                _ => Next::Stay,
            },
        };
        if !matches!(next, Next::Finish) {
            return next;
        }
        self.next_card(now);
        Next::Stay
    }

    /// Asks the next card, or says what came of them all.
    fn next_card(&mut self, now: Timestamp) {
        let state = std::mem::replace(&mut self.state, State::Looking);
        let State::Card(card) = state else { return self.state = state };
        let (mut sitting, _) = *card;
        if sitting.next(now) {
            return self.ask(sitting);
        }
        let now = local(now);
        let (plan, today) = (sitting.after(&now), now.date());
        (self.state, self.scroll) = (State::Over(Box::new(Over { sitting, plan, today })), 0);
    }

    pub(crate) fn view(
        &mut self,
        area: Rect,
        buffer: &mut Buffer,
        style: &Style<'_>,
    ) -> Option<Position> {
        if let State::Card(card) = &mut self.state {
            let (sitting, asking) = card.as_mut();
            return asking.view(area, buffer, style, sitting.session());
        }
        let words = style.words;
        let body = frame::around(area, buffer, &style.theme, &words.say("review-title"), "");
        let body = Rect { x: body.x + 2, width: body.width.saturating_sub(3), ..body };
        let columns = usize::from(body.width);
        let said = match &self.state {
            State::Nothing(said) => said.clone(),
            State::Over(over) => over.said(words),
            State::Looking | State::Card(_) => vec![words.say("review-looking")],
        };
        let wrapped = |line| frame::wrapped(&[], line, style.theme.plain, columns);
        let mut lines: Vec<Line<'static>> =
            said.iter().map(CleanText::as_str).flat_map(wrapped).collect();
        if let State::Over(over) = &self.state {
            lines.push(Line::default());
            lines.extend(over.sitting.answered().flat_map(|card| row(card, style, columns)));
        }
        self.scroll = frame::scrolled(&lines, self.scroll, body, buffer, &style.theme);
        None
    }
}

impl Over {
    /// What was asked, how many were right, and what comes next.
    fn said(&self, words: &Words) -> Vec<CleanText> {
        let mut said = vec![words.say("review-over")];
        said.extend(words.reviewed(self.sitting.count()));
        said.push(words.next_reviews(&self.plan, self.today));
        said
    }
}

/// A card with its verdict: the word, or what was asked.
fn row(card: &Card, style: &Style<'_>, columns: usize) -> Vec<Line<'static>> {
    let Some((_, verdict)) = &card.session.item().given else { return Vec::new() };
    let sign = Span::styled(Words::sign(verdict.outcome), style.theme.of(verdict.outcome));
    let thing = match &card.meaning {
        Some(meaning) => style.words.meaning(&card.subject.name, meaning),
        None => style.words.prompt(card.session.question()),
    };
    frame::wrapped(&[sign, Span::raw("  ")], &thing, style.theme.plain, columns)
}
