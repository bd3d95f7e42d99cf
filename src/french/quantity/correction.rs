//! What a misspelt number word, month or day must be.
//!
//! The lexicon is not asked: « ville » is one letter from « mille ». The caller does that first.

use super::words::{self, Form, Kind, WORDS, Word};

/// Months and days: their letters without accents, and as they are spelt.
const CALENDAR: &[(&str, &str)] = &[
    ("janvier", "janvier"),
    ("fevrier", "février"),
    ("mars", "mars"),
    ("avril", "avril"),
    ("mai", "mai"),
    ("juin", "juin"),
    ("juillet", "juillet"),
    ("aout", "août"),
    ("septembre", "septembre"),
    ("octobre", "octobre"),
    ("novembre", "novembre"),
    ("decembre", "décembre"),
    ("lundi", "lundi"),
    ("mardi", "mardi"),
    ("mercredi", "mercredi"),
    ("jeudi", "jeudi"),
    ("vendredi", "vendredi"),
    ("samedi", "samedi"),
    ("dimanche", "dimanche"),
];

/// The shortest words that a slip is forgiven in.
const FEWEST_LETTERS: usize = 5;

/// What a word means: forms of one number are not told apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sense {
    Number { kind: Kind, is_ordinal: bool },
    Calendar(&'static str),
}

/// A word that a misspelt one may have been meant for.
#[derive(Clone, Copy)]
struct Candidate {
    letters: &'static str,
    spelt: &'static str,
    sense: Sense,
    /// Whether it may be the answer; what may not can still make the answer doubtful.
    is_offered: bool,
}

/// The cardinal word, ordinal up to « dixième », month or day of five letters or more that stands
/// one edit (a letter more, less, other, or two swapped) from these misspelt folded letters.
///
/// None where they are such a word themselves, or where a word of another sense is as near:
/// « sizieme » is sixième or seizième. Of « vingt » and « vingts » it is the one that ends alike.
pub fn correction(letters: &str) -> Option<&'static str> {
    let is_near_in_length = (FEWEST_LETTERS - 1..=13).contains(&letters.len());
    if !is_near_in_length || is_word(letters) {
        return None;
    }
    let near = || candidates().filter(|candidate| is_one_edit(candidate.letters, letters));
    let first = near().find(|candidate| candidate.is_offered)?;
    if near().any(|other| other.sense != first.sense) {
        return None;
    }
    let ends_alike = |other: &Candidate| {
        other.is_offered && other.letters.ends_with(&letters[last_at(letters)..])
    };
    Some(near().find(ends_alike).unwrap_or(first).spelt)
}

fn last_at(letters: &str) -> usize {
    letters.char_indices().next_back().map_or(0, |(at, _)| at)
}

fn is_word(letters: &str) -> bool {
    words::is_number_word(letters) || CALENDAR.iter().any(|(folded, _)| *folded == letters)
}

fn candidates() -> impl Iterator<Item = Candidate> {
    let dates = CALENDAR.iter().map(|&(letters, spelt)| {
        let is_offered = letters.len() >= FEWEST_LETTERS;
        Candidate { letters, spelt, sense: Sense::Calendar(letters), is_offered }
    });
    let is_number = |word: &&Word| !matches!(word.kind, Kind::And | Kind::Comma | Kind::Half);
    dates.chain(WORDS.iter().filter(is_number).map(number_candidate))
}

fn number_candidate(word: &'static Word) -> Candidate {
    let is_ordinal = word.form == Form::Ordinal;
    let up_to_ten = matches!(word.kind, Kind::Alone(_) | Kind::Unit(2..=9) | Kind::Teen(10));
    let is_right = word.letters != "milles"; // never offered: no number is spelt so
    let is_offered = word.letters.len() >= FEWEST_LETTERS && is_right && (!is_ordinal || up_to_ten);
    let sense = Sense::Number { kind: word.kind, is_ordinal };
    Candidate { letters: word.letters, spelt: word.spelt, sense, is_offered }
}

/// Whether one letter more, less or other, or two neighbours swapped, make one text the other.
fn is_one_edit(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let head = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[head..], &other[head..]);
    let tail = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    match (&one[..one.len() - tail], &other[..other.len() - tail]) {
        ([_], [] | [_]) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("sieze", "seize")]
    #[case("octbre", "octobre")]
    #[case("fevier", "février")]
    #[case("quatres", "quatre")]
    #[case("troi", "trois")]
    #[case("cinquantte", "cinquante")]
    #[case("milion", "million")]
    #[case("milions", "millions")]
    #[case("miliards", "milliards")]
    #[case("mile", "mille")]
    #[case("millle", "mille")]
    #[case("vint", "vingt")]
    #[case("vinght", "vingt")]
    #[case("vingtss", "vingts")]
    #[case("cinqieme", "cinquième")]
    #[case("neufieme", "neuvième")]
    #[case("premire", "première")]
    #[case("premeir", "premier")]
    #[case("merceredi", "mercredi")]
    fn a_slip_is_put_right(#[case] typed: &str, #[case] spelt: &str) {
        assert_eq!(correction(typed), Some(spelt));
    }

    #[rstest]
    #[case::itself("seize")]
    #[case::month("octobre")]
    #[case::plural("millions")]
    #[case::too_short("onzze")]
    #[case::short_too("mards")]
    #[case::two_fit("sizieme")]
    #[case::sixieme_or_dixieme("ixieme")]
    #[case::million_or_billion("illion")]
    #[case::mardi_or_mars("mard")]
    #[case::two_edits("ocbre")]
    #[case::beyond_ten("vintieme")]
    #[case::no_number("poisson")]
    #[case::accent("é")]
    #[case::nothing("")]
    fn what_is_right_or_doubtful_is_left(#[case] typed: &str) {
        assert_eq!(correction(typed), None);
    }

    #[test]
    fn an_edit_is_one_step() {
        assert!(is_one_edit("ab", "ba") && is_one_edit("a", "ab") && is_one_edit("b", "ab"));
        assert!(is_one_edit("aab", "ab") && is_one_edit("abc", "axc"));
        assert!(!is_one_edit("ab", "ab") && !is_one_edit("abc", "cba") && !is_one_edit("a", "abc"));
    }
}
