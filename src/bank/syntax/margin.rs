//! Mistakes of layout: margins, dashes, bars.

use std::ops::Range;

use super::Repair;
use super::sheet::{Field, Line, Sheet, is_known, is_meant};

/// How many lines are looked at above one for what it should align with.
const MOST_ABOVE: usize = 200;

/// How many columns are tried for one line.
const MOST_COLUMNS: usize = 4;

/// Fields whose texts may have several lines.
const TEXTS: [&str; 7] = ["passage", "text", "prompt", "statement", "explain", "hint", "feedback"];

/// Fields that are lists and never one text.
const LISTS: [&str; 5] = ["options", "items", "pairs", "extra", "tags"];

/// Spaces that YAML does not take for a margin.
const NO_BREAK: [char; 4] = ['\u{A0}', '\u{202F}', '\u{2007}', '\u{3000}'];

/// What stands before the first sign of a line, of any kind of space.
fn margin(line: &Line<'_>) -> Range<usize> {
    let width = line.text.len() - line.text.trim_start().len();
    line.start..line.start + width
}

fn spaces(width: usize) -> String {
    " ".repeat(width)
}

/// The lines around one that are alike.
fn run<'s, 't>(
    sheet: &'s Sheet<'t>,
    at: usize,
    is_alike: impl Fn(&Line<'t>) -> bool,
) -> &'s [Line<'t>] {
    let start = sheet.lines[..at].iter().rposition(|line| !is_alike(line)).map_or(0, |n| n + 1);
    let end = sheet.lines[at..].iter().position(|line| !is_alike(line));
    &sheet.lines[start..end.map_or(sheet.lines.len(), |length| at + length)]
}

/// Lines written anew.
fn written(
    lines: &[Line<'_>],
    mend: impl Fn(&Line<'_>) -> String,
) -> Option<(Range<usize>, String)> {
    let (first, last) = (lines.first()?, lines.last()?);
    let text: Vec<String> = lines.iter().map(mend).collect();
    Some((first.start..last.end(), text.join("\n")))
}

/// A tab in the margin.
pub(super) fn tab(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let has_tab = |line: &Line<'_>| sheet.text[margin(line)].contains('\t');
    if !has_tab(&sheet.lines[at]) {
        return;
    }
    let lines = run(sheet, at, has_tab);
    let before = sheet.lines.iter().rfind(|line| line.start < lines[0].start);
    let Some(before) = before else { return };
    let tab = lines[0].text.find('\t').map_or(lines[0].start, |tab| lines[0].start + tab);
    for width in [before.content, before.margin, before.content + 2] {
        let mend = |line: &Line<'_>| spaces(width) + line.text.trim_start();
        if let Some((range, by)) = written(lines, mend) {
            found.push(Repair::new("tab", tab..tab + 1, range, by).unshown());
        }
    }
}

/// A no-break space in the margin.
pub(super) fn no_break_space(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let has_one = |line: &Line<'_>| sheet.text[margin(line)].contains(NO_BREAK);
    if !has_one(&sheet.lines[at]) {
        return;
    }
    let lines = run(sheet, at, has_one);
    let text = lines[0].text;
    let first = text.find(NO_BREAK).unwrap_or_default();
    let width = text[first..].len() - text[first..].trim_start_matches(NO_BREAK).len();
    let start = lines[0].start + first;
    let mend = |line: &Line<'_>| {
        let margin = margin(line).len();
        line.text[..margin].replace(NO_BREAK, " ") + &line.text[margin..]
    };
    if let Some((range, by)) = written(lines, mend) {
        found.push(Repair::new("no-break-space", start..start + width, range, by).unshown());
    }
}

/// The fence of a code block, copied with the text.
pub(super) fn fence(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    if line.text.starts_with("```") {
        let range = line.start..line.end();
        found.push(Repair::new("fence", range.clone(), range, String::new()).unshown());
    }
}

/// Text on the line of a `|`.
pub(super) fn text_after_bar(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    let Some(field) = line.field() else { return };
    let value = &line.text[field.value..];
    let Some(rest) = value.strip_prefix('|') else { return };
    let text = rest.trim_start_matches(['-', '+']).trim_start();
    if text.is_empty() {
        return;
    }
    let start = line.start + line.text.len() - text.len();
    let bar_end = line.start + field.value + 1;
    let next = sheet.after(at).map(|(_, next)| next.margin);
    let width = next.filter(|width| *width > line.margin).unwrap_or(line.content + 2);
    let by = format!("\n{}", spaces(width));
    found.push(Repair::new("text-after-bar", start..line.end(), bar_end..start, by));
}

/// Dashes without the space that makes them those of a list, and other signs in their place.
pub(super) fn dash_without_space(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    let is_bare = |other: &Line<'_>| other.margin == line.margin && bare_item(other).is_some();
    let Some((cause, item)) = bare_item(line) else { return };
    let sign = line.start + line.margin;
    let dash = sign..sign + one_length(&line.text[line.margin..]);
    let range = sign..line.end() - item.len();
    found.push(Repair::new(cause, dash, range, "- ".to_owned()));
    let lines = run(sheet, at, is_bare);
    let mend = |line: &Line<'_>| {
        let item = bare_item(line).map_or(line.text, |(_, item)| item);
        format!("{}- {item}", spaces(line.margin))
    };
    if lines.len() > 1
        && let Some((range, by)) = written(lines, mend)
    {
        let first = range.start + line.margin;
        let place = first..first + one_length(&lines[0].text[line.margin..]);
        found.push(Repair::new(cause, place, range, by).unshown());
    }
}

/// What follows a sign that is not the dash of a list, but was meant for it.
fn bare_item<'t>(line: &Line<'t>) -> Option<(&'static str, &'t str)> {
    let text = &line.text[line.margin..];
    if let Some(rest) = text.strip_prefix('-') {
        let is_bare = !rest.is_empty() && !rest.starts_with(['-', ' ']);
        return is_bare.then(|| ("dash-space", rest.trim_start()));
    }
    let rest = text.strip_prefix(['–', '—', '•', '·', '*'])?;
    (!rest.trim().is_empty()).then(|| ("other-dash", rest.trim_start()))
}

/// How long the first character is, in bytes.
fn one_length(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// A field that stands under none of those before it.
pub(super) fn field(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    if !line.has_dash() && line.field().is_some_and(|field| is_meant(field.name)) {
        align(sheet, at, found);
    }
}

/// A dash, or a field that the format has not, that stands under none of those before it.
pub(super) fn any_line(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    if line.has_dash() || line.field().is_some_and(|field| !is_meant(field.name)) {
        align(sheet, at, found);
    }
}

/// A line moved under each field or dash before it, the nearest column first; then it and what
/// follows it as far to the right.
fn align(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    let sign = line.start + line.margin;
    let mut mates = mates(sheet, at);
    mates.sort_by_key(|(column, ..)| column.abs_diff(line.margin));
    for (column, name, mate) in mates.into_iter().take(MOST_COLUMNS) {
        let length = line.field().map_or(1, |field| field.name.len() + line.content - line.margin);
        let place = sign..(sign + length).min(line.end());
        let mut repair = Repair::new("indent", place, line.start..sign, spaces(column)).unshown();
        repair.mate = Some((name, mate));
        let block = block(sheet, at, column);
        let mate = repair.mate.clone();
        let place = repair.place.clone();
        found.push(repair);
        if let Some((range, by)) = block {
            found.push(Repair { mate, ..Repair::new("indent", place, range, by).unshown() });
        }
    }
}

/// The fields or dashes above a line, one for each column that is not its own.
fn mates(sheet: &Sheet<'_>, at: usize) -> Vec<(usize, String, usize)> {
    let line = &sheet.lines[at];
    let mut found: Vec<(usize, String, usize)> = Vec::new();
    if let Some((owner, field)) = list_above(sheet, at)
        && owner.content != line.margin
    {
        return vec![(owner.content, format!("{}:", field.name), owner.start + owner.content)];
    }
    for above in sheet.lines[..at].iter().rev().take(MOST_ABOVE) {
        let mate = match (line.has_dash(), above.field()) {
            (true, _) if above.has_dash() => Some((above.margin, "-".to_owned())),
            (false, Some(field)) if is_known(field.name) => {
                Some((above.content, format!("{}:", field.name)))
            }
            _ => None,
        };
        let Some((column, name)) = mate else { continue };
        if column != line.margin && found.iter().all(|(known, ..)| *known != column) {
            found.push((column, name, above.start + above.content));
        }
    }
    found
}

/// The field right above a dash whose list it begins.
fn list_above<'s, 't>(sheet: &'s Sheet<'t>, at: usize) -> Option<(&'s Line<'t>, Field<'t>)> {
    let owner = sheet.before(at).map(|(_, before)| before)?;
    let field = owner.known().filter(|field| field.value == owner.text.len())?;
    sheet.lines[at].has_dash().then_some((owner, field))
}

/// A line and those below it that stand at least as far to the right, moved together.
fn block(sheet: &Sheet<'_>, at: usize, column: usize) -> Option<(Range<usize>, String)> {
    let first = &sheet.lines[at];
    let inside = |line: &&Line<'_>| line.margin >= first.margin;
    let lines: Vec<_> = sheet.lines[at..].iter().take(MOST_ABOVE).take_while(inside).collect();
    let last = lines.last().filter(|last| last.start != first.start)?;
    let moved = lines.iter().map(|line| {
        let text = line.text.trim_start_matches(' ');
        format!("{}{text}", spaces(line.margin.saturating_sub(first.margin) + column))
    });
    let by = moved.collect::<Vec<_>>().join("\n");
    Some((first.start..last.end(), by))
}

/// A line in the column of the dashes, without one.
pub(super) fn dash(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    if line.has_dash() {
        return;
    }
    let above = sheet.lines[..at].iter().rev().take(MOST_ABOVE);
    let is_below = above.clone().any(|other| other.has_dash() && other.margin == line.margin);
    let next = sheet.after(at);
    let is_above = next.is_some_and(|(_, next)| next.has_dash() && next.margin == line.margin);
    if is_below || is_above {
        let sign = line.start + line.margin;
        let word = line.text[line.margin..].split(' ').next().map_or(1, str::len);
        found.push(Repair::new("dash", sign..sign + word, sign..sign, "- ".to_owned()));
    }
}

/// The items of a list that stand in the column of its field, none with a dash.
pub(super) fn no_dashes(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let column = sheet.lines[at].margin;
    let is_bare = |line: &Line<'_>| {
        line.margin == column && !line.has_dash() && line.field().is_none() && column > 0
    };
    if !is_bare(&sheet.lines[at]) {
        return;
    }
    let lines = run(sheet, at, is_bare);
    let owner = sheet.lines.iter().rfind(|line| line.start < lines[0].start);
    let Some(owner) = owner.filter(|owner| owner.content == column) else { return };
    let is_list =
        |field: &Field<'_>| LISTS.contains(&field.name) && field.value == owner.text.len();
    if owner.known().is_none_or(|field| !is_list(&field)) {
        return;
    }
    let mend = |line: &Line<'_>| format!("{}- {}", spaces(column), line.text.trim_start());
    if let Some((range, by)) = written(lines, mend) {
        let place = lines[0].start + column..lines[0].end();
        found.push(Repair::new("dash", place, range, by).unshown());
    }
}

/// The text of a `|` that does not stand further right than its field.
pub(super) fn block_text(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let above = sheet.lines[..at].iter().enumerate().rev().take(MOST_ABOVE);
    let ends_with_bar = |(_, line): &(usize, &Line<'_>)| {
        line.field().is_some() && matches!(line.value(), "|" | ">" | "|-" | ">-" | "|+" | ">+")
    };
    let Some((number, head)) = above.into_iter().find(ends_with_bar) else { return };
    let below = &sheet.lines[number + 1..];
    let width = below.first().map(|line| line.margin).filter(|width| *width > head.content);
    let width = width.unwrap_or(head.content + 2);
    let Some(first) = below.iter().position(|line| line.margin < width) else { return };
    let is_text = |line: &&Line<'_>| line.known().is_none() && !line.has_dash();
    let text = &below[first..];
    let text = &text[..text.iter().take_while(is_text).count()];
    if text.is_empty() || number + 1 + first + text.len() < at {
        return;
    }
    // Where only the first line stands further right, as a paragraph's in print, it is the one.
    let is_indented = first == 1 && text[0].margin >= head.content + 2;
    let (cause, wrong, width) = match is_indented {
        true => ("first-line", &below[..1], text[0].margin),
        false => ("block-text", text, width),
    };
    let mend = |line: &Line<'_>| spaces(width) + line.text.trim_start();
    let Some((range, by)) = written(wrong, mend) else { return };
    let place = wrong[0].start + wrong[0].margin..wrong[0].end();
    let mut repair = Repair::new(cause, place, range, by).unshown();
    repair.mate = head.field().map(|field| (field.name.to_owned(), head.start));
    repair.mate = repair.mate.filter(|_| !is_indented);
    found.push(repair);
}

/// A text that goes on in a line that does not stand further right than its field.
pub(super) fn continued(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    let Some(owner) = sheet.before(at).map(|(_, before)| before) else { return };
    let Some(field) = owner.known().filter(|field| TEXTS.contains(&field.name)) else { return };
    if line.field().is_some() || line.has_dash() || line.margin > owner.content {
        return;
    }
    let sign = line.start + line.margin;
    let by = spaces(owner.content + 2);
    let mut repair = Repair::new("block-text", sign..line.end(), line.start..sign, by).unshown();
    repair.mate = Some((field.name.to_owned(), owner.start));
    found.push(repair);
}

/// A text of several lines without the bar that lets it hold any sign.
pub(super) fn no_bar(sheet: &Sheet<'_>, at: usize, found: &mut Vec<Repair>) {
    let line = &sheet.lines[at];
    let above = sheet.lines[..at].iter().rev().take(MOST_ABOVE);
    let Some(owner) = above.into_iter().find(|above| above.margin < line.margin) else { return };
    let Some(field) = owner.field().filter(|field| TEXTS.contains(&field.name)) else { return };
    let value = &owner.text[field.value..];
    if line.known().is_some() || value.starts_with(['"', '\'', '[', '{', '|', '>', '-']) {
        return;
    }
    let name = owner.start + owner.content;
    let place = name..name + field.name.len();
    let by = match value.is_empty() {
        true => " |".to_owned(),
        false => format!("|\n{}", spaces(line.margin)),
    };
    let from = owner.start + field.value;
    let mut repair = Repair::new("no-bar", place, from..from, by).unshown();
    repair.mate = Some((field.name.to_owned(), owner.start));
    found.push(repair);
}
