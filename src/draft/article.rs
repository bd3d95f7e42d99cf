//! A pasted text → a title and paragraphs, set as French is printed.

use unicode_normalization::char::is_combining_mark;

use super::print::printed;
use crate::french::{letters, lexicon};
use crate::text::CleanText;

/// The most characters of a title that is found.
const LONGEST_TITLE: usize = 160;
/// Lines of text that somebody has wrapped are no longer than this.
const WIDEST_WRAPPED: usize = 100;
/// They are no shorter than this, but for the last of a paragraph.
const NARROWEST_WRAPPED: usize = 45;

/// No more lines stand above a text: a title, and who wrote it, where and when.
const MOST_ABOVE: usize = 12;
/// What a line of dialogue begins with.
const DASHES: [char; 3] = ['-', '–', '—'];

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
        let clean = prepared(text);
        let mut paragraphs: Vec<String> = blocks(&clean)
            .iter()
            .flat_map(|block| items(block))
            .flat_map(paragraphs)
            .map(|paragraph| printed(&paragraph))
            .filter(|paragraph| shows_words(paragraph))
            .collect();
        let (mut title, mut source): (Option<String>, Vec<String>) = (None, Vec::new());
        let mut above = 0;
        while let [line, next, ..] = &paragraphs[above..]
            && above < MOST_ABOVE
            && is_above(line, next, title.is_none())
        {
            above += 1;
            if is_byline(line) { source.push(line.clone()) } else { title = Some(line.clone()) }
        }
        paragraphs.drain(..above);
        let is_author =
            |line: &String| line.starts_with("Par ") && !line.contains([',', '0', '1', '2', '3']);
        let author = source.iter().position(is_author);
        let author = author.map(|at| source.remove(at)["Par ".len()..].to_owned());
        let source = (!source.is_empty()).then(|| source.join("\u{A0}; "));
        Self { title, author, source, paragraphs }
    }
}

/// The number of the first line with a character that is no text and whose loss would spoil it: what
/// other kinds of files hold, and orders to terminals.
pub fn control_line(text: &str) -> Option<usize> {
    let is_refused = |c: char| matches!(c, '\0' | '\u{8}' | '\u{1B}' | '\u{80}'..='\u{84}' | '\u{86}'..='\u{9F}');
    let before = &text[..text.find(is_refused)?];
    Some(before.matches('\n').count() + 1)
}

/// The text in lines: pages end lines too, and what only rings bells or turns the text is dropped.
fn prepared(text: &str) -> CleanText {
    let kept = |c: char| match c {
        '\u{B}' | '\u{C}' => Some('\n'),
        '\n' | '\r' | '\t' | '\u{85}' => Some(c),
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        c => (!c.is_control()).then_some(c),
    };
    CleanText::new(&text.chars().filter_map(kept).collect::<String>())
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

/// The parts of a block: each line of dialogue or of a list begins one. A dash that goes on with a
/// sentence begins none.
fn items<'b, 't>(block: &'b [&'t str]) -> Vec<&'b [&'t str]> {
    let is_list = block.iter().filter(|line| is_item(line)).count() > 1;
    let ends = |line: &str| ends_sentence(line) || line.ends_with([',', ':', ';']);
    let (mut parts, mut from) = (Vec::new(), 0);
    for (at, pair) in block.windows(2).enumerate() {
        if is_item(pair[1]) && (is_list || ends(pair[0])) {
            parts.push(&block[from..=at]);
            from = at + 1;
        }
    }
    parts.push(&block[from..]);
    parts
}

/// Whether a line begins as those of dialogue and of lists do: a dash, a bullet, `2)`.
fn is_item(line: &str) -> bool {
    let numbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_marked =
        line.starts_with(['–', '—', '•']) || line.starts_with("- ") || line.starts_with("* ");
    is_marked || (numbered.len() < line.len() && numbered.starts_with(')'))
}

/// The paragraphs of a block: its lines, or all of it where it was wrapped.
fn paragraphs(block: &[&str]) -> Vec<String> {
    match is_wrapped(block) {
        true => vec![joined(block)],
        false => block.iter().map(|&line| line.to_owned()).collect(),
    }
}

/// The lines of a wrapped paragraph as one; a word that was cut at a line end is whole again.
fn joined(block: &[&str]) -> String {
    let mut text = String::new();
    for line in block {
        let cut = text.strip_suffix('-').filter(|start| start.ends_with(char::is_alphabetic));
        match cut {
            Some(start) if is_one_word(start, line) => text.truncate(text.len() - 1),
            Some(_) if line.starts_with(char::is_alphabetic) => {}
            _ if text.is_empty() => {}
            _ => text.push(' '),
        }
        text.push_str(line);
    }
    text
}

/// Whether the last letters of one text and the first of another are a word together. The lexicon
/// knows `porte-avions` by its letters alone: two long words are taken for such a one.
fn is_one_word(start: &str, end: &str) -> bool {
    let is_sign = |c: char| !c.is_alphabetic();
    let start = start.rsplit(is_sign).next().unwrap_or_default();
    let end = end.split(is_sign).next().unwrap_or_default();
    let word = letters(&[start, end].concat());
    let is_long_word = |part: &&str| part.chars().count() > 3 && lexicon::is_word(&letters(part));
    end.starts_with(char::is_lowercase)
        && (lexicon::is_word(&word) || lexicon::is_name(&word))
        && ![start, end].iter().all(is_long_word)
}

/// Whether lines are those of a poem: most begin with a capital, after a comma too.
fn is_verse(block: &[&str]) -> bool {
    let is_capital = |line: &&str| line.starts_with(char::is_uppercase);
    block.len() > 2
        && block.iter().filter(|line| is_capital(line)).count() * 2 > block.len()
        && block.windows(2).any(|pair| pair[0].ends_with(',') && is_capital(&pair[1]))
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
        && !is_verse(block)
}

/// Whether a text ends as sentences do.
pub(super) fn ends_sentence(text: &str) -> bool {
    let closing = |c: char| matches!(c, '»' | '"' | '”' | ')') || c.is_whitespace();
    text.trim_end_matches(closing).ends_with(['.', '!', '?', '…'])
}

/// Whether a paragraph stands above the text: a title, of which there is one, or a byline.
fn is_above(paragraph: &str, next: &str, takes_title: bool) -> bool {
    paragraph.chars().count() <= LONGEST_TITLE
        && (is_byline(paragraph) || (takes_title && is_title(paragraph, next)))
}

/// Whether a line says who wrote a text, or when it was published.
fn is_byline(line: &str) -> bool {
    const STARTS: &[&str] = &[
        "Par ",
        "Publié ",
        "Mis à jour",
        "De notre ",
        "Propos recueillis",
        "Photo",
        "Envoyé",
        "Envoyée",
    ];
    let has_year = line.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
    let is_dated = (line.starts_with("Le ") || line.contains(", le ")) && has_year;
    !ends_sentence(line)
        && (line.contains("Mis à jour")
            || STARTS.iter().any(|start| line.starts_with(start))
            || is_dated)
}

/// Whether a line may be a title: no sentence but for a question, none of a dialogue, a letter or a
/// poem.
fn is_title(line: &str, next: &str) -> bool {
    let is_question = line.ends_with(['?', '!']) && line.matches(['.', '?', '!']).count() == 1;
    let is_said = line.starts_with(DASHES) || line.starts_with(['«', '"']);
    // « Climat : la fin d’un monde » is a title, « Pierre : Bonjour » is none where somebody answers.
    let is_talk = names_speaker(line) && names_speaker(next);
    (!ends_sentence(line) || is_question)
        && !is_said
        && !line.ends_with(',')
        && !is_talk
        && !next.starts_with(DASHES)
}

/// Whether a line begins as those of a dialogue or the head of a letter do: `Pierre :`, `Objet :`.
fn names_speaker(line: &str) -> bool {
    let before = line.split_once(':').map(|(before, _)| before.split_whitespace().count());
    before.is_some_and(|words| (1..=2).contains(&words))
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
    #[case::a_cut_word(
        "Les élèves de cette école lisent chaque jour les desti-\nnées des rois et des reines, et des récits de porte-\navions.",
        None,
        &["Les élèves de cette école lisent chaque jour les destinées des rois et des reines, et des récits de porte-avions."]
    )]
    #[case::dialogue(
        "— Bonjour, dit le marchand en posant sa lourde valise,\n— Bonjour à vous, répond la boulangère du village\n— Entrez donc.",
        None,
        &[
            "— Bonjour, dit le marchand en posant sa lourde valise,",
            "— Bonjour à vous, répond la boulangère du village",
            "— Entrez donc."
        ]
    )]
    #[case::a_dash_in_a_sentence(
        "Les élèves de cette école lisent chaque jour un livre\n— un roman, souvent — pendant une heure, et cela leur plaît.",
        None,
        &["Les élèves de cette école lisent chaque jour un livre — un roman, souvent — pendant une heure, et cela leur plaît."]
    )]
    #[case::list(
        "Un mot.\n1) une très longue liste de tout ce qu’il faut\n2) une autre liste de tout ce qu’il faut encore\n3) fin",
        None,
        &[
            "Un mot.",
            "1) une très longue liste de tout ce qu’il faut",
            "2) une autre liste de tout ce qu’il faut encore",
            "3) fin"
        ]
    )]
    #[case::verse(
        "Le vent du soir descend sur les champs de la plaine,\nEt la rivière chante au pied du vieux moulin\nLa chanson des étés.",
        None,
        &[
            "Le vent du soir descend sur les champs de la plaine,",
            "Et la rivière chante au pied du vieux moulin",
            "La chanson des étés."
        ]
    )]
    #[case::pages("Il dort.\u{c}Elle lit.\u{b}Fin.", None, &["Il dort.", "Elle lit.", "Fin."])]
    #[case::a_bell("Il\u{7} dort\u{202e}.\nFin.", None, &["Il dort.", "Fin."])]
    #[case::a_reply_first("— Bonjour\nIl dort.", None, &["— Bonjour", "Il dort."])]
    #[case::a_reply_next("Elle dit\n— Bonjour.", None, &["Elle dit", "— Bonjour."])]
    #[case::a_quotation_first("« Bonjour »\nIl dort.", None, &["«\u{a0}Bonjour\u{a0}»", "Il dort."])]
    #[case::a_comma("Ma chère Léa,\nIl dort.", None, &["Ma chère Léa,", "Il dort."])]
    #[case::a_speaker("Pierre : Bonjour\nMarie : Oui.", None, &["Pierre\u{a0}: Bonjour", "Marie\u{a0}: Oui."])]
    #[case::a_short_title("Climat : la pluie\nIl pleut.", Some("Climat\u{a0}: la pluie"), &["Il pleut."])]
    #[case::a_title_with_a_colon(
        "Le pont du village : il ferme\nIl dort.", Some("Le pont du village\u{a0}: il ferme"), &["Il dort."]
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

    #[rstest]
    #[case("Il dort.\nElle lit.\n\0", Some(3))]
    #[case("\u{1b}[1mIl dort.", Some(1))]
    #[case("L\u{92}été", Some(1))]
    #[case("Il\u{7} dort.\r\n\u{c}\u{85}\tFin.\u{1a}", None)]
    fn what_would_spoil_a_text_is_found(#[case] text: &str, #[case] line: Option<usize>) {
        assert_eq!(control_line(text), line);
    }
}
