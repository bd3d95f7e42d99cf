//! What holds of marking for every text: an accepted answer is accepted however it is typed, any
//! text gets a sound verdict, more accepted answers never harm, strictness never helps.

use std::fs;
use std::sync::LazyLock;

use num2words::{Lang, Num2Words};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use relire::bank::{self, Kind, Points, Quiz, Reject, Strictness};
use relire::french;
use relire::marking::{self, Answer, Outcome, Verdict};
use relire::text::CleanText;
use unicode_normalization::UnicodeNormalization;

/// The answers of the tables: those that are accepted, and what was typed.
static ANSWERS: LazyLock<(Vec<String>, Vec<String>)> = LazyLock::new(|| {
    let tables = ["everyday", "news", "traps"];
    let table = |name| fs::read_to_string(format!("tests/marking/{name}.tsv")).expect("a table");
    let text: String = tables.map(table).concat();
    let rows = text.lines().filter_map(|row| row.split_once('\t'));
    let rows = rows.filter(|(key, _)| *key != "answer_key");
    let accepted = rows.clone().flat_map(|(key, _)| key.split('|').map(str::to_owned));
    let typed = rows.clone().filter_map(|(_, rest)| rest.split('\t').next().map(str::to_owned));
    (accepted.collect(), typed.collect())
});

static QUIZ: LazyLock<Quiz> = LazyLock::new(|| {
    let source = "title: t\npassage: Léa Martin lit à Pékin. Rutte aussi.\nquestions:\n  \
                  - { id: q, type: short, prompt: Combien de soldats, answer: a }\n";
    bank::read_alone(source, "test").quiz.expect("no problem")
});

/// A quiz whose one question has these answers, set as a file's are.
fn quiz(accepted: &[&str], rejected: &[&str], strictness: Strictness) -> Quiz {
    let mut quiz = QUIZ.clone();
    let question = &mut quiz.questions[0];
    question.strictness = strictness;
    question.points = Points::from_quarters(3);
    let set = |text: &&str| CleanText::new(&french::set(text));
    if let Kind::Short(short) = &mut question.kind {
        short.accept = accepted.iter().map(set).collect();
        let reject = |text| Reject { text: set(text), feedback: None };
        short.reject = rejected.iter().map(reject).collect();
    }
    quiz
}

fn marked(quiz: &Quiz, typed: &str) -> Verdict {
    marking::mark(quiz, &quiz.questions[0], &Answer::typed(typed))
}

/// How good a verdict is.
fn rank(verdict: &Verdict) -> u8 {
    match verdict.outcome {
        Outcome::Right => 3,
        Outcome::Remark => 2,
        Outcome::Partial => 1,
        Outcome::Wrong => 0,
    }
}

/// A text of French: an answer of the tables, a number, a date, a time, a list, a phrase.
fn french() -> impl Strategy<Value = String> {
    let answer = select(ANSWERS.0.as_slice());
    let small = select(&["de la", "du", "à l’", "dans le", "et", "pour les", "ne", "est une"][..]);
    let phrase = (answer.clone(), small, answer.clone())
        .prop_map(|(one, small, other)| format!("{one} {small} {other}"));
    let list = prop::collection::vec(answer.clone(), 2..5).prop_map(|items| {
        let (last, first) = items.split_last().expect("two items");
        format!("{} et {last}", first.join(", "))
    });
    prop_oneof![4 => answer, 2 => number(), 2 => date(), 1 => phrase, 1 => list]
}

fn number() -> impl Strategy<Value = String> {
    let noun = select(&["", " soldats", " euros", " %", " km", " ans", "e siècle"][..]);
    let value = prop_oneof![0..100_i64, 0..10_000_i64, 0..2_000_000_000_i64];
    (value, any::<bool>(), noun).prop_map(|(value, in_words, noun)| {
        let words = Num2Words::new(value).lang(Lang::French).to_words();
        match words.ok().filter(|_| in_words && !noun.starts_with('e')) {
            Some(words) => format!("{words}{noun}"),
            None => format!("{}{noun}", grouped(value)),
        }
    })
}

/// A number in digits, in groups of three.
fn grouped(value: i64) -> String {
    let digits = value.to_string();
    let groups = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join(" ")
}

fn date() -> impl Strategy<Value = String> {
    const MONTHS: &[&str] = &["janvier", "février", "mars", "août", "octobre", "décembre"];
    let time = (0..24, 0..60).prop_map(|(hour, minute)| format!("à {hour} h {minute:02}"));
    let day = (1..28, select(MONTHS), 1900..2100)
        .prop_map(|(day, month, year)| format!("le {day} {month} {year}"));
    let figures = (1..28, 1..12, 1900..2100).prop_map(|(d, m, y)| format!("{d:02}/{m:02}/{y}"));
    prop_oneof![day, figures, time]
}

/// How a text may be typed without any fault.
#[derive(Debug, Clone)]
struct Manner {
    capitals: Capitals,
    /// What stands for each space, in turn.
    spaces: Vec<&'static str>,
    apostrophe: char,
    is_decomposed: bool,
    around: (&'static str, &'static str),
    end: &'static str,
}

#[derive(Debug, Clone, Copy)]
enum Capitals {
    AsIs,
    First,
    All,
}

fn manner() -> impl Strategy<Value = Manner> {
    let capitals = prop_oneof![Just(Capitals::AsIs), Just(Capitals::First), Just(Capitals::All)];
    let space = select(&[" ", "\u{a0}", "\u{202f}", "\u{2009}", "\t", "  ", " \u{a0} "][..]);
    let quotes =
        [("", ""), (" ", "  "), ("«\u{a0}", "\u{a0}»"), ("“", "”"), ("\"", "\""), ("\t", "\u{a0}")];
    let parts = (
        capitals,
        prop::collection::vec(space, 1..4),
        select(&['’', '\'', 'ʼ'][..]),
        any::<bool>(),
        select(quotes.to_vec()),
        select(&["", ".", " ."][..]),
    );
    parts.prop_map(|(capitals, spaces, apostrophe, is_decomposed, around, end)| Manner {
        capitals,
        spaces,
        apostrophe,
        is_decomposed,
        around,
        end,
    })
}

impl Manner {
    fn typed(&self, text: &str) -> String {
        let mut chars = text.chars();
        let text = match self.capitals {
            Capitals::AsIs => text.to_owned(),
            Capitals::First => {
                chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
            }
            Capitals::All => text.to_uppercase(),
        };
        let mut spaces = self.spaces.iter().cycle();
        let mut typed = self.around.0.to_owned();
        for c in text.chars() {
            match c {
                ' ' | '\u{a0}' => typed.extend(spaces.next().copied()),
                '\'' | '’' => typed.push(self.apostrophe),
                c => typed.push(c),
            }
        }
        typed.push_str(self.end);
        typed.push_str(self.around.1);
        if self.is_decomposed { typed.nfd().collect() } else { typed }
    }
}

/// What numbers, dates, lists and Unicode make trouble with.
const PIECES: &[&str] = &[
    " ",
    " ",
    " ",
    ", ",
    "-",
    "'",
    "’",
    ".",
    ":",
    ";",
    "/",
    "%",
    "€",
    "°",
    "h",
    "e",
    "0",
    "000",
    " 000",
    "28",
    "10",
    "2024",
    "-5",
    ",5",
    "un",
    "une",
    "deux",
    "cent",
    "cents",
    "mille",
    "million",
    "milliards",
    "vingt",
    "quatre",
    "virgule",
    "et",
    "demi",
    "quart",
    "moins",
    "midi",
    "octobre",
    "lundi",
    "le",
    "la",
    "l'",
    "d'",
    "à",
    "a",
    "au",
    "ne",
    "n'",
    "pas",
    "ou",
    "où",
    "XIV",
    "IX",
    "siècle",
    "premier",
    "troisième",
    "environ",
    "entre",
    "km",
    "euros",
    "soldats",
    "Léa",
    "Pékin",
    "poisson",
    "école",
    "œuf",
    "aujourd'hui",
    "après-midi",
    "\u{a0}",
    "\u{202f}",
    "\u{301}",
    "e\u{301}",
    "\u{200d}",
    "\u{200b}",
    "ß",
    "İ",
    "ﬁ",
    "Ǆ",
    "١",
    "²",
    "½",
    "魚",
    "😀",
    "\u{feff}",
    "\u{202e}",
    "\n",
    "\t",
    "\0",
];

/// Any text, of 5,000 characters at the most.
fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(select(PIECES), 0..25).prop_map(|pieces| pieces.concat());
    let edited = (select(ANSWERS.1.as_slice()), select(PIECES), any::<Index>()).prop_map(
        |(mut typed, piece, at)| {
            let places: Vec<usize> = typed.char_indices().map(|(at, _)| at).collect();
            typed.insert_str(*at.get(&places), piece);
            typed
        },
    );
    let long = (prop_oneof![pieces.clone(), "\\PC{1,9}".boxed()], 1..5_000_usize)
        .prop_map(|(text, length)| text.chars().cycle().take(length).collect());
    prop_oneof![8 => pieces, 8 => edited, 8 => select(ANSWERS.1.as_slice()), 8 => french(), 8 => "\\PC{0,40}", 1 => long]
}

fn strictness() -> impl Strategy<Value = Strictness> {
    (any::<bool>(), any::<bool>()).prop_map(|(accents, spelling)| Strictness { accents, spelling })
}

#[test]
fn an_accepted_answer_that_nobody_can_type_takes_no_time() {
    let (accepted, typed) = ("le chat noir ".repeat(50_000), "un chien ".repeat(100));
    let verdict = marked(&quiz(&[&accepted], &[], Strictness::default()), &typed);
    assert_eq!(verdict.outcome, Outcome::Wrong);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_accepted_answer_is_right_however_it_is_typed(
        answers in prop::collection::vec(french(), 1..4),
        which in any::<Index>(),
        manner in manner(),
        strictness in strictness(),
    ) {
        let accepted: Vec<&str> = answers.iter().map(String::as_str).collect();
        let typed = manner.typed(accepted[which.index(accepted.len())]);
        let verdict = marked(&quiz(&accepted, &[], strictness), &typed);
        prop_assert_eq!(verdict.outcome, Outcome::Right, "{:?} {:#?}", typed, verdict.typed);
    }

    #[test]
    fn any_text_gets_a_sound_verdict(
        accepted in prop_oneof![french(), any_text()],
        rejected in prop::collection::vec(french(), 0..2),
        typed in any_text(),
        strictness in strictness(),
    ) {
        let rejected: Vec<&str> = rejected.iter().map(String::as_str).collect();
        let quiz = quiz(&[&accepted], &rejected, strictness);
        let verdict = marked(&quiz, &typed);
        prop_assert_eq!(&verdict, &marked(&quiz, &typed));
        prop_assert_eq!(verdict.out_of, Points::from_quarters(3));
        let all = matches!(verdict.outcome, Outcome::Right | Outcome::Remark);
        prop_assert_eq!(verdict.points, if all { verdict.out_of } else { Points::ZERO });
        prop_assert_eq!(verdict.outcome == Outcome::Right, all && verdict.remarks().next().is_none());
        for remark in verdict.remarks() {
            prop_assert!(!remark.found.is_empty() || !remark.expected.is_empty(), "{:?}", remark);
        }
    }

    #[test]
    fn another_accepted_answer_never_lowers_a_verdict(
        answers in prop::collection::vec(prop_oneof![french(), any_text()], 2..4),
        rejected in prop::collection::vec(french(), 0..2),
        typed in any_text(),
        at in any::<Index>(),
        strictness in strictness(),
    ) {
        let mut accepted: Vec<&str> = answers.iter().map(String::as_str).collect();
        let rejected: Vec<&str> = rejected.iter().map(String::as_str).collect();
        let with = marked(&quiz(&accepted, &rejected, strictness), &typed);
        let left_out = accepted.remove(at.index(accepted.len()));
        let without = marked(&quiz(&accepted, &rejected, strictness), &typed);
        prop_assert!(
            rank(&with) >= rank(&without),
            "{:?}: {:#?} {:#?}", left_out, without, with
        );
    }

    #[test]
    fn strictness_never_raises_a_verdict(
        answers in prop::collection::vec(french(), 1..3),
        rejected in prop::collection::vec(french(), 0..2),
        typed in any_text(),
        strictness in strictness(),
    ) {
        let accepted: Vec<&str> = answers.iter().map(String::as_str).collect();
        let rejected: Vec<&str> = rejected.iter().map(String::as_str).collect();
        let lenient = marked(&quiz(&accepted, &rejected, Strictness::default()), &typed);
        let strict = marked(&quiz(&accepted, &rejected, strictness), &typed);
        prop_assert!(rank(&strict) <= rank(&lenient), "{:#?} {:#?}", lenient, strict);
    }
}
