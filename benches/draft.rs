//! Drafting questions around a text of 400 words, and around one of the largest size that is read.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use relire::draft::draft;

fn main() {
    divan::main();
}

const ARTICLE: &str = include_str!("../tests/draft/03-science.txt");

#[divan::bench]
fn article(bencher: Bencher<'_, '_>) {
    bencher.counter(BytesCount::of_str(ARTICLE)).bench(|| draft(black_box(ARTICLE), 20));
}

/// 1 MiB of sentences, no two the same.
#[divan::bench(sample_count = 5)]
fn largest(bencher: Bencher<'_, '_>) {
    let sentence = |at: usize| format!("Le village {at} a vendu {} livres lundi.\n", at + 20);
    let text: String = (0..).map(sentence).take(1 << 20 >> 6).collect();
    bencher.counter(BytesCount::of_str(&text)).bench(|| draft(black_box(&text), 20));
}
