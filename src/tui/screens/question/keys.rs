//! The keys of a question, in each of the states in which they differ.
//!
//! Letters `a` to `h` belong to the choices wherever a question can be answered, and nothing else
//! may use them there.

use crate::tui::app::key::Key::{Backspace, Char, Enter, Esc, Left, Right, Up};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::kit::keys::{
    self, Binding, Context, capitals, choice_of, digits, key, letters, line_of,
};
use crate::tui::kit::sitting_keys::{self, at_the_end, may_pause, one_by_one};
use crate::tui::state::Shared;
use crate::tui::state::current::{CurrentSitting, takes_marks};

/// A question that can still be answered.
pub const ASKING: Context = Context::new("A question");
/// A question whose clock is stopped.
pub const PAUSED: Context = Context::new("A stopped clock");
/// A question whose answer has just been shown.
pub const SHOWN: Context = Context::new("After the answer");
/// A question of a sitting that is over.
pub const OVER: Context = Context::new("A question of a finished sitting");

fn has_lines<S>(_: &S, shared: &Shared) -> bool {
    let present = shared.current.as_ref().and_then(CurrentSitting::present);
    present.is_some_and(|(_, dealt, _)| takes_marks(dealt.kind))
}

fn has_sections<S>(_: &S, shared: &Shared) -> bool {
    let current = shared.current.as_ref();
    current.is_some_and(|current| !current.sections().is_empty() && !current.keeps_to_sections())
}

fn is_translated<S>(_: &S, shared: &Shared) -> bool {
    shared.languages_of_question().len() > 1
}

fn is_of_plan<S>(_: &S, shared: &Shared) -> bool {
    shared.current.as_ref().is_some_and(CurrentSitting::is_of_plan)
}

/// Whether the question stands above what is in sight.
fn is_below_question<S>(_: &S, shared: &Shared) -> bool {
    let scroll = shared.drawn.scroll;
    scroll.mark > 0 && scroll.at > 0
}

/// All of them; the first that fits wins.
pub fn keys<S>() -> Vec<Binding<S>> {
    let mut rows = Vec::new();
    rows.extend(answering());
    rows.extend(explained());
    rows.extend(ways_on());
    rows.extend(marking());
    rows.push(
        sitting_keys::language().at(&[ASKING, SHOWN, OVER]).bar("language").when(is_translated),
    );
    rows.extend(stopping());
    rows.extend(moving());
    rows.extend(keys::in_text().map(|row| row.at(&[ASKING, SHOWN, OVER])));
    rows.extend(leaving());
    rows.extend([keys::help(), keys::interrupt()]);
    rows
}

/// Choosing and answering.
fn answering<S>() -> [Binding<S>; 4] {
    let choose = "choose; the same letter again says how sure: fifty-fifty, guess, sure";
    let mark = "mark a line true, false or unknown";
    let answer = key(&[Enter], "have the answer counted and shown", Msg::Enter);
    let next = key(&[Enter], "keep the answer and go to the next", Msg::Enter);
    [
        letters(choose, |c| Msg::Choose(choice_of(c))).at(&[ASKING]).bar("choose"),
        answer.at(&[ASKING]).bar("answer").when(one_by_one),
        next.at(&[ASKING]).bar("next").when(at_the_end),
        digits(mark, |c| Msg::Mark(line_of(c))).at(&[ASKING]).bar("mark").when(has_lines),
    ]
}

/// What there is to do once the answer is shown, and taking an answer back.
fn explained<S>() -> [Binding<S>; 8] {
    let next = key(&[Char(' ')], "on to the next question", Msg::Space);
    let why = key(&[Char('w')], "why it was asked today", Msg::Why);
    let note = key(&[Char('n')], "read the note of its topic", Msg::Note);
    let report = key(&[Char('!')], "say that something is wrong with it", Msg::Report);
    let undo = || key(&[Char('u')], "take the last answer back", Msg::Undo);
    [
        next.also(&[Enter]).at(&[SHOWN]).bar("next"),
        key(&[Up], "the question again", Msg::Go(Way::Up))
            .at(&[SHOWN, OVER])
            .bar("question")
            .when(is_below_question),
        why.at(&[SHOWN, OVER]).bar("why").when(is_of_plan),
        note.at(&[SHOWN, OVER]).bar("note"),
        key(&[Char('o')], "what it rests on", Msg::Sources).at(&[SHOWN, OVER]).bar("sources"),
        report.at(&[SHOWN, OVER]).bar("report"),
        undo().at(&[SHOWN]).bar("undo").when(one_by_one),
        undo().at(&[ASKING]).when(one_by_one),
    ]
}

/// To the other screens of the sitting.
fn ways_on<S>() -> [Binding<S>; 4] {
    [
        sitting_keys::submit().at(&[ASKING]),
        sitting_keys::end_early().at(&[ASKING, SHOWN]),
        sitting_keys::to_sheet().at(&[ASKING]),
        sitting_keys::to_palette().at(&[ASKING, SHOWN]),
    ]
}

/// Flagging, striking out, clearing; and going to other sections.
fn marking<S>() -> [Binding<S>; 6] {
    let flag = key(&[Char('m')], "flag it, to come back to it", Msg::Flag);
    let strike = "strike a choice out, or restore it";
    let clear = key(&[Backspace], "take the answer back", Msg::Clear);
    let section = |keys, help, way| key(keys, help, Msg::Section(way)).at(&[ASKING]);
    [
        flag.at(&[ASKING]).bar("flag"),
        capitals(strike, |c| Msg::Strike(choice_of(c))).at(&[ASKING]).bar("strike"),
        clear.at(&[ASKING]).bar("clear"),
        key(&[Char('m')], "flag the question", Msg::Flag).at(&[SHOWN]),
        section(&[Char(']')], "the next section", Way::Right).when(has_sections),
        section(&[Char('[')], "the section before", Way::Left).when(has_sections),
    ]
}

/// A clock that may be stopped.
fn stopping<S>() -> [Binding<S>; 4] {
    let go_on = key(&[Char('P')], "let the clock run again", Msg::Pause);
    [
        key(&[Char('P')], "stop the clock", Msg::Pause).at(&[ASKING]).bar("pause").when(may_pause),
        go_on.also(&[Enter, Char(' ')]).at(&[PAUSED]).bar("go on"),
        sitting_keys::submit().at(&[PAUSED]),
        sitting_keys::submit_hint().at(&[ASKING, SHOWN, PAUSED]),
    ]
}

/// To the questions beside this one.
fn moving<S>() -> [Binding<S>; 7] {
    let before = |keys| key(keys, "the question before", Msg::Go(Way::Left));
    let next = |keys| key(keys, "the next question", Msg::Go(Way::Right));
    let on = key(&[Char(' ')], "on to the next question", Msg::Go(Way::Right));
    [
        on.also(&[Enter]).at(&[OVER]),
        before(&[Left]).at(&[ASKING, SHOWN]),
        next(&[Right]).at(&[OVER]).bar("next"),
        before(&[Left]).at(&[OVER]).bar("before"),
        next(&[Right]).at(&[ASKING, SHOWN]),
        before(&[Char('p')]).at(&[ASKING]).when(at_the_end),
        next(&[Char('n')]).at(&[ASKING]).when(at_the_end),
    ]
}

/// The ways out.
fn leaving<S>() -> [Binding<S>; 4] {
    let leave = |help| key(&[Char('q')], help, Msg::Back).also(&[Esc]).bar("leave");
    let kept = "leave; it is kept, and can be resumed from Home";
    [
        leave(kept).at(&[ASKING, SHOWN]).when(one_by_one),
        leave("leave; the clock runs on").at(&[ASKING]).when(at_the_end),
        leave("leave; the clock stays stopped").at(&[PAUSED]),
        keys::back().at(&[OVER]),
    ]
}
