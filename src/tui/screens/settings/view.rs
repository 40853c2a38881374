//! The settings: their rows, and below them what the one under the cursor is for.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::tui::kit::form;
use crate::tui::kit::list::List;
use crate::tui::kit::page::{Content, Row};
use crate::tui::kit::split;
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::theme::Palette;
use crate::tui::state::Shared;
use crate::tui::state::settings::SettingsRow;
use crate::tui::texts::{self, Text};
use crate::wording::language_name;

/// The width of the names of settings.
const NAME: usize = 14;
/// The height of what is said of the row under the cursor.
const DETAIL: u16 = 6;

/// How they look, with the cursor on this row.
pub fn view(cursor: usize, shared: &Shared, style: TextStyle, body: Rect) -> Content {
    let columns = usize::from(body.width).min(MEASURE);
    let mut list = List::new(cursor);
    for (at, row) in SettingsRow::ALL.into_iter().enumerate() {
        let line = form::setting(&name(row), NAME, &value(row, shared), list.is_at(at), style);
        list.choice(at, line);
    }
    if let [first, _, ..] = shared.home.languages[..] {
        let at = SettingsRow::ALL.len();
        let language = language_name(shared.language.unwrap_or(first));
        let (name, is_at) = (&texts::SETTINGS_LANGUAGE, list.is_at(at));
        list.choice(at, form::setting(name, NAME, &language, is_at, style));
    }
    let (above, below) = split::areas(body, DETAIL);
    let said = match SettingsRow::ALL.get(cursor) {
        Some(row) => detail(*row, shared, style, columns),
        None => style.text(&texts::SETTINGS_LANGUAGE_SAYS, columns, style.theme.plain()),
    };
    let said = split::detail(below, said, columns, style);
    let heading = Span::styled(texts::SETTINGS, style.theme.strong());
    Content::new(heading, Line::default(), vec![list.into_pane(above), said])
}

fn name(row: SettingsRow) -> Text {
    match row {
        SettingsRow::Theme => texts::SETTINGS_THEME,
        SettingsRow::Confidence => texts::SETTINGS_CONFIDENCE,
        SettingsRow::Mouse => texts::SETTINGS_MOUSE,
    }
}

fn value(row: SettingsRow, shared: &Shared) -> Text {
    let settings = &shared.setup.settings;
    let on = |is_on| if is_on { texts::SETTINGS_ON } else { texts::SETTINGS_OFF };
    match row {
        SettingsRow::Theme => theme(settings.theme),
        SettingsRow::Confidence => on(settings.confidence),
        SettingsRow::Mouse => on(settings.mouse),
    }
}

fn theme(theme: Option<Palette>) -> Text {
    match theme {
        None => texts::SETTINGS_THEME_AUTO,
        Some(Palette::Terminal) => texts::SETTINGS_THEME_TERMINAL,
        Some(Palette::Light) => texts::SETTINGS_THEME_LIGHT,
        Some(Palette::Dark) => texts::SETTINGS_THEME_DARK,
        Some(Palette::Contrast) => texts::SETTINGS_THEME_CONTRAST,
        Some(Palette::None) => texts::SETTINGS_THEME_NONE,
    }
}

/// What the setting is for, what holds in its place now, and where all are kept.
fn detail(row: SettingsRow, shared: &Shared, style: TextStyle, columns: usize) -> Vec<Row> {
    let setup = &shared.setup;
    let says = match row {
        SettingsRow::Theme => texts::SETTINGS_THEME_SAYS,
        SettingsRow::Confidence => texts::SETTINGS_CONFIDENCE_SAYS,
        SettingsRow::Mouse => texts::SETTINGS_MOUSE_SAYS,
    };
    let mut rows = style.text(&says, columns, style.theme.plain());
    let shown = shared.appearance.palette;
    if row == SettingsRow::Theme && setup.settings.theme.unwrap_or(setup.usual) != shown {
        let given = texts::SettingsThemeGiven { theme: theme(Some(shown)) }.say();
        rows.extend(style.text(&given, columns, style.theme.caution()));
    }
    rows.push(Row::default());
    let kept = match &setup.file {
        Some(file) => texts::SettingsKept { file: file.display().to_string() }.say(),
        None => texts::SETTINGS_NOT_KEPT_ANYWHERE.into(),
    };
    rows.extend(style.quiet(&kept, columns));
    rows
}
