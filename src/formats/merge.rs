//! Questions put into a bank: which are new, which it has already, and what its files say then.
//!
//! Nothing that stands in the bank is changed unless that was asked for; the bank as it is to be is
//! read once more before anything of it is kept. This file must not know of files on disk.

use std::collections::{HashMap, HashSet};

use crate::bank::{Bank, Item, Slug};
use crate::document::{Edit, Severity, SourceFile, Step, literal};
use crate::reading;

use super::name;
use super::question::{Found, Question, short};
use super::settle::{Settled, block, settle};

/// The bank that questions are put into.
#[derive(Debug, Clone)]
pub struct Target {
    /// Its files, by their names; none for a new bank.
    pub files: Vec<SourceFile>,
    /// The name of a new bank.
    pub id: Slug,
    /// The title of a new bank.
    pub title: String,
    /// The topic for all questions; without it each goes to that of its heading, or of its file.
    pub topic: Option<Slug>,
    /// Whether questions that the bank has are changed to what was imported.
    pub update: bool,
}

/// What was read of one file.
#[derive(Debug, Clone)]
pub struct Imported {
    /// The file's name.
    pub file: String,
    /// What was found in it.
    pub found: Vec<Found>,
}

/// What became of something that stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum What {
    /// It is a question of the bank now.
    Taken,
    /// The same, and something was changed for it.
    Changed,
    /// The same, and its author should look at it.
    Doubtful,
    /// The bank has it as it is.
    Known,
    /// The bank has it, and it was brought up to date.
    Updated,
    /// The bank has it otherwise, and that was left.
    Differs,
    /// It is not taken.
    Refused,
    /// It is no question, and was left out.
    Note,
}

impl What {
    /// All of them, in the order of a summary.
    pub const ALL: [Self; 8] = [
        Self::Taken,
        Self::Changed,
        Self::Doubtful,
        Self::Updated,
        Self::Known,
        Self::Differs,
        Self::Refused,
        Self::Note,
    ];

    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Changed => "changed",
            Self::Doubtful => "doubtful",
            Self::Known => "known",
            Self::Updated => "updated",
            Self::Differs => "differs",
            Self::Refused => "refused",
            Self::Note => "note",
        }
    }
}

/// A line of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What became of what stands there.
    pub what: What,
    /// The question's name in the bank, `topic/id`.
    pub id: Option<String>,
    /// The kind that it became.
    pub kind: Option<&'static str>,
    /// What stands there, shortened.
    pub about: String,
    /// What was changed, is doubtful, or why it was refused.
    pub why: Vec<String>,
}

/// The bank as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The files that are new or change, by name.
    pub files: Vec<(String, String)>,
    /// What became of everything.
    pub report: Vec<Entry>,
}

/// A question on its way.
struct Comer {
    at: usize,
    line: usize,
    question: Box<Question>,
    settled: Settled,
    identity: String,
    topic: Slug,
}

/// Puts what was imported into the bank.
///
/// # Errors
/// Why the bank cannot be changed.
pub fn merge(imported: Vec<Imported>, target: &Target) -> Result<Merged, String> {
    let language = language(&imported);
    let reading = (!target.files.is_empty()).then(|| reading::read(&target.files, &[]));
    let bank = match &reading {
        None => None,
        Some(reading) => Some(
            reading
                .bank
                .as_ref()
                .ok_or("the bank's own bank.toml cannot be read: run `check` on it")?,
        ),
    };
    let language = bank.map_or(language, |bank| bank.language.clone());
    let mut report = Vec::new();
    let mut comers = settle_all(imported, target, &language, &mut report);
    // What is wrong only beside the rest of the bank is taken out again.
    let before = reading.as_ref().map_or(0, errors);
    for _ in 0..8 {
        let mut lines = report.clone();
        let (files, places) = write(&comers, bank, target, &language, &mut lines)?;
        if files.is_empty() {
            return Ok(Merged { files, report: in_order(lines) });
        }
        let after = reading::read(&all_files(target, &files), &[]);
        if errors(&after) <= before {
            return Ok(Merged { files, report: in_order(lines) });
        }
        let mut bad: Vec<(usize, String)> = Vec::new();
        for problem in
            after.diagnostics.iter().filter(|problem| problem.severity() == Severity::Error)
        {
            let named = problem.about.as_deref().unwrap_or_default();
            let own = places.iter().filter(|(id, _)| named == format!("item `{id}`"));
            bad.extend(own.map(|(_, at)| (*at, problem.message.clone())));
        }
        if bad.is_empty() {
            let first =
                after.diagnostics.iter().find(|problem| problem.severity() == Severity::Error);
            let why = first.map(|problem| problem.message.clone()).unwrap_or_default();
            return Err(format!("the bank would have an error, and nothing was written: {why}"));
        }
        for (at, why) in bad {
            if let Some(place) = comers.iter().position(|comer| comer.at == at) {
                let comer = comers.remove(place);
                report[comer.line].what = What::Refused;
                report[comer.line].why = vec![why];
            }
        }
    }
    Err("the bank would have errors, and nothing was written".into())
}

/// The lines of each file in order, the files as they were given.
fn in_order(mut lines: Vec<Entry>) -> Vec<Entry> {
    let mut files: HashMap<String, usize> = HashMap::new();
    for line in &lines {
        let next = files.len();
        files.entry(line.file.clone()).or_insert(next);
    }
    lines.sort_by_key(|line| (files.get(&line.file).copied(), line.line));
    lines
}

fn errors(reading: &reading::Reading) -> usize {
    reading.diagnostics.iter().map(|problem| problem.count(Severity::Error)).sum()
}

/// The bank's files with those that change in place of the old.
fn all_files(target: &Target, files: &[(String, String)]) -> Vec<SourceFile> {
    let kept =
        target.files.iter().filter(|file| !files.iter().any(|(name, _)| *name == base(&file.path)));
    let new =
        files.iter().map(|(name, text)| SourceFile { path: name.clone(), text: text.clone() });
    kept.cloned().chain(new).collect()
}

fn base(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The language in which most is written.
fn language(imported: &[Imported]) -> String {
    // Scripts that one language of papers is written in.
    const SCRIPTS: [(char, char, &str); 9] = [
        ('\u{900}', '\u{97F}', "hi"),
        ('\u{980}', '\u{9FF}', "bn"),
        ('\u{A00}', '\u{A7F}', "pa"),
        ('\u{A80}', '\u{AFF}', "gu"),
        ('\u{B00}', '\u{B7F}', "or"),
        ('\u{B80}', '\u{BFF}', "ta"),
        ('\u{C00}', '\u{C7F}', "te"),
        ('\u{C80}', '\u{CFF}', "kn"),
        ('\u{D00}', '\u{D7F}', "ml"),
    ];
    let mut counts = [0usize; SCRIPTS.len()];
    let mut latin = 0usize;
    let stems = imported.iter().flat_map(|file| &file.found).filter_map(|found| match found {
        Found::Question(question) => Some(&question.stem),
        _ => None,
    });
    for c in stems.flat_map(|stem| stem.chars()) {
        latin += usize::from(c.is_ascii_alphabetic());
        for (count, (first, last, _)) in counts.iter_mut().zip(SCRIPTS) {
            *count += usize::from((first..=last).contains(&c));
        }
    }
    let most = counts.iter().zip(SCRIPTS).max_by_key(|(count, _)| **count);
    most.filter(|(count, _)| **count > latin).map_or("en", |(_, (.., tag))| tag).to_owned()
}

/// Settles every question, with a line of the report for each thing that was found.
fn settle_all(
    imported: Vec<Imported>,
    target: &Target,
    language: &str,
    report: &mut Vec<Entry>,
) -> Vec<Comer> {
    let mut comers = Vec::new();
    for Imported { file, found } in imported {
        let stem = base(&file).rsplit_once('.').map_or(base(&file), |(stem, _)| stem).to_owned();
        let said = |report: &mut Vec<Entry>, line: usize, what, about: String, why: Vec<String>| {
            report.push(Entry { file: file.clone(), line, what, id: None, kind: None, about, why });
        };
        for found in found {
            match found {
                Found::Note(note) => {
                    said(report, note.line, What::Note, note.about, vec![note.why]);
                }
                Found::Refused(note) => {
                    said(report, note.line, What::Refused, note.about, vec![note.why]);
                }
                Found::Question(question) => {
                    let about = short(&question.stem);
                    match settle(&question, language) {
                        Err(why) => said(report, question.line, What::Refused, about, vec![why]),
                        Ok(settled) => {
                            let what = match (settled.doubts.is_empty(), settled.changed.is_empty())
                            {
                                (false, _) => What::Doubtful,
                                (true, false) => What::Changed,
                                (true, true) => What::Taken,
                            };
                            let why = [&settled.doubts[..], &settled.changed].concat();
                            let line = report.len();
                            said(report, question.line, what, about, why);
                            report[line].kind = Some(settled.item.kind().name());
                            let own =
                                question.topic.as_deref().filter(|topic| !topic.trim().is_empty());
                            let topic = target
                                .topic
                                .clone()
                                .unwrap_or_else(|| name::topic(own.unwrap_or(&stem)));
                            let identity = name::identity(&settled.item);
                            comers.push(Comer {
                                at: comers.len(),
                                line,
                                question,
                                settled,
                                identity,
                                topic,
                            });
                        }
                    }
                }
            }
        }
    }
    comers
}

/// What of a question would be another answer to the learner.
fn same(old: &Item, new: &Item) -> bool {
    let texts = |item: &Item| {
        item.choices
            .iter()
            .map(|choice| choice.text.as_deref().map(name::folded))
            .collect::<Vec<_>>()
    };
    let right = |item: &Item| {
        let mut right: Vec<usize> = (0..item.choices.len())
            .filter(|at| item.key.accepts(&item.choices[*at].claim))
            .collect();
        right.sort_unstable();
        right
    };
    texts(old) == texts(new)
        && right(old) == right(new)
        && old.dropped.is_some() == new.dropped.is_some()
}

/// Explanations that the new one has and the old one lacks, and whether any differ.
fn explanations(old: &Item, new: &Settled) -> (Vec<(String, String)>, bool) {
    let mut added = Vec::new();
    let mut differs = false;
    let trimmed = |text: &Option<String>| text.as_deref().map(|text| text.trim().to_owned());
    for (field, value) in &new.fields {
        let (before, now) = match field.as_str() {
            "explain" => (trimmed(&old.explain), trimmed(&new.item.explain)),
            _ => {
                let Some(letter) = field.strip_prefix("why.") else { continue };
                let place = letter.chars().next().and_then(crate::text::place_of_letter);
                let of = |item: &Item| {
                    place.and_then(|place| trimmed(&item.choices.get(place)?.explanation))
                };
                (of(old), of(&new.item))
            }
        };
        match before {
            None => added.push((field.clone(), value.clone())),
            Some(before) => differs |= Some(before) != now,
        }
    }
    (added, differs)
}

/// The files with the questions in them, and the name that each question has there.
#[allow(clippy::type_complexity, reason = "two lists that belong together")]
fn write(
    comers: &[Comer],
    bank: Option<&Bank>,
    target: &Target,
    language: &str,
    report: &mut [Entry],
) -> Result<(Vec<(String, String)>, Vec<(String, usize)>), String> {
    let mut known: HashMap<String, Vec<(&Slug, &Item)>> = HashMap::new();
    let topics: Vec<(Slug, &crate::bank::Topic)> = bank
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
            draft.tail.push_str(&format!(
                "\n# Tags: {}",
                tags.chars().filter(|c| !c.is_control()).collect::<String>()
            ));
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
    } else if let (false, Some(file)) =
        (new.is_empty(), target.files.iter().find(|file| base(&file.path) == "bank.toml"))
    {
        let mut edit = Edit::of(&file.text)?;
        new.iter().for_each(|name| edit.push("topics", name.as_str()));
        files.push(("bank.toml".into(), edit.into_text()));
    }
    for (name, draft) in texts {
        if draft.is_changed {
            files.push((format!("{name}.toml"), draft.into_text()));
        }
    }
    Ok((files, places))
}

fn choice_texts(item: &Item) -> HashSet<String> {
    let lines = item.lines().iter().flat_map(|line| &line.cells).map(|cell| name::folded(cell));
    let choices = item.choices.iter().filter_map(|choice| choice.text.as_deref()).map(name::folded);
    if item.choices.iter().all(|choice| choice.text.is_none()) {
        lines.collect()
    } else {
        choices.collect()
    }
}

fn has_same_choices(one: &Item, other: &Item) -> bool {
    choice_texts(one) == choice_texts(other)
}

fn half_of_choices(one: &Item, other: &Item) -> bool {
    let (one, other) = (choice_texts(one), choice_texts(other));
    one.intersection(&other).count() * 2 >= one.len().max(other.len())
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

/// A topic's file that is being written.
struct Draft {
    edit: Edit,
    tail: String,
    ids: HashSet<String>,
    passages: Vec<(String, Slug)>,
    is_changed: bool,
}

impl Draft {
    /// The name of a passage with that text, which is written where it is new.
    fn passage(&mut self, text: &str) -> Slug {
        let folded = name::folded(text);
        if let Some((_, id)) = self.passages.iter().find(|(other, _)| *other == folded) {
            return id.clone();
        }
        let mark = name::mark(text);
        let id = Slug::new(&format!("passage-{mark}")).unwrap_or_else(|_| name::slug(text));
        if !self.ids.contains(id.as_str()) {
            self.tail.push_str(&format!(
                "\n[[passage]]\nid = \"{id}\"\ntext = {}\n",
                literal(&format!("{text}\n"))
            ));
        }
        self.passages.push((folded, id.clone()));
        id
    }

    fn into_text(self) -> String {
        let mut text = self.edit.into_text();
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(&self.tail);
        text
    }
}

/// The draft of a topic's file, begun where there is none.
fn draft<'d>(
    texts: &'d mut Vec<(Slug, Draft)>,
    topic: &Slug,
    target: &Target,
    question: Option<&Question>,
) -> Result<&'d mut Draft, String> {
    let at = match texts.iter().position(|(name, _)| name == topic) {
        Some(at) => at,
        None => {
            let path = format!("{topic}.toml");
            let file = target.files.iter().find(|file| base(&file.path) == path);
            let title = question
                .and_then(|question| question.topic.as_deref())
                .filter(|_| target.topic.is_none());
            let title =
                title.map_or_else(|| titled(topic.as_str()), |title| title.trim().to_owned());
            let text = match file {
                Some(file) => file.text.clone(),
                None => format!("id = \"{topic}\"\ntitle = {}\n", literal(&title)),
            };
            let ids = ids(&text);
            let edit = Edit::of(&text).map_err(|why| format!("{path} cannot be edited: {why}"))?;
            let draft =
                Draft { edit, tail: String::new(), ids, passages: Vec::new(), is_changed: false };
            texts.push((topic.clone(), draft));
            texts.len() - 1
        }
    };
    texts.get_mut(at).map(|(_, draft)| draft).ok_or_else(|| "no topic".to_owned())
}

/// All that is called by a name in the text of a topic, sound or not.
fn ids(text: &str) -> HashSet<String> {
    let quoted = text.split("id").filter_map(|rest| {
        let rest = rest.trim_start().strip_prefix('=')?.trim_start();
        let rest = rest.strip_prefix(['"', '\''])?;
        Some(rest.split(['"', '\'']).next()?.to_owned())
    });
    quoted.collect()
}

/// A name as a title: "polity-test-4" is "Polity test 4".
fn titled(name: &str) -> String {
    let spaced = name.replace('-', " ");
    let mut chars = spaced.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
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
