//! Problems with the look of a compiler's: place, line, underline, help.

use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::bank::load::Loaded;
use crate::bank::{LINE_ENDS, Lines, Problem, Severity};
use crate::text::CleanText;
use crate::words::Words;

/// How many problems of one file are shown.
const MOST: usize = 20;
/// How many characters of a line are shown on each side of the place.
const CONTEXT: usize = 60;

/// The problems of a file as text; nothing where there is none.
pub(super) fn problems(loaded: &Loaded, words: &Words, colours: bool) -> String {
    let lines = Lines::new(&loaded.source);
    let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut text = String::new();
    for problem in loaded.reading.problems.iter().take(MOST) {
        text.push_str(&one(loaded, problem, &lines, words, &renderer));
        text.push_str("\n\n");
    }
    let more = loaded.reading.problems.len().saturating_sub(MOST);
    if more > 0 {
        let said = words.say_with(
            "check-more",
            &[("file", loaded.name.as_str().into()), ("count", more.into())],
        );
        // Writing to a string cannot fail.
        let _ = write!(text, "{said}\n\n");
    }
    text
}

fn one(
    loaded: &Loaded,
    problem: &Problem,
    lines: &Lines<'_>,
    words: &Words,
    renderer: &Renderer,
) -> String {
    let (message, help) = words.problem(problem);
    let (level, name) = match problem.code.severity() {
        Severity::Error => (Level::ERROR, words.say("check-error")),
        Severity::Warning => (Level::WARNING, words.say("check-warning")),
    };
    let level = level.with_name(name.as_str());
    let (line, column) = lines.position(problem.place.start);
    let (shown, span) = excerpt(&loaded.source, &problem.place);
    let title = level.primary_title(message.as_str()).id(problem.code.name());
    let place = format!("{}:{line}:{column}", loaded.name);
    let mut group = match loaded.source.is_empty() {
        true => title.element(annotate_snippets::Origin::path(place.as_str())),
        false => title.element(
            Snippet::source(shown.as_str())
                .line_start(line)
                .path(loaded.name.as_str())
                .annotation(AnnotationKind::Primary.span(span)),
        ),
    };
    let label = words.say("check-help");
    if let Some(help) = &help {
        group = group.element(Level::HELP.with_name(label.as_str()).message(help.as_str()));
    }
    let report: &[Group<'_>] = &[group];
    renderer.render(report)
}

/// The line of a place, made clean and cut to what is near it, and the place in that.
fn excerpt(source: &str, place: &Range<usize>) -> (CleanText, Range<usize>) {
    let start = source[..place.start]
        .rmatch_indices(LINE_ENDS)
        .next()
        .map_or(0, |(at, end)| at + end.len());
    let line_end = |from: usize| source[from..].find(LINE_ENDS).map_or(source.len(), |n| from + n);
    let end = line_end(place.start);
    let marked_end = place.end.clamp(place.start, end);
    let mut shown = tail(&source[start..place.start]);
    let before = CleanText::line(&shown).len();
    shown.push_str(&head(&source[place.start..marked_end], 2 * CONTEXT));
    let marked = CleanText::line(&shown).len();
    shown.push_str(&head(&source[marked_end..end], CONTEXT));
    let shown = CleanText::line(&shown);
    // Marks may join what is before them, and what is piled up is cut: the edges move.
    let (from, to) = (boundary(&shown, before), boundary(&shown, marked));
    (shown, from..to.max(from))
}

/// The nearest place at or before `at` where a character begins.
fn boundary(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

fn head(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

fn tail(text: &str) -> String {
    match text.char_indices().rev().nth(CONTEXT) {
        Some((at, c)) => format!("…{}", &text[at + c.len_utf8()..]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::{Aim, load};
    use crate::words::Language;
    use proptest::prelude::*;

    /// The report on a file of these bytes; it holds no control character but line ends.
    fn report(bytes: &[u8]) -> String {
        let loaded = load::standard_input(bytes.to_vec(), Aim::Play);
        let report = problems(&loaded, &Words::new(Language::French), false);
        assert!(!report.contains(|c: char| c.is_control() && c != '\n'), "{report:?}");
        report
    }

    /// Pieces of a quiz that draw problems, and what is hard to draw lines under.
    const PIECES: &[&str] = &[
        "title: ",
        "id: ",
        "a: ",
        "- ",
        "\n",
        "\r\n",
        "  ",
        "\t",
        "\"",
        "'",
        "[",
        "{",
        "#",
        ": ",
        "é",
        "e\u{301}",
        "\u{301}",
        "\u{316}\u{316}",
        "\u{1b}[31m",
        "\u{202e}",
        "\u{200b}",
        "\u{ad}",
        "\u{feff}",
        "\u{a0}",
        "日本",
        "👩‍👩‍👧",
        "مرحبا",
        "\u{2028}",
        "\u{85}",
        "…",
        "\u{e0041}",
        "\0",
        "\\u0301",
        "\\e",
        "title: [x]",
        "? ",
        "&a ",
    ];

    proptest! {
        #[test]
        fn any_bytes_are_reported_cleanly(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
            report(&bytes);
        }

        #[test]
        fn any_text_is_reported_cleanly(pieces in prop::collection::vec(prop::sample::select(PIECES), 1..60)) {
            prop_assert!(!report(pieces.concat().as_bytes()).is_empty());
        }
    }
}
