//! Values that are no free text: yes or no, numbers within limits, one of several names.

use super::fields::{Decoder, Fields};
use super::names::value_meant;
use super::problem::{Code, Problem};
use super::tree::{Node, Value};
use crate::text::CleanText;

impl Decoder<'_> {
    /// Yes or no: `true`, `false`, and the French words for them.
    pub(super) fn boolean(&mut self, fields: &Fields<'_, '_>, field: &str) -> Option<bool> {
        let node = fields.find(field)?;
        let word = match &node.value {
            Value::List(_) | Value::Mapping(_) => {
                let line = self.first_line(&node.place);
                &self.source[line]
            }
            _ => self.word(node, field)?,
        };
        match word.to_lowercase().as_str() {
            "true" | "vrai" | "oui" | "yes" => Some(true),
            "false" | "faux" | "non" | "no" => Some(false),
            _ => {
                let problem = Problem::new(Code::NotABoolean, node.place.clone());
                self.report(problem.with("field", field).with("found", word));
                None
            }
        }
    }

    /// Reports a number that is none, or one outside its limits.
    pub(super) fn unfit_number(&mut self, node: &Node<'_>, field: &str, word: &str, range: &str) {
        let is_number = word.trim().replace(',', ".").parse::<f64>().is_ok_and(f64::is_finite);
        let code = if is_number { Code::NumberOutOfRange } else { Code::NotANumber };
        let problem = Problem::new(code, node.place.clone()).with("field", field);
        self.report(problem.with("found", word.trim()).with("range", range));
    }

    /// One of the names of an enum.
    pub(super) fn one_of<T: Copy>(
        &mut self,
        node: &Node<'_>,
        field: &str,
        names: &[(&'static str, T)],
    ) -> Option<T> {
        let word = self.word(node, field)?.trim();
        if let Some((_, value)) = names.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)) {
            return Some(*value);
        }
        let word = CleanText::new(word);
        if let Some((_, value)) = names.iter().find(|(name, _)| *name == word.to_lowercase()) {
            return Some(*value);
        }
        let known = names.iter().map(|(name, _)| *name);
        let problem = Problem::new(Code::UnknownValue, node.place.clone())
            .with("field", field)
            .with("found", &word)
            .with("known", known.clone().collect::<Vec<_>>().join(", "));
        self.report(match value_meant(&word, known) {
            Some(near) => problem.with("near", near),
            None => problem,
        });
        None
    }
}
