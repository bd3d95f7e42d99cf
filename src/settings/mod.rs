//! The settings: what a person wants each time, and the text of the file that says it.
//!
//! Each setting is read by itself, so that one that is wrong costs no other; a change is written
//! with comments and order kept. Touches no file: `cli` reads and writes the text.

mod mistake;
mod read;
mod write;

use std::ops::RangeInclusive;

use toml_edit::Item;

pub use mistake::{Mistake, Wrong};
pub use read::{broken_line, read};
pub use write::{changed, fresh};

use crate::text::CleanText;
use crate::words::{Language, Words};

/// The narrowest and the widest measure, in columns.
pub const MEASURES: RangeInclusive<u16> = 45..=100;
/// The measure where nobody wants another, in columns.
pub const MEASURE: u16 = 68;

/// What a person wants each time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The width of the passage, in columns, 45 to 100.
    pub measure: u16,
    pub theme: ThemeName,
    /// The language of the interface; the system's where there is none.
    pub language: Option<Language>,
    /// The learner's name, for attempts and reports.
    pub learner: Option<CleanText>,
    /// Play line by line, without a full-screen display.
    pub plain: bool,
    pub accent_key: AccentKey,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            measure: MEASURE,
            theme: ThemeName::default(),
            language: None,
            learner: None,
            plain: false,
            accent_key: AccentKey::default(),
        }
    }
}

/// A theme, by its name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ThemeName {
    /// The terminal's own colours.
    #[default]
    Terminal,
    Dark,
    Light,
    /// High contrast.
    Contrast,
    /// Told apart without seeing red and green.
    Safe,
}

impl ThemeName {
    /// Every theme with its name in the file.
    pub const NAMES: [(&'static str, Self); 5] = [
        ("terminal", Self::Terminal),
        ("dark", Self::Dark),
        ("light", Self::Light),
        ("contrast", Self::Contrast),
        ("safe", Self::Safe),
    ];
}

/// The key that goes through the accents of a letter, beside Tab: one that no terminal keeps for
/// itself and no screen needs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AccentKey {
    #[default]
    ControlT,
    ControlG,
    ControlK,
    F9,
}

impl AccentKey {
    /// Every such key with its name in the file.
    pub const NAMES: [(&'static str, Self); 4] = [
        ("ctrl-t", Self::ControlT),
        ("ctrl-g", Self::ControlG),
        ("ctrl-k", Self::ControlK),
        ("f9", Self::F9),
    ];
}

/// The languages with their names in the file.
const LANGUAGES: [(&str, Option<Language>); 3] =
    [("auto", None), ("fr", Some(Language::French)), ("en", Some(Language::English))];

/// One of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    Measure,
    Theme,
    Language,
    Learner,
    Plain,
    AccentKey,
}

impl Setting {
    /// Every setting, in the order of the file and of the screen.
    pub const ALL: [Self; 6] =
        [Self::Measure, Self::Theme, Self::Language, Self::Learner, Self::Plain, Self::AccentKey];

    /// Its name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Measure => "measure",
            Self::Theme => "theme",
            Self::Language => "language",
            Self::Learner => "learner",
            Self::Plain => "plain",
            Self::AccentKey => "accent_key",
        }
    }

    /// The last part of the names of the messages about it.
    pub fn message(self) -> &'static str {
        if self == Self::AccentKey { "accent-key" } else { self.name() }
    }

    /// The setting of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.name() == name)
    }

    /// The words that its value is one of; none where it is no word.
    pub fn choices(self) -> Vec<&'static str> {
        match self {
            Self::Theme => ThemeName::NAMES.map(|(name, _)| name).to_vec(),
            Self::Language => LANGUAGES.map(|(name, _)| name).to_vec(),
            Self::AccentKey => AccentKey::NAMES.map(|(name, _)| name).to_vec(),
            Self::Measure | Self::Learner | Self::Plain => Vec::new(),
        }
    }
}

impl Settings {
    /// The value of a setting as the file writes it, without quotes: a word, a number, `true`.
    pub fn value(&self, setting: Setting) -> String {
        match setting {
            Setting::Measure => self.measure.to_string(),
            Setting::Theme => name_of(&ThemeName::NAMES, &self.theme).to_owned(),
            Setting::Language => name_of(&LANGUAGES, &self.language).to_owned(),
            Setting::Learner => self.learner.as_deref().unwrap_or_default().to_owned(),
            Setting::Plain => self.plain.to_string(),
            Setting::AccentKey => name_of(&AccentKey::NAMES, &self.accent_key).to_owned(),
        }
    }

    /// The same as TOML has it.
    fn item(&self, setting: Setting) -> Item {
        match setting {
            Setting::Measure => toml_edit::value(i64::from(self.measure)),
            Setting::Plain => toml_edit::value(self.plain),
            _ => toml_edit::value(self.value(setting)),
        }
    }

    /// Takes a setting over from a file; says whether it could be one.
    fn take(&mut self, setting: Setting, item: &Item) -> bool {
        let taken = match setting {
            Setting::Measure => measure(item).map(|measure| self.measure = measure),
            Setting::Theme => named(&ThemeName::NAMES, item).map(|theme| self.theme = theme),
            Setting::Language => named(&LANGUAGES, item).map(|language| self.language = language),
            Setting::Learner => item.as_str().map(|name| self.learner = learner(name)),
            Setting::Plain => item.as_bool().map(|plain| self.plain = plain),
            Setting::AccentKey => named(&AccentKey::NAMES, item).map(|key| self.accent_key = key),
        };
        taken.is_some()
    }

    /// Makes a setting the next of its choices, or the one before, round and round; a measure grows
    /// or shrinks by a column. A learner's name is no choice and stays.
    pub fn turn(&mut self, setting: Setting, is_back: bool) {
        match setting {
            Setting::Measure => {
                let by = if is_back { -1 } else { 1 };
                let measure = self.measure.saturating_add_signed(by);
                self.measure = measure.clamp(*MEASURES.start(), *MEASURES.end());
            }
            Setting::Theme => self.theme = next(&ThemeName::NAMES, self.theme, is_back),
            Setting::Language => self.language = next(&LANGUAGES, self.language, is_back),
            Setting::Learner => {}
            Setting::Plain => self.plain = !self.plain,
            Setting::AccentKey => {
                self.accent_key = next(&AccentKey::NAMES, self.accent_key, is_back);
            }
        }
    }
}

/// A learner's name as it is typed; an empty one is none.
pub fn learner(name: &str) -> Option<CleanText> {
    Some(CleanText::line(name.trim())).filter(|name| !name.is_empty())
}

fn measure(item: &Item) -> Option<u16> {
    let measure = u16::try_from(item.as_integer()?).ok()?;
    MEASURES.contains(&measure).then_some(measure)
}

fn named<T: Copy>(names: &[(&str, T)], item: &Item) -> Option<T> {
    let written = item.as_str()?.trim().to_ascii_lowercase();
    names.iter().find(|(name, _)| *name == written).map(|(_, value)| *value)
}

/// Where a value stands among its names; every value has one.
fn place<T: PartialEq>(names: &[(&str, T)], value: &T) -> usize {
    names.iter().position(|(_, named)| named == value).unwrap_or(0)
}

fn name_of<T: PartialEq>(names: &[(&'static str, T)], value: &T) -> &'static str {
    names[place(names, value)].0
}

fn next<T: Copy + PartialEq>(names: &[(&str, T)], value: T, is_back: bool) -> T {
    let step = if is_back { names.len() - 1 } else { 1 };
    names[(place(names, &value) + step) % names.len()].1
}

/// Writes what differs between the first and the second; or says in a few words why it can't.
pub type Write<'k> = dyn Fn(&Settings, &Settings, &Words) -> Result<(), CleanText> + 'k;

/// The settings of a run, with what it takes to keep a change of them.
pub struct Keeping<'k> {
    pub settings: Settings,
    /// What the command line decides for this run, whatever the settings say.
    pub given: Vec<Setting>,
    /// The language where the settings ask for none.
    pub system: Language,
    pub write: Box<Write<'k>>,
    /// What is wrong in the file, each with its place and what to do.
    pub wrong: Vec<CleanText>,
}

#[cfg(test)]
mod tests;
