//! The question paper of a series: cover, then the questions in two columns.
//!
//! This file must not know what is right.

use crate::exam::Marks;

use super::Medium;
use super::block::{Block, Document};
use super::cover::cover;
use super::form::PosedIn;
use super::printed::Printed;
use super::series::{Asked, Booklet};
use super::words::{Words, say};
use crate::text::letter;

/// The booklet as a page.
pub fn question_paper(booklet: &Booklet, medium: Medium) -> String {
    let form = booklet.form;
    medium.write(&Document {
        title: say(form.main_words().of_series, &[&form.title, &booklet.series.to_string()]),
        language: form.language.clone(),
        series: Some(booklet.series),
        blocks: vec![Block::Cover(cover(booklet)), Block::Columns(questions(booklet))],
    })
}

fn questions(booklet: &Booklet) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (at, asked) in booklet.questions.iter().enumerate() {
        blocks.extend(before(booklet, at));
        blocks.push(Block::Question(printed(booklet, asked)));
    }
    blocks
}

/// What stands before a question: the heading of a section, a direction, a passage, where they
/// begin at it.
pub(super) fn before(booklet: &Booklet, at: usize) -> Vec<Block> {
    let here = booklet.questions.get(at).map(|asked| asked.section);
    let last = at.checked_sub(1).and_then(|at| booklet.questions.get(at));
    let section = here.filter(|here| last.is_none_or(|last| last.section != *here));
    let section = section.and_then(|at| booklet.form.sections.get(at));
    let mut blocks: Vec<Block> =
        section.and_then(|section| section.title.clone()).map(Block::Heading).into_iter().collect();
    blocks.extend(shared(booklet, at, last));
    blocks
}

/// The direction and the passage that begin to be shared at a question.
fn shared(booklet: &Booklet, at: usize, before: Option<&Asked>) -> Vec<Block> {
    type Of = fn(&Asked) -> Option<String>;
    type Other = fn(&PosedIn) -> Option<&String>;
    let direction: (Of, Other) =
        (|asked| asked.posed.direction.clone(), |other| other.direction.as_ref());
    let passage: (Of, Other) =
        (|asked| asked.posed.passage.clone(), |other| other.passage.as_ref());
    let heads: [fn(&Words) -> &'static str; 2] =
        [|words| words.directions_for, |words| words.passage_for];
    let mut blocks = Vec::new();
    for (head, (of, other)) in heads.into_iter().zip([direction, passage]) {
        let Some(asked) = booklet.questions.get(at) else { continue };
        let Some(text) = of(asked) else { continue };
        if before.and_then(of).as_ref() == Some(&text) {
            continue;
        }
        let rest = booklet.questions.get(at..).unwrap_or_default();
        let run = rest.iter().take_while(|asked| of(asked).as_ref() == Some(&text)).count();
        let (first, last) = ((at + 1).to_string(), (at + run.max(1)).to_string());
        let which = |words: &Words| {
            let [one, two, more] = words.which;
            let of = match run {
                0 | 1 => one,
                2 => two,
                _ => more,
            };
            say(head(words), &[&say(of, &[&first, &last])])
        };
        let heads: Vec<String> = booklet.form.words().map(which).collect();
        let other = asked.posed.other.as_ref().and_then(other);
        let texts: Vec<String> = [Some(&text), other].into_iter().flatten().cloned().collect();
        blocks.push(Block::Shared(heads.join(" / "), texts.join("\n\n")));
    }
    blocks
}

/// A question as the booklet has it, with its number and the choice that declines it.
pub(super) fn printed(booklet: &Booklet, asked: &Asked) -> Printed {
    let form = booklet.form;
    let mut printed = Printed::of(&asked.posed.item, &asked.posed.dealt.choices);
    printed.number = Some(asked.number);
    // Where all are worth the same the cover says it once; else what is usual in the section needs
    // no saying.
    let worth = form.worth(asked.section, asked.posed);
    if worth != form.scheme_of(asked.section).marks && form.worths().any(|other| other != worth) {
        printed.marks = Some(Marks::from(worth).fraction());
    }
    let declining =
        |words| form.declining(words).map(|said| (letter(form.most_choices()), said.to_owned()));
    printed.choices.extend(declining(form.main_words()));
    printed.other = asked.posed.other.as_ref().map(|other| {
        let mut printed = Printed::of(&other.item, &asked.posed.dealt.choices);
        printed.choices.extend(form.words().nth(1).and_then(declining));
        Box::new(printed)
    });
    printed
}
