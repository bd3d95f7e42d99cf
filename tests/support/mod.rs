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
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    screen: Arc<Mutex<vt100::Parser>>,
    claimed: Arc<AtomicBool>,
    /// Where its data lies, for as long as it runs.
    _data: TempDir,
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
        (rows, cols): (u16, u16),
    ) -> Self {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.cwd(folder);
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
        let screen = Arc::new(Mutex::new(vt100::Parser::new(rows, cols, 0)));
        let mut output = pair.master.try_clone_reader().expect("its output");
        let seen = Arc::clone(&screen);
        let claimed = Arc::new(AtomicBool::new(false));
        let claims = Arc::clone(&claimed);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = output.read(&mut bytes) {
                let mut parser = seen.lock().expect("no reader panics");
                for byte in &bytes[..read] {
                    parser.process(std::slice::from_ref(byte));
                    claims.fetch_or(parser.screen().alternate_screen(), Ordering::SeqCst);
                }
            }
        });
        let keyboard = pair.master.take_writer().expect("its keyboard");
        Self { master: pair.master, keyboard, child, screen, claimed, _data: data }
    }

    /// Types as a person does: a key at a time.
    pub(crate) fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).expect("a key");
        self.keyboard.flush().expect("a key");
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
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        self.screen.lock().expect("no reader panics").screen_mut().set_size(rows, cols);
        self.master.resize(size).expect("another size");
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

    /// Whether the terminal is as a shell expects it: main screen, nothing painted on it, plain letters
    /// from now on, cursor shown, no bracketed paste, lines edited and echoed by the terminal.
    pub(crate) fn is_given_back(&self) -> bool {
        let deadline = Instant::now() + Duration::from_secs(2);
        loop {
            let parser = self.screen.lock().expect("no reader panics");
            let screen = parser.screen();
            let given = !screen.alternate_screen()
                && !screen.hide_cursor()
                && !screen.bracketed_paste()
                && is_plain(screen);
            drop(parser);
            if given && self.is_cooked() {
                return true;
            }
            if Instant::now() > deadline {
                return false;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    #[cfg(unix)]
    fn is_cooked(&self) -> bool {
        use rustix::termios::LocalModes;
        let wanted = LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG;
        let modes = self.master.get_termios().map(|termios| termios.local_flags.bits());
        modes.is_none_or(|modes| modes & wanted.bits() == wanted.bits())
    }

    #[cfg(not(unix))]
    fn is_cooked(&self) -> bool {
        true
    }
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
    let weights = [screen.bold(), screen.italic(), screen.underline(), screen.inverse()];
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
