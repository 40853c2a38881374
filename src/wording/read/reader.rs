//! A reader: a language's tables turned round, so that what they print is understood.

use std::cmp::Reverse;
use std::sync::LazyLock;

use super::canonical::{Phrases, canonical};
use super::pattern::{Means, Pattern};
use super::truth_words::Truths;
use super::words::words;
use crate::bank::ReasonsCode;
use crate::wording::language::{Counts, Joint, Language};
use crate::wording::languages::all;
use crate::wording::script::folded;

/// What is understood in one language.
pub(super) struct Reader {
    pub(super) language: &'static Language,
    /// The word that joins lines, for which "&" may stand.
    and: &'static str,
    /// How choices name or count lines.
    pub(super) patterns: Vec<Pattern>,
    /// What may follow where lines that hold are asked for.
    pub(super) verdicts: Vec<Vec<String>>,
    /// What joins lines that are meant, longer ones first.
    pub(super) joined: Vec<Vec<String>>,
    /// What joins lines that are denied, longer ones first.
    pub(super) denied: Vec<Vec<String>>,
    /// Names of numbers, as they are folded.
    pub(super) numbers: Vec<(u8, String)>,
    /// What sentences say of single lines.
    pub(super) truths: Truths,
    /// Phrases of Statement-I/II/III choices, and what they come to.
    pub(super) phrases: Phrases,
    /// Sentences about Statement-I/II/III in canonical form.
    pub(super) sentences: Vec<(ReasonsCode, Vec<String>)>,
}

/// A reader for each language.
pub(super) fn readers() -> &'static [Reader] {
    static READERS: LazyLock<Vec<Reader>> =
        LazyLock::new(|| all().iter().map(|language| Reader::of(language)).collect());
    &READERS
}

impl Reader {
    fn of(language: &'static Language) -> Self {
        let and = language.phrases.and.last.trim();
        let split = |text: &str| words(text, and);
        let joint = |joint: &Joint, others: &[&str]| {
            let mut all: Vec<Vec<String>> =
                std::iter::once(joint.last).chain(others.iter().copied()).map(split).collect();
            all.sort_by_key(|words| Reverse(words.len()));
            all
        };
        let known = &language.choices;
        let named = (1..).zip(language.phrases.numbers.iter().copied());
        let numbers = named.chain(known.more_numbers.iter().copied());
        let numbers = numbers.map(|(number, name)| (number, folded(name))).collect();
        let reasons = &language.reasons;
        let phrases = reasons.phrases.iter().map(|(phrase, means)| {
            (split(phrase), means.split_whitespace().map(str::to_owned).collect())
        });
        let phrases: Phrases = phrases.collect();
        let printed = language.phrases.reasons.iter().map(|s| (s.code, s.text));
        let sentences = printed.chain(reasons.sentences.iter().copied());
        let sentences = sentences.map(|(code, text)| (code, canonical(&phrases, &split(text))));
        let sentences = sentences.collect();
        Self {
            language,
            and,
            patterns: patterns(language, and),
            verdicts: language.choices.verdicts.iter().map(|verdict| split(verdict)).collect(),
            joined: joint(&language.phrases.and, known.joints),
            denied: joint(&language.phrases.nor, known.denials),
            numbers,
            truths: Truths::of(&reasons.truths, &split),
            phrases,
            sentences,
        }
    }

    /// The words that stand in its codes beside the matter.
    pub(super) fn known_words(&self) -> Vec<String> {
        let (known, reasons) = (&self.language.choices, &self.language.reasons);
        let tables = [
            known.sets,
            known.counts,
            known.all,
            known.both,
            known.none,
            known.neither,
            known.verdicts,
            known.fillers,
            known.not_nouns,
            known.line_nouns,
            known.joints,
            known.denials,
            known.neither_nor,
            known.predicates,
            known.denying,
            reasons.truths.holding,
            reasons.truths.failing,
            reasons.truths.between,
            reasons.truths.idle,
            reasons.truths.both,
            reasons.truths.neither,
            reasons.truths.only,
            reasons.truths.all,
        ];
        let phrases = reasons.phrases.iter().map(|(phrase, _)| *phrase);
        let sentences = reasons.sentences.iter().map(|(_, sentence)| *sentence);
        let printed = self.language.phrases.reasons.iter().map(|sentence| sentence.text);
        let collectives = known.collectives.iter().map(|(_, name)| *name);
        let all = tables.into_iter().flatten().copied();
        let all = all.chain(phrases).chain(sentences).chain(printed).chain(collectives);
        let numbers = self.numbers.iter().map(|(_, name)| name.clone());
        let own = all.flat_map(|text| words(text, self.and));
        own.chain(self.joined.iter().flatten().cloned()).chain(numbers).collect()
    }

    /// The words of a choice, as this language parts them.
    pub(super) fn words(&self, text: &str) -> Vec<String> {
        words(text, self.and)
    }
}

/// What is printed, then what else is understood.
fn patterns(language: &Language, and: &str) -> Vec<Pattern> {
    let (sets, counts) = (&language.phrases.sets, language.phrases.counts.all());
    let known = &language.choices;
    let counted = |phrase: fn(&Counts) -> &'static str| counts.map(phrase).to_vec();
    let all = [
        (Means::None, vec![sets.none]),
        (Means::None, counted(|counts| counts.none)),
        (Means::None, known.none.to_vec()),
        (Means::NeitherOfTwo, known.neither.to_vec()),
        (Means::All, counted(|counts| counts.all)),
        (Means::All, known.all.to_vec()),
        (Means::BothOfTwo, counted(|counts| counts.both)),
        (Means::BothOfTwo, known.both.to_vec()),
        (Means::NoneNamed, vec![sets.neither]),
        (Means::NoneNamed, known.neither_nor.to_vec()),
        (Means::Set, vec![sets.one, sets.only, sets.plain, sets.both]),
        (Means::Set, known.sets.to_vec()),
        (Means::Count, counted(|counts| counts.one)),
        (Means::Count, counted(|counts| counts.only)),
        (Means::Count, known.counts.to_vec()),
    ];
    let mut patterns: Vec<Pattern> = Vec::new();
    for (means, phrases) in all {
        for phrase in phrases {
            let pattern = Pattern::of(phrase, means, and);
            if !patterns.contains(&pattern) {
                patterns.push(pattern);
            }
        }
    }
    patterns
}
