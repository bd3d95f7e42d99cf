//! A quiz as a sheet of paper: passage with numbered lines, questions with room to answer, key.

use std::ops::Range;

use crate::bank::{Cloze, Gap, Kind, Matching, Order, Paper, Question, Quiz, TrueFalse};
use crate::marking;
use crate::text::{CleanText, Folded, width, wrap};
use crate::words::Words;

/// How wide the sheet is, in columns.
const COLUMNS: usize = 72;
/// The margin that line numbers stand in.
const MARGIN: usize = 5;
/// How often a line is numbered.
const EVERY: usize = 5;
/// Room for a word.
const LINE: &str = "________________";
/// The indent of what belongs to a numbered question.
const INDENT: usize = 4;

/// The sheet: with its key at the end where that is wanted. Questions that are drafts are left out.
pub(super) fn sheet(quiz: &Quiz, key: bool, words: &Words) -> String {
    let lines = lines(quiz);
    let mut sheet = Sheet { text: String::new(), words };
    sheet.heading(quiz);
    sheet.passage(quiz, &lines);
    sheet.glossary(quiz);
    for (number, question) in (1..).zip(quiz.ready()) {
        sheet.question(number, question, quiz.offers_not_stated());
    }
    if key {
        sheet.gap();
        sheet.line(&words.say("show-key"));
        for (number, question) in (1..).zip(quiz.ready()) {
            sheet.key(number, question, &lines);
        }
    }
    sheet.text
}

/// An exam on paper: its form, then text after text with their questions, which are numbered through;
/// the key at the very end. There is no glossary in an exam.
pub(super) fn exam(paper: &Paper, key: bool, words: &Words) -> String {
    let mut sheet = Sheet { text: String::new(), words };
    sheet.cover(paper);
    let starts: Vec<usize> = paper
        .quizzes
        .iter()
        .scan(1, |next, quiz| Some(std::mem::replace(next, *next + quiz.questions.len())))
        .collect();
    for (quiz, start) in paper.quizzes.iter().zip(&starts) {
        sheet.gap();
        sheet.beside("", 0, &quiz.title);
        for fact in words.credits(quiz) {
            sheet.beside("", 0, &fact);
        }
        sheet.passage(quiz, &lines(quiz));
        for (number, question) in (*start..).zip(quiz.ready()) {
            sheet.question(number, question, quiz.offers_not_stated());
        }
    }
    if key {
        sheet.gap();
        sheet.line(&words.say("show-key"));
        for (quiz, start) in paper.quizzes.iter().zip(&starts) {
            let lines = lines(quiz);
            for (number, question) in (*start..).zip(quiz.ready()) {
                sheet.key(number, question, &lines);
            }
        }
    }
    sheet.text
}

/// The lines of the passage, as byte ranges of it; an empty range parts two paragraphs.
fn lines(quiz: &Quiz) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    for paragraph in quiz.passage.paragraphs() {
        if !lines.is_empty() {
            lines.push(paragraph.start..paragraph.start);
        }
        let wrapped = wrap(&quiz.passage.text[paragraph.clone()], COLUMNS - MARGIN);
        lines.extend(wrapped.iter().map(|l| paragraph.start + l.start..paragraph.start + l.end));
    }
    lines
}

/// The number of the line that holds a byte of the passage.
fn number_of(place: usize, lines: &[Range<usize>]) -> usize {
    let before = lines.iter().filter(|line| !line.is_empty() && line.start <= place);
    before.count().max(1)
}

/// A sheet as it is being written.
struct Sheet<'w> {
    text: String,
    words: &'w Words,
}

impl Sheet<'_> {
    fn line(&mut self, text: &str) {
        self.text.push_str(text.trim_end_matches(' '));
        self.text.push('\n');
    }

    fn gap(&mut self) {
        self.text.push('\n');
    }

    /// A text wrapped beside `label`, which stands at the left of its first line.
    fn beside(&mut self, label: &str, indent: usize, text: &str) {
        let mut label = label;
        for paragraph in text.split('\n') {
            for line in wrap(paragraph, COLUMNS - indent) {
                let space = indent.saturating_sub(width(label));
                self.line(&format!("{label}{:space$}{}", "", &paragraph[line]));
                label = "";
            }
        }
    }

    fn heading(&mut self, quiz: &Quiz) {
        self.beside("", 0, &quiz.title);
        if let Some(level) = quiz.level {
            self.line(&self.words.say_with("show-level", &[("level", level.name().into())]));
        }
        for fact in self.words.credits(quiz).into_iter().chain(self.words.time_limit(quiz)) {
            self.beside("", 0, &fact);
        }
        let points = quiz.ready().map(|question| question.points).sum();
        let points = self.words.points(points);
        self.gap();
        self.line(&self.words.say_with("show-name", &[("points", points.as_str().into())]));
    }

    /// The title of an exam, its form and time, and a line for the name.
    fn cover(&mut self, paper: &Paper) {
        self.beside("", 0, &paper.title);
        for fact in self.words.exam_facts(paper, paper.questions()) {
            self.line(&fact);
        }
        let questions = paper.quizzes.iter().flat_map(|quiz| quiz.ready());
        let points = self.words.points(questions.map(|question| question.points).sum());
        self.gap();
        self.line(&self.words.say_with("show-name", &[("points", points.as_str().into())]));
    }

    fn passage(&mut self, quiz: &Quiz, lines: &[Range<usize>]) {
        self.gap();
        if let Some(title) = &quiz.passage.title {
            self.beside("", MARGIN, title);
            self.gap();
        }
        let mut number = 0;
        for line in lines {
            let text = &quiz.passage.text[line.clone()];
            number += usize::from(!line.is_empty());
            let numbered = !line.is_empty() && number % EVERY == 0;
            let margin = if numbered { number.to_string() } else { String::new() };
            let width = MARGIN - 2;
            self.line(&format!("{margin:>width$}  {text}"));
        }
    }

    fn glossary(&mut self, quiz: &Quiz) {
        if quiz.glossary.is_empty() {
            return;
        }
        self.gap();
        self.line(&self.words.say("show-glossary"));
        for term in &quiz.glossary {
            let Some(meaning) = term.meaning(self.words.language().tag()) else { continue };
            let term = [("term", term.term.as_str().into()), ("meaning", meaning.as_str().into())];
            let text = self.words.say_with("show-term", &term);
            self.beside("", INDENT, &text);
        }
    }

    fn question(&mut self, number: usize, question: &Question, offers_not_stated: bool) {
        let points = self.words.points(question.points);
        let prompt = self.words.say_with(
            "show-prompt",
            &[
                ("prompt", self.words.prompt(question).as_str().into()),
                ("points", points.as_str().into()),
                ("value", question.points.as_f64().into()),
            ],
        );
        self.gap();
        self.beside(&format!("{number}."), INDENT, &prompt);
        match &question.kind {
            Kind::Single(_) | Kind::Multiple(_) => self.options(question),
            Kind::TrueFalse(statement) => self.judgement(statement, offers_not_stated),
            Kind::Cloze(cloze) => self.gaps(cloze),
            Kind::Proof(proof) => self.copied("show-proof", proof.sentences.len()),
            Kind::Order(order) => self.items(order),
            Kind::Match(matching) => self.columns(matching),
            Kind::Short(_) => self.dots(""),
            Kind::Number(number) => self.dots(number.unit.as_ref().map_or("", CleanText::as_str)),
        }
    }

    /// A box before each option, with its letter.
    fn options(&mut self, question: &Question) {
        for (option, letter) in question.kind.options().iter().zip('a'..) {
            let label = format!("{:INDENT$}[ ] {letter}) ", "");
            self.beside(&label, width(&label), &option.text);
        }
    }

    /// The judgements with a box before each, and room for the proof where that is asked.
    fn judgement(&mut self, statement: &TrueFalse, offers_not_stated: bool) {
        self.line(&self.words.say(match offers_not_stated {
            true => "show-true-false-not-stated",
            false => "show-true-false",
        }));
        if let Some(justification) = &statement.justification {
            // A statement that the text does not judge must not be told by its room.
            self.copied("show-justify", justification.proof.sentences.len().max(1));
        }
    }

    /// What to copy from the text, and lines to write it on.
    fn copied(&mut self, name: &str, sentences: usize) {
        let said = self.words.say_with(name, &[("count", sentences.into())]);
        self.beside("", INDENT, &said);
        for _ in 0..2 * sentences {
            self.dots("");
        }
    }

    /// The text with lines for its gaps, and the words to use where they are given, by the alphabet.
    fn gaps(&mut self, cloze: &Cloze) {
        let gap = |place: usize| {
            let number = [("number", (place + 1).into()), ("line", LINE.into())];
            self.words.say_with("show-gap", &number).replace(' ', "\u{A0}")
        };
        let text = cloze.with(gap);
        self.beside("", INDENT, &text);
        if cloze.bank {
            let words: Vec<CleanText> = cloze.words().cloned().collect();
            let order = alphabetical(&words);
            let listed: Vec<&str> = order.into_iter().map(|at| words[at].as_str()).collect();
            let listed = listed.join("\u{A0}; ");
            let said = self.words.say_with("show-bank", &[("words", listed.as_str().into())]);
            self.beside("", INDENT, &said);
        }
    }

    /// A line for a number before each item, in the order of the alphabet, which is not theirs.
    fn items(&mut self, order: &Order) {
        for at in alphabetical(&order.items) {
            let label = format!("{:INDENT$}.... ", "");
            self.beside(&label, width(&label), &order.items[at]);
        }
    }

    /// The lefts with their letters and room for a number, then the rights with theirs, by the
    /// alphabet.
    fn columns(&mut self, matching: &Matching) {
        for (left, letter) in matching.lefts.iter().zip('a'..) {
            let label = format!("{:INDENT$}{letter}) .... ", "");
            self.beside(&label, width(&label), left);
        }
        for (number, at) in (1..).zip(alphabetical(&matching.rights)) {
            let label = format!("{:INDENT$}{number}. ", "");
            self.beside(&label, width(&label), &matching.rights[at]);
        }
    }

    /// Dots to write on, before a unit where there is one.
    fn dots(&mut self, unit: &str) {
        let most = COLUMNS - INDENT;
        let dots = if unit.is_empty() { most } else { most / 3 };
        self.line(&format!("{:INDENT$}{} {unit}", "", ".".repeat(dots)));
    }

    /// The right answer of a question, why, and the lines that prove it.
    fn key(&mut self, number: usize, question: &Question, lines: &[Range<usize>]) {
        let answer = self.answer(question);
        self.gap();
        self.beside(&format!("{number}."), INDENT, &answer);
        self.accepted(question);
        if let Some(explain) = &question.explain {
            self.beside("", INDENT, explain.in_language(self.words.language().tag()));
        }
        for evidence in &question.evidence {
            let first = evidence.places.iter().map(|place| place.start).min().unwrap_or(0);
            let last = evidence.places.iter().map(|place| place.end).max().unwrap_or(1);
            let (first, last) = (number_of(first, lines), number_of(last - 1, lines));
            let text = self.words.say_with(
                "show-evidence",
                &[
                    ("first", first.into()),
                    ("last", last.into()),
                    ("more", (last - first).into()),
                    ("text", evidence.text.as_str().into()),
                ],
            );
            self.beside("", INDENT, &text);
        }
    }

    /// The other texts that are accepted.
    fn accepted(&mut self, question: &Question) {
        if let Some(text) = self.words.accepted(question) {
            self.beside("", INDENT, &text);
        }
    }

    /// The right answer, with the letters of its options.
    fn answer(&self, question: &Question) -> CleanText {
        let lettered = |at: &usize| {
            let letter = ('a'..).nth(*at).unwrap_or('?');
            format!("{letter}) {}", question.kind.options()[*at].text)
        };
        match &question.kind {
            Kind::Single(single) => CleanText::new(&lettered(&single.answer)),
            Kind::Multiple(multiple) => {
                let lettered: Vec<String> = multiple.answer.iter().map(lettered).collect();
                CleanText::new(&lettered.join("\n"))
            }
            Kind::Order(order) => {
                let numbered = order.items.iter().zip(1..);
                let numbered: Vec<String> =
                    numbered.map(|(item, number)| format!("{number}. {item}")).collect();
                CleanText::new(&numbered.join("\n"))
            }
            Kind::Match(matching) => {
                let pairs = matching.lefts.iter().zip(&matching.rights);
                let pairs: Vec<String> =
                    pairs.map(|(left, right)| format!("{left} → {right}")).collect();
                CleanText::new(&pairs.join("\n"))
            }
            Kind::Cloze(cloze) => {
                let gap = |(number, gap): (usize, &Gap)| {
                    let words: Vec<&str> = gap.accept.iter().map(CleanText::as_str).collect();
                    let words = words.join(" / ");
                    let arguments = [("number", number.into()), ("words", words.as_str().into())];
                    self.words.say_with("show-key-gap", &arguments).to_string()
                };
                let gaps: Vec<String> = (1..).zip(&cloze.gaps).map(gap).collect();
                CleanText::new(&gaps.join("\n"))
            }
            Kind::TrueFalse(_) | Kind::Short(_) | Kind::Number(_) | Kind::Proof(_) => {
                self.words.answer(question, &marking::key(question))
            }
        }
    }
}

/// Texts as a sheet shows them: by the alphabet, or backwards where that is
/// their order.
fn alphabetical(texts: &[CleanText]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..texts.len()).collect();
    places.sort_by_key(|&at| Folded::loose(&texts[at]).as_str().to_owned());
    if places.is_sorted() {
        places.reverse();
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank;
    use crate::words::Language;

    const QUIZ: &str = "\
title: La bibliothèque
level: A2
author: Zoé Petit
source: Le Courrier du village
license: CC BY 4.0
time_limit: 20
passage: |
  La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi.

  Léa y travaille depuis 2019. Elle range les livres, elle aide les enfants
  à choisir, elle lit aux plus petits, et le soir elle ferme la porte à clé
  avant de rentrer chez elle.
glossary: [{ term: bibliothèque, fr: lieu plein de livres }]
questions:
  - id: fermeture
    type: single
    prompt: À quelle heure faut-il partir, un mercredi ?
    options: [à midi, à neuf heures]
    answer: à midi
    evidence: Le mercredi, elle ferme à midi.
    explain: C’est écrit.
  - { id: brouillon, type: short, prompt: p, answer: a, draft: true }
  - { id: depuis, type: number, prompt: Depuis quand ?, answer: 3, unit: ans, accept: [trois], points: 0.5, evidence: 'Elle range les livres, elle aide les enfants à choisir, elle lit aux plus petits, et le soir elle ferme la porte à clé' }
  - { id: vrai, type: true-false, statement: Léa travaille., answer: vrai }
";

    #[test]
    fn a_sheet_has_lines_numbered_room_to_answer_and_a_key() {
        let quiz = bank::read_alone(QUIZ, "b").quiz.expect("a sound quiz");
        let sheet = sheet(&quiz, true, &Words::new(Language::French)).replace('\u{A0}', "~");
        insta::assert_snapshot!(sheet, @"
        La bibliothèque
        Niveau visé~: A2
        Auteur du quiz~: Zoé Petit
        Source~: Le Courrier du village
        Licence~: CC BY 4.0
        Durée~: 20 minutes

        Nom~: ...............................    Note~: ........ / 2,5

             La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à
             midi.

             Léa y travaille depuis 2019. Elle range les livres, elle aide les
             enfants à choisir, elle lit aux plus petits, et le soir elle ferme
          5  la porte à clé avant de rentrer chez elle.

        Lexique
            bibliothèque~: lieu plein de livres

        1.  À quelle heure faut-il partir, un mercredi~? (1~point)
            [ ] a) à midi
            [ ] b) à neuf heures

        2.  Depuis quand~? (0,5~point)
            ...................... ans

        3.  Léa travaille. (1~point)
            [ ] Vrai    [ ] Faux

        Corrigé

        1.  a) à midi
            C’est écrit.
            Lignes 1 et 2~: «~Le mercredi, elle ferme à midi.~»

        2.  3~ans
            Accepté aussi~: trois
            Lignes 3 à 5~: «~Elle range les livres, elle aide les enfants à
            choisir, elle lit aux plus petits, et le soir elle ferme la porte à
            clé~»

        3.  Vrai
        ");
    }

    #[test]
    fn a_sheet_without_key_gives_no_answer_away() {
        let quiz = bank::read_alone(QUIZ, "b").quiz.expect("a sound quiz");
        let sheet = sheet(&quiz, false, &Words::new(Language::English));
        assert!(!sheet.contains("C’est écrit") && !sheet.contains("Key"));
    }
}
