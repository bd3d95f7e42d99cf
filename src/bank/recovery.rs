//! Reading on behind what breaks a file: where the parser stumbles, the file is cut by its layout
//! into fields and questions, and each is read by itself.
//!
//! A part that stays broken is told once and stands in the tree as [`Value::Refused`], of which the
//! decoder says nothing more: no mistake is reported as another. What the parser reads in one go is
//! never cut.

use std::borrow::Cow;
use std::ops::Range;

use super::exam::EXAM;
use super::lines::Lines;
use super::names::meant;
use super::problem::{Code, Problem};
use super::quiz::{MOST_QUESTIONS, QUIZ};
use super::syntax::{self, Line, Trials, is_known, lines};
use super::tree::{self, Break, Node, Style, Value};
use crate::text::CleanText;

/// Without these a quiz is none; where layout hides one, it is not said to be missing.
const REQUIRED: [&str; 3] = ["title", "passage", "questions"];

/// The same of an exam.
const EXAM_REQUIRED: [&str; 3] = ["title", "profile", "parts"];

/// Fields with which a question may begin; nothing else in a list does.
const FIRST_FIELDS: [&str; 7] =
    ["id", "type", "prompt", "statement", "skill", "points", "difficulty"];

/// How many columns are looked at for the dashes of the questions.
const MOST_COLUMNS: usize = 8;

/// How many fields of a file are read by themselves; what follows belongs to the last.
const MOST_FIELDS: usize = 100;

/// How many lines are looked at for a field that may stand there under another name.
const MOST_EXPLAINING: usize = 1_000;

/// How many broken parts are told; the others are left out in silence.
const MOST_BROKEN: usize = 1_000;

/// Reads a quiz file into a tree, adding what is wrong with its layout to `problems`. Nothing where
/// no part of it can be read.
pub(super) fn read<'a>(source: &'a str, problems: &mut Vec<Problem>) -> Option<Node<'a>> {
    let known = problems.len();
    let all = 0..source.len();
    let broken = match tree::read(source, all.clone(), problems) {
        Ok(root) => return Some(root),
        Err(broken) => broken,
    };
    let told = match &broken {
        Break::Forbidden(problem) => Some(problem.clone()).filter(|p| p.code != Code::YamlSyntax),
        Break::Stumble(stumble) => stumble.told(source),
    };
    if told.is_some() {
        problems.extend(told);
        return None;
    }
    let before = problems.split_off(known);
    let mut recovery =
        Recovery { source, lines: Lines::new(source), trials: Trials::new(), problems, broken: 0 };
    let root = recovery.root();
    if recovery.broken > 0 {
        return root;
    }
    recovery.problems.truncate(known);
    recovery.problems.extend(before);
    recovery.tell_break(known, &all, broken);
    None
}

struct Recovery<'a, 'p> {
    source: &'a str,
    lines: Lines<'a>,
    trials: Trials,
    problems: &'p mut Vec<Problem>,
    /// How many parts could not be read.
    broken: usize,
}

/// Fields with their names.
type Entries<'a> = Vec<(Node<'a>, Node<'a>)>;

impl<'a> Recovery<'a, '_> {
    /// The file, field by field; nothing where it has no field of a quiz at the margin.
    fn root(&mut self) -> Option<Node<'a>> {
        let parts = fields(self.source);
        let is_exam = parts.iter().any(|(name, _)| *name == "exam");
        if !is_exam && !parts.iter().any(|(name, _)| REQUIRED.contains(name)) {
            return None;
        }
        let mut entries = Entries::new();
        for (name, part) in parts {
            match name {
                "questions" if !is_exam => self.questions(part, &mut entries),
                _ => self.field(name, part, &mut entries),
            }
        }
        let required = if is_exam { &EXAM_REQUIRED[..] } else { &REQUIRED };
        for name in required.iter().copied() {
            let is_there = entries.iter().any(|(key, _)| key.text() == Some(name));
            if !is_there && may_hold(self.source, name) {
                entries.push(refused(name, 0..0));
            }
        }
        Some(Node { place: 0..self.source.len(), value: Value::Mapping(entries) })
    }

    /// Adds the fields of a part, or that of its first line where it can't be read.
    fn field(&mut self, name: &'a str, part: Range<usize>, entries: &mut Entries<'a>) {
        let place = part.clone();
        match self.part(part).map(|node| node.value) {
            Some(Value::Mapping(fields)) => entries.extend(fields),
            _ => entries.push(refused(name, place)),
        }
    }

    /// Adds the questions, each read by itself.
    fn questions(&mut self, part: Range<usize>, entries: &mut Entries<'a>) {
        let items = items(&self.source[part.clone()]);
        let Some(first) = items.first().map(|item| part.start + item.start) else {
            return self.field("questions", part, entries);
        };
        let head = entries.len();
        self.field("questions", part.start..first, entries);
        let name = |(key, _): &(Node<'_>, Node<'_>)| key.text() == Some("questions");
        let Some(at) = entries[head..].iter().position(name).map(|at| head + at) else { return };
        let mut nodes = Vec::with_capacity(items.len());
        if let Value::Mapping(fields) = &entries[at].1.value {
            // The first question has no dash.
            let place = fields.first().map_or(first..first, |(key, _)| key.place.clone());
            self.no_dash(place);
            nodes.push(Node { place: first..first, value: Value::Refused });
        }
        let ends = items.iter().skip(1).map(|item| part.start + item.start).chain([part.end]);
        for (number, (item, end)) in items.iter().zip(ends).enumerate() {
            let place = part.start + item.start..end;
            match number < MOST_QUESTIONS {
                true => self.question(item, place, &mut nodes),
                false => nodes.push(Node { place, value: Value::Refused }),
            }
        }
        let key = entries.swap_remove(at).0;
        let place = first..part.end;
        entries.push((key, Node { place, value: Value::List(nodes) }));
    }

    /// Adds one question.
    fn question(&mut self, item: &Item, place: Range<usize>, nodes: &mut Vec<Node<'a>>) {
        let known = self.problems.len();
        let read = match item.fault {
            None => self.part(place.clone()),
            Some(Fault::NoDash(length)) => {
                let name = place.start + item.margin;
                self.no_dash(name..name + length);
                None
            }
            Some(Fault::Strayed(mate)) => {
                let dash = place.start + item.margin;
                let mate = place.start - item.start + mate;
                let problem = cause("indent", dash..dash + 1).with("near", "-");
                self.tell(problem.with("line", self.lines.position(mate).0.to_string()));
                None
            }
        };
        match read.map(|node| node.value) {
            Some(Value::List(items)) => nodes.extend(items),
            Some(_) => {
                let dash = place.start + item.margin;
                let text = self.source[dash + 1..place.end].lines().next().unwrap_or_default();
                let problem = cause("dash-space", dash..dash + 1);
                self.tell(problem.with("instead", format!("- {}", text.trim())));
                nodes.push(Node { place: place.clone(), value: Value::Refused });
            }
            None => nodes.push(Node { place: place.clone(), value: Value::Refused }),
        }
        if self.problems.len() > known {
            let id = written_id(&self.source[place]);
            for problem in &mut self.problems[known..] {
                problem.question.clone_from(&id);
            }
        }
    }

    /// Reads a part of the file; what breaks it is told.
    fn part(&mut self, part: Range<usize>) -> Option<Node<'a>> {
        let known = self.problems.len();
        match tree::read(self.source, part.clone(), self.problems) {
            Ok(node) => Some(node),
            Err(broken) => {
                self.tell_break(known, &part, broken);
                None
            }
        }
    }

    /// Tells what breaks a part, unless one of the problems from `known` on explains it.
    fn tell_break(&mut self, known: usize, part: &Range<usize>, broken: Break) {
        let problem = match broken {
            Break::Forbidden(problem) => problem,
            Break::Stumble(stumble) => {
                let line = |at: usize| self.lines.position(part.start + at).0;
                let text = &self.source[part.clone()];
                let mut problem = syntax::problem(text, &stumble, &mut self.trials, line);
                problem.place.start += part.start;
                problem.place.end += part.start;
                problem
            }
        };
        match self.is_told(known, &problem) {
            true => self.broken += 1,
            false => self.tell(problem),
        }
    }

    /// Whether an anchor, alias or tag of the same line explains a break in the layout.
    fn is_told(&self, known: usize, problem: &Problem) -> bool {
        problem.code == Code::YamlSyntax
            && self.problems[known..].last().is_some_and(|last| {
                let between = last.place.start..problem.place.start.max(last.place.start);
                !self.source[between].contains('\n')
            })
    }

    /// Tells of a question without a dash, by the name of its first field.
    fn no_dash(&mut self, name: Range<usize>) {
        let rest = self.source[name.start..].lines().next().unwrap_or_default();
        let problem = cause("dash-question", name);
        self.tell(problem.with("instead", format!("- {}", rest.trim_end())));
    }

    fn tell(&mut self, problem: Problem) {
        self.broken += 1;
        if self.broken <= MOST_BROKEN {
            self.problems.push(problem);
        }
    }
}

/// Whether a field may stand in a file, where its layout hides it or under a name near to it.
fn may_hold(source: &str, name: &str) -> bool {
    let is_meant = |line: Line<'_>| {
        let rest = &line.text[line.content..];
        let word = rest.split([' ', ':', '=', '\u{A0}']).next().unwrap_or_default();
        word == name || meant(word, std::iter::once(name)).is_some()
    };
    source.contains(&format!("{name}:")) || lines(source).take(MOST_EXPLAINING).any(is_meant)
}

/// A break in the layout by its cause.
fn cause(cause: &str, place: Range<usize>) -> Problem {
    Problem::new(Code::YamlSyntax, place).with("cause", cause)
}

/// A field that can't be read.
fn refused(name: &str, place: Range<usize>) -> (Node<'_>, Node<'_>) {
    let key = Value::Text(Cow::Borrowed(name), Style::Plain);
    (Node { place: place.clone(), value: key }, Node { place, value: Value::Refused })
}

/// Cuts a file at the fields that stand at its margin: their names, and all up to the next.
fn fields(source: &str) -> Vec<(&str, Range<usize>)> {
    let mut found: Vec<(&str, Range<usize>)> = Vec::new();
    for line in lines(source) {
        let Some(name) = top_name(&line) else { continue };
        if found.len() == MOST_FIELDS || found.iter().any(|(known, _)| *known == name) {
            continue;
        }
        if !QUIZ.contains(&name) && !EXAM.contains(&name) && is_known(name) {
            continue;
        }
        // What stands before the first field is read with it.
        let start = if found.is_empty() { 0 } else { line.start };
        if let Some((_, part)) = found.last_mut() {
            part.end = start;
        }
        found.push((name, start..source.len()));
    }
    found
}

/// The name of what may be a field of the file: one that it has, or a word in lower case.
fn top_name<'t>(line: &Line<'t>) -> Option<&'t str> {
    let margin = line.text.len() - line.text.trim_start_matches('\u{FEFF}').len();
    let name = line.field().filter(|_| line.content == margin)?.name;
    let is_word = name.starts_with(char::is_lowercase)
        && line.text[line.content + name.len()..].starts_with(':');
    (is_word || QUIZ.contains(&name) || EXAM.contains(&name)).then_some(name)
}

/// A question by its layout; places are in the part that holds all of them.
struct Item {
    start: usize,
    margin: usize,
    fault: Option<Fault>,
}

/// What is wrong with how a question begins.
enum Fault {
    /// Its first field, whose name is so long, has no dash.
    NoDash(usize),
    /// Its dash does not stand under the first one, which is there.
    Strayed(usize),
}

/// Cuts the questions at their dashes.
fn items(text: &str) -> Vec<Item> {
    let Some(first) = model(text) else { return Vec::new() };
    let begins = |line: &Line<'_>| {
        let bare = line.margin == first.margin && !line.has_dash();
        let is_first = |name: &str| FIRST_FIELDS.contains(&name);
        let bare = bare && line.field().is_some_and(|field| is_first(field.name));
        line.start == first.start || begins_question(line) || bare
    };
    let start = lines(text).skip(1).find(begins);
    let start = start.map_or(first.start, |line| line.start);
    let mut items: Vec<Item> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for line in lines(text).filter(|line| line.start >= start) {
        let is_near = line.margin <= first.content;
        let field = Some(&line).filter(|_| is_near).and_then(Line::known);
        let fault = match (line.margin == first.margin, begins_question(&line)) {
            (true, true) => None,
            (true, false) if line.has_dash() => None,
            (false, true) => Some(Fault::Strayed(first.start + first.margin)),
            (true, false) if is_next(field.map(|field| field.name), &names, items.is_empty()) => {
                Some(Fault::NoDash(field.map_or(1, |field| field.name.len())))
            }
            _ => {
                names.extend(field.map(|field| field.name).filter(|name| !names.contains(name)));
                continue;
            }
        };
        names.clear();
        names.extend(field.map(|field| field.name));
        items.push(Item { start: line.start, margin: line.margin, fault });
    }
    items
}

/// Whether a field without a dash begins the first question, or another after one that has it.
fn is_next(name: Option<&str>, names: &[&str], is_first: bool) -> bool {
    name.is_some_and(|name| is_first || names.contains(&name))
}

/// The line whose dash stands where those of the questions do: one of most that begin a question,
/// with the next line under its field if that leaves a choice; else the first dash.
fn model(text: &str) -> Option<Line<'_>> {
    let mut columns: Vec<(Line<'_>, usize)> = Vec::new();
    let mut last: Option<Line<'_>> = None;
    for line in lines(text).skip(1) {
        if begins_question(&line) {
            vote(&mut columns, line, 2);
        }
        if let Some(last) = last.filter(|last| begins_question(last) && last.content == line.margin)
        {
            vote(&mut columns, last, 1);
        }
        last = Some(line);
    }
    let most = columns.into_iter().rev().max_by_key(|(_, votes)| *votes).map(|(line, _)| line);
    most.or_else(|| lines(text).skip(1).find(|line| line.text[line.margin..].starts_with('-')))
}

/// Counts for the column of a line.
fn vote<'t>(columns: &mut Vec<(Line<'t>, usize)>, line: Line<'t>, weight: usize) {
    match columns.iter().position(|(known, _)| known.margin == line.margin) {
        Some(at) => columns[at].1 += weight,
        None if columns.len() < MOST_COLUMNS => columns.push((line, weight)),
        None => {}
    }
}

/// Whether a line begins with a dash and a field that only a question has.
fn begins_question(line: &Line<'_>) -> bool {
    let Some(rest) = line.text[line.margin..].strip_prefix('-') else { return false };
    let rest = rest.trim_start();
    let name = rest.split(':').next().unwrap_or_default();
    name.len() < rest.len() && FIRST_FIELDS.contains(&name)
}

/// The id that the layout of a question gives it.
fn written_id(text: &str) -> Option<CleanText> {
    let id = lines(text).find_map(|line| {
        let field = line.known().filter(|field| field.name == "id")?;
        Some(&line.text[field.value..])
    })?;
    let fits = id.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    (fits && !id.is_empty() && id.len() <= 64).then(|| CleanText::new(id))
}

#[cfg(test)]
mod tests;
