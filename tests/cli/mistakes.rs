//! Mistakes and filters at the command line.

use prelims::exam::Command as Do;
use prelims::journal::{NotebookEntry, WhyWrong};

use super::*;

#[test]
fn a_list_of_questions_and_a_filter_are_not_taken_together() {
    let home = home();
    let list = home.path().join("list.txt");
    fs::write(&list, "india-us/isa/replaced\n").unwrap();
    for command in ["practise", "paper"] {
        let mut command = {
            let mut run = prelims(&home);
            run.arg(command).arg("--items").arg(&list).args(["--where", "wrong"]);
            run
        };
        let said = complaint(&mut command, 2);
        assert!(said.contains("--items") && said.contains("--where"), "{said}");
    }
}

/// A bank of one topic: two questions of text and one of two statements.
fn bank(home: &TempDir) -> std::path::PathBuf {
    let folder = home.path().join("lakes");
    fs::create_dir(&folder).unwrap();
    let head =
        "format = 1\nid = \"lakes\"\ntitle = \"Lakes\"\nlanguage = \"en\"\ntopics = [\"salt\"]\n";
    fs::write(folder.join("bank.toml"), head).unwrap();
    let item = |id: &str, stem: &str| {
        format!(
            "[[item]]\nid = \"{id}\"\nkind = \"single\"\nstem = \"{stem}\"\nchoices = [\"Sambhar\", \"Wular\"]\nkey = \"a\"\n"
        )
    };
    let statements = "[[item]]\nid = \"both\"\nkind = \"statements\"\n\
        origin = { exam = \"UPSC CSE\", year = 2021 }\nstatements = [\n\
        { id = \"chilika\", text = \"Chilika is a lagoon.\", truth = true, why = \"It opens to the sea.\" },\n\
        { id = \"loktak\", text = \"Loktak is salt.\", truth = false, why = \"It is fresh.\" },\n]\n";
    let text = format!(
        "id = \"salt\"\ntitle = \"Salt lakes\"\n{}{}{statements}",
        item("inland", "Which lake is the largest inland salt lake of India?"),
        item("desert", "Which lake lies in Rajasthan?")
    );
    fs::write(folder.join("salt.toml"), text).unwrap();
    folder
}

/// A learner with a record over that bank alone, and a clock that can be set.
struct Learner {
    home: TempDir,
    bank: std::path::PathBuf,
    study: Study,
    time: Arc<Mutex<Timestamp>>,
}

impl Learner {
    fn new() -> Self {
        let home = home();
        let bank = bank(&home);
        let clock = ToldClock::at(NOW);
        let time = Arc::clone(&clock.0);
        let options = Options {
            banks: vec![bank.clone()],
            record: home.path().join("record.sqlite"),
            without_embedded: true,
            ..Options::default()
        };
        let study = Study::open(&options, Box::new(clock)).unwrap();
        assert_eq!(study.problems(), []);
        Self { home, bank, study, time }
    }

    fn next_day(&mut self) {
        *self.time.lock().unwrap() += jiff::SignedDuration::from_hours(24);
    }

    /// Answers an item in a practice of its own.
    fn answer(&mut self, item: &str, rightly: bool, sure: bool) -> prelims::journal::SittingId {
        let items = vec![format!("lakes/salt/{item}").parse().unwrap()];
        let id = self.study.begin(&Request::These { items }).unwrap();
        self.study.commit().unwrap();
        let mut sitting = self.study.open_sitting(&id).unwrap().sitting;
        let dealt = &sitting.paper()[0];
        let choice = dealt.choices.iter().find(|c| dealt.key.accepts(c) == rightly).unwrap();
        // Pressed again, a choice says fifty-fifty, then guess, then sure.
        let presses = if sure { 4 } else { 1 };
        let mut commands = vec![Do::Choose(choice.clone()); presses];
        commands.extend([Do::Commit, Do::Submit]);
        for command in commands {
            let acts = sitting.decide(command, &self.study.now()).unwrap();
            for entry in self.study.stage(id, acts) {
                if let What::Act { act, .. } = &entry.what {
                    sitting.apply(act, &entry.moment);
                }
            }
        }
        self.study.commit().unwrap();
        id
    }

    fn write(&mut self, set: NotebookEntry) {
        self.study.stage_notebook(set);
        self.study.commit().unwrap();
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = prelims(&self.home);
        command.arg("--only").arg(&self.bank);
        command.arg("--record").arg(self.home.path().join("record.sqlite")).args(args);
        command
    }

    fn says(&self, args: &[&str]) -> String {
        stdout(&mut self.command(args))
    }

    fn json(&self, args: &[&str]) -> Vec<Value> {
        serde_json::from_str(&self.says(args)).unwrap()
    }
}

/// One mistake made surely and with a reason, one mended, one question never seen.
fn learner() -> Learner {
    let mut learner = Learner::new();
    learner.answer("inland", false, false);
    learner.next_day();
    learner.answer("inland", true, false);
    let sitting = learner.answer("both", false, true);
    let why = Some(WhyWrong::Misread);
    learner.write(NotebookEntry::Reasoned { sitting, question: 0, why, after: None });
    let about = || "lakes/salt/both".parse().map(prelims::journal::About::Item).unwrap();
    learner.write(NotebookEntry::Starred { about: about(), on: true, after: None });
    let text = "lagoons open to the *sea*".to_owned();
    learner.write(NotebookEntry::Noted { about: about(), text, after: None });
    learner.write(NotebookEntry::Listed {
        list: "revise".into(),
        about: about(),
        on: true,
        after: None,
    });
    learner
}

fn ids(rows: &[Value]) -> Vec<&str> {
    rows.iter().map(|row| row["id"].as_str().unwrap()).collect()
}

#[test]
fn mistakes_are_listed_with_those_to_mend_first() {
    let learner = learner();
    let text = learner.says(&["mistakes"]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    assert!(lines[0].starts_with("2026-11-23  open     * wrong (sure), misread"), "{text}");
    assert!(lines[0].ends_with("lakes/salt/both  Chilika is a lagoon."), "{text}");
    assert!(lines[1].starts_with("2026-11-22  mended     wrong"), "{text}");

    let rows = learner.json(&["mistakes", "--format", "json"]);
    assert_eq!(ids(&rows), ["lakes/salt/both", "lakes/salt/inland"]);
    let mistake = &rows[0]["mistake"];
    assert_eq!((&mistake["wrong"], &mistake["mended"]), (&true.into(), &false.into()));
    assert_eq!((&mistake["reason"], &mistake["confidence"]), (&"misread".into(), &"sure".into()));
    assert_eq!(rows[0]["year"], 2021);
    assert_eq!(rows[0]["lists"], serde_json::json!(["revise"]));
    assert_eq!(rows[0]["note"], "lagoons open to the *sea*");
    assert_eq!(rows[1]["mistake"]["since"], serde_json::json!({ "right": 1, "wrong": 0 }));
    assert_eq!((&rows[1]["answered"], &rows[1]["wrong"]), (&2.into(), &1.into()));
}

#[test]
fn filters_choose_mistakes_and_items() {
    let learner = learner();
    let mistakes = |filter: &str| {
        let rows = learner.json(&["mistakes", "--format", "json", "--where", filter]);
        ids(&rows).join(" ")
    };
    assert_eq!(mistakes("open"), "lakes/salt/both");
    assert_eq!(mistakes("mended & topic=salt"), "lakes/salt/inland");
    assert_eq!(mistakes("reason=misread | list=revise"), "lakes/salt/both");
    assert_eq!(mistakes("year=2019..2024 certain"), "lakes/salt/both");
    assert_eq!(mistakes("text:\"*sea*\""), "lakes/salt/both", "the own note is searched");
    let items = |filter: &str| {
        let text = learner.says(&["items", "--where", filter]);
        text.lines().filter_map(|line| Some(line.split(' ').next()?.to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(items("unseen"), ["lakes/salt/desert"]);
    assert_eq!(items("kind=single"), ["lakes/salt/inland", "lakes/salt/desert"]);
}

#[test]
fn a_filter_that_cannot_be_read_says_where() {
    let learner = learner();
    for command in ["mistakes", "items", "paper"] {
        let told = complaint(&mut learner.command(&[command, "--where", "open & topic=slat"]), 2);
        let expected = "prelims: there is no topic `slat`: did you mean `salt`?\n  open & topic=slat\n               ^^^^\n";
        assert_eq!(told, expected, "{command}");
    }
    let none = learner
        .command(&["mistakes", "--where", "guessed"])
        .assert()
        .success()
        .get_output()
        .clone();
    assert_eq!(String::from_utf8(none.stderr).unwrap(), "prelims: no mistake passes this filter\n");
}

#[test]
fn a_page_of_mistakes_has_what_was_chosen_what_is_right_and_the_own_note() {
    let learner = learner();
    let page = learner.says(&["mistakes", "--format", "markdown", "--where", "open"]);
    for part in [
        "# Mistakes, 22 Nov 2026",
        "Chilika is a lagoon.",
        "**23 Nov 2026:** wrong (sure), misread",
        "**You:** (",
        "**Answer:** (",
        "It is fresh.",
        r"**Your note:** lagoons open to the \*sea\*",
        "Open: its facts did not come up since.",
    ] {
        assert!(page.contains(part), "{part}:\n{page}");
    }
}

#[test]
fn own_notes_are_printed_with_the_solutions_and_nowhere_else() {
    let learner = learner();
    let out = learner.home.path().join("paper");
    let args =
        ["paper", "--where", "starred", "--format", "markdown", "--out", out.to_str().unwrap()];
    let said = learner.says(&args);
    assert!(said.contains("solutions.md"), "{said}");
    let file = |name: &str| fs::read_to_string(out.join(name)).unwrap();
    assert!(file("solutions.md").contains(r"**Your note:** lagoons open to the \*sea\*"));
    assert!(file("paper-A.md").contains("Chilika") && !file("paper-A.md").contains("lagoons"));
    assert!(!file("paper-A.md").contains("Rajasthan"), "only what passes the filter");
}

#[test]
fn reported_questions_are_listed_and_become_a_page_for_the_keeper() {
    let mut learner = learner();
    let told = learner.command(&["items", "--reported"]).assert().success().get_output().clone();
    assert_eq!(String::from_utf8(told.stderr).unwrap(), "prelims: you have reported no question\n");
    let item = |id: &str| format!("lakes/salt/{id}").parse().unwrap();
    learner.study.report(&item("desert"), "two lakes # fit");
    learner.study.report(&item("inland"), "");
    learner.study.commit().unwrap();
    let text = learner.says(&["items", "--reported"]);
    let expected = "2026-11-23  lakes/salt/inland  (nothing was said)\n2026-11-23  lakes/salt/desert  two lakes # fit\n";
    assert_eq!(text, expected);
    let page = learner.says(&["items", "--reported", "--format", "markdown"]);
    assert!(page.starts_with("# Reported questions\n\n2 reports of 2 questions.\n"), "{page}");
    assert!(page.contains("## lakes/salt/desert") && page.contains("**Key:** (a)"), "{page}");
    assert!(page.contains(r"two lakes \# fit") || page.contains("two lakes # fit"), "{page}");
    let rows = learner.json(&["items", "--reported", "--format", "json"]);
    assert_eq!(rows[1]["reports"][0]["text"], "two lakes # fit");
    let told = complaint(&mut learner.command(&["items", "--format", "markdown"]), 2);
    assert!(told.contains("add --reported"), "{told}");
}
