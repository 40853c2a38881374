//! How sentences ask in languages whose verb stands last, as in Hindi and Marathi: "which of the
//! above statements correct not are?".
//!
//! The grammar stands here once; a language gives its words. This file must not know the lines of
//! the list.

mod polarity;
mod sentences;
mod words;

use super::asks::{Asks, Found, Polarity, agreed};
use super::rows::Row;
use super::spelling::Spelling;
use super::tokens::{Token, tokens};
use sentences::{Form, Sentence};

pub use words::AskWords;

/// A language whose verb stands last, as it asks.
pub struct VerbFinal {
    /// Its words.
    pub words: &'static AskWords,
    /// What is peculiar to them in print.
    pub spelling: &'static Spelling,
}

impl VerbFinal {
    /// The words of the rows; none where no letter of the language's script is among them.
    fn tokens(&self, rows: &[Row<'_>]) -> Vec<Token> {
        let written = |row: &Row<'_>| !row.text.is_ascii() && row.text.chars().any(is_devanagari);
        if rows.iter().any(written) { tokens(rows, self.spelling) } else { Vec::new() }
    }

    fn asking<'t>(&self, tokens: &'t [Token]) -> Vec<Sentence<'t>> {
        sentences::find(self.words, tokens)
    }
}

fn is_devanagari(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{97f}')
}

impl Asks for VerbFinal {
    fn asked(&self, lead: &[Row<'_>], closing: &[Row<'_>]) -> Option<Found> {
        let (before, after) = (self.tokens(lead), self.tokens(closing));
        if !self.is_written(&before) && !self.is_written(&after) {
            return None;
        }
        let (lead, closing) = (self.asking(&before), self.asking(&after));
        let of_list =
            |ask: &&Sentence<'_>| ask.form != Form::Pointer && self.words.is_of_list(ask.tokens);
        let asked_after: Vec<&Sentence<'_>> =
            closing.iter().filter(|ask| ask.form != Form::Pointer).collect();
        let before_of_list: Vec<&Sentence<'_>> = lead.iter().filter(of_list).collect();
        let last_before = lead.iter().rfind(|ask| ask.form != Form::Pointer);
        let (asks, others) = match (asked_after.is_empty(), before_of_list.is_empty()) {
            (false, _) => (asked_after, before_of_list),
            (true, false) => (before_of_list, Vec::new()),
            (true, true) => (last_before.into_iter().collect(), Vec::new()),
        };
        if let Some(last) = asks.last() {
            let counts = self.words.counts(last.tokens);
            let said = asks.iter().chain(&others);
            let said = said.map(|ask| (ask.tokens, polarity::asked_for(self.words, ask)));
            return Some(agreed(counts, said));
        }
        if lead.is_empty() && closing.is_empty() {
            return None;
        }
        // "Select the correct answer using the code" after a lead that does not ask: the true ones,
        // unless the lead denies something.
        let tokens = sentences::last(self.words, &before);
        let lead = Sentence { form: Form::Unfinished, tokens };
        let polarity = match polarity::asked_for(self.words, &lead) {
            Polarity::Failing => Polarity::Uncertain(tokens.len()),
            polarity => polarity,
        };
        Some(agreed(false, [(tokens, polarity)].into_iter()))
    }

    fn counts(&self, rows: &[Row<'_>]) -> bool {
        let all = self.tokens(rows);
        let of_list = |ask: &Sentence<'_>| self.words.is_of_list(ask.tokens);
        let last = self.asking(&all).into_iter().rfind(of_list);
        last.is_some_and(|ask| self.words.counts(ask.tokens))
    }

    fn begins(&self, rows: &[Row<'_>]) -> bool {
        let all = self.tokens(rows);
        let first = self.asking(&all).into_iter().next();
        let at_once = |ask: &Sentence<'_>| {
            ask.tokens.first().map(|token| token.place.start)
                == all.first().map(|token| token.place.start)
        };
        first.is_some_and(|ask| {
            at_once(&ask) && ask.form != Form::Unfinished && self.words.is_of_list(ask.tokens)
        })
    }

    fn after_stop(&self, rows: &[Row<'_>]) -> Option<usize> {
        let all = self.tokens(rows);
        let first = all.first()?.place.start;
        let asks = self.asking(&all);
        let ask = asks.iter().find(|ask| {
            let begins = ask.tokens.first();
            let apart = begins.is_some_and(|token| {
                token.place.start > first && token.is_any(self.words.pointers)
            });
            apart && ask.form != Form::Unfinished && self.words.is_of_list(ask.tokens)
        })?;
        ask.tokens.first().map(|token| token.place.start)
    }

    fn noun(&self, rows: &[Row<'_>]) -> Option<String> {
        let all = self.tokens(rows);
        let asks = self.asking(&all);
        let noun = |token: &Token| self.words.head_of(&token.text);
        asks.first()?.tokens.iter().find_map(noun).map(str::to_owned)
    }

    fn is_headed(&self, heading: &Row<'_>, noun: &str) -> bool {
        let head = |token: &Token| self.words.head_of(&token.text) == Some(noun);
        self.tokens(&[*heading]).iter().any(head)
    }
}

impl VerbFinal {
    /// Whether a word of the language stands there, so that it may be asked in it.
    fn is_written(&self, tokens: &[Token]) -> bool {
        tokens.iter().any(|token| self.words.is_known(token))
            && !tokens.iter().any(|token| token.is_any(self.words.others))
    }
}
