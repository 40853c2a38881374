//! A desk to test at: a bank and a record in a folder of their own, and a clock that goes when it
//! is told to.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use prelims::record::Record;
use prelims::study::{Clock, Options, Study};
use tempfile::TempDir;

/// The head of a bank of one topic.
pub const WATER: &str =
    "format = 1\nid = \"water\"\ntitle = \"Water\"\nlanguage = \"en\"\ntopics = [\"lakes\"]\n";

/// A folder, and the time.
pub struct Desk {
    folder: TempDir,
    time: Arc<Mutex<(Timestamp, Duration, u128)>>,
}

pub struct ToldClock(pub Arc<Mutex<(Timestamp, Duration, u128)>>);

impl ToldClock {
    /// A clock that stands at noon of the day of the tests.
    pub fn noon() -> Self {
        let noon = "2026-11-22T06:30:00Z".parse().unwrap();
        Self(Arc::new(Mutex::new((noon, Duration::from_secs(1000), 1))))
    }
}

impl Clock for ToldClock {
    fn wall(&self) -> Timestamp {
        self.0.lock().unwrap().0
    }

    fn mono(&self) -> Duration {
        self.0.lock().unwrap().1
    }

    fn offset(&self, _: Timestamp) -> i32 {
        19_800
    }

    fn boot(&self) -> Option<u128> {
        Some(self.0.lock().unwrap().2)
    }
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let bank = folder.path().join("bank");
        fs::create_dir(&bank).unwrap();
        fs::write(bank.join("bank.toml"), BANK).unwrap();
        fs::write(bank.join("chillies.toml"), TOPIC).unwrap();
        Self { folder, time: ToldClock::noon().0 }
    }

    /// Puts a file beside the bank.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// The author changes a file.
    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let path = self.folder.path().join(path);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from));
        fs::write(path, text.replace(from, to)).unwrap();
    }

    /// Both clocks go on.
    pub fn pass(&self, seconds: u64) {
        let mut time = self.time.lock().unwrap();
        time.0 += SignedDuration::from_secs(seconds.try_into().unwrap());
        time.1 += Duration::from_secs(seconds);
    }

    /// The machine is off meanwhile: the monotonic clock begins anew.
    pub fn close_for(&self, seconds: u64) {
        self.pass(seconds);
        let mut time = self.time.lock().unwrap();
        time.1 = Duration::ZERO;
        time.2 += 1;
    }

    /// Somebody sets the wall clock.
    pub fn set_wall(&self, seconds: i64) {
        self.time.lock().unwrap().0 += SignedDuration::from_secs(seconds);
    }

    /// The file of progress itself.
    pub fn record(&self) -> Record {
        Record::open(&self.folder.path().join("record.sqlite")).unwrap()
    }

    pub fn open(&self, seed: u64) -> Study {
        self.open_over(vec![self.folder.path().join("bank")], seed)
    }

    /// With another bank beside the desk's own.
    pub fn open_with(&self, bank: &str, seed: u64) -> Study {
        self.open_over(vec![self.folder.path().join("bank"), self.folder.path().join(bank)], seed)
    }

    pub fn open_without_banks(&self, seed: u64) -> Study {
        self.open_over(vec![], seed)
    }

    /// The same, to be looked at only.
    pub fn open_to_read(&self, seed: u64) -> Study {
        let options = self.options(vec![self.folder.path().join("bank")], seed);
        Study::open_to_read(&options, Box::new(ToldClock(Arc::clone(&self.time)))).unwrap()
    }

    fn options(&self, banks: Vec<PathBuf>, seed: u64) -> Options {
        Options {
            banks,
            record: self.folder.path().join("record.sqlite"),
            seed: Some(seed),
            without_embedded: true,
            ..Options::default()
        }
    }

    fn open_over(&self, banks: Vec<PathBuf>, seed: u64) -> Study {
        let options = self.options(banks, seed);
        let study = Study::open(&options, Box::new(ToldClock(Arc::clone(&self.time)))).unwrap();
        assert_eq!(study.problems(), [], "the test's own bank is sound");
        study
    }
}

const BANK: &str = r#"
format = 1
id = "garden"
title = "Garden"
language = "en"
topics = ["chillies"]
"#;

const TOPIC: &str = r#"
id = "chillies"
title = "Chillies"
note = "The jalapeño is a chilli.\n\nSo is the bhut jolokia."

[[passage]]
id = "market"
text = "On the market there were three heaps."

[[fact]]
id = "capsaicin"
text = "Capsaicin makes chillies hot."
[[fact.trap]]
id = "piperine"
text = "Piperine makes chillies hot."
why = "Piperine is pepper's."

[[fact]]
id = "americas"
text = "Chillies came from the Americas."
[[fact.trap]]
id = "india"
text = "Chillies came from India."
why = "They were brought there."

[[item]]
id = "hot"
kind = "single"
stem = "What makes a jalapeño hot?"
choices = [
  { id = "capsaicin", text = "Capsaicin", key = true },
  { id = "piperine", text = "Piperine", believes = "capsaicin~piperine" },
  { id = "gingerol", text = "Gingerol" },
]
facts = ["capsaicin"]

[[item]]
id = "origin"
kind = "single"
stem = "Where did chillies come from?"
choices = [
  { id = "americas", text = "The Americas", key = true },
  { id = "india", text = "India", believes = "americas~india" },
  { id = "africa", text = "Africa" },
]
facts = ["americas"]

[[item]]
id = "scale"
kind = "single"
stem = "What is measured in Scoville units?"
choices = ["Heat", "Length"]
key = "a"

[[item]]
id = "passage-one"
kind = "single"
passage = "market"
stem = "How many heaps were there?"
choices = ["Two", "Three"]
key = "b"

[[item]]
id = "passage-two"
kind = "single"
passage = "market"
stem = "Where were they?"
choices = ["On the market", "In the shed"]
key = "a"
"#;
