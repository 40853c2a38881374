//! Elimination: the choices that are left for somebody who knows some of a question's facts.
//!
//! The tests' learners answer by it too. It is written apart from how memory reads answers, so that
//! each is a check of the other.

use prelims::bank::Claim;
use prelims::exam::Dealt;

/// The choices that stand for who knows these of the facts.
pub fn open_choices<'d>(dealt: &'d Dealt, known: &[bool]) -> Vec<&'d Claim> {
    dealt.choices.iter().filter(|claim| stands(claim, dealt, known)).collect()
}

/// Whether a choice can be right, for who knows these of the facts.
fn stands(claim: &Claim, dealt: &Dealt, known: &[bool]) -> bool {
    if dealt.key.accepts(claim) {
        return true;
    }
    if known.iter().all(|known| *known) {
        return false;
    }
    // The lines come after the facts that the whole question tests.
    let lines = || dealt.lines.iter().zip(&known[dealt.facts_tested.len()..]).enumerate();
    match claim {
        Claim::Statements(set) => lines().all(|(i, (line, known))| {
            let named = set.iter().any(|number| usize::from(*number) == i + 1);
            !known || (named != dealt.not) == line.is_true
        }),
        Claim::Count(count) => {
            let asked = |known: bool| {
                lines().filter(|(_, (l, k))| **k == known && l.is_true != dealt.not).count()
            };
            let open = lines().filter(|(_, (_, known))| !**known).count();
            (asked(true)..=asked(true) + open).contains(&usize::from(*count))
        }
        Claim::Reasons(code) => {
            code.truths().iter().zip(lines()).all(|(said, (_, (line, known)))| {
                !known || said.is_none_or(|said| said == line.is_true)
            })
        }
        Claim::Matching(chosen) => match dealt.key.0.first() {
            Some(Claim::Matching(key)) => {
                lines().all(|(i, (_, known))| !known || chosen.get(i) == key.get(i))
            }
            _ => true,
        },
        // Two events that are known stand in their order.
        Claim::Order(chosen) => match dealt.key.0.first() {
            Some(Claim::Order(key)) => {
                let of = |order: &[u8]| -> Vec<u8> {
                    let known = |event: &&u8| known.get(usize::from(**event) - 1) == Some(&true);
                    order.iter().filter(known).copied().collect()
                };
                of(chosen) == of(key)
            }
            _ => true,
        },
        Claim::Named(_) => true,
    }
}
