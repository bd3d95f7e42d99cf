//! Colours as numbers: how far apart two are, and the nearest that a terminal has.

use ratatui::style::Color;

use super::Depth;

/// A colour: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour(pub(super) u8, pub(super) u8, pub(super) u8);

/// The colours that a terminal's sixteen usually are, as xterm has them. A person may have chosen
/// others.
const SIXTEEN: [Colour; 16] = [
    Colour(0, 0, 0),
    Colour(205, 0, 0),
    Colour(0, 205, 0),
    Colour(205, 205, 0),
    Colour(0, 0, 238),
    Colour(205, 0, 205),
    Colour(0, 205, 205),
    Colour(229, 229, 229),
    Colour(127, 127, 127),
    Colour(255, 0, 0),
    Colour(0, 255, 0),
    Colour(255, 255, 0),
    Colour(92, 92, 255),
    Colour(255, 0, 255),
    Colour(0, 255, 255),
    Colour(255, 255, 255),
];
/// The shades that the cube of 216 colours is made of.
const SHADES: [u8; 6] = [0, 95, 135, 175, 215, 255];
/// The contrast that WCAG 2.2 asks for text at level AA (1.4.3).
pub(super) const LEGIBLE: f64 = 4.5;

impl Colour {
    /// A colour written as on the web, `0xRRGGBB`.
    pub(super) const fn of(written: u32) -> Self {
        let [_, red, green, blue] = written.to_be_bytes();
        Self(red, green, blue)
    }

    /// Red, green and blue as light, 0 to 1 (sRGB, IEC 61966-2-1).
    pub(super) fn light(self) -> [f64; 3] {
        [self.0, self.1, self.2].map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// The relative luminance, 0 to 1 (WCAG 2.2).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.light();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast of two colours, 1 to 21 (WCAG 2.2).
    pub(super) fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// How far two colours are apart, as numbers alone.
    fn distance(self, other: Self) -> u32 {
        let apart = |one: u8, two: u8| u32::from(one.abs_diff(two)).pow(2);
        apart(self.0, other.0) + apart(self.1, other.1) + apart(self.2, other.2)
    }

    /// The number of the nearest of the 240 colours behind the first sixteen, which nobody changes.
    pub(super) fn indexed(self) -> u8 {
        let numbers = 16..=255;
        numbers.min_by_key(|number| self.distance(palette(*number))).unwrap_or_default()
    }

    /// The nearest of the sixteen that can be read on the one that `ground` is there.
    fn of_sixteen(self, ground: Option<Self>) -> u8 {
        let ground = ground.map(|ground| SIXTEEN[usize::from(ground.of_sixteen(None))]);
        let may = |colour: &Colour| ground.is_none_or(|ground| colour.contrast(ground) >= LEGIBLE);
        let numbered = (0..).zip(SIXTEEN).filter(|(_, colour)| may(colour));
        numbered.min_by_key(|(_, colour)| self.distance(*colour)).map_or(0, |(number, _)| number)
    }

    /// The colour as a terminal of that depth has it; text that stands on `ground` stays legible.
    pub(super) fn at(self, depth: Depth, ground: Option<Self>) -> Color {
        match depth {
            Depth::True => Color::Rgb(self.0, self.1, self.2),
            Depth::Palette => Color::Indexed(self.indexed()),
            Depth::Sixteen => Color::Indexed(self.of_sixteen(ground)),
        }
    }
}

/// What a number of the palette is, as every terminal has it from 16 on.
pub(super) fn palette(number: u8) -> Colour {
    let shade = |at: u8| SHADES[usize::from(at % 6)];
    match number {
        0..16 => SIXTEEN[usize::from(number)],
        16..232 => {
            let at = number - 16;
            Colour(shade(at / 36), shade(at / 6), shade(at))
        }
        232.. => {
            let grey = 8 + 10 * (number - 232);
            Colour(grey, grey, grey)
        }
    }
}
