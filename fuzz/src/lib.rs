//! What the fuzz targets do with an input. Their seeds and what was found are played again by a test
//! of the program, `tests/fuzz.rs`, which shares these modules.

pub mod marking;
pub mod reading;
pub mod screen;
