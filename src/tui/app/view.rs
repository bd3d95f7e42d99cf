//! What is drawn: the screen that is shown, and what lies over it.

use std::time::Duration;

use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::super::Face;
use super::super::event::{Effect, Event};
use super::super::keys::Table;
use super::super::screen::Style;
use super::{App, Screen};

impl App<'_> {
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
        self.offered()
    }

    fn draw(&mut self, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        App::draw(self, area, buffer)
    }
}
