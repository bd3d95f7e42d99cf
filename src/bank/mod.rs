//! Quizzes: what one is, how its file is read, and every check of it.
//!
//! A file is read once into a tree with places, then decoded; problems are data, not prose, and all
//! of them are found in one run. Only [`load`] touches files; nothing here prints.

mod advice;
pub mod drafts;
mod evidence;
mod exam;
mod fields;
pub mod fix;
pub mod format;
mod format_values;
mod lines;
pub mod load;
mod localised;
mod model;
mod names;
mod passage;
mod problem;
mod question;
mod quiz;
mod recovery;
mod sentences;
mod suggested;
mod syntax;
mod tree;
mod values;

pub use exam::{Answers, Paper, Profile, paper_again};
pub use lines::{LINE_ENDS, Lines};
pub use model::{
    AnswerOption, Cloze, Evidence, Gap, Justification, JustifyScoring, Kind, Level, Localised,
    Matching, Multiple, Number, Order, Passage, Pin, Points, Proof, Question, Quiz, Reject,
    Scoring, Short, Single, Skill, Strictness, Term, Trap, TrueFalse, Truth, Written,
};
pub use names::nearest;
pub use passage::FileFault;
pub use problem::{Code, Problem, Severity};
pub use quiz::{Aim, Reading, check_alone, read_again, read_alone};
