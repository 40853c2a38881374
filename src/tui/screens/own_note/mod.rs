//! A line of one's own beside a question or a fact.

use ratatui::layout::Rect;

use crate::journal::About;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Ctrl, Enter};
use crate::tui::app::msg::Msg;
use crate::tui::kit::dialog;
use crate::tui::kit::input::Input;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Kind, Screen};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::texts;

/// The longest note: a few sentences.
const LONGEST: usize = 500;

/// A note being typed.
#[derive(Debug, Clone)]
pub struct OwnNote {
    /// What it stands beside.
    about: About,
    /// What that is called.
    what: String,
    input: Input,
}

impl Screen for OwnNote {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_OWN_NOTE)];
    const KIND: Kind = Kind::Over;

    fn keys() -> Vec<Binding<Self>> {
        let save = key(&[Enter], texts::OWN_NOTE_KEY_SAVE, Msg::Enter);
        let editor = key(&[Ctrl('o')], texts::OWN_NOTE_KEY_EDITOR, Msg::InEditor);
        let mut rows = vec![
            save.bar(texts::OWN_NOTE_KEY_SAVE_BAR),
            editor.bar(texts::OWN_NOTE_KEY_EDITOR_BAR),
        ];
        rows.extend(keys::in_typed_box(texts::OWN_NOTE_KEY_TYPE));
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        let Msg::OwnNoteOf(about, text, what) = msg else { return None };
        let input = Input::new(LONGEST).with(text.clone().unwrap_or_default());
        Some(Self { about: about.clone(), what: what.clone(), input })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Enter => {
                shared.close();
                let text = self.input.text().trim().to_owned();
                return vec![Effect::WriteNote(self.about.clone(), text)];
            }
            Msg::InEditor => return vec![Effect::EditNote(self.input.text().to_owned())],
            _ => {
                self.input.update(msg);
            }
        }
        vec![]
    }

    fn told(&mut self, _shared: &mut Shared, msg: &Msg) {
        if let Msg::NoteEdited(text) = msg {
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let line = line.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
            self.input = self.input.emptied().with(line);
        }
    }

    fn view(&self, _shared: &Shared, style: TextStyle, body: Rect) -> Content {
        let what = style.cut(&self.what, dialog::columns(body).saturating_sub(40).max(20));
        let about = texts::OwnNoteAbout { what }.say();
        Content::over(vec![dialog::typed(&texts::OWN_NOTE, &about, &self.input, style, body)])
    }
}
