//! Reviews by lines: each card as a question is asked, and at the end when the next ones come.

use jiff::Zoned;
use jiff::tz::TimeZone;

use super::command::{self, Asked, Command};
use super::{Error, Talk, answer, question, reading};
use crate::review::{self, Kind, Sitting};
use crate::session::Seeds;
use crate::store::Waiting;

/// Asks what is due, at most so many things.
pub(super) fn run(
    most: Option<usize>,
    seeds: &mut Seeds,
    talk: &mut Talk<'_>,
) -> Result<(), Error> {
    let now = local(talk);
    let Some(found) = talk.memory.waiting(now.clone(), most.unwrap_or(review::MOST)) else {
        return talk.say("review-busy");
    };
    let Waiting { past, plan, first } = found?;
    let words = talk.words();
    let sitting = Sitting::begin(past, &first, words, seeds, now.timestamp());
    let Some(mut sitting) = sitting else {
        let said = words.nothing_due(&plan, now.date());
        return said.iter().try_for_each(|line| talk.line(line));
    };
    introduce(&plan, &sitting, talk)?;
    let is_whole = ask_all(&mut sitting, talk)?;
    talk.tell_what_is_not_kept()?;
    conclude(&sitting, is_whole, talk)
}

/// The present instant where the learner is.
fn local(talk: &Talk<'_>) -> Zoned {
    talk.now().to_zoned(TimeZone::system())
}

/// Says what is due, how much of it is asked now, and how to answer.
fn introduce(plan: &review::Plan, sitting: &Sitting, talk: &mut Talk<'_>) -> Result<(), Error> {
    let words = talk.words();
    let (of_words, questions) = (plan.count(Kind::Word), plan.count(Kind::Question));
    let things = words.things(of_words, questions);
    talk.line(&words.say_with("review-begin", &[("things", things.as_str().into())]))?;
    let (_, asked) = sitting.position();
    if asked < of_words + questions {
        let of = |kind| sitting.cards().filter(|card| card.subject.kind == kind).count();
        let things = words.things(of(Kind::Word), of(Kind::Question));
        talk.line(&words.say_with("review-part", &[("things", things.as_str().into())]))?;
    }
    talk.say("plain-how")
}

/// Asks card after card; says whether all were answered.
fn ask_all(sitting: &mut Sitting, talk: &mut Talk<'_>) -> Result<bool, Error> {
    sitting.session_mut().resumed(talk.now());
    loop {
        talk.review_position = Some(sitting.position());
        talk.gap()?;
        reading::passage(sitting.session().quiz(), talk)?;
        question::ask(sitting.session(), talk)?;
        let heard = question::hear(sitting.session_mut(), None, talk)?;
        let Some(answer) = heard else {
            talk.review_position = None;
            return Ok(false);
        };
        sitting.session_mut().answer(answer, talk.now());
        talk.keep_review(sitting.review())?;
        answer::tell(sitting.session(), 0, talk)?;
        hear_claim(sitting, talk)?;
        if !sitting.next(talk.now()) {
            talk.review_position = None;
            return Ok(true);
        }
    }
}

/// After an answer that was refused or remarked on: lets it be counted right.
fn hear_claim(sitting: &mut Sitting, talk: &mut Talk<'_>) -> Result<(), Error> {
    let given = sitting.session().item().given.as_ref();
    if !given.is_some_and(|(_, verdict)| verdict.is_disputable()) {
        return Ok(());
    }
    talk.say("review-claim")?;
    while let Some(line) = talk.hear()? {
        if !matches!(command::read(&line), Some(Asked::For(Command::Claim, _))) {
            break;
        }
        if sitting.session_mut().claim(0, talk.now()) {
            talk.keep_review(sitting.review())?;
            let is_claimed = sitting.session().item().claimed;
            talk.say(if is_claimed { "review-claimed" } else { "review-unclaimed" })?;
        }
        talk.say("review-claim")?;
    }
    Ok(())
}

/// Says what was asked, how many were right, and what comes next.
fn conclude(sitting: &Sitting, is_whole: bool, talk: &mut Talk<'_>) -> Result<(), Error> {
    let (words, now) = (talk.words(), local(talk));
    talk.gap()?;
    talk.say(if is_whole { "review-over" } else { "review-stopped" })?;
    let count = sitting.count();
    if count.all() > 0 {
        words.reviewed(count).iter().try_for_each(|line| talk.line(line))?;
    }
    talk.line(&words.next_reviews(&sitting.after(&now), now.date()))?;
    talk.flush()
}
