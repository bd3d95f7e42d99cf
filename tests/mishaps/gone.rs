//! A terminal that is gone, or that never was.

use std::time::{Duration, Instant};

use super::*;

/// How long a program may go on without a terminal.
const GONE: Duration = Duration::from_secs(3);
/// How many of a hundredth of a second it may work meanwhile.
const MOST_TICKS: u64 = 50;

/// Whether the program has ended, and the hundredths of a second that it worked; nothing where the
/// system doesn't tell.
fn work(id: u32) -> Option<(bool, u64)> {
    let told = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let fields: Vec<&str> = told.rsplit(')').next()?.split_whitespace().collect();
    let ticks = fields[11].parse::<u64>().ok()? + fields[12].parse::<u64>().ok()?;
    Some((fields[0] == "Z", ticks))
}

/// Closes the window of a program that shows feedback, and looks at how it ends.
fn close(mut terminal: Terminal) -> u32 {
    answer_first(&mut terminal);
    let before = work(terminal.id());
    let closed = Instant::now();
    terminal.close();
    while work(terminal.id()).is_some_and(|(has_ended, _)| !has_ended) {
        assert!(closed.elapsed() < GONE, "it goes on without a terminal");
        std::thread::sleep(Duration::from_millis(5));
    }
    if let (Some((_, before)), Some((_, after))) = (before, work(terminal.id())) {
        assert!(after - before < MOST_TICKS, "it worked for {} ticks", after - before);
    }
    let code = terminal.end();
    assert!(closed.elapsed() < GONE);
    assert_eq!(kept(terminal.data()), 1);
    code
}

#[test]
fn a_closed_window_hangs_up() {
    assert_eq!(close(super::super::three(24, 80)), code_of(Signal::HUP));
}

#[test]
fn a_closed_window_is_noticed_where_hang_ups_are_ignored() {
    let shell = format!("trap '' HUP; exec {RELIRE} {QUIZ}");
    let terminal = Terminal::start_command(command("sh", &["-c", &shell]), (24, 80));
    terminal.wait_for("La bibliothèque ouvre");
    assert_eq!(close(terminal), code_of(Signal::HUP));
}

#[test]
fn a_closed_window_is_noticed_without_a_controlling_terminal() {
    let mut command = command(RELIRE, &[QUIZ]);
    command.set_controlling_tty(false);
    let terminal = Terminal::start_command(command, (24, 80));
    terminal.wait_for("La bibliothèque ouvre");
    assert_eq!(close(terminal), code_of(Signal::HUP));
}

/// A line of the shell in a terminal, what is then on the screen, and the exit code.
#[rstest::rstest]
#[case("RELIRE QUIZ < /dev/null", "Score\u{a0}: 0/4", 0)]
#[case("RELIRE QUIZ | cat", "Question 1 sur 3", 0)]
#[case("echo a | RELIRE QUIZ", "Score\u{a0}: 1/4", 0)]
#[case("RELIRE preview QUIZ < /dev/null", "terminal", 2)]
#[case("RELIRE preview QUIZ > /dev/null", "terminal", 2)]
#[case("RELIRE QUIZ <&- >/dev/null; echo code=$?", "code=0", 0)]
fn without_a_terminal_lines_are_played_or_a_sentence_is_said(
    #[case] line: &str,
    #[case] seen: &str,
    #[case] code: u32,
) {
    let line = line.replace("RELIRE", RELIRE).replace("QUIZ", QUIZ);
    let mut terminal = Terminal::start_command(command("sh", &["-c", &line]), (200, 80));
    terminal.wait_for(seen);
    // Ends the input where it is the terminal.
    terminal.try_press("\u{4}");
    assert_eq!(terminal.end(), code);
    assert!(!terminal.was_claimed());
}
