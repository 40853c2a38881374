//! Choosing questions: one bank alone, all topics of a bank, a list of items.

use super::*;

/// A bank of two topics in a folder of its own.
fn bank(home: &TempDir) -> std::path::PathBuf {
    let folder = home.path().join("pair");
    fs::create_dir(&folder).unwrap();
    let head = "format = 1\nid = \"pair\"\ntitle = \"Pair\"\nlanguage = \"en\"\ntopics = [\"one\", \"two\"]\n";
    fs::write(folder.join("bank.toml"), head).unwrap();
    for topic in ["one", "two"] {
        let item = |id: &str| {
            let more = if id == "gone" { "dropped = \"misprinted\"\n" } else { "" };
            format!(
                "[[item]]\nid = \"{id}\"\nkind = \"single\"\nstem = \"{topic} {id}?\"\nchoices = [\"{id} yes\", \"{id} no\"]\nkey = \"a\"\n{more}"
            )
        };
        let last = if topic == "one" { "first" } else { "last" };
        let items = [item(last), item("same"), item(if topic == "one" { "kept" } else { "gone" })];
        let text = format!("id = \"{topic}\"\ntitle = \"{topic}\"\n{}", items.concat());
        fs::write(folder.join(format!("{topic}.toml")), text).unwrap();
    }
    folder
}

fn ids(text: &str) -> Vec<String> {
    text.lines().map(|line| line.split(' ').next().unwrap().to_owned()).collect()
}

#[test]
fn only_leaves_every_other_bank_out() {
    let home = home();
    let folder = bank(&home);
    let all = stdout(prelims(&home).arg("--only").arg(&folder).arg("items"));
    let expected = ["one/first", "one/same", "one/kept", "two/last", "two/same", "two/gone"];
    assert_eq!(ids(&all), expected.map(|id| format!("pair/{id}")));
    // The program's own blueprints stay.
    let blueprints = stdout(prelims(&home).arg("--only").arg(&folder).arg("blueprints"));
    assert!(blueprints.contains("upsc-cse"), "{blueprints}");
}

#[test]
fn a_bank_stands_for_all_of_its_topics() {
    let home = home();
    let folder = bank(&home);
    let list = |topic: &str| {
        let mut command = prelims(&home);
        command.arg("--bank").arg(&folder).args(["items", "--topic", topic]);
        command
    };
    assert_eq!(ids(&stdout(&mut list("pair"))).len(), 6);
    assert_eq!(ids(&stdout(&mut list("pair/"))).len(), 6);
    assert_eq!(ids(&stdout(&mut list("two"))).len(), 3);
    let unknown = complaint(&mut list("piar"), 2);
    assert_eq!(
        unknown,
        "prelims: there is no topic or bank `piar`; did you mean `pair`? (`prelims topics` lists them)\n"
    );
}

#[test]
fn a_paper_is_made_of_a_list_in_its_order() {
    let home = home();
    let folder = bank(&home);
    let list = home.path().join("list.txt");
    fs::write(
        &list,
        "\u{FEFF}# A paper\r\npair/two/last\r\n\r\nkept  # by its last name\none/same\n",
    )
    .unwrap();
    let out = home.path().join("out");
    let mut command = prelims(&home);
    command.arg("--only").arg(&folder).arg("paper").arg("--items").arg(&list);
    command.args(["--seed", "1", "--format", "markdown", "--out"]).arg(&out).assert().success();
    let paper = fs::read_to_string(out.join("paper-A.md")).unwrap();
    let places: Vec<usize> =
        ["two last?", "one kept?", "one same?"].map(|stem| paper.find(stem).unwrap()).to_vec();
    assert!(places.is_sorted(), "{paper}");
    assert_eq!(paper.matches('?').count(), 3);
}

#[test]
fn all_that_is_wrong_with_a_list_is_said_at_once() {
    let home = home();
    let folder = bank(&home);
    let list = home.path().join("list.txt");
    fs::write(&list, "pair/one/frist\nsame\ntwo/gone\nkept\none/kept\nnothing-like-it\n").unwrap();
    let mut command = prelims(&home);
    command.arg("--only").arg(&folder).arg("paper").arg("--items").arg(&list);
    let path = list.display();
    let said = complaint(command.arg("--out").arg(home.path().join("out")), 2);
    assert_eq!(
        said,
        format!(
            "prelims: {path}, line 1: there is no question `pair/one/frist`; did you mean `pair/one/first`? (`prelims items` lists them)\n\
             {path}, line 2: several questions are called `same`: say which of pair/one/same, pair/two/same\n\
             {path}, line 3: `pair/two/gone` is dropped (misprinted); leave it out\n\
             {path}, line 5: `pair/one/kept` is named twice\n\
             {path}, line 6: there is no question `nothing-like-it` (`prelims items` lists them)\n"
        )
    );
    assert!(!home.path().join("out").exists());
}
