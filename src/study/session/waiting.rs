//! What was left or cut short and can go on, and what ends because something else took its place.
//!
//! A sitting with a clock waits until its time is up. Of sittings without one, which nothing would
//! ever end, two wait at a time: that of today's plan, until the day is over, and one other
//! practice, until the next one begins.

use crate::exam::{Act, Moment, Sitting, SubmittedBy, Terms};
use crate::journal::SittingId;

use super::Session;

/// Why a sitting waits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::study) enum Waits {
    /// It has a clock.
    Timed,
    /// It asks today's plan.
    Todays,
    /// It is some other practice.
    Practice,
}

/// Why a sitting waits at `now`; `None` where it does not: it is over, or it asks the plan of an
/// earlier day, or one of which all is answered.
fn waits(sitting: &Sitting, now: &Moment) -> Option<Waits> {
    if !sitting.is_running() {
        return None;
    }
    match sitting.remaining(now) {
        Some(left) => (!left.is_zero()).then_some(Waits::Timed),
        None if sitting.terms().planned => {
            let open = sitting.responses().iter().any(|response| response.committed.is_none());
            (open && sitting.began().day() == now.day()).then_some(Waits::Todays)
        }
        None => Some(Waits::Practice),
    }
}

impl Session {
    /// The sittings that can go on at `now`, newest first. Of practices only the newest is among
    /// them: a record from before may have more.
    pub fn waiting(&self, now: &Moment) -> Vec<(SittingId, &Sitting, Waits)> {
        let mut told = Vec::new();
        let newest = self.journal().sittings().iter().rev().filter_map(|(id, sitting)| {
            let why = waits(sitting, now)?;
            let again = why != Waits::Timed && told.contains(&why);
            told.push(why);
            (!again).then_some((*id, sitting, why))
        });
        newest.collect()
    }

    /// The sitting of today's plan that waits.
    pub fn waiting_for_today(&self) -> Option<SittingId> {
        let now = self.now();
        let mut newest = self.journal().sittings().iter().rev();
        newest.find(|(_, sitting)| waits(sitting, &now) == Some(Waits::Todays)).map(|(id, _)| *id)
    }

    /// Stages the end of every sitting without a clock whose place is taken by one that begins on
    /// `terms`: of earlier days' plans, and, where another practice begins, of practices. What was
    /// answered in them makes their results. One that may be on the screen of another copy of the
    /// program is left alone until the next day.
    pub fn stage_end_of_replaced(&mut self, terms: &Terms) {
        if terms.rules.limit().is_some() {
            return;
        }
        let now = self.now();
        let replaced = |sitting: &Sitting| {
            let untimed = sitting.is_running() && sitting.terms().rules.limit().is_none();
            let last = sitting.last();
            let let_go = sitting.is_paused() || last.run == now.run || last.day() < now.day();
            untimed
                && let_go
                && match waits(sitting, &now) {
                    Some(Waits::Practice) => !terms.planned,
                    Some(_) => false,
                    None => true,
                }
        };
        let all = self.journal().sittings().iter();
        let over: Vec<SittingId> =
            all.filter(|(_, sitting)| replaced(sitting)).map(|(id, _)| *id).collect();
        for id in over {
            self.stage_acts(id, vec![Act::Submitted { by: SubmittedBy::Person }]);
        }
    }
}
