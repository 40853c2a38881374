//! `prelims paper`: question papers, answer sheet, key and solutions as files to be printed.

use crate::bank::Slug;
use crate::exam::Series;
use crate::exchange::{Form, Medium, answer_sheet, key, question_paper, solutions};
use crate::plan::DEFAULT_PACE;
use crate::study::{ExamRequest, Request, Study};

use super::args::{Paper, World};
use super::{FINE, files, output, paths};

/// How many questions a paper has unless that is said: UPSC's General Studies Paper I.
const PAPER: u16 = 100;

/// Writes a paper.
pub fn run(world: &World, paper: &Paper) -> anyhow::Result<u8> {
    let mut study = paths::study_to_read(world)?;
    let form = match &paper.blueprint {
        Some(blueprint) => of_blueprint(&mut study, blueprint, paper)?,
        None => of_questions(&mut study, paper)?,
    };
    files::write(&paper.out, &all(&form, paper), paper.force)?;
    if paper.set.seed.is_none() {
        output::line(&format!("the same papers again: --seed {}", form.seed))?;
    }
    Ok(FINE)
}

/// The paper of a blueprint, as it would be sat.
fn of_blueprint(study: &mut Study, blueprint: &Slug, paper: &Paper) -> anyhow::Result<Form> {
    let mut form = study.form(&Request::Exam(ExamRequest {
        paper: paper.which.clone(),
        seed: paper.set.seed,
        scaled: paper.scaled,
        ..ExamRequest::of(blueprint.clone())
    }))?;
    form.title = paper.title.clone().unwrap_or(form.title);
    Ok(form)
}

/// Questions of some topics.
fn of_questions(study: &mut Study, paper: &Paper) -> anyhow::Result<Form> {
    let topics = paths::topics(&paper.set.topics, study.catalogue())?;
    let asked = paper.set.count.unwrap_or(PAPER);
    let mut form = study.form(&Request::Quiz {
        topics,
        count: asked.into(),
        limit: DEFAULT_PACE,
        scheme: paper.marks.clone(),
        seed: paper.set.seed,
    })?;
    let found = u32::try_from(form.len()).unwrap_or(u32::MAX);
    form.time = Some(paper.minutes.unwrap_or(DEFAULT_PACE.saturating_mul(found)));
    form.title = paper.title.clone().unwrap_or_else(|| "Practice paper".to_owned());
    if paper.set.count.is_some_and(|count| u32::from(count) > found) {
        output::complain(&format!("there are only {found} questions of the {asked} asked for"));
    }
    Ok(form)
}

fn all(form: &Form, paper: &Paper) -> Vec<(String, String)> {
    let mut series: Vec<Series> = Vec::new();
    for one in &paper.series {
        if !series.contains(one) {
            series.push(*one);
        }
    }
    let mut files = Vec::new();
    for medium in paper.format.media() {
        let ending = medium.extension();
        for one in &series {
            let text = question_paper(&form.booklet(*one), *medium);
            files.push((format!("paper-{one}.{ending}"), text));
        }
        if *medium == Medium::Html {
            files.push((format!("answer-sheet.{ending}"), answer_sheet(form, &series)));
        }
        files.push((format!("key.{ending}"), key(form, &series, *medium)));
        files.push((format!("solutions.{ending}"), solutions(form, &series, *medium)));
    }
    files
}
