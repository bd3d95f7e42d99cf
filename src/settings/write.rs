//! A change of the settings → the text of their file, with everything else in it as it was.

use toml_edit::{Document, DocumentMut, Item};

use super::{Setting, Settings};
use crate::words::Words;

/// The text of a settings file with what differs between `before` and `after` written into it; nothing
/// where it is no TOML, which is not to be overwritten.
pub fn changed(text: &str, before: &Settings, after: &Settings) -> Option<String> {
    let mut written = text.to_owned();
    for setting in Setting::ALL {
        if before.value(setting) != after.value(setting) {
            written = with(&written, setting, &after.item(setting))?;
        }
    }
    // Lines are written with the ends that the file had.
    Some(match text.contains("\r\n") {
        true => written.replace("\r\n", "\n").replace('\n', "\r\n"),
        false => written,
    })
}

/// The text of a new settings file: every setting with what it is for; one that is as usual is a
/// comment.
pub fn fresh(settings: &Settings, words: &Words) -> Option<String> {
    let usual = Settings::default();
    let of_setting = |setting: Setting| {
        let about = words.say(&format!("settings-file-{}", setting.message()));
        let value = usual.item(setting).to_string();
        ["\n", &commented(&about), "# ", setting.name(), " = ", value.trim(), "\n"].concat()
    };
    let head = commented(&words.say("settings-file-head"));
    let text = head + &Setting::ALL.map(of_setting).concat();
    changed(&text, &usual, settings)
}

fn commented(text: &str) -> String {
    text.lines().flat_map(|line| ["# ", line, "\n"]).collect()
}

/// The text with one setting written: where it stands, else in place of the comment that shows it,
/// else behind the others.
fn with(text: &str, setting: Setting, item: &Item) -> Option<String> {
    let mut document = parsed(text)?;
    if !document.contains_key(setting.name())
        && let Some(uncommented) = uncommented(text, setting, item)
    {
        return Some(uncommented);
    }
    match (document.get_mut(setting.name()), item.as_value()) {
        (Some(Item::Value(old)), Some(new)) => {
            let decor = old.decor().clone();
            *old = new.clone();
            *old.decor_mut() = decor;
        }
        (None | Some(Item::None), _) => {
            document.insert(setting.name(), item.clone());
        }
        // A table of that name is not ours to take out.
        (Some(_), _) => return None,
    }
    Some(document.to_string())
}

/// The text with the line that shows the setting in a comment saying it instead.
fn uncommented(text: &str, setting: Setting, item: &Item) -> Option<String> {
    let shows = |line: &str| {
        let bare = line.trim_start().strip_prefix('#')?.trim_start();
        let rest = bare.strip_prefix(setting.name())?.trim_start();
        rest.starts_with('=').then_some(())
    };
    let mut from = 0;
    let line = text.split_inclusive('\n').find(|line| {
        from += line.len();
        shows(line).is_some()
    })?;
    let end = if line.ends_with('\n') { "\n" } else { "" };
    let said = format!("{} = {}{end}", setting.name(), item.to_string().trim());
    let whole = [&text[..from - line.len()], &said, &text[from..]].concat();
    // It may be no comment at all, or stand in a table.
    let is_said = parsed(&whole)?.get(setting.name()).is_some_and(Item::is_value);
    is_said.then_some(whole)
}

fn parsed(text: &str) -> Option<DocumentMut> {
    Document::parse(text).ok().map(Document::into_mut)
}
