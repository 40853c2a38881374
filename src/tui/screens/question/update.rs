//! What is done with a question: choosing, marking, committing, going on.

use crate::bank::Claim;
use crate::exam::Command;
use crate::journal::{About, WhyWrong};
use crate::text::letter;
use crate::tui::app::effect::Effect;
use crate::tui::app::msg::{Msg, Way};
use crate::tui::state::Shared;
use crate::tui::state::current::{CurrentSitting, Nudge};
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts;

/// What a message does to the question, and how it is scrolled then.
pub fn update(scroll: &mut ScrollTo, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
    let Some(current) = &shared.current else { return vec![] };
    match msg {
        // After the last choice stands "not attempted", where there is that.
        Msg::Choose(at) if current.declines() && current.circles(current.at()).len() == at + 1 => {
            shared.command(Command::Decline)
        }
        // Pressed again, the letter says how sure one is.
        Msg::Choose(at) if current.chosen() == Some(*at) && !shared.asks_confidence() => vec![],
        Msg::Choose(at) => on_choice(shared, *at, Command::Choose),
        Msg::Strike(at) => on_choice(shared, *at, Command::Strike),
        Msg::Mark(line) => {
            let said = current.present().and_then(|(_, _, r)| r.beliefs.get(line).copied());
            let next = match said {
                None => Some(true),
                Some(true) => Some(false),
                Some(false) => None,
            };
            shared.command(Command::Believe(*line, next))
        }
        Msg::Clear => shared.command(Command::Clear),
        Msg::Flag => shared.command(Command::Flag),
        Msg::Undo => shared.command(Command::Withdraw),
        Msg::Pause => shared.pause(),
        Msg::Enter if current.is_paused() => shared.pause(),
        Msg::Enter if current.is_revealed() => next(scroll, shared),
        Msg::Space => next(scroll, shared),
        Msg::Enter if current.reveals_each() => commit(shared),
        Msg::Enter => keep(shared),
        Msg::SubmitHint => {
            shared.say_submit_key();
            vec![]
        }
        Msg::Section(way) => match current.section_beside(*way == Way::Right) {
            Some(to) => shared.command(Command::Go(to)),
            None => vec![],
        },
        Msg::Go(Way::Left) => step(scroll, shared, false),
        Msg::Go(Way::Right) => step(scroll, shared, true),
        Msg::Note | Msg::Sources | Msg::Report => {
            let question = current.questions.get(current.at()).cloned();
            question.map(|question| shared.open_about(&question, msg)).unwrap_or_default()
        }
        Msg::Star | Msg::OwnNote | Msg::PutOnList | Msg::Reason(_) | Msg::ItsPage => {
            beside(shared, msg)
        }
        Msg::Language => {
            let languages = shared.languages_of_question();
            shared.next_language(&languages)
        }
        Msg::Submit | Msg::AnswerSheet | Msg::Palette | Msg::Why => {
            shared.open(msg.clone());
            vec![]
        }
        _ => vec![],
    }
}

/// Writes something beside the question.
fn beside(shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
    let Some(current) = &shared.current else { return vec![] };
    let Some((question, dealt, _)) = current.present() else { return vec![] };
    let about = About::from(&dealt.item);
    let known = current.beside.as_ref().filter(|(at, _)| *at == current.at());
    match msg {
        Msg::Star => return vec![Effect::Star(about)],
        Msg::ItsPage => return vec![Effect::LoadPage(about)],
        Msg::Reason(at) => {
            let why = WhyWrong::ALL.get(*at);
            let (id, question) = (current.id, current.at());
            return why.map(|why| Effect::Reason(id, question, *why)).into_iter().collect();
        }
        Msg::OwnNote => {
            let note = known.and_then(|(_, beside)| beside.note.clone());
            let what = question.topic.clone();
            shared.open(Msg::OwnNoteOf(about, note, what));
        }
        Msg::PutOnList => {
            let on = known.map(|(_, beside)| beside.lists.clone()).unwrap_or_default();
            let all = shared.notebook.as_ref().map(|view| view.names.lists.clone());
            shared.open(Msg::PutOnListOf(about, on, all.unwrap_or_default()));
        }
        _ => {}
    }
    vec![]
}

/// A command about the choice of this number, from 0.
fn on_choice(shared: &mut Shared, at: usize, make: fn(Claim) -> Command) -> Vec<Effect> {
    let Some((_, dealt, _)) = shared.current.as_ref().and_then(CurrentSitting::present) else {
        return vec![];
    };
    if let Some(claim) = dealt.choices.get(at).cloned() {
        return shared.command(make(claim));
    }
    let declined = usize::from(shared.current.as_ref().is_some_and(CurrentSitting::declines));
    let last = letter((dealt.choices.len() + declined).clamp(1, 8) - 1);
    shared.warn(texts::QuestionLetters { last: last.to_string() }.say());
    vec![]
}

/// Has the answer counted and shown, after saying once what is missing.
fn commit(shared: &mut Shared) -> Vec<Effect> {
    let Some(current) = &mut shared.current else { return vec![] };
    let at = current.at();
    let Some((_, dealt, response)) = current.present() else { return vec![] };
    let by_count =
        dealt.lines.len() > 1 && dealt.key.0.iter().all(|claim| matches!(claim, Claim::Count(_)));
    let (nudge, text) = if response.chosen().is_none() {
        (Nudge::Blank, texts::QUESTION_NOTHING_CHOSEN.into())
    } else if by_count && response.beliefs.is_empty() {
        (Nudge::Unmarked, texts::QuestionMarkLines { last: dealt.lines.len() }.say())
    } else {
        return shared.command(Command::Commit);
    };
    if current.nudged == Some((at, nudge)) {
        return shared.command(Command::Commit);
    }
    current.nudged = Some((at, nudge));
    shared.warn(text);
    vec![]
}

/// Goes on where answers are shown at the end.
fn keep(shared: &mut Shared) -> Vec<Effect> {
    let Some(current) = &shared.current else { return vec![] };
    let to = current.at() + 1;
    if to < current.len() {
        shared.command(Command::Go(to))
    } else {
        shared.open(Msg::Submit);
        // The time may just have passed.
        shared.command(Command::Tick)
    }
}

/// Goes on after an answer: to the next open question, or to the result.
fn next(scroll: &mut ScrollTo, shared: &mut Shared) -> Vec<Effect> {
    let Some(current) = &shared.current else { return vec![] };
    if !current.sitting.is_running() {
        return step(scroll, shared, true);
    }
    match current.next_open() {
        Some(to) => shared.command(Command::Go(to)),
        None => shared.command(Command::Submit),
    }
}

/// To the question beside this one; of a sitting that is over, to the one beside it in the list.
fn step(scroll: &mut ScrollTo, shared: &mut Shared, forth: bool) -> Vec<Effect> {
    let Some(current) = &mut shared.current else { return vec![] };
    let at = current.at();
    let running = current.sitting.is_running();
    let listed: Vec<usize> = if running {
        (0..current.len()).collect()
    } else {
        current.listing.listed(&current.sitting)
    };
    let to = if forth {
        listed.iter().copied().find(|i| *i > at)
    } else {
        listed.iter().copied().rev().find(|i| *i < at)
    };
    let Some(to) = to else {
        shared.say(if forth { texts::QUESTION_IS_LAST } else { texts::QUESTION_IS_FIRST });
        return vec![];
    };
    if running {
        return shared.command(Command::Go(to));
    }
    current.looking = to;
    let effect = Effect::Aftermath(current.id, to);
    current.listing.cursor = listed.iter().position(|i| *i == to).unwrap_or(0);
    *scroll = ScrollTo::default();
    vec![effect]
}

/// Leaves the sitting, or asks whether to; of one that is over, the question alone.
pub fn leave(shared: &mut Shared) -> Vec<Effect> {
    let Some(current) = &shared.current else { return vec![] };
    if !current.sitting.is_running() {
        shared.close();
        vec![]
    } else if current.reveals_each() {
        shared.put_aside()
    } else if current.is_paused() {
        shared.leave_clock()
    } else {
        shared.open(Msg::Leave);
        // The page says that every answer is kept.
        vec![Effect::Check]
    }
}
