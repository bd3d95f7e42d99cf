//! A text field with its unit, the forms of a letter, and how to type.

use ratatui::text::{Line, Span};

use super::{Asking, Pane, wrapped};
use crate::bank::{Kind, Question};
use crate::tui::field::{self, Field};

/// The widest that a text field is drawn.
const WIDEST: usize = 60;
/// The narrowest beside its unit: a longer unit stands below.
const NARROWEST: usize = 16;

impl Pane<'_> {
    /// The field that the answer is typed into.
    pub(super) fn field(&mut self, question: &Question, asking: &Asking, typed: &Field) {
        let unit = match &question.kind {
            Kind::Number(number) => number.unit.as_deref().unwrap_or_default(),
            _ => "",
        };
        let all = self.columns.saturating_sub(3);
        let beside = all.checked_sub(field::columns(unit) + 1);
        let beside = beside.filter(|room| !unit.is_empty() && *room >= NARROWEST);
        let room = beside.unwrap_or(all).clamp(8, WIDEST);
        let (shown, cursor) = typed.visible(room);
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
        self.forms(typed);
        self.focus = Some(line..self.lines.len());
        self.how_to_type(question, asking);
    }

    /// The forms of a letter while the accent key goes through them, on the line that is blank else.
    pub(super) fn forms(&mut self, field: &Field) {
        let forms = field.forms().map(|forms| forms.all().collect::<Vec<_>>());
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
            false if asking.is_exam => self.text(&self.words.say("exam-typed"), self.theme.plain),
            false => self.text(&self.words.say("question-typed"), self.theme.plain),
        }
        let accents = match question.kind {
            Kind::Number(_) => return,
            _ if question.strictness.accents => "question-accents-strict",
            _ => "question-accents",
        };
        self.text(&self.words.say(accents), self.theme.plain);
    }
}
