//! What is said of reviews: what is due, what is asked, when the next ones come.

use jiff::civil::Date;

use super::Words;
use crate::review::{Count, Kind, Plan, Prompts};
use crate::text::CleanText;

impl Prompts for Words {
    fn meaning_of(&self, term: &str) -> CleanText {
        self.say_with("review-meaning-of", &[("term", term.into())])
    }

    fn word_for(&self, meaning: &str) -> CleanText {
        self.say_with("review-word-for", &[("meaning", meaning.into())])
    }

    fn language(&self) -> &str {
        Words::language(self).tag()
    }
}

impl Words {
    /// « 12 mots, 2 questions ».
    pub fn things(&self, words: usize, questions: usize) -> CleanText {
        let of = |name: &str, count: usize| {
            (count > 0).then(|| self.say_with(name, &[("count", count.into())]).to_string())
        };
        let said = [of("review-words", words), of("review-questions", questions)];
        CleanText::new(&said.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }

    /// « à l’étranger : dans un autre pays ».
    pub fn meaning(&self, term: &str, meaning: &str) -> CleanText {
        self.say_with("review-meaning", &[("term", term.into()), ("meaning", meaning.into())])
    }

    /// « Révision 3/20 ».
    pub fn review_position(&self, (number, count): (usize, usize)) -> CleanText {
        self.say_with("review-position", &[("number", number.into()), ("count", count.into())])
    }

    /// « À revoir aujourd’hui : 12 mots, 2 questions (touche r) »; nothing where nothing is due.
    pub fn due(&self, plan: &Plan) -> Option<CleanText> {
        let things = self.things(plan.count(Kind::Word), plan.count(Kind::Question));
        let said = || self.say_with("review-due", &[("things", things.as_str().into())]);
        (!plan.due.is_empty()).then(said)
    }

    /// That nothing is due, and when something will be.
    pub fn nothing_due(&self, plan: &Plan, today: Date) -> Vec<CleanText> {
        match plan.next {
            None => vec![self.say("review-none-yet")],
            Some(_) => vec![self.say("review-none"), self.next_reviews(plan, today)],
        }
    }

    /// What was asked in a sitting, and how many were right.
    pub fn reviewed(&self, count: Count) -> [CleanText; 2] {
        let things = self.things(count.words, count.questions);
        let right = [("right", count.right.into()), ("all", count.all().into())];
        [
            self.say_with("review-reviewed", &[("things", things.as_str().into())]),
            self.say_with("review-right", &right),
        ]
    }

    /// What is due now all the same, else when something is due next.
    pub fn next_reviews(&self, plan: &Plan, today: Date) -> CleanText {
        if !plan.due.is_empty() {
            let things = self.things(plan.count(Kind::Word), plan.count(Kind::Question));
            return self.say_with("review-rest", &[("things", things.as_str().into())]);
        }
        let Some(next) = plan.next else { return self.say("review-never") };
        let days = (next - today).get_days();
        let arguments = [
            ("days", days.into()),
            ("day", next.day().into()),
            ("month", next.month().into()),
            ("year", next.year().to_string().into()),
            ("other_year", u8::from(next.year() != today.year()).into()),
        ];
        self.say_with("review-next", &arguments)
    }
}
