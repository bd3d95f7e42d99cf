//! `relire man`: the manual page, in the person’s language, from the texts of the help.

use roff::{Inline, Roff, bold, roman};

use super::help::{self, Section};
use super::{COMMANDS, Command, Error, Exit, Invocation, environment};
use crate::words::Words;

pub(super) fn run(invocation: &Invocation<'_>) -> Result<Exit, Error> {
    environment::print(&page(invocation.words))?;
    Ok(Exit::Fine)
}

/// The page: what playing takes, then each command, then what goes for all.
fn page(words: &Words) -> String {
    let mut page = Roff::new();
    let version = format!("relire {}", env!("CARGO_PKG_VERSION"));
    page.control("TH", ["RELIRE", "1", "", version.as_str()]);
    heading(&mut page, words, "man-name");
    page.text([roman(format!("relire - {}", help::about(&COMMANDS[0], words)))]);
    heading(&mut page, words, "man-synopsis");
    for command in COMMANDS {
        lines(&mut page, &help::usage_lines(command, words), bold);
    }
    heading(&mut page, words, "man-description");
    lines(&mut page, &help::more(&COMMANDS[0], words), roman);
    for section in help::sections(&COMMANDS[0], words) {
        rows(&mut page, words, "SH", &section);
    }
    for command in &COMMANDS[1..] {
        of_command(&mut page, command, words);
    }
    heading(&mut page, words, "man-exit");
    lines(&mut page, words.say("man-exit-codes").as_str(), roman);
    page.render()
}

fn heading(page: &mut Roff, words: &Words, name: &str) {
    page.control("SH", [words.say(name).as_str()]);
}

/// A command: what it is for, what it takes, and examples.
fn of_command(page: &mut Roff, command: &Command, words: &Words) {
    page.control("SH", [format!("relire {}", command.name).as_str()]);
    page.text([roman(help::about(command, words))]);
    let [_, arguments, options, _] = help::sections(command, words);
    rows(page, words, "SS", &arguments);
    rows(page, words, "SS", &options);
    page.control("PP", []);
    lines(page, &help::more(command, words), roman);
}

/// The labels of a section with their texts.
fn rows(page: &mut Roff, words: &Words, heading: &str, section: &Section) {
    if section.rows.is_empty() {
        return;
    }
    let title = words.say(section.heading);
    let title = title.trim_end_matches([':', ' ', '\u{A0}']);
    let title = if heading == "SH" { title.to_uppercase() } else { title.to_owned() };
    page.control(heading, [title.as_str()]);
    for (label, text) in &section.rows {
        page.control("TP", []);
        page.text([bold(label.trim())]);
        page.text([roman(text.as_str())]);
    }
}

/// Lines that stay lines.
fn lines(page: &mut Roff, text: &str, style: fn(String) -> Inline) {
    for line in text.lines() {
        page.text([style(line.trim_start().to_owned())]);
        page.control("br", []);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn the_page_names_every_command_and_option() {
        for language in [Language::French, Language::English] {
            let page = page(&Words::new(language));
            for command in COMMANDS {
                assert!(page.contains(&format!("relire {}", command.name)), "{}", command.name);
                for argument in (command.arguments)(clap::Command::new("relire")).get_arguments() {
                    let name = argument.get_long().map(|long| long.replace('-', "\\-"));
                    assert!(name.is_none_or(|name| page.contains(&name)), "{argument:?}");
                }
            }
        }
    }
}
