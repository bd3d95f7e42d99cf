//! Numbers written by the crate num2words are read by value and found well spelt.

use super::tests::{folded, items};
use super::*;
use num2words::{Lang, Num2Words};
use rstest::rstest;

/// All numbers below ten thousand, some up to a million, and round and long ones beyond.
fn sample() -> impl Iterator<Item = u64> {
    let round = (4..15u32).flat_map(|power| {
        let one = 10u64.pow(power);
        (1..10).flat_map(move |digit| [digit * one - 1, digit * one, digit * one + 80])
    });
    let long = [2_300_000_000_000, 999_999_999_999_999, 80_080_080_080_080, 200_200_200_200_200];
    (0..10_000).chain((10_000..1_000_000).step_by(101)).chain(round).chain(long)
}

fn cardinal(n: u64, lang: Lang, preference: &str) -> String {
    Num2Words::new(n).lang(lang).prefer(preference).to_words().expect("a number with a name")
}

/// The crate's ordinal as French spells it: it adds « ième » to the last word as that stands.
fn written_ordinal(n: u64, lang: Lang) -> String {
    let text = Num2Words::new(n).lang(lang).ordinal().to_words().expect("an ordinal");
    let slips = [
        ("cinqième", "cinquième"),
        ("neufième", "neuvième"),
        ("vingtsième", "vingtième"),
        ("centsième", "centième"),
        ("llionsième", "llionième"),
        ("lliardsième", "lliardième"),
    ];
    let slip = slips.iter().find(|(wrong, _)| text.ends_with(wrong));
    let text = slip.map_or(text.clone(), |(wrong, right)| text.replace(wrong, right));
    match text.strip_prefix("un ") {
        Some(alone) if !alone.contains(' ') => alone.to_owned(), // « un millionième » is a fraction
        _ => text,
    }
}

#[track_caller]
fn assert_read(text: &str, n: u64) {
    let letters = folded(text);
    let items = items(&letters);
    let read = quantity(&items).expect(text);
    assert_eq!((read.value.to_whole(), read.items), (Some(n), items.len()), "{text}");
    assert_eq!(read.faults, [], "{text}");
}

#[rstest]
#[case::france(|| Lang::French)]
#[case::belgium(|| Lang::French_BE)]
#[case::switzerland(|| Lang::French_CH)]
fn numbers_in_words_are_read(#[case] lang: fn() -> Lang) {
    for n in sample() {
        let text = cardinal(n, lang(), "");
        assert_read(&text, n);
        if text.contains("huitante") {
            assert_read(&text.replace("huitante", "octante"), n);
        }
    }
}

#[rstest]
#[case::france(|| Lang::French)]
#[case::belgium(|| Lang::French_BE)]
#[case::switzerland(|| Lang::French_CH)]
fn hyphens_everywhere_and_feminines_are_read(#[case] lang: fn() -> Lang) {
    for n in sample().step_by(11) {
        assert_read(&cardinal(n, lang(), "reformed"), n);
        assert_read(&cardinal(n, lang(), "").replace('-', " "), n);
        assert_read(&cardinal(n, lang(), "f"), n);
    }
}

#[test]
fn years_are_read_in_mil_and_in_hundreds() {
    for year in 1000..2100 {
        let text = cardinal(year, Lang::French, "");
        assert_read(&text, year);
        if year < 2000 {
            assert_read(&text.replacen("mille", "mil", 1), year);
        }
        if (1100..2000).contains(&year) {
            let hundreds = cardinal(year / 100, Lang::French, "");
            let text = match year % 100 {
                0 => format!("{hundreds} cents"),
                rest => format!("{hundreds} cent {}", cardinal(rest, Lang::French, "")),
            };
            assert_read(&text, year);
        }
    }
}

#[rstest]
#[case::france(|| Lang::French)]
#[case::belgium(|| Lang::French_BE)]
#[case::switzerland(|| Lang::French_CH)]
fn ordinals_in_words_are_read(#[case] lang: fn() -> Lang) {
    for n in sample().skip(1) {
        let text = written_ordinal(n, lang());
        let letters = folded(&text);
        let items = items(&letters);
        let read = ordinal(&items).expect(&text);
        assert_eq!((read.value, read.items), (n, items.len()), "{text}");
        assert_eq!(read.faults, [], "{text}");
    }
}

/// A word as it is often misspelt.
fn misspelt(word: &str, before: &str) -> Option<String> {
    match word {
        "vingt" | "vingts" if before != "quatre" => None,
        "cent" | "vingt" | "mille" | "million" | "milliard" => Some(format!("{word}s")),
        "cents" | "vingts" | "millions" | "milliards" => Some(word.trim_end_matches('s').into()),
        _ => None,
    }
}

#[test]
fn one_wrong_s_is_one_fault_and_the_same_value() {
    for n in sample() {
        let text = folded(&cardinal(n, Lang::French, ""));
        let words: Vec<&str> = text.split([' ', '-']).collect();
        for (at, word) in words.iter().enumerate() {
            let before = at.checked_sub(1).map_or("", |before| words[before]);
            let Some(wrong) = misspelt(word, before) else { continue };
            let mut typed: Vec<Item<'_>> = words.iter().map(|word| Item::Word(word)).collect();
            typed[at] = Item::Word(&wrong);
            let read = quantity(&typed).expect(&text);
            let faults: Vec<_> = read.faults.iter().map(|f| (f.item, f.expected)).collect();
            assert_eq!((read.value.to_whole(), faults), (Some(n), vec![(at, *word)]), "{typed:?}");
        }
    }
}
