//! Verdicts, scores and answers as sentences.

use super::Words;
use crate::bank::{Cloze, Gap, Kind, Points, Question, Truth};
use crate::marking::{self, Answer, GapVerdict, Outcome, Verdict};
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

    /// What is asked, where the text with its gaps does not say it all.
    pub fn prompt(&self, question: &Question) -> CleanText {
        question.instruction().cloned().unwrap_or_else(|| self.say("question-cloze"))
    }

    /// How the points came about where only a part of the answer is right: « 2 paires voisines
    /// sur 3 ».
    pub fn share(
        &self,
        question: &Question,
        answer: &Answer,
        verdict: &Verdict,
    ) -> Option<CleanText> {
        match marking::halves(question, answer) {
            Some((true, false)) => return Some(self.say("verdict-choice-alone")),
            Some((false, true)) => return Some(self.say("verdict-proof-alone")),
            _ => {}
        }
        if let Some((found, others, of)) = marking::picks(question, answer) {
            let name = format!("verdict-picks-{}", question.kind.name());
            let picks = [("found", found.into()), ("others", others.into()), ("of", of.into())];
            return (verdict.outcome != Outcome::Right).then(|| self.say_with(&name, &picks));
        }
        let (part, whole) = verdict.share.filter(|(part, whole)| (1..*whole).contains(part))?;
        let name = format!("verdict-share-{}", question.kind.name());
        Some(self.say_with(&name, &[("part", part.into()), ("whole", whole.into())]))
    }

    /// What is said of each gap: its sign, what fills it and what should; then what differs and what
    /// to look at again.
    pub fn gaps(
        &self,
        cloze: &Cloze,
        answer: &Answer,
        verdict: &Verdict,
    ) -> Vec<(CleanText, Vec<CleanText>)> {
        let filled: &[CleanText] = if let Answer::Gaps(filled) = answer { filled } else { &[] };
        let told = |(place, (gap, judged)): (usize, (&Gap, &GapVerdict))| {
            let found = filled.get(place).map_or("", CleanText::as_str);
            let name = match (found, judged.is_right()) {
                ("", _) => "verdict-gap-empty",
                (_, true) => "verdict-gap-right",
                (_, false) => "verdict-gap-wrong",
            };
            let arguments = [
                ("number", (place + 1).into()),
                ("sign", Self::sign(judged.outcome).into()),
                ("found", found.into()),
                ("expected", gap.accept[0].as_str().into()),
            ];
            let remarks = judged.typed.iter().flat_map(|typed| self.beside(typed));
            (self.say_with(name, &arguments), remarks.collect())
        };
        cloze.gaps.iter().zip(&verdict.gaps).enumerate().map(told).collect()
    }

    /// « phrase 4 », « phrases 4 et 5 »: sentences of the passage by their numbers.
    pub fn sentences(&self, places: &[usize]) -> CleanText {
        let numbers: Vec<String> = places.iter().map(|place| (place + 1).to_string()).collect();
        let Some((last, others)) = numbers.split_last() else { return self.say("verdict-nothing") };
        let (count, others) = (numbers.len().into(), others.join(", "));
        let arguments =
            [("count", count), ("others", others.as_str().into()), ("last", last.as_str().into())];
        self.say_with("verdict-sentences", &arguments)
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

    /// The other texts that are accepted, where there are any and one is typed.
    pub fn accepted(&self, question: &Question) -> Option<CleanText> {
        let texts: Vec<&str> = question.kind.accepted().iter().map(CleanText::as_str).collect();
        let texts = Some(texts.join(", ")).filter(|texts| !texts.is_empty())?;
        Some(self.say_with("show-accepted", &[("texts", texts.as_str().into())]))
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
            (Answer::Gaps(texts), _) => {
                let shown = |text: &CleanText| if text.is_empty() { "…" } else { text }.to_owned();
                let shown: Vec<String> = texts.iter().map(shown).collect();
                CleanText::new(&shown.join("\u{A0}; "))
            }
            (Answer::Sentences(places), _) => self.sentences(places),
            (Answer::Justified(truth, places), _) if places.is_empty() => self.truth(*truth),
            (Answer::Justified(truth, places), _) => {
                let (truth, sentences) = (self.truth(*truth), self.sentences(places));
                CleanText::new(&format!("{truth} ({sentences})"))
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
