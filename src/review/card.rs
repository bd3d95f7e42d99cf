//! One thing to be asked again, as a sitting of a single question: so both faces ask it, and marking
//! marks it, as any other question.

use std::ops::Range;
use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;

use super::log::{Asked, Kind, Rating, Review, Subject};
use super::meaning;
use super::plan::Due;
use crate::bank::{
    self, AnswerOption, Cloze, Gap, Points, Question, Quiz, Single, Strictness, Term,
};
use crate::french::ExpectedTexts;
use crate::session::{Event, Session};
use crate::text::CleanText;

/// What is said when a word is asked, and in which language it is explained.
pub trait Prompts {
    /// Asks what a term means where it stands.
    fn meaning_of(&self, term: &str) -> CleanText;

    /// Asks for the word that has a meaning.
    fn word_for(&self, meaning: &str) -> CleanText;

    /// The language of meanings, as a tag.
    fn language(&self) -> &str;
}

/// Something that is asked again.
#[derive(Debug, Clone)]
pub struct Card {
    pub subject: Subject,
    pub asked: Asked,
    /// What the word means, where it is one.
    pub meaning: Option<CleanText>,
    /// The name of its review: a UUID of version 7.
    pub review: Uuid,
    /// The sitting at the one question that it is.
    pub session: Session,
}

/// What a card is made with, beside what is due.
pub(super) struct Draw<'d> {
    pub(super) prompts: &'d dyn Prompts,
    pub(super) seed: u64,
    pub(super) review: Uuid,
    pub(super) now: Timestamp,
}

impl Card {
    /// The card of what is due, after its earlier reviews; nothing where the quiz has it no more.
    pub(super) fn new(
        due: &Due,
        quiz: &Arc<Quiz>,
        before: &[&Review],
        draw: &Draw<'_>,
    ) -> Option<Self> {
        let (quiz, place, asked, meaning) = match due.subject.kind {
            Kind::Word => {
                let word = Word::new(quiz, &due.subject.name, before, draw)?;
                (Arc::new(word.quiz), 0, word.asked, Some(word.meaning))
            }
            Kind::Question => {
                let is_asked = |question: &Question| question.id == due.subject.name;
                let place = quiz.questions.iter().position(is_asked)?;
                (Arc::clone(quiz), place, Asked::Question, None)
            }
        };
        let session = Session::at_question(quiz, place, draw.seed, draw.now)?;
        Some(Self { subject: due.subject.clone(), asked, meaning, review: draw.review, session })
    }

    /// Whether it was answered as it should be.
    pub fn is_right(&self) -> bool {
        self.session.item().is_right()
    }

    /// What the log keeps of it, once it is answered.
    pub(super) fn reviewed(&self, before: &[&Review]) -> Option<Review> {
        let entry = self.session.log().iter().find_map(|entry| match &entry.event {
            Event::Answered(answered) => Some((entry.at, answered)),
            _ => None,
        });
        let (at, answered) = entry?;
        let review = Review {
            review: self.review,
            subject: self.subject.clone(),
            at,
            asked: self.asked,
            rating: Rating::Again,
            outcome: answered.outcome,
            written: answered.written.clone(),
            seconds: answered.seconds,
            hint: answered.hint,
            claimed: self.session.item().claimed,
            remarks: answered.remarks.clone(),
        };
        Some(Review { rating: review.rated(before), ..review })
    }
}

/// What stands for the word that is to be typed.
const GAP: &str = "____";

/// A word as a quiz of one question beside its sentence.
struct Word {
    quiz: Quiz,
    asked: Asked,
    meaning: CleanText,
}

impl Word {
    /// The meaning is asked until it was right once, then the word itself. Where there are not two
    /// false meanings, or the sentence says the word twice, there is only one way.
    fn new(quiz: &Quiz, name: &CleanText, before: &[&Review], draw: &Draw<'_>) -> Option<Self> {
        let term = quiz.glossary.iter().find(|term| term.term == *name)?;
        let place = term.place.clone()?;
        let sentence = sentence(quiz, &place);
        let (_, meaning) = meaning::meaning(term, draw.prompts.language())?;
        let text = &quiz.passage.text;
        let around = [&text[sentence.start..place.start], &text[place.end..sentence.end]];
        let is_met = before.last().is_some_and(|last| last.is_right());
        let choice = meaning::choice(quiz, term, draw.prompts, draw.seed);
        let choice = choice.filter(|_| !is_met || meaning::is_repeated(around, name));
        let Some(meanings) = choice else {
            let question = gap(draw.prompts.word_for(meaning), name);
            let quiz = alone(quiz, &around.join(GAP), question);
            return Some(Self { quiz, asked: Asked::Word, meaning: meaning.clone() });
        };
        let question = single(draw.prompts.meaning_of(name), &meanings);
        let alone = alone(quiz, &text[sentence.clone()], question);
        let place = place.start - sentence.start..place.end - sentence.start;
        let quiz = Quiz { glossary: vec![marked(term, place)], ..alone };
        Some(Self { quiz, asked: Asked::Meaning, meaning: meanings[0].clone() })
    }
}

/// The sentence, or the sentences, that hold a place of the passage.
fn sentence(quiz: &Quiz, place: &Range<usize>) -> Range<usize> {
    let sentences = quiz.passage.sentences();
    let found = quiz.passage.sentences_of(std::iter::once(place));
    match (found.first(), found.last()) {
        (Some(first), Some(last)) => {
            sentences[*first].start.min(place.start)..sentences[*last].end.max(place.end)
        }
        _ => place.clone(),
    }
}

/// A quiz of one question, with that for its passage.
fn alone(quiz: &Quiz, text: &str, question: Question) -> Quiz {
    let passage = quiz.passage.with_text(text);
    Quiz { passage, glossary: Vec::new(), questions: vec![question], ..quiz.clone() }
}

/// A term where it stands in its sentence, without its meaning.
fn marked(term: &Term, place: Range<usize>) -> Term {
    let (meanings, wrong) = (Vec::new(), Vec::new());
    Term { term: term.term.clone(), meanings, wrong, place: Some(place) }
}

fn single(prompt: CleanText, meanings: &[CleanText]) -> Question {
    let option = |text: &CleanText| AnswerOption {
        text: text.clone(),
        feedback: None,
        trap: None,
        pin: None,
    };
    let options = meanings.iter().map(option).collect();
    question(prompt, bank::Kind::Single(Single { options, answer: 0, shuffle: true }))
}

fn gap(prompt: CleanText, word: &CleanText) -> Question {
    let gap = Gap { accept: vec![word.clone()], expected: ExpectedTexts::default() };
    let pieces = vec![CleanText::default(); 2];
    question(prompt, bank::Kind::Cloze(Cloze { pieces, gaps: vec![gap], bank: false }))
}

fn question(prompt: CleanText, kind: bank::Kind) -> Question {
    Question {
        id: CleanText::new("word"),
        prompt,
        translation: None,
        skill: None,
        points: Points::ONE,
        evidence: Vec::new(),
        explain: None,
        hint: None,
        tags: Vec::new(),
        strictness: Strictness::default(),
        draft: false,
        kind,
    }
}
