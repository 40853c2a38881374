//! What `prelims check --record` says of progress that lost its question.

use serde::Serialize;

use crate::insight::{Likely, LikelyBy, Lost, LostKind};
use crate::text::{by_count, count};

/// One thing that is gone, for other programs.
#[derive(Serialize)]
pub struct LostForm<'l> {
    kind: &'static str,
    id: &'l str,
    answers: usize,
    latest: String,
    likely: Option<LikelyForm<'l>>,
}

/// What it may be called now.
#[derive(Serialize)]
struct LikelyForm<'l> {
    id: &'l str,
    by: &'static str,
    write: String,
}

impl<'l> From<&'l Lost> for LostForm<'l> {
    fn from(lost: &'l Lost) -> Self {
        let likely = lost.likely.as_ref().map(|likely| LikelyForm {
            id: &likely.id,
            by: match likely.by {
                LikelyBy::SameText => "same-text",
                LikelyBy::OtherWords => "other-words",
                LikelyBy::SameNames => "same-names",
            },
            write: to_write(lost, likely),
        });
        let (kind, id, answers) = (kind(lost.kind), &lost.id, lost.answers);
        Self { kind, id, answers, latest: lost.latest.to_string(), likely }
    }
}

/// What is said of all of it.
pub fn in_words(all: &[Lost]) -> String {
    if all.is_empty() {
        return "progress: every question that was answered is in the banks".to_owned();
    }
    let mut text = String::new();
    for lost in all {
        text.push_str(&one(lost));
    }
    let likely = all.iter().filter(|lost| lost.likely.is_some()).count();
    let (things, have) = by_count(all.len(), ("name", "has"), ("names", "have"));
    let count = all.len();
    text + &format!(
        "progress: {count} {things} of the record {have} no question in the banks; {likely} with a likely match"
    )
}

fn one(lost: &Lost) -> String {
    let answers = count(lost.answers, "answer");
    let name =
        format!("progress without its question: {} `{}`, {answers}\n", kind(lost.kind), lost.id);
    let remedy = match &lost.likely {
        Some(likely) => {
            let why = match likely.by {
                LikelyBy::SameText => "the text is the same",
                LikelyBy::OtherWords => {
                    "a few words have changed, but no digit, negation or name; compare them"
                }
                LikelyBy::SameNames => "everything that was answered is there under the same names",
            };
            let write = to_write(lost, likely);
            format!("  it may be `{}` now: {why}\n  to keep its progress, {write}\n\n", likely.id)
        }
        None => "  nothing in the banks is certain enough to be it\n\n".to_owned(),
    };
    name + &remedy
}

/// What an author writes where.
fn to_write(lost: &Lost, likely: &Likely) -> String {
    let own = |id: &str| id.rsplit('/').next().unwrap_or_default().to_owned();
    let part = |id: &str| {
        let local = own(id);
        local.rsplit_once('.').map_or_else(|| local.clone(), |(_, part)| part.to_owned())
    };
    let topic = |id: &str| id.rsplit_once('/').map_or(String::new(), |(topic, _)| topic.to_owned());
    let now = &likely.id;
    match lost.kind {
        LostKind::Bank => format!("write `was = [\"{}\"]` in the `bank.toml` of `{now}`", lost.id),
        LostKind::Topic => {
            format!("write `was = [\"{}\"]` at the head of topic `{now}`", own(&lost.id))
        }
        LostKind::Statement => format!(
            "write `was = [\"{0}\"]` in the table of the statement; in a text as printed write `before.N = \"{0}\"`, N its number",
            part(&lost.id)
        ),
        // A table's row is called by its own name beside the others of its table.
        _ if topic(&lost.id) == topic(now) => {
            format!("write `was = [\"{}\"]` under `{}`", own(&lost.id), own(now))
        }
        _ => {
            let from = lost.id.split_once('/').map_or(lost.id.as_str(), |(_, rest)| rest);
            format!("write `was = [\"{from}\"]` under `{}`", own(now))
        }
    }
}

fn kind(kind: LostKind) -> &'static str {
    match kind {
        LostKind::Bank => "bank",
        LostKind::Topic => "topic",
        LostKind::Item => "item",
        LostKind::Fact => "fact",
        LostKind::Statement => "statement",
    }
}
