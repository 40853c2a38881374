//! What is kept apart, so that no line gives another away.

use std::fmt::Write;

use super::*;

/// Composes for the first of these facts with so many seeds.
fn many(from: &Composer, wanted: &[FactId], seeds: u64) -> Vec<Item> {
    let wish = |seed| Wish::of(wanted, Date::ZERO, seed);
    (0..seeds).map(|seed| from.compose(&wish(seed)).unwrap().item).collect()
}

fn asks(item: &Item, id: &str) -> bool {
    item.facts().any(|asked| *asked == fact(id))
}

#[test]
fn statements_that_give_each_other_away_are_kept_apart() {
    let bank = bank(
        r#"
[[fact]]
id = "treaty"
text = "The treaty on salt was signed at Ushuaia in 1911."
[[fact.trap]]
id = "lhasa"
text = "The treaty on salt was signed at Lhasa in 1954."
[[fact]]
id = "same"
text = "The treaty signed at Ushuaia deals with salt."
[[fact]]
id = "year"
text = "Camels were first counted in 1954."
[[fact]]
id = "other"
text = "Mangoes ripen in the heat of early summer."
"#,
    );
    let banks: Arc<[Bank]> = vec![bank].into();
    let composer = Composer::over(Arc::clone(&banks));
    let wanted: Vec<FactId> = ["treaty", "same", "year", "other"].map(fact).into();
    for seed in 0..200 {
        let wish = Wish::of(&wanted, Date::ZERO, seed);
        let item = composer.compose(&wish).unwrap().item;
        let asked: Vec<&str> = item.facts().map(FactId::local).collect();
        assert!(asked.contains(&"treaty") && asked.contains(&"other"), "{asked:?}");
        assert_eq!(asked.len(), 2, "{asked:?}");
    }
}

/// Facts about villages and islands, of which `like` also say something of this.
fn villages(say: &str, like: usize) -> String {
    let mut text = String::new();
    for (at, crop) in "abcdefghijklmnopqrstuvwxyz".chars().enumerate() {
        let about = if at < like { say } else { "weather" };
        let one = format!("Village {crop}{crop}{crop} keeps {crop}{crop}{crop}{crop} {about}.");
        let other = format!("Island {crop}o{crop}o plants u{crop}u{crop} trees.");
        for (id, say) in [('v', one), ('i', other)] {
            writeln!(text, "[[fact]]\nid = \"{id}{at}\"\ntext = \"{say}\"").unwrap();
        }
    }
    text
}

#[test]
fn of_one_thing_what_tells_the_other_is_kept_apart() {
    let text = r#"
[[fact]]
id = "scope"
text = "The Ushuaia rules for salt traders deal above all with technology for drying, packing and carrying."
[[fact.trap]]
id = "customs"
text = "The Ushuaia rules for salt traders deal above all with duties for drying, packing and carrying."
[[fact]]
id = "heir"
text = "After years of technology talks among monks, fishermen and elders came, one cold winter, what Ushuaia is known by."
[[fact]]
id = "far"
text = "Camels have brought technology across every desert since antiquity, beside dates, silk and letters."
"#;
    // With one more, "technology" is too common a word to be telling by itself, and not so common
    // that it says nothing.
    let composer =
        Composer::over(vec![bank(&format!("{text}{}", villages("technology", 1)))].into());
    let wanted = ["scope", "heir", "far"].map(fact);
    let items = many(&composer, &wanted, 100);
    assert!(items.iter().all(|item| !asks(item, "heir")));
    // The same word said of something else tells nothing.
    assert!(items.iter().filter(|item| asks(item, "far")).count() > 30);
}

#[test]
fn members_of_one_set_are_not_statements_of_one_question() {
    let members: Vec<String> = "abcdefghijkl"
        .chars()
        .map(|c| format!("{{ id = \"m{c}\", text = \"{c}{c}{c} {c}{c}{c}{c}\" }}"))
        .collect();
    // Its claim cannot be turned into a question, so that its members are asked as sentences.
    let set = format!(
        "[[set]]\nid = \"list\"\nclaim = \"Listed: {{}}.\"\nin = [{}]\n",
        members.join(", ")
    );
    let composer = Composer::over(vec![bank(&format!("{set}{}", villages("weather", 0)))].into());
    let wanted = ["list.ma", "list.mb", "list.mc"].map(fact);
    for item in many(&composer, &wanted, 30) {
        assert!(asks(&item, "list.ma"));
        assert!(item.facts().filter(|fact| fact.local().starts_with("list.")).count() == 1);
    }
}

#[test]
fn of_rows_that_are_all_wanted_none_is_left_over_alone() {
    for rows in 3..=5 {
        let all: Vec<String> = (0..rows)
            .map(|n| format!("{{ id = \"r{n}\", cells = [\"Place {n}\", \"Crop {n}{n}\"] }}"))
            .collect();
        let table = format!(
            "[[table]]\nid = \"t\"\ncolumns = [\"Place\", \"Crop\"]\nrows = [{}]\n",
            all.join(", ")
        );
        let composer = Composer::over(vec![bank(&table)].into());
        let wanted: Vec<FactId> = (0..rows).map(|n| fact(&format!("t.r{n}"))).collect();
        for item in many(&composer, &wanted, 60) {
            assert_ne!(item.lines().len() + 1, rows, "{}", item.id);
        }
        let alone = many(&composer, &wanted[..1], 60);
        assert!(alone.iter().any(|item| item.lines().len() + 1 == rows), "of {rows} rows");
    }
}

const EVENTS: &str = r#"
[[event]]
id = "announced"
text = "Announcement of the duty on salt"
when = "1901"
[[event]]
id = "applied"
text = "Application of the duty on salt"
when = "1903"
[[event]]
id = "race"
text = "First camel race"
when = "1902"
"#;

#[test]
fn what_comes_of_what_is_not_put_in_order_if_there_is_anything_else() {
    let other = "[[event]]\nid = \"fair\"\ntext = \"Opening of a mango market\"\nwhen = \"1904\"\n";
    let composer = Composer::over(vec![bank(&format!("{EVENTS}{other}"))].into());
    for item in many(&composer, &[fact("announced"), fact("applied")], 50) {
        assert!(asks(&item, "announced") && !asks(&item, "applied"), "{}", item.id);
    }
    // Where there is little else it is asked all the same.
    let composer = Composer::over(vec![bank(EVENTS)].into());
    assert!(many(&composer, &[fact("announced")], 5).iter().all(|item| asks(item, "announced")));
}

#[test]
fn a_row_that_tells_itself_is_shown_otherwise_or_not_at_all() {
    let composer = Composer::over(
        vec![bank(
            r#"
[[table]]
id = "posts"
columns = ["Office", "Matter", "Year", "Seat"]
rows = [
  { id = "salt", cells = ["Office of Salts", "salt and spices", "1901", "Lhasa"] },
  { id = "camel", cells = ["Desert Board", "camels", "1902", "Ushuaia"] },
  { id = "mango", cells = ["Orchard Board", "mangoes", "1903", "Jaffna"] },
]
[[table]]
id = "pairs"
columns = ["Office", "Matter"]
rows = [
  { id = "salt", cells = ["Office of Salts", "salt and spices"] },
  { id = "camel", cells = ["Desert Board", "camels"] },
  { id = "mango", cells = ["Orchard Board", "mangoes"] },
]
[[table]]
id = "said"
columns = ["Flower", "Colour"]
rows = [
  { id = "rose", cells = ["Rosa", "pink"], tells = true },
  { id = "iris", cells = ["Iris", "blue"] },
  { id = "lily", cells = ["Lily", "white"] },
]
"#,
        )]
        .into(),
    );
    for item in many(&composer, &[fact("posts.salt")], 60) {
        assert!(!item.columns().contains(&"Matter".to_owned()), "{}", item.id);
    }
    for item in many(&composer, &[fact("pairs.camel")], 100) {
        assert!(item.facts().all(|id| *id != fact("pairs.salt")), "{}", item.id);
    }
    assert!(!composer.can_ask(&fact("pairs.salt"), Date::ZERO));
    assert!(!composer.can_ask(&fact("said.rose"), Date::ZERO));
    for item in many(&composer, &[fact("said.iris")], 100) {
        assert!(item.facts().all(|id| *id != fact("said.rose")), "{}", item.id);
    }
}
