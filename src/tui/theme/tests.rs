//! Every pair of every theme can be read, at every depth, and verdicts stay apart for people who see
//! few colours.

use rstest::rstest;

use super::colour::{LEGIBLE, palette};
use super::*;
use crate::settings::ThemeName;

/// The contrast that WCAG 2.2 asks for at level AAA (1.4.6), held by the theme of high contrast.
const HIGH: f64 = 7.0;
/// The distance in CIELAB at which right, partial and wrong must stay; about 2.3 is the least that an
/// eye sees.
const APART: f64 = 40.0;

/// Every theme that brings colours, with its pairs by meaning: what is in front, what is behind.
fn pairs(palette: &Palette) -> Vec<(&'static str, Colour, Colour)> {
    let on_ground = [
        ("plain", palette.plain),
        ("quiet", palette.quiet),
        ("right", palette.right),
        ("partial", palette.partial),
        ("wrong", palette.wrong),
        ("glossary", palette.glossary),
    ];
    let own =
        [("evidence", palette.evidence), ("found", palette.found), ("selected", palette.selected)];
    let on_ground = on_ground.map(|(name, front)| (name, front, palette.ground));
    let own = own.map(|(name, (front, behind))| (name, front, behind));
    on_ground.into_iter().chain(own).collect()
}

/// What a colour is on a terminal of that depth.
fn shown(colour: Colour, depth: Depth, ground: Option<Colour>) -> Colour {
    match colour.at(depth, ground) {
        Color::Rgb(red, green, blue) => Colour(red, green, blue),
        Color::Indexed(number) => palette(number),
        other => panic!("{other:?} is the terminal's own"),
    }
}

#[rstest]
#[case::dark(ThemeName::Dark, LEGIBLE)]
#[case::light(ThemeName::Light, LEGIBLE)]
#[case::contrast(ThemeName::Contrast, HIGH)]
#[case::safe(ThemeName::Safe, LEGIBLE)]
fn every_pair_can_be_read(#[case] theme: ThemeName, #[case] least: f64) {
    let palette = table::palette_of(theme).expect("it brings colours");
    for (name, front, behind) in pairs(palette) {
        for depth in [Depth::True, Depth::Palette, Depth::Sixteen] {
            let (one, two) = (shown(front, depth, Some(behind)), shown(behind, depth, None));
            let contrast = one.contrast(two);
            assert!(contrast >= least, "{name}, {depth:?}: {contrast:.2}, {one:?} on {two:?}");
        }
    }
}

/// The greatest and the least contrast there are, and one worked out by hand elsewhere.
#[test]
fn contrast_is_that_of_wcag() {
    let (black, white, grey) = (Colour::of(0), Colour::of(0xFF_FF_FF), Colour::of(0x77_77_77));
    assert!((black.contrast(white) - 21.0).abs() < 1e-9);
    assert!((white.contrast(white) - 1.0).abs() < 1e-9);
    assert!((grey.contrast(white) - 4.48).abs() < 0.005);
}

#[test]
fn the_nearest_colour_is_the_colour_itself_where_there_is_one() {
    for number in 16..=255 {
        assert_eq!(palette(palette(number).indexed()), palette(number));
    }
    assert_eq!(Colour::of(0xFF_FE_01).indexed(), 226);
}

/// How people without one of the three kinds of cones see light: G. M. Machado, M. M. Oliveira,
/// L. A. F. Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency”,
/// IEEE TVCG 15 (6), 2009, at severity 1.0.
const SEEN: [(&str, [[f64; 3]; 3]); 3] = [
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

fn seen(light: [f64; 3], by: &[[f64; 3]; 3]) -> [f64; 3] {
    by.map(|row| row.iter().zip(light).map(|(part, light)| part * light).sum::<f64>())
        .map(|light| light.clamp(0.0, 1.0))
}

/// Light as CIELAB has it, under D65.
fn lab([red, green, blue]: [f64; 3]) -> [f64; 3] {
    let part = |x: f64, y: f64, z: f64, white: f64| {
        let share = (x * red + y * green + z * blue) / white;
        if share > 216.0 / 24389.0 { share.cbrt() } else { (24389.0 / 27.0 * share + 16.0) / 116.0 }
    };
    let x = part(0.412_456_4, 0.357_576_1, 0.180_437_5, 0.950_47);
    let y = part(0.212_672_9, 0.715_152_2, 0.072_175_0, 1.0);
    let z = part(0.019_333_9, 0.119_192_0, 0.950_304_1, 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// How far apart two colours look to someone (CIE76).
fn apart(one: Colour, two: Colour, by: &[[f64; 3]; 3]) -> f64 {
    let [one, two] = [one, two].map(|colour| lab(seen(colour.light(), by)));
    one.iter().zip(two).map(|(one, two)| (one - two).powi(2)).sum::<f64>().sqrt()
}

#[test]
fn the_safe_theme_keeps_verdicts_apart_for_everyone() {
    let palette = table::palette_of(ThemeName::Safe).expect("it brings colours");
    let (right, partial, wrong) = (palette.right, palette.partial, palette.wrong);
    for (name, by) in &SEEN {
        for depth in [Depth::True, Depth::Palette] {
            for (one, two) in [(right, partial), (right, wrong), (partial, wrong)] {
                let [one, two] = [one, two].map(|c| shown(c, depth, Some(palette.ground)));
                let apart = apart(one, two, by);
                assert!(apart >= APART, "{name}, {depth:?}: {apart:.1}, {one:?} and {two:?}");
            }
        }
    }
}

/// The measure tells red and green from each other only where they can be told.
#[test]
fn red_and_green_are_alike_to_those_who_confuse_them() {
    let (red, green) = (Colour::of(0xFF_9A_94), Colour::of(0x8F_D9_8F));
    assert!(apart(red, green, &SEEN[1].1) < 10.0);
    assert!(apart(red, green, &[[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]) > APART);
}
