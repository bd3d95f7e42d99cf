//! The end of a sitting: how far it went, points by skill, what was missed, what to work
//! on, the score.

use super::{Error, Talk};
use crate::session::{Mode, Session};

/// Concludes a sitting, whether every question has an answer or not. The score is the last line.
pub(super) fn conclude(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    let words = talk.words();
    talk.gap()?;
    if session.is_sealed() {
        talk.say("exam-plain-stopped")?;
        talk.line(&words.exam_answered_plainly(session))?;
        return score(session, talk);
    }
    if session.mode() == Mode::Exam {
        words.exam_results(session).iter().try_for_each(|said| talk.line(said))?;
    } else {
        told_how_far(session, talk)?;
    }
    skills(session, talk)?;
    missed(session, talk)?;
    let work = session.work_on();
    if !work.is_empty() {
        talk.gap()?;
        talk.say("work-title")?;
        work.iter().try_for_each(|work| talk.line(&words.work_on(work)))?;
    }
    talk.gap()?;
    talk.line(&words.say_with("plain-seed", &[("seed", session.seed().to_string().into())]))?;
    score(session, talk)
}

/// The last line.
pub(super) fn score(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    talk.line(&talk.words().score(session.points_so_far(), session.out_of()))?;
    talk.flush()
}

/// How many questions were answered.
fn told_how_far(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    let words = talk.words();
    let name = if session.is_finished() { "plain-finished" } else { "plain-stopped" };
    let counts = [("answered", session.answered().into()), ("count", session.items().len().into())];
    talk.line(&words.say_with(name, &counts))
}

/// The points of each skill, a line each.
fn skills(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    let (words, skills) = (talk.words(), session.by_skill());
    if skills.is_empty() {
        return Ok(());
    }
    talk.gap()?;
    talk.say("plain-skills")?;
    for (skill, points, out_of) in skills {
        let name = words.say(&format!("skill-{}", skill.name()));
        let (points, out_of) = (words.points(points), words.points(out_of));
        let row = words.say_with(
            "plain-skill",
            &[
                ("skill", name.as_str().into()),
                ("points", points.as_str().into()),
                ("out_of", out_of.as_str().into()),
            ],
        );
        talk.line(&row)?;
    }
    Ok(())
}

/// The questions that were answered without getting all their points.
fn missed(session: &Session, talk: &mut Talk<'_>) -> Result<(), Error> {
    let words = talk.words();
    let items = session.items().iter().enumerate();
    let missed: Vec<usize> = items
        .filter(|(_, item)| (item.given.is_some() || session.is_finished()) && !item.is_right())
        .map(|(place, _)| place)
        .collect();
    if missed.is_empty() {
        return Ok(());
    }
    talk.gap()?;
    talk.say("plain-missed")?;
    for place in missed {
        let prompt = words.prompt(session.question_at(place));
        let row = [("number", (place + 1).into()), ("prompt", prompt.as_str().into())];
        talk.line(&words.say_with("plain-missed-question", &row))?;
    }
    Ok(())
}
