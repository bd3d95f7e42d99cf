//! The French language: typography, numbers, what may vary in a typed answer.
//!
//! Pure functions on text; nothing here knows of quizzes.

mod answer;
mod elision;
mod figure;
mod letters;
pub mod lexicon;
mod number;
mod others;
mod pairs;
mod quantity;
mod sentences;
mod spelling;
mod typography;

pub use answer::{
    Basis, Comparison, Difference, ExpectedText, ExpectedTexts, Known, Part, PartState, Reason,
    Remark, RemarkKind, TypedText, compare, value,
};
pub use figure::{MONTHS, WEEKDAYS, is_figure_or_date};
pub use letters::letters;
pub use number::{Decimal, number};
pub use others::speaks_of_others;
pub use pairs::{changes_sense, is_person, is_place};
pub use quantity::{
    Item, Misspelling, Ordinal, Quantity, correction, is_number_word, ordinal, quantity,
};
pub use sentences::sentences;
pub use spelling::{bare, same_words, words_key};
pub use typography::set;
