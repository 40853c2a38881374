//! The keys of the list of mistakes, and of its filter line.

use crate::tui::app::key::Key::{Char, Enter, Esc};
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::notebook_keys;
use crate::tui::texts;

/// The list.
pub const LIST: Context = Context::new(texts::CONTEXT_MISTAKES);
/// The filter line.
pub const FILTERING: Context = Context::new(texts::CONTEXT_FILTERING);

/// All of them.
pub fn keys<S>() -> Vec<Binding<S>> {
    let mut rows = vec![
        key(&[Enter], texts::MISTAKES_KEY_OPEN, Msg::Enter)
            .at(&[LIST])
            .bar(texts::MISTAKES_KEY_OPEN_BAR),
        key(&[Char(' ')], texts::MISTAKES_KEY_SELECT, Msg::Space)
            .at(&[LIST])
            .bar(texts::MISTAKES_KEY_SELECT_BAR),
        key(&[Char('p')], texts::MISTAKES_KEY_PRACTISE, Msg::Practise)
            .at(&[LIST])
            .bar(texts::MISTAKES_KEY_PRACTISE_BAR),
        key(&[Char('/')], texts::MISTAKES_KEY_FILTER, Msg::Find)
            .at(&[LIST])
            .bar(texts::MISTAKES_KEY_FILTER_BAR),
        key(&[Char('s')], texts::MISTAKES_KEY_SORT, Msg::Sort)
            .at(&[LIST])
            .bar(texts::MISTAKES_KEY_SORT_BAR),
        notebook_keys::reason().at(&[LIST]),
        notebook_keys::star().at(&[LIST]),
        notebook_keys::own_note().at(&[LIST]),
        notebook_keys::put_on_list().at(&[LIST]),
        key(&[Char('E')], texts::MISTAKES_KEY_EXPORT, Msg::Export)
            .at(&[LIST])
            .bar(texts::MISTAKES_KEY_EXPORT_BAR),
        key(&[Char('R')], texts::MISTAKES_KEY_REPORTED, Msg::ReportedQuestions)
            .at(&[LIST])
            .bar(texts::MISTAKES_KEY_REPORTED_BAR),
        key(&[Char('a')], texts::MISTAKES_KEY_ALL, Msg::All).at(&[LIST]),
    ];
    rows.extend(keys::in_list().map(|row| row.at(&[LIST])));
    rows.push(keys::back().at(&[LIST]));
    rows.push(keys::help().at(&[LIST]));
    rows.push(
        key(&[Enter], texts::MISTAKES_KEY_FILTER_DONE, Msg::Enter)
            .at(&[FILTERING])
            .bar(texts::MISTAKES_KEY_FILTER_DONE_BAR),
    );
    let typed = keys::in_input(texts::MISTAKES_KEY_FILTER_TYPE);
    rows.extend(typed.into_iter().map(|row| row.at(&[FILTERING])));
    rows.push(keys::erase_before().at(&[FILTERING]));
    rows.push(
        key(&[Esc], texts::MISTAKES_KEY_FILTER_BACK, Msg::Back)
            .at(&[FILTERING])
            .bar(texts::MISTAKES_KEY_FILTER_BACK_BAR),
    );
    rows.push(keys::interrupt());
    rows
}
