//! Problems of quiz files as sentences, with what to do about each.

use fluent_bundle::FluentValue;

use super::Words;
use crate::bank::Problem;
use crate::text::CleanText;

/// The helps that a problem may have, by the argument that each needs; the first that fits is said.
const HELPS: [(&str, Option<&str>); 4] = [
    ("help-instead", Some("instead")),
    ("help-near", Some("near")),
    ("help-file", Some("file")),
    ("help", None),
];

impl Words {
    /// What is wrong, and what to do about it where that can be said.
    pub fn problem(&self, problem: &Problem) -> (CleanText, Option<CleanText>) {
        let name = format!("problem-{}", problem.code.name());
        let arguments: Vec<(&str, FluentValue<'_>)> =
            problem.arguments.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        let has = |argument: &str| problem.arguments.iter().any(|(name, _)| *name == argument);
        let help = HELPS
            .iter()
            .filter(|(_, needs)| needs.is_none_or(has))
            .find_map(|(attribute, _)| self.find(&name, Some(attribute), &arguments));
        (self.say_with(&name, &arguments), help.filter(|help| !help.is_empty()))
    }
}
