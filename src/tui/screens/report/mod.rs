//! A line to say what is wrong with a question.

use ratatui::layout::Rect;

use crate::bank::ItemId;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::Enter;
use crate::tui::app::msg::Msg;
use crate::tui::kit::dialog;
use crate::tui::kit::input::Input;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Kind, Screen};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::texts;

/// The longest report: a few sentences.
const LONGEST: usize = 500;

/// A report being typed.
#[derive(Debug, Clone)]
pub struct Report {
    /// The item that it is about.
    item: ItemId,
    input: Input,
}

impl Report {
    /// What is typed so far.
    #[cfg(feature = "internals")]
    pub fn text(&self) -> &str {
        self.input.text()
    }
}

impl Screen for Report {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_REPORT)];
    const KIND: Kind = Kind::Over;

    fn keys() -> Vec<Binding<Self>> {
        let mut rows =
            vec![key(&[Enter], texts::REPORT_KEY_SAVE, Msg::Enter).bar(texts::REPORT_KEY_SAVE_BAR)];
        rows.extend(keys::in_typed_box(texts::REPORT_KEY_TYPE));
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        let Msg::ReportOf(item) = msg else { return None };
        Some(Self { item: item.clone(), input: Input::new(LONGEST) })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Enter => {
                shared.close();
                let text = self.input.text().trim().to_owned();
                return vec![Effect::Report(self.item.clone(), text)];
            }
            _ => {
                self.input.update(msg);
            }
        }
        vec![]
    }

    fn view(&self, _shared: &Shared, style: TextStyle, body: Rect) -> Content {
        let asked = &texts::REPORT_ASK;
        Content::over(vec![dialog::typed(&texts::REPORT, asked, &self.input, style, body)])
    }
}
