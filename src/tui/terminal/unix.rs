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

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::process::{Signal, kill_current_process_group};
use rustix::termios::{QueueSelector, tcflush};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::{Handle, Signals};

use termina::Parser;
use termina::event::{KeyCode as ReadCode, KeyEvent as ReadKey, Modifiers};

use super::Event;

/// How long the program may take to end by itself after a signal.
const PATIENCE: Duration = Duration::from_millis(1_200);
/// How many bytes are read at once.
const BYTES: usize = 4096;

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
    let (stdin, mut parser) = (io::stdin(), Parser::default());
    let mut bytes = [0; BYTES];
    loop {
        let mut waiting = [
            PollFd::new(&stdin, PollFlags::IN),
            PollFd::from_borrowed_fd(stopped.as_fd(), PollFlags::IN),
        ];
        match poll(&mut waiting, None) {
            Ok(_) => {}
            Err(Errno::INTR) => continue,
            Err(_) => return,
        }
        let [keys, stop] = waiting.map(|fd| fd.revents());
        if !stop.is_empty() {
            return;
        }
        let read = match keys.contains(PollFlags::IN) {
            true => rustix::io::read(&stdin, &mut bytes),
            false => Err(Errno::IO),
        };
        match read {
            Err(Errno::INTR | Errno::AGAIN) => {}
            Ok(count @ 1..) => {
                parser.parse(&bytes[..count], count == BYTES);
                while let Some(read) = parser.pop() {
                    // The receiver is gone where the program is ending.
                    event_of(read).and_then(|event| events.send(event).ok());
                }
            }
            // The terminal is gone.
            Ok(0) | Err(_) => {
                let _ = events.send(Event::Signal(hang_up()));
                return;
            }
        }
    }
}

/// What was read, as the screens know it; what terminals answer to queries means nothing.
fn event_of(read: termina::Event) -> Option<Event> {
    match read {
        termina::Event::Key(key) => Some(Event::Key(key_of(key)?)),
        termina::Event::Paste(text) => Some(Event::Paste(text)),
        _ => None,
    }
}

fn key_of(key: ReadKey) -> Option<KeyEvent> {
    let code = match key.code {
        ReadCode::Char(c) => KeyCode::Char(c),
        ReadCode::Enter => KeyCode::Enter,
        ReadCode::Escape => KeyCode::Esc,
        ReadCode::Backspace => KeyCode::Backspace,
        ReadCode::Delete => KeyCode::Delete,
        ReadCode::Tab => KeyCode::Tab,
        ReadCode::Up => KeyCode::Up,
        ReadCode::Down => KeyCode::Down,
        ReadCode::Left => KeyCode::Left,
        ReadCode::Right => KeyCode::Right,
        ReadCode::Home => KeyCode::Home,
        ReadCode::End => KeyCode::End,
        ReadCode::PageUp => KeyCode::PageUp,
        ReadCode::PageDown => KeyCode::PageDown,
        ReadCode::Function(n) => KeyCode::F(n),
        _ => return None,
    };
    let held = [
        (Modifiers::SHIFT, KeyModifiers::SHIFT),
        (Modifiers::CONTROL, KeyModifiers::CONTROL),
        (Modifiers::ALT, KeyModifiers::ALT),
    ];
    let held = held.iter().filter(|(read, _)| key.modifiers.contains(*read));
    Some(KeyEvent::new(code, held.fold(KeyModifiers::NONE, |all, (_, one)| all | *one)))
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
            Err(Errno::INTR) => {}
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
