//! The words by which pasted questions say where a question, an answer or an explanation begins.
//!
//! One table for all languages. This file must not know how lines are put together.

use std::sync::LazyLock;

use regex::Regex;

use super::labels::{self, number};

/// Makes a pattern; a faulty one matches nothing, which the tests would see.
fn pattern(text: &str) -> Option<Regex> {
    Regex::new(text).ok()
}

const ANSWERS: &str = r"correct\s+(?:answer|ans|option|choice|alternative|response)|right\s+(?:answer|option)|answer\s+key|answers?|answ|ans|key|सही\s*(?:उत्तर|विकल्प|जवाब)|उत्तर\s*कुंजी|उत्तर|उत्तरः|जवाब|बरोबर\s*उत्तर|சரியான\s*(?:விடை|பதில்)|விடை|பதில்|సరైన\s*సమాధానం|సమాధానం|జవాబు|సరైన\s*జవాబు|সঠিক\s*উত্তর|উত্তর|સાચો\s*જવાબ|જવાબ|ಸರಿಯಾದ\s*ಉತ್ತರ|ಉತ್ತರ|ശരിയായ\s*ഉത്തരം|ഉത്തരം|ਸਹੀ\s*ਉੱਤਰ|ਉੱਤਰ|ସଠିକ୍\s*ଉତ୍ତର|ଉତ୍ତର";

static ANSWER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^[\s*_#>\[({{•►→✓✔☑-]*(?:the\s+)?(?P<word>{ANSWERS})(?P<is>[\s*_]*(?:option|no\.?|number|is|are|है|:-)?[\s*_]*)(?P<mark>[.:：)\]=>→–—-]*)[\s*_:]*(?P<rest>.*)$"
    ))
});

/// An answer at the end of a line of something else.
static TAIL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)^(?P<before>.*\S)\s*(?:[\[(]\s*|\s)(?:{ANSWERS})\s*[.:：–—=-]+\s*(?P<key>[\[(]?\s*[\w\p{{M}}]{{1,4}}\s*[\])]?)\s*[\])]?[.\s*]*$"
    ))
});

static EXPLAINED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?i)^[\s*_#>\[(•-]*(?:(?:detailed\s+|brief\s+)?explan(?:a)?tions?|explaination|expln|expl|exp|detailed\s+solution|solutions?|soln|sol|rationale|justification|व्याख्या|स्पष्टीकरण|हल|विवरण|விளக்கம்|వివరణ|ব্যাখ্যা|સમજૂતી|ವಿವರಣೆ|വിശദീകരണം|ਵਿਆਖਿਆ|ବ୍ୟାଖ୍ୟା)[\s*_]*(?:[.:：–—)\]=-]+[\s*_]*(?P<rest>.*)|)$",
    )
});

static HEADING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?i)^[\W\d_]*(?:(?:official|final|provisional|correct|model)\s+)?(?:answer\s*-?\s*keys?|answers?\s*(?:sheet)?|ans(?:wers?)?\s*(?:&|and|with)\s*(?:hints?|explanations?|solutions?)|keys?|solutions?|hints?\s*(?:&|and)\s*(?:explanations?|solutions?)|explanations?|उत्तर\s*-?\s*(?:माला|कुंजी|तालिका|पत्रक)|उत्तरमाला|उत्तर|विडै|விடைகள்|விடை\s*குறிப்பு(?:கள்)?|விடை|సమాధానాలు|జవాబులు|উত্তরমালা|উত্তরপত্র|જવાબો|ಉತ್ತರಗಳು|ഉത്തരങ്ങൾ)(?:\s*[:–—.*-]+\s*|\s*\(.{0,40}\)\s*|\s*(?:for|of|to|[–—-])\s.{0,40})*$",
    )
});

static QUESTION: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?i)^[\s*_#>•-]*(?P<q>question\s*(?:no|number|id)?|ques|que|q\s*\.?\s*(?:no)?|प्रश्न\s*(?:संख्या|क्रमांक|सं)?|प्र|வினா|கேள்வி|ప్రశ్న|প্রশ্ন|પ્રશ્ન|ಪ್ರಶ್ನೆ|ചോദ്യം)?\s*\.?\s*[-–:#]?\s*(?P<open>[(\[]?)(?P<n>\d{1,4})(?P<mark>(?:[\s*_]*[.):\]–-]+)?)(?P<gap>[\s*_]*)(?P<rest>.*)$",
    )
});

static PAIR: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"^[\s,;|।.*_]*(?:(?i:q(?:ue)?s?)\.?\s*)?(?P<n>\d{1,4})\s*(?P<mark>[.,):\-–—=>→|\]]*)\s*(?P<open>[(\[]?)\s*(?P<k>[A-Ha-h]|[1-8]|[\p{L}\p{M}]{1,4})(?:\s*(?P<close>[)\]]))?",
    )
});

static HENCE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:(?:option|answer|choice)\s*(?:is|:)?\s*(?:option\s*)?[(\[]?\s*(?P<a>[a-e1-5])\s*[)\]]?\s*(?:is|are)\s*(?:the\s+)?(?:correct|right)|(?:correct|right)\s+(?:option|answer|choice)\s+is\s*:?\s*(?:option\s*)?[(\[]?\s*(?P<b>[a-e1-5])\b|(?:विकल्प|उत्तर)\s*[(\[]?\s*(?P<c>[a-eA-E1-5कखगघअबसद])\s*[)\]]?\s*सही)",
    )
});

static ORIGIN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:consider|which|how many|select|choose|codes?|list|with reference|statement|assertion|reason|निम्नलिखित|उपर्युक्त|उपरोक्त|नीचे|कूट|सूची|कथन|in how many|match|both|only|none|all)",
    )
});

/// Whether a line is of a kind that questions repeat, so that it is not taken for a page's heading.
pub(super) fn is_of_question(text: &str) -> bool {
    ORIGIN.as_ref().is_some_and(|re| re.is_match(text))
        || text.ends_with([':', '?', '।'])
        || answer(text).is_some()
        || explained(text).is_some()
        || question(text).is_some()
        || is_heading(text)
}

/// What follows "Answer:", with whether a mark parts the two.
pub(super) fn answer(text: &str) -> Option<(&str, bool)> {
    let found = ANSWER.as_ref()?.captures(text)?;
    let rest = without_option(found.name("rest")?.as_str());
    let (word, mark) = (found.name("word")?.as_str(), found.name("mark")?.as_str());
    let is = found.name("is").is_some_and(|is| is.as_str().trim().len() > 1);
    let marked = !mark.is_empty() || is;
    let bracketed = rest.starts_with(['(', '[']);
    // "Answer the following", "Key features of", "उत्तर-पूर्व".
    let glued = !marked && found.name("is").is_some_and(|is| is.as_str().is_empty()) && !bracketed;
    if glued && !rest.is_empty() {
        return None;
    }
    let lone = lone_key(rest).is_some();
    let hyphen = matches!(mark, "-" | "–") && !lone && !bracketed;
    let is_key_word = word.eq_ignore_ascii_case("key") && !lone && !bracketed;
    (lone || bracketed || (marked && !hyphen && !is_key_word) || rest.is_empty())
        .then_some((rest, marked))
}

/// A letter without the word "option" before it.
fn without_option(text: &str) -> &str {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let word = first.to_lowercase();
    let is_word = matches!(word.trim_end_matches([':', '.', '-']), "option" | "choice" | "विकल्प");
    let sign = rest.split_whitespace().next().unwrap_or_default();
    if is_word && lone_key(sign).is_some() { rest } else { text }
}

/// Whether a line only says that choices follow.
pub(super) fn leads_to_choices(text: &str) -> bool {
    let bare = text.trim_matches(['*', '_', ' ', ':', '-', '–', '.']).to_lowercase();
    matches!(bare.as_str(), "options" | "option" | "choices" | "answer choices" | "विकल्प")
}

/// What follows a heading on its own line, where that is a row of answers: "Key: 1. c, 2. b".
pub(super) fn after_heading(text: &str) -> Option<&str> {
    let (head, rest) = text.split_once([':', '：'])?;
    // "Answer: 1-c, 2-a" may be what a question that matches two lists is answered by.
    let one = ["answer", "ans", "उत्तर", "विडै", "விடை"];
    let is_one = one.contains(&head.trim_matches(['*', '_', ' ', '#']).to_lowercase().as_str());
    let rest = rest.trim_start_matches(['*', '_', ' ']);
    let (found, left) = pairs(rest);
    (!is_one && is_heading(head) && found.len() > 1 && left.is_empty()).then_some(rest)
}

/// A line that ends in an answer: what stands before, and the letter.
pub(super) fn answer_at_end(text: &str) -> Option<(&str, &str)> {
    let found = TAIL.as_ref()?.captures(text)?;
    let key = found.name("key")?.as_str();
    let key = lone_key(key)?;
    Some((found.name("before")?.as_str().trim_end_matches(['[', '(', ' ']), key))
}

/// What follows "Explanation:".
pub(super) fn explained(text: &str) -> Option<&str> {
    let found = EXPLAINED.as_ref()?.captures(text)?;
    Some(found.name("rest").map_or("", |rest| rest.as_str()).trim())
}

/// Whether a line heads the answers at the end of a paper.
pub(super) fn is_heading(text: &str) -> bool {
    text.chars().count() <= 80 && HEADING.as_ref().is_some_and(|re| re.is_match(text))
}

/// A letter of a choice that an explanation calls right.
pub(super) fn called_right(text: &str) -> Option<String> {
    let mut found = HENCE.as_ref()?.captures_iter(text).filter_map(|caps| {
        let sign = caps.name("a").or(caps.name("b")).or(caps.name("c"))?;
        Some(sign.as_str().to_lowercase())
    });
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// A line that may begin a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numbered<'t> {
    /// Its number.
    pub number: u32,
    /// Whether a word such as "Question" says so.
    pub named: bool,
    /// How it is written, for comparing: `1.`, `1)`, `Q1`.
    pub style: (bool, bool, char),
    /// What follows.
    pub rest: &'t str,
}

/// The number that a line begins with as a question does.
pub(super) fn question(text: &str) -> Option<Numbered<'_>> {
    let found = QUESTION.as_ref()?.captures(text)?;
    let named = found.name("q").is_some();
    let open = !found.name("open")?.as_str().is_empty();
    let mark = found.name("mark")?.as_str().trim_matches(['*', '_', ' ']);
    let (gap, rest) = (found.name("gap")?.as_str(), found.name("rest")?.as_str());
    let glued = gap.is_empty() && rest.starts_with(|c: char| c.is_numeric());
    let unmarked = mark.is_empty() && !open;
    if glued || (unmarked && !named && !rest.is_empty()) {
        return None;
    }
    // "12 -" is a question's only where a blank parts it from words.
    if mark.starts_with(['-', '–']) && !named && (gap.is_empty() || rest.is_empty()) {
        return None;
    }
    if unmarked && named && !gap.contains(' ') && !rest.is_empty() {
        return None;
    }
    let number = number(found.name("n")?.as_str()).filter(|n| *n > 0)?;
    let close = mark.chars().next().unwrap_or(' ');
    Some(Numbered { number, named, style: (named, open, close), rest: rest.trim() })
}

/// The sign that a text is, if it is the letter or number of a choice and nothing else.
pub(super) fn lone_key(text: &str) -> Option<&str> {
    let bare = text.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '(' | ')' | '[' | ']' | '.' | '*' | '_' | ':' | '{' | '}' | '।' | ',' | '"'
            )
    });
    labels::is_sign_of_choice(bare).then_some(bare)
}

/// The pairs of numbers and letters that a line is made of, and what follows the last one.
pub(super) fn pairs(text: &str) -> (Vec<(u32, &str)>, &str) {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(caps) = PAIR.as_ref().and_then(|re| re.captures(rest)) {
        let (Some(whole), Some(n), Some(key)) = (caps.get(0), caps.name("n"), caps.name("k"))
        else {
            break;
        };
        let part = |name| caps.name(name).map_or("", |part| part.as_str());
        let bracketed = !part("open").is_empty() || !part("close").is_empty();
        let after = &rest[whole.end()..];
        let apart = after.chars().next().is_none_or(|c| !c.is_alphanumeric());
        let gap =
            rest[n.end()..key.start()].chars().any(|c| c.is_whitespace() || !c.is_alphanumeric());
        let is_number = key.as_str().starts_with(|c: char| c.is_numeric());
        let sure = bracketed || !part("mark").is_empty() || !is_number;
        let (Some(number), true) = (
            number(n.as_str()),
            (apart || bracketed)
                && labels::is_sign_of_choice(key.as_str())
                && (gap || !is_number)
                && sure,
        ) else {
            break;
        };
        found.push((number, key.as_str()));
        rest = after;
    }
    (found, rest.trim_matches([' ', ',', ';', '|', '.', '।', '*']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_known() {
        for (text, rest) in [
            ("Ans: b", "b"),
            ("Answer: (c)", "(c)"),
            ("Ans. (b) 1942", "(b) 1942"),
            ("**Answer: B**", "B**"),
            ("उत्तर: (ख)", "(ख)"),
            ("उत्तर-(ख)", "(ख)"),
            ("Correct option: D", "D"),
            ("Correct Answer is (a)", "(a)"),
            ("[Ans: d]", "d]"),
            ("Answer - New Delhi", ""),
            ("விடை: (ஆ)", "(ஆ)"),
            ("Answer b", "b"),
            ("Ans.b", "b"),
            ("Ans (a)", "(a)"),
            ("Key: C", "C"),
            ("सही उत्तर (b) है", "(b) है"),
            ("Correct Answer: Option C", "C"),
            ("उत्तर: विकल्प (ख)", "(ख)"),
            ("Answer:", ""),
        ] {
            let found = answer(text).map(|(rest, _)| rest);
            assert_eq!(
                found,
                Some(rest).filter(|rest| !rest.is_empty() || text == "Answer:"),
                "{text}"
            );
        }
        for text in [
            "Answer the following",
            "Key features",
            "उत्तर-पूर्व भारत",
            "Answering is hard",
            "Ansari was a leader",
            "Answers to all",
        ] {
            assert_eq!(answer(text), None, "{text}");
        }
        assert_eq!(answer_at_end("(d) Norway   [Ans: b]"), Some(("(d) Norway", "b")));
        assert_eq!(answer_at_end("(d) Norway Ans. (c)"), Some(("(d) Norway", "c")));
        assert_eq!(answer_at_end("(d) Norway"), None);
    }

    #[test]
    fn explanations_and_headings_are_known() {
        for (text, rest) in [
            ("Explanation: x", "x"),
            ("Exp. x", "x"),
            ("Sol. x", "x"),
            ("व्याख्या: क", "क"),
            ("Explanation", ""),
            ("**Explanation:** x", "x"),
        ] {
            assert_eq!(explained(text), Some(rest), "{text}");
        }
        for text in ["Explain the", "Solar energy", "Solutions to crime are", "Expert panel"] {
            assert_eq!(explained(text), None, "{text}");
        }
        for text in [
            "ANSWER KEY",
            "Answers:",
            "उत्तरमाला",
            "Answers & Explanations",
            "Answer Key (Set A)",
            "--- Answers ---",
        ] {
            assert!(is_heading(text), "{text}");
        }
        assert!(!is_heading("Answering the question"));
        assert_eq!(after_heading("Key: 1. c, 2. b"), Some("1. c, 2. b"));
        assert_eq!(after_heading("उत्तरमाला: १-(क), २-(क)"), Some("१-(क), २-(क)"));
        for text in ["Answer: 1-c, 2-a", "Key: 1. c", "Key: the law of 1935"] {
            assert_eq!(after_heading(text), None, "{text}");
        }
        assert!(leads_to_choices("**Options:**") && !leads_to_choices("Options are open"));
        assert_eq!(called_right("Hence, option (b) is correct."), Some("b".into()));
        assert_eq!(
            called_right("So option (b) is the correct answer; option (a) is correct too"),
            None
        );
    }

    #[test]
    fn numbers_of_questions_are_known() {
        for (text, number_of, rest) in [
            ("12. Which", 12, "Which"),
            ("Q12. Which", 12, "Which"),
            ("Q.12) Which", 12, "Which"),
            ("Q 12 Which", 12, "Which"),
            ("Question 3: Which", 3, "Which"),
            ("प्रश्न १२. कौन", 12, "कौन"),
            ("प्र.1 कौन", 1, "कौन"),
            ("(4) Which", 4, "Which"),
            ("**7.** Which", 7, "Which"),
            ("12.Which", 12, "Which"),
            ("12", 12, ""),
            ("12.", 12, ""),
            ("3 - Which", 3, "Which"),
        ] {
            let found = question(text).map(|found| (found.number, found.rest));
            assert_eq!(found, Some((number_of, rest)), "{text}");
        }
        for text in ["1.5 million", "10:30 am", "2019 was", "12 people", "1-2-3-4", "Quad 4 x"] {
            assert_eq!(question(text), None, "{text}");
        }
    }

    #[test]
    fn pairs_are_read() {
        assert_eq!(pairs("1-(a) 2-(c), 3. b"), (vec![(1, "a"), (2, "c"), (3, "b")], ""));
        assert_eq!(pairs("1. b"), (vec![(1, "b")], ""));
        assert_eq!(pairs("1 a 2 b 3 c"), (vec![(1, "a"), (2, "b"), (3, "c")], ""));
        assert_eq!(pairs("1. (b) The law"), (vec![(1, "b")], "The law"));
        assert_eq!(pairs("१-(क) २-(ख)"), (vec![(1, "क"), (2, "ख")], ""));
        assert_eq!(pairs("1-3 2-4").0.len(), 2);
        assert_eq!(pairs("1. Which of").0, []);
        assert_eq!(pairs("1 2 3").0, []);
    }
}
