//! `relire stats`: progress, each learner apart: sentences with charts in characters, or JSON.

use clap::{Arg, ArgAction, builder::PossibleValuesParser};
use jiff::Zoned;
use jiff::civil::Date;
use serde::Serialize;

use super::{Error, Exit, Invocation, environment, paths, play};
use crate::bank::Level;
use crate::session::Learner;
use crate::session::progress::{Direction, Progress, Rate, Share, Trend, Week};
use crate::store::Store;
use crate::text::{width, wrap};
use crate::words::Words;
use crate::words::progress::{Part, Row};

/// How wide the text is, in columns, and each bar.
const COLUMNS: usize = 80;
const BAR: u8 = 20;

pub(super) fn arguments(command: clap::Command) -> clap::Command {
    let formats = PossibleValuesParser::new(["human", "json"]);
    command
        .arg(Arg::new("format").long("format").value_parser(formats))
        .arg(Arg::new("learner").long("learner"))
        .arg(Arg::new("plain").long("plain").action(ArgAction::SetTrue))
}

pub(super) fn run(invocation: &Invocation<'_>) -> Result<Exit, Error> {
    let path = paths::attempts(invocation.common).ok_or(Error::NoDataFolder)?;
    let store = Store::open(&path)?;
    let all = all(store.as_ref(), play::named(invocation))?;
    let format = invocation.matches.get_one::<String>("format").map(String::as_str);
    let text = match format {
        Some("json") => json(&all)?,
        _ => human(&all, draws(invocation), invocation.words),
    };
    environment::print(&text)?;
    Ok(Exit::Fine)
}

/// Whether bars are drawn.
fn draws(invocation: &Invocation<'_>) -> bool {
    let environment = invocation.environment;
    !(invocation.matches.get_flag("plain") || environment.settings.plain || environment.dumb)
}

/// A learner with what their attempts come to.
type Of = (Learner, Progress);

/// The progress of the learner who is named, else of everyone, each apart.
fn all(store: Option<&Store>, named: Option<Learner>) -> Result<Vec<Of>, Error> {
    let learners = match (store, named) {
        (_, Some(learner)) => vec![learner],
        (Some(store), None) => store.learners()?,
        (None, None) => Vec::new(),
    };
    let now = Zoned::now();
    let zone = now.time_zone().clone();
    let of = |learner: Learner| {
        let Some(store) = store else { return Ok((learner, Progress::default())) };
        let progress = Progress::of(&store.past(learner.name())?, &zone);
        let words = store.words_known(learner.name(), &now)?;
        Ok((learner, Progress { words, ..progress }))
    };
    learners.into_iter().map(of).collect()
}

/// Everything as text, a learner after the other.
fn human(all: &[Of], draws: bool, words: &Words) -> String {
    let nobody = [Of::default()];
    let all = if all.is_empty() { &nobody } else { all };
    let mut lines: Vec<String> = Vec::new();
    for (learner, progress) in all {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        if all.len() > 1 || learner.0.is_some() {
            let learner = words.learner(learner);
            let title = words.say_with("progress-of", &[("learner", learner.as_str().into())]);
            lines.extend([title.to_string(), String::new()]);
        }
        for (place, part) in words.progress(progress).iter().enumerate() {
            if place > 0 {
                lines.push(String::new());
            }
            lines.extend(part_lines(part, draws, words));
        }
    }
    lines.join("\n") + "\n"
}

fn part_lines(part: &Part, draws: bool, words: &Words) -> Vec<String> {
    let mut lines: Vec<String> = part.title.iter().map(ToString::to_string).collect();
    for sentence in &part.sentences {
        lines.extend(wrap(sentence, COLUMNS).into_iter().map(|line| sentence[line].to_owned()));
    }
    if !draws {
        // Columns are nothing to one who listens.
        lines.extend(part.rows.iter().map(|row| words.progress_row(row).to_string()));
        return lines;
    }
    let widest = part.widest_name();
    let has_bars = part.rows.iter().any(|row| row.share.is_some());
    lines.extend(part.rows.iter().map(|row| row_line(row, widest, has_bars)));
    lines
}

fn row_line(row: &Row, widest: usize, has_bars: bool) -> String {
    let pad = " ".repeat(widest.saturating_sub(width(&row.name)));
    let bar = match (has_bars, row.share) {
        (false, _) => String::new(),
        (true, None) => " ".repeat(usize::from(BAR) + 2),
        (true, Some(share)) => bar(share) + "  ",
    };
    let line = format!("  {}{pad}  {bar}{}", row.name, row.told);
    line.trim_end().to_owned()
}

/// Cells, full as far as the share goes.
fn bar(share: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 20")]
    let full = (share * f64::from(BAR)).round() as u8;
    let cells = |sign: &str, count: u8| sign.repeat(count.into());
    format!("{}{}", cells("█", full), cells("░", BAR.saturating_sub(full)))
}

fn json(all: &[Of]) -> Result<String, Error> {
    let all: Vec<Object<'_>> = all.iter().map(object).collect();
    let text = serde_json::to_string(&all).map_err(|error| Error::Output(error.into()))?;
    Ok(text + "\n")
}

/// The progress of a learner as others may read it (`docs/stats.md`).
#[derive(Serialize)]
struct Object<'a> {
    learner: Option<&'a str>,
    finished: usize,
    open: usize,
    answers: usize,
    seconds: f64,
    set_aside: usize,
    words: Option<usize>,
    weeks: Vec<WeekObject>,
    trend: Option<TrendObject<ShareObject>>,
    skills: Vec<Named<'a, ShareObject>>,
    levels: Vec<Named<'a, ShareObject>>,
    typed: usize,
    remarks: Vec<RemarkObject>,
}

#[derive(Serialize)]
struct ShareObject {
    questions: usize,
    points: f64,
    out_of: f64,
}

#[derive(Serialize)]
struct WeekObject {
    week: String,
    monday: String,
    #[serde(flatten)]
    all: ShareObject,
    first: ShareObject,
}

#[derive(Serialize)]
struct Named<'a, T> {
    name: Option<&'a str>,
    #[serde(flatten)]
    of: T,
}

#[derive(Serialize)]
struct RateObject {
    times: usize,
    of: usize,
}

#[derive(Serialize)]
struct TrendObject<T> {
    earlier: T,
    later: T,
    direction: &'static str,
}

#[derive(Serialize)]
struct RemarkObject {
    kind: &'static str,
    #[serde(flatten)]
    rate: RateObject,
    trend: Option<TrendObject<RateObject>>,
}

fn object((learner, progress): &Of) -> Object<'_> {
    let week = |(monday, week): (&Date, &Week)| {
        let iso = monday.iso_week_date();
        WeekObject {
            week: format!("{:04}-W{:02}", iso.year(), iso.week()),
            monday: monday.to_string(),
            all: share(&week.all),
            first: share(&week.first),
        }
    };
    let skills = progress.skills.iter().map(|(skill, of)| (Some(skill.name()), of));
    let levels = progress.levels.iter().map(|(level, of)| (level.map(Level::name), of));
    let named = |(name, of): (Option<&'static str>, &Share)| Named { name, of: share(of) };
    let remarks = progress.remarks.iter().map(|remarked| RemarkObject {
        kind: remarked.kind.name(),
        rate: rate(&remarked.rate),
        trend: remarked.trend.as_ref().map(|of| trend(of, rate)),
    });
    Object {
        learner: learner.name(),
        finished: progress.finished,
        open: progress.open,
        answers: progress.answers,
        seconds: (progress.seconds * 1_000.0).round() / 1_000.0,
        set_aside: progress.set_aside,
        words: progress.words,
        weeks: progress.weeks.iter().map(week).collect(),
        trend: progress.trend.as_ref().map(|of| trend(of, share)),
        skills: skills.map(named).collect(),
        levels: levels.map(named).collect(),
        typed: progress.typed,
        remarks: remarks.collect(),
    }
}

fn share(share: &Share) -> ShareObject {
    let Share { questions, points, out_of } = share;
    ShareObject { questions: *questions, points: points.as_f64(), out_of: out_of.as_f64() }
}

fn rate(rate: &Rate) -> RateObject {
    RateObject { times: rate.times, of: rate.of }
}

fn trend<T, O>(trend: &Trend<T>, of: impl Fn(&T) -> O) -> TrendObject<O> {
    let direction = match trend.direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Level => "level",
    };
    TrendObject { earlier: of(&trend.earlier), later: of(&trend.later), direction }
}
