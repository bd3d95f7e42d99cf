//! The text of a settings file → settings, and everything that is wrong with it.

use std::ops::Range;

use toml_edit::{Document, Item, Key, Table, TomlError};

use super::{Mistake, Setting, Settings, Wrong};
use crate::text::{CleanText, truncated};

/// How alike two names are where one may be meant by the other, 0 to 1.
const NEAR: f64 = 0.85;
/// How much of a wrong name or value is told, in columns.
const TOLD: usize = 40;

/// Reads the text of a settings file. What is wrong is left out and told, in the order of the file;
/// the rest counts.
pub fn read(text: &str) -> (Settings, Vec<Mistake>) {
    let mut reading = Reading { text, ..Reading::default() };
    match Document::parse(text) {
        Ok(document) => reading.table(document.as_table(), 0),
        Err(_) => reading.line_by_line(),
    }
    reading.mistakes.sort_by_key(|mistake| (mistake.line, mistake.column));
    (reading.settings, reading.mistakes)
}

/// The first line where a text is no TOML, from 1.
pub fn broken_line(text: &str) -> Option<usize> {
    let error = Document::parse(text).err()?;
    let at = text.floor_char_boundary(error.span().map_or(0, |span| span.start));
    Some(text[..at].matches('\n').count() + 1)
}

#[derive(Default)]
struct Reading<'t> {
    text: &'t str,
    settings: Settings,
    seen: Vec<Setting>,
    mistakes: Vec<Mistake>,
}

impl Reading<'_> {
    /// Reads settings that begin at a byte offset of the text.
    fn table(&mut self, table: &Table, from: usize) {
        for (name, _) in table {
            let Some((key, item)) = table.get_key_value(name) else { continue };
            let (key_place, place) = places(key, item, from);
            match Setting::from_name(name) {
                None => self.mistake(key_place.start, Wrong::unknown(name)),
                Some(setting) if self.seen.contains(&setting) => {
                    self.mistake(key_place.start, Wrong::Twice(setting));
                }
                Some(setting) => {
                    self.seen.push(setting);
                    if !self.settings.take(setting, item) {
                        let found = told(self.text.get(place.clone()).unwrap_or_default());
                        self.mistake(place.start, Wrong::Value { setting, found });
                    }
                }
            }
        }
    }

    /// Reads each line by itself, where the whole can't be read: a wrong line costs no other.
    fn line_by_line(&mut self) {
        let text = self.text;
        let mut from = 0;
        for line in text.split_inclusive('\n') {
            let bare = line.trim_end_matches(['\n', '\r']);
            match Document::parse(bare) {
                Ok(document) => self.table(document.as_table(), from),
                Err(error) => self.mistake(from + offset(&error, bare), Wrong::of_line(bare)),
            }
            // What stands below the name of a table is none of ours.
            if bare.trim_start().starts_with('[') {
                break;
            }
            from += line.len();
        }
    }

    fn mistake(&mut self, at: usize, wrong: Wrong) {
        let before = &self.text[..self.text.floor_char_boundary(at)];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().trim_start_matches('\u{FEFF}');
        self.mistakes.push(Mistake { line, column: column.chars().count() + 1, wrong });
    }
}

impl Wrong {
    fn unknown(name: &str) -> Self {
        let alike = |setting: &Setting| strsim::jaro_winkler(&name.to_lowercase(), setting.name());
        let near = Setting::ALL.into_iter().max_by(|a, b| alike(a).total_cmp(&alike(b)));
        Self::Unknown { name: told(name), near: near.filter(|near| alike(near) >= NEAR) }
    }

    /// What is wrong with a line that can't be read: often a word without its quotation marks.
    fn of_line(line: &str) -> Self {
        let parts = line.split_once('=').map(|(name, value)| (name.trim(), value.trim()));
        let Some((name, value)) = parts.filter(|(name, _)| Setting::from_name(name).is_some())
        else {
            return Self::Line;
        };
        let word = value.split('#').next().unwrap_or_default();
        let word = word.trim().trim_matches(['"', '\'', '«', '»', '“', '”', '‘', '’']).trim();
        match word.is_empty() || word.contains(['"', '\\']) {
            true => Self::Line,
            false => Self::Unquoted(told(&format!("{name} = \"{word}\""))),
        }
    }
}

/// Where a line can't be read any more.
fn offset(error: &TomlError, line: &str) -> usize {
    let blank = line.len() - line.trim_start().len();
    error.span().map_or(blank, |span| span.start).clamp(blank, line.len())
}

/// Where a name and its value stand in the text.
fn places(key: &Key, item: &Item, from: usize) -> (Range<usize>, Range<usize>) {
    let moved = |place: Range<usize>| from + place.start..from + place.end;
    let value = item.span().map(moved);
    let key = key.span().map(moved).or(value.clone()).unwrap_or(from..from);
    let value = value.unwrap_or(key.clone());
    (key, value)
}

fn told(written: &str) -> CleanText {
    CleanText::line(&truncated(&CleanText::line(written), TOLD))
}
