//! A journey: the runtime over a scripted world, a told clock and a backend that can be read.

use std::collections::VecDeque;
use std::fmt::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use prelims::bank::{ItemId, LanguageCode, TopicId};
use prelims::cli::SCREENS;
use prelims::exam::{
    Act, DroppedPolicy, Form, MarkingScheme, Moment, Rounding, Rules, Section, Series, Terms, deal,
};
use prelims::exchange::Medium;
use prelims::insight::Past;
use prelims::journal::{About, Entry, Journal, NotebookEntry, SittingId, What, WhyWrong};
use prelims::memory::Fit;
use prelims::report::{QuestionRow, ResultView};
use prelims::study::{
    BesideQuestion, CannotBegin, CannotOpen, CannotSet, Clock, ExamOffer, FactState, Finder,
    FitTask, Goal, Home, NextPaper, NotSaved, NoteView, NotebookTask, OpenSitting, Options,
    Planning, Preview, Question, Request, Rescued, Study,
};
use prelims::tui::runtime::{Input, Job, Runtime, Waited, World};
use prelims::tui::{Appearance, ExitReason, Key, Model, Palette, Settings, Start, StudyBackend};
use rand::SeedableRng;
use rand::rngs::ChaCha20Rng;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;
use ratatui::style::{Color, Modifier};
use tempfile::TempDir;

use crate::learner::{forget, learn};

pub const PLAIN: Appearance = Appearance { ascii: false, palette: Palette::Terminal };

/// How long a one-way door takes no key.
const REST: Duration = Duration::from_millis(500);

type Time = Arc<Mutex<(Timestamp, Duration)>>;

struct ToldClock(Time);

impl Journey {
    /// The clock that this journey goes by, for another copy of the program.
    pub fn clock(&self) -> Box<dyn Clock> {
        Box::new(ToldClock(Arc::clone(&self.time)))
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
}

fn pass(time: &Time, by: Duration) {
    let mut time = time.lock().unwrap();
    time.0 += SignedDuration::try_from(by).unwrap();
    time.1 += by;
}

/// What comes next in a script.
enum Step {
    /// These come together.
    Come(Vec<Input>),
    /// Nothing comes for so long.
    Pass(Duration),
}

/// The world of a test: what is scripted comes, one batch after the other; then nothing more.
pub struct Script {
    steps: VecDeque<Step>,
    time: Time,
    /// Time that is to pass before the next batch.
    waiting: Duration,
    /// Whether the machine wakes the loop once before its time, as it does from time to time.
    woken: bool,
    /// How often the loop was woken by the time alone.
    pub ticks: usize,
    pub suspended: usize,
    /// The settings that were to be kept, the last one last, and why they cannot be.
    pub settings: Vec<Settings>,
    pub refuses: Option<String>,
    /// What the editor was given, and what it is left with.
    pub edited: Vec<String>,
    pub editor: Result<String, String>,
    /// The files that were written, by name.
    pub exported: Vec<(String, String)>,
    /// Whether fits wait until they are let go, as on a slow machine.
    pub hold_fits: bool,
    held: Option<Job>,
    /// Whether the last of those that waited came to its end.
    pub fitted: bool,
}

impl World for Script {
    fn wait(&mut self, at_most: Duration) -> Waited {
        assert!(at_most > Duration::ZERO, "the loop spins");
        let by = at_most.min(self.waiting);
        pass(&self.time, by);
        self.waiting -= by;
        if by == at_most || std::mem::take(&mut self.woken) {
            self.ticks += 1;
            return Waited::Passed;
        }
        match self.steps.pop_front() {
            None => Waited::Closed,
            Some(Step::Come(inputs)) => Waited::Received(inputs),
            Some(Step::Pass(time)) => {
                self.waiting = time;
                self.wait(at_most)
            }
        }
    }
    fn work(&mut self, job: Job) {
        if matches!(job, Job::Fit { .. }) && self.hold_fits {
            self.held = Some(job);
            return;
        }
        let mut answers = Vec::new();
        let last = job.run(&mut |input| answers.push(Step::Come(vec![input])));
        answers.push(Step::Come(vec![last]));
        answers.into_iter().rev().for_each(|step| self.steps.push_front(step));
    }
    fn suspend(&mut self) -> std::io::Result<()> {
        self.suspended += 1;
        Ok(())
    }
    fn retake(&mut self) -> std::io::Result<()> {
        Ok(())
    }
    fn edit(&mut self, text: &str) -> Result<String, String> {
        self.edited.push(text.to_owned());
        self.editor.clone()
    }
    fn export(&mut self, name: &str, text: &str) -> Result<String, String> {
        self.exported.push((name.to_owned(), text.to_owned()));
        Ok(format!("/somewhere/{name}"))
    }
    fn keep_settings(&mut self, settings: &Settings) -> Result<(), String> {
        self.settings.push(*settings);
        self.refuses.clone().map_or(Ok(()), Err)
    }
}

/// A study whose disk can be full: then nothing that is staged can be kept.
pub struct Fallible {
    pub study: Study,
    pub full: bool,
    /// What is then said.
    pub why: String,
    staged: bool,
}

impl StudyBackend for Fallible {
    fn now(&self) -> Moment {
        self.study.now()
    }
    fn home(&self) -> Home {
        self.study.home()
    }
    fn exams(&self) -> Vec<ExamOffer> {
        self.study.exams()
    }
    fn next_of_day(&self, id: &SittingId) -> Option<NextPaper> {
        self.study.next_of_day(id)
    }
    fn preview(&mut self, request: &Request) -> Result<Preview, CannotBegin> {
        self.study.preview(request)
    }
    fn begin(&mut self, request: &Request) -> Result<SittingId, CannotBegin> {
        if self.full {
            self.staged = true;
            return Ok(SittingId { run: self.study.now().run, seq: 0 });
        }
        self.study.begin(request)
    }
    fn resume(&mut self, sitting: SittingId) {
        if self.full {
            self.staged = true;
        } else {
            self.study.resume(sitting);
        }
    }
    fn stage(&mut self, sitting: SittingId, acts: Vec<Act>) -> Vec<Entry> {
        if !self.full {
            return self.study.stage(sitting, acts);
        }
        self.staged = true;
        let entry =
            |act| Entry { seq: 0, moment: self.study.now(), what: What::Act { sitting, act } };
        acts.into_iter().map(entry).collect()
    }
    fn report(&mut self, item: &ItemId, text: &str) {
        if self.full {
            self.staged = true;
        } else {
            self.study.report(item, text);
        }
    }
    fn commit(&mut self) -> Result<(), NotSaved> {
        if std::mem::take(&mut self.staged) {
            return Err(NotSaved { message: self.why.clone(), elsewhere: false, lost: None });
        }
        self.study.commit()
    }
    fn check(&mut self) -> Result<(), NotSaved> {
        self.study.check()
    }
    fn rescue_to(&mut self, path: &str, sitting: Option<SittingId>) -> Result<Rescued, String> {
        self.study.rescue_to(path, sitting)
    }
    fn open_sitting(&self, id: &SittingId) -> Option<OpenSitting> {
        self.study.open_sitting(id)
    }
    fn note(&self, topic: &TopicId) -> Option<NoteView> {
        self.study.note(topic)
    }
    fn question(&self, item: &ItemId) -> Option<Arc<Question>> {
        self.study.question(item)
    }
    fn aftermath(&self, sitting: &SittingId, question: usize) -> Vec<FactState> {
        self.study.aftermath(sitting, question)
    }
    fn result(&self, id: &SittingId, remarking: usize) -> Option<ResultView> {
        self.study.result(id, remarking)
    }
    fn past(&self) -> Vec<Past> {
        self.study.past()
    }
    fn finder(&self) -> Finder {
        self.study.finder()
    }
    fn goal(&self) -> Goal {
        self.study.goal()
    }
    fn planning(&self) -> Planning {
        self.study.planning()
    }
    fn stage_goal(&mut self, goal: &Goal) -> Result<(), CannotSet> {
        if self.full {
            self.staged = true;
            return Ok(());
        }
        self.study.stage_goal(goal)
    }
    fn stage_language(&mut self, language: LanguageCode) {
        self.staged = true;
        if !self.full {
            self.study.stage_language(language);
        }
    }
    fn fitting(&self) -> FitTask {
        self.study.fitting()
    }
    fn stage_fit(&mut self, fit: &Fit) {
        if self.full {
            self.staged = true;
        } else {
            self.study.stage_fit(fit);
        }
    }
    fn notebook_task(&self) -> NotebookTask {
        self.study.notebook_task()
    }
    fn beside(&self, sitting: &SittingId, question: usize) -> Option<BesideQuestion> {
        self.study.beside(sitting, question)
    }
    fn stage_star(&mut self, about: &About) -> bool {
        self.staged = self.full;
        self.full || self.study.stage_star(about)
    }
    fn stage_reason(&mut self, of: SittingId, question: usize, why: WhyWrong) -> Option<WhyWrong> {
        self.staged = self.full;
        if self.full { Some(why) } else { self.study.stage_reason(of, question, why) }
    }
    fn stage_notebook(&mut self, set: NotebookEntry) {
        if self.full {
            self.staged = true;
        } else {
            self.study.stage_notebook(set);
        }
    }
    fn mistakes_page(&self, rows: &[Arc<QuestionRow>], medium: Medium) -> String {
        self.study.mistakes_page(rows, medium)
    }
}

type Loop = Runtime<TestBackend, Fallible, Script>;

/// A folder, the time, and the loop.
pub struct Journey {
    pub folder: TempDir,
    pub time: Time,
    pub runtime: Loop,
    pub exit: Option<ExitReason>,
    /// What the program ended with, if it could not go on.
    pub error: Option<String>,
    /// From which the run is named: each start of the program needs another.
    seed: u64,
}

pub fn bank() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/rivers"))
}

/// A form of one section.
pub fn form(count: usize) -> Form {
    let section = Section { title: "All".into(), first: 0, count, scheme: None, ms: None };
    Form {
        blueprint: "upsc-cse".parse().unwrap(),
        paper: "gs-1".parse().unwrap(),
        series: Series::B,
        sections: vec![section],
        scaled_from: None,
        qualifying: None,
        overall: None,
        merit: true,
        blank_limit: None,
        dropped: DroppedPolicy::Prorate,
        rounding: Rounding::Total,
        extra_time: false,
        day: None,
    }
}

fn study(folder: &Path, time: &Time, banks: bool, seed: u64) -> Study {
    let study = open(folder, time, banks, seed).unwrap();
    assert_eq!(study.problems(), [], "the fixture is sound");
    study
}

fn open(folder: &Path, time: &Time, banks: bool, seed: u64) -> Result<Study, CannotOpen> {
    let options = Options {
        banks: if banks { vec![bank().to_owned()] } else { vec![] },
        record: folder.join("record.sqlite"),
        seed: Some(seed),
        without_embedded: true,
        ..Options::default()
    };
    Study::open(&options, Box::new(ToldClock(Arc::clone(time))))
}

fn start(
    study: Study,
    time: &Time,
    start: Start,
    appearance: Appearance,
    (width, height): (u16, u16),
) -> (Loop, Option<ExitReason>) {
    let model = Model::new(study.now(), appearance, Size { width, height }, SCREENS);
    start_as(study, time, start, model, false)
}

fn start_as(
    study: Study,
    time: &Time,
    start: Start,
    model: Model,
    hold_fits: bool,
) -> (Loop, Option<ExitReason>) {
    let Size { width, height } = model.size;
    let script = Script {
        steps: VecDeque::new(),
        time: Arc::clone(time),
        waiting: Duration::ZERO,
        woken: false,
        ticks: 0,
        suspended: 0,
        settings: Vec::new(),
        refuses: None,
        edited: Vec::new(),
        editor: Err("No editor is named.".into()),
        exported: Vec::new(),
        hold_fits,
        held: None,
        fitted: false,
    };
    let terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let desk = Fallible { study, full: false, why: "The disk is full.".into(), staged: false };
    let mut runtime = Runtime::new(terminal, desk, script, model);
    let exit = runtime.run(start.effects()).unwrap();
    (runtime, (exit != ExitReason::HungUp).then_some(exit))
}

impl Journey {
    pub fn new(size: (u16, u16)) -> Self {
        Self::with(Start::Home, PLAIN, size, true)
    }

    pub fn with(begin: Start, appearance: Appearance, size: (u16, u16), banks: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let noon = "2026-11-22T06:30:00Z".parse().unwrap();
        let time = Arc::new(Mutex::new((noon, Duration::from_secs(1000))));
        let (runtime, exit) =
            start(study(folder.path(), &time, banks, 1), &time, begin, appearance, size);
        Self { folder, time, runtime, exit, error: None, seed: 1 }
    }

    /// At Home over a copy of the fixture's bank in which one text of a file is another.
    #[expect(clippy::disallowed_methods, reason = "a copy of the bank is edited")]
    pub fn edited(file: &str, from: &str, to: &str, size: (u16, u16)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("rivers");
        std::fs::create_dir(&copy).unwrap();
        for entry in std::fs::read_dir(bank()).unwrap().map(Result::unwrap) {
            if entry.path().is_file() {
                let text = std::fs::read_to_string(entry.path()).unwrap();
                let is_it = entry.file_name() == file;
                assert!(!is_it || text.contains(from), "{from}");
                let text = if is_it { text.replacen(from, to, 1) } else { text };
                std::fs::write(copy.join(entry.file_name()), text).unwrap();
            }
        }
        let noon = "2026-11-22T06:30:00Z".parse().unwrap();
        let time = Arc::new(Mutex::new((noon, Duration::from_secs(1000))));
        let options = Options {
            banks: vec![copy],
            record: folder.path().join("record.sqlite"),
            seed: Some(1),
            without_embedded: true,
            ..Options::default()
        };
        let study = Study::open(&options, Box::new(ToldClock(Arc::clone(&time)))).unwrap();
        let (runtime, exit) = start(study, &time, Start::Home, PLAIN, size);
        Self { folder, time, runtime, exit, error: None, seed: 1 }
    }

    /// Goes into a sitting on these terms, whose paper is dealt from the bank's questions over and
    /// over until there are so many.
    pub fn sitting(count: usize, size: (u16, u16), make: impl FnOnce(Terms) -> Terms) -> Self {
        Self::sitting_with(count, PLAIN, size, make)
    }

    /// The same in other looks.
    pub fn sitting_with(
        count: usize,
        appearance: Appearance,
        size: (u16, u16),
        make: impl FnOnce(Terms) -> Terms,
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let noon = "2026-11-22T06:30:00Z".parse().unwrap();
        let time = Arc::new(Mutex::new((noon, Duration::from_secs(1000))));
        let mut study = study(folder.path(), &time, true, 1);
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let items: Vec<ItemId> =
            study.catalogue().topics().iter().flat_map(|topic| topic.items().to_vec()).collect();
        let question = |id: &ItemId| study.question(id).unwrap().item.clone().unwrap();
        let paper = items.iter().cycle().take(count).map(|id| deal(&question(id), &mut rng));
        let terms = make(Terms {
            title: "GS Paper I".into(),
            rules: Rules::exam(Duration::from_secs(72 * count as u64)),
            scheme: MarkingScheme::default(),
            seed: 1,
            paper: paper.collect(),
            planned: false,
            form: Some(Box::new(form(count))),
        });
        let id = SittingId { run: study.now().run, seq: 0 };
        study.stage(id, vec![Act::Began { terms: Box::new(terms) }]);
        study.commit().unwrap();
        let (runtime, exit) = start(study, &time, Start::Resume(id), appearance, size);
        Self { folder, time, runtime, exit, error: None, seed: 1 }
    }

    /// Somebody who has aimed at a day and answered what was asked for so many days.
    pub fn studied(days: u32, goal: &Goal, size: (u16, u16)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let noon = "2026-11-22T06:30:00Z".parse().unwrap();
        let time = Arc::new(Mutex::new((noon, Duration::from_secs(1000))));
        let mut study = study(folder.path(), &time, true, 1);
        study.set_goal(goal).unwrap();
        learn(&mut study, days, |by| pass(&time, by));
        let (runtime, exit) = start(study, &time, Start::Home, PLAIN, size);
        Self { folder, time, runtime, exit, error: None, seed: 1 }
    }

    /// The same over the banks that ship.
    pub fn shipped(days: u32, goal: &Goal, size: (u16, u16)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let noon = "2026-11-22T06:30:00Z".parse().unwrap();
        let time = Arc::new(Mutex::new((noon, Duration::from_secs(1000))));
        let record = folder.path().join("record.sqlite");
        let options = Options { record, seed: Some(1), ..Options::default() };
        let clock = Box::new(ToldClock(Arc::clone(&time)));
        let mut study = Study::open(&options, clock).unwrap();
        study.set_goal(goal).unwrap();
        learn(&mut study, days, |by| pass(&time, by));
        let (runtime, exit) = start(study, &time, Start::Home, PLAIN, size);
        Self { folder, time, runtime, exit, error: None, seed: 1 }
    }

    /// Somebody who forgets quickly, after so many rounds of everything; `hold` keeps fits waiting
    /// until [`Journey::let_go`].
    pub fn forgetful(times: u32, hold: bool, size: (u16, u16)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let noon = "2026-11-22T06:30:00Z".parse().unwrap();
        let time = Arc::new(Mutex::new((noon, Duration::from_secs(1000))));
        let mut study = study(folder.path(), &time, true, 1);
        forget(&mut study, times, |by| pass(&time, by));
        let model = Model::new(study.now(), PLAIN, Size { width: size.0, height: size.1 }, SCREENS);
        let (runtime, exit) = start_as(study, &time, Start::Home, model, hold);
        Self { folder, time, runtime, exit, error: None, seed: 1 }
    }

    /// The fit that waits is made, unless the worker has been told to stop.
    pub fn let_go(mut self) -> Self {
        let script = self.runtime.world_mut();
        let job = script.held.take().unwrap();
        let mut answers = Vec::new();
        let last = job.run(&mut |input| answers.push(Step::Come(vec![input])));
        script.fitted = matches!(last, Input::Fitted(..));
        script.steps.extend(answers);
        script.steps.push_back(Step::Come(vec![last]));
        self.go();
        self
    }

    /// The program ends, so much time passes, and it starts again at Home.
    pub fn restart(self, after: Duration) -> Self {
        let Self { folder, time, runtime, seed, .. } = self;
        let seed = seed + 1;
        let size = runtime.model().size;
        let appearance = runtime.model().appearance;
        drop(runtime);
        pass(&time, after);
        time.lock().unwrap().1 = Duration::ZERO;
        let study = study(folder.path(), &time, true, seed);
        let (runtime, exit) =
            start(study, &time, Start::Home, appearance, (size.width, size.height));
        Self { folder, time, runtime, exit, error: None, seed }
    }

    /// Types keys, each a batch of its own; at `<rest>` nothing is typed for as long as a one-way
    /// door takes no key.
    pub fn keys(mut self, keys: &str) -> Self {
        for (at, part) in keys.split("<rest>").enumerate() {
            let rest = (at > 0).then_some(Step::Pass(REST));
            let typed = parse(part).into_iter().map(|key| Step::Come(vec![Input::Key(key)]));
            self.runtime.world_mut().steps.extend(rest.into_iter().chain(typed));
        }
        self.go();
        self
    }

    /// Types keys that are all there at once.
    pub fn at_once(self, keys: &str) -> Self {
        let inputs = parse(keys).into_iter().map(Input::Key).collect();
        self.inputs(inputs)
    }

    pub fn inputs(mut self, inputs: Vec<Input>) -> Self {
        self.runtime.world_mut().steps.push_back(Step::Come(inputs));
        self.go();
        self
    }

    /// Lets time pass with nobody at the keys.
    pub fn wait(self, seconds: u64) -> Self {
        self.wait_for(Duration::from_secs(seconds))
    }

    /// The same, to the millisecond.
    pub fn wait_for(mut self, time: Duration) -> Self {
        self.runtime.world_mut().waiting = time;
        self.go();
        self
    }

    /// The clock is set by so many seconds, or the machine sleeps for as long; nobody is told.
    pub fn set_clock(&self, seconds: i64, slept: bool) {
        let mut time = self.time.lock().unwrap();
        time.0 += SignedDuration::from_secs(seconds);
        if slept {
            time.1 += Duration::from_secs(seconds.unsigned_abs());
        }
    }

    /// The wall clock says this from now on, and the machine looks at it.
    pub fn clock_at(mut self, at: Timestamp) -> Self {
        self.time.lock().unwrap().0 = at;
        self.runtime.world_mut().woken = true;
        self.go();
        self
    }

    /// The clock is set by so many seconds, or the machine sleeps for as long, and soon after the
    /// machine looks at its clock.
    pub fn jump(mut self, seconds: i64, slept: bool) -> Self {
        self.set_clock(seconds, slept);
        self.runtime.world_mut().woken = true;
        self.go();
        self
    }

    /// From now on the disk is full, or has room again.
    pub fn full(mut self, full: bool) -> Self {
        self.runtime.desk_mut().full = full;
        self
    }

    /// From now on the disk is full, and that is what is said of it.
    pub fn full_because(mut self, why: &str) -> Self {
        self.runtime.desk_mut().why = why.into();
        self.full(true)
    }

    pub fn resize(mut self, width: u16, height: u16) -> Self {
        self.runtime.terminal_mut().backend_mut().resize(width, height);
        self.inputs(vec![Input::Resized])
    }

    fn go(&mut self) {
        if self.exit.is_none() {
            match self.runtime.run(Vec::new()) {
                // The end of the script is not an end of the program.
                Ok(exit) => self.exit = (exit != ExitReason::HungUp).then_some(exit),
                Err(error) => self.error = Some(error.to_string()),
            }
        }
    }

    pub fn model(&self) -> &Model {
        self.runtime.model()
    }

    /// The same record opened once more, or why not.
    pub fn reopened(&self) -> Result<Study, String> {
        open(self.folder.path(), &self.time, true, 1001).map_err(|error| error.to_string())
    }

    /// What the record says, read anew from the disk.
    pub fn on_disk(&self) -> Journal {
        study(self.folder.path(), &self.time, true, 1000).journal().clone()
    }

    /// The screen's text.
    pub fn text(&self) -> String {
        rows(self).join("\n")
    }

    /// The screen's text, and below it which styles are where.
    pub fn screen(&self) -> String {
        format!("{}\n{}", self.text(), styles(self))
    }

    pub fn has(&self, text: &str) -> &Self {
        assert!(self.text().contains(text), "no `{text}` on\n{}", self.text());
        self
    }

    pub fn lacks(&self, text: &str) -> &Self {
        assert!(!self.text().contains(text), "`{text}` on\n{}", self.text());
        self
    }
}

fn rows(journey: &Journey) -> Vec<String> {
    let buffer = journey.runtime.terminal().backend().buffer();
    let cells = buffer.content().chunks(usize::from(buffer.area.width).max(1));
    let row = |cells: &[ratatui::buffer::Cell]| {
        let mut skip = 0;
        let mut text = String::new();
        for cell in cells {
            // A wide letter fills the cells after it, which say nothing of their own.
            if skip == 0 {
                text.push_str(cell.symbol());
                skip = prelims::text::width(cell.symbol()).max(1);
            }
            skip -= 1;
        }
        text.trim_end().to_owned()
    };
    cells.map(row).collect()
}

/// Runs of one style, a line for each row that has any: `3: 2-9 bold cyan`.
fn styles(journey: &Journey) -> String {
    let buffer = journey.runtime.terminal().backend().buffer();
    let width = usize::from(buffer.area.width).max(1);
    let mut out = String::new();
    for (y, cells) in buffer.content().chunks(width).enumerate() {
        let mut runs = Vec::new();
        let mut x = 0;
        for run in cells.chunk_by(|a, b| (a.fg, a.bg, a.modifier) == (b.fg, b.bg, b.modifier)) {
            let (fg, bg, modifier) = (run[0].fg, run[0].bg, run[0].modifier);
            if (fg, bg, modifier) != (Color::Reset, Color::Reset, Modifier::empty()) {
                let mut words: Vec<String> =
                    modifier.iter_names().map(|(name, _)| name.to_lowercase()).collect();
                if fg != Color::Reset {
                    words.push(fg.to_string().to_lowercase());
                }
                if bg != Color::Reset {
                    words.push(format!("on-{}", bg.to_string().to_lowercase()));
                }
                runs.push(format!("{x}-{} {}", x + run.len() - 1, words.join("+")));
            }
            x += run.len();
        }
        if !runs.is_empty() {
            writeln!(out, "{y}: {}", runs.join(", ")).unwrap();
        }
    }
    out
}

/// Reads `p<enter>a<c-c>` as keys.
pub fn parse(text: &str) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        let Some((name, after)) = named else {
            keys.push(Key::Char(c));
            rest = &rest[c.len_utf8()..];
            continue;
        };
        keys.push(match name {
            "enter" => Key::Enter,
            "space" => Key::Char(' '),
            "esc" => Key::Esc,
            "tab" => Key::Tab,
            "bs" => Key::Backspace,
            "del" => Key::Delete,
            "up" => Key::Up,
            "down" => Key::Down,
            "left" => Key::Left,
            "right" => Key::Right,
            "pgup" => Key::PageUp,
            "pgdn" => Key::PageDown,
            "home" => Key::Home,
            "end" => Key::End,
            _ => match name.strip_prefix("c-").and_then(|name| name.chars().next()) {
                Some(c) => Key::Ctrl(c),
                None => panic!("no key `{name}`"),
            },
        });
        rest = after;
    }
    keys
}
