//! What the program remembers of attempts: those left open, and what is to be kept now.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use uuid::Uuid;

use super::{App, Screen};
use crate::bank::Paper;
use crate::session::{Mode, Session};
use crate::store::{Save, Standing};
use crate::text::{CleanText, truncated};

/// What is remembered, and what is said of it.
#[derive(Default)]
pub(super) struct Memory {
    is_on: bool,
    is_recalling: bool,
    /// Attempts left open, newest first, without the sitting on screen.
    open: Vec<Session>,
    /// The sitting handed over last, with how much had happened in it.
    kept: Option<(Uuid, usize)>,
    /// What is wrong, as long as it is.
    banner: Option<CleanText>,
    is_off: bool,
    /// What is said once, until another screen comes.
    pub(super) notice: Option<CleanText>,
}

impl App<'_> {
    /// Switches memory on; attempts left open are still to be looked for, unless it is `fresh`.
    pub(crate) fn remember(&mut self, fresh: bool) {
        (self.memory.is_on, self.memory.is_recalling) = (true, !fresh);
    }

    /// The quiz that the program was started on; nothing where there is a library.
    pub(crate) fn only_quiz(&self) -> Option<CleanText> {
        match &self.screen {
            Screen::Reading(reading) => Some(reading.quiz.id.clone()),
            Screen::Cover(cover) => Some(cover.paper.id.clone()),
            _ => None,
        }
    }

    /// Whether attempts left open are still being looked for.
    pub(crate) fn is_recalling(&self) -> bool {
        self.memory.is_recalling
    }

    /// Takes in the attempts left open.
    pub(crate) fn recalled(&mut self, open: Vec<Session>) {
        self.memory.is_recalling = false;
        self.memory.open = open;
        match &self.screen {
            Screen::Reading(reading) if self.session.is_none() => {
                let quiz = Arc::clone(&reading.quiz);
                if self.memory.open.iter().any(|session| *session.id() == quiz.id) {
                    self.read(Arc::new(Paper::of(quiz)));
                }
            }
            Screen::Cover(cover) if self.session.is_none() => self.read(Arc::clone(&cover.paper)),
            _ => self.offer(),
        }
    }

    /// Says which attempts left open can't be gone on with: in the library below the list, before a quiz
    /// on the first line.
    pub(crate) fn unread(&mut self, titles: &[CleanText]) {
        let Some(title) = titles.first() else { return };
        let said = self.style.words.say_with("store-unread", &[("title", title.as_str().into())]);
        match &mut self.library {
            Some(library) => library.notice = Some(said),
            None => self.memory.notice = Some(said),
        }
    }

    /// Shows in the library what was left open.
    pub(super) fn offer(&mut self) {
        let now = self.session.iter().filter(|s| !s.is_finished() && !s.is_round());
        let open: Vec<&Session> =
            now.chain(&self.memory.open).filter(|_| self.memory.is_on).collect();
        if let Some(library) = &mut self.library {
            library.offer(&open, &self.choice, self.style.words);
        }
        let ids = self.library.iter().flat_map(|library| &library.entries).map(|entry| &entry.id);
        let open: Vec<_> = ids.map(|id| self.how_far(id, self.choice.mode)).collect();
        let entries = self.library.iter_mut().flat_map(|library| &mut library.entries);
        entries.zip(open).for_each(|(entry, open)| entry.open = open);
    }

    /// How far the attempt left open at a quiz is: answered, and asked.
    pub(super) fn how_far(&self, quiz: &str, mode: Mode) -> Option<(usize, usize)> {
        let now = self.session.iter().filter(|s| !s.is_finished() && !s.is_round());
        let mut open = now.chain(&self.memory.open);
        let is_it = |s: &&Session| **s.id() == *quiz && (s.mode() == mode || s.paper().is_exam());
        let session = open.find(is_it)?;
        Some((session.answered(), session.items().len()))
    }

    /// What an attempt left open asks about.
    pub(super) fn paper_of(&self, attempt: Uuid) -> Option<Arc<Paper>> {
        let mut open = self.session.iter().chain(&self.memory.open);
        open.find(|session| session.attempt() == attempt).map(|session| Arc::clone(session.paper()))
    }

    /// Puts the attempt left open at a paper before the reader, where there is one; gives the paper as
    /// it was when that began, and says where it has changed.
    pub(super) fn take_up(&mut self, paper: Arc<Paper>, mode: Mode) -> Arc<Paper> {
        let is_it = |s: &Session| *s.id() == paper.id && s.mode() == mode;
        let is_here = |s: &Session| !s.is_finished() && is_it(s);
        if !self.session.as_ref().is_some_and(is_here) {
            let left = self.memory.open.iter().position(is_it);
            let Some(left) = left else { return paper };
            let session = self.memory.open.remove(left);
            self.put_aside();
            self.sittings.retain(|sitting| sitting.attempt() != session.attempt());
            self.memory.kept = Some((session.attempt(), session.log().len()));
            self.session = Some(session);
        }
        let Some(began) = self.session.as_ref().map(|session| Arc::clone(session.paper())) else {
            return paper;
        };
        if began.written != paper.written {
            self.memory.notice = Some(self.style.words.say("store-edited"));
        }
        began
    }

    /// Remembers an attempt left open that was looked up, before all others.
    pub(super) fn left_open(&mut self, session: Session) {
        self.memory.open.retain(|open| open.attempt() != session.attempt());
        self.memory.open.insert(0, session);
    }

    /// Takes an attempt left open out of those remembered.
    pub(super) fn taken(&mut self, attempt: Uuid) -> Option<Session> {
        let place = self.memory.open.iter().position(|open| open.attempt() == attempt)?;
        Some(self.memory.open.remove(place))
    }

    /// Says that a sitting is on disk as it stands.
    pub(super) fn is_kept(&mut self, session: &Session) {
        self.memory.kept = Some((session.attempt(), session.log().len()));
    }

    /// Remembers an attempt that is left for another.
    pub(super) fn leave(&mut self, session: &Session) {
        if self.memory.is_on && !session.is_finished() && !session.is_round() {
            self.memory.open.insert(0, session.clone());
        }
    }

    /// The sitting, where something has happened in it since it was handed over last. A round of missed
    /// questions is practice and is not kept.
    pub(crate) fn save(&mut self) -> Option<Save> {
        let session = self.session.as_ref().filter(|session| !session.is_round())?;
        let now = Some((session.attempt(), session.log().len()));
        let is_new = self.memory.is_on && self.memory.kept != now;
        self.memory.kept = now;
        is_new.then(|| Save::of(session))
    }

    /// Takes in how it stands with what was to be kept. That nothing more is kept is said once.
    pub(crate) fn stands(&mut self, standing: &Standing) {
        let said = self.style.words.standing(standing);
        match standing {
            // Before the first answer nothing can be lost.
            Standing::Waiting if !self.has_answers() => {}
            Standing::Off(_) if self.memory.is_off => {}
            Standing::Off(_) => {
                (self.memory.is_off, self.memory.banner, self.memory.notice) = (true, None, said);
            }
            _ => (self.memory.is_off, self.memory.banner) = (false, said),
        }
    }

    /// Whether anything was answered that could be lost.
    fn has_answers(&self) -> bool {
        self.has_reviewed() || self.session.as_ref().is_some_and(|s| s.answered() > 0)
    }

    /// Draws what is to be said of memory on the first line; gives what is left of the screen.
    pub(super) fn view_memory(&self, area: Rect, buffer: &mut Buffer) -> Rect {
        let Some(said) = self.memory.banner.as_ref().or(self.memory.notice.as_ref()) else {
            return area;
        };
        let room = usize::from(area.width.saturating_sub(2));
        let theme = &self.style.theme;
        buffer.set_stringn(area.x + 1, area.y, truncated(said, room), room, theme.wrong);
        Rect { y: area.y + 1, height: area.height - 1, ..area }
    }
}
