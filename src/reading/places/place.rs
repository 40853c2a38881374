//! A place: a field, or something that has fields, and where it stands.

use std::fmt;
use std::ops::Range;

use super::file::{FileMap, PrintedPart, Sort, Spot};
use crate::text::place_of_letter;

/// Where a field or part of a bank stands.
#[derive(Clone, Copy)]
pub struct Place<'m> {
    file: &'m FileMap,
    at: At,
}

#[derive(Debug, Clone, Copy)]
enum At {
    Spot(u32, Spot),
    Printed(PrintedPart),
}

/// Which part of an item something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A line of its list, by its number from 1.
    Line(usize),
    /// A choice, by its place from 0: (a) is 0.
    Choice(usize),
}

impl<'m> Place<'m> {
    /// The place of a spot.
    pub(super) fn of(file: &'m FileMap, spot: u32) -> Option<Self> {
        let found = file.spots.get(spot as usize)?;
        Some(Self { file, at: At::Spot(spot, *found) })
    }

    /// The place of a part of a text as printed.
    pub(super) fn printed(file: &'m FileMap, part: PrintedPart) -> Self {
        Self { file, at: At::Printed(part) }
    }

    /// The path of the file.
    pub fn file(&self) -> &'m str {
        &self.file.path
    }

    /// The bytes of a field's key. Of what is no field: its header or its braces, or all of it where
    /// it has neither.
    pub fn key(&self) -> Range<usize> {
        match self.at {
            At::Spot(_, spot) => bytes(spot.key),
            At::Printed(part) => bytes(part.place),
        }
    }

    /// The bytes of a field's value. Of what is no field: all of it, from its header on.
    ///
    /// A part of a text as printed has its own bytes if the text is written without escapes, and
    /// those of the whole text if not.
    pub fn value(&self) -> Range<usize> {
        match self.at {
            At::Spot(_, spot) => bytes(spot.value),
            At::Printed(part) => bytes(part.place),
        }
    }

    /// A field's name. In a file of more than 65,535 different names, the later ones are empty.
    pub fn name(&self) -> Option<&'m str> {
        match self.at {
            At::Spot(_, Spot { sort: Sort::Field, tag, .. }) => {
                Some(self.file.names.get(usize::from(tag)).map_or("", |name| &**name))
            }
            _ => None,
        }
    }

    /// Which part of an item it is, if it is one.
    pub fn part(&self) -> Option<Part> {
        let (sort, number) = match self.at {
            At::Spot(_, spot) => (spot.sort, spot.tag),
            At::Printed(part) => (part.sort, part.number),
        };
        match sort {
            Sort::Line => Some(Part::Line(number.into())),
            Sort::Choice => Some(Part::Choice(usize::from(number).saturating_sub(1))),
            _ => None,
        }
    }

    /// The field of that name, within a field or what has fields.
    pub fn field(&self, name: &str) -> Option<Self> {
        self.fields().find(|field| field.name() == Some(name))
    }

    /// All its fields, in the order of the tree.
    pub fn fields(&self) -> impl Iterator<Item = Self> {
        self.parts().filter(|part| part.name().is_some())
    }

    /// What stands directly within it: fields, or the elements of an array that are numbered or have
    /// fields.
    pub fn parts(&self) -> impl Iterator<Item = Self> {
        let file = self.file;
        let spot = if let At::Spot(spot, _) = self.at { Some(spot) } else { None };
        let within = spot.into_iter().flat_map(|spot| file.within(spot));
        within.filter_map(|spot| Self::of(file, spot))
    }

    /// The line of that number, from 1, of an item's list, however the item is written.
    pub fn line(&self, number: usize) -> Option<Self> {
        self.numbered(Part::Line(number))
    }

    /// The choice of that letter, of an item or direction.
    pub fn choice(&self, letter: char) -> Option<Self> {
        self.numbered(Part::Choice(place_of_letter(letter)?))
    }

    fn numbered(&self, part: Part) -> Option<Self> {
        let At::Spot(spot, _) = self.at else { return None };
        let is_it = |place: &Self| place.part() == Some(part);
        let mut written = self.fields().flat_map(|field| field.parts().collect::<Vec<_>>());
        let printed = self.file.printed_of(spot).iter();
        let mut printed = printed.map(|part| Self::printed(self.file, *part));
        written.find(is_it).or_else(|| printed.find(is_it))
    }
}

impl fmt::Debug for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = self.name().map_or_else(|| format!("{:?}", self.part()), str::to_owned);
        write!(f, "{what} at {:?}, {:?} of {}", self.key(), self.value(), self.file())
    }
}

fn bytes((start, end): (u32, u32)) -> Range<usize> {
    start as usize..end as usize
}
