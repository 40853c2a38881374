//! Names in messages: several in a row, and the one that was probably meant.
//!
//! What is near enough to be meant is decided here and nowhere else.

/// Names that are less alike were not meant. Likeness is that of Jaro and Winkler, from 0 to 1.
/// This is just below that of names of three letters that differ in the middle one.
const ALIKE: f64 = 0.79;

/// Longer names are not looked for.
const LONGEST: usize = 200;

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

/// The same as the end of a sentence: "; did you mean `x`?", or nothing where nothing is near.
pub(crate) fn or_did_you_mean(near: Option<&str>) -> String {
    near.map(|near| format!("; {}", did_you_mean(near))).unwrap_or_default()
}

/// The name that was probably meant, if any is near enough.
pub(crate) fn nearest<S: AsRef<str>>(wrong: &str, names: &[S]) -> Option<String> {
    let near = nearest_of(wrong, names.iter().map(S::as_ref), |name| [*name]);
    near.map(str::to_owned)
}

/// The one of `all` that was probably meant, if any is near enough. Each may be called by several
/// names.
pub(crate) fn nearest_of<'n, T, const N: usize>(
    wrong: &str,
    all: impl IntoIterator<Item = T>,
    names: impl Fn(&T) -> [&'n str; N],
) -> Option<T> {
    // A stranger's key of megabytes is no slip of the hand, and comparing it would take for ever.
    if wrong.len() > LONGEST {
        return None;
    }
    let alike = |it: &T| {
        let names = names(it).into_iter();
        names.map(|name| strsim::jaro_winkler(wrong, name)).fold(0.0, f64::max)
    };
    all.into_iter()
        .map(|it| (alike(&it), it))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, it)| it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_hand_is_seen_and_other_names_are_not_meant() {
        let known = ["gs-1", "csat", "language"];
        assert_eq!(nearest("gs1", &known).as_deref(), Some("gs-1"));
        assert_eq!(nearest("langauge", &known).as_deref(), Some("language"));
        assert_eq!(nearest("iza", &["isa"]).as_deref(), Some("isa"));
        assert_eq!(nearest("physics", &known), None);
        assert_eq!(nearest(&"csat".repeat(100), &known), None);
    }

    #[test]
    fn the_nearest_of_all_its_names_counts() {
        let ids = ["india-us/isa", "india-us/dtti"];
        let names = |id: &&'static str| [*id, id.rsplit('/').next().unwrap_or(id)];
        assert_eq!(nearest_of("dtit", ids, names), Some("india-us/dtti"));
        assert_eq!(
            or_did_you_mean(nearest_of("dtit", ids, names)),
            "; did you mean `india-us/dtti`?"
        );
        assert_eq!(or_did_you_mean(None), "");
    }
}
