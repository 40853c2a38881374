//! The map of a bank's files: from what the bank has to where it stands, and back.

use super::file::{FileMap, FileOf, Sort};
use super::found::Found;
use super::place::Place;
use super::thing::Thing;
use crate::bank::{FactId, TopicId};

/// Where everything stands that the files of a bank say: also what is left out of the bank because
/// it is not sound, as far as it has a name.
///
/// It holds places, names and ids, and no other text. Like the trees of which it is made it takes
/// at most about four times the memory of the files, and of a real bank less than the files; what
/// is read of a file beside it is counted without it.
#[derive(Debug, Default)]
pub struct SourceMap {
    files: Vec<FileMap>,
}

impl SourceMap {
    /// Adds a file.
    pub(in crate::reading) fn add(&mut self, file: FileMap) {
        self.files.push(file);
    }

    /// The file that was added at that place.
    pub(in crate::reading) fn file(&mut self, at: usize) -> Option<&mut FileMap> {
        self.files.get_mut(at)
    }

    /// The memory that it takes, in bytes, about.
    pub fn weight(&self) -> usize {
        self.files.iter().map(FileMap::weight).sum()
    }

    /// Where something stands; of two with one name, the first. An item's own fact stands where its
    /// line does, or the item.
    pub fn place_of(&self, thing: impl Into<Thing>) -> Option<Place<'_>> {
        let is = |wanted: Sort| move |sort: Sort| sort == wanted;
        match thing.into() {
            Thing::Bank => Place::of(self.head()?, 0),
            Thing::Source(id) => {
                let file = self.head()?;
                Place::of(file, file.block(id.as_str(), is(Sort::Source))?)
            }
            Thing::Topic(id) => Place::of(self.topic(&id)?, 0),
            Thing::Fact(id) => self.fact(&id),
            Thing::Trap(wording) => {
                let (file, fact) = self.fact_spot(&wording.fact)?;
                match &wording.trap {
                    None => Place::of(file, fact),
                    Some(trap) => {
                        Place::of(file, file.element(fact, trap.as_str(), is(Sort::Trap))?)
                    }
                }
            }
            Thing::Table(topic, id) => self.named(&topic, id.as_str(), is(Sort::Table)),
            Thing::Set(topic, id) => self.named(&topic, id.as_str(), is(Sort::Set)),
            Thing::Passage(topic, id) => self.named(&topic, id.as_str(), is(Sort::Passage)),
            Thing::Direction(topic, id) => self.named(&topic, id.as_str(), is(Sort::Direction)),
            Thing::Item(id) => self.named(&id.topic(), id.local(), is(Sort::Item)),
        }
    }

    /// What stands at that byte of the file of that path.
    pub fn at(&self, file: &str, byte: usize) -> Option<Found<'_>> {
        let file = self.files.iter().find(|known| *known.path == *file)?;
        Found::at(file, u32::try_from(byte).ok()?)
    }

    fn head(&self) -> Option<&FileMap> {
        self.files.iter().find(|file| file.of == FileOf::Bank)
    }

    fn topic(&self, id: &TopicId) -> Option<&FileMap> {
        self.files.iter().find(|file| matches!(&file.of, FileOf::Topic(topic) if topic == id))
    }

    fn named(&self, topic: &TopicId, id: &str, is: impl Fn(Sort) -> bool) -> Option<Place<'_>> {
        let file = self.topic(topic)?;
        Place::of(file, file.block(id, is)?)
    }

    /// The spot of a fact that is no item's own.
    fn fact_spot(&self, id: &FactId) -> Option<(&FileMap, u32)> {
        let file = self.topic(&id.topic())?;
        let spot = match id.local().split_once('.') {
            None => file.block(id.local(), Sort::is_fact),
            Some((whole, part)) => {
                let whole = file.block(whole, |sort| matches!(sort, Sort::Table | Sort::Set))?;
                file.element(whole, part, Sort::is_fact)
            }
        };
        Some((file, spot?))
    }

    fn fact(&self, id: &FactId) -> Option<Place<'_>> {
        if let Some((file, spot)) = self.fact_spot(id) {
            return Place::of(file, spot);
        }
        let file = self.topic(&id.topic())?;
        let item = |local: &str| file.block(local, |sort| sort == Sort::Item);
        let Some((whole, line)) = id.local().split_once('.') else {
            return Place::of(file, item(id.local())?);
        };
        let item = item(whole)?;
        // A line has its own name, or one that follows from its text.
        match file.element(item, line, |sort| sort == Sort::Line) {
            Some(line) => Place::of(file, line),
            None => Place::of(file, item)?.line(file.unnamed(id.local())?),
        }
    }
}
