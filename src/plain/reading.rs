//! What stands before the questions: title, passage, glossary, how to answer.

use super::{Error, Talk};
use crate::bank::Quiz;
use crate::session::Session;
use crate::text::wrap;

/// The width of the passage, in columns.
const MEASURE: usize = 72;

/// Says everything that comes before the first question.
pub(super) fn introduce(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    let quiz = session.quiz();
    if session.is_round() {
        let count = [("count", session.items().len().into())];
        return talk.line(&talk.words().say_with("plain-round", &count));
    }
    talk.text = Some(quiz.id.clone());
    talk.line(&quiz.title)?;
    facts(session, talk)?;
    talk.gap()?;
    passage(quiz, talk)?;
    if !quiz.glossary.is_empty() {
        talk.gap()?;
        glossary(quiz, talk)?;
    }
    talk.gap()?;
    talk.say("plain-how")
}

/// The text that the current question asks about, where it is another than that of the question before.
pub(super) fn introduce_text(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    let quiz = session.quiz();
    if talk.text.as_ref() == Some(&quiz.id) {
        return Ok(());
    }
    talk.text = Some(quiz.id.clone());
    talk.gap()?;
    heading(session, quiz, talk)?;
    passage(quiz, talk)
}

/// « Texte 2/3 : … », where there are several.
fn heading(session: &Session, quiz: &Quiz, talk: &mut Talk<'_>) -> Result<(), Error> {
    let quizzes = &session.paper().quizzes;
    if quizzes.len() < 2 {
        return Ok(());
    }
    let number = quizzes.iter().position(|other| other.id == quiz.id).map_or(1, |at| at + 1);
    let arguments = [
        ("number", number.into()),
        ("count", quizzes.len().into()),
        ("title", quiz.title.as_str().into()),
    ];
    let said = talk.words().say_with("exam-plain-text", &arguments);
    talk.line(&said)?;
    talk.gap()
}

/// Level, minutes, questions, source: one a line.
fn facts(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    let (quiz, words) = (session.quiz(), talk.words());
    if let Some(level) = quiz.level {
        talk.line(&words.say_with("plain-level", &[("level", level.name().into())]))?;
    }
    talk.line(&words.say_with("plain-minutes", &[("minutes", quiz.reading_minutes().into())]))?;
    talk.line(&words.say_with("plain-questions", &[("questions", session.items().len().into())]))?;
    match &quiz.source {
        Some(source) => {
            talk.line(&words.say_with("plain-source", &[("source", source.as_str().into())]))
        }
        None => Ok(()),
    }
}

/// The passage, wrapped, its paragraphs apart.
pub(super) fn passage(quiz: &Quiz, talk: &mut Talk<'_>) -> Result<(), Error> {
    talk.say("plain-passage")?;
    talk.gap()?;
    if let Some(title) = &quiz.passage.title {
        talk.line(title)?;
        talk.gap()?;
    }
    for (at, place) in quiz.passage.paragraphs().enumerate() {
        if at > 0 {
            talk.gap()?;
        }
        let paragraph = &quiz.passage.text[place];
        for line in wrap(paragraph, MEASURE) {
            talk.line(&paragraph[line])?;
        }
    }
    Ok(())
}

/// The glossary, a word a line.
pub(super) fn glossary(quiz: &Quiz, talk: &mut Talk<'_>) -> Result<(), Error> {
    let words = talk.words();
    talk.say("plain-glossary")?;
    for term in &quiz.glossary {
        let Some(meaning) = term.meaning(words.language().tag()) else { continue };
        let term = [("term", term.term.as_str().into()), ("meaning", meaning.as_str().into())];
        talk.line(&words.say_with("plain-term", &term))?;
    }
    Ok(())
}
