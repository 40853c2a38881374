//! Own statements: what a line that belongs to one item is called where its author gave it no name.
//!
//! It is known by a fingerprint of its text. Version 0.1.0 named it by its number, and records of
//! that time still do: `item.2`. Such a name alone would hand what was learnt of one line to
//! another once a line is added. So a sitting adds how the list looked that it dealt, `item.2-ftf`
//! (the second of three, of which it alone was true), and the catalogue looks whether the list may
//! still be that one.

use unicode_normalization::UnicodeNormalization;

use super::draws::fnv1a;
use super::fact::fold;
use super::id::{FactId, ItemId, Slug};

/// A hash of texts that belong together, such as the cells of a row. It is the same for any
/// composition of the same characters (NFC), in any case and with any blanks between the words, and
/// for nothing else.
pub(crate) fn text_hash<T: AsRef<str>>(texts: &[T]) -> u64 {
    let mut all = String::new();
    for text in texts {
        let text = text.as_ref();
        if text.is_ascii() {
            all.push_str(&fold(text));
        } else {
            let composed: String = text.nfc().collect();
            // What has become small may be composed anew.
            all.extend(fold(&composed).nfc());
        }
        // No folded text holds a line end, so that no two rows are joined to the same text.
        all.push('\n');
    }
    fnv1a(0, &all)
}

/// The name of a line with these cells.
pub(crate) fn fingerprint_name<T: AsRef<str>>(cells: &[T]) -> Option<Slug> {
    Slug::new(&format!("x{:016x}", text_hash(cells))).ok()
}

/// A line that is named by its number: of which item, which (from 1), and how the list looked if
/// that is told.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Numbered {
    pub item: ItemId,
    pub number: usize,
    /// Which lines of the list were true.
    pub truths: Option<Vec<bool>>,
}

impl Numbered {
    /// Reads a name by number.
    pub fn of(fact: &FactId) -> Option<Self> {
        let (item, name) = fact.as_str().rsplit_once('.')?;
        let (number, truths) = match name.split_once('-') {
            Some((number, truths)) => (number, Some(truths)),
            None => (name, None),
        };
        if !number.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let number = number.parse().ok()?;
        let truth = |letter: char| match letter {
            't' => Some(true),
            'f' => Some(false),
            _ => None,
        };
        let truths = match truths {
            Some(truths) => Some(truths.chars().map(truth).collect::<Option<Vec<bool>>>()?),
            None => None,
        };
        Some(Self { item: ItemId::new(item).ok()?, number, truths })
    }

    /// The item of which a fact is a line, if it is one or is named like one.
    pub fn item_of(fact: &FactId) -> Option<&str> {
        fact.as_str().rsplit_once('.').map(|(item, _)| item)
    }

    /// The name by the number alone.
    pub fn alone(&self) -> Option<FactId> {
        FactId::new(&format!("{}.{}", self.item, self.number)).ok()
    }
}

/// The name of line `at` (from 0) of `item` with the look of its list, if `fact` names it by its
/// number alone.
pub(crate) fn with_list(
    item: &ItemId,
    fact: &FactId,
    at: usize,
    truths: impl Iterator<Item = bool>,
) -> Option<FactId> {
    let number = fact.as_str().strip_prefix(item.as_str())?.strip_prefix('.')?;
    if number.parse() != Ok(at + 1) {
        return None;
    }
    let look: String = truths.map(|is_true| if is_true { 't' } else { 'f' }).collect();
    FactId::new(&format!("{fact}-{look}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Slug {
        fingerprint_name(&[text]).unwrap()
    }

    #[test]
    fn a_fingerprint_is_exact_after_case_blanks_and_composition() {
        assert_eq!(name("The  Rhône\nrises."), name("the Rho\u{302}ne rises."));
        assert_eq!(name("य\u{93c}ह"), name("\u{95f}ह"));
        for other in ["The Rhone rises.", "The Rhône rises", "The Rhône rose.", "TheRhône rises."]
        {
            assert_ne!(name("The Rhône rises."), name(other), "{other}");
        }
        assert_ne!(fingerprint_name(&["a", "b c"]), fingerprint_name(&["a b", "c"]));
        // For ever: what was learnt stands under these names.
        assert_eq!(name("Lonar lies in Maharashtra.").as_str(), "x925ad9fe17a7ab6d");
    }

    #[test]
    fn a_number_is_told_with_its_list() {
        let item = ItemId::new("b/t/own").unwrap();
        let fact = |name: &str| FactId::new(&format!("b/t/{name}")).unwrap();
        let told = with_list(&item, &fact("own.2"), 1, [false, true, false].into_iter()).unwrap();
        assert_eq!(told, fact("own.2-ftf"));
        let truths = Some(vec![false, true, false]);
        assert_eq!(Numbered::of(&told), Some(Numbered { item: item.clone(), number: 2, truths }));
        assert_eq!(Numbered::of(&told).unwrap().alone(), Some(fact("own.2")));
        for other in ["own.1", "own.lonar", "other.2", "own", "own.2-ft"] {
            assert_eq!(with_list(&item, &fact(other), 1, [true].into_iter()), None, "{other}");
        }
        for other in ["own", "own.x2", "own.2-north", "own.lonar"] {
            assert_eq!(Numbered::of(&fact(other)), None, "{other}");
        }
    }
}
