//! The library: the quizzes to choose from, filling as they are read.

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use uuid::Uuid;

use super::super::field::Field;
use super::super::frame;
use super::super::keys::{self, Action, Table};
use super::{Next, Style, foot, moved};
use crate::bank::load::{self, LoadError, Loaded, Origin};
use crate::bank::{Level, Paper, Points, Problem};
use crate::session::{Choice, Session};
use crate::text::{CleanText, Folded, truncated, width};
use crate::words::Words;

/// A quiz to choose, or a file that is none.
pub(crate) struct Entry {
    /// Its place in the library.
    place: usize,
    origin: Origin,
    title: CleanText,
    level: Option<Level>,
    pub(crate) questions: usize,
    /// How long it takes to read, or the exam lasts.
    minutes: usize,
    is_exam: bool,
    /// Title, tags and passage, folded for searching.
    searched: String,
    /// Why it can't be played.
    trouble: Option<Trouble>,
    /// Points of the best sitting since the program began.
    pub(crate) best: Option<(Points, Points)>,
    /// Answered and asked questions of a sitting left open.
    pub(crate) open: Option<(usize, usize)>,
    pub(crate) id: CleanText,
    /// The attempt left open that this is, and no quiz of its own.
    attempt: Option<Uuid>,
}

/// Why a file can't be played, to be said in the language of the moment.
enum Trouble {
    Unreadable(LoadError),
    /// Its first error.
    Broken {
        line: usize,
        problem: Box<Problem>,
    },
}

impl Trouble {
    /// « ligne 12 : le champ … »
    fn said(&self, words: &Words) -> CleanText {
        match self {
            Self::Unreadable(error) => words.load_error(error).1,
            Self::Broken { line, problem } => {
                let (said, _) = words.problem(problem);
                let arguments = [("line", (*line).into()), ("problem", said.as_str().into())];
                words.say_with("library-problem", &arguments)
            }
        }
    }
}

/// The quizzes to choose from.
#[derive(Default)]
pub(crate) struct Library {
    pub(crate) entries: Vec<Entry>,
    selected: usize,
    scroll: usize,
    level: Option<Level>,
    search: Option<Field>,
    complete: bool,
    /// What kept the last chosen quiz from opening.
    pub(crate) notice: Option<CleanText>,
    /// What is due for review, on a line of its own before the list.
    pub(crate) due: Option<CleanText>,
    /// Whether all attempts left open are shown; else those at a quiz that is here.
    is_general: bool,
}

impl Library {
    /// An empty list, to be filled from a library.
    pub(crate) fn of(library: &load::Library) -> Self {
        Self { is_general: library.built_in, ..Self::default() }
    }

    /// Shows the attempts left open before everything else, instead of those shown so far.
    pub(crate) fn offer(&mut self, open: &[&Session], choice: &Choice, words: &Words) {
        let before = self.shown().len();
        self.entries.retain(|entry| entry.attempt.is_none());
        let taken = open.iter().filter(|session| choice.takes_paper(session.paper()));
        self.entries.splice(0..0, taken.map(|session| resumed(session, words)));
        // The choice stays on its entry, but for the first.
        if self.selected > 0 {
            self.selected = (self.selected + self.shown().len()).saturating_sub(before);
        }
    }

    /// Where the quiz of that id comes from, where it is here.
    pub(crate) fn origin(&self, id: &str) -> Option<Origin> {
        self.quizzes().find(|entry| *entry.id == *id).map(|entry| entry.origin.clone())
    }

    /// The entries that are no attempts.
    fn quizzes(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.attempt.is_none())
    }

    /// Puts what was read of a file where it belongs, unless the choice leaves nothing of it.
    pub(crate) fn found(
        &mut self,
        place: usize,
        origin: Origin,
        read: Result<Loaded, LoadError>,
        choice: &Choice,
        words: &Words,
    ) {
        let Some(entry) = entry(place, origin, read, choice, words) else { return };
        let is_earlier = |entry: &Entry| entry.attempt.is_some() || entry.place <= place;
        let at = self.entries.partition_point(is_earlier);
        // The choice stays on its entry while others come in before it.
        self.selected +=
            usize::from(at <= self.selected && at < self.entries.len() && self.selected > 0);
        self.entries.insert(at, entry);
    }

    pub(crate) fn all_found(&mut self) {
        self.complete = true;
    }

    pub(crate) fn is_typing(&self) -> bool {
        self.search.is_some()
    }

    pub(crate) fn tables(&self) -> &'static [Table] {
        if self.is_typing() { keys::LIBRARY_SEARCH } else { keys::LIBRARY }
    }

    /// What its keys would ask for in vain.
    pub(crate) fn idle(&self) -> Vec<Action> {
        keys::where_so([
            (Action::Confirm, self.shown().is_empty()),
            (Action::Search, self.entries.is_empty()),
            (Action::Level, self.entries.iter().all(|entry| entry.level.is_none())),
        ])
    }

    /// Obeys a key of the search field; says whether it was one.
    pub(crate) fn edit(&mut self, key: KeyEvent) -> bool {
        let edited = self.search.as_mut().is_some_and(|field| field.key(key));
        if edited {
            self.selected = 0;
        }
        edited
    }

    pub(crate) fn paste(&mut self, text: &str) {
        if let Some(field) = &mut self.search {
            field.insert(text);
            self.selected = 0;
        }
    }

    /// The places among the entries of those that the search and the level leave.
    fn shown(&self) -> Vec<usize> {
        let needle = self.search.as_ref().map(|field| Folded::loose(field.text().trim()));
        let is_here = |id: &CleanText| self.is_general || self.origin(id).is_some();
        let fits = |entry: &Entry| {
            (entry.attempt.is_none() || is_here(&entry.id))
                && self.level.is_none_or(|level| entry.level == Some(level))
                && needle.as_ref().is_none_or(|needle| entry.searched.contains(needle.as_str()))
        };
        (0..self.entries.len()).filter(|&at| fits(&self.entries[at])).collect()
    }

    pub(crate) fn update(&mut self, action: Action, words: &Words) -> Next {
        self.notice = None;
        let shown = self.shown();
        let last = shown.len().saturating_sub(1);
        match action {
            Action::Search => self.search = Some(Field::default()),
            Action::Level => self.next_level(),
            Action::Settings => return Next::Settings,
            Action::History => return Next::History,
            Action::Progress => return Next::Progress,
            Action::Review => return Next::Review,
            Action::Back if self.search.is_some() => {
                let kept = shown.get(self.selected).copied();
                self.search = None;
                self.selected =
                    kept.and_then(|at| self.shown().iter().position(|n| *n == at)).unwrap_or(0);
            }
            Action::Back if self.level.is_some() => (self.level, self.selected) = (None, 0),
            Action::Back => return Next::Back,
            Action::Confirm => {
                let Some(entry) = shown.get(self.selected).map(|&at| &self.entries[at]) else {
                    return Next::Stay;
                };
                if let Some(attempt) = entry.attempt {
                    return Next::Resume(attempt);
                }
                match &entry.trouble {
                    Some(trouble) => self.notice = Some(trouble.said(words)),
                    None => return Next::Open(entry.origin.clone()),
                }
            }
            action => self.selected = moved(self.selected, action, last),
        }
        Next::Stay
    }

    /// Goes through the levels that there are, and back to all.
    fn next_level(&mut self) {
        let mut levels: Vec<Level> = self.entries.iter().filter_map(|entry| entry.level).collect();
        levels.sort_unstable();
        let next = levels.into_iter().find(|level| self.level.is_none_or(|now| *level > now));
        self.level = next;
        self.selected = 0;
    }

    pub(crate) fn view(&mut self, area: Rect, buffer: &mut Buffer, style: &Style<'_>) {
        let (words, theme) = (style.words, &style.theme);
        let shown = self.shown();
        self.selected = self.selected.min(shown.len().saturating_sub(1));
        let position = match self.level {
            Some(level) => words.say_with("library-level", &[("level", level.name().into())]),
            None => words.say_with("library-count", &[("count", self.quizzes().count().into())]),
        };
        let title = words.say("library-title");
        let body = frame::around(area, buffer, theme, &title, &position);
        let foot = foot(body, buffer, style, self.search.as_ref(), self.notice.as_ref());
        let body = self.draw_due(body, buffer, style);
        let list = Rect { height: body.height.saturating_sub(foot), ..body };
        let columns = usize::from(list.width.saturating_sub(2));
        let mut lines = Vec::new();
        let mut focus = 0..0;
        for (row, &at) in shown.iter().enumerate() {
            let from = lines.len();
            lines.extend(entry_lines(&self.entries[at], row == self.selected, style, columns));
            if row == self.selected {
                focus = from..lines.len();
            }
        }
        if lines.is_empty() {
            let name = match (self.complete, self.entries.is_empty()) {
                (false, _) => "library-reading",
                (true, true) => "library-empty",
                (true, false) => "library-nothing",
            };
            lines = frame::wrapped(&[Span::raw("  ")], &words.say(name), theme.plain, columns);
        }
        self.scroll =
            self.scroll.min(focus.start).max(focus.end.saturating_sub(usize::from(list.height)));
        self.scroll = frame::scrolled(&lines, self.scroll, list, buffer, theme);
    }

    /// What is due, on the first line; gives what is left below it.
    fn draw_due(&self, body: Rect, buffer: &mut Buffer, style: &Style<'_>) -> Rect {
        let Some(due) = &self.due else { return body };
        let columns = usize::from(body.width.saturating_sub(2));
        let due = truncated(due, columns);
        buffer.set_stringn(body.x + 1, body.y, due, columns, style.theme.title);
        Rect { y: body.y + 2, height: body.height.saturating_sub(2), ..body }
    }
}

fn entry(
    place: usize,
    origin: Origin,
    read: Result<Loaded, LoadError>,
    choice: &Choice,
    words: &Words,
) -> Option<Entry> {
    let blank = Entry::blank(place, origin);
    let loaded = match read {
        Ok(loaded) => loaded,
        Err(error) => {
            let (title, _) = words.load_error(&error);
            return Some(Entry { title, trouble: Some(Trouble::Unreadable(error)), ..blank });
        }
    };
    let problem = loaded.reading.problems.iter().find(|problem| problem.is_error());
    let trouble = problem.map(|problem| first_problem(&loaded, problem));
    let Some(paper) = loaded.reading.paper() else {
        return Some(Entry {
            searched: Folded::loose(&loaded.name).as_str().to_owned(),
            title: loaded.name,
            trouble,
            ..blank
        });
    };
    choice.takes_paper(&paper).then(|| blank.at(&paper))
}

impl Entry {
    /// An entry that says nothing yet.
    fn blank(place: usize, origin: Origin) -> Self {
        Self {
            place,
            origin,
            title: CleanText::default(),
            level: None,
            questions: 0,
            minutes: 0,
            is_exam: false,
            searched: String::new(),
            trouble: None,
            best: None,
            open: None,
            id: CleanText::default(),
            attempt: None,
        }
    }

    /// The same, about a paper.
    fn at(self, paper: &Paper) -> Self {
        let questions = paper.questions();
        let minutes = match paper.is_exam() {
            true => paper.minutes.unwrap_or(0).into(),
            false => paper.quizzes.iter().map(|quiz| quiz.reading_minutes()).sum(),
        };
        Self {
            title: paper.title.clone(),
            level: paper.level(),
            questions,
            minutes,
            is_exam: paper.is_exam(),
            searched: searched(paper),
            id: paper.id.clone(),
            ..self
        }
    }
}

/// What a search looks through: title, tags and passages.
fn searched(paper: &Paper) -> String {
    let mut text = paper.title.to_string();
    for quiz in &paper.quizzes {
        let tags = quiz.tags.iter().map(CleanText::as_str);
        for part in tags.chain([quiz.passage.text.as_str()]) {
            text.push(' ');
            text.push_str(part);
        }
    }
    Folded::loose(&text).as_str().to_owned()
}

/// An attempt left open.
fn resumed(session: &Session, words: &Words) -> Entry {
    let title = words.say_with("library-resume", &[("title", session.title().as_str().into())]);
    Entry {
        title,
        questions: session.items().len(),
        open: Some((session.answered(), session.items().len())),
        attempt: Some(session.attempt()),
        ..Entry::blank(0, Origin::BuiltIn(0)).at(session.paper())
    }
}

fn first_problem(loaded: &Loaded, problem: &Problem) -> Trouble {
    let (line, _) = crate::bank::Lines::new(&loaded.source).position(problem.place.start);
    Trouble::Broken { line, problem: Box::new(problem.clone()) }
}

fn entry_lines(
    entry: &Entry,
    selected: bool,
    style: &Style<'_>,
    columns: usize,
) -> Vec<Line<'static>> {
    let (words, theme) = (style.words, &style.theme);
    let level = entry.level.map_or("  ", Level::name);
    let level_look = if selected { theme.selected } else { theme.key };
    let first = vec![
        Span::styled(if selected { " ▸" } else { "  " }, theme.key),
        Span::styled(format!(" {level} "), level_look),
        Span::raw(" "),
    ];
    let title_look = if selected { theme.title } else { theme.plain };
    let mut lines = frame::wrapped(&first, &entry.title, title_look, columns);
    let (questions, minutes) = (entry.questions, entry.minutes);
    let about = match &entry.trouble {
        Some(trouble) => trouble.said(words).to_string(),
        None if entry.is_exam => words.exam_row(questions, minutes).to_string(),
        None => words
            .say_with(
                "library-about",
                &[("questions", questions.into()), ("minutes", minutes.into())],
            )
            .to_string(),
    };
    let mut more = vec![about];
    more.extend(entry.best.map(|(points, out_of)| {
        let score = format!("{}/{}", words.points(points), words.points(out_of));
        words.say_with("library-best", &[("score", score.into())]).to_string()
    }));
    more.extend(entry.open.map(|(answered, asked)| {
        let arguments = [("answered", answered.into()), ("asked", asked.into())];
        words.say_with("library-open", &arguments).to_string()
    }));
    let look = if entry.trouble.is_some() { theme.wrong } else { theme.plain };
    let text = more.join(" · ");
    let sign = if entry.trouble.is_some() { "     ✗ " } else { "       " };
    let indent = vec![Span::styled(sign, look)];
    let room = columns.saturating_sub(width(sign));
    lines.extend(frame::wrapped(&indent, &truncated(&text, room * 2), look, columns));
    lines.push(Line::default());
    lines
}
