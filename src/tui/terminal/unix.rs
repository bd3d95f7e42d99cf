//! Waiting for keys and signals on Unix.
//!
//! One thread sleeps in a `poll` of the terminal and of the pipe that signals are told through, so
//! it can be stopped, neither outlives the screen nor spins on a terminal that is gone, and costs
//! nothing while nothing happens. It never writes, so it sees to it that the program ends in time
//! even while a frame is stuck on its way to a slow terminal.

use std::io;
use std::os::unix::net::UnixStream;
use std::sync::atomic::Ordering;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::process::{Signal, getpgrp, getsid, kill_current_process_group};
use rustix::termios::{OptionalActions, QueueSelector, tcflush, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::backend::{Handle, SignalDelivery};
use signal_hook::iterator::exfiltrator::SignalOnly;

use super::Event;
use super::reader::Reader;

/// How long the program may take to end by itself after a signal.
const PATIENCE: Duration = Duration::from_millis(1_200);
/// How long a frame that was stuck may take to end, and the terminal to take what gives it back.
const LAST_PATIENCE: Duration = Duration::from_millis(300);
/// How many bytes are read at once.
const BYTES: usize = 4096;
/// How long the other bytes of a key may take after Esc, which is a key by itself too.
const BEHIND_ESCAPE: Timespec = Timespec { tv_sec: 0, tv_nsec: 20_000_000 };

/// The thread that waits for keys and signals; it ends when this is dropped.
pub(super) struct Input {
    signals: Handle,
}

impl Input {
    /// Sends keys, pastes, resizes and signals to `events`.
    pub(super) fn start(events: &Sender<Event>) -> io::Result<Self> {
        let numbers = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH];
        let (told, tell) = UnixStream::pair()?;
        let signals = SignalDelivery::with_pipe(told, tell, SignalOnly, numbers)?;
        let handle = signals.handle();
        let events = events.clone();
        thread::Builder::new().name("input".to_owned()).spawn(move || wait(signals, &events))?;
        Ok(Self { signals: handle })
    }
}

impl Drop for Input {
    fn drop(&mut self) {
        self.signals.close();
    }
}

/// Passes on what happens until it is stopped or the terminal is gone.
fn wait(mut signals: SignalDelivery<UnixStream, SignalOnly>, events: &Sender<Event>) {
    let (stdin, mut reader) = (io::stdin(), Reader::default());
    while !signals.handle().is_closed() {
        let mut waiting =
            [PollFd::new(&stdin, PollFlags::IN), PollFd::new(signals.get_read(), PollFlags::IN)];
        match poll(&mut waiting, reader.patience()) {
            Ok(0) => reader.give_up(|event| tell(event, events)),
            Ok(_) => {}
            Err(Errno::INTR) => continue,
            Err(_) => return,
        }
        let [keys, told] = waiting.map(|fd| fd.revents());
        if !told.is_empty() {
            for signal in signals.pending() {
                pass_on(signal, events);
            }
        }
        if !keys.is_empty() && read_keys(&mut reader, events).is_err() {
            return pass_on(SIGHUP, events);
        }
    }
}

/// Reads the keys that have come. An error means that the terminal is gone.
fn read_keys(reader: &mut Reader, events: &Sender<Event>) -> Result<(), Errno> {
    let mut bytes = [0; BYTES];
    let count = match rustix::io::read(io::stdin(), &mut bytes) {
        Err(Errno::INTR | Errno::AGAIN) => return Ok(()),
        Ok(0) => return Err(Errno::IO),
        read => read?,
    };
    reader.read(&bytes[..count], is_more_coming, |event| tell(event, events));
    Ok(())
}

fn tell(event: Event, events: &Sender<Event>) {
    if super::is_leaving(&event) {
        let drawn = super::DRAWN.load(Ordering::SeqCst);
        thread::spawn(move || leave_in_time(drawn));
    }
    // The receiver is gone where the program is ending.
    let _ = events.send(event);
}

/// Whether more bytes follow at once: a long burst of keys is cut anywhere.
fn is_more_coming() -> bool {
    let stdin = io::stdin();
    poll(&mut [PollFd::new(&stdin, PollFlags::IN)], Some(&BEHIND_ESCAPE))
        .is_ok_and(|ready| ready > 0)
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
    tell(event, events);
}

/// Ends the program where it has not ended by itself.
fn end_in_time(signal: u8) {
    thread::sleep(PATIENCE);
    end(i32::from(signal) + 128);
}

/// Ends the program where a key that leaves it was not taken in time, as the frame behind the `drawn`
/// ones, or what gives the terminal back, is stuck. Where frames go on, the key was taken.
fn leave_in_time(drawn: usize) {
    thread::sleep(PATIENCE);
    if super::DRAWN.load(Ordering::SeqCst) == drawn && super::WRITING.try_lock().is_err() {
        end(0);
    }
}

/// Ends the program while a frame is stuck in a terminal that is not read. What is on its way is
/// thrown away, so that the terminal can be given back.
fn end(code: i32) {
    super::ENDING.store(true, Ordering::SeqCst);
    discard();
    // Where even what gives the terminal back is stuck, the program ends all the same.
    let _ = thread::Builder::new().spawn(move || {
        super::restore_within(LAST_PATIENCE);
        std::process::exit(code);
    });
    thread::sleep(LAST_PATIENCE * 2);
    std::process::exit(code);
}

/// Throws away what the terminal has not taken yet. A terminal that is gone has nothing of the kind.
pub(super) fn discard() {
    let _ = tcflush(io::stdout(), QueueSelector::OFlush);
    // Who is stuck writing does not notice on Linux, until the modes are set: to what they are.
    let _ = tcgetattr(io::stdout())
        .and_then(|modes| tcsetattr(io::stdout(), OptionalActions::Now, &modes));
}

/// Writes to the terminal past the standard library's lock, which a stuck frame may hold.
pub(super) fn write(mut bytes: &[u8]) -> io::Result<()> {
    let stdout = rustix::stdio::stdout();
    while !bytes.is_empty() {
        match rustix::io::write(stdout, bytes) {
            Ok(written) => bytes = &bytes[written..],
            Err(Errno::INTR) => {}
            // Another program on this terminal has asked not to be kept waiting: that holds for us too.
            Err(Errno::AGAIN) => {
                poll(&mut [PollFd::new(&stdout, PollFlags::OUT)], None)?;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Whether a shell can go on with the program after a stop: not where it was started in the place of
/// one, as the first program of a window.
pub(super) fn is_job() -> bool {
    getsid(None).is_ok_and(|session| session != getpgrp())
}

/// Stops the program and what it was started with (`cargo run`, a pipeline): the shell takes over.
pub(super) fn stop() {
    // Where the group can't be signalled, the program goes on.
    let _ = kill_current_process_group(Signal::STOP);
}
