//! Items to be put in order and pairs to be found, before the answer and after it.

use ratatui::text::Span;

use super::{Pane, letter, wrapped};
use crate::bank::{Matching, Order};
use crate::marking::Answer;
use crate::tui::input::{Arranging, Pairing};

impl Pane<'_> {
    /// The lefts of a match, each with its right so far, and the rights to choose from.
    pub(super) fn columns(&mut self, matching: &Matching, shown: &[usize], pairing: &Pairing) {
        for (place, left) in matching.lefts.iter().enumerate() {
            let is_selected = place == pairing.selected;
            let (sign, look) = match is_selected {
                true => ("▸ ", self.theme.selected),
                false => ("  ", self.theme.key),
            };
            let number = pairing.pairs[place].and_then(|at| shown.iter().position(|&s| s == at));
            let paired = number.map_or("…".to_owned(), |number| (number + 1).to_string());
            let letter = Span::styled(format!(" {} ", letter(place)), look);
            let first = [Span::styled(sign, self.theme.key), letter, Span::raw(" ")];
            let from = self.lines.len();
            let text = format!("{left} →\u{A0}{paired}");
            self.lines.extend(wrapped(&first, &text, self.theme.plain, self.columns));
            if is_selected {
                self.focus = Some(from.saturating_sub(usize::from(place == 0))..self.lines.len());
            }
        }
        self.blank();
        for (place, &at) in shown.iter().enumerate() {
            let left = pairing.pairs.iter().position(|pair| *pair == Some(at));
            let first =
                [Span::styled(format!("   {} ", place + 1), self.theme.key), Span::raw(" ")];
            let text = match left {
                Some(left) => format!("{} ({})", matching.rights[at], letter(left)),
                None => matching.rights[at].to_string(),
            };
            self.lines.extend(wrapped(&first, &text, self.theme.plain, self.columns));
        }
    }

    /// The right pairs, each with the one that was made in its place.
    pub(super) fn matched(&mut self, matching: &Matching, answer: &Answer) {
        let pairs: &[Option<usize>] = if let Answer::Pairs(pairs) = answer { pairs } else { &[] };
        for (place, (left, right)) in matching.lefts.iter().zip(&matching.rights).enumerate() {
            let yours = pairs.get(place).copied().flatten();
            let (sign, look) = match yours {
                Some(yours) if yours == place => ("✓", self.theme.right),
                Some(_) => ("✗", self.theme.wrong),
                None => (" ", self.theme.plain),
            };
            let told = yours.filter(|yours| *yours != place).map(|yours| {
                let text = matching.rights[yours].as_str();
                self.words.say_with("question-yours", &[("text", text.into())])
            });
            let text = match told {
                Some(told) => format!("{left} → {right} ({told})"),
                None => format!("{left} → {right}"),
            };
            let first = [Span::styled(sign, look), Span::raw("  ")];
            self.lines.extend(wrapped(&first, &text, self.theme.plain, self.columns));
        }
    }

    /// Items in the order that they were brought into.
    pub(super) fn items(&mut self, order: &Order, arranging: &Arranging) {
        for (place, &at) in arranging.order.iter().enumerate() {
            let is_selected = place == arranging.selected;
            let (sign, look) = match (is_selected, arranging.is_taken) {
                (true, true) => ("↕ ", self.theme.selected),
                (true, false) => ("▸ ", self.theme.selected),
                _ => ("  ", self.theme.key),
            };
            let letter = Span::styled(format!(" {} ", letter(place)), look);
            let first = [Span::styled(sign, self.theme.key), letter, Span::raw(" ")];
            let text =
                if is_selected && arranging.is_taken { self.theme.title } else { self.theme.plain };
            let from = self.lines.len();
            self.lines.extend(wrapped(&first, &order.items[at], text, self.columns));
            if is_selected {
                self.focus = Some(from.saturating_sub(usize::from(place == 0))..self.lines.len());
            }
        }
    }

    /// The items in the right order, each with the place that it was given.
    pub(super) fn ordered(&mut self, order: &Order, answer: &Answer) {
        let places: &[usize] = if let Answer::Order(places) = answer { places } else { &[] };
        for (place, item) in order.items.iter().enumerate() {
            let yours = places.iter().position(|&at| at == place);
            let is_right = yours == Some(place);
            let (sign, look) = match (is_right, yours) {
                (true, _) => ("✓", self.theme.right),
                (false, Some(_)) => ("✗", self.theme.wrong),
                (false, None) => (" ", self.theme.plain),
            };
            let number = Span::styled(format!(" {:>2}. ", place + 1), self.theme.key);
            let told = yours.filter(|_| !is_right).map(|yours| self.words.place(yours + 1));
            let text = match told {
                Some(told) => format!("{item} ({told})"),
                None => item.to_string(),
            };
            let first = [Span::styled(sign, look), number];
            self.lines.extend(wrapped(&first, &text, self.theme.plain, self.columns));
        }
    }
}
