//! The forms of examinations: how long one lasts, what it is out of, how its questions are answered.
//! They come from `data/profiles.yaml`, which says whose they are.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::bank::{Kind, Level, Localised, Points, Question};
use crate::text::CleanText;

/// The form of an examination's reading paper.
#[derive(Debug, Clone)]
pub struct Profile {
    pub id: CleanText,
    pub name: Localised,
    pub level: Level,
    /// How long it lasts.
    pub minutes: u16,
    pub out_of: Points,
    /// Fewer points than these are eliminating.
    pub floor: Points,
    pub answers: Answers,
}

/// How the questions of an examination are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answers {
    /// By choosing among what is given: nothing is written.
    Chosen,
    /// In any way; a judgement is proved from the text.
    Justified,
}

#[derive(Deserialize)]
struct Row {
    id: CleanText,
    name: BTreeMap<CleanText, CleanText>,
    level: String,
    minutes: u16,
    out_of: u32,
    floor: u32,
    answers: Answers,
}

static ALL: LazyLock<Vec<Profile>> = LazyLock::new(|| {
    let rows = serde_yaml::from_str::<Vec<Row>>(include_str!("../../../data/profiles.yaml"));
    // A test reads it, and it is part of the program.
    rows.unwrap_or_default().into_iter().filter_map(Row::profile).collect()
});

impl Row {
    fn profile(self) -> Option<Profile> {
        let points = |whole: u32| Points::from_quarters(whole * 4);
        Some(Profile {
            id: self.id,
            name: Localised::ByLanguage(self.name.into_iter().collect()),
            level: Level::from_name(&self.level)?,
            minutes: self.minutes,
            out_of: points(self.out_of),
            floor: points(self.floor),
            answers: self.answers,
        })
    }
}

impl Profile {
    /// Every profile, in the order of the data.
    pub fn all() -> &'static [Self] {
        &ALL
    }

    /// The profile of that id.
    pub fn named(id: &str) -> Option<&'static Self> {
        ALL.iter().find(|profile| *profile.id == *id)
    }

    /// Whether an examination of this form may ask a question.
    pub fn takes(&self, question: &Question) -> bool {
        match self.answers {
            Answers::Chosen => is_chosen(&question.kind),
            Answers::Justified => true,
        }
    }
}

/// Whether an answer is chosen among what is given.
fn is_chosen(kind: &Kind) -> bool {
    match kind {
        Kind::Single(_) | Kind::Multiple(_) | Kind::Order(_) | Kind::Match(_) => true,
        Kind::TrueFalse(statement) => statement.justification.is_none(),
        Kind::Cloze(cloze) => cloze.bank,
        Kind::Short(_) | Kind::Number(_) | Kind::Proof(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_profile_of_the_data_is_read() {
        let ids: Vec<&str> = Profile::all().iter().map(|profile| profile.id.as_str()).collect();
        assert_eq!(ids, ["delf-a2", "delf-b1", "delf-b2", "delf-b1-ancien"]);
        let minutes: Vec<u16> = Profile::all().iter().map(|profile| profile.minutes).collect();
        assert_eq!(minutes, [30, 45, 60, 35]);
        assert!(Profile::all().iter().all(|profile| profile.out_of.quarters() == 100));
    }
}
