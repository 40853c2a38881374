//! Putting a question or a fact on a list, by its name.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::journal::{About, LONGEST_LIST};
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Enter, Tab};
use crate::tui::app::msg::Msg;
use crate::tui::kit::dialog;
use crate::tui::kit::input::Input;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::{Content, Row, Scroll};
use crate::tui::kit::screen::{Kind, Screen};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::texts;

/// The name of a list being typed.
#[derive(Debug, Clone)]
pub struct PutOnList {
    /// What is put on it.
    about: About,
    /// The lists that it is on.
    on: Vec<String>,
    /// All lists.
    all: Vec<String>,
    input: Input,
}

impl Screen for PutOnList {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_LISTS)];
    const KIND: Kind = Kind::Over;

    fn keys() -> Vec<Binding<Self>> {
        let put = key(&[Enter], texts::LISTS_KEY_PUT, Msg::Enter);
        let next = key(&[Tab], texts::LISTS_KEY_NEXT, Msg::Space);
        let mut rows =
            vec![put.bar(texts::LISTS_KEY_PUT_BAR), next.when(|s: &Self, _| !s.all.is_empty())];
        rows.extend(keys::in_typed_box(texts::LISTS_KEY_TYPE));
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        let Msg::PutOnListOf(about, on, all) = msg else { return None };
        let input = Input::new(LONGEST_LIST);
        Some(Self { about: about.clone(), on: on.clone(), all: all.clone(), input })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Enter => {
                let name = self.input.text().trim().to_owned();
                if name.is_empty() {
                    shared.warn(texts::LISTS_NAME);
                    return vec![];
                }
                shared.close();
                let on = !self.on.contains(&name);
                return vec![Effect::PutOnList(self.about.clone(), name, on)];
            }
            Msg::Space => {
                let at = self.all.iter().position(|list| list == self.input.text());
                let next = at.map_or(0, |at| (at + 1) % self.all.len().max(1));
                if let Some(list) = self.all.get(next) {
                    self.input = self.input.emptied().with(list.clone());
                }
            }
            _ => {
                self.input.update(msg);
            }
        }
        vec![]
    }

    fn view(&self, _shared: &Shared, style: TextStyle, body: Rect) -> Content {
        let (theme, columns) = (style.theme, dialog::columns(body));
        let mut rows = style.text(&texts::LISTS_ASK, columns, theme.quiet());
        rows.push(Row::default());
        for list in &self.all {
            let symbols = theme.symbols();
            let sign = if self.on.contains(list) { symbols.on } else { symbols.off };
            let name = style.cut(list, columns.saturating_sub(5));
            rows.push(Row::new(Line::from(format!("{sign} {name}"))));
        }
        if self.all.is_empty() {
            rows.extend(style.quiet(&texts::LISTS_NONE, columns));
        }
        rows.push(Row::default());
        let typed = self.input.lines(&Span::raw("> "), theme.plain(), style, columns);
        let at = rows.len();
        rows.extend(typed.into_iter().map(Row::new));
        Content::over(vec![dialog::pane(&texts::LISTS, rows, Scroll::Follow(at), style, body)])
    }
}
