//! Builds `data/lexicon.fst` from a French spelling dictionary (see `data/README.md`):
//! `cargo run --release --example lexicon -- FR.DIC FR.AFF data/lexicon.fst`.

mod affixes;
mod entries;
mod lemmas;

use std::error::Error;
use std::{env, fs};

use fst::SetBuilder;

use affixes::Affixes;

fn main() -> Result<(), Box<dyn Error>> {
    let paths: Vec<String> = env::args().skip(1).collect();
    let [dictionary, rules, out] = &paths[..] else {
        return Err("usage: lexicon FR.DIC FR.AFF OUT.FST".into());
    };
    let affixes = Affixes::read(&fs::read_to_string(rules)?)?;
    let mut set = SetBuilder::memory();
    set.extend_iter(entries::keys(&fs::read_to_string(dictionary)?, &affixes))?;
    fs::write(out, set.into_inner()?)?;
    Ok(())
}
