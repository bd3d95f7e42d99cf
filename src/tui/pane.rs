//! The lines of a question: prompt, options or field, and after the answer what is said of it.

use std::ops::Range;

use ratatui::style::Style as Look;
use ratatui::text::{Line, Span};

use super::frame::wrapped;
use super::screen::Style;
use super::screen::question::Asking;
use crate::bank::{Kind, Points, Question};
use crate::marking::{self, Answer, Outcome, Verdict};
use crate::session::Session;
use crate::text::CleanText;
use crate::words::Words;

/// The lines of a question, with those that must be in sight and the place of the cursor.
#[derive(Default)]
pub(crate) struct Pane {
    pub(crate) lines: Vec<Line<'static>>,
    /// The lines of the chosen option or the field.
    pub(crate) focus: Option<Range<usize>>,
    /// Line and column of the cursor.
    pub(crate) cursor: Option<(usize, usize)>,
    /// Whether blank lines are left out.
    is_tight: bool,
}

/// On screens lower than this, what follows an answer has no blank lines.
const ROOMY: u16 = 20;

/// Lays a question out for a pane so wide, on a screen so high.
pub(crate) fn lines(
    asking: &Asking,
    session: &Session,
    style: &Style<'_>,
    columns: u16,
    rows: u16,
) -> Pane {
    let columns = usize::from(columns);
    let question = session.question_at(asking.place);
    let given = session.items()[asking.place].given.as_ref();
    let mut pane = Pane { is_tight: given.is_some() && rows < ROOMY, ..Pane::default() };
    // After the answer the verdict comes first: it is what the reader looks for.
    if let Some((answer, verdict)) = given {
        pane.verdict(question, answer, *verdict, style, columns);
    }
    pane.prompt(question, asking, style, columns);
    match &question.kind {
        kind if kind.is_typed() && given.is_none() => pane.field(question, asking, style, columns),
        Kind::Short(_) | Kind::Number(_) => {}
        _ => pane.options(session, asking, style, columns),
    }
    if asking.hint && given.is_none() {
        pane.hint(question, style, columns);
    }
    if let Some((answer, verdict)) = given {
        pane.explanation(question, answer, *verdict, asking, style, columns);
    }
    pane
}

impl Pane {
    fn blank(&mut self) {
        if !self.is_tight {
            self.lines.push(Line::default());
        }
    }

    fn text(&mut self, text: &str, look: Look, columns: usize) {
        self.lines.extend(wrapped(&[], text, look, columns));
    }

    /// A word in bold, then the text.
    fn labelled(&mut self, label: &CleanText, text: &str, style: &Style<'_>, columns: usize) {
        let label = [Span::styled(format!("{label} "), style.theme.key)];
        let lines =
            wrapped(&[], &format!("{}{text}", label[0].content), style.theme.plain, columns);
        let mut lines = lines.into_iter();
        if let Some(first) = lines.next() {
            let whole: String = first.spans.iter().map(|span| span.content.as_ref()).collect();
            let rest = whole.strip_prefix(label[0].content.as_ref()).unwrap_or(&whole).to_owned();
            self.lines
                .push(Line::from(vec![label[0].clone(), Span::styled(rest, style.theme.plain)]));
        }
        self.lines.extend(lines);
    }

    fn prompt(&mut self, question: &Question, asking: &Asking, style: &Style<'_>, columns: usize) {
        self.text(&question.prompt, style.theme.title, columns);
        if asking.translation {
            let language = style.words.language().tag();
            match &question.translation {
                Some(text) => {
                    let text = text.in_language(if language == "fr" { "en" } else { language });
                    self.text(text, style.theme.quiet, columns);
                }
                None => self.text(
                    &style.words.say("question-no-translation"),
                    style.theme.quiet,
                    columns,
                ),
            }
        }
        let mut about = Vec::new();
        match question.kind {
            Kind::Multiple(_) => about.push(style.words.say("question-several")),
            Kind::TrueFalse(_) => about.push(style.words.say("question-statement")),
            _ => {}
        }
        if question.points != Points::ONE {
            let points = style.words.points(question.points);
            let plural = question.points.as_f64();
            about.push(style.words.say_with(
                "question-points",
                &[("shown", points.as_str().into()), ("count", plural.into())],
            ));
        }
        if !about.is_empty() {
            let about = about.iter().map(CleanText::as_str).collect::<Vec<_>>().join(" · ");
            self.text(&about, style.theme.quiet, columns);
        }
        self.blank();
    }

    fn options(&mut self, session: &Session, asking: &Asking, style: &Style<'_>, columns: usize) {
        let item = &session.items()[asking.place];
        let question = session.question_at(asking.place);
        let texts: Vec<CleanText> = match &question.kind {
            Kind::TrueFalse(_) => session.truths().iter().map(|t| style.words.truth(*t)).collect(),
            kind => item.options.iter().map(|&at| kind.options()[at].text.clone()).collect(),
        };
        for (shown, text) in texts.iter().enumerate() {
            let (sign, letter, look) = match &item.given {
                Some((answer, _)) => marked(session, asking.place, shown, answer, style),
                None => open(question, asking, shown, style),
            };
            let first = vec![sign, Span::raw(" "), letter, Span::raw(" ")];
            let from = self.lines.len();
            self.lines.extend(wrapped(&first, text, look, columns));
            if item.given.is_none() && shown == asking.selected {
                self.focus = Some(from.saturating_sub(usize::from(shown == 0))..self.lines.len());
            }
        }
    }

    fn field(&mut self, question: &Question, asking: &Asking, style: &Style<'_>, columns: usize) {
        let unit = match &question.kind {
            Kind::Number(number) => number.unit.as_ref().map_or(String::new(), |u| format!(" {u}")),
            _ => String::new(),
        };
        let room = columns.saturating_sub(3 + crate::text::width(&unit)).clamp(8, 60);
        let (shown, cursor) = asking.field.visible(room);
        let pad = room.saturating_sub(crate::text::width(&shown));
        let line = self.lines.len();
        self.lines.push(Line::from(vec![
            Span::styled("› ", style.theme.key),
            Span::styled(format!("{shown}{}", " ".repeat(pad)), style.theme.glossary),
            Span::styled(unit, style.theme.plain),
        ]));
        self.cursor = Some((line, cursor + 2));
        self.focus = Some(line..line + 1);
        self.blank();
        self.text(&style.words.say("question-typed"), style.theme.quiet, columns);
    }

    fn hint(&mut self, question: &Question, style: &Style<'_>, columns: usize) {
        self.blank();
        let from = self.lines.len();
        match &question.hint {
            Some(hint) => {
                let hint = hint.in_language(style.words.language().tag());
                self.labelled(&style.words.say("question-hint"), hint, style, columns);
            }
            None => self.text(&style.words.say("question-no-hint"), style.theme.quiet, columns),
        }
        // What was asked for is what is looked at.
        if let Some(focus) = &mut self.focus
            && focus.start + 8 > from
        {
            focus.end = self.lines.len();
        }
    }

    fn verdict(
        &mut self,
        question: &Question,
        answer: &Answer,
        verdict: Verdict,
        style: &Style<'_>,
        columns: usize,
    ) {
        let words = style.words;
        let look = match verdict.outcome {
            Outcome::Right => style.theme.right,
            Outcome::Partial => style.theme.partial,
            Outcome::Wrong => style.theme.wrong,
        };
        let sign = format!("{} {}", Words::sign(verdict.outcome), words.outcome(verdict.outcome));
        let points = match (verdict.outcome, verdict.out_of == Points::ONE) {
            (Outcome::Right | Outcome::Wrong, true) => String::new(),
            _ => format!("  {}/{}", words.points(verdict.points), words.points(verdict.out_of)),
        };
        let said = match answer {
            Answer::Unknown => words.say("question-you-did-not-know").to_string(),
            answer if question.kind.is_typed() => {
                let answer = words.answer(question, answer);
                words
                    .say_with("question-you-answered", &[("answer", answer.as_str().into())])
                    .to_string()
            }
            _ => String::new(),
        };
        let first = vec![Span::styled(format!("{sign}{points}  "), look)];
        match said.is_empty() {
            true => self.lines.push(Line::from(first)),
            false => self.lines.extend(wrapped(&first, &said, style.theme.plain, columns)),
        }
        self.blank();
    }

    fn explanation(
        &mut self,
        question: &Question,
        answer: &Answer,
        verdict: Verdict,
        asking: &Asking,
        style: &Style<'_>,
        columns: usize,
    ) {
        let words = style.words;
        let language = words.language().tag();
        if question.kind.is_typed() && verdict.outcome != Outcome::Right {
            let key = words.answer(question, &marking::key(question));
            self.labelled(&words.say("question-key"), &key, style, columns);
        }
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.blank();
        }
        for feedback in marking::feedback(question, answer) {
            self.text(feedback.in_language(language), style.theme.plain, columns);
        }
        if let Some(explain) = &question.explain {
            self.labelled(
                &words.say("question-explain"),
                explain.in_language(language),
                style,
                columns,
            );
        }
        let proofs: Vec<CleanText> = asking
            .view
            .evidence
            .iter()
            .map(|range| match asking.view.numbers(range) {
                (first, last) if first == last => {
                    words.say_with("question-line", &[("line", first.into())])
                }
                (first, last) => words
                    .say_with("question-lines", &[("first", first.into()), ("last", last.into())]),
            })
            .collect();
        if !proofs.is_empty() {
            let proofs = proofs.iter().map(CleanText::as_str).collect::<Vec<_>>().join(", ");
            self.labelled(&words.say("question-evidence"), &proofs, style, columns);
        }
    }
}

fn letter(shown: usize) -> char {
    char::from(b'a' + u8::try_from(shown.min(25)).unwrap_or(0))
}

/// The sign, letter and look of an option before the answer.
fn open(
    question: &Question,
    asking: &Asking,
    shown: usize,
    style: &Style<'_>,
) -> (Span<'static>, Span<'static>, Look) {
    let selected = shown == asking.selected;
    let several = matches!(question.kind, Kind::Multiple(_));
    let tick = match asking.ticked.get(shown) {
        Some(true) if several => " [x]",
        Some(false) if several => " [ ]",
        _ => "",
    };
    let (sign, look) = match selected {
        true => ("▸", style.theme.selected),
        false => (" ", style.theme.key),
    };
    let letter = Span::styled(format!(" {} ", letter(shown)), look);
    let sign = Span::styled(sign, style.theme.key);
    match tick {
        "" => (sign, letter, style.theme.plain),
        tick => (sign, Span::styled(format!("{}{tick}", letter.content), look), style.theme.plain),
    }
}

/// The same after the answer: right ones and wrong choices have their signs.
fn marked(
    session: &Session,
    place: usize,
    shown: usize,
    answer: &Answer,
    style: &Style<'_>,
) -> (Span<'static>, Span<'static>, Look) {
    let question = session.question_at(place);
    let key = marking::key(question);
    let holds = |answer: &Answer| match answer {
        Answer::Option(at) => session.items()[place].options[shown] == *at,
        Answer::Options(places) => places.contains(&session.items()[place].options[shown]),
        Answer::Truth(truth) => session.truths()[shown] == *truth,
        Answer::Unknown | Answer::Text(_) => false,
    };
    let (sign, look) = match (holds(&key), holds(answer)) {
        (true, _) => ("✓", style.theme.right),
        (false, true) => ("✗", style.theme.wrong),
        (false, false) => (" ", style.theme.plain),
    };
    let chosen = if holds(answer) { "▸" } else { " " };
    let letter = Span::styled(format!("{chosen}{} ", letter(shown)), style.theme.key);
    let text = if sign == " " { style.theme.quiet } else { look };
    (Span::styled(sign, look), letter, text)
}
