//! The passage on screen: wrapped once a width, numbered as exam papers are, with the reader's
//! place, the evidence and what a search found marked in it.

mod follow;

use std::ops::Range;
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::print::Print as _;
use super::theme::Theme;
use crate::bank::Quiz;
use crate::settings::{MEASURE, MEASURES};
use crate::text;

/// The columns before the text: a sign, a line number, a space.
pub(crate) const MARGIN: u16 = 6;

/// A passage being read.
#[derive(Debug, Clone)]
pub(crate) struct PassageView {
    quiz: Arc<Quiz>,
    /// The width of the text that the reader wants, in columns.
    measure: u16,
    /// The width that the lines are wrapped for.
    wrapped: u16,
    /// Byte ranges of the text; an empty one parts two paragraphs.
    lines: Vec<Range<usize>>,
    /// The first line on screen.
    top: usize,
    /// How many lines were on screen.
    rows: usize,
    /// Where the reader stands, as a byte offset: it outlives a resize.
    place: usize,
    /// How far what is looked at reaches: as much of it as fits is on screen with the place.
    reach: usize,
    pub(crate) evidence: Vec<Range<usize>>,
    pub(crate) found: Vec<Range<usize>>,
    /// The sentences that the reader has picked.
    pub(crate) picked: Vec<Range<usize>>,
    /// The sentence that the choice stands on, while sentences are picked.
    pub(crate) current: Option<Range<usize>>,
    /// Whether words of the glossary look like others: in an exam there is none.
    pub(crate) is_bare: bool,
}

impl PassageView {
    /// The passage of a quiz, from its beginning.
    pub(crate) fn new(quiz: Arc<Quiz>, measure: Option<u16>) -> Self {
        let measure = measure.unwrap_or(MEASURE).clamp(*MEASURES.start(), *MEASURES.end());
        Self {
            quiz,
            measure,
            wrapped: 0,
            lines: Vec::new(),
            top: 0,
            rows: 0,
            place: 0,
            reach: 0,
            evidence: Vec::new(),
            found: Vec::new(),
            picked: Vec::new(),
            current: None,
            is_bare: false,
        }
    }

    /// The quiz whose passage it is.
    pub(crate) fn quiz(&self) -> &Arc<Quiz> {
        &self.quiz
    }

    /// The text of a range.
    pub(crate) fn text(&self, range: &Range<usize>) -> &str {
        &self.quiz.passage.text[range.clone()]
    }

    /// Where the reader stands, as a byte offset of the passage.
    pub(crate) fn place(&self) -> usize {
        self.place
    }

    /// The width that the reader wants, in columns.
    pub(crate) fn measure(&self) -> u16 {
        self.measure
    }

    /// Makes the text wider or narrower.
    pub(crate) fn change_measure(&mut self, by: i16) {
        self.measure =
            self.measure.saturating_add_signed(by).clamp(*MEASURES.start(), *MEASURES.end());
    }

    /// Wraps for an area so wide, margin included, and so high. The place in the text stays.
    pub(crate) fn fit(&mut self, columns: u16, rows: u16) {
        self.wrap(columns);
        self.rows = rows.into();
        self.show_place();
    }

    /// Wraps for an area so wide, margin included.
    pub(crate) fn wrap(&mut self, columns: u16) {
        let wanted = columns.saturating_sub(MARGIN + 1).min(self.measure).max(10);
        if wanted != self.wrapped {
            self.rewrap(wanted);
        }
    }

    /// Wraps for a text so wide.
    fn rewrap(&mut self, wanted: u16) {
        self.wrapped = wanted;
        let passage = &self.quiz.passage.text;
        self.lines.clear();
        for paragraph in self.quiz.passage.paragraphs() {
            if !self.lines.is_empty() {
                self.lines.push(paragraph.start..paragraph.start);
            }
            let wrapped = text::wrap(&passage[paragraph.clone()], wanted.into());
            let shift = paragraph.start;
            self.lines.extend(wrapped.into_iter().map(|r| shift + r.start..shift + r.end));
        }
    }

    /// How many columns the text takes with its margin.
    pub(crate) fn columns(&self) -> u16 {
        self.wrapped + MARGIN
    }

    /// How many lines the whole passage has.
    pub(crate) fn height(&self) -> usize {
        self.lines.len()
    }

    /// The line that a byte offset stands on.
    fn line_of(&self, offset: usize) -> usize {
        let after = self.lines.partition_point(|line| line.start <= offset);
        let mut line = after.saturating_sub(1);
        while line + 1 < self.lines.len() && self.lines[line].is_empty() {
            line += 1;
        }
        line
    }

    /// The number of a line as exam papers count them: from 1, blank lines left out.
    fn number(&self, line: usize) -> usize {
        self.lines.iter().take(line + 1).filter(|line| !line.is_empty()).count()
    }

    /// The first and last line numbers of a range of the text.
    pub(crate) fn numbers(&self, range: &Range<usize>) -> (usize, usize) {
        (self.number(self.line_of(range.start)), self.number(self.line_of(self.last_of(range))))
    }

    /// Where the last letter of a range begins.
    fn last_of(&self, range: &Range<usize>) -> usize {
        let last = range.end.saturating_sub(1);
        self.quiz.passage.text.floor_char_boundary(last).max(range.start)
    }

    /// The line number where the reader stands, and that of the last line.
    pub(crate) fn position(&self) -> (usize, usize) {
        let last = self.lines.len().saturating_sub(1);
        (self.number(self.line_of(self.place)), self.number(last))
    }

    /// Moves the place by so many lines of text.
    pub(crate) fn step(&mut self, by: isize) {
        let mut line = self.line_of(self.place);
        for _ in 0..by.unsigned_abs() {
            let mut next = line;
            loop {
                next = match by < 0 {
                    true => next.wrapping_sub(1),
                    false => next + 1,
                };
                match self.lines.get(next) {
                    Some(text) if text.is_empty() => {}
                    Some(_) => break line = next,
                    None => break,
                }
            }
        }
        self.place = self.lines.get(line).map_or(0, |line| line.start);
        self.reach = self.place;
        self.show_place();
    }

    /// Scrolls by so many lines, and the place with them; at an end it goes to that end.
    pub(crate) fn scroll(&mut self, by: isize) {
        let most = self.lines.len().saturating_sub(self.rows);
        let top = self.top.saturating_add_signed(by).min(most);
        if top == self.top {
            return self.go_to_end(by > 0);
        }
        self.top = top;
        self.place = self.lines[top].start;
        self.reach = self.place;
    }

    /// Scrolls by a screen.
    pub(crate) fn page(&mut self, forward: bool) {
        let rows = isize::try_from(self.rows.saturating_sub(1).max(1)).unwrap_or(1);
        self.scroll(if forward { rows } else { -rows });
    }

    /// Moves the place to the first or last line.
    pub(crate) fn go_to_end(&mut self, last: bool) {
        self.place = if last { self.quiz.passage.text.len() } else { 0 };
        self.step(0);
    }

    /// Goes to a range of the text and shows it with what is around it.
    pub(crate) fn go_to(&mut self, range: &Range<usize>) {
        self.place = range.start;
        self.reach = self.last_of(range);
        let line = self.line_of(self.place);
        if line < self.top || line + 2 > self.top + self.rows {
            self.top = line.saturating_sub(self.rows / 3);
        }
        self.show_place();
    }

    /// Whether the reader stands on the line of a byte offset.
    pub(crate) fn is_at(&self, offset: usize) -> bool {
        self.line_of(self.place) == self.line_of(offset)
    }

    /// Goes to the next place that a search found, or the one before.
    pub(crate) fn next_found(&mut self, backward: bool) {
        let next = match backward {
            false => self.found.iter().find(|f| f.start > self.place).or(self.found.first()),
            true => self.found.iter().rev().find(|f| f.start < self.place).or(self.found.last()),
        };
        if let Some(next) = next.cloned() {
            self.go_to(&next);
        }
    }

    /// Scrolls so that the place is on screen, with what is looked at as far as it fits, and no
    /// empty rows stand below the end.
    fn show_place(&mut self) {
        let (line, reach) = (self.line_of(self.place), self.line_of(self.reach.max(self.place)));
        let most = self.lines.len().saturating_sub(self.rows);
        self.top = self.top.max((reach + 1).saturating_sub(self.rows)).min(line).min(most);
        self.top = self.top.max((line + 1).saturating_sub(self.rows.max(1)));
    }

    /// Draws what fits `area`. `with_place` marks the line where the reader stands.
    pub(crate) fn draw(&self, area: Rect, buffer: &mut Buffer, theme: &Theme, with_place: bool) {
        let place = self.line_of(self.place);
        let mut number = self.number(self.top).saturating_sub(1);
        if self.lines.get(self.top).is_some_and(Range::is_empty) {
            number += 1;
        }
        for (row, line) in (area.y..area.bottom()).zip(self.top..self.lines.len()) {
            let text = &self.lines[line];
            if text.is_empty() {
                continue;
            }
            number += 1;
            let sign = self.sign(text, with_place && line == place).unwrap_or_default();
            buffer.set_stringn(area.x, row, sign, 1, theme.title);
            let picks = self.signs_of_picks(text);
            // More signs than one need the place of the number.
            if number.is_multiple_of(5) && picks.len() < 2 {
                let label = format!("{number:>3}");
                buffer.set_stringn(area.x + 1, row, label, 3, theme.quiet);
            }
            for (x, sign) in (area.x + 1..area.x + MARGIN - 1).rev().zip(picks.iter().rev()) {
                buffer.set_stringn(x, row, sign, 1, theme.title);
            }
            self.draw_line(text, area.x + MARGIN, row, area.right(), buffer, theme);
        }
        self.draw_more(area, buffer, theme);
    }

    /// The sign at the margin of a line: proof, the sentence at the choice, or the reader's place.
    fn sign(&self, line: &Range<usize>, is_place: bool) -> Option<&'static str> {
        let is_on = |range: &Range<usize>| range.start < line.end && line.start < range.end;
        if self.evidence.iter().any(is_on) {
            return Some("▌");
        }
        (is_place || self.current.as_ref().is_some_and(is_on)).then_some("▸")
    }

    /// A sign for each picked sentence that begins on a line, in their order: after the answer it
    /// tells whether that is a proof.
    fn signs_of_picks(&self, line: &Range<usize>) -> Vec<&'static str> {
        let mut picks: Vec<&Range<usize>> =
            self.picked.iter().filter(|pick| line.contains(&pick.start)).collect();
        picks.sort_unstable_by_key(|pick| pick.start);
        let sign = |pick| match (self.evidence.is_empty(), self.is_proof(pick)) {
            (true, _) => "●",
            (false, true) => "✓",
            (false, false) => "✗",
        };
        picks.into_iter().map(sign).collect()
    }

    /// Whether a range holds any of the proof.
    pub(crate) fn is_proof(&self, range: &Range<usize>) -> bool {
        self.evidence.iter().any(|proof| proof.start < range.end && range.start < proof.end)
    }

    /// Arrows where more text stands above or below.
    fn draw_more(&self, area: Rect, buffer: &mut Buffer, theme: &Theme) {
        if area.height == 0 || area.width <= MARGIN {
            return;
        }
        let x = (area.x + self.columns() + 1).min(area.right() - 1);
        if self.top > 0 {
            buffer.set_stringn(x, area.y, "↑", 1, theme.key);
        }
        if self.top + usize::from(area.height) < self.lines.len() {
            buffer.set_stringn(x, area.bottom() - 1, "↓", 1, theme.key);
        }
    }

    fn draw_line(
        &self,
        line: &Range<usize>,
        mut x: u16,
        y: u16,
        end: u16,
        buffer: &mut Buffer,
        theme: &Theme,
    ) {
        let text = &self.quiz.passage.text;
        let mut from = line.start;
        while from < line.end {
            let (style, to) = self.style_at(from, line.end, theme);
            let columns = usize::from(end.saturating_sub(x));
            x = buffer.print((x, y), &text[from..to], columns, style);
            from = to;
        }
    }

    /// The style at an offset, and how far it reaches.
    fn style_at(&self, offset: usize, end: usize, theme: &Theme) -> (Style, usize) {
        let glossary = self.quiz.glossary.iter().filter(|_| !self.is_bare);
        let terms = glossary.filter_map(|term| term.place.as_ref());
        let layers: [(&mut dyn Iterator<Item = &Range<usize>>, Style); 5] = [
            (&mut self.found.iter(), theme.found),
            (&mut self.current.iter(), theme.selected),
            (&mut self.picked.iter(), theme.picked),
            (&mut self.evidence.iter(), theme.evidence),
            (&mut terms.into_iter(), theme.glossary),
        ];
        let (mut style, mut to) = (theme.plain, end);
        for (ranges, layer) in layers.into_iter().rev() {
            for range in ranges {
                if range.contains(&offset) {
                    style = style.patch(layer);
                    to = to.min(range.end);
                } else if range.start > offset {
                    to = to.min(range.start);
                }
            }
        }
        (style, to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::read_alone;

    const QUIZ: &str = "
title: Un
passage: Un. Deux. Trois. Quatre.
questions: [{ id: q, type: single, prompt: p, options: [a, b], answer: a }]
";

    /// What stands before the text of the only line, where those sentences are picked and those prove.
    fn margin(picked: &[usize], proof: &[usize]) -> String {
        let quiz = Arc::new(read_alone(QUIZ, "un").quiz.expect("a sound quiz"));
        let sentences = quiz.passage.sentences().to_vec();
        let mut view = PassageView::new(quiz, None);
        view.picked = picked.iter().map(|at| sentences[*at].clone()).collect();
        view.evidence = proof.iter().map(|at| sentences[*at].clone()).collect();
        let area = Rect::new(0, 0, 60, 3);
        view.fit(area.width, area.height);
        let mut buffer = Buffer::empty(area);
        view.draw(area, &mut buffer, &Theme::new(crate::tui::Looks::default()), false);
        (0..MARGIN).map(|x| buffer[(x, 0)].symbol()).collect()
    }

    /// Two marks on one line are two signs, in the order of the text.
    #[rstest::rstest]
    #[case(&[], &[], "      ")]
    #[case(&[1], &[], "    ● ")]
    #[case(&[2, 0], &[], "   ●● ")]
    #[case(&[2, 0], &[2], "▌  ✗✓ ")]
    #[case(&[0, 1, 2, 3], &[3], "▌✗✗✗✓ ")]
    fn each_pick_on_a_line_has_its_sign(
        #[case] picked: &[usize],
        #[case] proof: &[usize],
        #[case] expected: &str,
    ) {
        assert_eq!(margin(picked, proof), expected);
    }
}
