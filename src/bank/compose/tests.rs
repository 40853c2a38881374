use std::fmt::Write;
use std::sync::Arc;

use super::*;
use crate::bank::{Kind, SourceFile, read};

const BANK: &str = r#"
format = 1
id = "b"
title = "Garden lore"
language = "en"
topics = ["t"]
"#;

fn bank(topic: &str) -> Bank {
    let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
    let topic = format!("id = \"t\"\ntitle = \"Fruit and seeds\"\n{topic}");
    let reading = read(&[file("bank.toml", BANK), file("t.toml", &topic)], &[]);
    assert_eq!(reading.diagnostics, []);
    reading.bank.unwrap()
}

fn fact(id: &str) -> FactId {
    FactId::new(&format!("b/t/{id}")).unwrap()
}

fn made(text: &str, from: &Bank) -> Result<Item, CannotMake> {
    let find = |id: &FactId| from.topics.iter().flat_map(|t| &t.facts).find(|f| f.id == *id);
    let id = crate::bank::ItemId::new(&format!("b/t/={text}")).unwrap();
    make(&Recipe::of(&id).unwrap().unwrap(), Facts { bank: from, find: &find })
}

const FACTS: &str = r#"
[[fact]]
id = "potato"
text = "The potato came from the Andes."
why = "It was grown there first."
[[fact.trap]]
id = "ireland"
text = "The potato came from Ireland."
why = "It was brought there."
[[fact]]
id = "rice"
text = "Rice stands in water while it grows."
[[set]]
id = "nightshades"
claim = "{} is a member of the nightshade family."
in = [{ id = "tomato", text = "Tomato" }, { id = "aubergine", text = "Aubergine" }]
out = [{ id = "pepper", text = "Black pepper" }]
[[table]]
id = "homes"
columns = ["Plant", "Home"]
rows = [
  { id = "maize", cells = ["Maize", "Mexico"] },
  { id = "wheat", cells = ["Wheat", "the Levant"] },
  { id = "soya", cells = ["Soya", "China"] },
]
[[event]]
id = "columbus"
text = "Columbus's first voyage"
when = "1492"
[[event]]
id = "gama"
text = "Vasco da Gama's landing in India"
when = "1498-05"
[[event]]
id = "late"
text = "An event of that year"
when = "1498"
"#;

#[test]
fn each_form_prints_as_the_papers_do() {
    let bank = bank(FACTS);
    let item = made("1,sw,rice+potato~ireland,s1_s2_s1.2_s", &bank).unwrap();
    assert_eq!(item.stem, "With reference to fruit and seeds, consider the following statements:");
    assert_eq!(item.lines[1].cells, ["The potato came from Ireland."]);
    assert_eq!(item.lines[1].truth.as_deref(), Some("The potato came from the Andes."));
    assert_eq!(item.lines[1].why.as_deref(), Some("It was brought there."));
    assert_eq!(item.key.0[0].to_string(), "s1");
    let texts: Vec<&str> = item.choices.iter().map(|choice| choice.text.as_str()).collect();
    assert_eq!(texts, ["1 only", "2 only", "Both 1 and 2", "Neither 1 nor 2"]);
    let item =
        made("1,nc,nightshades.pepper+nightshades.tomato+nightshades.aubergine,n1_n2_n3_n0", &bank);
    let item = item.unwrap();
    assert_eq!(
        item.question.as_deref(),
        Some("How many of the above are members of the nightshade family?")
    );
    assert_eq!(
        (item.lines[0].cells[0].as_str(), item.key.0[0].to_string()),
        ("Black pepper", "n2".into())
    );
    let item = made("1,pw12,homes.maize@soya.2+homes.wheat,s1_s2_s1.2_s", &bank).unwrap();
    assert_eq!(item.lines[0].cells, ["Maize", "China"]);
    assert_eq!(item.lines[0].truth.as_deref(), Some("Maize: Mexico"));
    assert_eq!(item.key.0[0].to_string(), "s2");
    let item = made("1,m12,homes.maize+homes.wheat+homes.soya,m2.3.1_m2.1.3_m1.2.3_m3.2.1", &bank);
    assert_eq!(item.unwrap().right, ["China", "Mexico", "the Levant"]);
    let item = made("1,q,gama+columbus,o1.2_o2.1", &bank).unwrap();
    assert_eq!(item.key.0[0].to_string(), "o2.1");
}

#[test]
fn what_is_gone_or_changed_is_named() {
    let bank = bank(FACTS);
    for (recipe, said) in [
        ("1,sw,rice+potato~peru,s1_s2_s1.2_s", "`b/t/potato~peru` is gone from the bank"),
        ("1,sw,rice+oats,s1_s2_s1.2_s", "`b/t/oats` is gone from the bank"),
        ("1,pw12,homes.maize@oats.2+homes.wheat,s1_s2_s1.2_s", "`b/t/homes.oats` is gone"),
        (
            "1,pw13,homes.maize+homes.wheat,s1_s2_s1.2_s",
            "`b/t/homes.maize` stands in a table that has lost a column",
        ),
        ("1,pw12,homes.maize@maize.2+homes.wheat,s1_s2_s1.2_s", "has come to be right"),
        ("1,sw,rice+columbus,s1_s2_s1.2_s", "`b/t/columbus` is no longer a sentence"),
        ("1,q,gama+rice,o1.2_o2.1", "`b/t/rice` is no longer an event"),
        ("1,q,gama+late,o1.2_o2.1", "has a date that overlaps another's"),
        ("1,nw,nightshades.tomato+rice,s1_s2_s1.2_s", "`b/t/rice` is no longer a member of a set"),
        (
            "1,sw,rice+potato+potato~ireland,s1_s2_s1.2_s3",
            "`b/t/potato` stands in the recipe twice",
        ),
        ("1,sw,rice+potato,s1_s2_s", "what is right now stands in 0 of the choices"),
        ("1,sw,rice+potato,s1.2_s1_s1_s", "two choices say the same"),
        ("2,sw,rice+potato,s1_s2_s1.2_s", "version 2 of the composer"),
        ("1,sw,rice,s1_s2_s1.2_s", "there are only 1"),
    ] {
        let error = made(recipe, &bank).unwrap_err().to_string();
        assert!(error.contains(said), "{recipe}: {error}");
    }
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

#[test]
fn what_is_superseded_stale_or_alone_is_not_asked() {
    let bank = bank(
        r#"
[[fact]]
id = "old"
text = "The old price of salt is one copper."
superseded_by = "new"
[[fact]]
id = "new"
text = "The new price of salt is two silver."
[[fact]]
id = "volatile"
text = "Mangoes ripen in the heat of summer."
freshness = "volatile"
review_by = 2026-01-10
"#,
    );
    let composer = Composer::over(vec![bank].into());
    let day = |text: &str| text.parse::<Date>().unwrap();
    assert!(composer.can_ask(&fact("new"), day("2026-01-10")));
    assert!(composer.can_ask(&fact("volatile"), day("2026-01-10")));
    assert!(!composer.can_ask(&fact("old"), day("2026-01-10")));
    assert!(!composer.can_ask(&fact("new"), day("2026-01-11")), "nothing may stand beside it");
    assert!(!composer.can_ask(&fact("volatile"), day("2026-01-11")));
    assert!(!composer.can_ask(&fact("absent"), day("2026-01-10")));
}

/// Composes for the first of these facts with so many seeds.
fn many(from: &Composer, wanted: &[FactId], seeds: u64) -> Vec<Item> {
    let wish = |seed| Wish::of(wanted, Date::ZERO, seed);
    (0..seeds).map(|seed| from.compose(&wish(seed)).unwrap().item).collect()
}

fn asks(item: &Item, id: &str) -> bool {
    item.facts().any(|asked| *asked == fact(id))
}

#[test]
fn of_one_thing_what_tells_the_other_is_kept_apart() {
    let mut text = String::from(
        r#"
[[fact]]
id = "scope"
text = "The Ushuaia Compact of salt deals with technology."
[[fact.trap]]
id = "customs"
text = "The Ushuaia Compact of salt deals with customs."
[[fact]]
id = "heir"
text = "After years of technology talks came the Ushuaia Compact."
[[fact]]
id = "far"
text = "Camels have carried technology across every desert since antiquity."
"#,
    );
    // Enough for "technology" to be no rare word.
    for (at, crop) in "abcdefghijklmnopqrstuvwxyz".chars().enumerate() {
        let about = if at < 3 { "technology" } else { "weather" };
        let one = format!("Village {crop}{crop}{crop} keeps {crop}{crop}{crop}{crop} {about}.");
        let other = format!("Island {crop}o{crop}o plants u{crop}u{crop} trees.");
        for (id, say) in [('v', one), ('i', other)] {
            writeln!(text, "[[fact]]\nid = \"{id}{at}\"\ntext = \"{say}\"").unwrap();
        }
    }
    let composer = Composer::over(vec![bank(&text)].into());
    let wanted = ["scope", "heir", "far"].map(fact);
    let items = many(&composer, &wanted, 100);
    assert!(items.iter().all(|item| !asks(item, "heir")));
    // The same word said of something else tells nothing.
    assert!(items.iter().filter(|item| asks(item, "far")).count() > 30);
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
        assert_eq!(item.lines.len(), 3);
    }
    // Where there is not, better so than not at all.
    let composer = Composer::over(vec![bank(EVENTS)].into());
    assert!(many(&composer, &[fact("announced")], 5).iter().all(|item| asks(item, "applied")));
}

#[test]
fn a_row_that_tells_itself_is_shown_otherwise_or_wrongly() {
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
"#,
        )]
        .into(),
    );
    for item in many(&composer, &[fact("posts.salt")], 60) {
        assert!(!item.columns.contains(&"Matter".to_owned()), "{}", item.id);
    }
    let mut wrong = 0;
    for item in many(&composer, &[fact("pairs.camel")], 100) {
        let salt = item.lines.iter().find(|line| line.wording.fact == fact("pairs.salt"));
        let mixed = item.lines.iter().any(|line| !line.holds);
        let Some(salt) = salt.filter(|_| item.kind == Kind::Pairs && mixed) else { continue };
        assert!(!salt.holds, "{}", item.id);
        wrong += 1;
    }
    assert!(wrong > 10);
}
