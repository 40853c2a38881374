//! What is aimed at and what is planned for it, at the command line.

use std::fs;

use serde_json::Value;

use crate::{NOW, complaint, home, prelims, stdout};

/// So many days from the day of the tests.
fn ahead(days: i64) -> String {
    let now: jiff::Timestamp = NOW.parse().unwrap();
    let today = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    today.checked_add(jiff::Span::new().days(days)).unwrap().to_string()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_goal_is_shown_set_and_kept() {
    let home = home();
    let said = stdout(prelims(&home).arg("goal"));
    assert!(
        said.starts_with(
            "UPSC Civil Services (Preliminary) · General Studies Paper I (upsc-cse/gs-1)\nno exam day"
        ),
        "{said}"
    );
    assert!(said.contains("no goal is set yet"), "{said}");
    let date = ahead(400);
    let args = ["goal", "--date", &date, "--minutes", "40", "--format", "json"];
    let set = json(&stdout(prelims(&home).args(args)));
    assert_eq!((&set["date"], &set["minutes"]), (&Value::from(&*date), &40.into()));
    assert_eq!(set["set"], true);
    // What is not named stays.
    stdout(prelims(&home).args(["goal", "--paper", "nda"]));
    let shown = json(&stdout(prelims(&home).args(["goal", "--format", "json"])));
    assert_eq!((&shown["date"], &shown["minutes"]), (&Value::from(&*date), &40.into()));
    assert!(shown["paper"].as_str().unwrap().starts_with("nda/"));
    let said = stdout(prelims(&home).args(["goal", "--no-date"]));
    assert!(said.contains("no exam day") && said.contains("40 minutes a day"), "{said}");
    let record = stdout(prelims(&home).args(["record", "export"]));
    assert_eq!(record.lines().filter(|line| line.contains("goal-set")).count(), 3);
    // To set what holds already keeps nothing.
    stdout(prelims(&home).args(["goal", "--minutes", "40"]));
    assert_eq!(stdout(prelims(&home).args(["record", "export"])), record);
}

#[test]
fn a_goal_that_cannot_be_says_what_can() {
    let home = home();
    for (args, told) in [
        (["--date", "2020-01-01"], "2020-01-01 has passed: today is 2026-11-22"),
        (["--date", "9000-01-01"], "is the year right?"),
        (["--minutes", "0"], "0 minutes a day cannot be planned with: write 1 to 1440"),
        (["--minutes", "1441"], "write 1 to 1440"),
        (["--paper", "xx"], "no blueprint `xx` (`prelims blueprints`"),
        (["--paper", "upsc-cze"], "did you mean `upsc-cse`?"),
        (
            ["--paper", "upsc-cse/gs"],
            "`upsc-cse` has no paper `gs`; did you mean `gs-1`? (it has gs-1, csat)",
        ),
        (["--date", "2027-02-30"], "write a real date, such as 2027-05-23"),
    ] {
        let said = complaint(prelims(&home).arg("goal").args(args), 2);
        assert!(said.contains(told), "{said}");
    }
    assert!(!stdout(prelims(&home).args(["record", "export"])).contains("goal-set"));
}

#[test]
fn the_day_of_the_exam_may_be_today_and_is_said_to_be() {
    let home = home();
    let before = json(&stdout(prelims(&home).args(["plan", "--format", "json"])));
    let today = before["day"].as_str().unwrap();
    let said = stdout(prelims(&home).args(["goal", "--date", today]));
    assert!(said.contains("the exam is today"), "{said}");
    let plan = json(&stdout(prelims(&home).args(["plan", "--format", "json"])));
    assert_eq!((&plan["aim"], &plan["days_to_go"]), (&"today".into(), &0.into()));
    assert_eq!(plan["today"], Value::Array(vec![]));
}

#[test]
fn the_plan_is_told_to_people_and_to_programs() {
    let home = home();
    stdout(prelims(&home).args(["goal", "--date", &ahead(20), "--minutes", "10"]));
    let text = stdout(prelims(&home).arg("plan"));
    for said in
        ["Today", "about 10 min", "new", "Forecast  after 60 answers (0 so far)", "Reach", "Ahead"]
    {
        assert!(text.contains(said), "no `{said}` in\n{text}");
    }
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    let plan = json(&stdout(prelims(&home).args(["plan", "--format", "json"])));
    let today = plan["today"].as_array().unwrap();
    assert!(!today.is_empty());
    let seconds: f64 = today.iter().map(|question| question["seconds"].as_f64().unwrap()).sum();
    assert!(seconds <= 600.0, "{seconds}");
    let why = &today[0]["facts"][0]["why"];
    assert_eq!(why["cause"], "new");
    assert!(why["exam"]["recall_if_asked"].as_f64() > why["exam"]["recall_if_left"].as_f64());
    assert_eq!(plan["load"].as_array().unwrap().len() as u64, plan["days_to_go"].as_u64().unwrap());
    assert_eq!(plan["fit"]["fitted"], Value::Null);
    assert_eq!(plan["forecast"]["none"], "Forecast after 60 answers (0 so far)");
    assert_eq!((&plan["known"], &plan["mistaken"]), (&0.into(), &0.into()));
    let made_of = &plan["made_of"];
    assert_eq!(made_of["banks"][0]["covers"][0]["part"], "India-US relations");
    assert_eq!(made_of["coverage"]["enough_for_cutoffs"], false);
    let short = stdout(prelims(&home).args(["plan", "--days", "1"]));
    assert_eq!(
        short.lines().filter(|line| line.ends_with(" new") && line.contains("again")).count(),
        1
    );
}

#[test]
fn a_paper_that_nothing_loaded_serves_is_said_to_be_one() {
    let home = home();
    stdout(prelims(&home).args(["goal", "--paper", "upsc-cse/csat"]));
    let said = stdout(prelims(&home).arg("plan"));
    assert!(said.contains("No loaded question fits this paper"), "{said}");
    // A blueprint that was there when it was aimed at, and is gone: everything is planned for.
    let bank = home.path().join("bank");
    fs::create_dir_all(bank.join("blueprints")).unwrap();
    let head = "format = 1\nid = \"b\"\ntitle = \"B\"\nlanguage = \"en\"\ntopics = [\"t\"]\n";
    fs::write(bank.join("bank.toml"), head).unwrap();
    fs::write(bank.join("t.toml"), "id = \"t\"\ntitle = \"T\"\n").unwrap();
    let own = "format = 1\nblueprint = \"mine\"\ntitle = \"Mine\"\n[[paper]]\nid = \"p\"\ntitle = \"P\"\nminutes = 6\nquestions = 5\nmarks = 1\nwrong = 0\n";
    fs::write(bank.join("blueprints/mine.toml"), own).unwrap();
    stdout(prelims(&home).arg("--bank").arg(&bank).args(["goal", "--paper", "mine/p"]));
    let said = stdout(prelims(&home).arg("plan"));
    assert!(
        said.contains("This paper is not loaded, so the plan is for everything that is loaded."),
        "{said}"
    );
    assert!(said.contains("Today     "), "{said}");
}

#[test]
fn a_day_on_record_that_is_too_far_is_not_planned_for_and_that_is_said() {
    let home = home();
    // Set when it was five years away, on a clock that then went back to today.
    let later = "2121-01-01T06:30:00Z";
    stdout(prelims(&home).env("PRELIMS_NOW", later).args(["goal", "--date", "2126-01-01"]));
    let said = stdout(prelims(&home).arg("plan"));
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let told = "The exam date 1 Jan 2126 is more than 5 years away, so no day is planned for";
    assert!(said.contains(told), "{said}");
    let plan = json(&stdout(prelims(&home).args(["plan", "--format", "json"])));
    assert_eq!((&plan["aim"], &plan["goal"]["date"]), (&"retention".into(), &Value::Null));
    assert_eq!(plan["goal"]["too_far"], "2126-01-01");
    assert_eq!(plan["load"].as_array().unwrap().len(), 30);
}

#[test]
fn minutes_by_weekday_are_set_and_shown_and_planned_for() {
    let home = home();
    let week = "20,20,20,20,20,70,0";
    let said = stdout(prelims(&home).args(["goal", "--week", week]));
    assert!(said.contains("20 minutes Mon-Fri, 70 Sat, 0 Sun"), "{said}");
    let shown = json(&stdout(prelims(&home).args(["goal", "--format", "json"])));
    assert_eq!((&shown["minutes"], shown["week"][5].as_u64()), (&25.into(), Some(70)));
    // The told day is a Sunday, to which no time is given.
    let plan = json(&stdout(prelims(&home).args(["plan", "--format", "json"])));
    assert_eq!(plan["today"].as_array().unwrap().len(), 0);
    assert_eq!(plan["goal"]["week"][6], 0);
    // Minutes for all days take their place.
    stdout(prelims(&home).args(["goal", "--minutes", "30"]));
    let plan = json(&stdout(prelims(&home).args(["plan", "--format", "json"])));
    assert!(!plan["today"].as_array().unwrap().is_empty());
    assert!(plan["goal"].get("week").is_none());
    for (wrong, told) in [
        ("20,20", "--week names the minutes of 2 days: a week has 7, Monday first"),
        ("0,0,0,0,0,0,0", "0 minutes a day cannot be planned with"),
    ] {
        let said = complaint(prelims(&home).args(["goal", "--week", wrong]), 2);
        assert!(said.contains(told), "{said}");
    }
}
