//! relire (to read again): reading-comprehension quizzes in French for the terminal.
//!
//! The modules are layers; each imports only what stands above it here (`tests/layers.rs`):
//!
//! | module | holds |
//! | --- | --- |
//! | `system` | what differs between Linux, macOS and Windows |
//! | [`text`] | text that may be shown |
//! | [`french`] | the language: typography, numbers, the lexicon, what differs in a typed answer |
//! | [`bank`] | what a quiz is, how its file is read, every check |
//! | [`marking`] | an answer and a question → a verdict |
//! | [`session`] | one sitting, as a pure state machine |
//! | [`review`] | what is due again, from the log of reviews |
//! | [`store`] | attempts and reviews, kept on disk |
//! | [`words`] | everything said to a person, French and English |
//! | [`draft`] | a text → draft questions |
//! | [`settings`] | the settings file |
//! | [`plain`], [`tui`] | two faces on the same session |
//! | [`cli`] | the command line |

pub mod bank;
pub mod cli;
pub mod draft;
pub mod french;
pub mod marking;
pub mod plain;
pub mod review;
pub mod session;
pub mod settings;
pub mod store;
mod system;
pub mod text;
pub mod tui;
pub mod words;
