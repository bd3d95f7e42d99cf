//! What is wrong in a settings file, as data, and as a sentence with what to do.

use super::{MEASURES, Setting};
use crate::text::CleanText;
use crate::words::Words;

/// Something wrong in a settings file, with its place: line and column count from 1, columns in
/// characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    pub line: usize,
    pub column: usize,
    pub wrong: Wrong,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// A line that says nothing a settings file can say.
    Line,
    /// The same, where quotation marks alone are missing: the line as it should be.
    Unquoted(CleanText),
    /// No such setting; the one that was perhaps meant.
    Unknown { name: CleanText, near: Option<Setting> },
    /// A setting that stands there twice.
    Twice(Setting),
    /// A value that it can't have, as it is written.
    Value { setting: Setting, found: CleanText },
}

impl Mistake {
    /// What is wrong, and on a line of its own what to do.
    pub fn sentence(&self, words: &Words) -> CleanText {
        match &self.wrong {
            Wrong::Line => words.say("settings-wrong-line"),
            Wrong::Unquoted(line) => {
                words.say_with("settings-wrong-unquoted", &[("mended", line.as_str().into())])
            }
            Wrong::Unknown { name, near: Some(near) } => words.say_with(
                "settings-wrong-near",
                &[("name", name.as_str().into()), ("near", near.name().into())],
            ),
            Wrong::Unknown { name, near: None } => {
                let known = Setting::ALL.map(Setting::name).join(", ");
                let arguments = [("name", name.as_str().into()), ("known", known.into())];
                words.say_with("settings-wrong-name", &arguments)
            }
            Wrong::Twice(setting) => {
                words.say_with("settings-wrong-twice", &[("name", setting.name().into())])
            }
            Wrong::Value { setting, found } => {
                let allowed = allowed(*setting, words);
                let arguments = [
                    ("found", found.as_str().into()),
                    ("name", setting.name().into()),
                    ("allowed", allowed.as_str().into()),
                ];
                words.say_with("settings-wrong-value", &arguments)
            }
        }
    }
}

/// What a setting may be, in words.
fn allowed(setting: Setting, words: &Words) -> CleanText {
    match setting {
        Setting::Measure => words.say_with(
            "settings-allowed-measure",
            &[("least", (*MEASURES.start()).into()), ("most", (*MEASURES.end()).into())],
        ),
        Setting::Learner => words.say("settings-allowed-text"),
        Setting::Plain => words.say("settings-allowed-switch"),
        setting => {
            let names = setting.choices().into_iter().map(|name| format!("\"{name}\""));
            CleanText::line(&names.collect::<Vec<_>>().join(", "))
        }
    }
}
