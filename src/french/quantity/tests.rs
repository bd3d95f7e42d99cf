//! Numbers as people type them, misspelt or mixed with digits, and any words in any order.

use super::super::number::number;
use super::*;
use proptest::prelude::*;
use rstest::rstest;

pub(super) fn folded(text: &str) -> String {
    text.replace(['é', 'è'], "e")
}

/// The items of a folded text parted by spaces and hyphens; `_` groups digits.
pub(super) fn items(folded: &str) -> Vec<Item<'_>> {
    let item = |word| number(&str::replace(word, "_", " ")).map_or(Item::Word(word), Item::Digits);
    folded.split([' ', '-']).map(item).collect()
}

/// The value, how many items it takes, and the faults as `item:expected`.
fn read(text: &str) -> Option<(String, usize, String)> {
    let letters = folded(text);
    let read = quantity(&items(&letters))?;
    Some((read.value.to_string(), read.items, told(&read.faults)))
}

fn told(faults: &[Misspelling]) -> String {
    let told: Vec<_> = faults.iter().map(|f| format!("{}:{}", f.item, f.expected)).collect();
    told.join(" ")
}

#[rstest]
#[case("mille", "1000")]
#[case("cent", "100")]
#[case("une", "1")]
#[case("mil", "1000")]
#[case("mil neuf cent quatre-vingt-dix", "1990")]
#[case("mil neuf cent", "1900")]
#[case("mil neuf cents", "1900")]
#[case("mil neuf cent quatre-vingt", "1980")]
#[case("seize cent cinquante", "1650")]
#[case("dix-neuf cents", "1900")]
#[case("deux mille vingt-quatre", "2024")]
#[case("un million deux cent mille", "1200000")]
#[case("deux cents millions", "200000000")]
#[case("quatre-vingts milliards", "80000000000")]
#[case("deux mille trois cents milliards", "2300000000000")]
#[case("mille milliards", "1000000000000")]
#[case("deux millions et demi", "2500000")]
#[case("un million et demi", "1500000")]
#[case("un milliard deux cents millions et demi", "1200500000")]
#[case("deux et demi", "2.5")]
#[case("deux et demie", "2.5")]
#[case("trois virgule cinq", "3.5")]
#[case("zéro virgule zéro cinq", "0.05")]
#[case("trois virgule vingt-cinq", "3.25")]
#[case("trois virgule zéro", "3")]
#[case("un virgule cinq million", "1500000")]
#[case("deux virgule cinq millions", "2500000")]
#[case("2 virgule cinq", "2.5")]
#[case("mille et une", "1001")]
#[case("mille un", "1001")]
#[case("octante-un", "81")]
#[case("huitante et un", "81")]
#[case("septante et un", "71")]
#[case("nonante-neuf", "99")]
#[case("11 mille", "11000")]
#[case("600 mille", "600000")]
#[case("1,5 million", "1500000")]
#[case("1,5 mille", "1500")]
#[case("−2,5 millions", "-2500000")]
#[case("2 milliards", "2000000000")]
#[case("3 millions 500 mille", "3500000")]
#[case("3 millions cinq cent mille", "3500000")]
#[case("3 millions 500_000", "3500000")]
#[case("2 millions et demi", "2500000")]
#[case("0 million", "0")]
#[case("11_000", "11000")]
fn numbers_are_read_whole(#[case] text: &str, #[case] value: &str) {
    let count = text.replace(' ', "-").split('-').count();
    assert_eq!(read(text), Some((value.to_owned(), count, String::new())));
}

#[rstest]
#[case("deux trois", "2", 1)]
#[case("quatre-vingt-douze cent", "92", 3)]
#[case("vingt et quatre", "20", 1)]
#[case("trente et onze", "30", 1)]
#[case("deux et trois", "2", 1)]
#[case("vingt cents", "20", 1)]
#[case("un cent", "1", 1)]
#[case("5 cents", "5", 1)]
#[case("5 6", "5", 1)]
#[case("deux cent trois cents", "200", 2)]
#[case("deux mille trois mille", "2000", 2)]
#[case("deux millions trois millions", "2000000", 2)]
#[case("1,5 million 300 mille", "1500000", 2)]
#[case("3 millions 1,5", "3000000", 2)]
#[case("deux mille et demi", "2000", 2)]
#[case("1,5 million et demi", "1500000", 2)]
#[case("3 virgule 5", "3", 1)]
#[case("trois virgule", "3", 1)]
#[case("zéro un", "0", 1)]
#[case("deux centième", "2", 1)]
#[case("999_999_999_999 billions", "999999999999", 1)]
#[case("deux poissons", "2", 1)]
fn the_reading_stops_where_the_number_does(
    #[case] text: &str,
    #[case] value: &str,
    #[case] count: usize,
) {
    let (read, items, _) = read(text).expect("a number");
    assert_eq!((read.as_str(), items), (value, count));
}

#[rstest]
#[case("million")]
#[case("et un")]
#[case("virgule cinq")]
#[case("demi")]
#[case("deuxième")]
#[case("poisson")]
#[case("")]
fn what_begins_no_number_is_none(#[case] text: &str) {
    assert_eq!(read(text), None);
    assert_eq!(quantity(&[]), None);
}

#[rstest]
#[case("deux cent", "200", "1:cents")]
#[case("deux cents trois", "203", "1:cent")]
#[case("deux cents mille", "200000", "1:cent")]
#[case("deux cent millions", "200000000", "1:cents")]
#[case("cents", "100", "0:cent")]
#[case("quatre-vingt", "80", "1:vingts")]
#[case("quatre-vingts-dix", "90", "1:vingt")]
#[case("quatre-vingts mille", "80000", "1:vingt")]
#[case("cent vingts", "120", "1:vingt")]
#[case("dix-neuf cent", "1900", "2:cents")]
#[case("onze milles", "11000", "1:mille")]
#[case("deux mil vingt-quatre", "2024", "1:mille")]
#[case("un mille", "1000", "0:mille")]
#[case("1 mille", "1000", "0:mille")]
#[case("deux million", "2000000", "1:millions")]
#[case("un millions", "1000000", "1:million")]
#[case("1,5 millions", "1500000", "1:million")]
#[case("2 milliard", "2000000000", "1:milliards")]
#[case("une million", "1000000", "0:un")]
#[case("un million et demie", "1500000", "3:demi")]
#[case("vingt-un", "21", "1:et un")]
#[case("vingt-une", "21", "1:et une")]
#[case("soixante-onze", "71", "1:et onze")]
#[case("septante-un", "71", "1:et un")]
#[case("quatre-vingt et un", "81", "3:un")]
#[case("quatre-vingt et onze", "91", "3:onze")]
#[case("cent et un", "101", "2:un")]
#[case("deux cent quatre-vingt milles", "280000", "4:mille")]
#[case("vingt-une millions", "21000000", "1:et une")]
#[case("deux cents quatre-vingts-dix milles", "290000", "1:cent 3:vingt 5:mille")]
fn a_slip_of_spelling_is_told(#[case] text: &str, #[case] value: &str, #[case] faults: &str) {
    let count = text.replace(' ', "-").split('-').count();
    assert_eq!(read(text), Some((value.to_owned(), count, faults.to_owned())));
}

fn read_ordinal(text: &str) -> Option<(u64, usize, String)> {
    let letters = folded(text);
    let read = ordinal(&items(&letters))?;
    Some((read.value, read.items, told(&read.faults)))
}

#[rstest]
#[case("premier", 1, 1, "")]
#[case("premières", 1, 1, "")]
#[case("seconde", 2, 1, "")]
#[case("deuxièmes", 2, 1, "")]
#[case("vingt et unième siècle", 21, 3, "")]
#[case("vingt-et-unièmes", 21, 3, "")]
#[case("soixante-dix-neuvième", 79, 3, "")]
#[case("quatre-vingtième", 80, 2, "")]
#[case("quatre-vingt-unième", 81, 3, "")]
#[case("septante et unième", 71, 3, "")]
#[case("centième", 100, 1, "")]
#[case("deux cent troisième", 203, 3, "")]
#[case("deux centième", 200, 2, "")]
#[case("millième", 1000, 1, "")]
#[case("deux millième", 2000, 2, "")]
#[case("cent millième", 100_000, 2, "")]
#[case("millionième", 1_000_000, 1, "")]
#[case("deux cent millionième", 200_000_000, 3, "")]
#[case("vingt-unième", 21, 2, "1:et unième")]
#[case("soixante-onzième", 71, 2, "1:et onzième")]
#[case("deux cents unième", 201, 3, "1:cent")]
#[case("deux milles unième", 2001, 3, "1:mille")]
fn ordinals_are_read(
    #[case] text: &str,
    #[case] value: u64,
    #[case] count: usize,
    #[case] faults: &str,
) {
    assert_eq!(read_ordinal(text), Some((value, count, faults.to_owned())));
}

#[rstest]
#[case("unième")]
#[case("un millième")]
#[case("un millionième")]
#[case("trois dixièmes")]
#[case("deux centièmes")]
#[case("deux premiers")]
#[case("vingt-deux")]
#[case("et deuxième")]
#[case("5 premiers")]
#[case("poisson")]
#[case("")]
fn what_is_no_ordinal_is_none(#[case] text: &str) {
    assert_eq!(read_ordinal(text), None);
}

fn any_item() -> impl Strategy<Value = Item<'static>> {
    let letters: Vec<&'static str> = words::WORDS.iter().map(|word| word.letters).collect();
    let often = vec!["un", "deux", "vingt", "cent", "mille", "millions", "et", "zero", "virgule"];
    let digits = prop_oneof![0..2000i64, any::<i64>()];
    let decimal = (digits, -20..20i32).prop_filter_map("18 digits", |(units, power)| {
        number(&units.to_string())?.times_power_of_ten(power).map(Item::Digits)
    });
    prop_oneof![
        4 => prop::sample::select(letters).prop_map(Item::Word),
        4 => prop::sample::select(often).prop_map(Item::Word),
        2 => decimal,
        1 => Just(Item::Word("poisson")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_items_are_read_within_their_bounds(items in prop::collection::vec(any_item(), 0..60)) {
        let cardinal = quantity(&items).map(|read| (read.items, read.faults));
        let ordinal = ordinal(&items).map(|read| (read.items, read.faults));
        for (count, faults) in cardinal.into_iter().chain(ordinal) {
            prop_assert!((1..=items.len()).contains(&count));
            prop_assert!(faults.iter().all(|fault| fault.item < count));
            prop_assert!(faults.is_sorted_by(|a, b| a.item < b.item));
        }
    }

    #[test]
    fn any_letters_may_be_corrected(letters in "[a-zé]{0,12}", word in 0..words::WORDS.len(), at in 0..9usize) {
        let mut typed = words::WORDS[word].letters.to_owned();
        typed.insert_str(at.min(typed.len()), &letters.chars().take(1).collect::<String>());
        for text in [letters, typed] {
            let corrected = correction(&text);
            prop_assert!(corrected.is_none_or(|spelt| spelt.chars().count() >= 5));
            prop_assert!(corrected.is_none() || !is_number_word(&text));
        }
    }
}
