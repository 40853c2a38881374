//! Messages: everything that can happen to the model.
//!
//! The first half is what a person asks for, by key or pointer, in words that several screens
//! share; the second half is what the world answers.

use std::sync::Arc;

use ratatui::layout::{Position, Size};

use jiff::civil::Date;

use crate::bank::{FactId, ItemId};
use crate::insight::Past;
use crate::journal::{About, Entry, WhyWrong};
use crate::memory::{Fit, FitProgress};
use crate::report::{NotebookView, PlanView, QuestionRow, ResultView};
use crate::study::{
    BesideQuestion, ExamOffer, FactPage, FactState, Goal, Hit, Home, NextPaper, NotSaved, NoteView,
    OpenSitting, Preview, Question, QuestionPage, Rescued,
};

use crate::tui::kit::context::{AllKeys, Context};
use crate::tui::state::listing::Filter;

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Msg {
    /// One step back, out of this screen.
    Back,
    /// The main thing that can be done here.
    Enter,
    /// On to what comes next; in lists, mark the row.
    Space,
    /// Move or scroll.
    Go(Way),
    /// Choose the choice of this number, from 0.
    Choose(usize),
    /// Strike out the choice of this number, from 0.
    Strike(usize),
    /// Mark the numbered line.
    Mark(u8),
    /// Take the answer back.
    Clear,
    /// Put the flag on or take it off.
    Flag,
    /// Take the last commit back.
    Undo,
    /// Show the sources.
    Sources,
    /// Show the note of the topic.
    Note,
    /// Report the item.
    Report,
    /// Put a star on it, or take it off.
    Star,
    /// Say why it went wrong, by the number of the reason, from 0.
    Reason(usize),
    /// Write a line of one's own beside it.
    OwnNote,
    /// The same: beside what, what stands there, and what it is called.
    OwnNoteOf(About, Option<String>, String),
    /// Write it in the learner's editor.
    InEditor,
    /// Put it on a list.
    PutOnList,
    /// The same: what, the lists that it is on, and all lists.
    PutOnListOf(About, Vec<String>, Vec<String>),
    /// The page of the question.
    ItsPage,
    /// The mistakes.
    Mistakes,
    /// The questions that were reported.
    ReportedQuestions,
    /// List in the next order.
    Sort,
    /// Write the listed questions into a file.
    Export,
    /// The same, of these questions.
    ExportOf(Vec<Arc<QuestionRow>>),
    /// Show the sources of this question.
    SourcesOf(Arc<Question>),
    /// Report this item.
    ReportOf(ItemId),
    /// Show the grid of questions.
    Palette,
    /// Show the answer sheet.
    AnswerSheet,
    /// To the section beside this one.
    Section(Way),
    /// Stop the clock, or let it run again.
    Pause,
    /// Ask to hand the sitting in, or to end it.
    Submit,
    /// Say which key asks for that.
    SubmitHint,
    /// Ask whether to leave a running clock.
    Leave,
    /// Go through a one-way door.
    Pass,
    /// Practise: choose topics first, or be asked about what is on the screen.
    Practise,
    /// Set up a quiz.
    Quiz,
    /// The exams.
    ChooseExam,
    /// The break before the next paper of the day.
    Break,
    /// The notes.
    Notes,
    /// Search.
    Find,
    /// Go on with an unfinished sitting.
    Resume,
    /// All topics, or none.
    All,
    /// Show these questions of a result.
    Filter(Filter),
    /// The question of the open sitting.
    Question,
    /// How the open sitting came out.
    Result,
    /// Fractions instead of decimals, or back.
    Fraction,
    /// Practise the listed ones again.
    Again,
    /// Mark the result under the next scheme.
    Remark,
    /// The past results.
    Results,
    /// What is aimed at.
    Goal,
    /// The settings.
    Settings,
    /// The forecast and what else there is to know of the days ahead.
    Insight,
    /// Read in the next language.
    Language,
    /// Why these questions are asked, or this one.
    Why,
    /// Why the planned question of this number is asked.
    WhyPlanned(usize),
    /// Begin today's questions.
    Begin,
    /// To the part beside this one.
    Turn(Way),
    /// Figures in place of drawings; what was held back.
    Figures,
    /// Move the day of the goal, forth or back.
    Shift(Stride, bool),
    /// A character typed into a line of text.
    Type(char),
    /// What stands before the caret of a line of text is taken back.
    Erase,
    /// A line of text is edited in another way.
    Edit(Edit),
    /// This text was pasted, whatever is in it.
    Paste(String),
    /// Fit memory to the answers.
    Fit,
    /// Stop doing so.
    StopFit,
    /// Ask where a lost record is to be written.
    SaveElsewhere,
    /// The keys of all screens.
    Help,
    /// The same: where they were asked for, and what they are.
    HelpOf(Context, AllKeys),
    /// A key was pressed that means nothing here; what is said of it.
    NoSuchKey(String),
    /// Out at once.
    Interrupt,
    /// To the background.
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// The pointer was pressed here.
    Press(Position),
    /// The wheel was turned.
    Wheel(i8),

    /// A second of a visible clock has passed.
    Tick,
    /// The terminal has another size.
    Resized(Size),
    /// What was asked to be kept is staged, and is shown only once it is kept.
    Appended(Vec<Entry>),
    /// What would begin, to be read before it does.
    Previewed(Box<Preview>),
    /// A sitting is open.
    Opened(Box<OpenSitting>),
    /// A sitting cannot begin, or something asked for is not there; why.
    Cannot(String),
    /// What was staged could not be kept; the model stands where it stood before.
    NotSaved(NotSaved),
    /// A lost record is written to another file.
    Rescued(Box<Rescued>),
    /// A lost record could not be written there; why.
    NotRescued(String),
    /// A fault was reported and kept.
    Reported,
    /// A star was put on (or taken off), and kept.
    Starred(bool),
    /// Why an answer was wrong is kept; nothing where that was taken back.
    Reasoned(Option<WhyWrong>),
    /// A line of one's own is kept; whether there is one.
    Noted(bool),
    /// What the learner's editor was left with.
    NoteEdited(String),
    /// It was put on the list of this name (or taken off), and that is kept.
    Listed(String, bool),
    /// What stands beside a question of the open sitting.
    Beside(usize, Box<BesideQuestion>),
    /// The notebook.
    Notebook(Arc<NotebookView>),
    /// The page of a question; the number is that of the asking.
    QuestionPageOpened(u64, Arc<QuestionPage>),
    /// The page of a fact; the number is that of the asking.
    FactPageOpened(u64, Arc<FactPage>),
    /// Questions were written into this file.
    Exported(String),
    /// What Home shows.
    Home(Box<Home>),
    /// The plan of today; the number is that of the asking.
    Planned(u64, Arc<PlanView>),
    /// The plan of that number could not be made.
    NotPlanned(u64),
    /// So far the fit of that number has come.
    FitProgress(u64, FitProgress),
    /// The fit of that number is made.
    Fitted(u64, Fit),
    /// The fit of that number is not made; why.
    NotFitted(u64, String),
    /// A fit is kept; whether it is used.
    FitKept(bool),
    /// This is aimed at from now on.
    GoalSet,
    /// How the open sitting came out.
    ResultOpened(Box<ResultView>),
    /// How past sittings came out.
    Past(Vec<Past>),
    /// What is aimed at, and what else could be.
    GoalOpened(Goal, Vec<ExamOffer>),
    /// The exams that can be sat.
    Exams(Vec<ExamOffer>),
    /// The paper that comes after the one handed in.
    NextPaper(Box<NextPaper>),
    /// A note, and the fact that was looked for in it.
    NoteOpened(Box<NoteView>, Option<FactId>),
    /// One question, outside a sitting.
    QuestionOpened(Arc<Question>),
    /// What is remembered after a question of the open sitting.
    Aftermath(usize, Vec<FactState>),
    /// What a search found; the number is the query's.
    Found(u64, Vec<Hit>),
}

/// Ways to move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "ways are what they are called")]
pub enum Way {
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    First,
    Last,
}

/// What is done to a line of text but for typing into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// The caret goes one to the left.
    Left,
    /// The caret goes one to the right.
    Right,
    /// The caret goes to the beginning.
    First,
    /// The caret goes to the end.
    Last,
    /// What stands under the caret is taken away.
    Delete,
    /// The word before the caret is taken away, with the spaces after it.
    EraseWord,
    /// All before the caret is taken away.
    EraseBefore,
    /// All from the caret on is taken away.
    EraseAfter,
}

/// What a pointer can press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A choice, from 0.
    Choice(usize),
    /// A numbered line, from 1.
    Line(u8),
    /// A question in the palette, from 0.
    Cell(usize),
    /// A circle of the answer sheet: its row and its place in it, from 0.
    Circle(usize, usize),
    /// A row of a list, from 0.
    Row(usize),
    /// A part of a screen, from 0.
    Part(usize),
    /// A day of a calendar.
    Day(Date),
}

/// How far an arrow moves the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stride {
    /// To the day beside it.
    Day,
    /// By seven days.
    Week,
    /// By a month.
    Month,
}
