//! What an answer said of each line of a question, beside what is so.

use crate::bank::{Claim, Kind};
use crate::exam::{Dealt, Response};
use crate::memory::{Belief, implied};

/// What can be said of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    /// That it is true (or rightly matched), or that it is not.
    Truth(bool),
    /// That it goes with the line of this number in the other list.
    Partner(u8),
    /// That it comes at this place of the order, from 1.
    Place(usize),
}

/// A line as the learner judged it, and as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// What the learner said: by a mark of their own, else by the choice. `None` where neither says
    /// anything of this line.
    pub said: Option<Judgement>,
    /// What is so; `None` where the key does not tell.
    pub is: Option<Judgement>,
    /// A slip: the line was marked one way, and the choice says the other.
    pub slip: bool,
}

impl Judged {
    /// Whether what was said is not what is so.
    pub fn is_mistaken(&self) -> bool {
        self.said.is_some() && self.is.is_some() && self.said != self.is
    }
}

/// Every line of a question, in order; none for a question without lines.
pub fn judged(dealt: &Dealt, response: &Response) -> Vec<Judged> {
    let lines = 0..dealt.lines.len();
    match dealt.kind {
        Kind::Single => Vec::new(),
        Kind::Match | Kind::Sequence => {
            let told = |claim: Option<&Claim>, line: usize| match claim? {
                Claim::Matching(partners) => partners.get(line).copied().map(Judgement::Partner),
                Claim::Order(order) => {
                    let at = order.iter().position(|event| usize::from(*event) == line + 1)?;
                    Some(Judgement::Place(at + 1))
                }
                _ => None,
            };
            let judged = |line| Judged {
                said: told(response.chosen(), line),
                is: told(dealt.key.0.first(), line),
                slip: false,
            };
            lines.map(judged).collect()
        }
        Kind::Statements | Kind::Pairs | Kind::Reasons => {
            let implied = implied(dealt, response);
            let judged = |line: usize| {
                let number = u8::try_from(line + 1).unwrap_or(u8::MAX);
                let marked = response.beliefs.get(&number).copied();
                let chosen = implied.get(line).and_then(|belief| match belief {
                    Belief::Held(held) => Some(*held),
                    _ => None,
                });
                Judged {
                    said: marked.or(chosen).map(Judgement::Truth),
                    is: dealt.lines.get(line).map(|line| Judgement::Truth(line.is_true)),
                    slip: marked.zip(chosen).is_some_and(|(marked, chosen)| marked != chosen),
                }
            };
            lines.map(judged).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::{AnswerKey, ReasonsCode, Wording};
    use crate::exam::{Answer, DealtLine};

    /// A question of three lines, of which the first is true, with this key.
    fn dealt(kind: Kind, key: Claim) -> Dealt {
        let line = |n: u8| DealtLine {
            gist: None,
            wording: Wording::plain(format!("b/t/f{n}").parse().unwrap()),
            is_true: n == 1,
        };
        Dealt {
            item: "b/t/q".parse().unwrap(),
            kind,
            choices: vec![key.clone()],
            misconceptions: vec![],
            lines: (1..=3).map(line).collect(),
            not: false,
            facts_tested: vec![],
            key: AnswerKey(vec![key]),
            marks: None,
            gist: None,
        }
    }

    fn chose(claim: Claim) -> Response {
        Response { answer: Answer::Chosen(claim), ..Response::default() }
    }

    fn said(dealt: &Dealt, response: &Response) -> Vec<Option<Judgement>> {
        judged(dealt, response).into_iter().map(|line| line.said).collect()
    }

    const TRUE: Option<Judgement> = Some(Judgement::Truth(true));
    const FALSE: Option<Judgement> = Some(Judgement::Truth(false));

    #[test]
    fn a_set_says_something_of_every_line_and_a_count_between_says_nothing() {
        let which = dealt(Kind::Statements, Claim::Statements(vec![1]));
        let lines = judged(&which, &chose(Claim::Statements(vec![1, 3])));
        assert_eq!(said(&which, &chose(Claim::Statements(vec![1, 3]))), [TRUE, FALSE, TRUE]);
        let mistaken: Vec<bool> = lines.iter().map(Judged::is_mistaken).collect();
        assert_eq!(mistaken, [false, false, true]);
        let count = dealt(Kind::Statements, Claim::Count(1));
        assert_eq!(said(&count, &chose(Claim::Count(1))), [None; 3]);
        assert_eq!(said(&count, &chose(Claim::Count(3))), [TRUE; 3]);
        assert_eq!(said(&count, &Response::default()), [None; 3]);
    }

    #[test]
    fn asked_for_what_is_false_a_set_says_the_opposite() {
        let asks_for_false =
            Dealt { not: true, ..dealt(Kind::Statements, Claim::Statements(vec![2, 3])) };
        let response = chose(Claim::Statements(vec![2]));
        assert_eq!(said(&asks_for_false, &response), [TRUE, FALSE, TRUE]);
    }

    #[test]
    fn an_own_mark_outranks_the_choice_and_what_the_choice_contradicts_is_a_slip() {
        let which = dealt(Kind::Statements, Claim::Statements(vec![1]));
        let mut response = chose(Claim::Statements(vec![1, 2]));
        response.beliefs.insert(1, true);
        response.beliefs.insert(2, false);
        let lines = judged(&which, &response);
        assert_eq!(lines[1].said, FALSE);
        let slips: Vec<bool> = lines.iter().map(|line| line.slip).collect();
        assert_eq!(slips, [false, true, false]);
        assert!(!lines[1].is_mistaken(), "the mark was right");
    }

    #[test]
    fn what_a_code_leaves_open_is_left_open() {
        let reasons = dealt(Kind::Reasons, Claim::Reasons(ReasonsCode::Explains));
        let response = chose(Claim::Reasons(ReasonsCode::OnlyOneAndItExplains));
        assert_eq!(said(&reasons, &response), [TRUE, None, None]);
    }

    #[test]
    fn a_match_is_told_by_partners_and_an_order_by_places() {
        let matching = dealt(Kind::Match, Claim::Matching(vec![2, 3, 1]));
        let lines = judged(&matching, &chose(Claim::Matching(vec![2, 1, 3])));
        let is: Vec<_> = lines.iter().map(|line| line.is).collect();
        assert_eq!(is, [2, 3, 1].map(|n| Some(Judgement::Partner(n))));
        let mistaken: Vec<bool> = lines.iter().map(Judged::is_mistaken).collect();
        assert_eq!(mistaken, [false, true, true]);
        // The third event comes first.
        let order = dealt(Kind::Sequence, Claim::Order(vec![3, 1, 2]));
        let places: Vec<_> =
            judged(&order, &Response::default()).into_iter().map(|line| line.is).collect();
        assert_eq!(places, [2, 3, 1].map(|at| Some(Judgement::Place(at))));
    }
}
