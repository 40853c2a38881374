//! Making: the plan itself, from everything that it follows from.

use std::sync::Arc;

use jiff::civil::Date;

use crate::bank::{FactId, ItemId, TopicId};
use crate::exam::MarkingScheme;
use crate::exam::blueprint::PaperPlan;
use crate::journal::Goal;
use crate::memory::States;
use crate::plan::{Aim, Cause, Exam, Load, Planner};
use crate::report::{PlanView, PlannedQuestion, paper_title};

use super::answered::Answered;
use super::fitted::fitting;
use super::forecast::{self, ExpectedPaper};
use super::leeches;
use super::pasts;
use super::planning::Planning;
use super::raises;
use super::today::{Today, budget, declared, on_day};
use super::trend;

impl Planning {
    /// Makes the plan, or gives the one that was made from the same before. For some thousand facts
    /// this takes seconds.
    pub fn run(&self) -> Arc<PlanView> {
        if let Some(known) = self.known() {
            return known;
        }
        let plan = Arc::new(self.make());
        self.kept.keep(self.key(), &plan);
        plan
    }

    /// The items of today's plan, as far as they are left; with topics, of a plan for what the
    /// banks ask of them alone.
    pub(in crate::study) fn items(&self, topics: &[TopicId]) -> Vec<ItemId> {
        if let Some(known) = self.known().filter(|_| topics.is_empty()) {
            return known.today.iter().map(|question| question.item.clone()).collect();
        }
        let today = self.today(self.planner_for(topics), topics);
        today.questions.into_iter().map(|question| question.item).collect()
    }

    /// The planner for the goal; with topics, over what the banks ask of them alone.
    pub(super) fn planner_for(&self, topics: &[TopicId]) -> Planner {
        let (planner, _) = self.planner(&self.goal().0);
        if topics.is_empty() {
            return planner;
        }
        // Who names topics wants them, whatever the paper asks.
        let all = self.library.askable_facts(None, self.now.day());
        let facts = all.into_iter().filter(|fact| topics.contains(&fact.topic()));
        planner.over(facts.collect(), planner.budget())
    }

    fn make(&self) -> PlanView {
        let ((goal, too_far), day) = (self.goal(), self.now.day());
        let paper = self.library.paper(&goal.blueprint, &goal.paper);
        let (planner, facts) = self.planner(&goal);
        let Today { mut questions, left_out, planner } = self.today(planner, &[]);
        pasts::fill(self, &mut questions);
        let outlook = planner.outlook(&*self.memories, day);
        let sheet = ExpectedPaper::of(self, paper.map(|(_, paper)| paper));
        let plan = paper.map(|(_, paper)| paper);
        let whole = usize::try_from(sheet.count()).unwrap_or(usize::MAX);
        let made_of = self.library.to_be_drawn(plan, whole);
        let answered = Answered::of(self, &facts);
        let marked = plan.filter(|_| made_of.is_enough());
        let forecast = forecast::of(self, &sheet, marked, &facts, (&answered, &outlook));
        let title = paper.map_or_else(|| goal.paper_name(), |(of, paper)| paper_title(of, paper));
        let load = ahead(outlook.days.clone(), day, &questions);
        PlanView {
            load,
            goal_set: self.journal.goal().is_some(),
            too_far,
            paper_title: title,
            paper_known: paper.is_some(),
            day,
            aim: outlook.aim,
            time: questions.iter().map(|question| question.time).sum(),
            each: planner.budget().question,
            today: questions,
            left_out,
            // Without an exam to come there is no day by which anything should be reached.
            unreached: match outlook.aim {
                Aim::Exam { .. } => outlook.unreached,
                Aim::Today | Aim::Passed | Aim::Retention => 0,
            },
            more: outlook.more,
            facts: facts.len(),
            seen: facts.iter().filter(|fact| self.memories.state(fact).is_some()).count(),
            known: facts.iter().filter(|fact| self.memories.is_known(fact, day)).count(),
            mistaken: facts.iter().filter(|fact| self.memories.is_mistaken(fact)).count(),
            made_of,
            raises: raises::of(self, &sheet, &planner, &facts, &outlook, forecast.as_ref().ok()),
            trend: trend::of(self, &sheet, &facts, &answered),
            forecast: forecast.map(|made| made.view),
            leeches: leeches::of(self),
            fit: fitting(&self.journal, &self.memories),
            goal,
        }
    }

    /// The planner for a goal, and its facts.
    fn planner(&self, goal: &Goal) -> (Planner, Arc<[FactId]>) {
        let day = self.now.day();
        let paper = self.library.paper(&goal.blueprint, &goal.paper).map(|(_, paper)| paper);
        let of = (goal.blueprint.clone(), goal.paper.clone(), day);
        let facts = self.kept.facts(of, || self.library.askable_facts(paper, day));
        let pace = self.pace();
        let declared = declared(goal);
        let budget = budget(declared.mean(), &pace);
        let exam = exam(goal, paper, day);
        let mut planner = self.kept.planner(self.memories.model(), &exam, &facts, budget);
        planner.expect(on_day(declared, day, &pace), self.later(declared, &pace));
        (planner, facts)
    }
}

/// The days ahead; of today, what its questions ask.
fn ahead(mut days: Vec<Load>, today: Date, questions: &[PlannedQuestion]) -> Vec<Load> {
    if let Some(load) = days.first_mut().filter(|load| load.day == today) {
        let facts = || questions.iter().flat_map(|question| &question.facts);
        load.new = facts().filter(|fact| fact.why.cause == Cause::New).count();
        load.again = facts().count() - load.new;
    }
    days
}

/// The exam that a goal aims at.
fn exam(goal: &Goal, paper: Option<&PaperPlan>, day: Date) -> Exam {
    let usual = Exam::on(goal.date, day);
    let count = paper.map(|paper| u32::try_from(paper.count()).unwrap_or(u32::MAX));
    let scheme: Option<MarkingScheme> = paper.map(|paper| paper.scheme.clone());
    Exam {
        questions: count.unwrap_or(usual.questions),
        scheme: scheme.unwrap_or_else(|| usual.scheme.clone()),
        ..usual
    }
}
