//! Bytes of the terminal → keys and pastes. What is cut off on the way, a paste without its end or
//! half a key, is given up after a while, so that the keyboard works again; where nothing is begun,
//! nothing is waited for.

use std::mem;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use rustix::event::Timespec;
use termina::Parser;
use termina::event::{KeyCode as ReadCode, KeyEvent as ReadKey, Modifiers};

use super::Event;

/// What begins the bytes of a key that is no character, and is a key by itself too.
const ESCAPE: u8 = 0x1B;
/// What stands before and behind a paste.
const PASTE: &[u8] = b"\x1b[200~";
const PASTED: &[u8] = b"\x1b[201~";
/// How many bytes of a paste are kept: far more than any field takes.
const MOST: usize = 64 * 1024;
/// How long the rest of a key may take, once its first bytes have come.
const REST_OF_KEY: Timespec = Timespec { tv_sec: 0, tv_nsec: 200_000_000 };
/// How long a paste may pause: over a slow line it comes in pieces, and what is behind a pause is keys.
const REST_OF_PASTE: Timespec = Timespec { tv_sec: 1, tv_nsec: 0 };

/// What has been read so far and is neither a key nor a paste yet.
#[derive(Default)]
pub(super) struct Reader {
    parser: Parser,
    /// Bytes that a paste may begin with, at the end of what was read.
    held: Vec<u8>,
    /// Whether the parser may be within a key.
    is_within: bool,
    /// What was pasted so far, until its end comes.
    pasted: Option<Vec<u8>>,
}

impl Reader {
    /// Takes bytes in and tells what they are. `is_more_coming` says whether others follow at once.
    pub(super) fn read(
        &mut self,
        bytes: &[u8],
        is_more_coming: impl Fn() -> bool,
        mut tell: impl FnMut(Event),
    ) {
        let bytes = [mem::take(&mut self.held).as_slice(), bytes].concat();
        let mut rest = bytes.as_slice();
        while !rest.is_empty() {
            rest = match self.pasted.take() {
                Some(pasted) => self.paste(pasted, rest, &mut tell),
                None => self.key(rest, &is_more_coming, &mut tell),
            };
        }
    }

    /// How long the rest of what was begun may take; nothing is begun, as a rule.
    pub(super) fn patience(&self) -> Option<&'static Timespec> {
        match self.pasted {
            Some(_) => Some(&REST_OF_PASTE),
            None if self.is_within || !self.held.is_empty() => Some(&REST_OF_KEY),
            None => None,
        }
    }

    /// Gives up what was begun, as its rest does not come; a paste is told as far as it came.
    pub(super) fn give_up(&mut self, mut tell: impl FnMut(Event)) {
        if let Some(pasted) = self.pasted.take() {
            tell(text_of(&pasted));
        }
        if mem::take(&mut self.held) == [ESCAPE] {
            tell(Event::Key(KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE)));
        }
        if mem::take(&mut self.is_within) {
            self.parser = Parser::default();
        }
    }

    /// Takes in what belongs to a paste; gives what stands behind it.
    fn paste<'b>(
        &mut self,
        mut pasted: Vec<u8>,
        bytes: &'b [u8],
        tell: &mut impl FnMut(Event),
    ) -> &'b [u8] {
        // Its end may be cut in two.
        let from = pasted.len().saturating_sub(PASTED.len() - 1);
        let before = pasted.len();
        pasted.extend_from_slice(bytes);
        let end = pasted[from..].windows(PASTED.len()).position(|bytes| bytes == PASTED);
        let Some(end) = end.map(|end| from + end) else {
            if pasted.len() > MOST + PASTED.len() {
                pasted.drain(MOST..pasted.len() - (PASTED.len() - 1));
            }
            self.pasted = Some(pasted);
            return &[];
        };
        pasted.truncate(end);
        tell(text_of(&pasted));
        &bytes[end + PASTED.len() - before..]
    }

    /// Takes in the bytes up to the next that may begin a key: read as one, Esc and an arrow behind it
    /// would be neither. Gives what stands behind them.
    fn key<'b>(
        &mut self,
        bytes: &'b [u8],
        is_more_coming: &impl Fn() -> bool,
        tell: &mut impl FnMut(Event),
    ) -> &'b [u8] {
        if let Some(pasted) = bytes.strip_prefix(PASTE) {
            self.pasted = Some(Vec::new());
            return pasted;
        }
        let next = bytes.iter().skip(1).position(|byte| *byte == ESCAPE);
        let (key, rest) = bytes.split_at(next.map_or(bytes.len(), |next| next + 1));
        let may_go_on = rest.is_empty() && PASTE.starts_with(key);
        if may_go_on && (key != [ESCAPE] || is_more_coming()) {
            self.held = key.to_vec();
            return rest;
        }
        if key[0] == ESCAPE && mem::replace(&mut self.is_within, true) {
            // Another key begins: the one before was cut off.
            self.parser = Parser::default();
        }
        self.parser.parse(key, false);
        while let Some(read) = self.parser.pop() {
            self.is_within = false;
            // What terminals answer to queries means nothing.
            if let termina::Event::Key(key) = read
                && let Some(key) = key_of(key)
            {
                tell(Event::Key(key));
            }
        }
        rest
    }
}

fn text_of(pasted: &[u8]) -> Event {
    Event::Paste(String::from_utf8_lossy(&pasted[..pasted.len().min(MOST)]).into_owned())
}

/// A key as the screens know it.
fn key_of(key: ReadKey) -> Option<KeyEvent> {
    let code = match key.code {
        ReadCode::Char(c) => KeyCode::Char(c),
        ReadCode::Enter => KeyCode::Enter,
        ReadCode::Escape => KeyCode::Esc,
        ReadCode::Backspace => KeyCode::Backspace,
        ReadCode::Delete => KeyCode::Delete,
        ReadCode::Tab => KeyCode::Tab,
        ReadCode::BackTab => KeyCode::BackTab,
        ReadCode::Up => KeyCode::Up,
        ReadCode::Down => KeyCode::Down,
        ReadCode::Left => KeyCode::Left,
        ReadCode::Right => KeyCode::Right,
        ReadCode::Home => KeyCode::Home,
        ReadCode::End => KeyCode::End,
        ReadCode::PageUp => KeyCode::PageUp,
        ReadCode::PageDown => KeyCode::PageDown,
        ReadCode::Function(n) => KeyCode::F(n),
        _ => return None,
    };
    let held = [
        (Modifiers::SHIFT, KeyModifiers::SHIFT),
        (Modifiers::CONTROL, KeyModifiers::CONTROL),
        (Modifiers::ALT, KeyModifiers::ALT),
    ];
    let held = held.iter().filter(|(read, _)| key.modifiers.contains(*read));
    Some(KeyEvent::new(code, held.fold(KeyModifiers::NONE, |all, (_, one)| all | *one)))
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    /// What comes of pieces that are read one after the other, and of waiting in vain where there
    /// is a `…`; keys by what they are, pastes in brackets.
    fn told(pieces: &[&[u8]]) -> Vec<String> {
        let (mut reader, told) = (Reader::default(), RefCell::new(Vec::new()));
        let tell = |event| match event {
            Event::Key(key) => told.borrow_mut().push(key.code.to_string()),
            Event::Paste(text) => told.borrow_mut().push(format!("[{text}]")),
            _ => {}
        };
        let waits = "…".as_bytes();
        for (at, piece) in pieces.iter().enumerate() {
            let is_more_coming = || pieces.get(at + 1).is_some_and(|next| *next != waits);
            match *piece == waits {
                true => reader.give_up(tell),
                false => reader.read(piece, is_more_coming, tell),
            }
        }
        told.into_inner()
    }

    #[rstest::rstest]
    #[case::letters(&["abc"], &["a", "b", "c"])]
    #[case::an_arrow(&["\x1b[A"], &["Up"])]
    #[case::esc_and_an_arrow(&["\x1b\x1b[A"], &["Esc", "Up"])]
    #[case::a_letter_and_esc(&["a\x1b"], &["a", "Esc"])]
    #[case::three(&["\x1b[A\x1b[B\x1bOC"], &["Up", "Down", "Right"])]
    #[case::an_arrow_cut_behind_esc(&["\x1b", "[A"], &["Up"])]
    #[case::an_arrow_cut_later(&["\x1b[", "A"], &["Up"])]
    #[case::a_key_cut_in_its_number(&["\x1b[2", "0~b"], &["F9", "b"])]
    #[case::a_paste(&["a\x1b[200~b\x1b[Ac\x1b[201~d"], &["a", "[b\u{1b}[Ac]", "d"])]
    #[case::its_beginning_cut(&["\x1b", "[20", "0~b\x1b[201~"], &["[b]"])]
    #[case::its_end_cut(&["\x1b[200~b\x1b[2", "01~c"], &["[b]", "c"])]
    #[case::two_pastes(&["\x1b[200~b\x1b[201~\x1b[200~c\x1b[201~"], &["[b]", "[c]"])]
    #[case::a_paste_without_end(&["\x1b[200~b", "…", "c"], &["[b]", "c"])]
    #[case::cut_within_its_end(&["\x1b[200~b\x1b[20", "…", "c"], &["[b\u{1b}[20]", "c"])]
    #[case::cut_within_its_beginning(&["\x1b[20", "…", "c"], &["c"])]
    #[case::esc_and_no_more(&["\x1b", "…", "c"], &["Esc", "c"])]
    #[case::alt_and_a_bracket(&["\x1b]", "…", "c"], &["c"])]
    #[case::alt_and_p(&["\x1bP", "\x1b[A"], &["Up"])]
    #[case::an_answer_without_end(&["\x1b[?62", "…", "q"], &["q"])]
    fn bytes_are_keys_and_pastes_wherever_they_are_cut(
        #[case] pieces: &[&str],
        #[case] expected: &[&str],
    ) {
        let pieces: Vec<&[u8]> = pieces.iter().map(|piece| piece.as_bytes()).collect();
        assert_eq!(told(&pieces), expected);
    }

    #[test]
    fn a_letter_of_two_bytes_may_be_cut() {
        assert_eq!(told(&[b"\xc3", b"\xa9"]), ["é"]);
    }

    /// Idle costs nothing: there is a limit only while something is begun.
    #[rstest::rstest]
    #[case("abc\x1b[A", false)]
    #[case("\x1b[200~b\x1b[201~", false)]
    #[case("\x1b[200~b", true)]
    #[case("\x1b[20", true)]
    #[case("\x1b]", true)]
    fn only_what_was_begun_is_waited_for(#[case] bytes: &str, #[case] waits: bool) {
        let mut reader = Reader::default();
        reader.read(bytes.as_bytes(), || false, |_| {});
        assert_eq!(reader.patience().is_some(), waits);
        reader.give_up(|_| {});
        assert_eq!(reader.patience(), None);
    }

    #[test]
    fn a_paste_without_end_is_kept_in_part() {
        let mut reader = Reader::default();
        let mut pasted = Vec::new();
        let mut tell = |event| {
            if let Event::Paste(text) = event {
                pasted.push(text);
            }
        };
        reader.read(PASTE, || true, &mut tell);
        for _ in 0..1000 {
            reader.read(&[b'7'; 4096], || true, &mut tell);
            assert!(reader.pasted.as_ref().is_some_and(|pasted| pasted.len() < MOST + 8192));
        }
        reader.read(b"\x1b[201~", || false, &mut tell);
        assert_eq!(pasted, ["7".repeat(MOST)]);
    }
}
