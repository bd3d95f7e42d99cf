//! Keys that a screen stumbles over.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| relire_fuzz::screen::check(input));
