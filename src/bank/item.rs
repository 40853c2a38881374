//! Items: questions, complete with choices and key, whatever depth they were written at.
//!
//! An [`Item`] can be asked as it stands: reading has derived and checked all of it. This file must
//! not know how items are read or put on a screen.

mod build;

use num_rational::Ratio;

use super::claim::Claim;
use super::fact::{Freshness, Wording};
use super::id::{FactId, ItemId, Slug};
use super::style::{Numerals, Style};
use super::when::When;
use crate::text::capital;

pub use build::ItemBuilder;

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Its name for ever.
    pub id: ItemId,
    /// What the author wrote before the list, or the whole question of a `single`; where it is
    /// absent the kind says it ("Consider the following statements:").
    pub stem: Option<String>,
    /// What the question is about, by kind.
    pub body: Body,
    /// The line after the list.
    pub closing: Closing,
    /// Two or more, in the order written or derived; claims differ from each other.
    pub choices: Vec<Choice>,
    /// The claims that are right; each is the claim of a choice.
    pub key: AnswerKey,
    /// Whether the choices may be put in another order.
    pub order: ChoiceOrder,
    /// How its list is numbered, and how what nobody wrote is worded.
    pub style: Style,
    /// The whole explanation, in Markdown.
    pub explain: Option<String>,
    /// Ids of the bank's sources.
    pub sources: Vec<Slug>,
    /// When it was true.
    pub as_of: Option<When>,
    /// Whether it can change.
    pub freshness: Freshness,
    /// The passage that it shares with other items of its topic.
    pub passage: Option<Slug>,
    /// The direction that it shares with other items of its topic.
    pub direction: Option<Slug>,
    /// The paper in which it was asked.
    pub origin: Option<Box<Origin>>,
    /// Marks of its own, instead of the scheme's.
    pub marks: Option<Ratio<i64>>,
    /// Why it is not to be asked any more.
    pub dropped: Option<String>,
    /// Whether some fact in it has been superseded, so that it leaves fresh papers.
    pub superseded: bool,
    /// Ids that it had before, whose progress it keeps.
    pub former_ids: Vec<ItemId>,
}

/// What a question is about: a body for each kind.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// One best answer among texts.
    Single {
        /// The facts that it tests: those that the author named, else its own.
        facts_tested: Vec<FactId>,
    },
    /// Numbered statements, true or false.
    Statements {
        /// The statements.
        lines: Vec<Line>,
        /// Which of them are asked for, or how many.
        ask: Ask,
    },
    /// Rows of two or more cells, rightly or wrongly matched.
    Pairs {
        /// Headings over the cells; empty where there are none.
        columns: Vec<String>,
        /// The rows.
        lines: Vec<Line>,
        /// Which of them are asked for, or how many.
        ask: Ask,
    },
    /// Statement-I, Statement-II and perhaps Statement-III.
    Reasons {
        /// The statements.
        lines: Vec<Line>,
    },
    /// List-I against List-II.
    Match {
        /// Headings over the two lists; empty where there are none.
        columns: Vec<String>,
        /// List-I.
        lines: Vec<Line>,
        /// List-II, in printed order.
        right: Vec<String>,
    },
    /// Events to be put in order.
    Sequence {
        /// The events, as printed.
        lines: Vec<Line>,
    },
}

/// The line after the list ("Which of the statements given above is/are correct?").
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Closing {
    /// There is none: a `single`, or a printed question whose lead asks.
    #[default]
    Absent,
    /// What the author or the paper wrote.
    Written(String),
    /// What papers print for such a question, worded when it is shown.
    Usual,
    /// The same, for a question whose stem has said what is asked: "Select the correct answer using
    /// the code ..".
    ByCode,
}

/// The six kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// One best answer among texts.
    Single,
    /// Numbered statements, true or false.
    Statements,
    /// Rows, rightly or wrongly matched.
    Pairs,
    /// Statement-I, Statement-II and perhaps Statement-III.
    Reasons,
    /// List-I against List-II.
    Match,
    /// Events to be put in order.
    Sequence,
}

impl Kind {
    /// All kinds, in the order in which the format describes them.
    pub const ALL: [Self; 6] =
        [Self::Single, Self::Statements, Self::Pairs, Self::Reasons, Self::Match, Self::Sequence];

    /// The name as banks write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Statements => "statements",
            Self::Pairs => "pairs",
            Self::Reasons => "reasons",
            Self::Match => "match",
            Self::Sequence => "sequence",
        }
    }
}

/// One line of the numbered list. Lines are numbered from 1 in the order in which they stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// One text, or for pairs one a column.
    pub cells: Vec<String>,
    /// Whether it is true or rightly matched as printed. True for a match's and a sequence's lines,
    /// which say nothing false.
    pub is_true: bool,
    /// What it tests.
    pub wording: Wording,
    /// Why it is as it is: the line's own `why`, else the trap's or the fact's.
    pub explanation: Option<String>,
    /// What would have been right, where the line is false and that is known (the fact's sentence,
    /// the table's row).
    pub truth: Option<String>,
    /// When it happened, for an event.
    pub when: Option<When>,
}

/// What is asked of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ask {
    /// Which of them; claims are [`Claim::Statements`]. With `not`, which are *not* correct.
    Which {
        /// Whether the false ones are asked for.
        not: bool,
    },
    /// How many of them; claims are [`Claim::Count`].
    Count {
        /// Whether the false ones are counted.
        not: bool,
    },
    /// Neither: the kind says what is asked.
    Kind,
}

/// One choice.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// What choosing it claims.
    pub claim: Claim,
    /// What the author or the paper wrote; where it is absent the claim is worded when it is shown.
    pub text: Option<String>,
    /// Why it is right or wrong.
    pub explanation: Option<String>,
    /// The false belief that it betrays (`single`).
    pub believes: Option<Box<Wording>>,
}

impl Choice {
    /// A choice that claims that, and of which nobody wrote anything.
    pub fn of(claim: Claim) -> Self {
        Self { claim, text: None, explanation: None, believes: None }
    }

    /// The same, with a text.
    pub fn written(claim: Claim, text: String) -> Self {
        Self { text: Some(text), ..Self::of(claim) }
    }
}

/// The claims that count as right: one, or several where an examiner accepted several.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AnswerKey(pub Vec<Claim>);

impl AnswerKey {
    /// Whether `claim` is right.
    pub fn accepts(&self, claim: &Claim) -> bool {
        self.0.contains(claim)
    }
}

/// Whether choices may be shuffled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceOrder {
    /// Printed as they stand.
    Fixed,
    /// Any order.
    Shuffled,
}

/// Where an item was asked before.
#[derive(Debug, Clone, PartialEq)]
pub struct Origin {
    /// The examination.
    pub exam: String,
    /// The year.
    pub year: Option<i16>,
    /// The question's number.
    pub number: Option<u32>,
    /// The key that was published, as a letter.
    pub key: Option<String>,
}

impl Body {
    /// Which sort of question it makes.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Single { .. } => Kind::Single,
            Self::Statements { .. } => Kind::Statements,
            Self::Pairs { .. } => Kind::Pairs,
            Self::Reasons { .. } => Kind::Reasons,
            Self::Match { .. } => Kind::Match,
            Self::Sequence { .. } => Kind::Sequence,
        }
    }

    /// The numbered list: statements, rows, List-I, events. Empty for `single`.
    pub fn lines(&self) -> &[Line] {
        match self {
            Self::Single { .. } => &[],
            Self::Statements { lines, .. }
            | Self::Pairs { lines, .. }
            | Self::Reasons { lines }
            | Self::Match { lines, .. }
            | Self::Sequence { lines } => lines,
        }
    }

    /// What is asked of the list.
    pub fn ask(&self) -> Ask {
        match self {
            Self::Statements { ask, .. } | Self::Pairs { ask, .. } => *ask,
            Self::Single { .. }
            | Self::Reasons { .. }
            | Self::Match { .. }
            | Self::Sequence { .. } => Ask::Kind,
        }
    }

    /// Every fact that is tested, in printed order.
    pub fn facts(&self) -> impl Iterator<Item = &FactId> {
        let lines = self.lines().iter().map(|line| &line.wording.fact);
        self.facts_tested().iter().chain(lines)
    }

    fn facts_tested(&self) -> &[FactId] {
        match self {
            Self::Single { facts_tested } => facts_tested,
            _ => &[],
        }
    }
}

impl Item {
    /// Which sort of question it is.
    pub fn kind(&self) -> Kind {
        self.body.kind()
    }

    /// The numbered list: statements, rows, List-I, events. Empty for `single`.
    pub fn lines(&self) -> &[Line] {
        self.body.lines()
    }

    /// What is asked of the list.
    pub fn ask(&self) -> Ask {
        self.body.ask()
    }

    /// Whether the false lines are asked for.
    pub fn asks_for_false(&self) -> bool {
        matches!(self.ask(), Ask::Which { not: true } | Ask::Count { not: true })
    }

    /// Headings over the list; empty where there are none.
    pub fn columns(&self) -> &[String] {
        match &self.body {
            Body::Pairs { columns, .. } | Body::Match { columns, .. } => columns,
            _ => &[],
        }
    }

    /// List-II of a match, in printed order; empty for other kinds.
    pub fn right(&self) -> &[String] {
        match &self.body {
            Body::Match { right, .. } => right,
            _ => &[],
        }
    }

    /// The facts that a `single` tests; empty for the other kinds, whose lines say it.
    pub fn facts_tested(&self) -> &[FactId] {
        self.body.facts_tested()
    }

    /// The choice of that claim.
    pub fn choice(&self, claim: &Claim) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.claim == *claim)
    }

    /// How line `place` (from 0) is labelled in print: the left list of a match by capitals, which
    /// its codes speak of, the statements of Statement-I/II by Roman numerals, all else as the paper
    /// or the bank numbers its lists.
    pub fn label(&self, place: usize) -> String {
        match self.kind() {
            Kind::Match => capital(place).into(),
            Kind::Reasons if self.style.numerals != Numerals::AssertionReason => {
                Numerals::Roman.numeral(place + 1)
            }
            _ => self.style.numerals.numeral(place + 1),
        }
    }

    /// Every fact that the item tests, in printed order.
    pub fn facts(&self) -> impl Iterator<Item = &FactId> {
        self.body.facts()
    }
}
