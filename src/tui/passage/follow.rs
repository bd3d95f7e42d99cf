//! A passage that is changed while it is read: the reader's place stays.

use std::sync::Arc;

use super::PassageView;
use crate::bank::Quiz;

/// How many characters of the text tell a place in what has changed.
const TELLING: usize = 24;

impl PassageView {
    /// The passage of the changed quiz, as it was on screen; marks in it are not kept.
    pub(crate) fn follow(&self, quiz: Arc<Quiz>) -> Self {
        let above = self.line_of(self.place).saturating_sub(self.top);
        let (before, after) = (&self.quiz.passage.text, &quiz.passage.text);
        let place = moved(before, after, self.place);
        let reach = moved(before, after, self.reach).max(place);
        let mut view = Self::new(quiz, Some(self.measure));
        (view.place, view.reach, view.rows) = (place, reach, self.rows);
        if self.wrapped > 0 {
            view.rewrap(self.wrapped);
            view.top = view.line_of(place).saturating_sub(above);
            view.show_place();
        }
        view
    }

    /// The same passage without marks in it.
    pub(crate) fn unmarked(&self) -> Self {
        self.follow(Arc::clone(&self.quiz))
    }

    /// Stands where another view of the same passage does, on screen too.
    pub(crate) fn stay_with(&mut self, other: &Self) {
        (self.place, self.reach, self.top) = (other.place, other.reach, other.top);
    }
}

/// Where in the changed text stands what stood at an offset: that of a letter in either.
fn moved(before: &str, after: &str, at: usize) -> usize {
    let at = before.floor_char_boundary(at);
    let differs = |((_, a), b): &((usize, char), char)| a != b;
    let same = before.char_indices().zip(after.chars()).find(differs);
    let start = same.map_or(before.len().min(after.len()), |((start, _), _)| start);
    let (old, new) = (&before[start..], &after[start..]);
    let ends = old.chars().rev().zip(new.chars().rev()).take_while(|(a, b)| a == b);
    let end: usize = ends.map(|(c, _)| c.len_utf8()).sum();
    if at <= start {
        return at;
    }
    if at + end >= before.len() {
        return at + after.len() - before.len();
    }
    let (old, new) = (&old[at - start..old.len() - end], &new[..new.len() - end]);
    let telling = old.char_indices().nth(TELLING).map_or(old, |(length, _)| &old[..length]);
    match new.find(telling) {
        Some(found) => start + found,
        None => after.floor_char_boundary(at.min(start + new.len())),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::nothing("Léa lit. |Il pleut.", "Léa lit. |Il pleut.")]
    #[case::behind_it("Léa lit. |Il pleut.", "Léa lit. |Il neige.")]
    #[case::before_it("Léa lit. |Il pleut.", "La petite Léa lit. |Il pleut.")]
    #[case::before_and_behind("Léa lit. |Il pleut fort.", "Léa, elle, lit. |Il pleut fort, ici.")]
    #[case::around_a_long_one(
        "Ah ! Léa lit. |Il pleut dans toute la vallée, dit-on.",
        "Oh ! Léa, elle, lit. |Il pleut dans toute la vallée, dit-il."
    )]
    #[case::it_is_gone("Léa lit. |Il pleut. Fin.", "Léa lit. |Fin.")]
    #[case::all_is_gone("Léa |lit.", "|")]
    #[case::the_end("Léa lit.|", "Léa lit et écrit.|")]
    fn the_place_in_the_text_stays(#[case] before: &str, #[case] after: &str) {
        let at = before.find('|').expect("a place");
        let found = moved(&before.replace('|', ""), &after.replace('|', ""), at);
        assert_eq!(Some(found), after.find('|'));
    }

    #[rstest]
    #[case::before_and_behind("Hier, Léa a mangé. Fin.", "Lundi, Léa a mangé. Fini.", 18)]
    #[case::gone("Hier, Léa a mangé. Fin.", "Lundi, elle lit. Fini.", 18)]
    fn a_place_inside_a_letter_is_that_letter(
        #[case] before: &str,
        #[case] after: &str,
        #[case] at: usize,
    ) {
        assert!(!before.is_char_boundary(at));
        assert!(after.is_char_boundary(moved(before, after, at)));
    }

    proptest::proptest! {
        #[test]
        fn a_place_is_always_one_of_the_text(before in "[éa ]{0,20}", after in "[éa ]{0,20}", at in 0usize..40) {
            proptest::prop_assert!(after.is_char_boundary(moved(&before, &after, at)));
        }
    }
}
