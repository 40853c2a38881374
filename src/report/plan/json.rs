//! A plan as programs read it.

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::plan::{Aim, Cause, Load, Why};

use super::view::{Leech, PlanView, PlannedFact, PlannedQuestion, Raise, RaiseBy};

impl Serialize for PlanView {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let (aim, days_to_go) = match self.aim {
            Aim::Exam { to_go } => ("exam", Some(to_go)),
            Aim::Today => ("today", Some(0)),
            Aim::Passed => ("passed", None),
            Aim::Retention => ("retention", None),
        };
        let load = |load: &Load| json!({ "day": load.day, "again": load.again, "new": load.new });
        let forecast = match &self.forecast {
            Ok(forecast) => forecast.as_json(&self.questions_named()),
            Err(why) => json!({ "none": why.to_string() }),
        };
        let trend = |(day, share): &(_, f64)| json!({ "day": day, "share": share });
        let mut plan = json!({
            "goal": {
                "set": self.goal_set, "date": self.goal.date, "too_far": self.too_far,
                "minutes": self.goal.minutes, "paper": self.goal.paper_name(),
                "paper_loaded": self.paper_known,
            },
            "day": self.day, "aim": aim, "days_to_go": days_to_go, "today": self.today,
            "seconds": self.time.as_secs_f64(), "left_out": self.left_out,
            "load": self.load.iter().map(load).collect::<Vec<_>>(), "facts": self.facts,
            "seen": self.seen, "known": self.known, "mistaken": self.mistaken,
            "made_of": self.made_of, "unreached": self.unreached,
            "more_seconds_a_day": self.more.map(|more| more.as_secs()), "forecast": forecast,
            "raises": self.raises, "trend": self.trend.iter().map(trend).collect::<Vec<_>>(),
            "leeches": self.leeches, "fit": self.fit,
        });
        if let Some(week) = self.goal.week {
            plan["goal"]["week"] = json!(week);
        }
        plan.serialize(to)
    }
}

impl Serialize for PlannedQuestion {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        json!({
            "item": self.item, "composed": self.composed, "topic": self.topic,
            "seconds": self.time.as_secs_f64(), "facts": self.facts,
        })
        .serialize(to)
    }
}

impl Serialize for PlannedFact {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        json!({ "fact": self.fact, "text": self.text, "why": why(&self.why) }).serialize(to)
    }
}

fn why(why: &Why) -> Value {
    let cause = match why.cause {
        Cause::Misconception => "misconception",
        Cause::Fading => "fading",
        Cause::Closing => "closing",
        Cause::New => "new",
        Cause::Due => "due",
        Cause::Failed => "failed",
    };
    let exam = why.exam.map(|gain| {
        json!({
            "recall_if_asked": gain.asked, "recall_if_left": gain.left, "marks": gain.marks,
            "worth": gain.worth, "price": gain.price,
        })
    });
    json!({ "cause": cause, "recall_now": why.now, "exam": exam })
}

impl Serialize for Raise {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let (by, of) = match &self.what {
            RaiseBy::Minutes(minutes) => ("minutes", json!(minutes)),
            RaiseBy::Topic { topic, .. } => ("topic", json!(topic)),
        };
        json!({ "by": by, "of": of, "share": self.share }).serialize(to)
    }
}

impl Serialize for Leech {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let trap = |(text, times): &(String, u32)| json!({ "text": text, "times": times });
        json!({
            "fact": self.fact, "text": self.text, "topic": self.topic, "lapses": self.lapses,
            "reviews": self.reviews, "traps": self.traps.iter().map(trap).collect::<Vec<_>>(),
            "suggestion": self.suggestion,
        })
        .serialize(to)
    }
}
