//! Progress: what the attempts of one learner come to, week by week, by skill, by level, by remark.
//!
//! Points come from finished attempts alone, each question in the week it was answered; a quiz that is
//! played again counts again. Whether the learner gets better is read only from questions met for the
//! first time. An answer to a question whose key was corrected since is set aside.

mod share;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use super::record::{Answered, Asked, Begun, Entry, Event};
use crate::bank::{Level, Points, Skill};
use crate::marking::{Answer, RemarkKind};
use crate::text::CleanText;

pub use share::{Counted, Direction, ENOUGH, ENOUGH_TO_COMPARE, Rate, Share, Trend};

/// An attempt that was kept.
#[derive(Debug, Clone)]
pub struct Past {
    pub begun: Begun,
    /// The level that its quiz aims at.
    pub level: Option<Level>,
    /// All that happened in it.
    pub log: Vec<Entry>,
}

/// A week with finished work in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Week {
    /// Every question.
    pub all: Share,
    /// Those met for the first time.
    pub first: Share,
}

/// A kind of remark: how many typed answers had one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remarked {
    pub kind: RemarkKind,
    pub rate: Rate,
    /// Nothing where there are too few answers to compare.
    pub trend: Option<Trend<Rate>>,
}

/// What the attempts of a learner come to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Progress {
    pub finished: usize,
    /// Attempts left open, which give no points here.
    pub open: usize,
    /// Answers in all attempts.
    pub answers: usize,
    /// How long those took, in seconds.
    pub seconds: f64,
    /// Answers to questions whose key was corrected since.
    pub set_aside: usize,
    /// The weeks that have any, by their Mondays.
    pub weeks: BTreeMap<Date, Week>,
    /// The earlier half of the questions met for the first time beside the later.
    pub trend: Option<Trend<Share>>,
    pub skills: Vec<(Skill, Share)>,
    /// Quizzes without a level under none.
    pub levels: Vec<(Option<Level>, Share)>,
    /// Typed answers, each gap being one.
    pub typed: usize,
    /// The kinds that there are, the most frequent first.
    pub remarks: Vec<Remarked>,
    /// Words of the glossaries that are known, where that is followed.
    pub words: Option<usize>,
}

impl Progress {
    /// What attempts, the newest first, come to; weeks are those of the time zone.
    pub fn of(past: &[Past], zone: &TimeZone) -> Self {
        let mut sums = Sums::new(newest_keys(past), zone);
        past.iter().rev().for_each(|past| sums.count(past));
        sums.progress()
    }
}

/// A question by the id of its quiz and its own.
type Name<'p> = (&'p str, &'p str);

/// The name of a question: an exam made of several quizzes writes the quiz before it.
fn name<'p>(past: &'p Past, id: &'p str) -> Name<'p> {
    id.split_once('/').unwrap_or((&past.begun.quiz, id))
}

/// The key of each question in the attempt begun last that answers it.
fn newest_keys(past: &[Past]) -> HashMap<Name<'_>, [u8; 32]> {
    let mut keys = HashMap::new();
    for past in past {
        for entry in &past.log {
            if let Event::Answered(answered) = &entry.event {
                keys.entry(name(past, &answered.question)).or_insert(answered.key);
            }
        }
    }
    keys
}

/// What an asked question came to in one attempt.
#[derive(Clone, Copy)]
struct Given<'p> {
    answered: &'p Answered,
    at: Timestamp,
    /// By how many quarters its points were changed by the learner.
    change: i32,
}

impl Given<'_> {
    fn points(&self) -> Points {
        Points::from_quarters(self.answered.points.quarters().saturating_add_signed(self.change))
    }

    /// How many texts were typed in it.
    fn typed(&self, asked: &Asked) -> usize {
        match &self.answered.answer {
            Answer::Text(_) => 1,
            // Where words are given to choose from, nothing is typed.
            Answer::Gaps(gaps) if asked.options.is_empty() => {
                gaps.iter().filter(|gap| !gap.is_empty()).count()
            }
            _ => 0,
        }
    }
}

/// The answers of an attempt by their questions.
fn given(log: &[Entry]) -> HashMap<&CleanText, Given<'_>> {
    let mut given = HashMap::new();
    for entry in log {
        match &entry.event {
            Event::Answered(answered) => {
                given.insert(&answered.question, Given { answered, at: entry.at, change: 0 });
            }
            Event::Claimed { question, change, .. } => {
                if let Some(given) = given.get_mut(question) {
                    given.change += change;
                }
            }
            Event::Noted(_) | Event::Paused { .. } | Event::Finished => {}
        }
    }
    given
}

/// The typed answer of a question: how many texts, and how many have a remark of each kind.
struct TypedAnswer<'p> {
    texts: usize,
    answered: &'p Answered,
}

impl TypedAnswer<'_> {
    fn times(&self, kind: RemarkKind) -> usize {
        self.answered.remarks.iter().filter(|remark| remark.kind == kind).count().min(self.texts)
    }
}

/// What is summed up, attempt by attempt, the oldest first.
struct Sums<'p> {
    keys: HashMap<Name<'p>, [u8; 32]>,
    zone: &'p TimeZone,
    met: HashSet<Name<'p>>,
    so_far: Progress,
    skills: HashMap<Skill, Share>,
    levels: HashMap<Option<Level>, Share>,
    /// Points had and possible at each question met for the first time.
    first: Vec<(Points, Points)>,
    typed: Vec<TypedAnswer<'p>>,
}

impl<'p> Sums<'p> {
    fn new(keys: HashMap<Name<'p>, [u8; 32]>, zone: &'p TimeZone) -> Self {
        Self {
            keys,
            zone,
            met: HashSet::new(),
            so_far: Progress::default(),
            skills: HashMap::new(),
            levels: HashMap::new(),
            first: Vec::new(),
            typed: Vec::new(),
        }
    }

    fn count(&mut self, past: &'p Past) {
        let given = given(&past.log);
        let ended = past.log.iter().find(|entry| entry.event == Event::Finished);
        self.so_far.answers += given.len();
        self.so_far.seconds += given.values().map(|given| given.answered.seconds).sum::<f64>();
        match ended {
            Some(_) => self.so_far.finished += 1,
            None => self.so_far.open += 1,
        }
        for asked in &past.begun.asked {
            self.question(past, asked, given.get(&asked.id).copied(), ended);
        }
    }

    /// Counts a question. One without an answer, in an attempt handed in so, gives no points.
    fn question(
        &mut self,
        past: &'p Past,
        asked: &'p Asked,
        given: Option<Given<'p>>,
        ended: Option<&Entry>,
    ) {
        let name = name(past, &asked.id);
        let is_first = given.is_some() && self.met.insert(name);
        if given.is_some_and(|given| self.keys.get(&name) != Some(&given.answered.key)) {
            self.so_far.set_aside += 1;
            return;
        }
        let Some(ended) = ended else { return };
        let points = given.map_or(Points::ZERO, |given| given.points());
        let out_of = Points::from_quarters(asked.out_of);
        let week = self.so_far.weeks.entry(self.monday(given.map_or(ended.at, |given| given.at)));
        let week = week.or_default();
        week.all.count(points, out_of);
        if is_first {
            week.first.count(points, out_of);
            self.first.push((points, out_of));
        }
        self.levels.entry(past.level).or_default().count(points, out_of);
        if let Some(skill) = asked.skill.as_deref().and_then(Skill::from_name) {
            self.skills.entry(skill).or_default().count(points, out_of);
        }
        let typed =
            given.map(|given| TypedAnswer { texts: given.typed(asked), answered: given.answered });
        self.typed.extend(typed.filter(|typed| typed.texts > 0));
    }

    /// The Monday of the week of an instant.
    fn monday(&self, at: Timestamp) -> Date {
        let date = at.to_zoned(self.zone.clone()).date();
        date.saturating_sub(i32::from(date.weekday().to_monday_zero_offset()).days())
    }

    fn progress(self) -> Progress {
        let skills = Skill::NAMES.iter().map(|(_, skill)| *skill);
        let levels = Level::NAMES.iter().map(|(_, level)| Some(*level)).chain([None]);
        let (earlier, later) = self.first.split_at(self.first.len() / 2);
        Progress {
            trend: Trend::of(Share::sum(earlier), Share::sum(later)),
            skills: skills.filter_map(|s| Some((s, *self.skills.get(&s)?))).collect(),
            levels: levels.filter_map(|l| Some((l, *self.levels.get(&l)?))).collect(),
            typed: self.typed.iter().map(|typed| typed.texts).sum(),
            remarks: remarks(&self.typed),
            ..self.so_far
        }
    }
}

/// The kinds of remarks that there are, each with its trend.
fn remarks(typed: &[TypedAnswer<'_>]) -> Vec<Remarked> {
    let rate = |typed: &[TypedAnswer<'_>], kind| {
        let mut rate = Rate::default();
        for typed in typed {
            rate.count(typed.times(kind), typed.texts);
        }
        rate
    };
    let (earlier, later) = typed.split_at(typed.len() / 2);
    let remarked = |kind| Remarked {
        kind,
        rate: rate(typed, kind),
        trend: Trend::of(rate(earlier, kind), rate(later, kind)),
    };
    let mut remarks: Vec<Remarked> = RemarkKind::ALL.into_iter().map(remarked).collect();
    remarks.retain(|remarked| remarked.rate.times > 0);
    remarks.sort_by_key(|remarked| std::cmp::Reverse(remarked.rate.times));
    remarks
}
