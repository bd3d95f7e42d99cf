//! Which keys are offered: not those that would give nothing now, though they are obeyed and say so.

use super::{App, Screen};
use crate::tui::keys::{self, Action, Table};
use crate::tui::screen::history::History;
use crate::tui::screen::library::Library;
use crate::tui::screen::results;

impl App<'_> {
    /// The keys of what is on top that do something now.
    pub(crate) fn offered(&self) -> Vec<Table> {
        let idle = if self.overlay.is_some() { Vec::new() } else { self.idle() };
        keys::without(&self.tables(), &idle)
    }

    /// What the keys of the screen would ask for in vain.
    fn idle(&self) -> Vec<Action> {
        match (&self.screen, &self.session) {
            (Screen::Question(asking), Some(session)) => asking.idle(session),
            (Screen::Review(reviewing), _) => reviewing.idle(),
            (Screen::Reading(reading), _) => reading.idle(),
            (Screen::Results(_), Some(session)) => results::idle(session),
            (Screen::History, _) => self.past.history.as_ref().map_or(Vec::new(), History::idle),
            (Screen::Settings(panel), _) => panel.idle(),
            (Screen::Library, _) => self.library.as_ref().map_or(Vec::new(), Library::idle),
            _ => Vec::new(),
        }
    }
}
