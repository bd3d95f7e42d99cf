//! What follows an answer: the verdict, what differed, why, and where the proof stands.

use std::collections::BTreeSet;
use std::ops::Range;

use ratatui::style::{Modifier, Style as Look};
use ratatui::text::{Line, Span};

use super::{Asking, Pane, wrapped};
use crate::bank::{Points, Question};
use crate::marking::alignment::{self, Run};
use crate::marking::{self, Answer, Outcome, Verdict};
use crate::text::{CleanText, truncated, width};
use crate::tui::passage::PassageView;
use crate::words::Words;

/// How much of a picked sentence is told, in columns.
const BEGINNING: usize = 36;

impl Pane<'_> {
    /// The verdict, with what was answered where that is seen nowhere else.
    pub(super) fn verdict(
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
        if let Some(share) = self.words.share(question, answer, verdict) {
            self.text(&share, self.theme.plain);
        }
        self.blank();
    }

    /// That this is the right answer, which is told where it is not seen below.
    pub(super) fn solution(&mut self, question: &Question, was_asked: bool) {
        if was_asked {
            self.text(&self.words.say("exam-not-answered"), self.theme.plain);
        }
        self.text(&self.words.say("question-solution"), self.theme.title);
        if question.kind.is_typed() {
            let key = self.words.answer(question, &marking::key(question));
            self.labelled("question-key", &key);
            if let Some(others) = self.words.accepted(question) {
                self.text(&others, self.theme.plain);
            }
        }
        self.blank();
    }

    /// What differed, what the quiz says about the answer, and why.
    pub(super) fn explanation(&mut self, question: &Question, answer: &Answer, verdict: &Verdict) {
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
    pub(super) fn proof(&mut self, asking: &Asking, outcome: Outcome) {
        let view = &asking.view;
        let picked = view.picked.iter().map(|pick| {
            let sign = if view.is_proof(pick) { "✓" } else { "✗" };
            let lines = self.lines_of(view, std::slice::from_ref(pick));
            let text = truncated(&view.text(pick).replace('\n', " "), BEGINNING);
            let arguments = [
                ("sign", sign.into()),
                ("lines", lines.as_str().into()),
                ("text", text.as_str().into()),
            ];
            self.words.say_with("question-pick", &arguments)
        });
        let picked: Vec<CleanText> = picked.collect();
        if !picked.is_empty() && outcome != Outcome::Right {
            self.text(&self.words.say("question-you-picked"), self.theme.key);
            for pick in &picked {
                self.text(pick, self.theme.plain);
            }
        }
        if !view.evidence.is_empty() {
            let lines = self.lines_of(view, &view.evidence);
            self.labelled("question-evidence", &lines);
        }
    }

    /// The numbers of the lines that hold ranges of the passage.
    fn lines_of(&self, view: &PassageView, ranges: &[Range<usize>]) -> CleanText {
        let numbers = ranges.iter().map(|range| view.numbers(range));
        let lines: BTreeSet<usize> = numbers.flat_map(|(first, last)| first..=last).collect();
        self.words.line_numbers(&lines)
    }
}
