//! `cloze`: a text with gaps in double braces, several accepted words apart by a bar.

use std::ops::Range;

use super::super::fields::{Decoder, Fields};
use super::super::model::{Cloze, Gap, Kind};
use super::super::problem::{Code, Problem};
use super::super::tree::Node;
use crate::french::ExpectedTexts;
use crate::text::CleanText;

pub(super) const FIELDS: &[&str] = &["text", "bank"];
const OPEN: &str = "{{";
const CLOSE: &str = "}}";
/// What stands nowhere else in the text.
const BRACES: [char; 2] = ['{', '}'];
const MOST: usize = 26;

/// A text cut at its gaps: what stands around them, and what stands in them.
struct Parts<'t> {
    pieces: Vec<&'t str>,
    gaps: Vec<&'t str>,
}

/// Braces that are no pair: how many pairs open before them.
struct Unpaired(usize);

pub(super) fn decode(decoder: &mut Decoder<'_>, fields: &Fields<'_, '_>) -> Option<Kind> {
    let bank = decoder.boolean(fields, "bank").unwrap_or(false);
    let node = decoder.required(fields, "text")?;
    let before = decoder.problems.len();
    let text = decoder.text(node, "text")?;
    // A comment that cuts the text may have cut a gap.
    if decoder.problems.len() > before {
        return None;
    }
    let parts = match parts(&text) {
        Ok(parts) => parts,
        Err(Unpaired(before)) => {
            let place = gap_place(decoder, node, before);
            decoder.report(Problem::new(Code::UnpairedBraces, place));
            return None;
        }
    };
    let gaps = gaps(decoder, node, &parts.gaps)?;
    let pieces = parts.pieces.into_iter().map(CleanText::new).collect();
    Some(Kind::Cloze(Cloze { pieces, gaps, bank }))
}

/// The text of a question with a sign for each gap, where it has gaps.
pub(super) fn named(decoder: &mut Decoder<'_>, fields: &Fields<'_, '_>) -> Option<CleanText> {
    let text = decoder.set(fields.find("text")?.text()?.trim_end_matches('\n'));
    let parts = parts(&text).ok()?;
    Some(CleanText::new(&parts.pieces.join(Cloze::GAP)))
}

/// The gaps; nothing where there are none, too many, or one holds no word.
fn gaps(decoder: &mut Decoder<'_>, node: &Node<'_>, written: &[&str]) -> Option<Vec<Gap>> {
    if written.is_empty() {
        let place = decoder.first_line(&node.place);
        decoder.report(Problem::new(Code::NoGap, place));
        return None;
    }
    if written.len() > MOST {
        let place = gap_place(decoder, node, MOST);
        let problem = Problem::new(Code::TooMany, place).with("field", "text");
        let found = written.len().to_string();
        decoder.report(problem.with("found", found).with("limit", MOST.to_string()));
        return None;
    }
    let mut gaps = Vec::with_capacity(written.len());
    for (place, words) in written.iter().enumerate() {
        let accept: Vec<CleanText> = words.split('|').map(|w| CleanText::line(w.trim())).collect();
        if !accept.iter().all(|word| word.contains(char::is_alphanumeric)) {
            let place = gap_place(decoder, node, place);
            decoder.report(Problem::new(Code::EmptyGap, place));
        }
        gaps.push(Gap { accept, expected: ExpectedTexts::default() });
    }
    // What is no word has been told.
    Some(gaps)
}

/// Cuts a text at its gaps.
fn parts(text: &str) -> Result<Parts<'_>, Unpaired> {
    let mut parts = Parts { pieces: Vec::new(), gaps: Vec::new() };
    let mut rest = text;
    loop {
        let before = parts.gaps.len();
        let (piece, after) = rest.split_once(OPEN).map_or((rest, None), |(p, a)| (p, Some(a)));
        let has_none = after.is_none() && before == 0 && !piece.contains(CLOSE);
        if piece.contains(BRACES) && !has_none {
            return Err(Unpaired(before.saturating_sub(1)));
        }
        parts.pieces.push(piece);
        let Some(after) = after else { return Ok(parts) };
        let (gap, behind) = after.split_once(CLOSE).ok_or(Unpaired(before))?;
        if gap.contains(BRACES) {
            return Err(Unpaired(before));
        }
        parts.gaps.push(gap);
        rest = behind;
    }
}

/// Where a gap stands in the file: its braces with what they hold, on one line; the first line of
/// the text where it is not found.
fn gap_place(decoder: &Decoder<'_>, node: &Node<'_>, number: usize) -> Range<usize> {
    let written = &decoder.source[node.place.clone()];
    let Some((start, _)) = written.match_indices(OPEN).nth(number) else {
        return decoder.first_line(&node.place);
    };
    let line = written[start..].lines().next().unwrap_or_default();
    let length = line.find(CLOSE).map_or(line.trim_end().len(), |end| end + CLOSE.len());
    let start = node.place.start + start;
    start..start + length
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use crate::bank::{Code, Kind, read_alone};
    use crate::text::CleanText;

    fn source(question: &str) -> String {
        format!("title: t\npassage: Léa lit.\nquestions:\n  - id: q\n    type: cloze\n{question}\n")
    }

    #[test]
    fn a_text_is_cut_at_its_gaps() {
        let text = source("    text: \"Elle {{ ferme | clôt }} à {{midi}} ?\"");
        let quiz = read_alone(&text, "t").quiz.expect("a sound quiz");
        let Kind::Cloze(cloze) = &quiz.questions[0].kind else { panic!("a cloze") };
        let gaps: Vec<Vec<&str>> = cloze
            .gaps
            .iter()
            .map(|gap| gap.accept.iter().map(CleanText::as_str).collect())
            .collect();
        assert_eq!(gaps, [vec!["ferme", "clôt"], vec!["midi"]]);
        assert_eq!(cloze.with(|place| (place + 1).to_string()), "Elle 1 à 2\u{a0}?");
        assert_eq!(&*quiz.questions[0].prompt, "Elle … à …\u{a0}?");
        assert_eq!(quiz.questions[0].instruction(), None);
    }

    #[test]
    fn a_prompt_may_stand_beside_the_text() {
        let text = source("    prompt: Complétez.\n    text: Elle {{dort}}.");
        let quiz = read_alone(&text, "t").quiz.expect("a sound quiz");
        assert_eq!(quiz.questions[0].instruction().map(|text| &**text), Some("Complétez."));
    }

    #[rstest]
    #[case::none("Elle dort.", Code::NoGap, "Elle dort.")]
    #[case::single_braces("Elle {dort}.", Code::NoGap, "Elle {dort}.")]
    #[case::single_braces_beside("Elle {dort} {{là}}.", Code::UnpairedBraces, "{{là}}")]
    #[case::triple_braces("Elle {{{dort}}}.", Code::UnpairedBraces, "{{{dort}}")]
    #[case::only_a_sign("Elle dort {{.}}", Code::EmptyGap, "{{.}}")]
    #[case::not_closed("Elle {{dort.", Code::UnpairedBraces, "{{dort.")]
    #[case::one_in_another("A {{b}} {{c {{d}}.", Code::UnpairedBraces, "{{c {{d}}")]
    #[case::not_opened("A {{b}} c}}.", Code::UnpairedBraces, "{{b}}")]
    #[case::empty("A {{b}} {{}}.", Code::EmptyGap, "{{}}")]
    #[case::empty_choice("A {{b|}}.", Code::EmptyGap, "{{b|}}")]
    fn a_faulty_gap_is_told_with_its_place(
        #[case] text: &str,
        #[case] code: Code,
        #[case] at: &str,
    ) {
        let source = source(&format!("    text: {text}"));
        let reading = read_alone(&source, "t");
        let [problem] = &reading.problems[..] else { panic!("{:?}", reading.problems) };
        assert_eq!((problem.code, &source[problem.place.clone()]), (code, at));
    }
}
