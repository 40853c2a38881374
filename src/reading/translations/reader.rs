//! One translation, table by table: which text of the topic each is, and whether it was made from
//! what that says now.

use std::collections::{HashMap, HashSet};

use crate::bank::{
    Facts, LanguageCode, Original, TextId, Topic, TopicId, Translation, fingerprint, originals,
};
use crate::document::{
    At, Code, Diagnostic, Entry, Fields, Grammar, Node, Page, SourcePlace, Span, TomlTable, Value,
    checks,
};
use crate::reading::fields::BankFields;
use crate::reading::{codes, grammar};
use crate::text::{by_count, count, did_you_mean, nearest, quoted};

/// The longest original that a stale translation quotes whole, in characters.
const QUOTED: usize = 120;

/// Reads the translation of a topic. Where the topic itself is not sound (`is_sure` is false), what
/// is unknown may be what was left out of it, and is not reported.
pub(super) fn read(
    page: &Page<'_>,
    root: &TomlTable,
    language: LanguageCode,
    topic: &Topic,
    from: Facts<'_>,
    is_sure: bool,
) -> Translation {
    let originals = originals(topic, from);
    let mut reader = Reader {
        page,
        topic: &topic.id,
        owners: originals.iter().flat_map(|original| with_wholes(&original.id.owner)).collect(),
        originals: originals.iter().map(|original| (&original.id, original)).collect(),
        texts: HashMap::new(),
        seen: HashMap::new(),
        is_sure,
    };
    reader.of_topic(root);
    let texts = reader.texts;
    let missing = originals.iter().filter(|o| o.is_needed && !texts.contains_key(&o.id)).count();
    if missing > 0 && is_sure {
        let of = originals.iter().filter(|original| original.is_needed).count();
        let message = format!(
            "{missing} of {} {} not translated",
            count(of, "text"),
            by_count(missing, "is", "are")
        );
        let place = SourcePlace::whole(page.file());
        page.report(Diagnostic::new(codes::UNTRANSLATED, place, message));
    }
    Translation { language, texts, missing }
}

/// What the entries of a table are: the table's grammar, and how those within it are called.
struct Sort {
    grammar: &'static Grammar,
    /// Fields that are texts.
    texts: &'static [&'static str],
    /// Fields that are lists of texts.
    lists: &'static [&'static str],
    /// Fields that are texts by free keys.
    keyed: &'static [&'static str],
    /// The field of what is within it, and what joins their names.
    within: &'static [(&'static str, char, &'static Sort)],
}

static TRAP: Sort = Sort {
    grammar: &grammar::TRAP_TEXTS,
    texts: &["text", "why"],
    lists: &[],
    keyed: &[],
    within: &[],
};
static FACT: Sort = Sort { grammar: &grammar::FACT_TEXTS, within: &[("trap", '~', &TRAP)], ..TRAP };
static ROW: Sort = Sort {
    grammar: &grammar::ROW_TEXTS,
    texts: &["why"],
    lists: &["cells"],
    within: &[("trap", '~', &TRAP)],
    ..TRAP
};
static TABLE: Sort = Sort {
    grammar: &grammar::TABLE_TEXTS,
    texts: &["ask"],
    lists: &["columns", "decoys"],
    within: &[("row", '.', &ROW)],
    ..TRAP
};
static MEMBER: Sort =
    Sort { grammar: &grammar::MEMBER_TEXTS, within: &[("trap", '~', &TRAP)], ..TRAP };
static SET: Sort = Sort {
    grammar: &grammar::SET_TEXTS,
    texts: &["claim", "noun", "which", "many", "one"],
    within: &[("member", '.', &MEMBER)],
    ..TRAP
};
static PASSAGE: Sort = Sort { grammar: &grammar::PASSAGE_TEXTS, texts: &["text"], ..TRAP };
static DIRECTION: Sort = Sort {
    grammar: &grammar::DIRECTION_TEXTS,
    texts: &["text"],
    keyed: &["choice", "why"],
    ..TRAP
};
static ITEM: Sort = Sort {
    grammar: &grammar::ITEM_TEXTS,
    texts: &["stem", "closing", "explain"],
    lists: &["columns", "right"],
    keyed: &["line", "choice", "why"],
    ..TRAP
};

struct Reader<'a, 't> {
    page: &'a Page<'t>,
    topic: &'a TopicId,
    originals: HashMap<&'a TextId, &'a Original>,
    owners: HashSet<&'a str>,
    texts: HashMap<TextId, Vec<String>>,
    seen: HashMap<String, Span>,
    is_sure: bool,
}

impl Reader<'_, '_> {
    fn of_topic(&mut self, root: &TomlTable) {
        let page = self.page;
        let fields = Fields::of(page, &(0..0), root, &grammar::TRANSLATION);
        let own = self.topic.local();
        if let Some(id) = fields.need_slug("id").filter(|id| id.it.as_str() != own) {
            let message = format!("the file translates `{own}`, but its id is `{}`", id.it);
            page.say(codes::OTHER_STEM, &id.span, message, format!("write `id = \"{own}\"`"));
        }
        for field in ["title", "subject", "note"] {
            self.field(&fields, "", field);
        }
        for node in fields.nodes("about") {
            self.about(node);
        }
        for (name, sort) in [
            ("fact", &FACT),
            ("event", &FACT),
            ("table", &TABLE),
            ("set", &SET),
            ("passage", &PASSAGE),
            ("direction", &DIRECTION),
            ("item", &ITEM),
        ] {
            self.all(&fields, name, sort, None);
        }
        fields.entries("of");
        fields.finish();
    }

    /// What facts are about is named by its original, which needs no fingerprint.
    fn about(&mut self, node: &Node) {
        let Some(fields) = Fields::from_node(self.page, node, &grammar::ABOUT) else { return };
        let original = fields.need_text("original");
        let text = fields.take("text").map(|entry| &entry.node);
        let text =
            text.filter(|node| !is_empty(node)).and_then(|node| checks::read(self.page, node));
        fields.finish();
        let Some(original) = original else { return };
        let id = TextId::about(&original.it);
        if !self.originals.contains_key(&id) {
            if self.is_sure {
                let message = format!("no fact is about \"{}\"", quoted(&original.it));
                let help = "write what the facts' `about` says now, or remove the table";
                self.page.say(codes::STALE, &original.span, message, help);
            }
        } else if !self.is_second(&id.owner, &original.span)
            && let Some(text) = text
        {
            self.texts.insert(id, vec![text.it]);
        }
    }

    /// The tables of one array; `within` is the name of what they are parts of, with its joint.
    fn all(
        &mut self,
        fields: &Fields<'_, '_>,
        name: &str,
        sort: &Sort,
        within: Option<(&str, char)>,
    ) {
        for node in fields.nodes(name) {
            if self.page.is_full_at(&node.span) {
                return;
            }
            self.one(node, sort, within);
        }
    }

    fn one(&mut self, node: &Node, sort: &Sort, within: Option<(&str, char)>) {
        let Some(fields) = Fields::from_node(self.page, node, sort.grammar) else { return };
        let Some(id) = fields.need_slug("id") else {
            fields.finish();
            return;
        };
        let owner =
            within.map_or_else(|| id.it.to_string(), |(of, joint)| format!("{of}{joint}{}", id.it));
        if !self.owners.contains(owner.as_str()) {
            self.unknown(&owner, &id.span, within);
            return;
        }
        if self.is_second(&owner, &id.span) {
            return;
        }
        for field in sort.texts.iter().chain(sort.lists) {
            self.field(&fields, &owner, field);
        }
        for field in sort.keyed {
            for entry in fields.entries(field) {
                self.take(&fields, &owner, &format!("{field}.{}", entry.key), entry);
            }
        }
        for (name, joint, sort) in sort.within {
            self.all(&fields, name, sort, Some((&owner, *joint)));
        }
        fields.entries("of");
        fields.finish();
    }

    fn field(&mut self, fields: &Fields<'_, '_>, owner: &str, field: &str) {
        if let Some(entry) = fields.take(field) {
            self.take(fields, owner, field, entry);
        }
    }

    /// Takes a text, or a list of them, if it is one of what the topic says now.
    fn take(&mut self, fields: &Fields<'_, '_>, owner: &str, field: &str, entry: &Entry) {
        let (page, node) = (self.page, &entry.node);
        let id = TextId::new(owner, field);
        let Some(original) = self.originals.get(&id).copied() else {
            if self.is_sure && !is_empty(node) {
                let what =
                    if owner.is_empty() { "the topic".to_owned() } else { format!("`{owner}`") };
                let message = format!("{what} has no `{field}` of its own to be translated");
                let help = "remove it; what a question has from facts, tables and claims is translated with them";
                page.say(codes::NO_SUCH_TEXT, &entry.key_span, message, help);
            }
            return;
        };
        let Some(texts) = self.texts_of(node, original) else { return };
        let now = fingerprint(&original.texts);
        match fingerprint_of(fields, field) {
            None => {
                let message = "nothing says which original this was made from";
                let help = format!(
                    "write `of.{field} = \"{now}\"` once it says what the original says now"
                );
                page.say(codes::NO_FINGERPRINT, &entry.key_span, message, help);
            }
            Some(of) if of.it != now => {
                let said = original.texts.join(" | ");
                let cut: String = said.chars().take(QUOTED).collect();
                let cut = if cut.len() < said.len() { format!("{cut}...") } else { cut };
                let message = format!(
                    "the original has changed since this was translated; it says now: \"{}\"",
                    quoted(&cut)
                );
                let help = format!(
                    "translate it again and write `of.{field} = \"{now}\"`; until then the original is shown"
                );
                page.say(codes::STALE, &entry.key_span, message, help);
            }
            Some(_) => {
                page.room().take_made(&texts);
                self.texts.insert(id, texts);
            }
        }
    }

    /// The texts of a node, checked; `None` where it is empty, or is not what the original is.
    fn texts_of(&self, node: &Node, original: &Original) -> Option<Vec<String>> {
        let page = self.page;
        if is_empty(node) {
            return None;
        }
        if !original.is_list {
            let text = checks::read(page, node)?;
            return self.keeps_its_place(original, &text).then(|| vec![text.it]);
        }
        let nodes = crate::document::values::array(page, node);
        let texts: Vec<_> = nodes.iter().map(|node| checks::read(page, node)).collect();
        let texts =
            texts.into_iter().map(|text| text.map(|text| text.it)).collect::<Option<Vec<_>>>()?;
        if texts.len() != original.texts.len() {
            let message = format!(
                "{} here, where the topic has {}",
                count(texts.len(), "text"),
                original.texts.len()
            );
            page.say(
                Code::WRONG_COUNT,
                &node.span,
                message,
                "write one for each, in the same order",
            );
            return None;
        }
        Some(texts)
    }

    /// Whether a text has the place (`{}`) where a name goes, if its original has.
    fn keeps_its_place(&self, original: &Original, text: &At<String>) -> bool {
        let has = ["claim", "ask"].contains(&original.id.field.as_str());
        if !has || text.it.matches("{}").count() == 1 {
            return true;
        }
        let message = "the text must have `{}` once, where the original has it";
        self.page.say(Code::WRONG_VALUE, &text.span, message, "write `{}` where the name goes");
        false
    }

    /// Whether that was named before, which is reported.
    fn is_second(&mut self, owner: &str, span: &Span) -> bool {
        if let Some(first) = self.seen.get(owner) {
            let message = format!("`{}` is translated twice", owner.trim_start_matches('='));
            let problem = self.page.problem(Code::SAME_ID, span, message);
            let place = self.page.place(first);
            let help = "keep one of the two; the second is left out";
            self.page.report(problem.other(place, "first here").help(help));
            return true;
        }
        self.seen.insert(owner.to_owned(), span.clone());
        false
    }

    /// Reports a name that the topic does not have.
    fn unknown(&self, owner: &str, span: &Span, within: Option<(&str, char)>) {
        if !self.is_sure {
            return;
        }
        let prefix = within.map(|(of, joint)| format!("{of}{joint}")).unwrap_or_default();
        let local = owner.strip_prefix(&prefix).unwrap_or(owner);
        let near = self.page.is_patient().then(|| {
            let known = self.owners.iter().filter_map(|other| other.strip_prefix(&prefix));
            let is_one = |rest: &&str| !rest.is_empty() && !rest.contains(['.', '~', '=']);
            let mut known: Vec<&str> = known.filter(is_one).collect();
            known.sort_unstable();
            nearest(local, &known)
        });
        let near = near.flatten();
        let help = near.map_or_else(
            || "remove it, or write the id that the topic has".to_owned(),
            |near| did_you_mean(&near),
        );
        let message = format!("the topic has no `{owner}` with a text to be translated");
        self.page.say(codes::NO_SUCH_TEXT, span, message, help);
    }
}

/// What `of` says of a field; it names `why.1` by `of.why.1`.
fn fingerprint_of(fields: &Fields<'_, '_>, field: &str) -> Option<At<String>> {
    let mut parts = field.split('.');
    let first = parts.next()?;
    let mut entry = fields.entries("of").iter().find(|entry| *entry.key == *first)?;
    for part in parts {
        let Value::Table(table) = &entry.node.value else { return None };
        entry = table.entries.iter().find(|entry| *entry.key == *part)?;
    }
    match &entry.node.value {
        Value::Text(text) => Some(At::new(text.trim().to_owned(), &entry.node.span)),
        _ => None,
    }
}

/// Whether nothing is written there yet: an empty text, or a list of such.
fn is_empty(node: &Node) -> bool {
    match &node.value {
        Value::Text(text) => text.trim().is_empty(),
        Value::Array(nodes) => nodes.iter().all(is_empty),
        _ => false,
    }
}

/// A name, and those of what it is a part of: `objects.gsomia` is one of `objects`.
fn with_wholes(owner: &str) -> impl Iterator<Item = &str> {
    let part = |joint| owner.split_once(joint).map(|(whole, _)| whole);
    // What facts are about can hold any sign.
    let is_name = !owner.starts_with('=');
    std::iter::once(owner)
        .chain([part('~'), part('.')].into_iter().flatten().filter(move |_| is_name))
}
