//! Results: the score, by skill, and each question with its verdict.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::frame;
use super::super::keys::{self, Action};
use super::{Next, Style, moved};
use crate::bank::{Points, Skill};
use crate::session::{Item, Mode, Session};
use crate::text::{CleanText, truncated, width};
use crate::words::Words;

/// What the results screen keeps beside the sitting.
#[derive(Default)]
pub(crate) struct Results {
    /// The place of the question that the choice stands on.
    selected: usize,
    scroll: usize,
}

impl Results {
    /// With the choice on the question at `place`.
    pub(crate) fn at(place: usize) -> Self {
        Self { selected: place, scroll: 0 }
    }

    /// The place of the question that the choice stands on.
    pub(crate) fn selected(&self) -> usize {
        self.selected
    }

    /// Moves, or says what comes next; opening a question is up to the caller.
    pub(crate) fn update(&mut self, session: &Session, action: Action) -> Next {
        let last = session.items().len().saturating_sub(1);
        match action {
            Action::Missed => return Next::Missed,
            Action::Again => return Next::Again,
            Action::Back => return Next::Back,
            action => self.selected = moved(self.selected, action, last),
        }
        Next::Stay
    }

    pub(crate) fn view(
        &mut self,
        area: Rect,
        buffer: &mut Buffer,
        style: &Style<'_>,
        session: &Session,
    ) {
        let (words, theme) = (style.words, &style.theme);
        let position = words.say("results-title");
        let title = session.title();
        let body = frame::around(area, buffer, theme, title, &position);
        let body = Rect { x: body.x + 2, width: body.width.saturating_sub(3), ..body };
        let columns = usize::from(body.width);
        let mut lines = score(session, style, columns);
        let first = lines.len();
        lines.extend(
            (0..session.items().len())
                .map(|at| row(session, at, at == self.selected, style, columns)),
        );
        let focus = if self.selected == 0 { 0 } else { first + self.selected };
        let rows = usize::from(body.height);
        // At first the score is what is looked for, however few rows there are.
        let reach = if self.selected == 0 { 0 } else { first + self.selected + 1 };
        self.scroll = self.scroll.min(focus).max(reach.saturating_sub(rows));
        self.scroll = frame::scrolled(&lines, self.scroll, body, buffer, theme);
    }
}

/// What the keys would ask for in vain.
pub(crate) fn idle(session: &Session) -> Vec<Action> {
    let items = session.items();
    keys::where_so([
        (Action::Missed, items.iter().all(Item::is_right)),
        (Action::Confirm, items.is_empty()),
        (Action::Passage, items.is_empty()),
    ])
}

/// The score with what belongs to it.
fn score(session: &Session, style: &Style<'_>, columns: usize) -> Vec<Line<'static>> {
    let (words, theme) = (style.words, &style.theme);
    let mut lines = vec![first_line(session, style)];
    let right = session.items().iter().filter(|item| item.is_right()).count();
    let said = match (right, session.items().len()) {
        (right, all) if right == all => words.say("results-all-right"),
        (right, all) => words.say_with("results-missed", &[("missed", (all - right).into())]),
    };
    let of_exam = match session.mode() {
        Mode::Exam => words.exam_results(session),
        Mode::Practice => Vec::new(),
    };
    for said in std::iter::once(said).chain(of_exam) {
        lines.extend(frame::wrapped(&[], &said, theme.plain, columns));
    }
    lines.push(Line::default());
    lines.extend(skills(session, style));
    lines.extend(work(session, style, columns));
    let seed = words.say_with("results-seed", &[("seed", session.seed().to_string().into())]);
    lines.push(Line::styled(seed.to_string(), theme.plain));
    lines.push(Line::default());
    lines
}

/// Points, the same out of twenty, time.
fn first_line(session: &Session, style: &Style<'_>) -> Line<'static> {
    let words = style.words;
    let (points, out_of) = (session.points(), session.out_of());
    let twenty = words.out_of_twenty(points, out_of);
    let twenty = words.say_with("results-twenty", &[("points", twenty.as_str().into())]);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative")]
    let seconds = session.seconds() as usize;
    let time = words.say_with(
        "results-time",
        &[("minutes", (seconds / 60).into()), ("seconds", (seconds % 60).into())],
    );
    Line::from(vec![
        Span::styled(words.score(points, out_of).to_string(), style.theme.title),
        Span::styled(format!("  ·  {twenty}  ·  {time}"), style.theme.plain),
    ])
}

/// A bar for each skill that was asked, and a blank line behind them.
fn skills(session: &Session, style: &Style<'_>) -> Vec<Line<'static>> {
    let (words, theme, skills) = (style.words, &style.theme, session.by_skill());
    let names: Vec<_> =
        skills.iter().map(|(skill, ..)| words.say(&format!("skill-{}", skill.name()))).collect();
    let widest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let bar = |((_, points, out_of), name): (&(Skill, Points, Points), &CleanText)| {
        let pad = " ".repeat(widest - width(name) + 2);
        let share = points.as_f64() / out_of.as_f64().max(0.25);
        Line::from(vec![
            Span::styled(frame::bar(share, 10), theme.plain),
            Span::raw("  "),
            Span::styled(format!("{name}{pad}"), theme.plain),
            Span::styled(format!("{}/{}", words.points(*points), words.points(*out_of)), theme.key),
        ])
    };
    let mut lines: Vec<Line<'static>> = skills.iter().zip(&names).map(bar).collect();
    if !lines.is_empty() {
        lines.push(Line::default());
    }
    lines
}

/// What there is to work on, a line or more each, and a blank one behind.
fn work(session: &Session, style: &Style<'_>, columns: usize) -> Vec<Line<'static>> {
    let work = session.work_on();
    if work.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![Line::styled(style.words.say("work-title").to_string(), style.theme.key)];
    for work in &work {
        let said = style.words.work_on(work);
        lines.extend(frame::wrapped(&[Span::raw("· ")], &said, style.theme.plain, columns));
    }
    lines.push(Line::default());
    lines
}

/// A question with its verdict.
fn row(
    session: &Session,
    place: usize,
    selected: bool,
    style: &Style<'_>,
    columns: usize,
) -> Line<'static> {
    let question = session.question_at(place);
    let (given, theme) = (session.items()[place].given.as_ref(), &style.theme);
    let (sign, look) = match given {
        Some((_, verdict)) => (Words::sign(verdict.outcome), theme.of(verdict.outcome)),
        None => ("·", theme.plain),
    };
    let points = session.items()[place].points();
    let points = format!("{}/{}", style.words.points(points), style.words.points(question.points));
    let number = format!(" {:>2} ", place + 1);
    let room = columns.saturating_sub(width(&number) + width(&points) + 7);
    let prompt = truncated(&question.prompt.replace('\n', " "), room);
    let pad = " ".repeat(room.saturating_sub(width(&prompt)));
    let number_look = if selected { style.theme.selected } else { style.theme.key };
    Line::from(vec![
        Span::styled(if selected { "▸" } else { " " }, style.theme.key),
        Span::styled(number, number_look),
        Span::raw(" "),
        Span::styled(sign, look),
        Span::styled(format!(" {prompt}{pad} "), style.theme.plain),
        Span::styled(points, style.theme.key),
    ])
}
