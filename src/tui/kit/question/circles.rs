//! The circles of an answer sheet: which of them an answer blackens.

use crate::bank::Claim;
use crate::exam::{Answer, Dealt};
use crate::text::letter;
use crate::tui::state::current::CurrentSitting;
use crate::tui::texts;

/// The letters of an answer's circles: "b", "a and c".
pub fn letters(dealt: &Dealt, answer: &Answer) -> String {
    let letters = black(dealt, answer).into_iter().map(|at| letter(at).to_string());
    let and = |letters, letter| texts::SheetAnd { letters, letter }.say();
    letters.reduce(and).unwrap_or_default()
}

/// The circles of that row of the answer sheet that are filled in, from 0.
pub fn filled(current: &CurrentSitting, row: usize) -> Vec<usize> {
    let filled = current.nth(row).and_then(|(_, dealt, response)| {
        response.sheet.as_ref().map(|answer| black(dealt, answer))
    });
    filled.unwrap_or_default()
}

/// The circles that an answer blackens, from 0; that of "not attempted" comes after those of the
/// choices.
fn black(dealt: &Dealt, answer: &Answer) -> Vec<usize> {
    let last = dealt.choices.len();
    let of = |wanted: &dyn Fn(&Claim) -> bool| {
        dealt.choices.iter().enumerate().filter(|(_, c)| wanted(c)).map(|(at, _)| at).collect()
    };
    match answer {
        Answer::Blank => Vec::new(),
        Answer::NotAttempted => vec![last],
        Answer::Chosen(claim) => of(&|choice| choice == claim),
        Answer::Multiple(claims) => {
            let mut all: Vec<usize> = of(&|choice| claims.contains(choice));
            // One claim among several answers: the other circle was that of "not attempted".
            all.extend((claims.len() == 1).then_some(last));
            all
        }
    }
}
