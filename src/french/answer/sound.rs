//! Articles and elision: whether the small words fit the word behind them.

use super::token::{Token, Word};
use super::{Remark, RemarkKind, Row, shown};
use crate::french::lexicon::{self, Class, Gender, Reading};

/// Words that lose their vowel before another.
const ELIDABLE: [&str; 12] =
    ["le", "la", "de", "que", "je", "me", "te", "se", "ne", "jusque", "lorsque", "puisque"];

/// What small words there are to look at again, whatever was expected.
pub(super) fn remarks<'t>(
    expected: &'t [Token],
    typed: &'t [Token],
) -> impl Iterator<Item = Remark> + 't {
    elisions(expected, typed).chain(contractions(expected, typed))
}

/// « à le » for « au », before a noun.
fn contractions<'t>(
    expected: &'t [Token],
    typed: &'t [Token],
) -> impl Iterator<Item = Remark> + 't {
    typed.windows(3).filter_map(move |words| {
        let contracted = match [words[0].lower(), words[1].lower()] {
            ["à", "le"] => "au",
            ["à", "les"] => "aux",
            ["de", "le"] => "du",
            ["de", "les"] => "des",
            _ => return None,
        };
        let readings = lexicon::readings(words[2].letters());
        let is_verb = readings.iter().any(|reading| reading.class == Class::Verb)
            && readings.iter().all(|reading| reading.class != Class::Noun);
        let is_name = words[1].word().is_some_and(|article| article.capitals.parts > 0);
        let same = |ours: &[Token]| {
            ours[0].lower() == words[0].lower() && ours[1].lower() == words[1].lower()
        };
        // Before a feminine noun it is the article that is wrong.
        let is_feminine = contracted != "aux" && noun_gender(&words[2]) == Some(Gender::Feminine);
        let is_fault = !is_verb && !is_name && !is_feminine && !expected.windows(2).any(same);
        is_fault.then(|| Remark {
            kind: RemarkKind::Article,
            found: shown(&words[..2]),
            expected: crate::text::CleanText::new(contracted),
        })
    })
}

/// Elisions that were forgotten or are out of place, unless the accepted answer has them too.
fn elisions<'t>(expected: &'t [Token], typed: &'t [Token]) -> impl Iterator<Item = Remark> + 't {
    let pairs = typed.windows(2);
    pairs.filter_map(move |pair| {
        let (small, next) = (pair[0].word()?, pair[1].word()?);
        let is_cut = is_cut(small, next);
        let wrong = is_cut || is_missing(small, next) || is_misplaced(small, next);
        let same = |ours: &[Token]| {
            ours[0]
                .word()
                .is_some_and(|word| word.letters == small.letters && word.elided == small.elided)
                && ours[1].letters() == next.letters
        };
        if !wrong || expected.windows(2).any(same) {
            return None;
        }
        Some(Remark {
            kind: if is_cut { RemarkKind::Apostrophe } else { RemarkKind::Elision },
            found: shown(pair),
            expected: as_it_should_be(small, &pair[1]),
        })
    })
}

/// « la école ».
fn is_missing(small: &Word, next: &Word) -> bool {
    if is_plural(next) {
        return false;
    }
    let before_il = small.letters == "si" && matches!(next.letters.as_str(), "il" | "ils");
    let elidable = !small.elided
        && (ELIDABLE.contains(&small.letters.as_str()) || matches!(&*small.lower, "au" | "du"));
    before_il || (elidable && elides(next) == Some(true))
}

/// Whether a word can only be a plural, before which « le » is wrong in any case.
fn is_plural(word: &Word) -> bool {
    let readings = lexicon::readings(&word.letters);
    !readings.is_empty()
        && readings.iter().all(|reading| reading.number == Some(lexicon::Number::Plural))
}

/// « l eau ».
fn is_cut(small: &Word, next: &Word) -> bool {
    let is_stump = small.capitals.parts == 0
        && matches!(
            small.letters.as_str(),
            "l" | "d" | "j" | "m" | "t" | "s" | "n" | "c" | "qu" | "jusqu" | "lorsqu"
        );
    is_stump && !small.elided && !next.elided && elides(next) != Some(false)
}

/// « l’poisson ».
fn is_misplaced(small: &Word, next: &Word) -> bool {
    small.elided
        && matches!(small.letters.as_str(), "l" | "d" | "qu")
        && elides(next) == Some(false)
}

/// Whether a word calls for an elision before it, where that is known.
fn elides(word: &Word) -> Option<bool> {
    let letters = word.letters.as_str();
    let is_known = || lexicon::is_word(letters) || lexicon::is_name(letters);
    match letters.chars().next()? {
        'a' | 'e' | 'i' | 'o' | 'u' => Some(lexicon::elides(letters) || !is_known()),
        'h' | 'y' => is_known().then(|| lexicon::elides(letters)),
        c if c.is_ascii_alphabetic() => (letters.len() > 1).then_some(false),
        _ => None,
    }
}

/// The two words as they should stand.
fn as_it_should_be(small: &Word, next: &Token) -> crate::text::CleanText {
    let stem = small.letters.trim_end_matches(['e', 'a', 'i']);
    let whole = match (small.elided, small.letters.as_str()) {
        (false, "au") => "à l'".to_owned(),
        (false, "du") => "de l'".to_owned(),
        (true, "l") if next.word().is_some_and(is_plural) => "les ".to_owned(),
        (true, "l") if noun_gender(next) == Some(Gender::Feminine) => "la ".to_owned(),
        (true, "l") => "le ".to_owned(),
        (true, letters) => format!("{letters}e "),
        (false, _) => format!("{stem}'"),
    };
    crate::text::CleanText::new(&crate::french::set(&format!("{whole}{}", next.text)))
}

/// An article of the wrong gender: another than the accepted answer has, or than the noun is.
pub(super) fn gender(expected: &Row, typed: &Row) -> Option<Remark> {
    let (found, at) = typed.front.gender?;
    let noun = expected.tokens.get(expected.front.length)?;
    let article = typed.tokens.get(at)?;
    let (right, instead) = match expected.front.gender {
        Some((gender, at)) => (gender, expected.tokens[at].text.as_str()),
        None => (noun_gender(noun)?, other_gender(article.letters())),
    };
    (right != found).then(|| Remark {
        kind: RemarkKind::Article,
        found: shown(std::slice::from_ref(article)),
        expected: crate::text::CleanText::new(instead),
    })
}

/// The article of the other gender.
fn other_gender(article: &str) -> &'static str {
    match article {
        "le" => "la",
        "la" => "le",
        "un" => "une",
        "une" => "un",
        "du" => "de la",
        _ => "à la",
    }
}

/// The gender of a word that is a noun or a name and nothing else, where it has one only.
fn noun_gender(noun: &Token) -> Option<Gender> {
    let readings = lexicon::readings(noun.letters());
    let has_capital = noun.word()?.capitals.parts & 1 == 1;
    let fits = |reading: &&Reading| match reading.class {
        Class::Name => has_capital,
        Class::Noun | Class::Adjective => true,
        Class::Verb | Class::Other => false,
    };
    if readings.iter().any(|reading| reading.class == Class::Other) {
        return None;
    }
    let mut nouns = readings.iter().filter(fits);
    let gender = nouns.next()?.gender?;
    nouns.all(|reading| reading.gender == Some(gender)).then_some(gender)
}
