//! Past attempts in a line: when, how they went, how long.

use jiff::civil::DateTime;

use super::Words;
use crate::bank::Points;
use crate::text::CleanText;

impl Words {
    /// When it was, in local time: « 03/11/2025 14:05 ».
    pub fn date_time(&self, local: DateTime) -> CleanText {
        let two = |number: i8| format!("{number:02}");
        self.say_with(
            "history-date",
            &[
                ("year", local.year().to_string().into()),
                ("month", two(local.month()).into()),
                ("day", two(local.day()).into()),
                ("hour", two(local.hour()).into()),
                ("minute", two(local.minute()).into()),
            ],
        )
    }

    /// How long the answers of an attempt took: « 4 min 12 s ».
    pub fn time_taken(&self, seconds: f64) -> CleanText {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative")]
        let seconds = seconds as usize;
        let parts = [("minutes", (seconds / 60).into()), ("seconds", (seconds % 60).into())];
        self.say_with("history-time", &parts)
    }

    /// « 8,5/12 »
    pub fn of_points(&self, points: Points, out_of: Points) -> CleanText {
        CleanText::new(&format!("{}/{}", self.points(points), self.points(out_of)))
    }

    /// How far an attempt left open is: « à reprendre, 3/12 ».
    pub fn left_open(&self, answered: usize, asked: usize) -> CleanText {
        let counts = [("answered", answered.into()), ("asked", asked.into())];
        self.say_with("history-open", &counts)
    }
}
