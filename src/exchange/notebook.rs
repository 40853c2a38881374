//! Pages of the learner's notebook: questions with what was chosen, why that is wrong and what was
//! written beside them; and reported faults, for the keeper of a bank.

use crate::bank::{Claim, LanguageCode};
use crate::report::words::date;
use crate::report::{QuestionRow, ReportedItem, choice_in_words};
use crate::text::{count, letter};

use super::Medium;
use super::block::{Block, Document};
use super::form::Posed;
use super::printed::Printed;
use super::solutions::{own_notes, rests_on, whys};
use super::words::words_of;

/// A question of the notebook with what printing needs.
#[derive(Debug, Clone)]
pub struct NotedQuestion<'r> {
    /// What the notebook has of it.
    pub row: &'r QuestionRow,
    /// The question, its choices as they were dealt when it went wrong; `None` where the banks no
    /// longer have it.
    pub posed: Option<Posed>,
}

/// Questions with what was chosen, what is right and why, and the learner's own lines.
pub fn mistakes_page(title: &str, questions: &[NotedQuestion<'_>], medium: Medium) -> String {
    let mut blocks = vec![Block::Title(title.to_owned())];
    let each =
        questions.iter().enumerate().map(|(at, noted)| Block::Together(noted_blocks(noted, at)));
    blocks.push(Block::Columns(each.collect()));
    let first = questions.iter().find_map(|noted| noted.posed.as_ref());
    let language = first.map_or_else(|| "en".to_owned(), |p| p.item.style.language.to_string());
    medium.write(&Document { title: title.to_owned(), language, series: None, blocks })
}

fn noted_blocks(noted: &NotedQuestion<'_>, at: usize) -> Vec<Block> {
    let row = noted.row;
    let mut blocks = Vec::new();
    if let Some(posed) = &noted.posed {
        let shared = |what: &str, text: &String| Block::Shared(what.to_owned(), text.clone());
        blocks.extend(posed.direction.iter().map(|text| shared("Directions", text)));
        blocks.extend(posed.passage.iter().map(|text| shared("Passage", text)));
        let printed = Printed::of(&posed.item, &posed.dealt.choices);
        blocks.push(Block::Question(Printed { number: Some(at + 1), ..printed }));
    } else {
        let gone = format!("{} is no longer in your banks.", row.id);
        blocks.push(point(&format!("{}.", at + 1), gone));
    }
    if let Some(mistake) = row.mistake() {
        blocks.push(point(&format!("{}:", date(mistake.day)), mistake.in_words()));
        blocks.extend(mistake.chosen.as_ref().map(|chosen| point("You:", said(noted, chosen))));
    }
    if let Some(posed) = &noted.posed {
        let right: Vec<String> = posed.item.key.0.iter().map(|claim| said(noted, claim)).collect();
        blocks.push(point("Answer:", right.join(" or ")));
        let words = words_of(LanguageCode::of("en"));
        blocks.extend(whys(&posed.item, &posed.dealt, words));
        blocks.extend(rests_on(posed, words));
        blocks.extend(own_notes(posed, words));
    }
    if let Some(mistake) = row.mistake() {
        blocks.push(Block::Text(format!("{}.", mistake.standing())));
    }
    blocks
}

/// A choice as it was dealt: `(b) 1 and 2 only`.
fn said(noted: &NotedQuestion<'_>, claim: &Claim) -> String {
    let dealt = noted.posed.as_ref().map(|posed| &posed.dealt.choices);
    let place = dealt.and_then(|choices| choices.iter().position(|choice| choice == claim));
    let item = noted.posed.as_ref().map(|posed| &*posed.item);
    let text = item.and_then(|item| choice_in_words(item, claim));
    let text = text.unwrap_or_else(|| claim.to_string());
    match place {
        Some(place) => format!("({}) {text}", letter(place)),
        None => text,
    }
}

fn point(what: &str, said: String) -> Block {
    Block::Point(what.to_owned(), Some(said), None)
}

/// Reported questions for the keeper of a bank: each as it is printed, with its key and what was
/// said of it.
pub fn reported_page(reported: &[ReportedItem], medium: Medium) -> String {
    let title = "Reported questions".to_owned();
    let reports: usize = reported.iter().map(|item| item.faults.len()).sum();
    let (reports, questions) =
        (count(reports as u64, "report"), count(reported.len() as u64, "question"));
    let mut blocks =
        vec![Block::Title(title.clone()), Block::Text(format!("{reports} of {questions}."))];
    for one in reported {
        blocks.push(Block::Heading(one.id.to_string()));
        let faults = one.faults.iter();
        blocks.extend(faults.map(|f| point(&format!("{}:", date(f.day)), f.said().to_owned())));
        let Some(item) = &one.item else {
            blocks.push(Block::Text("This question is no longer in the banks.".to_owned()));
            continue;
        };
        let choices: Vec<Claim> = item.choices.iter().map(|choice| choice.claim.clone()).collect();
        blocks.push(Block::Question(Printed::of(item, &choices)));
        let right = (0..choices.len()).filter(|at| item.key.accepts(&choices[*at]));
        let right: Vec<String> = right.map(|at| format!("({})", letter(at))).collect();
        blocks.push(point("Key:", right.join(" or ")));
    }
    medium.write(&Document { title, language: "en".to_owned(), series: None, blocks })
}
