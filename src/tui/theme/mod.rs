//! Styles, named by what they mean. Where no theme is chosen, colours come from the terminal's own
//! palette, so that light and dark are its own; every meaning has a sign or a weight beside its
//! colour, and a screen without colours keeps those.

mod colour;
mod table;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use self::colour::Colour;
use self::table::Palette;
use super::Looks;
use crate::marking::Outcome;

/// How many colours a terminal has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Depth {
    Sixteen,
    /// 256.
    #[default]
    Palette,
    /// Any red, green and blue.
    True,
}

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
    /// What the whole screen is painted with: the colour of text, and what is behind it.
    paint: Option<(Color, Color)>,
}

impl Theme {
    /// The styles that are asked for.
    pub(crate) fn new(looks: Looks) -> Self {
        match table::palette_of(looks.theme).filter(|_| looks.colours) {
            Some(palette) => Self::painted(palette, looks.depth),
            None => Self::of_terminal(looks.colours),
        }
    }

    /// The terminal's own colours, or none.
    fn of_terminal(colours: bool) -> Self {
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
            paint: None,
        }
    }

    /// The colours of a palette, as near as the terminal has them. What is reversed or dim elsewhere
    /// has colours of its own here.
    fn painted(palette: &Palette, depth: Depth) -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        let on_ground = |colour: Colour| colour.at(depth, Some(palette.ground));
        let pair = |style: Style, (front, behind): (Colour, Colour)| {
            style.fg(front.at(depth, Some(behind))).bg(behind.at(depth, None))
        };
        let underlined = plain.add_modifier(Modifier::UNDERLINED);
        Self {
            plain,
            title: bold,
            quiet: plain.fg(on_ground(palette.quiet)),
            right: bold.fg(on_ground(palette.right)),
            partial: bold.fg(on_ground(palette.partial)),
            wrong: bold.fg(on_ground(palette.wrong)),
            evidence: pair(plain, palette.evidence),
            picked: bold.add_modifier(Modifier::UNDERLINED),
            glossary: underlined.fg(on_ground(palette.glossary)),
            found: pair(bold, palette.found),
            selected: pair(bold, palette.selected),
            key: bold,
            paint: Some((on_ground(palette.plain), palette.ground.at(depth, None))),
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

    /// Gives a drawn screen the colours that nothing on it has asked for otherwise. The terminal's
    /// own are left as they are.
    pub(crate) fn paint(&self, buffer: &mut Buffer) {
        let Some((front, behind)) = self.paint else { return };
        for cell in &mut buffer.content {
            if cell.fg == Color::Reset {
                cell.fg = front;
            }
            if cell.bg == Color::Reset {
                cell.bg = behind;
            }
        }
    }
}

#[cfg(test)]
mod tests;
