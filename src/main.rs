//! The program: runs the command line, prints the one error, picks the exit code.

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

use relire::cli::{self, Environment};
use relire::words::Words;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let environment = Environment::read();
    let words = Words::new(environment.language(&arguments));
    cli::say_panics(words.language());
    match cli::run(&arguments, &environment, &words) {
        Ok(exit) => ExitCode::from(exit.code()),
        Err(error) if error.is_closed_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            // Where standard error is closed too, there is no one left to tell.
            let _ = writeln!(std::io::stderr(), "relire: {}", error.sentence(&words));
            ExitCode::from(2)
        }
    }
}
