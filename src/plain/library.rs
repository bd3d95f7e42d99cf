//! The choice among quizzes: a numbered list, and the number.

use std::sync::{Arc, Mutex, PoisonError};

use super::command::{self, Asked, Command};
use super::{Error, Talk};
use crate::bank::load::{Library, LoadError, Loaded};
use crate::bank::{Lines, Paper, Problem};
use crate::session::{Choice, Session};
use crate::store::Score;
use crate::text::CleanText;
use crate::words::Words;

/// A quiz that may be chosen, or why a file gives none.
enum Entry {
    /// A quiz whose attempt was left open: answered, and asked.
    Open(Arc<Paper>, (usize, usize)),
    Paper(Arc<Paper>),
    Broken(CleanText),
}

/// Lets a person choose a quiz; nothing where input ends first. One quiz alone needs no choice.
pub(super) fn choose(
    library: &Library,
    choice: &Choice,
    open: &[Session],
    talk: &mut Talk<'_>,
) -> Result<Option<Arc<Paper>>, Error> {
    let mut entries = entries(library, choice, talk.words());
    entries.splice(0..0, left_open(open, library, choice, &entries));
    let lonely = matches!(entries.as_slice(), [Entry::Paper(_)]);
    if !lonely {
        let scores = talk.memory.scores();
        list(&entries, &scores, talk)?;
    }
    let mut papers: Vec<Arc<Paper>> = entries.into_iter().filter_map(Entry::paper).collect();
    match (papers.len(), lonely) {
        (0, _) => {
            talk.flush()?;
            Err(Error::NoQuiz)
        }
        (1, true) => Ok(papers.pop()),
        (most, _) => Ok(number(most, talk)?.map(|number| papers.swap_remove(number - 1))),
    }
}

impl Entry {
    fn paper(self) -> Option<Arc<Paper>> {
        match self {
            Self::Paper(paper) | Self::Open(paper, _) => Some(paper),
            Self::Broken(_) => None,
        }
    }
}

/// The attempts left open that stand before the quizzes: all of them, or in a folder's library those
/// at a quiz that is there. Where its file is there too, that is what is chosen.
fn left_open(
    open: &[Session],
    library: &Library,
    choice: &Choice,
    entries: &[Entry],
) -> Vec<Entry> {
    let entry = |session: &Session| {
        let same = entries.iter().find_map(|entry| match entry {
            Entry::Paper(paper) if paper.id == *session.id() => Some(paper),
            _ => None,
        });
        let is_offered =
            (library.built_in || same.is_some()) && choice.takes_paper(session.paper());
        let counts = (session.answered(), session.items().len());
        is_offered.then(|| Entry::Open(Arc::clone(same.unwrap_or(session.paper())), counts))
    };
    open.iter().filter_map(entry).collect()
}

/// Everything in a library that the choice takes, and what did not load, in the library's order.
fn entries(library: &Library, choice: &Choice, words: &Words) -> Vec<Entry> {
    let read = Mutex::new(Vec::new());
    library.read(|place, _, loaded| {
        let mut read = read.lock().unwrap_or_else(PoisonError::into_inner);
        read.push((place, loaded));
    });
    let mut read = read.into_inner().unwrap_or_else(PoisonError::into_inner);
    read.sort_by_key(|(place, _)| *place);
    let entries = read.into_iter().filter_map(|(_, loaded)| entry(loaded, choice, words));
    entries.collect()
}

fn entry(loaded: Result<Loaded, LoadError>, choice: &Choice, words: &Words) -> Option<Entry> {
    match loaded {
        Err(error) => Some(Entry::Broken(words.load_error(&error).1)),
        Ok(Loaded { mut reading, name, source, .. }) => {
            let problems = std::mem::take(&mut reading.problems);
            match reading.paper() {
                Some(paper) => choice.takes_paper(&paper).then(|| Entry::Paper(Arc::new(paper))),
                None => Some(Entry::Broken(broken(&name, &source, &problems, words))),
            }
        }
    }
}

/// A file with errors, and the first of them.
fn broken(name: &CleanText, source: &str, problems: &[Problem], words: &Words) -> CleanText {
    let Some(problem) = problems.iter().find(|problem| problem.is_error()) else {
        return name.clone();
    };
    let (line, _) = Lines::new(source).position(problem.place.start);
    let (message, _) = words.problem(problem);
    words.say_with(
        "plain-broken",
        &[
            ("file", name.as_str().into()),
            ("line", line.into()),
            ("problem", message.as_str().into()),
        ],
    )
}

/// The list; only what can be chosen has a number.
fn list(entries: &[Entry], scores: &[Score], talk: &mut Talk<'_>) -> Result<(), Error> {
    let words = talk.words();
    talk.say("plain-library")?;
    let mut number = 0;
    for entry in entries {
        match entry {
            Entry::Open(paper, (answered, asked)) => {
                number += 1;
                let arguments = [
                    ("number", number.into()),
                    ("title", paper.title.as_str().into()),
                    ("answered", (*answered).into()),
                    ("asked", (*asked).into()),
                ];
                talk.line(&words.say_with("plain-library-open", &arguments))?;
            }
            Entry::Paper(paper) => {
                number += 1;
                talk.line(&row(number, paper, scores, words))?;
            }
            Entry::Broken(why) => talk.line(why)?,
        }
    }
    Ok(())
}

fn row(number: usize, paper: &Paper, scores: &[Score], words: &Words) -> CleanText {
    if paper.is_exam() {
        return exam_row(number, paper, words);
    }
    let quiz = &paper.quizzes[0];
    let questions = quiz.ready().count();
    let best = Score::best(scores.iter(), &quiz.id, questions);
    let best = best.map(|(points, out_of)| words.of_points(points, out_of));
    words.say_with(
        "plain-library-quiz",
        &[
            ("number", number.into()),
            ("title", quiz.title.as_str().into()),
            ("level", quiz.level.map_or("none", crate::bank::Level::name).into()),
            ("questions", questions.into()),
            ("minutes", quiz.reading_minutes().into()),
            ("best", best.as_ref().map_or("none", CleanText::as_str).into()),
        ],
    )
}

fn exam_row(number: usize, paper: &Paper, words: &Words) -> CleanText {
    let questions: usize = paper.quizzes.iter().map(|quiz| quiz.questions.len()).sum();
    let about = words.exam_row(questions, paper.minutes.unwrap_or(0).into());
    CleanText::new(&format!("{number}. {}, {about}", paper.title))
}

/// Hears a number from 1 to `most`; nothing at the end of input.
fn number(most: usize, talk: &mut Talk<'_>) -> Result<Option<usize>, Error> {
    let how = talk.words().say_with("plain-library-how", &[("most", most.into())]);
    talk.line(&how)?;
    while let Some(line) = talk.hear()? {
        if command::read(&line) == Some(Asked::For(Command::Quit)) {
            return Ok(None);
        }
        let number = line.trim().trim_end_matches('.').parse();
        match number {
            Ok(number) if (1..=most).contains(&number) => {
                talk.gap()?;
                return Ok(Some(number));
            }
            _ => talk.line(&how)?,
        }
    }
    Ok(None)
}
