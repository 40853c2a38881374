//! `import` and `export`: questions of other programs in, and out again.

use super::*;

const PASTED: &str = "1. Which lake is salt?\n(a) Wular (b) Sambhar (c) Dal (d) Loktak\n\
    2. Which river ends in the Chilika lake?\n(a) Daya\n(b) Kosi\n(c) Son\n(d) Betwa\n\
    3. Name a lake.\nKey: 1. b, 2. a\n";

/// Imports that paper into a bank, and says what was printed.
fn import(home: &TempDir, arguments: &[&str], code: i32) -> (std::path::PathBuf, String) {
    let (paper, bank) = (home.path().join("lakes.txt"), home.path().join("lakes"));
    fs::write(&paper, PASTED).unwrap();
    let mut command = prelims(home);
    command.arg("import").arg(&paper).arg("--into").arg(&bank).args(arguments);
    let output = command.assert().code(code).get_output().clone();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    (bank, String::from_utf8(output.stdout).unwrap())
}

#[test]
fn a_pasted_paper_becomes_a_bank_that_checks_clean() {
    let home = home();
    let (bank, _) = import(&home, &["--dry-run"], 1);
    assert!(!bank.exists());
    // The last is no question of choices.
    let (bank, said) = import(&home, &["--format", "json"], 1);
    let report: Value = serde_json::from_str(&said).unwrap();
    let told: Vec<(u64, &str)> = report["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| (entry["line"].as_u64().unwrap(), entry["what"].as_str().unwrap()))
        .collect();
    assert_eq!(told, [(1, "taken"), (3, "taken"), (8, "refused")]);
    assert!(stdout(prelims(&home).arg("check").arg(&bank)).contains("no problems"));
    let mut items = prelims(&home);
    items.arg("items").arg("--only").arg(&bank).args(["--format", "json"]);
    let items: Value = serde_json::from_str(&stdout(&mut items)).unwrap();
    let keys: Vec<&str> =
        items.as_array().unwrap().iter().map(|item| item["key"].as_str().unwrap()).collect();
    assert_eq!(keys, ["b", "a"]);
    // What the bank has is not written again.
    let before = fs::read(bank.join("lakes.toml")).unwrap();
    let (_, said) = import(&home, &[], 1);
    assert!(said.contains("0 questions taken, 2 in the bank already, 1 refused"), "{said}");
    assert_eq!(fs::read(bank.join("lakes.toml")).unwrap(), before);
}

#[test]
fn a_bank_goes_out_and_comes_back_and_what_is_lost_is_told_first() {
    let home = home();
    let (bank, _) = import(&home, &[], 1);
    let out = home.path().join("lakes.gift");
    let mut export = prelims(&home);
    export.arg("export").arg(&bank).args(["--to", "gift", "--out"]).arg(&out);
    stdout(&mut export);
    let again = home.path().join("again");
    let mut import = prelims(&home);
    import.arg("import").arg(&out).arg("--into").arg(&again);
    stdout(&mut import);
    let items = |bank: &Path| {
        let mut items = prelims(&home);
        items.arg("items").arg("--only").arg(bank).args(["--format", "json"]);
        let items: Value = serde_json::from_str(&stdout(&mut items)).unwrap();
        let of = |item: &Value| (item["key"].clone(), item["choices"].clone());
        items.as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(items(&bank), items(&again));
    let aiken = home.path().join("lakes.aiken");
    let mut export = prelims(&home);
    export.arg("export").arg(&bank).args(["--to", "aiken", "--out"]).arg(&aiken);
    let said = complaint(&mut export, 1);
    assert!(said.contains("name") && said.contains("--lossy"), "{said}");
    assert!(!aiken.exists());
    // What is lost is told again.
    let output = export.arg("--lossy").assert().success().get_output().clone();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(!told.is_empty() && said.starts_with(&told), "{told}");
    assert!(fs::read_to_string(&aiken).unwrap().contains("ANSWER: B"));
}
