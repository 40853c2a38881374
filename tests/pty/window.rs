//! A terminal's window that can be closed under the program in it.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use vt100::{Parser, Screen};

/// How long to wait for the program to end. Far more than it takes, because the machine may be
/// busy.
const LIMIT: Duration = Duration::from_secs(30);

/// A program in a pseudo-terminal that can be closed under it, as the window of a terminal is:
/// nobody else holds its other end.
pub struct Window {
    master: Box<dyn MasterPty + Send>,
    reader: Box<dyn Read + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    parser: Parser,
}

impl Window {
    /// Starts a program in a terminal of 24 rows and 80 columns.
    pub fn open(command: CommandBuilder) -> Self {
        let whole = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(whole).expect("a pseudo-terminal");
        let reader = pair.master.try_clone_reader().expect("its output");
        let writer = pair.master.take_writer().expect("its input");
        let child = pair.slave.spawn_command(command).expect("the program starts");
        let parser = Parser::new(size(24), size(80), 0);
        Self { master: pair.master, reader, writer, child, parser }
    }

    /// Types keys.
    pub fn type_keys(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).expect("the program takes keys");
    }

    /// Reads until the screen is as `is` wants it. A program that writes nothing more is waited for
    /// until the test is stopped.
    pub fn read_until(&mut self, is: impl Fn(&Screen) -> bool) {
        let mut bytes = [0; 4096];
        while !is(self.parser.screen()) {
            let read = self.reader.read(&mut bytes).expect("the program writes");
            assert!(read > 0, "it has ended\n{}", self.parser.screen().contents());
            self.parser.process(&bytes[..read]);
        }
    }

    /// Closes the window, and waits for the program to end.
    pub fn close(self) -> ExitStatus {
        let Self { master, reader, writer, mut child, .. } = self;
        drop((reader, writer, master));
        let end = Instant::now() + LIMIT;
        loop {
            if let Some(status) = child.try_wait().expect("a child of ours") {
                return status;
            }
            let late = Instant::now() > end;
            if late {
                drop(child.kill());
            }
            assert!(!late, "did not end though its terminal is gone");
            thread::sleep(Duration::from_millis(5));
        }
    }
}

fn size(size: u16) -> NonZeroU16 {
    NonZeroU16::new(size).expect("a terminal has a size")
}
