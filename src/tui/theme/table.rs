//! The themes that bring their own colours, as a table: a colour a meaning, on one ground.

use super::colour::Colour;
use crate::settings::ThemeName;

/// The colours of a theme. Where there are two, the second is behind the first.
pub(super) struct Palette {
    /// What everything stands on.
    pub(super) ground: Colour,
    pub(super) plain: Colour,
    pub(super) quiet: Colour,
    pub(super) right: Colour,
    pub(super) partial: Colour,
    pub(super) wrong: Colour,
    pub(super) glossary: Colour,
    pub(super) evidence: (Colour, Colour),
    pub(super) found: (Colour, Colour),
    pub(super) selected: (Colour, Colour),
}

const DARK: Palette = Palette {
    ground: Colour::of(0x1A_1B_22),
    plain: Colour::of(0xD7_DA_E2),
    quiet: Colour::of(0x98_9D_B0),
    right: Colour::of(0x8F_D9_8F),
    partial: Colour::of(0xD7_A6_F0),
    wrong: Colour::of(0xFF_9A_94),
    glossary: Colour::of(0x8F_C7_FF),
    evidence: (Colour::of(0x1C_1C_1C), Colour::of(0xFF_D7_5F)),
    found: (Colour::of(0x1C_1C_1C), Colour::of(0x87_D7_D7)),
    selected: (Colour::of(0x1C_1C_1C), Colour::of(0xD7_DA_E2)),
};

const LIGHT: Palette = Palette {
    ground: Colour::of(0xFB_FA_F5),
    plain: Colour::of(0x22_25_2B),
    quiet: Colour::of(0x5F_64_6E),
    right: Colour::of(0x00_61_1F),
    partial: Colour::of(0x7A_2E_A0),
    wrong: Colour::of(0xB0_00_20),
    glossary: Colour::of(0x00_4F_9E),
    evidence: (Colour::of(0x1C_1C_1C), Colour::of(0xFF_DF_5F)),
    found: (Colour::of(0xFF_FF_FF), Colour::of(0x00_5F_5F)),
    selected: (Colour::of(0xFB_FA_F5), Colour::of(0x22_25_2B)),
};

const CONTRAST: Palette = Palette {
    ground: Colour::of(0x00_00_00),
    plain: Colour::of(0xFF_FF_FF),
    quiet: Colour::of(0xC6_C6_C6),
    right: Colour::of(0x5F_FF_5F),
    partial: Colour::of(0xFF_AF_FF),
    wrong: Colour::of(0xFF_AF_AF),
    glossary: Colour::of(0x87_D7_FF),
    evidence: (Colour::of(0x00_00_00), Colour::of(0xFF_FF_00)),
    found: (Colour::of(0x00_00_00), Colour::of(0x00_FF_FF)),
    selected: (Colour::of(0x00_00_00), Colour::of(0xFF_FF_FF)),
};

/// Blue, orange and a pale yellow: they differ in lightness and along the axis that people who
/// confuse red and green see well.
const SAFE: Palette = Palette {
    ground: Colour::of(0x16_18_1D),
    plain: Colour::of(0xE4_E4_E4),
    quiet: Colour::of(0x9E_9E_9E),
    right: Colour::of(0x5F_AF_FF),
    partial: Colour::of(0xFF_FF_AF),
    wrong: Colour::of(0xFF_87_00),
    glossary: Colour::of(0xD7_D7_D7),
    evidence: (Colour::of(0x1C_1C_1C), Colour::of(0xFF_D7_5F)),
    found: (Colour::of(0x1C_1C_1C), Colour::of(0x87_D7_FF)),
    selected: (Colour::of(0x1C_1C_1C), Colour::of(0xE4_E4_E4)),
};

/// The colours of a theme; none where it takes those of the terminal.
pub(super) fn palette_of(theme: ThemeName) -> Option<&'static Palette> {
    match theme {
        ThemeName::Terminal => None,
        ThemeName::Dark => Some(&DARK),
        ThemeName::Light => Some(&LIGHT),
        ThemeName::Contrast => Some(&CONTRAST),
        ThemeName::Safe => Some(&SAFE),
    }
}
