//! The table: every key of every screen, what it does and what is said of it.
//!
//! The first line that fits wins. Letters `a` to `h` belong to the choices wherever a question can be
//! answered, and nothing else may use them there.

use std::sync::LazyLock;

use super::super::hall::{Hall, takes_marks};
use super::super::key::Key::{
    self, BackTab, Backspace, Char, Ctrl, Down, End, Enter, Esc, Left, PageDown, PageUp, Right,
    Tab, Up,
};
use super::super::model::{Filter, Model};
use super::super::msg::{Msg, Way};
use super::Place::{
    Asking, Find, Found, Help, Home, Leave, Note, Notes, Over, Palette, Picker, Report, Result,
    Shown, Sources, Summary,
};
use super::{Binding, Does, Keys, Place};

fn key(
    places: &'static [Place],
    keys: &'static [Key],
    also: &'static [Key],
    bar: &'static str,
    help: &'static str,
    msg: Msg,
) -> Binding {
    let (keys, does) = (Keys::These(keys), Does::Say(msg));
    Binding { places, keys, also, bar, help, does, when: |_| true }
}

fn many(
    places: &'static [Place],
    keys: Keys,
    bar: &'static str,
    help: &'static str,
    make: fn(char) -> Msg,
) -> Binding {
    Binding { places, keys, also: &[], bar, help, does: Does::With(make), when: |_| true }
}

fn only(when: fn(&Model) -> bool, binding: Binding) -> Binding {
    Binding { when, ..binding }
}

fn hall(model: &Model) -> Option<&Hall> {
    model.hall.as_ref()
}

fn one_by_one(model: &Model) -> bool {
    hall(model).is_some_and(Hall::reveals_each)
}

fn at_the_end(model: &Model) -> bool {
    !one_by_one(model)
}

fn has_lines(model: &Model) -> bool {
    hall(model).and_then(Hall::present).is_some_and(|(_, dealt, _)| takes_marks(dealt.kind))
}

fn no_sitting_runs(model: &Model) -> bool {
    !hall(model).is_some_and(|hall| hall.sitting.is_running())
}

fn has_unfinished(model: &Model) -> bool {
    !model.home.unfinished.is_empty()
}

fn something_to_do(model: &Model) -> bool {
    model.home.topics.iter().any(|topic| topic.items > 0)
}

fn something_to_repeat(model: &Model) -> bool {
    hall(model).is_some_and(|hall| {
        !hall.filtered(Filter::Wrong).is_empty() || !hall.filtered(Filter::Blank).is_empty()
    })
}

/// The number of a letter among the choices.
fn letter(c: char) -> usize {
    "abcdefgh".find(c.to_ascii_lowercase()).unwrap_or(usize::MAX)
}

/// The line that a digit marks; `0` is the tenth.
fn line(c: char) -> u8 {
    match c.to_digit(10) {
        Some(0) | None => 10,
        Some(digit) => u8::try_from(digit).unwrap_or(u8::MAX),
    }
}

const LISTS: &[Place] = &[Home, Picker, Palette, Result, Notes, Find];
const TEXTS: &[Place] = &[Asking, Shown, Over, Note, Found, Sources, Help];
const EXPLAINED: &[Place] = &[Shown, Over, Found];

/// Every key of every screen.
pub(super) static TABLE: LazyLock<Vec<Binding>> = LazyLock::new(all);

fn all() -> Vec<Binding> {
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
            key(
                &[Home],
                &[Char('t')],
                &[],
                "timed quiz",
                "choose topics for a timed quiz",
                Msg::Quiz,
            ),
        ),
        key(&[Home], &[Char('n')], &[], "notes", "read the notes", Msg::Notes),
        key(
            &[Home, Notes],
            &[Char('/')],
            &[],
            "find",
            "search notes, facts and questions",
            Msg::Find,
        ),
        // The picker.
        key(&[Picker], &[Enter], &[], "begin", "begin", Msg::Enter),
        key(&[Picker], &[Char(' ')], &[], "pick", "pick the topic or drop it", Msg::Space),
        key(&[Picker], &[Char('a')], &[], "all", "pick all topics, or none", Msg::All),
        key(
            &[Picker],
            &[Right],
            &[Char('l')],
            "change",
            "the next value of the setting under the cursor",
            Msg::Go(Way::Right),
        ),
        key(&[Picker], &[Left], &[Char('h')], "", "the value before", Msg::Go(Way::Left)),
        // A question.
        many(
            &[Asking],
            Keys::Letters,
            "choose",
            "choose; the same letter again says how sure: sure, fifty-fifty, guess",
            |c| Msg::Choose(letter(c)),
        ),
        only(
            has_lines,
            many(&[Asking], Keys::Digits, "mark", "mark a line true, false or unknown", |c| {
                Msg::Mark(line(c))
            }),
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
        key(&[Shown], &[Char(' ')], &[Enter], "next", "on to the next question", Msg::Space),
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
        only(
            at_the_end,
            key(&[Asking], &[Char('s')], &[], "submit", "hand the sitting in", Msg::Submit),
        ),
        key(&[Asking, Shown], &[Tab], &[], "palette", "see all questions", Msg::Palette),
        key(&[Asking], &[Char('m')], &[], "flag", "flag it, to come back to it", Msg::Flag),
        many(&[Asking], Keys::Capitals, "strike", "strike a choice out, or restore it", |c| {
            Msg::Strike(letter(c))
        }),
        key(&[Asking], &[Backspace], &[], "clear", "take the answer back", Msg::Clear),
        key(&[Shown], &[Char('m')], &[], "", "flag the question", Msg::Flag),
        // The palette and what is asked before it is over.
        key(
            &[Palette],
            &[Enter],
            &[Char(' ')],
            "go there",
            "put this question on the screen",
            Msg::Enter,
        ),
        key(&[Summary], &[Enter], &[Char('y')], "hand in", "hand the sitting in", Msg::Enter),
        key(&[Leave], &[Enter], &[Char('y')], "leave", "leave; the clock runs on", Msg::Enter),
        only(
            at_the_end,
            key(&[Palette, Leave], &[Char('s')], &[], "submit", "hand the sitting in", Msg::Submit),
        ),
        // The result.
        key(
            &[Result],
            &[Enter],
            &[Char(' ')],
            "open",
            "see the question with its answer",
            Msg::Enter,
        ),
        only(
            something_to_repeat,
            key(
                &[Result],
                &[Char('w')],
                &[],
                "again",
                "practise the wrong and the blank ones again",
                Msg::Again,
            ),
        ),
        key(
            &[Result],
            &[Char('x')],
            &[],
            "wrong",
            "list the wrong ones",
            Msg::Filter(Filter::Wrong),
        ),
        key(
            &[Result],
            &[Char('b')],
            &[],
            "blank",
            "list the blank ones",
            Msg::Filter(Filter::Blank),
        ),
        key(
            &[Result],
            &[Char('m')],
            &[],
            "flagged",
            "list the flagged",
            Msg::Filter(Filter::Flagged),
        ),
        key(
            &[Result],
            &[Char('g')],
            &[],
            "guessed",
            "list the guesses",
            Msg::Filter(Filter::Guessed),
        ),
        key(&[Result], &[Char('a')], &[], "all", "list all", Msg::Filter(Filter::All)),
        key(
            &[Result],
            &[Char('f')],
            &[],
            "fraction",
            "exact fractions, or decimals",
            Msg::Fraction,
        ),
        // Notes and search.
        key(&[Notes], &[Enter], &[Char(' ')], "read", "read the note", Msg::Enter),
        only(
            no_sitting_runs,
            key(&[Note], &[Char('p')], &[], "ask me", "be asked about this topic", Msg::Practise),
        ),
        key(&[Find], &[Enter], &[], "open", "open what is under the cursor", Msg::Enter),
        many(&[Find], Keys::Typed, "", "what to look for", Msg::Type),
        key(&[Find, Report], &[Backspace], &[], "", "take a letter back", Msg::Erase),
        key(&[Report], &[Enter], &[], "send", "keep the report", Msg::Enter),
        many(&[Report], Keys::Typed, "", "what is wrong", Msg::Type),
        // Moving.
        key(&[Over], &[Char(' ')], &[Enter], "", "on to the next question", Msg::Go(Way::Right)),
        key(&[Asking, Shown, Over], &[Left], &[], "", "the question before", Msg::Go(Way::Left)),
        key(&[Asking, Shown, Over], &[Right], &[], "", "the next question", Msg::Go(Way::Right)),
        only(
            at_the_end,
            key(&[Asking], &[Char('p')], &[], "", "the question before", Msg::Go(Way::Left)),
        ),
        only(
            at_the_end,
            key(&[Asking], &[Char('n')], &[], "", "the next question", Msg::Go(Way::Right)),
        ),
        key(&[Palette], &[Left], &[Char('h')], "", "left", Msg::Go(Way::Left)),
        key(&[Palette], &[Right], &[Char('l')], "", "right", Msg::Go(Way::Right)),
        key(&[Find], &[Up], &[], "", "up", Msg::Go(Way::Up)),
        key(&[Find], &[Down], &[Tab], "", "down", Msg::Go(Way::Down)),
        key(LISTS, &[Up], &[Char('k')], "", "up", Msg::Go(Way::Up)),
        key(LISTS, &[Down], &[Char('j')], "", "down", Msg::Go(Way::Down)),
        key(TEXTS, &[Up], &[Char('k')], "", "scroll up", Msg::Go(Way::Up)),
        key(TEXTS, &[Down], &[Char('j')], "", "scroll down", Msg::Go(Way::Down)),
        key(LISTS, &[PageUp], &[], "", "a page up", Msg::Go(Way::PageUp)),
        key(LISTS, &[PageDown], &[], "", "a page down", Msg::Go(Way::PageDown)),
        key(TEXTS, &[PageUp], &[], "", "a page up", Msg::Go(Way::PageUp)),
        key(TEXTS, &[PageDown], &[], "", "a page down", Msg::Go(Way::PageDown)),
        key(LISTS, &[Key::Home], &[], "", "to the first", Msg::Go(Way::First)),
        key(LISTS, &[End], &[], "", "to the last", Msg::Go(Way::Last)),
        key(TEXTS, &[Key::Home], &[], "", "to the beginning", Msg::Go(Way::First)),
        key(TEXTS, &[End], &[], "", "to the end", Msg::Go(Way::Last)),
        // Out.
        only(
            one_by_one,
            key(
                &[Asking, Shown],
                &[Char('q')],
                &[Esc],
                "end",
                "end it and see the result",
                Msg::Back,
            ),
        ),
        only(
            at_the_end,
            key(&[Asking], &[Char('q')], &[Esc], "leave", "leave; the clock runs on", Msg::Back),
        ),
        key(&[Home], &[Char('q')], &[], "quit", "leave the program", Msg::Back),
        key(
            &[Summary, Leave],
            &[Esc],
            &[Char('q'), Char('n')],
            "stay",
            "back to the questions",
            Msg::Back,
        ),
        key(&[Find, Report], &[Esc], &[], "back", "back", Msg::Back),
        key(
            &[Palette],
            &[Char('q')],
            &[Esc, Tab, BackTab],
            "back",
            "back to the question",
            Msg::Back,
        ),
        key(
            &[Sources],
            &[Char('q')],
            &[Esc, Enter, Char('o'), Char(' ')],
            "back",
            "back",
            Msg::Back,
        ),
        key(&[Help], &[Char('q')], &[Esc, Char('?'), Enter], "back", "back", Msg::Back),
        key(
            &[Picker, Over, Result, Notes, Note, Found],
            &[Char('q')],
            &[Esc],
            "back",
            "back",
            Msg::Back,
        ),
        key(
            &[
                Home, Picker, Asking, Shown, Over, Palette, Summary, Leave, Result, Notes, Note,
                Found, Sources,
            ],
            &[Char('?')],
            &[],
            "keys",
            "all keys",
            Msg::Help,
        ),
        key(&Place::ALL, &[Ctrl('c')], &[], "", "leave at once; nothing is lost", Msg::Interrupt),
        key(&Place::ALL, &[Ctrl('z')], &[], "", "to the background", Msg::Suspend),
        key(&Place::ALL, &[Ctrl('l')], &[], "", "draw the screen anew", Msg::Redraw),
    ]
}
