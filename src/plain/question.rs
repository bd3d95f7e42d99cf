//! One question: asking it, hearing its answer, telling what it is worth.

use super::command::{self, Asked, Command};
use super::{Error, Talk, reading};
use crate::bank::{Kind, Localised, Question, Truth};
use crate::marking::{self, Answer, Outcome, Verdict};
use crate::session::Session;
use crate::text::CleanText;
use crate::words::Words;

/// How wide a typed answer is laid beside the expected one, in columns.
const COLUMNS: usize = 60;

/// What a line comes to.
pub(super) enum Heard {
    Answer(Answer),
    Command(Command),
}

/// Asks the current question.
pub(super) fn ask(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    let (question, words) = (session.question(), talk.words());
    introduce(session, session.current(), talk)?;
    if let Kind::Cloze(cloze) = &question.kind {
        talk.line(&cloze.with(|place| format!("({})\u{A0}……", place + 1)))?;
    }
    if question.kind.proof().is_some() {
        sentences(session, talk)?;
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
        Some(position) => words.review_position(position),
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

/// The sentences of the passage with the numbers that name them.
fn sentences(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    let (words, passage) = (talk.words(), &session.quiz().passage);
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
fn how(session: &Session, words: &Words) -> CleanText {
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
            None | Some(Heard::Command(Command::Quit)) => return Ok(None),
            Some(Heard::Command(Command::Claim)) => claim(session, last, talk)?,
            Some(Heard::Command(command)) => obey(command, session, talk)?,
        }
    }
}

/// Hears lines until one can be understood; nothing at the end of input.
pub(super) fn hear_line(session: &Session, talk: &mut Talk<'_>) -> Result<Option<Heard>, Error> {
    while let Some(line) = talk.hear()? {
        let asked = command::read(&line);
        let may_be_answer = asked.is_none() || !session.question().kind.takes_text();
        let answer = session.read(&line).filter(|_| may_be_answer);
        if let Some(answer) = answer.filter(|answer| is_whole(answer, session.question(), &line)) {
            return Ok(Some(Heard::Answer(answer)));
        }
        match asked {
            Some(Asked::For(command)) => return Ok(Some(Heard::Command(command))),
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

/// Does what is asked for instead of an answer.
fn obey(command: Command, session: &mut Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    match command {
        Command::Help => {
            reading::help(talk)?;
            talk.line(&how(session, talk.words()))
        }
        Command::Passage => reading::passage(session.quiz(), talk),
        Command::Glossary if session.quiz().glossary.is_empty() => talk.say("plain-no-glossary"),
        Command::Glossary => reading::glossary(session.quiz(), talk),
        Command::Question => ask(session, talk),
        Command::Hint => {
            let hint = session.question().hint.clone();
            reveal(hint, "plain-no-hint", session, talk)
        }
        Command::Translation => {
            let translation = session.question().translation.clone();
            reveal(translation, "plain-no-translation", session, talk)
        }
        Command::Claim | Command::Quit => Ok(()),
        Command::Next
        | Command::Previous
        | Command::Mark
        | Command::List
        | Command::Time
        | Command::Submit => talk.say("plain-unknown-command"),
    }
}

/// Counts the answer at a place right, or takes that back; says what came of it.
fn claim(session: &mut Session, place: Option<usize>, talk: &mut Talk<'_>) -> Result<(), Error> {
    let now = talk.now();
    let Some(place) = place.filter(|place| session.claim(*place, now)) else {
        return talk.say("plain-no-claim");
    };
    talk.keep(session)?;
    talk.say(if session.items()[place].claimed { "plain-claimed" } else { "plain-unclaimed" })
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
    match talk.hear()?.and_then(|line| command::read(&line)) {
        Some(Asked::For(Command::Claim)) => claim(session, Some(last), talk),
        _ => Ok(()),
    }
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

/// Tells what the answer to the question at a place is worth, and why.
pub(super) fn tell(session: &Session, place: usize, talk: &mut Talk<'_>) -> Result<(), Error> {
    let Some((answer, verdict)) = &session.items()[place].given else { return Ok(()) };
    let (question, words) = (session.question_at(place), talk.words());
    let (points, out_of) = (words.points(verdict.points), words.points(verdict.out_of));
    let told = words.say_with(
        "plain-verdict",
        &[
            ("sign", Words::sign(verdict.outcome).into()),
            ("outcome", words.outcome(verdict.outcome).as_str().into()),
            ("points", points.as_str().into()),
            ("out_of", out_of.as_str().into()),
        ],
    );
    talk.gap()?;
    talk.line(&told)?;
    if let Some(share) = words.share(question, answer, verdict) {
        talk.line(&share)?;
    }
    answers(question, answer, verdict, talk)?;
    let tag = words.language().tag();
    for feedback in marking::feedback(question, answer, verdict) {
        talk.line(feedback.in_language(tag))?;
    }
    explain(question, talk)
}

/// Why an answer is right, and where the text says so.
pub(super) fn explain(question: &Question, talk: &mut Talk<'_>) -> Result<(), Error> {
    let words = talk.words();
    if let Some(explain) = &question.explain {
        talk.line(explain.in_language(words.language().tag()))?;
    }
    for evidence in &question.evidence {
        let text = [("text", evidence.text.as_str().into())];
        talk.line(&words.say_with("plain-evidence", &text))?;
    }
    Ok(())
}

/// The answer given, which a letter may have named, and the right one where it was another; for a
/// typed one, what differs.
fn answers(
    question: &Question,
    answer: &Answer,
    verdict: &Verdict,
    talk: &mut Talk<'_>,
) -> Result<(), Error> {
    let words = talk.words();
    let said = |name: &str, answer: &Answer| {
        let text = words.answer(question, answer);
        words.say_with(name, &[("answer", text.as_str().into())])
    };
    talk.line(&said("plain-answer-given", answer))?;
    if matches!(verdict.outcome, Outcome::Partial | Outcome::Wrong) {
        talk.line(&said("plain-answer-right", &marking::key(question)))?;
    }
    if let Kind::Cloze(cloze) = &question.kind {
        for (told, remarks) in words.gaps(cloze, answer, verdict) {
            talk.line(&told)?;
            remarks.iter().try_for_each(|remark| talk.line(remark))?;
        }
    }
    let Some(typed) = verdict.typed.as_ref().filter(|_| verdict.is_disputable()) else {
        return Ok(());
    };
    for line in words.comparison(typed, COLUMNS) {
        talk.line(&line)?;
    }
    for said in words.typed(typed) {
        talk.line(&said)?;
    }
    Ok(())
}
