//! Replay: how long a million entries take to become memory states, beside a plain pass over the
//! same data.
//!
//! With `PRELIMS_BENCH_KEEP` naming a folder, the bank and its record are also written there, to be
//! opened by the program.
#![expect(clippy::expect_used, reason = "a measurement that fails has no figure")]

mod million;

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use prelims::bank::Catalogue;
use prelims::journal::{Entry, Journal, Position, What};
use prelims::memory::{EvidenceLog, Habits, Memories, MemoryModel, Rating};
use prelims::record::Record;

use crate::Bars;
use million::{bank, entries, files};

const TIMES: usize = 5;

/// From raw entries within two seconds, from stored evidence within 0.15.
pub fn measure(bars: &mut Bars) {
    let bank = bank();
    let catalogue = Catalogue::of([&bank]);
    let all = entries(&bank, Timestamp::now());
    if let Some(folder) = std::env::var_os("PRELIMS_BENCH_KEEP") {
        keep(Path::new(&folder), &all);
    }
    let stored: Vec<Stored> = all.iter().map(Stored::of).collect();
    let bytes: usize = stored.iter().map(|s| s.kind.len() + s.body.len()).sum();
    println!("\nreplay of {} entries, {} MB", all.len(), bytes / 1_000_000);
    drop(all);

    let (plain, _) = least(|| stored.iter().map(Stored::skim).sum::<usize>());
    let (parsed, read) = least(|| stored.iter().map(Stored::entry).collect::<Vec<Entry>>());
    let (written, _) = least(|| read.iter().map(Stored::of).map(|s| s.body.len()).sum::<usize>());
    let ratio = |of: Duration, plain: Duration| of.as_secs_f64() / plain.as_secs_f64();
    println!(
        "replay: entries read in {parsed:.2?} and written in {written:.2?}, skimming the JSON of each {plain:.2?}, ratios {:.1} and {:.1}",
        ratio(parsed, plain),
        ratio(written, plain)
    );
    let (folded, journal) = least(|| Journal::fold(&read));
    let now = Timestamp::now();
    let (collected, gathered) = least(|| EvidenceLog::of(&journal, &catalogue, now));
    let count = gathered.all().len();
    let states = || {
        let mut memories = Memories::under(Habits::default());
        memories.learn_all(&gathered, 0..count);
        memories
    };
    let (learnt, memories) = least(states);
    let (whole, _) = least(|| {
        let mut journal = Journal::default();
        for entry in stored.iter().map(Stored::entry) {
            journal.apply(&entry);
        }
        Memories::of(&journal, &catalogue, Habits::default(), now)
    });
    println!(
        "    folded {folded:.0?}, {count} pieces of evidence {collected:.0?}, learnt {learnt:.0?}: {} reviews",
        memories.answers()
    );
    let what = format!(
        "replay: raw entries to states in {whole:.2?}, skimming the JSON of each {plain:.2?}, ratio {:.1}, bar 2 s",
        ratio(whole, plain)
    );
    bars.hold(whole < Duration::from_secs(2), &what);

    // The plain pass over evidence: FSRS's own step for each, with nothing around it.
    let model = MemoryModel::default();
    let (plain, _) = least(|| {
        let first = model.first(Rating::Good);
        let mut facts = vec![first; gathered.facts().len()];
        for evidence in gathered.all() {
            let state = &mut facts[evidence.verdict.fact];
            let recall = model.recall(state.stability, 30.0);
            *state = model.next(*state, recall, evidence.verdict.rating(0));
        }
        facts
    });
    let each = |time: Duration| time.mul_f64(1e6 / count.max(1) as f64);
    let what = format!(
        "replay: a million pieces of evidence to states in {:.0?}, FSRS's steps alone {:.0?}, ratio {:.1}, bar 150 ms",
        each(learnt),
        each(plain),
        ratio(learnt, plain)
    );
    bars.hold(each(learnt) < Duration::from_millis(150), &what);
}

/// An entry as the record's file holds it.
struct Stored {
    head: Entry,
    kind: String,
    body: String,
}

impl Stored {
    fn of(entry: &Entry) -> Self {
        let (kind, body) = entry.what.to_parts();
        let what = What::Unknown { kind: String::new(), body: String::new() };
        Self { head: Entry { what, ..*entry }, kind, body }
    }

    fn entry(&self) -> Entry {
        Entry { what: What::from_parts(self.head.id(), &self.kind, &self.body), ..self.head }
    }

    /// The plain pass: the body is checked to be JSON, and nothing kept.
    fn skim(&self) -> usize {
        serde_json::from_str::<serde::de::IgnoredAny>(&self.body).map_or(0, |_| self.kind.len())
    }
}

/// Writes the bank and its record as the program finds them.
fn keep(folder: &Path, all: &[Entry]) {
    let bank = folder.join("big");
    std::fs::create_dir_all(&bank).expect("a folder");
    for (name, text) in files() {
        std::fs::write(bank.join(name), text).expect("it is written");
    }
    let mut record = Record::open(&folder.join("record.sqlite")).expect("a record");
    let mut end = Position::START;
    for part in all.chunks(50_000) {
        end = record.append(part, end).expect("it is saved");
    }
}

/// The least of some times, and what came of it.
fn least<T>(mut once: impl FnMut() -> T) -> (Duration, T) {
    let mut run = || {
        let from = Instant::now();
        let made = black_box(once());
        (from.elapsed(), made)
    };
    let mut best = run();
    for _ in 1..TIMES {
        let (time, made) = run();
        best = (best.0.min(time), made);
    }
    best
}
