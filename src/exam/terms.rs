//! The terms of a sitting: rules, marking scheme and paper together, and of which paper it is a
//! form.
//!
//! Everything that a result needs is settled here when a sitting begins, so that it can be marked
//! after its blueprint has changed or is gone.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use super::deal::Dealt;
use super::marks::{Fraction, Marks};
use super::rules::Rules;
use super::scheme::MarkingScheme;
use crate::bank::Slug;

/// The longest time that a sitting or a section of it can be given, in milliseconds: a year, far
/// beyond any.
const LONGEST: u64 = 366 * 24 * 60 * 60 * 1000;

/// So many sections a paper can have; blueprints have 26 at most.
const MOST_SECTIONS: usize = 100;

/// Everything that is settled when a sitting begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// What it is called, for people: "Practice", "Quiz".
    pub title: String,
    /// What may be done.
    pub rules: Rules,
    /// What answers earn.
    pub scheme: MarkingScheme,
    /// The seed from which the paper was dealt.
    pub seed: u64,
    /// The questions in order.
    pub paper: Vec<Dealt>,
    /// Whether it asks what was planned for the day on which it began.
    pub planned: bool,
    /// The paper of which it is a form, if it is one of a blueprint.
    pub form: Option<Box<Form>>,
}

/// A form: an assembled paper of a blueprint, with the rules of its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The blueprint.
    pub blueprint: Slug,
    /// The paper within it.
    pub paper: Slug,
    /// In which order the questions stand.
    pub series: Series,
    /// The sections in order; they cover the paper without gaps.
    pub sections: Vec<Section>,
    /// How many questions the paper has by its blueprint, where the banks could not fill it and it
    /// was scaled down.
    pub scaled_from: Option<usize>,
    /// The part of the maximum that has to be reached.
    pub qualifying: Option<Fraction>,
    /// The part of the maximum of all papers together that has to be reached.
    pub overall: Option<Fraction>,
    /// Whether its marks count for rank.
    pub merit: bool,
    /// The part of the questions of which more may not be left blank; otherwise the paper is not
    /// marked.
    pub blank_limit: Option<Fraction>,
    /// What becomes of questions that are dropped from the key.
    pub dropped: DroppedPolicy,
    /// How the published figure is rounded.
    pub rounding: Rounding,
    /// Whether it was sat with the time that is given to those who are entitled to it.
    pub extra_time: bool,
    /// A number that the sittings of one day of exams share.
    pub day: Option<u64>,
}

/// A section of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its title.
    pub title: String,
    /// Its first question, from 0.
    pub first: usize,
    /// How many it has.
    pub count: usize,
    /// A marking scheme of its own.
    pub scheme: Option<MarkingScheme>,
    /// A time of its own, in milliseconds.
    pub ms: Option<u64>,
}

/// In which order the questions of a form stand: that of the booklet's series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Series {
    /// The order in which it was assembled.
    #[default]
    A,
    /// Another.
    B,
    /// Another.
    C,
    /// Another.
    D,
}

impl Series {
    /// All four.
    pub const ALL: [Self; 4] = [Self::A, Self::B, Self::C, Self::D];

    /// The letter.
    pub fn letter(self) -> char {
        match self {
            Self::A => 'A',
            Self::B => 'B',
            Self::C => 'C',
            Self::D => 'D',
        }
    }
}

impl fmt::Display for Series {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.letter())
    }
}

/// A text that names no series.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no series `{0}`: the series are A, B, C and D")]
pub struct NoSuchSeries(String);

impl FromStr for Series {
    type Err = NoSuchSeries;
    fn from_str(text: &str) -> Result<Self, NoSuchSeries> {
        let named = |series: &Self| text.trim().eq_ignore_ascii_case(&series.to_string());
        Self::ALL.into_iter().find(named).ok_or_else(|| NoSuchSeries(text.to_owned()))
    }
}

/// What becomes of questions that are dropped from the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DroppedPolicy {
    /// The marks of the others are scaled up to the paper's maximum (UPSC, as its published
    /// cut-offs show).
    #[default]
    Prorate,
    /// Everybody is given their marks.
    AwardAll,
    /// They are taken out, and the maximum falls.
    Exclude,
}

/// How the figure that is published comes from the exact one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Rounding {
    /// The total to two decimals, halves away from zero.
    #[default]
    Total,
    /// Before that, the sum of the penalties in questions to two decimals: 2(C - round(W/3)), which
    /// UPSC's cut-offs fit.
    Penalties,
}

impl Terms {
    /// Whether a sitting can have begun with these: sections lie within the paper, and there is
    /// neither more time nor are there more sections than a paper can have. What says otherwise was
    /// not written by the program, and could make it reckon without end.
    pub fn are_possible(&self) -> bool {
        let sections = self.form.as_ref().map_or(&[][..], |form| &form.sections);
        let within = |section: &Section| {
            let end = section.first.checked_add(section.count);
            end.is_some_and(|end| end <= self.paper.len())
                && section.ms.is_none_or(|ms| ms <= LONGEST)
        };
        let limit = self.rules.limit().unwrap_or_default();
        sections.len() <= MOST_SECTIONS
            && sections.iter().all(within)
            && limit <= Duration::from_millis(LONGEST)
    }

    /// The section that a question stands in, by number from 0.
    pub fn section_of(&self, question: usize) -> Option<(usize, &Section)> {
        let sections = self.form.iter().flat_map(|form| &form.sections);
        sections.enumerate().find(|(_, s)| (s.first..s.first + s.count).contains(&question))
    }

    /// What answers to a question earn: the scheme of its section, else the paper's.
    pub fn scheme_of(&self, question: usize) -> &MarkingScheme {
        let own = self.section_of(question).and_then(|(_, section)| section.scheme.as_ref());
        own.unwrap_or(&self.scheme)
    }

    /// The most that can be earned.
    pub fn maximum(&self) -> Marks {
        self.worths().map(|(_, worth)| worth).sum()
    }

    /// Each question with what a right answer to it earns.
    pub fn worths(&self) -> impl Iterator<Item = (&Dealt, Marks)> {
        let worth = |(at, dealt): (usize, &'_ Dealt)| {
            Marks::from(dealt.marks.unwrap_or(self.scheme_of(at).marks))
        };
        self.paper.iter().enumerate().map(move |(at, dealt)| (dealt, worth((at, dealt))))
    }

    /// How many questions may be left blank before the paper is not marked, where there is such a
    /// rule.
    pub fn most_blanks(&self) -> Option<usize> {
        let limit = self.form.as_ref()?.blank_limit?;
        let part =
            i128::from(*limit.numer()) * self.paper.len() as i128 / i128::from(*limit.denom());
        Some(usize::try_from(part).unwrap_or(usize::MAX))
    }

    /// Between which times of the sitting a section is open, where sections have times of their
    /// own: they follow each other.
    pub fn opening(&self, section: usize) -> Option<(Duration, Duration)> {
        let sections = &self.form.as_ref()?.sections;
        let ms =
            |sections: &[Section]| sections.iter().map(|section| section.ms).sum::<Option<u64>>();
        let (from, to) = (ms(sections.get(..section)?)?, ms(sections.get(..=section)?)?);
        Some((Duration::from_millis(from), Duration::from_millis(to)))
    }

    /// The section that is open after `elapsed`, where sections have times of their own; after the
    /// last, the last.
    pub fn open_section(&self, elapsed: Duration) -> Option<usize> {
        let sections = self.form.as_ref()?.sections.len();
        let open = |section: &usize| self.opening(*section).is_some_and(|(_, to)| elapsed < to);
        (0..sections).find(open).or(sections.checked_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(section: &Section, sections: usize) -> Terms {
        let name = |text| Slug::new(text).unwrap();
        let form = Form {
            blueprint: name("b"),
            paper: name("p"),
            series: Series::A,
            sections: vec![section.clone(); sections],
            scaled_from: None,
            qualifying: None,
            overall: None,
            merit: true,
            blank_limit: None,
            dropped: DroppedPolicy::Exclude,
            rounding: Rounding::Total,
            extra_time: false,
            day: None,
        };
        Terms {
            title: "T".into(),
            rules: Rules::exam(Duration::from_secs(60)),
            scheme: MarkingScheme::default(),
            seed: 1,
            paper: Vec::new(),
            planned: false,
            form: Some(Box::new(form)),
        }
    }

    #[test]
    fn what_no_paper_can_be_is_told_apart() {
        let section = |first, count, ms| {
            let ms = Some(ms);
            Section { title: "S".into(), first, count, scheme: None, ms }
        };
        assert!(terms(&section(0, 0, 60_000), 2).are_possible());
        assert!(!terms(&section(0, 1, 60_000), 1).are_possible());
        assert!(!terms(&section(usize::MAX, 1, 60_000), 1).are_possible());
        assert!(!terms(&section(0, 0, u64::MAX), 2).are_possible());
        assert!(!terms(&section(0, 0, 60_000), MOST_SECTIONS + 1).are_possible());
        let mut endless = terms(&section(0, 0, 60_000), 1);
        endless.rules = Rules::quiz(Duration::from_secs(1_000_000_000_000_000));
        assert!(!endless.are_possible());
    }
}
