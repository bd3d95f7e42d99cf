//! Standard input on Unix: a `poll` waits for it and for the thread that signals are told to, which
//! also ends the program in time where it is stuck writing.

use std::io::{self, Read};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::{Handle, Signals};

use super::super::talk::Pulse;

/// How long the program may take to end by itself after a signal.
const PATIENCE: Duration = Duration::from_millis(1_200);

/// Standard input, until a signal ends it.
pub(in super::super) struct Input {
    /// The number of the signal that came; 0 before.
    signal: Arc<AtomicU8>,
    /// Its other end is closed when a signal has come.
    woken: UnixStream,
    signals: Handle,
    pulse: Pulse,
}

/// What waiting for bytes came to.
enum Waited {
    Bytes,
    /// A signal: there is nothing more to read.
    Signal,
    /// Nothing, for as long as a pulse.
    Pulse,
}

impl Input {
    /// Waits for signals from now on; reading times out at each `pulse`.
    pub(in super::super) fn start(pulse: Pulse) -> io::Result<Self> {
        let signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT])?;
        let (woken, waker) = UnixStream::pair()?;
        let signal = Arc::new(AtomicU8::new(0));
        let input = Self { signal: Arc::clone(&signal), woken, signals: signals.handle(), pulse };
        let waiting = move || wait(signals, &signal, waker);
        thread::Builder::new().name("signals".to_owned()).spawn(waiting)?;
        Ok(input)
    }

    /// The signal that ended it; a terminal that is gone is a hang-up.
    pub(in super::super) fn signal(&self) -> Option<u8> {
        Some(self.signal.load(Ordering::SeqCst)).filter(|signal| *signal > 0)
    }

    /// Waits for bytes, a signal, or the next pulse.
    fn wait(&self) -> io::Result<Waited> {
        let stdin = io::stdin();
        let mut waiting =
            [PollFd::new(&stdin, PollFlags::IN), PollFd::new(&self.woken, PollFlags::IN)];
        let pulse = self.pulse.get().and_then(|pulse| Timespec::try_from(pulse).ok());
        match poll(&mut waiting, pulse.as_ref()) {
            Ok(0) => Ok(Waited::Pulse),
            Ok(_) if waiting[1].revents().is_empty() => Ok(Waited::Bytes),
            Ok(_) => Ok(Waited::Signal),
            Err(Errno::INTR) => self.wait(),
            Err(error) => Err(error.into()),
        }
    }
}

impl Read for Input {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.wait()? {
                Waited::Bytes => {}
                Waited::Signal => return Ok(0),
                Waited::Pulse => return Err(io::ErrorKind::TimedOut.into()),
            }
            match rustix::io::read(io::stdin(), &mut *bytes) {
                Err(Errno::INTR | Errno::AGAIN) => {}
                Err(Errno::IO) => {
                    self.signal.store(u8::try_from(SIGHUP).unwrap_or(1), Ordering::SeqCst);
                    return Ok(0);
                }
                read => return Ok(read?),
            }
        }
    }
}

impl Drop for Input {
    fn drop(&mut self) {
        self.signals.close();
    }
}

/// Waits for a signal, lets the reader know, and sees to it that the program ends.
fn wait(mut signals: Signals, told: &AtomicU8, waker: UnixStream) {
    let Some(signal) = signals.forever().next() else { return };
    told.store(u8::try_from(signal).unwrap_or(u8::MAX), Ordering::SeqCst);
    drop(waker);
    thread::sleep(PATIENCE);
    std::process::exit(signal + 128);
}
