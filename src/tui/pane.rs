//! The lines of a question: prompt, options or field, and after the answer what is said of it.

mod arranged;

use std::collections::BTreeSet;
use std::ops::Range;

use ratatui::style::{Modifier, Style as Look};
use ratatui::text::{Line, Span};

use super::field;
use super::frame::wrapped;
use super::screen::Style;
use super::screen::question::Asking;
use super::theme::Theme;
use crate::bank::{Kind, Points, Question};
use crate::marking::alignment::{self, Run};
use crate::marking::{self, Answer, Outcome, Verdict};
use crate::session::Session;
use crate::text::{CleanText, width};
use crate::words::Words;

/// On screens lower than this, what follows an answer has no blank lines.
const ROOMY: u16 = 20;
/// The widest that a text field is drawn.
const WIDEST_FIELD: usize = 60;
/// The narrowest beside its unit: a longer unit stands below.
const NARROWEST_FIELD: usize = 16;

/// The lines of a question, with those that must be in sight and the place of the cursor.
pub(crate) struct Pane<'s> {
    words: &'s Words,
    theme: &'s Theme,
    columns: usize,
    /// Whether blank lines are left out.
    is_tight: bool,
    pub(crate) lines: Vec<Line<'static>>,
    /// The lines of the chosen option or the field.
    pub(crate) focus: Option<Range<usize>>,
    /// Line and column of the cursor.
    pub(crate) cursor: Option<(usize, usize)>,
}

/// Lays a question out for a pane so wide, on a screen so high.
pub(crate) fn lines<'s>(
    asking: &Asking,
    session: &Session,
    style: &'s Style<'s>,
    columns: u16,
    rows: u16,
) -> Pane<'s> {
    let question = session.question_at(asking.place);
    let given = session.items()[asking.place].given.as_ref();
    let mut pane = Pane {
        words: style.words,
        theme: &style.theme,
        columns: columns.into(),
        is_tight: given.is_some() && rows < ROOMY,
        lines: Vec::new(),
        focus: None,
        cursor: None,
    };
    // After the answer the verdict comes first: it is what the reader looks for.
    if let Some((answer, verdict)) = given {
        pane.verdict(question, answer, verdict, session.items()[asking.place].claimed);
    }
    pane.prompt(question, asking, given.is_some());
    match &question.kind {
        kind if kind.is_typed() && given.is_none() => pane.field(question, asking),
        Kind::Short(_) | Kind::Number(_) => {}
        Kind::Match(matching) => match given {
            Some((answer, _)) => pane.matched(matching, answer),
            None => pane.columns(matching, &session.items()[asking.place].options, asking),
        },
        Kind::Order(order) => pane.items(order, asking, given.map(|(answer, _)| answer)),
        _ => pane.options(session, asking),
    }
    if asking.hint && given.is_none() {
        pane.hint(question);
    }
    if let Some((answer, verdict)) = given {
        pane.explanation(question, answer, verdict);
        pane.proof(asking);
        let item = &session.items()[asking.place];
        if verdict.is_disputable() && verdict.outcome == Outcome::Wrong && !item.claimed {
            pane.text(&style.words.say("question-claim"), style.theme.plain);
        }
    }
    pane
}

impl Pane<'_> {
    fn blank(&mut self) {
        if !self.is_tight {
            self.lines.push(Line::default());
        }
    }

    fn text(&mut self, text: &str, look: Look) {
        self.lines.extend(wrapped(&[], text, look, self.columns));
    }

    /// A word in bold, then the text.
    fn labelled(&mut self, label: &str, text: &str) {
        let label = self.words.say(label);
        let mut lines = wrapped(&[], &format!("{label} {text}"), self.theme.plain, self.columns);
        if let Some(first) = lines.first_mut() {
            let whole: String = first.spans.iter().map(|span| span.content.as_ref()).collect();
            let rest = whole.strip_prefix(label.as_str()).unwrap_or_default().to_owned();
            let label = Span::styled(label.to_string(), self.theme.key);
            *first = Line::from(vec![label, Span::styled(rest, self.theme.plain)]);
        }
        self.lines.extend(lines);
    }

    fn prompt(&mut self, question: &Question, asking: &Asking, is_answered: bool) {
        self.text(&question.prompt, self.theme.title);
        if asking.translation {
            // The prompt is French already: for a French reader the translation is English.
            let said = match &question.translation {
                Some(text) => text.in_language("en").clone(),
                None => self.words.say("question-no-translation"),
            };
            self.text(&said, self.theme.plain);
        }
        let about = self.about(question, asking);
        if !about.is_empty() && !is_answered {
            self.text(&about, if asking.is_nudged { self.theme.title } else { self.theme.plain });
        }
        self.blank();
    }

    /// How the question is answered and what it is worth, where that is not plain.
    fn about(&self, question: &Question, asking: &Asking) -> String {
        let how = match question.kind {
            Kind::Multiple(_) if asking.is_nudged => Some(self.words.say("question-tick-first")),
            Kind::Multiple(_) => Some(self.words.say("question-several")),
            Kind::TrueFalse(_) => Some(self.words.say("question-statement")),
            Kind::Order(_) if asking.is_taken => Some(self.words.say("question-order-taken")),
            Kind::Order(_) => Some(self.words.say("question-order")),
            Kind::Match(_) => Some(self.words.say("question-match")),
            Kind::Single(_) | Kind::Short(_) | Kind::Number(_) => None,
        };
        let worth = (question.points != Points::ONE).then(|| {
            let shown = self.words.points(question.points);
            let count = question.points.as_f64();
            let arguments = [("shown", shown.as_str().into()), ("count", count.into())];
            self.words.say_with("question-points", &arguments)
        });
        let about: Vec<CleanText> = how.into_iter().chain(worth).collect();
        about.iter().map(CleanText::as_str).collect::<Vec<_>>().join(" · ")
    }

    fn options(&mut self, session: &Session, asking: &Asking) {
        let item = &session.items()[asking.place];
        let question = session.question_at(asking.place);
        let texts: Vec<CleanText> = match &question.kind {
            Kind::TrueFalse(_) => session.truths().iter().map(|t| self.words.truth(*t)).collect(),
            kind => item.options.iter().map(|&at| kind.options()[at].text.clone()).collect(),
        };
        for (shown, text) in texts.iter().enumerate() {
            let ([sign, letter], look) = match &item.given {
                Some((answer, _)) => marked(session, asking.place, shown, answer, self.theme),
                None => open(question, asking, shown, self.theme),
            };
            let first = [sign, letter, Span::raw(" ")];
            let from = self.lines.len();
            self.lines.extend(wrapped(&first, text, look, self.columns));
            if item.given.is_none() && shown == asking.selected {
                self.focus = Some(from.saturating_sub(usize::from(shown == 0))..self.lines.len());
            }
        }
    }

    fn field(&mut self, question: &Question, asking: &Asking) {
        let unit = match &question.kind {
            Kind::Number(number) => number.unit.as_deref().unwrap_or_default(),
            _ => "",
        };
        let all = self.columns.saturating_sub(3);
        let beside = all.checked_sub(field::columns(unit) + 1);
        let beside = beside.filter(|room| !unit.is_empty() && *room >= NARROWEST_FIELD);
        let room = beside.unwrap_or(all).clamp(8, WIDEST_FIELD);
        let (shown, cursor) = asking.field.visible(room);
        let pad = " ".repeat(room.saturating_sub(field::columns(&shown)));
        let line = self.lines.len();
        self.lines.push(Line::from(vec![
            Span::styled("› ", self.theme.key),
            Span::styled(format!("{shown}{pad}"), self.theme.glossary),
        ]));
        match beside {
            Some(_) => {
                let unit = Span::styled(format!(" {unit}"), self.theme.plain);
                self.lines[line].push_span(unit);
            }
            None => self.lines.extend(wrapped(&[Span::raw("  ")], unit, self.theme.plain, all)),
        }
        self.cursor = Some((line, cursor + 2));
        self.forms(asking);
        self.focus = Some(line..self.lines.len());
        self.how_to_type(question, asking);
    }

    /// The forms of a letter while the accent key goes through them, on the line that is blank else.
    fn forms(&mut self, asking: &Asking) {
        let forms = asking.field.forms().map(|forms| forms.all().collect::<Vec<_>>());
        let look = |(form, is_current): &(&str, bool)| match is_current {
            true => Span::styled(format!("[{form}]"), self.theme.selected),
            false => Span::styled(format!(" {form} "), self.theme.plain),
        };
        let shown = forms.iter().flatten().map(look);
        self.lines.push(std::iter::once(Span::raw("  ")).chain(shown).collect());
    }

    /// Which keys answer, and what is asked of accents.
    fn how_to_type(&mut self, question: &Question, asking: &Asking) {
        match asking.is_nudged {
            true => self.text(&self.words.say("question-type-first"), self.theme.title),
            false => self.text(&self.words.say("question-typed"), self.theme.plain),
        }
        let accents = match question.kind {
            Kind::Number(_) => return,
            _ if question.strictness.accents => "question-accents-strict",
            _ => "question-accents",
        };
        self.text(&self.words.say(accents), self.theme.plain);
    }

    fn hint(&mut self, question: &Question) {
        self.blank();
        match &question.hint {
            Some(hint) => {
                let hint = hint.in_language(self.words.language().tag());
                self.labelled("question-hint", hint);
            }
            None => self.text(&self.words.say("question-no-hint"), self.theme.plain),
        }
        // What was asked for is what is looked at.
        if let Some(focus) = &mut self.focus {
            focus.end = self.lines.len();
        }
    }

    fn verdict(
        &mut self,
        question: &Question,
        answer: &Answer,
        verdict: &Verdict,
        is_claimed: bool,
    ) {
        if is_claimed {
            let said = self.words.say("verdict-claimed");
            self.lines.push(Line::styled(format!("✓ {said}"), self.theme.right));
        }
        let look = if is_claimed { self.theme.plain } else { self.theme.of(verdict.outcome) };
        let said = self.words.outcome(verdict.outcome);
        let sign = Words::sign(verdict.outcome);
        let is_plain = verdict.out_of == Points::ONE && verdict.outcome != Outcome::Partial;
        let points = if is_plain {
            String::new()
        } else {
            let (points, out_of) = (verdict.points, verdict.out_of);
            format!("  {}/{}", self.words.points(points), self.words.points(out_of))
        };
        let first = Span::styled(format!("{sign} {said}{points}  "), look);
        let answered = match answer {
            Answer::Unknown => Some(self.words.say("question-you-did-not-know")),
            answer if question.kind.is_typed() && self.comparison(verdict).is_empty() => {
                let answer = self.words.answer(question, answer);
                let arguments = [("answer", answer.as_str().into())];
                Some(self.words.say_with("question-you-answered", &arguments))
            }
            _ => None,
        };
        match answered {
            Some(answered) => {
                let lines = wrapped(&[first], &answered, self.theme.plain, self.columns);
                self.lines.extend(lines);
            }
            None => self.lines.push(Line::from(first)),
        }
        if let Some(share) = self.words.share(question, verdict) {
            self.text(&share, self.theme.plain);
        }
        self.blank();
    }

    fn explanation(&mut self, question: &Question, answer: &Answer, verdict: &Verdict) {
        let language = self.words.language().tag();
        if question.kind.is_typed() && verdict.outcome != Outcome::Right {
            let comparison = self.comparison(verdict);
            if comparison.is_empty() {
                let key = self.words.answer(question, &marking::key(question));
                self.labelled("question-key", &key);
            }
            self.lines.extend(comparison);
        }
        for said in verdict.typed.iter().flat_map(|typed| self.words.typed(typed)) {
            self.text(&said, self.theme.plain);
        }
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.blank();
        }
        for feedback in marking::feedback(question, answer, verdict) {
            self.text(feedback.in_language(language), self.theme.plain);
        }
        if let Some(explain) = &question.explain {
            self.labelled("question-explain", explain.in_language(language));
        }
    }

    /// What was typed above what was expected; nothing where they have nothing in common.
    fn comparison(&self, verdict: &Verdict) -> Vec<Line<'static>> {
        let Some(typed) = verdict.typed.as_ref().filter(|_| verdict.outcome != Outcome::Right)
        else {
            return Vec::new();
        };
        let labels = [self.words.say("remark-found"), self.words.say("remark-expected")];
        let widest = labels.iter().map(|label| width(label)).max().unwrap_or(0);
        let room = self.columns.saturating_sub(widest + 1);
        let line = |label: &str, runs: &[Run], look: Look| {
            let label = format!("{label}{} ", " ".repeat(widest - width(label)));
            let faulty = look.add_modifier(Modifier::UNDERLINED);
            let runs = runs.iter().map(|run| {
                let look = if run.is_fault { faulty } else { self.theme.plain };
                Span::styled(run.text.clone(), look)
            });
            std::iter::once(Span::styled(label, self.theme.key)).chain(runs).collect::<Line>()
        };
        let rows = alignment::rows(&typed.parts, room);
        let pairs = rows.iter().map(|row| {
            let found = line(&labels[0], &row.found, self.theme.wrong);
            [found, line(&labels[1], &row.expected, self.theme.right)]
        });
        pairs.flatten().collect()
    }

    /// Where the proof stands in the passage.
    fn proof(&mut self, asking: &Asking) {
        let lines: BTreeSet<usize> = asking
            .view
            .evidence
            .iter()
            .map(|range| asking.view.numbers(range))
            .flat_map(|(first, last)| first..=last)
            .collect();
        if !lines.is_empty() {
            let lines = self.words.line_numbers(&lines);
            self.labelled("question-evidence", &lines);
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
    theme: &Theme,
) -> ([Span<'static>; 2], Look) {
    let is_several = matches!(question.kind, Kind::Multiple(_));
    let tick = match asking.ticked.get(shown) {
        Some(true) if is_several => " [x]",
        Some(false) if is_several => " [ ]",
        _ => "",
    };
    let (sign, look) = match shown == asking.selected {
        true => ("▸ ", theme.selected),
        false => ("  ", theme.key),
    };
    let letter = format!(" {} {tick}", letter(shown));
    ([Span::styled(sign, theme.key), Span::styled(letter, look)], theme.plain)
}

/// The same after the answer: right ones and wrong choices have their signs.
fn marked(
    session: &Session,
    place: usize,
    shown: usize,
    answer: &Answer,
    theme: &Theme,
) -> ([Span<'static>; 2], Look) {
    let holds = |answer: &Answer| match answer {
        Answer::Option(at) => session.items()[place].options[shown] == *at,
        Answer::Options(places) => places.contains(&session.items()[place].options[shown]),
        Answer::Truth(truth) => session.truths()[shown] == *truth,
        Answer::Unknown | Answer::Text(_) | Answer::Order(_) | Answer::Pairs(_) => false,
    };
    let is_chosen = holds(answer);
    let (sign, look) = match (holds(&marking::key(session.question_at(place))), is_chosen) {
        (true, _) => ('✓', theme.right),
        (false, true) => ('✗', theme.wrong),
        (false, false) => (' ', theme.plain),
    };
    let chosen = if is_chosen { '▸' } else { ' ' };
    let letter = Span::styled(format!(" {} ", letter(shown)), theme.key);
    ([Span::styled(format!("{chosen}{sign}"), look), letter], look)
}
