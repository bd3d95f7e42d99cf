//! `relire data erase`: says what will go, asks twice, and takes it away.

use std::io;
use std::path::Path;

use super::super::{Error, Invocation, environment};
use crate::bank::nearest;
use crate::session::Learner;
use crate::store::{self, Belongings, Store};
use crate::text::CleanText;
use crate::words::Words;

/// Gives what is to be said at the end.
pub(super) fn run(path: &Path, invocation: &Invocation<'_>) -> Result<CleanText, Error> {
    let words = invocation.words;
    let learner =
        invocation.matches.get_one::<String>("learner").map(|name| CleanText::line(name.trim()));
    let name = learner.as_ref().map(CleanText::as_str);
    let store = match Store::open(path)? {
        None if !store::copies(path).is_empty() => Some(Store::open_or_create(path)?),
        store => store,
    };
    let belongings = store.as_ref().map(|store| store.belongings(name)).transpose()?;
    let there_is = belongings.filter(|belongings| !belongings.is_empty());
    let (Some(mut store), Some(belongings)) = (store, there_is) else {
        return none(name, path, words);
    };
    if !invocation.matches.get_flag("yes") {
        let environment = invocation.environment;
        if !environment.stdin_is_terminal || !environment.stdout_is_terminal {
            return Err(Error::Usage { message: "data-erase-terminal", arguments: Vec::new() });
        }
        environment::print(&what(&belongings, name, words))?;
        if !is_confirmed(name, words)? {
            return Ok(words.say("data-erase-kept"));
        }
    }
    store.erase(name)?;
    Ok(words.say("data-erased"))
}

/// That there is nothing to erase, and whose name was perhaps meant.
fn none(learner: Option<&str>, path: &Path, words: &Words) -> Result<CleanText, Error> {
    let whose = whose(learner, words);
    let known = Store::open(path)?.map(|store| store.learners()).transpose()?.unwrap_or_default();
    let names = known.iter().filter_map(Learner::name);
    let near = learner.and_then(|learner| nearest(learner, names)).unwrap_or_default();
    let name = if near.is_empty() { "data-erase-none" } else { "data-erase-none-near" };
    let arguments = [("whose", whose.as_str().into()), ("near", near.into())];
    Ok(words.say_with(name, &arguments))
}

fn whose(learner: Option<&str>, words: &Words) -> CleanText {
    let one_or_all = if learner.is_some() { "one" } else { "all" };
    let name = learner.unwrap_or_default();
    words.say_with("data-whose", &[("whose", one_or_all.into()), ("learner", name.into())])
}

/// What will go, a line each.
fn what(belongings: &Belongings, learner: Option<&str>, words: &Words) -> String {
    let count = |name: &str, count: usize| words.say_with(name, &[("count", count.into())]);
    let mut attempts = count("data-erase-attempts", belongings.attempts).as_str().to_owned();
    if belongings.open > 0 {
        attempts = format!("{attempts}, {}", count("data-erase-open", belongings.open));
    }
    let whose = whose(learner, words);
    format!(
        "{}\n- {attempts}\n- {}\n- {}\n{}\n",
        words.say_with("data-erase-what", &[("whose", whose.as_str().into())]),
        count("data-erase-reviews", belongings.reviews),
        count("data-erase-copies", belongings.copies),
        words.say("data-erase-elsewhere"),
    )
}

/// Asks twice: whether to erase, and for the name, or a word.
fn is_confirmed(learner: Option<&str>, words: &Words) -> Result<bool, Error> {
    let sure = asked(&words.say("data-erase-sure"))?.to_lowercase();
    let yes = words.say("data-erase-yes");
    if sure.is_empty() || !yes.starts_with(&sure) {
        return Ok(false);
    }
    match learner {
        Some(name) => {
            let question = words.say_with("data-erase-name", &[("learner", name.into())]);
            Ok(asked(&question)? == name)
        }
        None => Ok(asked(&words.say("data-erase-word"))?
            .to_lowercase()
            .eq(words.say("data-erase-confirm").as_str())),
    }
}

/// What a person types for an answer, without the spaces around it; nothing at the end of input.
fn asked(question: &str) -> Result<String, Error> {
    environment::print(&format!("{question}\n› "))?;
    let mut line = String::new();
    io::stdin().read_line(&mut line).map_err(Error::Input)?;
    Ok(CleanText::line(line.trim()).as_str().to_owned())
}
