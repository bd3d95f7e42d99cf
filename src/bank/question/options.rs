//! Options to choose from: their decoding, and which keep their place in a shuffle.

use super::super::fields::{Decoder, Fields, nearest};
use super::super::model::{AnswerOption, Pin, Trap};
use super::super::problem::{Code, Problem};
use super::super::tree::{Node, Value};
use crate::text::fold_typography;

pub(in super::super) const OPTION: &[&str] = &["text", "feedback", "trap", "pin"];
const FEWEST: usize = 2;
const MOST: usize = 26;

/// Options with the texts that they are compared by.
pub(super) struct Options {
    pub(super) options: Vec<AnswerOption>,
    folded: Vec<String>,
}

impl Decoder<'_> {
    /// `options`, 2 to 26, no two equal.
    pub(super) fn options(&mut self, fields: &Fields<'_, '_>) -> Option<Options> {
        let node = self.required(fields, "options")?;
        let items = self.list(node, "options");
        if !matches!(node.value, Value::List(_)) {
            return None;
        }
        let count = |code, limit: usize| {
            let problem = Problem::new(code, node.place.clone()).with("field", "options");
            problem.with("found", items.len().to_string()).with("limit", limit.to_string())
        };
        if items.len() < FEWEST {
            let problem = count(Code::TooFew, FEWEST);
            self.report(problem);
        } else if items.len() > MOST {
            let problem = count(Code::TooMany, MOST);
            self.report(problem);
        }
        let mut read = Options { options: Vec::with_capacity(items.len()), folded: Vec::new() };
        let mut whole = true;
        for item in items {
            let Some(option) = self.option(item) else {
                whole = false;
                continue;
            };
            let folded = fold_typography(&option.text);
            if read.folded.contains(&folded) {
                let place = self.first_line(&item.place);
                self.report(Problem::new(Code::DuplicateOption, place).with("text", &option.text));
            }
            read.folded.push(folded);
            read.options.push(option);
        }
        whole.then_some(read)
    }

    fn option(&mut self, node: &Node<'_>) -> Option<AnswerOption> {
        let Value::Mapping(_) = node.value else {
            let text = self.text(node, "options")?;
            return Some(AnswerOption { text, feedback: None, trap: None, pin: None });
        };
        if node.find("text").is_none() && !OPTION.iter().any(|name| node.find(name).is_some()) {
            // « - Attention : danger » makes a mapping of a sentence.
            self.text(node, "options");
            return None;
        }
        let fields = self.fields(node, "options")?;
        self.only(&fields, &[OPTION]);
        let text = self.required(&fields, "text").and_then(|node| self.text(node, "text"));
        let feedback = self.localised(&fields, "feedback");
        let trap = fields.find("trap").and_then(|node| self.one_of(node, "trap", Trap::NAMES));
        let pin = fields.find("pin").and_then(|node| self.one_of(node, "pin", Pin::NAMES));
        Some(AnswerOption { text: text?, feedback, trap, pin })
    }

    /// The place of an answer among the options.
    pub(super) fn among(&mut self, node: &Node<'_>, options: &Options) -> Option<usize> {
        let answer = self.text(node, "answer")?;
        let folded = fold_typography(&answer);
        let at = options.folded.iter().position(|option| *option == folded);
        if at.is_none() {
            let texts = options.options.iter().map(|option| option.text.as_str());
            let near = letter(&answer)
                .and_then(|at| options.options.get(at))
                .map(|option| option.text.as_str())
                .or_else(|| nearest_text(&answer, texts.clone()));
            let problem = Problem::new(Code::AnswerNotAnOption, node.place.clone())
                .with("found", &answer)
                .with(
                    "known",
                    texts.map(|text| format!("`{text}`")).collect::<Vec<_>>().join(", "),
                );
            self.report(match near {
                Some(near) => problem.with("near", near),
                None => problem,
            });
        }
        at
    }

    /// Reports traps on right options: a trap says why a wrong one tempts.
    pub(super) fn no_trap_on(
        &mut self,
        fields: &Fields<'_, '_>,
        options: &Options,
        right: &[usize],
    ) {
        for &at in right {
            if options.options[at].trap.is_some()
                && let Some(Value::List(items)) = fields.find("options").map(|node| &node.value)
                && let Some(trap) = items.get(at).and_then(|item| item.find("trap"))
            {
                let text = &options.options[at].text;
                self.report(
                    Problem::new(Code::TrapOnRightOption, trap.place.clone()).with("text", text),
                );
            }
        }
    }
}

/// The place that a lone letter or figure names: `b` and `2` are the second.
fn letter(answer: &str) -> Option<usize> {
    let mut chars = answer.chars();
    let (first, None) = (chars.next()?, chars.next()) else { return None };
    match first.to_ascii_lowercase() {
        c @ 'a'..='z' => Some(c as usize - 'a' as usize),
        c @ '1'..='9' => Some(c as usize - '1' as usize),
        _ => None,
    }
}

/// The option that was likely meant: the same but for case, a part of it, or a few letters off.
fn nearest_text<'o>(
    answer: &str,
    options: impl Iterator<Item = &'o str> + Clone,
) -> Option<&'o str> {
    let lower = answer.to_lowercase();
    nearest(answer, options.clone())
        .or_else(|| options.clone().find(|option| option.to_lowercase().contains(&lower)))
        .or_else(|| {
            options
                .map(|option| {
                    (strsim::normalized_levenshtein(&lower, &option.to_lowercase()), option)
                })
                .filter(|(likeness, _)| *likeness > 0.7)
                .max_by(|(a, _), (b, _)| a.total_cmp(b))
                .map(|(_, option)| option)
        })
}
