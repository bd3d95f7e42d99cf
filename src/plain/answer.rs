//! What an answer is worth, in words: no sign, nothing told by its place on the line.

use super::{Error, Talk};
use crate::bank::{Cloze, Kind, Matching, Question};
use crate::marking::{self, Answer, Outcome, Verdict};
use crate::session::Session;
use crate::text::CleanText;
use crate::words::Words;

/// Tells what the answer to the question at a place is worth, and why.
pub(super) fn tell(session: &Session, place: usize, talk: &mut Talk<'_>) -> Result<(), Error> {
    let item = &session.items()[place];
    let Some((answer, verdict)) = &item.given else { return Ok(()) };
    let (question, words) = (session.question_at(place), talk.words());
    talk.gap()?;
    talk.line(&judgement(verdict, words))?;
    if let Some(share) = words.share(question, answer, verdict) {
        talk.line(&share)?;
    }
    if item.claimed {
        talk.say("verdict-claimed")?;
    }
    answers(question, answer, verdict, talk)?;
    let tag = words.language().tag();
    for feedback in marking::feedback(question, answer, verdict) {
        talk.line(feedback.in_language(tag))?;
    }
    explain(question, talk)
}

/// « Bonne réponse, 1 point sur 1 ».
fn judgement(verdict: &Verdict, words: &Words) -> CleanText {
    let (points, out_of) = (words.points(verdict.points), words.points(verdict.out_of));
    let outcome = words.outcome(verdict.outcome);
    let arguments = [
        ("outcome", outcome.as_str().into()),
        ("points", points.as_str().into()),
        ("value", verdict.points.as_f64().into()),
        ("out_of", out_of.as_str().into()),
    ];
    words.say_with("plain-verdict", &arguments)
}

/// Tells the right answer to a question that has none.
pub(super) fn solve(question: &Question, talk: &mut Talk<'_>) -> Result<(), Error> {
    talk.say("exam-not-answered")?;
    say("plain-answer-right", question, &marking::key(question), talk)?;
    explain(question, talk)
}

/// Why an answer is right, and where the text says so.
fn explain(question: &Question, talk: &mut Talk<'_>) -> Result<(), Error> {
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
    if let (Kind::Cloze(cloze), Answer::Gaps(filled)) = (&question.kind, answer) {
        return gaps(cloze, filled, verdict, talk);
    }
    say("plain-answer-given", question, answer, talk)?;
    if matches!(verdict.outcome, Outcome::Partial | Outcome::Wrong) {
        say("plain-answer-right", question, &marking::key(question), talk)?;
    }
    let Some(typed) = verdict.typed.as_ref().filter(|_| verdict.is_disputable()) else {
        return Ok(());
    };
    talk.words().typed(typed).iter().try_for_each(|said| talk.line(said))
}

/// Each gap with what fills it, and what should where that is something else.
fn gaps(
    cloze: &Cloze,
    filled: &[CleanText],
    verdict: &Verdict,
    talk: &mut Talk<'_>,
) -> Result<(), Error> {
    let words = talk.words();
    for (place, (gap, judged)) in cloze.gaps.iter().zip(&verdict.gaps).enumerate() {
        let found = filled.get(place).map_or("", CleanText::as_str);
        let arguments = [
            ("number", (place + 1).into()),
            ("found", found.into()),
            ("outcome", judged.outcome.name().into()),
            ("expected", gap.accept[0].as_str().into()),
        ];
        let name = if found.is_empty() { "plain-gap-empty" } else { "plain-gap-filled" };
        talk.line(&words.say_with(name, &arguments))?;
        let typed = judged.typed.iter().flat_map(|typed| words.beside(typed));
        typed.collect::<Vec<_>>().iter().try_for_each(|said| talk.line(said))?;
    }
    Ok(())
}

/// Says an answer behind the words of that message; one of several things, a line each.
pub(super) fn say(
    name: &str,
    question: &Question,
    answer: &Answer,
    talk: &mut Talk<'_>,
) -> Result<(), Error> {
    let words = talk.words();
    let parts = parts(question, answer, words);
    let [alone] = &parts[..] else {
        talk.line(words.say_with(name, &[("answer", "".into())]).trim_end())?;
        return parts.iter().try_for_each(|part| talk.line(part));
    };
    talk.line(&words.say_with(name, &[("answer", alone.as_str().into())]))
}

/// What an answer is made of: things chosen, in their order where that is asked for; pairs; gaps.
fn parts(question: &Question, answer: &Answer, words: &Words) -> Vec<CleanText> {
    let texts = question.kind.texts();
    let text = |at: &usize| texts.get(*at).map_or("", |text| text.as_str());
    match (answer, &question.kind) {
        (Answer::Options(places), _) if places.len() > 1 => {
            places.iter().map(|at| CleanText::new(text(at))).collect()
        }
        (Answer::Order(places), _) => {
            let item = |(number, at): (usize, &usize)| {
                let arguments = [("number", number.into()), ("text", text(at).into())];
                words.say_with("plain-sentence", &arguments)
            };
            (1..).zip(places).map(item).collect()
        }
        (Answer::Pairs(pairs), Kind::Match(matching)) => paired(matching, pairs, words),
        (Answer::Gaps(texts), _) => filled(texts, words),
        _ => vec![words.answer(question, answer)],
    }
}

/// The pairs that were made.
fn paired(matching: &Matching, pairs: &[Option<usize>], words: &Words) -> Vec<CleanText> {
    let pair = |(left, right): (&CleanText, &Option<usize>)| {
        let right = matching.rights.get((*right)?)?;
        // Between the two stands a colon.
        let left = left.trim_end_matches('.');
        let arguments = [("left", left.into()), ("right", right.as_str().into())];
        Some(words.say_with("plain-pair", &arguments))
    };
    matching.lefts.iter().zip(pairs).filter_map(pair).collect()
}

/// What stands in each gap, or that nothing does.
fn filled(texts: &[CleanText], words: &Words) -> Vec<CleanText> {
    let gap = |(number, text): (usize, &CleanText)| {
        let name = if text.is_empty() { "plain-gap-bare" } else { "plain-gap-said" };
        words.say_with(name, &[("number", number.into()), ("text", text.as_str().into())])
    };
    (1..).zip(texts).map(gap).collect()
}
