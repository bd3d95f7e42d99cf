//! The program between two frames: which screen is shown, and what a key does to it.

mod exam;
mod follow;
mod going;
mod memory;
mod offer;
mod past;
mod review;
mod settings;
mod view;

use std::sync::Arc;

use crossterm::event::KeyEvent;
use jiff::Timestamp;

use self::memory::Memory;
use self::past::Past;
use self::review::Reviews;
use self::settings::Chosen;
use super::Looks;
use super::event::{Effect, Event};
use super::keys::{self, Action, Table};
use super::passage::PassageView;
use super::screen::cover::Cover;
use super::screen::history::History;
use super::screen::learners::Learners;
use super::screen::library::Library;
use super::screen::overlay::{self, Overlay};
use super::screen::overview::Overview;
use super::screen::progress::ProgressView;
use super::screen::question::Asking;
use super::screen::reading::Reading;
use super::screen::results::Results;
use super::screen::review::Reviewing;
use super::screen::settings::Panel;
use super::screen::{Next, Style};
use super::theme::Theme;
use crate::bank::{Paper, Quiz};
use crate::session::{Choice, Ended, Mode, Seeds, Session, Start};
use crate::words::Words;

/// The screen that is shown, with its state.
enum Screen {
    Library,
    Reading(Box<Reading>),
    Question(Box<Asking>),
    Cover(Cover),
    Overview(Overview),
    Results(Results),
    Settings(Box<Panel>),
    /// The list is kept while an attempt opened from it is shown.
    History,
    Progress(ProgressView),
    /// Who is reading, and the screen that comes then.
    Learners(Learners, Box<Screen>),
    Review(Box<Reviewing>),
}

/// The state of the full-screen face.
pub(crate) struct App<'w> {
    style: Style<'w>,
    looks: Looks,
    /// The settings, where they can be changed.
    settings: Option<Chosen<'w>>,
    choice: Choice,
    seeds: Seeds,
    measure: Option<u16>,
    /// Nothing where the program was started on one quiz.
    library: Option<Library>,
    screen: Screen,
    overlay: Option<Overlay>,
    /// The question that was left before its answer, with what was put together.
    left: Option<Box<Asking>>,
    /// The sitting that is open or was finished last.
    session: Option<Session>,
    /// Sittings before that.
    sittings: Vec<Session>,
    signal: Option<u8>,
    memory: Memory,
    past: Past,
    reviews: Reviews,
}

impl<'w> App<'w> {
    pub(crate) fn new(
        start: &Start,
        choice: Choice,
        seeds: Seeds,
        words: &'w Words,
        looks: Looks,
    ) -> Self {
        let style = Style { words, theme: Theme::new(looks) };
        let (library, screen) = match start {
            Start::Library(library) => (Some(Library::of(library)), Screen::Library),
            Start::Exam(paper) => {
                (None, Screen::Cover(Cover::new(Arc::clone(paper), &choice, None)))
            }
            Start::Quiz(quiz) if choice.mode == Mode::Exam => {
                let paper = Arc::new(Paper::of(Arc::clone(quiz)));
                (None, Screen::Cover(Cover::new(paper, &choice, None)))
            }
            Start::Quiz(quiz) => {
                let view = PassageView::new(Arc::clone(quiz), looks.measure);
                let reading = match choice.drafts {
                    true => Reading::previewed(view, Arc::clone(quiz)),
                    false => Reading::new(Arc::clone(quiz), looks.measure, None),
                };
                (None, Screen::Reading(Box::new(reading)))
            }
        };
        let mut app = Self::with(style, choice, seeds, looks, (library, screen));
        app.count_due();
        app
    }

    fn with(
        style: Style<'w>,
        choice: Choice,
        seeds: Seeds,
        looks: Looks,
        (library, screen): (Option<Library>, Screen),
    ) -> Self {
        Self {
            style,
            looks,
            settings: None,
            choice,
            seeds,
            measure: looks.measure,
            library,
            screen,
            overlay: None,
            left: None,
            session: None,
            sittings: Vec::new(),
            signal: None,
            memory: Memory::default(),
            past: Past::default(),
            reviews: Reviews::default(),
        }
    }

    /// What was played.
    pub(crate) fn ended(mut self) -> Ended {
        self.put_aside();
        Ended { sittings: self.sittings, signal: self.signal, ..Ended::default() }
    }

    /// Takes an event in; what only the loop can do comes back.
    pub(crate) fn take(&mut self, event: Event, now: Timestamp) -> Option<Effect> {
        match event {
            Event::Key(key) => {
                self.tick(now);
                return self.key(key, now);
            }
            Event::Tick => self.tick(now),
            Event::Paste(text) => self.paste(&text),
            Event::Signal(signal) => {
                self.note(now);
                self.signal = Some(signal);
                return Some(Effect::Quit);
            }
            Event::Suspend => return Some(Effect::Suspend),
            Event::Continue => {
                if let Screen::Review(reviewing) = &mut self.screen {
                    reviewing.resumed(now);
                }
                if let Some(session) = &mut self.session {
                    session.resumed(now);
                }
            }
            Event::Found(place, origin, read) => {
                if let Some(library) = &mut self.library {
                    library.found(place, origin, *read, &self.choice, self.style.words);
                }
            }
            Event::AllFound => {
                if let Some(library) = &mut self.library {
                    library.all_found();
                }
                self.offer();
                self.tell_best();
            }
            Event::Looked(looked) => self.looked(*looked, now),
            Event::Resize
            | Event::Memory
            | Event::Saved(_)
            | Event::Unwatched(_)
            | Event::Panic => {}
        }
        None
    }

    fn key(&mut self, key: KeyEvent, now: Timestamp) -> Option<Effect> {
        if keys::is_control(key, 'c') {
            self.note(now);
            return Some(Effect::Quit);
        }
        if keys::is_control(key, 'z') {
            return Some(Effect::Suspend);
        }
        let action = self.pressed(key)?;
        self.obey(action, now)
    }

    /// What a key asks for; nothing where it means nothing here, or goes into a text.
    pub(crate) fn pressed(&mut self, key: KeyEvent) -> Option<Action> {
        let key = keys::accents::known(key, self.looks.accent_key)?;
        if self.edit(key) { None } else { keys::action(&self.tables(), key) }
    }

    /// Does what a key asks for.
    pub(crate) fn obey(&mut self, action: Action, now: Timestamp) -> Option<Effect> {
        if self.overlay.is_some() {
            self.overlay_action(action);
            return None;
        }
        match action {
            Action::Quit => {
                self.note(now);
                return Some(Effect::Quit);
            }
            Action::Help => {
                self.overlay = Some(Overlay::Help { tables: self.offered(), scroll: 0 });
            }
            Action::Glossary => self.overlay = Some(Overlay::Glossary { scroll: 0 }),
            Action::Search if self.passage().is_some() => {
                self.overlay = Some(Overlay::Search { field: super::field::Field::default() });
            }
            action => return self.screen_action(action, now),
        }
        None
    }

    /// The keys of what is on top.
    pub(crate) fn tables(&self) -> Vec<Table> {
        if let Some(overlay) = &self.overlay {
            return overlay.tables().to_vec();
        }
        let own = match (&self.screen, &self.session) {
            (Screen::Reading(_), _) => keys::READING,
            (Screen::Question(asking), Some(session)) => {
                let tables = keys::with(&asking.tables(session), self.preview_tables());
                return keys::accents::shown(tables, self.looks.accent_key);
            }
            (Screen::Cover(_), _) => keys::exam::COVER,
            (Screen::Overview(_), _) => keys::exam::OVERVIEW,
            (Screen::Results(_), _) => keys::RESULTS,
            (Screen::Settings(panel), _) => panel.tables(),
            (Screen::History, _) => {
                self.past.history.as_ref().map_or(keys::past::HISTORY, History::tables)
            }
            (Screen::Progress(_), _) => keys::past::PROGRESS,
            (Screen::Learners(learners, _), _) => learners.tables(),
            (Screen::Review(reviewing), _) => return reviewing.tables(),
            _ => self.library.as_ref().map_or(keys::LIBRARY, Library::tables),
        };
        let tables = keys::with(&keys::with(own, self.preview_tables()), self.due_tables());
        keys::accents::shown(tables, self.looks.accent_key)
    }

    /// Gives a key to the text field that has the focus; says whether it took it.
    fn edit(&mut self, key: KeyEvent) -> bool {
        if let Some(Overlay::Search { field }) = &mut self.overlay {
            let edited = field.key(key);
            if edited {
                self.search();
            }
            return edited;
        }
        if self.overlay.is_some() {
            return false;
        }
        match (&mut self.screen, &self.session, &mut self.library) {
            (Screen::Question(asking), Some(session), _) => asking.edit(session, key),
            (Screen::Review(reviewing), ..) => reviewing.edit(key),
            (Screen::Library, _, Some(library)) => library.edit(key),
            (Screen::Settings(panel), ..) => panel.edit(key),
            (Screen::History, ..) => self.past.history.as_mut().is_some_and(|list| list.edit(key)),
            (Screen::Learners(learners, _), ..) => learners.edit(key),
            _ => false,
        }
    }

    fn paste(&mut self, text: &str) {
        if let Some(Overlay::Search { field }) = &mut self.overlay {
            field.insert(text);
            self.search();
            return;
        }
        match (&mut self.screen, &self.session, &mut self.library) {
            (Screen::Question(asking), Some(session), _) => asking.paste(session, text),
            (Screen::Review(reviewing), ..) => reviewing.paste(text),
            (Screen::Library, _, Some(library)) => library.paste(text),
            (Screen::Settings(panel), ..) => panel.paste(text),
            (Screen::History, ..) => {
                self.past.history.iter_mut().for_each(|list| list.paste(text));
            }
            (Screen::Learners(learners, _), ..) => learners.paste(text),
            _ => {}
        }
    }

    /// The passage on screen with its quiz.
    fn passage(&mut self) -> Option<(&mut PassageView, Arc<Quiz>)> {
        match (&mut self.screen, &self.session) {
            (Screen::Reading(reading), _) => {
                let quiz = Arc::clone(&reading.quiz);
                Some((&mut reading.view, quiz))
            }
            (Screen::Question(asking), Some(session)) => {
                Some((&mut asking.view, Arc::clone(session.quiz_at(asking.place))))
            }
            (Screen::Review(reviewing), _) => {
                let view = reviewing.passage()?;
                let quiz = Arc::clone(view.quiz());
                Some((view, quiz))
            }
            _ => None,
        }
    }

    fn search(&mut self) {
        let Some(Overlay::Search { field }) = &self.overlay else { return };
        let text = field.text().to_owned();
        if let Some((view, quiz)) = self.passage() {
            overlay::search(view, &text, &quiz);
        }
    }

    fn overlay_action(&mut self, action: Action) {
        if matches!(self.overlay, Some(Overlay::Search { .. }))
            && let Some((view, _)) = self.passage()
        {
            match action {
                Action::Down => view.next_found(false),
                Action::Up => view.next_found(true),
                _ => view.found.clear(),
            }
        }
        if self.overlay.as_mut().is_some_and(|overlay| !overlay.update(action)) {
            self.overlay = None;
        }
    }

    fn screen_action(&mut self, action: Action, now: Timestamp) -> Option<Effect> {
        let next = match (&mut self.screen, &mut self.session) {
            (Screen::Reading(reading), _) => reading.update(action),
            (Screen::Cover(cover), _) => cover.update(action),
            (Screen::Overview(overview), Some(session)) => overview.update(session, action),
            (Screen::Question(asking), Some(session)) => asking.update(session, action, now),
            (Screen::Results(results), Some(session)) => {
                let opens = matches!(action, Action::Confirm | Action::Passage);
                if opens && !session.items().is_empty() {
                    let quiz = Arc::clone(session.quiz_at(results.selected()));
                    let view = PassageView::new(quiz, self.measure);
                    let asking = Asking::new(session, results.selected(), view, true);
                    self.screen = Screen::Question(Box::new(asking));
                    return None;
                }
                results.update(session, action)
            }
            (Screen::Settings(_), _) => self.settings_action(action),
            (Screen::History, _) => {
                self.past.history.as_mut().map_or(Next::Back, |list| list.update(action))
            }
            (Screen::Progress(progress), _) => progress.update(action),
            (Screen::Learners(learners, _), _) => learners.update(action),
            (Screen::Review(reviewing), _) => reviewing.update(action, now),
            _ => {
                let words = self.style.words;
                self.library.as_mut().map_or(Next::Back, |library| library.update(action, words))
            }
        };
        self.go(next, now)
    }
}

#[cfg(test)]
pub(super) mod tests;
