//! Problems of quiz files as sentences, with what to do about each.

use fluent_bundle::FluentValue;

use super::Words;
use crate::bank::{Code, Problem};
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
        let argument = |(name, value): &(&'static str, CleanText)| {
            let is_points = problem.code == Code::ExamPoints || *name == "least";
            let value = if is_points { self.decimal(value) } else { value.clone() };
            (*name, FluentValue::from(value.to_string()))
        };
        let arguments: Vec<(&str, FluentValue<'_>)> =
            problem.arguments.iter().map(argument).collect();
        let has = |argument: &str| problem.arguments.iter().any(|(name, _)| *name == argument);
        let help = HELPS
            .iter()
            .filter(|(_, needs)| needs.is_none_or(has))
            .find_map(|(attribute, _)| self.find(&name, Some(attribute), &arguments));
        (self.say_with(&name, &arguments), help.filter(|help| !help.is_empty()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    /// What the problem says and advises, in both languages, with `~` for each no-break space.
    fn said(problem: &Problem) -> [String; 2] {
        [Language::French, Language::English].map(|language| {
            let (said, help) = Words::new(language).problem(problem);
            format!("{said}. {}", help.unwrap_or_default()).replace('\u{a0}', "~")
        })
    }

    #[test]
    fn points_are_written_as_the_language_does() {
        let problem = Problem::new(Code::ExamPoints, 0..0);
        let [french, english] = said(&problem.with("found", "22.5").with("expected", "25"));
        assert!(french.starts_with("les parties valent 22,5 points en tout"), "{french}");
        assert!(english.starts_with("the parts are worth 22.5 points in all"), "{english}");
    }

    #[test]
    fn too_few_points_for_the_questions_contradict_nothing() {
        let problem = Problem::new(Code::NumberOutOfRange, 0..0).with("field", "points-of-part");
        let problem = problem.with("found", "0.25").with("questions", "2").with("least", "0.5");
        let expected = "`points` vaut moins d’un quart de point par question~: `0.25` pour 2 questions. \
                        écrivez 0,5 ou plus, ou moins de questions";
        assert_eq!(said(&problem)[0], expected);
    }
}
