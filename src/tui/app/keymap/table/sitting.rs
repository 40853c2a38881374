//! The keys of a sitting: questions.

use crate::tui::app::key::Key::{Backspace, Char, Enter, Tab};
use crate::tui::app::keymap::table::Place::{Asking, Over, Paused, Shown};
use crate::tui::app::keymap::table::{Binding, Keys, Place};
use crate::tui::app::keymap::table::{
    at_the_end, has_lines, has_sections, has_sheet, is_of_plan, key, letter, line, many, may_pause,
    one_by_one, only,
};
use crate::tui::app::msg::{Msg, Way};

const EXPLAINED: &[Place] = &[Shown, Over];

/// The key that leads to handing in: a capital that no choice wears.
fn submit(places: &'static [Place]) -> Binding {
    let help = "the page on which the sitting is handed in";
    only(at_the_end, key(places, &[Char('S')], &[], "submit", help, Msg::Submit))
}

/// The same where answers are shown one by one.
fn end_early(places: &'static [Place]) -> Binding {
    let help = "the page on which the practice is ended before all is answered";
    only(one_by_one, key(places, &[Char('S')], &[], "end", help, Msg::Submit))
}

/// The lines.
pub fn keys() -> Vec<Binding> {
    vec![
        // A question.
        many(
            &[Asking],
            Keys::Letters,
            "choose",
            "choose; the same letter again says how sure: sure, fifty-fifty, guess",
            |c| Msg::Choose(letter(c)),
        ),
        only(
            one_by_one,
            key(
                &[Asking],
                &[Enter],
                &[],
                "answer",
                "have the answer counted and shown",
                Msg::Enter,
            ),
        ),
        only(
            at_the_end,
            key(&[Asking], &[Enter], &[], "next", "keep the answer and go to the next", Msg::Enter),
        ),
        only(
            has_lines,
            many(&[Asking], Keys::Digits, "mark", "mark a line true, false or unknown", |c| {
                Msg::Mark(line(c))
            }),
        ),
        key(&[Shown], &[Char(' ')], &[Enter], "next", "on to the next question", Msg::Space),
        only(
            is_of_plan,
            key(&[Shown, Over], &[Char('w')], &[], "why", "why it was asked today", Msg::Why),
        ),
        key(EXPLAINED, &[Char('n')], &[], "note", "read the note of its topic", Msg::Note),
        key(EXPLAINED, &[Char('o')], &[], "sources", "what it rests on", Msg::Sources),
        key(
            EXPLAINED,
            &[Char('!')],
            &[],
            "report",
            "say that something is wrong with it",
            Msg::Report,
        ),
        only(
            one_by_one,
            key(&[Shown], &[Char('u')], &[], "undo", "take the last answer back", Msg::Undo),
        ),
        only(
            one_by_one,
            key(&[Asking], &[Char('u')], &[], "", "take the last answer back", Msg::Undo),
        ),
        submit(&[Asking]),
        end_early(&[Asking, Shown]),
        only(
            has_sheet,
            key(
                &[Asking],
                &[Char('o')],
                &[],
                "sheet",
                "to the answer sheet, where the answers that count are marked",
                Msg::AnswerSheet,
            ),
        ),
        key(&[Asking, Shown], &[Tab], &[], "palette", "see all questions", Msg::Palette),
        key(&[Asking], &[Char('m')], &[], "flag", "flag it, to come back to it", Msg::Flag),
        many(&[Asking], Keys::Capitals, "strike", "strike a choice out, or restore it", |c| {
            Msg::Strike(letter(c))
        }),
        key(&[Asking], &[Backspace], &[], "clear", "take the answer back", Msg::Clear),
        key(&[Shown], &[Char('m')], &[], "", "flag the question", Msg::Flag),
        only(
            has_sections,
            key(&[Asking], &[Char(']')], &[], "", "the next section", Msg::Section(Way::Right)),
        ),
        only(
            has_sections,
            key(&[Asking], &[Char('[')], &[], "", "the section before", Msg::Section(Way::Left)),
        ),
        // A clock that may be stopped.
        only(may_pause, key(&[Asking], &[Char('P')], &[], "pause", "stop the clock", Msg::Pause)),
        key(
            &[Paused],
            &[Char('P')],
            &[Enter, Char(' ')],
            "go on",
            "let the clock run again",
            Msg::Pause,
        ),
        submit(&[Paused]),
        key(
            &[Asking, Shown, Paused],
            &[Char('s')],
            &[],
            "",
            "says that S is the key: s lies among the letters of the choices",
            Msg::SubmitHint,
        ),
    ]
}
