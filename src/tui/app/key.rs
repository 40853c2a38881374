//! Keys and pointer events in the program's own words.
//!
//! The terminal's library is named here and in the files that hold the terminal, so that screens
//! and their tests need not know it.

use ratatui::crossterm::event::{
    KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use ratatui::layout::Position;

/// A key that was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are those on the keys")]
pub enum Key {
    Char(char),
    Ctrl(char),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
}

/// What was done with the pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointer {
    /// Pressed here.
    Press(Position),
    /// The wheel was turned by so many lines, down if positive.
    Wheel(i8),
}

impl Key {
    /// The key of a terminal's event; `None` for releases and for keys that no screen knows.
    pub fn of(event: &KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        let alt = event.modifiers.contains(KeyModifiers::ALT);
        Some(match event.code {
            KeyCode::Char(_) if alt && !ctrl => return None,
            KeyCode::Char(c) if ctrl && !alt => Self::Ctrl(c.to_ascii_lowercase()),
            KeyCode::Char(c) => Self::Char(c),
            KeyCode::Enter => Self::Enter,
            KeyCode::Esc => Self::Esc,
            KeyCode::Tab => Self::Tab,
            KeyCode::BackTab => Self::BackTab,
            KeyCode::Backspace => Self::Backspace,
            KeyCode::Delete => Self::Delete,
            KeyCode::Up => Self::Up,
            KeyCode::Down => Self::Down,
            KeyCode::Left => Self::Left,
            KeyCode::Right => Self::Right,
            KeyCode::PageUp => Self::PageUp,
            KeyCode::PageDown => Self::PageDown,
            KeyCode::Home => Self::Home,
            KeyCode::End => Self::End,
            _ => return None,
        })
    }
}

impl Key {
    /// The key whose part it plays where it has none of its own.
    pub fn stands_for(self) -> Option<Self> {
        (self == Self::Delete).then_some(Self::Backspace)
    }
}

impl Pointer {
    /// What a terminal's event says of the pointer; `None` for movements and other buttons.
    pub fn of(event: &MouseEvent) -> Option<Self> {
        match event.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                Some(Self::Press(Position { x: event.column, y: event.row }))
            }
            MouseEventKind::ScrollUp => Some(Self::Wheel(-1)),
            MouseEventKind::ScrollDown => Some(Self::Wheel(1)),
            _ => None,
        }
    }
}
