//! Waiting for keys and signals on Unix.
//!
//! The keys' thread sleeps in a `poll` of the terminal and of a pipe whose closing stops it, so it
//! neither outlives the screen nor spins on a terminal that is gone. The signals' thread sees to it
//! that the program ends in time even while a frame is stuck on its way to a slow terminal.

use std::io;
use std::os::fd::{AsFd as _, OwnedFd};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::event;
use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Signal, kill_current_process_group};
use rustix::termios::{QueueSelector, tcflush};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::{Handle, Signals};

use super::{Event, event_of};

/// How long the program may take to end by itself after a signal.
const PATIENCE: Duration = Duration::from_millis(1_200);
/// How long reading waits for the rest of what `poll` announced. It has come already, but the
/// reader takes a wait of nothing for « do not look ».
const ANNOUNCED: Duration = Duration::from_millis(1);

/// The threads that wait for keys and signals; they end when this is dropped.
pub(super) struct Input {
    /// Closing it stops the keys' thread.
    _stop: OwnedFd,
    signals: Handle,
}

impl Input {
    /// Sends keys, pastes, resizes and signals to `events`.
    pub(super) fn start(events: &Sender<Event>) -> io::Result<Self> {
        let (stopped, stop) = rustix::pipe::pipe()?;
        let keys = events.clone();
        thread::Builder::new().name("keys".to_owned()).spawn(move || read_keys(&keys, &stopped))?;
        let numbers = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH];
        let mut signals = Signals::new(numbers)?;
        let handle = signals.handle();
        let sender = events.clone();
        thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for signal in signals.forever() {
                pass_on(signal, &sender);
            }
        })?;
        Ok(Self { _stop: stop, signals: handle })
    }
}

impl Drop for Input {
    fn drop(&mut self) {
        self.signals.close();
    }
}

fn read_keys(events: &Sender<Event>, stopped: &OwnedFd) {
    let stdin = io::stdin();
    loop {
        let mut waiting = [
            PollFd::new(&stdin, PollFlags::IN),
            PollFd::from_borrowed_fd(stopped.as_fd(), PollFlags::IN),
        ];
        match poll(&mut waiting, None) {
            Ok(_) => {}
            Err(rustix::io::Errno::INTR) => continue,
            Err(_) => return,
        }
        let [keys, stop] = waiting.map(|fd| fd.revents());
        if !stop.is_empty() {
            return;
        }
        let gone = keys.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL);
        // The receiver is gone where the program is ending.
        if gone || read_announced(events).is_err() {
            let _ = events.send(Event::Signal(hang_up()));
            return;
        }
    }
}

/// Reads every event that has come. An error means that the terminal is gone.
fn read_announced(events: &Sender<Event>) -> io::Result<()> {
    while event::poll(ANNOUNCED)? {
        if let Some(event) = event_of(event::read()?) {
            // The receiver is gone where the program is ending.
            let _ = events.send(event);
        }
    }
    Ok(())
}

fn hang_up() -> u8 {
    u8::try_from(SIGHUP).unwrap_or(1)
}

fn pass_on(signal: i32, events: &Sender<Event>) {
    let event = match signal {
        SIGWINCH => Event::Resize,
        SIGTSTP => Event::Suspend,
        SIGCONT => Event::Continue,
        ending => {
            let number = u8::try_from(ending).unwrap_or(u8::MAX);
            thread::spawn(move || end_in_time(number));
            Event::Signal(number)
        }
    };
    // The receiver is gone where the program is ending.
    let _ = events.send(event);
}

/// Ends the program where it has not ended by itself: a frame is stuck in a terminal that is not
/// read. What is on its way is thrown away, so that the terminal can be given back.
fn end_in_time(signal: u8) {
    thread::sleep(PATIENCE);
    let _ = tcflush(io::stdout(), QueueSelector::OFlush);
    super::give_back();
    std::process::exit(i32::from(signal) + 128);
}

/// Writes to the terminal past the standard library's lock, which a stuck frame may hold.
pub(super) fn write(mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match rustix::io::write(rustix::stdio::stdout(), bytes) {
            Ok(written) => bytes = &bytes[written..],
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Stops the program and what it was started with (`cargo run`, a pipeline): the shell takes over.
pub(super) fn stop() {
    // Where the group can't be signalled, the program goes on.
    let _ = kill_current_process_group(Signal::STOP);
}
