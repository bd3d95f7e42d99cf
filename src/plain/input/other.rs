//! Standard input where there are no Unix signals: it can't be waited for, so that there is no pulse.

use std::io::{self, Read};

use super::super::talk::Pulse;

/// Standard input.
#[derive(Default)]
pub(in super::super) struct Input {
    /// There are none.
    signal: Option<u8>,
}

impl Input {
    #[expect(clippy::unnecessary_wraps, reason = "waiting for signals may fail elsewhere")]
    pub(in super::super) fn start(_pulse: Pulse) -> io::Result<Self> {
        Ok(Self::default())
    }

    /// The signal that ended it.
    pub(in super::super) fn signal(&self) -> Option<u8> {
        self.signal
    }
}

impl Read for Input {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        io::stdin().lock().read(bytes)
    }
}
