//! The keys of Home, the picker, notes, search and reports.

use crate::tui::app::key::Key::{Backspace, Char, Ctrl, Enter, Esc};
use crate::tui::app::keymap::table::Place::{Find, Home, Lost, Report, Results};
use crate::tui::app::keymap::table::{Binding, Keys};
use crate::tui::app::keymap::table::{
    has_next_paper, has_unfinished, key, many, only, something_to_do,
};
use crate::tui::app::msg::Msg;

/// The lines.
pub fn keys() -> Vec<Binding> {
    vec![
        // Home.
        only(
            something_to_do,
            key(&[Home], &[Enter], &[], "start", "start what today's line says", Msg::Enter),
        ),
        only(
            has_unfinished,
            key(
                &[Home],
                &[Char('r')],
                &[],
                "resume",
                "go on with an unfinished sitting",
                Msg::Resume,
            ),
        ),
        only(
            something_to_do,
            key(
                &[Home],
                &[Char('p')],
                &[],
                "practise",
                "choose topics and practise",
                Msg::Practise,
            ),
        ),
        only(
            something_to_do,
            key(&[Home], &[Char('t')], &[], "quiz", "choose topics for a timed quiz", Msg::Quiz),
        ),
        key(&[Home], &[Char('x')], &[], "exam", "choose a paper and sit it", Msg::ChooseExam),
        key(
            &[Home],
            &[Char('i')],
            &[],
            "insight",
            "the forecast, the load ahead, what is failed again and again",
            Msg::Insight,
        ),
        only(
            |model| model.plan.asks_today(),
            key(
                &[Home],
                &[Char('w')],
                &[],
                "why",
                "today's questions, and why each is asked",
                Msg::Why,
            ),
        ),
        key(
            &[Home],
            &[Char('g')],
            &[],
            "goal",
            "set the exam, its day and the minutes a day",
            Msg::Goal,
        ),
        only(
            has_next_paper,
            key(
                &[Home],
                &[Char('b')],
                &[],
                "next paper",
                "the break before the next paper of the day",
                Msg::Break,
            ),
        ),
        key(&[Home], &[Char('n')], &[], "notes", "read the notes", Msg::Notes),
        key(&[Home], &[Char('/')], &[], "find", "search notes, facts and questions", Msg::Find),
        key(
            &[Home],
            &[Char('h')],
            &[],
            "results",
            "past results, and how they compare",
            Msg::Results,
        ),
        key(&[Results], &[Enter], &[Char(' ')], "open", "see this result", Msg::Enter),
        // Search.
        key(&[Find], &[Enter], &[], "open", "open what is under the cursor", Msg::Enter),
        many(&[Find], Keys::Typed, "", "what to look for", Msg::Type),
        // A lost record.
        key(&[Lost], &[Enter], &[], "save", "write everything to this new file", Msg::Enter),
        key(&[Lost], &[Ctrl('u')], &[], "clear", "clear the line", Msg::Clear),
        key(&[Lost], &[Esc], &[], "back", "back, without having saved", Msg::Back),
        key(
            &[Lost],
            &[Ctrl('c')],
            &[],
            "leave without saving",
            "leave; what is not saved is lost",
            Msg::Interrupt,
        ),
        many(&[Lost], Keys::Typed, "", "the path of the file", Msg::Type),
        key(&[Find, Report, Lost], &[Backspace], &[], "", "take a letter back", Msg::Erase),
        key(&[Report], &[Enter], &[], "send", "keep the report", Msg::Enter),
        many(&[Report], Keys::Typed, "", "what is wrong", Msg::Type),
    ]
}
