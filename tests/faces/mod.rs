//! What a learner may do beside answering, in both faces.

mod aids;
mod exam;
mod resumed;
mod reviews;

use crossterm::event::KeyCode;
use relire::tui::script::Step;

use super::hands;

/// The same acts in both faces: lines to be written, keys to be pressed.
#[derive(Debug, Default)]
pub(crate) struct Acts {
    pub(crate) lines: String,
    pub(crate) steps: Vec<Step>,
}

impl Acts {
    pub(crate) fn say(&mut self, line: &str) {
        self.lines += line;
        self.lines.push('\n');
    }

    pub(crate) fn press(&mut self, code: KeyCode, times: usize) {
        self.steps.extend(std::iter::repeat_n(Step::Key(hands::key(code)), times));
    }
}
