//! What the program does with the settings: it shows them, obeys a change at once, and hands it over
//! to be written when their screen is left.

use std::mem;

use super::super::screen::Next;
use super::super::screen::overlay::Overlay;
use super::super::screen::settings::{Panel, Scene};
use super::super::theme::Theme;
use super::{App, Screen};
use crate::settings::{Setting, Settings};
use crate::text::CleanText;
use crate::tui::keys::Action;
use crate::words::{Language, Words};

/// The settings of this run.
pub(super) struct Chosen<'w> {
    settings: Settings,
    /// As they are in the file.
    written: Settings,
    /// As they were when they were handed over last.
    handed: Settings,
    scene: Scene,
    /// The words of both languages.
    words: [&'w Words; 2],
}

impl<'w> Chosen<'w> {
    /// The words of the language that is set, unless the command line decides.
    fn spoken(&self, now: &'w Words) -> &'w Words {
        if self.scene.given.contains(&Setting::Language) {
            return now;
        }
        let language = self.settings.language.unwrap_or(self.scene.system);
        self.words.into_iter().find(|words| words.language() == language).unwrap_or(now)
    }
}

impl<'w> App<'w> {
    /// Lets the settings be changed; `given` are those that the command line decides, `other` the words
    /// of the language that is not spoken now.
    pub(crate) fn take_settings(
        &mut self,
        settings: Settings,
        given: Vec<Setting>,
        system: Language,
        other: &'w Words,
    ) {
        let scene = Scene { given, system, colours: self.looks.colours };
        let (written, handed) = (settings.clone(), settings.clone());
        let words = [self.style.words, other];
        self.settings = Some(Chosen { settings, written, handed, scene, words });
    }

    /// Says over the first screen what is wrong in the settings file, until it is closed.
    pub(crate) fn say_first(&mut self, wrong: Vec<CleanText>) {
        self.overlay = Overlay::wrong_settings(wrong);
    }

    pub(super) fn show_settings(&mut self) {
        if let Some(chosen) = &self.settings {
            let panel = Panel::new(chosen.settings.clone(), chosen.scene.clone());
            self.screen = Screen::Settings(Box::new(panel));
        }
    }

    /// Obeys a key on the screen of settings, and what is set there from now on.
    pub(super) fn settings_action(&mut self, action: Action) -> Next {
        let (Screen::Settings(panel), Some(chosen)) = (&mut self.screen, &mut self.settings) else {
            return Next::Back;
        };
        let next = panel.update(action);
        let now = panel.settings.clone();
        let before = mem::replace(&mut chosen.settings, now);
        let settings = &chosen.settings;
        if settings.measure != before.measure {
            self.measure = Some(settings.measure);
        }
        if settings.language != before.language {
            self.style.words = chosen.spoken(self.style.words);
        }
        if settings.theme != before.theme {
            self.looks.theme = settings.theme;
            self.style.theme = Theme::new(self.looks);
        }
        self.looks.accent_key = settings.accent_key;
        next
    }

    /// A change of the settings that is to be written: what the file says, and what it should say. Not
    /// while their screen is open, unless the program `is_leaving`; each change once.
    pub(crate) fn changed_settings(&mut self, is_leaving: bool) -> Option<(Settings, Settings)> {
        let is_open = matches!(self.screen, Screen::Settings(_)) && !is_leaving;
        let chosen = self.settings.as_mut().filter(|chosen| {
            !is_open && chosen.settings != chosen.handed && chosen.settings != chosen.written
        })?;
        chosen.handed = chosen.settings.clone();
        Some((chosen.written.clone(), chosen.settings.clone()))
    }

    /// Takes in what has become of a change.
    pub(crate) fn settings_written(&mut self, written: Result<(), CleanText>) {
        let Some(chosen) = &mut self.settings else { return };
        match (written, &mut self.library) {
            (Ok(()), _) => chosen.written = chosen.handed.clone(),
            (Err(reason), Some(library)) => {
                let reason = [("reason", reason.as_str().into())];
                library.notice = Some(self.style.words.say_with("settings-not-written", &reason));
            }
            (Err(_), None) => {}
        }
    }
}
