//! A pasted text → a title and paragraphs, set as French is printed.

use unicode_normalization::char::is_combining_mark;

use super::print::printed;
use crate::text::CleanText;

/// The most characters of a title that is found.
const LONGEST_TITLE: usize = 160;
/// Lines of text that somebody has wrapped are no longer than this.
const WIDEST_WRAPPED: usize = 100;
/// They are no shorter than this, but for the last of a paragraph.
const NARROWEST_WRAPPED: usize = 45;

/// A text to be read, as it was pasted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Article {
    pub(super) title: Option<String>,
    /// Who wrote it, where a line says so.
    pub(super) author: Option<String>,
    /// What stands above the text besides: when it was published.
    pub(super) source: Option<String>,
    /// One line each, never empty.
    pub(super) paragraphs: Vec<String>,
}

impl Article {
    /// Reads what was pasted: with blank lines between paragraphs or none, wrapped or not.
    pub(super) fn read(text: &str) -> Self {
        let clean = CleanText::new(text.trim_start_matches('\u{FEFF}'));
        let mut paragraphs: Vec<String> = blocks(&clean)
            .iter()
            .flat_map(|block| paragraphs(block))
            .map(|paragraph| printed(&paragraph))
            .filter(|paragraph| shows_words(paragraph))
            .collect();
        let (mut title, mut source): (Option<String>, Vec<String>) = (None, Vec::new());
        while paragraphs.len() > 1 && is_above(&paragraphs[0], title.is_none()) {
            let line = paragraphs.remove(0);
            if is_byline(&line) { source.push(line) } else { title = Some(line) }
        }
        let is_author =
            |line: &String| line.starts_with("Par ") && !line.contains([',', '0', '1', '2', '3']);
        let author = source.iter().position(is_author);
        let author = author.map(|at| source.remove(at)["Par ".len()..].to_owned());
        let source = (!source.is_empty()).then(|| source.join("\u{A0}; "));
        Self { title, author, source, paragraphs }
    }
}

/// Whether a text shows a letter or figure: combining marks alone show nothing.
pub(super) fn shows_words(text: &str) -> bool {
    text.contains(|c: char| c.is_alphanumeric() && !is_combining_mark(c))
}

/// Lines that no blank line parts.
fn blocks(text: &str) -> Vec<Vec<&str>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let blocks = lines.split(|line| line.is_empty()).filter(|block| !block.is_empty());
    blocks.map(<[&str]>::to_vec).collect()
}

/// The paragraphs of a block: its lines, or all of it where it was wrapped.
fn paragraphs(block: &[&str]) -> Vec<String> {
    match is_wrapped(block) {
        true => vec![block.join(" ")],
        false => block.iter().map(|&line| line.to_owned()).collect(),
    }
}

/// Whether a block is one paragraph that was wrapped: no line is wide, and most of those before the
/// last are nearly full and end within a sentence.
fn is_wrapped(block: &[&str]) -> bool {
    let Some((_, before)) = block.split_last().filter(|(_, before)| !before.is_empty()) else {
        return false;
    };
    let width = |line: &&str| line.chars().count();
    let is_full = |line: &&&str| width(line) >= NARROWEST_WRAPPED;
    let goes_on = |line: &&&str| !ends_sentence(line);
    block.iter().all(|line| width(line) <= WIDEST_WRAPPED)
        && before.iter().filter(is_full).count() * 2 > before.len()
        && before.iter().filter(goes_on).count() * 2 >= before.len()
}

/// Whether a text ends as sentences do.
pub(super) fn ends_sentence(text: &str) -> bool {
    let closing = |c: char| matches!(c, '»' | '"' | '”' | ')') || c.is_whitespace();
    text.trim_end_matches(closing).ends_with(['.', '!', '?', '…'])
}

/// Whether a paragraph stands above the text: a title, of which there is one, or a byline.
fn is_above(paragraph: &str, takes_title: bool) -> bool {
    is_title(paragraph) && (takes_title || is_byline(paragraph))
}

/// Whether a line says who wrote a text, or when it was published.
fn is_byline(line: &str) -> bool {
    const STARTS: &[&str] =
        &["Par ", "Publié ", "Mis à jour", "De notre ", "Propos recueillis", "Photo"];
    let has_year = line.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
    let is_dated = (line.starts_with("Le ") || line.contains(", le ")) && has_year;
    !ends_sentence(line) && (STARTS.iter().any(|start| line.starts_with(start)) || is_dated)
}

fn is_title(paragraph: &str) -> bool {
    let is_question =
        paragraph.ends_with(['?', '!']) && paragraph.matches(['.', '?', '!']).count() == 1;
    paragraph.chars().count() <= LONGEST_TITLE && (!ends_sentence(paragraph) || is_question)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::lines("Un texte.\nUn autre.", None, &["Un texte.", "Un autre."])]
    #[case::title("Le titre\n\nUn texte.", Some("Le titre"), &["Un texte."])]
    #[case::question("Qui dit quoi ?\nUn texte.", Some("Qui dit quoi\u{a0}?"), &["Un texte."])]
    #[case::byline("Par Léa Roy, à Brest\nLe titre\n\nUn texte.", Some("Le titre"), &["Un texte."])]
    #[case::alone("Sans point", None, &["Sans point"])]
    #[case::first_sentence("Il dort.\n\nElle lit.", None, &["Il dort.", "Elle lit."])]
    #[case::wrapped(
        "Les élèves de cette école lisent chaque jour pendant\nune heure, et cela leur plaît vraiment beaucoup. Ils\nlisent.\n\nFin.",
        None,
        &["Les élèves de cette école lisent chaque jour pendant une heure, et cela leur plaît vraiment beaucoup. Ils lisent.", "Fin."]
    )]
    #[case::empty(" \n\t\n", None, &[])]
    #[case::signs("***\n\n–", None, &[])]
    #[case::byte_order_mark("\u{feff}Il dort.\r\n\r\nElle lit.\r\n", None, &["Il dort.", "Elle lit."])]
    fn a_text_is_read_as_it_was_pasted(
        #[case] text: &str,
        #[case] title: Option<&str>,
        #[case] paragraphs: &[&str],
    ) {
        let article = Article::read(text);
        assert_eq!(article.title.as_deref(), title);
        assert_eq!(article.paragraphs, paragraphs);
    }
}
