//! Damage: which tables of a file may have lost something where the text is not TOML.
//!
//! The tree goes on after a fault as well as can be, so that most of a file is still there. But what
//! stands beside the fault may be half of what was meant: a field may be gone, or have gone to
//! another table. A table with its header, all below it, and what follows up to the next such table
//! is a block; a fault damages the block in which it stands. This file must not know what a table
//! is for.

use super::tree::{Node, Sort, Span, Told, TomlTable, Value};

/// The damaged blocks of a file.
#[derive(Debug)]
pub(super) struct Damage {
    /// Where they begin, in order.
    blocks: Vec<u32>,
    /// From here on all is damaged.
    from: Option<u32>,
}

impl Damage {
    /// What those faults damage.
    pub fn of(root: &TomlTable, Told { faults, untold }: &Told) -> Self {
        let starts = starts(root);
        // After a place up to which the file was read there can be remains that are not complete.
        let unread = faults.iter().filter(|fault| fault.sort == Sort::TooMuch);
        let from = unread.map(|fault| fault.span.start).chain(*untold).min();
        let from = from.map(|from| block_of(&starts, from).unwrap_or(0));
        let mut blocks = Vec::new();
        for fault in faults {
            // One at the very start of a block may be what the block before it lacks.
            let before = fault.span.start.saturating_sub(1);
            blocks.extend(block_of(&starts, before));
            let within = |(start, _): &&(u32, _)| (before..=fault.span.end).contains(start);
            blocks.extend(starts.iter().filter(within).filter_map(|(_, block)| *block));
        }
        blocks.sort_unstable();
        blocks.dedup();
        Self { blocks, from }
    }

    /// Whether the block that begins there is damaged.
    pub fn has(&self, block: &Span) -> bool {
        self.blocks.binary_search(&block.start).is_ok()
            || self.from.is_some_and(|from| from <= block.start)
    }
}

/// Where everything begins that the tree has, in order, with the start of the block to which it
/// belongs; none for what belongs to the file itself.
fn starts(root: &TomlTable) -> Vec<(u32, Option<u32>)> {
    let mut starts = Vec::new();
    for entry in &root.entries {
        match &entry.node.value {
            Value::Array(nodes) => {
                for node in nodes {
                    below(node, node.span.start, &mut starts);
                }
            }
            Value::Table(_) => below(&entry.node, entry.node.span.start, &mut starts),
            _ => starts.push((entry.node.span.start, None)),
        }
    }
    starts.sort_unstable();
    starts
}

/// The same of a node of a block, and of all below it.
fn below(node: &Node, block: u32, starts: &mut Vec<(u32, Option<u32>)>) {
    starts.push((node.span.start, Some(block)));
    match &node.value {
        Value::Array(nodes) => nodes.iter().for_each(|node| below(node, block, starts)),
        Value::Table(table) => {
            table.entries.iter().for_each(|entry| below(&entry.node, block, starts));
        }
        _ => {}
    }
}

/// The block in which that byte stands; none before the first.
fn block_of(starts: &[(u32, Option<u32>)], at: u32) -> Option<u32> {
    let before = starts.partition_point(|(start, _)| *start <= at).checked_sub(1)?;
    starts.get(before)?.1
}

#[cfg(test)]
mod tests {
    use super::super::tree::{self, Fault};
    use super::*;

    /// Of each block of the text, whether it is damaged.
    fn damaged(text: &str) -> Vec<bool> {
        let (root, told) = tree::parse(text);
        let damage = Damage::of(&root, &told);
        let mut blocks: Vec<u32> =
            starts(&root).into_iter().filter_map(|(_, block)| block).collect();
        blocks.sort_unstable();
        blocks.dedup();
        blocks.into_iter().map(|start| damage.has(&(start..start))).collect()
    }

    #[test]
    fn a_fault_damages_its_own_block() {
        let good = "[[a]]\nx = 1\n";
        for bad in ["[[a]]\nx = \n", "[[a]]\nx = 1\ny\n", "[[a]]\nx = 1\nx = 2\n", "[[a]\nx = 1\n"]
        {
            let found = damaged(&format!("{good}{good}{bad}{good}"));
            assert!(found.contains(&true) && !found[0], "{bad}: {found:?}");
            // Where the block cannot be made out at all, what follows may be lost with it.
            assert!(found.len() < 4 || !found[3], "{bad}: {found:?}");
        }
    }

    #[test]
    fn a_fault_before_the_first_block_damages_none() {
        assert_eq!(damaged("x = \n\n[[a]]\nx = 1\n"), [false]);
    }

    #[test]
    fn what_swallows_another_block_is_damaged_and_not_what_stands_apart() {
        let text = "[[a]]\nx = 1\n[[a]]\nx = \"\"\"one\n[[a]]\nx = \"\"\"two\"\"\"\n[[b]]\nx = 1\n";
        let found = damaged(text);
        assert!(!found[0] && found[1], "{found:?}");
    }

    #[test]
    fn all_blocks_that_a_fault_touches_are_damaged() {
        let (root, mut told) = tree::parse("[[a]]\n[[a]]\n[[a]]\n[[a]]\n[[a]]\n");
        let fault = |span| Fault { span, message: String::new(), sort: Sort::Syntax };
        told.faults.push(fault(12..19));
        let damage = Damage::of(&root, &told);
        let found = [0, 6, 12, 18, 24].map(|at| damage.has(&(at..at)));
        assert_eq!(found, [false, true, true, true, false]);
    }

    #[test]
    fn a_part_that_stands_elsewhere_damages_the_block_to_which_it_belongs() {
        let text = "[[a]]\nx = 1\n[[b]]\nx = 1\n[[a.part]]\nx = \n[[b]]\nx = 1\n";
        assert_eq!(damaged(text), [true, false, false]);
    }

    #[test]
    fn where_faults_are_no_longer_told_all_is_damaged() {
        let good = "[[a]]\nx = 1\n";
        let bad = "[[a]]\nx = \n";
        let found = damaged(&[good, &bad.repeat(40), good].concat());
        assert_eq!(found.iter().filter(|damaged| !**damaged).count(), 1, "{found:?}");
        assert!(!found[0]);
        // A fault that is told without its place can be anywhere.
        let deep = format!("{good}[[a]]\nx = {{ {}b = 1 }}\n", "a.".repeat(100));
        assert_eq!(damaged(&deep), [true, true]);
    }

    #[test]
    fn what_was_not_read_after_many_faults_is_damaged_too() {
        // The last table goes on after the part of the file that is read.
        let bad = "[[a]]\nx = [,]\n".repeat(25);
        let line = |i: usize| format!("y{i} = [{}]\n", "1, ".repeat(20));
        let text = format!("{bad}[[a]]\n{}", (0..400).map(line).collect::<String>());
        assert_eq!(tree::parse(&text).1.faults.len(), 25);
        assert_eq!(damaged(&text).last(), Some(&true));
    }
}
