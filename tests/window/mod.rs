//! A terminal that keeps every byte the program sends to it.

use std::ffi::OsStr;
use std::io::{Read as _, Write};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long anything may take before a test gives up on it.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long nothing is sent when a frame has ended.
const QUIET: Duration = Duration::from_millis(120);

/// The program in a terminal.
pub(crate) struct Window {
    size: (u16, u16),
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    sent: Arc<Mutex<Vec<u8>>>,
    _master: Box<dyn MasterPty + Send>,
}

impl Window {
    /// Starts a command, with its variables and folder, in a window of so many columns and rows.
    pub(crate) fn open(command: &Command, (cols, rows): (u16, u16)) -> Self {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let child = pair.slave.spawn_command(built(command)).expect("the program");
        drop(pair.slave);
        let sent = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&sent);
        let mut output = pair.master.try_clone_reader().expect("its output");
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = output.read(&mut bytes) {
                kept.lock().expect("no reader panics").extend_from_slice(&bytes[..read]);
            }
        });
        let keyboard = pair.master.take_writer().expect("its keyboard");
        Self { size: (cols, rows), keyboard, child, sent, _master: pair.master }
    }

    /// Waits until `text` is on the screen.
    pub(crate) fn wait_for(&self, text: &str) {
        let until = Instant::now() + PATIENCE;
        while !self.seen().contains(text) {
            assert!(Instant::now() < until, "no `{text}` on:\n{}", self.seen());
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// What stands on the screen.
    fn seen(&self) -> String {
        let mut parser = vt100::Parser::new(self.size.1, self.size.0, 0);
        parser.process(&self.sent());
        parser.screen().contents()
    }

    /// Types, and waits until the program has drawn what comes of it.
    pub(crate) fn press(&mut self, keys: &str) {
        // Where nobody reads them, keys would be waited for without end.
        let ended = self.child.try_wait().expect("a status");
        assert!(ended.is_none(), "{ended:?} before {keys:?} on:\n{}", self.seen());
        self.keyboard.write_all(keys.as_bytes()).expect("keys");
        self.keyboard.flush().expect("keys");
        let (mut count, mut since) = (self.sent().len(), Instant::now());
        while since.elapsed() < QUIET {
            thread::sleep(Duration::from_millis(10));
            let now = self.sent().len();
            if now != count {
                (count, since) = (now, Instant::now());
            }
        }
    }

    /// Every byte that was sent so far.
    pub(crate) fn sent(&self) -> Vec<u8> {
        self.sent.lock().expect("no reader panics").clone()
    }

    /// Waits for the end and gives the exit code.
    pub(crate) fn end(&mut self) -> u32 {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().expect("a status") {
                return status.exit_code();
            }
            assert!(Instant::now() < until, "it goes on:\n{}", self.seen());
            thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // It has ended already where the test is through.
        let _ = self.child.kill();
    }
}

/// The command as portable-pty has it.
fn built(command: &Command) -> CommandBuilder {
    let mut built = CommandBuilder::new(command.get_program());
    built.args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => built.env(name, value),
            None => built.env_remove(name),
        }
    }
    let folder = command.get_current_dir().map_or(OsStr::new("."), |folder| folder.as_os_str());
    built.cwd(folder);
    built
}
