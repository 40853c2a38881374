//! A record of a million entries: ten thousand facts and some thousand practices, as the program
//! itself writes them.
#![expect(clippy::expect_used, reason = "a measurement that fails has no figure")]

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use prelims::bank::{Bank, Claim, Item};
use prelims::document::SourceFile;
use prelims::exam::{Act, Command, MarkingScheme, Rules, Sitting, Terms, deal};
use prelims::journal::{Entry, Moment, RunId, SittingId, Started, What};
use prelims::reading::read;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

/// Topics, and the facts of each; as many items ask them, three at a time.
const TOPICS: usize = 200;
const FACTS: usize = 50;

/// Questions a practice, practices a day, and entries in all.
const QUESTIONS: usize = 20;
const SITTINGS: i64 = 3;
pub const ENTRIES: usize = 1_000_000;

/// Of so many answers one is wrong, one is said to be fifty-fifty, one is taken back and given
/// again.
const WRONG: u32 = 7;
const UNSURE: u32 = 5;
const WITHDRAWN: u32 = 400;

/// The bank's files, by name.
pub fn files() -> Vec<(String, String)> {
    let topics: Vec<String> = (0..TOPICS).map(|t| format!("\"t{t}\"")).collect();
    let head = format!(
        "format = 1\nid = \"big\"\ntitle = \"Big\"\nlanguage = \"en\"\ntopics = [{}]\n",
        topics.join(", ")
    );
    let fact = |t: usize, f: usize| {
        format!(
            "[[fact]]\nid = \"f{f}\"\ntext = \"River {f} of country {t} flows to the west.\"\n\
             [[fact.trap]]\nid = \"east\"\ntext = \"River {f} of country {t} flows to the east.\"\n\
             why = \"It flows to the west.\"\n"
        )
    };
    let item = |i: usize| {
        let [first, second, third] = [0, 1, 2].map(|k| (i + k * 7) % FACTS);
        format!(
            "[[item]]\nid = \"i{i}\"\nkind = \"statements\"\nstem = \"Consider the following statements:\"\n\
             statements = [{{ fact = \"f{first}\" }}, {{ fact = \"f{second}~east\" }}, {{ fact = \"f{third}\" }}]\n\
             choices = [[1], [1, 3], [2, 3], [1, 2, 3]]\n"
        )
    };
    let topic = |t: usize| {
        let head = format!("id = \"t{t}\"\ntitle = \"Topic {t}\"\nsyllabus = [\"GS2: polity\"]\n");
        let parts = (0..FACTS).map(|f| fact(t, f)).chain((0..FACTS).map(item));
        (format!("t{t}.toml"), std::iter::once(head).chain(parts).collect())
    };
    std::iter::once(("bank.toml".to_owned(), head)).chain((0..TOPICS).map(topic)).collect()
}

/// The bank.
pub fn bank() -> Bank {
    let file = |(path, text): (String, String)| SourceFile { path, text };
    let files: Vec<SourceFile> = files().into_iter().map(file).collect();
    read(&files, &[]).bank.expect("a sound bank")
}

/// Who practises: the clock goes, and each day the program is started once.
struct StudyBackend {
    now: Moment,
    seq: u64,
    entries: Vec<Entry>,
    lots: ChaCha8Rng,
}

impl StudyBackend {
    fn pass(&mut self, seconds: u64) {
        let time = Duration::from_secs(seconds);
        self.now.mono += time;
        self.now.at += SignedDuration::from_secs(seconds.cast_signed());
    }

    fn keep(&mut self, what: What) -> Moment {
        self.entries.push(Entry { seq: self.seq, moment: self.now, what });
        self.seq += 1;
        self.now
    }

    fn one_in(&mut self, n: u32) -> bool {
        self.lots.random_range(0..n) == 0
    }

    /// Practises some questions, every command decided and applied as in the hall.
    fn practise(&mut self, items: &[&Item]) {
        let id = SittingId { run: self.now.run, seq: self.seq };
        let paper = items.iter().map(|item| deal(item, &mut self.lots)).collect();
        let terms = Terms {
            title: "Today".into(),
            rules: Rules::practice(),
            scheme: MarkingScheme::default(),
            seed: self.seq,
            paper,
            planned: false,
            form: None,
        };
        let mut sitting = Sitting::begin(terms.clone(), self.now);
        self.keep(What::Act { sitting: id, act: Act::Began { terms: Box::new(terms) } });
        for question in 0..items.len() {
            if question > 0 {
                self.act(id, &mut sitting, Command::Go(question));
            }
            let wrong = self.one_in(WRONG);
            let dealt = &sitting.paper()[question];
            let claim: Claim =
                dealt.choices.iter().find(|c| dealt.key.accepts(c) != wrong).expect("one").clone();
            self.pass(20);
            self.act(id, &mut sitting, Command::Choose(claim.clone()));
            if self.one_in(UNSURE) {
                self.act(id, &mut sitting, Command::Choose(claim.clone()));
            }
            self.pass(10);
            self.act(id, &mut sitting, Command::Commit);
            self.pass(15);
            if self.one_in(WITHDRAWN) {
                self.act(id, &mut sitting, Command::Withdraw);
                self.act(id, &mut sitting, Command::Commit);
            }
        }
        self.act(id, &mut sitting, Command::Submit);
    }

    fn act(&mut self, id: SittingId, sitting: &mut Sitting, command: Command) {
        for act in sitting.decide(command, &self.now).expect("it may be done") {
            sitting.apply(&act, &self.now);
            self.keep(What::Act { sitting: id, act });
        }
    }
}

/// A million entries that end at about `until`, three practices a day, each item in its turn.
pub fn entries(bank: &Bank, until: Timestamp) -> Vec<Entry> {
    let items: Vec<&Item> = bank.topics.iter().flat_map(|topic| &topic.items).collect();
    let now =
        Moment { run: RunId(1), at: Timestamp::UNIX_EPOCH, offset: 19_800, mono: Duration::ZERO };
    let lots = ChaCha8Rng::seed_from_u64(1);
    let mut desk = StudyBackend { now, seq: 0, entries: Vec::with_capacity(ENTRIES + 200), lots };
    let mut turn = 0;
    for day in 0_i64.. {
        if desk.entries.len() >= ENTRIES {
            break;
        }
        let at = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * day);
        desk.now =
            Moment { run: RunId(day.cast_unsigned().into()), at, mono: Duration::ZERO, ..desk.now };
        desk.seq = 0;
        desk.keep(What::Started(Started { boot: RunId(7), up: day.cast_unsigned() * 86_400_000 }));
        for _ in 0..SITTINGS {
            // So that neighbours, which share facts, are not asked on one day.
            let asked: Vec<&Item> =
                (0..QUESTIONS).map(|k| items[(turn + k) * 7_919 % items.len()]).collect();
            turn += QUESTIONS;
            desk.practise(&asked);
            desk.pass(3600);
        }
    }
    desk.entries.truncate(ENTRIES);
    let last = desk.entries.last().map_or(Timestamp::UNIX_EPOCH, |entry| entry.moment.at);
    let later = until.duration_since(last);
    for entry in &mut desk.entries {
        entry.moment.at += later;
    }
    desk.entries
}
