//! What is asked for instead of an answer: the text again, a hint, the answer before.

use super::command::{self, Asked, Command};
use super::{Error, Talk, answer, question, reading};
use crate::bank::Localised;
use crate::session::Session;
use crate::text::Folded;

/// Does what is asked for instead of an answer.
pub(super) fn obey(
    command: Command,
    more: &str,
    session: &mut Session,
    talk: &mut Talk<'_>,
) -> Result<(), Error> {
    match command {
        Command::Help => {
            let is_review = talk.review_position.is_some();
            talk.say(if is_review { "review-plain-help" } else { "plain-help" })?;
            talk.line(&question::how(session, talk.words()))
        }
        Command::Question => question::ask(session, talk),
        Command::Glossary if session.quiz().glossary.is_empty() => talk.say("plain-no-glossary"),
        Command::Glossary => reading::glossary(session.quiz(), talk),
        Command::Hint => {
            let hint = session.question().hint.clone();
            reveal(hint, "plain-no-hint", session, talk)
        }
        Command::Translation => {
            let translation = session.question().translation.clone();
            reveal(translation, "plain-no-translation", session, talk)
        }
        command => look_up(command, more, session, talk),
    }
}

/// Does what only looks at the text, which an exam allows too.
pub(super) fn look_up(
    command: Command,
    more: &str,
    session: &Session,
    talk: &mut Talk<'_>,
) -> Result<(), Error> {
    match command {
        Command::Passage => reading::passage(session.quiz(), talk),
        Command::Sentences => question::sentences(session, talk),
        Command::Search => search(more, session, talk),
        _ => talk.say("plain-not-here"),
    }
}

/// Says the sentences of the text that hold some words, accents and capitals aside.
fn search(wanted: &str, session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    if wanted.is_empty() {
        return talk.say("plain-search-how");
    }
    let (words, passage) = (talk.words(), &session.quiz().passage);
    let text = Folded::loose(&passage.text);
    let needle = Folded::loose(wanted);
    let places: Vec<_> = text.find_all(needle.as_str()).collect();
    talk.line(&words.say_with("plain-found", &[("count", places.len().into())]))?;
    for place in passage.sentences_of(places.iter()) {
        let said = passage.text[passage.sentences()[place].clone()].replace('\n', " ");
        let arguments = [("number", (place + 1).into()), ("text", said.as_str().into())];
        talk.line(&words.say_with("plain-sentence", &arguments))?;
    }
    Ok(())
}

/// Shows a hint or a translation, which is recorded; says so where there is none.
fn reveal(
    text: Option<Localised>,
    missing: &str,
    session: &mut Session,
    talk: &mut Talk<'_>,
) -> Result<(), Error> {
    let Some(text) = text else { return talk.say(missing) };
    session.hint_opened();
    talk.line(text.in_language(talk.words().language().tag()))
}

/// Says once more what was told of the answer at a place.
pub(super) fn verdict(
    session: &Session,
    place: Option<usize>,
    talk: &mut Talk<'_>,
) -> Result<(), Error> {
    match place {
        Some(place) => answer::tell(session, place, talk),
        None => talk.say("plain-no-verdict"),
    }
}

/// Counts the answer at a place right, or takes that back; says what came of it.
pub(super) fn claim(
    session: &mut Session,
    place: Option<usize>,
    talk: &mut Talk<'_>,
) -> Result<(), Error> {
    let now = talk.now();
    let Some(place) = place.filter(|place| session.claim(*place, now)) else {
        return talk.say("plain-no-claim");
    };
    talk.keep(session)?;
    let name = if session.items()[place].claimed { "plain-claimed" } else { "plain-unclaimed" };
    let said = talk.words().say_with(name, &[("number", (place + 1).into())]);
    talk.line(&said)
}

/// After the last answer: lets it be counted right before the score.
pub(super) fn hear_last(
    session: &mut Session,
    last: usize,
    talk: &mut Talk<'_>,
) -> Result<(), Error> {
    let given = session.items()[last].given.as_ref();
    if !given.is_some_and(|(_, verdict)| verdict.is_disputable()) {
        return Ok(());
    }
    talk.say("plain-claim-last")?;
    while let Some(line) = talk.hear()? {
        match command::read(&line) {
            Some(Asked::For(Command::Claim, _)) => claim(session, Some(last), talk)?,
            Some(Asked::For(Command::Verdict, _)) => answer::tell(session, last, talk)?,
            Some(Asked::For(Command::Passage, _)) => reading::passage(session.quiz(), talk)?,
            Some(Asked::Unknown) => talk.say("plain-unknown-command")?,
            _ => return Ok(()),
        }
        talk.say("plain-claim-last")?;
    }
    Ok(())
}
