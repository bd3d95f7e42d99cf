//! An exam line by line: questions in their order, any of them again, everything told at the end.

use std::time::Duration;

use super::command::{self, Asked, Command};
use super::question::{self, Heard};
use super::{Error, Talk, answer, asides, reading, results};
use crate::session::{Extent, Session};

/// How often the clock is looked at while nothing is said.
const SECOND: Duration = Duration::from_secs(1);

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
        talk.pulse.set(Some(SECOND));
        let sat = turn(session, talk);
        talk.pulse.set(None);
        sat?;
    }
    session.leave(talk.now());
    talk.keep(session)?;
    if session.is_finished() {
        correct(session, talk)?;
    }
    talk.tell_what_is_not_kept()?;
    results::conclude(session, talk)
}

/// From question to question.
fn turn(session: &mut Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    while let Turn::To(place) = ask(session, talk)? {
        session.turn_to(place, talk.now());
    }
    Ok(())
}

/// The next line; while none comes, the clock of an exam runs, and is kept. Nothing where its time is
/// over, too.
pub(super) fn hear(session: &mut Session, talk: &mut Talk<'_>) -> Result<Option<String>, Error> {
    if !session.is_sealed() {
        return talk.hear();
    }
    talk.hear_while(|talk| {
        let kept = session.log().len();
        session.tick(talk.now());
        if session.log().len() > kept {
            talk.keep(session)?;
        }
        Ok(!session.is_over())
    })
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
    if !talk.is_person {
        return Ok(true);
    }
    talk.gap()?;
    talk.say("exam-plain-begin")?;
    Ok(talk.hear()?.is_some())
}

/// Asks the current question, and behind the last one how to hand in; hands in where that is wanted.
fn ask(session: &mut Session, talk: &mut Talk<'_>) -> Result<Turn, Error> {
    reading::introduce_text(session, talk)?;
    question::ask(session, talk)?;
    tell_noted(session, talk)?;
    let mut turn = hear_turn(session, talk)?;
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

/// The answer that is noted already.
fn tell_noted(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    if let Some(noted) = session.item().noted.as_ref().filter(|_| session.item().has_answer()) {
        answer::say("exam-plain-noted", session.question(), noted, talk)?;
    }
    if session.extent(session.current()) == Extent::Begun {
        talk.say("exam-plain-begun")?;
    }
    match session.item().flagged {
        true => talk.say("exam-plain-flagged"),
        false => Ok(()),
    }
}

/// Hears lines until one leads away from the question.
fn hear_turn(session: &mut Session, talk: &mut Talk<'_>) -> Result<Turn, Error> {
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
                talk.say(match session.extent(place) {
                    Extent::Empty => "exam-plain-emptied",
                    Extent::Begun => "exam-plain-begun",
                    Extent::Whole => "exam-plain-taken",
                })?;
                return Ok(Turn::To(place + 1));
            }
            Some(Heard::Command(command, more)) => match command {
                Command::Quit => return Ok(Turn::End),
                Command::Next => return Ok(Turn::To(place + 1)),
                Command::Previous if place > 0 => return Ok(Turn::To(place - 1)),
                Command::List | Command::Submit => return Ok(Turn::Overview),
                command => obey(command, &more, session, talk)?,
            },
        }
    }
}

/// Does what leads nowhere else.
fn obey(
    command: Command,
    more: &str,
    session: &mut Session,
    talk: &mut Talk<'_>,
) -> Result<(), Error> {
    match command {
        Command::Help => {
            talk.say("exam-plain-help")?;
            talk.line(&question::how(session, talk.words()))
        }
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
        Command::Previous => talk.say("exam-plain-first"),
        Command::Passage | Command::Sentences | Command::Search => {
            asides::look_up(command, more, session, talk)
        }
        _ => talk.say("exam-plain-not-here"),
    }
}

/// All questions; hears what comes next.
fn overview(session: &mut Session, talk: &mut Talk<'_>) -> Result<Turn, Error> {
    talk.gap()?;
    talk.line(&talk.words().exam_answered_plainly(session))?;
    for place in 0..session.items().len() {
        talk.line(&row(session, place, talk))?;
    }
    if let Some(clock) = talk.words().clock(session) {
        talk.line(&clock)?;
    }
    talk.say("exam-plain-end")?;
    loop {
        let heard = hear(session, talk)?;
        session.run_to(talk.now());
        if session.is_over() {
            talk.say("exam-time-over")?;
            return Ok(Turn::HandIn);
        }
        let Some(line) = heard else { return Ok(Turn::End) };
        match command::read(&line) {
            Some(Asked::For(Command::Submit, _)) => return Ok(Turn::HandIn),
            Some(Asked::For(Command::Quit, _)) => return Ok(Turn::End),
            Some(Asked::For(Command::Time, _)) => {
                let clock = talk.words().clock(session);
                clock.iter().try_for_each(|clock| talk.line(clock))?;
                continue;
            }
            _ => {}
        }
        match line.trim().trim_end_matches('.').parse::<usize>() {
            Ok(number) if (1..=session.items().len()).contains(&number) => {
                return Ok(Turn::To(number - 1));
            }
            _ => talk.say("exam-plain-end")?,
        }
    }
}

fn row(session: &Session, place: usize, talk: &Talk<'_>) -> crate::text::CleanText {
    let item = &session.items()[place];
    let prompt = talk.words().prompt(session.question_at(place));
    let arguments = [
        ("number", (place + 1).into()),
        ("state", session.extent(place).name().into()),
        ("flagged", if item.flagged { "yes" } else { "no" }.into()),
        ("prompt", prompt.as_str().into()),
    ];
    talk.words().say_with("exam-plain-row", &arguments)
}

/// Every question once more, with what its answer is worth.
fn correct(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    for place in 0..session.items().len() {
        question::introduce(session, place, talk)?;
        if session.items()[place].given.is_some() {
            answer::tell(session, place, talk)?;
            continue;
        }
        answer::solve(session.question_at(place), talk)?;
    }
    Ok(())
}
