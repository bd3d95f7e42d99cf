//! The choice among quizzes: a numbered list, and the number.

use std::sync::{Arc, Mutex, PoisonError};

use super::after::{self, After};
use super::command::{self, Asked, Command};
use super::{Error, Left, Talk, memory, past, results, review};
use crate::bank::load::{Library, LoadError, Loaded};
use crate::bank::{Lines, Paper, Problem};
use crate::session::{Choice, Seeds, Session};
use crate::store::Score;
use crate::text::{CleanText, Folded};
use crate::words::Words;

/// A quiz that may be chosen, or why a file gives none.
enum Entry {
    /// A quiz whose attempt was left open: answered, and asked.
    Open(Arc<Paper>, (usize, usize)),
    Paper(Arc<Paper>),
    Broken(CleanText),
}

/// What was chosen.
enum Chosen {
    Paper(Arc<Paper>),
    /// An attempt of the past, open or finished.
    Past(Box<Session>),
    Nothing,
}

/// A library, and what of it may be played.
pub(super) struct Shelf<'l> {
    pub(super) library: &'l Library,
    pub(super) choice: &'l Choice,
}

impl Shelf<'_> {
    /// Lets a person choose and play, again and again; who sent all lines before plays once.
    pub(super) fn play(
        &self,
        mut open: Vec<Session>,
        seeds: &mut Seeds,
        talk: &mut Talk<'_>,
        sittings: &mut Vec<Session>,
    ) -> Result<(), Error> {
        loop {
            let session = match self.choose(&open, seeds, talk)? {
                Chosen::Nothing => return Ok(()),
                Chosen::Paper(paper) => {
                    super::begin(paper, self.choice.clone(), &mut open, seeds, talk)?
                }
                Chosen::Past(session) if session.is_finished() => {
                    self.recall(*session, seeds, talk, sittings)?;
                    continue;
                }
                Chosen::Past(session) => {
                    open.retain(|other| other.attempt() != session.attempt());
                    let paper = Arc::clone(session.paper());
                    memory::resume(*session, &paper, talk)?
                }
            };
            let left = super::sit(session, seeds, talk, sittings)?;
            if left == Left::Stopped || !talk.is_person {
                return Ok(());
            }
            talk.gap()?;
        }
    }

    /// Lets a person choose; one quiz alone needs no choice.
    fn choose(
        &self,
        open: &[Session],
        seeds: &mut Seeds,
        talk: &mut Talk<'_>,
    ) -> Result<Chosen, Error> {
        let mut entries = entries(self.library, self.choice, talk.words());
        entries.splice(0..0, left_open(open, self.library, self.choice, &entries));
        let lonely = matches!(entries.as_slice(), [Entry::Paper(_)]);
        let scores = if lonely { Vec::new() } else { talk.memory.scores() };
        let mut rows = rows(entries, &scores, talk.words());
        if lonely && let Some(paper) = rows.pop().and_then(|row| row.paper) {
            return Ok(Chosen::Paper(paper));
        }
        talk.say("plain-library")?;
        rows.iter().try_for_each(|row| talk.line(&row.said))?;
        if rows.iter().all(|row| row.paper.is_none()) {
            talk.flush()?;
            return Err(Error::NoQuiz);
        }
        hear(&rows, seeds, talk)
    }

    /// Shows an attempt that was finished before, and plays what is wanted after it: by the quiz of
    /// today, whose key may be another.
    fn recall(
        &self,
        mut session: Session,
        seeds: &mut Seeds,
        talk: &mut Talk<'_>,
        sittings: &mut Vec<Session>,
    ) -> Result<(), Error> {
        talk.gap()?;
        talk.line(session.title())?;
        results::conclude(&session, talk)?;
        let After::Another(another) = after::look_back(&mut session, seeds, talk)? else {
            return talk.gap();
        };
        let entries = entries(self.library, self.choice, talk.words());
        let mut papers = entries.into_iter().filter_map(Entry::paper);
        let today = papers.find(|paper| paper.id == *another.id());
        let session = match today.filter(|paper| paper.written != another.paper().written) {
            None => *another,
            Some(paper) => {
                talk.say("history-changed")?;
                super::begin(paper, self.choice.clone(), &mut Vec::new(), seeds, talk)?
            }
        };
        super::sit(session, seeds, talk, sittings).map(|_| ())
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

/// A line of the list, and what it offers.
struct Row {
    said: CleanText,
    paper: Option<Arc<Paper>>,
}

/// The list, a line each; only what can be chosen has a number.
fn rows(entries: Vec<Entry>, scores: &[Score], words: &Words) -> Vec<Row> {
    let mut numbers = 1..;
    let mut next = || numbers.next().unwrap_or_default();
    let mut said = |entry: &Entry| match entry {
        Entry::Open(paper, (answered, asked)) => {
            let arguments = [
                ("number", next().into()),
                ("title", paper.title.as_str().into()),
                ("answered", (*answered).into()),
                ("asked", (*asked).into()),
            ];
            words.say_with("plain-library-open", &arguments)
        }
        Entry::Paper(paper) => row(next(), paper, scores, words),
        Entry::Broken(why) => why.clone(),
    };
    entries.into_iter().map(|entry| Row { said: said(&entry), paper: entry.paper() }).collect()
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
    let arguments = [
        ("number", number.into()),
        ("title", paper.title.as_str().into()),
        ("questions", questions.into()),
        ("minutes", paper.minutes.unwrap_or(0).into()),
    ];
    words.say_with("plain-library-exam", &arguments)
}

/// Hears the number of a quiz; does meanwhile what is asked for. Nothing at the end of input.
fn hear(rows: &[Row], seeds: &mut Seeds, talk: &mut Talk<'_>) -> Result<Chosen, Error> {
    let papers: Vec<&Arc<Paper>> = rows.iter().filter_map(|row| row.paper.as_ref()).collect();
    let how = talk.words().say_with("plain-library-how", &[("most", papers.len().into())]);
    talk.line(&how)?;
    if talk.is_person {
        talk.say("plain-library-more")?;
    }
    while let Some(line) = talk.hear()? {
        match command::read(&line) {
            Some(Asked::For(Command::Quit, _)) => return Ok(Chosen::Nothing),
            Some(Asked::For(Command::History, _)) => match past::choose(talk)? {
                Some(session) => return Ok(Chosen::Past(Box::new(session))),
                None => talk.gap()?,
            },
            Some(asked) => {
                obey(asked, rows, seeds, talk)?;
                talk.gap()?;
            }
            None => {}
        }
        let number: Option<usize> = line.trim().trim_end_matches('.').parse().ok();
        if let Some(paper) = number.and_then(|number| papers.get(number.checked_sub(1)?)) {
            talk.gap()?;
            return Ok(Chosen::Paper(Arc::clone(paper)));
        }
        talk.line(&how)?;
    }
    Ok(Chosen::Nothing)
}

/// Does what leads to no sitting of its own.
fn obey(
    asked: Asked<'_>,
    rows: &[Row],
    seeds: &mut Seeds,
    talk: &mut Talk<'_>,
) -> Result<(), Error> {
    match asked {
        Asked::For(Command::Help, _) => talk.say("plain-library-help"),
        Asked::For(Command::List, _) => rows.iter().try_for_each(|row| talk.line(&row.said)),
        Asked::For(Command::Search, wanted) => search(wanted, rows, talk),
        Asked::For(Command::Progress, _) => past::progress(talk),
        Asked::For(Command::Review, _) => review::run(None, seeds, talk),
        Asked::For(..) => talk.say("plain-not-here"),
        Asked::Unknown => talk.say("plain-unknown-command"),
    }
}

/// The quizzes that have some words in their line, their tags or their texts, accents and capitals
/// aside.
fn search(wanted: &str, rows: &[Row], talk: &mut Talk<'_>) -> Result<(), Error> {
    let needle = Folded::loose(wanted);
    let has = |text: &str| Folded::loose(text).as_str().contains(needle.as_str());
    let has_in = |paper: &Paper| {
        paper.quizzes.iter().any(|quiz| has(&quiz.passage.text) || quiz.tags.iter().any(|t| has(t)))
    };
    let fits = |row: &&Row| has(&row.said) || row.paper.as_ref().is_some_and(|p| has_in(p));
    let found: Vec<&Row> = rows.iter().filter(fits).collect();
    talk.line(&talk.words().say_with("plain-found-quizzes", &[("count", found.len().into())]))?;
    found.iter().try_for_each(|row| talk.line(&row.said))
}
