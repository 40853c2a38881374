//! The form of a sitting's rules.

use serde::{Deserialize, Serialize};

use crate::exam::{
    AnswerSheet, Confide, Decline, Navigation, Pause, Reveal, Revise, Rules, TimeLimit,
};

/// What may be done in a sitting. The last five fields came with the exam hall, before 0.1.0, and
/// are written only where they differ from the rules of a practice.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Rules", deny_unknown_fields)]
pub struct RulesForm {
    #[serde(with = "TimeLimitForm")]
    clock: TimeLimit,
    #[serde(with = "RevealForm")]
    reveal: Reveal,
    #[serde(with = "ReviseForm")]
    revise: Revise,
    #[serde(with = "ConfideForm")]
    confidence: Confide,
    #[serde(default, skip_serializing_if = "is_default", with = "NavigationForm")]
    navigation: Navigation,
    #[serde(default, skip_serializing_if = "is_default", with = "PauseForm")]
    pause: Pause,
    #[serde(default, skip_serializing_if = "is_default", with = "DeclineForm")]
    decline: Decline,
    #[serde(default, skip_serializing_if = "is_default", with = "AnswerSheetForm")]
    sheet: AnswerSheet,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    warnings: Vec<u32>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "TimeLimit", rename_all = "kebab-case")]
enum TimeLimitForm {
    Untimed,
    Milliseconds(u64),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Reveal", rename_all = "kebab-case")]
enum RevealForm {
    Each,
    AtEnd,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Revise", rename_all = "kebab-case")]
enum ReviseForm {
    UntilCommitted,
    UntilSubmitted,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Confide", rename_all = "kebab-case")]
enum ConfideForm {
    Asked,
    NotAsked,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Navigation", rename_all = "kebab-case")]
enum NavigationForm {
    Free,
    WithinSection,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Pause", rename_all = "kebab-case")]
enum PauseForm {
    Allowed,
    Never,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Decline", rename_all = "kebab-case")]
enum DeclineForm {
    None,
    Offered,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "AnswerSheet", rename_all = "kebab-case")]
enum AnswerSheetForm {
    None,
    Ink,
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::journal::form::codec::{codec, from_str, to_string};

    codec!(RulesForm, Rules);

    #[test]
    fn rules_from_before_mean_what_they_meant() {
        let kept = r#"{"clock":{"milliseconds":60000},"reveal":"at-end","revise":"until-submitted","confidence":"asked"}"#;
        let quiz = Rules::quiz(Duration::from_secs(60));
        assert_eq!(from_str::<RulesForm, _>(kept).unwrap(), quiz);
        assert_eq!(to_string::<RulesForm, _>(&quiz).unwrap(), kept);
    }
}
