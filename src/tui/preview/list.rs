//! The list of questions: one is chosen by arrows or by its number.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::frame;
use super::super::keys::Action;
use super::super::screen::{Style, moved, overlay};
use crate::bank::{Question, Quiz};
use crate::text::{truncated, width};

/// The most columns that an id takes.
const WIDEST_ID: usize = 24;
/// The columns that it has at least.
const NARROWEST_ID: usize = 8;
/// The columns of a row without the id and what follows the type.
const BESIDE_ID: usize = 18;

/// Where the choice stands.
#[derive(Debug)]
pub(super) struct List {
    pub(super) selected: usize,
    /// The number typed so far.
    typed: usize,
    scroll: usize,
}

impl List {
    pub(super) fn new(selected: usize) -> Self {
        Self { selected, typed: 0, scroll: 0 }
    }

    /// Moves the choice among so many questions.
    pub(super) fn update(&mut self, action: Action, count: usize) {
        let last = count.saturating_sub(1);
        let Action::Digit(digit) = action else {
            self.typed = 0;
            self.selected = moved(self.selected, action, last);
            return;
        };
        let longer = self.typed * 10 + digit;
        self.typed = if (1..=count).contains(&longer) { longer } else { digit };
        if (1..=count).contains(&self.typed) {
            self.selected = self.typed - 1;
        }
    }

    /// Keeps the choice among so many questions.
    pub(super) fn keep_within(&mut self, count: usize) {
        self.selected = self.selected.min(count.saturating_sub(1));
    }

    pub(super) fn view(&mut self, area: Rect, buffer: &mut Buffer, style: &Style<'_>, quiz: &Quiz) {
        let columns = usize::from(area.width).saturating_sub(8);
        let ids = quiz.questions.iter().map(|question| width(&question.id));
        let room = columns.saturating_sub(BESIDE_ID).clamp(NARROWEST_ID, WIDEST_ID);
        let widest = ids.max().unwrap_or(0).min(room);
        let rows = quiz.questions.iter().enumerate();
        let lines: Vec<Line<'static>> = rows
            .map(|(place, question)| {
                row(question, place, place == self.selected, (widest, columns), style)
            })
            .collect();
        let inner = overlay::open_box(area, buffer, style, "preview-questions", &lines);
        let rows = usize::from(inner.height);
        self.scroll = self.scroll.min(self.selected).max((self.selected + 1).saturating_sub(rows));
        self.scroll = frame::scrolled(&lines, self.scroll, inner, buffer, &style.theme);
    }
}

/// A question: number, id, type, whether it is a draft, and how it begins where that fits.
fn row(
    question: &Question,
    place: usize,
    is_selected: bool,
    (widest, columns): (usize, usize),
    style: &Style<'_>,
) -> Line<'static> {
    let theme = &style.theme;
    let id = truncated(&question.id, widest);
    let pad = " ".repeat(widest.saturating_sub(width(&id)));
    let draft = match question.draft {
        true => format!("  {}", style.words.say("preview-draft")),
        false => String::new(),
    };
    let number = format!(" {:>2} ", place + 1);
    let told = format!(" {id}{pad}  {:<10}{draft}", question.kind.name());
    let most = columns.saturating_sub(width(&number) + 1);
    let told = match width(told.trim_end()) > most {
        true => truncated(&told, most),
        false => told,
    };
    let room = columns.saturating_sub(width(&told) + width(&number) + 5);
    let prompt = match room {
        0..12 => String::new(),
        room => truncated(&question.prompt.replace('\n', " "), room),
    };
    let look = if is_selected { theme.selected } else { theme.key };
    Line::from(vec![
        Span::styled(if is_selected { "▸" } else { " " }, theme.key),
        Span::styled(number, look),
        Span::styled(told, theme.plain),
        Span::styled(format!("  {prompt}"), theme.quiet),
    ])
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::one(&[3], 2)]
    #[case::two(&[1, 2], 11)]
    #[case::too_large_begins_anew(&[1, 5], 4)]
    #[case::nothing_by_zero(&[0], 6)]
    #[case::a_zero_behind(&[1, 0], 9)]
    fn a_number_is_typed_digit_by_digit(#[case] digits: &[usize], #[case] selected: usize) {
        let mut list = List::new(6);
        for digit in digits {
            list.update(Action::Digit(*digit), 12);
        }
        assert_eq!(list.selected, selected);
        list.update(Action::Down, 12);
        list.update(Action::Digit(2), 12);
        assert_eq!(list.selected, 1);
    }
}
