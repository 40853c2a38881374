//! Luck: which choices of a question stay open for somebody who recalls some of its lines, and what
//! the choice that was made then tells of each.
//!
//! Who recalls a line strikes out the choices that judge it wrongly, and chooses among the others
//! by lot. This file must not know how memory is modelled.

use crate::bank::{Claim, FactId};
use crate::exam::Dealt;

/// The most lines of a question of which is told together what a choice says.
pub(super) const MOST_LINES: usize = 5;

/// For each set of recalled lines, how many choices it leaves, the one that was made among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenChoices {
    /// The line that is spoken of, from 0.
    pub(super) line: u8,
    /// How many lines there are.
    pub(super) lines: u8,
    /// Four bits for each set of recalled lines (a line is a bit of the set's number): how many
    /// choices are open; none where the choice that was made is not.
    pub(super) counts: [u8; 1 << (MOST_LINES - 1)],
}

impl OpenChoices {
    /// Of one line, with so many choices (at most fifteen) for who does not recall it.
    pub(super) const fn one_of(choices: u8) -> Self {
        let mut counts = [0; 1 << (MOST_LINES - 1)];
        counts[0] = 1 << 4 | choices;
        Self { line: 0, lines: 1, counts }
    }

    /// What `chosen` tells of the lines, the first of them being spoken of; `None` where choices do
    /// not speak of lines, or of too many.
    pub(super) fn of(dealt: &Dealt, chosen: &Claim) -> Option<Self> {
        let lines = dealt.lines.len();
        if lines == 0 || lines > MOST_LINES {
            return None;
        }
        let sets = 1_u32 << lines;
        let own = standing(dealt, chosen)?;
        let mut counts = [0; 1 << (MOST_LINES - 1)];
        let mut open = [0_u8; 1 << MOST_LINES];
        for choice in &dealt.choices {
            let stands = standing(dealt, choice).unwrap_or(0);
            for (set, open) in (0..sets).zip(&mut open) {
                *open += u8::from(stands >> set & 1 == 1 && *open < 15);
            }
        }
        for (set, open) in (0..sets).zip(open) {
            if own >> set & 1 == 1 {
                counts[set as usize / 2] |= open.max(1) << (set % 2 * 4);
            }
        }
        Some(Self { line: 0, lines: u8::try_from(lines).ok()?, counts })
    }

    /// The same with another line spoken of.
    pub(super) fn at(self, line: usize) -> Self {
        Self { line: u8::try_from(line).unwrap_or(0), ..self }
    }

    /// How many choices are open for who recalls these lines, the one that was made among them;
    /// none if it is not.
    fn count(&self, recalled: usize) -> u8 {
        self.counts.get(recalled / 2).map_or(0, |both| both >> (recalled % 2 * 4) & 15)
    }

    /// Whether this and another are of one question, this one's line the earlier.
    pub(super) fn is_before(&self, other: &Self) -> bool {
        self.lines == other.lines && self.counts == other.counts && self.line < other.line
    }

    /// How many times as often each line is judged as it was by somebody who does not recall it as
    /// by somebody who does, when lines are recalled with these chances; where no line is left out
    /// who recalled it, none. A choice that is made without recalling all is said to be a guess, and
    /// not counted, but for the part `unsaid`.
    pub(super) fn lucks(&self, recall: &[f32; MOST_LINES], unsaid: f32) -> [f32; MOST_LINES] {
        let lines = usize::from(self.lines).min(MOST_LINES);
        let recall = recall.map(|recall| recall.clamp(LEAST, 1.0 - LEAST));
        let all = 1_usize << lines;
        let mut likely = [0.0_f32; 1 << MOST_LINES];
        likely[0] = 1.0;
        for (line, recall) in recall.iter().take(lines).enumerate() {
            for set in 0..1 << line {
                likely[set | 1 << line] = likely[set] * recall;
                likely[set] *= 1.0 - recall;
            }
        }
        let mut total = 0.0;
        let mut with = [0.0_f32; MOST_LINES];
        for (set, likely) in likely.iter().enumerate().take(all) {
            let open = self.count(set);
            if open == 0 {
                continue;
            }
            let said = if set + 1 == all { 1.0 } else { unsaid };
            let chance = likely * said / f32::from(open);
            total += chance;
            for (line, with) in with.iter_mut().enumerate().take(lines) {
                *with += if set >> line & 1 == 1 { chance } else { 0.0 };
            }
        }
        std::array::from_fn(|line| {
            let (with, without, recall) = (with[line], total - with[line], recall[line]);
            // Each is the chance of the answer together with that of having recalled it, or not.
            let ratio = (without * recall) / (with * (1.0 - recall));
            if ratio.is_finite() { ratio.clamp(0.0, MOST_LUCK) } else { 1.0 }
        })
    }
}

/// So many times as often at most: what nobody does who recalls a line is no more than that likely
/// not to have been recalled.
const MOST_LUCK: f32 = 1e3;

/// Chances are kept so far from never and always, so that luck can be told from them.
pub(super) const LEAST: f32 = 1e-3;

/// Whether a choice judges a line rightly; `None` where it says nothing of a line by itself.
pub(super) fn judged_rightly(dealt: &Dealt, claim: &Claim, at: usize) -> Option<bool> {
    let number = u8::try_from(at + 1).unwrap_or(u8::MAX);
    let said = match (claim, dealt.key.0.first()) {
        (Claim::Matching(chosen), Some(Claim::Matching(key))) => {
            return Some(chosen.get(at) == key.get(at));
        }
        (Claim::Statements(set), _) => set.contains(&number) != dealt.not,
        (Claim::Reasons(code), _) => code.truths().get(at).copied().flatten()?,
        _ => return None,
    };
    Some(dealt.lines.get(at).is_some_and(|line| said == line.is_true))
}

/// For which sets of recalled lines a choice can be right, a bit for each; `None` where that does
/// not follow from lines.
fn standing(dealt: &Dealt, claim: &Claim) -> Option<u32> {
    let (lines, sets) = (dealt.lines.len(), 0..1_u32 << dealt.lines.len());
    let all = |stands: &dyn Fn(u32) -> bool| {
        sets.fold(0, |all, set| if stands(set) { all | 1 << set } else { all })
    };
    match (claim, dealt.key.0.first()) {
        (Claim::Count(count), _) => {
            let asked = bits(lines, |line| dealt.lines[line].is_true != dealt.not);
            let count = u32::from(*count);
            Some(all(&|set| {
                let sure = (set & asked).count_ones();
                let open = u32::try_from(lines).unwrap_or(0) - set.count_ones();
                (sure..=sure + open).contains(&count)
            }))
        }
        (Claim::Order(chosen), Some(Claim::Order(key))) => Some(all(&|set| {
            let known = |event: &&u8| set >> u32::from(**event).wrapping_sub(1).min(31) & 1 == 1;
            chosen.iter().filter(known).eq(key.iter().filter(known))
        })),
        (Claim::Statements(_) | Claim::Reasons(_) | Claim::Matching(_), _) => {
            let wrong = bits(lines, |at| judged_rightly(dealt, claim, at) == Some(false));
            Some(all(&|set| set & wrong == 0))
        }
        _ => None,
    }
}

/// The chance that a question is answered rightly by who recalls its facts with the chances that
/// `recall` says, and the part of it that is knowledge: what is not recalled is found by
/// elimination, or by lot among the choices that are left.
pub fn answered_rightly(dealt: &Dealt, recall: impl Fn(&FactId) -> f64) -> (f64, f64) {
    let of_all = 1.0 / dealt.choices.len().max(2) as f64;
    let tested: f64 = dealt.facts_tested.iter().map(&recall).product();
    let lines: Vec<f64> = dealt.lines.iter().map(|line| recall(&line.wording.fact)).collect();
    let known = tested * lines.iter().product::<f64>();
    let standing: Option<Vec<(u32, bool)>> = (!lines.is_empty() && lines.len() <= MOST_LINES)
        .then(|| {
            let of = |choice| Some((standing(dealt, choice)?, dealt.key.accepts(choice)));
            dealt.choices.iter().map(of).collect()
        })
        .flatten();
    let Some(standing) = standing else { return (known + (1.0 - known) * of_all, known) };
    let of_set = |set: u32| {
        let each = lines.iter().enumerate();
        let likely: f64 =
            each.map(|(at, r)| if set >> at & 1 == 1 { *r } else { 1.0 - r }).product();
        let open = || standing.iter().filter(|(sets, _)| sets >> set & 1 == 1);
        likely * open().filter(|(_, key)| *key).count() as f64 / open().count().max(1) as f64
    };
    let by_lines: f64 = (0..1_u32 << lines.len()).map(of_set).sum();
    (tested * by_lines + (1.0 - tested) * of_all, known)
}

/// The lines for which something holds, a bit for each.
fn bits(lines: usize, holds: impl Fn(usize) -> bool) -> u32 {
    (0..lines).fold(0, |all, line| if holds(line) { all | 1 << line } else { all })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::{AnswerKey, ItemId, Kind, Wording};
    use crate::exam::DealtLine;

    fn dealt(choices: [&str; 4]) -> Dealt {
        let line = |at: usize| {
            let fact = FactId::new(&format!("b/t/f{at}")).unwrap();
            DealtLine { wording: Wording::plain(fact), is_true: at < 2, gist: None }
        };
        Dealt {
            item: ItemId::new("b/t/i").unwrap(),
            kind: Kind::Statements,
            choices: choices.map(|text| text.parse().unwrap()).into(),
            misconceptions: Vec::new(),
            lines: (0..3).map(line).collect(),
            not: false,
            facts_tested: Vec::new(),
            key: AnswerKey(vec!["s1.2".parse().unwrap()]),
            marks: None,
            gist: None,
        }
    }

    const CHOICES: [&str; 4] = ["s1.2", "s1.3", "s2.3", "s1.2.3"];

    #[test]
    fn what_the_rest_of_the_question_leaves_is_luck() {
        let question = dealt(CHOICES);
        let luck = |recall: f32, line: usize| {
            let open = OpenChoices::of(&question, &question.key.0[0]).unwrap();
            open.lucks(&[recall; MOST_LINES], 1.0)[line]
        };
        // Who recalls nothing else has one choice of four; who recalls the third line, one of one.
        assert!((luck(LEAST, 2) - 0.25).abs() < 0.01, "{}", luck(LEAST, 2));
        // Who knows the others has one of two.
        assert!((luck(1.0 - LEAST, 2) - 0.5).abs() < 0.01, "{}", luck(1.0 - LEAST, 2));
        // Of the first line, nothing is left to choose.
        assert!(luck(1.0 - LEAST, 0) > 0.99);
    }

    #[test]
    fn the_less_is_recalled_the_more_choices_are_left() {
        let question = dealt(CHOICES);
        let right = |recall: f64| answered_rightly(&question, |_| recall).0;
        assert!((right(0.0) - 0.25).abs() < 1e-9);
        assert!((right(1.0) - 1.0).abs() < 1e-9);
        // The first line leaves three choices, the second three and the third one; the first two
        // leave two, and any two with the third one.
        let half = (1.0 + 0.5 + 1.0 + 1.0 + 1.0 / 3.0 + 1.0 / 3.0 + 1.0 + 0.25) / 8.0;
        assert!((right(0.5) - half).abs() < 1e-9, "{} {half}", right(0.5));
        assert!((answered_rightly(&question, |_| 0.5).1 - 0.125).abs() < 1e-9);
    }

    #[test]
    fn a_wrong_choice_says_what_was_not_recalled() {
        let question = dealt(CHOICES);
        let chosen = "s1.3".parse().unwrap();
        let open = OpenChoices::of(&question, &chosen).unwrap();
        assert_eq!((open.count(0b010), open.count(0b100), open.count(0b001)), (0, 0, 3));
        let counts = dealt(["n0", "n1", "n2", "n3"]);
        let chosen = "n2".parse().unwrap();
        let open = OpenChoices::of(&counts, &chosen).unwrap();
        assert_eq!((open.count(0), open.count(0b011), open.count(0b111)), (4, 2, 1));
    }

    #[test]
    fn who_says_what_is_a_guess_has_less_luck() {
        let question = dealt(CHOICES);
        let open = OpenChoices::of(&question, &question.key.0[0]).unwrap();
        let luck = |unsaid| open.lucks(&[0.5; MOST_LINES], unsaid)[2];
        assert!(luck(0.1) < luck(1.0) / 2.0);
    }
}
