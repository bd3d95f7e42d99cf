//! Scripts at what was kept before: an attempt left open, what is due for review.

use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::app::App;
use super::super::event::Event;
use super::super::look::Looked;
use super::super::{Face as _, Looks};
use super::{Step, happened};
use crate::review::{self, Review};
use crate::session::{Choice, Seeds, Session, Start};
use crate::settings::Settings;
use crate::store::Waiting;
use crate::words::Words;

/// Plays a script from the first screen of a quiz, or an exam, that was left open. Returns every sitting
/// as it stands then.
pub fn go_on(
    open: Session,
    now: Timestamp,
    words: &Words,
    looks: Looks,
    script: impl IntoIterator<Item = Step>,
) -> Vec<Session> {
    let paper = open.paper();
    let start = match paper.is_exam() {
        true => Start::Exam(paper.clone()),
        false => Start::Quiz(paper.quizzes[0].clone()),
    };
    let choice = Choice { mode: open.mode(), ..Choice::default() };
    let mut app = App::new(&start, choice, Seeds::new(None, || 1), words, looks);
    let other = Words::new(words.language().other());
    app.take_settings(Settings::default(), Vec::new(), words.language(), &other);
    app.remember(false);
    app.recalled(vec![open]);
    act(&mut app, now, script, |_| {});
    app.ended().sittings
}

/// Plays a script at what is due. Returns the reviews that are to be kept, as the learner left them.
pub fn review(
    waiting: Waiting,
    seeds: Seeds,
    now: Timestamp,
    words: &Words,
    looks: Looks,
    script: impl IntoIterator<Item = Step>,
) -> Vec<Review> {
    let mut app = App::reviewing(Choice::default(), seeds, words, looks);
    let found = Looked::Due(review::MOST, Ok(waiting));
    let _ = app.update(Event::Looked(Box::new(found)), now);
    let mut kept: Vec<Review> = Vec::new();
    act(&mut app, now, script, |app| {
        let Some(review) = app.review() else { return };
        kept.retain(|before| before.subject != review.subject);
        kept.push(review);
    });
    kept
}

fn act(
    app: &mut App<'_>,
    mut now: Timestamp,
    script: impl IntoIterator<Item = Step>,
    mut look: impl FnMut(&mut App<'_>),
) {
    let mut window = Rect::new(0, 0, 80, 24);
    let mut buffer = Buffer::empty(window);
    for step in script {
        let event = happened(step, &mut window, &mut now);
        let _ = app.update(event, now);
        buffer.reset();
        buffer.resize(window);
        app.draw_whole(window, &mut buffer);
        look(app);
    }
}
