//! How long until something is on the screen: from the start of the process, and from a key press.
//!
//! The program is run in a pseudo-terminal beside the least that a ratatui program can be, which
//! draws as many cells; what counts is the ratio, because machines differ. The bare program is this
//! file itself, started with `bare` and the number of cells.
#![expect(clippy::expect_used, reason = "a measurement that fails has no figure")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]

#[expect(dead_code, reason = "the tests use more of it")]
#[path = "../tests/pty/terminal.rs"]
mod terminal;

use std::cell::RefCell;
use std::path::Path;
use std::time::{Duration, Instant};

use criterion::Criterion;
use portable_pty::CommandBuilder;
use ratatui::crossterm::event::{self, Event, KeyCode};
use ratatui::text::Line;
use terminal::Terminal;

/// After the last byte of a frame, nothing comes for this long.
const QUIET: Duration = Duration::from_millis(20);

/// Which program is measured.
#[derive(Clone, Copy)]
enum Who {
    Prelims,
    Bare { cells: usize },
}

fn main() {
    let mut args = std::env::args().skip(1);
    if args.next().as_deref() == Some("bare") {
        bare(args.next().and_then(|cells| cells.parse().ok()).unwrap_or(0));
        return;
    }
    let home = tempfile::tempdir().expect("a folder");
    let home = home.path();
    // Once without measuring, which makes the record and says how much is drawn.
    let first = start(Who::Prelims, home).0;
    let cells = first.ink();
    drop(first);
    let mut criterion = Criterion::default().sample_size(20).configure_from_args();
    let both = [("prelims", Who::Prelims), ("bare", Who::Bare { cells })];
    let starts = measure(&mut criterion, "start", both, |who, times| {
        (0..times).map(|_| start(who, home).1).collect()
    });
    let keys = measure(&mut criterion, "key", both, |who, times| {
        let mut terminal = start(who, home).0;
        (0..times).map(|i| key(&mut terminal, if i % 2 == 0 { "j" } else { "k" })).collect()
    });
    println!("\nmedians, beside a bare ratatui program that draws as many cells ({cells}):");
    for (what, [ours, least]) in
        [("process start to first frame", starts), ("key press to frame", keys)]
    {
        let ratio = ours.as_secs_f64() / least.as_secs_f64();
        println!("  {what:<30} {ours:>10.2?}  bare {least:>10.2?}  ratio {ratio:.2}");
    }
}

/// Lets criterion measure both programs, and gives the median of each.
fn measure(
    criterion: &mut Criterion,
    what: &str,
    both: [(&str, Who); 2],
    run: impl Fn(Who, u64) -> Vec<Duration>,
) -> [Duration; 2] {
    both.map(|(name, who)| {
        let all = RefCell::new(Vec::new());
        let mut group = criterion.benchmark_group(what);
        group.measurement_time(Duration::from_secs(4)).warm_up_time(Duration::from_millis(500));
        group.bench_function(name, |bencher| {
            bencher.iter_custom(|times| {
                let took = run(who, times);
                let sum = took.iter().sum();
                all.borrow_mut().extend(took);
                sum
            });
        });
        group.finish();
        let mut all = all.into_inner();
        all.sort_unstable();
        all.get(all.len() / 2).copied().unwrap_or_default()
    })
}

/// Starts a program and waits for its first frame: something on the last line.
fn start(who: Who, home: &Path) -> (Terminal, Duration) {
    let mut command = match who {
        Who::Prelims => CommandBuilder::new(env!("CARGO_BIN_EXE_prelims")),
        Who::Bare { cells } => {
            let mut command = CommandBuilder::new(std::env::current_exe().expect("this program"));
            command.args(["bare", &cells.to_string()]);
            command
        }
    };
    command.env_clear();
    for (name, value) in
        [("HOME", home), ("XDG_DATA_HOME", home), ("TERM", Path::new("xterm-256color"))]
    {
        command.env(name, value);
    }
    let from = Instant::now();
    let terminal = Terminal::start(command, 24, 80);
    let until = terminal.wait("the first frame", |screen| {
        screen.alternate_screen()
            && screen.rows(0, 80).last().is_some_and(|row| !row.trim().is_empty())
    });
    terminal.settles(QUIET);
    (terminal, until - from)
}

/// Presses a key that moves something, and waits for the last byte of the frame that shows it.
fn key(terminal: &mut Terminal, key: &str) -> Duration {
    let before = terminal.appearance();
    let from = Instant::now();
    terminal.keys(key);
    terminal.wait("a changed frame", |screen| screen.contents_formatted() != before);
    terminal.settles(QUIET) - from
}

/// The least that a program can be: so many cells, and a mark that moves with each key.
fn bare(cells: usize) {
    let mut row = 1;
    ratatui::run(|terminal| {
        loop {
            terminal.draw(|frame| {
                let area = frame.area();
                let width = usize::from(area.width);
                let mut lines = vec![Line::raw("x".repeat(width)); cells / width];
                lines.push(Line::raw("x".repeat(cells % width)));
                lines.resize(usize::from(area.height), Line::default());
                lines[row] = Line::raw(">");
                lines[usize::from(area.height) - 1] = Line::raw("j k");
                frame.render_widget(ratatui::widgets::Paragraph::new(lines), area);
            })?;
            if let Event::Key(key) = event::read()? {
                match key.code {
                    KeyCode::Char('j') => row = 2,
                    KeyCode::Char('k') => row = 1,
                    _ => return Ok::<_, std::io::Error>(()),
                }
            }
        }
    })
    .expect("a terminal");
}
