//! Names in messages: several in a row, and the one that was probably meant.
//!
//! What is near enough to be meant is decided here and nowhere else.

/// `a`, `b` and `c`.
pub(crate) fn listed(names: &[&str]) -> String {
    const MOST: usize = 30;
    let quoted: Vec<String> = names.iter().take(MOST).map(|n| format!("`{n}`")).collect();
    match quoted.split_last() {
        None => "none".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

/// "did you mean `x`?"
pub(crate) fn did_you_mean(name: &str) -> String {
    format!("did you mean `{name}`?")
}

/// The name that was probably meant, if any is near enough.
pub(crate) fn nearest<S: AsRef<str>>(wrong: &str, names: &[S]) -> Option<String> {
    // A stranger's key of megabytes is no slip of the hand, and comparing it would take for ever.
    if wrong.len() > 200 {
        return None;
    }
    names
        .iter()
        .map(|name| (strsim::jaro_winkler(wrong, name.as_ref()), name.as_ref()))
        .filter(|(likeness, _)| *likeness >= 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name.to_owned())
}
