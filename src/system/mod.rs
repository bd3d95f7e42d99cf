//! What differs between Linux, macOS and Windows: files, errors, the locale. How a terminal is read
//! differs too; that lies with each face, in `tui::terminal` and `plain::input`.

mod remote;
#[cfg(unix)]
mod unix;
#[cfg(unix)]
use unix as own;
#[cfg(not(unix))]
mod other;
#[cfg(not(unix))]
use other as own;

pub(crate) use own::{file_number, is_loop, locale, sync_folder};
pub(crate) use remote::is_remote;

/// Whether a terminal says by `TERM` which one it is.
pub(crate) const NAMES_TERMINALS: bool = cfg!(unix);

/// Whether every terminal shows any red, green and blue.
pub(crate) const HAS_TRUE_COLOURS: bool = cfg!(windows);
