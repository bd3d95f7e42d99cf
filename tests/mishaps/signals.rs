//! Signals that end the program: on every face, and while it is stuck.

use std::time::{Duration, Instant};

use super::*;

/// How long the program may take to end while it is stuck.
const STUCK: Duration = Duration::from_secs(2);

#[test]
fn each_ends_the_program_with_its_own_code_and_loses_no_answer() {
    for signal in ENDING {
        let mut terminal = answered();
        send(&terminal, signal);
        assert_eq!(terminal.end(), code_of(signal));
        assert!(terminal.is_given_back(), "{signal:?}");
        assert_eq!(kept(terminal.data()), 1, "{signal:?}");
    }
}

#[test]
fn the_plain_face_keeps_counts_and_ends_with_the_code_too() {
    for signal in ENDING {
        let mut terminal = Terminal::start(RELIRE, &["--plain", QUIZ], 200, 80);
        terminal.wait_for("Question 1 sur 3");
        terminal.press("a\n");
        terminal.wait_for("Question 2 sur 3");
        send(&terminal, signal);
        assert_eq!(terminal.end(), code_of(signal));
        terminal.wait_for("Score\u{a0}: 1/4");
        assert!(terminal.is_given_back(), "{signal:?}");
        assert_eq!(kept(terminal.data()), 1, "{signal:?}");
    }
}

/// Ctrl-C is a signal there.
#[test]
fn ctrl_c_ends_the_plain_face_at_any_prompt() {
    for (arguments, prompt) in
        [(["--plain", QUIZ], "Question 1 sur 3"), (["--plain", "quizzes"], "1.")]
    {
        let mut terminal = Terminal::start(RELIRE, &arguments, 200, 80);
        terminal.wait_for(prompt);
        terminal.press("\u{3}");
        assert_eq!(terminal.end(), code_of(Signal::INT));
    }
}

#[test]
fn a_plain_report_is_written_all_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let report = folder.path().join("report.json");
    let path = report.to_str().expect("a path in UTF-8");
    let mut terminal = Terminal::start(RELIRE, &["--plain", "--report", path, QUIZ], 200, 80);
    terminal.wait_for("Question 1 sur 3");
    terminal.press("a\n");
    terminal.wait_for("Question 2 sur 3");
    send(&terminal, Signal::TERM);
    assert_eq!(terminal.end(), code_of(Signal::TERM));
    let written = std::fs::read(report).expect("a report");
    let told: Value = serde_json::from_slice(&written).expect("JSON");
    assert_eq!(told["questions"][0]["verdict"], "right");
}

#[test]
fn the_exam_keeps_what_was_noted() {
    for signal in ENDING {
        let data = tempfile::tempdir().expect("a folder");
        let folder = data.path().to_str().expect("a path in UTF-8");
        let arguments = ["--data-dir", folder, "--mode", "exam", QUIZ];
        let mut terminal = Terminal::start(RELIRE, &arguments, 24, 80);
        terminal.wait_for("Examen d’entraînement");
        terminal.press("\r");
        terminal.wait_for("Question 1/3");
        terminal.press("b");
        terminal.wait_for("Réponse notée");
        send(&terminal, signal);
        assert_eq!(terminal.end(), code_of(signal));
        assert!(terminal.is_given_back(), "{signal:?}");
        let mut terminal = Terminal::start(RELIRE, &arguments, 24, 80);
        terminal.wait_for("Vous reprenez votre copie");
        terminal.press("\r");
        terminal.wait_for("Réponse notée");
        terminal.press("q");
        terminal.end();
    }
}

/// Frames fill the way to a window that nobody reads, until one is stuck.
#[test]
fn a_program_that_is_stuck_in_a_frame_ends_and_gives_the_terminal_back() {
    for signal in [Signal::TERM, Signal::HUP] {
        let mut terminal = answered();
        let took = terminal.unread(|terminal| {
            for turn in 0..150 {
                terminal.size(30 + turn % 20, 100);
                std::thread::sleep(Duration::from_millis(4));
            }
            send(terminal, signal);
            let sent = Instant::now();
            assert_eq!(terminal.end(), code_of(signal));
            sent.elapsed()
        });
        assert!(took > Duration::from_secs(1), "it was not stuck: {took:?}");
        assert!(took < STUCK, "{took:?}");
        assert!(terminal.is_given_back(), "{signal:?}");
        assert_eq!(kept(terminal.data()), 1, "{signal:?}");
    }
}

/// The same for the keys that leave, which the loop can't take while it is stuck.
#[test]
fn a_key_leaves_a_program_that_is_stuck_in_a_frame() {
    for key in ["\u{3}", "q"] {
        let mut terminal = answered();
        let took = terminal.unread(|terminal| {
            for turn in 0..150 {
                terminal.size(30 + turn % 20, 100);
                std::thread::sleep(Duration::from_millis(4));
            }
            terminal.press(key);
            let pressed = Instant::now();
            assert_eq!(terminal.end(), 0);
            pressed.elapsed()
        });
        assert!(took > Duration::from_secs(1), "it was not stuck: {took:?}");
        assert!(took < STUCK, "{took:?}");
        assert!(terminal.is_given_back(), "{key:?}");
        assert_eq!(kept(terminal.data()), 1, "{key:?}");
    }
}

/// A letter that is typed leaves nothing, nor does one behind a key that has changed the screen.
#[test]
fn a_q_that_leaves_nothing_ends_nothing() {
    let mut terminal = answered();
    terminal.press("?q");
    terminal.wait("no help", |seen| !seen.contains("Les touches de cet écran"));
    std::thread::sleep(STUCK);
    terminal.press("\r");
    terminal.wait_for("Question 2/3");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

/// The same for lines, into a pipe that nobody reads.
#[test]
fn a_plain_program_that_is_stuck_in_a_line_ends() {
    let mut playing = Command::new(RELIRE);
    let data = tempfile::tempdir().expect("a folder");
    playing.args(["--plain", QUIZ]).env("XDG_DATA_HOME", data.path());
    playing.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
    let mut playing = playing.spawn().expect("the program");
    let mut keyboard = playing.stdin.take().expect("a pipe");
    // Each asks for the passage once more.
    keyboard
        .write_all(b"a\n")
        .and_then(|()| keyboard.write_all(&b"/texte\n".repeat(2000)))
        .expect("lines");
    std::thread::sleep(Duration::from_millis(800));
    let id = i32::try_from(playing.id()).expect("a process id");
    kill_process(Pid::from_raw(id).expect("a process id"), Signal::TERM).expect("a signal");
    let sent = Instant::now();
    let code = playing.wait().expect("its end").code();
    assert_eq!(code, Some(128 + Signal::TERM.as_raw()));
    assert!(sent.elapsed() < STUCK, "{:?}", sent.elapsed());
    assert_eq!(kept(data.path()), 1);
}
