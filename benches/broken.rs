//! Files of 1 MiB that break again and again: each is to be judged within 100 ms.

use std::sync::LazyLock;

use divan::{Bencher, black_box};
use relire::bank::read_alone;

fn main() {
    divan::main();
}

const HEAD: &str = "title: t\npassage: |\n  Léa lit.\n\nquestions:\n";

static FILES: LazyLock<Vec<(&'static str, String)>> = LazyLock::new(files);

/// Texts that would take long to read again and again.
fn files() -> Vec<(&'static str, String)> {
    let many = |text: &str| text.repeat((1 << 20) / text.len() - 100);
    let broken = |text: &str| format!("{HEAD}{}", many(text));
    vec![
        ("questions", broken("  - id: a\n    prompt: b : c\n")),
        ("dashes", broken("  - a: b: c\n")),
        ("short dashes", broken("  -\n")),
        ("options", broken("  - id: a\n    options:\n") + &many("      - a: b: c\n")),
        ("fields", format!("{}a: b: c\n", many("a: b\n"))),
        ("quotes", format!("title: \"a\n{}", many("b: \"c\n"))),
        ("brackets", format!("title: [a\n{}", many("b: [c\n"))),
        ("a long list", format!("{HEAD}  - id: a\n    options: [{}\n", many("a: b: c, "))),
        ("marks in a list", format!("{HEAD}  - id: a\n    options: [{}\n", many("\"a, "))),
        ("a long text", format!("title: a\npassage: |\n{}b : c : d\n", many("  a : b\n"))),
        ("a text without margin", format!("title: a\npassage: |\n{}", many("Léa lit.\n"))),
        ("no margin, colons", format!("title: a\npassage: |\n{}", many("Léa: lit.\n"))),
        (
            "answers",
            asked("multiple", &"a, b, ".repeat(13), &format!("[{}]", "\"a, b\", ".repeat(80_000))),
        ),
        (
            "long answers",
            asked(
                "single",
                &["a", "b"].map(|c| c.repeat(300_000)).join(", "),
                &"c".repeat(300_000),
            ),
        ),
        ("lines", format!("title: \"\n{}", many("a\n"))),
        ("words", format!("title: a : {}", many("b: "))),
    ]
}

/// A question whose answer is none of its options.
fn asked(kind: &str, options: &str, answer: &str) -> String {
    format!(
        "{HEAD}  - id: a\n    type: {kind}\n    prompt: b\n    options: [{options}]\n    answer: {answer}\n"
    )
}

fn names() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(name, _)| *name)
}

#[divan::bench(args = names(), sample_count = 7, sample_size = 1)]
fn judged(bencher: Bencher<'_, '_>, name: &str) {
    let file = FILES.iter().find(|(known, _)| *known == name);
    let source = file.map_or("", |(_, source)| &source[..source.floor_char_boundary(1 << 20)]);
    bencher.bench(|| assert!(read_alone(black_box(source), "quiz").quiz.is_none()));
}
