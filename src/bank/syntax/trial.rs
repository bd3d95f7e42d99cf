//! Trying out mendings: the parser reads the mended text and says how far it comes.

use granit_parser::Parser;

use super::super::tree;
use super::{Repair, Stumble};

/// What may be read on trial for one file, in bytes of prose: beyond, the likeliest mending is
/// believed.
const MOST_READ: usize = 2 << 20;

/// What a trial costs besides the length of its text.
const COST: usize = 64;

/// What a line or an item of a list costs to read, besides its length.
const ITEM_COST: usize = 16;

/// What is left of the trials of one file.
#[derive(Debug)]
pub(in super::super) struct Trials {
    left: usize,
}

impl Trials {
    pub(in super::super) fn new() -> Self {
        Self { left: MOST_READ }
    }

    /// The mending with which the whole text can be read; else the first one with which the parser
    /// comes past the line where it stumbled.
    pub(super) fn best(&mut self, text: &str, at: usize, repairs: &[Repair]) -> Option<usize> {
        let line_end = text[at..].find(['\n', '\r']).map_or(text.len(), |length| at + length);
        let items = text.bytes().filter(|byte| matches!(byte, b'\n' | b',')).count();
        let cost = text.len() + items * ITEM_COST + COST;
        let mut further = None;
        for (place, repair) in repairs.iter().enumerate() {
            if self.left < cost {
                return further.or(Some(0).filter(|_| !repairs.is_empty()));
            }
            self.left -= cost;
            let mended = repair.apply(text);
            let Some(stumble) = stumble(&mended) else { return Some(place) };
            // The rest of the text keeps its length.
            let left = mended.len() - stumble.at;
            if further.is_none() && left < text.len() - line_end {
                further = Some(place);
            }
        }
        further
    }
}

/// Where the parser stumbles in a text, if it does.
fn stumble(text: &str) -> Option<Stumble> {
    let mut events = Parser::new_from_str_with_options(text, tree::options());
    let error = events.find_map(Result::err)?;
    Some(Stumble::new(text, &error))
}
