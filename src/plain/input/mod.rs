//! Lines from standard input, which a signal ends.
//!
//! Who is ended by a signal is treated as one who has no more to say: what was answered is kept and
//! counted, as at the end of input.

#[cfg(unix)]
mod unix;
#[cfg(unix)]
pub(super) use unix::Input;
#[cfg(not(unix))]
mod other;
#[cfg(not(unix))]
pub(super) use other::Input;
