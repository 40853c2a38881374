//! Forms: settings in rows, each a name and a value that is turned with the left and right keys.

use ratatui::text::{Line, Span};

use crate::tui::app::key::Key;
use crate::tui::app::msg::{Msg, Way};
use crate::tui::kit::keys::{Binding, key};
use crate::tui::kit::list::{pointer, text_style};
use crate::tui::kit::style::TextStyle;

/// The keys that turn the setting under the cursor. `help` says what the next value is, `also` are
/// further keys for it.
pub fn keys<S>(help: &'static str, also: &'static [Key]) -> [Binding<S>; 2] {
    [
        key(&[Key::Right], help, Msg::Go(Way::Right)).also(also).bar("change"),
        key(&[Key::Left], "the value before", Msg::Go(Way::Left)).also(&[Key::Char('h')]),
    ]
}

/// A setting, its name in `columns`; under the cursor between the keys that turn it:
/// `▸ Minutes     ← 12 →`.
pub fn setting(
    name: &str,
    columns: usize,
    value: &str,
    here: bool,
    style: TextStyle,
) -> Line<'static> {
    let symbols = style.theme.symbols();
    let value =
        if here { format!("{} {value} {}", symbols.left, symbols.forth) } else { value.to_owned() };
    Line::from(vec![
        pointer(here, style),
        Span::styled(format!("{name:<columns$}"), style.theme.strong()),
        Span::styled(value, text_style(here, style)),
    ])
}
