//! The preview: the screens of a quiz, and beside them what its file says, save by save.
//!
//! The file is never written. A save that breaks it leaves the last good quiz on screen.

mod file;
mod list;
mod margin;
#[cfg(test)]
mod tests;
mod watch;

use std::path::Path;
use std::sync::Arc;

use crossterm::event::KeyEvent;
use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use self::file::File;
use self::list::List;
use self::margin::Said;
pub(super) use self::watch::Watch;
use super::app::App;
use super::event::{Effect, Event};
use super::keys::{self, Action, Table, preview};
use super::screen::overlay::{self, Overlay};
use super::screen::{Style, moved};
use super::theme::Theme;
use super::{Face, Looks, frame};
use crate::bank::Quiz;
use crate::session::{Choice, Seeds, Start};
use crate::text::CleanText;
use crate::words::Words;

/// What lies over the screens.
enum Sheet {
    Questions(List),
    Problems {
        scroll: usize,
    },
    /// The keys, while nothing can be played; or what is wrong in the settings.
    Over(Overlay),
}

/// The state of the preview.
pub(super) struct Preview<'w> {
    style: Style<'w>,
    looks: Looks,
    file: File,
    /// The screens, once a version of the file could be read.
    app: Option<(App<'w>, Arc<Quiz>)>,
    sheet: Option<Sheet>,
    /// What a key was answered with, until the next.
    note: Option<CleanText>,
    /// How far the problems are scrolled where nothing can be played.
    scroll: usize,
    signal: Option<u8>,
}

impl<'w> Preview<'w> {
    pub(super) fn new(path: &Path, words: &'w Words, looks: Looks) -> Self {
        Self {
            style: Style { words, theme: Theme::new(looks) },
            looks,
            file: File::new(CleanText::line(&path.to_string_lossy())),
            app: None,
            sheet: None,
            note: None,
            scroll: 0,
            signal: None,
        }
    }

    /// The signal that ended it.
    pub(super) fn signal(&self) -> Option<u8> {
        self.signal
    }

    /// Says over the first screen what is wrong in the settings file, until it is closed.
    pub(super) fn say_first(&mut self, wrong: Vec<CleanText>) {
        self.sheet = Overlay::wrong_settings(wrong).map(Sheet::Over);
    }

    /// Takes in what was read after a save.
    fn saved(
        &mut self,
        read: Result<crate::bank::load::Loaded, crate::bank::load::LoadError>,
        now: Timestamp,
    ) {
        self.note = None;
        let mut loaded = match read {
            Ok(loaded) => loaded,
            Err(error) => return self.file.lost(self.style.words.load_error(&error).1),
        };
        let quiz = loaded.reading.quiz.take();
        self.file.read(loaded, self.style.words);
        if let Some(quiz) = quiz {
            self.show(Arc::new(quiz), now);
        }
    }

    /// Shows the quiz as it is now.
    fn show(&mut self, quiz: Arc<Quiz>, now: Timestamp) {
        if let Some(Sheet::Questions(list)) = &mut self.sheet {
            list.keep_within(quiz.questions.len());
        }
        if let Some((app, shown)) = &mut self.app {
            app.follow(&quiz, now);
            *shown = quiz;
            return;
        }
        let choice = Choice { no_shuffle: true, drafts: true, ..Choice::default() };
        let seeds = Seeds::new(Some(1), || 1);
        let start = Start::Quiz(Arc::clone(&quiz));
        let app = App::new(&start, choice, seeds, self.style.words, self.looks);
        (self.app, self.sheet) = (Some((app, quiz)), None);
    }

    fn key(&mut self, key: KeyEvent, now: Timestamp) -> Option<Effect> {
        if keys::is_control(key, 'c') {
            return Some(Effect::Quit);
        }
        if keys::is_control(key, 'z') {
            return Some(Effect::Suspend);
        }
        self.note = None;
        if let Some(sheet) = &self.sheet {
            let action = keys::action(&sheet.tables(), key)?;
            self.sheet_action(action, now);
            return None;
        }
        match &mut self.app {
            Some((app, _)) => {
                let action = app.pressed(key)?;
                self.playing(action, now)
            }
            None => self.waiting(keys::action(preview::WAITING, key)?),
        }
    }

    /// Obeys a key while a quiz is on screen.
    fn playing(&mut self, action: Action, now: Timestamp) -> Option<Effect> {
        let (app, quiz) = self.app.as_mut()?;
        let (asked, last) = (app.asked(), quiz.questions.len().saturating_sub(1));
        match (action, asked) {
            (Action::Questions, _) => {
                self.sheet = Some(Sheet::Questions(List::new(asked.unwrap_or(0))));
            }
            (Action::Problems, _) => self.sheet = Some(Sheet::Problems { scroll: 0 }),
            (Action::Solution, _) => app.toggle_solution(),
            (Action::Ready, Some(place)) => {
                self.note = Some(self.file.ready(place, self.style.words));
            }
            (Action::Before, Some(place)) => app.jump(place.saturating_sub(1), now),
            (Action::After, Some(place)) => app.jump((place + 1).min(last), now),
            (Action::Confirm, Some(place)) if app.is_answered() && place == last => {
                self.sheet = Some(Sheet::Questions(List::new(0)));
            }
            (Action::Confirm, Some(place)) if app.is_answered() => app.jump(place + 1, now),
            (action, _) => return app.obey(action, now),
        }
        None
    }

    /// Obeys a key while nothing can be played.
    fn waiting(&mut self, action: Action) -> Option<Effect> {
        match action {
            Action::Quit | Action::Back => return Some(Effect::Quit),
            Action::Help => {
                let tables = preview::WAITING.to_vec();
                self.sheet = Some(Sheet::Over(Overlay::Help { tables, scroll: 0 }));
            }
            action => self.scroll = moved(self.scroll, action, usize::from(u16::MAX)),
        }
        None
    }

    fn sheet_action(&mut self, action: Action, now: Timestamp) {
        let stays = match (&mut self.sheet, &mut self.app) {
            (Some(Sheet::Questions(list)), Some((app, _))) if action == Action::Confirm => {
                app.jump(list.selected, now);
                false
            }
            (Some(Sheet::Questions(list)), Some((_, quiz))) => {
                list.update(action, quiz.questions.len());
                action != Action::Back
            }
            (Some(Sheet::Problems { scroll }), _) => {
                *scroll = moved(*scroll, action, usize::from(u16::MAX));
                action != Action::Back
            }
            (Some(Sheet::Over(overlay)), _) => overlay.update(action),
            _ => false,
        };
        if !stays {
            self.sheet = None;
        }
    }

    /// The keys of what is on top.
    fn tables(&self) -> Vec<Table> {
        match (&self.sheet, &self.app) {
            (Some(sheet), _) => sheet.tables(),
            (None, Some((app, _))) => app.offered(),
            (None, None) => preview::WAITING.to_vec(),
        }
    }

    /// What the margin says of the file and of the question.
    fn said(&self, area: Rect) -> Said {
        let (words, theme) = (self.style.words, &self.style.theme);
        let is_beside = margin::is_beside(area);
        let notice = match (&self.note, self.file.trouble(false, words)) {
            (Some(note), _) => Some((note.to_string(), theme.title)),
            (None, Some(trouble)) if is_beside || !self.file.has_problems() => {
                Some((trouble.to_string(), theme.wrong))
            }
            (None, Some(trouble)) => Some((self.see(&trouble).to_string(), theme.wrong)),
            (None, None) => None,
        };
        let count = match (is_beside, self.file.has_problems()) {
            // The notice has said it already.
            (true, true) if notice.is_some() => CleanText::default(),
            (false, true) => self.see(&self.file.count(words)),
            _ => self.file.count(words),
        };
        let question = self.question();
        let heading = match is_beside {
            true => [self.file.name.to_string(), question].join("\n"),
            false if question.is_empty() => self.file.name.to_string(),
            false => question,
        };
        let problems = match is_beside {
            true => self.file.lines(&self.style, margin::columns(area)),
            false => Vec::new(),
        };
        Said { heading, notice, count: count.to_string(), problems }
    }

    /// What is said, with the key that shows the problems.
    fn see(&self, said: &CleanText) -> CleanText {
        let is_typing = self.app.as_ref().is_some_and(|(app, _)| app.is_typing());
        let key = if is_typing { "F8" } else { "!" };
        let arguments = [("said", said.as_str().into()), ("key", key.into())];
        self.style.words.say_with("preview-see", &arguments)
    }

    /// Draft mark, type and id of the question on screen.
    fn question(&self) -> String {
        let asked = self.app.as_ref().and_then(|(app, quiz)| quiz.questions.get(app.asked()?));
        let Some(question) = asked else { return String::new() };
        let draft = question.draft.then(|| self.style.words.say("preview-draft"));
        // The id is the longest: where there is no room, its end is what is cut.
        let parts = [question.kind.name(), question.id.as_str()];
        let parts = draft.as_deref().into_iter().chain(parts);
        parts.collect::<Vec<_>>().join(" · ")
    }

    fn draw(&mut self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let mut cursor = None;
        if self.app.is_some() {
            let said = self.said(area);
            let below = said.below(&self.style.theme, margin::columns(area)).len();
            let places = margin::places(area, below);
            said.draw(area, places.margin, buffer, &self.style);
            if let Some((app, _)) = &mut self.app {
                cursor = app.draw(places.quiz, buffer);
            }
        } else {
            self.draw_waiting(area, buffer);
        }
        match (&mut self.sheet, &self.app) {
            (Some(Sheet::Questions(list)), Some((_, quiz))) => {
                list.view(area, buffer, &self.style, quiz);
            }
            (Some(Sheet::Problems { scroll }), _) => {
                let columns = usize::from(area.width).saturating_sub(10).min(76);
                let mut lines = self.file.lines(&self.style, columns);
                if lines.is_empty() {
                    let words = self.style.words;
                    let trouble = self.file.trouble(true, words);
                    let said = trouble.unwrap_or_else(|| self.file.count(words));
                    lines = frame::wrapped(&[], &said, self.style.theme.plain, columns);
                }
                overlay::draw_box(area, buffer, &self.style, "preview-problems", &lines, scroll);
            }
            (Some(Sheet::Over(overlay)), _) => {
                overlay.view(area, buffer, &self.style, None, None);
            }
            _ => return cursor,
        }
        None
    }

    /// The problems alone, where nothing can be played yet.
    fn draw_waiting(&mut self, area: Rect, buffer: &mut Buffer) {
        let (words, theme) = (self.style.words, &self.style.theme);
        let count = self.file.count(words);
        let body = frame::around(area, buffer, theme, &self.file.name, &count);
        let inner = Rect { x: body.x + 1, width: body.width.saturating_sub(2), ..body };
        let columns = usize::from(inner.width).saturating_sub(2).min(76);
        let trouble = self.file.trouble(true, words).unwrap_or_default();
        let mut lines = frame::wrapped(&[], &trouble, theme.title, columns);
        lines.push(ratatui::text::Line::default());
        lines.extend(self.file.lines(&self.style, columns));
        self.scroll = frame::scrolled(&lines, self.scroll, inner, buffer, theme);
    }
}

impl Sheet {
    fn tables(&self) -> Vec<Table> {
        match self {
            Self::Questions(_) => preview::QUESTION_LIST.to_vec(),
            Self::Problems { .. } => preview::PROBLEM_LIST.to_vec(),
            Self::Over(overlay) => overlay.tables().to_vec(),
        }
    }
}

impl Face for Preview<'_> {
    fn update(&mut self, event: Event, now: Timestamp) -> Option<Effect> {
        match (event, &mut self.app) {
            (Event::Saved(read), _) => self.saved(*read, now),
            (Event::Unwatched(why), _) => self.file.unwatched(why),
            (Event::Key(key), _) => return self.key(key, now),
            (Event::Signal(signal), _) => {
                self.signal = Some(signal);
                return Some(Effect::Quit);
            }
            (Event::Suspend, _) => return Some(Effect::Suspend),
            (Event::Paste(_), _) if self.sheet.is_some() => {}
            (event, Some((app, _))) => return app.take(event, now),
            (_, None) => {}
        }
        None
    }

    fn style(&self) -> &Style<'_> {
        &self.style
    }

    fn tables(&self) -> Vec<Table> {
        Preview::tables(self)
    }

    fn draw(&mut self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        Preview::draw(self, area, buffer)
    }
}
