//! Who is reading: asked at the start where several learners have attempts here.

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::field::Field;
use super::super::frame;
use super::super::keys::{self, Action, Table};
use super::{Next, Style, moved};
use crate::session::Learner;
use crate::text::{truncated, width};

/// The learners to choose from, and another's name as it is typed.
pub(crate) struct Learners {
    /// The one without a name is always among them.
    known: Vec<Learner>,
    selected: usize,
    scroll: usize,
    typed: Option<Field>,
}

impl Learners {
    /// A choice among those who have attempts, the one who played last first.
    pub(crate) fn new(mut known: Vec<Learner>) -> Self {
        if !known.contains(&Learner::default()) {
            known.push(Learner::default());
        }
        Self { known, selected: 0, scroll: 0, typed: None }
    }

    pub(crate) fn tables(&self) -> &'static [Table] {
        if self.typed.is_some() { keys::past::LEARNER_NAME } else { keys::past::LEARNERS }
    }

    /// Obeys a key of the name's field; says whether it was one.
    pub(crate) fn edit(&mut self, key: KeyEvent) -> bool {
        self.typed.as_mut().is_some_and(|field| field.key(key))
    }

    pub(crate) fn paste(&mut self, text: &str) {
        if let Some(field) = &mut self.typed {
            field.insert(text);
        }
    }

    pub(crate) fn update(&mut self, action: Action) -> Next {
        if let Some(field) = &self.typed {
            return match action {
                Action::Confirm if field.text().trim().is_empty() => Next::Stay,
                Action::Confirm => Next::Learner(Learner::named(field.text())),
                _ => {
                    self.typed = None;
                    Next::Stay
                }
            };
        }
        // Behind those who are known stands someone else.
        let last = self.known.len();
        match action {
            Action::Back => return Next::Back,
            Action::Choose(place) if place <= last => self.selected = place,
            Action::Confirm => match self.known.get(self.selected) {
                Some(learner) => return Next::Learner(learner.clone()),
                None => self.typed = Some(Field::default()),
            },
            action => self.selected = moved(self.selected, action, last),
        }
        Next::Stay
    }

    pub(crate) fn view(&mut self, area: Rect, buffer: &mut Buffer, style: &Style<'_>) {
        let (words, theme) = (style.words, &style.theme);
        let body = frame::around(area, buffer, theme, &words.say("learner-title"), "");
        let columns = usize::from(body.width.saturating_sub(2));
        let mut lines =
            frame::wrapped(&[Span::raw("  ")], &words.say("learner-why"), theme.plain, columns);
        lines.push(Line::default());
        let first = lines.len();
        lines.extend((0..=self.known.len()).map(|place| self.line(place, style, columns)));
        let focus = first + self.selected;
        let rows = usize::from(body.height);
        let top = if self.selected == 0 { 0 } else { focus };
        self.scroll = self.scroll.min(top).max((focus + 1).saturating_sub(rows));
        self.scroll = frame::scrolled(&lines, self.scroll, body, buffer, theme);
    }

    fn line(&self, place: usize, style: &Style<'_>, columns: usize) -> Line<'static> {
        let (words, theme) = (style.words, &style.theme);
        let is_selected = place == self.selected;
        let name = match (self.known.get(place), &self.typed) {
            (Some(learner), _) => truncated(&words.learner(learner), columns - 8),
            (None, None) => words.say("learner-other").to_string(),
            (None, Some(field)) => {
                let label = words.say("learner-name");
                let room = columns.saturating_sub(9 + width(&label));
                format!("{label} {}", field.with_bar(room))
            }
        };
        let number = if place < 9 { format!(" {} ", place + 1) } else { "   ".to_owned() };
        let look = if is_selected { theme.selected } else { theme.key };
        Line::from(vec![
            Span::styled(if is_selected { " ▸" } else { "  " }, theme.key),
            Span::styled(number, look),
            Span::styled(format!(" {name}"), theme.plain),
        ])
    }
}
