//! The id of a question: written, or made from what it asks.

use super::super::fields::{Decoder, Fields};
use super::super::problem::{Code, Problem};
use super::super::tree::Node;
use crate::text::CleanText;

/// The most characters of an id.
const LONGEST: usize = 64;
/// The most characters of one that is made.
const LONGEST_MADE: usize = 40;

impl Decoder<'_> {
    /// Keeps the ids that are written in `items` from being made for others.
    pub(in super::super) fn reserve_ids(&mut self, items: &[Node<'_>]) {
        if items.iter().any(|item| item.find("id").is_none()) {
            let written = items.iter().filter_map(|item| item.find("id")?.text());
            self.written_ids = written.map(CleanText::new).collect();
        }
    }

    /// The id that a question is given, which no question before it may have.
    pub(super) fn id(&mut self, fields: &Fields<'_, '_>) -> Option<CleanText> {
        let node = fields.find("id")?;
        let id = self.word(node, "id")?;
        let id = self.checked_id(id, node);
        self.question = Some(id.clone());
        match self.ids.get(&id) {
            Some(first) => {
                let line = self.line(*first).to_string();
                let problem = Problem::new(Code::DuplicateId, node.place.clone());
                self.report(problem.with("id", &id).with("line", line));
            }
            None => _ = self.ids.insert(id.clone(), node.place.start),
        }
        Some(id)
    }

    /// An id: letters, digits, `-`, `_`, at most 64.
    pub(in super::super) fn checked_id(&mut self, id: &str, node: &Node<'_>) -> CleanText {
        let id = CleanText::new(id);
        let fits = id.chars().count() <= LONGEST
            && id.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
        if !fits {
            let problem = Problem::new(Code::InvalidId, node.place.clone());
            self.report(problem.with("id", &id).with("instead", slug(&id)));
        }
        id
    }

    /// The id made from what is asked, where none is written: with a warning, since editing the
    /// question would change it.
    pub(super) fn id_from_prompt(
        &mut self,
        fields: &Fields<'_, '_>,
        prompt: &CleanText,
    ) -> Option<CleanText> {
        if fields.find("id").is_some() {
            return None;
        }
        let id = self.free_id(&slug(prompt));
        let line = self.first_line(fields.place);
        self.ids.insert(id.clone(), line.start);
        self.question = Some(id.clone());
        self.report(Problem::new(Code::MissingId, line).with("instead", &id));
        Some(id)
    }

    /// The id itself, or with a number where another question has it.
    fn free_id(&self, id: &str) -> CleanText {
        let numbered = (2..).map(|number| CleanText::new(&format!("{id}-{number}")));
        std::iter::once(CleanText::new(id))
            .chain(numbered)
            .find(|id| !self.ids.contains_key(id) && !self.written_ids.contains(id))
            .unwrap_or_default()
    }
}

/// An id made from a text: its words without accents, in lower case, joined by `-`, at most 40
/// characters of them.
pub(super) fn slug(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let plain: String =
        text.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect();
    let plain = plain.to_lowercase().replace('œ', "oe").replace('æ', "ae");
    let mut slug = String::new();
    for word in plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !slug.is_empty() && slug.chars().count() + 1 + word.chars().count() > LONGEST_MADE {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(LONGEST_MADE));
    }
    if slug.is_empty() { "question".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_from_the_prompt() {
        assert_eq!(
            slug("À quelle heure l’école ouvre-t-elle ?"),
            "a-quelle-heure-l-ecole-ouvre-t-elle"
        );
        assert_eq!(slug("« … »"), "question");
    }
}
