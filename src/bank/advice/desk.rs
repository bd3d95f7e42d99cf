//! A quiz laid out for its rules: the words of its texts, cut once.

use super::super::model::{AnswerOption, Kind, Question, Quiz};
use super::words::{Dictionary, Word, are_french};
use crate::french::{is_figure_or_date, speaks_of_others};

/// A quiz and its words. Where a text is not French, it has none.
#[derive(Debug)]
pub(super) struct Desk<'q> {
    pub(super) quiz: &'q Quiz,
    /// The questions that are ready.
    pub(super) asked: Vec<Asked<'q>>,
    /// The words of each sentence of the passage.
    pub(super) passage: Vec<Vec<Word>>,
    /// The words of each term of the glossary.
    pub(super) terms: Vec<Vec<Word>>,
    /// The words of each meaning of each term.
    pub(super) meanings: Vec<Vec<Vec<Word>>>,
}

/// A question and its words.
#[derive(Debug)]
pub(super) struct Asked<'q> {
    /// Its place among the questions of the file.
    pub(super) at: usize,
    pub(super) question: &'q Question,
    pub(super) prompt: Vec<Word>,
    /// The options that are prose, with their places: no figures, no dates, none that speaks of the
    /// others.
    pub(super) prose: Vec<(usize, &'q str)>,
    /// The places of the options that are figures or dates.
    pub(super) figures: Vec<usize>,
    /// The words of each option.
    pub(super) options: Vec<Vec<Word>>,
    /// What it tells beside its prompt: the text around gaps, things to put in order, left columns.
    pub(super) told: Vec<Vec<Word>>,
    /// The answers that are typed: of each gap, the accepted texts.
    pub(super) typed: Vec<Vec<Vec<Word>>>,
}

impl<'q> Desk<'q> {
    pub(super) fn new(quiz: &'q Quiz) -> Self {
        let mut desk = Self {
            quiz,
            asked: Vec::with_capacity(quiz.questions.len()),
            passage: Vec::new(),
            terms: Vec::new(),
            meanings: Vec::new(),
        };
        let mut dictionary = Dictionary::default();
        let is_french = *quiz.language == *"fr";
        if is_french {
            let sentences = quiz.passage.sentences().iter();
            let sentences = sentences.map(|place| &quiz.passage.text[place.clone()]);
            desk.passage = sentences.map(|sentence| dictionary.words(sentence)).collect();
        }
        for term in &quiz.glossary {
            desk.terms.push(dictionary.words(&term.term));
            let meanings = term.meanings.iter().map(|(_, meaning)| dictionary.words(meaning));
            desk.meanings.push(meanings.collect());
        }
        let ready = quiz.questions.iter().enumerate().filter(|(_, question)| !question.draft);
        desk.asked = ready
            .map(|(at, question)| match is_french {
                true => Asked::new(at, question, &mut dictionary),
                false => Asked::without_words(at, question),
            })
            .collect();
        desk
    }

    /// The sentences of the passage in which the evidence of a question lies, rising.
    pub(super) fn sentences_of(&self, question: &Question) -> Vec<usize> {
        let places = question.evidence.iter().flat_map(|evidence| &evidence.places);
        self.quiz.passage.sentences_of(places)
    }
}

impl<'q> Asked<'q> {
    fn new(at: usize, question: &'q Question, dictionary: &mut Dictionary<'q>) -> Self {
        let mut asked = Self::without_words(at, question);
        let prompt = dictionary.words(&question.prompt);
        if !are_french(&prompt) {
            return asked;
        }
        asked.prompt = prompt;
        let mut words = |text: &'q str| dictionary.words(text);
        asked.options = asked.choices().iter().map(|option| words(&option.text)).collect();
        match &question.kind {
            Kind::Cloze(cloze) => {
                asked.told = cloze.pieces.iter().map(|piece| words(piece)).collect();
                let typed = cloze.gaps.iter().map(|gap| &gap.accept);
                asked.typed =
                    typed.map(|accept| accept.iter().map(|text| words(text)).collect()).collect();
            }
            Kind::Short(short) => {
                asked.typed = vec![short.accept.iter().map(|text| words(text)).collect()];
            }
            Kind::Number(number) => asked.typed = vec![vec![words(&number.shown)]],
            Kind::Order(order) => asked.told = order.items.iter().map(|item| words(item)).collect(),
            Kind::Match(matching) => {
                asked.told = matching.lefts.iter().map(|left| words(left)).collect();
            }
            Kind::Single(_) | Kind::Multiple(_) | Kind::TrueFalse(_) | Kind::Proof(_) => {}
        }
        asked
    }

    fn without_words(at: usize, question: &'q Question) -> Self {
        let texts = question.kind.options().iter().map(|option| option.text.as_str()).enumerate();
        let figures: Vec<usize> =
            texts.clone().filter(|(_, text)| is_figure_or_date(text)).map(|(at, _)| at).collect();
        let prose = texts.filter(|(at, text)| !figures.contains(at) && !speaks_of_others(text));
        Self {
            at,
            question,
            prompt: Vec::new(),
            prose: prose.collect(),
            figures,
            options: Vec::new(),
            told: Vec::new(),
            typed: Vec::new(),
        }
    }

    /// The options of the question, if it has any.
    pub(super) fn choices(&self) -> &'q [AnswerOption] {
        self.question.kind.options()
    }

    /// The one right option, if there is only one by the type of the question.
    pub(super) fn right(&self) -> Option<usize> {
        match &self.question.kind {
            Kind::Single(single) => Some(single.answer),
            _ => None,
        }
    }

    /// The options by their places, with their words, right or wrong.
    pub(super) fn words_of(&self, right: bool) -> impl Iterator<Item = (usize, &[Word])> {
        let options = self.options.iter().enumerate();
        let alike = options.filter(move |(at, _)| self.question.kind.is_right(*at) == right);
        alike.map(|(at, words)| (at, words.as_slice()))
    }
}
