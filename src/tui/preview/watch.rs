//! Following the saves of a quiz file: waiting for them without waking, reading beside the loop.
//!
//! Folders are watched, not files: editors put a new file in the place of the old one. A short
//! wait follows an event, for a save is a burst of them; nothing else ever wakes.

use std::collections::{BTreeSet, HashSet};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};

use super::super::event::Event;
use crate::bank::Aim;
use crate::bank::load::{self, LoadError, Loaded};
use crate::text::CleanText;

/// How long nothing must happen for a save to be over.
const QUIET: Duration = Duration::from_millis(40);
/// How many such times are waited at most: a file that never rests is read all the same.
const MOST_WAITS: usize = 10;
/// How long a file that is gone or empty may be in the middle of a save.
const MOMENT: Duration = Duration::from_millis(250);
/// How often the file is read anew, where reading showed that more files are to be followed.
const MOST_READINGS: usize = 3;

/// A quiz file whose saves are followed.
pub(in super::super) struct Watch {
    /// As it was given.
    path: PathBuf,
    watcher: Option<RecommendedWatcher>,
    /// What went wrong with it, until that is told.
    failure: Option<CleanText>,
    happened: Receiver<notify::Result<notify::Event>>,
    /// The folders that are watched.
    folders: BTreeSet<PathBuf>,
    /// The names, in any folder, that concern the quiz.
    names: HashSet<OsString>,
}

impl Watch {
    /// Begins to follow the file; what happens from now on is not missed.
    pub(in super::super) fn start(path: &Path) -> Self {
        let (sender, happened) = mpsc::channel();
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            if event.as_ref().map_or(true, is_change) {
                // The receiver is gone where the program is ending.
                let _ = sender.send(event);
            }
        });
        let mut watch = Self {
            path: path.to_owned(),
            failure: watcher.as_ref().err().map(reason),
            watcher: watcher.ok(),
            happened,
            folders: BTreeSet::new(),
            names: HashSet::new(),
        };
        watch.aim(&[]);
        watch
    }

    /// Reads the file with the advice on it.
    pub(in super::super) fn read(&mut self) -> Result<Loaded, LoadError> {
        let mut read = load::file(&self.path, Aim::Check);
        for _ in 1..MOST_READINGS {
            let files = read.as_ref().map_or(&[][..], |loaded| &loaded.files);
            if !self.aim(files) {
                break;
            }
            // What was saved before its folder was watched is read now.
            read = load::file(&self.path, Aim::Check);
        }
        read
    }

    /// Reads the file after each save, until no one listens.
    pub(in super::super) fn follow(mut self, events: &Sender<Event>) {
        loop {
            if let Some(failure) = self.failure.take()
                && events.send(Event::Unwatched(failure)).is_err()
            {
                return;
            }
            let Ok(event) = self.happened.recv() else { return };
            if !self.concerns(&event) {
                continue;
            }
            self.settle(QUIET);
            let mut read = self.read();
            if is_passing(&read) {
                self.settle(MOMENT);
                read = self.read();
            }
            if events.send(Event::Saved(Box::new(read))).is_err() {
                return;
            }
        }
    }

    /// Waits until nothing that concerns the quiz has happened for some time.
    fn settle(&mut self, quiet: Duration) {
        for _ in 0..MOST_WAITS {
            thread::sleep(quiet);
            let events: Vec<_> = self.happened.try_iter().collect();
            let concerning = events.iter().filter(|event| self.concerns(event)).count();
            if concerning == 0 {
                return;
            }
        }
    }

    /// Whether an event may change what is read. A watched folder that is gone or moved is watched
    /// no longer, whatever stands in its place by now.
    fn concerns(&mut self, event: &notify::Result<notify::Event>) -> bool {
        let Ok(event) = event else { return true };
        if matches!(event.kind, EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))) {
            for path in &event.paths {
                if self.folders.remove(path) {
                    self.unwatch(path);
                }
            }
        }
        let is_named = |path: &PathBuf| path.file_name().is_some_and(|n| self.names.contains(n));
        event.need_rescan() || event.paths.iter().any(is_named)
    }

    /// Watches the folders of the file, of what links lead to, and of `files`; says whether one was
    /// not watched before.
    fn aim(&mut self, files: &[PathBuf]) -> bool {
        let followed = load::followed(&self.path, files);
        let followed: Vec<PathBuf> = followed.iter().map(|file| absolute(file)).collect();
        let wanted: BTreeSet<PathBuf> = followed.iter().map(|f| load::nearest_folder(f)).collect();
        // A folder that is not there yet may come back.
        let names = followed.iter().flat_map(|file| file.iter().skip(1)).map(OsString::from);
        self.names = names.collect();
        let gone: Vec<PathBuf> = self.folders.difference(&wanted).cloned().collect();
        for folder in gone {
            self.folders.remove(&folder);
            self.unwatch(&folder);
        }
        let new: Vec<PathBuf> = wanted.difference(&self.folders).cloned().collect();
        let Some(watcher) = &mut self.watcher else { return false };
        let mut is_new = false;
        for folder in new {
            match watcher.watch(&folder, RecursiveMode::NonRecursive) {
                Ok(()) => is_new |= self.folders.insert(folder),
                Err(error) => self.failure = Some(reason(&error)),
            }
        }
        is_new
    }

    fn unwatch(&mut self, folder: &Path) {
        if let Some(watcher) = &mut self.watcher {
            // One that is gone is not watched any more.
            let _ = watcher.unwatch(folder);
        }
    }
}

/// Whether files may have changed: being opened and read changes nothing.
fn is_change(event: &notify::Event) -> bool {
    match event.kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}

/// Whether a save may be under way: editors delete or empty a file before they write it.
fn is_passing(read: &Result<Loaded, LoadError>) -> bool {
    read.as_ref().map_or(true, |loaded| loaded.source.is_empty())
}

fn absolute(file: &Path) -> PathBuf {
    std::path::absolute(file).unwrap_or_else(|_| file.to_owned())
}

fn reason(error: &notify::Error) -> CleanText {
    CleanText::line(&error.to_string())
}
