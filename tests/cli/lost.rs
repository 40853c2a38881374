//! `check --record`: progress that lost its question.

use super::*;

const HEAD: &str =
    "format = 1\nid = \"water\"\ntitle = \"Water\"\nlanguage = \"en\"\ntopics = [\"lakes\"]\n";

/// The bank with its item under that name.
fn named(folder: &Path, name: &str) {
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("bank.toml"), HEAD).unwrap();
    let item = format!(
        "id = \"lakes\"\ntitle = \"Lakes\"\n\n[[item]]\nid = \"{name}\"\nkind = \"single\"\nstem = \"Which lake is salt?\"\nchoices = [\"Sambhar\", \"Dal\"]\nkey = \"a\"\n"
    );
    fs::write(folder.join("lakes.toml"), item).unwrap();
}

/// Answers the item `salt`.
fn answer(folder: &Path, record: &Path) {
    let options = Options {
        banks: vec![folder.to_owned()],
        record: record.to_owned(),
        seed: Some(1),
        without_embedded: true,
        ..Options::default()
    };
    let mut study = Study::open(&options, Box::new(ToldClock::at(NOW))).unwrap();
    let items = vec!["water/lakes/salt".parse().unwrap()];
    let id = study.begin(&Request::These { items }).unwrap();
    study.commit().unwrap();
    let sitting = study.journal().sitting(&id).unwrap();
    let key = sitting.paper()[0].key.0[0].clone();
    let acts = sitting.decide(prelims::exam::Command::Choose(key), &study.now()).unwrap();
    study.stage(id, acts);
    study.commit().unwrap();
}

#[test]
fn progress_that_lost_its_question_is_named_with_what_keeps_it() {
    let home = home();
    let (folder, record) = (home.path().join("water"), home.path().join("kept.sqlite"));
    named(&folder, "salt");
    answer(&folder, &record);
    let check = |arguments: &[&str]| {
        let mut command = prelims(&home);
        command.arg("check").arg(&folder).args(arguments);
        command
    };
    let record = record.to_str().unwrap();
    assert_eq!(
        stdout(&mut check(&["--record", record])),
        "1 bank, 2 files: no problems; 0 facts and 1 item\nprogress: every question that was answered is in the banks\n"
    );
    named(&folder, "salty");
    // Without the record, nothing is amiss.
    assert_eq!(stdout(&mut check(&[])), "1 bank, 2 files: no problems; 0 facts and 1 item\n");
    let output = check(&["--record", record]).assert().code(1).get_output().clone();
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "1 bank, 2 files: no problems; 0 facts and 1 item\n\
         progress without its question: item `water/lakes/salt`, 1 answer\n  \
         it may be `water/lakes/salty` now: the text is the same\n  \
         to keep its progress, write `was = [\"salt\"]` under `salty`\n\n\
         progress: 1 name of the record has no question in the banks; 1 with a likely match\n"
    );
    let output =
        check(&["--record", record, "--format", "json"]).assert().code(1).get_output().clone();
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["problems"], serde_json::json!([]));
    assert_eq!(
        told["lost"],
        serde_json::json!([{
            "kind": "item", "id": "water/lakes/salt", "answers": 1, "latest": NOW,
            "likely": {
                "id": "water/lakes/salty", "by": "same-text",
                "write": "write `was = [\"salt\"]` under `salty`",
            },
        }])
    );
}

#[test]
fn without_a_file_the_usual_record_is_meant_and_a_bank_after_it_is_a_bank() {
    let home = home();
    let folder = home.path().join("water");
    named(&folder, "salt");
    let kept = home.path().join("kept.sqlite");
    answer(&folder, &kept);
    named(&folder, "salty");
    let mut named_by_variable = prelims(&home);
    named_by_variable.env("PRELIMS_RECORD", &kept).arg("check").arg(&folder).arg("--record");
    named_by_variable.assert().code(1);
    let mut before = prelims(&home);
    before.env("PRELIMS_RECORD", &kept).args(["check", "--record"]).arg(&folder);
    before.assert().code(1);
    // Nothing was answered in the usual one.
    let mut usual = prelims(&home);
    let said = stdout(usual.arg("check").arg(&folder).arg("--record"));
    assert!(said.ends_with("progress: every question that was answered is in the banks\n"));
}
