//! A question of the open sitting: choosing, marking, committing, moving.

use crate::bank::Claim;
use crate::exam::Command;

use crate::text::letter;
use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::app::update::{scroll, turns};
use crate::tui::state::current::{CurrentSitting, Nudge};
use crate::tui::view;

pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let Some(current) = &model.shared.current else { return vec![] };
    match msg {
        // After the last choice stands "not attempted", where there is that.
        Msg::Choose(at) if current.declines() && current.circles(current.at()).len() == at + 1 => {
            model.command(Command::Decline)
        }
        Msg::Choose(at) => on_choice(model, *at, Command::Choose),
        Msg::Strike(at) => on_choice(model, *at, Command::Strike),
        Msg::Mark(line) => {
            let said = current.present().and_then(|(_, _, r)| r.beliefs.get(line).copied());
            let next = match said {
                None => Some(true),
                Some(true) => Some(false),
                Some(false) => None,
            };
            model.command(Command::Believe(*line, next))
        }
        Msg::Clear => model.command(Command::Clear),
        Msg::Flag => model.command(Command::Flag),
        Msg::Undo => model.command(Command::Withdraw),
        Msg::Pause => model.pause(),
        Msg::Enter if current.is_paused() => model.pause(),
        Msg::Enter if current.is_revealed() => next(model),
        Msg::Space => next(model),
        Msg::Enter if current.reveals_each() => commit(model),
        Msg::Enter => keep(model),
        Msg::SubmitHint => {
            model.say_submit_key();
            vec![]
        }
        Msg::Section(way) => match current.section_beside(*way == Way::Right) {
            Some(to) => model.command(Command::Go(to)),
            None => vec![],
        },
        Msg::Go(Way::Left) => step(model, false),
        Msg::Go(Way::Right) => step(model, true),
        Msg::Go(way) => {
            scroll(model, *way);
            vec![]
        }
        Msg::Note | Msg::Sources | Msg::Report => about(model, msg),
        Msg::Submit | Msg::AnswerSheet | Msg::Palette | Msg::Why => {
            turns::open(model, msg);
            vec![]
        }
        Msg::Back => leave(model),
        _ => vec![],
    }
}

/// Opens what is to be known about the question.
fn about(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let current = model.current.as_ref();
    let question = current.and_then(|current| current.questions.get(current.at())).cloned();
    let effects = question.map(|question| model.open_about(&question, msg)).unwrap_or_default();
    turns::follow(model, effects)
}

fn on_choice(model: &mut Model, at: usize, make: fn(Claim) -> Command) -> Vec<Effect> {
    let Some((_, dealt, _)) = model.shared.current.as_ref().and_then(CurrentSitting::present)
    else {
        return vec![];
    };
    if let Some(claim) = dealt.choices.get(at).cloned() {
        return model.command(make(claim));
    }
    let declined = usize::from(model.shared.current.as_ref().is_some_and(CurrentSitting::declines));
    let last = letter((dealt.choices.len() + declined).clamp(1, 8) - 1);
    model.warn(format!("The choices are a to {last}."));
    vec![]
}

/// Has the answer counted and shown, after saying once what is missing.
fn commit(model: &mut Model) -> Vec<Effect> {
    let Some(current) = &mut model.shared.current else { return vec![] };
    let at = current.at();
    let Some((_, dealt, response)) = current.present() else { return vec![] };
    let by_count =
        dealt.lines.len() > 1 && dealt.key.0.iter().all(|claim| matches!(claim, Claim::Count(_)));
    let (nudge, text) = if response.chosen().is_none() {
        (Nudge::Blank, "Nothing is chosen. Enter once more shows the answer.".to_owned())
    } else if by_count && response.beliefs.is_empty() {
        let last = dealt.lines.len();
        let text = format!("Which of them? 1-{last} mark each true or false; Enter goes on.");
        (Nudge::Unmarked, text)
    } else {
        return model.command(Command::Commit);
    };
    if current.nudged == Some((at, nudge)) {
        return model.command(Command::Commit);
    }
    current.nudged = Some((at, nudge));
    model.warn(text);
    vec![]
}

/// Goes on where answers are shown at the end.
fn keep(model: &mut Model) -> Vec<Effect> {
    let Some(current) = &model.shared.current else { return vec![] };
    let to = current.at() + 1;
    if to < current.len() {
        model.command(Command::Go(to))
    } else {
        turns::open(model, &Msg::Submit);
        // The time may just have passed.
        model.command(Command::Tick)
    }
}

/// Goes on after an answer: to the next open question, or to the result.
fn next(model: &mut Model) -> Vec<Effect> {
    let Some(current) = &model.shared.current else { return vec![] };
    if !current.sitting.is_running() {
        return step(model, true);
    }
    match current.next_open() {
        Some(to) => model.command(Command::Go(to)),
        None => model.command(Command::Submit),
    }
}

/// To the question beside this one; of a sitting that is over, to the one beside it in the list.
fn step(model: &mut Model, forth: bool) -> Vec<Effect> {
    let Some(current) = &mut model.shared.current else { return vec![] };
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
        model.say(if forth { "This is the last one." } else { "This is the first one." });
        return vec![];
    };
    if running {
        return model.command(Command::Go(to));
    }
    current.looking = to;
    let effect = Effect::Aftermath(current.id, to);
    current.listing.cursor = listed.iter().position(|i| *i == to).unwrap_or(0);
    scroll_to(model, 0);
    vec![effect]
}

fn leave(model: &mut Model) -> Vec<Effect> {
    let Some(current) = &model.shared.current else { return vec![] };
    if !current.sitting.is_running() {
        model.screens.pop();
        vec![]
    } else if current.reveals_each() {
        {
            let effects = model.put_aside();
            turns::follow(model, effects)
        }
    } else if current.is_paused() {
        {
            let effects = model.leave_clock();
            turns::follow(model, effects)
        }
    } else {
        turns::open(model, &Msg::Leave);
        // The page says that every answer is kept.
        vec![Effect::Check]
    }
}

/// Scrolls the question's screen to a line.
pub fn scroll_to(model: &mut Model, line: usize) {
    for screen in &mut model.screens {
        if let Screen::Question { scroll } = screen {
            *scroll = line;
        }
    }
}

/// Scrolls so far that the answer, now shown, has its beginning in sight.
pub fn show_answer(model: &mut Model) {
    let line = view::answer_line(model);
    scroll_to(model, line);
}
