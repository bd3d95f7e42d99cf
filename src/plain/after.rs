//! After the score: any question once more, answers counted right, what was missed, all over again.

use super::command::{self, Asked, Command};
use super::{Error, Left, Talk, answer, asides, question, results};
use crate::session::{Seeds, Session};

/// What comes after a sitting.
pub(super) enum After {
    /// Another one at its questions.
    Another(Box<Session>),
    Left(Left),
}

/// Lets a finished sitting be looked at, until the person goes on or leaves. Where anything was said
/// after the score, it is said again: it stays the last line.
pub(super) fn look_back(
    session: &mut Session,
    seeds: &mut Seeds,
    talk: &mut Talk<'_>,
) -> Result<After, Error> {
    if !session.is_finished() {
        return Ok(After::Left(Left::Stopped));
    }
    let mut looking = Looking { session, last: None, has_spoken: false };
    if talk.is_person {
        talk.gap()?;
        talk.say("plain-after")?;
        looking.has_spoken = true;
    }
    let after = looking.hear(seeds, talk)?;
    if looking.has_spoken && matches!(after, After::Left(_)) {
        talk.gap()?;
        results::score(looking.session, talk)?;
    }
    Ok(after)
}

/// Looking at a sitting.
struct Looking<'s> {
    session: &'s mut Session,
    /// The place of the question that was looked at last.
    last: Option<usize>,
    has_spoken: bool,
}

impl Looking<'_> {
    fn hear(&mut self, seeds: &mut Seeds, talk: &mut Talk<'_>) -> Result<After, Error> {
        while let Some(line) = talk.hear()? {
            if line.trim().is_empty() {
                return Ok(After::Left(Left::Done));
            }
            self.has_spoken = true;
            let another = match command::read(&line) {
                Some(Asked::For(Command::Quit, _)) => return Ok(After::Left(Left::Stopped)),
                Some(Asked::For(Command::Missed, _)) => Session::missed,
                Some(Asked::For(Command::Again, _)) => Session::again,
                asked => {
                    self.obey(&line, asked, talk)?;
                    continue;
                }
            };
            match another(self.session, seeds.draw(), talk.now()) {
                Some(session) => {
                    return Ok(After::Another(Box::new(session.named(seeds.name(talk.now())))));
                }
                None => talk.say("plain-nothing-missed")?,
            }
        }
        Ok(After::Left(Left::Stopped))
    }

    /// Does what leads to no other sitting.
    fn obey(
        &mut self,
        line: &str,
        asked: Option<Asked<'_>>,
        talk: &mut Talk<'_>,
    ) -> Result<(), Error> {
        match asked {
            Some(Asked::For(Command::Help, _)) => talk.say("plain-after-help"),
            Some(Asked::For(Command::List, _)) => self.list(talk),
            Some(Asked::For(Command::Claim, more)) => {
                let place = if more.is_empty() { self.last } else { self.place(more) };
                asides::claim(self.session, place, talk)
            }
            Some(_) => talk.say("plain-not-here"),
            None => match self.place(line) {
                Some(place) => self.show(place, talk),
                None => talk.say("plain-after"),
            },
        }
    }

    /// The place of the question of that number.
    fn place(&self, written: &str) -> Option<usize> {
        let number: usize = written.trim().trim_end_matches('.').parse().ok()?;
        (1..=self.session.items().len()).contains(&number).then(|| number - 1)
    }

    /// A question once more, with its answer and what that is worth.
    fn show(&mut self, place: usize, talk: &mut Talk<'_>) -> Result<(), Error> {
        self.last = Some(place);
        question::introduce(self.session, place, talk)?;
        match self.session.items()[place].given {
            Some(_) => answer::tell(self.session, place, talk),
            None => answer::solve(self.session.question_at(place), talk),
        }
    }

    /// All questions, a line each, with what their answers are worth.
    fn list(&self, talk: &mut Talk<'_>) -> Result<(), Error> {
        let words = talk.words();
        for (place, item) in self.session.items().iter().enumerate() {
            let outcome = match &item.given {
                Some(_) if item.claimed => words.say("verdict-claimed"),
                Some((_, verdict)) => words.outcome(verdict.outcome),
                None => words.say("plain-unanswered"),
            };
            let prompt = words.prompt(self.session.question_at(place));
            let arguments = [
                ("number", (place + 1).into()),
                ("outcome", outcome.as_str().into()),
                ("prompt", prompt.as_str().into()),
            ];
            talk.line(&words.say_with("plain-listed", &arguments))?;
        }
        Ok(())
    }
}
