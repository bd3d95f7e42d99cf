//! A line of text being typed: edited by grapheme, scrolled sideways, pasted text cleaned, one key
//! for the accents.

use std::ops::Range;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::buffer::CellWidth as _;

use super::accent::Forms;
use super::keys::{self, Action};
use crate::marking::MAX_TYPED;
use crate::text::{CleanText, graphemes};

/// A text field and its cursor.
#[derive(Debug, Clone, Default)]
pub(crate) struct Field {
    text: String,
    /// The byte offset of the cursor, between two graphemes.
    cursor: usize,
    /// The forms of the letter before the cursor, while the accent key goes through them.
    forms: Option<Forms>,
}

impl Field {
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The forms that the accent key goes through, until another key is pressed.
    pub(crate) fn forms(&self) -> Option<&Forms> {
        self.forms.as_ref()
    }

    /// Obeys a key that edits or types; says whether it was one.
    pub(crate) fn key(&mut self, key: KeyEvent) -> bool {
        let action = keys::action(&[keys::FIELD], key);
        if let Some(Action::Accent | Action::AccentBack) = action {
            self.accent(action == Some(Action::AccentBack));
            return true;
        }
        self.forms = None;
        if let Some(c) = keys::typed(key) {
            self.insert(&c.to_string());
            return true;
        }
        match key.code {
            KeyCode::Left => self.cursor = self.before(),
            KeyCode::Right => self.cursor = self.after(),
            KeyCode::Home => self.cursor = 0,
            KeyCode::End => self.cursor = self.text.len(),
            KeyCode::Backspace => self.replace(self.before()..self.cursor, ""),
            KeyCode::Delete => self.replace(self.cursor..self.after(), ""),
            _ if keys::is_control(key, 'a') => self.cursor = 0,
            _ if keys::is_control(key, 'e') => self.cursor = self.text.len(),
            _ if keys::is_control(key, 'u') => self.replace(0..self.cursor, ""),
            _ if keys::is_control(key, 'w') => self.replace(self.word()..self.cursor, ""),
            _ => return false,
        }
        true
    }

    /// Puts text in at the cursor: on one line, composed, as much as the field holds.
    pub(crate) fn insert(&mut self, text: &str) {
        self.forms = None;
        let mut room = MAX_TYPED.saturating_sub(self.text.chars().count());
        let clean = CleanText::line(text);
        let taken: String = graphemes(&clean)
            .map_while(|(_, grapheme)| {
                room = room.checked_sub(grapheme.chars().count())?;
                Some(grapheme)
            })
            .collect();
        self.replace(self.cursor..self.cursor, &taken);
    }

    /// Gives the letter before the cursor its next form; one without any stays as it is.
    fn accent(&mut self, is_back: bool) {
        let written = &self.text[..self.cursor];
        let Some(mut forms) = self.forms.take().or_else(|| Forms::of_end(written)) else { return };
        let from = self.cursor - forms.current().len();
        forms.turn(is_back);
        self.replace(from..self.cursor, forms.current());
        self.forms = Some(forms);
    }

    /// Puts other text in a place and the cursor behind it. What stands before and after may
    /// compose with it, as the accent of a dead key does: the cursor is behind that then.
    fn replace(&mut self, place: Range<usize>, text: &str) {
        let before = CleanText::line(&format!("{}{text}", &self.text[..place.start]));
        let whole = CleanText::line(&format!("{before}{}", &self.text[place.end..]));
        let mut places = graphemes(&whole).map(|(at, _)| at);
        self.cursor = places.find(|at| *at >= before.len()).unwrap_or(whole.len());
        whole.as_str().clone_into(&mut self.text);
    }

    fn before(&self) -> usize {
        graphemes(&self.text[..self.cursor]).next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        graphemes(&self.text[self.cursor..])
            .next()
            .map_or(self.cursor, |(_, g)| self.cursor + g.len())
    }

    /// Where the word before the cursor begins.
    fn word(&self) -> usize {
        let spaceless = self.text[..self.cursor].trim_end();
        spaceless.trim_end_matches(|c: char| !c.is_whitespace()).len()
    }

    /// The part that fits `room` columns with the cursor, with `‹` and `›` where more stands beside
    /// it, and the column of the cursor in it.
    pub(crate) fn visible(&self, room: usize) -> (String, usize) {
        let (before, after) = self.around_cursor(room);
        let cursor = columns(&before);
        (before + &after, cursor)
    }

    /// The same with a bar for the cursor, which takes a column.
    pub(crate) fn with_bar(&self, room: usize) -> String {
        let (before, after) = self.around_cursor(room);
        format!("{before}▏{after}")
    }

    /// What is seen before and after the cursor.
    fn around_cursor(&self, room: usize) -> (String, String) {
        let (before, after) = self.text.split_at(self.cursor);
        let (ahead, all) = (columns(before), columns(&self.text));
        if all < room {
            return (before.to_owned(), after.to_owned());
        }
        // Two columns are for the marks; at the end, the cursor stands where the second would.
        let Some(inner) = room.checked_sub(2).filter(|inner| *inner > 0) else {
            return Default::default();
        };
        // The cursor stays in the middle, so that what is around it is seen, but at the ends.
        let hidden = ahead.saturating_sub(inner / 2).min(all.saturating_sub(inner));
        let mut seen = (String::new(), String::new());
        let (mut passed, mut used) = (0, 0);
        for (at, grapheme) in graphemes(&self.text) {
            let wide = columns(grapheme);
            let part = if at < self.cursor { &mut seen.0 } else { &mut seen.1 };
            if passed < hidden {
                passed += wide;
                "‹".clone_into(&mut seen.0);
            } else if used + wide <= inner {
                part.push_str(grapheme);
                used += wide;
            } else {
                seen.1.push('›');
                break;
            }
        }
        seen
    }
}

/// How many columns a text takes where it is drawn: as many as its characters one by one.
pub(crate) fn columns(text: &str) -> usize {
    graphemes(text).map(|(_, grapheme)| usize::from(grapheme.cell_width())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyModifiers;
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use rstest::rstest;

    fn press(field: &mut Field, written: &str) {
        for c in written.chars() {
            field.key(key(c));
        }
    }

    /// Keys by one character each: ⇥ Tab, ⇤ Shift-Tab, ← → ⌫ ⌦, ⇱ Home, ⇲ End, Ⓐ Ctrl-A and so on;
    /// the rest is typed.
    fn key(c: char) -> KeyEvent {
        let (code, modifiers) = match c {
            '⇥' => (KeyCode::Tab, KeyModifiers::NONE),
            '⇤' => (KeyCode::BackTab, KeyModifiers::SHIFT),
            '←' => (KeyCode::Left, KeyModifiers::NONE),
            '→' => (KeyCode::Right, KeyModifiers::NONE),
            '⌫' => (KeyCode::Backspace, KeyModifiers::NONE),
            '⌦' => (KeyCode::Delete, KeyModifiers::NONE),
            '⇱' => (KeyCode::Home, KeyModifiers::NONE),
            '⇲' => (KeyCode::End, KeyModifiers::NONE),
            'Ⓐ'..='Ⓩ' => {
                let letter = char::from(b'a' + u8::try_from(c as u32 - 'Ⓐ' as u32).unwrap_or(0));
                (KeyCode::Char(letter), KeyModifiers::CONTROL)
            }
            c => (KeyCode::Char(c), KeyModifiers::NONE),
        };
        KeyEvent::new(code, modifiers)
    }

    fn typed(text: &str) -> Field {
        let mut field = Field::default();
        field.insert(text);
        field
    }

    /// The text with `|` at the cursor.
    fn pressed(written: &str) -> String {
        let mut field = Field::default();
        press(&mut field, written);
        let (before, after) = field.text.split_at(field.cursor);
        format!("{before}|{after}")
    }

    #[rstest]
    #[case::once("ete⇥", "eté|")]
    #[case::on("e⇥⇥⇥⇥", "ë|")]
    #[case::round("e⇥⇥⇥⇥⇥", "e|")]
    #[case::control("eⓉⓉ", "è|")]
    #[case::back("e⇤", "ë|")]
    #[case::there_and_back("a⇥⇤", "a|")]
    #[case::capital("E⇥", "É|")]
    #[case::from_an_accent("é⇥", "è|")]
    #[case::cedilla("garc⇥on", "garçon|")]
    #[case::middle("ete←←⇥", "é|te")]
    #[case::two_letters("ete←←⇥→→⇥", "été|")]
    #[case::ligature("soe⇥ur", "sœur|")]
    #[case::ligature_then_accent("poe⇥⇥sie", "poésie|")]
    #[case::ligature_round("soe⇥⇥⇥⇥⇥⇥", "soe|")]
    #[case::ligature_back("soe⇥⇤", "soe|")]
    #[case::ligature_in_the_middle("coeur←←⇥", "cœ|ur")]
    #[case::ligature_with_a_capital("Oe⇥uvre", "Œuvre|")]
    #[case::ligature_alone("o⇥⇥", "œ|")]
    #[case::after_another_key("oe⇥→⇥", "o|")]
    #[case::decomposed("e\u{301}⇥", "è|")]
    #[case::after_emoji("👩‍👩‍👧e⇥", "👩‍👩‍👧é|")]
    #[case::before_emoji("e👩‍👩‍👧←⇥", "é|👩‍👩‍👧")]
    #[case::emoji("e👩‍👩‍👧⇥", "e👩‍👩‍👧|")]
    #[case::wide("日⇥", "日|")]
    #[case::no_accents("bl⇥", "bl|")]
    #[case::a_space("e ⇥", "e |")]
    #[case::at_the_start("e⇱⇥", "|e")]
    #[case::nothing("⇥", "|")]
    fn one_key_gives_accents(#[case] written: &str, #[case] expected: &str) {
        assert_eq!(pressed(written), expected);
    }

    #[test]
    fn the_forms_are_seen_until_another_key() {
        for other in ['x', '←', '⌫', '⇱', 'Ⓐ', 'Ⓚ'] {
            let mut field = typed("e");
            assert_eq!(field.forms(), None);
            press(&mut field, "⇥");
            assert_eq!(field.forms().map(|forms| forms.all().count()), Some(5));
            field.key(key(other));
            assert_eq!(field.forms(), None, "{other}");
        }
        let mut field = typed("e");
        press(&mut field, "⇥");
        field.insert("t");
        assert_eq!(field.forms(), None);
    }

    #[rstest]
    #[case::composed("e\u{301}te\u{301}", "été|")]
    #[case::a_family_is_one("e👨\u{200d}👩\u{200d}👧⌫", "e|")]
    #[case::a_flag_is_one("a🇫🇷⌫", "a|")]
    #[case::ends("abⒶcⒺd⇱e⇲f", "ecabdf|")]
    #[case::left_of_the_start("a←←b", "b|a")]
    #[case::right_of_the_end("a→b⌦", "ab|")]
    #[case::nothing_to_delete("⌫⌦ⒶⒺⓌⓊ", "|")]
    #[case::words("à la maison Ⓦ", "à la |")]
    #[case::a_word_in_the_middle("un deux trois←←←←←←Ⓦ", "un | trois")]
    #[case::a_word_after_a_no_break_space("non\u{a0}merciⓌ", "non\u{a0}|")]
    #[case::to_the_start("un deux←Ⓤ", "|x")]
    #[case::a_mark_alone_joins("\u{301}⇱e", "é|")]
    #[case::flags_regroup("🇷a🇫⇱→⌦", "🇷🇫|")]
    fn text_is_edited(#[case] written: &str, #[case] expected: &str) {
        assert_eq!(pressed(written), expected);
    }

    #[test]
    fn a_paste_is_one_clean_line_of_limited_length() {
        let field = typed(&format!("a\u{1b}[31m\nb{}", "x".repeat(1_000_000)));
        assert_eq!(field.text().chars().count(), MAX_TYPED);
        assert!(!field.text().contains(['\u{1b}', '\n']));
    }

    #[test]
    fn a_paste_is_composed_before_it_is_cut_and_never_inside_a_character() {
        assert_eq!(typed(&"e\u{301}".repeat(MAX_TYPED)).text(), "é".repeat(MAX_TYPED));
        let family = "👨‍👩‍👧";
        let field = typed(&family.repeat(MAX_TYPED));
        assert_eq!(field.text(), family.repeat(MAX_TYPED / family.chars().count()));
    }

    #[rstest]
    #[case::all_of_it("abc", "", 4, "abc", 3)]
    #[case::the_end("abcdefgh", "", 6, "‹efgh", 5)]
    #[case::the_start("abcdefgh", "⇱", 6, "abcd›", 0)]
    #[case::the_middle("abcdefgh", "⇱→→→→", 6, "‹cdef›", 3)]
    #[case::wide("日本語日本語", "", 6, "‹本語", 5)]
    #[case::wide_that_does_not_fit_evenly("日本語日本語", "", 7, "‹本語", 5)]
    #[case::narrower_than_a_character("日本語", "", 3, "‹", 1)]
    #[case::no_room_for_marks("abc", "", 2, "", 0)]
    #[case::no_room("abc", "", 0, "", 0)]
    fn a_part_is_seen(
        #[case] text: &str,
        #[case] keys: &str,
        #[case] room: usize,
        #[case] expected: &str,
        #[case] cursor: usize,
    ) {
        let mut field = typed(text);
        press(&mut field, keys);
        assert_eq!(field.visible(room), (expected.to_owned(), cursor));
    }

    #[test]
    fn a_bar_stands_where_the_cursor_is() {
        let mut field = typed("samedi");
        press(&mut field, "←←");
        assert_eq!(field.with_bar(20), "same▏di");
    }

    /// Letters with accents, wide ones, what joins to what stands before or after, keys.
    const ODD: &str = "aeoOEœé l’日ｶﾞ\u{301}\u{331}\u{200d}\u{200e}\u{600}👩👧🇫🇷👍🏽ᄀ\u{1161}\u{11a8}لا        ⇥⇥⇥⇤←←→⌫⌦⇱⇲ⒶⒺⓌⓊⓉ\t\n";

    fn any_key() -> impl Strategy<Value = char> {
        let odd: Vec<char> = ODD.chars().collect();
        prop_oneof![4 => proptest::sample::select(odd), 1 => any::<char>()]
    }

    proptest! {
        #[test]
        fn any_keys_leave_a_clean_text_and_a_cursor_that_is_seen(
            keys in proptest::collection::vec(any_key(), 0..60),
            paste in "\\PC{0,20}",
            room in 0u16..30,
        ) {
            let mut field = Field::default();
            for (at, c) in keys.into_iter().enumerate() {
                if at == 20 {
                    field.insert(&paste);
                }
                field.key(key(c));
                let text = field.text();
                let clean = CleanText::line(text);
                prop_assert_eq!(clean.as_str(), text);
                let is_end = field.cursor == text.len();
                prop_assert!(is_end || graphemes(text).any(|(at, _)| at == field.cursor));
                let ends = field.forms().map(|forms| text[..field.cursor].ends_with(forms.current()));
                prop_assert_ne!(ends, Some(false));
                let (shown, cursor) = field.visible(room.into());
                prop_assert!(cursor < usize::from(room.max(1)));
                prop_assert!(columns(&shown) <= room.into());
                let mut buffer = Buffer::empty(Rect::new(0, 0, 200, 1));
                let (end, _) = buffer.set_stringn(0, 0, &shown, 200, ratatui::style::Style::new());
                prop_assert_eq!(usize::from(end), columns(&shown));
            }
        }
    }
}
