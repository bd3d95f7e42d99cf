//! French texts cut into sentences: press, interviews, sports, science, law, literature, dialogue.
//!
//! In the files of `tests/sentences` each line is a sentence, and a blank line parts two texts.

use std::fs;
use std::ops::Range;

use relire::french::sentences;

/// A text, and the places of its sentences.
struct Text {
    text: String,
    sentences: Vec<Range<usize>>,
}

/// The texts of all files, each with the name of its file.
fn texts() -> Vec<(String, Text)> {
    let entries = fs::read_dir("tests/sentences").expect("a folder");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let texts = paths.iter().flat_map(|path| {
        let file = fs::read_to_string(path).expect("UTF-8");
        let texts = file.split("\n\n").map(joined).collect::<Vec<_>>();
        texts.into_iter().map(|text| (path.display().to_string(), text))
    });
    texts.collect()
}

/// The lines of a text joined by spaces.
fn joined(lines: &str) -> Text {
    let (mut text, mut sentences) = (String::new(), Vec::new());
    for line in lines.lines().filter(|line| !line.is_empty()) {
        if !text.is_empty() {
            text.push(' ');
        }
        sentences.push(text.len()..text.len() + line.len());
        text.push_str(line);
    }
    Text { text, sentences }
}

#[test]
fn every_sentence_of_the_texts_is_found() {
    let mut faults = Vec::new();
    for (file, Text { text, sentences: expected }) in texts() {
        let found = sentences(&text);
        let missing = expected.iter().filter(|place| !found.contains(place));
        faults.extend(missing.map(|place| format!("{file}: {}", &text[place.clone()])));
    }
    assert!(faults.is_empty(), "{} sentences not found:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn there_are_texts_enough() {
    let all = texts();
    let sentences: usize = all.iter().map(|(_, text)| text.sentences.len()).sum();
    assert!(sentences > 350, "{sentences}");
    assert!(all.iter().all(|(_, text)| !text.sentences.is_empty()));
}
