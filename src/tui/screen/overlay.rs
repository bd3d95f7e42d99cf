//! What lies over a screen for a while: the keys, the glossary, the search in the passage.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget as _};

use super::super::field::Field;
use super::super::frame;
use super::super::keys::{self, Action, Table};
use super::super::passage::PassageView;
use super::Style;
use crate::bank::Quiz;
use crate::text::{CleanText, Folded, width};

/// What lies over a screen.
pub(crate) enum Overlay {
    /// The keys of the screen below.
    Help {
        tables: Vec<Table>,
        scroll: usize,
    },
    Glossary {
        scroll: usize,
    },
    /// What is wrong in the settings file.
    Wrong {
        said: Vec<CleanText>,
        scroll: usize,
    },
    /// The search in the passage below.
    Search {
        field: Field,
    },
}

impl Overlay {
    /// What is wrong in the settings file, where anything is.
    pub(crate) fn wrong_settings(said: Vec<CleanText>) -> Option<Self> {
        (!said.is_empty()).then_some(Self::Wrong { said, scroll: 0 })
    }

    pub(crate) fn tables(&self) -> &'static [Table] {
        match self {
            Self::Help { .. } | Self::Glossary { .. } | Self::Wrong { .. } => keys::OVERLAY,
            Self::Search { .. } => keys::SEARCH,
        }
    }

    /// Obeys a key; says whether the overlay stays.
    pub(crate) fn update(&mut self, action: Action) -> bool {
        let (Self::Help { scroll, .. } | Self::Glossary { scroll } | Self::Wrong { scroll, .. }) =
            self
        else {
            return action != Action::Back;
        };
        match action {
            Action::Up => *scroll = scroll.saturating_sub(1),
            Action::Down => *scroll += 1,
            Action::PageUp => *scroll = scroll.saturating_sub(5),
            Action::PageDown => *scroll += 5,
            _ => return false,
        }
        true
    }

    pub(crate) fn view(
        &mut self,
        area: Rect,
        buffer: &mut Buffer,
        style: &Style<'_>,
        quiz: Option<&Quiz>,
        found: Option<usize>,
    ) {
        match self {
            Self::Help { tables, scroll } => {
                let lines = help_lines(tables, style, area.width);
                draw_box(area, buffer, style, "help-title", &lines, scroll);
            }
            Self::Glossary { scroll } => {
                let lines = quiz.map(|quiz| glossary_lines(quiz, style, area.width));
                let lines = lines.filter(|lines| !lines.is_empty());
                let none = || vec![Line::from(style.words.say("glossary-none").to_string())];
                draw_box(
                    area,
                    buffer,
                    style,
                    "glossary-title",
                    &lines.unwrap_or_else(none),
                    scroll,
                );
            }
            Self::Wrong { said, scroll } => {
                let lines = wrong_lines(said, style, area.width);
                draw_box(area, buffer, style, "settings-wrong-title", &lines, scroll);
            }
            Self::Search { field } => draw_search(field, found, area, buffer, style),
        }
    }
}

/// Marks in a passage what a search finds, and goes to the first after the place.
pub(crate) fn search(view: &mut PassageView, text: &str, quiz: &Quiz) {
    let needle = Folded::loose(text.trim());
    view.found = Folded::loose(&quiz.passage.text).find_all(needle.as_str()).collect();
    let is_there = view.found.iter().any(|found| view.is_at(found.start));
    if !is_there {
        view.next_found(false);
    }
}

fn help_lines(tables: &[Table], style: &Style<'_>, columns: u16) -> Vec<Line<'static>> {
    let rows = keys::all(tables, style.words);
    let widest = rows.iter().map(|(keys, _)| width(keys)).max().unwrap_or(0);
    let columns = usize::from(columns).saturating_sub(8);
    let mut lines: Vec<Line<'static>> = rows
        .iter()
        .flat_map(|(keys, said)| {
            let pad = " ".repeat(widest - width(keys) + 2);
            let first = vec![Span::styled(keys.clone(), style.theme.key), Span::raw(pad)];
            frame::wrapped(&first, said, style.theme.plain, columns)
        })
        .collect();
    let always = style.words.say("help-always");
    lines.push(Line::default());
    lines.extend(frame::wrapped(&[], &always, style.theme.plain, columns));
    lines
}

/// What is wrong in the settings, a paragraph each, and what comes of it.
fn wrong_lines(said: &[CleanText], style: &Style<'_>, columns: u16) -> Vec<Line<'static>> {
    let columns = usize::from(columns).saturating_sub(8);
    let mut lines = Vec::new();
    for said in said {
        lines.extend(frame::wrapped(&[], said, style.theme.plain, columns));
        lines.push(Line::default());
    }
    let after = style.words.say("settings-wrong-after");
    lines.extend(frame::wrapped(&[], &after, style.theme.quiet, columns));
    lines
}

fn glossary_lines(quiz: &Quiz, style: &Style<'_>, columns: u16) -> Vec<Line<'static>> {
    let columns = usize::from(columns).saturating_sub(8);
    let language = style.words.language().tag();
    let mut lines = Vec::new();
    for term in quiz.glossary.iter().filter(|term| !term.meanings.is_empty()) {
        lines.push(Line::styled(term.term.to_string(), style.theme.key));
        let french = term.meanings.iter().find(|(tag, _)| **tag == *"fr").map(|(_, text)| text);
        let own = term.meaning(language).filter(|own| Some(*own) != french);
        for meaning in french.into_iter().chain(own) {
            let indent = vec![Span::raw("  ")];
            lines.extend(frame::wrapped(&indent, meaning, style.theme.plain, columns));
        }
    }
    lines
}

/// Draws lines in a box over the middle of the screen, as large as they need.
pub(crate) fn draw_box(
    area: Rect,
    buffer: &mut Buffer,
    style: &Style<'_>,
    title: &str,
    lines: &[Line<'static>],
    scroll: &mut usize,
) {
    let inner = open_box(area, buffer, style, title, lines);
    *scroll = frame::scrolled(lines, *scroll, inner, buffer, &style.theme);
}

/// Draws the box that lines need, and returns the place for them.
pub(crate) fn open_box(
    area: Rect,
    buffer: &mut Buffer,
    style: &Style<'_>,
    title: &str,
    lines: &[Line<'static>],
) -> Rect {
    let widest = lines.iter().map(Line::width).max().unwrap_or(0).max(30);
    let columns = u16::try_from(widest + 6).unwrap_or(u16::MAX).min(area.width.saturating_sub(2));
    let body = area.height.saturating_sub(1);
    let rows = u16::try_from(lines.len() + 4).unwrap_or(u16::MAX).min(body);
    let outer = Rect {
        x: area.x + (area.width - columns) / 2,
        y: area.y + (body - rows) / 2,
        width: columns,
        height: rows,
    };
    Clear.render(outer, buffer);
    ratatui::widgets::Block::bordered()
        .border_style(style.theme.quiet)
        .title(Span::styled(format!(" {} ", style.words.say(title)), style.theme.title))
        .render(outer, buffer);
    Rect {
        x: outer.x + 3,
        y: outer.y + 2,
        width: outer.width.saturating_sub(4),
        height: outer.height.saturating_sub(if rows > 6 { 4 } else { 3 }),
    }
}

fn draw_search(
    field: &Field,
    found: Option<usize>,
    area: Rect,
    buffer: &mut Buffer,
    style: &Style<'_>,
) {
    let y = area.bottom().saturating_sub(2);
    let line = Rect { y, height: 1, ..area };
    Clear.render(line, buffer);
    let label = style.words.say("help-search");
    let count = match found {
        Some(count) if !field.text().trim().is_empty() => {
            style.words.say_with("help-found", &[("count", count.into())]).to_string()
        }
        _ => String::new(),
    };
    let (x, _) = buffer.set_stringn(area.x + 1, y, label.as_str(), 30, style.theme.title);
    let room = usize::from(area.right().saturating_sub(x + 2)).saturating_sub(width(&count) + 2);
    let (x, _) = buffer.set_stringn(x + 1, y, field.with_bar(room), room + 1, style.theme.plain);
    buffer.set_stringn(x + 2, y, &count, width(&count), style.theme.plain);
}
