//! A line of text being typed: edited by grapheme, scrolled sideways, pasted text cleaned.

use crossterm::event::{KeyCode, KeyEvent};

use super::keys;
use crate::marking::MAX_TYPED;
use crate::text::{CleanText, graphemes, width};

/// A text field and its cursor.
#[derive(Debug, Clone, Default)]
pub(crate) struct Field {
    text: String,
    /// The byte offset of the cursor, between two graphemes.
    cursor: usize,
}

impl Field {
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Obeys a key that edits or types; says whether it was one.
    pub(crate) fn key(&mut self, key: KeyEvent) -> bool {
        if let Some(c) = keys::typed(key) {
            self.insert(&c.to_string());
            return true;
        }
        match key.code {
            KeyCode::Left => self.cursor = self.before(),
            KeyCode::Right => self.cursor = self.after(),
            KeyCode::Home => self.cursor = 0,
            KeyCode::End => self.cursor = self.text.len(),
            KeyCode::Backspace => self.remove(self.before(), self.cursor),
            KeyCode::Delete => self.remove(self.cursor, self.after()),
            _ if keys::is_control(key, 'a') => self.cursor = 0,
            _ if keys::is_control(key, 'e') => self.cursor = self.text.len(),
            _ if keys::is_control(key, 'u') => self.remove(0, self.cursor),
            _ if keys::is_control(key, 'w') => self.remove(self.word(), self.cursor),
            _ => return false,
        }
        true
    }

    /// Puts text in at the cursor: on one line, composed, as much as the field holds.
    pub(crate) fn insert(&mut self, text: &str) {
        let room = MAX_TYPED.saturating_sub(self.text.chars().count());
        let capped: String = text.chars().take(room).collect();
        let (before, after) = self.text.split_at(self.cursor);
        // A dead key's accent composes with the letter before it.
        let before = CleanText::line(&format!("{before}{capped}"));
        let joined = format!("{before}{after}");
        self.cursor = before.len();
        self.text = joined;
    }

    fn remove(&mut self, from: usize, to: usize) {
        self.text.replace_range(from..to, "");
        self.cursor = from;
    }

    fn before(&self) -> usize {
        graphemes(&self.text[..self.cursor]).next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        graphemes(&self.text[self.cursor..])
            .next()
            .map_or(self.cursor, |(_, g)| self.cursor + g.len())
    }

    fn word(&self) -> usize {
        let trimmed = self.text[..self.cursor].trim_end();
        trimmed.rfind(' ').map_or(0, |at| at + 1)
    }

    /// The part that fits `columns`, with `‹` and `›` where more stands beside it, and the column
    /// of the cursor in it.
    pub(crate) fn visible(&self, columns: usize) -> (String, usize) {
        let before = width(&self.text[..self.cursor]);
        if width(&self.text) < columns {
            return (self.text.clone(), before);
        }
        let room = columns.saturating_sub(3).max(1);
        let skip = before.saturating_sub(room);
        let mut shown = String::new();
        let (mut passed, mut used) = (0, 0);
        let mut more = false;
        for (_, grapheme) in graphemes(&self.text) {
            let wide = width(grapheme);
            if passed < skip {
                passed += wide;
            } else if used + wide <= room {
                shown.push_str(grapheme);
                used += wide;
            } else {
                more = true;
                break;
            }
        }
        let left = if skip > 0 { "‹" } else { "" };
        let right = if more { "›" } else { "" };
        (format!("{left}{shown}{right}"), before - passed.min(before) + usize::from(skip > 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyModifiers;
    use proptest::prelude::*;

    fn typed(text: &str) -> Field {
        let mut field = Field::default();
        field.insert(text);
        field
    }

    fn press(field: &mut Field, code: KeyCode) {
        field.key(KeyEvent::new(code, KeyModifiers::NONE));
    }

    #[test]
    fn accents_compose_and_go_by_grapheme() {
        let mut field = typed("e\u{301}te\u{301}👨‍👩‍👧");
        assert_eq!(field.text(), "été👨‍👩‍👧");
        press(&mut field, KeyCode::Backspace);
        press(&mut field, KeyCode::Left);
        press(&mut field, KeyCode::Delete);
        assert_eq!(field.text(), "ét");
    }

    #[test]
    fn words_and_lines_are_deleted() {
        let mut field = typed("à la maison ");
        field.key(KeyEvent::new(KeyCode::Char('w'), KeyModifiers::CONTROL));
        assert_eq!(field.text(), "à la ");
        field.key(KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL));
        assert_eq!(field.text(), "");
    }

    #[test]
    fn a_paste_is_one_clean_line_of_limited_length() {
        let field = typed(&format!("a\u{1b}[31m\nb{}", "x".repeat(1_000_000)));
        assert_eq!(field.text().chars().count(), MAX_TYPED);
        assert!(!field.text().contains(['\u{1b}', '\n']));
    }

    proptest! {
        #[test]
        fn what_is_seen_fits_with_the_cursor(text in "\\PC{0,40}", left in 0usize..40, columns in 4usize..30) {
            let mut field = typed(&text);
            for _ in 0..left {
                press(&mut field, KeyCode::Left);
            }
            let (shown, cursor) = field.visible(columns);
            prop_assert!(width(&shown) <= columns + 1);
            prop_assert!(cursor < columns + 1);
        }
    }
}
