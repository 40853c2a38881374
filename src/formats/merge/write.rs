//! The files of the bank with the questions in them.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use super::alike::{explanations, half_of_choices, has_same_choices, same};
use super::comers::Comer;
use super::draft::{Draft, draft, titled};
use super::report::{Entry, What};
use super::target::Target;
use crate::bank::{Bank, Item, Slug, Topic};
use crate::document::{Edit, Step, literal};
use crate::formats::name;
use crate::formats::settle::{Settled, block};

/// What was written.
pub(super) struct Written {
    /// The files that are new or change, by name.
    pub files: Vec<(String, String)>,
    /// The names that new questions have there, each with the question's number among all.
    pub places: Vec<(String, usize)>,
}

/// The files with the questions in them, and the name that each question has there.
pub(super) fn write(
    comers: &[Comer],
    bank: Option<&Bank>,
    target: &Target,
    language: &str,
    report: &mut [Entry],
) -> Result<Written, String> {
    let mut known: HashMap<String, Vec<(&Slug, &Item)>> = HashMap::new();
    let topics: Vec<(Slug, &Topic)> = bank
        .into_iter()
        .flat_map(|bank| &bank.topics)
        .filter_map(|topic| Some((Slug::new(topic.id.local()).ok()?, topic)))
        .collect();
    for (name, topic) in &topics {
        for item in &topic.items {
            known.entry(name::identity(item)).or_default().push((name, item));
        }
    }
    let mut taken: HashSet<(Slug, String)> = HashSet::new();
    let mut texts: Vec<(Slug, Draft)> = Vec::new();
    let mut seen: HashMap<&str, Vec<&Comer>> = HashMap::new();
    let mut places = Vec::new();
    for comer in comers {
        let line = &mut report[comer.line];
        let new = &comer.settled.item;
        let alike = seen.entry(comer.identity.as_str()).or_default();
        if let Some(twin) = alike
            .iter()
            .find(|twin| has_same_choices(&twin.settled.item, new) && twin.topic == comer.topic)
        {
            line.why =
                vec![format!("it is the same question as that of line {}", twin.question.line)];
            if same(&twin.settled.item, new) {
                line.what = What::Known;
            } else {
                line.what = What::Refused;
                line.why.push("and its answer differs".into());
            }
            continue;
        }
        alike.push(comer);
        // The bank has it: under the name that the file gives, or by its words.
        let named = comer.question.id.as_deref().and_then(name::given);
        let by_words = known.get(&comer.identity).and_then(|all| {
            let choices = all.iter().find(|(_, old)| has_same_choices(old, new));
            choices.or(all.first().filter(|(_, old)| all.len() == 1 && half_of_choices(old, new)))
        });
        let by_name = || {
            let (name, topic) = topics.iter().find(|(name, _)| *name == comer.topic)?;
            let named = named.as_ref()?;
            topic
                .items
                .iter()
                .find(|item| item.id.local() == named.as_str())
                .map(|item| (name, item))
        };
        if let Some((topic, old)) = by_words.copied().or_else(by_name) {
            let draft = draft(&mut texts, topic, target, None)?;
            line.id = Some(format!("{topic}/{}", old.id.local()));
            update(line, draft, old, &comer.settled, target.update);
            continue;
        }
        let draft = draft(&mut texts, &comer.topic, target, Some(&comer.question))?;
        let id = fresh(comer, named, draft, &taken);
        taken.insert((comer.topic.clone(), id.to_string()));
        line.id = Some(format!("{}/{id}", comer.topic));
        let passage = comer.question.passage.as_deref().map(|text| draft.passage(text));
        if !comer.question.tags.is_empty() {
            let tags = comer.question.tags.join(", ").replace(['\n', '\r'], " ");
            _ = write!(
                draft.tail,
                "\n# Tags: {}",
                tags.chars().filter(|c| !c.is_control()).collect::<String>()
            );
        }
        draft.tail.push('\n');
        draft.tail.push_str(&block(&id, passage.as_ref(), &comer.settled.fields));
        draft.is_changed = true;
        places.push((id.to_string(), comer.at));
    }
    let mut files: Vec<(String, String)> = Vec::new();
    let named: Vec<&str> = topics.iter().map(|(name, _)| name.as_str()).collect();
    let new: Vec<&Slug> = texts
        .iter()
        .filter(|(name, draft)| draft.is_changed && !named.contains(&name.as_str()))
        .map(|(name, _)| name)
        .collect();
    if bank.is_none() && !new.is_empty() {
        files.push(("bank.toml".into(), head(target, language, &new)));
    } else if let (false, Some(file)) = (new.is_empty(), target.file("bank.toml")) {
        let mut edit = Edit::of(&file.text)?;
        for name in &new {
            edit.push("topics", name.as_str());
        }
        files.push(("bank.toml".into(), edit.into_text()));
    }
    for (name, draft) in texts {
        if draft.is_changed {
            files.push((format!("{name}.toml"), draft.into_text()));
        }
    }
    Ok(Written { files, places })
}

/// Compares a question with what the bank has of it, and brings that up to date as far as is asked.
fn update(line: &mut Entry, draft: &mut Draft, old: &Item, new: &Settled, asked: bool) {
    let (added, differs) = explanations(old, new);
    let is_same = same(old, &new.item);
    let path = vec![Step { array: "item", field: "id", value: old.id.local().to_owned() }];
    let same_form = old.kind() == new.item.kind()
        && draft.edit.texts(&path, "text").is_some()
            == new.fields.iter().any(|(name, _)| name == "text");
    line.kind = Some(old.kind().name());
    if is_same && !differs && (added.is_empty() || !same_form) {
        (line.what, line.why) = (What::Known, Vec::new());
        return;
    }
    if is_same && !differs {
        draft.edit.put(&path, &added);
        draft.is_changed = true;
        (line.what, line.why) =
            (What::Updated, vec!["explanations were added to the bank's question".into()]);
        return;
    }
    let what = if is_same { "its explanation" } else { "its choices or its answer" };
    if asked && same_form {
        let fields: Vec<(String, String)> =
            new.fields.iter().filter(|(name, _)| name != "kind").cloned().collect();
        draft.edit.put(&path, &fields);
        draft.is_changed = true;
        (line.what, line.why) =
            (What::Updated, vec![format!("{what} differed, and was brought up to date")]);
    } else {
        let advice = if same_form {
            "the bank's was left as it is"
        } else {
            "the bank's is written in another form: change it by hand"
        };
        (line.what, line.why) = (
            What::Differs,
            vec![format!("the bank has this question, and {what} differs; {advice}")],
        );
    }
}

/// A name that nothing in the topic has.
fn fresh(
    comer: &Comer,
    named: Option<Slug>,
    draft: &Draft,
    taken: &HashSet<(Slug, String)>,
) -> Slug {
    let is_free = |id: &Slug| {
        !draft.ids.contains(id.as_str()) && !taken.contains(&(comer.topic.clone(), id.to_string()))
    };
    let words = || name::slug(&comer.question.stem);
    let first = named.unwrap_or_else(words);
    if is_free(&first) {
        return first;
    }
    // What two questions share does not tell them apart; a fingerprint of the whole does.
    let all: String = comer.question.choices.iter().map(|choice| choice.text.as_str()).collect();
    let mut mark = name::mark(&format!("{}{all}", comer.question.stem));
    let base: String = first.as_str().chars().take(50).collect();
    loop {
        let longer = Slug::new(&format!("{}-{mark}", base.trim_end_matches('-')))
            .unwrap_or_else(|_| first.clone());
        if is_free(&longer) {
            return longer;
        }
        mark = name::mark(&format!("{mark}x"));
    }
}

/// The `bank.toml` of a new bank.
fn head(target: &Target, language: &str, topics: &[&Slug]) -> String {
    let topics: Vec<String> = topics.iter().map(|topic| format!("\"{topic}\"")).collect();
    format!(
        "format = 1\nid = \"{}\"\ntitle = {}\nlanguage = \"{language}\"\ntopics = [{}]\n",
        target.id,
        literal(&titled(&target.title)),
        topics.join(", ")
    )
}
