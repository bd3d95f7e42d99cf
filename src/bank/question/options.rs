//! Options to choose from: their decoding, and which keep their place in a shuffle.

use std::collections::HashSet;

use super::super::fields::{Decoder, Fields};
use super::super::model::{AnswerOption, Pin, Trap};
use super::super::names::{LONGEST_COMPARED, nearest};
use super::super::problem::{Code, Problem};
use super::super::suggested::{closes_list, in_brackets, quoted};
use super::super::tree::{Node, Style, Value};
use crate::text::{CleanText, fold_typography, same_typography};

pub(in super::super) const OPTION: &[&str] = &["text", "feedback", "trap", "pin"];
const FEWEST: usize = 2;
const MOST: usize = 26;
/// Once so many problems are known, no option is looked for that an answer may mean.
const MOST_MEANT: usize = 50;

impl Decoder<'_> {
    /// `options`, 2 to 26, no two equal; nothing where one of them can't be read.
    pub(super) fn options(&mut self, fields: &Fields<'_, '_>) -> Option<Vec<AnswerOption>> {
        let node = self.required(fields, "options")?;
        let items = self.list(node, "options");
        if !matches!(node.value, Value::List(_)) {
            return None;
        }
        if self.semicolons(node, items) || self.in_parentheses(items) {
            return None;
        }
        let known = self.problems.len();
        let read = &items[..items.len().min(MOST)];
        let read: Vec<_> = read.iter().map(|item| (item, self.option(item))).collect();
        if self.problems.len() == known {
            self.no_two_equal(&read);
        }
        self.count_since(known, items, &node.place, "options", FEWEST..=MOST);
        // Where some are left out, nothing can be said of the answer.
        let whole = items.len() <= MOST;
        read.into_iter().map(|(_, option)| option.filter(|_| whole)).collect()
    }

    /// Reports options that semicolons part, which YAML takes for one, and says whether they are.
    fn semicolons(&mut self, node: &Node<'_>, items: &[Node<'_>]) -> bool {
        let [one] = items else { return false };
        let has_fields = OPTION.iter().any(|name| one.find(name).is_some());
        if has_fields || !self.source[one.place.clone()].contains(';') {
            return false;
        }
        let written = self.source[one.place.clone()].trim_end();
        let instead = in_brackets(written.trim_matches(['"', '\'']).split(';'));
        let problem = Problem::new(Code::TooFew, self.first_line(&node.place));
        let problem = problem.with("field", "options").with("found", "1");
        self.report(problem.with("instead", instead));
        true
    }

    /// Reports options in parentheses, which YAML takes for signs of the first and the last, and
    /// says whether they are.
    fn in_parentheses(&mut self, items: &[Node<'_>]) -> bool {
        let texts: Option<Vec<&str>> = items.iter().map(Node::text).collect();
        let Some([first, inner @ .., last]) = texts.as_deref() else { return false };
        let Some((opens, closes)) = first.strip_prefix('(').zip(last.strip_suffix(')')) else {
            return false;
        };
        if opens.contains(')') || closes.contains('(') {
            return false;
        }
        let texts = std::iter::once(&opens).chain(inner).chain([&closes]).copied();
        let place = items[0].place.start..items[items.len() - 1].place.end;
        let problem = Problem::new(Code::YamlSyntax, self.first_line(&place));
        self.report(problem.with("cause", "parentheses").with("instead", in_brackets(texts)));
        true
    }

    fn no_two_equal(&mut self, read: &[(&Node<'_>, Option<AnswerOption>)]) {
        let mut earlier = HashSet::with_capacity(read.len());
        for (item, option) in read {
            let Some(option) = option else { continue };
            if !earlier.insert(fold_typography(&option.text)) {
                let place = self.first_line(&item.find("text").unwrap_or(item).place);
                self.report(Problem::new(Code::DuplicateOption, place).with("text", &option.text));
            }
        }
    }

    fn option(&mut self, node: &Node<'_>) -> Option<AnswerOption> {
        let Value::Mapping(_) = node.value else {
            if let Value::Text(text, Style::Plain) = &node.value
                && closes_list(text)
            {
                let end = node.place.end;
                let problem = Problem::new(Code::YamlSyntax, end - 1..end);
                self.report(problem.with("cause", "bracket-too-many"));
                return None;
            }
            let text = self.text(node, "options")?;
            return Some(AnswerOption { text, feedback: None, trap: None, pin: None });
        };
        if self.glued(node) {
            return None;
        }
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
    pub(super) fn among(
        &mut self,
        fields: &Fields<'_, '_>,
        node: &Node<'_>,
        options: &[AnswerOption],
    ) -> Option<usize> {
        let answer = self.text(node, "answer")?;
        let at = options.iter().position(|option| same_typography(&option.text, &answer));
        if at.is_none() && !self.is_full() {
            match self.comma_inside(fields, &answer, options) {
                // One comma may cut the option that several answers name.
                Some(comma) if self.problems.last().is_some_and(|p| p.place == comma.place) => {}
                Some(comma) => self.report(comma),
                None => self.not_an_option(node, &answer, options),
            }
        }
        at
    }

    /// The comma that cuts an option in two in a list in brackets, where the two are the answer.
    fn comma_inside(
        &self,
        fields: &Fields<'_, '_>,
        answer: &CleanText,
        options: &[AnswerOption],
    ) -> Option<Problem> {
        let Value::List(items) = &fields.find("options")?.value else { return None };
        let cut = (0..options.len()).find(|from| {
            let mut joined = String::new();
            let rest = options[*from..].iter().enumerate();
            // Signs that show nothing may make them longer than the answer, but not by far.
            let mut rest = rest.take_while(|(_, option)| option.text.len() <= 2 * answer.len());
            rest.any(|(at, option)| {
                joined.push_str(if at == 0 { "" } else { ", " });
                joined.push_str(&option.text);
                at > 0 && joined.len() <= 2 * answer.len() && same_typography(&joined, answer)
            })
        })?;
        let between = items[cut].place.end..items.get(cut + 1)?.place.start;
        let comma = between.start + self.source[between].find(',')?;
        let problem = Problem::new(Code::YamlSyntax, comma..comma + 1);
        Some(problem.with("cause", "comma-inside").with("instead", quoted(answer)))
    }

    /// Whether options swallow the next one, whose dash stands too far to the right: YAML reads
    /// both as one text. Told only where an answer fits none, since such a text may be meant.
    pub(super) fn swallowed(
        &mut self,
        fields: &Fields<'_, '_>,
        answers: &[Node<'_>],
        options: &[AnswerOption],
    ) -> bool {
        let Some(node) = fields.find("options") else { return false };
        let Value::List(items) = &node.value else { return false };
        let items = items.iter().filter_map(|item| Some((item, self.dash_inside(item)?)));
        let dashes: Vec<_> = items.collect();
        let fits = |answer: &Node<'_>| {
            let answer = self.set(answer.text().unwrap_or_default());
            options.iter().any(|option| same_typography(&option.text, &answer))
        };
        if dashes.is_empty() || answers.iter().all(fits) {
            return false;
        }
        for (item, dash) in dashes {
            let line = self.line(item.place.start).to_string();
            let problem = Problem::new(Code::YamlSyntax, dash..dash + 1);
            let problem = problem.with("cause", "indent").with("near", "-");
            self.report(problem.with("line", line));
        }
        true
    }

    /// Where a line of an unquoted text begins with a dash, after the first.
    fn dash_inside(&self, node: &Node<'_>) -> Option<usize> {
        let Value::Text(_, Style::Plain) = node.value else { return None };
        let mut start = node.place.start;
        for line in self.source[node.place.clone()].split_inclusive('\n') {
            let text = line.trim_start();
            if start > node.place.start && text.starts_with("- ") {
                return Some(start + line.len() - text.len());
            }
            start += line.len();
        }
        None
    }

    fn not_an_option(&mut self, node: &Node<'_>, answer: &CleanText, options: &[AnswerOption]) {
        let texts = options.iter().map(|option| option.text.as_str());
        let named = letter(answer).and_then(|at| options.get(at)).map(|o| o.text.as_str());
        let is_meant = self.problems.len() < MOST_MEANT;
        let near = named.or_else(|| match is_meant {
            true => nearest_text(answer, texts.clone()),
            false => None,
        });
        let known = texts.map(|text| format!("`{text}`")).collect::<Vec<_>>().join(", ");
        let problem = Problem::new(Code::AnswerNotAnOption, node.place.clone());
        let problem = problem.with("found", answer).with("known", known);
        self.report(match near {
            Some(near) => problem.with("near", near),
            None => problem,
        });
    }

    /// Reports traps on right options: a trap says why a wrong one tempts.
    pub(super) fn no_trap_on(
        &mut self,
        fields: &Fields<'_, '_>,
        options: &[AnswerOption],
        right: &[usize],
    ) {
        for &at in right {
            if options[at].trap.is_some()
                && let Some(Value::List(items)) = fields.find("options").map(|node| &node.value)
                && let Some(trap) = items.get(at).and_then(|item| item.find("trap"))
            {
                let problem = Problem::new(Code::TrapOnRightOption, trap.place.clone());
                self.report(problem.with("text", &options[at].text));
            }
        }
    }

    /// The one answer of a type that has only one; a list of them is reported.
    pub(super) fn one_answer<'t, 'a>(&mut self, fields: &Fields<'t, 'a>) -> Option<&'t Node<'a>> {
        let node = self.required(fields, "answer")?;
        if let Value::List(_) = node.value {
            self.problem(Code::OneAnswerExpected, &self.first_line(&node.place));
            return None;
        }
        Some(node)
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
                .filter(|option| option.len().max(lower.len()) <= LONGEST_COMPARED)
                .map(|option| {
                    (strsim::normalized_levenshtein(&lower, &option.to_lowercase()), option)
                })
                .filter(|(likeness, _)| *likeness > 0.7)
                .max_by(|(a, _), (b, _)| a.total_cmp(b))
                .map(|(_, option)| option)
        })
}
