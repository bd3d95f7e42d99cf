//! Text that may be shown.
//!
//! [`CleanText`] is the only text that quizzes, screens, messages and reports hold: it is made by
//! cleaning alone, so no file, path or answer can send a control sequence to the terminal.
//! Wrapping and widths live here too. This module reads no files and knows no language.

mod clean;
mod compare;
mod sentences;
mod wrap;

pub use clean::{CleanText, Fault, MAX_CODE_POINTS, MAX_COMBINING_MARKS, faults, first_fault};
pub use compare::{Folded, fold_typography, same_typography};
pub use sentences::sentences;
pub use wrap::{graphemes, truncated, width, wrap};
