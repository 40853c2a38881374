//! A line of text: edited like a list of clusters, and drawn with its caret in sight.

use proptest::prelude::*;

use super::*;
use crate::tui::kit::text::line_width;
use crate::tui::kit::theme::{Appearance, Palette, Theme};

/// Clusters that stay apart whatever stands beside them.
const CLUSTERS: [&str; 10] = ["a", "B", " ", "e\u{301}", "का", "क्षि", "日", "👩🏽‍🌾", "🇮🇳", "-"];

/// A list of clusters and the place of the caret in it.
#[derive(Debug, Default)]
struct Model {
    clusters: Vec<&'static str>,
    caret: usize,
}

/// What can be done.
#[derive(Debug, Clone)]
enum Step {
    Type(&'static str),
    Erase,
    Edit(Edit),
}

const EDITS: [Edit; 8] = [
    Edit::Left,
    Edit::Right,
    Edit::First,
    Edit::Last,
    Edit::Delete,
    Edit::EraseWord,
    Edit::EraseBefore,
    Edit::EraseAfter,
];

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => prop::sample::select(&CLUSTERS[..]).prop_map(Step::Type),
        1 => Just(Step::Erase),
        3 => prop::sample::select(&EDITS[..]).prop_map(Step::Edit),
    ]
}

impl Model {
    fn take(&mut self, step: &Step) {
        let (at, end) = (self.caret, self.clusters.len());
        match step {
            Step::Type(cluster) => {
                self.clusters.insert(at, cluster);
                self.caret += 1;
            }
            Step::Erase => self.erase(at.saturating_sub(1), at),
            Step::Edit(Edit::Left) => self.caret = at.saturating_sub(1),
            Step::Edit(Edit::Right) => self.caret = (at + 1).min(end),
            Step::Edit(Edit::First) => self.caret = 0,
            Step::Edit(Edit::Last) => self.caret = end,
            Step::Edit(Edit::Delete) => self.erase(at, (at + 1).min(end)),
            Step::Edit(Edit::EraseBefore) => self.erase(0, at),
            Step::Edit(Edit::EraseAfter) => self.erase(at, end),
            Step::Edit(Edit::EraseWord) => {
                let before = &self.clusters[..at];
                let end = before.iter().rposition(|c| *c != " ").map_or(0, |last| last + 1);
                let space = before[..end].iter().rposition(|c| *c == " ");
                self.erase(space.map_or(0, |space| space + 1), at);
            }
        }
    }

    fn erase(&mut self, from: usize, to: usize) {
        self.clusters.drain(from..to);
        self.caret = from;
    }
}

fn take(input: &mut Input, step: &Step) -> bool {
    match step {
        Step::Type(cluster) => cluster.chars().filter(|c| input.update(&Msg::Type(*c))).count() > 0,
        Step::Erase => {
            // An Indic syllable is taken sign by sign, everything else at once.
            let cluster = input.text[..input.caret].graphemes(true).next_back().unwrap_or("");
            let is_indic = cluster.starts_with(|c| INDIC.contains(&c));
            let times = if is_indic { cluster.chars().count() } else { 1 };
            (0..times).filter(|_| input.update(&Msg::Erase)).count() > 0
        }
        Step::Edit(edit) => input.update(&Msg::Edit(*edit)),
    }
}

fn say(input: &mut Input, msg: &Msg) {
    input.update(msg);
}

fn style() -> TextStyle {
    TextStyle::new(Theme::new(Appearance { ascii: false, palette: Palette::None }))
}

fn turned_text(line: &Line<'_>) -> String {
    let spans = line.spans.iter().filter(|span| span.style == turned(Style::new()));
    spans.map(|span| span.content.as_ref()).collect()
}

proptest! {
    #[test]
    fn a_line_is_edited_like_a_list_of_clusters(steps in prop::collection::vec(step(), 0..60)) {
        let (mut input, mut model) = (Input::new(1000), Model::default());
        for step in &steps {
            let before = input.text.clone();
            let changed = take(&mut input, step);
            model.take(step);
            prop_assert_eq!(&input.text, &model.clusters.concat());
            prop_assert_eq!(&input.text[..input.caret], &model.clusters[..model.caret].concat());
            prop_assert_eq!(changed, input.text != before);
        }
    }

    #[test]
    fn whatever_is_typed_the_caret_is_in_sight_and_nothing_too_long(
        typed in prop::collection::vec(any::<char>(), 0..40),
        edits in prop::collection::vec(prop::sample::select(&EDITS[..]), 0..40),
        columns in 2_usize..30,
    ) {
        let mut input = Input::new(25);
        for (at, c) in typed.iter().enumerate() {
            input.update(&Msg::Type(*c));
            edits.get(at).into_iter().for_each(|edit| say(&mut input, &Msg::Edit(*edit)));
            prop_assert!(input.text.is_char_boundary(input.caret));
            prop_assert!(input.text.chars().count() <= 25);
            let line = input.line(Style::new(), style(), columns);
            prop_assert!(width(&turned_text(&line)) > 0, "{:?}", line);
            let caret = width(&turned_text(&line));
            prop_assert!(line_width(&line) <= columns.max(caret), "{:?}", line);
            let lines = input.lines(&Span::raw("  "), Style::new(), style(), columns + 4);
            prop_assert_eq!(lines.iter().filter(|line| !turned_text(line).is_empty()).count(), 1);
        }
    }
}

#[test]
fn a_sign_that_joins_what_follows_does_not_throw_the_caret_behind_it() {
    let mut input = Input::new(100).with("ख".into());
    input.update(&Msg::Edit(Edit::First));
    "क्ष".chars().for_each(|c| say(&mut input, &Msg::Type(c)));
    assert_eq!((input.text(), &input.text[..input.caret]), ("क्षख", "क्ष"));
    input.update(&Msg::Erase);
    assert_eq!((input.text(), &input.text[..input.caret]), ("क्ख", "क्"));
}

#[test]
fn backspace_takes_the_last_sign_of_an_indic_syllable() {
    let left = |text: &str| {
        let mut input = Input::new(100).with(text.into());
        say(&mut input, &Msg::Erase);
        input.text
    };
    assert_eq!(left("का"), "क", "a vowel sign");
    assert_eq!(left("ड\u{93c}"), "ड", "a nukta");
    assert_eq!(left("क्षि"), "क्ष");
    assert_eq!(left("क्ष"), "क्", "the second letter of a conjunct");
    assert_eq!(left("र्\u{200d}"), "र", "a joiner goes with the virama before it");
    assert_eq!(left("கொ"), "க", "a Tamil vowel sign");
    assert_eq!(left("क"), "");
}

#[test]
fn backspace_takes_other_clusters_whole() {
    for cluster in ["e\u{301}", "👩🏽‍🌾", "🇮🇳", "❤\u{fe0f}", "각"] {
        let mut input = Input::new(100).with(format!("a{cluster}"));
        say(&mut input, &Msg::Erase);
        assert_eq!(input.text, "a", "{cluster:?}");
    }
}

#[test]
fn no_more_is_taken_than_there_is_room_for() {
    let mut input = Input::new(3);
    assert!("abc".chars().all(|c| input.update(&Msg::Type(c))));
    assert!(!input.update(&Msg::Type('d')));
    assert_eq!(input.text(), "abc");
    let long = Input::new(3).with("abcdef".into());
    assert_eq!(long.text(), "abcdef", "what is proposed is not cut");
}

#[test]
fn a_long_line_is_scrolled_to_its_caret() {
    let shown = |input: &Input| input.line(Style::new(), style(), 10).to_string();
    let mut input = Input::new(100).with("0123456789abcdef".into());
    assert_eq!(shown(&input), "789abcdef ");
    (0..8).for_each(|_| say(&mut input, &Msg::Edit(Edit::Left)));
    assert_eq!(shown(&input), "23456789ab");
    input.update(&Msg::Edit(Edit::First));
    assert_eq!(shown(&input), "0123456789");
    let short = Input::new(100).with("012345678".into());
    assert_eq!(shown(&short), "012345678 ");
}

#[test]
fn the_caret_is_turned_about_in_text_that_is_turned_about_itself() {
    let accent = Style::new().add_modifier(Modifier::REVERSED);
    let line = Input::new(9).with("ab".into()).line(accent, style(), 9);
    assert_eq!(line.spans[0].style, accent);
    assert!(!line.spans[1].style.add_modifier.contains(Modifier::REVERSED));
}
