//! Blueprints and key files at the command line.

use std::fs;

use serde_json::Value;

use crate::{complaint, home, prelims, stdout};

#[test]
fn blueprints_are_listed_for_people_and_for_programs_and_the_user_s_own_wins() {
    let home = home();
    let text = stdout(prelims(&home).arg("blueprints"));
    assert!(
        text.contains("gs-1  General Studies Paper I: 100 questions, 200 marks, 120 min, +2 -2/3")
    );
    let json = |text: &str| -> Vec<Value> { serde_json::from_str(text).unwrap() };
    let list = json(&stdout(prelims(&home).args(["blueprints", "--format", "json"])));
    assert_eq!(list.len(), 8);
    assert_eq!(list[0]["papers"][1]["qualifying"], "33/100");
    assert_eq!(list[0]["as_of"], "2026-11-21");
    // A bank may bring blueprints of its own.
    let bank = home.path().join("bank");
    fs::create_dir_all(bank.join("blueprints")).unwrap();
    fs::write(
        bank.join("bank.toml"),
        "format = 1\nid = \"b\"\ntitle = \"B\"\nlanguage = \"en\"\ntopics = [\"t\"]\n",
    )
    .unwrap();
    fs::write(bank.join("t.toml"), "id = \"t\"\ntitle = \"T\"\n").unwrap();
    let own = "format = 1\nblueprint = \"nda\"\ntitle = \"Mine\"\n[[paper]]\nid = \"p\"\ntitle = \"P\"\nminutes = 6\nquestions = 5\nmarks = 1\nwrong = 0\n";
    fs::write(bank.join("blueprints/nda.toml"), own).unwrap();
    let output = prelims(&home).arg("--bank").arg(&bank).arg("blueprints").assert().success();
    let output = output.get_output();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("the blueprint `nda`"), "{said}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("nda  Mine"));
    let checked = stdout(prelims(&home).arg("check").arg(&bank));
    assert!(checked.contains("1 bank, 2 files, 1 blueprint: no problems"), "{checked}");
    let one = stdout(prelims(&home).arg("check").arg(bank.join("blueprints/nda.toml")));
    assert_eq!(one, "1 blueprint: no problems\n");
}

#[test]
fn a_key_file_is_kept_once_or_told_what_is_wrong_with_it() {
    let home = home();
    let file = home.path().join("key.toml");
    let head = "format = 1\ndated = 2026-05-27\nsource = \"PTI\"\nstanding = \"final\"\n";
    let item = "[[key]]\nitem = \"india-us/isa/isa-dtti-ipef\"\n";
    fs::write(&file, format!("{head}{item}dropped = true\n")).unwrap();
    let said = stdout(prelims(&home).arg("key").arg(&file));
    assert_eq!(said, "india-us/isa/isa-dtti-ipef: s1.2 -> dropped\nno earlier score changes\n");
    let record = stdout(prelims(&home).args(["record", "export"]));
    let kept: Vec<&str> = record.lines().filter(|line| line.contains("key-revised")).collect();
    assert_eq!(kept.len(), 1);
    let again = stdout(prelims(&home).arg("key").arg(&file));
    assert!(again.contains("1 brought nothing new"), "{again}");
    fs::write(&file, format!("{head}{item}accepts = [\"h\"]\n")).unwrap();
    let output = prelims(&home).arg("key").arg(&file).assert().code(1);
    let said = String::from_utf8_lossy(&output.get_output().stdout).into_owned();
    assert!(said.contains("E053") && said.contains("write a letter from a to d"), "{said}");
    let none = complaint(prelims(&home).arg("key").arg(home.path().join("none")), 2);
    assert!(none.contains("cannot be read"), "{none}");
}
