//! Why a fact is asked, in one sentence: what is on record of it comes before what the plan reckons.

use jiff::civil::Date;

use crate::bank::TopicId;
use crate::plan::Cause;

use super::super::words;
use super::view::{PlanView, PlannedFact, RaiseBy};

impl PlanView {
    /// The topic whose facts would raise the share of right answers most, if all were known.
    pub fn most_to_gain(&self) -> Option<&TopicId> {
        self.raises.iter().find_map(|raise| match &raise.what {
            RaiseBy::Topic { topic, .. } => Some(topic),
            RaiseBy::Minutes(_) => None,
        })
    }
}

impl PlannedFact {
    /// The sentence. `today` is the learning day, `most` the topic with most to gain, `now` the word
    /// for when the chance was that it is known: before the answer, once there is one.
    pub fn reason(&self, today: Date, most: Option<&TopicId>, now: &str) -> String {
        let past = &self.past;
        let is_most = || most == Some(&self.fact.topic());
        match self.why.cause {
            Cause::Misconception if past.sure => {
                "You were sure of the wrong version, so it comes first.".to_owned()
            }
            Cause::Misconception => format!("{}, so it comes first.", self.went_wrong(today)),
            Cause::Failed => {
                "You got it wrong today, and there is time to ask it again.".to_owned()
            }
            Cause::New if is_most() => "New: the topic with most to gain.".to_owned(),
            Cause::New => "Next new fact.".to_owned(),
            _ if past.wrong => format!("{}.", self.went_wrong(today)),
            cause => match &past.confused_with {
                Some(other) => format!("Often confused with {other}."),
                None => self.unseen_since(cause, today, now),
            },
        }
    }

    /// `You chose the wrong version on Tuesday`
    fn went_wrong(&self, today: Date) -> String {
        let when = self.past.last.map(|day| format!(" {}", words::on_day(day, today)));
        let what = if self.past.chose_false { "chose the wrong version" } else { "got it wrong" };
        format!("You {what}{}", when.unwrap_or_default())
    }

    /// `Not seen for 23 days: 61 % now.`
    fn unseen_since(&self, cause: Cause, today: Date, now: &str) -> String {
        let (last, chance) = (self.past.last, words::percent(f64::from(self.why.now)));
        let days = last.and_then(|last| last.until(today).ok()).map_or(0, |span| span.get_days());
        match (cause, days) {
            (Cause::Closing, _) => "The last round before the exam.".to_owned(),
            (_, 2..) => format!("Not seen for {days} days: {chance} {now}."),
            (_, 1) => format!("Last seen yesterday: {chance} {now}."),
            _ => "You would forget it before the exam.".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::view::Past;
    use super::*;
    use crate::plan::Why;

    const TODAY: Date = Date::constant(2026, 11, 27);

    fn said(cause: Cause, past: Past) -> String {
        let why = Why { cause, now: 0.61, exam: None };
        let fact = PlannedFact { fact: "b/t/f".parse().unwrap(), text: "F.".into(), why, past };
        fact.reason(TODAY, Some(&"b/other".parse().unwrap()), "now")
    }

    fn on(day: i8) -> Past {
        Past { last: Some(Date::constant(2026, 11, day)), ..Past::default() }
    }

    #[test]
    fn reasons_differ_where_what_is_on_record_differs() {
        let wrong = |past: Past| Past { wrong: true, ..past };
        // 27 November 2026 is a Friday.
        let chose = Past { chose_false: true, ..wrong(on(24)) };
        assert_eq!(said(Cause::Fading, chose), "You chose the wrong version on Tuesday.");
        assert_eq!(said(Cause::Due, wrong(on(3))), "You got it wrong on 3 Nov.");
        assert_eq!(said(Cause::Fading, on(4)), "Not seen for 23 days: 61 % now.");
        assert_eq!(said(Cause::Fading, on(26)), "Last seen yesterday: 61 % now.");
        let confused = Past { confused_with: Some("COMCASA".into()), ..on(4) };
        assert_eq!(said(Cause::Fading, confused), "Often confused with COMCASA.");
        let sure = "You were sure of the wrong version, so it comes first.";
        assert_eq!(said(Cause::Misconception, Past { sure: true, ..wrong(on(26)) }), sure);
        // Sureness that was not said is not told of.
        let unsaid = "You got it wrong yesterday, so it comes first.";
        assert_eq!(said(Cause::Misconception, wrong(on(26))), unsaid);
        assert_eq!(said(Cause::New, Past::default()), "Next new fact.");
        assert_eq!(said(Cause::Closing, on(20)), "The last round before the exam.");
    }

    #[test]
    fn a_new_fact_of_the_topic_with_most_to_gain_says_so() {
        let why = Why { cause: Cause::New, now: 0.1, exam: None };
        let (fact, past) = ("b/t/f".parse().unwrap(), Past::default());
        let fact = PlannedFact { fact, text: "F.".into(), why, past };
        let most = "b/t".parse().unwrap();
        assert_eq!(fact.reason(TODAY, Some(&most), "now"), "New: the topic with most to gain.");
        assert_eq!(fact.reason(TODAY, None, "now"), "Next new fact.");
    }
}
