//! A typed answer above the expected one, so that the eye finds what differs.

use super::{Part, PartState};
use crate::french;
use crate::text::{graphemes, width};

/// What stands where a letter is missing.
const GAP: &str = "·";
/// From this share of common letters on, two words are compared letter by letter.
const ALIKE: f64 = 0.5;

/// A run of letters, and whether the two answers differ there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub is_fault: bool,
}

/// A line of what was typed and the line that goes under it, equally wide.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rows {
    pub found: Vec<Run>,
    pub expected: Vec<Run>,
}

/// Lays the parts of two answers above each other, on as many pairs of lines as `columns` ask for.
/// Nothing where that would show no more than the two answers do: they have nothing in common, or
/// a part does not fit.
pub fn rows(parts: &[Part], columns: usize) -> Vec<Rows> {
    let cells: Vec<Rows> = parts.iter().map(cell).collect();
    let has_common = |cell: &Rows| cell.expected.iter().any(|run| !run.is_fault);
    let is_wide = |cell: &Rows| cell.width() > columns;
    if !cells.iter().any(has_common) || cells.iter().any(is_wide) {
        return Vec::new();
    }
    let mut rows: Vec<Rows> = Vec::new();
    for cell in cells {
        match rows.last_mut() {
            Some(row) if row.width() + 1 + cell.width() <= columns => row.add(cell),
            _ => rows.push(cell),
        }
    }
    rows
}

impl Rows {
    fn width(&self) -> usize {
        self.expected.iter().map(|run| width(&run.text)).sum()
    }

    /// Adds a word behind a space, unless an apostrophe joins it to the one before.
    fn add(&mut self, cell: Rows) {
        let is_joined = |runs: &[Run]| {
            let text: String = runs.iter().map(|run| run.text.as_str()).collect();
            text.ends_with('’') || text.chars().all(|c| GAP.contains(c) || c == ' ')
        };
        if is_joined(&self.found) && is_joined(&self.expected) {
            self.found.extend(cell.found);
            self.expected.extend(cell.expected);
            return;
        }
        for (row, runs) in [(&mut self.found, cell.found), (&mut self.expected, cell.expected)] {
            row.push(Run { text: " ".to_owned(), is_fault: false });
            row.extend(runs);
        }
    }
}

/// One part: its two texts, made equally wide.
fn cell(part: &Part) -> Rows {
    let set = |text: &str| french::set(text).replace('\'', "’");
    let (found, expected) = (set(&part.found), set(&part.expected));
    let (found, expected): (Vec<&str>, Vec<&str>) = (
        graphemes(&found).map(|(_, grapheme)| grapheme).collect(),
        graphemes(&expected).map(|(_, grapheme)| grapheme).collect(),
    );
    match part.state {
        PartState::Same => return pair(&[(&found, &expected, false)]),
        PartState::Whole => return pair(&[(&found, &expected, true)]),
        PartState::Letters => {}
    }
    if found.len() == expected.len() {
        let letters: Vec<_> = (0..found.len())
            .map(|at| (&found[at..=at], &expected[at..=at], found[at] != expected[at]))
            .collect();
        let common = letters.iter().filter(|(.., differ)| !differ).count();
        let same_letters = french::letters(&part.found) == french::letters(&part.expected);
        if same_letters || share(common, expected.len()) >= ALIKE {
            return pair(&letters);
        }
    }
    let shorter = found.len().min(expected.len());
    let start = found.iter().zip(&expected).take_while(|(a, b)| a == b).count();
    let ends = found.iter().rev().zip(expected.iter().rev());
    let end = ends.take(shorter - start).take_while(|(a, b)| a == b).count();
    if share(start + end, found.len().max(expected.len())) < ALIKE {
        return pair(&[(&found, &expected, true)]);
    }
    let (from, to) = (found.len() - end, expected.len() - end);
    pair(&[
        (&found[..start], &expected[..start], false),
        (&found[start..from], &expected[start..to], true),
        (&found[from..], &expected[to..], false),
    ])
}

#[expect(clippy::cast_precision_loss, reason = "a few letters")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// Runs of both answers, the shorter of each two filled up.
fn pair(runs: &[(&[&str], &[&str], bool)]) -> Rows {
    let mut rows = Rows::default();
    for (found, expected, is_fault) in runs {
        let (found, expected) = (found.concat(), expected.concat());
        let wide = width(&found).max(width(&expected));
        let filled = |text: String| {
            let fill = if *is_fault { GAP } else { " " };
            let missing = wide - width(&text);
            Run { text: text + &fill.repeat(missing), is_fault: *is_fault }
        };
        if wide > 0 {
            rows.found.push(filled(found));
            rows.expected.push(filled(expected));
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn shown(runs: &[Run]) -> String {
        let marked = |run: &Run| match run.is_fault {
            true => format!("[{}]", run.text),
            false => run.text.clone(),
        };
        runs.iter().map(marked).collect()
    }

    #[rstest]
    #[case::missing("poison", "poisson", "pois[·]on", "pois[s]on")]
    #[case::accent("ete", "été", "[e]t[e]", "[é]t[é]")]
    #[case::end("soldat", "soldats", "soldat[·]", "soldat[s]")]
    #[case::half_in_place("tartes", "cartel", "[t]arte[s]", "[c]arte[l]")]
    #[case::half_at_the_start("mur", "murmur", "mur[···]", "mur[mur]")]
    #[case::hardly_any("lune", "mare", "", "")]
    #[case::other("demain", "hier", "", "")]
    #[case::nothing("", "pas", "", "")]
    fn letters_stand_above_letters(
        #[case] found: &str,
        #[case] expected: &str,
        #[case] above: &str,
        #[case] below: &str,
    ) {
        let (found, expected) = (found.to_owned(), expected.to_owned());
        let part = Part { found, expected, state: PartState::Letters };
        let rows = rows(&[part], 40);
        let row = rows.first().cloned().unwrap_or_default();
        assert_eq!((shown(&row.found), shown(&row.expected)), (above.to_owned(), below.to_owned()));
    }

    fn part(found: &str, expected: &str) -> Part {
        let state = if found == expected { PartState::Same } else { PartState::Letters };
        Part { found: found.to_owned(), expected: expected.to_owned(), state }
    }

    /// Each pair of lines, one after the other.
    fn lines(rows: &[Rows]) -> Vec<String> {
        rows.iter().flat_map(|row| [shown(&row.found), shown(&row.expected)]).collect()
    }

    #[rstest]
    #[case::on_one(19, &["les soldat[·] blessés", "les soldat[s] blessés"])]
    #[case::a_column_less(18, &["les soldat[·]", "les soldat[s]", "blessés", "blessés"])]
    #[case::just_wide_enough(7, &["les", "les", "soldat[·]", "soldat[s]", "blessés", "blessés"])]
    #[case::too_narrow(6, &[])]
    fn parts_go_on_as_many_lines_as_they_need(#[case] columns: usize, #[case] expected: &[&str]) {
        let parts = [part("les", "les"), part("soldat", "soldats"), part("blessés", "blessés")];
        assert_eq!(lines(&rows(&parts, columns)), expected);
    }

    #[rstest]
    #[case::joined(&[("l'", "l’"), ("été", "été")], &["l’été", "l’été"])]
    #[case::in_one_only(&[("la", "l’"), ("ete", "été")], &["l[a] [e]t[e]", "l[’] [é]t[é]"])]
    #[case::none_typed(&[("", "d’"), ("été", "été")], &["[··]été", "[d’]été"])]
    #[case::none_expected(&[("très", ""), ("fort", "fort")], &["[très] fort", "[····] fort"])]
    fn an_apostrophe_joins_what_follows(#[case] parts: &[(&str, &str)], #[case] expected: &[&str]) {
        let parts: Vec<Part> =
            parts.iter().map(|(found, expected)| part(found, expected)).collect();
        assert_eq!(lines(&rows(&parts, 40)), expected);
    }

    proptest! {
        #[test]
        fn rows_are_equally_wide_and_say_both_answers(
            words in prop::collection::vec(("[aéx’日]{0,5}", "[aéx’日]{0,5}"), 1..4),
            columns in 1usize..20,
        ) {
            let parts: Vec<Part> =
                words.iter().map(|(found, expected)| part(found, expected)).collect();
            let rows = rows(&parts, columns);
            let text = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
            for row in &rows {
                prop_assert_eq!(width(&text(&row.found)), width(&text(&row.expected)));
                prop_assert!(row.width() <= columns);
                prop_assert!(row.found.iter().chain(&row.expected).all(|run| !run.text.is_empty()));
            }
            let letters = |text: &str| text.replace([' ', '·'], "");
            let shown: String = rows.iter().map(|row| text(&row.expected)).collect();
            let expected: String = words.iter().map(|(_, expected)| expected.as_str()).collect();
            prop_assert!(rows.is_empty() || letters(&shown) == expected);
        }
    }
}
