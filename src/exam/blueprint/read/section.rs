//! Sections of a paper and their quotas.
//!
//! What cannot be is refused here: quotas over count, sections whose times do not make up the
//! paper's. It must not know which items there are.

use super::grammar;
use crate::bank::Kind;
use crate::document::{At, Code, Fields, Span};
use crate::exam::codes;
use crate::text::{did_you_mean, listed, nearest, quoted};

use super::numbers::{self, LONGEST, MOST_QUESTIONS};
use super::scheme;
use crate::exam::blueprint::{Quota, SectionPlan, Wanted};
use crate::exam::rules::Decline;
use crate::exam::scheme::MarkingScheme;

/// So many sections.
const MOST_SECTIONS: usize = 26;
/// So many quotas and sections together, so that assembling can count on it.
const MOST_SORTS: usize = 64;

/// The sections of a paper: those written, or one of all its questions.
pub(super) fn read_all(
    fields: &Fields<'_, '_>,
    above: Option<&MarkingScheme>,
    decline: Decline,
    minutes: Option<&At<u32>>,
) -> Vec<SectionPlan> {
    let page = fields.page;
    let nodes = fields.nodes("section");
    let Some(entry) = fields.take("section") else {
        return one(fields).into_iter().collect();
    };
    if let Some(questions) = fields.take("questions") {
        let message = "the questions are counted by sections and for the whole paper";
        let help = "remove `questions` here; each `[[paper.section]]` has its own";
        page.say(Code::WRITTEN_TWICE, &questions.key_span, message, help);
    }
    for name in ["topics", "syllabus", "except", "kinds", "passage", "quota"] {
        if let Some(entry) = fields.take(name) {
            let message = format!("`{name}` stands beside sections");
            page.say(Code::WRITTEN_TWICE, &entry.key_span, message, "move it into a section");
        }
    }
    if nodes.is_empty() || nodes.len() > MOST_SECTIONS {
        let message = format!("{} sections", nodes.len());
        let help = format!("a paper has from 1 to {MOST_SECTIONS}; without any it is one");
        page.say(Code::WRONG_COUNT, &entry.key_span, message, help);
        return Vec::new();
    }
    let mut sections = Vec::new();
    let mut timed = Vec::new();
    for node in nodes {
        let Some(inner) = Fields::from_node(page, node, &grammar::SECTION) else { continue };
        let title = inner.need_text("title").map(|t| t.it).unwrap_or_default();
        let own: Option<At<u32>> = numbers::whole(&inner, "minutes", 1..=LONGEST);
        let scheme = scheme::read(&inner, Some(&above.cloned().unwrap_or_default()), decline);
        if let Some(mut section) = one(&inner) {
            section.title = title;
            section.minutes = own.as_ref().map(|m| m.it);
            section.scheme = scheme;
            sections.push(section);
        }
        timed.push((inner.span.clone(), own));
        inner.finish();
    }
    check_times(fields, &timed, minutes);
    let sorts = sections.iter().map(|section| section.quotas.len() + 1).sum::<usize>();
    if sorts > MOST_SORTS {
        let message = format!("{sorts} sections and quotas; the limit is {MOST_SORTS}");
        page.say(Code::WRONG_COUNT, &entry.key_span, message, "join some of them");
    }
    sections
}

/// Either no section has a time of its own, or all have and they make up the paper's.
fn check_times(
    fields: &Fields<'_, '_>,
    timed: &[(Span, Option<At<u32>>)],
    minutes: Option<&At<u32>>,
) {
    let page = fields.page;
    let (with, without): (Vec<_>, Vec<_>) = timed.iter().partition(|(_, own)| own.is_some());
    if with.is_empty() {
        return;
    }
    for (span, _) in &without {
        let message = "this section has no time of its own, and others have";
        page.say(codes::CONTRADICTION, span, message, "give `minutes` to all sections, or to none");
    }
    let sum: u32 = with.iter().filter_map(|(_, own)| own.as_ref()).map(|own| own.it).sum();
    if let Some(minutes) = minutes.filter(|minutes| without.is_empty() && minutes.it != sum) {
        let message = format!("the sections take {sum} minutes, and the paper {}", minutes.it);
        page.say(
            codes::CONTRADICTION,
            &minutes.span,
            message,
            format!("write `minutes = {sum}`, or change the sections"),
        );
    }
}

/// The questions of a section, or of a paper that is one.
fn one(fields: &Fields<'_, '_>) -> Option<SectionPlan> {
    let page = fields.page;
    let questions = numbers::whole(fields, "questions", 1..=MOST_QUESTIONS);
    let questions: Option<At<usize>> = fields.need("questions", questions);
    let from = wanted(fields);
    let nodes = fields.nodes("quota");
    let mut quotas = Vec::new();
    for node in nodes {
        let Some(inner) = Fields::from_node(page, node, &grammar::QUOTA) else { continue };
        let of = wanted(&inner);
        if of == Wanted::default() {
            let message = "this quota asks for nothing in particular";
            let help =
                "say of which `topics`, `syllabus` or `kinds`; the rest is taken from anywhere";
            page.say(Code::MISSING_FIELD, &node.span, message, help);
        }
        let count = inner.need("count", numbers::whole(&inner, "count", 1..=MOST_QUESTIONS));
        inner.finish();
        quotas.extend(count.map(|count: At<usize>| (Quota { of, count: count.it }, count.span)));
    }
    if quotas.len() >= MOST_SORTS {
        let message = format!("{} quotas; the limit is {}", quotas.len(), MOST_SORTS - 1);
        page.say(Code::WRONG_COUNT, &fields.span, message, "join some of them");
    }
    let questions = questions?;
    let mut asked = 0;
    for (quota, span) in &quotas {
        asked += quota.count;
        if asked > questions.it {
            let message = format!(
                "up to here the quotas ask for {asked} questions, and there are {}",
                questions.it
            );
            let problem = page.problem(codes::QUOTAS_OVER_COUNT, span, message);
            page.report(
                problem
                    .other(page.place(&questions.span), "so many questions")
                    .help("lower the counts, or raise `questions`"),
            );
        }
    }
    Some(SectionPlan {
        title: String::new(),
        count: questions.it,
        minutes: None,
        scheme: None,
        from,
        quotas: quotas.into_iter().map(|(quota, _)| quota).collect(),
    })
}

/// Which items are meant.
fn wanted(fields: &Fields<'_, '_>) -> Wanted {
    let page = fields.page;
    let texts = |name: &str| fields.texts(name).into_iter().map(|t| t.it).collect();
    let topics = fields.texts("topics");
    for topic in &topics {
        let lawful = |part: &str| crate::bank::Slug::new(part).is_ok();
        let good = match topic.it.split_once('/') {
            Some((bank, "*")) => lawful(bank),
            Some((bank, topic)) => lawful(bank) && lawful(topic),
            None => lawful(&topic.it),
        };
        if !good {
            let message = format!("`{}` names no topics", quoted(&topic.it));
            let help = "write `bank/topic`, `topic`, or `bank/*` for all of a bank";
            page.say(crate::reading::codes::BAD_REFERENCE, &topic.span, message, help);
        }
    }
    let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    let mut kinds = Vec::new();
    for word in fields.texts("kinds") {
        if let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.name() == word.it) {
            kinds.push(kind);
            continue;
        }
        let message = format!("`{}` is no kind of question", quoted(&word.it));
        let help = nearest(&word.it, &names).map_or_else(
            || format!("the kinds are {}", listed(&names)),
            |near| did_you_mean(&near),
        );
        page.say(Code::WRONG_VALUE, &word.span, message, help);
    }
    Wanted {
        topics: topics.into_iter().map(|t| t.it).collect(),
        syllabus: texts("syllabus"),
        except: texts("except"),
        kinds,
        passage: fields.bool("passage").map(|b| b.it),
    }
}
