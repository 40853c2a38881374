//! Catalogues: texts by their names, in one language and in those that it falls back to.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// English: the language that every text is written in first.
pub const ENGLISH: Language =
    Language { tag: "en", source: include_str!(concat!(env!("OUT_DIR"), "/en.ftl")) };

/// A language with its texts.
#[derive(Debug, Clone, Copy)]
pub struct Language {
    /// Its tag, by which plurals go: `en`, `hi`.
    pub tag: &'static str,
    /// Its texts, in Fluent.
    pub source: &'static str,
}

/// Texts by their names.
pub struct Catalogue {
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Catalogue {
    /// The texts of the first language; what it does not have comes from the next.
    pub fn new(languages: &[Language]) -> Self {
        Self { bundles: languages.iter().map(bundle).collect() }
    }

    /// The text of a name, or of an attribute, as in `find-open.bar`. A name that no language has
    /// stands for itself, an argument that was not given for itself too: a screen with a strange
    /// word is better than none.
    pub fn say(&self, name: &str, args: &FluentArgs) -> String {
        self.bundles
            .iter()
            .find_map(|bundle| said(bundle, name, args))
            .unwrap_or_else(|| name.to_owned())
    }

    /// Whether some language has a text of that name.
    #[cfg(test)]
    pub fn has(&self, name: &str) -> bool {
        let name = name.split('.').next().unwrap_or(name);
        self.bundles.iter().any(|bundle| bundle.has_message(name))
    }
}

/// The text in one language, if it is whole there.
fn said(bundle: &FluentBundle<FluentResource>, name: &str, args: &FluentArgs) -> Option<String> {
    let (message, attribute) = name.split_once('.').map_or((name, None), |(m, a)| (m, Some(a)));
    let message = bundle.get_message(message)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

fn bundle(language: &Language) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Marks around what is put in would be characters of the screen; see `text::clean`.
    bundle.set_use_isolating(false);
    // What cannot be read of a translation is left out, and falls back.
    let resource = FluentResource::try_new(language.source.to_owned());
    let resource = resource.unwrap_or_else(|(resource, _)| resource);
    // A name that is given twice: the first holds.
    let _ = bundle.add_resource(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    const HINDI: Language = Language {
        tag: "hi",
        source: "find-searching = खोज जारी है\n\
                 find-found = { $other } मिले\n\
                 this is no Fluent\n\
                 find-key-open = खोलें\n",
    };

    fn say(catalogue: &Catalogue, name: &str, count: usize) -> String {
        catalogue.say(name, &[("count", count)].into_iter().collect())
    }

    #[test]
    fn a_translation_falls_back_to_english_text_by_text() {
        let hindi = Catalogue::new(&[HINDI, ENGLISH]);
        let english = Catalogue::new(&[ENGLISH]);
        assert_eq!(say(&hindi, "find-searching", 0), "खोज जारी है");
        assert_eq!(say(&hindi, "find-key-open", 0), "खोलें");
        // Not there, an attribute that is not there, and one that asks for what nobody gives it.
        for name in ["find-nothing", "find-key-open.bar", "find-found"] {
            assert_eq!(say(&hindi, name, 3), say(&english, name, 3), "{name}");
            assert_ne!(say(&english, name, 3), name);
        }
    }

    #[test]
    fn what_no_language_has_stands_for_itself() {
        let english = Catalogue::new(&[ENGLISH]);
        assert_eq!(say(&english, "no-such-text", 1), "no-such-text");
        assert_eq!(say(&english, "find.no-such-word", 1), "find.no-such-word");
        let empty = Catalogue::new(&[]);
        assert_eq!(say(&empty, "find", 1), "find");
    }

    #[test]
    fn nothing_is_put_around_what_is_put_in() {
        let english = Catalogue::new(&[ENGLISH]);
        assert_eq!(say(&english, "find-found", 12), "12 found");
    }
}
