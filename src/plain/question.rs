//! One question: asking it, and hearing its answer.

use super::command::{self, Asked, Command};
use super::{Error, Talk, asides, exam};
use crate::bank::{Kind, Question, Truth};
use crate::marking::Answer;
use crate::session::Session;
use crate::text::CleanText;
use crate::words::Words;

/// What a line comes to.
pub(super) enum Heard {
    Answer(Answer),
    /// A command, with the words behind it.
    Command(Command, String),
}

/// Asks the current question.
pub(super) fn ask(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    let (question, words) = (session.question(), talk.words());
    introduce(session, session.current(), talk)?;
    if let Kind::Cloze(cloze) = &question.kind {
        let gap = |place: usize| words.say_with("plain-gap", &[("number", (place + 1).into())]);
        talk.line(&cloze.with(|place| gap(place).to_string()))?;
    }
    if question.kind.proof().is_some() {
        remind_sentences(session, talk)?;
    }
    for (letter, text) in choices(session, words) {
        let choice = [("letter", letter.as_str().into()), ("text", text.as_str().into())];
        talk.line(&words.say_with("plain-choice", &choice))?;
    }
    if let Kind::Match(matching) = &question.kind {
        for (number, at) in (1..).zip(&session.item().options) {
            let right = [("number", number.into()), ("text", matching.rights[*at].as_str().into())];
            talk.line(&words.say_with("plain-right", &right))?;
        }
    }
    talk.line(&how(session, words))
}

/// Says which question stands at a place, and what it asks; in a review, which card this is.
pub(super) fn introduce(session: &Session, place: usize, talk: &mut Talk<'_>) -> Result<(), Error> {
    let words = talk.words();
    let heading = match talk.review_position {
        Some((number, count)) => {
            let arguments = [("number", number.into()), ("count", count.into())];
            words.say_with("review-plain-position", &arguments)
        }
        None => heading(session, place, words),
    };
    talk.gap()?;
    talk.line(&heading)?;
    talk.line(&words.prompt(session.question_at(place)))
}

/// Which question stands at a place, of how many, and its points.
fn heading(session: &Session, place: usize, words: &Words) -> CleanText {
    let question = session.question_at(place);
    let points = words.points(question.points);
    words.say_with(
        "plain-question",
        &[
            ("number", (place + 1).into()),
            ("count", session.items().len().into()),
            ("points", points.as_str().into()),
            ("value", question.points.as_f64().into()),
        ],
    )
}

/// The sentences of the passage with the numbers that name them, where they were not said before; they
/// are long to hear.
fn remind_sentences(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    match talk.sentences.as_ref() == Some(&session.quiz().id) {
        true => talk.say("plain-sentences-again"),
        false => sentences(session, talk),
    }
}

/// The sentences of the passage with the numbers that name them.
pub(super) fn sentences(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    let (words, passage) = (talk.words(), &session.quiz().passage);
    talk.sentences = Some(session.quiz().id.clone());
    talk.say("plain-sentences")?;
    for (number, place) in (1..).zip(passage.sentences()) {
        let text = passage.text[place.clone()].replace('\n', " ");
        let arguments = [("number", number.into()), ("text", text.as_str().into())];
        talk.line(&words.say_with("plain-sentence", &arguments))?;
    }
    Ok(())
}

/// What can be chosen, with the letters that name it; nothing where the answer is typed.
fn choices(session: &Session, words: &Words) -> Vec<(CleanText, CleanText)> {
    let question = session.question();
    if let Kind::TrueFalse(_) = question.kind {
        let truths = session.truths().iter();
        return truths.map(|truth| (words.say(letter(*truth)), words.truth(*truth))).collect();
    }
    if let Kind::Match(matching) = &question.kind {
        let lefts = matching.lefts.iter().zip('a'..);
        return lefts.map(|(left, letter)| (letter.to_string().into(), left.clone())).collect();
    }
    let texts = question.kind.texts();
    let shown = session.item().options.iter().zip('a'..);
    shown.map(|(at, letter)| (letter.to_string().into(), texts[*at].clone())).collect()
}

/// The message that holds the letter of a judgement.
fn letter(truth: Truth) -> &'static str {
    match truth {
        Truth::True => "plain-letter-true",
        Truth::False => "plain-letter-false",
        Truth::NotStated => "plain-letter-not-stated",
    }
}

/// How the current question is answered.
pub(super) fn how(session: &Session, words: &Words) -> CleanText {
    let is_third = session.truths().contains(&Truth::NotStated);
    let counted = |name, count: usize| words.say_with(name, &[("count", count.into())]);
    match &session.question().kind {
        Kind::Single(_) => words.say("plain-how-single"),
        Kind::Multiple(_) => words.say("plain-how-multiple"),
        Kind::TrueFalse(statement) if statement.justification.is_some() => {
            let third = if is_third { "yes" } else { "no" };
            let count = statement
                .justification
                .as_ref()
                .map_or(1, |asked| asked.proof.sentences.len().max(1));
            let arguments = [("third", third.into()), ("count", count.into())];
            words.say_with("plain-how-justified", &arguments)
        }
        Kind::TrueFalse(_) if is_third => words.say("plain-how-not-stated"),
        Kind::TrueFalse(_) => words.say("plain-how-true-false"),
        Kind::Cloze(cloze) if cloze.bank => words.say("plain-how-cloze-bank"),
        Kind::Cloze(cloze) => counted("plain-how-cloze", cloze.gaps.len()),
        Kind::Proof(proof) => {
            let arguments =
                [("count", proof.sentences.len().into()), ("among", proof.among.into())];
            words.say_with("plain-how-proof", &arguments)
        }
        Kind::Order(_) => words.say("plain-how-order"),
        Kind::Match(_) => words.say("plain-how-match"),
        Kind::Short(_) => words.say("plain-how-short"),
        Kind::Number(number) => match &number.unit {
            Some(unit) => {
                words.say_with("plain-how-number-unit", &[("unit", unit.as_str().into())])
            }
            None => words.say("plain-how-number"),
        },
    }
}

/// Hears lines until one is an answer; does meanwhile what is asked for. `last`: the place of the
/// question before this one. Nothing at the end of input, or where the learner wishes to stop.
pub(super) fn hear(
    session: &mut Session,
    last: Option<usize>,
    talk: &mut Talk<'_>,
) -> Result<Option<Answer>, Error> {
    loop {
        match hear_line(session, talk)? {
            Some(Heard::Answer(answer)) => return Ok(Some(answer)),
            None | Some(Heard::Command(Command::Quit, _)) => return Ok(None),
            Some(Heard::Command(Command::Claim, _)) => asides::claim(session, last, talk)?,
            Some(Heard::Command(Command::Verdict, _)) => asides::verdict(session, last, talk)?,
            Some(Heard::Command(command, more)) => asides::obey(command, &more, session, talk)?,
        }
    }
}

/// Hears lines until one can be understood; nothing at the end of input, or of the time of an exam.
pub(super) fn hear_line(
    session: &mut Session,
    talk: &mut Talk<'_>,
) -> Result<Option<Heard>, Error> {
    while let Some(line) = exam::hear(session, talk)? {
        let asked = command::read(&line);
        let may_be_answer = asked.is_none() || !session.question().kind.takes_text();
        let answer = session.read(&line).filter(|_| may_be_answer);
        if let Some(answer) = answer.filter(|answer| is_whole(answer, session.question(), &line)) {
            return Ok(Some(Heard::Answer(answer)));
        }
        match asked {
            Some(Asked::For(command, more)) => {
                return Ok(Some(Heard::Command(command, more.to_owned())));
            }
            Some(Asked::Unknown) => talk.say("plain-unknown-command")?,
            None => {
                talk.say("plain-unreadable")?;
                talk.line(&how(session, talk.words()))?;
            }
        }
    }
    Ok(None)
}

/// Whether an answer is more than its beginning: a judgement without the proof that is asked for, or
/// all words in one where several gaps wait, was not meant so.
fn is_whole(answer: &Answer, question: &Question, line: &str) -> bool {
    match (answer, &question.kind) {
        (Answer::Justified(truth, picked), _) => *truth == Truth::NotStated || !picked.is_empty(),
        (Answer::Gaps(_), Kind::Cloze(cloze)) => {
            cloze.bank || cloze.gaps.len() == 1 || line.contains('|')
        }
        _ => true,
    }
}
