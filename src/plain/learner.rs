//! Who is reading: asked at a keyboard where several learners have attempts here.

use std::sync::mpsc;

use super::command::{self, Asked, Command};
use super::memory::PATIENCE;
use super::{Error, Talk};
use crate::session::Learner;
use crate::store::{Keeper, Keeping};

/// Asks who is reading where that is to be asked; nothing where the person leaves instead.
pub(super) fn ask(keeping: Keeping, talk: &mut Talk<'_>) -> Result<Option<Keeping>, Error> {
    let mut known = if keeping.asks_learner { known(&keeping) } else { Vec::new() };
    if known.len() < 2 {
        return Ok(Some(keeping));
    }
    if !known.contains(&Learner::default()) {
        known.push(Learner::default());
    }
    let learner = choose(&mut known, talk)?;
    Ok(learner.map(|Learner(learner)| Keeping { learner, ..keeping }))
}

/// Who has attempts here, the one who played last first; no one where that can't be read.
fn known(keeping: &Keeping) -> Vec<Learner> {
    let (sender, known) = mpsc::channel();
    let keeper = Keeper::start(keeping.path.clone(), None, || {});
    keeper.look(move |store| {
        let known = store.ok().flatten().and_then(|store| store.learners().ok());
        // No one waits any more where that took too long.
        let _ = sender.send(known.unwrap_or_default());
    });
    known.recv_timeout(PATIENCE).unwrap_or_default()
}

/// A numbered list, and the number; the last is someone else, who gives a name.
fn choose(known: &mut Vec<Learner>, talk: &mut Talk<'_>) -> Result<Option<Learner>, Error> {
    let words = talk.words();
    talk.say("learner-title")?;
    let names = known.iter().map(|learner| words.learner(learner));
    for (number, name) in (1..).zip(names.chain([words.say("learner-other")])) {
        let arguments = [("number", number.into()), ("name", name.as_str().into())];
        talk.line(&words.say_with("learner-choice", &arguments))?;
    }
    let most = known.len() + 1;
    let how = words.say_with("plain-library-how", &[("most", most.into())]);
    talk.line(&how)?;
    while let Some(line) = talk.hear()? {
        if command::read(&line) == Some(Asked::For(Command::Quit, "")) {
            return Ok(None);
        }
        match line.trim().trim_end_matches('.').parse() {
            Ok(number) if number == most => return name(talk),
            Ok(number) if (1..most).contains(&number) => {
                talk.gap()?;
                return Ok(Some(known.swap_remove(number - 1)));
            }
            _ => talk.line(&how)?,
        }
    }
    Ok(None)
}

/// Hears a name; an empty line is no name.
fn name(talk: &mut Talk<'_>) -> Result<Option<Learner>, Error> {
    talk.say("learner-name")?;
    let Some(line) = talk.hear()? else { return Ok(None) };
    talk.gap()?;
    Ok(Some(Learner::named(&line)))
}
