//! The skills that questions declare, beside one another and beside their evidence.

use super::super::model::{Kind, Level, Skill};
use super::super::problem::Code;
use super::desk::Desk;
use super::finding::{Finding, Spot};

/// From how many questions on the share of a skill says something.
const MANY: usize = 8;
/// In how many sentences nothing is simply found.
const SCATTERED: usize = 3;

/// Nine tenths of the questions ask to find what is said.
pub(super) fn mostly_locate(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    let skills: Vec<Skill> = desk.asked.iter().filter_map(|asked| asked.question.skill).collect();
    let located = skills.iter().filter(|skill| **skill == Skill::Locate).count();
    // Who begins to read first learns to find.
    let begins = desk.quiz.level == Some(Level::A1);
    if skills.len() >= MANY && located * 10 >= skills.len() * 9 && !begins {
        let finding = Finding::new(Code::MostlyLocate, Spot::Questions);
        let (count, total) = (located.to_string(), skills.len().to_string());
        found.push(finding.with("count", count).with("total", total));
    }
}

/// What is said to be found lies in several sentences, though one thing is asked.
pub(super) fn skill_and_evidence(desk: &Desk<'_>, found: &mut Vec<Finding>) {
    for asked in &desk.asked {
        let asks_one_thing = matches!(
            asked.question.kind,
            Kind::Single(_) | Kind::TrueFalse(_) | Kind::Short(_) | Kind::Number(_)
        );
        if asked.question.skill != Some(Skill::Locate) || !asks_one_thing {
            continue;
        }
        let sentences = desk.sentences_of(asked.question).len();
        if sentences >= SCATTERED {
            let finding = Finding::field(Code::SkillAndEvidence, asked.at, "skill");
            found.push(finding.with("count", sentences.to_string()));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use rstest::rstest;

    use super::super::tests::{codes, quiz};
    use crate::bank::Code;

    fn skills(level: &str, skills: &[(&str, usize)]) -> String {
        let mut text = String::new();
        let all = skills.iter().flat_map(|(skill, count)| std::iter::repeat_n(skill, *count));
        for (at, skill) in all.enumerate() {
            let asks = "type: proof\n    prompt: Où ?\n    evidence: Elle achète";
            writeln!(text, "  - id: q{at}\n    {asks}\n    skill: {skill}").expect("text");
        }
        format!("level: {level}\n{}", quiz(&text))
    }

    #[rstest]
    #[case::all("B1", &[("locate", 8)], true)]
    #[case::nine_tenths("B1", &[("locate", 9), ("infer", 1)], true)]
    #[case::less("B1", &[("locate", 7), ("infer", 1)], false)]
    #[case::few("B1", &[("locate", 7)], false)]
    #[case::beginners("A1", &[("locate", 8)], false)]
    fn more_is_asked_than_to_find(
        #[case] level: &str,
        #[case] all: &[(&str, usize)],
        #[case] fires: bool,
    ) {
        assert_eq!(codes(&skills(level, all)).contains(&Code::MostlyLocate), fires);
    }

    #[rstest]
    #[case::three("locate", "[Léa va, Elle achète, elle rentre]", true)]
    #[case::two("locate", "[Léa va, Elle achète]", false)]
    #[case::interpreted("interpret", "[Léa va, Elle achète, elle rentre]", false)]
    fn what_is_found_lies_together(
        #[case] skill: &str,
        #[case] evidence: &str,
        #[case] fires: bool,
    ) {
        let source = quiz(&format!(
            "  - id: q\n    type: true-false\n    skill: {skill}\n    statement: Elle est là.\n    answer: true\n    evidence: {evidence}\n"
        ));
        assert_eq!(codes(&source).contains(&Code::SkillAndEvidence), fires);
    }
}
