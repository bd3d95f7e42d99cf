//! Verdicts, scores and answers as sentences.

use super::Words;
use crate::bank::{Kind, Points, Question, Truth};
use crate::marking::{self, Answer, Outcome, Verdict};
use crate::text::CleanText;

impl Words {
    /// « Juste », « En partie juste », « Faux ».
    pub fn outcome(&self, outcome: Outcome) -> CleanText {
        self.say(match outcome {
            Outcome::Right => "verdict-right",
            Outcome::Remark => "verdict-remark",
            Outcome::Partial => "verdict-partial",
            Outcome::Wrong => "verdict-wrong",
        })
    }

    /// The place, from 1, that the learner gave to an item.
    pub fn place(&self, place: usize) -> CleanText {
        match place {
            1 => self.say("question-place-first"),
            place => self.say_with("question-place", &[("place", place.into())]),
        }
    }

    /// How a part of the points came about: « 2 paires voisines sur 3 ».
    pub fn share(&self, question: &Question, verdict: &Verdict) -> Option<CleanText> {
        let (part, whole) = verdict.share.filter(|_| verdict.outcome == Outcome::Partial)?;
        let name = format!("verdict-share-{}", question.kind.name());
        Some(self.say_with(&name, &[("part", part.into()), ("whole", whole.into())]))
    }

    /// The sign of a verdict: ✓ ≈ ✗.
    pub fn sign(outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Right => "✓",
            Outcome::Remark | Outcome::Partial => "≈",
            Outcome::Wrong => "✗",
        }
    }

    /// A judgement on a statement, as it is offered.
    pub fn truth(&self, truth: Truth) -> CleanText {
        self.say(match truth {
            Truth::True => "verdict-true",
            Truth::False => "verdict-false",
            Truth::NotStated => "verdict-not-stated",
        })
    }

    /// An answer as a person reads it.
    pub fn answer(&self, question: &Question, answer: &Answer) -> CleanText {
        let texts = question.kind.texts();
        let text = |at: &usize| texts.get(*at).map_or("", |text| text.as_str());
        match (answer, &question.kind) {
            (Answer::Unknown, _) => self.say("verdict-unknown"),
            (Answer::Option(at), _) => CleanText::new(text(at)),
            (Answer::Options(places), _) => {
                CleanText::new(&places.iter().map(text).collect::<Vec<_>>().join("\u{A0}; "))
            }
            (Answer::Order(places), _) => {
                CleanText::new(&places.iter().map(text).collect::<Vec<_>>().join(" → "))
            }
            (Answer::Pairs(_), _) => {
                CleanText::new(&marking::written(question, answer).replace(" | ", "\u{A0}; "))
            }
            (Answer::Truth(truth), _) => self.truth(*truth),
            (Answer::Text(text), Kind::Number(number)) if *text == number.shown => {
                match &number.unit {
                    Some(unit) => CleanText::new(&format!("{text}\u{A0}{unit}")),
                    None => text.clone(),
                }
            }
            (Answer::Text(text), _) => text.clone(),
        }
    }

    /// « Score : 9,5/12 »
    pub fn score(&self, points: Points, out_of: Points) -> CleanText {
        let (points, out_of) = (self.points(points), self.points(out_of));
        self.say_with(
            "verdict-score",
            &[("points", points.as_str().into()), ("out_of", out_of.as_str().into())],
        )
    }

    /// A score out of 20, to a tenth: `15,8`.
    pub fn out_of_twenty(&self, points: Points, out_of: Points) -> CleanText {
        let whole = out_of.quarters().max(1);
        let tenths = (points.quarters() * 200 + whole / 2) / whole;
        self.decimal(&match tenths % 10 {
            0 => (tenths / 10).to_string(),
            tenth => format!("{}.{tenth}", tenths / 10),
        })
    }
}
