//! One word beside the one that was expected: the steps on case, hyphens, accents and typos.

use super::Known;
use super::agreement::{Place, is_agreement};
use super::remark::{Reason, RemarkKind};
use super::token::Word;
use crate::french::lexicon::{self, Class};
use crate::french::pairs::{changes_sense, is_reformed};

/// The fewest letters of a word in which one wrong letter is a typo.
const LONG_ENOUGH: usize = 5;

/// What surrounds a word.
#[derive(Clone, Copy)]
pub(super) struct Scope<'s> {
    /// The word is the whole answer, its article aside.
    pub(super) alone: bool,
    /// An article stands before the word.
    pub(super) behind_article: bool,
    /// The whole answer was typed in capitals.
    pub(super) in_capitals: bool,
    pub(super) known: &'s Known<'s>,
}

/// What a typed word is worth: what may be said of it, or why it is another.
pub(super) type Judged = Result<Vec<RemarkKind>, Reason>;

/// Judges `typed` for `expected`. `names`: the parts of the expected word that need their capital.
pub(super) fn judge(expected: &Word, names: u32, typed: &Word, scope: &Scope<'_>) -> Judged {
    let mut remarks = Vec::new();
    if expected.letters == typed.letters {
        same_letters(expected, typed, scope, &mut remarks)?;
    } else if begins_alike(expected, typed)
        && (is_reformed(&expected.lower, &typed.lower) || is_elision(expected, typed))
    {
    } else {
        remarks.push(other_letters(expected, names != 0, typed, scope)?);
        let accents = accents_beside(expected, typed);
        if remarks == [RemarkKind::Typo] && accents > 1 {
            return Err(Reason::Other);
        }
        if remarks == [RemarkKind::Typo] && accents == 1 {
            remarks.push(RemarkKind::Accent);
        }
    }
    let is_small = names & !typed.capitals.parts != 0;
    let is_glued = remarks == [RemarkKind::Apostrophe] && expected.letters != typed.letters;
    if is_small && !is_glued && !typed.capitals.all && !scope.in_capitals {
        remarks.push(RemarkKind::Case);
    }
    Ok(remarks)
}

/// The same letters: accents, hyphens and apostrophes may differ.
fn same_letters(
    expected: &Word,
    typed: &Word,
    scope: &Scope<'_>,
    remarks: &mut Vec<RemarkKind>,
) -> Result<(), Reason> {
    if expected.lower == typed.lower {
        return Ok(());
    }
    let (plain, typed_plain) = (expected.plain(), typed.plain());
    if plain != typed_plain && !is_reformed(&plain, &typed_plain) {
        if scope.alone && changes_sense(&plain, &typed_plain) {
            return Err(Reason::Accent);
        }
        remarks.push(RemarkKind::Accent);
    }
    if !expected.joints().eq(typed.joints()) && !is_reformed(&expected.lower, &typed.lower) {
        remarks.push(joint_fault(expected, typed));
    }
    Ok(())
}

/// Which kind a difference in hyphens, apostrophes and spaces is.
fn joint_fault(expected: &Word, typed: &Word) -> RemarkKind {
    let count = |word: &Word, joint| word.joints().filter(|c| *c == joint).count();
    if count(expected, '\'') != count(typed, '\'') {
        RemarkKind::Apostrophe
    } else if count(expected, '-') != count(typed, '-') {
        RemarkKind::Hyphen
    } else {
        RemarkKind::Spelling
    }
}

/// Other letters: agreement, a typo, or another word.
fn other_letters(
    expected: &Word,
    is_name: bool,
    typed: &Word,
    scope: &Scope<'_>,
) -> Result<RemarkKind, Reason> {
    let (ours, theirs) = (&expected.letters, &typed.letters);
    let place = Place { alone: scope.alone, is_name, behind_article: scope.behind_article };
    if (begins_alike(expected, typed) || is_eye(ours, theirs))
        && is_agreement(expected.form(), typed.form(), place)
    {
        return Ok(RemarkKind::Agreement);
    }
    let has_digit = ours.contains(|c: char| c.is_ascii_digit());
    let kind = if is_glued(ours, theirs) {
        RemarkKind::Apostrophe
    } else if !has_digit && ours.chars().count() >= LONG_ENOUGH && is_one_edit(ours, theirs) {
        RemarkKind::Typo
    } else {
        return Err(Reason::Other);
    };
    match why_other(expected, typed, scope.known) {
        Some(reason) => Err(reason),
        None => Ok(kind),
    }
}

/// Why a typed word of other letters is not meant to be the expected one; nothing where it is
/// neither a French word nor a name.
pub(super) fn why_other(expected: &Word, typed: &Word, known: &Known<'_>) -> Option<Reason> {
    let (ours, theirs) = (&expected.letters, &typed.letters);
    if lexicon::is_word(theirs) && !is_meant_as_name(expected, typed) {
        // A word that is nothing like the expected one is no other word by mistake.
        return Some(if is_one_edit(ours, theirs) { Reason::Word } else { Reason::Other });
    }
    (known.is_name)(theirs).then_some(Reason::Name)
}

/// Whether two words have their first letter in common, as all forms and spellings of one have.
fn begins_alike(expected: &Word, typed: &Word) -> bool {
    expected.letters.as_bytes().first() == typed.letters.as_bytes().first()
}

/// « œil » and « yeux »: the one noun whose forms do not begin alike.
fn is_eye(one: &str, other: &str) -> bool {
    matches!((one, other), ("oeil", "yeux") | ("yeux", "oeil"))
}

/// Whether what only a verb form has the letters of was meant as a name: « Rute » for « Rutte ».
fn is_meant_as_name(expected: &Word, typed: &Word) -> bool {
    let (ours, theirs) = (expected.capitals.parts & 1, typed.capitals.parts & 1);
    ours & theirs == 1
        && !lexicon::is_word(&expected.letters)
        && lexicon::readings(&typed.letters).iter().all(|reading| reading.class == Class::Verb)
}

/// « lécole »: an article or the like stuck to its word.
fn is_glued(expected: &str, typed: &str) -> bool {
    expected.starts_with(['a', 'e', 'i', 'o', 'u', 'y', 'h'])
        && typed.strip_suffix(expected).is_some_and(|front| matches!(front, "l" | "d" | "qu"))
}

/// « qu’ » for « que » and the like: which of them stands right is seen by the word behind it.
fn is_elision(expected: &Word, typed: &Word) -> bool {
    const PAIRS: [(&str, &[&str]); 11] = [
        ("l", &["le", "la"]),
        ("d", &["de"]),
        ("qu", &["que"]),
        ("j", &["je"]),
        ("m", &["me"]),
        ("t", &["te"]),
        ("s", &["se", "si"]),
        ("n", &["ne"]),
        ("c", &["ce"]),
        ("jusqu", &["jusque"]),
        ("lorsqu", &["lorsque"]),
    ];
    let is_pair = |short: &Word, long: &Word| {
        short.elided
            && PAIRS.iter().any(|(elided, whole)| {
                short.letters == *elided && whole.contains(&long.letters.as_str())
            })
    };
    is_pair(expected, typed) || is_pair(typed, expected)
}

/// How many characters two texts have in common at the start.
fn common_start(one: &[char], other: &[char]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a == b).count()
}

fn common_end(one: &[char], other: &[char]) -> usize {
    one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count()
}

/// Whether one letter too many, too few or other, or two neighbours swapped, is all that differs.
fn is_one_edit(one: &str, other: &str) -> bool {
    let same = |(a, b): &(char, char)| a == b;
    let length = |pairs: &mut dyn Iterator<Item = (char, char)>| {
        pairs.take_while(same).map(|(c, _)| c.len_utf8()).sum::<usize>()
    };
    let start = length(&mut one.chars().zip(other.chars()));
    let (one, other) = (&one[start..], &other[start..]);
    let end = length(&mut one.chars().rev().zip(other.chars().rev()));
    let [mut one, mut other] = [one, other].map(|text| text[..text.len() - end].chars());
    match ([(); 3].map(|()| one.next()), [(); 3].map(|()| other.next())) {
        ([Some(_), None, _], [_, None, _]) | ([None, ..], [Some(_), None, _]) => true,
        ([Some(a), Some(b), None], [Some(c), Some(d), None]) => a == d && b == c,
        _ => false,
    }
}

/// How many accents differ in the letters that both words have, at their start and end.
fn accents_beside(expected: &Word, typed: &Word) -> usize {
    let chars = |text: &str| text.chars().collect::<Vec<char>>();
    let (one, other) = (chars(&expected.letters), chars(&typed.letters));
    let (plain, typed_plain) = (chars(&expected.plain()), chars(&typed.plain()));
    if plain.len() != one.len() || typed_plain.len() != other.len() {
        return 0;
    }
    let start = common_start(&one, &other);
    let shorter = one.len().min(other.len());
    let end = common_end(&one, &other).min(shorter - start);
    let differ =
        |pairs: &mut dyn Iterator<Item = (&char, &char)>| pairs.filter(|(a, b)| a != b).count();
    differ(&mut plain.iter().zip(&typed_plain).take(start))
        + differ(&mut plain.iter().rev().zip(typed_plain.iter().rev()).take(end))
}
