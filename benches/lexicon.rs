//! Looking up French forms: a table of words, half of them with a letter too many.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use relire::french::lexicon::{is_name, is_word, readings};

fn main() {
    divan::main();
}

const WORDS: &[&str] = &[
    "poisson",
    "mangeaient",
    "anticonstitutionnellement",
    "chevaux",
    "fils",
    "autriche",
    "apresmidi",
    "haricots",
    "finissent",
    "de",
    "poissson",
    "mangeaientt",
    "boiisson",
    "environement",
    "ffils",
    "autricheh",
    "bibliotheqe",
    "haricotss",
    "lundy",
    "dee",
];

fn count() -> ItemsCount {
    ItemsCount::new(WORDS.len())
}

#[divan::bench]
fn words(bencher: Bencher<'_, '_>) {
    bencher
        .counter(count())
        .bench(|| WORDS.iter().filter(|letters| is_word(black_box(letters))).count());
}

#[divan::bench]
fn names(bencher: Bencher<'_, '_>) {
    bencher
        .counter(count())
        .bench(|| WORDS.iter().filter(|letters| is_name(black_box(letters))).count());
}

#[divan::bench]
fn every_reading(bencher: Bencher<'_, '_>) {
    let found = |letters: &&str| readings(black_box(letters)).len();
    bencher.counter(count()).bench(|| WORDS.iter().map(found).sum::<usize>());
}
