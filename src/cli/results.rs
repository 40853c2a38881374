//! `prelims results`: past results, a line each, or one of them taken apart.

use std::time::Duration;

use anyhow::{Context, bail};
use serde_json::{Value, json};

use crate::bank::Kind;
use crate::exam::{Confidence, Marks, Outcome, PaperScore, Score, Sitting};
use crate::insight::{Analysis, Part, Past, SlipKind, Way};
use crate::journal::SittingId;
use crate::report::{Compared, MadeOf, ResultView};

use super::call::Call;
use super::exit::FINE;
use super::format::Format;
use super::{made_of, output, paths};

/// List past results, or take one apart: by topic, kind, confidence and time, guesses, changes, slips
#[derive(Debug, clap::Args)]
pub struct Results {
    /// The result to take apart: its id or the beginning of it, as the list prints it, or `last`
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The letters of a run's name in a short id, long enough that two runs seldom share them.
const SHORT: usize = 8;

impl Results {
    /// Lists past results, or takes one apart.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let record = paths::record(call.world)?;
        let study = paths::study_to_read(call.world)?;
        if !record.exists() {
            if self.id.is_some() {
                bail!("there is no progress yet at `{}`", record.display());
            }
            if self.format == Format::Json {
                output::line("[]")?;
            }
            output::complain(&format!("there is no progress yet at `{}`", record.display()));
            return Ok(FINE);
        }
        let past = study.past();
        let Some(name) = &self.id else {
            list(&past, self.format)?;
            return Ok(FINE);
        };
        let found = find(&past, name)?;
        let gone = || format!("the result `{name}` is not in the record");
        let view = study.result(&found.id, 0).with_context(gone)?;
        let sitting = study.journal().sitting(&found.id).with_context(gone)?;
        match self.format {
            Format::Json => {
                let mut whole = whole(found, &view, sitting);
                whole["set_aside"] = study.journal().set_aside().into();
                output::line(&serde_json::to_string_pretty(&whole)?)?;
            }
            Format::Text => output::bank_line(&text(found, &view))?,
        }
        Ok(FINE)
    }
}

/// `3f2a91c4.17`
fn short(id: SittingId) -> String {
    let run: String = id.run.to_string().chars().take(SHORT).collect();
    format!("{run}.{}", id.seq)
}

/// Whether `name` names that sitting: its number, after the run's name or the beginning of that.
fn names(name: &str, id: SittingId) -> bool {
    name.rsplit_once('.').is_some_and(|(run, seq)| {
        !run.is_empty() && id.run.to_string().starts_with(run) && seq == id.seq.to_string()
    })
}

fn find<'p>(past: &'p [Past], name: &str) -> anyhow::Result<&'p Past> {
    if name == "last" {
        return past.first().context("no sitting has been finished yet");
    }
    let found: Vec<&Past> = past.iter().filter(|past| names(name, past.id)).collect();
    match found[..] {
        [one] => Ok(one),
        [] => bail!("there is no result `{name}` (`prelims results` lists them)"),
        _ => bail!("several results are called `{name}`: write more of the id"),
    }
}

fn list(past: &[Past], format: Format) -> anyhow::Result<()> {
    if format == Format::Json {
        let all: Vec<Value> = past.iter().map(head).collect();
        return output::line(&serde_json::to_string_pretty(&all)?);
    }
    if past.is_empty() {
        output::complain("no sitting has been finished yet");
    }
    for one in past {
        let score = format!("{} of {}", one.score.total, one.score.maximum);
        let percent = one.percent.map_or_else(String::new, |percent| format!("{percent} %"));
        let title = match answered(one) {
            Some(text) => format!("{}, {text}", one.title),
            None => one.title.clone(),
        };
        let change = one.change.map_or_else(String::new, |change| format!("{change:+}"));
        output::bank_line(&format!(
            "{:14}  {}  {score:>17}  {percent:>6}  {change:>4}  {title}",
            short(one.id),
            one.began.date(),
        ))?;
    }
    Ok(())
}

/// `1 of 10 answered`, of a practice that ended before all was answered.
fn answered(past: &Past) -> Option<String> {
    (past.answered < past.of).then(|| format!("{} of {} answered", past.answered, past.of))
}

fn marks(marks: &Marks) -> Value {
    json!({ "exact": marks.exact(), "decimal": marks.to_string() })
}

fn seconds(time: Duration) -> f64 {
    time.as_secs_f64()
}

/// Numbers as printed on a paper.
fn numbers(questions: &[usize]) -> Vec<usize> {
    questions.iter().map(|question| question + 1).collect()
}

fn score(score: &Score) -> Value {
    json!({
        "total": marks(&score.total), "maximum": marks(&score.maximum), "won": marks(&score.won),
        "lost": marks(&score.lost), "right": score.right, "wrong": score.wrong,
        "multiple": score.multiple, "declined": score.declined, "blank": score.blank,
    })
}

fn head(past: &Past) -> Value {
    json!({
        "id": past.id.to_string(), "title": past.title, "began": past.began.at, "seconds": seconds(past.taken),
        "answered": past.score.right + past.score.wrong + past.score.multiple, "questions": past.of, "percent": past.percent, "change": past.change, "score": score(&past.score),
    })
}

fn confidence(said: Confidence) -> &'static str {
    match said {
        Confidence::Sure => "sure",
        Confidence::FiftyFifty => "fifty-fifty",
        Confidence::Guess => "guess",
    }
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Right => "right",
        Outcome::Wrong => "wrong",
        Outcome::Multiple => "multiple",
        Outcome::Declined => "declined",
        Outcome::Blank => "blank",
    }
}

fn parts<K>(parts: &[Part<K>], name: impl Fn(&K) -> Value) -> Vec<Value> {
    let part = |part: &Part<K>| {
        json!({
            "of": name(&part.of), "questions": numbers(&part.questions),
            "score": score(&part.score), "seconds": seconds(part.time),
        })
    };
    parts.iter().map(part).collect()
}

/// The whole analysis. Questions are numbered as on a paper, from 1.
fn whole(past: &Past, view: &ResultView, sitting: &Sitting) -> Value {
    let analysis = &view.analysis;
    let question = |marked: &crate::insight::Marked| {
        let item = sitting.paper().get(marked.question).map(|dealt| &dealt.item);
        json!({
            "number": marked.question + 1, "item": item, "outcome": outcome(marked.outcome),
            "earned": marks(&marked.earned), "confidence": marked.confidence.map(confidence),
            "seconds": seconds(marked.time), "speed": marked.speed.name(),
        })
    };
    let guesses = analysis.guesses.as_ref().map(|guesses| {
        json!({
            "questions": numbers(&guesses.questions), "right": guesses.right,
            "earned": marks(&guesses.earned), "total_if_left_blank": marks(&guesses.total_without),
        })
    });
    let halves = analysis.halves.as_ref().map(|halves| {
        json!({
            "assumes": "each blank with two choices left is answered by the toss of a coin between them",
            "questions": numbers(&halves.questions), "mean_gain": marks(&halves.gain),
            "mean_total": marks(&halves.total_with),
        })
    });
    let changes: Vec<Value> = analysis
        .changes
        .iter()
        .map(|change| {
            json!({ "number": change.question + 1, "way": change.way.name(), "gain": marks(&change.gain) })
        })
        .collect();
    let section = |at: &usize| view.sections.get(*at).cloned().unwrap_or_default().into();
    let slow: Vec<usize> = analysis.slow_and_wrong().iter().map(|m| m.question + 1).collect();
    json!({
        "result": head(past), "paper": paper(view), "left": marks(&analysis.left), "unasked": analysis.of - analysis.answered,
        "by": {
            "topic": parts(&analysis.topics, |topic| json!(topic)),
            "kind": parts(&analysis.kinds, |kind: &Kind| kind.name().into()),
            "section": parts(&analysis.sections, section),
            "confidence": parts(&analysis.confidence, |said| said.map(confidence).into()),
            "choices_left": parts(&analysis.choices_left, |left| (*left).into()),
            "speed": parts(&analysis.speeds, |speed| speed.name().into()),
        },
        "seconds_a_question": seconds(analysis.share), "slow_and_wrong": slow,
        "guesses": guesses, "fifty_fifties": halves, "changes": changes,
        "right_struck_out": numbers(&analysis.struck_right), "sheet": sheet(analysis),
        "questions": analysis.questions.iter().map(question).collect::<Vec<_>>(),
    })
}

/// What the paper's own rules say of the score.
fn paper(view: &ResultView) -> Value {
    let score = |score: &PaperScore| {
        json!({
            "total": marks(&score.total), "maximum": marks(&score.maximum),
            "published": score.published.to_string(), "qualified": score.qualified,
            "marked": score.disqualified.is_none(), "counts_for_rank": score.merit,
            "dropped": score.tally.dropped,
        })
    };
    let cutoffs: Vec<Value> = view
        .cutoffs
        .iter()
        .map(|Compared { cutoff, margin }| {
            json!({
                "year": cutoff.year, "category": cutoff.category, "marks": cutoff.marks.to_string(),
                "margin": margin.to_string(), "confidence": cutoff.confidence.name(),
            })
        })
        .collect();
    json!({
        "as_dealt": score(&view.dealt), "as_ruled_now": score(&view.now), "cutoffs": cutoffs,
        "made_of": view.made_of.as_ref().map(made_of::as_json),
    })
}

fn sheet(analysis: &Analysis) -> Value {
    let Some(sheet) = &analysis.sheet else { return Value::Null };
    let slips: Vec<Value> = sheet
        .slips
        .iter()
        .map(|slip| {
            let by = match slip.kind {
                SlipKind::Shifted(by) => Some(by),
                _ => None,
            };
            json!({
                "number": slip.question + 1, "kind": slip.kind.name(), "rows": by,
                "cost": marks(&slip.cost),
            })
        })
        .collect();
    json!({
        "cost": marks(&sheet.cost), "slips": slips,
        "booklet": {
            "total": marks(&sheet.booklet.total), "right": sheet.booklet.right,
            "wrong": sheet.booklet.wrong, "lost": marks(&sheet.booklet.lost),
        },
    })
}

/// The gist of it for a reader.
fn text(past: &Past, view: &ResultView) -> String {
    let analysis = &view.analysis;
    let Score { total, maximum, won, lost, right, wrong, multiple, declined, blank } =
        &analysis.score;
    // Of a mock that is too little of its paper, these are not the paper's marks.
    let partly = view.made_of.as_ref().is_some_and(|made_of| !made_of.is_enough());
    let of_what = if partly { " marks on these questions" } else { "" };
    let mut lines = vec![
        format!("{}, {}", past.title, past.began.date()),
        match (past.percent, answered(past)) {
            (Some(percent), _) => {
                format!("{total} of {maximum}{of_what} ({} exactly), {percent} %", total.fraction())
            }
            (None, Some(answered)) => {
                format!("{answered}: {total} of {maximum}{of_what} ({} exactly)", total.fraction())
            }
            (None, None) => format!("{total} of {maximum}{of_what} ({} exactly)", total.fraction()),
        },
        format!("{won} won, {lost} lost in penalties, {} left", analysis.left),
        format!(
            "{right} right, {wrong} wrong, {blank} blank, {multiple} with several answers, {declined} not attempted"
        ),
    ];
    lines.extend(view.made_of.as_ref().map(MadeOf::in_words));
    let titles = analysis.topics.iter().zip(&view.topics);
    lines.push(String::new());
    lines.extend(titles.map(|(part, title)| line(part, title)));
    lines.extend(analysis.kinds.iter().map(|part| line(part, part.of.name())));
    let said = analysis.confidence.iter().filter_map(|part| Some((part.of?, part)));
    lines.extend(said.map(|(said, part)| line(part, confidence(said))));
    lines.push(String::new());
    if let Some(guesses) = &analysis.guesses {
        lines.push(format!(
            "Guessing brought {}; with those left blank the score is {}.",
            guesses.earned, guesses.total_without
        ));
    }
    if let Some(halves) = &analysis.halves {
        lines.push(format!(
            "Blanks that came down to two choices, answered by the toss of a coin, would have brought {} on the average.",
            halves.gain
        ));
    }
    for way in Way::ALL {
        let (count, gain) = analysis.changed(way);
        if count > 0 {
            lines.push(format!("Answers changed, {}: {count}, {gain}", way.name()));
        }
    }
    if let Some(sheet) = &analysis.sheet {
        lines.push(format!(
            "The booklet earns {}; {} slips on the way to the sheet cost {}.",
            sheet.booklet.total,
            sheet.slips.len(),
            sheet.cost
        ));
    }
    lines.join("\n").trim_end().to_owned()
}

/// `   3 of 4      5.33  Title`
fn line<K>(part: &Part<K>, title: &str) -> String {
    format!(
        "{:>4} of {:<4} {:>8}  {title}",
        part.score.right,
        part.questions.len(),
        part.score.total.to_string()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exam::RunId;

    #[test]
    fn a_result_is_named_by_the_beginning_of_its_id() {
        let id = SittingId { run: RunId(0x3f2a_91c4 << 96), seq: 17 };
        assert_eq!(short(id), "3f2a91c4.17");
        for name in ["3f2a91c4.17", "3f.17", &id.to_string()] {
            assert!(names(name, id), "{name}");
        }
        for name in ["3f2a91c4.1", ".17", "3f2a91c4", "4f.17", ""] {
            assert!(!names(name, id), "{name}");
        }
    }
}
