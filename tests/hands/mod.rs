//! An answer as a hand gives it: a line for the plain face, keys for the full screen.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use relire::bank::{Kind, Truth};
use relire::marking::Answer;
use relire::session::Session;

/// The line that says `answer` to the question that a sitting stands at.
pub(crate) fn line(session: &Session, answer: &Answer) -> String {
    let letters = |places: &[usize]| {
        let letters = places.iter().map(|&place| letter(shown_at(session, place)).to_string());
        letters.collect::<Vec<_>>().join(" ")
    };
    match answer {
        Answer::Unknown => String::new(),
        Answer::Option(place) => letters(&[*place]),
        Answer::Options(places) | Answer::Order(places) => letters(places),
        Answer::Truth(truth) => judgement(*truth).to_owned(),
        Answer::Text(text) => text.to_string(),
        Answer::Pairs(pairs) => pairs_line(session, pairs),
        Answer::Gaps(texts) => {
            texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ")
        }
        Answer::Sentences(places) => numbers(places),
        Answer::Justified(truth, places) => {
            format!("{} @ {}", judgement(*truth), numbers(places))
        }
    }
}

fn judgement(truth: Truth) -> &'static str {
    match truth {
        Truth::True => "vrai",
        Truth::False => "faux",
        Truth::NotStated => "?",
    }
}

fn numbers(places: &[usize]) -> String {
    places.iter().map(|place| (place + 1).to_string()).collect::<Vec<_>>().join(" ")
}

fn pairs_line(session: &Session, pairs: &[Option<usize>]) -> String {
    let pair = |(left, right): (usize, &Option<usize>)| {
        right.map(|right| format!("{}{}", letter(left), shown_at(session, right) + 1))
    };
    pairs.iter().enumerate().filter_map(pair).collect::<Vec<_>>().join(" ")
}

/// Where what stands at `place` in the file is shown.
fn shown_at(session: &Session, place: usize) -> usize {
    let shown = &session.item().options;
    shown.iter().position(|known| *known == place).expect("everything is shown")
}

fn letter(place: usize) -> char {
    ('a'..='z').nth(place).expect("fewer than the alphabet")
}

/// The keys that give `answer` to the question that a sitting stands at, on a screen where nothing
/// is chosen yet.
pub(crate) fn keys(session: &Session, answer: &Answer) -> Vec<KeyEvent> {
    let mut keys = Vec::new();
    match answer {
        Answer::Unknown => return vec![key(KeyCode::F(6))],
        Answer::Option(place) => press(&mut keys, KeyCode::Down, shown_at(session, *place)),
        Answer::Truth(truth) => press(&mut keys, KeyCode::Down, judged_at(session, *truth)),
        Answer::Options(places) => {
            let mut shown: Vec<usize> = places.iter().map(|at| shown_at(session, *at)).collect();
            shown.sort_unstable();
            pick(&mut keys, &shown);
        }
        Answer::Text(text) => keys.extend(typed(text)),
        Answer::Order(places) => arrange(&mut keys, session, places),
        Answer::Pairs(pairs) => pair(&mut keys, session, pairs),
        Answer::Gaps(texts) => return fill(session, texts.iter().map(|text| &**text)),
        Answer::Sentences(places) => pick_sentences(&mut keys, places),
        Answer::Justified(truth, places) => {
            press(&mut keys, KeyCode::Down, judged_at(session, *truth));
            if *truth != Truth::NotStated {
                keys.push(key(KeyCode::Enter));
                pick_sentences(&mut keys, places);
            }
        }
    }
    keys.push(key(KeyCode::Enter));
    keys
}

pub(crate) fn key(code: KeyCode) -> KeyEvent {
    KeyEvent::new(code, KeyModifiers::NONE)
}

fn press(keys: &mut Vec<KeyEvent>, code: KeyCode, times: usize) {
    keys.extend(std::iter::repeat_n(key(code), times));
}

fn typed(text: &str) -> impl Iterator<Item = KeyEvent> {
    text.chars().map(|c| key(KeyCode::Char(c)))
}

fn judged_at(session: &Session, truth: Truth) -> usize {
    let place = session.truths().iter().position(|known| *known == truth);
    place.expect("an offered judgement")
}

/// Goes down from the first row and takes those at `rows`, which rise.
fn pick(keys: &mut Vec<KeyEvent>, rows: &[usize]) {
    let mut at = 0;
    for &row in rows {
        press(keys, KeyCode::Down, row - at);
        press(keys, KeyCode::Char(' '), 1);
        at = row;
    }
}

fn pick_sentences(keys: &mut Vec<KeyEvent>, places: &[usize]) {
    press(keys, KeyCode::Home, 1);
    pick(keys, places);
}

/// Takes each item in its turn and carries it up to where it belongs.
fn arrange(keys: &mut Vec<KeyEvent>, session: &Session, wanted: &[usize]) {
    let mut order = session.item().options.clone();
    if order == wanted {
        // What is to stay as it is shown is moved there and back: then it is meant.
        for code in [KeyCode::Char(' '), KeyCode::Down, KeyCode::Up, KeyCode::Char(' ')] {
            keys.push(key(code));
        }
        return;
    }
    let mut at = 0;
    for (to, item) in wanted.iter().enumerate() {
        let from = order.iter().position(|known| known == item).expect("every item is shown");
        press(keys, KeyCode::Down, from.saturating_sub(at));
        press(keys, KeyCode::Char(' '), 1);
        press(keys, KeyCode::Up, from - to);
        press(keys, KeyCode::Char(' '), 1);
        let item = order.remove(from);
        order.insert(to, item);
        // The next one lies below this: the choice steps down to it.
        at = to;
    }
}

fn pair(keys: &mut Vec<KeyEvent>, session: &Session, pairs: &[Option<usize>]) {
    for right in pairs {
        if let Some(right) = right {
            let digit =
                char::from_digit(u32::try_from(shown_at(session, *right) + 1).unwrap_or(0), 10);
            keys.push(key(KeyCode::Char(digit.expect("fewer than ten"))));
        }
        press(keys, KeyCode::Down, 1);
    }
}

/// Types each gap, or takes its word out of the bank; the choice goes on by itself.
fn fill<'t>(session: &Session, texts: impl Iterator<Item = &'t str>) -> Vec<KeyEvent> {
    let Kind::Cloze(cloze) = &session.question().kind else { panic!("gaps belong to a cloze") };
    if !cloze.bank {
        return texts.flat_map(|text| typed(text).chain([key(KeyCode::Enter)])).collect();
    }
    let word = |text: &str| cloze.words().position(|word| **word == *text).expect("a word of it");
    let letters = texts.map(|text| key(KeyCode::Char(letter(shown_at(session, word(text))))));
    letters.chain([key(KeyCode::Enter)]).collect()
}
