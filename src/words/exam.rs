//! What is said of an exam: its form, its clock, how it stands to its floor.

use super::Words;
use crate::bank::{Level, Paper, Points, Quiz};
use crate::session::Session;
use crate::text::CleanText;

impl Words {
    /// What an exam is: its form, its texts and questions, its time; a line each.
    pub fn exam_facts(&self, paper: &Paper, questions: usize) -> Vec<CleanText> {
        let form = paper.level().map(|level| {
            let level = ("level", Level::name(level).into());
            match paper.profile {
                Some(profile) => {
                    let name = profile.name.in_language(self.language().tag());
                    self.say_with("exam-form", &[("name", name.as_str().into()), level])
                }
                None => self.say_with("exam-level", &[level]),
            }
        });
        let asks = self.say_with(
            "exam-asks",
            &[("texts", paper.quizzes.len().into()), ("questions", questions.into())],
        );
        let time = match paper.minutes {
            Some(minutes) => self.say_with("exam-minutes", &[("minutes", minutes.into())]),
            None => self.say("exam-no-limit"),
        };
        // Those of several texts stand beside them.
        let credits = match paper.quizzes.as_slice() {
            [quiz] if !paper.is_exam() => self.credits(quiz),
            _ => Vec::new(),
        };
        form.into_iter().chain([asks, time]).chain(credits).collect()
    }

    /// Who made a quiz, where its text comes from, and what may be done with it: a line each.
    pub fn credits(&self, quiz: &Quiz) -> Vec<CleanText> {
        let credits = [
            ("show-author", "author", &quiz.author),
            ("show-source", "source", &quiz.source),
            ("show-license", "license", &quiz.license),
        ];
        let said = |(name, argument, credit): (&str, &'static str, &Option<CleanText>)| {
            Some(self.say_with(name, &[(argument, credit.as_ref()?.as_str().into())]))
        };
        credits.into_iter().filter_map(said).collect()
    }

    /// How long a quiz may take as an exam, where it is limited.
    pub fn time_limit(&self, quiz: &Quiz) -> Option<CleanText> {
        let minutes = quiz.time_limit?;
        Some(self.say_with("exam-minutes", &[("minutes", minutes.into())]))
    }

    /// An exam in a line of the library: how many questions, how many minutes.
    pub fn exam_row(&self, questions: usize, minutes: usize) -> CleanText {
        let arguments = [("questions", questions.into()), ("minutes", minutes.into())];
        self.say_with("exam-library", &arguments)
    }

    /// How many questions of an exam have an answer, and how many are to be looked at again.
    pub fn exam_answered(&self, session: &Session) -> CleanText {
        self.how_far("exam-answered", session)
    }

    /// The same without signs.
    pub fn exam_answered_plainly(&self, session: &Session) -> CleanText {
        self.how_far("exam-plain-answered", session)
    }

    fn how_far(&self, name: &str, session: &Session) -> CleanText {
        let arguments = [
            ("answered", session.answered().into()),
            ("begun", session.begun_only().into()),
            ("count", session.items().len().into()),
            ("flagged", session.flagged().into()),
        ];
        self.say_with(name, &arguments)
    }

    /// That an exam left open goes on, from where.
    pub fn exam_goes_on(&self, answered: usize, asked: usize, left: Option<f64>) -> CleanText {
        let arguments = [("answered", answered.into()), ("asked", asked.into())];
        let said = self.say_with("exam-goes-on", &arguments);
        match left {
            Some(left) => CleanText::new(&format!("{said} {}", sentence(&self.time_left(left)))),
            None => said,
        }
    }

    /// The clock of an exam that is sat: what is left, or where there is no limit what has passed.
    pub fn clock(&self, session: &Session) -> Option<CleanText> {
        let passed = || {
            let minutes = whole(session.seconds() / 60.0);
            self.say_with("exam-passed", &[("minutes", minutes.into())])
        };
        let left = |left| self.time_left(left);
        session.is_sealed().then(|| session.left().map_or_else(passed, left))
    }

    /// « il reste 38 min »: whole minutes, the one begun included; in the last one, ten seconds.
    fn time_left(&self, seconds: f64) -> CleanText {
        if seconds > 60.0 {
            let minutes = whole((seconds / 60.0).ceil());
            return self.say_with("exam-left", &[("minutes", minutes.into())]);
        }
        let seconds = whole((seconds / 10.0).ceil()) * 10;
        self.say_with("exam-left-seconds", &[("seconds", seconds.into())])
    }

    /// How the points of an exam stand to its floor; nothing where it has none.
    fn floor(&self, paper: &Paper, points: Points) -> Option<CleanText> {
        let profile = paper.profile?;
        let name = if points < profile.floor { "exam-below-floor" } else { "exam-above-floor" };
        let (floor, out_of) = (self.points(profile.floor), self.points(profile.out_of));
        let arguments = [("floor", floor.as_str().into()), ("out_of", out_of.as_str().into())];
        Some(self.say_with(name, &arguments))
    }

    /// The points of each text of an exam that has several, a line each.
    fn by_text(&self, session: &Session) -> Vec<CleanText> {
        let parts = session.by_text();
        if parts.len() < 2 {
            return Vec::new();
        }
        let row = |(title, points, out_of): &(CleanText, Points, Points)| {
            let (points, out_of) = (self.points(*points), self.points(*out_of));
            let arguments = [
                ("title", title.as_str().into()),
                ("points", points.as_str().into()),
                ("out_of", out_of.as_str().into()),
            ];
            self.say_with("exam-part", &arguments)
        };
        std::iter::once(self.say("exam-parts")).chain(parts.iter().map(row)).collect()
    }

    /// What is said of an exam that is handed in: how it stands to its floor, pauses, points by text.
    pub fn exam_results(&self, session: &Session) -> Vec<CleanText> {
        let floor = self.floor(session.paper(), session.points());
        floor.into_iter().chain(self.pauses(session)).chain(self.by_text(session)).collect()
    }

    /// How often an exam was left and how long, where it was.
    fn pauses(&self, session: &Session) -> Option<CleanText> {
        let (count, seconds) = session.pauses();
        let minutes = whole((seconds / 60.0).ceil());
        let arguments = [("count", count.into()), ("minutes", minutes.into())];
        (count > 0).then(|| self.say_with("exam-pauses", &arguments))
    }
}

/// A few words as a sentence: a capital and a full stop.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).chain(['.']).collect()
}

/// A number that is not negative, without its fraction.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative")]
fn whole(number: f64) -> usize {
    number as usize
}
