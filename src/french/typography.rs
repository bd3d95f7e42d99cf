//! French typography: the apostrophe, and the no-break spaces that keep signs with their words.
//!
//! Rules: Imprimerie nationale, *Lexique des règles typographiques*; a plain no-break space serves
//! for the thin one, which many terminal fonts lack.

use std::borrow::Cow;

const NO_BREAK: char = '\u{A0}';

/// Sets `text` as French is printed: `’` between letters, a no-break space for the space before
/// `: ; ! ? » %` and after `«`, and between the groups of a figure (`11 000`). Adds no space where
/// there was none and changes nothing else.
pub fn set(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    for (at, byte) in text.bytes().enumerate() {
        if !matches!(byte, b' ' | b'\'') || is_plain(text.as_bytes(), at) {
            continue;
        }
        let (before, after) = (&text[..at], &text[at + 1..]);
        let set = match byte {
            b' ' if is_bound(before, after) => NO_BREAK,
            b'\'' if is_apostrophe(before, after) => '’',
            _ => continue,
        };
        out.push_str(&text[copied..at]);
        out.push(set);
        copied = at + 1;
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// Whether a space stands there before a letter, and not after `«`: most do.
fn is_plain(text: &[u8], at: usize) -> bool {
    let letter = |byte: &u8| byte.is_ascii_alphabetic() || *byte == 0xC3;
    text[at] == b' '
        && text.get(at + 1).is_some_and(letter)
        && !text[..at].ends_with("«".as_bytes())
}

/// Whether the space between `before` and `after` must not be broken at.
fn is_bound(before: &str, after: &str) -> bool {
    match after.as_bytes() {
        [b':' | b';' | b'!' | b'?' | b'%', ..] => !before.is_empty() && !before.ends_with('\n'),
        [b'0'..=b'9', ..] if before.ends_with(|c: char| c.is_ascii_digit()) => {
            after.bytes().take(4).take_while(u8::is_ascii_digit).count() == 3
        }
        _ if before.ends_with('«') => true,
        _ => after.starts_with('»') && !before.is_empty() && !before.ends_with('\n'),
    }
}

fn is_apostrophe(before: &str, after: &str) -> bool {
    before.ends_with(char::is_alphabetic)
        && after.starts_with(|c: char| c.is_alphabetic() || c == '«')
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("Qui l'a dit ?", "Qui l’a dit\u{a0}?")]
    #[case("« oui » : non !", "«\u{a0}oui\u{a0}»\u{a0}: non\u{a0}!")]
    #[case("11 000 soldats en 2024", "11\u{a0}000 soldats en 2024")]
    #[case("1 250 000 euros, 20 %", "1\u{a0}250\u{a0}000 euros, 20\u{a0}%")]
    #[case("en 2022 2023", "en 2022 2023")]
    #[case("Oui? 'ainsi' dit-il", "Oui? 'ainsi' dit-il")]
    #[case("août", "août")]
    fn a_text_is_set(#[case] text: &str, #[case] printed: &str) {
        assert_eq!(set(text), printed);
        assert_eq!(set(printed), printed);
    }
}
