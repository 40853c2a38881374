//! `prelims claim`: a claim against an item's key, as a page to be sent.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::bail;

use crate::bank::{Item, ItemId, TopicEntry};
use crate::exchange::{KeyClaim, Medium};
use crate::shelf::Shelf;
use crate::text::{nearest_of, or_did_you_mean};

use super::call::Call;
use super::exit::FINE;
use super::{files, paths};

/// Write a claim that an item's key is wrong, with at least three sources
#[derive(Debug, clap::Args)]
pub struct Claim {
    /// The item (`isa/status`, or `india-us/isa/status`)
    #[arg(value_name = "ITEM")]
    item: String,
    /// The letter of the choice that is right, as `prelims items --full` prints the choices
    #[arg(long, value_name = "LETTER")]
    key: String,
    /// A source that shows it, with page and date; give at least three
    #[arg(long = "source", value_name = "TEXT")]
    sources: Vec<String>,
    /// What the sources show
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The folder to write into; it is made if it is missing
    #[arg(long, value_name = "DIR", default_value = ".")]
    out: PathBuf,
    /// Replace files that are already there
    #[arg(long)]
    force: bool,
}

impl Claim {
    /// Writes the claim.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let loaded = paths::shelf(call.world);
        let item = item(&self.item, &loaded)?;
        let topic = loaded.topic(&item.id.topic());
        let passage = topic.and_then(|topic| topic.passage(item.passage.as_ref()?));
        let direction = topic.and_then(|topic| topic.direction(item.direction.as_ref()?));
        let bank = loaded.banks().iter().find(|bank| bank.id.as_str() == item.id.bank());
        let page = KeyClaim::new(Arc::clone(&item), &self.key, &self.reason, &self.sources)?.with(
            direction.map(|direction| direction.text.clone()),
            passage.map(|passage| passage.text.clone()),
            bank.map_or("en", |bank| &bank.language),
        );
        let name = format!("claim-{}", item.id.as_str().replace('/', "-"));
        let media = [Medium::Markdown, Medium::Html];
        let texts =
            media.map(|medium| (format!("{name}.{}", medium.extension()), page.page(medium)));
        files::write(&self.out, &texts, self.force)?;
        Ok(FINE)
    }
}

/// The item that was named, by its whole id or by its end (`isa/status`, `status`).
fn item(name: &str, shelf: &Shelf) -> anyhow::Result<Arc<Item>> {
    if let Some(item) = ItemId::new(name).ok().and_then(|id| shelf.item(&id)) {
        return Ok(item);
    }
    let all = || shelf.catalogue().topics().iter().flat_map(TopicEntry::items);
    let ends =
        |id: &&ItemId| id.as_str().strip_suffix(name).is_some_and(|rest| rest.ends_with('/'));
    let named: Vec<&ItemId> = all().filter(ends).collect();
    match named[..] {
        [id] => match shelf.item(id) {
            Some(item) => Ok(item),
            None => bail!("the question `{id}` cannot be read"),
        },
        [] => {
            // As it would be named whole, without its bank, or by its last part alone.
            let near = nearest_of(name, all(), |id| {
                let short = id.as_str().split_once('/').map_or("", |(_, short)| short);
                [id.as_str(), short, id.local()]
            });
            let hint = or_did_you_mean(near.map(ItemId::as_str));
            bail!("there is no question `{name}`{hint} (`prelims items` lists them)")
        }
        _ => {
            let ids: Vec<&str> = named.iter().map(|id| id.as_str()).collect();
            bail!("several questions are called `{name}`: say which of {}", ids.join(", "))
        }
    }
}
