//! Waiting for keys where there are no Unix signals.

use std::io::{self, Write as _};
use std::sync::mpsc::Sender;
use std::thread;

use crossterm::event::{self, Event as TerminalEvent, KeyEventKind};

use super::Event;

/// The thread that waits for keys; it ends with the program.
pub(super) struct Input;

impl Input {
    /// Sends keys, pastes and resizes to `events`.
    pub(super) fn start(events: &Sender<Event>) -> io::Result<Self> {
        let events = events.clone();
        thread::Builder::new().name("keys".to_owned()).spawn(move || {
            while let Ok(read) = event::read() {
                let event = match read {
                    TerminalEvent::Resize(..) => Some(Event::Resize),
                    // A release of a key is no press.
                    TerminalEvent::Key(key) if key.kind != KeyEventKind::Release => {
                        Some(Event::Key(key))
                    }
                    TerminalEvent::Paste(text) => Some(Event::Paste(text)),
                    _ => None,
                };
                if event.is_some_and(|event| events.send(event).is_err()) {
                    return;
                }
            }
        })?;
        Ok(Self)
    }
}

/// Writes to the terminal.
pub(super) fn write(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

/// There is no job control to hand over to.
pub(super) fn is_job() -> bool {
    false
}

/// Never called, as there is no job control.
pub(super) fn stop() {}

/// What was written is the system's: nothing is thrown away.
pub(super) fn discard() {}
