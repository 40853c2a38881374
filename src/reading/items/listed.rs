//! From a list that has been read to the whole item: what all kinds but `single` do at the end.

use super::ask::Asked;
use super::coded::{self, Question};
use super::common::Common;
use super::lines::{self, Draft};
use super::printed::{Open, PrintedPlaces, Text, check_answer, stated_key};
use super::{ItemContext, MOST_LINES, Made};
use crate::bank::solve::Solution;
use crate::bank::{AnswerKey, Ask, Body, Closing, ItemBuilder, Kind, Numerals, Style};
use crate::document::At;
use crate::document::Code;
use crate::document::Fields;
use crate::document::Node;
use crate::wording::{Noun, choice_order};

/// A list that has been read.
pub(super) struct Listed {
    pub kind: Kind,
    pub stem: Option<String>,
    pub columns: Vec<String>,
    pub lines: Vec<Draft>,
    pub right: Vec<String>,
    pub asked: Asked,
    pub numerals: Numerals,
    pub question: Option<String>,
    /// The choices of a printed text.
    pub choices: Option<Vec<(char, At<String>)>>,
    /// Why it is not certain what a printed text asks, if it is not.
    pub open: Option<Open>,
    /// The letter that a line of a printed text gives as the answer.
    pub answer: Option<At<char>>,
    /// The explanation that stands below a printed text.
    pub below: Option<String>,
}

impl Listed {
    /// An empty list of that kind, whose item has that stem.
    pub fn of(context: &ItemContext<'_, '_>, fields: &Fields<'_, '_>, kind: Kind) -> Self {
        Self {
            kind,
            stem: fields.text("stem").map(|t| t.it),
            columns: Vec::new(),
            lines: Vec::new(),
            right: Vec::new(),
            asked: Asked { ask: Ask::Kind, code: false, words: None },
            numerals: if kind == Kind::Reasons { Numerals::Roman } else { context.style.numerals },
            question: None,
            choices: None,
            open: None,
            answer: None,
            below: None,
        }
    }

    /// Takes over what a printed text says.
    pub fn print(&mut self, text: Text) {
        self.stem = Some(text.parts.stem);
        self.columns = text.parts.columns;
        self.right = text.parts.right;
        self.numerals = text.parts.numerals;
        self.question = text.parts.question;
        self.choices = Some(text.choices);
        self.open = text.open;
        self.answer = text.answer;
        self.below = text.parts.around.explanation;
        let drafts = text.lines.iter().zip(text.parts.lines);
        self.lines = drafts.map(|(span, (_, cells))| Draft::of(span, cells)).collect();
    }

    /// The parts of a list; none, and a report, where they are far too many to be worth reading.
    pub fn parts<'a>(fields: &Fields<'a, '_>, name: &str) -> &'a [Node] {
        const MOST_READ: usize = 100;
        let nodes = fields.nodes(name);
        if nodes.len() <= MOST_READ {
            return nodes;
        }
        let message = format!("`{name}` has {} parts; the limit is {MOST_LINES}", nodes.len());
        fields.page.say(Code::WRONG_COUNT, &fields.span, message, "divide the item");
        &[]
    }

    /// Whether the list is neither too short nor too long.
    pub fn check_length(&self, fields: &Fields<'_, '_>) -> bool {
        let most = if self.kind == Kind::Reasons { 3 } else { MOST_LINES };
        let n = self.lines.len();
        if (2..=most).contains(&n) {
            return true;
        }
        let message = format!("the list has {n} lines, where 2 to {most} are wanted");
        fields.page.say(Code::WRONG_COUNT, &fields.span, message, "add some, or divide the item");
        false
    }

    /// The item.
    pub fn finish(
        self,
        context: &ItemContext<'_, '_>,
        fields: &Fields<'_, '_>,
        mut common: Common,
        truths: &[bool],
        solution: Solution<'_>,
    ) -> Option<Made> {
        let kind = self.kind;
        let partners = self.partners(&solution);
        let noun = Noun::of(kind, self.lines.first().map_or(0, |line| line.cells.len()));
        let Asked { ask, code, words } = self.asked;
        let is_printed = self.choices.is_some();
        let lines = || self.lines.iter().map(|line| line.span.clone()).collect();
        let printed = self.choices.as_deref().filter(|_| context.is_mapped);
        let printed = printed.map(|choices| PrintedPlaces::of(lines(), choices));
        check_answer(fields, self.answer.as_ref());
        let stated = stated_key(fields, self.answer.as_ref());
        common.explain = common.explain.take().or(self.below);
        let question = Question {
            kind,
            noun,
            solution,
            numerals: self.numerals,
            stated,
            printed: self.choices,
        };
        let (choices, key) = coded::choices(context, fields, &common, &question)?;
        let (lines, own, uses) = lines::finish(context, &common, self.lines, truths, &partners);
        let columns = self.columns;
        let body = match kind {
            // A `single` has no list, and is read elsewhere.
            Kind::Single => return None,
            Kind::Statements => Body::Statements { lines, ask },
            Kind::Pairs => Body::Pairs { columns, lines, ask },
            Kind::Reasons => Body::Reasons { lines },
            Kind::Match => Body::Match { columns, lines, right: self.right },
            Kind::Sequence => Body::Sequence { lines },
        };
        let closing = match words.or(self.question) {
            Some(line) => Closing::Written(line),
            // Nothing is added to a question as printed: where no line follows its list, its lead
            // asks.
            None if is_printed => Closing::Absent,
            None if code => Closing::ByCode,
            None => Closing::Usual,
        };
        let order = choice_order(kind, &choices);
        let (key, style) =
            (AnswerKey(vec![key]), Style { numerals: self.numerals, ..context.style });
        let begun = ItemBuilder::new(common.id.clone(), body, choices, key, order, style)
            .stem(self.stem)
            .closing(closing);
        Some(Made { item: common.item(context.names, begun), own, uses, printed })
    }

    /// What the key puts beside each line of a `match`; nothing in other kinds.
    fn partners(&self, solution: &Solution<'_>) -> Vec<Option<String>> {
        let Solution::Match { matching, .. } = solution else { return Vec::new() };
        let text = |number: &u8| self.right.get(usize::from(*number).checked_sub(1)?).cloned();
        matching.iter().map(text).collect()
    }
}
