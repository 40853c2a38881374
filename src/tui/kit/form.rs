//! Forms: settings in rows, each a name and a value that is turned with the left and right keys, or
//! typed.

use ratatui::text::{Line, Span};

use crate::text::width;
use crate::tui::app::key::Key;
use crate::tui::app::msg::{Msg, Way};
use crate::tui::kit::input::Input;
use crate::tui::kit::keys::{Binding, key};
use crate::tui::kit::list::{pointer, text_style};
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::text::line_width;
use crate::tui::texts;

/// The keys that turn the setting under the cursor. `help` says what the next value is, `also` are
/// further keys for it.
pub fn keys<S>(help: impl Into<&'static str>, also: &'static [Key]) -> [Binding<S>; 2] {
    [
        key(&[Key::Right], help, Msg::Go(Way::Right)).also(also).bar(texts::KEY_TURN_BAR),
        key(&[Key::Left], texts::KEY_TURN_BACK, Msg::Go(Way::Left)).also(&[Key::Char('h')]),
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
    let mut line = named(name, columns, here, style);
    line.push_span(Span::styled(value, text_style(here, style)));
    line
}

/// A setting under the cursor that is being typed, followed by a word: `▸ Minutes       12_ a day`.
/// The keys that would turn it move the caret, so their signs are not there. The whole takes at
/// most `room` columns.
pub fn typed(
    name: &str,
    columns: usize,
    input: &Input,
    after: &str,
    room: usize,
    style: TextStyle,
) -> Line<'static> {
    let look = text_style(true, style);
    let mut line = named(name, columns, true, style);
    line.push_span(Span::raw("  "));
    let left = room.saturating_sub(line_width(&line) + width(after));
    line.spans.extend(input.line(look, style, left));
    // A caret behind the text stands on the space before the word.
    let after = if input.is_at_end() { after.trim_start() } else { after };
    line.push_span(Span::styled(after.to_owned(), look));
    line
}

/// The pointer and the name of a setting.
fn named(name: &str, columns: usize, here: bool, style: TextStyle) -> Line<'static> {
    let name = Span::styled(format!("{name:<columns$}"), style.theme.strong());
    Line::from(vec![pointer(here, style), name])
}
