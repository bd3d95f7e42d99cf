//! Options to choose from, before the answer and after it.

use ratatui::style::Style as Look;
use ratatui::text::Span;

use super::{Asking, Pane, Theme, letter, wrapped};
use crate::bank::Kind;
use crate::marking::{self, Answer};
use crate::session::Session;
use crate::text::CleanText;
use crate::tui::input::Input;

impl Pane<'_> {
    /// The options with their letters; the one at the choice stays in sight.
    pub(super) fn options(&mut self, session: &Session, asking: &Asking) {
        let item = &session.items()[asking.place];
        let question = session.question_at(asking.place);
        let texts: Vec<CleanText> = match &question.kind {
            Kind::TrueFalse(_) => {
                session.truths_at(asking.place).iter().map(|t| self.words.truth(*t)).collect()
            }
            kind => item.options.iter().map(|&at| kind.options()[at].text.clone()).collect(),
        };
        for (shown, text) in texts.iter().enumerate() {
            let ([sign, letter], look) = match asking.shown(session) {
                Some((answer, _)) => marked(session, asking, shown, answer, self.theme),
                None => open(asking, shown, self.theme),
            };
            let first = [sign, letter, Span::raw(" ")];
            let from = self.lines.len();
            self.lines.extend(wrapped(&first, text, look, self.columns));
            if asking.shown(session).is_none() && shown == chosen(asking) {
                self.focus = Some(from.saturating_sub(usize::from(shown == 0))..self.lines.len());
            }
        }
    }
}

/// The sign, letter and look of an option before the answer.
fn open(asking: &Asking, shown: usize, theme: &Theme) -> ([Span<'static>; 2], Look) {
    let tick = match &asking.input {
        Input::Ticks(ticks) if ticks.ticked[shown] => " [x]",
        Input::Ticks(_) => " [ ]",
        _ => "",
    };
    let (sign, look) = match shown == chosen(asking) {
        true => ("▸ ", theme.selected),
        false => ("  ", theme.key),
    };
    let letter = format!(" {} {tick}", letter(shown));
    ([Span::styled(sign, theme.key), Span::styled(letter, look)], theme.plain)
}

/// The same after the answer: right ones and wrong choices have their signs.
fn marked(
    session: &Session,
    asking: &Asking,
    shown: usize,
    answer: &Answer,
    theme: &Theme,
) -> ([Span<'static>; 2], Look) {
    let place = asking.place;
    let holds = |answer: &Answer| match answer {
        Answer::Option(at) => session.items()[place].options[shown] == *at,
        Answer::Options(places) => places.contains(&session.items()[place].options[shown]),
        Answer::Truth(truth) | Answer::Justified(truth, _) => {
            session.truths_at(place)[shown] == *truth
        }
        _ => false,
    };
    let is_chosen = holds(answer);
    let (sign, look) = match (holds(&marking::key(session.question_at(place))), is_chosen) {
        (true, _) => ('✓', theme.right),
        (false, true) => ('✗', theme.wrong),
        (false, false) => (' ', theme.plain),
    };
    let chosen = if is_chosen && !asking.is_solved() { '▸' } else { ' ' };
    let letter = Span::styled(format!(" {} ", letter(shown)), theme.key);
    ([Span::styled(format!("{chosen}{sign}"), look), letter], look)
}

/// The place of the option that the choice stands on.
fn chosen(asking: &Asking) -> usize {
    match &asking.input {
        Input::Choice(choice) => choice.selected,
        Input::Ticks(ticks) => ticks.selected,
        Input::Judging(judging) => judging.choice.selected,
        _ => usize::MAX,
    }
}
