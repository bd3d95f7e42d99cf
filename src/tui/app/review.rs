//! Reviews in the program: what is due is looked up beside the loop, asked, and handed over.

use jiff::Timestamp;

use super::{App, Screen};
use crate::review::{self, Review};
use crate::session::{Choice, Seeds};
use crate::store::{StoreError, Waiting};
use crate::tui::keys::{self, Table};
use crate::tui::look::Wanted;
use crate::tui::screen::Style;
use crate::tui::screen::library::Library;
use crate::tui::screen::review::Reviewing;
use crate::tui::theme::Theme;
use crate::tui::{Looks, local};
use crate::words::Words;

/// What is to be looked up, and what was handed over.
#[derive(Default)]
pub(super) struct Reviews {
    /// The most that a sitting asks.
    most: Option<usize>,
    /// What was handed over last.
    kept: Option<Review>,
}

impl<'w> App<'w> {
    /// The program as it asks what is due, and nothing else; at most `choice.count` things.
    pub(crate) fn reviewing(choice: Choice, seeds: Seeds, words: &'w Words, looks: Looks) -> Self {
        let style = Style { words, theme: Theme::new(looks) };
        let most = choice.count;
        let screen = Screen::Review(Box::new(Reviewing::looking()));
        let mut app = Self::with(style, choice, seeds, looks, (None, screen));
        app.reviews.most = most;
        app.want(Wanted::Due(most.unwrap_or(review::MOST)));
        app
    }

    /// Has what is due counted, for the library's first line.
    pub(super) fn count_due(&mut self) {
        if self.library.is_some() {
            self.want(Wanted::Due(0));
        }
    }

    /// Begins a sitting at what is due, as soon as that is found.
    pub(super) fn begin_review(&mut self) {
        self.want(Wanted::Due(self.reviews.most.unwrap_or(review::MOST)));
        self.screen = Screen::Review(Box::new(Reviewing::looking()));
    }

    /// Takes in what is due; `most` is how much of it was asked for with its quizzes.
    pub(super) fn waiting(
        &mut self,
        most: usize,
        found: Result<Waiting, StoreError>,
        now: Timestamp,
    ) {
        let words = self.style.words;
        match (&mut self.screen, &mut self.library) {
            (Screen::Review(reviewing), _) if most > 0 => {
                let now = local(now);
                reviewing.found(found, words, &mut self.seeds, &now, self.measure);
            }
            (_, Some(library)) => library.due = found.ok().and_then(|found| words.due(&found.plan)),
            _ => {}
        }
    }

    /// The review on screen, where it has changed since it was handed over.
    pub(crate) fn review(&mut self) -> Option<Review> {
        let Screen::Review(reviewing) = &self.screen else { return None };
        let review = reviewing.review()?;
        let is_new = self.reviews.kept.as_ref() != Some(&review);
        self.reviews.kept = Some(review.clone());
        is_new.then_some(review)
    }

    /// Whether something was reviewed: then there is something to lose.
    pub(super) fn has_reviewed(&self) -> bool {
        self.reviews.kept.is_some()
    }

    /// The keys of the library that depend on what is due.
    pub(super) fn due_tables(&self) -> &'static [Table] {
        let is_due = |library: &Library| library.due.is_some() && !library.is_typing();
        match (&self.screen, &self.library) {
            (Screen::Library, Some(library)) if is_due(library) => keys::DUE,
            _ => &[],
        }
    }
}
