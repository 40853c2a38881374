//! A paper of a blueprint: its time, marks and gates.
//!
//! It must not know how sections are filled.

use super::grammar;
use crate::bank::Slug;
use crate::document::{At, Code, Fields};
use crate::exam::codes;
use crate::reading::fields::BankFields;

use super::numbers::{self, LONGEST};
use super::{certainty, scheme, section, subjects};
use crate::exam::blueprint::{Certainty, Cutoff, Extra, Order, PaperPlan};
use crate::exam::marks::Marks;
use crate::exam::rules::Decline;
use crate::exam::terms::{DroppedPolicy, Rounding};

/// How many choices a question may have.
const OPTIONS: std::ops::RangeInclusive<i64> = 2..=8;

/// Reads a paper; all its problems are reported, and `None` is given where it has no name or no
/// time.
pub(super) fn read(fields: &Fields<'_, '_>, id: Option<Slug>, first: bool) -> Option<PaperPlan> {
    let page = fields.page;
    let title = fields.need_text("title");
    let minutes: Option<At<u32>> =
        fields.need("minutes", numbers::whole(fields, "minutes", 1..=LONGEST));
    let added = numbers::whole(fields, "added_minutes", 0..=LONGEST).map_or(0, |m| m.it);
    let break_minutes: Option<At<u32>> = numbers::whole(fields, "break_minutes", 0..=LONGEST);
    if let Some(at) = break_minutes.as_ref().filter(|_| first) {
        let help = "say it of the paper that comes after the break";
        page.say(codes::CONTRADICTION, &at.span, "there is no paper before the first", help);
    }
    let decline =
        if fields.bool("decline").is_some_and(|b| b.it) { Decline::Offered } else { Decline::None };
    let scheme = scheme::read(fields, None, decline);
    let sections = section::read_all(fields, scheme.as_ref(), decline, minutes.as_ref());
    let dropped = [
        ("prorate", DroppedPolicy::Prorate),
        ("award_all", DroppedPolicy::AwardAll),
        ("exclude", DroppedPolicy::Exclude),
    ];
    let rounding = [("total", Rounding::Total), ("penalties", Rounding::Penalties)];
    let order = [("shuffled", Order::Shuffled), ("fixed", Order::Fixed)];
    let mut paper = PaperPlan {
        id: id?,
        title: title.map(|t| t.it).unwrap_or_default(),
        minutes: minutes.map_or(0, |m| m.it),
        added_minutes: added,
        extra: extra(fields),
        break_minutes: break_minutes.map(|m| m.it),
        options: numbers::whole(fields, "options", OPTIONS).map_or(4, |n| n.it),
        scheme: scheme.unwrap_or_default(),
        decline,
        blank_limit: numbers::part(fields, "blank_limit"),
        qualifying: numbers::part(fields, "qualifying"),
        merit: fields.bool("merit").is_none_or(|b| b.it),
        dropped: fields.word("dropped", &dropped).map(|w| w.it).unwrap_or_default(),
        rounding: fields.word("rounding", &rounding).map(|w| w.it).unwrap_or_default(),
        order: fields.word("order", &order).map(|w| w.it).unwrap_or_default(),
        sections,
        confidence: certainty::read(fields).unwrap_or(Certainty::Medium),
        subjects: None,
        cutoffs: Vec::new(),
    };
    for section in &mut paper.sections {
        if section.title.is_empty() {
            section.title.clone_from(&paper.title);
        }
    }
    paper.subjects = subjects::read(fields, paper.count());
    paper.cutoffs = cutoffs(fields, &paper);
    Some(paper)
}

fn extra(fields: &Fields<'_, '_>) -> Option<Extra> {
    let entry = fields.take("extra")?;
    let inner = Fields::from_node(fields.page, &entry.node, &grammar::EXTRA)?;
    let extra = Extra {
        per_hour: numbers::whole(&inner, "per_hour", 0..=60).map_or(0, |n| n.it),
        flat: numbers::whole(&inner, "flat", 0..=LONGEST).map_or(0, |n| n.it),
    };
    inner.finish();
    if extra == Extra::default() {
        let message = "this says of no extra time how much it is";
        let help = "write `extra = { per_hour = 20 }`, or remove it";
        fields.page.say(Code::MISSING_FIELD, &entry.node.span, message, help);
    }
    Some(extra)
}

fn cutoffs(fields: &Fields<'_, '_>, paper: &PaperPlan) -> Vec<Cutoff> {
    let page = fields.page;
    let maximum = Marks::from(paper.maximum());
    let mut cutoffs: Vec<Cutoff> = Vec::new();
    for node in fields.nodes("cutoff") {
        let Some(inner) = Fields::from_node(page, node, &grammar::CUTOFF) else { continue };
        let year: Option<At<u16>> = inner.need("year", numbers::whole(&inner, "year", 1950..=2100));
        let category = inner.need_text("category");
        let marks = inner.need("marks", numbers::marks(&inner, "marks"));
        let dropped = numbers::whole(&inner, "dropped", 0..=1000).map(|n: At<u16>| n.it);
        let source = inner.text("source").map(|t| t.it);
        let date = inner.when("date").map(|d| d.it);
        let confidence = certainty::read(&inner).unwrap_or(paper.confidence);
        inner.finish();
        let (Some(year), Some(category), Some(marks)) = (year, category, marks) else { continue };
        if Marks::from(marks.it) > maximum {
            let message =
                format!("a cut-off of {} in a paper of {maximum} marks", Marks::from(marks.it));
            let help = "write the marks that were published for this paper";
            page.say(codes::CONTRADICTION, &marks.span, message, help);
        }
        if cutoffs.iter().any(|c| c.year == year.it && c.category == category.it) {
            let message = format!("{} has a cut-off for this category already", year.it);
            page.say(Code::SAME_ID, &category.span, message, "remove one of the two");
        }
        let marks = Marks::from(marks.it);
        cutoffs.push(Cutoff {
            year: year.it,
            category: category.it,
            marks,
            dropped,
            source,
            date,
            confidence,
        });
    }
    cutoffs
}
