//! A text with gaps: as it is filled in, and as it should be.

use std::ops::Range;

use ratatui::style::Style as Look;
use ratatui::text::{Line, Span};

use super::{Pane, letter, wrapped};
use crate::bank::Cloze;
use crate::marking::{Answer, GapVerdict, Verdict};
use crate::text::{CleanText, width, wrap};
use crate::tui::input::{Filling, Gaps};

/// The narrowest that an open gap is drawn.
const NARROWEST: usize = 8;
/// The widest: a longer text scrolls in it.
const WIDEST: usize = 30;
/// What an open gap is drawn with.
const LINE: &str = "_";

/// What stands in a gap.
struct Filled {
    text: String,
    look: Look,
    /// The look of its number.
    number: Look,
    /// The byte offset of the cursor in the text.
    cursor: Option<usize>,
}

impl Pane<'_> {
    /// The text with what was typed into its gaps so far.
    pub(super) fn gaps(&mut self, cloze: &Cloze, gaps: &Gaps) {
        let filled = |(place, field): (usize, &crate::tui::field::Field)| {
            let is_selected = place == gaps.selected;
            let (shown, cursor) = field.visible(WIDEST.min(self.columns.saturating_sub(6)));
            let cursor = is_selected.then(|| offset(&shown, cursor));
            self.open(&shown, is_selected, cursor)
        };
        let filled: Vec<Filled> = gaps.fields.iter().enumerate().map(filled).collect();
        self.gapped(cloze, &filled);
        self.forms(&gaps.fields[gaps.selected]);
    }

    /// The text with the words put into its gaps so far, and the words to choose from.
    pub(super) fn bank(&mut self, cloze: &Cloze, filling: &Filling, shown: &[usize]) {
        let words: Vec<&CleanText> = cloze.words().collect();
        let filled = |(place, word): (usize, &Option<usize>)| {
            let text = word.map_or("", |word| words[word].as_str());
            self.open(text, place == filling.selected, None)
        };
        let filled: Vec<Filled> = filling.filled.iter().enumerate().map(filled).collect();
        self.gapped(cloze, &filled);
        self.blank();
        let word = |(place, at): (usize, &usize)| {
            let gap = filling.filled.iter().position(|filled| *filled == Some(*at));
            let used = gap.map_or(String::new(), |gap| format!(" ({})", gap + 1));
            format!(" {}  {}{used}", letter(place), words[*at]).replace(' ', "\u{A0}")
        };
        let listed: Vec<String> = shown.iter().enumerate().map(word).collect();
        self.text(&listed.join("  "), self.theme.plain);
    }

    /// The text with the right words, then what is said of each gap.
    pub(super) fn filled(&mut self, cloze: &Cloze, answer: &Answer, verdict: &Verdict) {
        let words = cloze.words().enumerate().map(|(place, word)| {
            let is_right = verdict.gaps.get(place).is_some_and(GapVerdict::is_right);
            let look = if is_right { self.theme.right } else { self.theme.picked };
            Filled { text: held(word), look, number: self.theme.plain, cursor: None }
        });
        let words: Vec<Filled> = words.collect();
        self.gapped(cloze, &words);
        self.blank();
        let told = self.words.gaps(cloze, answer, verdict);
        for ((said, remarks), gap) in told.into_iter().zip(&verdict.gaps) {
            self.text(&said, self.theme.of(gap.outcome));
            for remark in remarks {
                let indent = [Span::raw("    ")];
                self.lines.extend(wrapped(&indent, &remark, self.theme.plain, self.columns));
            }
        }
    }

    /// A gap that can still be changed, drawn at least so wide that it is seen.
    fn open(&self, shown: &str, is_selected: bool, cursor: Option<usize>) -> Filled {
        let missing = NARROWEST.saturating_sub(width(shown)).max(usize::from(cursor.is_some()));
        let text = held(shown) + &LINE.repeat(missing);
        // A space is a byte shorter than one that does not break.
        let shift = |at: usize| at + shown[..at].matches(' ').count();
        let (look, number) = match is_selected {
            true => (self.theme.title, self.theme.selected),
            false => (self.theme.plain, self.theme.key),
        };
        Filled { text, look, number, cursor: cursor.map(shift) }
    }

    /// Draws the text with its gaps, each behind its number. The one that holds the cursor, or is
    /// chosen, stays in sight.
    fn gapped(&mut self, cloze: &Cloze, filled: &[Filled]) {
        let mut looks: Vec<(Range<usize>, Look)> = Vec::new();
        let (mut text, mut cursor, mut chosen) = (String::new(), None, None);
        for (place, piece) in cloze.pieces.iter().enumerate() {
            text.push_str(piece);
            let Some(gap) = filled.get(place) else { break };
            let start = text.len();
            text.push_str(&["(", &(place + 1).to_string(), ")"].concat());
            looks.push((start..text.len(), gap.number));
            text.push('\u{A0}');
            let from = text.len();
            text.push_str(&gap.text);
            looks.push((from..text.len(), gap.look));
            cursor = cursor.or(gap.cursor.map(|at| from + at));
            chosen = chosen.or((gap.number == self.theme.selected).then_some(start));
        }
        for line in paragraphs(&text, self.columns) {
            let number = self.lines.len();
            if let Some(at) = cursor.filter(|at| (line.start..=line.end).contains(at)) {
                self.cursor = Some((number, width(&text[line.start..at])));
            }
            if chosen.is_some_and(|at| line.contains(&at)) {
                self.focus = Some(number..number + 1);
            }
            self.lines.push(spans(&text, line, &looks, self.theme.plain));
        }
    }
}

/// A text whose spaces do not break.
fn held(text: &str) -> String {
    text.replace(' ', "\u{A0}")
}

/// The byte offset of a column.
fn offset(text: &str, column: usize) -> usize {
    let mut columns = 0;
    let graphemes = crate::text::graphemes(text);
    let mut after = graphemes.map(|(at, grapheme)| {
        let before = columns;
        columns += crate::tui::field::columns(grapheme);
        (at, before)
    });
    after.find(|(_, before)| *before >= column).map_or(text.len(), |(at, _)| at)
}

/// The lines of a text as byte ranges of it.
fn paragraphs(text: &str, columns: usize) -> Vec<Range<usize>> {
    let mut from = 0;
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        lines.extend(wrap(paragraph, columns).iter().map(|l| from + l.start..from + l.end));
        from += paragraph.len() + 1;
    }
    lines
}

/// A line of a text in pieces of one look each.
fn spans(
    text: &str,
    line: Range<usize>,
    looks: &[(Range<usize>, Look)],
    plain: Look,
) -> Line<'static> {
    let mut spans = Vec::new();
    let mut from = line.start;
    while from < line.end {
        let next = looks.iter().find(|(range, _)| range.end > from);
        let (look, to) = match next {
            Some((range, look)) if range.start <= from => (*look, range.end),
            Some((range, _)) => (plain, range.start),
            None => (plain, line.end),
        };
        let to = to.min(line.end);
        spans.push(Span::styled(text[from..to].to_owned(), look));
        from = to;
    }
    Line::from(spans)
}
