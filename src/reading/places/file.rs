//! The places of one file, kept small: a spot of 24 bytes for each field and part, in the order of
//! the tree, each followed by those within it.

use std::mem::size_of;
use std::sync::Arc;

use crate::bank::draws::fnv1a;
use crate::bank::{Item, TopicId};
use crate::document::Span;

/// What a file is of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::reading) enum FileOf {
    /// It is `bank.toml`.
    Bank,
    /// It is a topic's.
    Topic(TopicId),
    /// It is not read.
    #[default]
    Nothing,
}

/// What stands at a spot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// The file itself.
    File,
    /// A key with its value.
    Field,
    /// `[[source]]`.
    Source,
    /// `[[fact]]`.
    Sentence,
    /// `[[event]]`.
    Event,
    /// `[[table]]`.
    Table,
    /// One of its rows.
    Row,
    /// `[[set]]`.
    Set,
    /// One of its members.
    Member,
    /// A false wording.
    Trap,
    /// `[[passage]]`.
    Passage,
    /// `[[direction]]`.
    Direction,
    /// `[[item]]`.
    Item,
    /// A line of an item's list.
    Line,
    /// A choice.
    Choice,
    /// Any other element of an array.
    Element,
}

impl Sort {
    /// Whether it is a fact with an id of its own.
    pub fn is_fact(self) -> bool {
        matches!(self, Self::Sentence | Self::Event | Self::Row | Self::Member)
    }
}

/// A field or part, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    /// A field's key; a part's header or braces, or the whole of it where it has neither.
    pub key: (u32, u32),
    /// A field's value; the whole of a part.
    pub value: (u32, u32),
    /// The first spot that is not within this one.
    pub end: u32,
    /// Which of the file's names a field has; a part's number from 1.
    pub tag: u16,
    /// What it is.
    pub sort: Sort,
}

// Of the places of a bank, nearly all is spots.
const _: () = assert!(size_of::<Spot>() == 24);

impl Spot {
    /// Whether that byte, or the end of it, stands at the spot.
    pub fn has(&self, byte: u32) -> bool {
        let within = |(start, end): (u32, u32)| start <= byte && byte <= end;
        within(self.key) || within(self.value)
    }

    /// Where it begins.
    pub fn start(&self) -> u32 {
        self.key.0.min(self.value.0)
    }
}

/// A part of a text that is written as printed.
#[derive(Debug, Clone, Copy)]
pub(super) struct PrintedPart {
    /// The spot of its item.
    pub item: u32,
    /// Where it stands.
    pub place: (u32, u32),
    /// A line's or choice's number from 1.
    pub number: u16,
    /// Which of the two it is.
    pub sort: Sort,
}

/// A spot that has an id.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named {
    /// The spot.
    pub spot: u32,
    /// Where its id stands among the ids.
    pub id: (u32, u32),
}

/// The places of one file.
#[derive(Debug, Default)]
pub(in crate::reading) struct FileMap {
    /// The file's path.
    pub(super) path: Arc<str>,
    /// What it is of.
    pub(super) of: FileOf,
    /// All spots, the file's own first.
    pub(super) spots: Vec<Spot>,
    /// Those directly within the file, by where they begin.
    pub(super) blocks: Vec<u32>,
    /// The names of fields, each once.
    pub(super) names: Vec<Arc<str>>,
    /// All ids as they are written, one after another.
    pub(super) ids: String,
    /// What has an id, in the order of the spots.
    pub(super) named: Vec<Named>,
    /// Those of them that are blocks, by their ids.
    pub(super) by_id: Vec<Named>,
    /// Lines and choices of texts as printed, by their items.
    pub(super) printed: Vec<PrintedPart>,
    /// Lines without a name of their own: a hash of the local id that follows from their text, and
    /// their number from 1.
    pub(super) unnamed: Vec<(u64, u16)>,
}

impl FileMap {
    /// The block of that id for which `is` holds; of several, the first in the file.
    pub(super) fn block(&self, id: &str, is: impl Fn(Sort) -> bool) -> Option<u32> {
        let from = self.by_id.partition_point(|named| self.id(*named) < id);
        let equal = self.by_id[from..].iter().take_while(|named| self.id(**named) == id);
        equal.map(|named| named.spot).find(|spot| is(self.spots[*spot as usize].sort))
    }

    /// The element with that id of an array within a part, for which `is` holds.
    pub(super) fn element(&self, of: u32, id: &str, is: impl Fn(Sort) -> bool) -> Option<u32> {
        let mut elements = self.within(of).flat_map(|field| self.within(field));
        elements.find(|at| is(self.spots[*at as usize].sort) && self.id_of(*at) == Some(id))
    }

    /// An id.
    pub(super) fn id(&self, named: Named) -> &str {
        self.ids.get(named.id.0 as usize..named.id.1 as usize).unwrap_or_default()
    }

    /// The id of a spot, as it is written there.
    pub(super) fn id_of(&self, spot: u32) -> Option<&str> {
        let at = self.named.binary_search_by_key(&spot, |named| named.spot).ok()?;
        self.named.get(at).map(|named| self.id(*named))
    }

    /// The spots directly within one, in the order of the tree.
    pub(super) fn within(&self, spot: u32) -> impl Iterator<Item = u32> {
        let end = self.spots.get(spot as usize).map_or(0, |spot| spot.end);
        let next = |at: &u32| self.spots.get(*at as usize).map(|spot| spot.end);
        std::iter::successors(Some(spot + 1), next).take_while(move |at| *at < end)
    }

    /// Notes where the lines and choices of an item stand that is written as printed; `header` is
    /// the item's.
    pub(in crate::reading) fn add_printed(
        &mut self,
        header: &Span,
        lines: impl Iterator<Item = Span>,
        choices: impl Iterator<Item = (usize, Span)>,
    ) {
        let start = |block: &u32| self.spots[*block as usize].start();
        let at = self.blocks.partition_point(|block| start(block) < header.start);
        let Some(item) = self.blocks.get(at).copied().filter(|b| start(b) == header.start) else {
            return;
        };
        let lines = lines.enumerate().map(|(n, place)| (Sort::Line, n + 1, place));
        let choices = choices.map(|(n, place)| (Sort::Choice, n, place));
        for (sort, number, place) in lines.chain(choices) {
            let number = u16::try_from(number).unwrap_or(u16::MAX);
            let place = (place.start, place.end);
            self.printed.push(PrintedPart { item, place, number, sort });
        }
    }

    /// Notes which lines are an item's own, whose ids may follow from their texts.
    pub(in crate::reading) fn add_unnamed(&mut self, item: &Item) {
        for (at, line) in item.lines().iter().enumerate() {
            let local = line.wording.fact.local();
            if local.strip_prefix(item.id.local()).is_some_and(|rest| rest.starts_with('.')) {
                let number = u16::try_from(at + 1).unwrap_or(u16::MAX);
                self.unnamed.push((fnv1a(0, local), number));
            }
        }
    }

    /// The number of the line whose id follows from its text.
    pub(super) fn unnamed(&self, local: &str) -> Option<usize> {
        let hash = fnv1a(0, local);
        self.unnamed.iter().find(|(known, _)| *known == hash).map(|(_, number)| (*number).into())
    }

    /// The lines and choices of an item that is written as printed.
    pub(super) fn printed_of(&self, item: u32) -> &[PrintedPart] {
        // Items are read in the order of the file.
        let from = self.printed.partition_point(|part| part.item < item);
        let to = self.printed.partition_point(|part| part.item <= item);
        &self.printed[from..to]
    }

    /// The memory that it takes, in bytes, about.
    pub(super) fn weight(&self) -> usize {
        let names = self.names.iter().map(|name| name.len() + 2 * size_of::<usize>());
        size_of::<Self>()
            + self.path.len()
            + self.spots.capacity() * size_of::<Spot>()
            + self.blocks.capacity() * size_of::<u32>()
            + self.names.capacity() * size_of::<Arc<str>>()
            + names.sum::<usize>()
            + self.ids.capacity()
            + (self.named.capacity() + self.by_id.capacity()) * size_of::<Named>()
            + self.printed.capacity() * size_of::<PrintedPart>()
            + self.unnamed.capacity() * size_of::<(u64, u16)>()
    }
}
