//! Looking back: past attempts as a numbered list, any of them once more, and progress.

use jiff::tz::TimeZone;

use super::command::{self, Asked, Command};
use super::{Error, Talk};
use crate::session::Session;
use crate::session::progress::Progress;
use crate::store::{Save, Summary};
use crate::text::CleanText;
use crate::words::Words;

/// Lists the past attempts, newest first, and lets one be chosen.
pub(super) fn choose(talk: &mut Talk<'_>) -> Result<Option<Session>, Error> {
    let found = talk.memory.look(|store, learner| {
        let all = store.summaries(learner.map(CleanText::as_str))?;
        // Without a name, the store gives everyone's.
        Ok(all.into_iter().filter(|summary| summary.learner.as_ref() == learner).collect())
    });
    let attempts: Vec<Summary> = match found {
        Some(Ok(attempts)) => attempts,
        Some(Err(error)) => {
            talk.line(&talk.words().store_failure(&error))?;
            return Ok(None);
        }
        None => Vec::new(),
    };
    talk.gap()?;
    if attempts.is_empty() {
        talk.say("history-none")?;
        return Ok(None);
    }
    talk.say("history-title")?;
    for (number, attempt) in (1..).zip(&attempts) {
        talk.line(&row(number, attempt, talk.words()))?;
    }
    number(&attempts, talk)
}

fn row(number: usize, attempt: &Summary, words: &Words) -> CleanText {
    let date = words.date_time(attempt.started.to_zoned(TimeZone::system()).datetime());
    let went = match attempt.finished {
        Some(_) => words.of_points(attempt.points, attempt.out_of),
        None => words.left_open(attempt.answered, attempt.asked),
    };
    let arguments = [
        ("number", number.into()),
        ("date", date.as_str().into()),
        ("title", attempt.title.as_str().into()),
        ("went", went.as_str().into()),
        ("mode", attempt.mode.as_str().into()),
    ];
    words.say_with("plain-attempt", &arguments)
}

/// Hears the number of an attempt and reads it; nothing where the person wants none.
fn number(attempts: &[Summary], talk: &mut Talk<'_>) -> Result<Option<Session>, Error> {
    let how = [("most", attempts.len().into())];
    let how = talk.words().say_with("plain-attempt-how", &how);
    talk.line(&how)?;
    while let Some(line) = talk.hear()? {
        let wants_none = matches!(command::read(&line), Some(Asked::For(Command::Quit, _)));
        if wants_none || line.trim().is_empty() {
            return Ok(None);
        }
        let number: Option<usize> = line.trim().trim_end_matches('.').parse().ok();
        let Some(chosen) = number.and_then(|number| attempts.get(number.checked_sub(1)?)) else {
            talk.line(&how)?;
            continue;
        };
        let attempt = chosen.attempt;
        let found = talk.memory.look(move |store, _| store.attempt(attempt));
        match found {
            Some(Ok(save)) => match save.and_then(Save::restored) {
                Some(session) => return Ok(Some(session)),
                None => talk.say("history-unreadable")?,
            },
            Some(Err(error)) => talk.line(&talk.words().store_failure(&error))?,
            None => talk.say("history-unreadable")?,
        }
    }
    Ok(None)
}

/// Tells what all attempts come to, a sentence or a row a line.
pub(super) fn progress(talk: &mut Talk<'_>) -> Result<(), Error> {
    let now = talk.now().to_zoned(TimeZone::system());
    let found = talk.memory.look(move |store, learner| {
        let name = learner.map(CleanText::as_str);
        let progress = Progress::of(&store.past(name)?, &TimeZone::system());
        Ok(Progress { words: store.words_known(name, &now)?, ..progress })
    });
    let words = talk.words();
    let progress = match found {
        Some(Ok(progress)) => progress,
        Some(Err(error)) => return talk.line(&words.store_failure(&error)),
        None => Progress::default(),
    };
    for part in words.progress(&progress) {
        talk.gap()?;
        let title = part.title.iter();
        title.chain(&part.sentences).try_for_each(|said| talk.line(said))?;
        for row in &part.rows {
            talk.line(&words.progress_row(row))?;
        }
    }
    Ok(())
}
