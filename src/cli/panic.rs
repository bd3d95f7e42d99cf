//! A panic outside the screens: one clean line, and in whatever thread the end.

use std::io::{self, Write as _};
use std::thread;

use crate::words::{Language, Words};

/// The exit code of a panic.
const PANICKED: i32 = 101;

/// From now on a panic is said in one line. That of another thread ends the program at once; the main
/// one unwinds, so that what it holds is kept.
pub fn say_panics(language: Language) {
    std::panic::set_hook(Box::new(move |panic| {
        // Where standard error is closed, the exit code tells.
        let _ = writeln!(io::stderr(), "{}", Words::new(language).panic(panic));
        if thread::current().name() != Some("main") {
            std::process::exit(PANICKED);
        }
    }));
}
