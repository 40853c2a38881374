//! The circles of files that there are today.
//!
//! A list that may only shrink: what is no longer a circle is struck, and nothing is added.

/// Each circle as its files.
pub const CIRCLES: &[&[&str]] = &[
    &["src/tui/app/runtime.rs", "src/tui/app/terminal.rs", "src/tui/mod.rs"],
    &[
        "src/tui/screens/insight/distribution.rs",
        "src/tui/screens/insight/forecast.rs",
        "src/tui/screens/insight/leeches.rs",
        "src/tui/screens/insight/load.rs",
        "src/tui/screens/insight/memory.rs",
        "src/tui/screens/insight/mod.rs",
        "src/tui/screens/insight/update.rs",
        "src/tui/screens/insight/view.rs",
    ],
    &["src/tui/screens/why/mod.rs", "src/tui/screens/why/view.rs"],
];
