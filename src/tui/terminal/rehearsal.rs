//! A panic on purpose, for tests from outside: F12 says when, `RELIRE_PANIC` where: in the `loop`, in a
//! `thread`, in the `keeper` of attempts.
//!
//! Not there in the program that is given to people, which is built without debug assertions.

use std::thread;

use crossterm::event::KeyCode;

use super::Event;

/// Whether a panic is to be had there now.
pub(in super::super) fn is_at(place: &str, event: &Event) -> bool {
    matches!(event, Event::Key(key) if key.code == KeyCode::F(12))
        && std::env::var("RELIRE_PANIC").is_ok_and(|wanted| wanted == place)
}

/// Panics in the loop or in a thread beside it, where that is asked for.
pub(in super::super) fn panic_at(event: &Event) {
    if is_at("thread", event) {
        thread::spawn(panic_now);
    }
    if is_at("loop", event) {
        panic_now();
    }
}

/// Panics with what a hostile file might bring into its words.
pub(in super::super) fn panic_now() {
    panic!("rehearsed \u{1b}[31m\nand \u{202e}on another line");
}
