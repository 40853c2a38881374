//! What a plan is of and what is foretold, in words that screens and commands share.

use super::view::{MarksView, PlanView, ShareView};

impl ShareView {
    /// The interval in hundredths: `62-74 %`.
    pub fn percent(&self) -> String {
        let (low, high) = (self.low * 100.0, self.high * 100.0);
        if (low - high).abs() < 0.5 {
            return format!("{high:.0} %");
        }
        format!("{low:.0}-{high:.0} %")
    }
}

impl MarksView {
    /// The interval in whole marks: `86-104`.
    pub fn interval(&self) -> String {
        format!("{:.0}-{:.0}", self.low, self.high)
    }
}

impl PlanView {
    /// The questions that the forecast is of: `India-US relations questions`, where one thing alone is loaded.
    pub fn questions_named(&self) -> String {
        self.made_of.about().map_or_else(
            || "questions of these banks".to_owned(),
            |about| format!("{about} questions"),
        )
    }
}
