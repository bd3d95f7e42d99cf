//! Running the program as a script would: no terminal, its own empty home, a fixed language.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// A folder that is not there yet, for the data of one run.
fn once() -> PathBuf {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let tests = std::env::current_exe().expect("a program");
    let tests = tests.file_stem().expect("its name").to_string_lossy();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("once-{tests}-{number}"));
    // It is there only where an earlier run kept something and did not come to its end.
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

/// The program, at home in an empty folder, its data in a new one, speaking the language of `locale`.
pub(crate) fn program(locale: &str) -> Command {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nobody");
    let mut command = Command::new(env!("CARGO_BIN_EXE_relire"));
    for name in ["LANG", "LC_MESSAGES", "NO_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"] {
        command.env(name, &home);
    }
    command.env("XDG_DATA_HOME", once());
    command.env("LC_ALL", locale).env("TERM", "xterm-256color");
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

/// Runs a command with that on its standard input.
pub(crate) fn run(command: &mut Command, input: &[u8]) -> Run {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let output = std::thread::scope(|scope| {
        // Beside the reading of what it writes, or each would wait for the other. A program that ends
        // early closes its input.
        scope.spawn(move || _ = stdin.write_all(input));
        child.wait_with_output().expect("the program ends")
    });
    for (_, folder) in command.get_envs().filter(|(name, _)| *name == "XDG_DATA_HOME") {
        let folder = PathBuf::from(folder.unwrap_or_default());
        if folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("once-")) {
            // It is there only where something was kept.
            let _ = std::fs::remove_dir_all(folder);
        }
    }
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program writes UTF-8");
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}
