//! The words by which a language with its verb last asks, in tables.

use crate::wording::tokens::Token;

/// The words, as they are folded ([`folded`](crate::wording::script::folded)).
pub struct AskWords {
    /// Words that ask by themselves: which, what, how many.
    pub asking: &'static [&'static str],
    /// Those of them that ask how many.
    pub counting: &'static [&'static str],
    /// Words by which the candidate is told what to do.
    pub orders: &'static [&'static str],
    /// Verbs that make an order of some of those that are nouns.
    pub imperatives: &'static [&'static str],
    /// Orders that put in order or match, which never only point to the choices.
    pub arranging: &'static [&'static str],
    /// What is told before the list, and asks nothing: "consider".
    pub considering: &'static [&'static str],
    /// What an order points to where it asks nothing new: answer, option, code.
    pub answers: &'static [&'static str],
    /// Words that point at the list.
    pub pointers: &'static [&'static str],
    /// What a line is called that can be true or false as it stands.
    pub lines: &'static [&'static str],
    /// Beginnings of words by which a heading is known, and the noun.
    pub heads: &'static [(&'static str, &'static str)],
    /// Forms of "be".
    pub be: &'static [&'static str],
    /// Words that deny what stands before them.
    pub not: &'static [&'static str],
    /// True, of a line; truly, of how it is matched.
    pub truly: &'static [&'static str],
    /// Put together, of the parts of a pair.
    pub matched: &'static [&'static str],
    /// Words of manner between "truly" and "matched".
    pub mannered: &'static [&'static str],
    /// False, of a line.
    pub wrong: &'static [&'static str],
    /// Put together wrongly.
    pub mismatched: &'static [&'static str],
    /// Words that take something out of what is said.
    pub except: &'static [&'static str],
    /// Words with which a clause of its own begins.
    pub relative: &'static [&'static str],
    /// Words between two of which one is chosen: "true or false".
    pub or: &'static [&'static str],
    /// What a lead ends with where the lines of its list go on.
    pub unfinished: &'static [&'static str],
    /// Words of a neighbour language in the same script; a text with one of them is not in this one.
    pub others: &'static [&'static str],
    /// Shortened words, whose full stop ends no sentence.
    pub shortened: &'static [&'static str],
}

impl AskWords {
    /// Whether a sentence speaks of the list.
    pub(super) fn is_of_list(&self, sentence: &[Token]) -> bool {
        sentence.iter().any(|token| token.is_any(self.pointers))
    }

    /// Whether a sentence asks how many.
    pub(super) fn counts(&self, sentence: &[Token]) -> bool {
        sentence.iter().any(|token| token.is_any(self.counting))
    }

    /// The noun that a word is a form of.
    pub(super) fn head_of(&self, word: &str) -> Option<&'static str> {
        self.heads.iter().find(|(start, _)| word.starts_with(start)).map(|(_, noun)| *noun)
    }

    /// Whether the word is one of those by which the language is known.
    pub(super) fn is_known(&self, token: &Token) -> bool {
        [self.asking, self.pointers, self.lines, self.be, self.orders]
            .iter()
            .any(|words| token.is_any(words))
    }
}
