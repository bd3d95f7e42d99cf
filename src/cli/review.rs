//! `relire review`: asks what is due today.

use clap::{Arg, ArgAction, value_parser};

use super::{Error, Exit, Invocation, paths, play};
use crate::session::{Choice, Seeds};
use crate::store::Keeping;
use crate::{plain, tui};

pub(super) fn arguments(command: clap::Command) -> clap::Command {
    command
        .arg(Arg::new("count").long("count").value_parser(value_parser!(u32).range(1..)))
        .arg(Arg::new("learner").long("learner"))
        .arg(Arg::new("plain").long("plain").action(ArgAction::SetTrue))
}

pub(super) fn run(invocation: &Invocation<'_>) -> Result<Exit, Error> {
    let words = invocation.words;
    let count: Option<u32> = invocation.matches.get_one("count").copied();
    let count = count.and_then(|count| usize::try_from(count).ok());
    let mut seeds = Seeds::new(None, play::random);
    let keeping = Keeping {
        path: paths::attempts(invocation.common),
        learner: play::named(invocation).and_then(|learner| learner.0),
        fresh: true,
        asks_learner: false,
    };
    if play::is_plain(invocation) {
        let signal = plain::review(count, &mut seeds, words, keeping)?;
        return Ok(signal.map_or(Exit::Fine, Exit::Signal));
    }
    let choice = Choice { count, ..Choice::default() };
    let looks = invocation.looks();
    let wrong = invocation.environment.settings_file.wrong(words);
    let ended = tui::review(choice, seeds, words, looks, keeping, wrong);
    let ended = ended.map_err(Error::Terminal)?;
    play::warn(&ended);
    Ok(ended.signal.map_or(Exit::Fine, Exit::Signal))
}
