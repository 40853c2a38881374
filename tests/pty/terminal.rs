//! A program in a real pseudo-terminal, its screen read as a person would read it.
//!
//! Nothing here waits for a fixed time: it waits for what must come, and fails loudly, with the
//! screen, if it does not. This file must not know which program runs.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use vt100::{MouseProtocolMode, Parser, Screen};

/// How long to wait for what must come. Far more than it takes, because the machine may be busy.
const LIMIT: Duration = Duration::from_secs(30);

/// How often to look for what gives no notice of itself.
const LOOK: Duration = Duration::from_millis(5);

/// A pseudo-terminal and the program in it.
pub struct Terminal {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    shared: Arc<(Mutex<Seen>, Condvar)>,
    modes: String,
}

/// What has come from the program.
struct Seen {
    parser: Parser,
    /// All of it, as it was written.
    written: Vec<u8>,
    /// When the last of it came.
    at: Instant,
    /// How often something came.
    times: usize,
    ended: bool,
}

impl Terminal {
    /// Starts a program in a terminal of `rows` and `columns`.
    pub fn start(command: CommandBuilder, rows: u16, columns: u16) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let modes = modes(pair.master.as_ref());
        let reader = pair.master.try_clone_reader().expect("its output");
        let writer = pair.master.take_writer().expect("its input");
        let parser = Parser::new(some(rows), some(columns), 0);
        let seen = Seen { parser, written: Vec::new(), at: Instant::now(), times: 0, ended: false };
        let shared = Arc::new((Mutex::new(seen), Condvar::new()));
        let child = pair.slave.spawn_command(command).expect("the program starts");
        thread::spawn({
            let shared = Arc::clone(&shared);
            move || follow(reader, &shared)
        });
        Self { master: pair.master, writer, child, shared, modes }
    }

    /// Types keys, as bytes that a terminal would send.
    pub fn keys(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).expect("the program takes keys");
        self.writer.flush().expect("the program takes keys");
    }

    /// Waits until the screen is as `is` wants it; `what` says how, should it not become so.
    /// Returns when the last of it came.
    pub fn wait(&self, what: &str, is: impl Fn(&Screen) -> bool) -> Instant {
        let (lock, bell) = &*self.shared;
        let mut seen = lock.lock().expect("the reader is well");
        let end = Instant::now() + LIMIT;
        while !is(seen.parser.screen()) {
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero() && !seen.ended, "never came: {what}\n{}", drawn(&seen));
            seen = bell.wait_timeout(seen, left).expect("the reader is well").0;
        }
        seen.at
    }

    /// Waits until everything that was written is as `is` wants it.
    pub fn wrote(&self, what: &str, mut is: impl FnMut(&[u8]) -> bool) {
        let (lock, bell) = &*self.shared;
        let mut seen = lock.lock().expect("the reader is well");
        let end = Instant::now() + LIMIT;
        while !is(&seen.written) {
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero() && !seen.ended, "never written: {what}\n{}", drawn(&seen));
            seen = bell.wait_timeout(seen, left).expect("the reader is well").0;
        }
    }

    /// Waits until `text` is on the last line, where the keys are.
    pub fn offers(&self, text: &str) {
        self.wait(&format!("the key `{text}`"), |screen| last_line(screen).contains(text));
    }

    /// Waits until the last line ends with `text`, and nothing is left of what it was before.
    pub fn at(&self, text: &str) {
        self.wait(&format!("the line of keys with `{text}`"), |screen| {
            last_line(screen).trim_end().ends_with(text)
        });
    }

    /// Does something to the program and waits until it has written in answer.
    pub fn answers(&mut self, act: impl FnOnce(&mut Self)) {
        let before = self.seen().times;
        act(self);
        let (lock, bell) = &*self.shared;
        let seen = lock.lock().expect("the reader is well");
        let waited =
            bell.wait_timeout_while(seen, LIMIT, |seen| seen.times == before && !seen.ended);
        let (seen, late) = waited.expect("the reader is well");
        assert!(!late.timed_out(), "wrote nothing\n{}", drawn(&seen));
    }

    /// Waits until `text` is on the screen.
    pub fn shows(&self, text: &str) -> Instant {
        self.wait(&format!("`{text}`"), |screen| screen.contents().contains(text))
    }

    /// Waits until nothing has come for `quiet`, and returns when the last of it came.
    pub fn settles(&self, quiet: Duration) -> Instant {
        let (lock, bell) = &*self.shared;
        let mut seen = lock.lock().expect("the reader is well");
        loop {
            let times = seen.times;
            seen = bell.wait_timeout(seen, quiet).expect("the reader is well").0;
            if seen.times == times {
                return seen.at;
            }
        }
    }

    /// The screen as text.
    pub fn screen(&self) -> String {
        self.seen().parser.screen().contents()
    }

    /// Everything that the program has written.
    pub fn written(&self) -> Vec<u8> {
        self.seen().written.clone()
    }

    /// The screen with its colours, to see whether anything changed.
    pub fn appearance(&self) -> String {
        self.seen().parser.screen().contents_formatted()
    }

    /// How many cells hold something to see.
    pub fn ink(&self) -> usize {
        self.screen().chars().filter(|c| !c.is_whitespace()).count()
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.shared.0.lock().expect("the reader is well")
    }

    /// Gives the terminal another size, of which the program is told.
    pub fn resize(&self, rows: u16, columns: u16) {
        self.seen().parser.set_size(some(rows), some(columns));
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.resize(size).expect("a new size");
    }

    /// The program's process.
    pub fn pid(&self) -> rustix::process::Pid {
        let pid = self.child.process_id().and_then(|pid| i32::try_from(pid).ok());
        pid.and_then(rustix::process::Pid::from_raw).expect("the program runs")
    }

    /// Sends the program a signal.
    pub fn signal(&self, signal: rustix::process::Signal) {
        rustix::process::kill_process(self.pid(), signal).expect("the program runs");
    }

    /// Waits for the program to end, and for the last of what it wrote.
    pub fn exit(&mut self) -> ExitStatus {
        let end = Instant::now() + LIMIT;
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("a child of ours") {
                break status;
            }
            assert!(Instant::now() < end, "did not end\n{}", drawn(&self.seen()));
            thread::sleep(LOOK);
        };
        let (lock, bell) = &*self.shared;
        let mut seen = lock.lock().expect("the reader is well");
        while !seen.ended {
            let (now, late) = bell.wait_timeout(seen, LIMIT).expect("the reader is well");
            assert!(!late.timed_out(), "the terminal is still held");
            seen = now;
        }
        status
    }

    /// Whether the terminal is as it was before: main screen, cursor, no mouse, the line's own
    /// modes.
    pub fn given_back(&self) -> Result<(), String> {
        let now = modes(self.master.as_ref());
        let seen = self.seen();
        let screen = seen.parser.screen();
        let wrong = [
            (screen.alternate_screen(), "the alternate screen is still shown"),
            (screen.hide_cursor(), "the cursor is still hidden"),
            (screen.mouse_protocol_mode() != MouseProtocolMode::None, "the mouse is still caught"),
            (screen.bracketed_paste(), "pasted text is still marked"),
            (now != self.modes, "the line is still raw"),
        ];
        match wrong.into_iter().find(|(wrong, _)| *wrong) {
            Some((_, what)) => Err(format!("{what}\n{}", drawn(&seen))),
            None => Ok(()),
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A test that failed leaves its program running; one that passed has nothing to end.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Reads what the program writes until nobody holds the terminal any more.
fn follow(mut reader: Box<dyn Read + Send>, shared: &(Mutex<Seen>, Condvar)) {
    let mut bytes = vec![0; 64 * 1024];
    loop {
        let read = reader.read(&mut bytes).unwrap_or(0);
        let at = Instant::now();
        let Ok(mut seen) = shared.0.lock() else { return };
        seen.parser.process(&bytes[..read]);
        seen.written.extend_from_slice(&bytes[..read]);
        seen.at = at;
        seen.times += 1;
        seen.ended = read == 0;
        shared.1.notify_all();
        if seen.ended {
            return;
        }
    }
}

/// How the terminal's line treats what is typed.
fn modes(master: &dyn MasterPty) -> String {
    master
        .get_termios()
        .map(|modes| format!("{:?} {:?}", modes.local_flags, modes.input_flags))
        .unwrap_or_default()
}

/// The last line that a screen shows.
pub fn last_line(screen: &Screen) -> String {
    let columns = screen.size().1.get();
    screen.rows(0, columns).last().unwrap_or_default()
}

fn some(size: u16) -> NonZeroU16 {
    NonZeroU16::new(size).expect("a terminal has a size")
}

fn drawn(seen: &Seen) -> String {
    let (rows, columns) = seen.parser.screen().size();
    let rule = "-".repeat(usize::from(columns.get()));
    let ended = if seen.ended { " (the program has ended)" } else { "" };
    format!("{columns}x{rows}{ended}\n{rule}\n{}\n{rule}", seen.parser.screen().contents())
}
