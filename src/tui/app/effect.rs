//! Effects: what `update` asks of the world, as data.

use std::sync::Arc;

use crate::bank::{FactId, ItemId, LanguageCode, TopicId};
use crate::exam::Act;
use crate::journal::{About, SittingId, WhyWrong};
use crate::memory::Fit;
use crate::report::QuestionRow;
use crate::study::{Goal, Request};
use crate::tui::state::settings::Settings;

/// Something for the runtime to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Keep these acts; answered by `Appended`.
    Append(SittingId, Vec<Act>),
    /// Look whether all that was kept still is; answered by `NotSaved` where it is not.
    Check,
    /// Say what would begin; answered by `Previewed` or `Cannot`.
    Preview(Request),
    /// Begin a sitting; answered by `Opened` or `Cannot`.
    Begin(Request),
    /// Open a sitting that was begun before; answered by `Opened` or `Cannot`.
    Open(SittingId),
    /// Keep a report of an item; answered by `Reported`.
    Report(ItemId, String),
    /// Put a star on this, or take it off; answered by `Starred`.
    Star(About),
    /// Say why the answer to a question of this sitting was wrong, or take it back where that was
    /// said; answered by `Reasoned`.
    Reason(SittingId, usize, WhyWrong),
    /// Keep a line of one's own beside this; answered by `Noted`.
    WriteNote(About, String),
    /// Let a line of one's own be written in the learner's editor; answered by `NoteEdited` or
    /// `Cannot`.
    EditNote(String),
    /// Put this on the list of that name, or take it off; answered by `Listed` or `Cannot`.
    PutOnList(About, String, bool),
    /// Say what stands beside a question of a sitting; answered by `Beside` once everything before
    /// is kept.
    LoadBeside(SittingId, usize),
    /// Read the notebook on the worker; answered by `Notebook`.
    LoadNotebook,
    /// Make the page of a question or a fact on the worker; answered by `QuestionPageOpened` or
    /// `FactPageOpened`, or by `Cannot`.
    LoadPage(About),
    /// Write these questions into a file in this form; answered by `Exported` or `Cannot`.
    Export(Vec<Arc<QuestionRow>>, ExportAs),
    /// Write a lost record to this file, which must be new; answered by `Rescued` or `NotRescued`.
    /// What could not be kept is kept with it where it was done in this sitting.
    Rescue(String, Option<SittingId>),
    /// Say again what Home shows; answered by `Home`.
    LoadHome,
    /// Make the plan of today on the worker; answered by `Planned` with the same number, or by
    /// `NotPlanned`.
    LoadPlan(u64),
    /// Say what is aimed at; answered by `GoalOpened`.
    LoadGoal,
    /// Aim at this; answered by `GoalSet` once it is kept, or by `Cannot`.
    SetGoal(Goal),
    /// Do as these settings say from now on, and keep them; answered by `Cannot` where they cannot
    /// be kept.
    KeepSettings(Settings),
    /// Read in this language from now on, and keep that.
    SetLanguage(LanguageCode),
    /// Fit memory to the answers on the worker; answered by `FitProgress` and then `Fitted` or
    /// `NotFitted`, with the same number.
    Fit(u64),
    /// Stop the fit that was asked for last.
    StopFit,
    /// Keep a fit; answered by `FitKept` once that is done.
    KeepFit(Fit),
    /// Say which exams can be sat; answered by `Exams`.
    LoadExams,
    /// Say which paper comes after this one on its day; answered by `NextPaper`, if one does, once
    /// everything before is kept.
    NextPaper(SittingId),
    /// Open a topic's note, at one of its facts if one is named; answered by `NoteOpened` or
    /// `Cannot`.
    LoadNote(TopicId, Option<FactId>),
    /// Open a question outside a sitting; answered by `QuestionOpened` or `Cannot`.
    LoadQuestion(ItemId),
    /// Say how a sitting came out, marked under the scheme of this number; answered by
    /// `ResultOpened` or `Cannot`.
    LoadResult(SittingId, usize),
    /// Say how past sittings came out; answered by `Past`.
    LoadPast,
    /// Say what is remembered after a question; answered by `Aftermath` once everything before is
    /// kept.
    Aftermath(SittingId, usize),
    /// Search on the worker; answered by `Found`.
    Find(u64, String),
    /// Give the terminal back and stop until continued.
    Suspend,
    /// Forget what is on the screen and draw it anew.
    Redraw,
    /// End the program.
    Quit(ExitReason),
}

impl Effect {
    /// What leads to a sitting: the page before it where its beginning cannot be taken back, else
    /// its beginning.
    pub fn to_sit(request: Request) -> Self {
        if request.asks_first() { Self::Preview(request) } else { Self::Begin(request) }
    }
}

/// As what questions of the notebook are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportAs {
    /// A page for printing.
    Html,
    /// Markdown.
    Markdown,
    /// For programs.
    Json,
}

/// Why the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitReason {
    /// The person left.
    Quit,
    /// Ctrl-C.
    Interrupted,
    /// The terminal went away.
    HungUp,
    /// The machine asked for it (SIGTERM).
    Terminated,
    /// SIGQUIT, as `kill -QUIT` sends it.
    QuitSignal,
    /// SIGABRT from outside.
    Aborted,
}

impl ExitReason {
    /// The exit code that shells expect.
    pub fn code(self) -> u8 {
        match self {
            Self::Quit => 0,
            Self::HungUp => 129,
            Self::Interrupted => 130,
            Self::QuitSignal => 131,
            Self::Aborted => 134,
            Self::Terminated => 143,
        }
    }
}
