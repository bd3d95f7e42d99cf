//! Styles, named by what they mean. Colours come from the terminal's own palette, so that light
//! and dark are its own; every meaning has a sign or a weight beside its colour.

use ratatui::style::{Color, Modifier, Style};

use crate::marking::Outcome;

/// The styles of the screens.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Theme {
    pub(crate) plain: Style,
    pub(crate) title: Style,
    /// What must not draw the eye: rules and line numbers.
    pub(crate) quiet: Style,
    pub(crate) right: Style,
    pub(crate) partial: Style,
    pub(crate) wrong: Style,
    /// The sentence that proves an answer.
    pub(crate) evidence: Style,
    /// A sentence that the reader has picked.
    pub(crate) picked: Style,
    /// A word of the glossary.
    pub(crate) glossary: Style,
    /// What a search found.
    pub(crate) found: Style,
    /// Where the choice stands.
    pub(crate) selected: Style,
    pub(crate) key: Style,
}

impl Theme {
    /// The styles, with colours or without.
    pub(crate) fn new(colours: bool) -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let reversed = plain.add_modifier(Modifier::REVERSED);
        let coloured = |style: Style, colour| if colours { style.fg(colour) } else { style };
        Self {
            plain,
            title: bold,
            quiet: plain.add_modifier(Modifier::DIM),
            right: coloured(bold, Color::Green),
            partial: coloured(bold, Color::Magenta),
            wrong: coloured(bold, Color::Red),
            evidence: match colours {
                true => plain.fg(Color::Black).bg(Color::Yellow),
                false => reversed,
            },
            picked: bold.add_modifier(Modifier::UNDERLINED),
            glossary: plain.add_modifier(Modifier::UNDERLINED),
            found: bold.add_modifier(Modifier::REVERSED),
            selected: bold.add_modifier(Modifier::REVERSED),
            key: bold,
        }
    }

    /// The style of a verdict.
    pub(crate) fn of(&self, outcome: Outcome) -> Style {
        match outcome {
            Outcome::Right | Outcome::Remark => self.right,
            Outcome::Partial => self.partial,
            Outcome::Wrong => self.wrong,
        }
    }
}
