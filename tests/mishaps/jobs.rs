//! Stops and going on, under a shell with jobs and without any.

use super::*;

/// An interactive shell, or nothing where there is none.
fn shell() -> Option<Terminal> {
    if !is_here("bash", "--version") {
        return None;
    }
    let mut shell =
        Terminal::start("bash", &["--norc", "--noprofile", "--noediting", "-i"], 24, 80);
    shell.press("PS1='prêt$ '; clear\n");
    shell.wait("a prompt alone", |seen| seen.trim() == "prêt$");
    shell.notice_modes();
    Some(shell)
}

/// The quiz, started from a shell.
fn playing(shell: &mut Terminal) {
    shell.press(&format!("{RELIRE} {QUIZ}\n"));
    shell.wait_for("questions vous attendent");
}

/// Waits until the shell has its terminal again, as it was.
fn wait_for_shell(shell: &Terminal) {
    shell.wait("the shell", |seen| {
        seen.trim_end().ends_with("prêt$") && !seen.contains("vous attendent")
    });
    assert!(shell.is_given_back());
}

/// Leaves the program and looks at how it has ended.
fn leave(shell: &mut Terminal) {
    shell.press("\r");
    shell.wait_for("Question 1/3");
    shell.press("q");
    shell.wait("the shell", |seen| !seen.contains("Question 1/3"));
    shell.press("echo code=$?\n");
    shell.wait_for("code=0");
    assert!(shell.is_given_back());
    shell.press("exit\n");
    shell.end();
}

#[test]
fn a_stop_gives_the_terminal_back_and_going_on_claims_it_again() {
    let Some(mut shell) = shell() else { return };
    playing(&mut shell);
    for _ in 0..3 {
        shell.press("\u{1a}");
        wait_for_shell(&shell);
        shell.press("clear; fg\n");
        shell.wait_for("questions vous attendent");
    }
    leave(&mut shell);
}

/// In the background it waits for the terminal without touching it.
#[test]
fn going_on_in_the_background_leaves_the_shell_alone() {
    let Some(mut shell) = shell() else { return };
    playing(&mut shell);
    shell.press("\u{1a}");
    wait_for_shell(&shell);
    shell.press("bg\n");
    shell.wait_for("&");
    shell.press("sleep 0.2; clear; echo en'core'\n");
    shell.wait_for("encore");
    wait_for_shell(&shell);
    shell.press("clear; fg\n");
    shell.wait_for("questions vous attendent");
    leave(&mut shell);
}

#[test]
fn stops_and_goings_on_from_elsewhere_are_obeyed() {
    let Some(mut shell) = shell() else { return };
    let number = shell.data().join("job");
    // Begun behind the shell, it waits for the terminal before it does anything.
    shell.press(&format!("{RELIRE} {QUIZ} & echo $! > '{}'; fg\n", number.display()));
    shell.wait_for("questions vous attendent");
    let number = std::fs::read_to_string(number).expect("a job").trim().parse();
    let job = Pid::from_raw(number.expect("a number")).expect("a process id");
    for signal in [Signal::TSTP, Signal::STOP, Signal::TSTP] {
        kill_process(job, signal).expect("a signal");
        shell.wait("the shell", |seen| seen.contains("[1]+"));
        shell.press("clear; fg\n");
        shell.wait("the quiz alone", |seen| {
            seen.contains("questions vous attendent") && !seen.contains("[1]+")
        });
    }
    leave(&mut shell);
}

/// There is no shell to come back from: a stop would be for ever.
#[test]
fn without_a_shell_a_stop_does_nothing() {
    let mut terminal = super::super::three(24, 80);
    terminal.press("\u{1a}");
    send(&terminal, Signal::TSTP);
    terminal.press("\r");
    terminal.wait_for("Question 1/3");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());
}
