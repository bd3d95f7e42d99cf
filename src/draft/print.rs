//! What typewriters, web pages and other languages put in a French text, set as French prints it.

use crate::french;

const NO_BREAK: char = '\u{A0}';

/// `text`, one paragraph, as French is printed: « », ’, …, spaces where they belong, unbroken where
/// they must be. A plain no-break space serves for the thin one, as in [`french::set`].
pub(super) fn printed(text: &str) -> String {
    // Typewriter quotes are those of French where each that opens is closed.
    let setter = Setter::set(text.trim(), true);
    let setter = match setter.open > 0 || setter.is_astray {
        true => Setter::set(text.trim(), false),
        false => setter,
    };
    french::set(setter.out.trim()).into_owned()
}

/// The longest tag of a web page that is looked for, in bytes.
const LONGEST_TAG: usize = 400;

struct Setter {
    out: String,
    /// Whether typewriter quotes become « ».
    quotes: bool,
    /// How many of those are open.
    open: usize,
    /// Whether one closes that none has opened.
    is_astray: bool,
    /// Whether „ is open, which “ closes.
    is_low: bool,
}

impl Setter {
    fn set(text: &str, quotes: bool) -> Self {
        let out = String::with_capacity(text.len() + 8);
        let mut setter = Self { out, quotes, open: 0, is_astray: false, is_low: false };
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let taken = setter.take(c, rest);
            rest = &rest[taken..];
        }
        setter
    }

    /// Sets what `rest` begins with, `c`; how many bytes that takes.
    fn take(&mut self, c: char, rest: &str) -> usize {
        let after = &rest[c.len_utf8()..];
        match c {
            '.' if rest.starts_with("...") => {
                self.out.push('…');
                return rest.len() - rest.trim_start_matches('.').len();
            }
            '<' if after.starts_with('<') => return 1 + self.open(&after[1..], c),
            '>' if after.starts_with('>') => {
                self.close();
                return 2;
            }
            '<' => {
                let kept = tag(rest).unwrap_or("<");
                self.out.push_str(kept);
                return kept.len();
            }
            '“' if self.is_low => {
                self.is_low = false;
                self.close();
            }
            '”' if self.is_opening() && after.starts_with(char::is_alphanumeric) => {
                return self.open(after, c);
            }
            '«' | '“' | '„' => {
                self.is_low = c == '„';
                return self.open(after, c);
            }
            '»' | '”' => self.close(),
            '"' if self.quotes => return self.typewriter(after),
            '-' if self.out.ends_with(' ') && after.starts_with(' ') => self.out.push('–'),
            '!' | '?' | ';' if is_end(after) => self.bound(c),
            ':' if after.is_empty() || after.starts_with(is_space) => self.bound(c),
            '%' => self.bound(c),
            c if is_space(c) => self.space(c),
            c if is_apostrophe(c) && self.is_between_letters(after) => self.out.push('’'),
            c => self.out.push(c),
        }
        c.len_utf8()
    }

    /// A typewriter quote; how many bytes it takes. One that closes nothing behind a figure means
    /// inches or seconds.
    fn typewriter(&mut self, after: &str) -> usize {
        if self.is_opening() {
            self.open += 1;
            return self.open(after, '"');
        }
        if self.open > 0 {
            self.open -= 1;
            self.close();
        } else {
            self.is_astray |= !self.out.ends_with(|c: char| c.is_ascii_digit());
            self.out.push('"');
        }
        1
    }

    fn is_opening(&self) -> bool {
        self.out.chars().next_back().is_none_or(|last| is_space(last) || "(['’—–".contains(last))
    }

    fn is_between_letters(&self, after: &str) -> bool {
        let opens = |c: char| c.is_alphabetic() || matches!(c, '«' | '"' | '“');
        self.out.ends_with(char::is_alphabetic) && after.starts_with(opens)
    }

    /// Opens a quotation, with the space that stands in it; how many bytes that takes of the text.
    fn open(&mut self, after: &str, sign: char) -> usize {
        self.out.extend(['«', NO_BREAK]);
        sign.len_utf8() + after.len() - after.trim_start_matches(is_space).len()
    }

    fn close(&mut self) {
        self.drop_spaces();
        self.out.extend([NO_BREAK, '»']);
    }

    /// A sign that a space binds to what it ends, a word or a figure.
    fn bound(&mut self, sign: char) {
        let is_spaced = self.out.ends_with(is_space);
        self.drop_spaces();
        let follows = |c: char| c.is_alphanumeric() || matches!(c, '»' | ')' | '%');
        if is_spaced || self.out.ends_with(follows) {
            self.out.push(NO_BREAK);
        }
        self.out.push(sign);
    }

    /// One space of those that follow each other, unbroken if any of them is.
    fn space(&mut self, c: char) {
        let is_bound = self.out.ends_with(NO_BREAK) || !matches!(c, ' ' | '\t');
        self.drop_spaces();
        self.out.push(if is_bound { NO_BREAK } else { ' ' });
    }

    fn drop_spaces(&mut self) {
        self.out.truncate(self.out.trim_end_matches(is_space).len());
    }
}

/// The tag of a web page that `rest` begins with.
fn tag(rest: &str) -> Option<&str> {
    let name = rest[1..].strip_prefix('/').unwrap_or(&rest[1..]);
    let near = &rest.as_bytes()[..rest.len().min(LONGEST_TAG)];
    let end = 1 + memchr::memchr2(b'<', b'>', near.get(1..)?)?;
    (name.starts_with(|c: char| c.is_ascii_alphabetic()) && near[end] == b'>')
        .then(|| &rest[..=end])
}

fn is_space(c: char) -> bool {
    c.is_whitespace()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '´' | '‘' | '‛' | 'ʼ' | '′')
}

/// Whether a sentence or a part of one may end before `after`: addresses of pages go on.
fn is_end(after: &str) -> bool {
    let ends = |c: char| is_space(c) || matches!(c, '»' | '"' | '”' | ')' | '!' | '?');
    after.is_empty() || after.starts_with(ends)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("L'été, c'est \"bien\"...", "L’été, c’est «\u{a0}bien\u{a0}»…")]
    #[case("Il dit: \"Non!\" et rit.", "Il dit\u{a0}: «\u{a0}Non\u{a0}!\u{a0}» et rit.")]
    #[case("Une vis de 3\" et 20%", "Une vis de 3\" et 20\u{a0}%")]
    #[case("«Oui» : 20\u{202f}% !", "«\u{a0}Oui\u{a0}»\u{a0}: 20\u{a0}%\u{a0}!")]
    #[case("<< Oui >> ; “non”", "«\u{a0}Oui\u{a0}»\u{a0}; «\u{a0}non\u{a0}»")]
    #[case("l'“oubli” - dit-on -", "l’«\u{a0}oubli\u{a0}» – dit-on -")]
    #[case("à 14:30, https://a.fr/?b=c", "à 14:30, https://a.fr/?b=c")]
    #[case("11 000  soldats\u{a0} ici", "11\u{a0}000 soldats\u{a0}ici")]
    #[case("Entre 15\" et 17\" au plus", "Entre 15\" et 17\" au plus")]
    #[case("\"Il a 15\" dit-il", "«\u{a0}Il a 15\u{a0}» dit-il")]
    #[case("<a href=\"x\">", "<a href=\"x\">")]
    #[case(
        "Un <a href=\"x\">mot</a>, 3 < 5 \"oui\"",
        "Un <a href=\"x\">mot</a>, 3 < 5 «\u{a0}oui\u{a0}»"
    )]
    #[case("„Bon“ et „bien”", "«\u{a0}Bon\u{a0}» et «\u{a0}bien\u{a0}»")]
    #[case("”Bon”", "«\u{a0}Bon\u{a0}»")]
    #[case("Quoi?! Oui", "Quoi\u{a0}?! Oui")]
    fn a_text_is_set_as_french_prints_it(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(printed(text), expected);
        assert_eq!(printed(expected), expected);
    }
}
