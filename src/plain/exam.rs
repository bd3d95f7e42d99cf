//! An exam line by line: questions in their order, any of them again, everything told at the end.

use super::command::{self, Asked, Command};
use super::question::{self, Heard};
use super::{Error, Talk, reading, results};
use crate::bank::Quiz;
use crate::marking;
use crate::session::Session;

/// What comes after a question.
enum Turn {
    /// The question at that place; behind the last one, all of them.
    To(usize),
    /// All questions, before handing in.
    Overview,
    HandIn,
    /// The end of input, or a wish to stop: nothing is handed in.
    End,
}

/// One exam, from its cover to the score.
pub(super) fn sit(session: &mut Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    talk.keep(session)?;
    if introduce(session, talk)? {
        session.resumed(talk.now());
        while let Turn::To(place) = ask(session, talk)? {
            session.turn_to(place, talk.now());
        }
    }
    session.leave(talk.now());
    talk.keep(session)?;
    if session.is_finished() {
        correct(session, talk)?;
    }
    talk.tell_what_is_not_kept()?;
    results::conclude(session, talk)
}

/// The cover; says whether the exam begins.
fn introduce(session: &Session, talk: &mut Talk<'_>) -> Result<bool, Error> {
    let words = talk.words();
    talk.line(session.title())?;
    talk.say("exam-title")?;
    for fact in words.exam_facts(session.paper(), session.items().len()) {
        talk.line(&fact)?;
    }
    if session.paper().is_exam() {
        talk.say("exam-only-training")?;
    }
    talk.gap()?;
    talk.say("exam-plain-how")?;
    talk.say("exam-plain-help")?;
    if !talk.is_person {
        return Ok(true);
    }
    talk.gap()?;
    talk.say("exam-plain-begin")?;
    Ok(talk.hear()?.is_some())
}

/// Asks the current question, and behind the last one how to hand in; hands in where that is wanted.
fn ask(session: &mut Session, talk: &mut Talk<'_>) -> Result<Turn, Error> {
    introduce_text(session, talk)?;
    question::ask(session, talk)?;
    tell_noted(session, talk)?;
    let mut turn = hear(session, talk)?;
    let count = session.items().len();
    if matches!(turn, Turn::To(place) if place >= count) {
        // Who sends all answers at once has nothing more to say.
        turn = if talk.is_person { Turn::Overview } else { Turn::HandIn };
    }
    if let Turn::Overview = turn {
        turn = overview(session, talk)?;
    }
    if let Turn::HandIn = turn {
        session.hand_in(talk.now());
        talk.gap()?;
        talk.say("exam-plain-handed-in")?;
    }
    Ok(turn)
}

/// The text that the current question asks about, where it is another than that of the question before.
fn introduce_text(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    let quiz = session.quiz();
    if talk.text.as_ref() == Some(&quiz.id) {
        return Ok(());
    }
    talk.text = Some(quiz.id.clone());
    talk.gap()?;
    heading(session, quiz, talk)?;
    reading::passage(quiz, talk)
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

/// The answer that is noted already.
fn tell_noted(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    if let Some(noted) = session.item().noted.as_ref().filter(|_| session.item().has_answer()) {
        let answer = talk.words().answer(session.question(), noted);
        let said = talk.words().say_with("exam-plain-noted", &[("answer", answer.as_str().into())]);
        talk.line(&said)?;
    }
    match session.item().flagged {
        true => talk.say("exam-plain-flagged"),
        false => Ok(()),
    }
}

/// Hears lines until one leads away from the question.
fn hear(session: &mut Session, talk: &mut Talk<'_>) -> Result<Turn, Error> {
    loop {
        let heard = question::hear_line(session, talk)?;
        session.run_to(talk.now());
        if session.is_over() {
            talk.say("exam-time-over")?;
            return Ok(Turn::HandIn);
        }
        let place = session.current();
        match heard {
            None => return Ok(Turn::End),
            Some(Heard::Answer(answer)) => {
                session.note(Some(answer), talk.now());
                talk.keep(session)?;
                return Ok(Turn::To(place + 1));
            }
            Some(Heard::Command(command)) => match command {
                Command::Quit => return Ok(Turn::End),
                Command::Next => return Ok(Turn::To(place + 1)),
                Command::Previous if place > 0 => return Ok(Turn::To(place - 1)),
                Command::List | Command::Submit => return Ok(Turn::Overview),
                command => obey(command, session, talk)?,
            },
        }
    }
}

/// Does what leads nowhere else.
fn obey(command: Command, session: &mut Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    match command {
        Command::Help => talk.say("exam-plain-help"),
        Command::Passage => reading::passage(session.quiz(), talk),
        Command::Question => {
            question::ask(session, talk)?;
            tell_noted(session, talk)
        }
        Command::Mark => {
            session.flag(talk.now());
            talk.keep(session)?;
            let is_flagged = session.item().flagged;
            talk.say(if is_flagged { "exam-plain-flagged" } else { "exam-plain-unflagged" })
        }
        Command::Time => match talk.words().clock(session) {
            Some(clock) => talk.line(&clock),
            None => Ok(()),
        },
        _ => talk.say("exam-plain-not-here"),
    }
}

/// All questions; hears what comes next.
fn overview(session: &mut Session, talk: &mut Talk<'_>) -> Result<Turn, Error> {
    talk.gap()?;
    talk.line(&talk.words().exam_answered(session))?;
    for place in 0..session.items().len() {
        talk.line(&row(session, place, talk))?;
    }
    if let Some(clock) = talk.words().clock(session) {
        talk.line(&clock)?;
    }
    talk.say("exam-plain-end")?;
    while let Some(line) = talk.hear()? {
        session.run_to(talk.now());
        if session.is_over() {
            talk.say("exam-time-over")?;
            return Ok(Turn::HandIn);
        }
        match command::read(&line) {
            Some(Asked::For(Command::Submit)) => return Ok(Turn::HandIn),
            Some(Asked::For(Command::Quit)) => return Ok(Turn::End),
            _ => {}
        }
        match line.trim().trim_end_matches('.').parse::<usize>() {
            Ok(number) if (1..=session.items().len()).contains(&number) => {
                return Ok(Turn::To(number - 1));
            }
            _ => talk.say("exam-plain-end")?,
        }
    }
    Ok(Turn::End)
}

fn row(session: &Session, place: usize, talk: &Talk<'_>) -> crate::text::CleanText {
    let item = &session.items()[place];
    let arguments = [
        ("number", (place + 1).into()),
        ("state", if item.has_answer() { "noted" } else { "empty" }.into()),
        ("flagged", if item.flagged { "yes" } else { "no" }.into()),
        ("prompt", session.question_at(place).prompt.as_str().into()),
    ];
    talk.words().say_with("exam-plain-row", &arguments)
}

/// Every question once more, with what its answer is worth.
fn correct(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    for place in 0..session.items().len() {
        question::introduce(session, place, talk)?;
        if session.items()[place].given.is_some() {
            question::tell(session, place, talk)?;
            continue;
        }
        talk.say("exam-not-answered")?;
        let question = session.question_at(place);
        let key = talk.words().answer(question, &marking::key(question));
        let key = [("answer", key.as_str().into())];
        talk.line(&talk.words().say_with("plain-answer-right", &key))?;
        question::explain(question, talk)?;
    }
    Ok(())
}
