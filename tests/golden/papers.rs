//! Papers to be printed: every paper of every blueprint in all series, with answer sheet, key and
//! solutions, and free choices of questions.

use std::fs;

use crate::binary::Home;
use crate::kept::Pieces;

/// Banks with blueprints of their own, beside those that ship.
const BANKS: [&str; 4] = ["--bank", "tests/fixtures/rivers", "--bank", "tests/golden/every"];

#[test]
fn papers_of_all_blueprints_and_series() {
    let home = Home::new();
    let mut pieces = Pieces::default();
    for (blueprint, paper) in blueprints(&home) {
        let named = [blueprint.as_str(), "--paper", &paper];
        let name = format!("{blueprint}/{paper}");
        let said = write(&home, &mut pieces, &name, &named);
        // What the banks cannot fill is written smaller, unless they have nothing of it at all.
        if said.contains("the banks cannot fill") && !said.contains(" has 0 of ") {
            let smaller = [&named[..], &["--scaled"]].concat();
            write(&home, &mut pieces, &format!("{name} scaled"), &smaller);
        }
    }
    pieces.agree_in_hash("papers");
}

#[test]
fn papers_of_questions_freely_chosen() {
    let home = Home::new();
    let mut pieces = Pieces::default();
    let rules = ["--minutes", "7.5", "--marks", "5/6,-5/18", "--title", "A <title>"];
    write(&home, &mut pieces, "hundred", &[]);
    write(&home, &mut pieces, "rivers", &["--topic", "courses", "--topic", "dams"]);
    write(&home, &mut pieces, "rules", &[&["--count", "5"], &rules[..]].concat());
    write(&home, &mut pieces, "scripts", &["--bank", "tests/fixtures/scripts", "--topic", "signs"]);
    write(&home, &mut pieces, "every", &["--topic", "written", "--topic", "printed"]);
    pieces.agree_in_hash("free-papers");
}

/// Blueprints and their papers, as the program lists them.
fn blueprints(home: &Home) -> Vec<(String, String)> {
    let list = home.says(&[&["blueprints", "--format", "json"], &BANKS[..]].concat());
    let list: Vec<serde_json::Value> = serde_json::from_str(&list).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let mut all = Vec::new();
    for blueprint in &list {
        for paper in blueprint["papers"].as_array().unwrap() {
            all.push((text(&blueprint["id"]), text(&paper["id"])));
        }
    }
    all
}

/// Writes a paper, and adds every file and what was said, which it gives.
fn write(home: &Home, pieces: &mut Pieces, name: &str, args: &[&str]) -> String {
    let folder = home.path("paper");
    let out = folder.to_str().unwrap();
    let fixed = ["--seed", "7", "--format", "both", "--out", out];
    let said = home.says(&[&["paper"], args, &fixed[..], &BANKS].concat());
    pieces.add(format!("{name}: said"), said.clone());
    let Ok(files) = fs::read_dir(&folder) else { return said };
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    for file in files {
        let file_name = file.file_name().unwrap().to_str().unwrap().to_owned();
        pieces.add(format!("{name}: {file_name}"), fs::read_to_string(&file).unwrap());
    }
    fs::remove_dir_all(&folder).unwrap();
    said
}
