//! How long a durable answer takes, beside the least that durability can cost: the same bytes
//! appended to a file and synced.
#![expect(clippy::expect_used, reason = "a measurement that fails has no figure")]
#![expect(clippy::disallowed_methods, reason = "it measures time and files")]

use std::fs::File;
use std::io::Write;
use std::time::{Duration, Instant};

use criterion::Criterion;
use jiff::Timestamp;
use prelims::journal::{Entry, Moment, Position, RunId, What};
use prelims::record::Record;

fn main() {
    // Beside the build, not in memory: a folder that lives in memory syncs for nothing.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let mut criterion = Criterion::default().configure_from_args();
    let mut record = Record::open(&folder.path().join("progress.db")).expect("a record");
    let (mut end, mut seq) = (Position::START, 0);
    let ours = measure(&mut criterion, "append", || {
        let entry = entry(seq);
        let from = Instant::now();
        end = record.append(&[entry], end).expect("it is saved");
        seq += 1;
        from.elapsed()
    });
    let mut file = File::create(folder.path().join("raw")).expect("a file");
    let line = entry(0).to_json().expect("JSON") + "\n";
    let least = measure(&mut criterion, "raw", || {
        let from = Instant::now();
        file.write_all(line.as_bytes()).expect("it is written");
        file.sync_data().expect("it is synced");
        from.elapsed()
    });
    println!("\na durable answer, beside append and fdatasync of the same line:");
    for (what, percent) in [("p50", 50), ("p99", 99)] {
        let [ours, least] = [&ours, &least]
            .map(|all| all.get(all.len() * percent / 100).copied().unwrap_or_default());
        let ratio = ours.as_secs_f64() / least.as_secs_f64();
        println!("  {what} {ours:>10.2?}  raw {least:>10.2?}  ratio {ratio:.2}");
    }
}

/// Lets criterion measure, and gives all the times in order.
fn measure(
    criterion: &mut Criterion,
    what: &str,
    mut once: impl FnMut() -> Duration,
) -> Vec<Duration> {
    let mut all = Vec::new();
    criterion.benchmark_group("durable").bench_function(what, |bencher| {
        bencher.iter_custom(|times| {
            let took: Vec<_> = (0..times).map(|_| once()).collect();
            all.extend_from_slice(&took);
            took.iter().sum()
        });
    });
    all.sort_unstable();
    all
}

/// An entry of the size of an answer.
fn entry(seq: u64) -> Entry {
    let moment = Moment {
        run: RunId(7),
        at: Timestamp::now(),
        offset: 19_800,
        mono: Duration::from_millis(seq),
    };
    let body = r#"{"sitting":"00000000000000000000000000000007.0","question":12,"choice":2}"#;
    Entry { seq, moment, what: What::Unknown { kind: "chosen".into(), body: body.into() } }
}
