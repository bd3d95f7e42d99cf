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
    if !text.bytes().any(|byte| matches!(byte, b' ' | b'\'')) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = '\n';
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let mut following = rest.clone();
        let after = following.next().unwrap_or('\n');
        let set = match c {
            ' ' if is_bound(before, after, following) => NO_BREAK,
            '\'' if before.is_alphabetic() && (after.is_alphabetic() || after == '«') => '’',
            c => c,
        };
        out.push(set);
        before = c;
    }
    Cow::Owned(out)
}

/// Whether a space between `before` and `after` must not be broken at.
fn is_bound(before: char, after: char, mut following: std::str::Chars<'_>) -> bool {
    match after {
        ':' | ';' | '!' | '?' | '»' | '%' => before != '\n',
        '0'..='9' if before.is_ascii_digit() => {
            let group = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            group(following.next())
                && group(following.next())
                && !following.next().is_some_and(|c| c.is_ascii_digit())
        }
        _ => before == '«',
    }
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
