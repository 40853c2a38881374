//! `prelims items`: what is loaded, an item a line, whole, or as JSON.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::time::Duration;

use anyhow::ensure;
use rand::SeedableRng;
use rand::rngs::ChaCha20Rng;
use rand::seq::SliceRandom;

use crate::bank::{Fact, Item, ItemId, Topic};
use crate::compose::Wish;
use crate::exam::{Moment, RunId};
use crate::exchange::Medium;
use crate::report::{ItemView, Sort, reported_in_words};
use crate::shelf::Shelf;
use crate::study::Study;
use crate::text;
use crate::wording::shown;

use super::call::{Call, Languages};
use super::exit::FINE;
use super::format::PageFormat;
use super::wanted::Where;
use super::{named, output, paths};

/// So many compositions of one fact are drawn to find one that was not printed already.
const DRAWS: u64 = 8;

/// List the questions that are loaded, with their choices and keys
#[derive(Debug, clap::Args)]
pub struct Items {
    /// Only this topic (`isa`, or `india-us/isa`) or bank (`india-us`); can be given several times
    #[arg(long = "topic", value_name = "TOPIC")]
    topics: Vec<String>,
    /// Print each question whole, as in a paper, with its key
    #[arg(long)]
    full: bool,
    /// Instead, compose this many questions from the facts of the topics, and print them whole
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1000))]
    compose: Option<u16>,
    /// Compose from this number: the same number gives the same questions
    #[arg(long, value_name = "NUMBER", requires = "compose")]
    seed: Option<u64>,
    #[command(flatten)]
    wanted: Where,
    /// Instead, list the questions that you reported, with what you said of them; as Markdown it is
    /// a page for the keeper of their bank
    #[arg(long, conflicts_with_all = ["topics", "full", "compose", "filter"])]
    reported: bool,
    /// How to print it; Markdown with --reported alone
    #[arg(long, value_enum, default_value_t)]
    format: PageFormat,
}

impl Items {
    /// Lists the items.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        if self.reported {
            return reported(self.format, call);
        }
        ensure!(
            self.format != PageFormat::Markdown,
            "Markdown is for reported questions: add --reported, or choose --format text or json"
        );
        let loaded = paths::shelf(call.world);
        let wanted = named::topics(&self.topics, loaded.catalogue())?;
        let topics: Vec<&Topic> = topics(&loaded)
            .filter(|topic| wanted.is_empty() || wanted.contains(&topic.id))
            .collect();
        if let Some(count) = self.compose {
            return composed(&loaded, &topics, self, count, call);
        }
        let passing = self.passing(call)?;
        let passes = |item: &&Item| passing.as_ref().is_none_or(|ids| ids.contains(&item.id));
        let items = topics
            .iter()
            .flat_map(|topic| topic.items.iter().map(move |item| (*topic, item)))
            .filter(|(_, item)| passes(item))
            .map(|(topic, item)| (topic, worded(&loaded, item, call)));
        let all: Vec<(&Topic, Cow<'_, Item>)> = items.collect();
        let items = || all.iter().map(|(topic, item)| (*topic, &**item));
        if self.format == PageFormat::Json {
            let all: Vec<_> = items().map(|(topic, item)| ItemView { topic, item }).collect();
            output::json(&all)?;
            return Ok(FINE);
        }
        let width = items().map(|(_, item)| item.id.as_str().len()).max().unwrap_or(0);
        for (topic, item) in items() {
            let view = ItemView { topic, item };
            if self.full {
                output::bank_line(&view.printed())?;
            } else {
                let stem = shown::stem(item);
                let stem = text::question::plain(&stem);
                let stem = stem.lines().next().unwrap_or_default();
                output::bank_line(&format!(
                    "{:width$}  {:10}  {}  {stem}",
                    item.id,
                    item.kind().name(),
                    view.key()
                ))?;
            }
        }
        Ok(FINE)
    }
}

impl Items {
    /// The questions that the filter lets pass, if one was given.
    fn passing(&self, call: &Call) -> anyhow::Result<Option<HashSet<ItemId>>> {
        if self.wanted.filter.is_none() {
            return Ok(None);
        }
        // The banks were spoken of already.
        let study = Study::open_to_read(&paths::options(call.world)?, paths::clock())?;
        let notebook = study.notebook_task().run();
        let filter = self.wanted.read(&notebook)?;
        let rows = filter.map(|filter| notebook.filtered(&filter, Sort::State));
        Ok(rows.map(|rows| rows.iter().map(|row| row.id.clone()).collect()))
    }
}

/// Lists the reported questions.
fn reported(format: PageFormat, call: &Call) -> anyhow::Result<u8> {
    let study = paths::study_to_read(call.world)?;
    let notebook = study.notebook_task().run();
    let reported = &notebook.reported;
    if reported.is_empty() {
        output::complain("you have reported no question");
    }
    match format {
        PageFormat::Json => output::json(reported)?,
        PageFormat::Markdown if reported.is_empty() => {}
        PageFormat::Markdown => {
            output::bank_line(study.reported_page(Medium::Markdown).trim_end())?;
        }
        PageFormat::Text => output::bank_line(&reported_in_words(reported))?,
    }
    Ok(FINE)
}

/// The item in the language that is asked for, where it is translated.
fn worded<'i>(shelf: &Shelf, item: &'i Item, call: &Call) -> Cow<'i, Item> {
    let translated = match call.world.language {
        Some(Languages::One(language)) => shelf.item_in(item, language),
        Some(Languages::Both) | None => None,
    };
    translated.map_or(Cow::Borrowed(item), Cow::Owned)
}

/// Prints fresh questions, each for another of the topics' facts as long as there are others.
fn composed(
    shelf: &Shelf,
    topics: &[&Topic],
    list: &Items,
    count: u16,
    call: &Call,
) -> anyhow::Result<u8> {
    let clock = paths::clock();
    let at = clock.wall();
    let offset = clock.offset(at);
    let today = Moment { run: RunId(0), at, offset, mono: Duration::ZERO }.day();
    let seed = list.seed.unwrap_or_default();
    let facts = topics.iter().flat_map(|topic| topic.facts.iter().map(move |fact| (*topic, fact)));
    let composer = shelf.composer();
    let mut leads: Vec<(&Topic, &Fact)> =
        facts.filter(|(_, fact)| composer.can_ask(&fact.id, today)).collect();
    leads.shuffle(&mut ChaCha20Rng::seed_from_u64(seed));
    if leads.is_empty() {
        anyhow::bail!(
            "nothing can be composed: it takes two facts, rows or members, or three events, that fit together"
        );
    }
    let (mut all, mut printed, mut used) = (Vec::new(), BTreeSet::new(), BTreeMap::new());
    for (turn, (topic, lead)) in (0..u64::from(count)).zip(leads.iter().cycle()) {
        let wanted = std::slice::from_ref(&lead.id);
        // The company that was used least comes first, and nothing is asked a second time.
        let draws = (0..DRAWS).map_while(|draw| {
            let seed = seed.wrapping_add(turn + draw * u64::from(count));
            composer.compose(&Wish { used: &used, ..Wish::of(wanted, today, seed) })
        });
        let Some(made) = draws.into_iter().find(|made| !printed.contains(&made.item.id)) else {
            continue;
        };
        printed.insert(made.item.id.clone());
        for fact in made.item.facts().filter(|fact| **fact != lead.id) {
            *used.entry(fact.clone()).or_insert(0) += 1;
        }
        let item = worded(shelf, &made.item, call);
        let view = ItemView { topic, item: &item };
        if list.format == PageFormat::Json {
            all.push(serde_json::to_value(view)?);
        } else {
            output::bank_line(&view.printed())?;
            output::bank_line(&view.reasons())?;
        }
    }
    if list.format == PageFormat::Json {
        output::json(&all)?;
    }
    if printed.len() < usize::from(count) {
        let what = text::count(printed.len() as u64, "different question");
        output::complain(&format!("only {what}: there are no more facts to compose from"));
    }
    Ok(FINE)
}

fn topics(shelf: &Shelf) -> impl Iterator<Item = &Topic> {
    shelf.banks().iter().flat_map(|bank| &bank.topics)
}
