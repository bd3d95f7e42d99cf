//! A real terminal for the program under test: what a person types, what a person sees.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

/// How long anything may take before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(20);

/// The program in a terminal.
pub(crate) struct Terminal {
    /// Nothing once the window is closed, as its keyboard.
    master: Option<Box<dyn MasterPty + Send>>,
    keyboard: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    screen: Arc<Mutex<vt100::Parser>>,
    claimed: Arc<AtomicBool>,
    /// Whether the window is being closed.
    closing: Arc<AtomicBool>,
    /// The modes of the terminal before the program came.
    modes: String,
    /// Where its data lies, for as long as it runs.
    data: TempDir,
}

impl Terminal {
    /// Starts `program` in a terminal of that size, with an empty home and a French locale.
    pub(crate) fn start(program: &str, arguments: &[&str], rows: u16, cols: u16) -> Self {
        Self::start_in(Path::new(env!("CARGO_MANIFEST_DIR")), program, arguments, (rows, cols))
    }

    /// The same in that folder.
    pub(crate) fn start_in(
        folder: &Path,
        program: &str,
        arguments: &[&str],
        size: (u16, u16),
    ) -> Self {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.cwd(folder);
        Self::start_command(command, size)
    }

    /// The same for a command with more to say about how it is started.
    pub(crate) fn start_command(mut command: CommandBuilder, (rows, cols): (u16, u16)) -> Self {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let modes = modes(pair.master.as_ref());
        let home = home();
        for variable in ["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"] {
            command.env(variable, &home);
        }
        let data = tempfile::tempdir_in(&home).expect("a folder for its data");
        command.env("XDG_DATA_HOME", data.path());
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "fr_FR.UTF-8");
        command.env_remove("NO_COLOR");
        let child = pair.slave.spawn_command(command).expect("the program");
        drop(pair.slave);
        let screen = Arc::new(Mutex::new(vt100::Parser::new(rows.max(1), cols.max(1), 0)));
        let mut output = pair.master.try_clone_reader().expect("its output");
        let seen = Arc::clone(&screen);
        let claimed = Arc::new(AtomicBool::new(false));
        let claims = Arc::clone(&claimed);
        let closing = Arc::new(AtomicBool::new(false));
        let closed = Arc::clone(&closing);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = output.read(&mut bytes) {
                if closed.load(Ordering::SeqCst) {
                    break;
                }
                let mut parser = seen.lock().expect("no reader panics");
                for byte in &bytes[..read] {
                    parser.process(std::slice::from_ref(byte));
                    claims.fetch_or(parser.screen().alternate_screen(), Ordering::SeqCst);
                }
            }
        });
        let keyboard = pair.master.take_writer().expect("its keyboard");
        let (master, keyboard) = (Some(pair.master), Some(keyboard));
        Self { master, keyboard, child, screen, claimed, closing, modes, data }
    }

    /// Types as a person does: a key at a time.
    pub(crate) fn press(&mut self, keys: &str) {
        let keyboard = self.keyboard.as_mut().expect("an open window");
        keyboard.write_all(keys.as_bytes()).expect("a key");
        keyboard.flush().expect("a key");
    }

    /// Types where the program may have ended already: whether it could be typed.
    pub(crate) fn try_press(&mut self, keys: &str) -> bool {
        let keyboard = self.keyboard.as_mut().expect("an open window");
        keyboard.write_all(keys.as_bytes()).is_ok()
    }

    /// The folder of its data.
    pub(crate) fn data(&self) -> &Path {
        self.data.path()
    }

    /// Does something while nobody reads what the program writes.
    pub(crate) fn unread<R>(&mut self, during: impl FnOnce(&mut Self) -> R) -> R {
        let screen = Arc::clone(&self.screen);
        let _held = screen.lock().expect("no reader panics");
        during(self)
    }

    /// Closes the window of a program that draws: its terminal is gone.
    pub(crate) fn close(&mut self) {
        self.closing.store(true, Ordering::SeqCst);
        // The reader holds the terminal open until it has something to read: another frame.
        self.size(23, 79);
        self.keyboard = None;
        self.master = None;
    }

    /// Takes the modes of the terminal now as those that are to be given back.
    pub(crate) fn notice_modes(&mut self) {
        self.modes = self.master.as_deref().map(modes).expect("an open window");
    }

    /// What stands on the screen.
    pub(crate) fn seen(&self) -> String {
        self.screen.lock().expect("no reader panics").screen().contents()
    }

    /// Whether the program ever drew on the screen. What was typed before is echoed on it.
    pub(crate) fn was_claimed(&self) -> bool {
        self.claimed.load(Ordering::SeqCst)
    }

    /// Waits until `text` is on the screen.
    pub(crate) fn wait_for(&self, text: &str) {
        self.wait(text, |seen| seen.contains(text));
    }

    /// Waits until the screen is as it should be.
    pub(crate) fn wait(&self, what: &str, is_right: impl Fn(&str) -> bool) {
        let until = Instant::now() + PATIENCE;
        while !is_right(&self.seen()) {
            assert!(Instant::now() < until, "no `{what}` on:\n{}", self.seen());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// The process id of the program.
    pub(crate) fn id(&self) -> u32 {
        self.child.process_id().expect("a running program")
    }

    /// Makes the window another size.
    pub(crate) fn resize(&self, rows: u16, cols: u16) {
        let (most_rows, most_cols) = (rows.max(1), cols.max(1));
        self.screen.lock().expect("no reader panics").screen_mut().set_size(most_rows, most_cols);
        self.size(rows, cols);
    }

    /// The same, without looking at what is drawn in it.
    pub(crate) fn size(&self, rows: u16, cols: u16) {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().expect("an open window").resize(size).expect("another size");
    }

    /// Kills the program outright.
    pub(crate) fn kill(&mut self) {
        self.child.kill().expect("a running program");
    }

    /// Waits for the end and gives the exit code; for one killed by a signal, portable-pty says 1.
    pub(crate) fn end(&mut self) -> u32 {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().expect("a status") {
                return status.exit_code();
            }
            assert!(Instant::now() < until, "it goes on:\n{}", self.seen());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Whether the terminal is as it was found: main screen, nothing painted on it, plain letters from
    /// now on, cursor shown, no bracketed paste, keys and mouse told as always, every mode of the line.
    pub(crate) fn is_given_back(&self) -> bool {
        let deadline = Instant::now() + Duration::from_secs(2);
        loop {
            let parser = self.screen.lock().expect("no reader panics");
            let screen = parser.screen();
            let given = is_untouched(screen);
            drop(parser);
            if given && self.master.as_deref().map(modes).as_ref() == Some(&self.modes) {
                return true;
            }
            if Instant::now() > deadline {
                return false;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Whether a screen is as terminals begin, but for its text.
fn is_untouched(screen: &vt100::Screen) -> bool {
    let is_told_otherwise = screen.application_keypad()
        || screen.application_cursor()
        || screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None;
    let is_ours = screen.alternate_screen() || screen.hide_cursor() || screen.bracketed_paste();
    is_plain(screen) && !is_ours && !is_told_otherwise
}

/// The modes of a terminal's line: how bytes come in, go out, are edited and echoed.
#[cfg(unix)]
fn modes(master: &(dyn MasterPty + Send)) -> String {
    let modes = master.get_termios().map(|modes| {
        (modes.input_flags, modes.output_flags, modes.control_flags, modes.local_flags)
    });
    format!("{modes:?}")
}

#[cfg(not(unix))]
fn modes(_master: &(dyn MasterPty + Send)) -> String {
    String::new()
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

/// Whether nothing on the screen is coloured, and nothing that is written next would be.
fn is_plain(screen: &vt100::Screen) -> bool {
    let (rows, cols) = screen.size();
    let mut cells = (0..rows).flat_map(|row| (0..cols).map(move |col| screen.cell(row, col)));
    let is_painted = |cell: &vt100::Cell| cell.bgcolor() != vt100::Color::Default;
    let weights =
        [screen.bold(), screen.dim(), screen.italic(), screen.underline(), screen.inverse()];
    screen.fgcolor() == vt100::Color::Default
        && screen.bgcolor() == vt100::Color::Default
        && !weights.contains(&true)
        && !cells.any(|cell| cell.is_some_and(is_painted))
}

/// An empty home folder.
pub(crate) fn home() -> PathBuf {
    let home = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("home");
    std::fs::create_dir_all(&home).expect("a home folder");
    home
}
