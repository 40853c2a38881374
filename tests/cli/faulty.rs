//! Banks with bad questions: learners have the rest, authors are told.

use super::*;

/// A bank of four questions, of which the second has an error and two others one id.
fn bank(home: &TempDir) -> std::path::PathBuf {
    let folder = home.path().join("four");
    fs::create_dir(&folder).unwrap();
    let head = "format = 1\nid = \"four\"\ntitle = \"Four\"\nlanguage = \"en\"\ntopics = [\"t\"]\n";
    fs::write(folder.join("bank.toml"), head).unwrap();
    let item = |id: &str, stem: &str, key: &str| {
        format!(
            "[[item]]\nid = \"{id}\"\nkind = \"single\"\nstem = \"{stem}\"\nchoices = [\"{id} right\", \"{id} wrong\"]\nkey = \"{key}\"\n"
        )
    };
    let items = [
        item("good", "Which is the good one?", "a"),
        item("bad", "Which is the bad one?", "d"),
        item("twice", "Which is the third?", "a"),
        item("twice", "Which is the fourth?", "a"),
        item("last", "Which is the last one?", "a"),
    ];
    fs::write(folder.join("t.toml"), format!("id = \"t\"\ntitle = \"T\"\n{}", items.concat()))
        .unwrap();
    folder
}

/// The program over that bank, and where the bank is.
fn over(home: &TempDir) -> (Command, String) {
    let folder = bank(home);
    let mut command = prelims(home);
    command.arg("--bank").arg(&folder);
    (command, folder.display().to_string())
}

#[test]
fn learners_are_told_once_what_is_left_out() {
    let home = home();
    let (mut command, folder) = over(&home);
    let output =
        command.args(["items", "--topic", "four/t"]).assert().success().get_output().clone();
    let said = format!(
        "prelims: {folder}: 3 of 5 questions are left out because of 2 errors; see `prelims check {folder}`\n"
    );
    assert_eq!(String::from_utf8(output.stderr).unwrap(), said);
    let listed = String::from_utf8(output.stdout).unwrap();
    let ids: Vec<&str> = listed.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(ids, ["four/t/good", "four/t/last"]);
}

#[test]
fn a_paper_is_made_of_what_is_sound() {
    let home = home();
    let (mut command, _) = over(&home);
    let out = home.path().join("paper");
    let args = ["paper", "--topic", "four/t", "--seed", "1", "--format", "markdown", "--out"];
    command.args(args).arg(&out).assert().success();
    let paper = fs::read_to_string(out.join("paper-A.md")).unwrap();
    assert!(paper.contains("the good one") && paper.contains("the last one"), "{paper}");
    assert!(!paper.contains("the bad one") && !paper.contains("the third"), "{paper}");
}

#[test]
fn authors_are_told_of_every_error_and_the_exit_code_is_1() {
    let home = home();
    let folder = bank(&home);
    let output = prelims(&home).arg("check").arg(&folder).assert().code(1).get_output().clone();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.matches("error[").count() == 2 && said.contains("`twice`"), "{said}");
    let summary = said.lines().last().unwrap();
    assert_eq!(
        summary,
        "1 bank, 2 files: 2 errors, 0 warnings; 3 of 5 questions are left out for learners"
    );
}
