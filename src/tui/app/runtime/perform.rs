//! Performing: each effect, done at the desk or in the world.
//!
//! This file must not know why anything was asked for.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use ratatui::backend::Backend;
use ratatui::layout::Rect;

use crate::study::CannotBegin;
use crate::tui::app::backend::StudyBackend;
use crate::tui::app::effect::Effect;
use crate::tui::app::msg::Msg;
use crate::tui::app::runtime::{Batch, Job, Runtime, Undone, World};
use crate::tui::kit::words::sentence;
use crate::tui::texts;

impl<B: Backend<Error: 'static>, D: StudyBackend, W: World> Runtime<B, D, W> {
    /// Does it; what came of it, where there is something to say.
    pub(super) fn perform(
        &mut self,
        effect: Effect,
        batch: &mut Batch,
    ) -> Result<Option<Msg>, Undone> {
        Ok(match effect {
            Effect::Append(sitting, acts) => {
                batch.staged = true;
                Some(Msg::Appended(self.desk.stage(sitting, acts)))
            }
            Effect::Preview(request) => {
                self.keep(batch)?;
                Some(match self.desk.preview(&request) {
                    Ok(preview) => Msg::Previewed(Box::new(preview)),
                    Err(why) => self.cannot(&why),
                })
            }
            Effect::Begin(request) => {
                self.keep(batch)?;
                match self.desk.begin(&request) {
                    Ok(id) => {
                        batch.staged = true;
                        self.keep(batch)?;
                        Some(self.open(&id))
                    }
                    Err(why) => Some(self.cannot(&why)),
                }
            }
            Effect::Open(id) => {
                self.keep(batch)?;
                self.desk.resume(id);
                batch.staged = true;
                self.keep(batch)?;
                Some(self.open(&id))
            }
            Effect::Report(item, text) => {
                self.desk.report(&item, &text);
                batch.staged = true;
                Some(Msg::Reported)
            }
            Effect::Rescue(path, sitting) => Some(match self.desk.rescue_to(&path, sitting) {
                Ok(rescued) => Msg::Rescued(Box::new(rescued)),
                Err(why) => Msg::NotRescued(why),
            }),
            Effect::LoadHome => {
                self.keep(batch)?;
                Some(Msg::Home(Box::new(self.desk.home())))
            }
            Effect::LoadResult(id, remarking) => {
                self.keep(batch)?;
                Some(match self.desk.result(&id, remarking) {
                    Some(view) => Msg::ResultOpened(Box::new(view)),
                    None => Msg::Cannot(texts::SITTING_NOT_THERE.into()),
                })
            }
            Effect::LoadPast => {
                self.keep(batch)?;
                Some(Msg::Past(self.desk.past()))
            }
            Effect::LoadGoal => Some(Msg::GoalOpened(self.desk.goal(), self.desk.exams())),
            Effect::LoadExams => Some(Msg::Exams(self.desk.exams())),
            Effect::LoadNote(topic, fact) => Some(match self.desk.note(&topic) {
                Some(note) => Msg::NoteOpened(Box::new(note), fact),
                None => Msg::Cannot(texts::TOPIC_NOT_THERE.into()),
            }),
            Effect::LoadQuestion(item) => Some(match self.desk.question(&item) {
                Some(question) => Msg::QuestionOpened(question),
                None => Msg::Cannot(texts::QUESTION_NOT_THERE.into()),
            }),
            Effect::Star(_)
            | Effect::Reason(..)
            | Effect::WriteNote(..)
            | Effect::EditNote(_)
            | Effect::PutOnList(..)
            | Effect::LoadNotebook
            | Effect::LoadPage(_)
            | Effect::Export(..) => self.in_notebook(effect, batch)?,
            Effect::Aftermath(..) | Effect::NextPaper(_) | Effect::LoadBeside(..) => {
                batch.later.push(effect);
                None
            }
            Effect::Find(number, text) => {
                self.world.work(Job::Find { number, finder: self.desk.finder(), text });
                None
            }
            Effect::LoadPlan(number) => {
                self.keep(batch)?;
                self.world.work(Job::Plan { number, planning: self.desk.planning() });
                None
            }
            Effect::SetGoal(goal) => {
                self.keep(batch)?;
                if let Err(why) = self.desk.stage_goal(&goal) {
                    return Ok(Some(Msg::Cannot(sentence(&why.to_string()))));
                }
                batch.staged = true;
                self.keep(batch)?;
                Some(Msg::GoalSet)
            }
            Effect::SetLanguage(language) => {
                self.desk.stage_language(language);
                batch.staged = true;
                None
            }
            Effect::Fit(number) => {
                self.keep(batch)?;
                self.stop_fit = Arc::default();
                let (task, stop) = (self.desk.fitting(), Arc::clone(&self.stop_fit));
                self.world.work(Job::Fit { number, task, stop });
                None
            }
            Effect::StopFit => {
                self.stop_fit.store(true, Ordering::Relaxed);
                None
            }
            Effect::KeepFit(fit) => {
                // Whether it can be kept or not, it is made.
                batch.before.plan.fit = self.model.plan.fit.clone();
                self.keep(batch)?;
                self.desk.stage_fit(&fit);
                batch.staged = true;
                self.keep(batch)?;
                Some(Msg::FitKept(fit.helps()))
            }
            Effect::KeepSettings(settings) => {
                let kept = self.world.keep_settings(&settings);
                kept.err().map(|why| Msg::Cannot(texts::SettingsNotKept { why }.say()))
            }
            Effect::Suspend => {
                self.keep(batch)?;
                if let Err(error) = self.world.suspend() {
                    return Ok(Some(Msg::Cannot(
                        texts::SuspendCannot { error: error.to_string() }.say(),
                    )));
                }
                Some(Msg::Redraw)
            }
            Effect::Redraw => {
                // Not `Terminal::clear`: it asks the terminal where the cursor is, and the answer
                // would wait behind the thread that reads keys. A terminal that cannot be cleared
                // will say so when it is drawn on.
                self.rows.forget();
                if let Ok(size) = self.terminal.size() {
                    drop(self.terminal.resize(Rect::new(0, 0, size.width, size.height)));
                }
                None
            }
            Effect::Check => {
                self.keep(batch)?;
                self.desk.check().err().map(Msg::NotSaved)
            }
            Effect::Quit(reason) => {
                batch.exit = Some(reason);
                None
            }
        })
    }

    fn open(&self, id: &crate::journal::SittingId) -> Msg {
        match self.desk.open_sitting(id) {
            Some(open) => Msg::Opened(Box::new(open)),
            None => Msg::Cannot(texts::SITTING_NOT_THERE.into()),
        }
    }

    /// Why a sitting cannot begin, with the option by which a smaller one can.
    fn cannot(&self, why: &CannotBegin) -> Msg {
        let option = match why {
            CannotBegin::Short(short) if short.largest > 0 => {
                format!(" ({})", self.model.commands.scaled)
            }
            _ => String::new(),
        };
        Msg::Cannot(sentence(&format!("{why}{option}")))
    }
}
