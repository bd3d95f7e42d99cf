//! The screens, each with its state, what keys do to it, and how it looks.

pub(crate) mod cover;
pub(crate) mod history;
pub(crate) mod learners;
pub(crate) mod library;
pub(crate) mod overlay;
pub(crate) mod overview;
pub(crate) mod progress;
pub(crate) mod question;
pub(crate) mod reading;
pub(crate) mod results;
pub(crate) mod review;
pub(crate) mod settings;

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use uuid::Uuid;

use super::field::Field;
use super::keys::Action;
use super::theme::Theme;
use crate::bank::Paper;
use crate::bank::load::Origin;
use crate::session::Learner;
use crate::text::{CleanText, truncated};
use crate::words::Words;

/// What every screen needs for drawing.
pub(crate) struct Style<'w> {
    pub(crate) words: &'w Words,
    pub(crate) theme: Theme,
}

/// Where a choice among `0..=last` stands after a key; keys that move nothing leave it.
pub(crate) fn moved(selected: usize, action: Action, last: usize) -> usize {
    /// How many rows a page is.
    const PAGE: usize = 8;
    match action {
        Action::Up => selected.saturating_sub(1),
        Action::Down => (selected + 1).min(last),
        Action::PageUp => selected.saturating_sub(PAGE),
        Action::PageDown => (selected + PAGE).min(last),
        Action::First => 0,
        Action::Last => last,
        _ => selected,
    }
}

/// Draws the search field below a list, or what kept something from opening; gives the lines that takes.
pub(crate) fn foot(
    body: Rect,
    buffer: &mut Buffer,
    style: &Style<'_>,
    search: Option<&Field>,
    notice: Option<&CleanText>,
) -> u16 {
    let y = body.bottom().saturating_sub(1);
    let columns = usize::from(body.width.saturating_sub(2));
    match (search, notice) {
        (Some(field), _) => {
            let label = style.words.say("library-search");
            let (x, _) = buffer.set_stringn(body.x + 1, y, &*label, columns, style.theme.title);
            let room = usize::from(body.right().saturating_sub(x + 2));
            buffer.set_stringn(x + 1, y, field.with_bar(room), room, style.theme.plain);
        }
        (None, Some(notice)) => {
            let notice = truncated(notice, columns);
            buffer.set_stringn(body.x + 1, y, notice, columns, style.theme.wrong);
        }
        (None, None) => return 0,
    }
    2
}

/// What comes next, as a screen says it.
pub(crate) enum Next {
    Stay,
    /// One step back.
    Back,
    /// Opens a quiz of the library.
    Open(Origin),
    /// To the past attempts, to progress.
    History,
    Progress,
    /// Shows a past attempt, or goes on with it.
    Attempt(Uuid),
    /// Begins for that learner.
    Learner(Learner),
    /// Opens the quiz of an attempt left open.
    Resume(Uuid),
    /// Begins a sitting at the paper, or goes on with the one left open.
    Play(Arc<Paper>),
    /// To all questions of the exam.
    Overview,
    /// To the question of the exam at a place.
    Turn(usize),
    /// Hands the exam in.
    HandIn,
    /// To the results: all is answered.
    Finish,
    /// Another sitting at the missed questions, or at all.
    Missed,
    Again,
    /// A sitting at what is due for review.
    Review,
    /// To the settings.
    Settings,
}
