//! Texts in several languages: explanations, hints, feedback, translations, meanings.

use super::fields::{Decoder, Fields};
use super::model::Localised;
use super::problem::{Code, Problem};
use super::tree::{Node, Value};
use crate::text::CleanText;

/// What is said where another language tag is due.
pub(super) const LANGUAGES: &str = "fr, en, es, de…";

impl Decoder<'_> {
    /// A text, or texts by language.
    pub(super) fn localised(&mut self, fields: &Fields<'_, '_>, field: &str) -> Option<Localised> {
        let node = fields.find(field)?;
        let Value::Mapping(entries) = &node.value else {
            return self.text(node, field).map(Localised::Same);
        };
        if self.glued(node) {
            return None;
        }
        if let [(key, _)] = &entries[..]
            && !key.text().is_some_and(is_language_tag)
        {
            // « hint: - Attention : danger » makes a mapping of a sentence.
            self.text_expected(node, field);
            return None;
        }
        let fields = self.fields(node, field)?;
        let texts = self.by_language(&fields, &[]);
        if fields.is_empty() {
            self.field_problem(Code::EmptyText, &node.place, field);
        }
        (!texts.is_empty()).then_some(Localised::ByLanguage(texts))
    }

    /// The texts under language tags; any field that is neither one nor among `others` is reported.
    pub(super) fn by_language(
        &mut self,
        fields: &Fields<'_, '_>,
        others: &[&str],
    ) -> Vec<(CleanText, CleanText)> {
        let mut texts = Vec::new();
        for (key, value) in fields.entries() {
            match key.text() {
                Some(name) if name == "<<" || others.contains(&name) => {}
                Some(tag) if is_language_tag(tag) => texts.extend(self.in_language(tag, value)),
                Some(_) if !self.is_full() => self.not_a_language(key, others),
                _ => {}
            }
        }
        texts
    }

    fn not_a_language(&mut self, key: &Node<'_>, others: &[&str]) {
        let name = key.text().unwrap_or_default();
        let near = super::names::meant(name, others.iter().copied());
        let problem = Problem::new(Code::UnknownField, key.place.clone()).with("field", name);
        let known: Vec<&str> = others.iter().copied().chain([LANGUAGES]).collect();
        self.report(match near {
            Some(near) => problem.with("near", near),
            None => problem.with("known", known.join(", ")),
        });
    }

    /// A text with the tag of its language, set as that is printed.
    fn in_language(&mut self, tag: &str, value: &Node<'_>) -> Option<(CleanText, CleanText)> {
        let french = std::mem::replace(&mut self.french, tag == "fr");
        let text = self.text(value, tag);
        self.french = french;
        Some((CleanText::new(tag), text?))
    }
}

/// Whether a tag looks like one of BCP 47: `fr`, `en`, `pt-BR`.
pub(super) fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    parts.next().is_some_and(|first| {
        (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase())
    }) && parts.all(|part| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}
