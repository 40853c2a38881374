//! Slots: the places in a phrase that are filled when it is printed, and looked for when it is read.

/// A slot of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// Numbers of lines.
    List,
    /// Numbers of two lines.
    Two,
    /// Numbers of all lines, denied.
    Nor,
    /// A number, in words or digits.
    Number,
    /// The number of all lines, in words or digits.
    All,
    /// A word for all lines and no fewer: "all three" in one.
    Every,
    /// Filling words, or nothing.
    Fill,
    /// What the lines are called, with filling words, or nothing.
    Things,
    /// The same, but not nothing.
    Named,
    /// One to three nouns.
    Nouns,
}

const SLOTS: [(&str, Slot); 10] = [
    ("{list}", Slot::List),
    ("{two}", Slot::Two),
    ("{nor}", Slot::Nor),
    ("{n}", Slot::Number),
    ("{all}", Slot::All),
    ("{every}", Slot::Every),
    ("{fill}", Slot::Fill),
    ("{things}", Slot::Things),
    ("{named}", Slot::Named),
    ("{nouns}", Slot::Nouns),
];

/// The slot that a word of a phrase is.
pub fn slot(word: &str) -> Option<Slot> {
    SLOTS.iter().find(|(name, _)| *name == word).map(|(_, slot)| *slot)
}

/// The phrase with its slot filled.
pub fn fill(phrase: &str, with: &str) -> String {
    let slot = SLOTS.iter().find_map(|(name, _)| phrase.split_once(name));
    slot.map_or_else(|| phrase.to_owned(), |(before, after)| format!("{before}{with}{after}"))
}
