//! A question with all that its parts need in order to be drawn.
//!
//! It is made for a question of the open sitting, and for one that was found and shows its answer.

use jiff::civil::Date;

use crate::bank::{AnswerKey, Item, Kind};
use crate::exam::{Answer, Dealt, Decline, Marks, Response, Rules, mark};
use crate::plan::Aim;
use crate::study::{BesideQuestion, FactState, Question};
use crate::wording::shown;

use crate::tui::kit::words;
use crate::tui::state::Shared;
use crate::tui::state::current::CurrentSitting;

/// A question to be drawn.
pub struct ShownQuestion<'a> {
    pub question: &'a Question,
    pub dealt: &'a Dealt,
    pub response: &'a Response,
    /// Whether the answer is shown.
    pub revealed: bool,
    /// Under which rules an answer was asked for; none for a question that was found.
    pub rules: Option<&'a Rules>,
    /// Whether confidence is taken and shown.
    pub confides: bool,
    /// What it earned.
    pub marks: Option<Marks>,
    /// What is remembered of its facts.
    pub aftermath: &'a [FactState],
    /// What the learner wrote beside it.
    pub beside: Option<&'a BesideQuestion>,
    /// Whether the plan for an exam says when its facts are asked again, and no due day does.
    pub planned: bool,
    /// The learning day.
    pub today: Date,
}

impl<'a> ShownQuestion<'a> {
    /// The question of the open sitting that is on the screen.
    pub fn of(shared: &'a Shared, current: &'a CurrentSitting) -> Option<Self> {
        let (question, dealt, response) = current.present()?;
        let terms = current.sitting.terms();
        let known = current.aftermath.as_ref().filter(|(at, _)| *at == current.at());
        let beside = current.beside.as_ref().filter(|(at, _)| *at == current.at());
        Some(Self {
            question,
            dealt,
            response,
            revealed: current.is_revealed(),
            rules: Some(&terms.rules),
            confides: shared.asks_confidence(),
            marks: (!current.sitting.is_dropped(current.at()))
                .then(|| mark(dealt, response, terms.scheme_of(current.at()))),
            aftermath: known.map_or(&[], |(_, facts)| facts),
            beside: beside.map(|(_, beside)| &**beside),
            planned: shared
                .plan
                .view
                .as_ref()
                .is_some_and(|view| matches!(view.aim, Aim::Exam { .. } | Aim::Today)),
            today: shared.now.day(),
        })
    }

    /// Whether there is a choice for "not attempted".
    pub fn declines(&self) -> bool {
        self.rules.is_some_and(|rules| rules.decline == Decline::Offered)
    }

    /// The item, where the bank still has it.
    pub fn item(&self) -> Option<&'a Item> {
        self.question.item.as_deref()
    }

    /// What a choice prints.
    pub fn choice_text(&self, at: usize) -> String {
        let Some(claim) = self.dealt.choices.get(at) else { return String::new() };
        let printed = self.item().and_then(|item| {
            let choice = item.choice(claim)?;
            Some(shown::choice(item, choice).into_owned())
        });
        printed.unwrap_or_else(|| words::claim(claim))
    }

    /// The choice chosen, by number; that for "not attempted" comes after the others.
    pub fn chosen(&self) -> Option<usize> {
        if self.response.answer == Answer::NotAttempted {
            return Some(self.dealt.choices.len());
        }
        let claim = self.response.chosen()?;
        self.dealt.choices.iter().position(|c| c == claim)
    }

    /// Whether a choice is right.
    pub fn is_right(&self, at: usize) -> bool {
        self.dealt.choices.get(at).is_some_and(|claim| self.dealt.key.accepts(claim))
    }

    /// How line `at` (from 0) is numbered.
    pub fn numeral(&self, at: usize) -> String {
        self.item().map_or_else(|| (at + 1).to_string(), |item| item.label(at))
    }

    /// Whether there is a text that it shares with other questions.
    pub fn is_shared(&self) -> bool {
        self.question.passage.is_some() || self.question.direction.is_some()
    }
}

/// What stands for an item that is gone.
pub fn nothing_dealt(question: &Question) -> Dealt {
    Dealt {
        item: question.id.clone(),
        kind: Kind::Single,
        choices: Vec::new(),
        misconceptions: Vec::new(),
        lines: Vec::new(),
        not: false,
        facts_tested: Vec::new(),
        key: AnswerKey(Vec::new()),
        marks: None,
        gist: None,
    }
}
