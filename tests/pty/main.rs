//! The program as its user meets it: in a real terminal, by keys, signals and accidents.
#![cfg(unix)]
#![expect(clippy::expect_used, reason = "a terminal that fails fails the test")]
#![expect(clippy::disallowed_methods, reason = "a test of time reads the clock")]

#[expect(dead_code, reason = "the benchmarks use the rest of it")]
mod terminal;
mod window;

mod record;

use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;
use rustix::process::Signal;
use tempfile::TempDir;
use terminal::{Terminal, last_line};
use vt100::Screen;
use window::Window;

/// A home without anything in it.
fn home() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

/// The wall clock of the tests: noon of a day in 2026 when they begin, and going on from there,
/// since programs are ended and started again.
fn now() -> jiff::Timestamp {
    static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let noon: jiff::Timestamp = "2026-11-22T06:30:00Z".parse().expect("a time");
    noon.saturating_add(BEGAN.elapsed()).expect("a time")
}

/// A command that knows nothing of whose machine this is.
fn command(program: &str, home: &Path, args: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(program);
    command.args(args);
    command.env_clear();
    command.cwd(home);
    command.env("HOME", home);
    command.env("TERM", "xterm-256color");
    command.env("LANG", "C.UTF-8");
    command.env("TZ", "Asia/Kolkata");
    command.env("PRELIMS_NOW", now().to_string());
    command.env("PATH", "/usr/local/bin:/usr/bin:/bin");
    command
}

fn prelims(home: &Path, args: &[&str]) -> Terminal {
    Terminal::start(command(env!("CARGO_BIN_EXE_prelims"), home, args), 24, 80)
}

/// How the line of keys ends on each screen. It is the last to be drawn, so all of the frame is
/// there with it.
const HOME: &str = "q quit · ? keys";
const BACK: &str = "q back · ? keys";
const PRACTICE: &str = "q leave · ? keys";
const QUIZ: &str = PRACTICE;
const BEFORE: &str = "Esc back · ? keys";

/// From Home to the first question of a practice.
fn practise(home: &Path) -> Terminal {
    let mut terminal = prelims(home, &[]);
    terminal.at(HOME);
    terminal.keys("p");
    terminal.at(BACK);
    terminal.keys("\r");
    terminal.at(PRACTICE);
    terminal
}

/// The time left that the screen shows, as `9:41`, in seconds.
fn time_left(screen: &str) -> Option<u64> {
    let clock = screen.split_whitespace().find(|word| {
        word.split(':').count() == 2 && word.chars().all(|c| c.is_ascii_digit() || c == ':')
    })?;
    let (minutes, seconds) = clock.split_once(':')?;
    Some(minutes.parse::<u64>().ok()? * 60 + seconds.parse::<u64>().ok()?)
}

#[test]
fn a_terminal_that_is_not_given_back_is_seen() {
    let home = home();
    for mess in ["\\033[?1049h", "\\033[?25l", "\\033[?1000h", "\\033[?2004h"] {
        let script = format!("printf '{mess}'");
        let mut terminal = Terminal::start(command("sh", home.path(), &["-c", &script]), 5, 20);
        assert!(terminal.exit().success());
        assert!(terminal.given_back().is_err(), "{mess}");
    }
    let mut raw = Terminal::start(command("sh", home.path(), &["-c", "stty raw"]), 5, 20);
    assert!(raw.exit().success());
    assert!(raw.given_back().is_err());
    let mut kept = Terminal::start(command("sh", home.path(), &["-c", "echo well"]), 5, 20);
    kept.shows("well");
    assert!(kept.exit().success());
    assert_eq!(kept.given_back(), Ok(()));
}

/// Answers the question on the screen and waits for what is right.
fn answer(terminal: &mut Terminal) {
    terminal.keys("a\r");
    // Where only numbers were chosen, the program asks once which lines were meant.
    terminal.wait("the answer", |screen| {
        last_line(screen).contains("next") || screen.contents().contains("Enter to go on")
    });
    if !last_line_of(terminal).contains("next") {
        terminal.keys("\r");
    }
    terminal.offers("next");
}

fn last_line_of(terminal: &Terminal) -> String {
    terminal.screen().lines().last().unwrap_or_default().to_owned()
}

/// A screen without its first line, which the clock changes.
fn question(screen: &str) -> Vec<String> {
    screen.lines().skip(1).map(|line| line.trim_end().to_owned()).collect()
}

#[test]
fn answers_a_question_and_quits() {
    let home = home();
    let mut terminal = practise(home.path());
    answer(&mut terminal);
    terminal.keys("q");
    terminal.at(HOME);
    terminal.shows("Resume");
    terminal.keys("q");
    assert_eq!(terminal.exit().exit_code(), 0);
    assert_eq!(terminal.given_back(), Ok(()));
}

#[test]
fn settings_are_there_again_and_an_option_wins_for_one_run() {
    let home = home();
    let mut terminal = prelims(home.path(), &[]);
    terminal.at(HOME);
    terminal.keys(",");
    terminal.at(BACK);
    terminal.keys("\x1b[B\r");
    terminal.shows("Confidence    ← off →");
    terminal.keys("\x1b[A\x1b[C\x1b[C");
    terminal.shows("Theme         ← dark →");
    terminal.keys("q");
    terminal.at(HOME);
    terminal.keys("q");
    assert_eq!(terminal.exit().exit_code(), 0);
    let file = home.path().join(".config/prelims/settings.toml");
    let kept = std::fs::read_to_string(file).expect("the settings");
    assert!(kept.contains("theme = \"dark\"\nconfidence = false\nmouse = true\n"), "{kept}");
    let mut again = prelims(home.path(), &["--theme", "light"]);
    again.at(HOME);
    again.keys(",");
    again.shows("Theme         ← dark →");
    again.shows("This run was started with another theme: light.");
    again.shows("Confidence    off");
}

#[test]
fn shrinks_to_nothing_and_grows_again() {
    let home = home();
    let mut terminal = practise(home.path());
    let before = question(&terminal.screen());
    for (rows, columns) in [(1, 1), (2, 7), (200, 300), (24, 80)] {
        terminal.answers(|terminal| terminal.resize(rows, columns));
    }
    terminal.wait("the question as it was", |screen| question(&screen.contents()) == before);
    answer(&mut terminal);
}

#[test]
fn time_runs_out_though_no_key_is_pressed() {
    let home = home();
    let from = Instant::now();
    let terminal = prelims(home.path(), &["quiz", "--minutes", "0.05", "--count", "3"]);
    terminal.at(QUIZ);
    terminal.offers("re-mark");
    assert!(from.elapsed() >= Duration::from_secs(3), "it was cut short");
}

#[test]
fn a_killed_quiz_goes_on_where_it_was_with_the_time_it_has() {
    let home = home();
    let mut terminal =
        prelims(home.path(), &["quiz", "--minutes", "10", "--count", "5", "--seed", "5"]);
    terminal.at(QUIZ);
    terminal.keys("b\r");
    terminal.shows("2 of 5");
    terminal.at(QUIZ);
    // So that a clock that begins anew would be seen.
    terminal.wait("two seconds gone", |screen| {
        time_left(&screen.contents()).is_some_and(|left| left <= 598)
    });
    let before = terminal.screen();
    let left = time_left(&before).expect("a clock");
    let from = Instant::now();
    terminal.signal(Signal::KILL);
    terminal.exit();
    let mut again = prelims(home.path(), &[]);
    again.shows("question 2 of 5");
    again.keys("r");
    again.at(QUIZ);
    let after = again.screen();
    let now = time_left(&after).expect("a clock");
    let gone = from.elapsed().as_secs() + 2;
    assert!(now <= left && left - now <= gone, "{left} s were left, then {now} s; {gone} s passed");
    assert_eq!(question(&after), question(&before));
    // The answer to the first is there too.
    again.keys("p");
    again.shows("1 of 5");
    again.wait("the answer", |screen| screen.contents().contains("▸ b"));
}

/// Presses a key until it is taken: a one-way door takes none at first.
fn insists(terminal: &mut Terminal, key: &str, until: &str) {
    let end = Instant::now() + Duration::from_secs(30);
    while !terminal.screen().contains(until) {
        assert!(Instant::now() < end, "`{until}` never came:\n{}", terminal.screen());
        terminal.keys(key);
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The kinds of what was kept, but for what begins a run.
fn kept(home: &Path) -> Vec<String> {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_prelims"));
    let output = command.args(["record", "export"]).env_clear().env("HOME", home).output();
    let text = String::from_utf8(output.expect("it runs").stdout).expect("text");
    let kind = |line: &str| line.split_once("\"kind\":\"")?.1.split('"').next().map(str::to_owned);
    text.lines().filter_map(kind).filter(|kind| kind != "started").collect()
}

fn pasted(text: &str) -> String {
    format!("\u{1b}[200~{text}\u{1b}[201~")
}

#[test]
fn a_paste_on_a_strict_mock_changes_nothing_and_hands_nothing_in() {
    let home = home();
    let mut terminal = prelims(home.path(), &["exam", "upsc-cse", "--paper", "gs-1"]);
    terminal.at(BEFORE);
    assert_eq!(kept(home.path()), [] as [&str; 0], "it has not begun");
    insists(&mut terminal, "y", "S hand in");
    terminal.at(QUIZ);
    terminal.wait("marked pastes", Screen::bracketed_paste);
    let before = kept(home.path());
    assert_eq!(before, ["began"]);
    terminal.keys(&pasted("as\rSy\r\nyy\r"));
    terminal.shows("Pasting does nothing here.");
    // On the page itself too, once its keys work.
    terminal.keys("S");
    terminal.shows("Hand in?");
    for _ in 0..2 {
        let before = terminal.screen();
        terminal.wait("another second", |screen| screen.contents() != before);
    }
    terminal.keys(&pasted("y\ry\n"));
    terminal.shows("Pasting does nothing here.");
    assert_eq!(kept(home.path()), before);
    terminal.keys("\u{3}");
    assert_eq!(terminal.exit().exit_code(), 130);
    assert_eq!(terminal.given_back(), Ok(()));
}

#[test]
fn a_paste_into_a_search_is_its_text_however_it_comes() {
    let home = home();
    let mut terminal = prelims(home.path(), &[]);
    terminal.at(HOME);
    terminal.keys("/");
    terminal.shows("Find");
    // In pieces, one of them within a mark, and with two bytes of a letter apart.
    for piece in ["\u{1b}[20", "0~annex", "\r", "\nsecur", "ity\u{1b}", "[201~"] {
        terminal.keys(piece);
        std::thread::sleep(Duration::from_millis(20));
    }
    terminal.shows("Find annex security");
    // Many times as long as what is read at once; what follows are keys again.
    terminal.keys(&pasted(&"long ".repeat(20_000)));
    terminal.shows("long long");
    terminal.keys("\u{1b}");
    terminal.at(HOME);
    terminal.keys("q");
    assert_eq!(terminal.exit().exit_code(), 0);
}

#[test]
#[cfg(debug_assertions)]
fn a_panic_gives_the_terminal_back() {
    let home = home();
    let fault = home.path().join("fault");
    let mut command = command(env!("CARGO_BIN_EXE_prelims"), home.path(), &[]);
    command.env("PRELIMS_PANIC", &fault);
    let mut terminal = Terminal::start(command, 24, 80);
    terminal.at(HOME);
    std::fs::write(&fault, "").expect("a file");
    terminal.keys("j");
    assert_eq!(terminal.exit().exit_code(), 101);
    assert_eq!(terminal.given_back(), Ok(()));
    assert!(terminal.screen().contains("a fault on purpose"), "{}", terminal.screen());
}

#[test]
fn signals_give_the_terminal_back_and_lose_nothing() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT, Signal::ABORT] {
        let home = home();
        let mut terminal =
            prelims(home.path(), &["quiz", "--minutes", "10", "--count", "5", "--seed", "5"]);
        terminal.at(QUIZ);
        terminal.keys("b\r");
        terminal.shows("2 of 5");
        terminal.signal(signal);
        let status = terminal.exit();
        assert_eq!(terminal.given_back(), Ok(()), "{signal:?}");
        let code = 128 + u32::try_from(signal.as_raw()).expect("a signal");
        assert_eq!(status.exit_code(), code, "{signal:?}");
        prelims(home.path(), &[]).shows("question 2 of 5");
    }
}

#[test]
fn a_closed_window_ends_it_quietly_and_loses_nothing() {
    let home = home();
    let program = env!("CARGO_BIN_EXE_prelims");
    let mut window = Window::open(command(
        program,
        home.path(),
        &["quiz", "--minutes", "10", "--count", "5", "--seed", "5"],
    ));
    window.read_until(|screen| last_line(screen).trim_end().ends_with(QUIZ));
    window.type_keys("b\r");
    window.read_until(|screen| screen.contents().contains("2 of 5"));
    // A panic would end it with 101.
    assert_eq!(window.close().exit_code(), 129);
    prelims(home.path(), &[]).shows("question 2 of 5");
}

#[test]
fn a_record_removed_under_it_is_written_elsewhere_whole() {
    let home = home();
    let mut terminal = practise(home.path());
    answer(&mut terminal);
    let folder = home.path().join(".local/share/prelims");
    std::fs::remove_file(folder.join("record.sqlite")).expect("the record is there");
    terminal.keys(" ");
    terminal.shows("Not saved");
    terminal.keys("\r");
    terminal.shows("Saved in");
    terminal.at(PRACTICE);
    terminal.shows("2 of");
    answer(&mut terminal);
    terminal.keys("\u{3}");
    assert_eq!(terminal.exit().exit_code(), 130);
    assert!(terminal.screen().contains("--record"), "{}", terminal.screen());
    let new = folder.join("record-2.sqlite");
    let export = std::process::Command::new(env!("CARGO_BIN_EXE_prelims"))
        .args(["record", "export", "--record"])
        .arg(new)
        .output()
        .expect("it runs");
    let entries = String::from_utf8(export.stdout).expect("JSON");
    let committed = entries.lines().filter(|line| line.contains(r#""kind":"committed""#));
    assert_eq!(committed.count(), 2, "{entries}");
}

#[test]
fn control_c_gets_out_of_anywhere() {
    let home = home();
    let mut terminal = practise(home.path());
    terminal.keys("\u{3}");
    assert_eq!(terminal.exit().exit_code(), 130);
    assert_eq!(terminal.given_back(), Ok(()));
}

#[test]
fn goes_to_the_background_and_comes_back() {
    let home = home();
    let mut shell = command("bash", home.path(), &["--norc", "--noprofile", "-i"]);
    shell.env("PS1", "ready> ");
    let mut terminal = Terminal::start(shell, 24, 80);
    terminal.shows("ready>");
    terminal.keys(&format!("{}\r", env!("CARGO_BIN_EXE_prelims")));
    terminal.at(HOME);
    terminal.keys("\u{1a}");
    terminal.shows("Stopped");
    terminal.wait("the shell's own screen", |screen| {
        !screen.alternate_screen() && !screen.hide_cursor()
    });
    // A shell marks pastes for itself while it waits for a line, and no longer.
    terminal.keys("fg\r");
    terminal.at(HOME);
    terminal.wait("marked pastes again", Screen::bracketed_paste);
    terminal.keys("q");
    terminal.wait("the shell again", |screen| {
        let text = screen.contents();
        !screen.alternate_screen() && text.trim_end().ends_with("ready>")
    });
    terminal.keys("exit\r");
    assert_eq!(terminal.exit().exit_code(), 0);
}
