//! Inside tmux: windows come and go while the program runs on.

use super::*;

/// A tmux of its own, which ends with the test.
struct Tmux {
    folder: tempfile::TempDir,
}

impl Tmux {
    /// Nothing where there is no tmux.
    fn new() -> Option<Self> {
        is_here("tmux", "-V").then(|| Self { folder: tempfile::tempdir().expect("a folder") })
    }

    /// A window on it.
    fn window(&self, arguments: &[&str], size: (u16, u16)) -> Terminal {
        let mut command = command("tmux", &["-u", "-f", "/dev/null"]);
        command.args(arguments);
        command.env("TMUX_TMPDIR", self.folder.path());
        command.env_remove("TMUX");
        Terminal::start_command(command, size)
    }

    fn order(&self, arguments: &[&str]) {
        let mut tmux = Command::new("tmux");
        tmux.args(arguments).env("TMUX_TMPDIR", self.folder.path()).env_remove("TMUX");
        assert!(tmux.output().expect("tmux").status.success(), "{arguments:?}");
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        // The server has ended already where its last window was closed.
        let mut tmux = Command::new("tmux");
        let _ = tmux.arg("kill-server").env("TMUX_TMPDIR", self.folder.path()).output();
    }
}

#[test]
fn it_runs_on_while_windows_come_and_go_and_a_killed_pane_loses_nothing() {
    let Some(tmux) = Tmux::new() else { return };
    let mut window = tmux.window(&["new-session", RELIRE, QUIZ], (25, 80));
    window.wait_for("La bibliothèque ouvre");
    answer_first(&mut window);
    window.press("\u{2}d");
    window.end();
    assert!(window.is_given_back());
    let mut smaller = tmux.window(&["attach"], (21, 60));
    smaller.wait_for("Bonne réponse");
    smaller.resize(12, 45);
    smaller.wait_for("Bonne réponse");
    smaller.resize(31, 100);
    smaller.wait_for("Bonne réponse");
    smaller.press("\r");
    smaller.wait_for("Question 2/3");
    tmux.order(&["kill-pane"]);
    smaller.end();
    assert!(smaller.is_given_back());
    // The pane is gone before the program in it has ended.
    let until = std::time::Instant::now() + std::time::Duration::from_secs(3);
    while kept(window.data()) != 1 {
        assert!(std::time::Instant::now() < until, "the answer is lost");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

#[test]
fn a_shell_in_tmux_stops_it_and_lets_it_go_on() {
    let Some(tmux) = Tmux::new() else { return };
    if !is_here("bash", "--version") {
        return;
    }
    let shell = "bash --norc --noprofile --noediting -i";
    let mut window = tmux.window(&["new-session", shell], (25, 80));
    window.press("PS1='prêt$ '; clear\n");
    window.wait_for("prêt$");
    window.press(&format!("clear; {RELIRE} {QUIZ}\n"));
    window.wait_for("La bibliothèque ouvre");
    for _ in 0..2 {
        window.press("\u{1a}");
        window.wait("the shell", |seen| seen.contains("prêt$") && !seen.contains("attendent"));
        window.press("clear; fg\n");
        window.wait_for("questions vous attendent");
    }
    answer_first(&mut window);
    window.press("q");
    window.wait("the shell", |seen| !seen.contains("Bonne réponse"));
    window.press("exit\n");
    window.end();
    assert!(window.is_given_back());
}
