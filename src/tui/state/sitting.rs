//! What is done with the open sitting: commands to it, its clock, and leaving it.

use crate::exam::Command;
use crate::journal::SittingId;
use crate::tui::app::effect::Effect;
use crate::tui::kit::words::{minutes_left, sentence};
use crate::tui::state::current::{CurrentSitting, Warning};
use crate::tui::state::{Message, Shared};
use crate::tui::texts;

impl Shared {
    /// Asks the sitting for what follows from a command: acts to keep, or a refusal to read.
    pub fn command(&mut self, command: Command) -> Vec<Effect> {
        let Some(current) = &self.current else { return vec![] };
        match current.decide(command, &self.now) {
            Ok(acts) if acts.is_empty() => vec![],
            Ok(acts) => vec![Effect::Append(current.id, acts)],
            Err(refusal) => {
                self.warn(sentence(&refusal.to_string()));
                vec![]
            }
        }
    }

    /// Looks at the clock: a sitting whose time has passed is handed in.
    pub fn tick(&mut self) -> Vec<Effect> {
        if self.sitting_runs() { self.command(Command::Tick) } else { vec![] }
    }

    /// An unfinished sitting whose clock has run out since Home was loaded.
    pub fn ran_out(&self) -> Option<SittingId> {
        let waited = self.home_as_of.until(&self.now);
        let mut running = self.home.unfinished.iter().filter(|sitting| !sitting.paused);
        let out = running.find(|sitting| sitting.remaining.is_some_and(|left| left <= waited))?;
        Some(out.id)
    }

    /// Says the warning of the time that falls due, and keeps it in sight for a while. `before` is
    /// the message that was on the screen when the last thing happened.
    pub fn warn_of_time(&mut self, before: Option<&Message>) {
        let now = self.now;
        let Some(current) = &mut self.current else { return };
        let Some((Warning { left, section }, due)) = current.look(&now) else { return };
        let of = section.and_then(|at| current.sections().get(at));
        let time = minutes_left(left);
        let text = match of {
            Some(of) => texts::SittingTimeLeftSection { time, section: &of.title }.say(),
            None => texts::SittingTimeLeft { time }.say(),
        };
        // What has just gone wrong comes first: the warning is kept long enough to be read after
        // it.
        let message = self.message.as_ref();
        let read = |message: &Message| Some(message) == before || !message.caution;
        if message.is_none_or(|message| due && read(message)) {
            self.warn(text);
        }
    }

    /// Stops the clock, or lets it run again.
    pub fn pause(&mut self) -> Vec<Effect> {
        let paused = self.current.as_ref().is_some_and(CurrentSitting::is_paused);
        self.command(if paused { Command::Resume } else { Command::Pause })
    }

    /// Stops the clock and leaves the sitting, where the clock may be stopped.
    pub fn pause_and_leave(&mut self) -> Vec<Effect> {
        let mut effects = self.command(Command::Pause);
        if !effects.is_empty() {
            self.leave_sitting();
            self.say(texts::SITTING_STOPPED);
            effects.push(Effect::LoadHome);
        }
        effects
    }

    /// Says which key opens the page on which the sitting is handed in: the small letter lies among
    /// those of the choices.
    pub fn say_submit_key(&mut self) {
        let each = self.current.as_ref().is_some_and(CurrentSitting::reveals_each);
        self.say(if each { texts::SITTING_END_KEY } else { texts::SITTING_SUBMIT_KEY });
    }

    /// Leaves a sitting without a clock, to be gone on with; where all of it is answered, it is
    /// over.
    pub fn put_aside(&mut self) -> Vec<Effect> {
        if self.current.as_ref().is_some_and(|current| current.next_open().is_none()) {
            return self.command(Command::Submit);
        }
        let mut effects = self.command(Command::Leave);
        let of_today = self.current.as_ref().is_some_and(|current| current.sitting.terms().planned);
        self.leave_sitting();
        self.say(if of_today { texts::SITTING_KEPT_TODAY } else { texts::SITTING_KEPT });
        effects.push(Effect::LoadHome);
        effects
    }

    /// Leaves a sitting with its clock as it is: running, or stopped.
    pub fn leave_clock(&mut self) -> Vec<Effect> {
        let stopped = self.current.as_ref().is_some_and(CurrentSitting::is_paused);
        self.leave_sitting();
        self.say(if stopped { texts::SITTING_STOPPED } else { texts::SITTING_RUNS });
        vec![Effect::LoadHome]
    }
}
