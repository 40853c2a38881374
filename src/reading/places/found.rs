//! What stands at a byte of a file.

use super::file::{FileMap, FileOf, Sort};
use super::place::{Part, Place};
use super::thing::Thing;
use crate::bank::{Slug, Wording};

/// What stands at a byte of a file.
#[derive(Debug)]
pub struct Found<'m> {
    /// The innermost thing with a name.
    pub thing: Thing,
    /// Where that thing stands.
    pub place: Place<'m>,
    /// The fields and parts of it within which the byte stands, the outermost first.
    pub path: Vec<Place<'m>>,
}

impl<'m> Found<'m> {
    /// The field of the thing in which the byte stands.
    pub fn field(&self) -> Option<&'m str> {
        self.path.iter().find_map(Place::name)
    }

    /// The line or choice in which it stands.
    pub fn part(&self) -> Option<Part> {
        self.path.iter().find_map(Place::part)
    }

    /// The innermost place in which it stands.
    pub fn innermost(&self) -> Place<'m> {
        self.path.last().copied().unwrap_or(self.place)
    }

    /// What stands at that byte of the file; after the end of a table, still that table, up to the
    /// next.
    pub(super) fn at(file: &'m FileMap, byte: u32) -> Option<Self> {
        let mut way = vec![0];
        let mut next = block(file, byte);
        while let Some(spot) = next {
            way.push(spot);
            // Where tables take turns, one stands within the reach of another and begins later.
            let within = file.within(spot).filter(|spot| file.spots[*spot as usize].has(byte));
            next = within.max_by_key(|spot| file.spots[*spot as usize].start());
        }
        let mut depths = (0..way.len()).rev();
        let (depth, thing) =
            depths.find_map(|depth| Some((depth, thing(file, &way[..=depth])?)))?;
        let mut path: Vec<_> =
            way[depth + 1..].iter().filter_map(|spot| Place::of(file, *spot)).collect();
        if let Thing::Item(_) = thing {
            let printed = file.printed_of(way[depth]).iter();
            let there =
                |part: &&super::file::PrintedPart| part.place.0 <= byte && byte <= part.place.1;
            // Where the text has escapes every part has the place of the whole, which says nothing.
            let mut printed = printed.filter(there);
            if let (Some(part), None) = (printed.next(), printed.next()) {
                path.push(Place::printed(file, *part));
            }
        }
        Some(Self { thing, place: Place::of(file, way[depth])?, path })
    }
}

/// The block of the file in which the byte stands, or after which.
fn block(file: &FileMap, byte: u32) -> Option<u32> {
    let spot = |block: &u32| file.spots[*block as usize];
    let before = &file.blocks[..file.blocks.partition_point(|block| spot(block).start() <= byte)];
    let around = before.iter().rfind(|block| spot(block).has(byte));
    let last = before.last().filter(|block| spot(block).sort != Sort::Field);
    around.or(last).copied()
}

/// What has a name at the end of that way through the spots.
fn thing(file: &FileMap, way: &[u32]) -> Option<Thing> {
    let (spot, above) = way.split_last()?;
    let sort = |spot: &u32| file.spots.get(*spot as usize).map(|spot| spot.sort);
    let topic = match &file.of {
        FileOf::Topic(topic) => topic,
        FileOf::Bank => {
            return match sort(spot)? {
                Sort::File => Some(Thing::Bank),
                Sort::Source => Some(Thing::Source(Slug::new(file.id_of(*spot)?).ok()?)),
                _ => None,
            };
        }
        FileOf::Nothing => return None,
    };
    let slug = || Slug::new(file.id_of(*spot)?).ok();
    Some(match sort(spot)? {
        Sort::File => Thing::Topic(topic.clone()),
        Sort::Sentence | Sort::Event => Thing::Fact(topic.fact(&slug()?)),
        Sort::Row | Sort::Member => {
            let is_whole = |spot: &&u32| matches!(sort(spot), Some(Sort::Table | Sort::Set));
            let whole = above.iter().rfind(is_whole)?;
            Thing::Fact(topic.part(&Slug::new(file.id_of(*whole)?).ok()?, &slug()?))
        }
        Sort::Trap => {
            let is_fact = |depth: &usize| sort(&way[*depth]).is_some_and(Sort::is_fact);
            let depth = (0..above.len()).rev().find(is_fact)?;
            let Thing::Fact(fact) = thing(file, &way[..=depth])? else { return None };
            Thing::Trap(Wording { fact, trap: Some(slug()?) })
        }
        Sort::Table => Thing::Table(topic.clone(), slug()?),
        Sort::Set => Thing::Set(topic.clone(), slug()?),
        Sort::Passage => Thing::Passage(topic.clone(), slug()?),
        Sort::Direction => Thing::Direction(topic.clone(), slug()?),
        Sort::Item => Thing::Item(topic.item(&slug()?)),
        Sort::Field | Sort::Source | Sort::Line | Sort::Choice | Sort::Element => return None,
    })
}
