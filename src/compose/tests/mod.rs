//! Composing, by examples.

mod apart;
mod bounds;

use std::sync::Arc;

use super::*;
use crate::bank::Kind;
use crate::document::SourceFile;
use crate::reading::read;
use crate::wording::shown;

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
because = "potato"
[[set]]
id = "nightshades"
claim = "{} is a member of the nightshade family."
in = [{ id = "tomato", text = "Tomato" }, { id = "aubergine", text = "Aubergine" }]
out = [{ id = "pepper", text = "Black pepper" }]
[[table]]
id = "homes"
columns = ["Plant", "Home"]
ask = "Which one of the following is the home of {}?"
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
    assert_eq!(
        shown::stem(&item),
        "With reference to fruit and seeds, consider the following statements:"
    );
    assert_eq!(item.lines()[1].cells, ["The potato came from Ireland."]);
    assert_eq!(item.lines()[1].truth.as_deref(), Some("The potato came from the Andes."));
    assert_eq!(item.lines()[1].explanation.as_deref(), Some("It was brought there."));
    assert_eq!(item.key.0[0].to_string(), "s1");
    let texts: Vec<_> = item.choices.iter().map(|choice| shown::choice(&item, choice)).collect();
    assert_eq!(texts, ["1 only", "2 only", "Both 1 and 2", "Neither 1 nor 2"]);
    let item =
        made("1,nc,nightshades.pepper+nightshades.tomato+nightshades.aubergine,n1_n2_n3_n0", &bank);
    let item = item.unwrap();
    assert_eq!(
        shown::closing(&item).as_deref(),
        Some("How many of the above are members of the nightshade family?")
    );
    assert_eq!(
        (item.lines()[0].cells[0].as_str(), item.key.0[0].to_string()),
        ("Black pepper", "n2".into())
    );
    let item = made("1,pw12,homes.maize@soya.2+homes.wheat,s1_s2_s1.2_s", &bank).unwrap();
    assert_eq!(item.lines()[0].cells, ["Maize", "China"]);
    assert_eq!(item.lines()[0].truth.as_deref(), Some("Maize: Mexico"));
    assert_eq!(item.key.0[0].to_string(), "s2");
    let item = made("1,m12,homes.maize+homes.wheat+homes.soya,m2.3.1_m2.1.3_m1.2.3_m3.2.1", &bank);
    assert_eq!(item.unwrap().right(), ["China", "Mexico", "the Levant"]);
    let item = made("1,q,gama+columbus,o1.2_o2.1", &bank).unwrap();
    assert_eq!(item.key.0[0].to_string(), "o2.1");
}

#[test]
fn forms_of_the_second_version_print_as_the_papers_do() {
    let bank = bank(FACTS);
    let one = "c:a_c:b_c:c_c:d";
    for (recipe, stem, right) in [
        (
            format!("2,oi,nightshades.pepper+nightshades.tomato,{}", &one[..7]),
            "Which one of the following is a member of the nightshade family?",
            "Tomato",
        ),
        (
            format!("2,ox,nightshades.pepper+nightshades.tomato,{}", &one[..7]),
            "Which one of the following is NOT a member of the nightshade family?",
            "Black pepper",
        ),
        (
            format!("2,op,homes.maize@soya.2+homes.wheat,{}", &one[..7]),
            "Which one of the following pairs is correctly matched?",
            "Wheat : the Levant",
        ),
        (
            format!("2,oc2,homes.maize+homes.wheat,{}", &one[..7]),
            "Which one of the following is the home of Wheat?",
            "the Levant",
        ),
        (
            format!("2,oy1492,gama+columbus,{}", &one[..7]),
            "Which one of the following took place in 1492?",
            "Columbus's first voyage",
        ),
    ] {
        let item = made(&recipe, &bank).unwrap();
        assert_eq!(shown::stem(&item), stem);
        let key = item.choice(&item.key.0[0]).unwrap();
        assert_eq!(shown::choice(&item, key), right);
    }
    let item = made("2,bw1495,gama+columbus,s1_s2_s1.2_s", &bank).unwrap();
    let closing = "Which of the above took place before the year 1495?";
    assert_eq!(shown::closing(&item).as_deref(), Some(closing));
    assert_eq!(item.key.0[0].to_string(), "s2");
    let reasons = "r:explains_r:does-not-explain_r:first-only_r:second-only";
    let item = made(&format!("2,r,rice+potato,{reasons}"), &bank).unwrap();
    assert_eq!(item.key.0[0].to_string(), "r:explains");
    let item = made(&format!("2,r,rice+potato~ireland,{reasons}"), &bank).unwrap();
    assert_eq!(item.key.0[0].to_string(), "r:first-only");
}

#[test]
fn an_author_says_what_explains_nothing_and_what_is_false_in_any_row() {
    let bank = bank(
        r#"
[[fact]]
id = "potato"
text = "The potato came from the Andes."
traps = [{ id = "ireland", text = "The potato came from Ireland." }]
[[fact]]
id = "rice"
text = "Rice stands in water while it grows."
not_because = ["potato"]
[[table]]
id = "homes"
columns = ["Plant", "Home"]
decoys = { Home = ["Egypt", "Korea"] }
rows = [
  { id = "maize", cells = ["Maize", "Mexico"] },
  { id = "wheat", cells = ["Wheat", "the Levant"] },
]
"#,
    );
    let mark = bank.topics[0].tables[0].decoys[1].mark();
    let item = made(&format!("3,pw12,homes.maize@@{mark}.2+homes.wheat,s1_s2_s1.2_s"), &bank);
    let item = item.unwrap();
    assert_eq!(item.lines()[0].cells, ["Maize", "Korea"]);
    assert_eq!((item.lines()[0].is_true, item.key.0[0].to_string()), (false, "s2".into()));
    let gone = made("3,pw12,homes.maize@@0000.2+homes.wheat,s1_s2_s1.2_s", &bank);
    assert_eq!(gone.unwrap_err().to_string(), "`b/t/homes.maize@@0000.2` is gone from the bank");
    let composer = Composer::over(vec![bank].into());
    let all = |lead: &str| -> Vec<Item> {
        let wanted = [fact(lead)];
        let wish = |seed| Wish::of(&wanted, Date::ZERO, seed);
        (0..100).map(|seed| composer.compose(&wish(seed)).unwrap().item).collect()
    };
    let cells: BTreeSet<String> =
        all("homes.maize").iter().flat_map(Item::lines).flat_map(|l| l.cells.clone()).collect();
    assert!(["Egypt", "Korea"].into_iter().all(|cell| cells.contains(cell)), "{cells:?}");
    for lead in ["rice", "potato"] {
        let keys: BTreeSet<String> = all(lead)
            .iter()
            .filter(|item| item.kind() == Kind::Reasons)
            .map(|item| item.key.0[0].to_string())
            .collect();
        assert!(keys.contains("r:does-not-explain") && keys.contains("r:first-only"), "{keys:?}");
        assert!(!keys.contains("r:explains"));
    }
}

#[test]
fn false_wordings_that_are_believed_come_first_and_those_that_nobody_believes_go() {
    let bank = bank(
        r#"
[[fact]]
id = "potato"
text = "The potato came to Europe from the Andes."
traps = [
  { id = "near", text = "The potato came to Europe from the Alps." },
  { id = "weak", text = "Europe had the potato before Columbus sailed." },
  { id = "far", text = "Spuds are Irish." },
]
[[fact]]
id = "rice"
text = "Rice stands in water while it grows."
[[fact]]
id = "camel"
text = "Camels store fat in their humps."
"#,
    );
    let composer = Composer::over(vec![bank].into());
    let drawn = |tempted: &[(&str, u32, u32)]| -> Vec<String> {
        let tempted: BTreeMap<Wording, Tempted> = tempted
            .iter()
            .map(|(trap, shown, believed)| {
                let trap = Some(crate::bank::Slug::new(trap).unwrap());
                let wording = Wording { fact: fact("potato"), trap };
                (wording, Tempted { shown: *shown, believed: *believed })
            })
            .collect();
        let wanted = [fact("potato")];
        let wish = |seed| Wish { tempted: &tempted, ..Wish::of(&wanted, Date::ZERO, seed) };
        let items = (0..60).map(|seed| composer.compose(&wish(seed)).unwrap().item);
        let lines = items.flat_map(|item| item.lines().to_vec());
        lines.filter_map(|line| line.wording.trap).map(|trap| trap.to_string()).collect()
    };
    let printed = |tempted| drawn(tempted).into_iter().collect::<BTreeSet<_>>();
    let names = |names: &[&str]| names.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    // What is weak has a turn at times, what is far none.
    assert_eq!(printed(&[]), names(&["near", "weak"]));
    let all = drawn(&[]);
    let near = all.iter().filter(|trap| *trap == "near").count();
    assert!(near > 2 * (all.len() - near), "{near} of {}", all.len());
    assert_eq!(printed(&[("far", 3, 2)]), names(&["far"]));
    assert_eq!(printed(&[("near", 6, 0)]), names(&["weak"]));
    assert_eq!(printed(&[("near", 5, 0)]), names(&["near", "weak"]));
    let retired = [("near", 9, 0), ("weak", 9, 0), ("far", 9, 0)];
    assert_eq!(printed(&retired), names(&["near", "weak"]));
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
        ("4,sw,rice+potato,s1_s2_s1.2_s", "version 4 of the composer"),
        ("1,sw,rice,s1_s2_s1.2_s", "there are only 1"),
    ] {
        let error = made(recipe, &bank).unwrap_err().to_string();
        assert!(error.contains(said), "{recipe}: {error}");
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
