//! What is known of the file that is previewed: how its last save read, and what is wrong in it.

use ratatui::text::Line;

use super::super::frame::{labelled, wrapped};
use super::super::screen::Style;
use crate::bank::drafts;
use crate::bank::load::Loaded;
use crate::bank::{Lines, Problem, Severity};
use crate::text::CleanText;
use crate::words::Words;

/// How many problems are told.
const MOST: usize = 100;

/// How the last save read.
#[derive(Debug, PartialEq, Eq)]
enum State {
    Sound,
    /// With so many errors.
    Broken(usize),
    /// Not at all; why.
    Lost(CleanText),
}

/// A problem in words, as `check` says it.
#[derive(Debug)]
struct Told {
    /// Error or warning, line and column.
    place: CleanText,
    severity: Severity,
    message: CleanText,
    help: Option<CleanText>,
}

/// What is known of the file.
#[derive(Debug)]
pub(super) struct File {
    pub(super) name: CleanText,
    state: State,
    problems: Vec<Told>,
    /// Errors and warnings, those included that are not told.
    counts: (usize, usize),
    /// The text of the last version that could be read.
    source: String,
    /// Why saves are not followed.
    unwatched: Option<CleanText>,
}

impl File {
    pub(super) fn new(name: CleanText) -> Self {
        Self {
            name,
            state: State::Sound,
            problems: Vec::new(),
            counts: (0, 0),
            source: String::new(),
            unwatched: None,
        }
    }

    /// Takes in what was read after a save.
    pub(super) fn read(&mut self, loaded: Loaded, words: &Words) {
        let problems = &loaded.reading.problems;
        let errors = problems.iter().filter(|problem| problem.is_error()).count();
        self.counts = (errors, problems.len() - errors);
        self.state = if errors > 0 { State::Broken(errors) } else { State::Sound };
        let lines = Lines::new(&loaded.source);
        self.problems = problems.iter().take(MOST).map(|p| told(p, &lines, words)).collect();
        if errors == 0 {
            self.source = loaded.source;
        }
    }

    /// The file can't be read any more.
    pub(super) fn lost(&mut self, why: CleanText) {
        (self.problems, self.counts) = (Vec::new(), (0, 0));
        self.state = State::Lost(why);
    }

    pub(super) fn unwatched(&mut self, why: CleanText) {
        self.unwatched = Some(why);
    }

    pub(super) fn has_problems(&self) -> bool {
        !self.problems.is_empty()
    }

    /// What to change so that a question is no draft any more.
    pub(super) fn ready(&self, place: usize, words: &Words) -> CleanText {
        match drafts::of(&self.source).get(place) {
            Some(Some(draft)) if self.state == State::Sound => {
                let (line, text) = (draft.line, draft.text.as_str());
                words.say_with("preview-ready", &[("line", line.into()), ("text", text.into())])
            }
            _ => match &self.state {
                State::Lost(why) => why.clone(),
                State::Sound | State::Broken(_) => words.say("preview-ready-later"),
            },
        }
    }

    /// How many errors and warnings there are; empty where the file can't be read.
    pub(super) fn count(&self, words: &Words) -> CleanText {
        if matches!(self.state, State::Lost(_)) {
            return CleanText::default();
        }
        let (errors, warnings) = self.counts;
        words.say_with("preview-count", &[("errors", errors.into()), ("warnings", warnings.into())])
    }

    /// What keeps the file from being what is on screen; nothing where it is. `waiting`: there is
    /// nothing on screen yet.
    pub(super) fn trouble(&self, waiting: bool, words: &Words) -> Option<CleanText> {
        let with = |name: &'static str, argument, value| words.say_with(name, &[(argument, value)]);
        match (&self.state, &self.unwatched) {
            (State::Broken(errors), _) if waiting => {
                Some(with("preview-waiting", "errors", (*errors).into()))
            }
            (State::Broken(errors), _) => Some(with("preview-broken", "errors", (*errors).into())),
            (State::Lost(why), _) if waiting => Some(why.clone()),
            (State::Lost(why), _) => Some(with("preview-lost", "reason", why.as_str().into())),
            (State::Sound, Some(why)) => {
                Some(with("preview-unwatched", "reason", why.as_str().into()))
            }
            (State::Sound, None) => None,
        }
    }

    /// Every problem with its place, its sentence and its help, in lines so wide.
    pub(super) fn lines(&self, style: &Style<'_>, columns: usize) -> Vec<Line<'static>> {
        let mut lines = Vec::new();
        for told in &self.problems {
            if !lines.is_empty() {
                lines.push(Line::default());
            }
            lines.extend(told.lines(style, columns));
        }
        let more = (self.counts.0 + self.counts.1).saturating_sub(self.problems.len());
        if more > 0 {
            let arguments = [("file", self.name.as_str().into()), ("count", more.into())];
            let said = style.words.say_with("check-more", &arguments);
            lines.push(Line::default());
            lines.extend(wrapped(&[], &said, style.theme.plain, columns));
        }
        lines
    }
}

impl Told {
    fn lines(&self, style: &Style<'_>, columns: usize) -> Vec<Line<'static>> {
        let look = match self.severity {
            Severity::Error => style.theme.wrong,
            Severity::Warning => style.theme.partial,
        };
        let mut lines = wrapped(&[], &self.place, look, columns);
        lines.extend(wrapped(&[], &self.message, style.theme.plain, columns));
        if let Some(help) = &self.help {
            let label = style.words.say("preview-help");
            let (label, help) = ((label.as_str(), style.theme.key), (&**help, style.theme.plain));
            lines.extend(labelled(label, help, columns));
        }
        lines
    }
}

fn told(problem: &Problem, lines: &Lines<'_>, words: &Words) -> Told {
    let (message, help) = words.problem(problem);
    let (line, column) = lines.position(problem.place.start);
    let severity = problem.code.severity();
    let name = words.say(match severity {
        Severity::Error => "check-error",
        Severity::Warning => "check-warning",
    });
    let arguments =
        [("kind", name.as_str().into()), ("line", line.into()), ("column", column.into())];
    let place = words.say_with("preview-place", &arguments);
    Told { place, severity, message, help }
}
