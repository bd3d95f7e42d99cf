//! The settings file, `config.toml`: what a person wants each time.

use serde::Deserialize;

/// What the settings file says; everything in it is optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The language of the interface: `fr` or `en`.
    pub language: Option<String>,
    /// The learner's name, for reports.
    pub learner: Option<String>,
    /// Play line by line, without a full-screen display.
    pub plain: bool,
    /// The width of the passage, in columns, 45 to 100.
    pub measure: Option<u16>,
}

impl Settings {
    /// Reads the text of a settings file.
    ///
    /// # Errors
    /// The first thing that is wrong in it, with its line.
    pub fn read(text: &str) -> Result<Self, SettingsError> {
        toml::from_str(text).map_err(|error| SettingsError {
            line: error.span().map_or(1, |span| text[..span.start].matches('\n').count() + 1),
            message: error.message().to_owned(),
        })
    }
}

/// What is wrong in a settings file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct SettingsError {
    pub line: usize,
    pub message: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read() {
        let settings = Settings::read("language = \"fr\"\nmeasure = 70\n").expect("settings");
        assert_eq!(settings.language.as_deref(), Some("fr"));
        assert_eq!(settings.measure, Some(70));
    }

    #[test]
    fn a_wrong_setting_is_told_with_its_line() {
        let error = Settings::read("plain = true\n\nlangage = \"fr\"\n").expect_err("unknown");
        assert_eq!(error.line, 3);
    }
}
