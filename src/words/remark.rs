//! What is said of typed answers: remarks, what differs, why one is right.

use std::fmt::Write as _;

use super::Words;
use crate::marking::alignment::{self, Run};
use crate::marking::{Basis, Difference, Reason, Remark, RemarkKind, Typed};
use crate::text::{CleanText, Folded, width};

impl Words {
    /// Everything there is to say of a typed answer: what differs, then what to look at again.
    pub fn typed(&self, typed: &Typed) -> Vec<CleanText> {
        let strict = |remark: &&Remark| {
            !typed.differences.iter().any(|difference| {
                difference.reason == Reason::Strict(remark.kind) && difference.found == remark.found
            })
        };
        let differences = typed.differences.iter().map(|difference| self.difference(difference));
        differences.chain(typed.remarks.iter().filter(strict).map(|r| self.remark(r))).collect()
    }

    /// The same where both answers stand side by side already.
    pub fn beside(&self, typed: &Typed) -> Vec<CleanText> {
        let is_told = |difference: &Difference| difference.reason == Reason::Other;
        let differences =
            typed.differences.iter().filter(|d| !is_told(d)).cloned().collect::<Vec<_>>();
        self.typed(&Typed { differences, ..typed.clone() })
    }

    /// What was typed above what was expected, with `^` under what differs, in lines of at most
    /// `columns`; nothing where that shows no more than the answers themselves.
    pub fn comparison(&self, typed: &Typed, columns: usize) -> Vec<String> {
        let labels = [self.say("remark-found"), self.say("remark-expected")];
        let widest = labels.iter().map(|label| width(label)).max().unwrap_or(0);
        let label = |label: &str| format!("{label}{} ", " ".repeat(widest - width(label)));
        let mut lines = Vec::new();
        for row in alignment::rows(&typed.parts, columns.saturating_sub(widest + 1)) {
            let text = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
            let sign = |run: &Run| if run.is_fault { "^" } else { " " }.repeat(width(&run.text));
            let signs: String = row.expected.iter().map(sign).collect();
            lines.push(format!("{}{}", label(&labels[0]), text(&row.found)).trim_end().to_owned());
            lines.push(
                format!("{}{}", label(&labels[1]), text(&row.expected)).trim_end().to_owned(),
            );
            if signs.contains('^') {
                lines.push(format!("{}{}", label(""), signs.trim_end()));
            }
        }
        lines
    }

    /// Why an answer without remark is right.
    pub fn basis(&self, basis: Basis) -> CleanText {
        self.say(&format!("remark-basis-{}", basis.name()))
    }

    /// A remark as a sentence: « Il manque un accent : été ».
    pub fn remark(&self, remark: &Remark) -> CleanText {
        self.sentence(remark_name(remark), &remark.found, &remark.expected)
    }

    fn difference(&self, difference: &Difference) -> CleanText {
        let (found, expected) = (&difference.found, &difference.expected);
        if let Reason::Strict(kind) = difference.reason {
            let remark = Remark { kind, found: found.clone(), expected: expected.clone() };
            let told = self.remark(&remark);
            return self.say_with("remark-not-strict", &[("remark", told.as_str().into())]);
        }
        let part = match difference.reason {
            Reason::Negation if found.is_empty() => "-missing",
            Reason::Negation if expected.is_empty() => "-added",
            _ => "",
        };
        self.sentence(&format!("remark-not-{}{part}", difference.reason.name()), found, expected)
    }

    fn sentence(&self, name: &str, found: &str, expected: &str) -> CleanText {
        self.say_with(name, &[("found", found.into()), ("expected", expected.into())])
    }

    /// How often each kind of remark was made: « 3 accents, 1 accord ».
    pub fn remark_counts(&self, counts: &[(RemarkKind, usize)]) -> CleanText {
        let mut list = String::new();
        for (kind, count) in counts {
            let gap = if list.is_empty() { "" } else { ", " };
            let name = format!("remark-count-{}", kind.name());
            let counted = self.say_with(&name, &[("count", (*count).into())]);
            // Writing to a string cannot fail.
            let _ = write!(list, "{gap}{counted}");
        }
        CleanText::new(&list)
    }
}

/// The message of a remark: what is missing, what is too much, what is other.
fn remark_name(remark: &Remark) -> &'static str {
    let (found, expected) = (remark.found.as_str(), remark.expected.as_str());
    let count = |text: &str, signs: &[char]| text.matches(signs).count();
    let accents = |text: &str| {
        let plain = Folded::loose(text);
        let lower = text.to_lowercase();
        lower.chars().zip(plain.as_str().chars()).filter(|(one, other)| one != other).count()
    };
    match remark.kind {
        RemarkKind::Accent => match accents(expected).cmp(&accents(found)) {
            std::cmp::Ordering::Greater => "remark-accent-missing",
            std::cmp::Ordering::Less => "remark-accent-added",
            std::cmp::Ordering::Equal => "remark-accent-other",
        },
        RemarkKind::Case => "remark-case",
        RemarkKind::Apostrophe if count(found, &['’', '\'']) > count(expected, &['’', '\'']) => {
            "remark-apostrophe-added"
        }
        RemarkKind::Apostrophe => "remark-apostrophe",
        RemarkKind::Hyphen if count(found, &['-']) > count(expected, &['-']) => {
            "remark-hyphen-added"
        }
        RemarkKind::Hyphen => "remark-hyphen",
        RemarkKind::Elision if count(expected, &['’', '\'']) == 0 => "remark-elision-added",
        RemarkKind::Elision => "remark-elision",
        RemarkKind::Article if found.is_empty() => "remark-article-missing",
        RemarkKind::Article if expected.is_empty() => "remark-article-added",
        RemarkKind::Article => "remark-article",
        RemarkKind::Agreement => "remark-agreement",
        RemarkKind::Spelling => "remark-spelling",
        RemarkKind::Typo => "remark-typo",
        RemarkKind::Negation => "remark-negation",
        RemarkKind::NumberFormat => "remark-number-format",
        RemarkKind::Unit => "remark-unit",
    }
}
