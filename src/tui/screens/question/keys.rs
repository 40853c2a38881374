//! The keys of a question, in each of the states in which they differ.
//!
//! Letters `a` to `h` belong to the choices wherever a question can be answered, and nothing else
//! may use them there.

use crate::exam::{Outcome, outcome};
use crate::tui::app::key::Key::{Backspace, Char, Enter, Esc, Left, Right, Up};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::kit::keys::{
    self, Binding, Context, capitals, choice_of, digits, key, letters, line_of, same_letter,
};
use crate::tui::kit::notebook_keys;
use crate::tui::kit::sitting_keys::{self, at_the_end, may_pause, one_by_one};
use crate::tui::state::Shared;
use crate::tui::state::current::{CurrentSitting, takes_marks};
use crate::tui::texts::{self, Text};

/// A question that can still be answered.
pub const ASKING: Context = Context::new(texts::CONTEXT_QUESTION);
/// A question whose clock is stopped.
pub const PAUSED: Context = Context::new(texts::CONTEXT_STOPPED);
/// A question whose answer has just been shown.
pub const SHOWN: Context = Context::new(texts::CONTEXT_ANSWERED);
/// A question of a sitting that is over.
pub const OVER: Context = Context::new(texts::CONTEXT_AFTER);

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

/// Early among the rows, so that the last line has it on a small screen: nothing else says that a
/// question is translated.
fn language<S>() -> Binding<S> {
    sitting_keys::language().bar(texts::KEY_LANGUAGE_BAR).when(is_translated)
}

/// Whether pressing the letter of the choice again says something.
fn may_say_how_sure<S>(_: &S, shared: &Shared) -> bool {
    let chosen = shared.current.as_ref().and_then(CurrentSitting::chosen);
    chosen.is_some() && shared.asks_confidence()
}

fn is_of_plan<S>(_: &S, shared: &Shared) -> bool {
    shared.current.as_ref().is_some_and(CurrentSitting::is_of_plan)
}

fn went_wrong<S>(_: &S, shared: &Shared) -> bool {
    let present = shared.current.as_ref().and_then(CurrentSitting::present);
    present.is_some_and(|(_, dealt, response)| {
        matches!(outcome(dealt, response), Outcome::Wrong | Outcome::Multiple)
    })
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
    rows.extend(shown());
    rows.extend(writing());
    rows.extend(explained());
    rows.extend(ways_on());
    rows.extend(marking());
    rows.extend(stopping());
    rows.extend(moving());
    rows.extend(keys::in_text().map(|row| row.at(&[ASKING, SHOWN, OVER])));
    rows.extend(leaving());
    rows.extend([keys::help(), keys::interrupt()]);
    rows
}

/// Choosing and answering.
fn answering<S>() -> [Binding<S>; 6] {
    let choose = texts::QUESTION_KEY_CHOOSE;
    let mark = texts::QUESTION_KEY_MARK;
    let answer = key(&[Enter], texts::QUESTION_KEY_ANSWER, Msg::Enter);
    let next = key(&[Enter], texts::QUESTION_KEY_KEEP, Msg::Enter);
    [
        letters(choose, |c| Msg::Choose(choice_of(c)))
            .at(&[ASKING])
            .bar(texts::QUESTION_KEY_CHOOSE_BAR),
        same_letter(texts::QUESTION_KEY_SURE, |c| Msg::Choose(choice_of(c)))
            .at(&[ASKING])
            .bar(texts::QUESTION_KEY_SURE_BAR)
            .when(may_say_how_sure),
        answer.at(&[ASKING]).bar(texts::QUESTION_KEY_ANSWER_BAR).when(one_by_one),
        next.at(&[ASKING]).bar(texts::QUESTION_KEY_KEEP_BAR).when(at_the_end),
        digits(mark, |c| Msg::Mark(line_of(c)))
            .at(&[ASKING])
            .bar(texts::QUESTION_KEY_MARK_BAR)
            .when(has_lines),
        language().at(&[ASKING]),
    ]
}

/// On from an answer that is shown, and back to its question.
fn shown<S>() -> [Binding<S>; 2] {
    let next = key(&[Char(' ')], texts::QUESTION_KEY_ON, Msg::Space);
    [
        next.also(&[Enter]).at(&[SHOWN]).bar(texts::QUESTION_KEY_ON_BAR),
        key(&[Up], texts::QUESTION_KEY_AGAIN, Msg::Go(Way::Up))
            .at(&[SHOWN, OVER])
            .bar(texts::QUESTION_KEY_AGAIN_BAR)
            .when(is_below_question),
    ]
}

/// What there is to do once the answer is shown, and taking an answer back.
fn explained<S>() -> [Binding<S>; 7] {
    let why = key(&[Char('w')], texts::QUESTION_KEY_WHY, Msg::Why);
    let note = key(&[Char('n')], texts::KEY_NOTE, Msg::Note);
    let report = key(&[Char('!')], texts::KEY_REPORT, Msg::Report);
    let undo = || key(&[Char('u')], texts::QUESTION_KEY_UNDO, Msg::Undo);
    [
        why.at(&[SHOWN, OVER]).bar(texts::QUESTION_KEY_WHY_BAR).when(is_of_plan),
        note.at(&[SHOWN, OVER]).bar(texts::KEY_NOTE_BAR),
        language().at(&[SHOWN, OVER]),
        key(&[Char('o')], texts::KEY_SOURCES, Msg::Sources)
            .at(&[SHOWN, OVER])
            .bar(texts::KEY_SOURCES_BAR),
        report.at(&[SHOWN, OVER]).bar(texts::KEY_REPORT_BAR),
        undo().at(&[SHOWN]).bar(texts::QUESTION_KEY_UNDO_BAR).when(one_by_one),
        undo().at(&[ASKING]).when(one_by_one),
    ]
}

/// Writing beside the question.
fn writing<S>() -> [Binding<S>; 5] {
    [
        notebook_keys::reason().at(&[SHOWN, OVER]).when(went_wrong),
        key(&[Char('N')], texts::KEY_OWN_NOTE, Msg::OwnNote).at(&[SHOWN, OVER]),
        notebook_keys::star().at(&[ASKING, SHOWN, OVER]),
        notebook_keys::put_on_list().at(&[SHOWN, OVER]),
        key(&[Char('i')], texts::KEY_ITS_PAGE, Msg::ItsPage).at(&[SHOWN, OVER]),
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
    let flag = key(&[Char('m')], texts::QUESTION_KEY_FLAG, Msg::Flag);
    let strike = texts::QUESTION_KEY_STRIKE;
    let clear = key(&[Backspace], texts::QUESTION_KEY_CLEAR, Msg::Clear);
    let section = |keys, help: Text, way| key(keys, help, Msg::Section(way)).at(&[ASKING]);
    [
        flag.at(&[ASKING]).bar(texts::QUESTION_KEY_FLAG_BAR),
        capitals(strike, |c| Msg::Strike(choice_of(c)))
            .at(&[ASKING])
            .bar(texts::QUESTION_KEY_STRIKE_BAR),
        clear.at(&[ASKING]).bar(texts::QUESTION_KEY_CLEAR_BAR),
        key(&[Char('m')], texts::QUESTION_KEY_FLAG_AFTER, Msg::Flag).at(&[SHOWN]),
        section(&[Char(']')], texts::QUESTION_KEY_NEXT_SECTION, Way::Right).when(has_sections),
        section(&[Char('[')], texts::QUESTION_KEY_SECTION_BEFORE, Way::Left).when(has_sections),
    ]
}

/// A clock that may be stopped.
fn stopping<S>() -> [Binding<S>; 4] {
    let go_on = key(&[Char('P')], texts::QUESTION_KEY_RESUME, Msg::Pause);
    [
        key(&[Char('P')], texts::QUESTION_KEY_PAUSE, Msg::Pause)
            .at(&[ASKING])
            .bar(texts::QUESTION_KEY_PAUSE_BAR)
            .when(may_pause),
        go_on.also(&[Enter, Char(' ')]).at(&[PAUSED]).bar(texts::QUESTION_KEY_RESUME_BAR),
        sitting_keys::submit().at(&[PAUSED]),
        sitting_keys::submit_hint().at(&[ASKING, SHOWN, PAUSED]),
    ]
}

/// To the questions beside this one.
fn moving<S>() -> [Binding<S>; 7] {
    let before = |keys| key(keys, texts::QUESTION_KEY_BEFORE, Msg::Go(Way::Left));
    let next = |keys| key(keys, texts::QUESTION_KEY_NEXT, Msg::Go(Way::Right));
    let on = key(&[Char(' ')], texts::QUESTION_KEY_ON, Msg::Go(Way::Right));
    [
        on.also(&[Enter]).at(&[OVER]),
        before(&[Left]).at(&[ASKING, SHOWN]),
        next(&[Right]).at(&[OVER]).bar(texts::QUESTION_KEY_NEXT_BAR),
        before(&[Left]).at(&[OVER]).bar(texts::QUESTION_KEY_BEFORE_BAR),
        next(&[Right]).at(&[ASKING, SHOWN]),
        before(&[Char('p')]).at(&[ASKING]).when(at_the_end),
        next(&[Char('n')]).at(&[ASKING]).when(at_the_end),
    ]
}

/// The ways out.
fn leaving<S>() -> [Binding<S>; 4] {
    let leave = |help: Text| {
        key(&[Char('q')], help, Msg::Back).also(&[Esc]).bar(texts::QUESTION_KEY_LEAVE_BAR)
    };
    let kept = texts::QUESTION_KEY_LEAVE;
    [
        leave(kept).at(&[ASKING, SHOWN]).when(one_by_one),
        leave(texts::QUESTION_KEY_LEAVE_RUNNING).at(&[ASKING]).when(at_the_end),
        leave(texts::QUESTION_KEY_LEAVE_STOPPED).at(&[PAUSED]),
        keys::back().at(&[OVER]),
    ]
}
