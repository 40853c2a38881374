//! Where everything stands in the files of a bank, and that what is left of a bad one is what it
//! would be if nothing else had been written.

#![expect(clippy::disallowed_methods, reason = "it reads banks")]

use std::collections::HashSet;
use std::fmt::Write as _;

use prelims::bank::{Bank, Shape};
use prelims::document::{Severity, SourceFile};
use prelims::reading::{Place, Reading, SourceMap, Thing, read, read_mapped};
use proptest::prelude::*;

use crate::invariants::broken;
use crate::sound::{SOUND, files, scribbled_on};

const SHIPPED: &str = "question-banks/india-us";

/// All things of a bank that stand in its files.
fn things(bank: &Bank) -> Vec<Thing> {
    let mut things = vec![Thing::Bank];
    things.extend(bank.sources.iter().map(|source| Thing::Source(source.id.clone())));
    for topic in &bank.topics {
        let id = || topic.id.clone();
        things.push(Thing::Topic(id()));
        things.extend(topic.tables.iter().map(|table| Thing::Table(id(), table.id.clone())));
        things.extend(topic.passages.iter().map(|p| Thing::Passage(id(), p.id.clone())));
        things.extend(topic.directions.iter().map(|d| Thing::Direction(id(), d.id.clone())));
        things.extend(topic.items.iter().map(|item| Thing::from(&item.id)));
        for fact in topic.facts.iter().filter(|f| !matches!(f.shape, Shape::Own { .. })) {
            things.push(Thing::from(&fact.id));
            if let Shape::Member { set, .. } = &fact.shape {
                things.push(Thing::Set(id(), set.clone()));
            }
            let fact = || fact.id.clone();
            let wording = |trap: &prelims::bank::Trap| prelims::bank::Wording {
                fact: fact(),
                trap: Some(trap.id.clone()),
            };
            let traps = topic.facts.iter().find(|f| f.id == fact()).unwrap().traps.iter();
            things.extend(traps.map(|trap| Thing::from(&wording(trap))));
        }
    }
    things
}

fn text<'f>(files: &'f [SourceFile], place: &Place<'_>) -> &'f str {
    &files.iter().find(|file| file.path == place.file()).unwrap().text
}

/// All places within one, with itself.
fn all<'m>(place: Place<'m>, into: &mut Vec<Place<'m>>) {
    into.push(place);
    let parts: Vec<_> = place.parts().collect();
    for part in parts {
        all(part, into);
    }
}

#[test]
fn everything_has_its_place_and_every_place_has_its_thing() {
    let mut fields = 0;
    for folder in SOUND.into_iter().chain([SHIPPED]) {
        let files = files(folder);
        let (reading, map) = read_mapped(&files, &[]);
        assert!(reading.is_sound());
        for thing in things(&reading.bank.unwrap()) {
            let place = map.place_of(thing.clone()).unwrap_or_else(|| panic!("{thing:?}"));
            let text = text(&files, &place);
            if !matches!(thing, Thing::Bank | Thing::Topic(_)) {
                let local = match &thing {
                    Thing::Source(id)
                    | Thing::Table(_, id)
                    | Thing::Set(_, id)
                    | Thing::Passage(_, id)
                    | Thing::Direction(_, id) => id.to_string(),
                    Thing::Fact(id) => id.local().rsplit('.').next().unwrap().to_owned(),
                    Thing::Trap(wording) => wording.trap.as_ref().unwrap().to_string(),
                    Thing::Item(id) => id.local().to_owned(),
                    Thing::Bank | Thing::Topic(_) => unreachable!(),
                };
                let id = place.field("id").unwrap();
                assert_eq!(text[id.value()], format!("\"{local}\""), "{thing:?}");
                assert_eq!(map.at(place.file(), id.value().start).unwrap().thing, thing);
                assert_eq!(map.at(place.file(), place.key().start).unwrap().thing, thing);
            }
            for field in place.fields() {
                let name = field.name().unwrap();
                assert_eq!(text[field.key()].trim_matches(['"', '\'']), name);
                assert!(!text[field.value()].is_empty());
                fields += 1;
            }
        }
    }
    assert!(fields > 3000, "{fields}");
}

#[test]
fn every_field_is_found_at_its_bytes() {
    for folder in SOUND {
        let files = files(folder);
        let (_, map) = read_mapped(&files, &[]);
        for file in &files {
            let root = map.at(&file.path, 0).unwrap();
            let mut places = Vec::new();
            all(root.place, &mut places);
            for place in places.into_iter().skip(1) {
                for bytes in [place.key(), place.value()] {
                    let found = map.at(&file.path, bytes.start).unwrap();
                    let mut way = found.path.iter().chain([&found.place]);
                    let same = |other: &Place<'_>| {
                        (other.key(), other.value()) == (place.key(), place.value())
                    };
                    // A false wording is a thing of its own within the field of its fact.
                    let (inner, outer) = (found.place.value(), place.value());
                    let is_around = outer.start <= inner.start && inner.end <= outer.end;
                    assert!(way.any(same) || is_around, "{place:?} is not in {found:?}");
                }
            }
        }
    }
}

#[test]
fn lines_and_choices_have_their_places_however_an_item_is_written() {
    let (mut lines, mut choices, mut printed) = (0, 0, 0);
    for folder in SOUND.into_iter().chain([SHIPPED]) {
        let files = files(folder);
        let (reading, map) = read_mapped(&files, &[]);
        let bank = reading.bank.unwrap();
        for item in bank.topics.iter().flat_map(|topic| &topic.items) {
            let place = map.place_of(&item.id).unwrap();
            let text = text(&files, &place);
            for (i, line) in item.lines().iter().enumerate() {
                let at = place.line(i + 1).unwrap_or_else(|| panic!("{} {i}", item.id));
                // As printed, or what names it.
                if place.field("text").is_some() {
                    let cell = line.cells[0].split_whitespace().next().unwrap();
                    assert!(text[at.value()].contains(cell), "{} {i}", item.id);
                    printed += 1;
                }
                let found = map.at(place.file(), at.value().start).unwrap();
                assert_eq!(found.thing, Thing::from(&item.id));
                assert_eq!(found.part(), at.part());
                // A line without a fact of its own is one, and stands there.
                if line.wording.fact.local().split('.').next() == Some(item.id.local()) {
                    let own = map.place_of(&line.wording.fact).unwrap();
                    assert_eq!(own.value(), at.value(), "{}", line.wording.fact);
                }
                lines += 1;
            }
            assert!(place.line(item.lines().len() + 1).is_none());
            let letters = item.choices.iter().zip('a'..);
            for (choice, letter) in letters.filter(|(choice, _)| choice.text.is_some()) {
                // Those of a direction stand there.
                let here = place.field("choices").or(place.field("text")).is_some();
                let Some(at) = place.choice(letter) else {
                    assert!(!here, "{} {letter}", item.id);
                    continue;
                };
                let said = choice.text.as_deref().unwrap();
                let word = said.split_whitespace().next().unwrap();
                assert!(text[at.value()].contains(word), "{} {letter}: {said}", item.id);
                choices += 1;
            }
        }
    }
    assert!(lines > 500 && choices > 150 && printed > 20, "{lines} {choices} {printed}");
}

#[test]
fn what_is_read_is_the_same_with_places() {
    let bad = std::fs::read_dir("tests/bad_banks").unwrap().map(|entry| entry.unwrap().path());
    let bad = bad.filter(|path| path.is_dir()).map(|path| path.to_str().unwrap().to_owned());
    for folder in SOUND.map(str::to_owned).into_iter().chain(bad) {
        let files = files(&folder);
        let (mapped, map) = read_mapped(&files, &[]);
        assert_eq!(mapped, read(&files, &[]), "{folder}");
        for thing in mapped.bank.iter().flat_map(things) {
            assert!(map.place_of(thing.clone()).is_some(), "{folder}: {thing:?}");
        }
    }
}

#[test]
fn places_take_less_memory_than_the_files() {
    let shipped = files(SHIPPED);
    let (_, map) = read_mapped(&shipped, &[]);
    let length: usize = shipped.iter().map(|file| file.text.len()).sum();
    assert!(map.weight() < length, "{} of {length}", map.weight());
    // Whatever a file says, they take less than its tree may, which is four times its size.
    let file = |path: &str, text: String| SourceFile { path: path.into(), text };
    let mut topic = "id = \"a\"\n".to_owned();
    for i in 0..60_000 {
        writeln!(topic, "[[fact]]\nid=\"a{i}\"\nx{i}=0\ntraps=[{{id=\"a\"}},{{id=\"a\"}},{{}}]")
            .unwrap();
    }
    let length = topic.len();
    let (_, map) = read_mapped(&[file("bank.toml", String::new()), file("a.toml", topic)], &[]);
    assert!(map.weight() > length, "{} of {length}", map.weight());
    assert!(map.weight() < length * 7 / 2, "{} of {length}", map.weight());
}

/// Cuts out of the files every table that is not in the bank; `None` where that cannot be done by
/// cutting tables.
fn cut(files: &[SourceFile], reading: &Reading, map: &SourceMap) -> Option<Vec<SourceFile>> {
    let bank = reading.bank.as_ref()?;
    if bank.topics.len() + 1 < files.len() {
        return None;
    }
    let kept: HashSet<Thing> = things(bank).into_iter().collect();
    let mut files = files.to_vec();
    for topic in &bank.topics {
        let place = map.place_of(&topic.id)?;
        let file = files.iter_mut().find(|file| file.path == place.file())?;
        // From the first table on; a table that no topic has counts as a field.
        let blocks: Vec<_> = place.parts().skip_while(|part| part.name().is_some()).collect();
        // Whole lines, lest a bracket too many be left of one.
        let line = |block: &Place<'_>| {
            let start = block.key().start.min(block.value().start);
            file.text[..start].rfind('\n').map_or(0, |newline| newline + 1)
        };
        let mut text = String::new();
        text += file.text.get(..blocks.first().map_or(file.text.len(), line))?;
        for (i, block) in blocks.iter().enumerate() {
            let end = blocks.get(i + 1).map_or(file.text.len(), line);
            if block.value().end > end {
                // Tables take turns.
                return None;
            }
            let thing = map.at(&file.path, block.key().start)?.thing;
            if let Thing::Set(topic, set) = &thing {
                let sides = ["in", "out"].into_iter().filter_map(|side| block.field(side));
                let written: usize = sides.map(|side| side.parts().count()).sum();
                let facts = bank.topics.iter().flat_map(|topic| &topic.facts);
                let is_of =
                    |shape: &Shape| matches!(shape, Shape::Member { set: s, .. } if s == set);
                let there = facts.filter(|f| f.id.topic() == *topic && is_of(&f.shape)).count();
                if there > 0 && there != written {
                    return None;
                }
            }
            if kept.contains(&thing) && block.name().is_none() {
                // What stands after it can be what the tree has lost.
                let rest = &file.text[block.value().end..end];
                let rest = rest.find('\n').map_or(end, |at| block.value().end + at + 1);
                text += file.text.get(line(block)..rest)?;
            }
        }
        file.text = text;
    }
    Some(files)
}

/// Reads files of which some are not sound, and holds what is left against what the files say
/// without the rest.
fn holds_alone(files: &[SourceFile]) -> bool {
    let (reading, map) = read_mapped(files, &[]);
    assert_eq!(reading.bank.iter().flat_map(broken).collect::<Vec<_>>(), [""; 0]);
    let Some(rest) = cut(files, &reading, &map) else { return false };
    let (again, map) = read_mapped(&rest, &[]);
    for problem in again.diagnostics.iter().filter(|d| d.severity() == Severity::Error) {
        let place = &problem.place;
        let found = map.at(&place.file, place.span.start).map(|found| found.thing);
        let outside =
            matches!(found, None | Some(Thing::Bank | Thing::Topic(_) | Thing::Source(_)));
        assert!(outside, "{found:?} is left and is not sound: {problem:#?}");
    }
    assert!(!again.is_sound() || again.bank == reading.bank, "{:#?}", reading.diagnostics);
    again.is_sound() && !reading.is_sound()
}

#[test]
fn without_any_one_line_the_rest_is_what_it_would_be_alone() {
    let mut held = 0;
    for folder in SOUND {
        let files = files(folder);
        for file in 0..files.len() {
            let lines: Vec<&str> = files[file].text.split_inclusive('\n').collect();
            for gone in 0..lines.len() {
                let mut files = files.clone();
                files[file].text = [&lines[..gone], &lines[gone + 1..]].concat().concat();
                held += usize::from(holds_alone(&files));
            }
        }
    }
    assert!(held > 200, "{held}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn whatever_is_changed_the_rest_is_what_it_would_be_alone(
        files in scribbled_on(),
    ) {
        assert_eq!(read_mapped(&files, &[]).0, read(&files, &[]));
        holds_alone(&files);
    }
}
