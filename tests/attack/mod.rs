//! Texts that attack a terminal, and what finds them where they came through.

use relire::text::MAX_COMBINING_MARKS;
use unicode_normalization::char::is_combining_mark;

/// Every way to attack a terminal or its reader with a text.
pub(crate) fn texts() -> Vec<(&'static str, String)> {
    let short = [
        ("colours and clears", "\u{1b}[31m\u{1b}[2J\u{1b}[H\u{1b}[8m"),
        ("asks for an answer", "\u{1b}[6n\u{1b}[c\u{1b}[21t\u{5}"),
        ("window title", "\u{1b}]0;titre\u{7}\u{1b}]2;titre\u{1b}\\"),
        (
            "clipboard and link",
            "\u{1b}]52;c;cm0=\u{7}\u{1b}]8;;http://a\u{1b}\\a\u{1b}]8;;\u{1b}\\",
        ),
        ("device strings", "\u{1b}P1$r0m\u{1b}\\\u{1b}_Ga=q\u{1b}\\\u{1b}^p\u{1b}\\\u{1b}X"),
        ("terminal reset", "\u{1b}c\u{1b}(0\u{1b}#8\u{e}\u{f}"),
        ("C1", "\u{9b}31m\u{9d}0;t\u{9c}\u{90}q\u{84}\u{85}\u{8d}"),
        ("DEL and NUL", "a\u{7f}b\0c"),
        ("bidi", "\u{202e}gnp.\u{202a}a\u{2066}b\u{2069}\u{2067}c\u{202c}\u{2068}\u{202b}\u{202d}"),
        ("invisible", "a\u{200b}b\u{feff}c\u{2060}d\u{ad}e\u{3164}f\u{115f}"),
        ("tags", "a\u{e0001}\u{e0041}\u{e0042}\u{e007f}"),
        ("returns", "bon\rmauvais\u{8}\u{8}\u{8}\u{b}\u{c}"),
        ("separators", "a\u{2028}b\u{2029}c"),
        ("workflow", "::error file=x::y\n::set-output name=z::%0A"),
    ];
    let mut texts: Vec<_> = short.map(|(name, text)| (name, text.to_owned())).to_vec();
    texts.push(("marks", format!("e{}", "\u{316}".repeat(100_000))));
    texts.push(("joiners", format!("e{}", "\u{200c}\u{200d}".repeat(50_000))));
    texts.push(("syllable", format!("\u{1100}{}", "\u{1161}".repeat(50_000))));
    texts.push(("a long word", "mot".repeat(300_000)));
    texts
}

/// The same in few: all short ones in one.
pub(crate) fn together() -> Vec<(&'static str, String)> {
    let (long, short): (Vec<_>, _) = texts().into_iter().partition(|(_, text)| text.len() > 1_000);
    let short = short.into_iter().map(|(_, text)| text).collect();
    long.into_iter().chain([("all", short)]).collect()
}

/// As much of a text as an argument can be.
pub(crate) fn argument(text: &str) -> String {
    beginning(&text.replace('\0', ""), 60_000).to_owned()
}

/// As much of a text as the name of a file can be.
pub(crate) fn file_name(text: &str) -> String {
    beginning(&text.replace(['\0', '/'], ""), 150).to_owned()
}

fn beginning(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|&at| text.is_char_boundary(at));
    &text[..end.unwrap_or(0)]
}

/// Whether a character does something to a terminal, or to the eyes of its reader.
fn is_hostile(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
        || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{3164}' | '\u{115f}')
        || matches!(c, '\u{e0000}'..='\u{e007f}')
}

/// What is hostile in a text that goes to a pipe or a file.
pub(crate) fn found(text: &str) -> Vec<String> {
    let mut found: Vec<String> =
        text.chars().filter(|&c| is_hostile(c)).map(|c| format!("{c:?}")).collect();
    let mut marks = 0;
    for c in text.chars() {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        if marks == MAX_COMBINING_MARKS + 1 {
            found.push("piled marks".to_owned());
        }
    }
    found
}

/// Reads what is sent to a terminal, as a terminal does.
#[derive(Default)]
pub(crate) struct Listener {
    printed: String,
    strange: Vec<String>,
    /// Whether colours are all that may be sent.
    is_piped: bool,
}

/// What the program itself sends: places, colours, clearing, and these modes switched.
const MODES: &[u16] = &[25, 1049, 2004];

impl Listener {
    /// What is hostile in what is sent to a screen.
    pub(crate) fn on_screen(bytes: &[u8]) -> Vec<String> {
        Self::default().heard(bytes)
    }

    /// The same where only colours may be sent.
    pub(crate) fn on_coloured_lines(bytes: &[u8]) -> Vec<String> {
        Self { is_piped: true, ..Self::default() }.heard(bytes)
    }

    fn heard(mut self, bytes: &[u8]) -> Vec<String> {
        vte::Parser::new().advance(&mut self, bytes);
        self.strange.extend(found(&self.printed));
        self.strange
    }
}

impl vte::Perform for Listener {
    fn print(&mut self, c: char) {
        self.printed.push(c);
    }

    fn execute(&mut self, byte: u8) {
        if !matches!(byte, b'\n' | b'\r') {
            self.strange.push(format!("control {byte:#x}"));
        }
    }

    fn csi_dispatch(&mut self, params: &vte::Params, between: &[u8], ignored: bool, action: char) {
        let is_ours = match (between, action) {
            ([], 'm') => true,
            ([], 'H' | 'J' | 'K') => !self.is_piped,
            (b"?", 'h' | 'l') => {
                !self.is_piped && params.iter().flatten().all(|mode| MODES.contains(mode))
            }
            _ => false,
        };
        if !is_ours || ignored {
            let between = String::from_utf8_lossy(between);
            self.strange.push(format!("CSI {between} {params:?} {action}"));
        }
        // Marks do not pile up over a movement.
        self.printed.push(' ');
    }

    fn osc_dispatch(&mut self, params: &[&[u8]], _: bool) {
        self.strange.push(format!("OSC {params:?}"));
    }

    fn hook(&mut self, params: &vte::Params, _: &[u8], _: bool, action: char) {
        self.strange.push(format!("DCS {params:?} {action}"));
    }

    fn esc_dispatch(&mut self, between: &[u8], _: bool, byte: u8) {
        // The end of a string that began elsewhere is an escape of its own.
        self.strange.push(format!("ESC {between:?} {:?}", char::from(byte)));
    }
}
