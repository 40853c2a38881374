//! Circles of files: no file uses another that uses it, also not by way of others.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::{Graph, graph};
use crate::known::CIRCLES;
use crate::source::SOURCES;

type Circle = BTreeSet<String>;

/// The circles of a graph: files of which each leads to each.
fn circles(graph: &Graph<'_>) -> BTreeSet<Circle> {
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        graph.keys().map(|file| (*file, reached(graph, file))).collect();
    let circle = |file: &&str| {
        let there_and_back = reached[file]
            .iter()
            .filter(|other| reached.get(*other).is_some_and(|r| r.contains(file)));
        there_and_back.map(|file| (*file).to_owned()).collect::<Circle>()
    };
    graph.keys().map(circle).filter(|circle| !circle.is_empty()).collect()
}

/// The files to which `file` leads, in one step or several.
fn reached<'a>(graph: &Graph<'a>, file: &'a str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![file];
    while let Some(file) = open.pop() {
        let used = graph.get(file).into_iter().flat_map(|uses| uses.keys());
        open.extend(used.filter(|used| reached.insert(**used)));
    }
    reached
}

/// What the files of a circle use of one another, a line each.
fn told(graph: &Graph<'_>, circle: &Circle) -> String {
    let mut lines = Vec::new();
    for file in circle {
        let uses = graph.get(file.as_str()).into_iter().flatten();
        for (used, at) in uses.filter(|(used, _)| circle.contains(**used)) {
            lines.push(format!("    {file}:{} uses {used} (`{}`)", at.line, at.path));
        }
    }
    lines.join("\n")
}

/// What is wrong with the list of circles.
fn differences(graph: &Graph<'_>, listed: &[&[&str]]) -> Vec<String> {
    let found = circles(graph);
    let listed: BTreeSet<Circle> =
        listed.iter().map(|files| files.iter().map(|file| (*file).to_owned()).collect()).collect();
    let new = found.difference(&listed).map(|circle| {
        let of = listed.iter().find(|known| known.is_superset(circle));
        let what = if of.is_some() {
            "A circle has become smaller, or fell into several: list it so"
        } else {
            "A new circle: let one of these files no longer use another"
        };
        format!("{what}\n{circle:#?}\n{}", told(graph, circle))
    });
    let gone = listed.difference(&found).filter(|known| !found.iter().any(|c| c.is_subset(known)));
    let gone = gone.map(|circle| format!("This circle is gone: strike it\n{circle:#?}"));
    new.chain(gone).collect()
}

#[test]
fn no_files_use_one_another_in_a_circle() {
    let wrong = differences(&graph(&SOURCES), CIRCLES);
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn a_circle_may_only_be_struck_or_made_smaller() {
    let at = crate::graph::Use { line: 1, path: "x".to_owned() };
    let mut graph = Graph::new();
    for (file, used) in [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("e", "f"), ("f", "e")] {
        graph.entry(file).or_default().insert(used, at.clone());
    }
    let (three, two): (&[&str], &[&str]) = (&["c", "b", "a"], &["e", "f"]);
    assert_eq!(differences(&graph, &[three, two]), [""; 0]);
    for (listed, want) in [
        (&[two][..], "A new circle"),
        (&[&["a", "b", "c", "d"], two], "A circle has become smaller"),
        (&[&["a", "b"], two], "A new circle"),
        (&[three, two, &["x", "y"]], "This circle is gone"),
    ] {
        let said = differences(&graph, listed);
        assert!(said.iter().any(|said| said.starts_with(want)), "{listed:?}: {said:?}");
    }
}
