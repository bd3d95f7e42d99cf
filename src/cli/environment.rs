//! What surrounds the program: its variables, its terminal, its clock.

use std::io::{self, IsTerminal as _, Write as _};

use super::Error;
use super::settings::SettingsFile;
use crate::settings::Settings;
use crate::system;
use crate::tui::Depth;
use crate::words::Language;

/// The surroundings, read once at the start.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Debug, Default)]
pub struct Environment {
    pub settings: Settings,
    /// Where they come from, with what is wrong there.
    pub settings_file: SettingsFile,
    pub stdin_is_terminal: bool,
    pub stdout_is_terminal: bool,
    pub stderr_is_terminal: bool,
    /// `TERM=dumb`, or no `TERM` at all on a system where terminals have one.
    pub dumb: bool,
    pub no_color: bool,
    pub force_color: bool,
    /// How many colours the terminal has.
    pub depth: Depth,
}

impl Environment {
    /// Reads the surroundings.
    pub fn read() -> Self {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let (settings, settings_file) = SettingsFile::read(super::paths::settings_file());
        Self {
            settings,
            settings_file,
            stdin_is_terminal: io::stdin().is_terminal(),
            stdout_is_terminal: io::stdout().is_terminal(),
            stderr_is_terminal: io::stderr().is_terminal(),
            dumb: std::env::var_os("TERM")
                .map_or(system::NAMES_TERMINALS, |term| term == "dumb" || term.is_empty()),
            no_color: set("NO_COLOR"),
            force_color: std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0"),
            depth: depth(|name| std::env::var(name).ok()),
        }
    }

    /// The language to speak: `--lang`, else the settings, else the locale, else English.
    pub fn language(&self, arguments: &[std::ffi::OsString]) -> Language {
        // Behind `--` stands no option.
        let options = arguments.iter().take_while(|argument| *argument != "--");
        let mut values = options.filter_map(|argument| argument.to_str());
        let mut asked = None;
        while let Some(argument) = values.next() {
            match argument.strip_prefix("--lang") {
                Some("") => asked = values.next(),
                Some(value) => asked = value.strip_prefix('='),
                None => {}
            }
        }
        let asked = asked.map_or(self.settings.language, Language::from_locale);
        asked.unwrap_or_else(|| self.system_language())
    }

    /// The language of the locale, else English.
    pub fn system_language(&self) -> Language {
        locale()
    }

    /// Whether to colour what goes to a stream that is or is not a terminal.
    pub fn colours(&self, asked: Option<&str>, is_terminal: bool) -> bool {
        match asked {
            Some("always") => true,
            Some("never") => false,
            _ if self.no_color => false,
            _ if self.force_color => true,
            _ => is_terminal && !self.dumb,
        }
    }
}

/// How many colours the terminal has, as its variables tell.
fn depth(variable: impl Fn(&str) -> Option<String>) -> Depth {
    let is = |name: &str, parts: &[&str]| {
        variable(name).is_some_and(|value| parts.iter().any(|part| value.contains(part)))
    };
    // Screen hands the variable on, but reads true colours as something else.
    let is_told = is("COLORTERM", &["truecolor", "24bit"]) && variable("STY").is_none();
    match () {
        () if system::HAS_TRUE_COLOURS || is_told || is("TERM", &["-direct"]) => Depth::True,
        () if is("TERM", &["256color"]) => Depth::Palette,
        () => Depth::Sixteen,
    }
}

/// The language of the locale: the first of its variables that is set decides.
fn locale() -> Language {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let locale = variables
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .or_else(system::locale);
    locale.as_deref().and_then(Language::from_locale).unwrap_or(Language::English)
}

/// Writes a text to standard output, as it is.
///
/// # Errors
/// Where it can't be written.
pub(super) fn print(text: &str) -> Result<(), Error> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(Error::Output)
}

#[cfg(all(test, unix))]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::told(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], Depth::True)]
    #[case::told_otherwise(&[("TERM", "xterm"), ("COLORTERM", "24bit")], Depth::True)]
    #[case::by_name(&[("TERM", "xterm-direct")], Depth::True)]
    #[case::palette(&[("TERM", "tmux-256color")], Depth::Palette)]
    #[case::another_word(&[("TERM", "xterm-256color"), ("COLORTERM", "yes")], Depth::Palette)]
    #[case::inside_screen(&[("TERM", "screen-256color"), ("COLORTERM", "truecolor"), ("STY", "1")], Depth::Palette)]
    #[case::sixteen(&[("TERM", "xterm")], Depth::Sixteen)]
    #[case::nothing(&[], Depth::Sixteen)]
    fn the_terminal_tells_its_colours(#[case] set: &[(&str, &str)], #[case] expected: Depth) {
        let variable = |name: &str| {
            set.iter().find(|(set, _)| *set == name).map(|(_, value)| (*value).to_owned())
        };
        assert_eq!(depth(variable), expected);
    }
}
