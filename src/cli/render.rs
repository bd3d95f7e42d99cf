//! Problems with the look of a compiler's: place, line, underline, help.

use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::bank::load::Loaded;
use crate::bank::{Lines, Problem, Severity};
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
    let start = source[..place.start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let line_end =
        |from: usize| source[from..].find(['\n', '\r']).map_or(source.len(), |n| from + n);
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
