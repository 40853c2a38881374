//! The score of a paper: sections, dropped questions, gates, and the figure that would be
//! published.
//!
//! Exact until the last line. A question is dropped, or its key changed, by a ruling that came
//! after it was dealt; what was dealt is never changed, so that the score of before can always be
//! had too.

use std::collections::BTreeMap;

use super::marks::{Fraction, Marks};
use super::response::Answer;
use super::result::{Outcome, outcome, outcome_by, part};
use super::ruling::Ruling;
use super::scheme::MarkingScheme;
use super::sitting::Sitting;
use super::terms::{DroppedPolicy, Rounding};

/// How many questions came out in which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Right.
    pub right: usize,
    /// Wrong.
    pub wrong: usize,
    /// With more than one circle.
    pub multiple: usize,
    /// Declined.
    pub declined: usize,
    /// Left blank.
    pub blank: usize,
    /// Dropped from the key, whatever was answered.
    pub dropped: usize,
}

/// What a section earned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionScore {
    /// Its title.
    pub title: String,
    /// What its questions earned, those dropped left out.
    pub total: Marks,
    /// The most that they could earn.
    pub maximum: Marks,
    /// How they came out.
    pub tally: Tally,
}

/// Too many blanks: the paper is not marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disqualified {
    /// How many questions were left blank.
    pub blank: usize,
    /// Of how many.
    pub of: usize,
    /// The part of them of which more may not be.
    pub limit: Fraction,
}

/// The score of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperScore {
    /// The exact total, dropped questions dealt with.
    pub total: Marks,
    /// The most that could be reached.
    pub maximum: Marks,
    /// The figure that would be published: compare cut-offs with this.
    pub published: Marks,
    /// What right answers earned, before dropped questions are dealt with.
    pub won: Marks,
    /// What was taken off, as a positive sum.
    pub lost: Marks,
    /// How the questions came out.
    pub tally: Tally,
    /// Section by section; empty where the sitting is no form of a paper.
    pub sections: Vec<SectionScore>,
    /// Whether too many were left blank.
    pub disqualified: Option<Disqualified>,
    /// Whether what has to be reached was; `None` where nothing has to be.
    pub qualified: Option<bool>,
    /// Whether the marks count for rank.
    pub merit: bool,
}

/// The score of all papers of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayScore {
    /// The marks that count for rank.
    pub merit: Marks,
    /// All marks.
    pub total: Marks,
    /// The most that could be reached.
    pub maximum: Marks,
    /// Whether every gate was passed: each paper's, and that of all together.
    pub qualified: bool,
}

/// One question, marked.
struct Marked<'s> {
    scheme: &'s MarkingScheme,
    worth: Fraction,
    /// `None` where it is dropped.
    outcome: Option<Outcome>,
}

impl PaperScore {
    /// The score by the keys that were dealt.
    pub fn as_dealt(sitting: &Sitting) -> Self {
        Self::of(sitting, |_| None)
    }

    /// The score with what was ruled of questions (by number from 0) since.
    pub fn of<'r>(sitting: &Sitting, ruling: impl Fn(usize) -> Option<&'r Ruling>) -> Self {
        let terms = sitting.terms();
        let questions = sitting.paper().iter().zip(sitting.responses()).enumerate();
        let marked: Vec<Marked<'_>> = questions
            .filter(|(at, _)| sitting.counts(*at))
            .map(|(at, (dealt, response))| {
                let scheme = terms.scheme_of(at);
                let outcome = match ruling(at) {
                    None => Some(outcome(dealt, response)),
                    Some(Ruling::Accepts(key)) => Some(outcome_by(key, response)),
                    Some(Ruling::Dropped) => None,
                };
                Marked { scheme, worth: dealt.marks.unwrap_or(scheme.marks), outcome }
            })
            .collect();
        let form = terms.form.as_deref();
        let policy = form.map_or_else(DroppedPolicy::default, |form| form.dropped);
        let rounding = form.map_or_else(Rounding::default, |form| form.rounding);
        let earned: Marks = marked.iter().map(Marked::earned).sum();
        let (total, maximum) = with_dropped(earned, &marked, policy);
        let near = match rounding {
            Rounding::Total => total.clone(),
            Rounding::Penalties => with_dropped(penalties_rounded(&marked), &marked, policy).0,
        };
        let blanks = sitting.responses().iter().filter(|r| *r.counted() == Answer::Blank).count();
        let of = marked.len();
        let limit = form.and_then(|form| form.blank_limit);
        let too_many = limit.filter(|limit| count(blanks) > count(of) * Marks::from(*limit));
        let qualifying = form.and_then(|form| form.qualifying);
        let sections = form.map(|form| &form.sections[..]).unwrap_or_default();
        let sections = sections.iter().map(|section| {
            let last = (section.first + section.count).min(of);
            let own = &marked[section.first.min(last)..last];
            SectionScore {
                title: section.title.clone(),
                total: own.iter().map(Marked::earned).sum(),
                maximum: kept(own),
                tally: tally(own),
            }
        });
        Self {
            published: near.rounded(),
            won: marked.iter().map(Marked::earned).filter(|m| *m > Marks::zero()).sum(),
            lost: -marked.iter().map(Marked::earned).filter(|m| *m < Marks::zero()).sum::<Marks>(),
            tally: tally(&marked),
            sections: sections.collect(),
            disqualified: too_many.map(|limit| Disqualified { blank: blanks, of, limit }),
            qualified: qualifying.map(|q| total >= maximum.clone() * q.into()),
            merit: form.is_none_or(|form| form.merit),
            total,
            maximum,
        }
    }

    /// Whether the paper is marked and its gate passed.
    pub fn stands(&self) -> bool {
        self.disqualified.is_none() && self.qualified != Some(false)
    }
}

impl DayScore {
    /// Several papers together; `overall` is the part of all their marks that has to be reached.
    pub fn of(papers: &[PaperScore], overall: Option<Fraction>) -> Self {
        let all = || papers.iter();
        let total: Marks = all().map(|paper| paper.total.clone()).sum();
        let maximum: Marks = all().map(|paper| paper.maximum.clone()).sum();
        let reached = overall.is_none_or(|part| total >= maximum.clone() * part.into());
        Self {
            merit: all().filter(|paper| paper.merit).map(|paper| paper.total.clone()).sum(),
            qualified: reached && all().all(PaperScore::stands),
            total,
            maximum,
        }
    }
}

impl Marked<'_> {
    fn part(&self) -> Fraction {
        self.outcome.map_or_else(Fraction::default, |outcome| part(outcome, self.scheme))
    }

    fn earned(&self) -> Marks {
        Marks::from(self.worth) * self.part().into()
    }
}

/// The most that the questions that are not dropped can earn.
fn kept(marked: &[Marked<'_>]) -> Marks {
    marked.iter().filter(|m| m.outcome.is_some()).map(|m| Marks::from(m.worth)).sum()
}

/// Total and maximum once dropped questions are dealt with. Pro-rating scales by marks, which is by
/// questions where all are worth the same: UPSC's `2(C - W/3) * 100/(100 - d)`.
fn with_dropped(earned: Marks, marked: &[Marked<'_>], policy: DroppedPolicy) -> (Marks, Marks) {
    let whole: Marks = marked.iter().map(|m| Marks::from(m.worth)).sum();
    let kept = kept(marked);
    match policy {
        DroppedPolicy::Prorate => {
            // Where nothing is left to scale by, nothing was earned.
            let factor = whole.as_part_of(&kept).unwrap_or_else(Marks::zero);
            (earned * factor, whole)
        }
        DroppedPolicy::AwardAll => (earned + (whole.clone() - kept), whole),
        DroppedPolicy::Exclude => (earned, kept),
    }
}

/// The sum of what was earned with the penalties, counted in questions of one worth, rounded to two
/// decimals.
fn penalties_rounded(marked: &[Marked<'_>]) -> Marks {
    let mut sums: BTreeMap<Fraction, (Marks, Marks)> = BTreeMap::new();
    for m in marked {
        let (won, lost) = sums.entry(m.worth).or_insert_with(|| (Marks::zero(), Marks::zero()));
        let part = Marks::from(m.part());
        let sum = if part < Marks::zero() { lost } else { won };
        *sum = sum.clone() + part;
    }
    sums.into_iter().map(|(worth, (won, lost))| Marks::from(worth) * (won + lost.rounded())).sum()
}

fn tally(marked: &[Marked<'_>]) -> Tally {
    let mut tally = Tally::default();
    for m in marked {
        *match m.outcome {
            None => &mut tally.dropped,
            Some(Outcome::Right) => &mut tally.right,
            Some(Outcome::Wrong) => &mut tally.wrong,
            Some(Outcome::Multiple) => &mut tally.multiple,
            Some(Outcome::NotAttempted) => &mut tally.declined,
            Some(Outcome::Blank) => &mut tally.blank,
        } += 1;
    }
    tally
}

fn count(n: usize) -> Marks {
    Marks::from(Fraction::from_integer(i64::try_from(n).unwrap_or(i64::MAX)))
}
