//! Lists of what breaks a rule today, which may only shrink.

use std::collections::BTreeMap;

/// What a file has against a rule: the lines with what stands there.
pub type Broken = BTreeMap<String, Vec<String>>;

/// What is wrong with `listed`, the number of breaches that each file is known to have.
pub fn differences(broken: &Broken, listed: &[(&str, usize)]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (file, breaches) in broken {
        let known = listed.iter().find(|(name, _)| name == file).map_or(0, |(_, known)| *known);
        if breaches.len() > known {
            let said = breaches.join("\n    ");
            wrong.push(format!("{file}: {} where {known} are known:\n    {said}", breaches.len()));
        } else if breaches.len() < known {
            wrong.push(format!("{file}: only {} of {known} left; list so many", breaches.len()));
        }
    }
    let gone = listed.iter().filter(|(file, _)| !broken.contains_key(*file));
    wrong.extend(gone.map(|(file, _)| format!("{file}: none is left; strike it from the list")));
    wrong
}

#[test]
fn a_list_may_only_shrink() {
    let broken = Broken::from([("a.rs".into(), vec!["1: x".into(), "2: y".into()])]);
    assert_eq!(differences(&broken, &[("a.rs", 2)]), [""; 0]);
    for listed in [&[][..], &[("a.rs", 1)], &[("a.rs", 3)], &[("a.rs", 2), ("b.rs", 1)]] {
        assert_eq!(differences(&broken, listed).len(), 1, "{listed:?}");
    }
}
