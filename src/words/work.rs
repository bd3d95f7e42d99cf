//! What there is to work on, as sentences.

use super::Words;
use crate::session::WorkOn;
use crate::text::CleanText;

impl Words {
    /// « 4 erreurs sur 5 : l’option reprenait un mot du texte ».
    pub fn work_on(&self, work: &WorkOn) -> CleanText {
        match work {
            WorkOn::Skill(skill, tally) => {
                let name = self.say(&format!("skill-{}", skill.name()));
                let name = ("name", name.as_str().into());
                let tally = [name, ("right", tally.right.into()), ("of", tally.of.into())];
                self.say_with("work-skill", &tally)
            }
            WorkOn::Trap(trap, times, of) => {
                let why = self.say(&format!("work-trap-{}", trap.name()));
                let why = ("why", why.as_str().into());
                self.say_with("work-trap", &[("times", (*times).into()), ("of", (*of).into()), why])
            }
            WorkOn::Distance { is_several, tally, other } => {
                let name = if *is_several { "work-several" } else { "work-one" };
                let arguments = [
                    ("right", tally.right.into()),
                    ("of", tally.of.into()),
                    ("other_right", other.right.into()),
                    ("other_of", other.of.into()),
                ];
                self.say_with(name, &arguments)
            }
            WorkOn::Remarks(counts) => {
                let counts = self.remark_counts(counts);
                self.say_with("work-remarks", &[("counts", counts.as_str().into())])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::{Skill, Trap};
    use crate::marking::RemarkKind;
    use crate::session::Tally;
    use crate::words::Language;

    #[test]
    fn what_to_work_on_is_told_with_its_counts() {
        let (tally, other) = (Tally { right: 1, of: 4 }, Tally { right: 6, of: 7 });
        let told = [
            WorkOn::Skill(Skill::Infer, tally),
            WorkOn::Trap(Trap::RepeatedWord, 4, 5),
            WorkOn::Distance { is_several: true, tally, other },
            WorkOn::Distance { is_several: false, tally: Tally { right: 0, of: 3 }, other },
            WorkOn::Remarks(vec![(RemarkKind::Accent, 3), (RemarkKind::Typo, 1)]),
        ];
        let words = Words::new(Language::French);
        let told: Vec<String> =
            told.iter().map(|work| words.work_on(work).replace('\u{A0}', "~")).collect();
        insta::assert_snapshot!(told.join("\n"), @"
        déduire~: une juste sur 4
        4 erreurs sur 5~: l’option reprenait un mot du texte
        preuve à réunir dans plusieurs phrases~: une juste sur 4 (dans une seule phrase~: 6 sur 7)
        preuve dans une seule phrase~: aucune juste sur 3 (dans plusieurs phrases~: 6 sur 7)
        à l’écrit~: 3 accents, 1 faute de frappe
        ");
    }
}
