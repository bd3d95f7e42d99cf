//! The program between two frames: which screen is shown, and what a key does to it.

mod exam;
mod follow;
mod memory;
mod past;
mod review;
mod settings;

use std::sync::Arc;
use std::time::Duration;

use crossterm::event::KeyEvent;
use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use uuid::Uuid;

use self::memory::Memory;
use self::past::Past;
use self::review::Reviews;
use self::settings::Chosen;
use super::event::{Effect, Event};
use super::keys::{self, Action, Table};
use super::look::Wanted;
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
use super::{Face, Looks};
use crate::bank::load::{self, Origin};
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
                let questions = paper.quizzes.iter().map(|quiz| quiz.ready().count()).sum();
                (None, Screen::Cover(Cover::new(Arc::clone(paper), questions, None)))
            }
            Start::Quiz(quiz) if choice.mode == Mode::Exam => {
                let questions = quiz.ready().count().min(choice.count.unwrap_or(usize::MAX));
                let paper = Arc::new(Paper::of(Arc::clone(quiz)));
                (None, Screen::Cover(Cover::new(paper, questions, None)))
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
                self.overlay = Some(Overlay::Help { tables: self.tables(), scroll: 0 });
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

    fn go(&mut self, next: Next, now: Timestamp) -> Option<Effect> {
        if !matches!(next, Next::Stay) {
            self.memory.notice = None;
        }
        match next {
            Next::Stay => {}
            Next::History => self.show_history(),
            Next::Progress => self.show_progress(),
            Next::Attempt(attempt) => self.want(Wanted::Attempt(attempt)),
            Next::Learner(learner) => self.choose(learner),
            Next::Resume(attempt) => self.resume(attempt),
            Next::Open(origin) => self.open(&origin),
            Next::Play(paper) => self.play(&paper, now),
            Next::Overview => self.show_overview(),
            Next::Turn(place) => self.turn_to(place, now),
            Next::HandIn => self.hand_in(now),
            Next::Finish => self.screen = Screen::Results(Results::default()),
            Next::Missed => self.another(Session::missed, now),
            Next::Again => self.another(Session::again, now),
            Next::Review => self.begin_review(),
            Next::Settings => self.show_settings(),
            Next::Back => return self.back(),
        }
        None
    }

    /// One step back from the screen that is shown; from the first one, out.
    fn back(&mut self) -> Option<Effect> {
        match &self.screen {
            Screen::Library | Screen::Learners(..) => return Some(Effect::Quit),
            Screen::Results(_) if self.past.history.is_some() => self.show_history(),
            Screen::Reading(_) | Screen::Cover(_) | Screen::Review(_) if self.library.is_none() => {
                return Some(Effect::Quit);
            }
            Screen::Reading(_)
            | Screen::Cover(_)
            | Screen::Review(_)
            | Screen::History
            | Screen::Progress(_)
            | Screen::Settings(_) => self.show_library(),
            Screen::Question(asking) if asking.review => {
                self.screen = Screen::Results(Results::at(asking.place));
            }
            Screen::Question(_) | Screen::Overview(_) | Screen::Results(_) => match &self.session {
                // A round of what was missed in an exam is no exam to go back to.
                Some(session) if session.is_round() && session.paper().is_exam() => {
                    return self.back_from_round();
                }
                Some(session) if self.library.is_none() || !session.is_finished() => {
                    let paper = Arc::clone(session.paper());
                    self.read(paper);
                }
                _ => self.show_library(),
            },
        }
        None
    }

    fn show_library(&mut self) {
        self.screen = Screen::Library;
        self.past.history = None;
        self.count_due();
        self.offer();
        self.tell_best();
    }

    /// Opens the quiz of an attempt left open as it is today, or where that is gone as it was.
    fn resume(&mut self, attempt: Uuid) {
        let Some(paper) = self.paper_of(attempt) else { return };
        let origin = self.library.as_ref().and_then(|library| library.origin(&paper.id));
        let today = origin.and_then(|origin| load::from(&origin).ok()?.reading.paper());
        self.read(today.map_or(paper, Arc::new));
    }

    fn open(&mut self, origin: &Origin) {
        let words = self.style.words;
        let problem = match load::from(origin) {
            Ok(loaded) => match loaded.reading.paper() {
                Some(paper) => return self.read(Arc::new(paper)),
                None => words.say("library-changed"),
            },
            Err(error) => words.load_error(&error).1,
        };
        if let Some(library) = &mut self.library {
            library.notice = Some(problem);
        }
    }

    fn read(&mut self, paper: Arc<Paper>) {
        if let Screen::Question(asking) = std::mem::replace(&mut self.screen, Screen::Library) {
            if self.choice.drafts {
                let quiz = Arc::clone(&paper.quizzes[0]);
                let reading = Reading::previewed(asking.view.unmarked(), quiz);
                self.screen = Screen::Reading(Box::new(reading));
                self.left = Some(asking);
                return;
            }
            self.left = Some(asking);
        }
        let mode = self.mode_of(&paper);
        let paper = self.take_up(paper, mode);
        if mode == Mode::Exam {
            return self.show_cover(paper);
        }
        let open = self.how_far(&paper.id, mode);
        let quiz = Arc::clone(&paper.quizzes[0]);
        self.screen = Screen::Reading(Box::new(Reading::new(quiz, self.measure, open)));
    }

    /// Goes on with the sitting left open at this quiz, or begins one.
    fn play(&mut self, paper: &Arc<Paper>, now: Timestamp) {
        if let Screen::Reading(reading) = &self.screen {
            self.measure = Some(reading.view.measure());
        }
        let mode = self.mode_of(paper);
        let is_it = |s: &Session| !s.is_finished() && *s.id() == paper.id && s.mode() == mode;
        if !self.session.as_ref().is_some_and(is_it) {
            let seed = self.seeds.draw();
            let begun = Session::begin_paper(Arc::clone(paper), self.choice.clone(), seed, now);
            let Some(begun) = begun else { return };
            self.put_aside();
            self.session = Some(begun.named(self.seeds.name(now)));
        }
        self.ask(now);
    }

    fn another(&mut self, begin: fn(&Session, u64, Timestamp) -> Option<Session>, now: Timestamp) {
        if self.reads_today() {
            return;
        }
        let seed = self.seeds.draw();
        let another = self.session.as_ref().and_then(|session| begin(session, seed, now));
        if let Some(another) = another {
            self.put_aside();
            self.session = Some(another.named(self.seeds.name(now)));
            self.ask(now);
        }
    }

    /// Shows the current question of the sitting.
    fn ask(&mut self, now: Timestamp) {
        let Some(session) = &mut self.session else { return };
        session.resumed(now);
        if session.item().given.is_some() && !session.is_sealed() {
            session.next(now);
        }
        let view = match &self.screen {
            Screen::Reading(reading) => reading.view.clone(),
            _ => PassageView::new(Arc::clone(session.quiz()), self.measure),
        };
        let left = self.left.take().filter(|left| left.place == session.current());
        self.screen = Screen::Question(match left {
            Some(left) => Box::new(left.taken_up(session, view)),
            None => Box::new(Asking::new(session, session.current(), view, false)),
        });
    }

    /// Keeps the sitting for the report where it has an answer.
    fn put_aside(&mut self) {
        self.left = None;
        let Some(session) = self.session.take() else { return };
        if std::mem::take(&mut self.past.is_shown) {
            return;
        }
        self.leave(&session);
        self.sittings.extend(Some(session).filter(|session| session.answered() > 0));
    }

    /// Draws the screen and what lies over it, but for the help line; returns where the cursor is.
    pub(crate) fn draw(&mut self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let area = self.view_memory(area, buffer);
        let mut cursor = None;
        match (&mut self.screen, &self.session) {
            (Screen::Reading(reading), _) => reading.view(area, buffer, &self.style),
            (Screen::Question(asking), Some(session)) => {
                cursor = asking.view(area, buffer, &self.style, session);
            }
            (Screen::Cover(cover), _) => cover.view(area, buffer, &self.style),
            (Screen::Overview(overview), Some(session)) => {
                overview.view(area, buffer, &self.style, session);
            }
            (Screen::Results(results), Some(session)) => {
                results.view(area, buffer, &self.style, session);
            }
            (Screen::Settings(panel), _) => panel.view(area, buffer, &self.style),
            (Screen::History, _) => {
                if let Some(history) = &mut self.past.history {
                    history.view(area, buffer, &self.style);
                }
            }
            (Screen::Progress(progress), _) => {
                progress.view(area, buffer, &self.style, self.past.learner());
            }
            (Screen::Learners(learners, _), _) => learners.view(area, buffer, &self.style),
            (Screen::Review(reviewing), _) => cursor = reviewing.view(area, buffer, &self.style),
            _ => {
                if let Some(library) = &mut self.library {
                    library.view(area, buffer, &self.style);
                }
            }
        }
        let on_screen = self.passage().map(|(view, quiz)| (view.found.len(), quiz));
        if let Some(overlay) = &mut self.overlay {
            let (found, quiz) =
                on_screen.map_or((None, None), |(found, quiz)| (Some(found), Some(quiz)));
            overlay.view(area, buffer, &self.style, quiz.as_deref(), found);
            return None;
        }
        cursor
    }
}

impl Face for App<'_> {
    fn update(&mut self, event: Event, now: Timestamp) -> Option<Effect> {
        self.take(event, now)
    }

    fn pulse(&self) -> Option<Duration> {
        App::pulse(self)
    }

    fn style(&self) -> &Style<'_> {
        &self.style
    }

    fn tables(&self) -> Vec<Table> {
        App::tables(self)
    }

    fn draw(&mut self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        App::draw(self, area, buffer)
    }
}

#[cfg(test)]
pub(super) mod tests;
