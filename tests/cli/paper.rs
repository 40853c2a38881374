//! Papers and claims: which files are written, that none is lost, and what is refused.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{complaint, home, prelims, stdout};

fn paper(home: &TempDir, args: &[&str]) -> assert_cmd::Command {
    let mut command = prelims(home);
    command.current_dir(home.path()).args(["paper", "--topic", "isa", "--seed", "7"]).args(args);
    command
}

fn read(home: &TempDir, file: &str) -> String {
    fs::read_to_string(home.path().join(file)).unwrap()
}

fn files(folder: &Path) -> BTreeSet<String> {
    let names = fs::read_dir(folder).unwrap();
    names.map(|name| name.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn a_paper_is_written_as_separate_files_that_are_named() {
    let home = home();
    let said = stdout(&mut paper(&home, &["--count", "5", "--format", "both", "--out", "a/b"]));
    let written: BTreeSet<String> =
        said.lines().map(|line| line.strip_prefix("a/b/").unwrap().to_owned()).collect();
    assert_eq!(written, files(&home.path().join("a/b")));
    let wanted = [
        "answer-sheet.html",
        "key.html",
        "key.md",
        "paper-A.html",
        "paper-A.md",
        "paper-B.html",
        "paper-B.md",
        "paper-C.html",
        "paper-C.md",
        "paper-D.html",
        "paper-D.md",
        "solutions.html",
        "solutions.md",
    ];
    assert_eq!(written.iter().map(String::as_str).collect::<Vec<_>>(), wanted);
    let cover = read(&home, "a/b/paper-C.md");
    assert!(
        cover.contains("Time allowed: 6 minutes\\\nMaximum marks: 10\\\nQuestions: 5"),
        "{cover}"
    );

    let again = home.path().join("again");
    let again = again.to_str().unwrap();
    stdout(&mut paper(&home, &["--count", "5", "--format", "both", "--out", again]));
    for file in wanted {
        assert_eq!(
            read(&home, &format!("a/b/{file}")),
            read(&home, &format!("again/{file}")),
            "{file}"
        );
    }
}

#[test]
fn what_is_there_is_written_over_only_when_that_is_asked_for() {
    let home = home();
    let folder = home.path().join("out");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("key.html"), "mine").unwrap();
    let said = complaint(&mut paper(&home, &["--out", "out", "--series", "b,B"]), 2);
    assert!(said.contains("key.html") && said.contains("--force"), "{said}");
    assert_eq!(read(&home, "out/key.html"), "mine");
    assert_eq!(files(&folder).len(), 1, "nothing else was written");
    let said = stdout(&mut paper(&home, &["--out", "out", "--series", "b,B", "--force"]));
    assert_eq!(said.lines().count(), 4, "a series asked for twice is written once: {said}");
    assert!(read(&home, "out/key.html").contains("<th>B</th>"));
}

#[test]
fn the_rules_are_those_that_were_asked_for() {
    let home = home();
    let args = ["--count", "3", "--series", "A", "--format", "markdown", "--out", "o"];
    let rules = ["--minutes", "7.5", "--marks", "5/6,-5/18", "--title", "Test <1>"];
    stdout(&mut paper(&home, &[&args[..], &rules[..]].concat()));
    let cover = read(&home, "o/paper-A.md");
    assert!(cover.starts_with("# Test &lt;1>\n"), "{cover}");
    assert!(cover.contains("7 minutes 30 seconds\\\nMaximum marks: 2 1/2"), "{cover}");
    assert!(cover.contains("one-third of the marks assigned to it (5/18)"), "{cover}");
    for bad in [&["--series", "E"][..], &["--minutes", "0"], &["--count", "0"], &["--marks", "2,1"]]
    {
        complaint(&mut paper(&home, bad), 2);
    }
}

#[test]
fn too_few_questions_and_a_drawn_seed_are_said() {
    let home = home();
    let mut command = prelims(&home);
    command.current_dir(home.path()).args(["paper", "--topic", "isa", "--count", "900"]);
    let output = command.assert().success().get_output().clone();
    assert!(String::from_utf8(output.stderr).unwrap().contains("questions of the 900 asked for"));
    let said = String::from_utf8(output.stdout).unwrap();
    let seed = said.lines().last().unwrap().strip_prefix("the same papers again: --seed ").unwrap();
    let before = read(&home, "paper/paper-B.html");
    let args = ["paper", "--topic", "isa", "--count", "900", "--seed", seed, "--force"];
    prelims(&home).current_dir(home.path()).args(args).assert().success();
    assert_eq!(read(&home, "paper/paper-B.html"), before);
}

#[test]
fn questions_under_one_direction_stand_together_and_below_it() {
    let home = home();
    let bank = home.path().join("bank");
    fs::create_dir(&bank).unwrap();
    fs::write(
        bank.join("bank.toml"),
        "format = 1\nid = \"own\"\ntitle = \"Own\"\nlanguage = \"hi\"\ntopics = [\"t\"]\n",
    )
    .unwrap();
    let mut topic = "id = \"t\"\ntitle = \"T\"\n[[direction]]\nid = \"ds\"\ntext = \"Which suffice?\"\nchoices = [\"One\", \"Two\"]\n".to_owned();
    for n in 0..24 {
        let shared = if n % 6 == 0 { "direction = \"ds\"" } else { "choices = [\"x\", \"y\"]" };
        write!(
            topic,
            "[[item]]\nid = \"q{n}\"\nkind = \"single\"\nstem = \"Question {n}?\"\n{shared}\nkey = \"a\"\nexplain = \"E\"\n"
        )
        .unwrap();
    }
    fs::write(bank.join("t.toml"), topic).unwrap();
    let mut command = paper(&home, &["--format", "both"]);
    command.args(["--topic", "own/t"]).arg("--bank").arg(&bank);
    stdout(&mut command);
    for series in ["A", "B", "C", "D"] {
        let text = read(&home, &format!("paper/paper-{series}.md"));
        assert_eq!(text.matches("**Directions for questions ").count(), 1, "{text}");
        let (_, after) = text.split_once("**Directions for").unwrap();
        let places: Vec<_> = ["Question 0?", "Question 6?", "Question 12?", "Question 18?"]
            .iter()
            .map(|stem| after.find(stem).unwrap())
            .collect();
        assert!(places.is_sorted(), "{text}");
        assert!(after[places[0]..places[3]].matches("Question ").count() == 3, "{text}");
    }
}

/// The shipped banks do not fill a whole General Studies paper: that is said, and the largest
/// faithful one is printed under its rules.
#[test]
fn a_blueprint_is_printed_under_its_own_rules() {
    let home = home();
    let paper = |args: &[&str]| {
        let mut command = prelims(&home);
        command.current_dir(home.path()).args(["paper", "--seed", "7", "--format", "markdown"]);
        command.args(args);
        command
    };
    stdout(&mut paper(&["rpsc-ras", "--scaled"]));
    let cover = read(&home, "paper/paper-B.md");
    for said in [
        "This booklet has 150 questions. See",
        "(e) of every question says: Question not attempted",
        "left blank, one-third of the marks",
        "more than 1/10 of the questions are left blank is not marked",
    ] {
        assert!(cover.contains(said), "{said}: {cover}");
    }
    stdout(&mut paper(&["upsc-cse", "--paper", "gs-1", "--scaled", "--out", "gs"]));
    let cover = read(&home, "gs/paper-A.md");
    assert!(cover.contains("General Studies Paper I"), "{cover}");
    assert!(cover.contains("2 marks each") && cover.contains("(2/3) is taken off"), "{cover}");
    for (args, wanted) in [
        (&["no-such"][..], "no blueprint `no-such`"),
        (&["upsc-cse", "--paper", "gs9"], "no paper `gs9`"),
        (&["upsc-cse", "--count", "5"], "cannot be used with"),
        (&["--scaled"], "BLUEPRINT"),
    ] {
        let said = complaint(&mut paper(&[args, &["--out", "x"]].concat()), 2);
        assert!(said.contains(wanted), "{said}");
    }
}

#[test]
fn a_claim_is_written_with_its_sources_or_refused() {
    let home = home();
    let claim = |args: &[&str]| {
        let mut command = prelims(&home);
        command.current_dir(home.path()).args([
            "claim",
            "isa/isa-dtti-ipef",
            "--reason",
            "It says so.",
        ]);
        command.args(args);
        command
    };
    let three = ["--source", "An act, s. 3", "--source", "A gazette, p. 9", "--source", "A report"];
    let said = stdout(claim(&[&["--key", "c"][..], &three[..]].concat()).args(["--out", "claims"]));
    let written: Vec<&str> = said.lines().collect();
    assert_eq!(
        written,
        [
            "claims/claim-india-us-isa-isa-dtti-ipef.md",
            "claims/claim-india-us-isa-isa-dtti-ipef.html"
        ]
    );
    let page = read(&home, written[0]);
    for part in ["Key as it stands:** (a)", "Key claimed:** (c)", "3. A report", "It says so."] {
        assert!(page.contains(part), "{part}: {page}");
    }
    for (args, wanted) in [
        (
            [&["--key", "c"], &three[..4]].concat(),
            "at least 3 different sources, and only 2 are given",
        ),
        ([&["--key", "a"], &three[..]].concat(), "already says (a)"),
        ([&["--key", "z"], &three[..]].concat(), "no choice `z`: its choices are a to d"),
    ] {
        let said = complaint(&mut claim(&args), 2);
        assert!(said.contains(wanted), "{said}");
    }
    let mut absent = prelims(&home);
    absent.args(["claim", "isa/isa-dti-ipef", "--key", "c", "--reason", "x"]);
    let said = complaint(&mut absent, 2);
    assert!(said.contains("did you mean `india-us/isa/isa-dtti-ipef`"), "{said}");
}

#[test]
fn a_paper_is_printed_in_the_language_that_was_asked_for_or_in_both() {
    let home = home();
    let with = |language: &str| {
        let args =
            ["--count", "6", "--format", "markdown", "--series", "B", "--language", language];
        paper(&home, &args).args(["--out", language]).assert().success();
        let of = |file: &str| read(&home, &format!("{language}/{file}.md"));
        (of("paper-B"), of("key"), of("solutions"))
    };
    let (english, hindi, both) = (with("en"), with("hi"), with("both"));
    let letters = |key: &str| -> Vec<String> {
        key.lines().filter(|line| line.starts_with("| ")).skip(2).map(str::to_owned).collect()
    };
    assert!(letters(&english.1).len() == 6, "{}", english.1);
    assert_eq!(letters(&hindi.1), letters(&english.1), "the key is the same");
    assert_eq!(both.1, english.1);
    assert!(hindi.0.contains("## अनुदेश") && !hindi.0.contains("Instructions"), "{}", hindi.0);
    assert!(hindi.0.contains("उपर्युक्त") && !hindi.0.contains("Which of the"), "{}", hindi.0);
    assert!(hindi.2.contains("**उत्तर: ("), "{}", hindi.2);
    let devanagari = |text: &str| text.chars().any(|c| ('\u{900}'..='\u{97f}').contains(&c));
    assert!(!devanagari(&english.0) && !devanagari(&english.2));
    // Whatever stands in either stands in both.
    for line in english.0.lines().chain(hindi.0.lines()) {
        let line = line.trim_start_matches(|c: char| c == '*' || c == '.' || c.is_ascii_digit());
        // These stand in both languages on one line.
        let heads = ["series", "शृंखला", "Passage for", "के लिए परिच्छेद"];
        let is_head = heads.iter().any(|head| line.contains(head));
        assert!(is_head || both.0.contains(line.trim()), "{line}\n{}", both.0);
    }
    let said = complaint(&mut paper(&home, &["--language", "fr"]), 2);
    assert!(said.contains("the languages are en, hi, mr, and `both` for papers"), "{said}");
}

#[test]
fn a_translation_is_written_to_be_filled_and_told_how_much_waits() {
    let home = home();
    let bank = home.path().join("bank");
    fs::create_dir(&bank).unwrap();
    let head = "format = 1\nid = \"t\"\ntitle = \"T\"\nlanguage = \"en\"\ntopics = [\"a\"]\n";
    fs::write(bank.join("bank.toml"), head).unwrap();
    let topic = "id = \"a\"\ntitle = \"Rivers\"\n[[fact]]\nid = \"rhine\"\ntext = \"The Rhine flows north.\"\n";
    fs::write(bank.join("a.toml"), topic).unwrap();
    let translate = |args: &[&str]| {
        let mut command = prelims(&home);
        command.current_dir(home.path()).args(["translate", "bank"]).args(args);
        command
    };
    assert_eq!(stdout(&mut translate(&["hi"])), "2 texts to translate in bank/a.hi.toml\n");
    let path = bank.join("a.hi.toml");
    let written = fs::read_to_string(&path).unwrap();
    let wanted = "[[fact]]\nid = \"rhine\"\n#: The Rhine flows north.\ntext = \"\"\nof.text = \"";
    assert!(written.contains(wanted), "{written}");
    let filled = written.replacen("text = \"\"", "text = \"राइन उत्तर की ओर बहती है।\"", 1);
    fs::write(&path, &filled).unwrap();
    assert_eq!(stdout(&mut translate(&["hi"])), "1 text to translate in bank/a.hi.toml\n");
    assert_eq!(fs::read_to_string(&path).unwrap(), filled, "what is written is left alone");
    fs::write(bank.join("a.toml"), topic.replace("north", "north-west")).unwrap();
    let said = stdout(&mut translate(&["hi"]));
    assert!(
        said.starts_with("2 texts to translate in bank/a.hi.toml; of 1 the original"),
        "{said}"
    );
    let now = fs::read_to_string(&path).unwrap();
    assert!(now.contains("#: (before: राइन उत्तर की ओर बहती है।)\ntext = \"\"\n"), "{now}");
    assert!(!bank.join("a.hi.toml.new").exists());
    for (args, wanted) in [
        (&["fr"][..], "questions cannot be worded in `fr`; the languages are en, hi, mr"),
        (&["en"][..], "the bank is in `en` itself"),
        (&["hi", "--topic", "b"], "the bank has no topic `b`"),
    ] {
        let said = complaint(&mut translate(args), 2);
        assert!(said.contains(wanted), "{said}");
    }
}
