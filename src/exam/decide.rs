//! Deciding: what follows from a command, or why nothing does. Every rule of a sitting is kept
//! here.
//!
//! Nothing is changed here, and no clock is read.

use crate::bank::Claim;

use super::act::{Act, Command, Refusal, SubmittedBy};
use super::clock::Moment;
use super::deal::Dealt;
use super::response::{Answer, Confidence, Response};
use super::rules::{Confide, Decline, Pause, Reveal, Revise};
use super::sitting::Sitting;

impl Sitting {
    /// What would follow from `command` at `now`, or why nothing does. Once the time has passed,
    /// whatever is asked, the sitting is handed in.
    pub fn decide(&self, command: Command, now: &Moment) -> Result<Vec<Act>, Refusal> {
        if !self.is_running() {
            return Err(Refusal::Over);
        }
        if self.remaining(now).is_some_and(|left| left.is_zero()) {
            return Ok(self.leaving(now, Act::Submitted { by: SubmittedBy::Clock }));
        }
        if let Some(to) = self.next_section(now) {
            return Ok(self.leaving(now, Act::Moved { to }));
        }
        if self.is_paused()
            && !matches!(
                command,
                Command::Resume | Command::Leave | Command::Submit | Command::Tick
            )
        {
            return Err(Refusal::Paused);
        }
        let question = self.at;
        match command {
            Command::Choose(claim) => self.decide_choice(claim),
            Command::Clear => {
                let response = self.open_response()?;
                let blank = response.answer == Answer::Blank;
                Ok(if blank { vec![] } else { vec![Act::Cleared { question }] })
            }
            Command::Decline => self.decide_declining(),
            Command::Transfer(row, claim) => self.decide_transfer(row, claim, now),
            Command::Strike(claim) => self.decide_strike(claim),
            Command::Believe(line, belief) => {
                let response = self.open_response()?;
                if line == 0 || usize::from(line) > self.dealt()?.lines.len() {
                    return Err(Refusal::NoSuch);
                }
                let same = response.beliefs.get(&line).copied() == belief;
                Ok(if same { vec![] } else { vec![Act::Believed { question, line, belief }] })
            }
            Command::Flag => {
                let on = !self.response()?.flagged;
                Ok(vec![Act::Flagged { question, on }])
            }
            Command::Go(to) if to >= self.paper().len() => Err(Refusal::NoSuch),
            Command::Go(to) if to == self.at => Ok(vec![]),
            Command::Go(to) if !self.is_open(to, now) => Err(Refusal::OtherSection),
            Command::Go(to) => Ok(self.leaving(now, Act::Moved { to })),
            Command::Commit if self.terms.rules.reveal == Reveal::AtEnd => Err(Refusal::AtEndOnly),
            Command::Commit => {
                self.open_response()?;
                Ok(self.leaving(now, Act::Committed { question }))
            }
            Command::Withdraw => match self.last_commit {
                Some(question) if self.terms.rules.revise == Revise::UntilCommitted => {
                    let mut acts = vec![Act::Withdrawn { question }];
                    if question != self.at {
                        acts.push(Act::Moved { to: question });
                    }
                    Ok(acts)
                }
                _ => Err(Refusal::NothingToWithdraw),
            },
            Command::Pause if self.terms.rules.limit().is_none() => Err(Refusal::NoClock),
            Command::Pause if self.terms.rules.pause == Pause::Never => Err(Refusal::NoPause),
            Command::Pause => Ok(vec![Act::Paused {}]),
            Command::Leave if self.terms.rules.limit().is_none() && !self.is_paused() => {
                Ok(self.leaving(now, Act::Paused {}))
            }
            Command::Resume if self.is_paused() => Ok(vec![Act::Resumed {}]),
            Command::Resume | Command::Leave | Command::Tick => Ok(vec![]),
            Command::Submit => Ok(self.leaving(now, Act::Submitted { by: SubmittedBy::Person })),
        }
    }

    fn decide_choice(&self, claim: Claim) -> Result<Vec<Act>, Refusal> {
        let (question, response) = (self.at, self.open_response()?);
        self.knows(&claim)?;
        if response.chosen() != Some(&claim) {
            let struck = response.struck.contains(&claim);
            let restored = struck.then(|| Act::Restored { question, claim: claim.clone() });
            return Ok(restored.into_iter().chain([Act::Chosen { question, claim }]).collect());
        }
        match self.terms.rules.confidence {
            Confide::NotAsked => Ok(vec![]),
            Confide::Asked => {
                let confidence = Confidence::after(response.confidence);
                Ok(vec![Act::ConfidenceSaid { question, confidence }])
            }
        }
    }

    fn decide_declining(&self) -> Result<Vec<Act>, Refusal> {
        let (question, response) = (self.at, self.open_response()?);
        if self.terms.rules.decline == Decline::None {
            return Err(Refusal::NoDecline);
        }
        let declined = response.answer == Answer::NotAttempted;
        Ok(vec![if declined { Act::Cleared { question } } else { Act::NotAttempted { question } }])
    }

    /// Ink stays: a circle is blackened once and never cleared.
    fn decide_transfer(
        &self,
        row: usize,
        claim: Option<Claim>,
        now: &Moment,
    ) -> Result<Vec<Act>, Refusal> {
        let (Some(dealt), Some(response)) = (self.terms.paper.get(row), self.responses.get(row))
        else {
            return Err(Refusal::NoSuch);
        };
        let Some(sheet) = &response.sheet else { return Err(Refusal::NoSheet) };
        match &claim {
            None if self.terms.rules.decline == Decline::None => return Err(Refusal::NoDecline),
            Some(claim) if !dealt.choices.contains(claim) => return Err(Refusal::NoSuch),
            _ if !self.is_open(row, now) => return Err(Refusal::OtherSection),
            _ => {}
        }
        let black = sheet.clone().with(claim.clone()) == *sheet;
        Ok(if black { vec![] } else { vec![Act::Transferred { row, claim }] })
    }

    /// Whether a question may be gone to now.
    fn is_open(&self, question: usize, now: &Moment) -> bool {
        let section = || self.terms.section_of(question).map(|(section, _)| section);
        self.open_section(now).is_none_or(|open| section() == Some(open))
    }

    /// The first question of the section that has opened, if that on the screen is in one that has
    /// closed.
    fn next_section(&self, now: &Moment) -> Option<usize> {
        let open = self.open_section(now)?;
        let (here, _) = self.terms.section_of(self.at)?;
        (here != open).then(|| Some(self.terms.form.as_ref()?.sections.get(open)?.first))?
    }

    fn decide_strike(&self, claim: Claim) -> Result<Vec<Act>, Refusal> {
        let (question, response) = (self.at, self.open_response()?);
        self.knows(&claim)?;
        if response.struck.contains(&claim) {
            return Ok(vec![Act::Restored { question, claim }]);
        }
        let chosen = response.chosen() == Some(&claim);
        let cleared = chosen.then_some(Act::Cleared { question });
        Ok(cleared.into_iter().chain([Act::Struck { question, claim }]).collect())
    }

    fn knows(&self, claim: &Claim) -> Result<(), Refusal> {
        if self.dealt()?.choices.contains(claim) { Ok(()) } else { Err(Refusal::NoSuch) }
    }

    fn dealt(&self) -> Result<&Dealt, Refusal> {
        self.terms.paper.get(self.at).ok_or(Refusal::NoSuch)
    }

    fn response(&self) -> Result<&Response, Refusal> {
        self.responses.get(self.at).ok_or(Refusal::NoSuch)
    }

    /// The response on the screen, if it can still be changed.
    fn open_response(&self) -> Result<&Response, Refusal> {
        let response = self.response()?;
        if response.committed.is_some() { Err(Refusal::Committed) } else { Ok(response) }
    }

    /// `act`, after the time that the present question was on the screen. What is already shown
    /// counts no more.
    fn leaving(&self, now: &Moment, act: Act) -> Vec<Act> {
        let question = self.at;
        let open = self.responses.get(question).is_some_and(|r| r.committed.is_none());
        let shown = self.elapsed(now).saturating_sub(self.shown_at);
        let ms = u64::try_from(shown.as_millis()).unwrap_or(u64::MAX);
        let viewed = (open && ms > 0).then_some(Act::Viewed { question, ms });
        viewed.into_iter().chain([act]).collect()
    }
}
