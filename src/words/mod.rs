//! Everything said to a person, in French and English.
//!
//! Messages are Fluent files by area (`words/fr`, `words/en`), each parsed when first needed: the
//! part of a message's name before its first `-` is its area. Problems, verdicts and numbers become
//! sentences here. What is said is clean text.

mod exam;
mod past;
mod problem;
pub mod progress;
mod remark;
mod review;
mod store;
mod system;
mod verdict;
mod work;

use std::cell::OnceCell;
use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::bank::Points;
use crate::text::CleanText;

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    French,
    English,
}

impl Language {
    /// The language of a locale name such as `fr_CA.UTF-8`; nothing for one not spoken here.
    pub fn from_locale(locale: &str) -> Option<Self> {
        match locale.split(['_', '-', '.', '@']).next()? {
            "fr" => Some(Self::French),
            "en" | "C" | "POSIX" => Some(Self::English),
            _ => None,
        }
    }

    /// The other of the two.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::French => Self::English,
            Self::English => Self::French,
        }
    }

    /// The language tag: `fr` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }
}

macro_rules! areas {
    ($($name:literal),+ $(,)?) => {
        /// The areas: name, French, English.
        const AREAS: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../../words/fr/", $name, ".ftl")),
            include_str!(concat!("../../words/en/", $name, ".ftl")),
        )),+];
    };
}

areas! {
    "check", "cli", "data", "error", "exam", "glossary", "help", "history", "key", "learner", "level", "library", "man",
    "mark", "new", "plain", "preview", "problem", "progress", "question", "reading", "remark", "results", "review",
    "settings", "show", "skill", "store", "verdict", "work",
}

type Bundle = FluentBundle<FluentResource>;

/// The messages of one language.
pub struct Words {
    language: Language,
    areas: Vec<OnceCell<Bundle>>,
}

impl Words {
    /// The messages of `language`, none of them read yet.
    pub fn new(language: Language) -> Self {
        Self { language, areas: AREAS.iter().map(|_| OnceCell::new()).collect() }
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message of that name.
    pub fn say(&self, name: &str) -> CleanText {
        self.say_with(name, &[])
    }

    /// The message of that name, with what it tells of. A message that is missing shows its name:
    /// a test holds that none is.
    pub fn say_with(&self, name: &str, arguments: &[(&str, FluentValue<'_>)]) -> CleanText {
        self.find(name, None, arguments).unwrap_or_else(|| CleanText::new(name))
    }

    /// A message or an attribute of it.
    fn find(
        &self,
        name: &str,
        attribute: Option<&str>,
        arguments: &[(&str, FluentValue<'_>)],
    ) -> Option<CleanText> {
        let bundle = self.bundle(name.split('-').next()?)?;
        let message = bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let arguments: FluentArgs<'_> = arguments.iter().cloned().collect();
        let said = bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new());
        Some(CleanText::new(&said))
    }

    fn bundle(&self, area: &str) -> Option<&Bundle> {
        let at = AREAS.iter().position(|(name, ..)| *name == area)?;
        Some(self.areas[at].get_or_init(|| self.parsed(at)))
    }

    fn parsed(&self, at: usize) -> Bundle {
        let (_, french, english) = AREAS[at];
        let source = match self.language {
            Language::French => french,
            Language::English => english,
        };
        let tag: LanguageIdentifier = self.language.tag().parse().expect("`fr` and `en` are tags");
        let mut bundle = FluentBundle::new(vec![tag]);
        // Isolation marks would be direction characters, which no text here may hold.
        bundle.set_use_isolating(false);
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        // A test holds that no name stands twice, the only error there is.
        let _ = bundle.add_resource(resource);
        bundle
    }

    /// Points as this language writes decimals: `9,5` or `9.5`.
    pub fn points(&self, points: Points) -> CleanText {
        self.decimal(&points.to_string())
    }

    /// « ligne 13 », « lignes 3, 7 et 8 », « lignes 10 à 12 ».
    pub fn line_numbers(&self, lines: &BTreeSet<usize>) -> CleanText {
        let numbers: Vec<String> = lines.iter().map(ToString::to_string).collect();
        let spread = lines.last().zip(lines.first()).map_or(0, |(last, first)| last - first);
        let name = match &numbers[..] {
            [_] => "question-line",
            numbers if numbers.len() > 2 && spread + 1 == numbers.len() => "question-lines",
            _ => "question-some-lines",
        };
        let last = numbers.last().map_or("", String::as_str);
        let others = numbers[..numbers.len().saturating_sub(1)].join(", ");
        let first = numbers.first().map_or("", String::as_str);
        let arguments =
            [("first", first.into()), ("others", others.as_str().into()), ("last", last.into())];
        self.say_with(name, &arguments)
    }

    fn decimal(&self, written: &str) -> CleanText {
        match self.language {
            Language::French => CleanText::new(&written.replace('.', ",")),
            Language::English => CleanText::new(written),
        }
    }
}

#[cfg(test)]
mod tests;
