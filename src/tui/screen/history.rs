//! Past attempts: a list to look through and to open, drawn only where it is seen.

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use uuid::Uuid;

use super::super::field::Field;
use super::super::frame;
use super::super::keys::{self, Action, Table};
use super::super::look::Row;
use super::super::print::Print as _;
use super::{Next, Style, foot, moved};
use crate::text::{CleanText, Folded, truncated};

/// How many lines an attempt takes.
const LINES: usize = 2;

/// The attempts, once they were read.
#[derive(Default)]
pub(crate) struct History {
    rows: Option<Vec<Row>>,
    /// The places of those that the search leaves.
    shown: Vec<usize>,
    selected: usize,
    scroll: usize,
    search: Option<Field>,
    /// What kept the list, or an attempt, from being read.
    pub(crate) notice: Option<CleanText>,
}

impl History {
    /// Takes the list in, anew too: the choice stays on its attempt.
    pub(crate) fn read(&mut self, rows: Vec<Row>) {
        let chosen = self.chosen();
        self.rows = Some(rows);
        self.sift();
        let place = |(place, at): (usize, &usize)| {
            (self.row(*at).map(|row| row.attempt) == chosen).then_some(place)
        };
        let found = chosen.and_then(|_| self.shown.iter().enumerate().find_map(place));
        self.selected = found.unwrap_or(self.selected).min(self.last());
    }

    /// Says why the list can't be read.
    pub(crate) fn fail(&mut self, why: CleanText) {
        self.rows.get_or_insert_default();
        self.notice = Some(why);
    }

    fn row(&self, at: usize) -> Option<&Row> {
        self.rows.as_ref()?.get(at)
    }

    /// The attempt that the choice stands on.
    fn chosen(&self) -> Option<Uuid> {
        let at = self.shown.get(self.selected)?;
        self.row(*at).map(|row| row.attempt)
    }

    fn last(&self) -> usize {
        self.shown.len().saturating_sub(1)
    }

    /// Finds what the search leaves.
    fn sift(&mut self) {
        let needle = self.search.as_ref().map(|field| Folded::loose(field.text().trim()));
        let rows = self.rows.as_deref().unwrap_or_default();
        let fits =
            |row: &Row| needle.as_ref().is_none_or(|needle| row.searched.contains(needle.as_str()));
        self.shown = (0..rows.len()).filter(|at| fits(&rows[*at])).collect();
    }

    pub(crate) fn tables(&self) -> &'static [Table] {
        if self.search.is_some() { keys::LIBRARY_SEARCH } else { keys::past::HISTORY }
    }

    /// What its keys would ask for in vain.
    pub(crate) fn idle(&self) -> Vec<Action> {
        let is_empty = self.rows.as_ref().is_none_or(Vec::is_empty);
        keys::where_so([(Action::Confirm, self.shown.is_empty()), (Action::Search, is_empty)])
    }

    /// Obeys a key of the search field; says whether it was one.
    pub(crate) fn edit(&mut self, key: KeyEvent) -> bool {
        let edited = self.search.as_mut().is_some_and(|field| field.key(key));
        if edited {
            self.sift();
            self.selected = 0;
        }
        edited
    }

    pub(crate) fn paste(&mut self, text: &str) {
        if let Some(field) = &mut self.search {
            field.insert(text);
            self.sift();
            self.selected = 0;
        }
    }

    pub(crate) fn update(&mut self, action: Action) -> Next {
        self.notice = None;
        match action {
            Action::Search => self.search = Some(Field::default()),
            Action::Back if self.search.is_some() => {
                let kept = self.shown.get(self.selected).copied();
                self.search = None;
                self.sift();
                self.selected = kept.unwrap_or(0);
            }
            Action::Back => return Next::Back,
            Action::Confirm => return self.chosen().map_or(Next::Stay, Next::Attempt),
            action => self.selected = moved(self.selected, action, self.last()),
        }
        Next::Stay
    }

    pub(crate) fn view(&mut self, area: Rect, buffer: &mut Buffer, style: &Style<'_>) {
        let (words, theme) = (style.words, &style.theme);
        let count = self.rows.as_ref().map_or(0, Vec::len);
        let position = words.say_with("history-count", &[("count", count.into())]);
        let body = frame::around(area, buffer, theme, &words.say("history-title"), &position);
        let foot = foot(body, buffer, style, self.search.as_ref(), self.notice.as_ref());
        let list = Rect { height: body.height.saturating_sub(foot), ..body };
        let seen = (usize::from(list.height) / LINES).max(1);
        self.scroll = self.scroll.min(self.selected).max((self.selected + 1).saturating_sub(seen));
        self.scroll = self.scroll.min(self.shown.len().saturating_sub(seen));
        let columns = usize::from(list.width.saturating_sub(2));
        if self.shown.is_empty() {
            let name = match (&self.rows, count) {
                (None, _) => "progress-reading",
                (Some(_), 0) if self.notice.is_some() => return,
                (Some(_), 0) => "history-empty",
                (Some(_), _) => "history-nothing",
            };
            let lines = frame::wrapped(&[Span::raw("  ")], &words.say(name), theme.plain, columns);
            frame::scrolled(&lines, 0, list, buffer, theme);
            return;
        }
        let visible = self.shown.iter().enumerate().skip(self.scroll).take(seen);
        let lines = visible.filter_map(|(place, at)| Some((place, self.row(*at)?)));
        let lines = lines.flat_map(|(at, row)| lines_of(row, at == self.selected, style, columns));
        for (y, line) in (list.y..list.bottom()).zip(lines) {
            buffer.print_line((list.x, y), &line, list.width);
        }
        let is_more = self.scroll + seen < self.shown.len();
        frame::arrows(list, buffer, theme, self.scroll > 0, is_more);
    }
}

/// An attempt: its title, and below when and how it went.
fn lines_of(
    row: &Row,
    selected: bool,
    style: &Style<'_>,
    columns: usize,
) -> [Line<'static>; LINES] {
    let (words, theme) = (style.words, &style.theme);
    let (mark, look) = if selected { (" ▸ ", theme.title) } else { ("   ", theme.plain) };
    let title = truncated(&row.title, columns.saturating_sub(3));
    let went = match row.is_finished {
        true => words.of_points(row.points, row.out_of),
        false => words.left_open(row.answered, row.asked),
    };
    let mut about = vec![words.date_time(row.began), went, words.time_taken(row.seconds)];
    about.extend(row.is_exam.then(|| words.say("history-exam")));
    let about = about.iter().map(CleanText::as_str).collect::<Vec<_>>().join(" · ");
    let about = truncated(&about, columns.saturating_sub(5));
    [
        Line::from(vec![Span::styled(mark, theme.key), Span::styled(title, look)]),
        Line::styled(format!("     {about}"), theme.plain),
    ]
}
